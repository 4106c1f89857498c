package timeline

import (
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// sharedDate finds the dated event that d takes place with, or nil.
func (s *state) sharedDate(d *draft) *draft {
	c := &s.clauses[d.clause]
	if e, found := s.relativeDate(d); found {
		return e
	}
	e := s.clauseDate(d, d.clause)
	if e == nil {
		e = s.sinceDate(d)
	}
	if e == nil {
		e = s.anotherTime(d, c)
	}
	if e == nil {
		e = s.coincides(d)
	}
	if e == nil && c.kind == relativeClause && c.antecedent >= 0 {
		e = s.describedDate(d, c)
	}
	if e == nil {
		e = s.decree(d, c)
	}
	if e == nil {
		e = s.announcedAlong(d, c)
	}
	switch {
	case e != nil:
		return e
	case d.gov.purpose:
		return s.aimOf(d)
	case s.justOver(d):
		return s.dayOf(d)
	case s.adjunct(d) || s.hasOwnTime(c) && !s.onlyPlans(d, c):
		return nil
	}
	if e = s.reportedDate(d, c); e == nil {
		e = s.coordinatedDate(d, c)
	}
	if e == nil && c.kind == adverbialClause && c.parent >= 0 && c.head >= 0 && !s.sequence(c) {
		e = s.adverbialDate(d, c)
	}
	return e
}

// anotherTime gives the dated event of the verb right behind d, of which d is an earlier
// or later one: وذلك بعد غارة سابقة استهدفت البلدة في فبراير.
func (s *state) anotherTime(d *draft, c *clause) *draft {
	if c.head <= d.node || c.head-d.node > 3 || s.nodes[d.node].definite() || !s.elsewhen(d) {
		return nil
	}
	if e := s.draftAt(c.head); e != nil && e.basis == Explicit {
		return e
	}
	return nil
}

// describedDate gives the dated event that the relative clause c of d describes, where
// d is part of it, or the event above in whose course d takes place.
func (s *state) describedDate(d *draft, c *clause) *draft {
	e := s.antecedentEvent(c)
	if e != nil && e.date >= 0 && e.gov.modality == d.gov.modality {
		if !s.nodes[d.node].has(isVerb) && d.gov.support {
			return e // الجلسة … التي ستختتم بالإعلان
		}
		if e.gov.modality == Actual && s.within(c) {
			return e // عملية قتل فيها ثلاثة
		}
	}
	if e == nil && c.parent >= 0 && s.inCourse(c) {
		if e := s.clauseDate(d, s.resumedAt(c.parent, c.antecedent)); e != nil && e.gov.modality == d.gov.modality {
			return e // تعديلات أطاح من خلالها بالوزيرة
		}
	}
	return nil
}

// reportedDate gives the dated announcement that reports d as done: أعلنت أمس أنها فرضت.
func (s *state) reportedDate(d *draft, c *clause) *draft {
	n := &s.nodes[d.node]
	told := n.has(isVerb) || d.gov.support && d.gov.link == 0 || !n.clitics.Has(clitic.Def)
	if !told || c.kind != complementClause || c.parent < 0 || c.head < 0 || c.aux >= 0 || d.gov.modality != Actual || s.nodes[c.head].form.Tense != morph.Perfect {
		return nil
	}
	e := s.draftAt(s.clauses[c.parent].head)
	if e == nil || e.date < 0 || s.nodes[e.node].form.Tense != morph.Perfect || e.typ == Statement && (d.typ == Casualty || d.typ == Disaster) {
		return nil
	}
	return e
}

// coordinatedDate gives the dated event of the clause before with which d goes on: زار أمس
// والتقى.
func (s *state) coordinatedDate(d *draft, c *clause) *draft {
	if c.sibling < 0 || c.head < 0 || !s.nodes[d.node].has(isVerb) && !(d.gov.support && d.gov.link == 0 && s.carries(s.nodes[c.head].form.Verb)) {
		return nil
	}
	before := s.clauses[c.sibling].head
	if before < 0 || s.nodes[before].form.Tense != s.nodes[c.head].form.Tense || s.nodes[before].has(isSaid) && !s.nodes[c.head].has(isSaid) {
		return nil
	}
	if e := s.clauseDate(d, c.sibling); e != nil && e.basis == Explicit {
		return e
	}
	return nil
}

// adverbialDate gives the dated event of the clause above the adverbial clause c, in which
// d takes place at the same time.
func (s *state) adverbialDate(d *draft, c *clause) *draft {
	if p := d.clause - 1; p > 0 && s.clauses[p].kind == adverbialClause && s.clauses[p].parent == c.parent && s.nodes[c.lo-1].kind == dateNode {
		for j := range s.drafts { // يوم الاستفتاء في أكتوبر حين فرقت
			if e := &s.drafts[j]; e.clause == p && e.date == s.nodes[c.lo-1].date {
				return e
			}
		}
	}
	if e := s.clauseDate(d, s.frame(c.parent)); e != nil && (e.gov.modality == d.gov.modality || e.typ == Visit && d.gov.modality == Planned && s.notPast(e.date)) {
		return e
	}
	return nil
}

// announcedAlong gives the dated words of the speaker who announces d with a
// participle along with them: قال أمس إن الجيش باق، معلنا حل البرلمان.
func (s *state) announcedAlong(d *draft, c *clause) *draft {
	if c.kind != participleClause || c.parent < 0 || d.gov.modality != Actual || d.gov.purpose || s.adjunct(d) || !s.announces(c.head) {
		return nil
	}
	k := s.reportAround(c.parent)
	if k < 0 {
		return nil
	}
	if e := s.clauseDate(d, k); e != nil && s.past(e) {
		return e
	}
	return nil
}

// announces reports a participle, at node v, of a verb of announcing: معلنا.
func (s *state) announces(v int32) bool {
	if v < 0 || s.nodes[v].form.Verb < 0 {
		return false
	}
	tr := s.t.verbTriggers[s.nodes[v].form.Verb]
	return tr >= 0 && s.t.triggers[tr].typ == Announcement
}

// resumedAt gives the clause that node i belongs to in time, of clause k: the one
// above a relative clause that a comma closes before i. أنقذوا الأحد القبطان الذي احتجز
// شهرا، في عملية قتل فيها ثلاثة.
func (s *state) resumedAt(k, i int32) int32 {
	c := &s.clauses[k]
	if c.kind != relativeClause || c.parent < 0 || c.head < 0 {
		return k
	}
	for j := c.head + 1; j < i; j++ {
		if s.nodes[j].kind == commaNode && s.nodes[j+1].prep&prepIn != 0 {
			return c.parent
		}
	}
	return k
}

// providedFor reports an event noun that a decision or a text only provides for, or
// is about: القرار تضمن 13 فقرة، منها إغلاق المنافذ; مبادرة تتعلق بتشكيل حكومة.
func (s *state) providedFor(d *draft) bool {
	if s.inText(d) {
		return true
	}
	c := &s.clauses[d.clause]
	return c.head >= 0 && c.head < d.node && s.verbIs(c.head, verbProvides) && !personnel(d.typ)
}

// decree gives the dated order or decision by which somebody is put into a post or
// loses it: أصدر أمس مرسوما يقضي بتعيين الوزير, أوامر تضمنت إعفاءات.
func (s *state) decree(d *draft, c *clause) *draft {
	if d.typ != Appointment && d.typ != Resignation || s.nodes[d.node].has(isVerb) || c.kind != relativeClause || c.antecedent < 0 || c.head < 0 || !s.verbIs(c.head, verbProvides) {
		return nil
	}
	e := s.antecedentEvent(c)
	if e == nil || e.date < 0 || e.typ != Legislation && e.typ != Announcement || e.gov.modality == Demanded || e.gov.modality == Denied {
		return nil
	}
	return e
}

// hasOwnTime reports a clause that tells when or how long, even where no day can
// be made of it: في الأسابيع الماضية.
func (s *state) hasOwnTime(c *clause) bool {
	for i := c.lo; i < c.hi; i++ {
		if n := &s.nodes[i]; n.kind == dateNode && (s.isPoint(n.date) || i > 0 && s.nodes[i-1].prep&(prepIn|prepDuring|prepSince) != 0 || n.prep != 0) {
			return true
		}
	}
	return false
}

// onlyPlans reports a clause in the past whose dates all lie ahead: they are those
// of what d is about. واتفقا على عقد قمة الشهر المقبل.
func (s *state) onlyPlans(d *draft, c *clause) bool {
	if d.node != c.head || d.gov.modality != Actual || s.nodes[d.node].form.Tense != morph.Perfect {
		return false
	}
	for i := c.lo; i < c.hi; i++ {
		if n := &s.nodes[i]; n.kind == dateNode && s.isPoint(n.date) && !s.ahead(n.date) {
			return false
		}
	}
	return true
}

// justOver reports a meeting behind which something is said or done on the same
// day: في مؤتمر صحفي عقب لقائهما.
func (s *state) justOver(d *draft) bool {
	switch d.typ {
	case Meeting, Call, Negotiation:
		return d.gov.link&prepAfter != 0 && d.gov.modality == Actual && int(d.node) == d.gov.first && s.distanceTo(d) < 0
	}
	return false
}

// dayOf gives the event of the clause of d that is told of one day, or nil.
func (s *state) dayOf(d *draft) *draft {
	var found, carried *draft
	if c := &s.clauses[d.clause]; c.kind == relativeClause && c.antecedent >= 0 {
		carried = s.antecedentEvent(c) // في مؤتمر عقده أمس عقب لقائهما
	}
	for j := range s.drafts {
		e := &s.drafts[j]
		if e.clause != d.clause && e != carried || e == d || e.date < 0 || s.adjunct(e) && e != carried || e.gov.modality != Actual {
			continue
		}
		v := s.ds[e.date].Value
		first, ok1 := v.First()
		last, ok2 := v.Last()
		if !ok1 || !ok2 || first != last || found != nil && found.date != e.date {
			return nil
		}
		found = e
	}
	return found
}

// coincides gives the dated event that d takes place along with: بالتزامن مع
// الانتخابات البلدية.
func (s *state) coincides(d *draft) *draft {
	if s.nodes[d.node].has(isVerb) || d.gov.link&prepWith == 0 {
		return nil
	}
	along := false
	for i := int(d.node) - 1; i >= 0 && i >= int(d.node)-3; i-- {
		along = along || s.nodes[i].is(concurrent)
	}
	if !along {
		return nil
	}
	var found *draft
	for j := range s.drafts {
		if e := &s.drafts[j]; e.node < d.node && e.date >= 0 && e.clause == d.clause {
			found = e
		}
	}
	return found
}

// frame climbs from clause k, which a subordinate one hangs on, over clauses that
// tell no event to the one that sets the time.
func (s *state) frame(k int32) int32 {
	for {
		c := &s.clauses[k]
		for j := range s.drafts {
			if s.drafts[j].clause == k {
				return k
			}
		}
		switch {
		case c.sibling >= 0:
			k = c.sibling
		case c.parent >= 0 && c.kind == adverbialClause:
			k = c.parent
		default:
			return k
		}
	}
}

// knownElsewhere reports a definite event noun that is only spoken of, behind a
// preposition that tells no circumstance: أعلن استياءه من التعيينات.
func (s *state) knownElsewhere(d *draft) bool {
	n := &s.nodes[d.node]
	if n.has(isVerb) || !n.clitics.Has(clitic.Def) || d.gov.support {
		return false
	}
	for i := int(d.node); i >= 0 && i >= int(d.node)-3; i-- {
		p := &s.nodes[i]
		switch {
		case p.prep&(prepIn|prepDuring) != 0:
			return false
		case p.prep&prepFrom != 0 && i > 0:
			q := &s.nodes[i-1] // not 25 طنا من المساعدات
			return q.definite() || s.endsIn(i-1, "ه") || s.endsIn(i-1, "ها") || s.endsIn(i-1, "هم")
		case p.prep != 0:
			return true
		case i < int(d.node) && (p.kind != wordNode || p.has(isVerb)):
			return false
		}
	}
	return false
}

// ofAim reports an event noun that an aim or circumstance is about: لبحث الاتفاق,
// بعد المصادقة على إجراء المحكمة تحقيقات.
func (s *state) ofAim(d *draft) bool {
	if s.nodes[d.node].has(isVerb) || d.gov.support {
		return false
	}
	reach := int32(2)
	if d.gov.link == 0 {
		reach = 4
	}
	for j := range s.drafts {
		e := &s.drafts[j]
		if e.node >= d.node || e.clause != d.clause || !s.adjunct(e) {
			continue
		}
		if d.node-e.node <= reach && !s.nodes[d.node].clitics.Has(clitic.Conj) || e.gov.link&(prepFor|prepAbout) != 0 && e.date < 0 && s.under(int(e.node), int(d.node)) {
			return true
		}
	}
	return false
}

// inText reports an event noun that a draft, a proposal or a plan is about, which
// is not dated by what happens to the text: رفض مشروع قرار يتعلق بوقف القتال.
func (s *state) inText(d *draft) bool {
	if s.nodes[d.node].has(isVerb) || d.gov.support || d.typ == Legislation {
		return false
	}
	lo := max(int(s.clauses[d.clause].lo), int(d.node)-textReach)
	for i := int(d.node) - 1; i >= lo; i-- {
		n := &s.nodes[i]
		if n.kind == commaNode || n.has(isVerb) {
			return false
		}
		if n.is(proposal) {
			return true
		}
	}
	return false
}

// textReach bounds, in nodes, how far behind its name what a text is about stands.
const textReach = 20
