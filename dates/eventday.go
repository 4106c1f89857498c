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
			id: "date.event-day", out: "out|date|dday",
			pattern: "[<eventday|quote|lquote|month|monthw>] <d:num1|num2|ordn|ord&def> <of>? <mo:" + cMonth + "|monthw> [!<num4|dyear|slash|" + cStep + ">]",
			mean: func(m *match) (node, bool) {
				w, ok := m.eventHead()
				if !ok {
					return node{}, false
				}
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
			accept: []string{"ثورة 25 يناير", "ثورتي «25 يناير» و«30 يونيو»", "هجمات الحادي عشر من سبتمبر", "حراك 22 فبراير"},
			reject: []string{"ثورة 12 يناير", "هجمات 11 سبتمبر 2012", "مسيرة 25 يناير"},
		},
	}
}

// eventHead returns the word for the event before the match, over quotation marks
// and a first day of a pair.
func (m *match) eventHead() (word, bool) {
	for i := 1; i <= eventHeadReach; i++ {
		b := m.Before(i)
		if b == nil || b.Has(pattern.Comma) || b.Has(pattern.Period) {
			return word{}, false
		}
		if w, ok := m.word(b, m.g.eventday); ok {
			return w, true
		}
		if b.Has(pattern.Word) && !b.Has(m.g.month) && !b.Has(m.g.monthw) && !b.Has(m.g.wa) && !b.Has(m.g.of) && !b.Has(m.g.ord) {
			return word{}, false
		}
	}
	return word{}, false
}

// eventHeadReach is how many items may stand between the word and its day.
const eventHeadReach = 7

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
