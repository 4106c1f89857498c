package timeline

import (
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// assignSubject gives the subject of a verb trigger its role, and tells the
// ordinal of the bare phrase that is the object.
func (r *reader) assignSubject(d *draft, f *frame, passive bool) (object uint8) {
	n := &r.nodes[d.node]
	node, common, object := r.subjectOfDraft(d, f, passive)
	before := node >= 0 && node < d.node
	resumed := r.pronounSubject(int(d.node)) >= 0
	if before || resumed || n.form.Number != morph.Singular {
		object = 1
	}
	if resumed && len(d.args) > 0 && d.args[0].prep == 0 && d.args[0].bare > 1 {
		object = d.args[0].bare // أنه جمد أصولا
	}
	switch {
	case passive:
		if before {
			r.put(d, f, slotObject, node, common)
		}
		return 1
	case node >= 0 && r.nodes[node].kind == wordNode && node == r.struckBy(int(d.node)):
		return 1 // انفجار استهدف حافلة
	case node >= 0 && r.goal(d, node):
		r.put(d, f, slotObject, node, common) // وغادر العاصمة صنعاء
		if e := r.topic(int(d.node), n.form); e >= 0 && !placeLike(&r.in.result.Entities[e]) {
			d.addRole(Agent, e, nil)
		}
	case node >= 0:
		if s, ok := r.transposed(d, node); ok {
			r.put(d, f, slotSubject, s, false)
			return 1
		}
		if j := r.receivedBehind(d, node); j >= 0 {
			d.addRole(Agent, r.nodes[node].entity, &r.nodes[node])
			r.put(d, f, slotObject, j, false)
			return 0
		}
		r.put(d, f, slotSubject, node, common)
		if before || node == r.clauses[n.clause].antecedent {
			for _, j := range r.coordinates(int(node)) {
				r.put(d, f, slotSubject, j, false)
			}
		}
	default:
		object = 1
		r.assignTopic(d, f)
	}
	return object
}

// pronounObject gives a verb of meeting, arresting and the like the person its pronoun
// stands for, the subject told before: وصل الوزير حيث استقبله نظيره.
func (r *reader) pronounObject(d *draft, f *frame) {
	k := r.nodes[d.node].clause
	if r.clauses[k].kind == relativeClause || r.pronounOn(int(d.node)) != masculine {
		return
	}
	switch d.typ {
	case Meeting, Call, Arrest, Release, Casualty, Appointment, Resignation, Trial:
	default:
		return
	}
	role := r.roleFor(d, f, slotObject)
	if role != Theme && role != Counterpart || d.hasRole(role) || d.typ == Appointment && !d.hasEntity(Agent) {
		return
	}
	who := int32(-1)
	for p := k - 1; p >= 0 && who < 0; p-- {
		if s := r.clauses[p].subject; s >= 0 && s < d.node && r.isEntity(s) && r.namesPerson(s) {
			who = r.participant(r.nodes[s].entity)
		}
	}
	if who < 0 && r.lastTopic >= 0 && r.in.result.Entities[r.lastTopic].Type == entities.Person {
		who = r.lastTopic
	}
	if who >= 0 && !d.acts(int(who)) {
		d.addRole(role, who, nil)
	}
}

// receivedBehind gives the person whom the office at node, the subject of a verb
// that needs an object, receives or dismisses: a title or a rank between them
// begins a new phrase, where nothing else is the object: استقبل رئيس الجمهورية
// السيد فلانا. -1 when there is none.
func (r *reader) receivedBehind(d *draft, node int32) int32 {
	if d.typ != Meeting && d.typ != Resignation || d.trig == nil || d.trig.intrans || node < d.node || r.nodes[node].kind != entityNode {
		return -1
	}
	if e := r.entityOf(int(node)); e.Type != entities.OfficeType || d.typ == Meeting && e.Office != nil && e.Office.Kind == entities.Officer || d.phraseAfter(node) || d.bounded(prepWith) {
		return -1
	}
	j := int(node) + 1
	if j >= len(r.nodes) || r.nodes[j].prep != 0 || r.nodes[j].clitics.Has(clitic.Conj) {
		return -1
	}
	switch n := &r.nodes[j]; {
	case n.kind == wordNode && r.titleOf(j) && r.titled(int(node), j+1):
		return int32(j + 1)
	case n.kind == entityNode && r.entityOf(j).Type == entities.OfficeType && r.entityOf(j).Office != nil && r.entityOf(j).Office.Kind == entities.Officer:
		return int32(j)
	}
	return -1
}

// assignTopic lets a verb without a subject of its own go on with the topic.
func (r *reader) assignTopic(d *draft, f *frame) {
	n := &r.nodes[d.node]
	if n.form.Person != 3 {
		return
	}
	e := r.topic(int(d.node), n.form)
	if e < 0 || (d.typ == Visit || d.typ == Casualty) && placeLike(&r.in.result.Entities[e]) {
		return
	}
	if role := r.roleFor(d, f, slotSubject); role != "" {
		d.addRole(role, e, nil)
	}
}

// subjectOfDraft finds the subject of a verb trigger, -1 for none, past what the
// verb itself needs for its object; object is the ordinal of the bare phrase
// that is left to be the object.
func (r *reader) subjectOfDraft(d *draft, f *frame, passive bool) (node int32, common bool, object uint8) {
	object = 2
	c := &r.clauses[r.nodes[d.node].clause]
	node, common = r.subjectOf(int(d.node), d.args)
	if r.resumed(d, f) && node >= 0 && node == c.antecedent {
		node = -1
	}
	if passive {
		return node, common, object
	}
	if r.completes(d, node) {
		// وحل البرلمان: the phrase behind the verb is what the verb needs
		node, common = r.subjectBefore(int(d.node))
		if node < 0 || node > d.node {
			node = r.impliedAcross(int(d.node))
			common = node >= 0 && !r.isEntity(node)
		}
		c.subject = node
		object = 1
	}
	if r.ownedObject(d, node) {
		if s := r.impliedAcross(int(d.node)); s >= 0 {
			node, common, object = s, false, 1
		}
	}
	return node, common, object
}
