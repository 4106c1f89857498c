package timeline

import (
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// otherSense reports that the construction gives a trigger the sense, other than
// an event, that its flags name.
func (s *state) otherSense(d *draft, f triggerFlags) bool {
	n := &s.nodes[d.node]
	switch {
	case f&anaphoric != 0 && d.definite && s.points(d), f&contested != 0 && s.anyKind&sporting != 0:
		return true
	case f&entrusted != 0 && !d.gov.support && !n.definite() && !d.hasEntity(Agent):
		return true
	case f&(verbal|topical|attaining|regional|heading|lengthy|aiming|sweeping) != 0:
		return s.otherPhrase(d, f)
	case f&affirmed != 0:
		return !n.has(isVerb) && d.gov.negative
	case f&byword != 0:
		return d.definite && !d.gov.support && (!d.hasDate || s.acts(int(d.node)))
	case f&feared != 0:
		return d.gov.modality != Actual && !d.definite
	case f&qualifying != 0:
		return n.clitics.Has(clitic.Conj) && !d.gov.support && !d.definite || s.qualifies(int(d.node))
	}
	return false
}

// otherPhrase is otherSense for the flags that ask for the words around the trigger.
func (s *state) otherPhrase(d *draft, f triggerFlags) bool {
	n := &s.nodes[d.node]
	i := int(d.node)
	switch {
	case f&verbal != 0:
		return n.has(isVerb) && s.hasType(d, Agent, personIndex) && !s.hasType(d, Theme, siteIndex) && !s.hasPerson(d)
	case f&attaining != 0:
		return s.attains(d)
	case f&regional != 0:
		return s.inRegion(d)
	case f&heading != 0:
		return !s.heads(i)
	case f&lengthy != 0:
		return s.isLength(i)
	case f&topical != 0:
		return !n.has(isVerb) && d.gov.purpose && s.metFor(d)
	case f&sweeping != 0:
		for j := i - 1; j >= 0 && j >= i-3 && s.nodes[j].kind == wordNode; j-- {
			if s.nodes[j].has(isTrigger) {
				return true
			}
		}
	case f&aiming != 0:
		c := &s.clauses[d.clause]
		return c.kind == relativeClause && c.antecedent >= 0 && s.measure(int(c.antecedent))
	}
	return false
}

// points reports a noun with the article about which nothing is told: ينتقد الاتفاق.
func (s *state) points(d *draft) bool {
	for j := int(d.node) + 1; j < len(s.nodes) && j <= int(d.node)+2; j++ {
		if s.nodes[j].prep&(prepOn|prepWith) != 0 {
			return false // الاتفاق على تشكيل لجنة
		}
	}
	return s.nodes[d.node].clitics.Has(clitic.Def) && !d.gov.support && !d.hasDate && d.gov.phase == None && d.gov.modality == Actual && !d.hasParticipant()
}

// acts reports that noun i stands for those who act: it follows its verb, or has a
// nationality behind it.
func (s *state) acts(i int) bool {
	return i > 0 && s.nodes[i-1].has(isVerb) || i+1 < len(s.nodes) && s.nodes[i+1].kind == entityNode && s.nodes[i+1].has(adjectival)
}

// copula reports that verb i tells what its subject is, or that أن follows a verb
// without a subject: يذكر أن.
func (s *state) copula(i int) bool {
	if s.nodes[i].form.Tense != morph.Imperfect || i+1 >= len(s.nodes) {
		return false
	}
	if s.nodes[i].form.Verb >= 0 && morph.Verbs()[s.nodes[i].form.Verb].ID == "dhkr" || s.nodes[i+1].has(isThat) {
		return s.nodes[i+1].has(isThat) && s.leftSubject(i, int(s.clauses[s.nodes[i].clause].lo)) < 0
	}
	for j := i + 1; j < len(s.nodes) && j <= i+8 && s.nodes[j].kind != commaNode; j++ {
		if s.nodes[j].has(isThat) || s.nodes[j].prep&prepBa != 0 {
			return false
		}
	}
	return true
}

// measure reports a noun of a sanction, a warrant or a law.
func (s *state) measure(i int) bool {
	for _, t := range [...]Type{Sanction, Trial, Legislation, Announcement} {
		if s.isTriggerOf(i, t) {
			return true
		}
	}
	return s.nodes[i].is(measuring)
}
