package dates

import (
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// rangeable items may end an interval.
const cEnd = cDayItem + "|dmon|mon|month|monthw|hmonth|dyear|dweek|partday|timed|clock|named"

// modRules narrow and loosen dates: «مطلع عام 2014», «نهاية الأسبوع», «نحو عام
// 1990».
func modRules(g *grammar) []rule {
	return []rule{
		{
			id: "mod.portion", out: "out|date",
			pattern: "<p:mstart|mmid|mend|edge> <of>? <x:dday|wd|today|rday|dmon|mon|month|monthw|hmonth|hmonthw|dyear|dweek|dper|num4|partday|part&def|season&def|vagued|stretched|unit&def|rng>",
			mean:    func(m *match) (node, bool) { return m.portion() },
			accept:  []string{"مطلع عام 2014", "نهاية الأسبوع الحالي", "منتصف يوليو", "أواخر العام الماضي", "نهاية تلك الفترة"},
			reject:  []string{"نهاية الحرب"},
		},
		{
			id: "mod.about", out: "out|date",
			pattern: "<about> <x:dday|dmon|dyear|dper|partday>",
			mean: func(m *match) (node, bool) {
				n := *m.node(m.cap("x"))
				n.approx = true
				m.tag(&n)
				return n, n.kind == kDate && !m.cap("x").Has(pattern.Conj)
			},
			accept: []string{"نحو عام 1990", "حوالي القرن العاشر"},
		},
		{
			id: "mod.rest", out: "out|date",
			pattern: "<rest> <x:dday|today|dweek|dmon|mon|dyear|unit&def>",
			mean: func(m *match) (node, bool) {
				if x := m.node(m.cap("x")); x != nil {
					n := *x
					n.mod = End
					m.tag(&n)
					return n, n.kind == kDate
				}
				n, ok := m.unitNode("x")
				n.rel, n.mod = relAligned, End
				return n, ok && m.tagUnit(&n)
			},
			accept: []string{"بقية الأسبوع", "بقية هذا العام"},
		},
	}
}

// portion applies the captured portion to the captured period.
func (m *match) portion() (node, bool) {
	g := m.g
	p, x := m.cap("p"), m.cap("x")
	if x.Has(pattern.Conj) || p.Has(g.edge) && !hasAny(p, g.mstart, g.mmid) && (x.Has(g.unit) && !x.Has(pattern.Def) || x.Has(pattern.Num4)) {
		return node{}, false
	}
	mod := m.modOf(p)
	var n node
	switch y := m.node(x); {
	case y != nil:
		n = *y
		if n.kind == kVague {
			n.mod = mod
			m.AddClass(g.vagued)
			return n, true
		}
		if n.kind != kDate || n.mod != NoMod {
			return node{}, false
		}
	case x.Has(g.unit):
		w, _ := m.word(x, g.unit)
		if x.Clitics != 0 && !x.Has(pattern.Def) || x.Has(pattern.Prep) {
			return node{}, false
		}
		n = node{kind: kDate, prec: unitOf[w.str], unit: unitOf[w.str], rel: relAligned}
		if a := m.After(1); n.prec < Week || a != nil && (a.Has(g.erah) || a.Has(g.erasolar)) {
			return node{}, false // «بداية السنة الهجرية»
		}
	case x.Has(g.part):
		w, _ := m.word(x, g.part)
		if x.Clitics != clitic.Def || !m.partWord(x) {
			return node{}, false
		}
		n = node{kind: kDate, prec: Part, part: partNamed(w.str)}
	default:
		var ok bool
		if n, ok = m.portioned(x); !ok {
			return node{}, false
		}
	}
	n.mod = mod
	if n.part != NoPart || n.clocked {
		m.AddClass(g.partday)
	} else {
		m.tag(&n)
	}
	return n, true
}

// portioned reads a season, a year in digits, a day or a month of which a part is meant.
func (m *match) portioned(x *pattern.Item) (node, bool) {
	g := m.g
	switch {
	case x.Has(g.season):
		w, _ := m.word(x, g.season)
		a := m.After(1)
		return node{kind: kDate, prec: Season, idx: int8(w.num + 1), idxOf: Season}, a == nil || !a.Has(pattern.Def)
	case x.Has(pattern.Num):
		v, _ := m.Num(x)
		return node{kind: kDate, prec: Year, year: int32(v), hasYear: true}, v >= 1800 && v <= 2100 && !m.counted()
	case x.Has(g.rday):
		n, _ := m.dayNode(x)
		return n, true
	}
	return m.monthNode(x)
}

// modOf gives the part of a time that a word names.
func (m *match) modOf(p *pattern.Item) Mod {
	switch {
	case p.Has(m.g.mstart):
		return Start
	case p.Has(m.g.mmid):
		return Mid
	case p.Has(m.g.edge) && !m.last(p):
		return Start
	}
	return End
}
