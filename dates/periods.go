package dates

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/morph"
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
		n, ok := m.yearNode(y, Gregorian)
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

// agoRules count from the reference: «قبل ثلاثة أيام», «منذ عام», «بعد ذلك
// بيومين».
func agoRules(g *grammar) []rule {
	return []rule{
		{
			id: "ago.length", out: "out|date",
			pattern: "<p:before|since|after> (<a:about|more>)? <d:dur|unit&!def> (<only>|<ago>)? <z:fromnow>?",
			mean:    func(m *match) (node, bool) { return m.ago() },
			accept:  []string{"قبل ثلاثة أيام", "منذ عام", "بعد ستة أشهر", "منذ أكثر من عام"},
			reject:  []string{"قبل يوم الجمعة", "بعد يوم دراسي طويل"},
		},
		{
			id: "ago.from-now", out: "out|date",
			pattern: "<d:dur> <z:fromnow>",
			mean: func(m *match) (node, bool) {
				n := node{kind: kDate, rel: relExact, shift: 1, said: true, len: m.node(m.cap("d")).len}
				return n, m.shiftable(&n)
			},
			accept: []string{"يومين من الآن"},
		},
		{
			id: "ago.vague", out: "out|date|vagued",
			pattern: "<p:before|since|after> <d:durvague|plural&!def>",
			mean: func(m *match) (node, bool) {
				d := m.cap("d")
				n := node{kind: kVague, vague: vaguePast}
				if m.cap("p").Has(g.after) {
					n.vague = vagueFuture
				}
				if d.Has(g.plural) {
					w, _ := m.word(d, g.plural)
					if a := m.After(1); m.cap("p").Has(g.after) && a != nil && a.Has(g.of) && unitOf[w.str] >= Year {
						return node{}, false // «بعد سنوات من التعاون»: years of something
					}
				}
				return n, true
			},
			accept: []string{"بعد أيام", "منذ سنوات"},
			reject: []string{"بعد سنوات من التعاون"},
		},
		{
			id: "ago.stretch", out: "out|date|vagued",
			pattern: "<since|before|after> <u:stretch&!def> <j:fewadj&!def>? [!<of|word&def>]",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("u"), g.stretch)
				return node{kind: kVague, vague: vaguePast}, w.str == "length" || w.str == "long" && m.Has("j")
			},
			accept: []string{"منذ مدة.", "منذ فترة طويلة"},
			reject: []string{"بعد فترة من", "منذ تاريخ إنشائه"},
		},
		{
			id: "ago.after-that", out: "out|date",
			pattern: "<p:afterit> <d:dur&ba|durvague&ba|unit&ba&!def>",
			mean: func(m *match) (node, bool) {
				sign := int32(1)
				if w, _ := m.word(m.cap("p"), g.afterit); w.str == "before" {
					sign = -1
				}
				return m.afterThat(m.cap("d"), sign)
			},
			accept: []string{"بعد ذلك بيومين", "بعدها بأسبوع", "قبل ذلك بشهر"},
			reject: []string{"بعد ذلك بقليل"},
		},
		{
			id: "ago.after-date", out: "out|date",
			pattern: "<p:before|after> <d:dur|unit&!def> <of> <x:dday>",
			mean: func(m *match) (node, bool) {
				sign := int32(1)
				if m.cap("p").Has(g.before) {
					sign = -1
				}
				n, ok := m.afterThat(m.cap("d"), sign)
				n.rel, n.within = relExact, m.index(m.cap("x"))
				return n, ok
			},
			accept: []string{"بعد يومين من 3 مارس 2024"},
		},
	}
}

// ago builds the date that a length before or after the reference gives.
func (m *match) ago() (node, bool) {
	g := m.g
	d := m.cap("d")
	n := node{kind: kDate, rel: relExact, shift: -1}
	if m.cap("p").Has(g.after) {
		n.shift = 1
	}
	if x := m.node(d); x != nil {
		if x.kind != kLength || !x.lenHi.IsZero() {
			return node{}, false
		}
		if x.vague != notVague {
			if x.vague == vagueLength {
				n = node{kind: kVague, vague: vaguePast}
				if m.cap("p").Has(g.after) {
					n.vague = vagueFuture
				}
				return n, true
			}
			return node{}, false // «منذ السنوات الخمس الماضية» keeps its length
		}
		n.len, n.approx = x.len, x.approx || x.more
	} else {
		a := m.After(1)
		if m.Has("z") || len(m.Items()) > 2+btoi(m.Has("a")) {
			a = nil
		}
		if a != nil && m.nounAfter(a) {
			return node{}, false
		}
		x, ok := m.lengthOf(1, d, g.unit)
		if !ok || d.Has(pattern.Conj) {
			return node{}, false
		}
		n.len = x.len
	}
	if m.Has("a") {
		n.approx = true
	}
	n.said = m.Has("z")
	if a := m.After(1); a != nil && !m.Has("z") && (a.Has(g.of) && !m.cap("p").Has(g.since) && m.eventAfter() || m.cap("p").Has(g.after) && m.upon(a)) {
		n.rel = relEvent // counted from something the text does not date
	}
	return n, m.shiftable(&n)
}

