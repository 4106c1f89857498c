package timeline

import "github.com/hawliyat/hawliyat/entities"

// toldTo gives the node of the agency or newspaper that prints what an unnamed source, at
// node by, tells it: قال مصدر لوكالة. -1 when there is none.
func (s *state) toldTo(v int, by int32) int32 {
	if s.isEntity(by) || int(by) < v || !s.nodes[by].has(isAnonymous|isActor) {
		return -1
	}
	hi := min(int(s.clauses[s.nodes[v].clause].hi), int(by)+toldReach)
	for i := int(by) + 1; i < hi && !s.nodes[i].has(isThat); i++ {
		if n := &s.nodes[i]; n.kind == entityNode && !n.has(adjectival) && (n.prep&prepLam != 0 || s.nodes[i-1].prep&prepLam != 0) && s.entityOf(i).Type == entities.Organization {
			return int32(i)
		}
	}
	return -1
}

// toldReach bounds, in nodes, how far behind an unnamed source stands to whom it speaks.
const toldReach = 6

// relayed gives the node behind عن of نقل: the one whose words are carried.
func (s *state) relayed(v int) int32 {
	by := prepAbout
	switch {
	case s.verbIs(int32(v), verbRelays):
	case s.verbIs(int32(v), verbLearns):
		by = prepFrom // علمت الصحيفة من مصادر
	default:
		return -1
	}
	for i := v + 1; i < int(s.clauses[s.nodes[v].clause].hi); i++ {
		if s.nodes[i].prep&by != 0 && i+1 < len(s.nodes) {
			if n := &s.nodes[i+1]; n.kind == entityNode || n.has(isAnonymous|isActor) {
				return int32(i + 1)
			}
		}
	}
	return -1
}
