package timeline

import (
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/internal/clitic"
)

// timeOf makes the time of an event from a date mention.
func (s *state) timeOf(d *draft) *Time {
	if d.date < 0 {
		return nil
	}
	v := s.ds[d.date].Value
	if both, ok := s.pair(d.date); ok {
		v = both
	} else if day, ok := s.finer(d.date); ok {
		v = day
	}
	if v.Bound() == dates.Until && (s.goesBack(d) || s.newDay(d.date)) {
		v = v.WithBound(dates.NoBound)
	}
	if v.Bound() == dates.NoBound && s.termEnds(d) {
		v = v.WithBound(dates.By)
	}
	if d.gov.phase == Ongoing && v.Bound() == dates.NoBound && s.extendedTo(d.date) {
		v = v.WithBound(dates.Until)
	}
	t := eventTime(v, d.typ, d.gov.phase)
	if t == nil {
		return nil
	}
	t.Basis, t.Date, t.Event = d.basis, int(d.date), -1
	return t
}

// eventTime applies a bound to a date as an event of that type and phase
// understands it; nil when the value does not date an event.
func eventTime(v dates.Value, typ Type, phase Phase) *Time {
	bound := v.Bound()
	if v.Type() == dates.Time {
		first, ok := v.First()
		if !ok {
			return nil
		}
		switch bound {
		case dates.After, dates.Before, dates.Until, dates.By:
			bound = dates.NoBound // حتى المساء: within that day
		}
		v = dates.DayOf(first).WithBound(bound)
	}
	if v.Type() == dates.Interval {
		v = wholeDays(v)
	}
	if v.Type() != dates.Date && v.Type() != dates.Interval || v.IsZero() {
		return nil
	}
	mod, precision := v.Mod(), v.Precision()
	if phase == Postponed {
		bound = dates.NoBound // أجل إلى الغد: the new day
		v = v.WithBound(bound)
	}
	switch bound {
	case dates.After:
		return nil
	case dates.From, dates.Since:
		if phase == Start || !lasting(typ, phase) {
			v = v.WithBound(dates.NoBound)
		}
	}
	v = v.Bounded()
	t := &Time{Value: v.EDTF(), Precision: precision.String(), Approximate: v.Approximate()}
	if t.Value == "" {
		return nil
	}
	if v.Type() == dates.Date && mod != dates.NoMod {
		t.Mod = mod.String()
	}
	t.First, t.HasFirst = v.First()
	t.Last, t.HasLast = v.Last()
	return t
}

// wholeDays drops clock times and parts of days from the ends of an interval.
func wholeDays(v dates.Value) dates.Value {
	from, to, ok := v.Ends()
	if !ok || from.Type() != dates.Time && to.Type() != dates.Time {
		return v
	}
	first, ok1 := v.First()
	last, ok2 := v.Last()
	if !ok1 || !ok2 {
		return dates.Value{}
	}
	if first == last {
		return dates.DayOf(first)
	}
	if out, ok := dates.Between(dates.DayOf(first), dates.DayOf(last)); ok {
		return out
	}
	return dates.Value{}
}

// lasting reports a state that goes on from its start.
func lasting(typ Type, phase Phase) bool {
	if phase != Ongoing {
		return false
	}
	switch typ {
	case Mission, Control, Ceasefire, Sanction, Relations:
		return true
	}
	return false
}

// extendedTo reports a date ahead behind ل or إلى, up to which something goes on:
// تمديد المهمة لنهاية أبريل.
func (s *state) extendedTo(date int32) bool {
	if !s.ahead(date) {
		return false
	}
	for i := range s.nodes {
		if n := &s.nodes[i]; n.date == date {
			return n.prep&prepLam != 0 || i > 0 && s.nodes[i-1].prep&(prepTo|prepUntil) != 0
		}
	}
	return false
}

// goesBack reports يعود إلى, which tells the day of an event, no bound.
func (s *state) goesBack(d *draft) bool {
	c := &s.clauses[d.clause]
	return c.head >= 0 && s.verbIs(c.head, verbReturns)
}

// termEnds reports that what ends on the date of d is the time that it may take:
// تنتهي المهلة الممنوحة للبرلمان لإصدار قرار في 17 مايو.
func (s *state) termEnds(d *draft) bool {
	c := &s.clauses[d.clause]
	if d.gov.modality == Actual || c.head < 0 || c.head > d.node {
		return false
	}
	if g := s.govOf(s.nodes[c.head].form.Verb, effPhase); g < 0 || Phase(s.t.govs[g].value) != End {
		return false
	}
	for i := c.head + 1; i < d.node && i <= c.head+2; i++ {
		if s.nodes[i].is(deadline) {
			return true
		}
	}
	return false
}

// finer gives the date in brackets that tells a coarser one before it more
// closely: الأسبوع الماضي (14 مارس).
func (s *state) finer(date int32) (v dates.Value, ok bool) {
	for i := range s.nodes {
		if s.nodes[i].date != date || i+2 >= len(s.nodes) {
			continue
		}
		next := &s.nodes[i+2]
		if s.nodes[i+1].kind != openNode || next.kind != dateNode {
			return v, false
		}
		a, b := s.ds[date].Value, s.ds[next.date].Value
		first, ok1 := a.First()
		last, ok2 := a.Last()
		from, ok3 := b.First()
		to, ok4 := b.Last()
		return b, ok1 && ok2 && ok3 && ok4 && first <= from && to <= last && to-from < last-first
	}
	return v, false
}

// pair gives the two days that follow each other in the text as in time, أمس
// واليوم, as one time; ok is false when the date stands alone.
func (s *state) pair(date int32) (v dates.Value, ok bool) {
	for i := range s.nodes {
		if s.nodes[i].date != date || i+1 >= len(s.nodes) {
			continue
		}
		next := &s.nodes[i+1]
		if next.kind == dateNode && !next.clitics.Has(clitic.Conj) && s.ds[date].Value.Type() == dates.Time && s.ds[next.date].Value.Precision() == dates.Day {
			return s.ds[next.date].Value, true // ليلا أول من أمس
		}
		if next.kind != dateNode || !next.clitics.Has(clitic.Conj) {
			return v, false
		}
		a, b := s.ds[date].Value, s.ds[next.date].Value
		last, ok1 := a.Last()
		first, ok2 := b.First()
		if !ok1 || !ok2 || first != last+1 || a.Bound() != dates.NoBound || b.Bound() != dates.NoBound {
			return v, false
		}
		from, _ := a.First()
		to, _ := b.Last()
		return dates.Between(dates.DayOf(from), dates.DayOf(to))
	}
	return v, false
}
