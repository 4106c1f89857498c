package timeline

import (
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// clauseKind says how a clause stands to the one that governs it.
type clauseKind uint8

const (
	mainClause       clauseKind = iota
	complementClause            // أن, إن
	relativeClause              // الذي, or an asyndetic relative
	adverbialClause             // عندما, حيث, بعد أن
	coordinateClause            // و/ف + verb, or a verb behind a comma
	participleClause            // مؤكدا أن
)

// clause is a run of nodes around at most one finite verb.
type clause struct {
	lo, hi     int32 // nodes
	head       int32 // the verb, or -1
	aux        int32 // a verb before the head that only modifies it, or -1
	parent     int32 // governing clause, or -1
	sibling    int32 // the clause it is coordinated with, or -1
	antecedent int32 // relativeClause: node of the noun it describes, or -1
	subject    int32 // node of the subject, or -1
	kind       clauseKind
	mood       mood
	base       mood // what the governing clause lays on it
	quoted     bool
}

// segment cuts the nodes into clauses.
func (r *reader) segment() {
	if len(r.nodes) == 0 {
		return
	}
	r.settleConjunctions()
	cur := r.open(0, mainClause, -1)
	quote, comma := false, false
	for i := range len(r.nodes) {
		n := &r.nodes[i]
		if n.has(isQuote) {
			quote = n.kind == openNode || n.kind == otherPunct && !quote
		}
		if n.kind >= commaNode {
			n.clause = int32(cur)
			switch {
			case n.kind == colonNode && i+1 < len(r.nodes) && r.tells(cur):
				cur = r.open(i+1, complementClause, r.whoTells(cur)) // قال: «…»
			case n.kind == commaNode || n.kind == colonNode || n.kind == otherPunct && !n.has(isQuote):
				comma = true
			}
			continue
		}
		cur = r.place(i, cur, comma)
		n.clause = int32(cur)
		r.clauses[cur].quoted = quote
		comma = false
	}
	r.close(len(r.nodes))
	for k := range r.clauses {
		r.clauses[k].mood = r.moodOf(k)
	}
	r.conditions()
}

// place gives the clause that the word at node i belongs to, within or behind clause cur,
// and opens it where the word begins one. comma tells of a mark right before.
func (r *reader) place(i, cur int, comma bool) int {
	n := &r.nodes[i]
	c := &r.clauses[cur]
	inside := i > int(c.lo)
	switch {
	case n.has(isThat) && inside:
		return r.open(i, complementClause, r.asserter(i, cur, comma))
	case n.has(isRel) && inside:
		ante := r.antecedent(i)
		k := r.open(i, relativeClause, cur)
		r.clauses[k].antecedent = ante
		return k
	case n.has(isSub) && inside:
		return r.open(i, adverbialClause, r.top(cur))
	case n.has(isSub):
		c.kind = adverbialClause
	case n.has(isParticle|isNegative) && c.head >= 0 && r.t.govs[n.gov].value == string(Conditional) && (r.verbSoon(i) || r.beginsCondition(i)):
		return r.open(i, adverbialClause, cur) // … إذا سافر
	case n.has(isParticle) && c.head >= 0 && (comma || n.clitics.Has(clitic.Conj)) && !r.attributive(i):
		// …، ومن المتوقع أن: a new assertion
		base := r.top(cur)
		k := r.open(i, coordinateClause, int(r.clauses[base].parent))
		r.clauses[k].sibling = int32(base)
		return k
	case n.has(isParticiple) && inside:
		k := r.open(i, participleClause, cur)
		r.clauses[k].head = int32(i)
		return k
	case n.has(isVerb):
		return r.verb(i, cur, comma)
	}
	return cur
}

// whoTells gives the clause whose verb says what stands behind the colon of clause cur.
func (r *reader) whoTells(cur int) int {
	c := &r.clauses[cur]
	if top := r.top(cur); c.kind == relativeClause && r.nodes[c.head].clitics.Has(clitic.Suffix) && r.tells(top) {
		return top // وأضاف في تصريحات نقلتها القناة: «…»
	}
	return cur
}

// asserter gives the clause whose verb asserts what the أن at node i, behind clause cur,
// begins.
func (r *reader) asserter(i, cur int, comma bool) int {
	c := &r.clauses[cur]
	if r.nodes[i].clitics.Has(clitic.Conj) || startsWithConj(r, i) {
		if k := r.lastComplement(cur); k >= 0 {
			return int(r.clauses[k].parent)
		}
		return cur
	}
	if c.kind != relativeClause && c.kind != adverbialClause || r.tells(cur) {
		return cur
	}
	if top := r.top(cur); (comma || r.carriedOff(c)) && r.tells(top) {
		return top // أكد الوزير على هامش القمة التي تعقد غدا، أن
	}
	return cur
}

// carriedOff reports a clause whose verb has its event noun for a pronoun, and takes no
// other clause: قال في مؤتمر عقده أمس إن.
func (r *reader) carriedOff(c *clause) bool {
	return c.head >= 0 && r.nodes[c.head].clitics.Has(clitic.Suffix) && r.carries(r.nodes[c.head].form.Verb)
}

// tells reports a clause whose verb is one of saying.
func (r *reader) tells(k int) bool {
	h := r.clauses[k].head
	return h >= 0 && r.nodes[h].has(isSaid)
}

// open begins a clause at node i.
func (r *reader) open(i int, kind clauseKind, parent int) int {
	r.close(i)
	r.clauses = append(r.clauses, clause{
		lo: int32(i), hi: int32(len(r.nodes)), head: -1, aux: -1, parent: int32(parent), sibling: -1, antecedent: -1, subject: -1,
		kind: kind, mood: actualMood,
	})
	return len(r.clauses) - 1
}

func (r *reader) close(i int) {
	if k := len(r.clauses); k > 0 {
		r.clauses[k-1].hi = int32(i)
	}
}

// verb places a finite verb: as head of the open clause, as its main verb
// behind an auxiliary, or at the head of a new clause.
func (r *reader) verb(i, cur int, comma bool) int {
	c := &r.clauses[cur]
	n := &r.nodes[i]
	conj := n.clitics.Has(clitic.Conj)
	start, joined := r.withParticles(c, i)
	conj = conj || joined
	comma = comma || start > 0 && r.nodes[start-1].kind == commaNode
	if c.head < 0 {
		return r.firstVerb(i, cur, comma || conj)
	}
	if !conj && r.behindAuxiliary(c, i, comma) {
		c.aux, c.head = c.head, int32(i)
		return cur
	}
	resumed := !conj && r.openAbove(c)
	bare := r.bareNoun(i - 1)
	if !conj && !comma && !resumed && (!bare || r.nodes[i-1].has(isActor|isAnonymous)) && !n.clitics.Has(clitic.Lam) {
		if j := r.turn(i, int(c.head)); j >= 0 {
			start, conj = j, true
		}
	}
	carried := -1
	if !conj && (comma || !bare) {
		carried = r.carriedBack(i)
	}
	switch {
	case carried >= 0: // مظاهرة …، نظمها حزبه
		k := r.begin(start, i, relativeClause, cur)
		r.clauses[k].antecedent = int32(carried)
		return k
	case resumed: // الوفد الذي التقى الرئيس عبر عن: the verb of the clause described
		return r.coordinate(start, i, int(c.parent))
	case conj || comma:
		return r.coordinate(start, i, r.joinedWith(cur, conj, comma))
	}
	return r.dependent(start, i, cur)
}

// coordinate opens the clause of the verb at i, which is coordinated with clause base.
func (r *reader) coordinate(start, i, base int) int {
	k := r.begin(start, i, coordinateClause, int(r.clauses[base].parent))
	r.clauses[k].sibling = int32(base)
	return k
}

// joinedWith gives the clause that a verb behind clause cur goes on with, by a conjunction, a
// comma or both.
func (r *reader) joinedWith(cur int, conj, comma bool) int {
	switch c := &r.clauses[cur]; {
	case !conj:
		return r.top(cur)
	case comma && c.kind == relativeClause:
		return int(c.parent)
	}
	return cur
}

// dependent opens the clause of the verb at i, which describes a noun of clause cur, or
// tells how or to what end.
func (r *reader) dependent(start, i, cur int) int {
	n := &r.nodes[i]
	ante := r.antecedent(i)
	kind := relativeClause
	if n.clitics.Has(clitic.Lam) || n.form.Tense == morph.Imperfect && ante < 0 {
		kind = adverbialClause
	}
	k := r.begin(start, i, kind, cur)
	r.clauses[k].antecedent = ante
	return k
}

// firstVerb places the first verb of clause cur: as its head, or in an asyndetic relative
// clause (في بيان صدر أمس) unless it is parted from the noun before.
func (r *reader) firstVerb(i, cur int, parted bool) int {
	c := &r.clauses[cur]
	describes := c.kind == mainClause || r.nodes[i].clitics.Has(clitic.Suffix) || r.takesBack(i)
	if i > int(c.lo) && !parted && describes && r.bareNoun(i-1) && r.ledByPreposition(i-1) {
		k := r.open(i, relativeClause, cur)
		r.clauses[k].antecedent = int32(i - 1)
		r.clauses[k].head = int32(i)
		return k
	}
	c.head = int32(i)
	return cur
}

// withParticles gives the first of the particles before the verb at i in clause c, ولم يصل, أو
// قد يصادق, and whether one of them has a conjunction.
func (r *reader) withParticles(c *clause, i int) (start int, joined bool) {
	for i-1 > int(max(c.head, c.lo)) && r.preverbal(i-1) {
		i--
		joined = joined || r.nodes[i].clitics.Has(clitic.Conj)
	}
	return i, joined
}

// openAbove reports a relative clause behind الذي in one that has no verb yet.
func (r *reader) openAbove(c *clause) bool {
	return c.kind == relativeClause && c.parent >= 0 && r.clauses[c.parent].head < 0 && r.nodes[c.lo].has(isRel)
}

// carriedBack gives the event noun before that the verb at i, with a pronoun for it, carries,
// or -1.
func (r *reader) carriedBack(i int) int {
	if n := &r.nodes[i]; !n.clitics.Has(clitic.Suffix) || !r.carries(n.form.Verb) {
		return -1
	}
	return r.lastTrigger(i)
}

// behindAuxiliary reports that the verb at i is the main verb of clause c, whose head only
// modifies it.
func (r *reader) behindAuxiliary(c *clause, i int, comma bool) bool {
	h, n := &r.nodes[c.head], &r.nodes[i]
	aux := r.govOf(h.form.Verb, effAux) >= 0 && r.govOf(n.form.Verb, effAux) < 0
	if aux && n.form.Tense == morph.Perfect && r.nodes[i-1].has(isQad) {
		return true
	}
	return !comma && r.auxiliary(h) && !r.hasEventNoun(int(c.head), i) && i-int(c.head) <= 8 && (aux || n.form.Tense == morph.Imperfect)
}

// hasEventNoun reports a bare event noun, which a verb of beginning or ending
// takes as its object, between its head and another verb: بدأ جولة تشمل.
func (r *reader) hasEventNoun(head, i int) bool {
	if r.govOf(r.nodes[head].form.Verb, effAux) >= 0 {
		return false
	}
	for j := head + 1; j < i; j++ {
		if n := &r.nodes[j]; n.has(isTrigger) && n.kind == wordNode && n.prep == 0 {
			return true
		}
	}
	return false
}

// carries reports a verb whose object is an event noun.
func (r *reader) carries(v int32) bool {
	return r.govOf(v, effLight) >= 0 || r.govOf(v, effPhase) >= 0
}

// begin opens a clause at node start whose head is node i, and takes over the
// nodes between.
func (r *reader) begin(start, i int, kind clauseKind, parent int) int {
	k := r.open(start, kind, parent)
	r.clauses[k].head = int32(i)
	for j := start; j < i; j++ {
		r.nodes[j].clause = int32(k)
	}
	return k
}

// auxiliary reports a verb that may stand before another finite verb.
func (r *reader) auxiliary(n *node) bool {
	v := n.form.Verb
	return r.govOf(v, effAux) >= 0 || r.govOf(v, effPhase) >= 0
}

// lastComplement gives the nearest complement clause at or above cur, or -1.
func (r *reader) lastComplement(cur int) int {
	for k := cur; k >= 0; k-- {
		if r.clauses[k].kind == complementClause {
			return k
		}
	}
	return -1
}

// top climbs out of relative and adverbial clauses.
func (r *reader) top(k int) int {
	for r.clauses[k].parent >= 0 && (r.clauses[k].kind == relativeClause || r.clauses[k].kind == adverbialClause) {
		k = int(r.clauses[k].parent)
	}
	return k
}
