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
	if e := s.clauseDate(d, d.clause); e != nil {
		return e
	}
	if e := s.sinceDate(d); e != nil {
		return e
	}
	if c.head > d.node && c.head-d.node <= 3 && s.elsewhen(d) && !s.nodes[d.node].definite() {
		if e := s.draftAt(c.head); e != nil && e.basis == Explicit {
			return e // وذلك بعد غارة سابقة استهدفت البلدة في فبراير
		}
	}
	if e := s.coincides(d); e != nil {
		return e
	}
	if c.kind == relativeClause && c.antecedent >= 0 {
		// الجلسة … التي ستختتم بالإعلان: at the same time as what it describes
		if e := s.antecedentEvent(c); e != nil && e.date >= 0 && e.gov.modality == d.gov.modality && !s.nodes[d.node].has(isVerb) && d.gov.support {
			return e
		}
	}
	if c.kind == relativeClause && c.antecedent >= 0 && d.gov.modality == Actual && s.within(c) {
		if e := s.antecedentEvent(c); e != nil && e.date >= 0 && e.gov.modality == Actual {
			return e // عملية قتل فيها ثلاثة
		}
	}
	if c.kind == relativeClause && c.parent >= 0 && c.antecedent >= 0 && s.inCourse(c) && s.antecedentEvent(c) == nil {
		if e := s.clauseDate(d, c.parent); e != nil && e.gov.modality == d.gov.modality {
			return e // تعديلات أطاح من خلالها بالوزيرة
		}
	}
	if e := s.decree(d, c); e != nil {
		return e
	}
	if d.gov.purpose {
		return s.aimOf(d)
	}
	if s.justOver(d) {
		return s.dayOf(d)
	}
	if s.adjunct(d) || s.hasOwnTime(c) && !s.onlyPlans(d, c) {
		return nil
	}
	// أعلنت أمس أنها فرضت: what a dated announcement reports as done
	told := s.nodes[d.node].has(isVerb) || d.gov.support && d.gov.link == 0 || !s.nodes[d.node].clitics.Has(clitic.Def)
	if told && c.kind == complementClause && c.parent >= 0 && c.head >= 0 && d.gov.modality == Actual && s.nodes[c.head].form.Tense == morph.Perfect && c.aux < 0 {
		if e := s.draftAt(s.clauses[c.parent].head); e != nil && e.date >= 0 && s.nodes[e.node].form.Tense == morph.Perfect && !(e.typ == Statement && (d.typ == Casualty || d.typ == Disaster)) {
			return e
		}
	}
	// زار … أمس والتقى: the second verb goes on in the same time
	if c.sibling >= 0 && (s.nodes[d.node].has(isVerb) || c.head >= 0 && d.gov.support && d.gov.link == 0 && s.carries(s.nodes[c.head].form.Verb)) {
		sib := &s.clauses[c.sibling]
		if sib.head >= 0 && c.head >= 0 && s.nodes[sib.head].form.Tense == s.nodes[c.head].form.Tense && (!s.nodes[sib.head].has(isSaid) || s.nodes[c.head].has(isSaid)) {
			if e := s.clauseDate(d, c.sibling); e != nil && e.basis == Explicit {
				return e
			}
		}
	}
	if c.kind == adverbialClause && c.parent >= 0 && c.head >= 0 && !s.sequence(c) {
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
	}
	return nil
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

// clauseDate gives the dated event of clause k whose time holds for d too.
func (s *state) clauseDate(d *draft, k int32) *draft {
	if s.adjunct(d) || s.ofAim(d) || s.inText(d) || s.knownElsewhere(d) || s.behindSince(-1, int(d.node)) {
		return nil
	}
	if d.clause != k {
		if e := s.draftAt(s.clauses[k].head); e != nil && e.date >= 0 && e.basis == Explicit && s.nodes[e.node].has(isVerb) {
			return e // other dates of the clause are those of its nouns
		}
	}
	var found *draft
	for j := range s.drafts {
		e := &s.drafts[j]
		if e == d || e.clause != k || e.date < 0 || s.adjunct(e) || s.ds[e.date].Value.IsZero() || !s.standsFor(e, d) {
			continue
		}
		switch {
		case found == nil || found.date == e.date || e.typ == d.typ && found.typ != d.typ:
			found = e
		case found.typ == d.typ && e.typ != d.typ:
		default:
			return nil // two dates: none rather than the wrong one
		}
	}
	if found != nil && found.typ != Election && s.spokenElection(d) {
		return nil
	}
	if found == nil || found.typ == Statement && d.clause == k && d.gov.link != 0 && !(d.gov.link&(prepIn|prepDuring) != 0 && gathers(d.typ)) {
		return nil
	}
	if found.gov.modality != d.gov.modality && !s.nodes[found.node].has(isVerb) && !(s.ahead(found.date) && (d.node == s.clauses[k].head || d.typ == found.typ) && d.gov.modality != Actual) {
		return nil
	}
	return found
}

// standsFor reports that the date of e may be that of its whole clause, d
// included: not of a noun behind d that is only mentioned, nor of one behind منذ.
func (s *state) standsFor(e, d *draft) bool {
	if s.nodes[d.node].has(isSaid) && s.quotedFrom(int(d.node), int(e.node)) {
		return false
	}
	if s.nodes[e.node].has(isVerb) {
		return e.basis == Explicit || e.node < d.node
	}
	if e.basis != Explicit || s.behindSince(-1, int(e.node)) || s.nodes[d.node].has(isVerb) && e.gov.link&(prepIn|prepDuring) == 0 && s.datedBehind(e) {
		return false
	}
	return e.gov.support || e.node < d.node || e.gov.link == 0 || d.node == s.clauses[d.clause].head || violent(e.typ) && violent(d.typ)
}

// datedBehind reports an event noun whose date stands in the relative clause that
// describes it, or behind a participle: الهدنة التي يلتزمونها منذ 2013, الحكم الصادر
// في مارس.
func (s *state) datedBehind(e *draft) bool {
	for i := int(e.node) + 1; i < len(s.nodes); i++ {
		if s.nodes[i].date != e.date {
			continue
		}
		if s.nodes[i].clause != e.clause {
			return s.clauses[s.nodes[i].clause].kind == relativeClause
		}
		j := i - 1
		if s.nodes[j].has(isPrep) {
			j--
		}
		return j > int(e.node) && s.nodes[j].has(isParticle) && s.nodes[j].clitics.Has(clitic.Def)
	}
	return false
}

// quotedFrom reports that a quotation opens between nodes i and j.
func (s *state) quotedFrom(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if s.nodes[k].has(isQuote) {
			return true
		}
	}
	return false
}
