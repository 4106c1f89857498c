package dates

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// periodRules read the parts of years and months, decades and centuries:
// «الربع الأول من 2024», «صيف العام الماضي», «تسعينيات القرن الماضي».
func periodRules(g *grammar) []rule {
	return []rule{
		{
			id: "period.season", out: "out|date|dper",
			pattern: "<seasonhead&!def>? <s:season> (<of>? <y:dyear|years>|<y:num4>|<a:" + cAdj + ">)",
			mean: func(m *match) (node, bool) {
				s, _ := m.val("s", g.season)
				n := node{kind: kDate, prec: Season, idx: int8(s + 1), idxOf: Season}
				if a := m.cap("a"); a != nil {
					return n, m.cap("s").Has(pattern.Def) && m.direct(&n, a)
				}
				if y := m.node(m.cap("y")); y != nil && y.kind == kRange {
					return node{}, false
				}
				return m.withYear(n)
			},
			accept: []string{"صيف 2014", "خريف العام الماضي", "الشتاء المقبل", "فصل الصيف الماضي"},
			reject: []string{"ربيع القلوب"},
		},
		{
			id: "period.this-season", out: "out|date|dper",
			pattern: "(<this>|<that>|<same>) <seasonhead&!def>? <s:season&def>",
			mean: func(m *match) (node, bool) {
				s, _ := m.val("s", g.season)
				n := node{kind: kDate, prec: Season, idx: int8(s + 1), idxOf: Season, cur: true, said: true}
				if !m.Items()[0].Has(g.this) {
					n.cur, n.within = false, m.add(node{kind: kDate, prec: Year, rel: relSame, unit: Year})
				}
				return n, true
			},
			accept: []string{"هذا الصيف"},
		},
		{
			id: "period.decade", out: "out|date|dper",
			pattern: "<dechead>? <d:decade> (<of>? <c:dper|century>)?",
			mean: func(m *match) (node, bool) {
				d, _ := m.val("d", g.decade)
				n := node{kind: kDate, prec: Decade, idx: int8(d / 10), idxOf: Decade}
				if m.Has("c") {
					x := m.node(m.cap("c"))
					if x == nil || x.prec != Century {
						return node{}, false
					}
					n.within = m.index(m.cap("c"))
					return n, true
				}
				if a, aa := m.After(1), m.After(2); a != nil && a.Has(g.of) && aa != nil && aa.Has(g.age) {
					return node{}, false // «في الثلاثينيات من عمره»
				}
				return n, m.cap("d").Has(pattern.Def) || m.Items()[0].Has(g.dechead)
			},
			accept: []string{"التسعينيات", "سبعينيات القرن الماضي", "عقد الثمانينات"},
			reject: []string{"في عشرينات العمر"},
		},
		{
			id: "period.nth-decade", out: "out|date|dper",
			pattern: "<dechead&def> <o:ord&def|latest&def> <of> <c:dper|century>",
			mean: func(m *match) (node, bool) {
				o, ok := m.val("o", g.ord)
				if !ok {
					o = 10
				}
				x := m.node(m.cap("c"))
				return node{kind: kDate, prec: Decade, idx: int8(o - 1), idxOf: Decade, within: m.index(m.cap("c"))}, x != nil && x.prec == Century && o <= 10
			},
			accept: []string{"العقد الأول من القرن الحادي والعشرين", "العقد الأخير من القرن العشرين"},
			reject: []string{"العقد الأول من الحرب"},
		},
		{
			id: "period.weekend", out: "out|date|dper",
			pattern: "<w:weekend> (<this>? <a:" + cAdj + ">|<this>)?",
			mean: func(m *match) (node, bool) {
				n := node{kind: kDate, prec: Day, unit: Week, rel: relAligned, idxOf: Week, idx: 6}
				if a := m.cap("a"); a != nil && !m.step(&n, a) {
					return node{}, false
				}
				return n, true
			},
			accept: []string{"عطلة نهاية الأسبوع", "عطلة نهاية الأسبوع الماضي"},
		},
		{
			id: "period.session", out: "out|date|dper",
			pattern: "<sessionhead> <r:years>",
			mean:    func(m *match) (node, bool) { return *m.node(m.cap("r")), true },
			accept:  []string{"الموسم 2014-2015"},
		},
	}
}

