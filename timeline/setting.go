package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
)

// sceneReach bounds, in clauses, how far the victims of an attack are told from
// it within a sentence.
const sceneReach = 3

// shareScene gives the victims the place of the attack told in the same
// sentence, and an attack that gives the circumstances of a killing its agent:
// قتلت طالبان تسعة في هجمات في قندهار.
func (s *state) shareScene() {
	for i := range s.drafts {
		d := &s.drafts[i]
		if !violent(d.typ) || d.gov.modality != Actual {
			continue
		}
		for j := i + 1; j < len(s.drafts) && j <= i+8 && !d.hasEntity(Place); j++ {
			e := &s.drafts[j]
			when := d.typ == Casualty && s.meanwhile(d.clause, e.clause)
			if e.clause-d.clause > 1 && !when {
				break
			}
			if sameScene(d, e) && (e.gov.link != 0 || e.clause == d.clause || e.typ == d.typ || when) {
				s.copyScene(d, e)
			}
		}
		for j := i - 1; j >= 0 && j >= i-8 && !d.hasEntity(Place); j-- {
			e := &s.drafts[j]
			if d.clause-e.clause > sceneReach || s.contrasted(e.clause, d.clause) {
				break // another report
			}
			if sameScene(d, e) {
				s.copyScene(d, e)
			}
		}
		if d.typ == Attack && d.gov.link&(prepIn|prepBa|prepDuring) != 0 {
			s.ofKilling(i)
		}
	}
}

// sameScene reports that e may tell where the violence d took place: the one its victims,
// the other how they came to be.
func sameScene(d, e *draft) bool {
	return (violent(e.typ) || e.typ == Control) && e.gov.modality == Actual && (d.typ == Casualty || e.typ == Casualty)
}

// ofKilling gives the attack of draft i the people of the losses that it is the
// circumstance of: قتل القائد في غارة.
func (s *state) ofKilling(i int) {
	d := &s.drafts[i]
	for j := max(0, i-8); j < i; j++ {
		e := &s.drafts[j]
		if e.typ != Casualty || d.clause != e.clause {
			continue
		}
		if !d.hasRole(Theme) && !s.nodes[d.node].has(isVerb) {
			s.copyPeople(d, e)
		}
		if d.gov.link&(prepIn|prepBa) != 0 && !d.hasEntity(Agent) && s.nodes[e.node].has(isVerb) {
			d.copyRole(e, Agent)
		}
	}
}

// shareVictims gives those told of as others the group told of just before them,
// and fighting in which a group suffers that group for its agent: قتل ستة من
// الحوثيين وأصيب آخرون في المواجهات مع القوات.
func (s *state) shareVictims() {
	for i := 1; i < len(s.drafts); i++ {
		d, e := &s.drafts[i], &s.drafts[i-1]
		if e.typ != Casualty || d.clause-e.clause > 1 {
			continue
		}
		switch d.typ {
		case Casualty:
			if !d.hasEntity(Theme) && s.others(int(d.node)) {
				s.copyGroups(d, e, Theme)
			}
		case Attack:
			if d.gov.link&(prepIn|prepDuring|prepBa) != 0 && !s.nodes[d.node].has(isVerb) && !d.hasEntity(Agent) && d.hasEntity(Counterpart) && d.bounded(prepWith) {
				s.copyGroups(d, e, Agent)
			}
		}
	}
}

// copyGroups gives d the forces and states that suffer e, in a role.
func (s *state) copyGroups(d, e *draft, role RoleName) {
	for i := range e.roles {
		if r := e.roles[i]; r.Name == Theme && r.Entity >= 0 && (forceLike(&s.es.Entities[r.Entity]) || s.es.Entities[r.Entity].Type == entities.Country) {
			d.addRole(role, int32(r.Entity), nil)
		}
	}
}