// upon reports whether a word is «على» with the event behind it that a length is
// counted from: «بعد عام على تأسيسها», not «بعد أسبوعين على متن باخرة».
func (m *match) upon(it *pattern.Item) bool {
	a := m.After(2)
	if m.Token(it).Key != "علي" || a == nil || !a.Has(pattern.Word) {
		return false
	}
	key := m.Token(a).Key
	if a.Has(pattern.Def) || trimPronoun(key) != "" && !strings.HasSuffix(key, "ه") {
		return true
	}
	for _, f := range morph.Lookup(key) {
		if f.Tense == morph.Masdar {
			return true
		}
	}
	return false
}

// eventAfter reports whether an event is named behind «من»: a masdar, a definite
// noun or the head of a construct, not an indefinite noun that the verb governs
// («تسلمه قبل أسبوعين من ناد منافس»).
func (m *match) eventAfter() bool {
	for i := 2; i <= 4; i++ {
		a := m.After(i)
		if a == nil || !a.Has(pattern.Word) {
			return false
		}
		if a.Has(pattern.Def) || len(a.Entries) > 0 {
			return true
		}
		key := m.Token(a).Key
		if trimPronoun(key) != "" {
			return true
		}
		for _, f := range morph.Lookup(key) {
			if f.Tense == morph.Masdar {
				return true
			}
		}
	}
	return false
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// nounAfter reports whether the word behind a bare unit belongs to it («يوم
// دراسي», «شهر العسل», «عام الفيل»).
func (m *match) nounAfter(a *pattern.Item) bool {
	g := m.g
	if !a.Has(pattern.Word) || a.Has(pattern.Conj) || a.Has(pattern.Prep) && !a.Has(pattern.Def) || a.Has(pattern.Newline) {
		return a.Has(pattern.Num) || a.Has(g.wd) || a.Has(g.weekday)
	}
	if a.Has(g.of) || a.Has(g.in) || a.Has(g.on) || a.Has(g.to) || a.Has(g.since) || a.Has(g.until) || a.Has(g.before) || a.Has(g.after) || a.Has(g.futcue) || a.Has(g.pastcue) || a.Has(g.fromnow) || a.Has(g.this) || a.Has(g.ago) {
		return false
	}
	if a.Has(g.month) || a.Has(g.mon) || a.Has(g.monthw) || a.Has(g.hmonth) || a.Has(g.hmonthw) || a.Has(g.weekday) || a.Has(g.wd) || a.Has(g.rday) || a.Has(g.season) || a.Has(g.holiday) {
		return true
	}
	if m.cap("d").Has(g.dechead) && !m.finite(a) {
		return true // «قبل عقد جلسة»
	}
	if m.cap("d").Has(g.dhead) && !m.finite(a) && len(a.Entries) == 0 && !a.Has(pattern.Def) {
		return true // «بعد يوم شاق»
	}
	return m.nisba(m.Token(a).Key)
}

// shiftable sets the precision of a length counted from the reference.
func (m *match) shiftable(n *node) bool {
	n.prec = n.len.unit()
	switch l := n.len; {
	case n.prec == Year && l.Years%100 == 0 && m.saidUnit("century"):
		n.prec = Century
	case n.prec == Year && l.Years%10 == 0 && m.saidUnit("decade"):
		n.prec = Decade
	case n.prec < Day && n.rel == relEvent && n.shift > 0:
		n.prec = Day
	case n.prec < Day:
		n.kind, n.vague = kVague, vaguePast // needs a clock
		if n.shift > 0 {
			n.vague = vagueFuture
		}
	}
	m.tag(n)
	return !n.len.IsZero()
}

// saidUnit reports whether a length that was composed earlier was said in the
// unit.
func (m *match) saidUnit(unit string) bool {
	d := m.cap("d")
	if w, ok := m.word(d, m.g.unit); ok {
		return w.str == unit
	}
	x := m.node(d)
	return x != nil && x.saidIn == unitOf[unit]
}

func (m *match) tag(n *node) {
	switch n.prec {
	case Day:
		m.AddClass(m.g.dday)
	case Week:
		m.AddClass(m.g.dweek)
	case Month:
		m.AddClass(m.g.dmon)
	case Year:
		m.AddClass(m.g.dyear)
	default:
		m.AddClass(m.g.dper)
	}
}

// afterThat builds the date a length after the antecedent.
func (m *match) afterThat(d *pattern.Item, sign int32) (node, bool) {
	n := node{kind: kDate, rel: relAfter, shift: sign}
	if x := m.node(d); x != nil {
		if x.vague == vagueLength {
			n.kind, n.vague = kVague, vagueFuture
			return n, true
		}
		n.len, n.approx = x.len, x.approx
	} else {
		x, ok := m.lengthOf(1, d, m.g.unit)
		if !ok {
			return node{}, false
		}
		n.len = x.len
	}
	return n, m.shiftable(&n)
}
