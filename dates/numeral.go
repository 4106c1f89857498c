package dates

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// Conditions shared by the rules.
const (
	cNumber = "num|nw|card" // a number in digits or words
	cOrd    = "ord|ordn"    // an ordinal
	cDayNo  = "num1|num2|ord|ordn|ordday|nw&def|card"
)

// numeralRules turn words into numbers: «ألفين وأربعة وعشرين», «الثاني عشر».
func numeralRules(g *grammar) []rule {
	return []rule{
		{
			id: "num.cardinal", out: "card",
			pattern: "<num|nw&!def|nw&!weekday> (<wa>? <nw&!weekday|nw&!def>){1,8}",
			mean: func(m *match) (node, bool) {
				n, ok := m.cardinal(m.Items())
				return node{kind: kNumber, num: n}, ok
			},
			accept: []string{
				"عام ألفين وأربعة وعشرين",
				"عام ألف وتسعمائة وثمانية وأربعين",
				"ثلاثة وعشرين يوما",
			},
			reject: []string{"ثلاثة وأربعة"},
		},
		{
			id: "num.ordinal-teen", out: "ordn",
			pattern: "<o:ord> <t:nw&!conj&!def>",
			mean: func(m *match) (node, bool) {
				o, _ := m.val("o", g.ord)
				t, _ := m.val("t", g.nw)
				key := m.Token(m.cap("o")).Key
				if o == 1 && !strings.Contains(key, "حادي") {
					return node{}, false // «أول عشرة»: the first ten
				}
				return node{kind: kNumber, num: int64(o + 10)}, t == 10 && o < 10
			},
			accept: []string{"الثاني عشر من أغسطس 2024"},
			reject: []string{"الثاني خمسة من أغسطس"},
		},
		{
			id: "num.ordinal-tens", out: "ordn",
			pattern: "<o:ord> <wa>? <t:nw>",
			mean: func(m *match) (node, bool) {
				o, _ := m.val("o", g.ord)
				t, _ := m.val("t", g.nw)
				it := m.cap("t")
				joined := it.Has(pattern.Conj) || len(m.Items()) == 3
				return node{kind: kNumber, num: int64(o + t)}, joined && t >= 20 && t <= 90 && o < 10
			},
			accept: []string{"الحادي والعشرين من مارس 2024"},
			reject: []string{"الأول عشرين"},
		},
	}
}

// number returns the value of an item that is a number: digits, one word or a
// composed numeral, cardinal or ordinal.
func (m *match) number(it *pattern.Item) (int64, bool) {
	if it == nil {
		return 0, false
	}
	if n := m.node(it); n != nil {
		return n.num, n.kind == kNumber
	}
	if it.Has(pattern.Num) {
		return m.Num(it)
	}
	w, ok := m.word(it, m.g.nw, m.g.ord, m.g.ordday)
	return int64(w.num), ok
}

// capNumber is number for the first item of a capture.
func (m *match) capNumber(name string) (int64, bool) { return m.number(m.cap(name)) }

// cardinal reads a numeral of several words. The words of one number follow
// each other in a fixed order and are joined by و; a list of numbers is refused.
func (m *match) cardinal(items []pattern.Item) (int64, bool) {
	var total, group int64
	limit := int64(1) << 40 // the scale before, which the next must be below
	joined, after := false, false
	for i := range items {
		it := &items[i]
		if it.Has(m.g.wa) {
			joined = true
			continue
		}
		if i > 0 && it.Clitics.Any(clitic.Prep) {
			return 0, false
		}
		joined = joined || it.Has(pattern.Conj)
		v, ok := m.number(it)
		if !ok {
			return 0, false
		}
		switch {
		case it.Has(pattern.Num):
			if i > 0 || m.behindPoint(it) {
				return 0, false
			}
			group = v
		case v == 1000 || v == 1e6 || v == 1e9:
			if joined && group > 0 || v >= limit { // «مئة وألف» is a list
				return 0, false
			}
			total += max(group, 1) * v
			group, limit = 0, v
		case v >= 1000:
			if group > 0 || v >= limit || after && !joined {
				return 0, false
			}
			total += v
			limit = v / 2
		case !after:
			group = v
		default:
			if group, ok = grouped(group, v, joined); !ok {
				return 0, false
			}
		}
		joined, after = false, true
	}
	n := total + group
	return n, n > 0 && n < maxCount
}

// grouped adds v to a group of hundreds, tens and units behind which it stands, joined by و or
// not.
func grouped(group, v int64, joined bool) (int64, bool) {
	low := group % 100
	switch {
	case joined:
		return group + v, addable(group, v)
	case v == 10 && low >= 1 && low <= 9:
		return group + 10, true
	case v == 100 && group >= 3 && group <= 9:
		return group * 100, true
	}
	return 0, false
}

// addable reports that v may be added to a group of hundreds, tens and units: what is below its
// lowest place, or tens behind units.
func addable(group, v int64) bool {
	low := group % 100
	return group == 0 && v < 1000 || low == 0 && v < 100 || low < 10 && v >= 20 && v < 100 && v%10 == 0
}

// behindPoint reports digits that are the decimals of a number, or its next group.
func (m *match) behindPoint(it *pattern.Item) bool {
	b := m.Before(1)
	return b != nil && it.Has(pattern.Glued) && (b.Has(pattern.Dot) || b.Has(pattern.Comma))
}
