package dates

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// partRules join parts of the day to days: «صباح اليوم», «مساء أمس الأحد»,
// «الثلاثاء صباحا».
func partRules(g *grammar) []rule {
	return []rule{
		{
			id: "part.of-day", out: "out|time|partday",
			pattern: "<p:part&!def> <of>? <dhead&!def>? <d:" + cDayItem + "> (<slash|dash|comma|to>? <d2:wd|dday>)?",
			mean: func(m *match) (node, bool) {
				n, ok := m.dayNode(m.cap("d"))
				if !ok || m.cap("d").Has(pattern.Prep) || m.cap("d").Has(pattern.Conj) || n.clocked || n.part != NoPart {
					return node{}, false
				}
				w, _ := m.word(m.cap("p"), g.part)
				n.part, n.prec = partNamed(w.str), Part
				if m.Has("d2") {
					d2 := m.node(m.cap("d2"))
					if d2.wd != n.wd%7+1 || n.part != Night && n.part != Evening || m.cap("d2").Has(pattern.Conj) {
						return node{}, false
					}
				}
				if d2 := m.node(m.cap("d2")); d2 != nil && d2.day != 0 {
					return m.nightBefore(n, d2)
				}
				return n, true
			},
			accept: []string{"صباح اليوم", "مساء أمس السبت", "فجر الأحد", "ليلة السبت الأحد", "بعد ظهر اليوم الجمعة", "ليل السبت - الأحد في 7 أبريل 2013"},
			reject: []string{"مساء الأمسية"},
		},
		{
			id: "part.day-adverb", out: "out|time|partday",
			pattern: "<d:" + cDayItem + "> <comma|in>? (<p:partadv>|<in>? <q:part&def>)",
			mean: func(m *match) (node, bool) {
				n, ok := m.dayNode(m.cap("d"))
				if !ok || n.clocked || n.part != NoPart {
					return node{}, false
				}
				w, ok := m.word(m.cap("p"), g.partadv)
				if !ok {
					if !m.Items()[1].Has(g.in) || m.Items()[1].Has(pattern.Conj) {
						return node{}, false
					}
					w, _ = m.word(m.cap("q"), g.part)
				} else if m.cap("p").Has(g.part) && m.Items()[1].Has(pattern.Comma) {
					return node{}, false
				}
				n.part, n.prec = partNamed(w.str), Part
				return n, true
			},
			accept: []string{"الثلاثاء صباحا", "أمس مساء", "الجمعة بعد الظهر", "الثلاثاء في المساء"},
		},
		{
			id: "part.adverb-day", out: "out|time|partday",
			pattern: "<p:partadv&!prep> <d:" + cDayItem + ">",
			mean: func(m *match) (node, bool) {
				p, d := m.cap("p"), m.cap("d")
				n, ok := m.dayNode(d)
				if !ok || n.part != NoPart || n.clocked || d.Has(pattern.Conj) || d.Has(pattern.Prep) {
					return node{}, false
				}
				w, _ := m.word(p, g.partadv)
				n.part, n.prec = partNamed(w.str), Part
				return n, strings.HasSuffix(m.Token(p).Key, "ا")
			},
			accept: []string{"هاجموا القرية ليلا أمس الأول", "وصل صباحا الأحد"},
			reject: []string{"وصل صباحا والأحد غادر"},
		},
		{
			id: "part.hours-of", out: "out|time|partday",
			pattern: "<u:plural> <p:part&def> (<o:ord&def|early>|<l:latest&def|late>) <of> <d:" + cDayItem + ">",
			mean: func(m *match) (node, bool) {
				u, _ := m.word(m.cap("u"), g.plural)
				o, isOrd := m.val("o", g.ord)
				n, ok := m.dayNode(m.cap("d"))
				w, _ := m.word(m.cap("p"), g.part)
				n.part, n.prec, n.mod = partNamed(w.str), Part, Start
				if m.Has("l") {
					n.mod = End
				}
				return n, ok && u.str == "hour" && (!isOrd || o == 1)
			},
			accept: []string{"ساعات الفجر الأولى من اليوم الاثنين", "ساعات الصباح المبكرة من يوم الأحد"},
			reject: []string{"أيام الفجر الأولى من الأحد"},
		},
		{
			id: "part.this", out: "out|time|partday",
			pattern: "(<this> <p:part&def>|<p:part&def> <this>)",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("p"), g.part)
				return node{kind: kDate, prec: Part, rel: relAligned, unit: Day, part: partNamed(w.str)}, true
			},
			accept: []string{"هذا الصباح"},
		},
		{
			id: "part.step", out: "out|time|partday",
			pattern: "<p:part&def> <a:adjlast|adjnext|adjprev|adjfollow>",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("p"), g.part)
				n := node{kind: kDate, prec: Part, unit: Day, part: partNamed(w.str)}
				return n, m.step(&n, m.cap("a"))
			},
			accept: []string{"المساء الماضي", "الصباح التالي"},
		},
		{
			id: "part.tonight", out: "out|time|partday",
			pattern: "<u:unit&part&def> [!<of|ord|num>]",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("u"), g.unit)
				return node{kind: kDate, prec: Part, rel: relAligned, unit: Day, part: Night}, w.str == "night"
			},
			accept: []string{"سيصل الليلة إلى"},
			reject: []string{"الليلة الأولى"},
		},
		{
			id: "part.eve", out: "out|date|dday",
			pattern: "<p:eve&!def> <of>? <d:" + cDayItem + "|named>",
			mean: func(m *match) (node, bool) {
				d := m.cap("d")
				n, ok := m.dayNode(d)
				if !ok {
					return node{}, false
				}
				w, _ := m.val("p", g.eve)
				if w < 0 && (n.wd != 0 && n.day == 0 || n.rel != relNone) {
					n.part, n.prec = Evening, Part // Maghrebi: «عشية أمس», «عشية الأحد»
					return n, true
				}
				within := m.add(n)
				return node{kind: kDate, prec: Day, rel: relExact, shift: int32(w), len: Length{Days: 1}, within: within}, true
			},
			accept: []string{"عشية 25 يناير 2024", "غداة 25 يناير 2024", "عشية عيد الفطر 2024"},
		},
		{
			id: "part.daytime", out: "out|date|dday",
			pattern: "<daytime&!def> <d:" + cDayItem + ">",
			mean: func(m *match) (node, bool) {
				n, ok := m.dayNode(m.cap("d"))
				return n, ok && n.part == NoPart && !n.clocked
			},
			accept: []string{"نهار أمس", "نهار الأحد"},
		},
		{
			id: "part.weekday-later", out: "out|date|dday",
			pattern: "<d:wd> <comma>? <r:rday|today>",
			mean: func(m *match) (node, bool) {
				n := *m.node(m.cap("d"))
				r, ok := m.dayNode(m.cap("r"))
				if m.cap("r").Has(pattern.Conj) || m.cap("r").Has(pattern.Prep) || n.cur {
					return node{}, false
				}
				r.wd = n.wd
				return r, ok
			},
			accept: []string{"يوم الأحد أمس"},
		},
	}
}

