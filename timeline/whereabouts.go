package timeline

import "github.com/hawliyat/hawliyat/entities"

// whereabouts sets what its own phrase does not place where the clause goes on
// to tell of being, and what حيث begins in the place before it: قرب الجبل، حيث
// قتل ثلاثة.
func (s *state) whereabouts() {
	for k := range s.drafts {
		d := &s.drafts[k]
		if d.typ == Statement || d.typ == Announcement || d.frame[slotIn] != Place || d.hasEntity(Place) || d.hasSetting(&s.reader) {
			continue
		}
		i := s.whereBefore(d)
		if i < 0 && violent(d.typ) {
			i = s.whereBehind(d)
		}
		if i < 0 {
			i = s.whereSeen(d)
		}
		if i < 0 {
			i = s.whereHost(d)
		}
		if i >= 0 {
			s.fill(d, Place, i)
		}
	}
}

// whereSeen gives the place of which the clause of violence, or the one above it,
// says that it saw what it tells: شهدت البلاد يوما داميا عقب انفجار; -1 when there
// is none.
func (s *state) whereSeen(d *draft) int32 {
	if !violent(d.typ) && d.typ != Protest {
		return -1
	}
	c := &s.clauses[d.clause]
	if c.kind == relativeClause && c.parent >= 0 && c.head < d.node && s.consequence(d, c) {
		c = &s.clauses[c.parent]
	}
	if c.head < 0 || c.head > d.node || c.subject < 0 || !placeLike(s.entityOf(int(c.subject))) || s.nodes[c.subject].has(adjectival) {
		return -1
	}
	if g := s.govOf(s.nodes[c.head].form.Verb, effLight); g >= 0 && s.t.govs[g].value == string(Place) {
		return c.subject
	}
	return -1
}

// whereHost gives the place of the clause in the course of which d takes place:
// التقى الوزير نظيره في العاصمة على هامش القمة; -1 when there is none.
func (s *state) whereHost(d *draft) int32 {
	if d.gov.link&prepDuring == 0 {
		return -1
	}
	c := &s.clauses[d.clause]
	for i := d.node - 1; i >= c.lo && i >= d.node-whereReach; i-- {
		if n := &s.nodes[i]; n.has(isThat|isRel) || n.kind == wordNode && n.event >= 0 {
			return -1
		}
		if s.placed(int(i)) {
			return i
		}
	}
	return -1
}

// whereReach bounds, in nodes, how far from an event the place of it is told.
const whereReach = 20

// whereBefore gives the place that the clause of d, begun by حيث, describes; -1
// when there is none.
func (s *state) whereBefore(d *draft) int32 {
	c := &s.clauses[d.clause]
	if c.kind == coordinateClause && c.sibling >= 0 {
		c = &s.clauses[c.sibling]
	}
	if c.kind != adverbialClause || s.doc.Tokens()[s.nodes[c.lo].from].Key != "حيث" {
		return -1
	}
	best := int32(-1)
	for i := c.lo - 1; i >= 0 && i >= c.lo-whereReach; i-- {
		n := &s.nodes[i]
		if n.has(isVerb | isThat | isRel) {
			break
		}
		if n.kind == entityNode && !n.has(adjectival) && placeLike(s.entityOf(int(i))) {
			best = i
			if p := s.placeBefore(int(i)); p >= 0 { // في الجبل من ولاية
				best = p
			}
			break
		}
	}
	return best
}

// placeBefore gives a place that stands just before the one at node i, which
// tells where that is, or -1.
func (s *state) placeBefore(i int) int32 {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		n := &s.nodes[j]
		if n.kind == entityNode {
			if s.placed(j) {
				return int32(j)
			}
			return -1
		}
		if n.kind != wordNode || n.has(isVerb|isTrigger) {
			return -1
		}
	}
	return -1
}

// whereBehind gives the first place behind d in its clause, before any other
// event; -1 when there is none.
func (s *state) whereBehind(d *draft) int32 {
	c := &s.clauses[d.clause]
	for i := d.node + 1; i < c.hi && i <= d.node+whereReach; i++ {
		n := &s.nodes[i]
		if n.has(isTrigger|isVerb|isThat|isRel) || n.event >= 0 {
			return -1
		}
		if s.placed(int(i)) {
			return i
		}
	}
	return -1
}

// placed reports a place at node i with a preposition of place before it or the
// common noun that it names: في مدينة فلان, بمحيط فلان.
func (s *reader) placed(i int) bool {
	if n := &s.nodes[i]; n.kind != entityNode || n.has(adjectival) || s.entityOf(i).Type != entities.Place {
		return false
	}
	for j := i; j >= 0 && j >= i-3; j-- {
		n := &s.nodes[j]
		if n.prep != 0 {
			return n.prep&(prepIn|prepBa|prepNear) != 0
		}
		if j < i && (n.kind != wordNode || n.has(isVerb|isTrigger|isThat|isRel|isSub)) {
			return false
		}
	}
	return false
}
