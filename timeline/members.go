package timeline

import (
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
)

// memberReach bounds, in nodes, how far behind an event those whom it befalls
// are named.
const memberReach = 16

// members gives an event those named of the group that it befalls: اعتقلت الشرطة
// عشرة، بينهم فلان وفلان.
func (r *reader) members(d *draft) {
	role := Theme
	switch d.typ {
	case Casualty, Arrest, Release, Trial, Sanction, Resignation, Appointment:
	case Meeting:
		role = Counterpart
	default:
		return
	}
	from := r.amongThem(d)
	if from < 0 {
		return
	}
	for i := from; i < len(r.nodes) && i < from+4; i++ {
		n := &r.nodes[i]
		switch {
		case n.kind == entityNode && n.has(adjectival):
			if i == from && !n.clitics.Has(clitic.Def) || i > from && (r.peopled(&r.nodes[i-1]) || r.nodes[i-1].has(isNumword)) {
				r.fill(d, role, int32(i)) // بينهم طفلان مصريان
			}
			return
		case n.kind == entityNode:
			if !r.namesPerson(int32(i)) {
				return
			}
			r.fill(d, role, int32(i))
			for _, j := range r.coordinates(i) {
				if r.namesPerson(j) {
					r.fill(d, role, j)
				}
			}
			return
		case n.kind != wordNode && n.kind != numberNode, n.has(isVerb | isThat | isRel | isPrep), n.prep != 0, n.clitics.Has(clitic.Conj):
			return
		}
	}
}

// amongThem gives the node behind بينهم and its like, between the group that d
// befalls and the next verb; -1 when there is none.
func (r *reader) amongThem(d *draft) int {
	for i := int(d.node) + 1; i+1 < len(r.nodes) && i <= int(d.node)+memberReach; i++ {
		n := &r.nodes[i]
		if n.has(isVerb|isThat|isRel) || n.kind == colonNode || n.kind == otherPunct && !n.has(isQuote) || i > int(d.node)+1 && n.event >= 0 && !n.has(isActor|isCounter) {
			return -1
		}
		if n.is(amongst) {
			return i + 1
		}
	}
	return -1
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
