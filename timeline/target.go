package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// dateTarget gives the event that the date at node i belongs to, or nil: the
// nearest one before it in its clause; else the noun that the relative clause
// describes; else the main event behind it.
func (s *state) dateTarget(i int) *draft { return s.targetIn(s.nodes[i].clause, i) }

// targetIn is dateTarget as though the date stood in clause k.
func (s *state) targetIn(k int32, i int) *draft {
	c := &s.clauses[k]
	left, right := s.nearest(k, i)
	if right != nil && (s.quoteEnds(i, int(right.node)) || s.datedLater(right)) {
		right = nil
	}
	if left != nil {
		if d, settled := s.pastCircumstance(left, k, i); settled {
			return d
		}
	}
	if right != nil && s.appoints(i, int(right.node)) && (left == nil || left.typ == Announcement || left.typ == Statement) {
		return right
	}
	if p := s.pastRelative(k, i, left != nil); p >= 0 {
		if d, settled := s.resumedTarget(left, p, k, i); settled {
			return d
		}
	}
	if left != nil {
		return left
	}
	if c.kind == relativeClause && c.antecedent >= 0 && s.verbBetween(int(c.lo), i) {
		if d, settled := s.describedTarget(c, right, i); settled {
			return d
		}
	}
	if right == nil {
		if d := s.joinedTarget(k, i); d != nil {
			return d
		}
	} else if !s.separated(i, int(right.node)) && s.distanceTo(right) <= i && !(s.adjunct(right) && c.head >= 0 && int(c.head) < i) {
		return right
	}
	return s.loneTarget(k, i, right == nil)
}

// nearest gives the events of clause k on both sides of the date at node i that it may
// date, or nil.
func (s *state) nearest(k int32, i int) (left, right *draft) {
	c := &s.clauses[k]
	for j := range s.drafts {
		d := &s.drafts[j]
		if d.clause != k {
			continue
		}
		switch {
		case s.tooEarly(d, i): // a plan's date does not date what was done
		case d.typ == Casualty && s.hourly(s.nodes[i].date): // a toll up to an hour
		case s.onlyWished(d, i, c): // nor does that of a request
		case int(d.node) > i && s.measures(i): // بعد ساعات من الغارات
		case int(d.node) < i:
			if left == nil || s.attaches(left, d, i) {
				left = d
			}
		case right == nil || int(right.node) != int(c.head) && int(d.node) == int(c.head):
			right = d
		}
	}
	return left, right
}

// pastCircumstance settles the date at node i behind the verb of clause k where the noun
// on its left only tells what that verb goes by.
func (s *state) pastCircumstance(left *draft, k int32, i int) (d *draft, settled bool) {
	head := s.clauses[k].head
	if head <= left.node || int(head) >= i || s.nodes[left.node].has(isVerb) {
		return nil, false
	}
	if (left.typ == Legislation || left.typ == Announcement) && s.verbIs(head, verbProvides) && s.ahead(s.nodes[i].date) {
		return nil, true // المرسوم تضمن مراجعة القوائم الشهر المقبل
	}
	if left.gov.link != 0 || left.gov.inside {
		if d := s.carriedBy(k); d != nil && d.date < 0 && !s.tooEarly(d, i) {
			return d, true // طبقا لقانون الانتخابات أصدر الرئيس اليوم مرسوما
		}
	}
	return nil, false
}

// resumedTarget settles the date at node i behind the relative clause k, with which clause
// p goes on.
func (s *state) resumedTarget(left *draft, p, k int32, i int) (d *draft, settled bool) {
	d = s.mainEvent(p)
	if left != nil && left.node == s.clauses[k].head && s.past(left) && !s.ahead(s.nodes[i].date) && (d == nil || d.gov.modality != Actual) {
		return left, true // سيستقبل الرئيس الوزير، الذي وصل القاهرة، الاثنين الماضي
	}
	if d != nil && d.date < 0 && !s.tooEarly(d, i) {
		return d, true
	}
	if s.clauses[p].kind == relativeClause {
		return s.targetIn(p, i), true
	}
	return nil, false
}

// describedTarget settles the date at node i within the relative clause c, which may date
// the event that the clause describes. right is the event behind the date, or nil.
func (s *state) describedTarget(c *clause, right *draft, i int) (d *draft, settled bool) {
	if d := s.antecedentEvent(c); d != nil && d.date < 0 && d.coll && d.typ == Election {
		return d, true // فاز في الانتخابات التي أجريت الأحد
	}
	if d := s.draftNear(int(c.antecedent)); d != nil && d.date < 0 && s.describedBy(int(d.node), int(c.antecedent)) {
		if s.datesOther(d, c, i) {
			return nil, true
		}
		return d, true
	}
	if d := s.claimed(c); d != nil && d.date < 0 {
		return d, true
	}
	if d := s.issued(c); d != nil && (right == nil || s.adjunct(right)) {
		return d, true
	}
	return nil, false
}

