package dates

import (
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// unitOf maps the value of a unit word.
var unitOf = map[string]Precision{
	"second": NoPrecision, "minute": Minute, "hour": Hour, "day": Day, "night": Day, "week": Week,
	"month": Month, "quarter": Quarter, "year": Year, "decade": Decade, "century": Century,
}

// Conditions on units of time.
const (
	cUnit = "unit|plural|acc"
	cAdj  = "adjlast|adjnext|adjcur"
	cStep = "adjlast|adjnext|adjcur|adjprev|adjfollow"
)

// unitRules read calendar units counted from the reference or an antecedent:
// «الشهر المقبل», «هذا الأسبوع», «العام نفسه», «تلك الفترة».
func unitRules(g *grammar) []rule {
	return []rule{
		{
			id: "unit.step", out: "out|date",
			pattern: "<u:unit&def> <a:" + cStep + ">",
			mean: func(m *match) (node, bool) {
				n, ok := m.unitNode("u")
				if b := m.Before(1); b != nil && b.Has(pattern.Num) && n.prec < Day {
					return node{}, false // «الـ48 الساعة القادمة»
				}
				if a := m.After(1); a != nil && m.cap("a").Has(g.latest) && (a.Has(g.of) || a.Has(g.in)) {
					return node{}, false // «الأسبوع الأخير من سبتمبر»
				}
				return n, ok && m.step(&n, m.cap("a")) && m.tagUnit(&n)
			},
			accept: []string{"الشهر المقبل", "الأسبوع الماضي", "العام الجاري", "القرن الماضي"},
			reject: []string{"شهر مقبل"},
		},
		{
			id: "unit.step-twice", out: "out|date",
			pattern: "<u:unit&def> <p:before|after> <a:adjlast|adjnext>",
			mean: func(m *match) (node, bool) {
				n, ok := m.unitNode("u")
				if !ok || !m.step(&n, m.cap("a")) || m.cap("p").Has(g.before) != (n.shift < 0) {
					return node{}, false
				}
				n.shift *= 2
				return n, m.tagUnit(&n)
			},
			accept: []string{"العام قبل الماضي", "الأسبوع بعد المقبل"},
			reject: []string{"العام قبل المقبل"},
		},
		{
			id: "unit.these-days", out: "out|date|vagued",
			pattern: "<this> <u:plural&def>",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("u"), g.plural)
				return node{kind: kVague, vague: vaguePresent}, w.str == "day"
			},
			accept: []string{"هذه الأيام"},
			reject: []string{"هذه السنوات"},
		},
		{
			id: "unit.this", out: "out|date",
			pattern: "<this> <u:unit&def>",
			mean: func(m *match) (node, bool) {
				n, ok := m.unitNode("u")
				n.rel = relAligned
				return n, ok && m.tagUnit(&n)
			},
			accept: []string{"هذا الأسبوع", "هذه السنة", "هذا اليوم"},
			reject: []string{"هذا أسبوع"},
		},
		{
			// «في مثل هذا اليوم من عام 1990»
			id: "unit.this-of", out: "out|date",
			pattern: "<this> <u:dhead&def|mhead&def> <of> <y:dyear>",
			mean: func(m *match) (node, bool) {
				n := node{kind: kDate, prec: Month, within: m.index(m.cap("y"))}
				if !m.ref.Known {
					return node{}, false
				}
				_, mo, d := m.ref.Date.Date()
				n.month = int8(mo)
				if m.cap("u").Has(g.dhead) {
					n.prec, n.day = Day, int8(d)
				}
				m.tag(&n)
				return n, true
			},
			accept: []string{"في مثل هذا اليوم من عام 1990", "هذا الشهر من عام 1990"},
			reject: []string{"هذا اليوم من حياته"},
		},
		{
			id: "unit.this-step", out: "out|date",
			pattern: "<this> <u:unit&def> <a:" + cAdj + ">",
			mean: func(m *match) (node, bool) {
				n, ok := m.unitNode("u")
				return n, ok && m.step(&n, m.cap("a")) && m.tagUnit(&n)
			},
			accept: []string{"هذا الشهر الجاري"},
		},
		{
			id: "unit.after-this", out: "out|date",
			pattern: "<u:unit&def> <this>",
			mean: func(m *match) (node, bool) {
				n, ok := m.unitNode("u")
				n.rel = relAligned
				return n, ok && n.prec == Day && m.tagUnit(&n)
			},
			accept: []string{"في اليوم هذا"},
		},
		{
			id: "unit.that", out: "out|date",
			pattern: "<that|same> <u:unit&def|unit&suffix>",
			mean: func(m *match) (node, bool) {
				n, ok := m.unitNode("u")
				n.rel = relSame
				return n, ok && m.tagUnit(&n)
			},
			accept: []string{"ذلك اليوم", "نفس الشهر", "تلك السنة"},
			reject: []string{"ذات يوم"},
		},
		{
			id: "unit.self", out: "out|date",
			pattern: "<u:unit&def> <self>",
			mean: func(m *match) (node, bool) {
				n, ok := m.unitNode("u")
				n.rel = relSame
				return n, ok && m.tagUnit(&n)
			},
			accept: []string{"العام نفسه", "الشهر ذاته"},
			reject: []string{"عام نفسه"},
		},
		{
			id: "unit.stretch-that", out: "out|date|stretched",
			pattern: "<that|same> <u:stretch&def>",
			mean: func(m *match) (node, bool) {
				if m.Items()[0].Has(g.same) {
					return node{kind: kVague}, true // the same length, not the same days
				}
				return m.stretchNode("u"), true
			},
			accept: []string{"تلك الفترة", "نفس المدة"},
			reject: []string{"تلك الدار"},
		},
		{
			id: "unit.stretch-self", out: "out|date|stretched",
			pattern: "<u:stretch&def> <self>",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("u"), g.stretch)
				return m.stretchNode("u"), w.str != "length"
			},
			accept: []string{"الفترة نفسها", "التاريخ ذاته"},
		},
		{
			// only «نهاية هذه الفترة» points at a day: «هذه الفترة» alone is the
			// present, «المدة المحددة» a length
			id: "unit.stretch-stated", out: "stretched",
			pattern: "(<this> <stretch&def> | <stretch&def> <stated>)",
			mean: func(m *match) (node, bool) {
				return node{kind: kDate, rel: relSame}, true
			},
			accept: []string{"نهاية هذه الفترة", "نهاية المدة المذكورة"},
			reject: []string{"هذه الدار"},
		},
		{
			id: "unit.stretch-step", out: "out|date|vagued",
			pattern: "<u:stretch&def|plural&def|few&def> <plural&def&conj>? <fewadj&def>? <a:adjlast|adjnext|adjcur|latest>",
			mean: func(m *match) (node, bool) {
				n := node{kind: kVague, vague: vaguePast}
				switch a := m.cap("a"); {
				case a.Has(m.g.adjnext):
					n.vague = vagueFuture
				case a.Has(m.g.adjcur):
					n.vague = vaguePresent
				}
				// «المدة القريبة القادمة», not «المرحلة» or a deadline that has passed.
				return n, true
			},
			accept: []string{"الأيام القليلة المقبلة", "الأسابيع والأشهر المقبلة", "الفترة الماضية", "السنوات الأخيرة"},
			reject: []string{"الأيام البيضاء"},
		},
	}
}

