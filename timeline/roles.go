package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/fold"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// addRole appends a participant unless the event has it in that role already.
// Nobody is their own counterpart, and who acts is not where they do.
func (d *draft) addRole(name RoleName, entity int32, n *node) {
	for i := range d.roles {
		if d.roles[i].Entity == int(entity) && entity >= 0 && (d.roles[i].Name == name || name == Place ||
			name == Agent && d.roles[i].Name == Counterpart || name == Counterpart && d.roles[i].Name == Agent) {
			return
		}
	}
	if d.roles == nil {
		d.roles = make([]Role, 0, 4)
	}
	role := Role{Name: name, Entity: int(entity)}
	if n != nil {
		role.Span = n.span()
	}
	d.roles = append(d.roles, role)
}

// fill adds the participant of node n, with everyone an anaphor stands for.
func (r *reader) fill(d *draft, name RoleName, i int32) {
	n := &r.nodes[i]
	if n.kind != entityNode {
		d.addRole(name, -1, n)
		return
	}
	if n.ref >= 0 {
		for _, e := range r.in.result.References[n.ref].Entities {
			d.addRole(name, int32(e), n)
		}
		return
	}
	if e := r.entityOf(int(i)); e.Type == entities.OfficeType {
		if j := r.holderBehind(int(i)); j >= 0 {
			n = &r.nodes[j]
		}
	}
	if d.typ == Trial && name == Theme && court(r.entityOf(int(i))) {
		name = Agent
	}
	d.addRole(name, r.participant(n.entity), n)
}

// compass reports a place named by where it lies in another: شمال الإقليم.
func compass(e *entities.Entity) bool {
	first, _, _ := strings.Cut(fold.String(e.Name), " ")
	switch first {
	case "شمال", "جنوب", "شرق", "غرب", "وسط", "شمالي", "جنوبي", "شرقي", "غربي":
		return true
	}
	return false
}

// court reports an organization that judges.
func court(e *entities.Entity) bool {
	if e == nil || e.Type != entities.Organization {
		return false
	}
	first, _, _ := strings.Cut(fold.String(e.Name), " ")
	switch first {
	case "محكمه", "المحكمه", "نيابه", "النيابه", "القضاء", "قضاء":
		return true
	}
	return false
}

func placeLike(e *entities.Entity) bool {
	return e != nil && (e.Type == entities.Place || e.Type == entities.Country)
}

func forceLike(e *entities.Entity) bool {
	return e != nil && (e.Type == entities.Military || e.Type == entities.Coalition || e.Type == entities.ArmedGroup)
}

