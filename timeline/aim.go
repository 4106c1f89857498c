package timeline

import (
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// aims gives an event noun that is the aim of a clause its subject for agent:
// توجه الوزير إلى العاصمة لعقد اجتماع.
func (s *state) aims(d *draft) {
	if s.nodes[d.node].has(isVerb) || d.hasRole(Agent) && d.typ != Meeting {
		return
	}
	if s.controlled(d) {
		s.fill(d, Agent, s.clauses[d.clause].subject)
		return
	}
	if d.gov.link&prepLam == 0 || s.nodes[d.node].clitics.Has(clitic.Lam) && s.nodes[d.node].clitics.Has(clitic.Def) {
		return
	}
	switch d.typ {
	case Meeting, Visit, Negotiation, Call, Agreement:
	case Control, Attack, Deployment, Arrest, Mission:
		if k := s.clauses[d.clause].subject; k < 0 || !forceLike(s.entityOf(int(k))) {
			return
		}
	default:
		return
	}
	c := &s.clauses[d.clause]
	if c.head < 0 || c.subject < 0 || c.subject > d.node || !s.isEntity(c.subject) || c.kind == relativeClause || !s.hasAim(d, int(c.head)) {
		return
	}
	e := s.participant(s.nodes[c.subject].entity)
	for i := range d.roles {
		if r := &d.roles[i]; r.Name == Agent && r.Entity >= 0 && r.Entity != int(e) {
			r.Name = Counterpart // لقاء الرئيس
		}
	}
	s.fill(d, Agent, c.subject)
	for _, j := range s.coordinates(int(c.subject)) {
		s.fill(d, Agent, j)
	}
	s.reader.pair(d)
	if d.typ != Visit && !d.hasEntity(Place) {
		s.whereHeaded(d, c.head)
	}
}

// hasAim reports that what stands behind ل is the aim of the verb at head, and not what
// that asks for.
func (s *state) hasAim(d *draft, head int) bool {
	return s.nodes[head].form.Voice != morph.Passive && !s.matchesVerb(head, prepLam) && (d.gov.first != head+1 || s.triggerOf(head) != nil)
}

// whereHeaded gives an event the place that the visit told by the verb at head leads to:
// توجه إلى القصر لبدء المحادثات.
func (s *state) whereHeaded(d *draft, head int32) {
	e := s.draftAt(head)
	if e == nil || e.typ != Visit {
		return
	}
	for i := range e.roles {
		if r := e.roles[i]; r.Name == Destination && r.Entity >= 0 && s.es.Entities[r.Entity].Type == entities.Place {
			d.roles = append(d.roles, Role{Name: Place, Entity: r.Entity, Span: r.Span})
		}
	}
}

// controlled reports an event noun whose agent is the subject of its clause: what
// one turns to or joins (اتجهت القوات إلى تطهير, رفضت الحركة الانضمام إلى
// المفاوضات) and what one orders (أمر القاضي بفتح تحقيق).
func (s *state) controlled(d *draft) bool {
	c := &s.clauses[d.clause]
	if c.head < 0 || c.head >= d.node || c.subject < 0 || c.subject >= d.node || !s.isEntity(c.subject) || s.nodes[c.head].form.Verb < 0 || s.nodes[c.head].form.Voice == morph.Passive || placeLike(s.entityOf(int(c.subject))) && d.typ == Visit {
		return false
	}
	switch d.typ {
	case Election, Disaster, Casualty, Statement:
		return false
	}
	switch {
	case s.verbIs(c.head, verbTurns):
		return d.gov.link&(prepTo|prepLam) != 0 && d.gov.first <= int(c.head)+5
	case s.verbIs(c.head, verbOrders):
		switch d.typ {
		case Trial, Arrest, Release, Resignation, Appointment, Deployment, Withdrawal:
			return d.gov.link&prepBa != 0
		}
		return false
	}
	j := d.gov.first - 1
	if j > int(c.head) && s.nodes[j].has(isPrep) {
		j--
	}
	if j <= int(c.head) || j > int(c.head)+2 || d.gov.link&(prepTo|prepIn) == 0 || !s.masdar(j) || s.nodes[j].has(isTrigger|isGovernor) {
		return false
	}
	v := s.nodes[c.head].form.Verb
	return s.govOf(v, effModal) >= 0 || s.govOf(v, effNegative) >= 0 || s.govOf(v, effFactual) >= 0
}

// attends gives a visit, or a press conference, that is the circumstance of a
// clause its subject for agent: قال الوزير خلال زيارته.
func (s *state) attends() {
	for k := range s.drafts {
		d := &s.drafts[k]
		if !s.othersAct(d) {
			s.aims(d)
		}
		s.headed(d)
		if d.gov.link&(prepIn|prepDuring|prepBa) == 0 || d.hasRole(Agent) {
			continue
		}
		if !d.hasGuest() {
			continue
		}
		c := &s.clauses[d.clause]
		if c.head == 0 && c.subject < 0 && s.verbIs(0, verbComes) {
			if who := s.lastSpeaker(); who >= 0 {
				d.addRole(Agent, s.participant(who), nil) // جاء ذلك في مؤتمر صحفي
				continue
			}
		}
		if c.kind == relativeClause && c.parent >= 0 && c.head >= 0 && c.head < d.node && s.nodes[c.lo].has(isRel) && s.nodes[c.head].clitics.Has(clitic.Suffix) {
			c = &s.clauses[c.parent] // استهل الوزير الزيارة التي يؤديها … بلقاء
		}
		subject := c.subject
		if c.head < 0 && subject < 0 && c.lo+1 < d.node && s.nodes[c.lo].kind == wordNode && s.nodes[c.lo].prep == 0 {
			subject = c.lo + 1 // behind a verb that is not known
		}
		if subject >= 0 && subject < d.node && s.namesPerson(subject) {
			s.fill(d, Agent, subject)
		}
	}
}

// lastSpeaker gives the person who spoke last, or -1.
func (s *state) lastSpeaker() int32 {
	if len(s.sources) == 0 || s.sources[0].Entity < 0 || s.es.Entities[s.sources[0].Entity].Type != entities.Person {
		return -1
	}
	return int32(s.sources[0].Entity)
}

// hasGuest reports a type of event that one of those who speak in the clause attends.
func (d *draft) hasGuest() bool {
	switch d.typ {
	case Visit:
		return !d.hasEntity(Counterpart)
	case Meeting:
		if d.trig.is(personal) {
			return true
		}
	case Call, Negotiation:
	default:
		return false
	}
	return d.hasEntity(Counterpart) && !d.bounded(prepBetween) // في اتصال هاتفي مع الرئيس
}

// headed gives a visit that is the circumstance of a journey where that leads:
// توجه إلى العاصمة في زيارة.
func (s *state) headed(d *draft) {
	if d.typ != Visit || s.nodes[d.node].has(isVerb) || d.gov.link&prepIn == 0 || d.hasEntity(Destination) {
		return
	}
	c := &s.clauses[d.clause]
	for i := d.node - 1; i >= c.lo && i >= d.node-maxReach/3; i-- {
		n := &s.nodes[i]
		if n.has(isVerb | isThat | isRel) {
			return
		}
		if n.kind != entityNode || n.has(adjectival) || !placeLike(s.entityOf(int(i))) {
			continue
		}
		for j := i; j > c.lo && j >= i-3; j-- {
			p := s.prepBefore(int(j))
			if p == 0 {
				continue
			}
			if p&prepTo != 0 {
				s.fill(d, Destination, i)
			}
			return
		}
	}
}
