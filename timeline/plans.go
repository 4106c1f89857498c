package timeline

import (
	"github.com/hawliyat/hawliyat/dates"
)

// planBefore gives the dated plan told just before in the sentence, when d is a
// plan told on from it and the sentence dates nothing else: سيزور … الشهر
// المقبل، وسيعقد مؤتمرا.
func (s *state) planBefore(d *draft) *draft {
	if d.gov.modality != Planned || s.adjunct(d) || !d.gov.support {
		return nil
	}
	var found *draft
	for j := range s.drafts {
		e := &s.drafts[j]
		if e.date < 0 || e.basis != Explicit {
			continue
		}
		if e.node > d.node {
			if e.gov.modality == Planned {
				return nil
			}
			continue
		}
		if e.gov.modality != Planned || s.ds[e.date].Value.Bound() != dates.NoBound {
			return nil
		}
		found = e
	}
	return found
}

// announced reports what a planned announcement is to make known: the day of
// the announcement does not date it.
func (s *state) announced(d *draft) bool {
	if d.gov.modality != Planned && d.gov.modality != Actual || d.gov.phase == None || s.adjunct(d) && d.node < s.clauses[d.clause].head || s.nodes[d.node].has(isVerb) {
		return false
	}
	for j := range s.drafts {
		e := &s.drafts[j]
		if e.typ == Announcement && e.clause == d.clause && e.gov.modality == Planned && s.nodes[e.node].has(isVerb) && e.node == s.clauses[e.clause].head {
			return true
		}
	}
	return false
}

// visitBehind gives the dated visit that a clause behind tells, in describing
// where d takes place: سيعقدان مؤتمرا في واشنطن، التي يزورها الشهر المقبل.
func (s *state) visitBehind(d *draft) *draft {
	switch d.typ {
	case Meeting, Announcement, Negotiation, Agreement:
	default:
		return nil
	}
	if d.gov.modality != Planned || s.adjunct(d) {
		return nil
	}
	for j := range s.drafts {
		e := &s.drafts[j]
		if e.node < d.node || e.typ != Visit || e.date < 0 || e.basis != Explicit || !s.ahead(e.date) {
			continue
		}
		k := e.clause
		for k > d.clause {
			if c := &s.clauses[k]; c.kind != relativeClause && (c.kind != adverbialClause || s.sequence(c)) {
				break
			}
			k = s.clauses[k].parent
		}
		if k == d.clause && k != e.clause {
			return e
		}
	}
	return nil
}

// aimOf gives the dated plan before d whose aim it is: اجتماع في مارس للإعلان.
func (s *state) aimOf(d *draft) *draft {
	var found *draft
	for j := range s.drafts {
		e := &s.drafts[j]
		if e.node >= d.node || e.date < 0 || d.gov.modality != Planned {
			continue
		}
		if e.gov.modality == Planned || s.ahead(e.date) || e.typ == Visit && e.clause == d.clause && s.notPast(e.date) && duringStay(d.typ) || e.typ == Meeting && d.typ == Negotiation && e.clause == d.clause {
			found = e
		}
	}
	return found
}

// duringStay reports what a visitor comes for: لإجراء مباحثات.
func duringStay(t Type) bool {
	switch t {
	case Visit, Meeting, Negotiation, Agreement:
		return true
	}
	return false
}

// gathers reports an event in the course of which something may be said.
func gathers(t Type) bool {
	switch t {
	case Visit, Meeting, Negotiation, Call, Protest, Trial:
		return true
	}
	return false
}

// notPast reports the day of the report, or one ahead.
func (s *state) notPast(date int32) bool {
	first, ok := s.ds[date].Value.First()
	return ok && s.ref.Known && first >= s.ref.Date
}
