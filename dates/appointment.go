package dates

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/morph"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// appointmentRules read the bare numbers of a speaker who makes an appointment:
// «سأعود في 15», «سأعود عند 7». News prose has no verbs in the first person
// before them.
func appointmentRules(g *grammar) []rule {
	return []rule{
		{
			id: "appointment.day", out: "out|date|dday", keep: "d",
			pattern: "<in> <d:num1|num2> [$]",
			mean: func(m *match) (node, bool) {
				d, _ := m.capNumber("d")
				return node{kind: kDate, prec: Day, day: int8(min(d, 99)), cur: true, said: true}, d >= 1 && d <= 31 && m.speakerVerb()
			},
			accept: []string{"سأعود في 15"},
			reject: []string{"أصيبوا في 15"},
		},
		{
			id: "appointment.hour", out: "out|time", keep: "h",
			pattern: "<on> <h:num1|num2> [$]",
			mean: func(m *match) (node, bool) {
				h, _ := m.capNumber("h")
				return node{kind: kDate, prec: Hour, clocked: true, hour: int8(min(h, 99)), sec: -1}, h < 24 && m.speakerVerb()
			},
			accept: []string{"سأعود عند 7"},
			reject: []string{"توقف العداد عند 7"},
		},
		{
			id: "appointment.part", out: "out|time",
			pattern: "<p:part&def> [$]",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("p"), g.part)
				return node{kind: kDate, prec: Part, part: partNamed(w.str)}, m.speakerVerb()
			},
			accept: []string{"سأعود الظهر"},
			reject: []string{"أصابه في الظهر"},
		},
	}
}

// speakerVerb reports whether the word before the match is a verb in the first person
// that speaks of the future or the present.
func (m *match) speakerVerb() bool {
	b := m.Before(1)
	if b == nil || !b.Has(pattern.Word) {
		return false
	}
	key := m.Token(b).Key
	if rest, ok := strings.CutPrefix(key, "س"); ok {
		key = rest
	}
	for _, f := range morph.Lookup(key) {
		if f.Tense == morph.Imperfect && f.Person == 1 {
			return true
		}
	}
	return false
}
