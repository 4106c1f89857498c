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
	var left, right *draft
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
	if right != nil && (s.quoteEnds(i, int(right.node)) || s.datedLater(right)) {
		right = nil
	}
	if left != nil && c.head > left.node && int(c.head) < i && !s.nodes[left.node].has(isVerb) {
		if s.verbIs(c.head, verbProvides) && (left.typ == Legislation || left.typ == Announcement) && s.ahead(s.nodes[i].date) {
			return nil // المرسوم تضمن مراجعة القوائم الشهر المقبل
		}
		if left.gov.link != 0 || left.gov.inside {
			if d := s.carriedBy(k); d != nil && d.date < 0 && !s.tooEarly(d, i) {
				return d // طبقا لقانون الانتخابات أصدر الرئيس اليوم مرسوما
			}
		}
	}
	if right != nil && s.appoints(i, int(right.node)) && (left == nil || left.typ == Announcement || left.typ == Statement) {
		return right
	}
	if p := s.pastRelative(k, i, left != nil); p >= 0 {
		d := s.mainEvent(p)
		if left != nil && left.node == c.head && s.past(left) && !s.ahead(s.nodes[i].date) && (d == nil || d.gov.modality != Actual) {
			return left // سيستقبل الرئيس الوزير، الذي وصل القاهرة، الاثنين الماضي
		}
		if d != nil && d.date < 0 && !s.tooEarly(d, i) {
			return d
		}
		if s.clauses[p].kind == relativeClause {
			return s.targetIn(p, i)
		}
	}
	if left != nil {
		return left
	}
	if right == nil && c.sibling >= 0 && int(c.head) < i && s.resumedBy(c.sibling) == k {
		if d := s.firstNoun(c.sibling); d != nil {
			return d // الهدنة التي تم التوصل إليها ستبدأ غدا
		}
	}
	if c.kind == relativeClause && c.antecedent >= 0 && s.verbBetween(int(c.lo), i) {
		if d := s.antecedentEvent(c); d != nil && d.date < 0 && d.coll && d.typ == Election {
			return d // فاز في الانتخابات التي أجريت الأحد
		}
		if d := s.draftNear(int(c.antecedent)); d != nil && d.date < 0 && s.describedBy(int(d.node), int(c.antecedent)) {
			if s.ds[s.nodes[i].date].Value.Bound() == dates.Since && (d.gov.phase == End || c.head >= 0 && s.govOf(s.nodes[c.head].form.Verb, effAux) >= 0) {
				return nil // سقطت الهدنة التي كانت سارية منذ 2013
			}
			if (d.gov.phase == End || d.gov.phase == Start) && c.head >= 0 {
				if g := s.govOf(s.nodes[c.head].form.Verb, effPhase); g >= 0 && Phase(s.t.govs[g].value) != d.gov.phase {
					return nil // اختتمت القمة التي انطلقت الجمعة
				}
			}
			return d
		}
		if d := s.claimed(c); d != nil && d.date < 0 {
			return d
		}
		if d := s.issued(c); d != nil && (right == nil || s.adjunct(right)) {
			return d
		}
	}
	if left == nil && right == nil && c.kind == coordinateClause && c.sibling >= 0 && c.head >= 0 && int(c.head) < i && s.nodes[c.head].form.Tense == morph.Perfect {
		if r := &s.clauses[c.sibling]; r.kind == relativeClause && r.antecedent >= 0 {
			if d := s.draftNear(int(r.antecedent)); d != nil && d.date < 0 && s.describedBy(int(d.node), int(r.antecedent)) {
				return d // الزلزال الذي بلغت قوته 7 درجات وضرب البلاد أمس
			}
		}
	}
	if right != nil && !s.separated(i, int(right.node)) && s.distanceTo(right) <= i && !(s.adjunct(right) && c.head >= 0 && int(c.head) < i) {
		return right
	}
	if c.head >= 0 && right == nil && s.carries(s.nodes[c.head].form.Verb) {
		return s.carriedBy(k) // وفي 26 مارس أطلق التحالف الذي … حملة
	}
	if c.kind == adverbialClause && c.head < 0 && c.parent >= 0 {
		return s.lastBefore(c.parent, i) // تنظيم اجتماع عام، وذلك يوم الأحد
	}
	if c.head < 0 {
		// a date in front, the verb behind a comma: وفي اليوم نفسه، قتل
		if next := int(k) + 1; next < len(s.clauses) && s.clauses[next].kind == coordinateClause {
			return s.mainEvent(int32(next))
		}
	}
	if next := int(k) + 1; right == nil && i == int(c.hi)-2 && i > int(c.lo) && s.nodes[i-1].kind == commaNode && s.nodes[i+1].kind == commaNode &&
		next < len(s.clauses) && s.clauses[next].kind == coordinateClause && !s.nodes[s.clauses[next].lo].clitics.Has(clitic.Conj) {
		return s.mainEvent(int32(next)) // …، أول من أمس، تظاهر
	}
	return nil
}

