package dates

import (
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// pageRules read the dates that templates of web pages write rather than their
// authors: English and French month names, stamps in columns, times that stick
// to the year.
func pageRules(g *grammar) []rule {
	return []rule{
		{
			id: "page.day-latin-month", out: "out|date|dday",
			pattern: "(<latday> <comma|dot>?)? <d:num1|num2> <latnth&glued>? <dash|comma|dot|slash>? <mo:latmonth> <comma|dash|dot|slash>? <y:num4>",
			mean:    func(m *match) (node, bool) { return m.latinDate() },
			accept:  []string{"12 Aug 2024", "Monday, 12 August 2024", "3rd March 2024", "05-Jan-2024", "12 février 2024"},
			reject:  []string{"45 August 2024", "31 Feb 2024"},
		},
		{
			id: "page.day-latin-month-short", out: "out|date|dday",
			pattern: "<d:num1|num2> <dash&glued> <mo:latmonth&glued> <dash&glued> <y:num2&glued>",
			mean:    func(m *match) (node, bool) { return m.latinDate() },
			accept:  []string{"19-Sep-24", "3-Jan-19"},
			reject:  []string{"45-Sep-24", "19-Sep-77"},
		},
		{
			id: "page.latin-month-day", out: "out|date|dday",
			pattern: "(<latday> <comma|dot>?)? <mo:latmonth> <d:num1|num2> <latnth&glued>? <comma>? <y:num4>",
			mean:    func(m *match) (node, bool) { return m.latinDate() },
			accept:  []string{"August 12, 2024", "Jan 5 2024", "Sun, Mar 3, 2024"},
			reject:  []string{"August 45, 2024"},
		},
		{
			id: "page.latin-month", out: "out|date|dmon",
			pattern: "<mo:latmonth> <comma|dash|slash>? <y:num4>",
			mean:    func(m *match) (node, bool) { return m.latinDate() },
			accept:  []string{"August 2024"},
			reject:  []string{"August 1250"},
		},
		{
			id: stampRule, out: "out|date|dday",
			pattern: "<d:num2> <m:num2> <y:num2> [!<num|word|latin|dash|slash|dot|comma>]",
			mean: func(m *match) (node, bool) {
				n, ok := m.numericDate(m.cap("y"), m.cap("m"), m.cap("d"))
				n.flags &^= AmbiguousOrder
				mo, _ := m.capNumber("m")
				first, a := &m.Items()[0], m.After(1)
				return n, ok && mo <= 12 && (first.Has(pattern.Newline) || m.Before(1) == nil) && (a == nil || m.bar(a))
			},
			accept: []string{"27 12 03 | الصفحة الرئيسية"},
			reject: []string{"27 13 03 | الصفحة الرئيسية", "27 12 03 55 | هاتف", "اتصلوا 27 12 03 | هاتف"},
		},
		{
			id: "page.stuck-time", out: "out|date|time|timed",
			pattern: "<d:num1|num2> <slash&glued|dash&glued> <m:num1&glued|num2&glued> <slash&glued|dash&glued> <yh:num&glued&!num4> <colon&glued> <n:num2&glued> <ap:ampm>?",
			mean:    func(m *match) (node, bool) { return m.stuckTime() },
			accept:  []string{"28/8/202410:11 ص"},
			reject:  []string{"28/8/202499:11"},
		},
		{
			id: "page.stuck-date", out: "out|date|dday",
			pattern: "<d:num2> <dot&glued> <m:num2&glued> <dot&glued> <yd:num&glued&!num4> <mo:month> <y:num4>",
			mean:    func(m *match) (node, bool) { return m.stuckDate() },
			accept:  []string{"14.08.202414 أغسطس 2024"},
			reject:  []string{"14.08.202415 أغسطس 2024"},
		},
		{
			id: "page.year-behind-bar", out: "out|date|dyear", keep: "y",
			pattern: "<symbol> <y:num4> [!<word|num|latin|dash|slash|dot|percent>]",
			mean: func(m *match) (node, bool) {
				y, _ := m.capNumber("y")
				a := m.After(1)
				return node{kind: kDate, prec: Year, year: int32(y), hasYear: true}, y >= 1990 && y < 2060 && m.bar(&m.Items()[0]) && (a == nil || a.Has(pattern.Newline) || m.bar(a))
			},
			accept: []string{"العراق في دقيقة | 2026"},
			reject: []string{"مقاعد المجلس | 1250", "الرمز $ 2026"},
		},
	}
}

// shuffledRules read dates whose pieces a template put down from right to left.
// They come before times of the clock and behind the marks of names.
func shuffledRules(_ *grammar) []rule {
	return []rule{
		{
			id: "page.shuffled", out: "out|date|time|timed",
			pattern: "<d:num1|num2> <c:clk> <y:num4> <mo:month|monthw>",
			mean: func(m *match) (node, bool) {
				d, _ := m.capNumber("d")
				y, _ := m.capNumber("y")
				n := *m.node(m.cap("c"))
				mo, ok := m.monthNode(m.cap("mo"))
				n.day, n.month, n.year, n.hasYear = int8(min(d, 99)), mo.month, int32(y), true
				return n, ok && d >= 1 && y >= 1990 && y < 2060 && m.exists(&n)
			},
			accept: []string{"31 08:12 2019 مارس"},
			reject: []string{"31 08:12 1250 مارس"},
		},
	}
}

// yearFirstRules read days whose year a template put down before them: the weekday has
// to be that of the day.
func yearFirstRules(_ *grammar) []rule {
	return []rule{
		{
			id: "page.year-first", out: "out|date|dday",
			pattern: "<y:num4> <d:dday>",
			mean: func(m *match) (node, bool) {
				n := *m.node(m.cap("d"))
				y, ok := m.capNumber("y")
				if !ok || y < 1990 || y >= 2060 || n.kind != kDate || n.cal != Gregorian || n.hasYear || n.wd == 0 || n.day == 0 || n.month == 0 || n.rel != relNone || n.within != 0 {
					return node{}, false
				}
				n.year, n.hasYear = int32(y), true
				if !m.exists(&n) {
					return node{}, false
				}
				p, _ := m.day(&n)
				return n, p.known && isoWeekday(p.first) == int(n.wd)
			},
			accept: []string{"2017 الأربعاء ,08 تشرين الثاني / نوفمبر"},
			reject: []string{"2017 الخميس ,08 تشرين الثاني / نوفمبر", "2017 الأربعاء 08 نوفمبر 2017"},
		},
	}
}

// bar reports whether an item is the bar that pages put between fields.
func (m *match) bar(it *pattern.Item) bool {
	switch m.Text(it) {
	case "|", "•", "·", "ـ":
		return true
	}
	return false
}

// latinDate builds a date from the captures d, mo and y of which the month is
// written in Latin letters.
func (m *match) latinDate() (node, bool) {
	w, _ := m.word(m.cap("mo"), m.g.latmonth)
	y, _ := m.capNumber("y")
	if y < 70 && m.cap("y").Has(pattern.Num2) {
		y += 2000
	}
	n := node{kind: kDate, prec: Month, month: int8(w.num), year: int32(y), hasYear: true}
	if m.Has("d") {
		d, _ := m.capNumber("d")
		n.prec, n.day = Day, int8(min(d, 99))
		if n.day < 1 {
			return node{}, false
		}
	}
	return n, y >= 1900 && y < 2100 && m.exists(&n) && m.clear()
}

// stuckTime reads a numeric date whose year and hour a page ran together.
func (m *match) stuckTime() (node, bool) {
	v, _ := m.capNumber("yh")
	mo, _ := m.capNumber("m")
	d, _ := m.capNumber("d")
	mi, _ := m.capNumber("n")
	digits := len(m.Token(m.cap("yh")).Key)
	y, h := v/10, v%10
	if digits == 6 {
		y, h = v/100, v%100
	} else if digits != 5 {
		return node{}, false
	}
	n := node{kind: kDate, prec: Minute, clocked: true, day: int8(min(d, 99)), month: int8(min(mo, 99)), year: int32(y), hasYear: true, hour: int8(h), min: int8(mi), sec: -1}
	ok := y >= 1990 && y < 2060 && n.month >= 1 && n.month <= 12 && n.day >= 1 && h < 24 && mi < 60
	if d <= 12 && d != mo {
		n.flags |= AmbiguousOrder
	}
	return n, ok && m.exists(&n) && m.halfDay(&n)
}

// stuckDate reads a date that a page wrote twice without a space between: in
// digits, then with the name of its month.
func (m *match) stuckDate() (node, bool) {
	d, _ := m.capNumber("d")
	mo, _ := m.capNumber("m")
	yd, _ := m.capNumber("yd")
	y, _ := m.capNumber("y")
	n, ok := m.monthNode(m.cap("mo"))
	n.prec, n.day, n.year, n.hasYear = Day, int8(min(d, 99)), int32(y), true
	return n, ok && d >= 1 && int8(min(mo, 99)) == n.month && (yd == y*100+d || yd == y*10+d) && m.exists(&n)
}
