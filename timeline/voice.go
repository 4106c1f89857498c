package timeline

import (
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// passive reports that the subject of a verb trigger suffers the event. Where
// spelling leaves it open, a verb of loss before a number or people without
// another phrase is passive: قتل ثمانية جنود.
func (r *reader) passive(d *draft) bool {
	v := int(d.node)
	switch r.nodes[v].form.Voice {
	case morph.Passive:
		return true
	case morph.Active:
		return false
	}
	if r.nodes[v].clitics.Has(clitic.Suffix) || r.pronounSubject(v) >= 0 {
		return false
	}
	if r.written(v) {
		return true
	}
	first, byWhom, transitive := r.barePhrases(d)
	if byWhom {
		return true
	}
	if transitive {
		return false
	}
	c := &r.clauses[r.nodes[v].clause]
	if c.kind == relativeClause && c.antecedent >= 0 {
		if passive, settled := r.passiveOf(d, c, first); settled {
			return passive
		}
	}
	left := r.leftSubject(v, int(c.lo))
	switch d.typ {
	case Resignation:
		return d.trig != nil && !d.trig.intrans && first != nil && left < 0 && r.implied(v) < 0 && r.namesPerson(first.node)
	case Casualty, Arrest, Release, Trial, Appointment:
		switch {
		case first != nil && left < 0:
			return r.suffersBehind(d, first)
		case first == nil && left >= 0:
			return r.suffersBefore(d, left)
		}
		return first == nil && d.typ == Casualty
	}
	return false
}

// passiveOf settles the voice of the verb of d by what its relative clause c describes; first
// is the first phrase behind it, or nil.
func (r *reader) passiveOf(d *draft, c *clause, first *argument) (passive, settled bool) {
	named := r.isEntity(c.antecedent)
	switch {
	case named && (d.typ == Election || d.typ == Appointment):
		return first == nil || first.common, true // الذي انتخب رئيسا
	case !r.takesAntecedent(int(d.node), c):
		return false, false
	case first == nil && r.suffered(d, c.antecedent):
		return true, true
	}
	return first == nil && d.typ == Casualty, named
}

// barePhrases gives the first phrase without preposition behind the verb of d, or nil, and
// whether someone is named there by whom it is done, or a second such phrase.
func (r *reader) barePhrases(d *draft) (first *argument, byWhom, transitive bool) {
	for i := range d.args {
		a := &d.args[i]
		switch {
		case a.prep&prepBy != 0 && !r.presided(int(a.node)):
			return first, true, false
		case a.bare == 1 && first == nil:
			first = a
		case a.bare == 2 && first != nil:
			return first, false, true
		}
	}
	return first, false, false
}

// suffersBehind reports that the only phrase behind the verb of d suffers what it says.
func (r *reader) suffersBehind(d *draft, first *argument) bool {
	n := &r.nodes[first.node]
	if d.typ == Casualty {
		return true
	}
	if d.typ == Trial && first.common && r.bodied(int(first.node)) {
		return false // حكمت محكمة على فلان
	}
	person := r.namesPerson(first.node)
	if s := r.implied(int(d.node)); s >= 0 {
		feminine := r.nodes[d.node].form.Gender == morph.Feminine
		if (person || feminine) && forceLike(r.entityOf(int(s))) || d.typ == Appointment && r.namesPerson(s) {
			return false // استولى الجيش على السلطة واعتقل الرئيس
		}
	}
	return person || n.has(isActor|isCounter|isNumword) || n.kind == numberNode
}

// suffersBefore reports that the phrase at node left, before the verb of d, suffers what
// that says, which has no other phrase.
func (r *reader) suffersBefore(d *draft, left int32) bool {
	n := &r.nodes[left]
	if n.kind == entityNode && d.typ != Trial {
		return r.nodes[d.node].form.Tense == morph.Perfect && r.entityOf(int(left)).Type == entities.Person && !r.hasObject(d) // أما الزعيم فقد اعتقل
	}
	return n.has(isActor|isCounter) || d.typ == Casualty && n.kind != entityNode
}

// presided reports that the phrase at node i names who leads the subject: قررت المحكمة
// برئاسة القاضي.
func (r *reader) presided(i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if n := &r.nodes[j]; n.prep&prepBy != 0 {
			return n.is(leading)
		}
	}
	return false
}

