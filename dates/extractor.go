package dates

import (
	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/arabic"
)

// Extractor finds temporal expressions. The zero value works with the built-in
// words and default options; [New] takes options. An Extractor is immutable and
// safe for concurrent use.
type Extractor struct {
	opts options
}

// Extract finds the temporal expressions of an analysed document. Relative
// expressions are read against ref; without a known reference they come back
// unresolved. The mentions are sorted by start and do not overlap. Extract
// cannot fail: any text gives a result, and the same text the same result.
func (x *Extractor) Extract(doc *arabic.Document, ref Reference) []Mention {
	return nil
}

// Published finds the publication date of a raw page in its header or dateline
// zones. It reports what stands there, or no reference at all; it never
// guesses.
func (x *Extractor) Published(doc *arabic.Document) Reference {
	return Reference{}
}

// Extract finds the temporal expressions of text with the default options,
// reading relative ones against ref.
func Extract(text string, ref date.Date) []Mention {
	doc := arabic.Analyze(text)
	defer doc.Release()
	var x Extractor
	return x.Extract(doc, At(ref))
}

// Parse reads text that is one temporal expression and nothing else but
// prepositions around it, and returns its value. The error is a *ParseError
// when text holds no expression, something else beside it, or one that cannot
// be resolved.
func Parse(text string, ref date.Date) (Value, error) {
	return Value{}, &ParseError{Form: "expression", Text: text, Msg: "no temporal expression"}
}