// assign gives the arguments of an event their roles.
func (r *reader) assign(d *draft) {
	f := r.t.frames[d.typ]
	n := &r.nodes[d.node]
	verb := n.has(isVerb)
	passive := verb && r.passive(d)
	objectBare := uint8(2)
	if verb {
		node, common := r.subjectOf(int(d.node), d.args)
		if r.resumed(d, f) && node >= 0 && node == r.clauses[n.clause].antecedent {
			node = -1
		}
		if !passive && r.completes(d, node) {
			// وحل البرلمان: the phrase behind the verb is what the verb needs
			node, common = r.subjectBefore(int(d.node))
			if node < 0 || node > d.node {
				node = r.impliedAcross(int(d.node))
				common = node >= 0 && !r.isEntity(node)
			}
			r.clauses[n.clause].subject = node
			objectBare = 1
		}
		if !passive && r.ownedObject(d, node) {
			if s := r.impliedAcross(int(d.node)); s >= 0 {
				node, common, objectBare = s, false, 1
			}
		}
		before := node >= 0 && node < d.node
		if before || n.form.Number != morph.Singular || r.pronounSubject(int(d.node)) >= 0 {
			objectBare = 1
		}
		if r.pronounSubject(int(d.node)) >= 0 && len(d.args) > 0 && d.args[0].prep == 0 && d.args[0].bare > 1 {
			objectBare = d.args[0].bare // أنه جمد أصولا
		}
		if passive {
			objectBare = 1
			if node >= 0 && before {
				r.put(d, f, slotObject, node, common)
			}
		} else if node >= 0 && r.goal(d, node) {
			r.put(d, f, slotObject, node, common) // وغادر العاصمة صنعاء
			if e := r.topic(int(d.node), n.form); e >= 0 && !placeLike(&r.in.result.Entities[e]) {
				d.addRole(Agent, e, nil)
			}
		} else if s, ok := r.transposed(d, node); ok {
			objectBare = 1
			r.put(d, f, slotSubject, s, false)
		} else if node >= 0 {
			r.put(d, f, slotSubject, node, common)
			if before || node == r.clauses[n.clause].antecedent {
				for _, j := range r.coordinates(int(node)) {
					r.put(d, f, slotSubject, j, false)
				}
			}
		} else if n.form.Person == 3 {
			// a verb without a subject of its own goes on with the topic
			if e := r.topic(int(d.node), n.form); e >= 0 {
				if role := r.roleFor(d, f, slotSubject); role != "" && !((d.typ == Visit || d.typ == Casualty) && placeLike(&r.in.result.Entities[e])) {
					d.addRole(role, e, nil)
				}
			}
		}
	} else {
		if v := d.gov.verb - 1; v > d.node && r.nodes[v].clause == n.clause && (!r.nodes[v].clitics.Has(clitic.Suffix) || n.clitics.Has(clitic.Suffix)) {
			d.gov.light = "" // المفاوضات تتواصل: the noun is the subject
		}
		r.behindRelative(d)
		elsewhere := r.resumedPlace(d, f)
		if d.gov.light == Agent && d.gov.topic > 0 && !r.ownAgent(d, f, false) && !r.begunBy(d) && d.typ != Casualty && d.typ != Election {
			d.addRole(Agent, d.gov.topic-1, nil)
			r.dualTopic(d)
		}
		if d.gov.light != "" && d.gov.subject >= 0 && !r.onlyTells(d) && !(d.gov.light == Agent && r.ownAgent(d, f, d.typ != Mission)) && !r.othersAct(d) && !(elsewhere && d.gov.subject == r.clauses[n.clause].antecedent) {
			role := d.gov.light
			if role == Agent && (d.typ == Casualty && !r.kills(d) || d.typ == Election) {
				role = ""
			}
			subject := d.gov.subject
			if role == Theme && d.typ == Call {
				role = Counterpart // تلقى اتصالا من فلان
			}
			if role == Place && !placeLike(r.entityOf(int(subject))) {
				role = ""
				next := int(subject) + 1
				for next < len(r.nodes) && r.nodes[next].kind == entityNode && r.nodes[next].has(adjectival) && r.nodes[next].prep == 0 {
					next++
				}
				if next < len(r.nodes) && r.nodes[subject].kind == wordNode && placeLike(r.entityOf(next)) && r.nodes[next].prep == 0 && !r.nodes[next].has(adjectival) {
					role, subject = Place, int32(next) // شهدتها العاصمة الليبية طرابلس
				}
			}
			if role == Agent && r.invites(d) {
				r.fill(d, Agent, r.clauses[r.nodes[d.gov.verb-1].clause].subject)
				role = Counterpart
			}
			if role != "" {
				r.fillIf(d, role, subject)
				for _, j := range r.coordinates(int(subject)) {
					if role != Place || placeLike(r.entityOf(int(j))) {
						r.fill(d, role, j)
					}
				}
			}
		}
		if c := &r.clauses[n.clause]; d.gov.light == "" && d.gov.link == 0 && c.head >= 0 && c.head < d.node && c.subject >= 0 && c.subject < d.node && d.typ != Casualty &&
			(d.coll && r.nodes[c.head].event == suppressed || d.typ == Arrest && r.verbIs(c.head, verbCasts) && r.nodes[c.head].form.Voice != morph.Passive) {
			r.fillIf(d, Agent, c.subject) // أدى الرئيس اليمين
			for _, j := range r.coordinates(int(c.subject)) {
				r.fill(d, Agent, j)
			}
		}
		if n.clitics.Has(clitic.Suffix) {
			r.possessor(d, f)
		} else if c := &r.clauses[n.clause]; d.coll && d.typ == Casualty && c.head >= 0 && c.head < d.node && c.subject >= 0 && r.nodes[c.head].event == suppressed && !r.nodes[d.node].clitics.Has(clitic.Def) {
			if subject := r.amountStart(int(c.subject)); r.isEntity(c.subject) {
				r.fill(d, Theme, c.subject) // لقي فلان مصرعه
			} else {
				r.put(d, f, slotObject, int32(subject), true) // خمسة لقوا حتفهم
			}
		}
		r.lentByNoun(d, f)
		r.decreed(d)
		r.claimed(d)
		r.between(d, f)
		r.described(d, f)
		r.predicated(d, f)
		r.gathered(d)
	}
	adj := 0
	for k := range d.args {
		a := &d.args[k]
		switch {
		case a.adj:
			adj++
			r.putAdjective(d, a, adj)
		case a.prep != 0:
			r.putPrepositional(d, f, a)
		case verb:
			switch {
			case r.goal(d, a.node):
				r.put(d, f, slotObject, a.node, a.common)
			case passive && a.bare == 1, a.bare == objectBare:
				r.put(d, f, slotObject, a.node, a.common)
			case a.bare == 1 && !a.common && k > 0:
				r.coordinateSubject(d, f, a)
			}
		default:
			r.putNominal(d, f, a)
		}
	}
	if d.typ == Visit || d.typ == Meeting {
		r.delegation(d, f)
	}
	r.pair(d)
	if suffers(d.typ) && !d.hasEntity(Theme) {
		r.bracketed(d)
		r.pronounTheme(d)
	}
}

