package timeline

import "github.com/hawliyat/hawliyat/internal/clitic"

// argument is a participant phrase found beside a trigger.
type argument struct {
	node    int32   // entity node, or the common noun that heads the phrase
	prep    prepSet // its preposition; 0 for subject, object and idafa
	bare    uint8   // ordinal of a phrase without preposition, from 1
	adj     bool    // a nisba that describes the trigger itself
	common  bool    // a common noun, no entity
	between bool    // second member of بين … و…
	apposed bool    // stands in apposition to, or inside, the phrase of a common noun
}

// mayBeSubject reports the first phrase without a preposition.
func (a *argument) mayBeSubject() bool { return a.bare == 1 && a.prep == 0 && !a.adj }

// maxReach bounds how far, in nodes, arguments are looked for.
const maxReach = 40

// argScan is the state of the walk over the nodes behind a trigger.
type argScan struct {
	out        []argument
	trigger    int     // node of the trigger
	verb       bool    // the trigger is a verb
	at         int     // node that is looked at
	end        int     // of the clause
	prep       prepSet // preposition that waits for its phrase
	bare       uint8   // phrases without preposition so far
	last       int     // index in out of the previous argument, or -1
	common     int     // node of the common noun whose phrase is open, or -1
	commonPrep prepSet // the preposition of that noun
	fresh      bool    // a new phrase may begin
	depth      int     // of brackets
	comma      int     // node of the last comma
	afterComma bool
	found      bool // a phrase that may be the subject
	forSubject bool // nothing is looked for behind that
}

// arguments appends the participant phrases to the right of node t to dst, up to
// the end of its clause or the next event that has arguments of its own.
func (r *reader) arguments(t int, dst []argument) []argument {
	tn := &r.nodes[t]
	a := r.argScan(t, dst)
	r.walk(&a, t+1)
	if a.verb && a.at == a.end && a.bare == 1 {
		if i := r.behindComplete(int(tn.clause) + 1); i >= 0 {
			a.end, a.fresh, a.common, a.prep = int(r.clauses[tn.clause+1].hi), true, -1, 0
			r.walk(&a, i)
		}
	}
	return a.out
}

// untilSubject gives the arguments of verb v up to the first that may be its
// subject.
func (r *reader) untilSubject(v int, dst []argument) []argument {
	a := r.argScan(v, dst)
	a.forSubject = true
	r.walk(&a, v+1)
	return a.out
}

func (r *reader) argScan(t int, dst []argument) argScan {
	tn := &r.nodes[t]
	return argScan{
		out: dst, trigger: t, verb: tn.has(isVerb | isParticiple), fresh: true, last: -1, common: -1,
		end: int(r.clauses[tn.clause].hi),
	}
}

// walk reads the nodes from i on until something ends the phrases of the trigger.
func (r *reader) walk(a *argScan, i int) {
	for a.at = i; a.at < a.end && a.at <= a.trigger+maxReach; a.at++ {
		if !r.argumentAt(a) || a.forSubject && a.found {
			return
		}
	}
}

// behindComplete gives the first node behind what relative clause k needs, where its
// verb has a pronoun for its object and a subject behind it: the object of the verb
// above, دخلت القوات التي يقودها القائد المدينة. -1 when the clause ends with them.
func (r *reader) behindComplete(k int) int {
	if k >= len(r.clauses) {
		return -1
	}
	c := &r.clauses[k]
	if c.kind != relativeClause || c.head < 0 || !r.nodes[c.lo].has(isRel) || !r.nodes[c.head].clitics.Has(clitic.Suffix) || c.subject != c.head+1 || !r.isEntity(c.subject) {
		return -1
	}
	i := int(c.subject) + 1
	for i < int(c.hi) && r.nodes[i].kind == entityNode && (r.nodes[i].has(adjectival) || r.apposition(i-1, i) && r.namesPerson(int32(i))) {
		i++
	}
	if i >= int(c.hi) {
		return -1
	}
	n := &r.nodes[i]
	if n.kind != entityNode && !(n.kind == wordNode && n.is(settlement|spot)) || n.prep != 0 || n.clitics.Has(clitic.Conj) || n.has(isTrigger) {
		return -1
	}
	return i
}

// argumentAt reads one node; false ends the walk.
func (r *reader) argumentAt(a *argScan) bool {
	n := &r.nodes[a.at]
	if n.kind >= commaNode {
		return r.argumentMark(a, n)
	}
	if n.kind == dateNode {
		a.behind(0)
		return true
	}
	if a.depth > 0 || n.has(isQuote) {
		return true
	}
	if n.clitics.Has(clitic.Conj) && n.prep == 0 && !r.peopled(n) && n.kind != entityNode {
		a.common = -1
	}
	switch {
	case n.has(isVerb | isParticiple | isThat | isRel | isSub):
		return false
	case n.has(isPrep) && n.kind == wordNode && n.prep&prepAccording != 0:
		return r.pastSource(a)
	case n.has(isPrep) && n.kind == wordNode:
		r.argumentPreposition(a, n)
		return true
	case n.kind == entityNode:
		return r.argumentEntity(a, n)
	case n.has(isTrigger):
		return r.argumentTrigger(a, n)
	case n.has(isDemonstrative | isQad | isNegative | isNeither | isParticle | isAdverb):
		return true
	}
	if n.prep != 0 {
		a.behind(n.prep)
	}
	if !r.titleOf(a.at) { // جلالة الملك, كلا من الوزيرين
		r.argumentNoun(a, n)
	}
	return true
}

