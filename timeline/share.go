package timeline

import (
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// sharedDate finds the dated event that d takes place with, or nil.
func (s *state) sharedDate(d *draft) *draft {
	c := &s.clauses[d.clause]
	if e, found := s.relativeDate(d); found {
		return e
	}
	if e := s.clauseDate(d, d.clause); e != nil {
		return e
	}
	if c.kind == relativeClause && c.antecedent >= 0 {
		// الجلسة … التي ستختتم بالإعلان: at the same time as what it describes
		if e := s.draftNear(int(c.antecedent)); e != nil && e.date >= 0 && e.gov.modality == d.gov.modality && !s.nodes[d.node].has(isVerb) && d.gov.support {
			return e
		}
	}
	if d.gov.purpose {
		return s.aimOf(d)
	}
	if s.adjunct(d) {
		return nil
	}
	// أعلنت أمس أنها فرضت: what a dated announcement reports as done
	if c.kind == complementClause && c.parent >= 0 && c.head >= 0 && d.gov.modality == Actual && s.nodes[c.head].form.Tense == morph.Perfect && c.aux < 0 {
		if e := s.draftAt(s.clauses[c.parent].head); e != nil && e.date >= 0 && e.basis == Explicit && s.nodes[e.node].form.Tense == morph.Perfect {
			return e
		}
	}
	// زار … أمس والتقى: the second verb goes on in the same time
	if c.sibling >= 0 && s.nodes[d.node].has(isVerb) {
		sib := &s.clauses[c.sibling]
		if sib.head >= 0 && c.head >= 0 && s.nodes[sib.head].form.Tense == s.nodes[c.head].form.Tense && (!s.nodes[sib.head].has(isSaid) || s.nodes[c.head].has(isSaid)) {
			if e := s.clauseDate(d, c.sibling); e != nil && e.basis == Explicit {
				return e
			}
		}
	}
	if c.kind == adverbialClause && c.parent >= 0 && c.head >= 0 && !s.sequence(c) {
		if e := s.clauseDate(d, c.parent); e != nil && e.gov.modality == d.gov.modality {
			return e
		}
	}
	return nil
}

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

// idleDate gives the date of the clause above a حيث clause when no event there
// has taken it: حطت طائرة الأربعاء … حيث أوصلت مساعدات. -1 when there is none.
func (s *state) idleDate(d *draft) int32 {
	c := &s.clauses[d.clause]
	if c.kind != adverbialClause || c.parent < 0 || c.head < 0 || s.sequence(c) || s.adjunct(d) && !d.gov.support {
		return -1
	}
	p := &s.clauses[c.parent]
	if p.head < 0 || s.nodes[p.head].form.Tense != s.nodes[c.head].form.Tense || s.nodes[p.head].has(isSaid) {
		return -1
	}
	found := int32(-1)
	for i := p.lo; i < p.hi; i++ {
		n := &s.nodes[i]
		if n.kind != dateNode {
			continue
		}
		if found >= 0 || s.ds[n.date].Value.Bound() != dates.NoBound {
			return -1
		}
		found = n.date
	}
	for j := range s.drafts {
		if s.drafts[j].date == found {
			return -1
		}
	}
	return found
}

// aimOf gives the dated plan before d whose aim it is: اجتماع في مارس للإعلان.
func (s *state) aimOf(d *draft) *draft {
	var found *draft
	for j := range s.drafts {
		if e := &s.drafts[j]; e.node < d.node && e.date >= 0 && (e.gov.modality == Planned || s.ahead(e.date)) && d.gov.modality == Planned {
			found = e
		}
	}
	return found
}

// relativeDate gives the dated event of the relative clause that describes d:
// التحوير الذي أعلن عنه أمس. found reports such a clause with a date of its own.
func (s *state) relativeDate(d *draft) (e *draft, found bool) {
	for k := int(d.clause) + 1; k < len(s.clauses) && k <= int(d.clause)+2; k++ {
		c := &s.clauses[k]
		if c.kind != relativeClause || !s.describedBy(int(d.node), int(c.antecedent)) {
			continue
		}
		for j := range s.drafts {
			if x := &s.drafts[j]; x.clause == int32(k) && x.date >= 0 && x.basis == Explicit && (x.node == c.head || x.typ == d.typ) {
				return x, true
			}
		}
	}
	return nil, false
}

// clauseDate gives the dated event of clause k whose time holds for d too.
func (s *state) clauseDate(d *draft, k int32) *draft {
	var found *draft
	for j := range s.drafts {
		e := &s.drafts[j]
		if e == d || e.clause != k || e.date < 0 || e.basis != Explicit || s.adjunct(e) || s.ds[e.date].Value.IsZero() {
			continue
		}
		if found != nil && found.date != e.date {
			return nil // two dates: none rather than the wrong one
		}
		found = e
	}
	if found == nil || s.adjunct(d) || found.typ == Statement && d.clause == k && d.gov.link != 0 {
		return nil
	}
	if found.gov.modality != d.gov.modality && !s.nodes[found.node].has(isVerb) && !(s.ahead(found.date) && d.node == s.clauses[k].head && d.gov.modality != Actual) {
		return nil
	}
	return found
}

// sceneDate gives the dated attack, loss or disaster of the clauses around d
// that d is part of: انهار مبنى أمس، ما أسفر عن مقتل … وإصابة ….
func (s *state) sceneDate(d *draft) *draft {
	if !violent(d.typ) || d.gov.modality != Actual || d.gov.purpose || s.elsewhen(d) {
		return nil
	}
	c := &s.clauses[d.clause]
	for i := c.lo; i < c.hi; i++ {
		if n := &s.nodes[i]; n.kind == dateNode && s.isPoint(n.date) && !s.taken(n.date) || n.prep&prepSince != 0 && i > d.node && i <= d.node+4 {
			return nil // a time of its own, however it is to be read
		}
	}
	var found *draft
	for j := range s.drafts {
		e := &s.drafts[j]
		if e == d || e.date < 0 || e.basis != Explicit || !violent(e.typ) || e.gov.modality != Actual || e.gov.negative != d.gov.negative || s.elsewhen(e) {
			continue
		}
		if abs(int(e.clause-d.clause)) > 2 {
			continue
		}
		if found != nil && found.date != e.date {
			return nil
		}
		found = e
	}
	return found
}
