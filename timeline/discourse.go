package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/morph"
)

// dateByDiscourse dates an event from the events told before: what happens at
// the goal of a dated visit, and an event told again.
func (s *state) dateByDiscourse(d *draft, e *Event) {
	if at := s.cameIn(d); at >= 0 && e.Time == nil && e.Modality == Actual {
		t := *s.events[at].Time
		t.Basis, t.Event = FromEvent, at
		e.Time = &t
		return
	}
	if e.Time != nil || e.Phase == Ongoing || e.Phase == Postponed || s.adjunct(d) || s.announced(d) || s.apart(d) {
		return
	}
	during := s.during(d)
	before := s.pluperfect(d.clause) || s.digresses()
	for i := len(s.events) - 1; i >= 0 && i >= len(s.events)-40; i-- {
		p := &s.events[i]
		if p.Time == nil || p.Modality != e.Modality || p.Polarity != e.Polarity || !s.spreads(p) || e.Modality == Planned && s.over(p) {
			continue
		}
		if again := s.toldAgain(d, p, e); again || (!before || p.told == e.told) && (p.Type == during || s.oneTime(d, p, e)) {
			t := *p.Time
			t.Basis = FromEvent
			if p.Type == e.Type {
				t.Basis = Inherited
			}
			t.Event = i
			e.Time = &t
			return
		}
	}
}

// oneTime reports that e takes place when p does: planned with it, in its course, or part of
// the same violence.
func (s *state) oneTime(d *draft, p, e *Event) bool {
	return s.plannedWith(d, p, e) || s.duringVisit(p, e) || s.sameScene(d, p, e) || s.sameViolence(d, p, e)
}

// plannedWith reports a plan told, without a date, in the sentence of another one that has
// its time from an event before.
func (s *state) plannedWith(d *draft, p, e *Event) bool {
	return p.told == e.told && p.Time.Basis == FromEvent && e.Modality == Planned && d.gov.support && s.dateless(-1)
}

// cameIn gives the dated event of the sentence before that the meeting or speech d is
// told as the occasion of: جاء ذلك في مؤتمر صحفي عقب لقائهما. -1 when there is none.
func (s *state) cameIn(d *draft) int {
	c := &s.clauses[d.clause]
	if d.date >= 0 || !gathers(d.typ) || c.head < 0 || c.head > 1 || !s.verbIs(c.head, verbComes) || int(c.head)+1 >= len(s.nodes) || !s.nodes[c.head+1].has(isDemonstrative) {
		return -1
	}
	found := -1
	for i := len(s.events) - 1; i >= 0 && s.events[i].told >= s.told-1; i-- {
		p := &s.events[i]
		if p.told == s.told-1 && p.Time != nil && p.Time.Basis == Explicit && p.Modality == Actual && p.Time.oneDay() {
			found = i
		}
	}
	return found
}

// during gives the type of the known event in the course of which d takes place,
// or none: على هامش الزيارة, خلال القمة.
func (s *state) during(d *draft) Type {
	for j := range s.drafts {
		x := &s.drafts[j]
		if x.clause == d.clause && x != d && x.gov.link&prepDuring != 0 && gathers(x.typ) && s.nodes[x.node].definite() {
			return x.typ
		}
	}
	return ""
}

// over reports an event before the day of the report.
func (s *state) over(p *Event) bool {
	return s.ref.Known && p.Time.HasLast && p.Time.Last < s.ref.Date
}

// duringVisit reports that e takes place where the visit p leads, with one of
// its participants.
func (s *state) duringVisit(p, e *Event) bool {
	if p.Type != Visit || p.distant {
		return false
	}
	switch e.Type {
	case Meeting, Announcement, Negotiation, Agreement:
	default:
		return false
	}
	return e.told-p.told <= 3 && (s.samePlace(p, e) || e.told-p.told <= 1 && sharesAgent(p, e))
}

func sharesAgent(p, e *Event) bool {
	for i := range e.Roles {
		for j := range p.Roles {
			if e.Roles[i].Name == Agent && p.Roles[j].Name == Agent && e.Roles[i].Entity >= 0 && e.Roles[i].Entity == p.Roles[j].Entity {
				return true
			}
		}
	}
	return false
}

// sameScene reports an announcement or agreement that belongs to a meeting told
// in the clause before: حيث سيعلن الجانبان.
func (s *state) sameScene(d *draft, p, e *Event) bool {
	if p.Type != Meeting && p.Type != Visit || e.told-p.told > 1 {
		return false
	}
	switch e.Type {
	case Announcement, Agreement:
	case Meeting, Negotiation:
		if p.Type == Meeting {
			return false
		}
	default:
		return false
	}
	return e.Modality == Planned && !s.dated() || s.clauses[d.clause].kind == adverbialClause && p.told == e.told
}

