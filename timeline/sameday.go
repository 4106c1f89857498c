package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// saidDay gives the day, that of the report or the one before, on which sources made
// known that something was done: قالت مصادر قضائية اليوم إن المحكمة قضت. Losses may be
// older than what is said of them. -1 when there is none.
func (s *state) saidDay(d *draft) int32 {
	c := &s.clauses[d.clause]
	if c.kind != complementClause || c.parent < 0 || c.head < 0 || c.aux >= 0 || d.gov.modality != Actual || d.typ == Casualty || d.typ == Disaster || d.typ == Statement {
		return -1
	}
	if n := &s.nodes[d.node]; d.node != c.head && !(d.gov.support && d.gov.link == 0 && !n.clitics.Has(clitic.Def)) || s.nodes[c.head].form.Tense != morph.Perfect || s.hasOwnTime(c) {
		return -1
	}
	p := &s.clauses[c.parent]
	if p.kind != mainClause && p.kind != coordinateClause || p.head < 0 || !s.nodes[p.head].has(isSaid) || s.nodes[p.head].form.Tense != morph.Perfect || p.aux >= 0 || s.draftAt(p.head) != nil {
		return -1
	}
	return s.recentDay(p)
}

// recentDay gives the only date of clause c when that is the day of the report or the one
// before, or -1.
func (s *state) recentDay(c *clause) int32 {
	at := int32(-1)
	for i := c.lo; i < c.hi; i++ {
		n := &s.nodes[i]
		if n.kind != dateNode {
			continue
		}
		if at >= 0 || !s.isPoint(n.date) || s.ds[n.date].Value.Bound() != dates.NoBound {
			return -1
		}
		at = n.date
	}
	if at < 0 || !s.ref.Known {
		return -1
	}
	first, ok1 := s.ds[at].Value.First()
	last, ok2 := s.ds[at].Value.Last()
	if !ok1 || !ok2 || first != last || first > s.ref.Date || s.ref.Date-first > 1 {
		return -1
	}
	return at
}

// promptDay gives the day of what was done right behind d, a single deed of the same
// day: استعاد الجيش اليوم البلدة عقب اشتباكات. What is known already may be older. -1
// when there is none.
func (s *state) promptDay(d *draft) int32 {
	if d.gov.link&prepAfter == 0 || d.gov.modality != Actual || int(d.node) != d.gov.first || s.nodes[d.node].definite() || s.distanceTo(d) >= 0 {
		return -1
	}
	switch d.typ {
	case Attack, Election, Legislation, Protest:
	default:
		return -1
	}
	p := &s.nodes[d.gov.first-1]
	if s.t.firstKinds[s.doc.Tokens()[p.to-1].Key]&prompt == 0 {
		return -1
	}
	if e := s.dayOf(d); e != nil && e.node < d.node && e.typ != Statement {
		return e.date
	}
	if c := &s.clauses[d.clause]; violent(d.typ) && c.head >= 0 && c.head < d.node && s.draftAt(c.head) == nil && s.nodes[c.head].form.Tense == morph.Perfect {
		if at := s.recentDay(c); at >= 0 && !s.taken(at) {
			return at
		}
	}
	return -1
}

// resumedReach is how many sentences behind its day the hour of an event is told.
const resumedReach = 4

// resumedDay gives the day of what was told before, when the sentence adds no more than
// the hour: هاجموا الحافلة أمس. … ووقع الهجوم عند الساعة السادسة. nil when d has a day of
// its own, or several days stand to choose from.
func (s *state) resumedDay(d *draft) *Time {
	if d.date < 0 || !s.dayless(d.date) {
		return nil
	}
	known := (*draft)(nil) // what the hour is told of
	for j := range s.drafts {
		if e := &s.drafts[j]; e.date == d.date && e.basis == Explicit && !s.nodes[e.node].has(isVerb) && s.nodes[e.node].clitics.Has(clitic.Def) && e.gov.modality == d.gov.modality {
			known = e
			break
		}
	}
	if known == nil {
		return nil
	}
	var found *Time
	for i := len(s.events) - 1; i >= 0 && s.told-s.events[i].told <= resumedReach; i-- {
		p := &s.events[i]
		if p.Type != known.typ || p.Time == nil || p.Polarity != Positive || p.Modality != d.gov.modality || p.distant || !p.Time.HasFirst || !p.Time.HasLast || p.Time.First != p.Time.Last {
			continue
		}
		if found != nil && found.First != p.Time.First {
			return nil
		}
		if found == nil {
			t := *p.Time
			t.Basis, t.Event = Inherited, i
			found = &t
		}
	}
	return found
}

// dayless reports an hour or a part of a day told without the day.
func (s *state) dayless(date int32) bool {
	m := &s.ds[date]
	if m.Value.Type() != dates.Time {
		return false
	}
	for _, family := range [...]string{"clock.", "bare.part", "when.part-clock", "when.clock-of-part"} {
		if strings.HasPrefix(m.Rule, family) {
			return true
		}
	}
	return false
}

// besideDistant gives violence told along with an attack, or a disaster, that is dated by
// its distance the day of that: بعد عشرة أيام من هجوم استهدف حاجزا وقتل فيه جنود. nil when
// there is none.
func (s *state) besideDistant(d *draft) *Time {
	if !violent(d.typ) || d.gov.modality != Actual || d.date >= 0 || s.hasOwnTime(&s.clauses[d.clause]) && s.clauses[d.clause].kind == relativeClause {
		return nil
	}
	for j := range s.drafts {
		e := &s.drafts[j]
		if e.node >= d.node {
			return nil
		}
		if violent(e.typ) && s.distanceTo(e) >= 0 && s.under(int(e.node), int(d.node)) {
			return s.byDistance(e)
		}
	}
	return nil
}