// stretchNode is «تلك الفترة»: what was told of last, which is no single day
// unless the word is one for a point in time. unit keeps the difference.
func (m *match) stretchNode(name string) node {
	n := node{kind: kDate, rel: relSame}
	if w, _ := m.word(m.cap(name), m.g.stretch); w.str != "" {
		n.unit = Week
	}
	return n
}

// unitNode returns a date node of the captured unit.
func (m *match) unitNode(name string) (node, bool) {
	w, ok := m.word(m.cap(name), m.g.unit)
	if !ok {
		return node{}, false
	}
	p, ok := unitOf[w.str]
	return node{kind: kDate, prec: p, unit: p, night: w.str == "night"}, ok && p != NoPrecision
}

// step applies «الماضي», «المقبل» or «الجاري» to a unit.
func (m *match) step(n *node, a *pattern.Item) bool {
	g := m.g
	n.rel, n.said = relAligned, true
	switch {
	case a.Has(g.adjlast):
		n.shift = -1
	case a.Has(g.adjnext):
		n.shift = 1
	case a.Has(g.adjcur):
	case a.Has(g.adjprev):
		n.rel, n.shift = relAfter, -1
	case a.Has(g.adjfollow):
		n.rel, n.shift = relAfter, 1
	default:
		return false
	}
	return true
}

// tagUnit gives the composed item the class of its unit. Seconds, minutes and
// hours have none: they cannot be placed without a clock.
//
//nolint:unparam // true, so that a rule can say it in one expression
func (m *match) tagUnit(n *node) bool {
	if n.night {
		m.AddClass(m.g.partday)
		n.part, n.prec = Night, Part
		return true
	}
	switch n.prec {
	case Day, Week, Month, Year, Decade, Century:
		m.tag(n)
	default:
		n.kind = kVague
		n.vague = vaguePresent
		if n.shift < 0 {
			n.vague = vaguePast
		} else if n.shift > 0 {
			n.vague = vagueFuture
		}
	}
	return true
}

// yearNode returns a year, or false when the number can be none.
func (m *match) yearNode(y int64) (node, bool) {
	n := node{kind: kDate, prec: Year, cal: Gregorian, year: int32(min(y, 9999)), hasYear: true}
	if y >= 1300 && y < 1500 {
		// Without a mark, a year of the 1400s in the news is Hijri.
		n.cal = Hijri
	}
	return n, y > 0 && y < 3000
}