// partOfRules read parts of a period: «الربع الأول من 2024», «الأشهر التسعة
// الأولى من العام».
func partOfRules(g *grammar) []rule {
	return []rule{
		{
			id: "period.part-of", out: "out|date|dper",
			pattern: "<p:quarter&def|half&def|third&def> <o:ord&def|latest&def> <of>? (<c:dyear|dmon|mon|month|monthw|num4|decade|dper|dweek|unit&def>|<mo:" + cMonth + "|monthw|hmonth> (<of>? <y:num4|dyear>|<a:" + cStep + ">))",
			mean:    func(m *match) (node, bool) { return m.partOf() },
			accept:  []string{"الربع الأول من 2024", "النصف الثاني من العام الجاري", "النصف الأول من سبتمبر"},
			reject:  []string{"الربع الأول من المباراة"},
		},
		{
			id: "period.part", out: "out|date|dper",
			pattern: "<p:quarter&def> <o:ord&def|latest&def> [!<of|word&def>]",
			mean: func(m *match) (node, bool) {
				b := m.Before(1)
				if b == nil || !(b.Has(g.in) || b.Has(g.since) || b.Has(g.until) || b.Has(g.by) || b.Has(g.before) || b.Has(g.after) || b.Has(g.finance) || b.Has(g.mend) || b.Has(g.mstart)) {
					return node{}, false
				}
				return m.partOf()
			},
			accept: []string{"أرباح الربع الثالث."},
			reject: []string{"الربع الثالث من المباراة"},
		},
		{
			id: "period.first-count", out: "out|date|dper",
			pattern: "<d:dur> <of> (<c:dyear|dmon|mon|month|num4|dweek|dper>|<mo:" + cMonth + "|monthw|hmonth> <y:num4|dyear>)",
			mean: func(m *match) (node, bool) {
				d := m.node(m.cap("d"))
				edge := m.state.Tokens[m.Items()[0].From].Key
				last := strings.HasSuffix(edge, "اخر")
				if !last && !strings.HasSuffix(edge, "اول") || d.kind != kLength || !d.lenHi.IsZero() || d.saidIn < Day {
					return node{}, false
				}
				within, ok := m.container()
				k := max(int64(d.len.Days), int64(d.len.Weeks), int64(d.len.Months), d.len.Years)
				n := node{kind: kDate, prec: d.saidIn, idxOf: d.saidIn, within: within, idx: 1, num: k}
				if last {
					n.idx = -1
				}
				return n, ok && k > 0 && k < 100 && d.saidIn <= Year
			},
			accept: []string{"أول ستة شهور من عام 2015", "آخر ثلاثة أيام من أغسطس 2024"},
			reject: []string{"أول ستة شهور من الحرب", "ستة شهور من عام 2015"},
		},
		{
			id: "period.first-units", out: "out|date|dper",
			pattern: "<u:plural&def> (<n:num|nw&def|card>)? <o:ord&def|latest&def> <of> (<c:dyear|dmon|mon|month|num4|dweek|dper>|<mo:" + cMonth + "|monthw|hmonth> <y:num4|dyear>)",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("u"), g.plural)
				o, isOrd := m.val("o", g.ord)
				if isOrd && o != 1 {
					return node{}, false
				}
				within, ok := m.container()
				if !ok {
					return node{}, false
				}
				k, counted := m.capNumber("n")
				n := node{kind: kDate, prec: unitOf[w.str], idxOf: unitOf[w.str], within: within}
				if !counted {
					// «الأيام الأولى من الشهر»: its beginning.
					x := m.nodes[within]
					x.mod = Start
					if !isOrd {
						x.mod = End
					}
					return x, true
				}
				n.idx, n.num = 1, k
				if !isOrd {
					n.idx = -1
				}
				return n, k > 0 && k < 100 && n.prec != NoPrecision && n.prec >= Day
			},
			accept: []string{"الأشهر التسعة الأولى من 2024", "الأسابيع الأولى من العام الجاري"},
			reject: []string{"الأيام الأولى من الحرب"},
		},
	}
}

