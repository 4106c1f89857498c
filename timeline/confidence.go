package timeline

import (
	"slices"
	"sync"
)

// The reasons for a confidence, in the order of their bits.
var reasonTexts = [...]string{
	"collocation", "verb of one meaning", "noun of one meaning", "carried by a verb",
	"participant", "dated in its clause", "word of several meanings", "mention only",
}

const (
	whyCollocation = 1 << iota
	whyVerb
	whyNoun
	whyCarried
	whyParticipant
	whyDated
	whyAmbiguous
	whyMention
)

// reasonSets holds the list of every combination, so that events share them.
var reasonSets = sync.OnceValue(func() *[1 << len(reasonTexts)][]string {
	var out [1 << len(reasonTexts)][]string
	for m := range out {
		for i, text := range reasonTexts {
			if m&(1<<i) != 0 {
				out[m] = append(out[m], text)
			}
		}
		out[m] = slices.Clip(out[m])
	}
	return &out
})

// judge sets the confidence of an event and says why. A word of several
// meanings needs a construction that settles it; a verb of one meaning speaks
// for itself, a noun of one meaning when something is said of it.
func (s *state) judge(d *draft, e *Event) {
	verb := s.nodes[d.node].has(isVerb)
	clear := d.trig != nil && !d.trig.is(weak|strict|forces|placeObject|counted|human|crowd|stative|wanted|impersonal)
	ambiguous := d.trig != nil && d.trig.flags&(weak|strict|forces|placeObject|counted) != 0
	carried := d.gov.support && !verb
	participant := d.hasEntity(Agent) || d.hasEntity(Theme) || d.hasEntity(Destination) || d.hasEntity(Counterpart)
	dated := e.Time != nil && e.Time.Basis == Explicit
	why := because(d.coll, whyCollocation) | because(verb && clear, whyVerb) | because(!verb && clear, whyNoun) | because(carried, whyCarried) |
		because(participant, whyParticipant) | because(dated, whyDated) | because(ambiguous, whyAmbiguous)
	e.Confidence = Low
	switch {
	case d.gov.inside:
	case ambiguous && (d.coll && participant):
		e.Confidence = High
	case ambiguous:
		if d.coll || carried && dated {
			e.Confidence = Medium
		}
	case d.coll && (clear || participant || dated), verb && clear:
		e.Confidence = High
	case d.coll:
		e.Confidence = Medium
	case d.definite && !carried && !(participant && dated):
	case clear && (carried || participant || dated || len(e.Quantities) > 0 || e.Time != nil && !d.definite):
		e.Confidence = High
	case clear && !d.definite:
		e.Confidence = Medium
	}
	if why == 0 {
		why = whyMention
	}
	e.Reasons = reasonSets()[why]
}

func because(holds bool, reason int) int {
	if holds {
		return reason
	}
	return 0
}
