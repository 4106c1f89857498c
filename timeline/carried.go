package timeline

import (
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// assignCarrier gives an event noun the subject of the verb that carries it: قام
// الوزير بزيارة, شهدت العاصمة احتجاجات.
func (r *reader) assignCarrier(d *draft, f *frame) {
	n := &r.nodes[d.node]
	if r.ownSubject(d) {
		d.gov.light = "" // المفاوضات تتواصل: the noun is the subject
	}
	r.behindRelative(d)
	elsewhere := r.resumedPlace(d, f)
	if d.gov.light == Agent && d.gov.topic > 0 && !r.ownAgent(d, f, false) && !r.begunBy(d) && d.typ != Casualty && d.typ != Election {
		d.addRole(Agent, d.gov.topic-1, nil)
		r.dualTopic(d)
	}
	if d.gov.light == "" || d.gov.subject < 0 || r.befallen(d) || r.onlyTells(d) || r.othersAct(d) ||
		d.gov.light == Agent && r.ownAgent(d, f, d.typ != Mission) || elsewhere && d.gov.subject == r.clauses[n.clause].antecedent {
		return
	}
	role, subject := r.carrierRole(d)
	if role == Agent && r.invites(d) {
		r.fill(d, Agent, r.clauses[r.nodes[d.gov.verb-1].clause].subject)
		role = Counterpart
	}
	if role == "" {
		return
	}
	r.fillIf(d, role, subject)
	for _, j := range r.coordinates(int(subject)) {
		if role != Place || placeLike(r.entityOf(int(j))) {
			r.fill(d, role, j)
		}
	}
}

// ownSubject reports an event noun that is the subject of the verb that carries it.
func (r *reader) ownSubject(d *draft) bool {
	n, v := &r.nodes[d.node], d.gov.verb-1
	return v > d.node && r.nodes[v].clause == n.clause && (!r.nodes[v].clitics.Has(clitic.Suffix) || n.clitics.Has(clitic.Suffix))
}

// carrierRole gives the role that the subject of the carrying verb has in the
// event, and its node.
func (r *reader) carrierRole(d *draft) (RoleName, int32) {
	role, subject := d.gov.light, d.gov.subject
	switch {
	case role == Agent && (d.typ == Casualty && !r.kills(d) || d.typ == Election):
		return "", subject
	case role == Theme && d.typ == Call:
		return Counterpart, subject // تلقى اتصالا من فلان
	case role == Place && !placeLike(r.entityOf(int(subject))):
		next := int(subject) + 1
		for next < len(r.nodes) && r.nodes[next].kind == entityNode && r.nodes[next].has(adjectival) && r.nodes[next].prep == 0 {
			next++
		}
		if next < len(r.nodes) && r.nodes[subject].kind == wordNode && placeLike(r.entityOf(next)) && r.nodes[next].prep == 0 && !r.nodes[next].has(adjectival) {
			return Place, int32(next) // شهدتها العاصمة الليبية طرابلس
		}
		return "", subject
	}
	return role, subject
}

// assignAround gives an event noun those whom the clause names around it: the
// subject of a collocation, the owner of its pronoun, what nouns above it and
// relative clauses behind it tell.
func (r *reader) assignAround(d *draft, f *frame) {
	n := &r.nodes[d.node]
	c := &r.clauses[n.clause]
	before := c.head >= 0 && c.head < d.node
	befallen := r.befallen(d)
	if !befallen && d.gov.light == "" && d.gov.link == 0 && before && c.subject >= 0 && c.subject < d.node && d.typ != Casualty &&
		(d.coll && r.nodes[c.head].event == suppressed || d.typ == Arrest && r.verbIs(c.head, verbCasts) && r.nodes[c.head].form.Voice != morph.Passive) {
		r.fillIf(d, Agent, c.subject) // أدى الرئيس اليمين
		for _, j := range r.coordinates(int(c.subject)) {
			r.fill(d, Agent, j)
		}
	}
	if n.clitics.Has(clitic.Suffix) {
		r.possessor(d, f)
	} else if d.coll && d.typ == Casualty && before && c.subject >= 0 && r.nodes[c.head].event == suppressed && !n.clitics.Has(clitic.Def) {
		if subject := r.amountStart(int(c.subject)); r.isEntity(c.subject) {
			r.fill(d, Theme, c.subject) // لقي فلان مصرعه
		} else {
			r.put(d, f, slotObject, int32(subject), true) // خمسة لقوا حتفهم
		}
	}
	if !befallen {
		r.lentByNoun(d)
	}
	r.lentByPhrase(d)
	r.decreed(d)
	r.claimed(d)
	r.shaken(d)
	r.between(d, f)
	r.described(d, f)
	r.predicated(d, f)
	r.gathered(d)
}
