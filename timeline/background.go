package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/morph"
)

// digresses reports a sentence that turns from the news to what was before it: يذكر
// أن, تجدر الإشارة إلى, سبق أن.
func (s *state) digresses() bool {
	if s.digression == unasked {
		s.digression = no
		if s.beginsDigression() {
			s.digression = yes
		}
	}
	return s.digression == yes
}

// answer is what has been found out once for a sentence.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

func (s *state) beginsDigression() bool {
	for i := range s.nodes {
		n := &s.nodes[i]
		switch n.kind {
		case commaNode, colonNode, openNode, closeNode, otherPunct:
			continue
		}
		return s.t.firstKinds[strings.TrimPrefix(s.doc.Tokens()[n.from].Key, "و")]&digressing != 0
	}
	return false
}

// turnReach is how many days before the report are news.
const turnReach = 3

// turn remembers the sentence when it begins by telling what was before the news,
// or gives only days of long ago: what follows goes on from there.
func (s *state) turn() {
	if len(s.clauses) == 0 {
		return
	}
	if s.pluperfect(0) {
		s.turned = s.in.sentence
		return
	}
	past := false
	for i := range s.nodes {
		n := &s.nodes[i]
		if n.kind != dateNode || !s.isPoint(n.date) {
			continue
		}
		last, ok := s.ds[n.date].Value.Last()
		if !ok || !s.ref.Known || s.ref.Date-last <= turnReach {
			return
		}
		past = true
	}
	if past {
		s.turned = s.in.sentence
	}
}

// pluperfect reports that clause k, or one that it goes on from, is told as before
// the news: وكانت المحكمة أحالت. What is said then counts as news.
func (s *state) pluperfect(k int32) bool {
	for range climbReach {
		c := &s.clauses[k]
		if c.aux >= 0 && c.head >= 0 && s.nodes[c.aux].form.Tense == morph.Perfect && s.nodes[c.head].form.Tense == morph.Perfect && !s.nodes[c.head].has(isSaid) {
			if g := s.govOf(s.nodes[c.aux].form.Verb, effAux); g >= 0 && s.t.govs[g].value == "past" {
				return true
			}
		}
		if c.sibling < 0 || c.sibling >= k {
			return false
		}
		k = c.sibling
	}
	return false
}

// climbReach bounds how many clauses are climbed.
const climbReach = 16

// inWords reports a clause told in the words of somebody: قال إن ….
func (s *state) inWords(k int32) bool {
	for steps := 0; k >= 0 && steps < climbReach; steps++ {
		c := &s.clauses[k]
		if c.kind == complementClause {
			return true
		}
		up := c.parent
		if c.sibling >= 0 && c.sibling < k {
			up = c.sibling
		}
		if up >= k {
			return false
		}
		k = up
	}
	return false
}

// apart reports an event that is told under another one which was before or after
// the news: بعد أيام على مقتل جنود في هجوم استهدف حاجزا.
func (s *state) apart(d *draft) bool {
	if s.distanceTo(d) >= 0 {
		return true
	}
	for j := range s.drafts {
		e := &s.drafts[j]
		if e.node >= d.node {
			break
		}
		if d.node-e.node > maxReach || e.date >= 0 || s.distanceTo(e) < 0 && !s.elsewhen(e) {
			continue
		}
		if s.under(int(e.node), int(d.node)) {
			return true
		}
	}
	return false
}

// under reports that nothing begins anew between nodes i and j: no comma, and no
// verb but those that describe a noun.
func (s *state) under(i, j int) bool {
	if j-i > maxReach {
		return false
	}
	for k := i + 1; k <= j; k++ {
		n := &s.nodes[k]
		if n.kind == commaNode || n.kind == colonNode || n.has(isVerb) && s.clauses[n.clause].kind != relativeClause {
			return false
		}
	}
	return true
}

// trendReach is how many clauses behind its verb a trend is told on.
const trendReach = 3

// trend reports violence that a sentence speaks of as growing or waning, up to and
// with d: it has no day. تزايدت الهجمات وأدت إلى مقتل مئات.
func (s *state) trend(d *draft) bool {
	if !violent(d.typ) {
		return false
	}
	for k := int(d.clause); k >= 0 && k >= int(d.clause)-trendReach; k-- {
		h := s.clauses[k].head
		if h >= 0 && h <= d.node && s.verbIs(h, verbVaries) {
			return !s.hasOwnTime(&s.clauses[d.clause])
		}
	}
	return false
}