// others reports آخرون shortly behind node i.
func (s *state) others(i int) bool {
	for j := i + 1; j < len(s.nodes) && j <= i+4; j++ {
		n := &s.nodes[j]
		if n.has(isVerb|isTrigger) || n.kind == commaNode {
			return false
		}
		if n.kind != wordNode {
			continue
		}
		if k := s.doc.Tokens()[n.from].Key; strings.HasPrefix(k, "اخر") && len(k) <= len("اخرين") && len(k) > len("اخري") {
			return true
		}
	}
	return false
}

// meanwhile reports that clause b tells when that happened which clause a, or the
// one joined to it, tells: قتل عشرة وجرح مئات عندما انفجرت سيارة.
func (s *state) meanwhile(a, b int32) bool {
	c := &s.clauses[b]
	if c.kind != adverbialClause || b <= a || b-a > sceneReach-1 || b-a > 1 && s.clauses[b-1].kind != coordinateClause {
		return false
	}
	switch s.doc.Tokens()[s.nodes[c.lo].from].Key {
	case "عندما", "حين", "حينما", "بعدما", "لما", "اثر", "عقب", "بعد":
		return true
	}
	return false
}

// continueScene gives violence told without a place that of the sentence before:
// وأصيب عشرة آخرون.
func (s *state) continueScene(d *draft) {
	if !violent(d.typ) || d.gov.modality != Actual || d.gov.negative || s.adjunct(d) && !s.results(d) || d.hasSetting(&s.reader) || s.dated() || s.clauses[d.clause].kind == relativeClause {
		return
	}
	for i := max(0, int(d.node)-maxReach); i < len(s.nodes) && i <= int(d.node)+maxReach; i++ {
		if n := &s.nodes[i]; n.kind == entityNode && !n.has(adjectival) && placeLike(s.entityOf(i)) {
			return // elsewhere
		}
	}
	for i := len(s.events) - 1; i >= 0 && i >= len(s.events)-maxReach; i-- {
		p := &s.events[i]
		if s.in.sentence-p.Sentence > 1 {
			return
		}
		if p.Sentence == s.in.sentence || !violent(p.Type) || p.Modality != Actual || !p.hasRole(Place) {
			continue
		}
		for _, r := range p.Roles {
			if r.Name == Place && r.Entity >= 0 {
				d.addRole(Place, int32(r.Entity), nil)
			}
		}
		return
	}
}

// results reports victims behind a verb with عن, which tells of what an attack
// led to: أسفر الهجوم عن مقتل عشرة.
func (s *state) results(d *draft) bool {
	return d.typ == Casualty && d.gov.support && d.gov.link == prepAbout
}

// contrasted reports that a clause behind a and up to b opens another report:
// بينما ذكرت وكالة.
func (s *state) contrasted(a, b int32) bool {
	for k := a + 1; k <= b; k++ {
		c := &s.clauses[k]
		if c.kind == adverbialClause && c.head >= 0 && s.nodes[c.head].has(isSaid) {
			return true
		}
	}
	return false
}

// copyPeople makes the ones who suffer e those whom d hits.
func (s *state) copyPeople(d, e *draft) {
	for i := range e.roles {
		if r := e.roles[i]; r.Name == Theme && r.Entity >= 0 && s.es.Entities[r.Entity].Type == entities.Person {
			d.addRole(Theme, int32(r.Entity), nil)
		}
	}
}

// copyScene takes over where e happened: its place, or the place that it hit.
func (s *state) copyScene(d, e *draft) {
	d.copyRole(e, Place)
	if d.hasEntity(Place) {
		return
	}
	for i := range e.roles {
		if r := e.roles[i]; r.Name == Theme && r.Entity >= 0 && s.es.Entities[r.Entity].Type == entities.Place {
			d.addRole(Place, int32(r.Entity), nil)
			d.roles[len(d.roles)-1].Span = r.Span
		}
	}
}