// suffered reports that the one a relative clause tells of suffers what its verb,
// without an object, says: الوزير السابق الذي اعتقل أمس.
func (r *reader) suffered(d *draft, antecedent int32) bool {
	if d.trig == nil || d.trig.verb < 0 || d.trig.intrans || r.nodes[d.node].form.Tense != morph.Perfect || r.hasObject(d) {
		return false
	}
	if !r.namesPerson(antecedent) && !(r.nodes[antecedent].kind == wordNode && r.nodes[antecedent].has(isActor)) {
		return false
	}
	switch d.typ {
	case Arrest, Release, Trial, Resignation, Appointment:
		return true
	case Attack:
		return r.t.verbKinds[d.trig.verb]&verbSeizes != 0
	}
	return false
}

// written reports a verb that the damma on its first letter makes passive: قُتل.
func (r *reader) written(v int) bool {
	n := &r.nodes[v]
	s := r.in.doc.Text()[n.start:n.end]
	if n.form.Tense != morph.Perfect {
		return false
	}
	if n.clitics.Has(clitic.Conj) && len(s) > len("و") {
		s = s[len("و"):]
		s = strings.TrimPrefix(s, "\u064e")
	}
	_, size := utf8.DecodeRuneInString(s)
	return strings.HasPrefix(s[size:], "\u064f")
}

// namesPerson reports a person or an office.
func (r *reader) namesPerson(i int32) bool {
	e := r.entityOf(int(i))
	return e != nil && (e.Type == entities.Person || e.Type == entities.OfficeType)
}

// implied gives the subject that verb v, in a clause joined to another one, goes
// on with; -1 when there is none.
func (r *reader) implied(v int) int32 {
	c := &r.clauses[r.nodes[v].clause]
	if c.kind == adverbialClause && c.parent >= 0 {
		if p := &r.clauses[c.parent]; p.subject >= 0 && r.isEntity(p.subject) && r.agrees(v, int(p.head)) {
			return p.subject
		}
	}
	if c.kind == relativeClause && c.parent >= 0 && c.antecedent >= 0 && !r.isEntity(c.antecedent) && v+1 < len(r.nodes) && r.nodes[v+1].has(isAdverb) && r.resumes(v+1) {
		if p := &r.clauses[c.parent]; p.subject >= 0 && r.isEntity(p.subject) && r.agrees(v, int(p.head)) {
			return p.subject // في زيارة يلتقي خلالها الرئيس
		}
	}
	if n, _ := r.subjectBefore(v); n >= 0 && r.isEntity(n) {
		return n
	}
	return -1
}

// transposed reports that the one phrase behind a verb that needs an object is
// that object, the subject being that of the clause before: وصل الوزير حيث
// سيلتقي الرئيس.
func (r *reader) transposed(d *draft, node int32) (int32, bool) {
	if d.trig == nil || d.trig.intrans || node <= d.node {
		return -1, false
	}
	if s := r.deniedSubject(d, node); s >= 0 {
		return s, true
	}
	v := &r.nodes[d.node]
	if v.clitics.Has(clitic.Suffix) || v.form.Number > morph.Singular {
		return -1, false
	}
	switch d.typ {
	case Meeting, Call, Relations, Arrest, Resignation, Appointment:
	default:
		return -1, false
	}
	for i := range d.args {
		if a := &d.args[i]; a.prep&prepWith != 0 || a.prep == 0 && !a.adj && a.bare > 1 {
			return -1, false
		}
	}
	s := r.implied(int(d.node))
	if !r.namesPerson(node) {
		n := &r.nodes[node]
		counted := n.kind == numberNode || n.has(isNumword)
		forces := d.typ == Arrest && s >= 0 && v.form.Gender == morph.Feminine && forceLike(r.entityOf(int(s)))
		if !(counted && (d.typ == Appointment || d.typ == Resignation || forces)) && !(forces && n.has(isActor|isCounter)) {
			return -1, false
		}
	}
	return s, s >= 0 && s != node
}

