package dates

import (
	"errors"

	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/internal/cascade"
)

// Rule is a temporal expression that a caller adds. Its pattern is written over
// the classes of words, in the notation of the built-in rules: «<season> <num4>»
// is a season and a number of four digits, «<a:num>» names a capture, «?» makes
// a term optional, «[!<month>]» looks beside the match. The classes are those
// of the word lists (month, weekday, unit, num, word, def, conj, …), those the
// first passes compose (card: a numeral in words; mon: a month name), and those
// a list given by [WithWords] brings. Elements are optional with «?», alternatives
// stand in parentheses «(<a>|<b>)», repetitions are bounded «{1,3}».
type Rule struct {
	ID      string // unique; conventionally namespaced, "acme:fiscal-year"
	Pattern string
	// Value gives the meaning of a match, or false to refuse it. The match is
	// valid during the call only. Extractors are shared, so it may be called by
	// several goroutines.
	Value func(Match) (Value, bool)
	// Accept and Reject are examples for the caller's own tests.
	Accept, Reject []string
}

// WithRules adds rules. They are tried before the built-in rules that compose
// dates, and what they match is closed to those.
func WithRules(r ...Rule) Option {
	return func(c *config) { c.rules = append(c.rules, r...) }
}

// Match is what the Value function of a [Rule] sees.
type Match struct{ m *match }

// Text returns the text of the match.
func (x Match) Text() string {
	items := x.m.Items()
	return x.m.state.Text[items[0].Start:items[len(items)-1].End]
}

// Reference returns the reference date and whether there is one.
func (x Match) Reference() (date.Date, bool) { return x.m.ref.Date, x.m.ref.Known }

// Number returns the number that a capture stands for, in digits or words.
func (x Match) Number(capture string) (int, bool) {
	n, ok := x.m.capNumber(capture)
	return int(n), ok
}

// CaptureText returns the text of the first word of a capture, or "".
func (x Match) CaptureText(capture string) string {
	it := x.m.cap(capture)
	if it == nil {
		return ""
	}
	return x.m.Text(it)
}

// Entry returns the value that the word list gives for a captured word in a
// class.
func (x Match) Entry(capture, class string) (string, bool) {
	k, ok := x.m.g.classes.Lookup(class)
	if !ok {
		return "", false
	}
	w, ok := x.m.word(x.m.cap(capture), k)
	return w.str, ok
}

func (r Rule) compile() (cascade.Rule[int32], error) {
	c := cascade.Rule[int32]{ID: r.ID, Pattern: r.Pattern, Out: "out", Accept: r.Accept, Reject: r.Reject}
	if r.Value == nil {
		return c, errors.New("dates: rule " + r.ID + " has no Value function")
	}
	value := r.Value
	c.Make = func(ctx *cascade.Context[int32]) (int32, bool) {
		u := ctx.User().(*run)
		u.match = match{ctx, u}
		v, ok := value(Match{&u.match})
		if !ok {
			return 0, false
		}
		u.given = append(u.given, v)
		return u.add(node{kind: kGiven, num: int64(len(u.given) - 1), rule: ctx.Rule()}), true
	}
	return c, nil
}
