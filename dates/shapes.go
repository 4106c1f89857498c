package dates

import (
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// shapeRules read dates, years and clock times written in digits. A shape that
// is glued to more digits or letters is something else: an IP address, a
// version, a telephone number.
func shapeRules(g *grammar) []rule {
	return []rule{
		{
			id: "shape.iso", out: "out|date|time|dday",
			pattern: "<y:num4> <dash&glued> <m:num2&glued> <dash&glued> <d:num2&glued> <t:latin&glued> <h:num2&glued> <colon&glued> <n:num2&glued> (<colon&glued> <s:num2&glued>)? (<dot&glued> <num&glued>)? (<z:latin&glued>|<sign:plus&glued|dash&glued> <zh:num2&glued> <colon&glued>? <zm:num2&glued>|<sign:plus&glued|dash&glued> <z4:num4&glued>)?",
			mean: func(m *match) (node, bool) {
				if !m.clear() || m.Token(m.cap("t")).Key != "t" {
					return node{}, false
				}
				n, ok := m.numericDate(m.cap("y"), m.cap("m"), m.cap("d"))
				return n, ok && m.isoClock(&n)
			},
			accept: []string{"2024-08-12T20:15:00+03:00"},
			reject: []string{"2024-13-12T20:15:00"},
		},
		{
			id: "shape.year-month-day", out: "out|date|dday",
			pattern: "<y:num4> (<slash> <m:num1|num2> <slash>|<dash> <m:num1|num2> <dash>|<dot&glued> <m:num1&glued|num2&glued> <dot&glued>) <d:num1|num2> <era:eram|erah>?",
			mean: func(m *match) (node, bool) {
				n, ok := m.numericDate(m.cap("y"), m.cap("m"), m.cap("d"))
				return n, ok && m.clear() && m.era(&n)
			},
			accept: []string{"2024-08-12", "2024/8/12", "1438/12/06"},
			reject: []string{"192.168.2024.1.1", "2024/8/45"},
		},
		{
			id: "shape.day-month-year", out: "out|date|dday",
			pattern: "<d:num1|num2> (<slash> <m:num1|num2> <slash>|<dash> <m:num1|num2> <dash>|<dot&glued> <m:num1&glued|num2&glued> <dot&glued>) <y:num4|num2&glued> <era:eram|erah>?",
			mean: func(m *match) (node, bool) {
				n, ok := m.numericDate(m.cap("y"), m.cap("m"), m.cap("d"))
				return n, ok && m.clear() && m.era(&n)
			},
			accept: []string{"22/07/2015", "21-04-2016", "22.07.2015", "25 / 6 / 1436"},
			reject: []string{"2.5.1.22", "45/07/2015"},
		},
		{
			id: "shape.days-month-year", out: "out|rng",
			pattern: "<a:num1|num2> <dash> <d:num1|num2> <slash> <m:num1|num2> <slash> <y:num4|num2&glued> <era:eram|erah>?",
			mean: func(m *match) (node, bool) {
				hi, ok := m.numericDate(m.cap("y"), m.cap("m"), m.cap("d"))
				ok = ok && m.era(&hi)
				a, _ := m.capNumber("a")
				hi.flags = 0
				lo := hi
				lo.day = int8(a)
				return node{kind: kRange, lo: m.add(lo), hi: m.add(hi)}, ok && a >= 1 && a < int64(hi.day) && m.clear()
			},
			accept: []string{"20-25/8/2024", "2 ـ 4 / 6 / 1436هـ"},
			reject: []string{"25-20/8/2024"},
		},
		{
			id: "shape.month-day-comma-year", out: "out|date|dday",
			pattern: "<m:num1|num2> <slash> <d:num1|num2> <comma> <y:num4>",
			mean: func(m *match) (node, bool) {
				// A comma before the year is the American order.
				n, ok := m.numericDate(m.cap("y"), m.cap("m"), m.cap("d"))
				return n, ok && m.clear()
			},
			accept: []string{"08/12, 2015"},
		},
		{
			id: "shape.day-month", out: "dm",
			pattern: "<d:num1|num2> (<slash>|<dash>) <m:num1|num2>",
			mean: func(m *match) (node, bool) {
				d, _ := m.capNumber("d")
				mo, _ := m.capNumber("m")
				n, ok := dayMonth(d, mo)
				n.num = d*100 + mo // as written, for ranges of days
				return n, ok && m.clear() && !(d == 24 && mo == 7)
			},
			accept: []string{"الثلاثاء (26-10)"},
			reject: []string{"45/60"},
		},
		{
			id: "shape.day-dot-month", out: "dmdot",
			pattern: "<d:num1|num2> <dot&glued> <m:num1&glued|num2&glued> [!<unit|plural|acc|nw|counted>]",
			mean: func(m *match) (node, bool) {
				d, _ := m.capNumber("d")
				mo, _ := m.capNumber("m")
				n, ok := dayMonth(d, mo)
				return n, ok && m.clear()
			},
			accept: []string{"يوم 22.4"},
		},
		{
			id: "shape.month-year", out: "out|date|dmon",
			pattern: "<m:num1|num2> (<slash>|<dash>) <y:num4>",
			mean: func(m *match) (node, bool) {
				mo, _ := m.capNumber("m")
				y, _ := m.capNumber("y")
				return node{kind: kDate, prec: Month, month: int8(mo), year: int32(y), hasYear: true},
					mo >= 1 && mo <= 12 && y >= 1900 && y < 2100 && m.clear()
			},
			accept: []string{"3/2015", "03-2015"},
			reject: []string{"13/2015", "3/1200"},
		},
		{
			id: "shape.year-month", out: "out|date|dmon",
			pattern: "<y:num4> (<slash>|<dash>) <m:num1|num2>",
			mean: func(m *match) (node, bool) {
				mo, _ := m.capNumber("m")
				y, _ := m.capNumber("y")
				return node{kind: kDate, prec: Month, month: int8(mo), year: int32(y), hasYear: true},
					mo >= 1 && mo <= 12 && y >= 1900 && y < 2100 && m.clear()
			},
			accept: []string{"2015/3", "2015-03"},
			reject: []string{"2015/45"},
		},
		{
			id: "shape.years", out: "out|rng|years",
			pattern: "<a:num4> (<slash>|<dash>) <b:num4> <era:eram|erah>?",
			mean: func(m *match) (node, bool) {
				a, _ := m.capNumber("a")
				b, _ := m.capNumber("b")
				if a < 1300 || b > 2100 || b <= a || b-a > 400 || !m.clear() {
					return node{}, false
				}
				cal := Gregorian
				if m.Has("era") && m.cap("era").Has(m.g.erah) || b < 1500 {
					cal = Hijri
				}
				lo := m.add(node{kind: kDate, prec: Year, cal: cal, year: int32(a), hasYear: true})
				hi := m.add(node{kind: kDate, prec: Year, cal: cal, year: int32(b), hasYear: true})
				return node{kind: kRange, lo: lo, hi: hi}, true
			},
			accept: []string{"2003-2011", "2024/2025", "1436/1437هـ"},
			reject: []string{"2011-2003"},
		},
		{
			id: "shape.years-short", out: "out|rng|years",
			pattern: "<a:num4> (<slash>|<dash>) <b:num2&glued>",
			mean: func(m *match) (node, bool) {
				a, _ := m.capNumber("a")
				b, _ := m.capNumber("b")
				b += a - a%100
				if a < 1900 || b > 2100 || b <= a || b-a > 20 || !m.clear() {
					return node{}, false
				}
				lo := m.add(node{kind: kDate, prec: Year, year: int32(a), hasYear: true})
				hi := m.add(node{kind: kDate, prec: Year, year: int32(b), hasYear: true})
				return node{kind: kRange, lo: lo, hi: hi}, true
			},
			accept: []string{"موسم 2014-15"},
			reject: []string{"2014-99"},
		},
		{
			id: "shape.clock", out: "clk",
			pattern: "<h:num1|num2> <colon&glued> <n:num2&glued> (<colon&glued> <s:num2&glued>)?",
			mean: func(m *match) (node, bool) {
				h, _ := m.capNumber("h")
				mi, _ := m.capNumber("n")
				s, sec := m.capNumber("s")
				n := node{kind: kDate, prec: Minute, clocked: true, hour: int8(h), min: int8(mi), sec: -1}
				if sec {
					n.sec = int8(s)
				}
				return n, h <= 24 && mi < 60 && s < 60 && (h < 24 || mi == 0) && (m.clear() || m.zoneOffset() || m.dashedDay())
			},
			accept: []string{"الساعة 22:22", "12:30:15"},
			reject: []string{"الساعة 25:10"},
		},
		{
			id: "shape.percent", out: "junk",
			pattern: "<num|nw|card> (<comma&glued|dot&glued> <num&glued>)? (<percent>|<slash> <percent>)",
			accept:  []string{"5.5%"},
		},
		{
			id: "shape.decimal", out: "decimal",
			pattern: "<a:num> <dot&glued|comma&glued> <b:num&glued>",
			mean: func(m *match) (node, bool) {
				a, ok1 := m.capNumber("a")
				b, ok2 := m.capNumber("b")
				if key := m.Token(&m.Items()[1]).Key; key == "،" {
					return node{}, false // «15،14 و16 أكتوبر» is a list
				}
				digits := len(m.Token(m.cap("b")).Key)
				if m.Items()[1].Has(pattern.Comma) && digits == 3 { // 2,015 is a whole number
					return node{kind: kNumber, num: a*1000 + b}, ok1 && ok2 && a < 1000
				}
				for ; digits < 3; digits++ {
					b *= 10
				}
				// num counts thousandths when the fraction is kept in year.
				return node{kind: kNumber, num: a, year: int32(b)}, ok1 && ok2 && digits == 3 && a < maxCount
			},
			accept: []string{"45.5 مترا"},
		},
	}
}

// clear reports whether a numeric shape stands free: nothing but brackets and
// marks that end a phrase is glued to it.
func (m *match) clear() bool {
	items := m.Items()
	if b := m.Before(1); b != nil && items[0].Has(pattern.Glued) {
		switch {
		case b.Has(pattern.Num), b.Has(pattern.Latin) && !b.Has(m.g.tz), b.Has(pattern.Percent), b.Has(pattern.Plus):
			return false
		case b.Has(pattern.Slash), b.Has(pattern.Dash), b.Has(pattern.Dot), b.Has(pattern.Colon), b.Has(pattern.Comma):
			if bb := m.Before(2); bb != nil && b.Has(pattern.Glued) && (bb.Has(pattern.Num) || bb.Has(pattern.Latin)) {
				return false
			}
		}
	}
	a, aa := m.After(1), m.After(2)
	if a == nil || !a.Has(pattern.Glued) {
		return true
	}
	if a.Has(pattern.Num) || a.Has(pattern.Percent) {
		return false
	}
	if a.Has(pattern.Slash) || a.Has(pattern.Dash) || a.Has(pattern.Dot) || a.Has(pattern.Colon) || a.Has(pattern.Comma) {
		return aa == nil || !aa.Has(pattern.Glued) || !(aa.Has(pattern.Num) || aa.Has(pattern.Latin))
	}
	return true
}

// dashedDay reports whether a dash and a day of a month are glued to the match:
// «21:13-14 أغسطس 2024».
func (m *match) dashedDay() bool {
	dash, day, mo := m.After(1), m.After(2), m.After(3)
	if dash == nil || day == nil || mo == nil || !dash.Has(pattern.Dash) || !day.Has(pattern.Num) {
		return false
	}
	return mo.Has(m.g.month) || mo.Has(m.g.monthw) || mo.Has(m.g.hmonth) || mo.Has(m.g.hmonthw)
}

// zoneOffset reports whether the match follows the sign of a distance from UTC.
func (m *match) zoneOffset() bool {
	sign, zone := m.Before(1), m.Before(2)
	return sign != nil && zone != nil && zone.Has(m.g.tz) && (sign.Has(pattern.Plus) || sign.Has(pattern.Dash))
}

// numericDate reads year, month and day written in digits. When the day could
// be the month, the other order is kept as an alternative.
func (m *match) numericDate(yi, mi, di *pattern.Item) (node, bool) {
	y, ok1 := m.Num(yi)
	mo, ok2 := m.Num(mi)
	d, ok3 := m.Num(di)
	if !ok1 || !ok2 || !ok3 || mo < 1 || d < 1 {
		return node{}, false
	}
	n := node{kind: kDate, prec: Day, hasYear: true, day: int8(min(d, 99)), month: int8(min(mo, 99))}
	if yi.Has(pattern.Num2) {
		y = m.fullYear(y)
	}
	switch {
	case y >= 1300 && y < 1500:
		n.cal = Hijri
	case y < 1500 || y > 2200:
		return node{}, false
	}
	n.year = int32(y)
	yearFirst := yi.From < di.From
	if mo > 12 {
		if d > 12 || yearFirst {
			return node{}, false
		}
		n.day, n.month = n.month, n.day
	} else if d <= 12 && d != mo && !yearFirst {
		n.flags |= AmbiguousOrder
	}
	return n, m.exists(&n)
}

// fullYear places a year of two digits in the century that brings it nearest to
// the reference, at most ten years ahead.
func (u *run) fullYear(y int64) int64 {
	now := int64(2000)
	if u.ref.Known {
		now = int64(u.ref.Date.Year())
	}
	y += now - now%100
	if y > now+10 {
		y -= 100
	}
	return y
}

// dayMonth reads a day and a month in either order; the day first when both
// could be.
func dayMonth(d, m int64) (node, bool) {
	n := node{kind: kDate, prec: Day, day: int8(min(d, 99)), month: int8(min(m, 99))}
	if m > 12 {
		n.day, n.month = n.month, n.day
	} else if d <= 12 && d != m {
		n.flags |= AmbiguousOrder
	}
	return n, n.month >= 1 && n.month <= 12 && n.day >= 1 && int(n.day) <= daysIn(2000, int(n.month))
}

// exists reports whether the day of a node is on its calendar.
func (u *run) exists(n *node) bool {
	if n.day == 0 {
		return true
	}
	if n.day < 1 || n.day > 31 || n.month > 12 {
		return false
	}
	switch {
	case n.cal == Hijri:
		return n.day <= 30
	case n.cal == SolarHijri:
		return n.month <= 6 || n.day <= 30
	case n.month == 0:
		return true
	case !n.hasYear:
		return int(n.day) <= daysIn(2000, int(n.month))
	}
	return int(n.day) <= daysIn(int(n.year), int(n.month))
}

// era applies an era mark captured as "era" and refuses one that the year
// contradicts.
func (m *match) era(n *node) bool {
	it := m.cap("era")
	switch {
	case it == nil:
		return true
	case it.Has(m.g.erah):
		n.cal = Hijri
		n.flags &^= AmbiguousOrder
		return n.year < 1600 && m.exists(n)
	case it.Has(m.g.eram):
		if n.cal == Hijri {
			return false
		}
	}
	return true
}

// isoClock reads the time of an ISO 8601 date and time.
func (m *match) isoClock(n *node) bool {
	h, _ := m.capNumber("h")
	mi, _ := m.capNumber("n")
	s, sec := m.capNumber("s")
	n.clocked, n.prec = true, Minute
	n.hour, n.min, n.sec = int8(h), int8(mi), -1
	if sec {
		n.sec = int8(s)
	}
	switch {
	case m.Has("z"):
		if m.Token(m.cap("z")).Key != "z" {
			return false
		}
		n.tz = "UTC"
	case m.Has("zh"):
		zh, _ := m.capNumber("zh")
		zm, _ := m.capNumber("zm")
		n.tz = offset(m.cap("sign").Has(pattern.Plus), zh, zm)
	case m.Has("z4"):
		z, _ := m.capNumber("z4")
		n.tz = offset(m.cap("sign").Has(pattern.Plus), z/100, z%100)
	}
	return h <= 24 && mi < 60 && s < 61
}

// offset writes a distance from UTC.
func offset(east bool, h, m int64) string {
	if h > 14 || m > 59 {
		return ""
	}
	b := []byte("-")
	if east {
		b[0] = '+'
	}
	b = appendPadded(b, int(h), 2)
	b = append(b, ':')
	return string(appendPadded(b, int(m), 2))
}
