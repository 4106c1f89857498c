package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
)

// manyRoles is how many roles a draft has memory for at first.
const manyRoles = 6

// roleList gives a draft an empty list of roles, in memory that serves one
// sentence after the other: events get lists of their own.
func (r *reader) roleList() []Role {
	at := len(r.roles)
	if at+manyRoles > cap(r.roles) {
		at, r.roles = 0, make([]Role, 0, 2*cap(r.roles)+8*manyRoles)
	}
	r.roles = r.roles[:at+manyRoles]
	return r.roles[at : at : at+manyRoles]
}

// addRole appends a participant unless the event has it in that role already.
// Nobody is their own counterpart, and who acts is not where they do.
func (d *draft) addRole(name RoleName, entity int32, n *node) {
	for i := range d.roles {
		if d.roles[i].Entity == int(entity) && entity >= 0 && (d.roles[i].Name == name || name == Place ||
			name == Agent && d.roles[i].Name == Counterpart || name == Origin && d.roles[i].Name == Agent || name == Counterpart && d.roles[i].Name == Agent) {
			return
		}
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
	if d.typ == Appointment && r.postTaken(int(i)) {
		return
	}
	if e := r.entityOf(int(i)); e.Type == entities.OfficeType {
		if j := r.holderBehind(int(i)); j >= 0 {
			n = &r.nodes[j]
		}
	}
	if d.typ == Trial && name == Theme && r.t.court(r.entityOf(int(i))) {
		name = Agent
	}
	if name == Theme && r.entityOf(int(i)).Type == entities.Place {
		switch d.typ {
		case Arrest, Casualty:
			name = Place // إيداع فلان سجن المدينة, لقوا حتفهم في الزلزال الذي ضرب المدينة
		case Release:
			return
		}
	}
	who := r.participant(n.entity)
	if name != Agent && who != n.entity && d.acts(int(who)) && r.behindTitled(int(i)) {
		who = n.entity // استقبل الوزير فلان السفير: somebody else
	}
	d.addRole(name, who, n)
}

// postTaken reports the post itself, in the accusative: تعيينه سفيرا للجزائر.
func (r *reader) postTaken(i int) bool {
	if e := r.entityOf(i); e.Type != entities.OfficeType {
		return false
	}
	k := r.in.doc.Tokens()[r.nodes[i].from].Key
	return strings.HasSuffix(k, "ا") && !startsWithArticle(k) && r.nodes[i].prep == 0
}

// court reports an organization that judges.
func (t *tables) court(e *entities.Entity) bool {
	return e != nil && e.Type == entities.Organization && t.nameBegins(e, judging)
}

func placeLike(e *entities.Entity) bool {
	return e != nil && (e.Type == entities.Place || e.Type == entities.Country)
}

func forceLike(e *entities.Entity) bool {
	return e != nil && (e.Type == entities.Military || e.Type == entities.Coalition || e.Type == entities.ArmedGroup)
}

// assign gives the arguments of an event their roles.
func (r *reader) assign(d *draft) {
	f := d.frame
	verb := r.nodes[d.node].has(isVerb)
	passive, object := false, uint8(0)
	if verb {
		passive = r.passive(d)
		object = r.assignSubject(d, f, passive)
		if r.nodes[d.node].clitics.Has(clitic.Suffix) && !passive {
			r.pronounObject(d, f)
		}
	} else {
		r.assignCarrier(d, f)
		r.assignAround(d, f)
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
		case !verb:
			if !r.beyond(d, a) { // but: أعلن في المؤتمر إنهاء مهمة القوات
				r.putNominal(d, f, a)
			}
		case r.goal(d, a.node), passive && a.bare == 1, a.bare == object:
			r.put(d, f, slotObject, a.node, a.common)
		case a.bare == 1 && !a.common && k > 0:
			r.coordinateSubject(d, f, a)
		}
	}
	if d.typ == Visit || d.typ == Meeting {
		r.delegation(d, f)
	}
	r.members(d)
	r.appointees(d)
	if d.typ == Attack {
		r.attackedPlaces(d)
	}
	r.pair(d)
	r.sides(d)
	if suffers(d.typ) && !d.hasEntity(Theme) {
		r.bracketed(d)
		r.pronounTheme(d)
	}
}

