package dates

import "github.com/hawliyat/hawliyat/internal/pattern"

// rangeRules read intervals: «من 26 إلى 30 ماي», «بين عامي 1982 و1990», «يومي
// الأحد والاثنين».
func rangeRules(g *grammar) []rule {
	return []rule{
		{
			id: "range.days", out: "out|rng",
			pattern: "(<dhead|plural>)? <a:num1|num2|ord|ordn|ordday> (<to|until|dash>|<wa>? <until>) <b:dday>",
			mean:    func(m *match) (node, bool) { return m.dayRange(true) },
			accept:  []string{"26 إلى 30 ماي", "3 إلى 9 مارس 2024", "19-20 نوفمبر"},
			reject:  []string{"30 إلى 26 ماي 2024"},
		},
		{
			id: "range.days-between", out: "out|rng",
			pattern: "[<between|nightof>] (<dhead|dualc>)? <a:num1|num2|ord|ordn> (<wa> <b:dday>|<b:dday&conj>)",
			mean:    func(m *match) (node, bool) { return m.dayRange(false) },
			accept:  []string{"بين 10 و14 أغسطس"},
			reject:  []string{"بين 14 و10 أغسطس 2024"},
		},
		{
			id: "range.two-days", out: "out|rng",
			pattern: "<h:dualc> <a:num1|num2|ord|ordn> (<wa> <b:dday>|<b:dday&conj>)",
			mean:    func(m *match) (node, bool) { return m.dayRange(false) },
			accept:  []string{"يومي 4 و5 مارس"},
		},
		{
			id: "range.and-day", out: "out|rng",
			pattern: "[!<num|dot|slash|dash>] <a:num1|num2> (<comma>? <x:num1&conj|num2&conj>){0,4} (<wa> <b:dday>|<b:dday&conj>)",
			mean: func(m *match) (node, bool) {
				b := m.node(m.cap("b"))
				next, _ := m.capNumber("a")
				for each := range m.Each("x") {
					x, _ := m.number(&each[0])
					if next++; x != next {
						return node{}, false
					}
				}
				if b.wd != 0 || b.month == 0 || !m.clear() || !m.Items()[len(m.Items())-1].Has(g.dday) {
					return node{}, false
				}
				n, ok := m.dayRange(false)
				lo := m.nodes[n.lo]
				return n, ok && next+1 == int64(b.day) && lo.day < b.day && m.cap("b").To-m.cap("b").From <= 8
			},
			accept: []string{"في 4 و5 مارس", "في 15 و16 و17 أوت 2024"},
			reject: []string{"قتل 4 و20 مارس"},
		},
		{
			id: "range.day-list", out: "out|rng",
			pattern: "<u:plural> <a:num1|num2> (<comma>? <wa>? <x:num1|num2>){0,6} (<wa> <b:dday>|<b:dday&conj>)",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("u"), g.plural)
				n, ok := m.dayRange(false)
				if !ok || w.str != "day" {
					return node{}, false
				}
				for each := range m.Each("x") { // the days may stand in any order
					x, _ := m.number(&each[0])
					if lo := &m.nodes[n.lo]; x >= 1 && int8(x) < lo.day {
						lo.day = int8(x)
					}
				}
				return n, true
			},
			accept: []string{"أيام 4 و5 و6 مارس"},
		},
		{
			id: "range.dash-month", out: "out|rng",
			pattern: "(<dhead|dualc>)? <a:dm> <of>? <mo:" + cAnyMonth + "|dmon> (<st:" + cAdj + ">|<of|in>? <y:dyear>|(<comma>|<of>)? <y:num4|card> <era:eram|erah>?|<era:erah>)?",
			mean: func(m *match) (node, bool) {
				raw := m.node(m.cap("a")).num
				return m.daysOfMonth(raw/100, raw%100)
			},
			accept: []string{"3-9 مارس 2024", "يومي 4-5 مارس"},
			reject: []string{"9-3 مارس 2024"},
		},
		{
			id: "range.month-days", out: "out|rng",
			pattern: "<mo:" + cMonth + "> (<between>|<of>)? <a:num1|num2> (<dash>|<to>|<wa>) <z:num1|num2|num1&conj|num2&conj>",
			mean: func(m *match) (node, bool) {
				a, _ := m.capNumber("a")
				z, _ := m.capNumber("z")
				if m.counted() {
					return node{}, false
				}
				return m.daysOfMonth(a, z)
			},
			accept: []string{"أغسطس 27 إلى 29"},
		},
		{
			id: "range.from-to", out: "out|rng",
			pattern: "<a:" + cEnd + "> <comma>? (<to|until|dash>|<wa> <until|to>) <on>? <b:" + cEnd + "|num4>",
			mean: func(m *match) (node, bool) {
				b := m.Before(1)
				if b != nil && (b.Has(g.before) || b.Has(g.after) || b.Has(g.by) || b.Has(g.until)) {
					return node{}, false // «تأجيلها من قبل نهاية العام إلى مارس»
				}
				if b != nil && b.Has(g.in) && m.Items()[1].Has(g.to) && m.putOff() {
					return node{}, false // «أجلت جلسة كانت مقررة في يونيو إلى أكتوبر»
				}
				if m.Items()[1].Has(pattern.Comma) && m.Items()[2].Has(g.to) && (b == nil || !b.Has(g.of) && !b.Has(g.from) && !b.Has(g.since)) {
					return node{}, false // «أجل جلسة كانت مقررة اليوم، إلى الجمعة»
				}
				return m.interval(m.cap("a"), m.cap("b"))
			},
			accept: []string{"28 سبتمبر إلى 4 أكتوبر 2024", "يناير إلى مايو 2023", "عام 1975 إلى عام 1990", "الأحد إلى الخميس"},
			reject: []string{"يناير إلى المدينة", "تأجيل القمة المقررة في يونيو إلى أكتوبر"},
		},
		{
			id: "range.between", out: "out|rng",
			pattern: "[<between>] <a:" + cEnd + "> (<wa> <b:" + cEnd + "|num4>|<b:" + condConj(cEnd) + "|num4&conj>)",
			mean:    func(m *match) (node, bool) { return m.interval(m.cap("a"), m.cap("b")) },
			accept:  []string{"بين فبراير ومايو 2022", "بين 3 مارس 2014 و5 أبريل 2014", "بين الأحد والخميس"},
			reject:  []string{"بين فبراير والمدينة"},
		},
		{
			id: "range.two", out: "out|rng",
			pattern: "<h:dualc> <a:" + cEnd + "|num4|weekday> (<wa|until|to> <b:" + cEnd + "|num4|weekday>|<b:" + condConj(cEnd) + "|num4&conj|weekday&conj>)",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("h"), g.dualc)
				n, ok := m.interval(m.cap("a"), m.cap("b"))
				return n, ok && m.nodes[n.lo].prec == unitOf[w.str]
			},
			accept: []string{"عامي 1982 و1990", "عامي 1992 ولغاية 1998", "شهري مارس وأبريل", "يومي الأحد والاثنين"},
		},
		{
			id: "range.weekdays", out: "out|rng",
			pattern: "<plural|dhead&!def>? <a:wd|dday> (<comma>? <x:wd>){0,3} (<b:wd&conj>|<b:dday&conj>)",
			mean:    func(m *match) (node, bool) { return m.weekdayList() },
			accept:  []string{"السبت والأحد", "أيام الجمعة والسبت والأحد", "الخميس والجمعة المقبلين", "غدا الثلاثاء والأربعاء"},
			reject:  []string{"الاثنين والخميس", "الأحد والسبت"},
		},
		{
			id: "range.months", out: "out|rng",
			pattern: "<u:plural> <a:month|mon> (<comma>? <x:month&conj|monthw&conj|mon&conj|month|mon>){0,6} (<b:month&conj|monthw&conj|mon&conj> (<of>? <y:dyear|num4>)?|<z:dmon&conj>)",
			mean:    func(m *match) (node, bool) { return m.monthList() },
			accept:  []string{"أشهر يناير وفبراير ومارس 2024", "شهور حزيران وتموز وآب"},
			reject:  []string{"أشهر يناير ومارس ويونيو"},
		},
		{
			id: "range.years-era", out: "out|rng",
			pattern: "<h:dualc> <a:num2|num3|num4> (<wa> <b:dyear>|<b:dyear&conj>)",
			mean: func(m *match) (node, bool) {
				b := *m.node(m.cap("b"))
				a, _ := m.capNumber("a")
				lo := b
				lo.year = int32(a)
				if b.year <= 0 {
					lo.year = int32(1 - a)
				}
				return node{kind: kRange, lo: m.add(lo), hi: m.index(m.cap("b"))}, b.hasYear && lo.year < b.year
			},
			accept: []string{"عامي 605 و562 قبل الميلاد"},
		},
		{
			id: "range.years", out: "out|rng",
			pattern: "[<from|of|between|since>] <a:num4> (<to|until|dash>|<wa> <until|to>) <b:num4|dyear>",
			mean:    func(m *match) (node, bool) { return m.yearRange() },
			accept:  []string{"من 2003 إلى 2011"},
			reject:  []string{"من 2011 إلى 2003"},
		},
		{
			id: "range.years-between", out: "out|rng",
			pattern: "[<between>] <a:num4> (<wa> <b:num4|dyear>|<b:num4&conj|dyear&conj>)",
			mean:    func(m *match) (node, bool) { return m.yearRange() },
			accept:  []string{"بين 1962 و1967"},
			reject:  []string{"بين 1967 و1962"},
		},
		{
			id: "range.year-list", out: "out|rng",
			pattern: "<u:plural|dual> <a:num4> (<comma>? <wa>? <num4>){0,4} (<wa> <b:num4>|<comma>? <b:num4&conj>)",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("u"), g.plural, g.dual)
				n, ok := m.yearRange()
				return n, ok && w.str == "year"
			},
			accept: []string{"أعوام 2011 و2012 و2013", "العامين 2011 و2012"},
		},
		{
			id: "range.hours", out: "out|rng",
			pattern: "[<from|of|between|since|in|hhead>] <hhead>? <a:num1|num2|ord&def|ordn|clk> (<to|until|dash>|<wa>) <b:clock|timed>",
			mean:    func(m *match) (node, bool) { return m.hourRange(m.cap("a"), m.cap("b")) },
			accept:  []string{"من 5 إلى 6 مساء"},
			reject:  []string{"من 5 إلى المدينة"},
		},
		{
			id: "range.hours-bare", out: "out|rng",
			pattern: "<a:clock|timed> (<to|until|dash>|<wa> <until|to>) <b:num1|num2|ord&def|ordn|clk> [!<word&!conj>]",
			mean:    func(m *match) (node, bool) { return m.hourRange(m.cap("a"), m.cap("b")) },
			accept:  []string{"من 1:30 بعد الظهر إلى 4."},
		},
	}
}

