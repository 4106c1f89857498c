package timeline

import (
	"strings"

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

// mood is the sense in which a clause, or an event, is asserted.
type mood struct {
	modality Modality
	negative bool
	phase    Phase
}

// actualMood is that of a plain assertion.
var actualMood = mood{modality: Actual, phase: None}

// segment cuts the nodes into clauses.
func (r *reader) segment() {
	if len(r.nodes) == 0 {
		return
	}
	r.settleConjunctions()
	cur := r.open(0, mainClause, -1)
	quote, comma := false, false
	for i := 0; i < len(r.nodes); i++ {
		n := &r.nodes[i]
		c := &r.clauses[cur]
		if n.has(isQuote) {
			quote = n.kind == openNode || n.kind == otherPunct && !quote
		}
		switch {
		case n.kind == colonNode && c.head >= 0 && r.nodes[c.head].has(isSaid) && i+1 < len(r.nodes):
			n.clause = int32(cur)
			cur = r.open(i+1, complementClause, cur) // قال: «…»
			continue
		case n.kind == commaNode || n.kind == colonNode || n.kind == otherPunct && !n.has(isQuote):
			comma = true
			n.clause = int32(cur)
			continue
		case n.kind == openNode || n.kind == closeNode || n.kind == otherPunct:
			n.clause = int32(cur)
			continue
		case n.has(isThat) && i > int(c.lo):
			parent := cur
			if n.clitics.Has(clitic.Conj) || startsWithConj(r, i) {
				if k := r.lastComplement(cur); k >= 0 {
					parent = int(r.clauses[k].parent)
				}
			}
			cur = r.open(i, complementClause, parent)
		case n.has(isRel) && i > int(c.lo):
			ante := r.antecedent(i)
			cur = r.open(i, relativeClause, cur)
			r.clauses[cur].antecedent = ante
		case n.has(isSub) && i > int(c.lo):
			cur = r.open(i, adverbialClause, r.top(cur))
		case n.has(isSub):
			c.kind = adverbialClause
		case n.has(isParticle|isNegative) && c.head >= 0 && r.t.govs[n.gov].value == string(Conditional) && r.verbSoon(i):
			cur = r.open(i, adverbialClause, cur) // … إذا سافر
		case n.has(isParticle) && c.head >= 0 && (comma || n.clitics.Has(clitic.Conj)) && !r.attributive(i):
			// …، ومن المتوقع أن: a new assertion
			base := r.top(cur)
			cur = r.open(i, coordinateClause, int(r.clauses[base].parent))
			r.clauses[cur].sibling = int32(base)
		case n.has(isParticiple) && i > int(c.lo):
			cur = r.open(i, participleClause, cur)
			r.clauses[cur].head = int32(i)
		case n.has(isVerb):
			cur = r.verb(i, cur, comma)
		}
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

// conditions makes what depends on a condition conditional too: the clause with
// ف or behind the comma, else the plan told before it.
func (r *reader) conditions() {
	for k := range r.clauses {
		c := &r.clauses[k]
		if c.mood.modality != Conditional || !r.conditionAt(c) {
			continue
		}
		done := false
		for j := k + 1; j < len(r.clauses) && j <= k+3 && !done; j++ {
			d := &r.clauses[j]
			if d.kind != coordinateClause && d.kind != complementClause || d.head < 0 || d.mood.modality == Denied {
				continue
			}
			key := r.in.doc.Tokens()[r.nodes[d.lo].from].Key
			if !strings.HasPrefix(key, "ف") && r.nodes[d.lo].clitics.Has(clitic.Conj) {
				continue
			}
			d.mood.modality = Conditional
			done = true
		}
		if done || k == 0 {
			continue
		}
		if p := &r.clauses[k-1]; p.head >= 0 && (p.mood.modality == Planned || p.mood.modality == Possible ||
			p.mood.modality == Actual && r.nodes[p.head].form.Tense == morph.Imperfect) {
			p.mood.modality = Conditional
		}
	}
}

// conditionAt reports that clause c begins with its condition.
func (r *reader) conditionAt(c *clause) bool {
	for i := c.lo; i < c.hi && i <= c.lo+2; i++ {
		n := &r.nodes[i]
		if n.has(isParticle|isNegative) && n.gov >= 0 && r.t.govs[n.gov].value == string(Conditional) {
			return true
		}
	}
	return false
}

// settleConjunctions decides on words that are a conjunction before a verb and
// a preposition before a noun: حتى, كما, حسبما.
func (r *reader) settleConjunctions() {
	for i := range r.nodes {
		n := &r.nodes[i]
		if n.has(isParticle) && n.gov >= 0 && r.t.govs[n.gov].value == string(Conditional) && i+1 < len(r.nodes) &&
			(r.nodes[i+1].kind == numberNode || r.nodes[i+1].has(isNumword|isApprox) || r.isLoss(i+1)) {
			n.flags &^= isParticle // مقتل ألف مقابل مقتل سبعين: set against, no condition
			n.gov = -1
		}
		if !n.has(isSub) || !n.has(isPrep) {
			continue
		}
		j := i + 1
		for j < len(r.nodes) && r.nodes[j].has(isQuote|isQad|isNegative|isNeither) {
			j++
		}
		if j < len(r.nodes) && (r.nodes[j].has(isVerb) || r.nodes[j].has(isThat)) {
			n.flags &^= isPrep
			n.prep = 0
		} else {
			n.flags &^= isSub
		}
	}
}

// verbSoon reports a finite verb within three words behind i.
func (r *reader) verbSoon(i int) bool {
	for j := i + 1; j < len(r.nodes) && j <= i+3; j++ {
		if r.nodes[j].has(isVerb) {
			return true
		}
	}
	return false
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
	start := i // with the particles before the verb: ولم يصل, أو قد يصادق
	for start-1 > int(c.head) && start-1 > int(c.lo) && r.preverbal(start-1) {
		start--
		conj = conj || r.nodes[start].clitics.Has(clitic.Conj)
	}
	if start > 0 && r.nodes[start-1].kind == commaNode {
		comma = true
	}
	if c.head < 0 {
		if i > int(c.lo) && !comma && !conj && c.kind == mainClause && r.bareNoun(i-1) && r.ledByPreposition(i-1) {
			// في بيان صدر أمس: an asyndetic relative
			k := r.open(i, relativeClause, cur)
			r.clauses[k].antecedent = int32(i - 1)
			r.clauses[k].head = int32(i)
			return k
		}
		c.head = int32(i)
		return cur
	}
	h := &r.nodes[c.head]
	if !conj && !comma && r.auxiliary(h) && i-int(c.head) <= 8 && (n.form.Tense == morph.Imperfect || r.govOf(h.form.Verb, effAux) >= 0) {
		c.aux, c.head = c.head, int32(i)
		return cur
	}
	resumed := !conj && c.kind == relativeClause && c.parent >= 0 && r.clauses[c.parent].head < 0 && r.nodes[c.lo].has(isRel)
	if !conj && !comma && !resumed && !(r.bareNoun(i-1) && !r.nodes[i-1].has(isActor|isAnonymous)) && !n.clitics.Has(clitic.Lam) {
		if j := r.turn(i, int(c.head)); j >= 0 {
			start, conj = j, true
		}
	}
	if !conj && n.clitics.Has(clitic.Suffix) && r.carries(n.form.Verb) {
		if j := r.lastTrigger(i); j >= 0 { // مظاهرة …، نظمها حزبه
			k := r.begin(start, i, relativeClause, cur)
			r.clauses[k].antecedent = int32(j)
			return k
		}
	}
	switch {
	case resumed:
		// الوفد الذي التقى الرئيس عبر عن: the verb of the clause described
		k := r.begin(start, i, coordinateClause, int(r.clauses[c.parent].parent))
		r.clauses[k].sibling = r.clauses[k-1].parent
		return k
	case conj || comma:
		base := cur
		if comma && !conj {
			base = r.top(cur)
		} else if c.kind == relativeClause && comma {
			base = int(c.parent)
		}
		k := r.begin(start, i, coordinateClause, int(r.clauses[base].parent))
		r.clauses[k].sibling = int32(base)
		return k
	default:
		ante := r.antecedent(i)
		kind := relativeClause
		if n.clitics.Has(clitic.Lam) || n.form.Tense == morph.Imperfect && ante < 0 {
			kind = adverbialClause
		}
		k := r.begin(start, i, kind, cur)
		r.clauses[k].antecedent = ante
		return k
	}
}

// carries reports a verb whose object is an event noun.
func (r *reader) carries(v int32) bool {
	return r.govOf(v, effLight) >= 0 || r.govOf(v, effPhase) >= 0
}

// lastTrigger gives the event noun nearest before i in its sentence, or -1.
func (r *reader) lastTrigger(i int) int {
	for j := i - 1; j >= 0 && j >= i-12; j-- {
		n := &r.nodes[j]
		if n.has(isVerb | isThat) {
			return -1
		}
		if n.has(isTrigger) && n.kind == wordNode && !r.ledByTrigger(j) {
			return j
		}
	}
	return -1
}

// ledByTrigger reports that another event noun stands shortly before j, which j
// only describes: مظاهرة مناهضة لزيارة.
func (r *reader) ledByTrigger(j int) bool {
	for k := j - 1; k >= 0 && k >= j-3; k-- {
		n := &r.nodes[k]
		if n.has(isVerb|isThat) || n.kind == commaNode {
			return false
		}
		if n.has(isTrigger) && n.kind == wordNode {
			return true
		}
	}
	return false
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

// preverbal reports a particle that stands before its verb.
func (r *reader) preverbal(i int) bool {
	n := &r.nodes[i]
	if n.has(isQad | isNegative | isNeither) {
		return true
	}
	if n.kind != wordNode || n.to != n.from+1 {
		return false
	}
	switch r.in.doc.Tokens()[n.from].Key {
	case "او", "و", "سوف", "ثم":
		return true
	}
	return false
}

// turn finds where a coordinated clause whose verb stands at i begins: a word
// with و, or the word behind a comma, after the head of the clause before. -1
// when there is none.
func (r *reader) turn(i, head int) int {
	for j := i - 1; j > head && j >= i-8; j-- {
		n := &r.nodes[j]
		switch {
		case n.has(isVerb | isRel | isThat | isSub):
			return -1
		case n.clitics.Has(clitic.Conj) && n.kind != commaNode:
			return j
		case n.kind == wordNode && n.to == n.from+1 && r.in.doc.Tokens()[n.from].Key == "و":
			return j
		case n.kind == commaNode:
			return j + 1
		}
	}
	return -1
}

// auxiliary reports a verb that may stand before another finite verb.
func (r *reader) auxiliary(n *node) bool {
	v := n.form.Verb
	return r.govOf(v, effAux) >= 0 || r.govOf(v, effPhase) >= 0
}

// startsWithConj reports that the word before i is a lone و, or that i's own
// first letter is one.
func startsWithConj(r *reader, i int) bool {
	k := r.in.doc.Tokens()[r.nodes[i].from].Key
	return len(k) > 2 && k[:2] == "و"
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

// antecedent gives the noun or entity before i that a relative clause at i
// describes, or -1.
func (r *reader) antecedent(i int) int32 {
	best := int32(-1)
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		n := &r.nodes[j]
		switch {
		case n.kind == commaNode && j == i-1, n.kind == closeNode, n.kind == openNode, n.kind == otherPunct:
			continue
		case n.kind == entityNode && !n.has(adjectival):
			return int32(j)
		case n.has(isTrigger):
			return int32(j)
		case n.has(isActor | isCounter):
			return int32(j)
		case n.has(isVerb | isThat | isSub | isRel):
			return best
		case n.kind == wordNode && best < 0 && !n.has(isPrep):
			best = int32(j)
		case n.kind == commaNode:
			return best
		}
	}
	return best
}

// bareNoun reports an indefinite common noun.
func (r *reader) bareNoun(i int) bool {
	n := &r.nodes[i]
	return n.kind == wordNode && !n.has(isVerb|isThat|isSub|isRel|isPrep|isQad|isNegative|isNeither|isParticle|isDemonstrative) &&
		!n.definite() && !startsWithArticle(r.in.doc.Tokens()[n.from].Key)
}

// ledByPreposition reports that the noun phrase that ends at i hangs on a
// preposition at most three words before.
func (r *reader) ledByPreposition(i int) bool {
	for j := i; j >= 0 && j >= i-3; j-- {
		n := &r.nodes[j]
		if n.kind != wordNode && n.kind != entityNode {
			return false
		}
		if n.prep != 0 {
			return true
		}
	}
	return false
}

// moodOf computes the sense in which clause k is asserted.
func (r *reader) moodOf(k int) mood {
	c := &r.clauses[k]
	out := r.inherited(k)
	c.base = out
	own, neg := r.ownMood(c)
	if own != Actual && (out.modality == Actual || own != Planned) {
		out.modality = own
	}
	if neg {
		out.negative = !out.negative
	}
	if c.aux >= 0 {
		v := r.nodes[c.aux].form.Verb
		if g := r.govOf(v, effPhase); g >= 0 {
			out.phase = Phase(r.t.govs[g].value)
		}
		if r.govOf(v, effNegative) >= 0 { // كاد يستقيل
			out.negative = !out.negative
		}
	}
	return out
}

// inherited gives the mood that the governing clause lays on clause k.
func (r *reader) inherited(k int) mood {
	c := &r.clauses[k]
	switch {
	case c.sibling >= 0:
		s := &r.clauses[c.sibling] // stands before k: its moods are known
		m := s.base
		if c.head >= 0 && s.head >= 0 && r.nodes[c.head].form.Tense == morph.Perfect && r.nodes[s.head].form.Tense == morph.Imperfect && m.modality == Planned {
			m = actualMood // من المقرر أن يصل …، وكان قد زار
		}
		if s.mood.modality == Conditional && c.head >= 0 && s.head >= 0 && r.conditionAt(s) && r.nodes[c.head].form.Tense == r.nodes[s.head].form.Tense && r.nodes[c.lo].clitics.Has(clitic.Conj) {
			m.modality = Conditional // إذا انسحب … ووقع
		}
		if m.modality == Actual && s.mood.modality != Actual && s.mood.modality != Denied && s.head >= 0 && c.head >= 0 &&
			r.nodes[c.head].form.Tense == morph.Imperfect && r.nodes[s.head].form.Tense == morph.Imperfect {
			m.modality = s.mood.modality // سيزور … ويلتقي
		}
		return m
	case c.kind == complementClause && c.parent >= 0:
		m := r.complementMood(int(c.parent))
		if n := &r.nodes[c.lo]; n.has(isThat) && n.word >= 0 && r.t.words[n.word].value == "not" {
			m.negative = !m.negative // ألا
		}
		return m
	case c.kind == adverbialClause && c.parent >= 0:
		if p := &r.clauses[c.parent]; c.head >= 0 && p.mood.modality == Planned && r.nodes[c.head].form.Tense == morph.Imperfect && !r.conditionAt(c) {
			return mood{modality: Planned, phase: None} // سيعلن … حين يزور
		}
		if c.head >= 0 && r.nodes[c.head].clitics.Has(clitic.Lam) {
			if p := &r.clauses[c.parent]; p.mood.modality != Actual {
				return mood{modality: p.mood.modality, phase: None}
			}
		}
	}
	return actualMood
}

// complementMood is the mood of what clause k asserts, asks or denies.
func (r *reader) complementMood(k int) mood {
	c := &r.clauses[k]
	m := actualMood
	own, neg := r.ownMood(c)
	if c.head < 0 || r.auxiliary(&r.nodes[c.head]) {
		// من المقرر أن, كان من المتوقع أن
		if own != Actual {
			m.modality = own
		} else if c.head < 0 && r.nodes[c.lo].prep&prepOn != 0 && r.nodes[c.lo].has(isPrep) {
			m.modality = Demanded // على الحكومة أن
		}
		m.negative = neg
		return m
	}
	v := r.nodes[c.head].form.Verb
	if g := r.govOf(v, effNegative); g >= 0 {
		if neg && r.t.govs[g].value == string(Denied) {
			m.modality = Possible // لم ينف أن
			return m
		}
		m.negative = !neg
		if x := r.t.govs[g].value; x != "none" && !neg {
			m.modality = Modality(x)
		}
		return m
	}
	if g := r.govOf(v, effModal); g >= 0 && (r.govOf(v, effSaid) < 0 || r.t.govs[g].value != string(Possible)) {
		m.modality = Modality(r.t.govs[g].value)
		m.negative = neg
		return m
	}
	if g := r.govOf(v, effSaid); g >= 0 && r.t.govs[g].value == string(Expects) {
		m.modality, m.negative = Planned, neg
		return m
	}
	if r.said(v) < 0 && own != Actual {
		m.modality = own
	}
	return m
}

// ownMood reads the particles before the head of a clause and its tense.
func (r *reader) ownMood(c *clause) (Modality, bool) {
	m, neg := Actual, false
	last := c.hi
	if c.head >= 0 {
		last = c.head
	}
	qad := false
	for i := c.lo; i < last; i++ {
		n := &r.nodes[i]
		switch {
		case n.has(isParticle) && n.gov >= 0:
			g := &r.t.govs[n.gov]
			if g.effect == effModal && !r.attributive(int(i)) {
				m = Modality(g.value)
			}
		case n.has(isNegative) && n.gov >= 0 && r.t.govs[n.gov].value != "none":
			m, neg = Modality(r.t.govs[n.gov].value), true // من غير المرجح, ما لم
		case n.has(isNegative):
			neg = c.head >= 0 && c.head-i <= 3 || c.head < 0 && i+1 < last && r.nodes[i+1].has(isParticle)
		case n.has(isNeither):
			neg = c.head >= 0 && c.head-i == 1 && r.nodes[c.head].form.Tense == morph.Perfect && i == c.lo && r.govOf(r.nodes[c.head].form.Verb, effOccur) < 0
		case n.has(isQad):
			qad = c.head >= 0 && c.head-i <= 2
		}
	}
	if c.kind == adverbialClause && r.without(c) {
		neg = !neg
	}
	if m == Actual && c.head >= 0 {
		for i := c.head + 1; i < c.hi; i++ { // يقبل … شريطة
			if n := &r.nodes[i]; n.has(isParticle) && n.gov >= 0 && r.t.govs[n.gov].value == string(Conditional) {
				m = Conditional
			}
		}
	}
	if neg && r.persists(c) {
		neg = false // لا يزال: it goes on
	}
	if c.head >= 0 {
		h := &r.nodes[c.head]
		switch {
		case h.clitics.Has(clitic.Sin) && m == Actual:
			m = Planned
		case qad && h.form.Tense == morph.Imperfect && m == Actual:
			m = Possible
		}
		if neg && h.form.Tense == morph.Imperfect && r.tokenBefore(int(c.head), "لن") && m == Actual {
			m = Planned
		}
	}
	return m, neg
}

// without reports دون أن at the head of a clause.
func (r *reader) without(c *clause) bool {
	n := &r.nodes[c.lo]
	return n.has(isSub) && n.word >= 0 && r.t.words[n.word].value == "without"
}

// persists reports ما زال and لا يزال, whose negation affirms.
func (r *reader) persists(c *clause) bool {
	for _, v := range [...]int32{c.head, c.aux} {
		if v >= 0 && r.nodes[v].form.Verb >= 0 && morph.Verbs()[r.nodes[v].form.Verb].Perfect == "زال" {
			return true
		}
	}
	return false
}

// attributive reports that the particle at i only describes the noun before
// it: الانتخابات المقبلة.
func (r *reader) attributive(i int) bool {
	if i == 0 {
		return false
	}
	if p := &r.nodes[i-1]; p.kind == wordNode && !p.has(isPrep|isVerb) && p.prep&prepFrom == 0 && strings.HasPrefix(r.in.doc.Tokens()[r.nodes[i].from].Key, "م") && r.nodes[i].to == r.nodes[i].from+1 &&
		(p.has(isTrigger) || r.describes(i-1)) {
		return true // زيارة مرتقبة
	}
	return r.nodes[i].clitics.Has(clitic.Def) || startsWithArticle(r.in.doc.Tokens()[r.nodes[i].from].Key)
}

// tokenBefore reports that the word before node i is key.
func (r *reader) tokenBefore(i int, key string) bool {
	j := r.nodes[i].from - 1
	if j < 0 {
		return false
	}
	k := r.in.doc.Tokens()[j].Key
	return k == key || len(k) > 2 && (k[:2] == "و" || k[:2] == "ف") && k[2:] == key
}
