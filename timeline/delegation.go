package timeline

import (
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
)

// delegated gives those whom the people at node i, who travel, meet or negotiate,
// come from: وفد من الحركة, مسؤولين في الحكومة, مبعوثين سعوديين; -1 when nobody is
// named.
func (r *reader) delegated(d *draft, i int) int {
	switch d.typ {
	case Visit, Meeting, Negotiation, Call:
	default:
		return -1
	}
	if n := &r.nodes[i]; n.kind != wordNode || !n.has(isActor|isAnonymous) && !n.is(delegate) {
		return -1
	}
	if k := int(r.nodes[i].clause) + 1; k < len(r.clauses) && r.clauses[k].kind == relativeClause && r.clauses[k].head >= 0 && r.verbIs(r.clauses[k].head, verbLeads) {
		return -1 // وفد يقوده الوزير
	}
	before := prepSet(0)
	for j := i + 1; j < len(r.nodes) && j <= i+5; j++ {
		n := &r.nodes[j]
		if n.has(isQuote) {
			continue
		}
		if n.prep != 0 {
			before = n.prep
		}
		if n.kind == entityNode {
			if r.delegates(i, j, before) {
				return j
			}
			return -1
		}
		if n.kind != wordNode || n.clitics.Has(clitic.Conj) || n.has(isVerb|isThat|isRel|isTrigger|isSub) || n.prep&^(prepFrom|prepIn|prepBa|prepLam) != 0 {
			return -1
		}
	}
	return -1
}

// delegates reports that the people at node i come from the entity at j, with the
// preposition link between, if any.
func (r *reader) delegates(i, j int, link prepSet) bool {
	n, e := &r.nodes[j], r.entityOf(j)
	switch {
	case n.has(adjectival):
		return link == 0 && !n.clitics.Has(clitic.Conj) && (j == i+1 || !r.namesAt(j+1))
	case forceLike(e) || e.Type == entities.Organization:
		return link == 0 && j == i+1 || link&(prepFrom|prepIn|prepBa|prepLam) != 0
	}
	return false
}

// namesAt reports a name, no nisba, at node i.
func (r *reader) namesAt(i int) bool {
	return i < len(r.nodes) && r.nodes[i].kind == entityNode && !r.nodes[i].has(adjectival) && r.nodes[i].prep == 0 && !r.nodes[i].clitics.Has(clitic.Conj)
}

// fillGroup fills a role with the group at node j and those joined to it: من
// المسلحين الحوثيين وقوات فلان.
func (r *reader) fillGroup(d *draft, role RoleName, j int32) {
	r.fill(d, role, j)
	for _, k := range r.coordinates(int(j)) {
		if e := r.entityOf(int(k)); forceLike(e) || r.nodes[k].has(adjectival) {
			r.fill(d, role, k)
		}
	}
}