// hourly reports an hour up to which something is counted.
func (s *state) hourly(date int32) bool {
	v := s.ds[date].Value
	return v.Type() == dates.Time && v.Bound() == dates.Until && v.Precision() <= dates.Hour
}

// onlyWished reports an event asked for, possible or denied that a date of the
// past at node i does not tell, but the asking: دعت أمس إلى وقف إطلاق النار.
func (s *state) onlyWished(d *draft, i int, c *clause) bool {
	if e := s.outer(d); e != nil && e.gov.modality == Demanded {
		d = e
	}
	if d.gov.modality != Demanded && !(int(d.node) > i && c.head >= 0 && int(c.head) < i && d.node != c.head) {
		return false
	}
	return !s.inTime(d, s.nodes[i].date)
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

// tooEarly reports a verb in the past tense before a date that lies ahead:
// أعلنت … عن اجتماع الشهر المقبل.
func (s *state) tooEarly(d *draft, i int) bool {
	n := &s.nodes[d.node]
	if !s.ref.Known || !n.has(isVerb) || n.form.Tense != morph.Perfect || d.gov.modality != Actual {
		return false
	}
	return s.ahead(s.nodes[i].date)
}

// attaches reports whether the date at i rather belongs to draft d than to the
// event further left: not to a noun that only gives the circumstances of a
// verb, unless the date follows it directly.
func (s *state) attaches(left, d *draft, i int) bool {
	if d.gov.purpose && s.nodes[left.node].has(isVerb) {
		return false
	}
	if d.gov.link&prepSince != 0 {
		return true
	}
	if (d.typ == Agreement || d.typ == Legislation) && d.gov.link == prepOn && s.nodes[d.node].clitics.Has(clitic.Def) && s.nodes[left.node].has(isVerb) && left.typ != Statement {
		return false // يصوت على الاتفاق هذا الأسبوع
	}
	if h := s.clauses[d.clause].head; h > d.node && int(h) < i && left.gov.link == 0 && !left.gov.inside && (d.gov.link != 0 || d.gov.inside) && left.clause == d.clause {
		return false // التصويت على مشروع لوقف القتال سيتم اليوم
	}
	if s.nodes[d.node].has(isVerb) || i-int(d.node) <= 2 || !s.nodes[left.node].has(isVerb) {
		return true
	}
	return d.gov.link&(prepAfter|prepBefore|prepSince|prepCause) == 0
}

// appoints reports a date set for the event behind it: يوم 17 ديسمبر لتنظيم
// الانتخابات.
func (s *state) appoints(i, j int) bool {
	if at := s.termBehind(i); at >= 0 {
		i = at // يوم 21 يناير موعدا لتنفيذ الإضراب
	}
	if j <= i || j > i+4 || i+1 >= len(s.nodes) || s.nodes[i+1].prep&(prepLam|prepFor) == 0 {
		return false
	}
	for k := i + 1; k < j; k++ {
		if n := &s.nodes[k]; !n.has(isGovernor) && n.prep&(prepLam|prepFor) == 0 && !n.has(isNumword) {
			return false
		}
	}
	return true
}

// termBehind gives the last node of موعدا جديدا behind the date at i, or -1.
func (s *state) termBehind(i int) int {
	j := i + 1
	if j < len(s.nodes) && s.nodes[j].kind == commaNode {
		j++
	}
	if j >= len(s.nodes) || !s.nodes[j].is(scheduling) {
		return -1
	}
	if k := j + 1; k < len(s.nodes) && s.nodes[k].kind == wordNode && s.nodes[k].prep == 0 && !s.nodes[k].has(isVerb|isTrigger) {
		j = k
	}
	return j
}

// separated reports a verb or a comma with a new verb between two nodes.
func (s *state) separated(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if s.nodes[k].has(isThat | isRel | isSub) {
			return true
		}
	}
	return false
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
