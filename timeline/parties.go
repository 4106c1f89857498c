package timeline

import (
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// shareParties gives an event noun in construct with another one the parties of
// that: عقد الوزيران جلسة مباحثات.
func (s *state) shareParties() {
	for i := 1; i < len(s.drafts); i++ {
		d, e := &s.drafts[i], &s.drafts[i-1]
		if !d.gov.inside || d.node-e.node > 2 || d.clause != e.clause || d.hasRole(Agent) || s.nodes[e.node].has(isVerb) {
			continue
		}
		switch d.typ {
		case Negotiation, Meeting:
			d.copyRole(e, Agent)
			d.copyRole(e, Counterpart)
		}
	}
}

// agreed gives a ceasefire that an agreement is about the parties of that, and an
// agreement those that the ceasefire names: اتفق الطرفان على وقف إطلاق النار.
func (s *state) agreed() {
	for i := 1; i < len(s.drafts); i++ {
		d := &s.drafts[i]
		e := s.agreementBefore(i)
		if e == nil {
			continue
		}
		if d.typ == Agreement && s.nodes[e.node].has(isVerb) && !s.nodes[d.node].has(isVerb) && d.gov.link == 0 {
			for _, name := range [...]RoleName{Counterpart, Place} { // وقع الطرفان اتفاقا في العاصمة
				if !e.hasEntity(name) && (name == Place || d.bounded(prepWith)) {
					e.copyRole(d, name)
				}
			}
			continue
		}
		if s.nodes[d.node].has(isVerb) || d.node-e.node > maxReach/2 {
			continue
		}
		switch d.typ {
		case Ceasefire, Release:
		case Negotiation, Meeting:
			if d.gov.link&prepOn == 0 || d.hasRole(Agent) {
				continue
			}
		default:
			continue
		}
		if d.gov.link&(prepAbout|prepAfter|prepBefore|prepSince|prepWith) != 0 {
			continue
		}
		if !d.hasEntity(Agent) && e.hasEntity(Agent) {
			d.copyRole(e, Agent)
			if !d.hasEntity(Counterpart) {
				d.copyRole(e, Counterpart)
			}
		}
		if d.typ == Ceasefire && !e.hasEntity(Counterpart) && d.bounded(prepWith) {
			e.copyRole(d, Counterpart)
		}
	}
}

// agreementBefore gives the nearest agreement before draft i in its clause, or
// nil.
func (s *state) agreementBefore(i int) *draft {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if e := &s.drafts[j]; e.typ == Agreement && e.clause == s.drafts[i].clause {
			return e
		}
	}
	return nil
}

// arrivals gives an arrival behind a reception the one who is received: استقبل الرئيس
// نظيره عقب وصوله.
func (s *state) arrivals() {
	for i := 1; i < len(s.drafts); i++ {
		d, e := &s.drafts[i], &s.drafts[i-1]
		if d.typ != Visit || e.typ != Meeting || d.clause != e.clause || !s.nodes[e.node].has(isVerb) || !s.nodes[d.node].clitics.Has(clitic.Suffix) ||
			d.gov.link&(prepAfter|prepDuring|prepIn) == 0 || !e.hasEntity(Agent) || !e.hasEntity(Counterpart) || !s.receives(int(e.node)) {
			continue
		}
		for k := range d.roles {
			if d.roles[k].Name == Agent && e.acts(d.roles[k].Entity) {
				d.roles = append(d.roles[:k], d.roles[k+1:]...)
				d.copyRole(e, Counterpart)
				for j := range d.roles {
					if d.roles[j].Name == Counterpart {
						d.roles[j].Name = Agent
					}
				}
				break
			}
		}
	}
}

// sameOne gives what is done to somebody whom only its pronoun names the one to whom the
// event just before is done: إعفاء الوزيرة فلانة وتعيينها سفيرة.
func (s *state) sameOne() {
	for i := 1; i < len(s.drafts); i++ {
		d, e := &s.drafts[i], &s.drafts[i-1]
		if n := &s.nodes[d.node]; n.has(isVerb) || !n.clitics.Has(clitic.Suffix) || !n.clitics.Has(clitic.Conj) || d.hasRole(Theme) || !individual(d.typ) || !individual(e.typ) {
			continue
		}
		for k := range e.roles {
			if t := &e.roles[k]; t.Name == Theme && t.Entity >= 0 && s.es.Entities[t.Entity].Type == entities.Person {
				d.copyRole(e, Theme)
				break
			}
		}
	}
}

// individual reports an event that is done to persons.
func individual(t Type) bool {
	switch t {
	case Resignation, Appointment, Arrest, Release, Trial:
		return true
	}
	return false
}

