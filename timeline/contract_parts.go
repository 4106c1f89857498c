package timeline

import (
	"strconv"

	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/entities"
)

func (w *writer) flag(name string, v bool) {
	if v {
		w.field(name)
		w.buf = append(w.buf, "true"...)
	}
}

func (w *writer) date(m *dates.Mention) {
	v := m.Value
	w.open('{')
	w.span(m.Span, true)
	if t := v.Type(); t != dates.NoType {
		w.text("type", t.String())
	}
	if !v.IsZero() {
		w.text("value", v.EDTF())
	}
	w.text("mod", v.Mod().String())
	w.flag("approximate", v.Approximate())
	w.text("bound", v.Bound().String())
	if d, ok := v.First(); ok {
		w.text("first", d.String())
	}
	if d, ok := v.Last(); ok {
		w.text("last", d.String())
	}
	w.text("tz", v.TZ())
	w.text("precision", v.Precision().String())
	w.text("calendar", v.Calendar().String())
	w.text("timex", v.TIMEX3())
	w.text("basis", m.Basis.String())
	if names := m.Flags.Names(); len(names) > 0 {
		w.field("flags")
		w.open('[')
		for _, n := range names {
			w.comma()
			w.string(n)
		}
		w.close(']')
	}
	if len(m.Alternatives) > 0 {
		w.field("alternatives")
		w.open('[')
		for _, a := range m.Alternatives {
			w.comma()
			w.string(a.EDTF())
		}
		w.close(']')
	}
	w.text("unresolved", m.Unresolved)
	w.text("rule", m.Rule)
	w.close('}')
}

func (w *writer) entity(e *entities.Entity, i, base int) {
	w.open('{')
	w.field("id")
	w.numbered('e', base+i+1)
	w.text("type", string(e.Type))
	w.text("name", e.Name)
	w.text("name_en", e.NameEN)
	w.text("country", e.Country)
	w.text("ref", e.Ref)
	if o := e.Office; o != nil {
		w.field("office")
		w.open('{')
		w.text("kind", string(o.Kind))
		w.text("portfolio", o.Portfolio)
		w.text("body", o.Body)
		w.text("country", o.Country)
		if o.Holder >= 0 {
			w.field("holder")
			w.numbered('e', base+o.Holder+1)
		}
		w.text("holder_ref", o.HolderRef)
		w.text("status", string(o.Status))
		w.close('}')
	}
	if len(e.Members) > 0 {
		w.field("members")
		w.open('[')
		for _, m := range e.Members {
			w.comma()
			w.string(m)
		}
		w.close(']')
	}
	w.field("mentions")
	w.open('[')
	for i := range e.Mentions {
		m := &e.Mentions[i]
		w.comma()
		w.open('{')
		w.span(m.Span, true)
		w.text("form", string(m.Form))
		w.text("rule", m.Rule)
		w.close('}')
	}
	w.close(']')
	w.close('}')
}

func (w *writer) reference(r *entities.Reference, base int) {
	w.open('{')
	w.span(r.Span, true)
	w.field("entities")
	w.open('[')
	for _, e := range r.Entities {
		w.comma()
		w.numbered('e', base+e+1)
	}
	w.close(']')
	w.close('}')
}

func (w *writer) event(p *part, i, ent, date, ev int) {
	e := &p.events[i]
	w.open('{')
	w.field("id")
	w.numbered('v', ev+i+1)
	w.text("key", e.Key)
	w.text("type", string(e.Type))
	w.text("phase", string(e.Phase))
	w.text("modality", string(e.Modality))
	w.text("polarity", string(e.Polarity))
	w.text("process", e.Process)
	w.field("trigger")
	w.open('{')
	w.span(e.Trigger, true)
	w.close('}')
	w.field("evidence")
	w.open('{')
	w.span(e.Evidence, true)
	w.close('}')
	if t := e.Time; t != nil {
		w.time(t, date, ev)
	}
	if e.HasReported {
		w.text("reported", e.Reported.String())
	}
	w.roles(e, ent)
	w.quantities(e)
	w.attributions(e, ent)
	w.field("label")
	w.open('{')
	w.text("ar", e.Label(Arabic, w.src, p.entities))
	w.text("en", e.Label(English, w.src, p.entities))
	w.close('}')
	w.text("confidence", string(e.Confidence))
	w.field("reasons")
	w.open('[')
	for _, s := range e.Reasons {
		w.comma()
		w.string(s)
	}
	w.close(']')
	if info, ok := e.describe(); ok {
		w.text("plover", info.PLOVER)
		w.text("ace", info.ACE)
	}
	w.text("rule", e.Rule)
	w.close('}')
}

func (w *writer) time(t *Time, date, ev int) {
	w.field("time")
	w.open('{')
	w.text("value", t.Value)
	w.text("mod", t.Mod)
	w.flag("approximate", t.Approximate)
	if t.HasFirst {
		w.text("first", t.First.String())
	}
	if t.HasLast {
		w.text("last", t.Last.String())
	}
	w.text("precision", t.Precision)
	w.text("basis", string(t.Basis))
	if t.Date >= 0 {
		w.field("date")
		w.int(date + t.Date)
	}
	if t.Event >= 0 {
		w.field("event")
		w.numbered('v', ev+t.Event+1)
	}
	w.close('}')
}

// list writes an array of the objects that one fills, or nothing when it is
// empty.
func list[T any](w *writer, key string, items []T, one func(*T)) {
	if len(items) == 0 {
		return
	}
	w.field(key)
	w.open('[')
	for i := range items {
		w.comma()
		w.open('{')
		one(&items[i])
		w.close('}')
	}
	w.close(']')
}

func (w *writer) roles(e *Event, ent int) {
	list(w, "roles", e.Roles, func(r *Role) {
		w.text("role", string(r.Name))
		if r.Entity >= 0 {
			w.field("entity")
			w.numbered('e', ent+r.Entity+1)
		} else {
			w.text("text", r.Span.Of(w.src))
		}
		if r.Span.Len() > 0 {
			w.field("start")
			w.int(w.offset(r.Span.Start))
			w.field("end")
			w.int(w.offset(r.Span.End))
			w.text("field", w.where)
		}
	})
}

func (w *writer) quantities(e *Event) {
	list(w, "quantities", e.Quantities, func(q *Quantity) {
		w.text("kind", string(q.Kind))
		w.field("value")
		w.buf = strconv.AppendFloat(w.buf, q.Value, 'f', -1, 64)
		w.text("unit", q.Unit)
		w.text("approximation", string(q.Approximation))
		w.span(q.Span, false)
	})
}

func (w *writer) attributions(e *Event, ent int) {
	list(w, "attribution", e.Attributions, func(a *Attribution) {
		if a.Entity >= 0 {
			w.field("entity")
			w.numbered('e', ent+a.Entity+1)
		}
		if a.Span.Len() > 0 {
			w.text("text", a.Span.Of(w.src))
		}
		w.text("stance", string(a.Stance))
		if a.HasSaid {
			w.text("said", a.Said.String())
		}
	})
}
