package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// holds reports whether the conditions of a trigger are met, given whether a
// date of its own stands with it.
func (s *state) holds(d *draft, dated bool) bool {
	if s.backReference(d) {
		return false
	}
	if d.typ == Statement {
		return s.nodes[d.node].has(isVerb) && d.hasEntity(Agent) && !(d.trig.is(copular) && s.copula(int(d.node)))
	}
	if s.toldByAnother(d) || s.figureOfSpeech(d) {
		return false
	}
	if d.coll || d.trig == nil {
		return true
	}
	f := d.trig.flags
	return !s.misread(d, f) && s.meetsFlags(d, f) && !s.vague(d, f, dated) && s.byForces(d, f) && s.ofPlace(d, f)
}

// toldByAnother reports a draft whose event another one of the sentence tells, or which
// only has the spelling of one.
func (s *state) toldByAnother(d *draft) bool {
	n := &s.nodes[d.node]
	switch d.typ {
	case Attack:
		if s.disasterStrikes(d) {
			return true
		}
	case Resignation:
		next := int(d.node) + 1
		return !n.has(isVerb) && next < len(s.nodes) && s.nodes[next].kind == numberNode // الفصل 147
	case Announcement:
		return d.gov.link&prepAccording != 0 // وفق بلاغ للمجلس
	case Casualty:
		return d.coll && !n.has(isVerb) && n.clitics.Has(clitic.Suffix) && s.countedBehind(int(d.node)) // راح ضحيتها 28 قتيلا: told by those counted
	case Trial:
		if d.coll && !n.has(isVerb) && n.prep&prepBa != 0 && s.sentences(d) {
			return true // قضت المحكمة بسجن: told by the verdict
		}
	case Protest:
	default:
		return false
	}
	return !n.has(isVerb) && n.prep == 0 && !n.clitics.Has(clitic.Conj) && s.repeats(d) // انفجار عبوة, جلسة محاكمة: one event
}

// countedBehind reports that a number of victims stands right behind node i.
func (s *state) countedBehind(i int) bool {
	for j := i + 1; j < len(s.nodes) && j <= i+4; j++ {
		n := &s.nodes[j]
		switch {
		case n.kind == wordNode && n.has(isTrigger):
			return j > i+1 && s.draftAt(int32(j)) != nil && s.draftAt(int32(j)).typ == Casualty
		case n.kind != numberNode && !n.has(isNumword|isApprox|isPrep):
			return false
		}
	}
	return false
}

// disasterStrikes reports a verb of attack said of a disaster or of protests: الزلزال الذي
// ضرب المدينة, احتجاجات تجتاح البلاد.
func (s *state) disasterStrikes(d *draft) bool {
	c := &s.clauses[d.clause]
	if s.nodes[d.node].has(isVerb) && s.verbIs(d.node, verbHits) && !s.nodes[d.node].clitics.Has(clitic.Conj) {
		for i := d.node - 1; i >= c.lo && i >= d.node-3; i-- {
			n := &s.nodes[i]
			if s.isTriggerOf(int(i), Protest) || s.isTriggerOf(int(i), Disaster) {
				return n.prep == 0 && (i == 0 || !s.nodes[i-1].has(isPrep))
			}
			if n.kind != wordNode && !n.has(adjectival) || n.has(isVerb|isPrep) || n.prep != 0 {
				break
			}
		}
	}
	return s.nodes[d.node].has(isVerb) && c.kind == relativeClause && c.head == d.node && c.antecedent >= 0 && s.isTriggerOf(int(c.antecedent), Disaster)
}

// misread reports that the spelling or the construction gives a trigger another sense
// than that of an event.
func (s *state) misread(d *draft, f triggerFlags) bool {
	n := &s.nodes[d.node]
	if f&noBa != 0 && (n.prep&prepBa != 0 || strings.ContainsRune(s.doc.Text()[n.start:n.end], shadda) || s.strikes(int(d.node)-1)) {
		return true
	}
	if f&homing != 0 && !s.returnsHome(d) {
		return true // لم يعد ممكنا, يعود لأطفال, عاد إلى الملاعب
	}
	return f&(affirmed|byword|qualifying|sweeping|aiming|attaining|regional|heading|lengthy|topical|verbal|feared|anaphoric|contested|entrusted) != 0 && s.otherSense(d, f)
}

// meetsFlags reports that the event has the people, phase and modality that the flags
// of its trigger ask for.
func (s *state) meetsFlags(d *draft, f triggerFlags) bool {
	switch {
	case f&human != 0 && !s.hasType(d, Agent, travels) && !s.humanSubject(d),
		f&crowd != 0 && !s.hasPerson(d),
		f&stative != 0 && d.gov.phase != Ongoing,
		f&wanted != 0 && d.gov.modality == Actual,
		f&counted != 0 && !s.isCounted(int(d.node)) && !d.gov.support:
		return false
	}
	return f&impersonal == 0 || !s.hasType(d, Theme, personIndex) && !s.hasType(d, Destination, personIndex) && !s.hasType(d, Counterpart, personIndex)
}