// weekdaysDated joins weekdays to the days of the month they fall on.
func weekdaysDated(_ *grammar) []rule {
	return []rule{
		{
			id: "range.weekdays-dated", out: "out|rng",
			pattern: "<r:rng> <comma|lparen>? <q:rng> <rparen>?",
			mean: func(m *match) (node, bool) {
				r, q := m.node(m.cap("r")), *m.node(m.cap("q"))
				lo, day := &m.nodes[r.lo], &m.nodes[q.lo]
				return q, lo.wd != 0 && lo.day == 0 && day.day != 0 && day.wd == 0 && !m.cap("q").Has(pattern.Conj) && m.brackets()
			},
			accept: []string{"السبت والأحد 17 و18 أغسطس", "يومي السبت والأحد (17 و18 أغسطس 2024)"},
			reject: []string{"السبت والأحد و17 و18 أغسطس"},
		},
	}
}

// nightRules read «الليلة الفاصلة بين 26 و27 جانفي» as the night of the first day.
func nightRules(g *grammar) []rule {
	return []rule{
		{
			id: "range.night", out: "out|time|partday",
			pattern: "<nightof> (<r:rng>|<a:wd> <b:wd&conj>)",
			mean: func(m *match) (node, bool) {
				var n node
				if r := m.node(m.cap("r")); r != nil {
					n = m.nodes[r.lo]
				} else {
					n = *m.node(m.cap("a"))
				}
				n.part, n.prec = Night, Part
				return n, n.kind == kDate && (n.day != 0 || n.wd != 0) && !n.clocked
			},
			accept: []string{"الليلة الفاصلة بين 26 و27 جانفي 2014", "الليلة الفاصلة بين السبت والأحد"},
		},
	}
}

// condConj adds the condition of a conjunction to every alternative.
func condConj(cond string) string {
	out := []byte{}
	for i := range len(cond) {
		if cond[i] == '|' {
			out = append(out, "&conj"...)
		}
		out = append(out, cond[i])
	}
	return string(append(out, "&conj"...))
}

// hasDay reports whether the node says its own day.
func (n *node) hasDay() bool {
	return n.day != 0 || n.wd != 0 || n.rel != relNone || n.within != 0 || n.holiday != 0
}

// on puts the time of n on the day of d.
func (n node) on(d node) node {
	d.clocked, d.hour, d.min, d.sec, d.prec, d.tz, d.part = n.clocked, n.hour, n.min, n.sec, n.prec, n.tz, NoPart
	d.approx = d.approx || n.approx
	return d
}

// dayOnly is the day of a node without its time.
func (n node) dayOnly() node {
	n.clocked, n.part, n.prec, n.tz = false, NoPart, Day, ""
	return n
}
