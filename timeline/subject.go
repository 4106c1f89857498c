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

// subjectAhead finds the subject of verb v that stands before it, whatever stands
// behind. Of one that is not settled so, it gives the node that a comma parts from
// the verb, or -1.
func (r *reader) subjectAhead(v int) (node int32, settled bool) {
	if j := r.struckBy(v); j >= 0 {
		return j, true
	}
	c := &r.clauses[r.nodes[v].clause]
	if c.kind == relativeClause && c.antecedent >= 0 && int(c.head) == v && r.takesAntecedent(v, c) {
		return c.antecedent, true
	}
	if c.kind == complementClause && c.parent >= 0 && int(c.head) == v {
		p := &r.clauses[c.parent] // الوزيرة التي من المقرر أن تزور
		if p.kind == relativeClause && p.head < 0 && p.antecedent >= 0 && r.isEntity(p.antecedent) && !r.nodes[v].clitics.Has(clitic.Suffix) {
			return p.antecedent, true
		}
	}
	if s := r.pronounSubject(v); s >= 0 {
		return s, true
	}
	if s := r.occasioned(v, c); s >= 0 {
		return s, true
	}
	n := r.leftSubject(v, int(c.lo))
	return n, n >= 0 && !(v > 0 && r.nodes[v-1].kind == commaNode) && !(r.nodes[v].clitics.Has(clitic.Suffix) && r.namesAt(v+1))
}

// occasioned gives the subject of the clause above for the verb v of a relative clause
// without pronoun of its own that tells what was done by or in what it describes: أصدر
// الرئيس أمرا أعفى بموجبه الوزير, عقد مؤتمرا أعلن فيه سحب القوات. -1 when it names its subject.
func (r *reader) occasioned(v int, c *clause) int32 {
	if c.kind != relativeClause || c.antecedent < 0 || c.parent < 0 || int(c.head) != v || r.nodes[c.lo].has(isRel) || r.isEntity(c.antecedent) || r.nodes[c.antecedent].has(isActor|isAnonymous) {
		return -1
	}
	p := &r.clauses[c.parent]
	if p.subject < 0 || !r.isEntity(p.subject) || !r.agrees(v, int(p.head)) || r.nodes[v].form.Voice == morph.Passive {
		return -1
	}
	k := v + 1
	if k < len(r.nodes) && r.nodes[k].has(isPrep) {
		k++
	}
	if k >= len(r.nodes) || r.nodes[k].kind != wordNode || !r.resumes(k) {
		return -1
	}
	if link, _ := pronominal(r.in.doc.Tokens()[r.nodes[k].to-1].Key); link != prepIn && !r.nodes[k].is(thereby|meanwhile) && k == v+1 && !(link == prepBa && r.verbIs(int32(v), verbPerforms)) {
		return -1
	}
	if k+1 < int(c.hi) && !r.nodes[k].is(thereby) {
		if n := &r.nodes[k+1]; n.kind == entityNode && n.prep == 0 || n.has(isActor|isAnonymous) {
			return -1
		}
	}
	return p.subject
}

