package dates

import (
	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// Extract finds the temporal expressions of text with the default options,
// reading relative ones against ref.
func Extract(text string, ref date.Date) []Mention {
	doc := arabic.Analyze(text)
	defer doc.Release()
	var x Extractor
	return x.Extract(doc, At(ref))
}

// Parse reads text that is one temporal expression and nothing else but
// prepositions and punctuation, with the default options. The error is a
// *ParseError when text holds no expression, something else beside it, or one
// that cannot be resolved.
func Parse(text string, ref date.Date) (Value, error) {
	var x Extractor
	return x.Parse(text, At(ref))
}

// Parse is the package's Parse with the options of x and any reference.
func (x *Extractor) Parse(text string, ref Reference) (Value, error) {
	fail := func(msg string) (Value, error) {
		return Value{}, &ParseError{Form: "expression", Text: text, Msg: msg}
	}
	doc := arabic.Analyze(text)
	defer doc.Release()
	ms := x.Extract(doc, ref)
	switch {
	case len(ms) == 0:
		return fail("no temporal expression")
	case len(ms) > 1:
		return fail("more than one temporal expression")
	case !x.only(doc, ms[0].Span):
		return fail("words beside the temporal expression")
	case ms[0].Value.IsZero():
		return fail(ms[0].Unresolved)
	}
	return ms[0].Value, nil
}

// only reports whether nothing but prepositions and marks stands outside a span.
func (x *Extractor) only(doc *arabic.Document, span arabic.Span) bool {
	g := x.grammar()
	allowed := pattern.Of(pattern.Punct, pattern.Symbol, g.in, g.on, g.of, g.to, g.since, g.until, g.by, g.from, g.before, g.after, g.lasting, g.between)
	toks := doc.Tokens()
	for _, s := range doc.Sentences() {
		items := g.lexicon.Scan(doc.Text(), toks, s.First, s.Last, nil)
		for i := range items {
			if it := &items[i]; !it.Set.Intersects(&allowed) && (int(it.End) <= span.Start || int(it.Start) >= span.End) {
				return false
			}
		}
	}
	return true
}
