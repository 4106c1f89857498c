package timeline

import (
	"strconv"

	"github.com/hawliyat/hawliyat/internal/fold"
)

// dateByDiscourse dates an event from the events told before: what happens at
// the goal of a dated visit, and an event told again.
func (s *state) dateByDiscourse(d *draft, e *Event) {
	if e.Time != nil || e.Phase == Ongoing || s.adjunct(d) && !(d.gov.purpose && duringStay(d.typ)) {
		return
	}
	during := s.during(d)
	for i := len(s.events) - 1; i >= 0 && i >= len(s.events)-40; i-- {
		p := &s.events[i]
		if p.Time == nil || p.Polarity != e.Polarity || !s.spreads(p) || e.Modality == Planned && s.over(p) {
			continue
		}
		if p.Modality != e.Modality && !s.onArrival(d, p, e) {
			continue
		}
		if p.Modality != e.Modality || p.Type == during || s.duringVisit(p, e) || s.toldAgain(d, p, e) || s.sameScene(d, p, e) || s.sameViolence(d, p, e) {
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

// onArrival reports what a visitor who came on the day of the report is still to
// do: ومن المنتظر أن يعقد الزعيمان مؤتمرا.
func (s *state) onArrival(d *draft, p, e *Event) bool {
	if p.Modality != Actual || p.Type != Visit && p.Type != Meeting || e.Modality != Planned || !duringStay(e.Type) || e.Type == Visit || e.Sentence-p.Sentence > 2 || s.looksAhead() {
		return false
	}
	return s.ref.Known && p.Time.First == s.ref.Date && (sharesAgent(p, e) || !e.hasRole(Agent) && !e.hasRole(Place))
}

// looksAhead reports a date ahead in the sentence being read.
func (s *state) looksAhead() bool {
	for i := range s.nodes {
		if n := &s.nodes[i]; n.kind == dateNode && s.ahead(n.date) {
			return true
		}
	}
	return false
}

// duringVisit reports that e takes place where the visit p leads, with one of
// its participants.
func (s *state) duringVisit(p, e *Event) bool {
	if p.Type != Visit {
		return false
	}
	switch e.Type {
	case Meeting, Announcement, Negotiation, Agreement:
	default:
		return false
	}
	return e.Sentence-p.Sentence <= 3 && (s.samePlace(p, e) || e.Sentence-p.Sentence <= 1 && sharesAgent(p, e))
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
	if p.Type != Meeting && p.Type != Visit || e.Sentence-p.Sentence > 1 {
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
	return e.Modality == Planned && !s.dated() || s.clauses[d.clause].kind == adverbialClause && p.Sentence == e.Sentence
}

// sameViolence reports an attack, its victims or a disaster told on from the
// sentence before without a place that differs.
func (s *state) sameViolence(d *draft, p, e *Event) bool {
	if !violent(p.Type) || !violent(e.Type) || e.Modality != Actual || e.Sentence-p.Sentence > 2 || p.Phase != e.Phase && e.Phase != None {
		return false
	}
	if e.Time != nil || p.hasRole(Place) && e.hasRole(Place) && !s.samePlace(p, e) {
		return false
	}
	return e.Type == Casualty || p.Type == e.Type
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
	if p.Type != e.Type || !d.definite || !d.gov.support || p.Type == Statement || p.Type == Announcement {
		return false
	}
	if p.Time.Basis == FromEvent && p.Sentence < e.Sentence-4 {
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

// maxSpread bounds, in events, how far apart the tellings and phases of one
// process are looked for.
const maxSpread = 150

// processes gives the phases of one process a common name: same type, or
// withdrawal and mission; a principal participant in common; places that do not
// exclude each other; and at least one phase that is said.
func (s *state) processes(ev []Event) {
	id := 0
	for i := range ev {
		if ev[i].Process != "" || ev[i].Type == Statement || ev[i].Type == Announcement {
			continue
		}
		group := []int{i}
		phased := ev[i].Phase != None
		for j := i + 1; j < len(ev) && j <= i+maxSpread; j++ {
			if ev[j].Process != "" || !sameProcess(&ev[i], &ev[j]) {
				continue
			}
			group = append(group, j)
			phased = phased || ev[j].Phase != None
		}
		if len(group) < 2 || !phased {
			continue
		}
		id++
		for _, j := range group {
			ev[j].Process = "p" + strconv.Itoa(id)
		}
	}
}

func sameProcess(a, b *Event) bool {
	if a.Type != b.Type && !(a.Type == Withdrawal && b.Type == Mission || a.Type == Mission && b.Type == Withdrawal) {
		return false
	}
	shared := false
	for i := range a.Roles {
		r := &a.Roles[i]
		if r.Entity < 0 || r.Name != Agent && r.Name != Theme {
			continue
		}
		for j := range b.Roles {
			q := &b.Roles[j]
			shared = shared || q.Entity == r.Entity && (q.Name == Agent || q.Name == Theme)
		}
	}
	return shared
}

// keys gives every event a name made of its facts alone.
func (s *state) keys(ev []Event) {
	seen := make(map[string]int, len(ev))
	s.names = append(s.names[:0], make([]string, len(s.es.Entities))...)
	for i := range ev {
		e := &ev[i]
		b := s.buf[:0]
		for _, p := range [...]string{string(e.Type), string(e.Phase), string(e.Modality), string(e.Polarity)} {
			b = append(append(b, p...), 0)
		}
		b = append(fold.Append(b, e.Trigger.Of(s.doc.Text())), 0)
		if e.Time != nil {
			b = append(append(b, e.Time.Value...), 0)
		}
		s.buf = b
		h := hashBytes(b)
		for k := range e.Roles { // added up, so that their order does not count
			r := &e.Roles[k]
			if r.Name == Source {
				continue
			}
			b = append(append(s.buf[:0], r.Name...), '=')
			b = s.appendRole(b, r)
			s.buf = b
			h += hashBytes(b) * 0x9E3779B97F4A7C15
		}
		b = strconv.AppendUint(s.buf[:0], h, 16)
		s.buf = b
		n := seen[string(b)] + 1
		k := string(b)
		seen[k] = n
		if n > 1 {
			k += "-" + strconv.Itoa(n)
		}
		e.Key = k
	}
}

// hashBytes is FNV-1a: keys must not change between runs.
func hashBytes(b []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range b {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// appendRole appends what identifies the filler of a role.
func (s *state) appendRole(b []byte, r *Role) []byte {
	if r.Entity < 0 {
		return fold.Append(b, r.Span.Of(s.doc.Text()))
	}
	e := &s.es.Entities[r.Entity]
	if e.Ref != "" {
		return append(b, e.Ref...)
	}
	if s.names[r.Entity] == "" {
		s.names[r.Entity] = fold.String(e.Name)
	}
	return append(b, s.names[r.Entity]...)
}

// shareTimes dates the undated tellings of an event by a dated one, wherever it
// stands: same type, phase, modality and polarity, a principal participant in
// common and none that contradicts.
func (s *state) shareTimes(ev []Event) {
	for i := range ev {
		e := &ev[i]
		if e.Time != nil || e.Type == Statement || e.Type == Announcement || e.Phase == Ongoing || e.undated {
			continue
		}
		best := -1
		for j := max(0, i-maxSpread); j < len(ev) && j <= i+maxSpread; j++ {
			p := &ev[j]
			if p.Time == nil || p.Time.Basis != Explicit || p.Type != e.Type || p.Modality != e.Modality || p.Polarity != e.Polarity {
				continue
			}
			if p.Phase != e.Phase && p.Phase != None && e.Phase != None || !s.spreads(p) {
				continue
			}
			if !sameTelling(p, e) || best >= 0 && abs(p.Sentence-e.Sentence) >= abs(ev[best].Sentence-e.Sentence) {
				continue
			}
			best = j
		}
		if best < 0 {
			continue
		}
		t := *ev[best].Time
		t.Basis, t.Event = Inherited, best
		e.Time = &t
	}
}

func abs(n int) int { return max(n, -n) }

// sameTelling reports events that share a principal participant and no role
// with different fillers.
func sameTelling(a, b *Event) bool {
	shared := false
	for _, name := range [...]RoleName{Agent, Theme, Counterpart, Destination, Place} {
		match, clash := false, false
		for i := range a.Roles {
			if a.Roles[i].Name != name || a.Roles[i].Entity < 0 {
				continue
			}
			for j := range b.Roles {
				if b.Roles[j].Name != name || b.Roles[j].Entity < 0 {
					continue
				}
				if a.Roles[i].Entity == b.Roles[j].Entity {
					match = true
				} else {
					clash = true
				}
			}
		}
		if clash && !match {
			return false
		}
		shared = shared || match && name != Place
	}
	return shared
}

// spreads reports a time that may date other tellings of the event: no more than
// a month long, and no background of more than a month and a half before the
// report.
func (s *state) spreads(e *Event) bool {
	t := e.Time
	return t.HasFirst && t.HasLast && t.Last-t.First <= 31 && !(s.ref.Known && s.ref.Date-t.Last > 45)
}

// sameDay dates the undated news at the head of a report by the day that the
// report itself gives a few sentences on: «دخلت القوات …» and then «… اليوم».
func (s *state) sameDay(ev []Event) {
	if !s.ref.Known {
		return
	}
	today := -1
	for j := range ev {
		t := ev[j].Time
		if t != nil && t.Basis == Explicit && t.HasFirst && t.HasLast && t.First == s.ref.Date && t.Last == s.ref.Date && ev[j].Modality == Actual && ev[j].Polarity == Positive {
			today = j
			break
		}
	}
	if today < 0 {
		return
	}
	for i := range ev {
		e := &ev[i]
		if e.Time != nil || e.Modality != Actual || e.Sentence >= ev[today].Sentence || e.Sentence > ev[0].Sentence+1 || !e.fresh {
			continue
		}
		t := *ev[today].Time
		t.Basis, t.Event = FromEvent, today
		e.Time = &t
	}
}

// narrativeDay dates news told in the past tense without a date by the day that
// the sentences just before it give, when that is the day of the report or the
// one before.
func (s *state) narrativeDay(ev []Event) {
	if !s.ref.Known {
		return
	}
	for i := range ev {
		e := &ev[i]
		if e.Time != nil || !e.fresh || e.Modality != Actual || e.Type == Statement || e.Type == Announcement {
			continue
		}
		for j := i - 1; j >= 0 && e.Sentence-ev[j].Sentence <= narrativeReach; j-- {
			t := ev[j].Time
			if t == nil || t.Basis != Explicit || !t.HasFirst || !t.HasLast || t.First != t.Last || ev[j].Modality != Actual {
				continue
			}
			if d := s.ref.Date - t.First; d < 0 || d > 1 {
				break
			}
			tt := *t
			tt.Basis, tt.Event = FromEvent, j
			e.Time = &tt
			break
		}
	}
}

// narrativeReach is how many sentences a day holds for.
const narrativeReach = 2
