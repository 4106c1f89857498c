package timeline

import (
	"slices"

	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// collocate finds the nearest complement of head i among the rows given.
func (s *state) collocate(i int, head *collSet) (*collocation, int, bool) {
	if len(head.rows) == 0 {
		return nil, 0, false
	}
	hi := int(s.clauses[s.nodes[i].clause].hi)
	noun := !s.nodes[i].has(isVerb)
	var anyone *collocation // by whom it is said, when no word decides
	who, limit := 0, i+3
	for j := i + 1; j < hi && j <= i+9; j++ {
		n := &s.nodes[j]
		if n.has(isVerb|isThat|isRel) || n.kind == otherPunct && !n.has(isQuote) || noun && j > limit {
			break
		}
		if head.anyone && anyone == nil && s.mayBear(i, j) {
			anyone, who = s.byBearer(i, j, head.rows), j
		}
		if noun {
			limit = max(limit, s.reachBehind(j))
		}
		if n.comp == -1 || j > i+1 && s.aside(j) {
			continue
		}
		comp := n.comp
		if n.kind == entityNode {
			comp = s.firstWord(n)
		}
		if comp < 0 || s.t.compBits[comp]&head.bits == 0 {
			continue
		}
		if c := s.rowOf(i, j, comp, head); c != nil {
			return c, j, true
		}
	}
	if anyone != nil && anyone.near && who != i+1 {
		return nil, 0, false
	}
	return anyone, who, anyone != nil
}

// mayBear reports somebody at node j of whom head i may be said.
func (s *state) mayBear(i, j int) bool {
	n := &s.nodes[j]
	return n.has(isActor) || n.kind == entityNode && (j == i+1 || n.clitics.Has(clitic.Ba))
}

// reachBehind gives the last node at which the complement of a noun may stand behind node
// j, which counts it or takes it: نشر عدد كبير من الجنود, حصول القائمة الفلانية على مقاعد.
func (s *state) reachBehind(j int) int {
	switch n := &s.nodes[j]; {
	case n.is(amounting) || n.has(isCounter|isApprox|isNumword) || n.kind == numberNode:
		return j + 3
	case n.kind == wordNode && n.has(isPrep) && n.prep&prepOn != 0:
		return j + 2
	}
	return 0
}

// rowOf gives the row of head i that has comp, which stands at node j, for complement, or
// nil: one that says that it is no event goes before what it could be.
func (s *state) rowOf(i, j int, comp int32, head *collSet) *collocation {
	var found *collocation
	for _, id := range s.t.compColls[comp] {
		for _, row := range head.rows {
			if row != id {
				continue
			}
			if c := &s.t.colls[row]; (found == nil || c.where == dropHead) && s.allows(c, i, j) {
				found = c
			}
		}
	}
	return found
}

// allows reports that node j stands to head i as collocation c asks.
func (s *state) allows(c *collocation, i, j int) bool {
	n := &s.nodes[j]
	noun := !s.nodes[i].has(isVerb)
	switch {
	case c.where == dropHead && (j > i+4 || noun && j > i+2),
		c.enforced && !s.enforced(i, int(s.clauses[s.nodes[i].clause].hi)),
		c.ba && !n.clitics.Has(clitic.Ba),
		c.finite && noun,
		c.near && j != i+1,
		c.bare && (n.prep != 0 || s.nodes[j-1].has(isPrep)):
		return false
	}
	return true
}

// enforced reports حيز التنفيذ behind verb i, with no event noun before it.
func (s *state) enforced(i, hi int) bool {
	if s.anyFlags&isEnforced == 0 {
		return false
	}
	for j := i + 1; j < len(s.nodes) && j <= i+14; j++ {
		if n := &s.nodes[j]; n.has(isEnforced) {
			return true
		} else if j < hi && n.has(isTrigger) && n.kind == wordNode {
			return false
		}
	}
	return false
}

// aside reports that node j hangs on a preposition that leads no object: حول,
// بعد, خلال.
func (s *state) aside(j int) bool {
	p := &s.nodes[j-1]
	if p.kind != wordNode || !p.has(isPrep) {
		return false
	}
	return p.prep&(prepAfter|prepBefore|prepDuring|prepSince|prepCause|prepAccording) != 0 || p.prep&prepAbout != 0 && s.doc.Tokens()[p.to-1].Key != "عن"
}

// byBearer gives the row among those of head i that asks only for someone, as
// node j is, or nil.
func (s *state) byBearer(i, j int, rows []int32) *collocation {
	n := &s.nodes[j]
	person := n.has(isActor) || j == i+1 && s.human(j)
	actor := n.kind == entityNode && j == i+1 && !n.has(adjectival) && s.entityOf(j).Type != entities.Place
	for _, row := range rows {
		if c := &s.t.colls[row]; c.person && person || c.actor && actor || c.byBa && n.clitics.Has(clitic.Ba) && !n.has(adjectival) {
			return c
		}
	}
	return nil
}

// collocateLeft finds a complement that stands before a verb as its subject:
// قوات … ستسحب, البرلمان يوافق.
func (s *state) collocateLeft(i int, head *collSet) (*collocation, int) {
	n := &s.nodes[i]
	if len(head.rows) == 0 || n.clitics.Has(clitic.Suffix) {
		return nil, 0
	}
	j := s.leftSubject(i, int(s.clauses[n.clause].lo))
	if j < 0 {
		return nil, 0
	}
	comp := s.nodes[j].comp
	if s.nodes[j].kind == entityNode {
		comp = s.firstWord(&s.nodes[j])
	}
	if comp < 0 || s.t.compBits[comp]&head.bits == 0 {
		return nil, 0
	}
	object := transitive(n) && (n.form.Voice == morph.Active || n.form.Voice == morph.EitherVoice && !s.objectless(i))
	for _, id := range s.t.compColls[comp] {
		if c := &s.t.colls[id]; slices.Contains(head.rows, id) && c.where == fireHead && (!object || c.typ == Legislation || c.typ == Trial || c.typ == Withdrawal) {
			return c, int(j)
		}
	}
	return nil, 0
}

// collocateBack finds the complement of a verb that its clause describes or tells
// of: صاروخ أطلقوه, صاروخ سقط, or that opens the clause: الصاروخ سقط.
func (s *state) collocateBack(i int, head *collSet) (*collocation, int) {
	if len(head.rows) == 0 {
		return nil, 0
	}
	n := &s.nodes[i]
	pronoun, object := n.clitics.Has(clitic.Suffix), transitive(n) && n.form.Voice != morph.Passive
	switch {
	case pronoun && (!object || n.clitics.Has(clitic.Conj)):
		return nil, 0
	case object && !pronoun && n.form.Voice == morph.EitherVoice && s.objectless(i):
		object = false // الصواريخ التي أطلقت على المدينة
	}
	j := s.complemented(i, head, pronoun)
	if j < 0 {
		return nil, 0
	}
	for _, id := range s.t.compColls[s.nodes[j].comp] {
		c := &s.t.colls[id]
		if slices.Contains(head.rows, id) && (c.where != fireComplement || s.nodes[j].has(isTrigger)) && !c.ba && !c.enforced && c.typ != Announcement && (pronoun == object || c.typ == Casualty || c.where == fireComplement) {
			return c, j
		}
	}
	return nil, 0
}

// complemented gives the complement before verb i: the noun that its pronoun stands
// for, or its subject; -1 when there is none.
func (s *state) complemented(i int, head *collSet, pronoun bool) int {
	k := &s.clauses[s.nodes[i].clause]
	if k.kind == relativeClause && k.head == int32(i) && k.antecedent >= 0 {
		if s.completes(int(k.antecedent), head) {
			return int(k.antecedent)
		}
		return -1
	}
	if !pronoun {
		j := int(k.lo)
		for j < i && (s.nodes[j].has(isThat|isSub|isParticle|isQuote|isNumword|isApprox) || s.nodes[j].kind == openNode || s.nodes[j].kind == numberNode) {
			j++
		}
		if j == i || s.nodes[j].prep != 0 || s.nodes[j].has(isVerb) || s.nodes[j].kind == entityNode || !s.completes(j, head) {
			return -1
		}
		return j
	}
	for j := i - 1; j >= 0 && j >= i-6 && !s.nodes[j].has(isVerb|isThat) && s.nodes[j].kind != commaNode; j-- {
		if s.completes(j, head) {
			return j // مسيرات في سماء المدينة أسقطتها
		}
	}
	return -1
}

// objectless reports that no noun follows verb i which could be its object.
func (s *state) objectless(i int) bool {
	if i+1 >= len(s.nodes) {
		return true
	}
	n := &s.nodes[i+1]
	return n.prep != 0 || n.kind == commaNode || n.kind == otherPunct || n.kind == dateNode
}

// completes reports node j as a complement of one of the rows of head.
func (s *state) completes(j int, head *collSet) bool {
	comp := s.nodes[j].comp
	return comp >= 0 && s.t.compBits[comp]&head.bits != 0
}

// transitive reports a verb that has an object.
func transitive(n *node) bool {
	return n.form.Verb >= 0 && morph.Verbs()[n.form.Verb].Flags.Has(morph.Transitive)
}

// human reports an entity node for a person or an office.
func (s *state) human(i int) bool {
	e := s.entityOf(i)
	return e.Type == entities.Person || e.Type == entities.OfficeType
}

// collSet is the collocations of one head.
type collSet struct {
	rows   []int32
	bits   uint64 // rowBits of them
	anyone bool   // one asks only for someone, as byBearer finds
}

func (t *tables) setsOf(heads [][]int32) []collSet {
	out := make([]collSet, len(heads))
	for i, rows := range heads {
		out[i] = collSet{rows: rows, bits: rowBits(rows), anyone: slices.ContainsFunc(rows, func(r int32) bool {
			return t.colls[r].person || t.colls[r].actor || t.colls[r].byBa
		})}
	}
	return out
}

// rowBits gives rows as a set of bits, for two that share none to be told at a
// glance.
func rowBits(rows []int32) uint64 {
	b := uint64(0)
	for _, r := range rows {
		b |= 1 << (r & 63)
	}
	return b
}

// firstWord gives the complement that the first word of an entity's name is:
// تشكيل [حكومة الوحدة الوطنية]. The node remembers it.
func (s *state) firstWord(n *node) int32 {
	if n.comp != unread {
		return n.comp
	}
	n.comp = -1
	first := s.t.lex.First(s.doc.Text(), s.doc.Tokens(), int(n.from), min(int(n.to), int(n.from)+3))
	if e, ok := first.Entry(s.t.class.comp); ok {
		n.comp = e.ID
	}
	return n.comp
}

// collocation opens the event of a collocation between head i and complement j.
func (s *state) collocation(i, j int, c *collocation) {
	hd, cp := &s.nodes[i], &s.nodes[j]
	if j < i && c.where == fireComplement {
		hd.event = suppressed // زلزال يضرب المدينة: told by the noun
		return
	}
	switch c.where {
	case dropHead:
		hd.event = suppressed
		if !hd.has(isVerb|isTrigger) && j == i+1 && cp.kind == wordNode {
			cp.event = suppressed // أصابع الاتهام
		}
	case fireHead:
		s.headFires(i, j, c)
	case fireComplement:
		hd.event = suppressed
		s.complementFires(j, c)
	}
}

// headFires opens the event of collocation c at its head i.
func (s *state) headFires(i, j int, c *collocation) {
	hd, cp := &s.nodes[i], &s.nodes[j]
	if k := &s.clauses[hd.clause]; k.kind == relativeClause && k.antecedent >= 0 && s.isTriggerOf(int(k.antecedent), c.typ) {
		hd.event = suppressed // حكما يقضي بحبس: told by the noun
		return
	}
	d := s.collocated(i, c, s.triggerOf(i))
	if !c.actor && !c.person {
		d.comp = int32(j)
	}
	hd.event = int32(len(s.drafts) - 1)
	if cp.has(isTrigger) {
		if t := &s.t.triggers[cp.trigger]; t.typ == c.typ && !c.both || c.typ == Attack && t.is(noBa) || c.typ == Trial && t.typ == Attack {
			cp.event = suppressed // أطلق مسيرات: drones; رفض الطعن: an appeal
		}
	}
}

// complementFires opens the event of collocation c at its complement j.
func (s *state) complementFires(j int, c *collocation) {
	cp := &s.nodes[j]
	if next := j + 1; c.typ == Casualty && !cp.has(isTrigger) && next < len(s.nodes) && s.isTriggerOf(next, Casualty) {
		j, cp = next, &s.nodes[next] // ارتفعت حصيلة الضحايا
	}
	if c.typ == "" || cp.kind == entityNode {
		return // the complement's own trigger fires, governed by the head
	}
	if cp.has(isHead) && cp.kind == wordNode {
		if own, _, ok := s.collocate(j, &s.t.headSets[cp.head]); ok && own.where == dropHead {
			cp.event = suppressed // أطلق العملية السياسية
			return
		}
	}
	tr := s.triggerOf(j)
	if tr != nil && tr.typ != c.typ {
		tr = nil
	}
	s.collocated(j, c, tr)
	cp.event = claimed
}

// collocated appends the draft of collocation c at node i.
func (s *state) collocated(i int, c *collocation, tr *trigger) *draft {
	s.drafts = append(s.drafts, draft{node: int32(i), typ: c.typ, frame: c.frame, trig: tr, rule: c.id, date: -1, clause: s.nodes[i].clause, coll: true, sentence: s.in.sentence})
	d := &s.drafts[len(s.drafts)-1]
	d.gov.phase = c.phase
	d.gov.negative = c.neg
	return d
}

// isTriggerOf reports an event noun of type t.
func (s *state) isTriggerOf(i int, t Type) bool {
	n := &s.nodes[i]
	return n.kind == wordNode && n.has(isTrigger) && s.t.triggers[n.trigger].typ == t
}

func (s *state) triggerOf(i int) *trigger {
	n := &s.nodes[i]
	switch {
	case n.has(isVerb) && n.form.Verb >= 0 && s.t.verbTriggers[n.form.Verb] >= 0:
		return &s.t.triggers[s.t.verbTriggers[n.form.Verb]]
	case n.has(isTrigger):
		return &s.t.triggers[n.trigger]
	}
	return nil
}
