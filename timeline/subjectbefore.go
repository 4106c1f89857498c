package timeline

import (
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// subjectBefore finds a subject that stands before its verb or is understood.
func (r *reader) subjectBefore(v int) (node int32, common bool) {
	s := r.leftSubject(v, int(r.clauses[r.nodes[v].clause].lo))
	if s < 0 {
		s = r.understood(v)
	}
	return s, s >= 0 && !r.isEntity(s)
}

// understood gives the subject that verb v has by the place of its clause among the
// others, or -1.
func (r *reader) understood(v int) int32 {
	k := r.nodes[v].clause
	c := &r.clauses[k]
	s := int32(-1)
	switch {
	case c.kind == relativeClause && c.antecedent >= 0:
		s = r.describedSubject(v, c)
	case c.kind == complementClause && c.parent >= 0:
		s = r.reportedSubject(v, k)
	}
	if s < 0 && c.sibling >= 0 {
		s = r.coordinatedSubject(v, &r.clauses[c.sibling])
	}
	if s < 0 && c.kind == participleClause && c.parent >= 0 {
		s = r.clauses[c.parent].subject
	}
	return s
}

// describedSubject gives the subject of verb v in the relative clause c: the noun it
// describes, unless that is the place or occasion of what the subject above does.
func (r *reader) describedSubject(v int, c *clause) int32 {
	if !r.nodes[c.lo].has(isRel) && c.parent >= 0 && r.clauses[c.parent].subject >= 0 && v+1 < len(r.nodes) {
		next := &r.nodes[v+1]
		if next.has(isAdverb) && r.resumes(v+1) && placeLike(r.entityOf(int(c.antecedent))) || next.is(thereby) && !r.isEntity(c.antecedent) {
			return r.clauses[c.parent].subject // زيارة إلى العاصمة التقى خلالها الوزير
		}
	}
	if r.nodes[v].clitics.Has(clitic.Suffix) {
		return -1
	}
	return c.antecedent
}

// reportedSubject gives the subject of verb v in the complement clause k: the one that
// the verb above asks or enables, or its subject where a pronoun stands for it.
func (r *reader) reportedSubject(v int, k int32) int32 {
	c := &r.clauses[k]
	p := &r.clauses[c.parent]
	if p.head >= 0 && int(c.head) == v {
		if r.asks(int(p.head)) {
			if a := r.addressee(int(p.head)); a >= 0 {
				return a // طالب البرلمان الحكومة بأن توقع
			}
		}
		if a := r.enabled(int(p.head)); a >= 0 {
			return a
		}
	}
	if p.subject < 0 || !r.pronounBehindThat(c) {
		return -1
	}
	if startsWithConj(r, int(c.lo)) { // أعلن أن الوزير سيزور وأنه سيعقد
		for j := k - 1; j >= 0; j-- {
			if q := &r.clauses[j]; q.kind == complementClause && q.parent == c.parent && q.subject >= 0 {
				return q.subject
			}
		}
	}
	return p.subject // أعلنت الحكومة أنها ستعقد
}

// coordinatedSubject gives the subject that verb v shares with the clause s before it,
// or -1.
func (r *reader) coordinatedSubject(v int, s *clause) int32 {
	if s.head < 0 { // the subject stands before a relative clause
		if n := r.leftSubject(int(s.hi), int(s.lo)); n >= 0 {
			return n
		}
	}
	if s.subject >= 0 && r.agrees(v, int(s.head)) {
		return s.subject
	}
	return -1
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
	best := int32(-1) // the first phrase of the clause wins
	aux := int(r.clauses[r.nodes[v].clause].aux)
	for j := v - 1; j >= lo; j-- {
		n := &r.nodes[j]
		switch {
		case j == v-1 && r.whatever(v):
			return -1 // ما أعلنته الحركة
		case j == aux: // الجمعية كانت قد أعلنت
		case n.kind == closeNode && !n.has(isQuote) && j == v-1 && lo == 0:
			return best // واشنطن 20 أغسطس (وكالة) فرضت
		case n.kind == entityNode && !n.has(adjectival), n.kind == wordNode && n.has(isActor|isCounter|isAnonymous) && n.prep == 0:
			if !r.governed(j, lo) {
				best = int32(j)
			}
		case n.has(isVerb | isRel), n.kind == colonNode, n.kind == otherPunct && !n.has(isQuote):
			return best
		case best >= 0 || n.kind != wordNode || n.prep != 0:
		case r.ownActs(j, lo):
			if !r.governed(j, lo) {
				best = int32(j) // إن قواته الجوية قصفت, أن أربع مقاتلات استهدفت
			}
		case j == v-1 && r.unnamedSubject(v, lo, aux):
			return int32(j)
		}
	}
	return best
}

// whatever reports ما before the verb v, whose pronoun it is.
func (r *reader) whatever(v int) bool {
	p := &r.nodes[v-1]
	return p.kind == wordNode && r.nodes[v].clitics.Has(clitic.Suffix) && r.in.doc.Tokens()[p.from].Key == "ما"
}

// ownActs reports a word at j for the forces, bodies or state of somebody named before, or
// one that opens the clause.
func (r *reader) ownActs(j, lo int) bool {
	n := &r.nodes[j]
	return n.is(owned|acting) && (n.definite() || r.opens(j, lo)) || n.is(realm) && n.clitics.Has(clitic.Suffix)
}

// notSubject are the flags of words that a noun of unknown kind must not have to be
// a subject.
const notSubject = isTrigger | isGovernor | isParticle | isPrep | isAdverb | isQad | isDemonstrative

// unnamedSubject reports that the word before verb v, of which no table says that it
// acts, is its subject by its place: right behind أن, or where the clause begins.
func (r *reader) unnamedSubject(v, lo, aux int) bool {
	j := v - 1
	n := &r.nodes[j]
	behindThat := j > lo && r.nodes[j-1].has(isThat)
	if behindThat && r.nodes[v].form.Number == morph.Plural && n.definite() && !n.has(notSubject|isThat|isNegative|isSub) {
		return true // أن القناصة أطلقوا
	}
	if !behindThat && j != lo && j-1 != aux && r.nodes[j-1].kind != colonNode {
		return false
	}
	return n.clitics.Has(clitic.Def) && r.nodes[v].form.Tense == morph.Imperfect && !n.has(notSubject) // القضاء يدين
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