// attackedPlaces makes the scene of an attack of the place that it hits: what is attacked
// there is what stands in it.
func (r *reader) attackedPlaces(d *draft) {
	if d.trig.is(assault) {
		return
	}
	for i := range d.roles {
		if t := &d.roles[i]; t.Name == Theme && t.Entity >= 0 && r.in.result.Entities[t.Entity].Type == entities.Place {
			t.Name = Place
		}
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
		if d.typ == Control {
			return Theme // سقط النظام
		}
		return f[s]
	}
	if role == Theme && d.typ == Withdrawal && s == slotObject && placeLike(r.entityOf(int(node))) {
		return Origin // غادر الجنود البلاد
	}
	return role
}

// put gives the phrase at node, which stands in slot s of the frame, its role.
func (r *reader) put(d *draft, f *frame, s slot, node int32, common bool) {
	role := r.roleOf(d, f, s, node)
	if role == "" {
		return
	}
	if common {
		r.putCommon(d, role, node)
		return
	}
	if role = r.fitting(d, s, node, role); role != "" {
		r.fill(d, role, node)
	}
}

// putCommon gives a common noun its role: a group or body it stands for, or the phrase.
func (r *reader) putCommon(d *draft, role RoleName, node int32) {
	next := int(node) + 1
	named := next < len(r.nodes) && r.nodes[next].kind == entityNode
	switch role {
	case Theme:
		if d.typ == Sanction && named && r.nodes[next].has(adjectival) {
			r.fill(d, role, node+1) // جمد أصولا روسية
			return
		}
		if d.typ == Trial && r.bodied(int(node)) && r.standIn(d, node) {
			return // حكمت محكمة مصرية
		}
		if suffers(d.typ) {
			if j := r.groupOf(int(node)); j >= 0 {
				r.fillGroup(d, role, int32(j))
				return
			}
		}
		if d.typ == Control && named && r.nodes[next].prep == 0 && !r.nodes[next].has(adjectival) && placeLike(r.entityOf(next)) {
			return // استعاد قرية فلان: the name says it
		}
	case Agent:
		if r.standIn(d, node) {
			return
		}
	case Counterpart:
		if j := r.delegated(d, int(node)); j >= 0 {
			r.fill(d, role, int32(j))
			return
		}
	default:
		return
	}
	r.addPhrase(d, role, node)
}

// fitting gives the role that the entity at node, which the frame gives role, may have by
// its own type; "" for none.
func (r *reader) fitting(d *draft, s slot, node int32, role RoleName) RoleName {
	e := r.entityOf(int(node))
	place := placeLike(e)
	switch role {
	case Agent:
		switch {
		case !place:
		case s == slotSubject && r.nodes[d.node].has(isVerb) && r.verbIs(d.node, verbHosts):
			return Place // قمة تستضيفها العاصمة
		case d.typ == Disaster, d.typ == Casualty, d.typ == Visit && (s != slotSubject || d.hasRole(Destination)):
			return ""
		case d.typ == Visit:
			return Destination // يزور محققون اليمن
		}
	case Theme:
		if d.typ == Control && d.hasEntity(Theme) && place && !r.nodes[node].clitics.Has(clitic.Conj) && r.t.nameBegins(e, compass) {
			return "" // استعاد البلدة شمال الإقليم
		}
		if !r.undergoes(d, int(node)) {
			return ""
		}
	case Place:
		if !place {
			return ""
		}
	case Destination:
		if e != nil && !place {
			return Counterpart
		}
	}
	return role
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
