package dates

import (
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// Conditions on month names. The weak ones are words or names too.
const (
	cMonth    = "month|mon"
	cAnyMonth = "month|mon|monthw|hmonth|hmonthw"
	cName     = "month|monthw"
)

// monthRules join the two names of a dual month and the word شهر to the name.
func monthRules(g *grammar) []rule {
	dual := func(m *match) (node, bool) {
		a := m.val2("a", g.month, g.monthw)
		b := m.val2("b", g.month, g.monthw)
		if a == 0 || b == 0 || m.cap("a").Has(pattern.Suffix) || m.cap("b").Has(pattern.Conj) {
			return node{}, false
		}
		n := node{kind: kDate, prec: Month, month: int8(a)}
		if a != b {
			n.flags |= MonthPairMismatch
		}
		return n, true
	}
	return []rule{
		{
			id: "month.dual", out: "mon",
			pattern: "<a:" + cName + "> (<slash>|<dash&glued>) <b:" + cName + "> ((<slash>) <c:" + cName + ">)?",
			mean: func(m *match) (node, bool) {
				n, ok := dual(m)
				// Two months of one region are a range or a list, not a pair.
				if c := m.val2("c", g.month, g.monthw); m.Has("c") && c != int(n.month) {
					return node{}, false
				}
				return n, ok && (n.flags == 0 || m.region("a") != m.region("b"))
			},
			accept: []string{"أكتوبر/تشرين الأول 2023", "إبريل/ نيسان 2019", "شباط / فبراير 2020"},
			reject: []string{"يناير/فبراير"},
		},
		{
			id: "month.dual-bracket", out: "mon",
			pattern: "<a:" + cName + "> <lparen> <b:" + cName + "> <rparen>",
			mean: func(m *match) (node, bool) {
				n, ok := dual(m)
				return n, ok && (n.flags == 0 || m.region("a") != m.region("b"))
			},
			accept: []string{"يوليو (تموز) 2015"},
			reject: []string{"يناير (فبراير)"},
		},
		{
			id: "month.dual-beside", out: "mon",
			pattern: "<a:" + cName + "> <b:" + cName + "&!conj&!prep>",
			mean: func(m *match) (node, bool) {
				n, ok := dual(m)
				return n, ok && n.flags == 0
			},
			accept: []string{"سبتمبر أيلول 2022"},
			reject: []string{"سبتمبر تموز"},
		},
	}
}

// monthHeadRules put شهر before a name.
func monthHeadRules(g *grammar) []rule {
	return []rule{
		{
			id: "month.head", out: "mon",
			pattern: "<mhead&!def> <lparen>? <a:" + cAnyMonth + "|smonth> <rparen>?",
			mean: func(m *match) (node, bool) {
				n, ok := m.monthNode(m.cap("a"))
				if m.Items()[1].Has(pattern.LParen) != m.Items()[len(m.Items())-1].Has(pattern.RParen) {
					return node{}, false
				}
				return n, ok
			},
			accept: []string{"شهر مارس", "خلال شهر رمضان"},
			reject: []string{"شهر العسل"},
		},
		{
			id: "month.number", out: "monn",
			pattern: "(<mhead&!def> <n:num1|num2|nw&!def>|<mhead&def> <n:ord&def|ordn>) [!<month|monthw|hmonth|hmonthw|nw|unit&!yhead|plural|acc>]",
			mean: func(m *match) (node, bool) {
				v, ok := m.capNumber("n")
				it := m.cap("n")
				return node{kind: kDate, prec: Month, month: int8(min(v, 99))}, ok && v >= 1 && v <= 12 && !(it.Has(g.nw) && v == 1) && it.Clitics&^clitic.Def == 0
			},
			accept: []string{"أول ثلاثاء من شهر عشرة", "الأسبوع الأول من الشهر التاسع"},
			reject: []string{"ثالث يوم من شهر عشرين"},
		},
		{
			id: "month.hijri-mark", out: "mon",
			pattern: "<a:hmonth|hmonthw> [<num4>]",
			mean: func(m *match) (node, bool) {
				n, ok := m.monthNode(m.cap("a"))
				y, _ := m.Num(m.After(1))
				return n, ok && y >= 1300 && y < 1500
			},
			accept: []string{"في شوال 1436"},
			reject: []string{"رجب 2001 "},
		},
	}
}

// region tells Levantine month names apart from those of the rest.
func (m *match) region(name string) bool { return m.cap(name).Has(m.g.levant) }

// val2 returns the number of the first of two classes a captured word has.
func (m *match) val2(name string, a, b pattern.Class) int {
	w, _ := m.word(m.cap(name), a, b)
	return w.num
}

// monthNode returns the month an item names, composed or not.
func (m *match) monthNode(it *pattern.Item) (node, bool) {
	if it == nil {
		return node{}, false
	}
	if n := m.node(it); n != nil {
		return *n, n.kind == kDate && n.month > 0 && n.prec == Month
	}
	g := m.g
	n := node{kind: kDate, prec: Month}
	if w, ok := m.word(it, g.month, g.monthw, g.lmonth); ok {
		n.month = int8(w.num)
		return n, true
	}
	if w, ok := m.word(it, g.hmonth, g.hmonthw); ok {
		n.month, n.cal = int8(w.num), Hijri
		return n, true
	}
	if w, ok := m.word(it, g.smonth); ok {
		n.month, n.cal = int8(w.num), SolarHijri
		return n, true
	}
	return node{}, false
}
