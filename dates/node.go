package dates

import (
	"github.com/hawliyat/hawliyat/internal/cascade"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// node is the meaning of a phrase before it is placed on the calendar: what the
// words say, without a reference date. Rules build nodes; resolve gives them
// values.
type node struct {
	kind nodeKind
	prec Precision // unit that is denoted
	cal  Calendar
	part DayPart
	mod  Mod
	dir  Direction // where to look for a month or weekday without a year
	said bool      // the direction was said («الماضي»)
	cur  bool      // the current one («الجاري»)

	hasYear, approx, am, pm, clocked, night, implied, more bool

	year                int32
	month, day, wd      int8 // wd is an ISO weekday
	hour, min, sec      int8 // sec -1 when not said
	idx                 int8 // which season, quarter, half, or n-th unit; -1 the last
	idxOf               Precision
	idxDay              int8 // ISO weekday counted by idx, or 0
	rel                 relKind
	unit                Precision // unit of shift
	shift               int32
	within, lo, hi, alt int32     // other nodes; 0 none
	holiday             int16     // 1-based
	num                 int64     // kNumber
	saidIn              Precision // unit in which a length was said
	len, lenHi          Length
	vague               vague
	flags               Flag
	tz                  string
	rule                string
}

type nodeKind uint8

const (
	kNone nodeKind = iota
	kNumber
	kDate // a date or time
	kLength
	kSet
	kRange
	kVague
	kGiven // a value made by a caller's rule; num is its place in run.given
)

// relKind says from where and how a node is counted.
type relKind uint8

const (
	relNone    relKind = iota
	relAligned         // shift whole calendar units from the reference: next month
	relExact           // shift from the reference day: three days ago
	relSame            // the antecedent's own unit: the same month
	relAfter           // shift from the antecedent: two days after that
	relEvent           // counted from something undated: a day after the announcement
)

// match is what the meaning function of a rule sees.
type match struct {
	*cascade.Context[int32]
	*run
}

// rule is one record of the grammar.
type rule struct {
	id, pattern, out string
	keep             string
	mean             func(m *match) (node, bool)
	accept, reject   []string
}

func (r rule) compile() cascade.Rule[int32] {
	c := cascade.Rule[int32]{ID: r.id, Pattern: r.pattern, Out: r.out, Keep: r.keep, Accept: r.accept, Reject: r.reject}
	if r.mean == nil {
		return c
	}
	mean := r.mean
	c.Make = func(ctx *cascade.Context[int32]) (int32, bool) {
		u := ctx.User().(*run)
		u.match = match{ctx, u}
		n, ok := mean(&u.match)
		if !ok {
			return 0, false
		}
		n.rule = ctx.Rule()
		return u.add(n), true
	}
	return c
}

// add stores a node and returns its index.
func (u *run) add(n node) int32 {
	u.nodes = append(u.nodes, n)
	return int32(len(u.nodes) - 1)
}

// node returns the node of a composed item.
func (u *run) node(it *pattern.Item) *node {
	if it == nil || it.Value < 0 {
		return nil
	}
	return &u.nodes[u.state.Values[it.Value]]
}

// index returns the index of the node of a composed item, or 0.
func (u *run) index(it *pattern.Item) int32 {
	if it == nil || it.Value < 0 {
		return 0
	}
	return u.state.Values[it.Value]
}

// word returns what the first of the classes the item has stands for.
func (u *run) word(it *pattern.Item, classes ...pattern.Class) (word, bool) {
	if it == nil {
		return word{}, false
	}
	for _, k := range classes {
		if e, ok := it.Entry(k); ok {
			return u.g.words[e.ID], true
		}
	}
	return word{}, false
}

// cap returns the first item of a capture, or nil.
func (m *match) cap(name string) *pattern.Item {
	it, _ := m.Cap(name)
	return it
}

// val returns the number a captured word stands for.
func (m *match) val(name string, k pattern.Class) (int, bool) {
	w, ok := m.word(m.cap(name), k)
	return w.num, ok
}
