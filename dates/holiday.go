package dates

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/rickb777/date/v2"
)

// holiday is the rule by which a named day recurs.
type holiday struct {
	cal        Calendar
	month, day int8
	days       int8 // length, at least 1
	// moving feasts
	easter   string // "easter" or "pascha": days count from it
	shift    int
	nth, nwd int8 // the nth ISO weekday of month; nth -1 the last
	other    *holiday
}

// parseHoliday reads the rule of a named day: "05-01" a Gregorian day, "hijri
// 10-01" an Islamic one, "easter -2" and "pascha 1" days from the Western and
// the Eastern Easter, "nth 11 4 4" the fourth Thursday of November; "+3" makes
// it three days long and "or RULE" gives the second date of a feast kept twice.
func parseHoliday(s string) (holiday, error) {
	first, second, double := strings.Cut(s, " or ")
	h, err := parseOneHoliday(first)
	if err == nil && double {
		var o holiday
		o, err = parseOneHoliday(second)
		h.other = &o
	}
	if err != nil {
		return holiday{}, &ParseError{Form: "holiday", Text: s, Msg: err.Error()}
	}
	return h, nil
}

func parseOneHoliday(s string) (holiday, error) {
	h := holiday{days: 1}
	f := strings.Fields(s)
	if n := len(f); n > 1 && strings.HasPrefix(f[n-1], "+") {
		d, err := strconv.Atoi(f[n-1][1:])
		if err != nil || d < 1 || d > 100 {
			return h, fmt.Errorf("bad length %s", f[n-1])
		}
		h.days, f = int8(d), f[:n-1]
	}
	switch {
	case len(f) == 2 && (f[0] == "easter" || f[0] == "pascha"):
		n, ok := intsWithin(f[1:], [2]int{-100, 100})
		if !ok {
			return h, fmt.Errorf("wants a number of days after %s", f[0])
		}
		h.easter, h.shift = f[0], n[0]
		return h, nil
	case len(f) == 4 && f[0] == "nth":
		n, ok := intsWithin(f[1:], [2]int{1, 12}, [2]int{-1, 5}, [2]int{1, 7})
		if !ok || n[1] == 0 {
			return h, errors.New("wants nth MONTH N WEEKDAY")
		}
		h.month, h.nth, h.nwd = int8(n[0]), int8(n[1]), int8(n[2])
		return h, nil
	case len(f) == 2 && f[0] == "hijri":
		h.cal, f = Hijri, f[1:]
	}
	if len(f) != 1 || len(f[0]) != 5 || f[0][2] != '-' {
		return h, errors.New("wants MM-DD")
	}
	m, ok1 := digits(f[0][:2], 2)
	d, ok2 := digits(f[0][3:], 2)
	if !ok1 || !ok2 || m < 1 || m > 12 || d < 1 || d > longest(h.cal, m) {
		return h, errors.New("no such day")
	}
	h.month, h.day = int8(m), int8(d)
	return h, nil
}

// longest gives the most days that a month of the calendar has.
func longest(cal Calendar, month int) int {
	if cal == Hijri {
		return 30
	}
	return daysIn(2000, month)
}

// intsWithin reads numbers, each within its bounds.
func intsWithin(f []string, bounds ...[2]int) ([]int, bool) {
	out := make([]int, len(f))
	for i, x := range f {
		n, err := strconv.Atoi(x)
		if err != nil || n < bounds[i][0] || n > bounds[i][1] {
			return nil, false
		}
		out[i] = n
	}
	return out, true
}

// in returns the days of the holiday in a year of its calendar.
func (h *holiday) in(y, hijriDays int) (point, bool) {
	var d date.Date
	switch {
	case h.easter == "easter":
		d = easter(y) + dateOf(h.shift)
	case h.easter == "pascha":
		d = pascha(y) + dateOf(h.shift)
	case h.nth != 0:
		p := monthPoint(y, int(h.month))
		d = p.first + dateOf((int(h.nwd)-isoWeekday(p.first)+7)%7+7*int(h.nth-1))
		if h.nth < 0 {
			d = p.last - dateOf((isoWeekday(p.last)-int(h.nwd)+7)%7)
		}
	case h.cal == Hijri:
		first, _, _, ok := hijriSpan(y, int(h.month), int(h.day), hijriDays)
		if !ok {
			return point{}, false
		}
		d = first
	default:
		if int(h.day) > daysIn(y, int(h.month)) {
			return point{}, false
		}
		d = date.New(y, monthOf(int(h.month)), int(h.day))
	}
	return point{first: d, last: d + dateOf(h.days-1), prec: Day, known: true}, true
}

// easter is Easter Sunday of the Western churches (Meeus, Jones and Butcher).
func easter(y int) date.Date {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return date.New(y, monthOf(n/31), n%31+1)
}

// pascha is Easter Sunday of the Eastern churches, by the Julian computation.
func pascha(y int) date.Date {
	a, b, c := y%4, y%7, y%19
	d := (19*c + 15) % 30
	e := (2*a + 4*b - d + 34) % 7
	n := d + e + 114
	julian := date.New(y, monthOf(n/31), n%31+1)
	return julian + dateOf(y/100-y/400-2)
}

// namedRules read named days: «عيد الفطر 2013», «رأس السنة الهجرية».
func namedRules(g *grammar) []rule {
	return []rule{
		{
			id: "named.day", out: "out|date|dday|named",
			pattern: "<dhead&!def>? <h:holiday> (<of|in>? <y:dyear>|<comma>? <y:num4> <era:eram|erah>?|<a:" + cAdj + ">|<this>)?",
			mean: func(m *match) (node, bool) {
				w, ok := m.word(m.cap("h"), g.holiday)
				n := node{kind: kDate, prec: Day, holiday: int16(w.num)}
				if a := m.cap("a"); a != nil {
					return n, ok && m.direct(&n, a)
				}
				if m.Items()[len(m.Items())-1].Has(g.this) {
					n.cur, n.said = true, true
				}
				if !m.Has("y") {
					return n, ok
				}
				if y := m.node(m.cap("y")); y != nil && y.hasYear && y.cal == Hijri && g.holidays[n.holiday-1].cal == Hijri {
					n.year, n.hasYear, n.cal = y.year, true, Hijri
					return n, ok
				} else if y != nil {
					n.within = m.index(m.cap("y"))
					return n, ok
				}
				y, _ := m.capNumber("y")
				if y < 1000 || y > 2200 || m.countedNoun() {
					return node{}, false
				}
				if y < 1500 {
					if g.holidays[n.holiday-1].cal != Hijri {
						return node{}, false
					}
					n.year, n.hasYear, n.cal = int32(y), true, Hijri
					return n, ok
				}
				n.within = m.add(node{kind: kDate, prec: Year, year: int32(y), hasYear: true})
				return n, ok
			},
			accept: []string{"عيد الفطر 2013", "عيد الأضحى المقبل", "عيد العمال"},
			reject: []string{"عيد سعيد"},
		},
	}
}