// errand gives the meeting or the talks for which someone travels, or with which they
// end a visit, the traveller: وصل الوزير إلى العاصمة للقاء نظيره.
func (s *state) errand() {
	for i := 1; i < len(s.drafts); i++ {
		d := &s.drafts[i]
		if s.nodes[d.node].has(isVerb) || d.hasEntity(Agent) || d.typ != Meeting && d.typ != Negotiation || !d.gov.purpose && d.gov.link != prepBa {
			continue
		}
		for j := i - 1; j >= 0 && s.drafts[j].clause == d.clause; j-- {
			e := &s.drafts[j]
			if e.typ != Visit || !e.hasEntity(Agent) {
				continue
			}
			d.copyRole(e, Agent)
			break
		}
	}
}

// dualSubject gives an agreement of a dual verb without a subject of its own the
// two who meet or speak just before: هاتف الرئيس نظيره واتفقا.
func (s *state) dualSubject() {
	for i := 1; i < len(s.drafts); i++ {
		d, e := &s.drafts[i], &s.drafts[i-1]
		v := d.node
		if !s.nodes[v].has(isVerb) {
			v = d.gov.verb - 1 // حيث عقدا اجتماعا
		}
		if v < 0 || s.nodes[v].form.Number != morph.Dual || d.hasEntity(Counterpart) || d.clause-e.clause > 1 || v < e.node {
			continue
		}
		if (e.typ == Meeting || e.typ == Call || e.typ == Visit) && e.hasEntity(Agent) && e.hasEntity(Counterpart) {
			d.copyRole(e, Agent)
			from := len(d.roles)
			d.copyRole(e, Counterpart)
			if d.typ == Announcement || d.typ == Visit {
				for j := from; j < len(d.roles); j++ {
					d.roles[j].Name = Agent // they act together
				}
			}
		}
	}
}

// withHim gives a verb of talking with معه behind it those who meet just before:
// التقى الرئيس نظيره وتباحث معه.
func (s *state) withHim() {
	for i := 1; i < len(s.drafts); i++ {
		d, e := &s.drafts[i], &s.drafts[i-1]
		if n := &s.nodes[d.node]; !n.has(isVerb) && !n.clitics.Has(clitic.Conj) || d.typ != Negotiation && d.typ != Meeting && d.typ != Agreement || d.hasEntity(Counterpart) || d.clause-e.clause > 1 || int(d.node)+1 >= len(s.nodes) {
			continue
		}
		if p, _ := pronominal(s.doc.Tokens()[s.nodes[d.node+1].from].Key); p != prepWith {
			continue
		}
		if (e.typ == Meeting || e.typ == Call || e.typ == Visit) && e.hasEntity(Agent) && e.hasEntity(Counterpart) {
			if !d.hasEntity(Agent) {
				d.copyRole(e, Agent)
			}
			d.copyRole(e, Counterpart)
		}
	}
}

// besieged gives an attack that is only named, behind the seizure of a place,
// that place: سيطرت القوات على المدينة عقب حصار; and a battle for a place that
// place.
func (s *state) besieged() {
	for i := range s.drafts {
		d := &s.drafts[i]
		if s.nodes[d.node].has(isVerb) {
			continue
		}
		if i > 0 && d.typ == Control && d.gov.link == 0 && !d.hasEntity(Agent) {
			if e := &s.drafts[i-1]; e.typ == Control && e.clause == d.clause && s.nodes[e.node].has(isVerb) {
				d.copyRole(e, Agent) // استعاد الجيش السيطرة على المدينة
			}
		}
		if d.typ != Attack || d.hasEntity(Place) || d.hasEntity(Theme) {
			continue
		}
		if i > 0 && d.gov.link&prepAfter != 0 {
			if e := &s.drafts[i-1]; e.typ == Control && e.sentence == d.sentence && s.seized(e) >= 0 {
				if !d.hasEntity(Agent) {
					d.copyRole(e, Agent)
				}
				s.fill(d, Place, s.seized(e))
				continue
			}
		}
		if i+1 < len(s.drafts) {
			if e := &s.drafts[i+1]; e.typ == Control && e.clause == d.clause && e.gov.link&prepLam != 0 && s.seized(e) >= 0 {
				role := Place
				if s.triggerOf(int(d.node)).is(assault) {
					role = Theme // هجوم للسيطرة على المدينة
				}
				s.fill(d, role, s.seized(e))
			}
		}
	}
}

// seized gives the node of the place that e seizes, or -1.
func (s *state) seized(e *draft) int32 {
	for k := range e.args {
		if n := e.args[k].node; s.isEntity(n) && placeLike(s.entityOf(int(n))) && !s.nodes[n].has(adjectival) {
			return n
		}
	}
	return -1
}

