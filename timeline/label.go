package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/entities"
)

// Language of a label.
type Language uint8

// The languages of labels.
const (
	Arabic Language = iota
	English
)

// Describe gives what is known about a built-in event type.
func Describe(t Type) (TypeInfo, bool) {
	tb := builtin()
	i, ok := tb.typeIndex[t]
	if !ok {
		return TypeInfo{}, false
	}
	return tb.types[i], true
}

// Types lists the built-in event types in the order of their table.
func Types() []TypeInfo { return append([]TypeInfo(nil), builtin().types...) }

var phaseLabels = map[Phase][2]string{
	Start: {"بدء", "start"}, Ongoing: {"استمرار", "ongoing"}, End: {"انتهاء", "end"},
	Postponed: {"تأجيل", "postponed"}, Cancelled: {"إلغاء", "cancelled"}, Resumed: {"استئناف", "resumed"},
}

var modalityLabels = map[Modality][2]string{
	Planned: {"مقرر", "planned"}, Possible: {"محتمل", "possible"}, Conditional: {"مشروط", "conditional"},
	Demanded: {"مطلوب", "demanded"}, Denied: {"منفي", "denied"},
}

// describe gives what is known about the type of the event, as the extractor
// that found it has it.
func (e *Event) describe() (TypeInfo, bool) {
	if e.info != nil {
		return *e.info, true
	}
	return Describe(e.Type)
}

// Label words the event in one line made of its structure: "انسحاب (بدء، مقرر):
// التحالف الدولي من العراق باستثناء إقليم كردستان (2025-09)". text and es are
// those the event was extracted from.
func (e *Event) Label(l Language, text string, es *entities.Result) string {
	var b strings.Builder
	info, ok := e.describe()
	name := string(e.Type)
	if ok && l == Arabic {
		name = info.NameAR
	} else if ok {
		name = info.NameEN
	}
	b.WriteString(name)
	var notes []string
	if p, ok := phaseLabels[e.Phase]; ok {
		notes = append(notes, p[l])
	}
	if m, ok := modalityLabels[e.Modality]; ok {
		notes = append(notes, m[l])
	}
	if e.Polarity == Negative && e.Modality != Denied {
		notes = append(notes, [2]string{"لم يحدث", "not"}[l])
	}
	comma := [2]string{"، ", ", "}[l]
	if len(notes) > 0 {
		b.WriteString(" (" + strings.Join(notes, comma) + ")")
	}
	participants := func(role RoleName, before string) {
		var names []string
		for i := range e.Roles {
			if e.Roles[i].Name == role {
				names = append(names, roleLabel(&e.Roles[i], l, text, es))
			}
		}
		if len(names) > 0 {
			b.WriteString(before + strings.Join(names, comma))
		}
	}
	sep := [2]string{": ", ": "}[l]
	participants(Agent, sep)
	participants(Counterpart, [2]string{" مع ", " with "}[l])
	participants(Theme, [2]string{" — ", " — "}[l])
	participants(Origin, [2]string{" من ", " from "}[l])
	participants(Destination, [2]string{" إلى ", " to "}[l])
	participants(Place, [2]string{" في ", " in "}[l])
	participants(Exception, [2]string{" باستثناء ", " except "}[l])
	if e.Time != nil {
		b.WriteString(" (" + e.Time.Value + ")")
	}
	return b.String()
}

func roleLabel(r *Role, l Language, text string, es *entities.Result) string {
	if r.Entity < 0 || es == nil {
		return r.Span.Of(text)
	}
	e := &es.Entities[r.Entity]
	if l == English && e.NameEN != "" {
		return e.NameEN
	}
	return e.Name
}
