package timeline

import "github.com/hawliyat/hawliyat/entities"

// maxSpread bounds, in events, how far apart the tellings and phases of one
// process are looked for.
const maxSpread = 150

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
			if p.Time == nil || p.Time.Basis != Explicit && p.Time.Event >= 0 || p.Type != e.Type || p.Modality != e.Modality || p.Polarity != e.Polarity {
				continue
			}
			if p.Phase != e.Phase && p.Phase != None && e.Phase != None || !s.spreads(p) {
				continue
			}
			if !sameTelling(p, e) || best >= 0 && abs(p.told-e.told) >= abs(ev[best].told-e.told) {
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

// spreads reports a time that may date other tellings of the event: no more than
// a month long, and no background of more than a month and a half before the
// report.
func (s *state) spreads(e *Event) bool {
	t := e.Time
	return t.HasFirst && t.HasLast && t.Last-t.First <= 31 && !(s.ref.Known && s.ref.Date-t.Last > 45)
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
		if e.Time != nil || e.Modality != Actual || e.told >= ev[today].told || e.told > ev[0].told+1 || !e.fresh {
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
		for j := i - 1; j >= 0 && e.told-ev[j].told <= courseReach && ev[j].Sentence >= e.turned; j-- {
			if e.told-ev[j].told > narrativeReach && !s.oneCourse(&ev[j], e) && !(e.told-ev[j].told == narrativeReach+1 && s.followsOn(e)) {
				continue
			}
			if !ev[j].tellsDay() {
				continue
			}
			t := ev[j].Time
			if e.inWords && !s.akin(&ev[j], e) || e.Type == Disaster && ev[j].Type == Disaster && !e.definite && !e.verbal {
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

// tellsDay reports something done on one day that the text tells.
func (e *Event) tellsDay() bool {
	t := e.Time
	return t != nil && (t.Basis == Explicit || t.Event < 0) && t.oneDay() && e.Modality == Actual && !e.distant
}

// followsOn reports an event of the kinds that reports tell one after the other, a sentence
// between.
func (s *state) followsOn(e *Event) bool {
	return e.Phase != Ongoing && (violent(e.Type) || diplomatic(e.Type))
}

// akin reports events of one course of things: of the same type, of one force's
// doings, of one who acts in both, or what a guest does with a host.
func (s *state) akin(a, b *Event) bool {
	return a.Type == b.Type || forceful(a.Type) && forceful(b.Type) || sharesAgent(a, b) ||
		diplomatic(a.Type) && diplomatic(b.Type) && s.sharesParty(a, b) || personnel(a.Type) && personnel(b.Type)
}

// oneCourse reports events so closely akin that e is of the day of a even some
// sentences on: not where e has a place of its own.
func (s *state) oneCourse(a, e *Event) bool {
	switch {
	case violent(a.Type) && violent(e.Type):
		return !e.hasRole(Place) || s.samePlace(a, e)
	case diplomatic(a.Type), personnel(a.Type), a.Type == Trial:
		return s.akin(a, e)
	}
	return false
}

// personnel reports what orders about posts are made of.
func personnel(t Type) bool {
	return t == Appointment || t == Resignation || t == Legislation
}

// diplomatic reports what a visit is made of.
func diplomatic(t Type) bool {
	return t == Visit || t == Meeting || t == Negotiation || t == Agreement
}

// sharesParty reports events that one participant has a part in, on either side.
func (s *state) sharesParty(a, b *Event) bool {
	party := func(r *Role) bool { return r.Entity >= 0 && (r.Name == Agent || r.Name == Counterpart) }
	for i := range a.Roles {
		for j := range b.Roles {
			if p, q := &a.Roles[i], &b.Roles[j]; party(p) && party(q) && s.same(p.Entity, q.Entity) {
				return true
			}
		}
	}
	return false
}

// same reports one entity, or an office and who holds it.
func (s *state) same(a, b int) bool {
	holds := func(office, person int) bool {
		o := s.es.Entities[office].Office
		return o != nil && o.Holder == person
	}
	return a == b || holds(a, b) || holds(b, a)
}

// forceful reports what troops do and suffer.
func forceful(t Type) bool {
	return violent(t) || t == Control || t == Withdrawal || t == Arrest
}

// narrativeReach is how many sentences a day holds for.
const narrativeReach = 2

// courseReach is how many sentences it holds for what belongs to one course of
// things.
const courseReach = 6

// incident dates the undated tellings of a disaster, and of its victims around
// them, by the one recent day that the report gives it anywhere.
func (s *state) incident(ev []Event) {
	day := s.incidentDay(ev)
	if day < 0 {
		return
	}
	last := -incidentReach
	for i := range ev {
		e := &ev[i]
		if e.Modality != Actual || e.Polarity != Positive || i == day {
			continue
		}
		if e.Type == Disaster && (e.Time == nil || e.Time.HasFirst && e.Time.First == ev[day].Time.First) {
			last = e.told
		}
		switch {
		case e.Time != nil || e.undated || e.Phase == Ongoing:
			continue
		case e.Type == Disaster && (e.told <= ev[day].told || e.definite || e.verbal):
		case e.Type == Casualty && e.told-last <= 1:
		default:
			continue
		}
		if s.clashes(e, &ev[day]) {
			continue
		}
		t := *ev[day].Time
		t.Basis, t.Event = FromEvent, day
		e.Time = &t
	}
}

// incidentDay gives the event that tells the one recent day of a disaster, or -1.
func (s *state) incidentDay(ev []Event) int {
	day := -1
	for i := range ev {
		p := &ev[i]
		if p.Type != Disaster || p.Time == nil || p.Time.Basis != Explicit || p.Modality != Actual || p.Polarity != Positive {
			continue
		}
		if !p.Time.oneDay() || !s.ref.Known || s.ref.Date-p.Time.First > incidentReach {
			return -1
		}
		if day >= 0 && ev[day].Time.First != p.Time.First {
			return -1 // more than one
		}
		if day < 0 {
			day = i
		}
	}
	return day
}

// incidentReach is how many days back a disaster is news.
const incidentReach = 10

// clashes reports events that are set in different places; a country may hold
// the place of the other.
func (s *state) clashes(a, b *Event) bool {
	if !a.hasRole(Place) || !b.hasRole(Place) {
		return false
	}
	for i := range a.Roles {
		r := &a.Roles[i]
		if r.Name == Place && r.Entity >= 0 && (b.hasEntity(r.Entity) || s.es.Entities[r.Entity].Type == entities.Country) {
			return false
		}
	}
	return true
}

// stayReach is how many sentences behind a visitor's reception what is still to be
// done is told.
const stayReach = 4

// stays dates what a visitor who came on the day of the report is still to do,
// told without a date: انتقل الزعيمان إلى القصر لإجراء مباحثات; ومن المنتظر أن يعقدا
// مؤتمرا.
func (s *state) stays(ev []Event) {
	if !s.ref.Known {
		return
	}
	for i := range ev {
		e := &ev[i]
		if e.Time != nil || !e.alone || e.Modality != Planned || e.Polarity != Positive || !duringStay(e.Type) || e.Type == Visit {
			continue
		}
		for j := i - 1; j >= 0 && e.told-ev[j].told <= stayReach; j-- {
			p := &ev[j]
			t := p.Time
			if t == nil || !t.HasFirst || !t.HasLast || t.First != s.ref.Date || t.Last != t.First || p.Polarity != Positive {
				continue
			}
			come := p.Modality == Actual && (p.Type == Visit || p.Type == Meeting) && sharesAgent(p, e)
			if on := p.Modality == Planned && p.alone && e.told-p.told <= 1; come || on {
				tt := *t
				tt.Basis, tt.Event = FromEvent, j
				e.Time = &tt
				break
			}
		}
	}
}