// nightBefore is the night between two weekdays of which the second stands with
// its date, which may be that of either.
func (m *match) nightBefore(night node, second *node) (node, bool) {
	day := *second
	day.wd = 0
	n := node{kind: kDate, prec: Part, part: night.part, rel: relAligned, unit: Day, shift: -1, within: m.add(day)}
	if p, _ := m.day(&day); day.hasYear && p.known && isoWeekday(p.first) == int(night.wd) {
		n.shift = 0
	}
	return n, night.day == 0 && day.month != 0
}

// whenRules join clock times to days.
func whenRules(g *grammar) []rule {
	return []rule{
		{
			id: "when.day-clock", out: "out|time|timed",
			pattern: "<d:" + cDayItem + "|partday> (<comma>|<on>|<in>|<dash>|<wa>|<lparen>|<colon>|<slash>|<symbol|punct>)? <on>? <ab:about>? <t:clock> <rparen>?",
			mean: func(m *match) (node, bool) {
				if m.cap("t").Has(pattern.Conj) || !m.brackets() || !m.barred() {
					return node{}, false
				}
				n, ok := m.timed(m.cap("d"), m.cap("t"))
				n.approx = n.approx || m.Has("ab")
				return n, ok
			},
			accept: []string{"الجمعة قرابة الساعة العاشرة صباحا", "الأحد 16 فبراير 2020 / 21:30", "السبت 20 فبراير/شباط 2010، 22:22 GMT", "غدا الساعة الثامنة صباحا"},
		},
		{
			id: "when.clock-day", out: "out|time|timed",
			pattern: "<t:clock> (<comma>|<of>|<in>|<on>|<dash>|<lparen>|<symbol>)? (<p:part&!def> <of>?)? <d:" + cDayItem + "|partday> <rparen>?",
			mean: func(m *match) (node, bool) {
				if m.cap("d").Has(pattern.Conj) || !m.brackets() || !m.barred() {
					return node{}, false
				}
				n, ok := m.timed(m.cap("d"), m.cap("t"))
				if p := m.cap("p"); ok && p != nil {
					w, _ := m.word(p, g.part)
					ok = placeHour(&n, partNamed(w.str))
				}
				return n, ok
			},
			accept: []string{"الساعة الثامنة من مساء أمس", "10:30 صباح يوم الأحد", "الساعة 8 مساء اليوم"},
		},
		{
			id: "when.weekday-clock-date", out: "out|time|timed",
			pattern: "<w:wd> <comma>? <t:clock> (<comma>|<dash>|<symbol>)? <d:dday>",
			mean: func(m *match) (node, bool) {
				day := *m.node(m.cap("d"))
				if day.wd != 0 || day.day == 0 || day.month == 0 || m.cap("d").Has(pattern.Conj) || m.cap("d").Has(pattern.Prep) {
					return node{}, false
				}
				c := m.node(m.cap("t"))
				day.wd = m.node(m.cap("w")).wd
				day.clocked, day.prec, day.hour, day.min, day.sec, day.tz = true, c.prec, c.hour, c.min, c.sec, c.tz
				return day, !c.hasDay()
			},
			accept: []string{"الثلاثاء 06:04 24-2-2026"},
			reject: []string{"الثلاثاء 06:04 و24-2-2026"},
		},
		{
			id: "when.hour-part-day", out: "out|time|timed",
			pattern: "[!<" + cNumber + ">] <h:ord&def|ordn|num1|num2> <of>? <d:partday>",
			mean: func(m *match) (node, bool) {
				h := m.cap("h")
				if h.Has(pattern.Num) && !m.clockContext() || !h.Has(pattern.Num) && !m.feminine(h) {
					return node{}, false
				}
				v, _ := m.capNumber("h")
				n := *m.node(m.cap("d"))
				n.clocked, n.prec, n.hour, n.sec = true, Hour, int8(min(v, 99)), -1
				ok := v <= 12 && placeHour(&n, n.part)
				n.part = NoPart
				return n, ok
			},
			accept: []string{"الثامنة هذه الليلة"},
			reject: []string{"القاعة الثامن مساء اليوم"},
		},
		{
			id: "when.part-clock", out: "out|time|timed",
			pattern: "<p:partadv|part&def> <comma|on|about|in>? <t:clock>",
			mean: func(m *match) (node, bool) {
				w, ok := m.word(m.cap("p"), g.partadv, g.part)
				n := *m.node(m.cap("t"))
				return n, ok && placeHour(&n, partNamed(w.str)) && !n.pm == n.am
			},
			accept: []string{"بعد الظهر الساعة 7"},
		},
		{
			id: "when.clock-of-part", out: "out|time|timed",
			pattern: "<t:clock> <of|in> (<this>)? <p:part&def|partadv>",
			mean: func(m *match) (node, bool) {
				w, ok := m.word(m.cap("p"), g.part, g.partadv)
				n := *m.node(m.cap("t"))
				return n, ok && placeHour(&n, partNamed(w.str))
			},
			accept: []string{"الساعة السابعة من المساء"},
		},
	}
}