// sameViolence reports an attack, its victims or a disaster told on from the
// sentence before without a place that differs.
func (s *state) sameViolence(d *draft, p, e *Event) bool {
	if !violent(p.Type) || !violent(e.Type) || e.Modality != Actual || e.told-p.told > 2 || p.Phase != e.Phase && e.Phase != None {
		return false
	}
	if p.told < e.told && p.Time.Last-p.Time.First > sceneDays || e.Type != Casualty && p.Type == e.Type && !s.sameAttack(d) || p.told < e.told && (s.originOf(p) < e.told-sceneSpread || s.undatedScene()) {
		return false
	}
	if e.Time != nil || p.hasRole(Place) && (e.hasRole(Place) && !s.samePlace(p, e)) || s.opensElsewhere() {
		return false
	}
	return e.Type == Casualty || p.Type == e.Type
}

// sceneSpread is how many sentences behind its date an attack is told on.
const sceneSpread = 4

// sceneDays is how many days violence may take that is told on.
const sceneDays = 6

// sameAttack reports an attack that is told as known, or as what a clause in the
// past tells: not one among others, شنت هجوما, نصب كمين.
func (s *state) sameAttack(d *draft) bool {
	n := &s.nodes[d.node]
	switch {
	case n.has(isVerb):
		return n.form.Tense == morph.Perfect
	case n.definite():
		return !s.endsIn(int(d.node), "ات")
	}
	return d.gov.support && d.gov.light == "" || d.gov.link&(prepIn|prepBa) != 0
}

// undatedScene reports violence told before in the sentence being read, without a
// date: what follows belongs to that.
func (s *state) undatedScene() bool {
	for i := len(s.events) - 1; i >= 0 && s.events[i].told == s.told && s.events[i].Sentence == s.in.sentence; i-- {
		if e := &s.events[i]; violent(e.Type) && e.Time == nil && e.Modality == Actual {
			return true
		}
	}
	return false
}

// originOf gives the ordinal of the sentence whose date p has.
func (s *state) originOf(p *Event) int {
	for p.Time != nil && p.Time.Event >= 0 && s.events[p.Time.Event].told < p.told {
		p = &s.events[p.Time.Event]
	}
	return p.told
}

// elsewhere reports a sentence that opens with another place: وفي بدخشان.
func (s *state) elsewhere(p *Event) bool {
	for i := range s.nodes {
		n := &s.nodes[i]
		if i > 2 || n.has(isVerb) {
			return false
		}
		if n.kind == entityNode && !n.has(adjectival) && placeLike(s.entityOf(i)) {
			return !p.hasEntity(int(n.entity))
		}
	}
	return false
}

// opensElsewhere reports a sentence that opens with a place in which none of the
// events told last took place.
func (s *state) opensElsewhere() bool {
	placed := false
	for i := len(s.events) - 1; i >= 0 && i >= len(s.events)-5; i-- {
		p := &s.events[i]
		if !p.hasRole(Place) || p.told == s.told {
			continue
		}
		if !s.elsewhere(p) {
			return false
		}
		placed = true
	}
	return placed
}

func violent(t Type) bool { return t == Attack || t == Casualty || t == Disaster }

// samePlace reports that e is set at the destination or place of p.
func (s *state) samePlace(p, e *Event) bool {
	for i := range e.Roles {
		if e.Roles[i].Name != Place || e.Roles[i].Entity < 0 {
			continue
		}
		for j := range p.Roles {
			if (p.Roles[j].Name == Destination || p.Roles[j].Name == Place) && p.Roles[j].Entity == e.Roles[i].Entity {
				return true
			}
		}
	}
	return false
}

// toldAgain reports that e names the event p a second time: a definite noun, or
// a noun of the same phase, without a participant that p does not have.
func (s *state) toldAgain(d *draft, p, e *Event) bool {
	if p.Type != e.Type || e.Type == Meeting && p.Rule != e.Rule && !p.verbal || !d.definite || !d.gov.support || p.Type == Statement || p.Type == Announcement {
		return false
	}
	if p.Time.Basis == FromEvent && p.told < e.told-4 || s.endsIn(int(d.node), "ات") && !strings.HasSuffix(p.Trigger.Of(s.doc.Text()), "ات") {
		return false
	}
	for i := range e.Roles {
		r := &e.Roles[i]
		if r.Entity < 0 || r.Name == Source {
			continue
		}
		if (r.Name == Agent || r.Name == Place || r.Name == Theme) && p.hasRole(r.Name) && !p.hasEntity(r.Entity) {
			return false
		}
	}
	return true
}

func (e *Event) hasRole(name RoleName) bool {
	for i := range e.Roles {
		if e.Roles[i].Name == name && e.Roles[i].Entity >= 0 {
			return true
		}
	}
	return false
}

func (e *Event) hasEntity(entity int) bool {
	for i := range e.Roles {
		if e.Roles[i].Entity == entity {
			return true
		}
	}
	return false
}