// datesOther reports that the date at node i in relative clause c dates another phase of
// what it describes than the one that d tells.
func (s *state) datesOther(d *draft, c *clause, i int) bool {
	if s.ds[s.nodes[i].date].Value.Bound() == dates.Since && (d.gov.phase == End || c.head >= 0 && s.govOf(s.nodes[c.head].form.Verb, effAux) >= 0) {
		return true // سقطت الهدنة التي كانت سارية منذ 2013
	}
	if d.gov.phase != End && d.gov.phase != Start || c.head < 0 {
		return false
	}
	g := s.govOf(s.nodes[c.head].form.Verb, effPhase)
	return g >= 0 && Phase(s.t.govs[g].value) != d.gov.phase // اختتمت القمة التي انطلقت الجمعة
}

// joinedTarget gives the event of the clause before, with which clause k goes on and which
// the date at node i behind its verb dates: nil when there is none.
func (s *state) joinedTarget(k int32, i int) *draft {
	c := &s.clauses[k]
	if c.kind != coordinateClause || c.sibling < 0 || int(c.head) >= i {
		return nil
	}
	if s.resumedBy(c.sibling) == k {
		if d := s.firstNoun(c.sibling); d != nil {
			return d // الهدنة التي تم التوصل إليها ستبدأ غدا
		}
	}
	r := &s.clauses[c.sibling]
	if r.kind != relativeClause || r.antecedent < 0 || c.head < 0 || s.nodes[c.head].form.Tense != morph.Perfect {
		return nil
	}
	if d := s.draftNear(int(r.antecedent)); d != nil && d.date < 0 && s.describedBy(int(d.node), int(r.antecedent)) {
		return d // الزلزال الذي بلغت قوته 7 درجات وضرب البلاد أمس
	}
	return nil
}

// loneTarget gives the event for the date at node i in clause k, which has no event of its
// own that it may date: nothing at all, if bare. nil when there is none.
func (s *state) loneTarget(k int32, i int, bare bool) *draft {
	c := &s.clauses[k]
	joined := s.clauseJoined(k)
	switch {
	case bare && c.head >= 0 && s.carries(s.nodes[c.head].form.Verb):
		return s.carriedBy(k) // وفي 26 مارس أطلق التحالف الذي … حملة
	case c.kind == adverbialClause && c.head < 0 && c.parent >= 0:
		return s.lastBefore(c.parent, i) // تنظيم اجتماع عام، وذلك يوم الأحد
	case joined < 0:
		return nil
	case c.head < 0:
		return s.mainEvent(joined) // a date in front, the verb behind a comma: وفي اليوم نفسه، قتل
	}
	if bare && i == int(c.hi)-2 && i > int(c.lo) && s.nodes[i-1].kind == commaNode && s.nodes[i+1].kind == commaNode && !s.nodes[s.clauses[joined].lo].clitics.Has(clitic.Conj) {
		return s.mainEvent(joined) // …، أول من أمس، تظاهر
	}
	return nil
}

// clauseJoined gives the clause behind clause k if it is coordinated, or -1.
func (s *state) clauseJoined(k int32) int32 {
	if next := int(k) + 1; next < len(s.clauses) && s.clauses[next].kind == coordinateClause {
		return int32(next)
	}
	return -1
}

// lastBefore gives the undated event of clause k that a date at node i behind the
// clause belongs to, or nil.
func (s *state) lastBefore(k int32, i int) *draft {
	for j := i - 1; j >= 0 && s.nodes[j].clause == s.nodes[i].clause; j-- {
		if s.nodes[j].prep&prepAccording != 0 {
			return nil // وذلك حسب حصيلة إلى حدود السابعة صباحا
		}
	}
	var left *draft
	for j := range s.drafts {
		d := &s.drafts[j]
		if d.clause == k && d.date < 0 && int(d.node) < i && !s.adjunct(d) && !s.tooEarly(d, i) && (left == nil || s.attaches(left, d, i)) {
			left = d
		}
	}
	return left
}

// firstNoun gives the event noun that clause k begins with, or nil.
func (s *state) firstNoun(k int32) *draft {
	for j := range s.drafts {
		if d := &s.drafts[j]; d.clause == k && d.gov.link == 0 && !s.nodes[d.node].has(isVerb) {
			return d
		}
	}
	return nil
}

// verbBetween reports a finite verb from node i up to j.
func (s *state) verbBetween(i, j int) bool {
	for ; i < j; i++ {
		if s.nodes[i].has(isVerb) {
			return true
		}
	}
	return false
}

