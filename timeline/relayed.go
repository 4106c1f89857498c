package timeline

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
