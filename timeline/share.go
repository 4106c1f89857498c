package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/dates"
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
	if c.kind == relativeClause && c.parent >= 0 && c.antecedent >= 0 && s.inCourse(c) && s.antecedentEvent(c) == nil {
		if e := s.clauseDate(d, c.parent); e != nil && e.gov.modality == d.gov.modality {
			return e // تعديلات أطاح من خلالها بالوزيرة
		}
	}
	if d.gov.purpose {
		return s.aimOf(d)
	}
	if s.justOver(d) {
		return s.dayOf(d)
	}
	if s.adjunct(d) || s.hasOwnTime(c) {
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
	var found *draft
	for j := range s.drafts {
		e := &s.drafts[j]
		if e.clause != d.clause || e == d || e.date < 0 || s.adjunct(e) || e.gov.modality != Actual {
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

// sinceDate gives the dated event since which losses are counted: قتلوا منذ اندلاع
// النزاع عام 2003.
func (s *state) sinceDate(d *draft) *draft {
	if d.typ != Casualty {
		return nil
	}
	for j := range s.drafts {
		if e := &s.drafts[j]; e.clause == d.clause && e.node > d.node && e.date >= 0 && e.gov.link&prepSince != 0 {
			return e
		}
	}
	return nil
}

// antecedentEvent gives the event that relative clause c describes: its antecedent, or
// the passing of a law that the antecedent names.
func (s *state) antecedentEvent(c *clause) *draft {
	if e := s.draftNear(int(c.antecedent)); e != nil || c.parent < 0 || s.nodes[c.antecedent].kind != wordNode {
		return e
	}
	e := s.draftAt(s.clauses[c.parent].head)
	if e == nil || !e.coll || c.antecedent-e.node > maxReach/2 || e.typ != Legislation && e.typ != Agreement && e.typ != Election {
		return nil
	}
	return e
}

// coincides gives the dated event that d takes place along with: بالتزامن مع
// الانتخابات البلدية.
func (s *state) coincides(d *draft) *draft {
	if s.nodes[d.node].has(isVerb) || d.gov.link&prepWith == 0 {
		return nil
	}
	along := false
	for i := int(d.node) - 1; i >= 0 && i >= int(d.node)-3; i-- {
		k := s.doc.Tokens()[s.nodes[i].from].Key
		along = along || strings.Contains(k, "تزامن") || strings.Contains(k, "توازي")
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

// inCourse reports خلالها and its like in clause c.
func (s *state) inCourse(c *clause) bool {
	for i := c.lo; i < c.hi; i++ {
		switch s.doc.Tokens()[s.nodes[i].to-1].Key {
		case "خلالها", "خلاله", "خلالهما", "بموجبه", "بموجبها", "بمقتضاه", "بمقتضاها":
			return true
		}
	}
	return false
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

// planBefore gives the dated plan told just before in the sentence, when d is a
// plan told on from it and the sentence dates nothing else: سيزور … الشهر
// المقبل، وسيعقد مؤتمرا.
func (s *state) planBefore(d *draft) *draft {
	if d.gov.modality != Planned || s.adjunct(d) || !d.gov.support {
		return nil
	}
	var found *draft
	for j := range s.drafts {
		e := &s.drafts[j]
		if e.date < 0 || e.basis != Explicit {
			continue
		}
		if e.node > d.node {
			if e.gov.modality == Planned {
				return nil
			}
			continue
		}
		if e.gov.modality != Planned || s.ds[e.date].Value.Bound() != dates.NoBound {
			return nil
		}
		found = e
	}
	return found
}

// announced reports what a planned announcement is to make known: the day of
// the announcement does not date it.
func (s *state) announced(d *draft) bool {
	if d.gov.modality != Planned && d.gov.modality != Actual || d.gov.phase == None || s.adjunct(d) && d.node < s.clauses[d.clause].head || s.nodes[d.node].has(isVerb) {
		return false
	}
	for j := range s.drafts {
		e := &s.drafts[j]
		if e.typ == Announcement && e.clause == d.clause && e.gov.modality == Planned && s.nodes[e.node].has(isVerb) && e.node == s.clauses[e.clause].head {
			return true
		}
	}
	return false
}

// visitBehind gives the dated visit that a clause behind tells, in describing
// where d takes place: سيعقدان مؤتمرا في واشنطن، التي يزورها الشهر المقبل.
func (s *state) visitBehind(d *draft) *draft {
	switch d.typ {
	case Meeting, Announcement, Negotiation, Agreement:
	default:
		return nil
	}
	if d.gov.modality != Planned || s.adjunct(d) {
		return nil
	}
	for j := range s.drafts {
		e := &s.drafts[j]
		if e.node < d.node || e.typ != Visit || e.date < 0 || e.basis != Explicit || !s.ahead(e.date) {
			continue
		}
		k := e.clause
		for k > d.clause {
			if c := &s.clauses[k]; c.kind != relativeClause && (c.kind != adverbialClause || s.sequence(c)) {
				break
			}
			k = s.clauses[k].parent
		}
		if k == d.clause && k != e.clause {
			return e
		}
	}
	return nil
}

// idleDate gives the date of the clause above a حيث clause when no event there
// has taken it: حطت طائرة الأربعاء … حيث أوصلت مساعدات. -1 when there is none.
func (s *state) idleDate(d *draft) int32 {
	c := &s.clauses[d.clause]
	if c.kind != adverbialClause && !s.consequence(d, c) || c.parent < 0 || c.head < 0 || s.sequence(c) || s.adjunct(d) && !d.gov.support {
		return -1
	}
	p := &s.clauses[c.parent]
	if p.kind == adverbialClause && p.parent >= 0 && !s.sequence(p) && !s.hasOwnTime(p) {
		p = &s.clauses[p.parent] // ما حدث أمس حين …، ما أدى إلى
	}
	if p.head < 0 || s.nodes[p.head].form.Tense != s.nodes[c.head].form.Tense || s.nodes[p.head].has(isSaid) {
		return -1
	}
	found := int32(-1)
	for i := p.lo; i < p.hi; i++ {
		n := &s.nodes[i]
		if n.kind != dateNode {
			continue
		}
		if found >= 0 || s.ds[n.date].Value.Bound() != dates.NoBound {
			return -1
		}
		found = n.date
	}
	for j := range s.drafts {
		if s.drafts[j].date == found {
			return -1
		}
	}
	return found
}

// gathers reports an event in the course of which something may be said.
func gathers(t Type) bool {
	switch t {
	case Visit, Meeting, Negotiation, Call, Protest, Trial:
		return true
	}
	return false
}

// duringStay reports what a visitor comes for: لإجراء مباحثات.
func duringStay(t Type) bool {
	switch t {
	case Visit, Meeting, Negotiation, Agreement:
		return true
	}
	return false
}

// notPast reports the day of the report, or one ahead.
func (s *state) notPast(date int32) bool {
	first, ok := s.ds[date].Value.First()
	return ok && s.ref.Known && first >= s.ref.Date
}

// consequence reports victims told behind ما or مما: …، ما أدى إلى مقتل ستة.
func (s *state) consequence(d *draft, c *clause) bool {
	if d.typ != Casualty || c.kind != relativeClause && c.kind != coordinateClause {
		return false
	}
	for i := max(0, c.lo-1); i <= c.lo; i++ {
		switch s.doc.Tokens()[s.nodes[i].from].Key {
		case "ما", "مما", "الامر":
			return true
		}
	}
	return false
}

// aimOf gives the dated plan before d whose aim it is: اجتماع في مارس للإعلان.
func (s *state) aimOf(d *draft) *draft {
	var found *draft
	for j := range s.drafts {
		e := &s.drafts[j]
		if e.node >= d.node || e.date < 0 || d.gov.modality != Planned {
			continue
		}
		if e.gov.modality == Planned || s.ahead(e.date) || e.typ == Visit && e.clause == d.clause && s.notPast(e.date) && duringStay(d.typ) || e.typ == Meeting && d.typ == Negotiation && e.clause == d.clause {
			found = e
		}
	}
	return found
}

// relativeDate gives the dated event of the relative clause that describes d:
// التحوير الذي أعلن عنه أمس. found reports such a clause with a date of its own.
func (s *state) relativeDate(d *draft) (e *draft, found bool) {
	for k := int(d.clause) + 1; k < len(s.clauses) && k <= int(d.clause)+2; k++ {
		c := &s.clauses[k]
		if c.kind != relativeClause || !s.describedBy(int(d.node), int(c.antecedent)) {
			continue
		}
		for j := range s.drafts {
			if x := &s.drafts[j]; x.clause == int32(k) && x.date >= 0 && x.basis == Explicit && (x.node == c.head || x.typ == d.typ) && !s.adjunct(x) {
				return x, true
			}
		}
	}
	return nil, false
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
		if e := &s.drafts[j]; e.node < d.node && d.node-e.node <= reach && e.clause == d.clause && s.adjunct(e) && !s.nodes[d.node].clitics.Has(clitic.Conj) {
			return true
		}
	}
	return false
}

// clauseDate gives the dated event of clause k whose time holds for d too.
func (s *state) clauseDate(d *draft, k int32) *draft {
	if s.adjunct(d) || s.ofAim(d) || s.knownElsewhere(d) || s.behindSince(-1, int(d.node)) {
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
	if found == nil || found.typ == Statement && d.clause == k && d.gov.link != 0 && !(d.gov.link&(prepIn|prepDuring) != 0 && gathers(d.typ)) {
		return nil
	}
	if found.gov.modality != d.gov.modality && !s.nodes[found.node].has(isVerb) && !(s.ahead(found.date) && (d.node == s.clauses[k].head || d.typ == found.typ) && d.gov.modality != Actual) {
		return nil
	}
	return found
}

// joinedLoss gives the dated losses that d is counted along with: 632 وفاة و329
// إصابة.
func (s *state) joinedLoss(d *draft) *draft {
	if d.typ != Casualty || s.nodes[d.node].has(isVerb) {
		return nil
	}
	for j := range s.drafts {
		if e := &s.drafts[j]; e.typ == Casualty && e.date >= 0 && e.clause == d.clause && e.node < d.node && d.node-e.node <= 3 && s.nodes[e.node+1].clitics.Has(clitic.Conj) {
			return e
		}
	}
	return nil
}

// resultOf gives the event of any type whose victims d tells behind the relative
// clause that dates it: الانقلاب الذي شهدته البلاد أمس، وأودى بحياة عشرة.
func (s *state) resultOf(d *draft) *draft {
	c := &s.clauses[d.clause]
	if n := &s.nodes[d.node]; c.kind != coordinateClause || d.typ != Casualty && !(n.has(isVerb) && n.clitics.Has(clitic.Suffix) && n.form.Tense == morph.Perfect) {
		return nil
	}
	k := d.clause - 1
	for k > 0 && s.clauses[k].kind == coordinateClause && s.clauses[k+1].sibling == k {
		k--
	}
	r := &s.clauses[k]
	if r.kind != relativeClause || r.antecedent < 0 {
		return nil
	}
	e := s.draftNear(int(r.antecedent))
	if e == nil || e.date < 0 || e.basis != Explicit || e.gov.modality == Planned {
		return nil
	}
	for i := r.lo; i < r.hi; i++ {
		if s.nodes[i].date == e.date {
			return e
		}
	}
	return nil
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
// describes it: الهدنة التي يلتزمونها منذ 2013.
func (s *state) datedBehind(e *draft) bool {
	for i := int(e.node) + 1; i < len(s.nodes); i++ {
		if s.nodes[i].date == e.date {
			return s.nodes[i].clause != e.clause && s.clauses[s.nodes[i].clause].kind == relativeClause
		}
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

// sceneDate gives the dated attack, loss or disaster of the clauses around d
// that d is part of: انهار مبنى أمس، ما أسفر عن مقتل … وإصابة ….
func (s *state) sceneDate(d *draft) *draft {
	if !violent(d.typ) || d.gov.modality != Actual || d.gov.purpose || s.elsewhen(d) {
		return nil
	}
	if e := s.joinedLoss(d); e != nil {
		return e
	}
	c := &s.clauses[d.clause]
	for i := c.lo; i < c.hi; i++ {
		if n := &s.nodes[i]; n.kind == dateNode && s.isPoint(n.date) && !s.taken(n.date) || n.prep&prepSince != 0 && i > d.node && i <= d.node+4 {
			return nil // a time of its own, however it is to be read
		}
	}
	var found *draft
	for j := range s.drafts {
		e := &s.drafts[j]
		if e == d || e.date < 0 || e.basis != Explicit && e.node > d.node || !violent(e.typ) || e.gov.modality != Actual || e.gov.negative != d.gov.negative || s.elsewhen(e) {
			continue
		}
		if abs(int(e.clause-d.clause)) > 2 || e.clause != d.clause && s.clauses[e.clause].kind == adverbialClause && s.sequence(&s.clauses[e.clause]) {
			continue
		}
		if found != nil && found.date != e.date {
			return nil
		}
		found = e
	}
	return found
}
