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
	x := grounds{
		coll:        d.coll,
		verb:        verb,
		clear:       d.trig != nil && !d.trig.is(weak|strict|forces|placeObject|counted|human|crowd|stative|wanted|impersonal),
		ambiguous:   d.trig != nil && d.trig.is(weak|strict|forces|placeObject|counted),
		carried:     d.gov.support && !verb,
		participant: d.hasEntity(Agent) || d.hasEntity(Theme) || d.hasEntity(Destination) || d.hasEntity(Counterpart),
		dated:       e.Time != nil && e.Time.Basis == Explicit,
		told:        len(e.Quantities) > 0 || e.Time != nil && !d.definite,
		definite:    d.definite,
	}
	e.Confidence = Low
	if !d.gov.inside {
		e.Confidence = x.confidence()
	}
	e.Reasons = reasonSets()[x.reasons()]
}

// grounds are what the confidence of an event rests on.
type grounds struct {
	coll        bool // a verb and its object make it an event
	verb        bool
	clear       bool // the trigger has one meaning
	ambiguous   bool // the trigger has several
	carried     bool // another word asserts it
	participant bool
	dated       bool
	told        bool // with numbers, or at a time of its own
	definite    bool
}

func (x *grounds) confidence() Confidence {
	switch {
	case x.ambiguous && x.coll && x.participant:
		return High
	case x.ambiguous && (x.coll || x.carried && x.dated):
		return Medium
	case x.ambiguous:
		return Low
	case x.coll && (x.clear || x.participant || x.dated), x.verb && x.clear:
		return High
	case x.coll:
		return Medium
	case x.definite && !x.carried && !(x.participant && x.dated), !x.clear:
		return Low
	case x.carried || x.participant || x.dated || x.told:
		return High
	case !x.definite:
		return Medium
	}
	return Low
}

// reasons gives the set of reasons, as bits.
func (x *grounds) reasons() int {
	why := because(x.coll, whyCollocation) | because(x.verb && x.clear, whyVerb) | because(!x.verb && x.clear, whyNoun) | because(x.carried, whyCarried) |
		because(x.participant, whyParticipant) | because(x.dated, whyDated) | because(x.ambiguous, whyAmbiguous)
	if why == 0 {
		return whyMention
	}
	return why
}

func because(holds bool, reason int) int {
	if holds {
		return reason
	}
	return 0
}
