package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// subjectOf finds the subject of a finite verb: the first phrase without a
// preposition behind it, else one before it, else the noun that a relative
// clause describes, else the subject of the clause it is coordinated with. The
// node is -1 when there is none; common reports a phrase without entity.
func (r *reader) subjectOf(v int, args []argument) (node int32, common bool) {
	node, settled := r.subjectAhead(v)
	if !settled {
		return r.subjectAmong(v, node, args)
	}
	return node, !r.isEntity(node)
}

// subjectAmong finds the subject of verb v among its arguments, unless left is one
// before it and no phrase without preposition begins them; else one understood.
func (r *reader) subjectAmong(v int, left int32, args []argument) (node int32, common bool) {
	if left >= 0 && !(len(args) > 0 && args[0].bare == 1) {
		return left, !r.isEntity(left)
	}
	if r.speakerBefore(v) >= 0 {
		return -1, false // the source of what is announced, not its agent
	}
	if r.nodes[v].form.Number == morph.Singular && !r.nodes[v].has(isParticiple) {
		for i := range args { // what stands behind معلنا is what is announced
			a := &args[i]
			if !a.mayBeSubject() {
				continue
			}
			n := &r.nodes[a.node]
			if n.kind == wordNode && n.has(isGovernor) && r.carriesNoun(v) {
				break // أعلنت بدء الحملة
			}
			if a.common && n.kind == wordNode && !n.has(isActor|isAnonymous|isCounter|isNumword) && r.agentive(v) {
				if s, _ := r.subjectBefore(v); s >= 0 && r.isEntity(s) {
					return s, false // … وأعلن حالة الطوارئ
				}
			}
			if r.feminineObject(v, a) {
				break
			}
			return a.node, a.common
		}
	} // a plural verb has its subject before it: قوات … دخلوا المدينة
	return r.subjectBefore(v)
}

// feminineObject reports a phrase behind a verb that its form makes the object: a
// body with a feminine name right behind a masculine verb that needs one, هاجم
// حكومة الوفاق, or a delegation in the accusative.
func (r *reader) feminineObject(v int, a *argument) bool {
	n := &r.nodes[v]
	if a.common && r.nodes[a.node].is(delegate) && (r.endsIn(int(a.node), "ا") || r.endsIn(int(a.node), "اً") || r.endsIn(int(a.node), "ًا")) {
		return true // يلتقي وفدا
	}
	if a.common || n.form.Gender != morph.Masculine || n.form.Verb < 0 || n.form.Voice == morph.Passive || !morph.Verbs()[n.form.Verb].Flags.Has(morph.Transitive) {
		return false
	}
	tok := &r.in.doc.Tokens()[r.nodes[a.node].from]
	if int(a.node) != v+1 { // احتجز في العاصمة زعيمة الحزب
		return r.entityOf(int(a.node)).Type == entities.OfficeType && strings.HasSuffix(r.in.doc.Text()[tok.Start:tok.End], "ة")
	}
	switch r.entityOf(int(a.node)).Type {
	case entities.Organization, entities.ArmedGroup, entities.Military, entities.Coalition:
		return strings.HasSuffix(tok.Key, "ه")
	}
	return false
}

// carriesNoun reports a verb of announcing or deciding, whose object an event
// noun is.
func (r *reader) carriesNoun(v int) bool {
	f := r.nodes[v].form
	return f.Verb >= 0 && r.govOf(f.Verb, effLight) >= 0 && r.govOf(f.Verb, effOccur) < 0
}

// agentive reports a verb that only people and bodies are said to do: a common
// noun behind it is its object.
func (r *reader) agentive(v int) bool {
	f := r.nodes[v].form
	if f.Verb < 0 || r.t.verbTriggers[f.Verb] < 0 {
		return false
	}
	switch r.t.triggers[r.t.verbTriggers[f.Verb]].typ {
	case Announcement, Agreement, Legislation, Meeting, Appointment, Sanction:
		return true
	case Attack, Control, Arrest, Release:
		k := r.clauses[r.nodes[v].clause].kind
		return k == complementClause || k == coordinateClause || k == adverbialClause
	}
	return false
}

// completes reports that the phrase at node is the object that makes the verb
// of a collocation an event, and so not its subject.
func (r *reader) completes(d *draft, node int32) bool {
	if d.comp <= d.node || node < d.comp || r.acts(int(node)) || !morph.Verbs()[r.nodes[d.node].form.Verb].Flags.Has(morph.Transitive) {
		return false
	}
	for i := d.node + 1; i <= node; i++ {
		if n := &r.nodes[i]; n.kind == commaNode || n.has(isPrep) || n.prep != 0 || n.clitics.Has(clitic.Conj) {
			return false
		}
	}
	if e := r.entityOf(int(node)); e != nil && (forceLike(e) || e.Type == entities.Organization) && d.phraseAfter(node) {
		return false // أوقفت الشرطة الإسبانية ثلاثة رجال
	}
	// غادرت القوات البلدة: the troops are who leaves
	return d.typ != Withdrawal || !r.verbIs(d.node, verbLeaves)
}

// phraseAfter reports a phrase without preposition of its own behind node i.
func (d *draft) phraseAfter(i int32) bool {
	for k := range d.args {
		if a := &d.args[k]; a.node > i && a.prep == 0 && !a.adj && !a.apposed && a.bare > 1 {
			return true
		}
	}
	return false
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

// speakerBefore gives the subject of the verb of saying that participle v goes on
// with behind a comma: قال الوزير إن الجيش باق، معلنا. -1 when there is none.
func (r *reader) speakerBefore(v int) int32 {
	lo := int(r.clauses[r.nodes[v].clause].lo)
	if !r.nodes[v].has(isParticiple) || lo == 0 || r.nodes[lo-1].kind != commaNode {
		return -1
	}
	for i := v + 1; i < len(r.nodes) && i <= v+3; i++ {
		if r.nodes[i].has(isThat) {
			return -1 // مشيرا إلى أن: what follows has a subject of its own
		}
	}
	k := r.reportAround(r.clauses[r.nodes[v].clause].parent)
	if k < 0 || !r.agrees(v, int(r.clauses[k].head)) {
		return -1
	}
	return r.clauses[k].subject
}

// reportAround gives the clause of the verb of saying whose words clause k is part
// of, or -1.
func (r *reader) reportAround(k int32) int32 {
	within := false
	for k >= 0 {
		c := &r.clauses[k]
		if within && c.head >= 0 && r.nodes[c.head].has(isSaid) {
			return k
		}
		within = within || c.kind == complementClause
		if k = c.parent; c.sibling >= 0 {
			k = c.sibling
		}
	}
	return -1
}
