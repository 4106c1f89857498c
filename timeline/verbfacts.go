package timeline

// verbFacts say at a glance what the tables have about a verb: bit e for an effect
// e of a governor, and the bits below.
type verbFacts uint16

const (
	triggering  verbFacts = 1 << 14
	collocating verbFacts = 1 << 15

	// governing verbs say something about events: they are likelier in news than
	// their homographs.
	governing = verbFacts(1<<effPhase | 1<<effSaid | 1<<effAux)
)

// has reports a governor of effect e.
func (v verbFacts) has(e effect) bool { return v>>e&1 != 0 }

// weight ranks the homographs of a verb.
func (v verbFacts) weight() int {
	switch {
	case v&governing != 0:
		return 2
	case v != 0:
		return 1
	}
	return 0
}

// factsOf gives the facts about every verb.
func (t *tables) factsOf() []verbFacts {
	out := make([]verbFacts, len(t.verbGovs))
	for v := range out {
		for _, g := range t.verbGovs[v] {
			out[v] |= 1 << t.govs[g].effect
		}
		if t.verbTriggers[v] >= 0 {
			out[v] |= triggering
		}
		if len(t.verbColls[v]) > 0 {
			out[v] |= collocating
		}
	}
	return out
}
