package timeline

import (
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
)

// putAdjective adds the state that a nisba names: الغارات الأمريكية, الاتفاق
// الروسي الأمريكي.
func (r *reader) putAdjective(d *draft, a *argument, k int) {
	switch d.typ {
	case Election, Disaster:
		r.fill(d, Place, a.node) // الانتخابات العراقية
		return
	case Casualty, Trial, Arrest, Release, Legislation:
		if n := &r.nodes[a.node]; d.typ != Legislation && !r.nodes[d.node].definite() && !startsWithArticle(r.in.doc.Tokens()[n.from].Key) && !r.endsIn(int(a.node), "يه") {
			r.fill(d, Theme, a.node) // مقتل فلسطيني, توقيف صينيين
		}
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
	role := r.idafaRole(d, f, a)
	if other, found := r.roleByTrigger(d, f, a, role); found {
		return other
	}
	inPlace := e != nil && e.Type == entities.Place
	switch {
	case role == Agent && r.sought(d, int(a.node)):
		return Counterpart // توجه إلى العاصمة للقاء الملك
	case placeLike(e) && (d.typ == Disaster || d.typ == Casualty && inPlace):
		return Place // زلزال تركيا
	case a.bare > 1, d.typ == Visit && placeLike(e):
		return r.roleOf(d, f, slotObject, a.node) // زيارة بغداد, مغادرة بغداد
	case d.typ == Control && role == Theme && e != nil && !placeLike(e) && !d.hasEntity(Agent):
		return Agent
	case role != Agent || !inPlace:
		return role
	}
	switch d.typ {
	case Attack, Protest, Meeting:
		return Place
	case Withdrawal:
		return Origin
	}
	return role
}

// idafaRole gives the role that the frame has for what an event noun is in construct with:
// of the masdar of a verb that takes an object, that object, unless another one follows.
func (r *reader) idafaRole(d *draft, f *frame, a *argument) RoleName {
	role := r.roleFor(d, f, slotIdafa)
	if role != Agent || !r.transitive(d) || d.trig.slots[slotIdafa] != "" {
		return role
	}
	if d.typ == Announcement && f[slotObject] == "" && r.announces(d, a.node) {
		return Agent // إعلان الوزارة النتائج
	}
	if d.secondBare(a.bare) && !(individual(d.typ) && d.hasEntity(Agent)) || r.dativeObject(d, a.node) >= 0 {
		return Agent
	}
	if forceLike(r.entityOf(int(a.node))) && d.typ != Arrest && d.typ != Release && !r.goneOnWith(d, a.node) {
		return Agent
	}
	return r.roleOf(d, f, slotObject, a.node)
}

// announces reports that the one at node i, with whom the noun of d is in construct, declares
// something: a person, or a body that something else follows, إعلان الوزارة أنها, إعلان الهيئة النتائج.
func (r *reader) announces(d *draft, i int32) bool {
	e := r.entityOf(int(i))
	if e == nil || i != d.node+1 || d.trig.is(weak) || r.nodes[i].has(adjectival) || r.nodes[d.node].clitics.Has(clitic.Def) {
		return false
	}
	if r.namesPerson(i) || forceLike(e) {
		return true
	}
	if e.Type != entities.Organization && e.Type != entities.Country && e.Type != entities.Coalition {
		return false
	}
	if int(i)+1 < len(r.nodes) && r.nodes[i+1].has(isThat) {
		return true
	}
	for k := range d.args {
		if b := &d.args[k]; b.prep == 0 && b.node > i && b.bare > 1 {
			return true
		}
	}
	return false
}

// goneOnWith reports an act that somebody else than the one at node i begins, goes on
// with or ends: يواصل الجيش قصف الحركة.
func (r *reader) goneOnWith(d *draft, i int32) bool {
	v := d.gov.verb - 1
	return v >= 0 && d.gov.light == Agent && d.gov.subject >= 0 && d.gov.subject != i && d.gov.subject < d.node && r.govOf(r.nodes[v].form.Verb, effPhase) >= 0
}

// roleByTrigger gives the role of an argument in construct that the noun itself, or the way
// in which it became an event, decides; role is that of its frame.
func (r *reader) roleByTrigger(d *draft, f *frame, a *argument, role RoleName) (RoleName, bool) {
	e := r.entityOf(int(a.node))
	n := &r.nodes[d.node]
	switch {
	case d.typ == Legislation && n.is(dissolving):
		if d.comp == a.node && d.comp > 0 {
			return f[slotObject], true // حل البرلمان
		}
	case d.typ == Legislation && a.bare == 1 && role == Theme && !n.is(undoing) && r.enacts(e):
		return Agent, true // إقرار مجلس الوزراء
	case d.typ == Sanction && role == Agent && e != nil && e.Type == entities.Person && d.comp > 0:
		return Theme, true // تجريد فلان من
	case d.trig == nil && a.bare == 1 && d.coll && r.secondPeople(d):
		return Agent, true // اتهام القضاء أربعة موظفين
	case d.typ == Meeting && a.bare > 1 && d.gov.link&prepIn != 0 && d.trig.is(welcome):
		return Agent, true // كان في استقبال الضيف الأمير
	case d.typ == Meeting && role == Theme:
		return Counterpart, true // استقبال الضيف
	}
	return role, false
}

// enacts reports a body that passes laws and decrees.
func (r *reader) enacts(e *entities.Entity) bool {
	return e != nil && e.Type == entities.Organization && r.t.nameBegins(e, enacting)
}

// beyond reports an argument that is not in construct with a definite event
// noun, which has none: a common noun, or one behind another event noun, whose
// construct it is.
func (r *reader) beyond(d *draft, a *argument) bool {
	if c := r.nodes[d.node].clitics; !c.Has(clitic.Def) || c.Has(clitic.Suffix) {
		return false
	}
	for i := d.node + 1; i < a.node; i++ {
		if n := &r.nodes[i]; n.has(isTrigger|isGovernor|isHead) && !n.clitics.Has(clitic.Def) {
			return true
		}
	}
	return a.common && !(d.typ == Casualty && a.node == d.node+1) // القتلى المدنيون
}

// ownAgent reports an event noun in construct with the one who acts, whatever
// the verb above says: وافق البرلمان على تمديد مهمة الجيش. With forces, only one
// that is a force.
func (r *reader) ownAgent(d *draft, f *frame, forces bool) bool {
	for i := range d.args {
		a := &d.args[i]
		if a.prep == 0 && !a.adj && a.bare == 1 && a.common && !forces && a.node == d.node+1 && d.typ == Withdrawal && r.nodes[a.node].has(isActor|isCounter) {
			return !r.transitive(d) // هروب المئات
		}
		if a.prep == 0 && !a.adj && !a.common && a.bare == 1 {
			return int(a.node) <= int(d.node)+2 && r.nominalRole(d, f, a) == Agent && (!forces || forceLike(r.entityOf(int(a.node))))
		}
	}
	return false
}

// dativeObject gives the argument of d, a masdar in construct with the one at node
// i, that ل marks as its object: إقالة الرئيس لوزيره, اغتيال الدولة لخصمها. -1 when there
// is none.
func (r *reader) dativeObject(d *draft, i int32) int {
	if e := r.entityOf(int(i)); e == nil || r.nodes[i].has(adjectival) || int(i) > int(d.node)+1 {
		return -1
	}
	switch d.typ {
	case Resignation, Arrest, Attack, Release, Appointment, Casualty, Sanction:
	default:
		return -1
	}
	for k := range d.args {
		if a := &d.args[k]; a.prep&prepLam != 0 && a.node > i && a.node <= i+6 && r.namesPerson(a.node) && !(a.node > 0 && r.nodes[a.node-1].kind == wordNode && (r.endsIn(int(a.node)-1, "ا") || r.endsIn(int(a.node)-1, "اً") || r.endsIn(int(a.node)-1, "ًا"))) {
			return k
		}
	}
	return -1
}

// sought reports the one at node i with whom the meeting is that the clause has for
// its aim, or its end: وصل للقاء الرئيس, اختتم زيارته بلقاء الوزير.
func (r *reader) sought(d *draft, i int) bool {
	return d.typ == Meeting && int(d.node)+1 == i && (d.gov.purpose || d.gov.link == prepBa && d.gov.light == "") && d.gov.first == int(d.node) &&
		!d.bounded(prepWith|prepBetween) && !d.secondBare(1) && (r.namesPerson(int32(i)) || r.nodes[i].is(delegate)) && len(r.coordinates(i)) == 0
}

// putNominal adds an argument in construct with an event noun.
func (r *reader) putNominal(d *draft, f *frame, a *argument) {
	e := r.entityOf(int(a.node))
	role := r.nominalRole(d, f, a)
	if a.bare == 0 && a.apposed || role == "" || role == Theme && !r.undergoes(d, int(a.node)) {
		return
	}
	if a.common {
		r.putCommonNominal(d, role, a)
		return
	}
	if role == Place && !placeLike(e) {
		return
	}
	r.fill(d, role, a.node)
}

// putCommonNominal adds a common noun in construct with an event noun.
func (r *reader) putCommonNominal(d *draft, role RoleName, a *argument) {
	n := &r.nodes[a.node]
	switch role {
	case Counterpart:
		if j := r.delegated(d, int(a.node)); j >= 0 && n.is(delegate) {
			r.fill(d, role, int32(j)) // للقاء مسؤولين مصريين
		}
		return
	case Theme:
		if d.typ == Attack && a.bare == 1 && n.is(owned) && r.transitive(d) && r.standIn(d, a.node) {
			return // باستهداف طائرة إسرائيلية سيارة
		}
		j := r.groupOf(int(a.node))
		if j < 0 || !suffers(d.typ) {
			break
		}
		if d.typ == Attack && forceLike(r.entityOf(j)) && d.bounded(prepOn) {
			role = Agent // قصف المتمردين الحوثيين على المدينة
		}
		r.fillGroup(d, role, int32(j))
		return
	case Agent:
	default:
		return
	}
	if !r.describes(int(a.node)) && !r.afterPossessed(int(a.node)) {
		r.addPhrase(d, role, a.node)
	}
}

// afterPossessed reports a word with article right behind a noun with a pronoun, which it
// describes: خفض تمثيلها الدبلوماسي.
func (r *reader) afterPossessed(i int) bool {
	if i == 0 || !r.nodes[i].clitics.Has(clitic.Def) && !startsWithArticle(r.in.doc.Tokens()[r.nodes[i].from].Key) || r.nodes[i].prep != 0 {
		return false
	}
	n := &r.nodes[i-1]
	return n.kind == wordNode && n.clitics.Has(clitic.Suffix) && !n.has(isVerb)
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
		if e.Type == entities.Organization && i > int(d.node)+1 && !r.nodes[d.node].has(isVerb) && !r.nodes[i].clitics.Has(clitic.Conj) {
			return false // تعيين رجل أعمال على رأس الوزارة
		}
		return !placeLike(e) && !r.nodes[i].has(adjectival)
	}
	return true
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