// vague reports a trigger that is a common word too, without anything beside it that
// makes it an event.
func (s *state) vague(d *draft, f triggerFlags, dated bool) bool {
	n := &s.nodes[d.node]
	if d.gov.inside && f&(weak|strict) != 0 {
		return true
	}
	if f&strict != 0 && !s.strictlyTold(d, f) {
		return true
	}
	if f&weak == 0 && !(n.has(isVerb) && figurative(d.typ)) || dated || d.hasParticipant() {
		return false
	}
	if n.has(isVerb) && d.typ == Announcement && d.hasRole(Agent) || !n.has(isVerb) && d.gov.support {
		return false
	}
	return !(d.typ == Disaster && d.gov.link&prepCause != 0) && !s.hasPerson(d) && !s.tells(d)
}

// strictlyTold reports a participant of the kind that a strict trigger asks for.
func (s *state) strictlyTold(d *draft, f triggerFlags) bool {
	for _, name := range [...]RoleName{Agent, Theme, Destination, Origin, Counterpart} {
		if d.hasEntity(name) {
			return true
		}
	}
	return d.typ == Control && d.hasEntity(Place) || f&human != 0 && s.humanSubject(d)
}

// byForces reports that those who act are forces, where the trigger asks for them.
func (s *state) byForces(d *draft, f triggerFlags) bool {
	if f&forces == 0 || s.hasType(d, Agent, forceLikeIndex) || f&placeObject != 0 && s.forcesEnter(d) {
		return true
	}
	n := &s.nodes[d.node]
	return d.typ == Mission && !n.has(isVerb) && n.definite() && s.hasType(d, Agent, countryIndex)
}

// ofPlace reports that the event befalls a place, where the trigger asks for one.
func (s *state) ofPlace(d *draft, f triggerFlags) bool {
	if f&placeObject == 0 {
		return true
	}
	if s.nodes[d.node].form.Tense == morph.Imperfect && s.clauses[d.clause].kind == relativeClause {
		return false // الدول التي تضم …: comprises
	}
	return s.hasType(d, Theme, siteIndex) || s.hasType(d, Place, placeLikeIndex) || s.hasType(d, Destination, placeLikeIndex) || f&forces != 0 && s.forcesEnter(d)
}

const shadda = 'ّ' // in مسيّرة it makes a drone of a march

func forceLikeIndex(s *state, e int) bool { return forceLike(&s.es.Entities[e]) }
func siteIndex(s *state, e int) bool {
	t := s.es.Entities[e].Type
	return t == entities.Place || t == entities.Country || t == entities.Organization
}

// humanSubject reports that persons without a name are the subject.
func (s *state) humanSubject(d *draft) bool {
	if f := s.nodes[d.node].form; s.nodes[d.node].has(isVerb) && f.Number != morph.Singular && f.Gender == morph.Masculine {
		return true // عادوا
	}
	node, _ := s.subjectOf(int(d.node), d.args)
	if next := int(d.node) + 1; !s.nodes[d.node].has(isVerb) && next < len(s.nodes) && s.nodes[next].is(delegate) {
		return true // وصول وفد
	}
	if node < 0 && !s.nodes[d.node].has(isVerb) {
		return s.hasPerson(d)
	}
	return node >= 0 && (s.nodes[node].has(isActor|isCounter|isAnonymous|isNumword) || s.nodes[node].kind == numberNode || s.nodes[node].is(post) && s.nodes[node].definite())
}

// returnsHome reports a journey back: to a place, or of someone named to the
// country or the capital.
func (s *state) returnsHome(d *draft) bool {
	if s.nodes[d.node].has(isVerb) && d.gov.negative || !s.hasType(d, Agent, travels) {
		return false
	}
	if s.hasType(d, Destination, placeLikeIndex) || s.hasType(d, Origin, placeLikeIndex) {
		return true
	}
	for j := int(d.node) + 1; j < len(s.nodes) && j <= int(d.node)+8 && s.nodes[j].clause == d.clause; j++ {
		if n := &s.nodes[j]; n.is(homeland) && (n.prep != 0 || s.nodes[j-1].has(isPrep)) {
			return true
		}
	}
	return false
}

// tells reports what a weak word needs beside a participant or a date: those
// arrested, in its pronoun, or the election that a victory is one of.
func (s *state) tells(d *draft) bool {
	n := &s.nodes[d.node]
	switch d.typ {
	case Arrest:
		return !n.has(isVerb) && n.clitics.Has(clitic.Suffix) && s.plural(n)
	case Election:
		return d.trig.is(contested) && !n.has(isVerb) && s.among(d, Election)
	}
	return false
}

