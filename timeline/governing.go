package timeline

import (
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// dualTopic adds the other one that a dual verb without a subject stands for: …
// الوزير ونظيره حين يعقدان مؤتمرا.
func (r *reader) dualTopic(d *draft) {
	if d.gov.verb == 0 || r.nodes[d.gov.verb-1].form.Number != morph.Dual {
		return
	}
	for p := int(r.nodes[d.gov.verb-1].clause) - 1; p >= 0; p-- {
		s := r.clauses[p].subject
		if s < 0 || !r.isEntity(s) || r.participant(r.nodes[s].entity) != d.gov.topic-1 {
			continue
		}
		for _, j := range r.coordinates(int(s)) {
			r.fill(d, Agent, j)
		}
		return
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
	e := r.entityOf(int(d.gov.subject))
	if g := r.govOf(v, effModal); g >= 0 && r.t.govs[g].value == string(Conditional) && d.gov.modality == Conditional {
		return d.typ == Attack || d.typ == Protest || d.typ == Casualty || d.typ == Trial && e != nil && e.Type != entities.Organization // هدد بمهاجمة
	}
	if r.said(v) < 0 {
		return false
	}
	if e == nil || e.Type != entities.Person && e.Type != entities.OfficeType {
		return false
	}
	if d.typ == Agreement && int(d.node)+1 < len(r.nodes) && !r.nodes[d.node].has(isVerb) {
		if r.nodes[d.node+1].is(side) {
			return true // أعلن الوسيط موافقة طرفي النزاع
		}
	}
	switch d.typ {
	case Attack, Arrest, Control, Mission, Deployment, Withdrawal, Disaster, Protest, Trial, Visit, Ceasefire:
		return true
	}
	return false
}

// othersAct reports an event of others than the subject of its verb, who calls
// it off or takes notice of it: ألغت الدولة القمة بين الرئيسين, أعلنت بدء اجتماعات
// اللجنة, قبل الأمير استقالة الحكومة.
func (r *reader) othersAct(d *draft) bool {
	if d.gov.light != Agent || d.gov.verb == 0 {
		return false
	}
	if r.verbIs(d.gov.verb-1, verbRequires) {
		return true // تشترط المعارضة رحيل الوزير
	}
	switch d.typ {
	case Meeting, Negotiation:
		if d.gov.phase != None && d.bounded(prepBetween) {
			return true
		}
		return r.said(r.nodes[d.gov.verb-1].form.Verb) >= 0 && d.owned()
	case Resignation:
		if !r.nodes[d.node].is(quitting) || int(d.node)+1 >= len(r.nodes) {
			return false
		}
		next := &r.nodes[d.node+1]
		return next.kind == entityNode && next.prep == 0 || next.kind == wordNode && next.clitics.Has(clitic.Def) && next.flags&(isVerb|isPrep|isTrigger) == 0
	}
	return false
}

// owned reports a phrase in construct with the event noun.
func (d *draft) owned() bool {
	return len(d.args) > 0 && d.args[0].prep == 0 && !d.args[0].adj && d.args[0].bare == 1 && d.args[0].node == d.node+1
}

// invites reports a meeting to which one person calls another: دعا الرئيس الوزير
// إلى اجتماع.
func (r *reader) invites(d *draft) bool {
	if d.gov.verb == 0 || d.typ != Meeting && d.typ != Negotiation || !r.namesPerson(d.gov.subject) {
		return false
	}
	v := d.gov.verb - 1
	s := r.clauses[r.nodes[v].clause].subject
	return s >= 0 && s != d.gov.subject && r.namesPerson(s) && r.verbIs(v, verbInvites)
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