// goal reports a place as the phrase of a verb of travelling, which is where
// one goes or leaves, never who does.
func (r *reader) goal(d *draft, node int32) bool {
	e := r.entityOf(int(node))
	return e != nil && !r.nodes[node].has(adjectival) && (d.typ == Visit && placeLike(e) || d.typ == Withdrawal && e.Type == entities.Place)
}

// coordinateSubject adds the second of two coordinated subjects.
func (r *reader) coordinateSubject(d *draft, f *frame, a *argument) {
	if a.apposed && d.hasEntity(Agent) {
		return
	}
	r.put(d, f, slotSubject, a.node, a.common)
}

func (d *draft) hasRole(name RoleName) bool {
	for i := range d.roles {
		if d.roles[i].Name == name {
			return true
		}
	}
	return false
}

func (d *draft) hasEntity(name RoleName) bool {
	for i := range d.roles {
		if d.roles[i].Name == name && d.roles[i].Entity >= 0 {
			return true
		}
	}
	return false
}

// roleFor gives the role of a slot: the trigger's own, else the frame's.
func (r *reader) roleFor(d *draft, f *frame, s slot) RoleName {
	if d.trig != nil && d.trig.slots[s] != "" {
		return d.trig.slots[s]
	}
	return f[s]
}

// roleOf gives the role of the entity at a node in a slot. What falls on a place
// happens there; what falls on others is done to them: غارة على المدينة, على
// المقاتلين.
func (r *reader) roleOf(d *draft, f *frame, s slot, node int32) RoleName {
	role := r.roleFor(d, f, s)
	if role == Place && f[s] != Place && !placeLike(r.entityOf(int(node))) {
		return f[s]
	}
	if role == Theme && d.typ == Withdrawal && s == slotObject && placeLike(r.entityOf(int(node))) {
		return Origin // غادر الجنود البلاد
	}
	return role
}

func (r *reader) put(d *draft, f *frame, s slot, node int32, common bool) {
	role := r.roleOf(d, f, s, node)
	e := r.entityOf(int(node))
	switch {
	case role == "":
		return
	case common && d.typ == Sanction && role == Theme && int(node)+1 < len(r.nodes) && r.nodes[node+1].kind == entityNode && r.nodes[node+1].has(adjectival):
		r.fill(d, role, node+1) // جمد أصولا روسية
		return
	case common:
		if j := r.groupOf(int(node)); j >= 0 && role == Theme && suffers(d.typ) {
			r.fill(d, role, int32(j))
			return
		}
		if role == Agent && r.standIn(d, node) {
			return
		}
		if next := int(node) + 1; d.typ == Control && role == Theme && next < len(r.nodes) && r.nodes[next].kind == entityNode && r.nodes[next].prep == 0 && !r.nodes[next].has(adjectival) && placeLike(r.entityOf(next)) {
			return // استعاد قرية فلان: the name says it
		}
		if role == Agent || role == Theme || role == Counterpart {
			r.addPhrase(d, role, node)
		}
		return
	case role == Agent && s == slotSubject && placeLike(e) && r.nodes[d.node].has(isVerb) && r.verbIs(d.node, verbHosts):
		role = Place // قمة تستضيفها العاصمة
	case role == Theme && d.typ == Control && d.hasEntity(Theme) && placeLike(e) && !r.nodes[node].clitics.Has(clitic.Conj) && compass(e):
		return // استعاد البلدة شمال الإقليم
	case role == Place && !placeLike(e), role == Theme && !r.undergoes(d, int(node)), role == Agent && d.typ == Casualty && placeLike(e):
		return
	case role == Destination && e != nil && !placeLike(e):
		role = Counterpart
	case role == Agent && d.typ == Visit && placeLike(e):
		if s != slotSubject || d.hasRole(Destination) {
			return
		}
		role = Destination // يزور محققون اليمن
	}
	r.fill(d, role, node)
}

func (r *reader) fillIf(d *draft, role RoleName, node int32) {
	if r.isEntity(node) {
		r.fill(d, role, node)
		return
	}
	if role == Agent && r.standIn(d, node) {
		return
	}
	if j := r.ownerBehind(int(node)); j >= 0 {
		r.fill(d, role, int32(j))
		return
	}
	r.addPhrase(d, role, node)
}

// acts reports that the event has the entity for its agent.
func (d *draft) acts(entity int) bool {
	for i := range d.roles {
		if d.roles[i].Name == Agent && d.roles[i].Entity == entity {
			return true
		}
	}
	return false
}
