package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
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
	d.addRole(name, r.participant(n.entity), n)
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
				if role := r.roleFor(d, f, slotSubject); role != "" && !(d.typ == Visit && placeLike(&r.in.result.Entities[e])) {
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
		}
		if d.gov.light != "" && d.gov.subject >= 0 && !r.onlyTells(d) && !(d.gov.light == Agent && r.ownAgent(d, f, true)) && !(elsewhere && d.gov.subject == r.clauses[n.clause].antecedent) {
			role := d.gov.light
			if role == Agent && (d.typ == Casualty && !r.kills(d) || d.typ == Election) {
				role = ""
			}
			subject := d.gov.subject
			if role == Place && !placeLike(r.entityOf(int(subject))) {
				role = ""
				if next := int(subject) + 1; next < len(r.nodes) && r.nodes[subject].kind == wordNode && placeLike(r.entityOf(next)) && r.nodes[next].prep == 0 && !r.nodes[next].has(adjectival) {
					role, subject = Place, int32(next) // شهدتها مدينة طرابلس
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
		if c := &r.clauses[n.clause]; d.coll && d.gov.light == "" && d.gov.link == 0 && c.head >= 0 && c.head < d.node && c.subject >= 0 && c.subject < d.node && d.typ != Casualty && r.nodes[c.head].event == suppressed {
			r.fillIf(d, Agent, c.subject) // أدى الرئيس اليمين
			for _, j := range r.coordinates(int(c.subject)) {
				r.fill(d, Agent, j)
			}
		}
		if n.clitics.Has(clitic.Suffix) {
			r.possessor(d, f)
		}
		r.lentByNoun(d, f)
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

// onlyTells reports that the verb above an event noun is one of saying, or of
// threatening, whose subject, a person, tells of the event without doing it:
// أعلن الوزير توقيف خمسة. What a declaration brings about is done by it.
func (r *reader) onlyTells(d *draft) bool {
	if d.gov.verb == 0 || d.gov.light != Agent || d.gov.subject < 0 {
		return false
	}
	for i := int(d.gov.verb); i < int(d.node); i++ {
		if n := &r.nodes[i]; n.kind == otherPunct && !n.has(isQuote) {
			return true // another line of the headline
		}
	}
	v := r.nodes[d.gov.verb-1].form.Verb
	if r.said(v) < 0 {
		return false
	}
	e := r.entityOf(int(d.gov.subject))
	if e == nil || e.Type != entities.Person && e.Type != entities.OfficeType {
		return false
	}
	switch d.typ {
	case Attack, Arrest, Control, Mission, Deployment, Withdrawal, Disaster, Protest, Trial, Visit, Ceasefire:
		return true
	}
	return false
}

// invites reports a meeting to which one person calls another: دعا الرئيس الوزير
// إلى اجتماع.
func (r *reader) invites(d *draft) bool {
	if d.gov.verb == 0 || d.typ != Meeting && d.typ != Negotiation || !r.namesPerson(d.gov.subject) {
		return false
	}
	v := d.gov.verb - 1
	s := r.clauses[r.nodes[v].clause].subject
	return s >= 0 && s != d.gov.subject && r.namesPerson(s) && morph.Verbs()[r.nodes[v].form.Verb].Perfect == "دعا"
}

// begunBy reports an event noun without a pronoun right behind a verb of phase,
// which has it for its subject: بدأت الهدنة.
func (r *reader) begunBy(d *draft) bool {
	v := int(d.gov.verb) - 1
	return v >= 0 && d.gov.first == v+1 && !r.nodes[d.node].clitics.Has(clitic.Suffix) && r.govOf(r.nodes[v].form.Verb, effPhase) >= 0
}

// kills reports a masdar of killing, or the like, whose agent a verb names:
// تمكنت القوات من قتل.
func (r *reader) kills(d *draft) bool {
	return r.transitive(d) && d.gov.verb != 0 && r.govOf(r.nodes[d.gov.verb-1].form.Verb, effFactual) >= 0
}

// completes reports that the phrase at node is the object that makes the verb
// of a collocation an event, and so not its subject.
func (r *reader) completes(d *draft, node int32) bool {
	if d.comp <= d.node || node < d.comp || !morph.Verbs()[r.nodes[d.node].form.Verb].Flags.Has(morph.Transitive) {
		return false
	}
	for i := d.node + 1; i <= node; i++ {
		if n := &r.nodes[i]; n.kind == commaNode || n.has(isPrep) || n.prep != 0 || n.clitics.Has(clitic.Conj) {
			return false
		}
	}
	return true
}

// ownedObject reports a phrase behind a verb that needs an object whose head
// carries the pronoun of the subject: أزاح والده, عين نائبه.
func (r *reader) ownedObject(d *draft, node int32) bool {
	if node <= d.node || d.trig == nil || d.trig.intrans || int(node) != int(d.node)+1 || d.secondBare(1) {
		return false
	}
	switch d.typ {
	case Resignation, Appointment, Arrest, Casualty, Deployment, Withdrawal:
	default:
		return false
	}
	n := &r.nodes[node]
	return n.kind == wordNode && n.clitics.Has(clitic.Suffix) && n.prep == 0
}

// impliedAcross gives the subject of the nearest clause before that of verb v
// whose verb may share it, or -1.
func (r *reader) impliedAcross(v int) int32 {
	for p := int(r.nodes[v].clause) - 1; p >= 0; p-- {
		if c := &r.clauses[p]; c.subject >= 0 && r.isEntity(c.subject) && c.head >= 0 && r.agrees(v, int(c.head)) && c.kind != relativeClause {
			return c.subject
		}
	}
	return -1
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
		if role == Agent || role == Theme || role == Counterpart {
			r.addPhrase(d, role, node)
		}
		return
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

// standIn gives an event the entity that a common noun as its agent stands for:
// whose aircraft or units act, the forces of the sentence before, the dignitary
// that an honorific with a pronoun means.
func (r *reader) standIn(d *draft, node int32) bool {
	n := &r.nodes[node]
	if n.kind != wordNode || n.prep != 0 {
		return false
	}
	switch k := r.in.doc.Tokens()[n.from].Key; k {
	case "فخامته", "جلالته", "سموه", "معاليه", "سيادته", "دولته", "سعادته":
		if e := r.lastTopic; e >= 0 && (r.in.result.Entities[e].Type == entities.Person || r.in.result.Entities[e].Type == entities.OfficeType) {
			d.addRole(Agent, e, nil)
			return true
		}
	case "القوات", "قوات":
		if node > 0 && r.nodes[node-1].has(isDemonstrative) {
			if e := r.force(int(node)); e >= 0 {
				d.addRole(Agent, e, nil)
				return true
			}
		}
	}
	if n.has(isActor|isCounter|isAnonymous|isNumword|isApprox) || d.typ == Visit {
		return false
	}
	if j := r.ownerBehind(int(node)); j >= 0 && (forceLike(r.entityOf(j)) || r.nodes[j].has(adjectival) && r.bodied(int(node))) {
		r.fill(d, Agent, int32(j))
		return true
	}
	return false
}

// bodied reports a common noun of a state's body: محكمة كمبودية.
func (r *reader) bodied(i int) bool {
	switch r.in.doc.Tokens()[r.nodes[i].from].Key {
	case "محكمه", "طائره", "طائرات", "مقاتلات", "سفينه", "سفن", "قوه", "قوات", "السلطات", "سلطات", "الطائرات", "المقاتلات", "الشرطه", "شرطه":
		return true
	}
	return false
}

// addPhrase keeps a participant that is no entity in its words: a number and
// what it counts, a noun and its adjectives.
func (r *reader) addPhrase(d *draft, role RoleName, node int32) {
	i := int(node)
	if !r.participates(d, i) {
		return
	}
	s := r.nodes[i].span()
	for j := i + 1; j < len(r.nodes) && j <= i+3; j++ {
		n := &r.nodes[j]
		counted := r.nodes[j-1].kind == numberNode || r.nodes[j-1].has(isNumword|isApprox)
		if n.kind != wordNode && !(n.kind == entityNode && n.has(adjectival)) && !(n.kind == numberNode && counted) ||
			n.prep != 0 || n.has(isPrep|isVerb|isThat|isRel|isSub) || n.clitics.Has(clitic.Conj) || !counted && n.kind == wordNode && !r.describes(j) {
			break
		}
		s.End = int(n.end)
	}
	if d.roles == nil {
		d.roles = make([]Role, 0, 4)
	}
	d.roles = append(d.roles, Role{Name: role, Entity: -1, Span: s})
}

// participates reports a common noun that can be a participant: no adjective or
// adverb of the trigger, no number alone, nothing behind a preposition that is
// written into it.
func (r *reader) participates(d *draft, i int) bool {
	n := &r.nodes[i]
	if n.kind == numberNode || n.has(isActor|isCounter|isAnonymous|isNumword|isApprox) {
		return true
	}
	if n.has(isVerb | isAdverb | isNegative | isParticle | isSub | isRel | isThat | isRecord) {
		return false
	}
	k := r.in.doc.Tokens()[n.from].Key
	for _, p := range [...]string{"بال", "لل", "وب", "ول", "وال"} {
		if strings.HasPrefix(k, p) {
			return false
		}
	}
	if n.clitics.Any(clitic.Ba|clitic.Lam|clitic.Kaf) || n.has(isComp) && strings.HasPrefix(k, "ب") || r.endsIn(i, "ًا") || r.endsIn(i, "اً") {
		return false
	}
	t := &r.nodes[d.node]
	if t.has(isVerb) || i != int(d.node)+1 {
		return true
	}
	return n.clitics.Has(clitic.Def) || startsWithArticle(k) // هجوم جديد
}

// putAdjective adds the state that a nisba names: الغارات الأمريكية, الاتفاق
// الروسي الأمريكي.
func (r *reader) putAdjective(d *draft, a *argument, k int) {
	switch d.typ {
	case Election, Disaster:
		r.fill(d, Place, a.node) // الانتخابات العراقية
		return
	case Casualty, Trial, Arrest, Legislation:
		return
	}
	role := Agent
	if k > 1 {
		role = Counterpart
	}
	r.fill(d, role, a.node)
}

// nominalRole gives the role of an argument in construct with an event noun.
func (r *reader) nominalRole(d *draft, f *frame, a *argument) RoleName {
	e := r.entityOf(int(a.node))
	role := r.roleFor(d, f, slotIdafa)
	transitive := d.trig != nil && d.trig.verb >= 0 && !d.trig.intrans && d.trig.slots[slotIdafa] == ""
	if transitive && role == Agent {
		role = r.roleOf(d, f, slotObject, a.node)
		if d.secondBare(a.bare) || forceLike(e) && d.typ != Arrest && d.typ != Release {
			role = Agent
		}
	}
	switch {
	case a.bare == 1 && d.trig == nil && d.coll && r.secondPeople(d):
		role = Agent // اتهام القضاء أربعة موظفين
	case d.typ == Meeting && a.bare > 1 && d.gov.link&prepIn != 0 && d.trig != nil && d.trig.id == "n_astqbal":
		role = Agent // كان في استقبال الضيف الأمير
	case d.typ == Meeting && role == Theme:
		role = Counterpart // استقبال الضيف
	case d.typ == Disaster && placeLike(e):
		role = Place // زلزال تركيا
	case a.bare > 1:
		role = r.roleOf(d, f, slotObject, a.node)
	case d.typ == Visit && placeLike(e):
		role = Destination
	case d.typ == Control && role == Theme && e != nil && !placeLike(e) && !d.hasEntity(Agent):
		role = Agent
	case (d.typ == Attack || d.typ == Withdrawal || d.typ == Protest) && e != nil && e.Type == entities.Place && role == Agent:
		role = Place
		if d.typ == Withdrawal {
			role = Origin
		}
	case role == Agent && d.typ == Meeting && e != nil && e.Type == entities.Place:
		role = Place
	}
	return role
}

// ownAgent reports an event noun in construct with the one who acts, whatever
// the verb above says: وافق البرلمان على تمديد مهمة الجيش. With forces, only one
// that is a force.
func (r *reader) ownAgent(d *draft, f *frame, forces bool) bool {
	for i := range d.args {
		a := &d.args[i]
		if a.prep == 0 && !a.adj && !a.common && a.bare == 1 {
			return int(a.node) <= int(d.node)+2 && r.nominalRole(d, f, a) == Agent && (!forces || forceLike(r.entityOf(int(a.node))))
		}
	}
	return false
}

// putNominal adds an argument in construct with an event noun.
func (r *reader) putNominal(d *draft, f *frame, a *argument) {
	e := r.entityOf(int(a.node))
	role := r.nominalRole(d, f, a)
	if role == "" || role == Theme && !r.undergoes(d, int(a.node)) {
		return
	}
	if a.common {
		if j := r.groupOf(int(a.node)); j >= 0 && role == Theme && suffers(d.typ) {
			r.fill(d, role, int32(j))
			return
		}
		if (role == Agent || role == Theme) && !r.describes(int(a.node)) {
			r.addPhrase(d, role, a.node)
		}
		return
	}
	if role == Place && !placeLike(e) {
		return
	}
	r.fill(d, role, a.node)
}

// undergoes reports that the phrase at node i may be what an event of the type
// of d is done to: an election chooses, and an appointment appoints, people.
func (r *reader) undergoes(d *draft, i int) bool {
	e := r.entityOf(i)
	if e == nil {
		return true
	}
	switch d.typ {
	case Election:
		return e.Type == entities.Person || e.Type == entities.OfficeType || e.Type == entities.Organization && i == int(d.node)+1
	case Appointment:
		if e.Type != entities.Person && d.hasEntity(Theme) && !r.nodes[i].clitics.Has(clitic.Conj) {
			return false // تعيين فلان على رأس الهيئة
		}
		return !placeLike(e) && !r.nodes[i].has(adjectival)
	}
	return true
}

// commaBetween reports a comma between two nodes.
func (r *reader) commaBetween(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if r.nodes[k].kind == commaNode {
			return true
		}
	}
	return false
}

// ledBy reports that بقيادة or برئاسة before the entity at i says who leads the
// one that stands before it.
func (r *reader) ledBy(i int) bool {
	for j := i - 1; j > 0 && j >= i-3; j-- {
		if n := &r.nodes[j]; n.prep&prepBy != 0 {
			switch r.in.doc.Tokens()[n.from].Key {
			case "بقياده", "برئاسه", "برياسه":
				return r.nodes[j-1].kind == entityNode
			}
			return false
		}
	}
	return false
}

// secondPeople reports a number of people, as a second phrase without
// preposition.
func (r *reader) secondPeople(d *draft) bool {
	for i := range d.args {
		if a := &d.args[i]; a.prep == 0 && a.bare == 2 && (!a.common || r.nodes[a.node].kind == numberNode || r.nodes[a.node].has(isActor|isCounter|isNumword)) {
			return true
		}
	}
	return false
}

// behindParticiple reports a passive participle other than the trigger before
// the preposition of the phrase at node i.
func (r *reader) behindParticiple(d *draft, i int) bool {
	j := i - 1
	for j > int(d.node) && r.nodes[j].prep&prepBy == 0 {
		j--
	}
	if j--; j <= int(d.node) || r.nodes[j].kind != wordNode {
		return false
	}
	k := strings.TrimPrefix(r.in.doc.Tokens()[r.nodes[j].from].Key, "ال")
	return strings.HasPrefix(k, "م") && len(k) >= 8
}

// secondBare reports another phrase without preposition behind the one given:
// احتلال إسرائيل الضفة.
func (d *draft) secondBare(bare uint8) bool {
	for i := range d.args {
		if d.args[i].prep == 0 && d.args[i].bare > bare && !d.args[i].common {
			return true
		}
	}
	return false
}

// putPrepositional adds an argument behind a preposition.
func (r *reader) putPrepositional(d *draft, f *frame, a *argument) {
	s, ok := slotOf(a.prep)
	if !ok {
		return
	}
	e := r.entityOf(int(a.node))
	role := r.roleOf(d, f, s, a.node)
	switch {
	case s == slotBetween && d.hasEntity(Agent) && (r.nodes[d.node].has(isVerb) || d.gov.light == Agent && r.nodes[a.node].has(isReference)):
		return // الطريق بين المدينتين
	case s == slotBetween:
		role = Agent
		if a.between {
			role = Counterpart
		}
	case a.prep&prepBa != 0 && !placeLike(e):
		switch d.typ {
		case Meeting, Call:
			role = Counterpart
		case Resignation:
			role = Theme
		default:
			return
		}
	case a.prep&prepLam != 0:
		switch {
		case d.typ == Visit && (placeLike(e) || d.hasRole(Agent)):
			role = Destination
		case r.nodes[d.node].has(isVerb):
			return
		case d.typ == Attack && forceLike(e) && !d.hasEntity(Agent) && int(a.node) <= int(d.node)+2:
			role = Agent // هجوم للمتمردين
		case d.typ == Attack || d.typ == Sanction || d.typ == Aid:
			role = f[slotOn]
		case d.hasEntity(Agent):
			return // only the first one acts
		case d.typ == Meeting || d.typ == Visit || d.typ == Withdrawal || d.typ == Announcement:
			role = Agent
		}
	case s == slotBy && !r.nodes[d.node].has(isVerb) && r.commaBetween(int(d.node), int(a.node)):
		return // …، لا سيما من جانب فلان
	case s == slotBy && (d.typ != Meeting || d.hasEntity(Agent)) && r.ledBy(int(a.node)):
		return // الجيش بقيادة فلان
	case s == slotBy && !r.nodes[d.node].has(isVerb) && r.behindParticiple(d, int(a.node)):
		return // هدنة مقترحة من جانب الوسيط
	case s == slotBy && r.nodes[d.node].has(isVerb) && d.hasEntity(Agent):
		return // عقدت المحكمة برئاسة القاضي: only tells who led it
	case s == slotWith && (d.typ == Trial && d.hasRole(Theme) || d.typ == Attack && e != nil && e.Type == entities.Place):
		return // قضية التخابر مع, الحدود مع
	case s == slotNear && d.hasSetting(r):
		return // في بعقوبة شمال شرقي بغداد: only tells where that is
	case s == slotOn && d.typ == Attack && e != nil && e.Type == entities.Country:
		role = Place
	case s == slotFrom && d.typ != Withdrawal && d.typ != Visit && d.typ != Deployment && d.typ != Resignation && d.typ != Release:
		switch {
		case d.typ == Aid && e != nil && e.Type == entities.Place:
			role = Origin
		case d.typ == Control && placeLike(e) && !d.hasEntity(Theme):
			role = Theme // مساحات من أراضي
		case role == Origin && (d.typ == Control || !placeLike(e)):
			role = ""
		}
	}
	if role == "" {
		return
	}
	if a.common {
		if j := r.groupOf(int(a.node)); j >= 0 && role == Theme && suffers(d.typ) {
			r.fill(d, role, int32(j))
			return
		}
		if role == Counterpart || role == Agent || role == Theme && r.nodes[a.node].has(isActor|isCounter) {
			r.addPhrase(d, role, a.node)
		}
		return
	}
	if (role == Place || role == Origin && d.typ == Visit) && (!placeLike(e) || r.nodes[a.node].has(adjectival) && !(a.node > 0 && r.nodes[a.node-1].has(isTerritory))) {
		return
	}
	if role == Destination && !placeLike(e) {
		if d.typ != Visit && !(d.typ == Meeting && r.namesPerson(a.node)) {
			return
		}
		role = Counterpart
	}
	r.fill(d, role, a.node)
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