// tried gives a trial that names nobody the accused of the one told before it in
// the sentence: حكم على فلان بعد محاكمة استمرت عاما.
func (s *state) tried() {
	for i := 1; i < len(s.drafts); i++ {
		d := &s.drafts[i]
		if e := &s.drafts[i-1]; e.typ == Trial && s.nodes[e.node].has(isVerb) && !e.hasRole(Theme) && (d.typ == Trial || d.typ == Arrest) && d.clause == e.clause && d.gov.link&prepBa != 0 {
			e.copyRole(d, Theme) // قضت المحكمة بحبس فلان
		}
		if d.typ != Trial || d.hasRole(Theme) || d.hasRole(Agent) {
			continue
		}
		for j := i - 1; j >= 0; j-- {
			if e := &s.drafts[j]; e.typ == Trial && e.hasEntity(Theme) {
				d.copyRole(e, Theme)
				break
			}
		}
	}
}

// bounded reports an argument behind one of the prepositions.
func (d *draft) bounded(p prepSet) bool {
	for i := range d.args {
		if d.args[i].prep&p != 0 {
			return true
		}
	}
	return false
}

// copyRole takes over the participants that e has in a role.
func (d *draft) copyRole(e *draft, name RoleName) {
	for i := range e.roles {
		if e.roles[i].Name == name && e.roles[i].Entity >= 0 {
			r := e.roles[i]
			d.addRole(name, int32(r.Entity), nil)
			d.roles[len(d.roles)-1].Span = r.Span
		}
	}
}

// goneOn gives violence and arrests told with a verb without a subject the force
// that acts, and the place, of the event just before: باقتحام القوات البلدة
// واعتقلت أربعة.
func (s *state) goneOn() {
	for i := 1; i < len(s.drafts); i++ {
		d, e := &s.drafts[i], &s.drafts[i-1]
		n := &s.nodes[d.node]
		if !n.has(isVerb) {
			if e.typ != d.typ && n.clitics.Has(clitic.Conj) && d.clause == e.clause && !d.hasRole(Agent) && (d.typ == Arrest || d.typ == Attack) && (e.typ == Control || e.typ == Attack) {
				s.copyForces(d, e) // باقتحام القوات البلدة واعتقال أربعة
				if d.typ == Arrest && !d.hasEntity(Place) {
					s.copyScene(d, e)
				}
			}
			continue
		}
		if !byForce(d.typ) || !byForce(e.typ) || d.clause-e.clause > 2 || s.reader.passive(d) {
			continue
		}
		if !d.hasEntity(Agent) && !d.bareEntity(s) && n.form.Person == 3 {
			s.copyForces(d, e)
		}
		if d.typ == Arrest && e.typ != Arrest && !d.hasEntity(Place) && d.gov.modality == Actual {
			s.copyScene(d, e)
		}
	}
}

// byForce reports a type of event that forces bring about.
func byForce(t Type) bool { return t == Arrest || t == Attack || t == Control }

// copyForces gives d the forces that act in e.
func (s *state) copyForces(d, e *draft) {
	for j := range e.roles {
		if r := e.roles[j]; r.Name == Agent && r.Entity >= 0 && forceLike(&s.es.Entities[r.Entity]) {
			d.addRole(Agent, int32(r.Entity), nil)
		}
	}
}

// bareEntity reports an entity among the phrases without preposition.
func (d *draft) bareEntity(s *state) bool {
	for i := range d.args {
		if a := &d.args[i]; a.prep == 0 && !a.common && !a.adj && s.isEntity(a.node) {
			return true
		}
	}
	return false
}

// sideBySide gives an event noun joined to another one, or in construct with one
// of its type, what is told of that: المعارك والقصف في المدينة, انفجار عبوة في
// الشارع.
func (s *state) sideBySide() {
	for i := len(s.drafts) - 1; i > 0; i-- {
		d, e := &s.drafts[i-1], &s.drafts[i]
		if d.clause != e.clause || e.node-d.node > 2 || !violent(d.typ) || !violent(e.typ) || s.nodes[d.node].has(isVerb) || s.nodes[e.node].has(isVerb) {
			continue
		}
		switch {
		case e.gov.inside && d.typ == e.typ:
			for _, name := range [...]RoleName{Agent, Theme, Place} {
				if !d.hasEntity(name) {
					d.copyRole(e, name)
				}
			}
		case s.nodes[e.node].clitics.Has(clitic.Conj) && !d.hasSetting(&s.reader) && len(d.args) == 0:
			d.copyRole(e, Place)
			if d.typ == e.typ && !d.hasEntity(Agent) {
				d.copyRole(e, Agent)
			}
		}
	}
}