// yearRules read explicit years: «عام 2014», «سنة 1436 هـ», «300 قبل الميلاد».
func yearRules(g *grammar) []rule {
	return []rule{
		{
			id: "year.head", out: "out|date|dyear",
			pattern: "<h:yhead> <y:num2|num3|num4|card|nw> <era:eram|erah|erabc|erasolar>?",
			mean: func(m *match) (node, bool) {
				y, ok := m.capNumber("y")
				it := m.cap("y")
				if !ok || it.Clitics != 0 && !it.Has(pattern.Def) {
					return node{}, false
				}
				if it.Has(g.nw) && y < 1100 || it.Has(g.card) && y < 100 {
					return node{}, false
				}
				if m.Has("era") {
					return m.yearEra(y)
				}
				if it.Has(pattern.Num2) {
					if y < 30 || m.cap("h").Has(pattern.Def) {
						return node{}, false
					}
					y += 1900
				}
				return m.yearNode(y)
			},
			accept: []string{"عام 2014", "سنة 1436 هـ", "عام ألفين وأربعة وعشرين", "عام 300 قبل الميلاد", "عام 67"},
			reject: []string{"عام 12", "سنة وخمسين"},
		},
		{
			id: "year.era-first", out: "out|date|dyear",
			pattern: "<h:yhead> <era:eram|erah> <y:num3|num4>",
			mean: func(m *match) (node, bool) {
				y, _ := m.capNumber("y")
				return m.yearEra(y)
			},
			accept: []string{"العام الهجري 1445", "السنة الميلادية 2024"},
			reject: []string{"العام الهجري 2024"},
		},
		{
			id: "year.era", out: "out|date|dyear",
			pattern: "<y:num2|num3|num4> <era:eram|erah|erabc|erasolar>",
			mean: func(m *match) (node, bool) {
				y, _ := m.capNumber("y")
				era := m.cap("era")
				if era.Has(g.eram) && len(m.Token(era).Key) <= 2 && !m.cap("y").Has(pattern.Num4) {
					return node{}, false // «100 م» is a hundred metres
				}
				if b := m.Before(1); b != nil && (b.Has(g.month) || b.Has(g.mon) || b.Has(g.hmonth) || b.Has(g.hmonthw) || b.Has(g.monthw)) {
					return node{}, false
				}
				n, ok := m.yearEra(y)
				return n, ok && m.clear()
			},
			accept: []string{"1436هـ", "1798م", "300 ق.م"},
			reject: []string{"100 م", "2024 هـ"},
		},
		{
			id: "year.era-slash", out: "out|date|dyear",
			pattern: "<h:yhead>? <a:num3|num4> <e1:erah> (<slash>|<dash>|<equals>|<lparen>) <b:num3|num4> <e2:eram>? <rparen>?",
			mean:    func(m *match) (node, bool) { return m.yearPair() },
			accept:  []string{"سنة 1356هـ/1937م", "1445 هـ (2024م)"},
			reject:  []string{"1436هـ/1437"},
		},
		{
			id: "year.pair-head", out: "out|rng",
			pattern: "<yhead|dualc> <r:years>",
			mean:    func(m *match) (node, bool) { return *m.node(m.cap("r")), true },
			accept:  []string{"العام الدراسي، عام 2024/2025"},
		},
	}
}

// yearPair reads a year of both calendars, when they agree.
func (m *match) yearPair() (node, bool) {
	h, _ := m.capNumber("a")
	y, _ := m.capNumber("b")
	first, last, _, ok := hijriSpan(int(h), 0, 0, 0)
	n := node{kind: kDate, prec: Year, year: int32(y), hasYear: true}
	return n, ok && h < 1600 && first.Year()-1 <= int(y) && int(y) <= last.Year()+1 && m.brackets()
}

// yearEra reads a year with the era mark captured as "era".
func (m *match) yearEra(y int64) (node, bool) {
	switch era := m.cap("era"); {
	case era.Has(m.g.erasolar):
		n := node{kind: kDate, prec: Year, cal: SolarHijri, year: int32(min(y, 9999)), hasYear: true}
		return n, y > 1000 && y < 1500
	case era.Has(m.g.erah):
		n := node{kind: kDate, prec: Year, cal: Hijri, year: int32(min(y, 9999)), hasYear: true}
		return n, y > 0 && y < 1600
	case era.Has(m.g.erabc):
		n := node{kind: kDate, prec: Year, year: int32(1 - min(y, 9999)), hasYear: true}
		return n, y > 0 && y < 10000
	}
	n := node{kind: kDate, prec: Year, year: int32(min(y, 9999)), hasYear: true}
	return n, y > 0 && y < 3000
}
