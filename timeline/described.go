package timeline

import (
	"github.com/hawliyat/hawliyat/internal/clitic"
)

// antecedentEvent gives the event that relative clause c describes: its antecedent, or
// the passing of a law that the antecedent names.
func (s *state) antecedentEvent(c *clause) *draft {
	if e := s.draftNear(int(c.antecedent)); e != nil || c.parent < 0 {
		return e
	}
	if e := s.claimed(c); e != nil || s.nodes[c.antecedent].kind != wordNode {
		return e
	}
	e := s.draftAt(s.clauses[c.parent].head)
	if e == nil || !e.coll || c.antecedent-e.node > maxReach/2 || e.typ != Legislation && e.typ != Agreement && e.typ != Election {
		return nil
	}
	return e
}

// claimed gives the attack or disaster whose victims relative clause c tells of, or
// what it tells to have been scheduled, wherever its noun stands: الهجوم على مسجد
// الروضة الذي راح ضحيته, زيارة للجنة كانت مقررة. nil when it tells neither.
func (s *state) claimed(c *clause) *draft {
	if c.head < 0 {
		return nil
	}
	scheduled := s.verbIs(c.head, verbIs) && c.head+1 < c.hi && s.nodes[c.head+1].has(isParticle) && s.t.govs[s.nodes[c.head+1].gov].value == string(Planned)
	if !scheduled && !s.verbIs(c.head, verbCosts) {
		return nil
	}
	for j := len(s.drafts) - 1; j >= 0; j-- {
		e := &s.drafts[j]
		if e.node >= c.lo || s.nodes[e.node].has(isVerb) {
			continue
		}
		if e.clause != c.parent || c.lo-e.node > maxReach/4 {
			return nil
		}
		if scheduled || e.typ == Attack || e.typ == Disaster {
			return e
		}
	}
	return nil
}

// within reports فيها and its like in clause c.
func (s *state) within(c *clause) bool {
	for i := c.lo; i < c.hi; i++ {
		if p, _ := pronominal(s.doc.Tokens()[s.nodes[i].to-1].Key); p == prepIn {
			return true
		}
	}
	return false
}

// inCourse reports خلالها and its like in clause c.
func (s *state) inCourse(c *clause) bool {
	for i := c.lo; i < c.hi; i++ {
		if s.nodes[i].is(meanwhile | thereby) {
			return true
		}
	}
	return false
}

// relativeDate gives the dated event of the relative clause that describes d:
// التحوير الذي أعلن عنه أمس. found reports such a clause with a date of its own.
func (s *state) relativeDate(d *draft) (e *draft, found bool) {
	if s.nodes[d.node].has(isVerb) {
		return nil, false
	}
	for k := int(d.clause) + 1; k < len(s.clauses) && k <= int(d.clause)+2; k++ {
		c := &s.clauses[k]
		if c.kind != relativeClause || !s.describedBy(int(d.node), int(c.antecedent)) && s.claimed(c) != d {
			continue
		}
		for j := range s.drafts {
			if x := &s.drafts[j]; x.clause == int32(k) && x.date >= 0 && x.basis == Explicit && (x.node == c.head || x.typ == d.typ || violent(x.typ) && violent(d.typ)) && !s.adjunct(x) {
				return x, true
			}
		}
	}
	return nil, false
}

// spokenElection reports the known elections that are not held in the clause but
// spoken of: حثهم على المشاركة في الانتخابات.
func (s *state) spokenElection(d *draft) bool {
	n := &s.nodes[d.node]
	return d.typ == Election && !d.gov.support && !n.has(isVerb) && n.clitics.Has(clitic.Def)
}