// deniedSubject gives the subject above, where the phrase at node, behind a verb with تكون
// before it, is the object: نفت الجماعة أن تكون هاجمت المبنى. Else -1.
func (r *reader) deniedSubject(d *draft, node int32) int32 {
	c := &r.clauses[r.nodes[d.node].clause]
	if c.kind != complementClause || c.aux < 0 || c.parent < 0 || r.nodes[node].kind != wordNode || r.nodes[node].has(isActor|isCounter) || d.secondBare(1) {
		return -1
	}
	p := &r.clauses[c.parent]
	if p.subject >= 0 && p.head >= 0 && r.isEntity(p.subject) && r.agrees(int(d.node), int(p.head)) {
		return p.subject
	}
	return -1
}

// hasObject reports an argument that a verb of taking or freeing asks for.
func (r *reader) hasObject(d *draft) bool {
	for i := range d.args {
		if a := &d.args[i]; a.node <= d.node+3 && (a.prep == 0 || a.prep&(prepAbout|prepOn) != 0) {
			return true
		}
	}
	return false
}

// resumed gives the antecedent of a relative clause the role of the pronoun
// that stands for it: الذي حكم عليه, القرية التي دخلتها. It reports whether there
// is such a pronoun.
func (r *reader) resumed(d *draft, f *frame) bool {
	c := &r.clauses[r.nodes[d.node].clause]
	if c.kind != relativeClause || c.antecedent < 0 || c.head != d.node || !r.isEntity(c.antecedent) {
		return false
	}
	if !r.nodes[c.lo].has(isRel) {
		return false
	}
	if r.nodes[d.node].clitics.Has(clitic.Suffix) {
		r.put(d, f, slotObject, c.antecedent, false)
		return true
	}
	toks := r.in.doc.Tokens()
	for i := int(d.node) + 1; i < int(c.hi) && i <= int(d.node)+5; i++ {
		n := &r.nodes[i]
		if n.kind != wordNode || n.to != n.from+1 {
			continue
		}
		if p, _ := pronominal(toks[n.from].Key); p&^(prepBa|prepAbout) != 0 {
			r.putPrepositional(d, f, &argument{node: c.antecedent, prep: p})
			return true
		}
	}
	return false
}

// pronominal splits a preposition from the pronoun of the third person behind
// it: عليها is على and ها. The pronoun is empty in other words.
func pronominal(k string) (p prepSet, pronoun string) {
	for _, x := range [...]string{"هما", "ها", "هم", "ه"} {
		stem, ok := strings.CutSuffix(k, x)
		if !ok {
			continue
		}
		switch stem {
		case "ب":
			return prepBa, x
		case "في":
			return prepIn, x
		case "من":
			return prepFrom, x
		case "الي":
			return prepTo, x
		case "علي":
			return prepOn, x
		case "عن":
			return prepAbout, x
		case "مع":
			return prepWith, x
		case "ضد", "بحق":
			return prepAgainst, x
		}
		return 0, ""
	}
	return 0, ""
}

// resumedPlace gives an event noun the place that its relative clause resumes
// with a pronoun, and reports whether it does: الإقليم الذي سيتواصل به وجود
// القوات.
func (r *reader) resumedPlace(d *draft, f *frame) bool {
	c := &r.clauses[r.nodes[d.node].clause]
	if d.typ == Disaster && c.kind == relativeClause && c.antecedent >= 0 && c.head >= 0 && c.head < d.node && r.nodes[c.head].clitics.Has(clitic.Suffix) && r.verbIs(c.head, verbHits) && placeLike(r.entityOf(int(c.antecedent))) {
		r.fill(d, Place, c.antecedent) // البلدة التي ضربها الزلزال
		return true
	}
	if f[slotIn] != Place || c.kind != relativeClause || c.antecedent < 0 || c.head < 0 || c.head >= d.node || !r.nodes[c.lo].has(isRel) || !placeLike(r.entityOf(int(c.antecedent))) {
		return false
	}
	for i := c.head + 1; i < d.node && i <= c.head+3; i++ {
		n := &r.nodes[i]
		if n.kind != wordNode || n.to != n.from+1 {
			continue
		}
		if p, _ := pronominal(r.in.doc.Tokens()[n.from].Key); p&(prepBa|prepIn) != 0 {
			r.fill(d, Place, c.antecedent)
			return true
		}
	}
	return false
}