// settingPlace gives the events of a sentence the place that it opens with: وفي
// النجف، انفجرت …, وبمدينة فاس، خرج …, أما في بلدة الطيبة قرب صور، فقد …, العراق: 38
// قتيلا.
func (s *state) settingPlace() {
	if len(s.nodes) < 2 {
		return
	}
	i, at := s.opening()
	if at < 0 {
		return
	}
	main := s.nodes[at].clause
	for k := range s.drafts {
		if d := &s.drafts[k]; s.wantsPlace(d) && s.setIn(d, main) {
			s.fill(d, Place, int32(i))
		}
	}
}

// setIn reports that the place before clause main is that of d too.
func (s *state) setIn(d *draft, main int32) bool {
	c := &s.clauses[d.clause]
	return d.clause == main || c.sibling == main || c.parent == main && c.kind == adverbialClause || main == 0 && d.clause == 1 && c.kind != complementClause
}

// opening gives the place that the sentence opens with and the comma, colon or verb
// behind it; -1 when there is none.
func (s *state) opening() (place, end int) {
	i := 0
	if n := &s.nodes[0]; n.kind == wordNode && n.flags == 0 && n.prep == 0 && s.nodes[1].has(isPrep) {
		i++ // أما في
	}
	n := &s.nodes[i]
	switch {
	case n.prep&prepIn != 0 && n.has(isPrep) && n.kind == wordNode:
		i++
	case n.prep&prepBa != 0 && !n.has(isPrep):
	default:
		if k := s.openingPlace(); k > 0 {
			i = k // على صعيد الأوضاع في غزة، …
		} else if i > 0 || s.nodes[1].kind != colonNode {
			return -1, -1
		}
	}
	for i < len(s.nodes) && i < settingReach && s.nodes[i].kind == wordNode && s.nodes[i].is(settlement|spot) && !s.nodes[i].has(isVerb|isTrigger) {
		i++ // في بلدة الطيبة
	}
	if i+1 >= len(s.nodes) || !s.placed(i) && !(s.nodes[i].kind == entityNode && !s.nodes[i].has(adjectival|isReference) && placeLike(s.entityOf(i))) {
		return -1, -1
	}
	return i, s.settingEnd(i)
}

// settingReach bounds, in nodes, how much a sentence says of the place it opens with.
const settingReach = 8

// settingEnd gives the comma or colon, or the verb, that ends what is said of the place at
// node i before the news, or -1: قرب صور،, (وسط البلاد):.
func (s *state) settingEnd(i int) int {
	for at := i + 1; at < len(s.nodes) && at <= i+settingReach; at++ {
		n := &s.nodes[at]
		switch {
		case n.kind == commaNode, n.kind == colonNode:
			return at
		case n.has(isVerb):
			if at == i+1 || n.clitics.Has(clitic.Conj) {
				return at
			}
			return -1
		case n.kind == wordNode && n.event >= 0, n.has(isTrigger | isThat | isRel | isSub), n.kind == dateNode:
			return -1
		}
	}
	return -1
}

// wantsPlace reports an event that takes place somewhere, and names no place yet.
func (s *state) wantsPlace(d *draft) bool {
	switch {
	case d.typ == Statement, d.typ == Announcement, d.frame[slotIn] != Place, d.hasEntity(Place), d.hasEntity(Destination):
		return false
	}
	return !s.adjunct(d) || violent(d.typ) && d.gov.link&prepCause != 0
}

// openingPlace gives the place that ends the phrase, begun by a preposition,
// before the first comma of the sentence; 0 when there is none.
func (s *state) openingPlace() int {
	if len(s.nodes) < 5 || !s.nodes[0].has(isPrep) || s.nodes[0].kind != wordNode || s.nodes[0].prep&(prepOn|prepAbout|prepIn) == 0 {
		return 0
	}
	for i := 1; i < len(s.nodes) && i <= 7; i++ {
		n := &s.nodes[i]
		if n.has(isVerb|isTrigger|isThat|isRel|isSub) || n.event >= 0 {
			return 0
		}
		if n.kind == commaNode {
			if i > 2 && s.nodes[i-1].kind == entityNode && s.nodes[i-2].prep&prepIn != 0 {
				return i - 1
			}
			return 0
		}
	}
	return 0
}
