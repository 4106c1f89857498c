package timeline

import (
	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/dates"
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