// mainEvent gives the event that the verb of clause k tells or carries, or nil.
func (s *state) mainEvent(k int32) *draft {
	if d := s.draftAt(s.clauses[k].head); d != nil {
		return d
	}
	return s.carriedBy(k) // وفي 26 مارس، أطلق … حملة
}

// pastRelative gives the clause that the date at i goes on with behind a relative
// clause: هاجموا السفينة، التي تنقل مساعدات، فجر الأربعاء; زار وفد يقوده الوزير أديس
// أبابا أمس. -1 when the date stands in the relative clause.
func (s *state) pastRelative(k int32, i int, told bool) int32 {
	c := &s.clauses[k]
	if c.kind != relativeClause || c.parent < 0 || int(c.head) > i {
		return -1
	}
	j := i - 1
	if j >= 0 && s.nodes[j].has(isPrep) {
		j--
	}
	closed := j > int(c.head) && s.nodes[j].kind == commaNode && c.lo > 0 && s.nodes[c.lo-1].kind == commaNode
	if !closed && (told || s.ds[s.nodes[i].date].Value.Bound() != dates.NoBound || !s.characterizes(c) || s.ahead(s.nodes[i].date)) {
		return -1
	}
	p := &s.clauses[c.parent]
	for k := p.lo; k < p.hi; k++ {
		if s.nodes[k].kind == dateNode && s.isPoint(s.nodes[k].date) {
			return -1
		}
	}
	return c.parent
}

// characterizes reports a relative clause in the present, which tells what its
// noun is like: يقوده الوزير.
func (s *state) characterizes(c *clause) bool {
	if c.head < 0 {
		return c.hi > c.lo+1 && strings.HasPrefix(s.doc.Tokens()[s.nodes[c.lo+1].from].Key, "ت") && s.nodes[c.lo].has(isRel)
	}
	head := &s.nodes[c.head]
	return head.form.Tense == morph.Imperfect && !head.clitics.Has(clitic.Sin) && c.aux < 0 && head.clitics.Has(clitic.Suffix)
}

// issued gives the announcement that the statement described by clause c is
// the words of: قررت الهيئة في بيان أصدرته فجر الخميس.
func (s *state) issued(c *clause) *draft {
	if c.parent < 0 || s.clauses[c.parent].head < 0 || !s.nodes[c.antecedent].has(isUtterance) {
		return nil
	}
	d := s.draftAt(s.clauses[c.parent].head)
	if d == nil || d.date >= 0 || d.typ != Announcement && d.typ != Statement {
		return nil
	}
	return d
}

// carriedBy gives the first event noun that a verb without an event of its own
// carries in clause k, or behind a relative clause in it.
func (s *state) carriedBy(k int32) *draft {
	for j := range s.drafts {
		d := &s.drafts[j]
		if d.clause != k && !(d.clause == k+1 && s.clauses[d.clause].kind == relativeClause && s.describesFree(d.clause)) || d.node < s.clauses[k].head || s.nodes[d.node].has(isVerb) {
			continue
		}
		if d.gov.link == 0 && !s.adjunct(d) {
			return d
		}
		return nil
	}
	return nil
}

// describesFree reports a relative clause whose noun stands behind no preposition:
// أصدر أوامر تضمنت, not يعملون في قرى دمرها.
func (s *state) describesFree(k int32) bool {
	c := &s.clauses[k]
	a := c.antecedent
	return s.nodes[c.lo].has(isRel) || a < 0 || s.nodes[a].prep == 0 && (a == 0 || !s.nodes[a-1].has(isPrep))
}

// draftNear gives the draft whose trigger stands at node i or up to three nodes
// before it.
func (s *state) draftNear(i int) *draft {
	for j := len(s.drafts) - 1; j >= 0; j-- {
		d := &s.drafts[j]
		if int(d.node) <= i && int(d.node) >= i-3 && !s.nodes[d.node].has(isVerb) && s.nodes[d.node].clause == s.nodes[i].clause {
			return d
		}
	}
	return nil
}

func (s *state) draftAt(node int32) *draft {
	for j := range s.drafts {
		if s.drafts[j].node == node {
			return &s.drafts[j]
		}
	}
	return nil
}

// describedBy reports that a relative clause whose antecedent is node a
// describes the event noun t: directly, or behind its adjectives.
func (s *reader) describedBy(t, a int) bool {
	if a < t || a > t+3 {
		return false
	}
	for j := t + 1; j <= a; j++ {
		if n := &s.nodes[j]; n.kind == numberNode || n.prep != 0 || n.has(isActor|isCounter|isNumword|isPrep) {
			return false
		}
	}
	return true
}
