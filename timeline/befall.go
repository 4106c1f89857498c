package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
)

// befallen gives violence the one of whom a verb or its masdar says that they
// undergo it: تعرضت المدينة لغارات, تعرض السفارة لهجوم. It reports whether the
// clause is one of these.
func (r *reader) befallen(d *draft) bool {
	if !violent(d.typ) || d.gov.link&(prepLam|prepTo|prepFrom) == 0 && !d.coll {
		return false
	}
	c := &r.clauses[r.nodes[d.node].clause]
	if c.head >= 0 && c.head < d.node && r.verbIs(c.head, verbUndergoes) {
		if c.subject >= 0 && c.subject < d.node {
			r.struck(d, c.subject)
		}
		return true
	}
	for i := d.gov.first - 1; i >= int(c.lo) && i >= d.gov.first-maxBefall; i-- {
		n := &r.nodes[i]
		if n.has(isVerb | isThat | isRel) {
			return false
		}
		if !n.is(undergoing) {
			continue
		}
		for j := i + 1; j < d.gov.first; j++ {
			if r.nodes[j].kind == entityNode && r.nodes[j].prep == 0 {
				r.struck(d, int32(j))
				break
			}
		}
		return true
	}
	return false
}

// maxBefall bounds, in nodes, how far from what they undergo those stand of whom a
// masdar says it.
const maxBefall = 8

// struck gives violence the place or the ones at node i that it falls on.
func (r *reader) struck(d *draft, i int32) {
	switch {
	case placeLike(r.entityOf(int(i))) && !r.nodes[i].has(adjectival):
		r.fill(d, Place, i)
	case r.isEntity(i):
		r.fill(d, Theme, i)
	default:
		if j := r.groupOf(int(i)); j >= 0 {
			r.fill(d, Theme, int32(j))
		}
	}
}

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
			p := before
			switch e := r.entityOf(j); {
			case n.has(adjectival):
				if p == 0 && !n.clitics.Has(clitic.Conj) && (j == i+1 || !r.namesAt(j+1)) {
					return j
				}
			case forceLike(e) || e.Type == entities.Organization:
				if p == 0 && j == i+1 || p&(prepFrom|prepIn|prepBa|prepLam) != 0 {
					return j
				}
			}
			return -1
		}
		if n.kind != wordNode || n.clitics.Has(clitic.Conj) || n.has(isVerb|isThat|isRel|isTrigger|isSub) || n.prep&^(prepFrom|prepIn|prepBa|prepLam) != 0 {
			return -1
		}
	}
	return -1
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

// appointees gives an appointment the later ones of a list, each with a post of
// their own: تعيين فلان وزيرا للعدل، وفلان وزيرا للمالية.
func (r *reader) appointees(d *draft) {
	if d.typ != Appointment || !d.hasEntity(Theme) {
		return
	}
	for i := int(d.node) + 2; i+1 < len(r.nodes) && i <= int(d.node)+maxReach; i++ {
		n := &r.nodes[i]
		if n.has(isVerb|isThat|isRel|isTrigger) || n.kind == otherPunct && !n.has(isQuote) || n.kind == colonNode {
			return
		}
		if n.kind != entityNode || n.prep != 0 || !n.clitics.Has(clitic.Conj) || r.entityOf(i).Type != entities.Person {
			continue
		}
		next := &r.nodes[i+1]
		if next.kind == wordNode && next.prep == 0 && r.endsIn(i+1, "ا") || next.kind == entityNode && next.prep == 0 && r.entityOf(i+1).Type == entities.OfficeType || next.prep&(prepBa|prepOn|prepIn) != 0 {
			r.fill(d, Theme, int32(i))
		}
	}
}

// borders reports the border before بين, which the phrase at node i tells of.
func (r *reader) borders(i int) bool {
	for j := i; j > 0 && j >= i-6; j-- {
		if r.nodes[j].prep&prepBetween != 0 {
			return strings.HasSuffix(r.in.doc.Tokens()[r.nodes[j-1].to-1].Key, "حدود")
		}
	}
	return false
}

// sides parts those whom بين names where من جهة tells who stands together: بين
// الحركة وحلفائها من جهة والجيش من جهة أخرى.
func (r *reader) sides(d *draft) {
	if !d.bounded(prepBetween) {
		return
	}
	first := r.sideEnd(int(d.node) + 1)
	if first < 0 || r.sideEnd(first+1) < 0 {
		return
	}
	for j := first + 1; j < len(r.nodes) && j <= first+4; j++ {
		n := &r.nodes[j]
		if n.kind != entityNode {
			continue
		}
		for i := range d.roles {
			if t := &d.roles[i]; t.Name == Counterpart && t.Entity >= 0 && t.Span.Start < int(r.nodes[first].start) {
				t.Name = Agent
			}
		}
		r.fill(d, Counterpart, int32(j))
		return
	}
}

// sideEnd gives the node of جهة or its like behind من, from node i on, or -1.
func (r *reader) sideEnd(i int) int {
	toks := r.in.doc.Tokens()
	for j := i; j < len(r.nodes) && j <= i+maxReach/2; j++ {
		n := &r.nodes[j]
		if n.has(isVerb | isThat) {
			return -1
		}
		if n.kind == wordNode && n.prep&prepFrom != 0 && j+1 < len(r.nodes) && r.nodes[j+1].kind == wordNode {
			switch toks[r.nodes[j+1].from].Key {
			case "جهه", "ناحيه", "جانب":
				return j + 1
			}
		}
	}
	return -1
}
