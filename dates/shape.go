package dates

import (
	"cmp"
	"errors"
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/shape"
)

// Shape is a temporal expression that a caller adds as a regular expression, for
// what is a shape rather than words: a serial number with a date in it, a stamp
// of an archive. Words are better served by [Rule].
//
// The pattern is in the syntax of .NET, with look-around, back-references and
// (?<name>…). It is matched against one sentence at a time, under a timeout, so a
// slow pattern makes results depend on the machine; one with bounded quantifiers
// needs no timeout. Of a very long sentence an unbounded pattern sees the first 16
// kilobytes. The mentions have the basis Explicit and the shape's ID as
// rule.
type Shape struct {
	ID      string // unique; conventionally namespaced, "acme:stamp"
	Pattern string
	// Fold matches against the text as [arabic.Fold] gives it: one spelling of
	// the letters, digits of all families as 0-9.
	Fold bool
	// Timeout bounds the matching of a sentence; DefaultTimeout if zero. It is
	// coarse: a match may run some 200 ms longer. A negative Timeout sets none:
	// then New refuses patterns with *, + or {n,}, and those that can match in
	// too many ways, and results never depend on a clock.
	Timeout time.Duration
	// Value gives the meaning of a match, or false to refuse it. The match is
	// valid during the call only. Extractors are shared, so it may be called by
	// several goroutines, as may GaveUp.
	Value func(ShapeMatch) (Value, bool)
	// GaveUp, if set, is told when matching was given up. The shape is then
	// left out for the rest of the document. The error names the shape, never
	// the text.
	GaveUp func(error)
}

// DefaultTimeout bounds the matching of a [Shape] that sets no bound itself.
const DefaultTimeout = 50 * time.Millisecond

// WithShapes adds shapes. What they match is closed to the built-in rules; of
// two that overlap the one that begins first wins, then the one given first.
func WithShapes(s ...Shape) Option {
	return func(c *config) { c.shapes = append(c.shapes, s...) }
}

// ShapeMatch is what the Value function of a [Shape] sees.
type ShapeMatch struct {
	sentence string
	match    *shape.Match
	shape    *shape.Shape
	ref      Reference
}

// Text returns the text of the match.
func (m ShapeMatch) Text() string { return m.sentence[m.match.Start:m.match.End] }

// Group returns the text that a named or numbered group captured, or "".
func (m ShapeMatch) Group(name string) string {
	start, end, ok := m.match.Group(m.shape.Group(name))
	if !ok {
		return ""
	}
	return m.sentence[start:end]
}

// Reference returns the reference date and whether there is one.
func (m ShapeMatch) Reference() (date.Date, bool) { return m.ref.Date, m.ref.Known }

// compiledShape is a Shape with its compiled pattern.
type compiledShape struct {
	Shape
	compiled *shape.Shape
}

func compileShapes(given []Shape) (out []compiledShape, err error) {
	var errs []error
	seen := make(map[string]bool, len(given))
	for _, s := range given {
		switch {
		case s.ID == "":
			errs = append(errs, errors.New("dates: shape without an id: "+s.Pattern))
		case seen[s.ID]:
			errs = append(errs, errors.New("dates: shape "+s.ID+": two shapes with this id"))
		}
		seen[s.ID] = true
		if s.Value == nil {
			errs = append(errs, errors.New("dates: shape "+s.ID+" has no Value function"))
		}
		timeout := s.Timeout
		if timeout == 0 {
			timeout = DefaultTimeout
		}
		c, err := shape.Compile(s.ID, s.Pattern, shape.Options{Timeout: max(timeout, 0), Fold: s.Fold})
		if err != nil {
			errs = append(errs, err)
			continue
		}
		out = append(out, compiledShape{s, c})
	}
	return out, errors.Join(errs...)
}

// addShapes finds the shapes of a caller and lets them take the place of the
// mentions they overlap.
func (x *Extractor) addShapes(doc *arabic.Document, ref Reference, found []Mention) []Mention {
	var own []Mention
	for i := range x.shapes {
		own = x.shapes[i].find(doc, ref, x.opts.maxBytes, own)
	}
	if len(own) == 0 {
		return found
	}
	slices.SortStableFunc(own, func(a, b Mention) int { return cmp.Compare(a.Start, b.Start) })
	last := 0
	own = slices.DeleteFunc(own, func(m Mention) bool {
		if m.Start < last {
			return true
		}
		last = m.End
		return false
	})
	moved := make([]int, len(found)) // the new index of each mention, or -1
	out := make([]Mention, 0, len(found)+len(own))
	for i, k := 0, 0; i < len(found) || k < len(own); {
		switch {
		case k == len(own) || i < len(found) && found[i].End <= own[k].Start:
			moved[i] = len(out)
			out = append(out, found[i])
			i++
		case i < len(found) && found[i].Start < own[k].End:
			moved[i] = -1
			i++
		default:
			out = append(out, own[k])
			k++
		}
	}
	for i := range out {
		if a := out[i].Antecedent; a >= 0 {
			out[i].Antecedent = moved[a]
		}
	}
	return out
}

// find appends the mentions of one shape.
func (s *compiledShape) find(doc *arabic.Document, ref Reference, maxBytes int, out []Mention) []Mention {
	for i, sentence := range doc.Sentences() {
		if maxBytes > 0 && sentence.Start >= maxBytes {
			break
		}
		text := doc.Text()[sentence.Start:sentence.End]
		err := s.compiled.Each(text, func(m *shape.Match) bool {
			span := arabic.Span{Start: sentence.Start + m.Start, End: sentence.Start + m.End}
			if v, ok := s.Value(ShapeMatch{text, m, s.compiled, ref}); ok {
				reason := ""
				if v.IsZero() {
					reason = isVague
				}
				out = append(out, Mention{Span: span, Text: span.Of(doc.Text()), Value: v, Basis: Explicit, Unresolved: reason, Rule: s.ID, Sentence: i, Antecedent: -1})
			}
			return true
		})
		if err != nil {
			if s.GaveUp != nil {
				s.GaveUp(err)
			}
			break
		}
	}
	return out
}
