package dates

import (
	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/arabic"
)

// Mention is one temporal expression in a text.
type Mention struct {
	arabic.Span          // bytes in the text
	Text         string  // text[Start:End]
	Value        Value   // unresolved (IsZero) when it cannot be computed
	Basis        Basis   // how the value was got
	Flags        Flag    // consistency warnings
	Alternatives []Value // other readings, best first; usually nil
	Unresolved   string  // why Value is unresolved, as "no reference date", or ""
	Rule         string  // id of the rule that made it
	Sentence     int     // index into the document's sentences
	Antecedent   int     // index of the mention an anaphor refers to, or -1
}

// Reference is the day against which relative expressions are read: when the
// text was published, or what its author took for today.
type Reference struct {
	Date  date.Date // valid when Known
	Known bool
	Basis PublishedBasis
	Span  arabic.Span // where the page says so; empty when given or none
}

// At returns the reference given by a caller.
func At(d date.Date) Reference { return Reference{Date: d, Known: true, Basis: Given} }
