package timeline

import (
	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// byEvent dates an event that is told at a distance from another one, بعد يومين
// من الانتخابات: from the date of that one in the sentence, else from the last
// event of its type told before. nil when there is none.
func (s *state) byEvent(d *draft) *Time {
	if d.date < 0 || !s.ds[d.date].Value.IsZero() {
		return nil
	}
	other := s.measuredFrom(d)
	if other == nil {
		return nil
	}
	var from date.Date
	basis, event := Explicit, -1
	switch {
	case other.date >= 0 && other.date != d.date:
		first, ok := s.ds[other.date].Value.First()
		if !ok {
			return nil
		}
		from = first
	default:
		for i := len(s.events) - 1; i >= 0 && i >= len(s.events)-maxSpread; i-- {
			if t := s.events[i].Time; t != nil && t.HasFirst && t.First == t.Last && s.events[i].Type == other.typ {
				from, basis, event = t.First, FromEvent, i
				break
			}
		}
		if event < 0 {
			return nil
		}
	}
	v, err := dates.Parse(s.ds[d.date].Text, from)
	if err != nil {
		return nil
	}
	t := eventTime(v, d.typ, d.gov.phase)
	if t == nil {
		return nil
	}
	t.Basis, t.Date, t.Event = basis, int(d.date), event
	return t
}

// distanceTo gives the node of the distance in time that event noun d is measured
// at: بعد يومين من الانتخابات. -1 when there is none.
func (s *state) distanceTo(d *draft) int {
	if len(s.in.dates) == 0 || s.nodes[d.node].has(isVerb) {
		return -1
	}
	for i := int(d.node) - 1; i > 0 && i >= int(d.node)-4; i-- {
		n := &s.nodes[i]
		if n.kind == wordNode && n.prep&(prepFrom|prepOn) != 0 {
			at := i - 1
			if at > 0 && s.nodes[at].kind == wordNode && s.doc.Tokens()[s.nodes[at].from].Key == "فقط" {
				at-- // بعد يومين فقط من
			}
			if s.nodes[at].kind == dateNode {
				if s.isDistance(at) {
					return at
				}
				return -1
			}
		}
		if n.kind != wordNode || n.has(isVerb|isPrep) || n.has(isTrigger) && n.event >= 0 {
			return -1
		}
	}
	return -1
}

// isDistance reports a date told as a length of time behind or before something.
func (s *state) isDistance(i int) bool {
	switch s.doc.Tokens()[s.nodes[i].from].Key {
	case "بعد", "وبعد", "قبل", "وقبل", "قبيل", "بعيد":
		return true
	}
	return i > 0 && s.nodes[i-1].kind == wordNode && s.nodes[i-1].prep&(prepAfter|prepBefore|prepCause) != 0 && !s.isPoint(s.nodes[i].date) // بعد مرور أسبوعين على
}

// onlyMeasures reports a distance from an event that is told in weeks or more, or
// not exactly: it dates nothing by itself.
func (s *state) onlyMeasures(i int) bool {
	v := s.ds[s.nodes[i].date].Value
	if v.IsZero() || !s.measures(i) {
		return false
	}
	if v.Type() == dates.Interval { // a week counted from a day told behind it is one
		for j := i + 1; j < len(s.nodes); j++ {
			if s.nodes[j].kind == dateNode && s.isPoint(s.nodes[j].date) {
				return false
			}
		}
		return true
	}
	return v.Approximate() || v.Precision() != dates.Day
}

// measures reports a distance at node i from something told behind it: بعد يومين
// من, بعد أسبوع على.
func (s *state) measures(i int) bool {
	if i+1 >= len(s.nodes) || !s.isDistance(i) {
		return false
	}
	next := &s.nodes[i+1]
	return next.kind == wordNode && next.has(isPrep) && next.prep&(prepFrom|prepOn) != 0
}

// hoursFrom gives the date told before of the day on which event noun d took place
// too, which stands at hours from it: بعد ساعات من الغارات, قبيل ساعات من
// الجلسة. -1 when there is none.
func (s *state) hoursFrom(d *draft) int32 {
	i := s.distanceTo(d)
	if i < 0 || !s.hours(i) {
		return -1
	}
	if e := s.datedDay(d); e != nil {
		return e.date
	}
	return -1
}

// datedDay gives the event that is dated by a day, the last one before d, else the
// next one in its clause. nil when there is none.
func (s *state) datedDay(d *draft) *draft {
	var found *draft
	for j := range s.drafts {
		e := &s.drafts[j]
		if e == d || e.date < 0 || s.adjunct(e) || e.gov.modality != Actual && d.gov.modality == Actual {
			continue
		}
		v := s.ds[e.date].Value
		first, ok1 := v.First()
		last, ok2 := v.Last()
		if !ok1 || !ok2 || first != last {
			continue
		}
		if e.node < d.node || found == nil && e.clause == d.clause {
			found = e
		}
	}
	return found
}

// byDistance dates an event from which another one is measured: تظاهر الآلاف أمس
// بعد عشرة أيام على الهجوم. nil when there is none.
func (s *state) byDistance(d *draft) *Time {
	i := s.distanceTo(d)
	if i < 0 || s.hours(i) {
		return nil
	}
	day, ok := s.dayOfDistance(d, i)
	if !ok {
		return nil
	}
	at := int(s.nodes[i].date)
	v, err := dates.Parse(s.ds[at].Text, day)
	if err != nil || v.Approximate() || v.Type() != dates.Date || v.Precision() != dates.Day {
		return nil
	}
	first, ok := v.First()
	if !ok {
		return nil
	}
	t := eventTime(dates.DayOf(day-(first-day)), d.typ, d.gov.phase)
	if t == nil {
		return nil
	}
	t.Basis, t.Date, t.Event = Inherited, at, -1
	return t
}

// byMorrow dates an event on whose morrow, or eve, another one is told: أعلن الجيش
// الاثنين هدنة غداة رفض المقترح. nil when there is none.
func (s *state) byMorrow(d *draft) *Time {
	if s.nodes[d.node].has(isVerb) || d.gov.link&(prepAfter|prepBefore) == 0 {
		return nil
	}
	step := date.Date(0)
	for i := int(d.node) - 1; i >= 0 && i >= int(d.node)-morrowReach && step == 0; i-- {
		n := &s.nodes[i]
		switch {
		case n.kind == wordNode && s.t.firstKinds[s.doc.Tokens()[n.from].Key]&morrow != 0:
			step = -1
		case n.kind == wordNode && s.t.firstKinds[s.doc.Tokens()[n.from].Key]&eve != 0:
			step = 1
		case n.kind == commaNode || n.has(isVerb):
			return nil
		}
	}
	if step == 0 {
		return nil
	}
	on := s.datedDay(d)
	if on == nil || on.basis != Explicit || d.clause-on.clause > 1 {
		return nil
	}
	day, ok := s.ds[on.date].Value.First()
	if !ok {
		return nil
	}
	t := eventTime(dates.DayOf(day+step), d.typ, d.gov.phase)
	if t != nil {
		t.Basis, t.Date, t.Event = Inherited, int(on.date), -1
	}
	return t
}

// morrowReach bounds, in nodes, how far before an event غداة stands.
const morrowReach = 3

// hours reports an unspecified number of hours or minutes.
func (s *state) hours(i int) bool {
	toks := s.doc.Tokens()
	for j := s.nodes[i].from; j < s.nodes[i].to; j++ {
		switch k := s.t.firstKinds[toks[j].Key]; {
		case k&moments != 0:
			return s.ds[s.nodes[i].date].Value.IsZero()
		case k&hour != 0:
			return j == s.nodes[i].from+1
		}
	}
	return false
}

// dayOfDistance gives the day from which the distance at node i is measured: that
// of the event told with it, else the date before, else the day of the report
// for what comes now: وتأتي التطورات بعد يومين من.
func (s *state) dayOfDistance(d *draft, i int) (day date.Date, ok bool) {
	on := int32(-1)
	if e := s.datedDay(d); e != nil {
		on = e.date
	}
	for j := i - 1; j >= 0 && on < 0; j-- { // عثر أمس على قنبلة بعد عشرة أيام على الهجوم
		if n := &s.nodes[j]; n.kind == dateNode && s.isPoint(n.date) && !s.closedDate(j) {
			on = n.date
		}
	}
	if on < 0 {
		c := &s.clauses[d.clause]
		return s.ref.Date, s.ref.Known && s.dateless(i) && c.head >= 0 && int(c.head) < i && s.nodes[c.head].form.Tense == morph.Imperfect && d.gov.modality == Actual
	}
	first, ok1 := s.ds[on].Value.First()
	last, ok2 := s.ds[on].Value.Last()
	return first, ok1 && ok2 && first == last
}

// measuredFrom gives the event noun behind the distance that dates d and من.
func (s *state) measuredFrom(d *draft) *draft {
	for i := int(d.node) + 1; i+1 < len(s.nodes); i++ {
		if s.nodes[i].date != d.date {
			continue
		}
		if s.nodes[i+1].prep&prepFrom == 0 {
			return nil
		}
		for j := range s.drafts {
			if e := &s.drafts[j]; int(e.node) > i && int(e.node) <= i+4 {
				return e
			}
		}
		return nil
	}
	return nil
}