// subjectAmong finds the subject of verb v among its arguments, unless left is one
// before it and no phrase without preposition begins them; else one understood.
func (r *reader) subjectAmong(v int, left int32, args []argument) (node int32, common bool) {
	if left >= 0 && !(len(args) > 0 && args[0].bare == 1) {
		return left, !r.isEntity(left)
	}
	if r.nodes[v].form.Number == morph.Singular || r.nodes[v].has(isParticiple) {
		for _, a := range args {
			if a.mayBeSubject() {
				if r.nodes[a.node].kind == wordNode && r.nodes[a.node].has(isGovernor) && r.carriesNoun(v) {
					break // أعلنت بدء الحملة
				}
				if n := &r.nodes[a.node]; a.common && n.kind == wordNode && !n.has(isActor|isAnonymous|isCounter|isNumword) && r.agentive(v) {
					if s, _ := r.subjectBefore(v); s >= 0 && r.isEntity(s) {
						return s, false // … وأعلن حالة الطوارئ
					}
				}
				if r.feminineObject(v, &a) {
					break
				}
				return a.node, a.common
			}
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

// subjectBefore finds a subject that stands before its verb or is understood.
func (r *reader) subjectBefore(v int) (int32, bool) {
	k := r.nodes[v].clause
	c := &r.clauses[k]
	if n := r.leftSubject(v, int(c.lo)); n >= 0 {
		return n, !r.isEntity(n)
	}
	if c.kind == relativeClause && c.antecedent >= 0 && !r.nodes[c.lo].has(isRel) && c.parent >= 0 && r.clauses[c.parent].subject >= 0 && v+1 < len(r.nodes) && (r.nodes[v+1].has(isAdverb) && r.resumes(v+1) && placeLike(r.entityOf(int(c.antecedent))) || r.nodes[v+1].is(thereby) && !r.isEntity(c.antecedent)) {
		s := r.clauses[c.parent].subject // زيارة إلى العاصمة التقى خلالها الوزير
		return s, !r.isEntity(s)
	}
	if c.kind == relativeClause && c.antecedent >= 0 && !r.nodes[v].clitics.Has(clitic.Suffix) {
		return c.antecedent, !r.isEntity(c.antecedent)
	}
	if c.kind == complementClause && c.parent >= 0 && r.clauses[c.parent].head >= 0 && int(c.head) == v && r.asks(int(r.clauses[c.parent].head)) {
		if a := r.addressee(int(r.clauses[c.parent].head)); a >= 0 {
			return a, !r.isEntity(a) // طالب البرلمان الحكومة بأن توقع
		}
	}
	if c.kind == complementClause && c.parent >= 0 && int(c.head) == v && r.clauses[c.parent].head >= 0 {
		if a := r.enabled(int(r.clauses[c.parent].head)); a >= 0 {
			return a, false
		}
	}
	if c.kind == complementClause && c.parent >= 0 && r.clauses[c.parent].subject >= 0 && r.pronounBehindThat(c) {
		s := r.clauses[c.parent].subject  // أعلنت الحكومة أنها ستعقد
		if startsWithConj(r, int(c.lo)) { // … أن الوزير سيزور وأنه سيعقد
			for p := int(k) - 1; p >= 0; p-- {
				if q := &r.clauses[p]; q.kind == complementClause && q.parent == c.parent && q.subject >= 0 {
					s = q.subject
					break
				}
			}
		}
		return s, !r.isEntity(s)
	}
	if c.sibling >= 0 {
		s := &r.clauses[c.sibling]
		if s.head < 0 { // the subject stands before a relative clause
			if n := r.leftSubject(int(s.hi), int(s.lo)); n >= 0 {
				return n, !r.isEntity(n)
			}
		}
		if s.subject >= 0 && r.agrees(v, int(s.head)) {
			return s.subject, !r.isEntity(s.subject)
		}
	}
	if c.kind == participleClause || c.kind == adverbialClause {
		if c.parent >= 0 && r.clauses[c.parent].subject >= 0 && c.kind == participleClause {
			s := r.clauses[c.parent].subject
			return s, !r.isEntity(s)
		}
	}
	return -1, false
}

// enabled gives whom a verb of possibility names behind ل: يمكن للحكومة أن. -1
// when it is another verb, or names nobody.
func (r *reader) enabled(v int) int32 {
	if !r.verbIs(int32(v), verbEnables) {
		return -1
	}
	for i := v + 1; i < len(r.nodes) && i <= v+3; i++ {
		if n := &r.nodes[i]; n.kind == entityNode && n.prep&(prepLam|prepTo) != 0 {
			return int32(i)
		}
	}
	return -1
}

// asks reports a verb of asking.
func (r *reader) asks(v int) bool {
	g := r.govOf(r.nodes[v].form.Verb, effModal)
	return g >= 0 && r.t.govs[g].value == string(Demanded)
}

// pronounBehindThat reports أنه, أنها, أنهم: the subject was named before.
func (r *reader) pronounBehindThat(c *clause) bool {
	n := &r.nodes[c.lo]
	if !n.has(isThat) {
		return false
	}
	k := r.in.doc.Tokens()[n.to-1].Key
	return strings.HasSuffix(k, "نه") || strings.HasSuffix(k, "نها") || strings.HasSuffix(k, "نهم") || strings.HasSuffix(k, "نهما")
}

// pronounSubject gives the subject of the verb above when أنه or أنها before verb
// v stands for it: أعلن الجيش أنه قتل. A pronoun of another gender than that
// verb's only opens the clause: أفادت الشرطة أنه قتل ثلاثة.
func (r *reader) pronounSubject(v int) int32 {
	c := &r.clauses[r.nodes[v].clause]
	if c.kind != complementClause || c.parent < 0 || int(c.head) != v || v > int(c.lo)+2 || !r.pronounBehindThat(c) || startsWithConj(r, int(c.lo)) {
		return -1
	}
	for i := int(c.lo) + 1; i < v; i++ {
		if !r.nodes[i].has(isNegative | isQad | isNeither) {
			return -1 // أنه إذا خرج الجيش
		}
	}
	p := &r.clauses[c.parent]
	if p.head < 0 || p.subject < 0 || !r.isEntity(p.subject) || !r.agrees(v, int(p.head)) {
		return -1
	}
	g := r.nodes[p.head].form.Gender
	if f := r.nodes[v].form; f.Number == morph.Singular && (r.pronounOn(int(c.lo)) == masculine && g != morph.Masculine || r.pronounOn(int(c.lo)) == feminine && g != morph.Feminine) {
		return -1
	}
	return p.subject
}

// takesAntecedent reports that the noun a relative clause describes is the
// subject of its verb: no pronoun stands for it elsewhere.
func (r *reader) takesAntecedent(v int, c *clause) bool {
	if r.nodes[v].clitics.Has(clitic.Suffix) || r.nodes[v].form.Voice == morph.Passive {
		return false
	}
	if !r.nodes[c.lo].has(isRel) {
		return false
	}
	if n := &r.nodes[c.antecedent]; n.kind != entityNode && !n.has(isActor|isAnonymous) {
		return false
	}
	for i := v + 1; i < int(c.hi) && i <= v+6; i++ {
		if n := &r.nodes[i]; n.kind == wordNode && (n.clitics.Has(clitic.Suffix) || n.has(isAdverb) && r.resumes(i)) {
			return false
		}
	}
	return true
}

// struckBy gives the event noun of violence that is the subject of verb v, which says
// whom or what it befell: انفجار استهدف حافلة, إن الغارات استهدفت المدينة, تفجير بسيارة مفخخة
// استهدف مقرا. -1 when there is none.
func (r *reader) struckBy(v int) int32 {
	if !r.verbIs(int32(v), verbHits) || r.nodes[v].clitics.Any(clitic.Suffix|clitic.Conj) || r.nodes[v].form.Voice == morph.Passive {
		return -1
	}
	for j := v - 1; j >= 0 && j >= v-6; j-- {
		n := &r.nodes[j]
		switch {
		case n.kind == wordNode && n.has(isTrigger) && violent(r.typeOf(j)):
			if n.prep&^(prepIn|prepBa|prepCause|prepAfter|prepLam) != 0 || r.endsIn(j, "ة") && r.nodes[v].form.Gender == morph.Masculine {
				return -1
			}
			return int32(j)
		case n.kind == entityNode, n.has(isQuote | isRel | isQad), n.kind == commaNode && r.nodes[j+1].has(isRel):
		case n.has(isVerb) && r.govOf(n.form.Verb, effAux) >= 0 && !n.clitics.Has(clitic.Conj): // التي كانت تستهدف
		case n.kind != wordNode || n.has(isVerb|isPrep|isThat|isSub|isActor|isNegative) || n.clitics.Has(clitic.Conj) || n.prep&^prepBa != 0:
			return -1
		}
	}
	return -1
}

// resumes reports a preposition with a pronoun: عليها, فيه.
func (r *reader) resumes(i int) bool {
	k := r.in.doc.Tokens()[r.nodes[i].to-1].Key
	return strings.HasSuffix(k, "ه") || strings.HasSuffix(k, "ها") || strings.HasSuffix(k, "هم") || strings.HasSuffix(k, "هما")
}

// agrees reports that two verbs may share a subject.
func (r *reader) agrees(v, w int) bool {
	if w < 0 || !r.nodes[w].has(isVerb|isParticiple) {
		return false
	}
	a, b := r.nodes[v].form, r.nodes[w].form
	return a.Gender == b.Gender || a.Gender == 0 || b.Gender == 0
}

// nounAt reports a word at node i that may be the subject of a clause: a noun
// that no preposition governs.
func (r *reader) nounAt(i int) bool {
	n := &r.nodes[i]
	return n.kind == wordNode && n.prep == 0 && !n.has(isVerb|isPrep|isAdverb|isQad|isNegative|isNeither|isParticle|isThat|isRel|isSub|isDemonstrative|isQuote)
}

// leftSubject finds the phrase before verb v within its clause that no
// preposition governs: قوات الأمن دخلت.
func (r *reader) leftSubject(v, lo int) int32 {
	best := int32(-1)
	aux := int(r.clauses[r.nodes[v].clause].aux)
	for j := v - 1; j >= lo; j-- {
		n := &r.nodes[j]
		switch {
		case j == v-1 && n.kind == wordNode && r.nodes[v].clitics.Has(clitic.Suffix) && r.in.doc.Tokens()[n.from].Key == "ما":
			return -1 // ما أعلنته الحركة
		case j == aux: // الجمعية كانت قد أعلنت
		case n.kind == closeNode && !n.has(isQuote) && j == v-1 && lo == 0:
			return best // واشنطن 20 أغسطس (وكالة) فرضت
		case n.kind == entityNode && !n.has(adjectival):
			if !r.governed(j, lo) {
				best = int32(j) // the first phrase of the clause wins
			}
		case n.kind == wordNode && n.has(isActor|isCounter|isAnonymous) && n.prep == 0:
			if !r.governed(j, lo) {
				best = int32(j)
			}
		case n.has(isVerb | isRel), n.kind == colonNode, n.kind == otherPunct && !n.has(isQuote):
			return best
		case best < 0 && n.kind == wordNode && n.prep == 0 && (n.is(owned|acting) && (n.definite() || r.opens(j, lo)) || n.is(realm) && n.clitics.Has(clitic.Suffix)):
			if !r.governed(j, lo) {
				best = int32(j) // إن قواته الجوية قصفت, أن أربع مقاتلات استهدفت
			}
		case best < 0 && j == v-1 && j > lo && r.nodes[j-1].has(isThat) && n.kind == wordNode && n.prep == 0 && r.nodes[v].form.Number == morph.Plural && n.definite() && !n.has(isTrigger|isGovernor|isParticle|isPrep|isAdverb|isQad|isDemonstrative|isThat|isNegative|isSub):
			return int32(j) // أن القناصة أطلقوا
		case best < 0 && (j == lo || j-1 == aux || r.nodes[j-1].has(isThat) || r.nodes[j-1].kind == colonNode) && j == v-1 && n.kind == wordNode && n.clitics.Has(clitic.Def) && n.prep == 0 && r.nodes[v].form.Tense == morph.Imperfect && !n.has(isTrigger|isGovernor|isParticle|isPrep|isAdverb|isQad|isDemonstrative):
			return int32(j) // القضاء يدين
		}
	}
	return best
}

// opens reports that nothing but a conjunction, a number or a mark stands before
// node j in its clause.
func (r *reader) opens(j, lo int) bool {
	for i := j - 1; i >= lo; i-- {
		if n := &r.nodes[i]; n.kind != numberNode && n.kind != dateNode && n.kind < commaNode && !n.has(isThat|isSub|isNumword|isApprox|isQad|isQuote) {
			return false
		}
	}
	return true
}

// governed reports that the phrase at j hangs on a preposition or a noun before
// it.
func (r *reader) governed(j, lo int) bool {
	if r.nodes[j].prep != 0 {
		return true
	}
	for i := j - 1; i >= lo && i >= j-4; i-- {
		n := &r.nodes[i]
		switch {
		case n.kind == commaNode || n.has(isThat) || n.kind == otherPunct || n.kind == colonNode || n.kind == dateNode:
			return false
		case n.has(isPrep), n.prep != 0:
			return true
		case n.has(isTrigger | isGovernor):
			return true
		case n.kind == entityNode && !n.has(adjectival):
			return false
		}
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
