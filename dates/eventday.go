package dates

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// eventDayRules read days by which an event is known: «ثورة 25 يناير», «هجمات
// الحادي عشر من سبتمبر». The word before the day tells which years it may be of.
func eventDayRules(g *grammar) []rule {
	return []rule{
		{
			id: "date.event-day", out: "out|date|dday", keep: "x",
			pattern: "<e:eventday> x:(<d:num1|num2|ordn|ord&def> <of>? <mo:" + cMonth + "|monthw>) [!<num4|dyear|slash|" + cStep + ">]",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("e"), g.eventday)
				d, _ := m.capNumber("d")
				n, ok := m.monthNode(m.cap("mo"))
				if !ok || d < 1 || d > 31 {
					return node{}, false
				}
				n.prec, n.day = Day, int8(d)
				n.year, ok = eventYear(w.str, int(n.month), int(n.day))
				n.hasYear = true
				return n, ok && !m.cap("mo").Has(pattern.Conj) && (!m.ref.Known || int(n.year) <= m.ref.Date.Year())
			},
			accept: []string{"ثورة 25 يناير", "هجمات الحادي عشر من سبتمبر", "حراك 22 فبراير"},
			reject: []string{"ثورة 12 يناير", "هجمات 11 سبتمبر 2012", "مسيرة 25 يناير"},
		},
	}
}

// eventYear looks a day up in a list of days with their years, «01-25=2011».
func eventYear(list string, month, day int) (int32, bool) {
	for f := range strings.FieldsSeq(list) {
		at, year, _ := strings.Cut(f, "=")
		if len(at) != 5 {
			continue
		}
		m, ok1 := digits(at[:2], 2)
		d, ok2 := digits(at[3:], 2)
		y, ok3 := digits(year, 4)
		if ok1 && ok2 && ok3 && m == month && d == day {
			return int32(y), true
		}
	}
	return 0, false
}