// zoneRules add the zone that stands behind the day of a clock time.
func zoneRules(g *grammar) []rule {
	return []rule{
		{
			id: "when.zone", out: "out|time|timed",
			pattern: "<t:timed> " + pZone,
			mean: func(m *match) (node, bool) {
				n := *m.node(m.cap("t"))
				return n, m.Has("z") && n.tz == "" && m.zone(&n)
			},
			accept: []string{"الحادية عشرة من مساء الثلاثاء بالتوقيت المحلي"},
		},
	}
}

// aboutRules loosen a time of the clock, behind all that belongs to it.
func aboutRules(_ *grammar) []rule {
	return []rule{
		{
			id: "when.about", out: "out|time|timed",
			pattern: "<about> <t:clock|timed>",
			mean: func(m *match) (node, bool) {
				n := *m.node(m.cap("t"))
				n.approx = true
				return n, true
			},
			accept: []string{"نحو الساعة الواحدة", "حوالي الساعة 10 صباحا", "حدود الساعة الثالثة والربع من فجر اليوم"},
		},
	}
}

// brackets reports whether every bracket of the match is closed in it.
func (m *match) brackets() bool {
	depth := 0
	items := m.Items()
	for i := range items {
		if items[i].Has(pattern.LParen) {
			depth++
		}
		if items[i].Has(pattern.RParen) {
			depth--
		}
	}
	return depth == 0
}

// barred reports whether the mark behind the day, when it is none of the usual
// ones, is the bar that pages put between date and time.
func (m *match) barred() bool {
	it := &m.Items()[1]
	if !it.Has(pattern.Symbol) && !it.Has(pattern.Punct) || it.Has(pattern.Comma) || it.Has(pattern.Dash) || it.Has(pattern.LParen) || (it.Has(pattern.Colon) || it.Has(pattern.Slash)) && m.node(m.cap("t")).prec == Minute {
		return true
	}
	return m.bar(it)
}

// dayNode returns the day an item names.
func (m *match) dayNode(it *pattern.Item) (node, bool) {
	if n := m.node(it); n != nil {
		return *n, n.kind == kDate
	}
	if w, ok := m.word(it, m.g.rday); ok {
		return node{kind: kDate, prec: Day, rel: relAligned, unit: Day, shift: int32(w.num)}, true
	}
	return node{}, false
}

// timed puts a clock time on a day.
func (m *match) timed(d, t *pattern.Item) (node, bool) {
	n, ok := m.dayNode(d)
	c := m.node(t)
	if !ok || c == nil || n.clocked || n.prec > Day {
		return node{}, false
	}
	if n.part != NoPart && !c.am && !c.pm {
		x := *c
		if !placeHour(&x, n.part) {
			return node{}, false
		}
		c = &x
	}
	n.clocked, n.prec, n.part = true, c.prec, NoPart
	n.hour, n.min, n.sec, n.num = c.hour, c.min, c.sec, c.num
	n.am, n.pm, n.tz = c.am, c.pm, c.tz
	n.approx = n.approx || c.approx
	return n, true
}
