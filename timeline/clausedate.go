package timeline

import "github.com/hawliyat/hawliyat/internal/clitic"

// clauseDate gives the dated event of clause k whose time holds for d too.
func (s *state) clauseDate(d *draft, k int32) *draft {
	if s.adjunct(d) || s.ofAim(d) || s.inText(d) || s.knownElsewhere(d) || s.behindSince(-1, int(d.node)) {
		return nil
	}
	if d.clause != k {
		if e := s.draftAt(s.clauses[k].head); e != nil && e.date >= 0 && e.basis == Explicit && s.nodes[e.node].has(isVerb) {
			return e // other dates of the clause are those of its nouns
		}
	}
	e := s.onlyDate(d, k)
	if e == nil || e.typ != Election && s.spokenElection(d) {
		return nil
	}
	if e.typ == Statement && d.clause == k && d.gov.link != 0 && !(d.gov.link&(prepIn|prepDuring) != 0 && gathers(d.typ)) {
		return nil
	}
	if e.gov.modality == d.gov.modality || s.nodes[e.node].has(isVerb) {
		return e
	}
	if d.gov.modality != Actual && s.ahead(e.date) && (d.node == s.clauses[k].head || d.typ == e.typ) {
		return e
	}
	return nil
}

// onlyDate gives the event of clause k whose date may be that of d: one of the type of d
// rather than others, and none where several remain with different dates.
func (s *state) onlyDate(d *draft, k int32) *draft {
	var found *draft
	for j := range s.drafts {
		e := &s.drafts[j]
		if e == d || e.clause != k || e.date < 0 || s.adjunct(e) || s.ds[e.date].Value.IsZero() || !s.standsFor(e, d) {
			continue
		}
		switch {
		case found == nil || found.date == e.date || e.typ == d.typ && found.typ != d.typ:
			found = e
		case found.typ == d.typ && e.typ != d.typ:
		default:
			return nil // two dates: none rather than the wrong one
		}
	}
	return found
}

// standsFor reports that the date of e may be that of its whole clause, d
// included: not of a noun behind d that is only mentioned, nor of one behind منذ.
func (s *state) standsFor(e, d *draft) bool {
	if s.nodes[d.node].has(isSaid) && s.quotedFrom(int(d.node), int(e.node)) {
		return false
	}
	if s.nodes[e.node].has(isVerb) {
		return e.basis == Explicit || e.node < d.node
	}
	if e.basis != Explicit || s.behindSince(-1, int(e.node)) || s.nodes[d.node].has(isVerb) && e.gov.link&(prepIn|prepDuring) == 0 && s.datedBehind(e) {
		return false
	}
	return e.gov.support || e.node < d.node || e.gov.link == 0 || d.node == s.clauses[d.clause].head || violent(e.typ) && violent(d.typ)
}

// datedBehind reports an event noun whose date stands in the relative clause that
// describes it, or behind a participle: الهدنة التي يلتزمونها منذ 2013, الحكم الصادر
// في مارس.
func (s *state) datedBehind(e *draft) bool {
	for i := int(e.node) + 1; i < len(s.nodes); i++ {
		if s.nodes[i].date != e.date {
			continue
		}
		if s.nodes[i].clause != e.clause {
			return s.clauses[s.nodes[i].clause].kind == relativeClause
		}
		j := i - 1
		if s.nodes[j].has(isPrep) {
			j--
		}
		return j > int(e.node) && s.nodes[j].has(isParticle) && s.nodes[j].clitics.Has(clitic.Def)
	}
	return false
}

// quotedFrom reports that a quotation opens between nodes i and j.
func (s *state) quotedFrom(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if s.nodes[k].has(isQuote) {
			return true
		}
	}
	return false
}
