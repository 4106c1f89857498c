package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

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
	if c.kind != relativeClause || c.antecedent < 0 || c.parent < 0 || int(c.head) != v || r.nodes[c.lo].has(isRel) || r.acting(c.antecedent) {
		return -1
	}
	p := &r.clauses[c.parent]
	if p.subject < 0 || !r.isEntity(p.subject) || !r.agrees(v, int(p.head)) || r.nodes[v].form.Voice == morph.Passive {
		return -1
	}
	if !r.resumesOccasion(v, c) {
		return -1
	}
	return p.subject
}

// acting reports that node i names somebody, or those who act.
func (r *reader) acting(i int32) bool {
	return r.isEntity(i) || r.nodes[i].has(isActor|isAnonymous)
}

// resumesOccasion reports that a pronoun behind verb v takes up what its relative
// clause describes as the occasion or means, and that no subject stands behind it.
func (r *reader) resumesOccasion(v int, c *clause) bool {
	k := v + 1
	if k < len(r.nodes) && r.nodes[k].has(isPrep) {
		k++
	}
	if k >= len(r.nodes) || r.nodes[k].kind != wordNode || !r.resumes(k) {
		return false
	}
	n := &r.nodes[k]
	if k == v+1 && !n.is(thereby|meanwhile) {
		link, _ := pronominal(r.in.doc.Tokens()[n.to-1].Key)
		if link != prepIn && !(link == prepBa && r.verbIs(int32(v), verbPerforms)) {
			return false
		}
	}
	if n.is(thereby) || k+1 >= int(c.hi) {
		return true
	}
	next := &r.nodes[k+1]
	return !(next.kind == entityNode && next.prep == 0 || next.has(isActor|isAnonymous))
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