// centuryRules come before the other periods, which may be parts of a century.
func centuryRules(g *grammar) []rule {
	return []rule{
		{
			id: "period.century", out: "out|date|dper|century",
			pattern: "<chead&def> <o:ord|ordn|nw&def> <era:eram|erah|erabc>?",
			mean: func(m *match) (node, bool) {
				o, _ := m.capNumber("o")
				n := node{kind: kDate, prec: Century, idx: int8(min(o, 99)), idxOf: Century}
				if era := m.cap("era"); era != nil {
					switch {
					case era.Has(g.erah):
						n.cal = Hijri
					case era.Has(g.erabc):
						n.idx = -n.idx
					}
				}
				return n, o >= 1 && o <= 30 && m.cap("o").Has(pattern.Def)
			},
			accept: []string{"القرن العشرين", "القرن الثالث قبل الميلاد", "القرن الحادي والعشرين"},
			reject: []string{"القرن الكبير"},
		},
	}
}

// partOf builds a quarter, half or third of the container captured as c or mo.
func (m *match) partOf() (node, bool) {
	g := m.g
	n := node{kind: kDate}
	o, ok := m.val("o", g.ord)
	if !ok {
		o = -1
	}
	n.idx = int8(o)
	count := 2
	switch p := m.cap("p"); {
	case p.Has(g.quarter):
		n.idxOf, n.prec, count = Quarter, Quarter, 4
	case p.Has(g.third):
		n.idxOf, n.prec, count = Season, Part, 3 // a third has no precision of its own
	default:
		n.idxOf, n.prec = Half, Half
	}
	if n.idx < 0 {
		n.idx = int8(count)
	}
	if o > count {
		return node{}, false
	}
	if !m.Has("c") && !m.Has("mo") {
		n.within = m.add(node{kind: kDate, prec: Year, rel: relAligned, unit: Year})
		return n, true
	}
	within, ok := m.container()
	n.within = within
	return n, ok
}

// container returns the period captured as c, or as mo and y.
func (m *match) container() (int32, bool) {
	c := m.cap("c")
	if c == nil {
		n, ok := m.monthNode(m.cap("mo"))
		if !ok {
			return 0, false
		}
		if a := m.cap("a"); a != nil {
			ok = m.direct(&n, a)
			return m.add(n), ok
		}
		if n, ok = m.withYear(n); !ok {
			return 0, false
		}
		return m.add(n), true
	}
	if x := m.node(c); x != nil {
		return m.index(c), x.kind == kDate
	}
	if c.Has(pattern.Num) {
		y, _ := m.Num(c)
		if y < 1000 || y > 2200 || m.counted() {
			return 0, false
		}
		n, ok := m.yearNode(y)
		return m.add(n), ok
	}
	if w, ok := m.word(c, m.g.decade); ok {
		return m.add(node{kind: kDate, prec: Decade, idx: int8(w.num / 10), idxOf: Decade}), true
	}
	if c.Has(m.g.unit) {
		w, _ := m.word(c, m.g.unit)
		p := unitOf[w.str]
		if a := m.After(1); a != nil && a.Has(pattern.Def) && a.Has(pattern.Word) {
			return 0, false // «الفصل الأول من العام الدراسي»
		}
		return m.add(node{kind: kDate, prec: p, unit: p, rel: relAligned}), p >= Month && p <= Year
	}
	if n, ok := m.monthNode(c); ok {
		return m.add(n), true
	}
	return 0, false
}