// plural reports a pronoun for several people behind a noun: توقيفهم.
func (s *state) plural(n *node) bool {
	k := s.doc.Tokens()[n.to-1].Key
	return strings.HasSuffix(k, "هم") || strings.HasSuffix(k, "هما") || strings.HasSuffix(k, "هن")
}

// strikes reports a word of an attack at i: استهدفت مسيرة, غارة نفذتها مسيرة.
func (s *state) strikes(i int) bool {
	if i < 0 {
		return false
	}
	if t := s.triggerOf(i); t != nil && t.typ == Attack {
		return true
	}
	if s.nodes[i].is(owned) || i > 0 && s.nodes[i-1].is(owned) && s.nodes[i].kind == entityNode {
		return true // طائرة إسرائيلية مسيرة
	}
	return s.nodes[i].has(isVerb) && s.nodes[i].clitics.Has(clitic.Suffix) && i > 0 && s.isTriggerOf(i-1, Attack)
}

func personIndex(s *state, e int) bool {
	t := s.es.Entities[e].Type
	return t == entities.Person || t == entities.OfficeType
}

// repeats reports that the noun right before, which d completes, names an event
// of the same type.
func (s *state) repeats(d *draft) bool {
	for k := range s.drafts {
		e := &s.drafts[k]
		if e.node == d.node-1 && e.typ == d.typ && !s.nodes[e.node].has(isVerb) && !s.nodes[e.node].definite() {
			return true
		}
	}
	return false
}

// travels reports who comes and goes: persons, offices, forces.
func travels(s *state, e int) bool {
	switch s.es.Entities[e].Type {
	case entities.Person, entities.OfficeType, entities.Military:
		return true
	}
	return false
}

func placeLikeIndex(s *state, e int) bool { return placeLike(&s.es.Entities[e]) }

func (s *state) hasType(d *draft, name RoleName, is func(*state, int) bool) bool {
	for i := range d.roles {
		if d.roles[i].Name == name && d.roles[i].Entity >= 0 && is(s, d.roles[i].Entity) {
			return true
		}
	}
	return false
}

func (d *draft) hasParticipant() bool {
	for i := range d.roles {
		if d.roles[i].Entity >= 0 && d.roles[i].Name != Source {
			return true
		}
	}
	return false
}

// figurative reports types whose verbs are often said of things: السيطرة,
// الاقتحام, الحظر.
func figurative(t Type) bool {
	switch t {
	case Control, Call, Sanction, Aid:
		return true
	}
	return false
}

// habitual reports an imperfect with a word such as عادة: no event in time.
func (s *state) habitual(d *draft) bool {
	if s.anyFlags&isHabit == 0 || s.nodes[d.node].form.Tense != morph.Imperfect {
		return false
	}
	c := &s.clauses[d.clause]
	for i := c.lo; i < c.hi; i++ {
		n := &s.nodes[i]
		if n.kind == wordNode && n.has(isHabit) {
			return true
		}
	}
	return false
}

// hasPerson reports persons without a name, or a number of them, among the
// arguments.
func (s *state) hasPerson(d *draft) bool {
	for i := range d.args {
		n := &s.nodes[d.args[i].node]
		if n.has(isActor|isCounter|isAnonymous|isNumword|isApprox) || n.kind == numberNode {
			return true
		}
	}
	node, _ := s.subjectOf(int(d.node), d.args)
	return node >= 0 && (s.nodes[node].has(isActor|isCounter|isAnonymous|isNumword) || s.nodes[node].kind == numberNode)
}

// backReference reports a noun behind a demonstrative: هذه الزيارة only points
// at an event told before.
func (s *state) backReference(d *draft) bool {
	n := &s.nodes[d.node]
	if d.node == 0 && n.clitics.Has(clitic.Def) && !d.gov.support && len(d.roles) == 0 && !d.hasDate && s.toldBefore(d.typ) {
		return true // الزيارة تأتي في وقت
	}
	if n.has(isVerb) || !n.clitics.Has(clitic.Def) || d.gov.phase != None && d.gov.support {
		return false
	}
	return d.node > 0 && s.nodes[d.node-1].has(isDemonstrative) ||
		int(d.node)+1 < len(s.nodes) && s.nodes[d.node+1].has(isDemonstrative)
}

func (s *state) toldBefore(t Type) bool {
	for i := range s.events {
		if s.events[i].Type == t {
			return true
		}
	}
	return false
}

// isCounted reports a number or an amount before a noun.
func (s *state) isCounted(i int) bool {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		n := &s.nodes[j]
		if n.kind == numberNode || n.has(isNumword|isApprox) || n.is(amounting) {
			return true
		}
		if n.kind == commaNode || n.has(isVerb|isTrigger) {
			break
		}
	}
	return false
}