// behind begins a phrase behind a preposition, or behind none.
func (a *argScan) behind(prep prepSet) { a.prep, a.common, a.fresh = prep, -1, true }

// argumentPreposition reads a preposition: the phrase behind it begins, unless the word
// only tells how many or on which side of a place.
func (r *reader) argumentPreposition(a *argScan, n *node) {
	side := n.prep&prepNear != 0
	switch {
	case side && n.clitics.Has(clitic.Conj) && r.sideOfAnother(a):
		a.behind(prepIn) // جنوب البلد وشمال جاره
	case n.has(isApprox) && a.prep == 0 && a.at+1 < len(r.nodes) && (r.nodes[a.at+1].kind == numberNode || r.nodes[a.at+1].has(isNumword)): // نحو 20
	case side && a.prep&(prepTo|prepFrom|prepIn) != 0 && a.at > a.trigger+1 && r.nodes[a.at-1].has(isPrep): // إلى شرق النهر
	case a.at == a.trigger+1 || n.prep&prepFrom == 0 || !r.titleOf(a.at-1): // not كل من
		a.behind(n.prep)
	}
}

// sideOfAnother reports a side of another place, joined to a place before.
func (r *reader) sideOfAnother(a *argScan) bool {
	prev := a.previous()
	if prev == nil || a.at+1 >= len(r.nodes) || !placeLike(r.entityOf(int(prev.node))) {
		return false
	}
	return placeLike(r.entityOf(a.at+1)) || r.nodes[a.at+1].prep&prepNear != 0 && a.at+2 < len(r.nodes) && placeLike(r.entityOf(a.at+2))
}

// pastSource goes on behind the comma that closes the words of who reports; false when
// there is none.
func (r *reader) pastSource(a *argScan) bool {
	for a.at+1 < a.end {
		if j := a.at + 1; r.nodes[j].kind == commaNode && !(j+1 < a.end && r.isEntity(int32(j-1)) && r.isEntity(int32(j+1)) && r.apposition(j-1, j+1)) {
			a.prep, a.common = 0, -1
			return a.verb && a.bare == 0 || j+1 < a.end && (r.nodes[j+1].has(isPrep) || r.nodes[j+1].prep != 0)
		}
		a.at++
	}
	return false
}

// peopled reports a word that counts or means people.
func (r *reader) peopled(n *node) bool {
	return n.has(isActor|isCounter|isAnonymous) || n.kind == numberNode
}

// argumentMark reads a punctuation mark.
func (r *reader) argumentMark(a *argScan, n *node) bool {
	switch n.kind {
	case openNode:
		if !n.has(isQuote) {
			a.depth++
		}
	case closeNode:
		if !n.has(isQuote) && a.depth > 0 {
			a.depth--
		}
	case colonNode:
		return false
	case otherPunct:
		return n.has(isQuote)
	case commaNode:
		if a.depth > 0 {
			return true
		}
		// the second of two commas ends what stands between them
		a.afterComma = !a.afterComma || !r.aside(a.comma+1, a.at)
		a.comma, a.prep, a.common = a.at, 0, -1
		if k := r.apposedUntil(a.at+1, a.end); a.afterComma && k >= 0 && !(a.last >= 0 && (r.listed(int(a.out[a.last].node), a.at+1) || r.metBehindComma(a))) {
			a.at, a.comma, a.afterComma = k, k, false // الحركة، كبرى حركات الإقليم، …
		}
	}
	return true
}

// metBehindComma reports the one met, whose name a comma parts from that of the
// subject and another one closes: التقى الرئيس فلان، نظيره فلانا، أمس.
func (r *reader) metBehindComma(a *argScan) bool {
	i := a.out[a.last].node
	return a.verb && a.bare == 1 && r.receives(a.trigger) && r.isEntity(i) && r.namesPerson(i) && r.isEntity(int32(a.at+1)) && r.namesPerson(int32(a.at+1)) && !r.apposition(int(i), a.at+1)
}

// argumentTrigger reads another event noun: it ends the walk unless it only
// completes the trigger or fills the place of a phrase.
func (r *reader) argumentTrigger(a *argScan, n *node) bool {
	conj := n.clitics.Has(clitic.Conj)
	switch {
	case n.event <= suppressed && n.prep == 0 && !conj:
		return true // توقيع اتفاق بين: the noun that completes the trigger
	case !conj && n.prep&prepBa != 0 && n.trigger >= 0 && r.t.triggers[n.trigger].is(penal):
		a.behind(0)
		return true // حكما بالسجن على فلان
	case !conj && n.prep == 0 && a.at == a.trigger+1 && !a.verb:
		return false // a trigger in construct with another one: its arguments are its own
	case a.afterComma && a.verb && n.prep == 0 && !conj && r.aside(a.comma+1, a.at):
		return true // …، كبرى حركات التمرد، …
	case n.prep != 0 || !a.verb || a.bare > 0 || conj:
		return false
	}
	a.bare++
	a.common, a.prep = -1, 0
	return true
}

// add appends an argument.
func (a *argScan) add(x argument) {
	a.out = append(a.out, x)
	a.last = len(a.out) - 1
	a.found = a.found || x.mayBeSubject()
}

// previous gives the argument before, or nil.
func (a *argScan) previous() *argument {
	if a.last < 0 {
		return nil
	}
	return &a.out[a.last]
}

// nextBare counts one more phrase without preposition.
func (a *argScan) nextBare() uint8 {
	a.bare++
	return a.bare
}
