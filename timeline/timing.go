package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// linkTimes gives the dates of the sentence to its events: first to the event
// whose clause names them, then to the events that share that clause.
func (s *state) linkTimes() {
	// what a relative clause says of its noun comes before the dates around it
	for _, relative := range [...]bool{true, false} {
		for i := range s.nodes {
			n := &s.nodes[i]
			if n.kind != dateNode || !s.isPoint(n.date) || (s.clauses[n.clause].kind == relativeClause) != relative || s.closedDate(i) {
				continue
			}
			if d := s.dateTarget(i); d != nil && d.date < 0 && (d.typ == Casualty || !s.behindSince(int(d.node), i)) {
				d.date, d.basis, d.hasDate = n.date, Explicit, true
			}
		}
	}
	for k := range s.drafts {
		// what the present tense tells of a day ahead is a plan
		if d := &s.drafts[k]; d.date >= 0 && d.gov.modality == Actual && !d.gov.negative && s.nodes[d.node].has(isVerb) && s.nodes[d.node].form.Tense == morph.Imperfect && s.ahead(d.date) {
			d.gov.modality = Planned
		}
	}
	for k := range s.drafts {
		d := &s.drafts[k]
		if d.date >= 0 || s.summed(d) {
			continue
		}
		if s.announced(d) {
			if d.gov.modality == Actual {
				d.gov.modality = Planned // انتهاء المهمة سيعلن
			}
			continue
		}
		if e := s.visitBehind(d); e != nil {
			d.date, d.basis = e.date, Inherited
		} else if e := s.sharedDate(d); e != nil {
			d.date, d.basis = e.date, Inherited
		} else if e := s.sceneDate(d); e != nil {
			d.date, d.basis = e.date, Inherited
		} else if n := s.idleDate(d); n >= 0 {
			d.date, d.basis = n, Inherited
		} else if e := s.planBefore(d); e != nil {
			d.date, d.basis = e.date, Inherited
		}
	}
}

// dateTarget gives the event that the date at node i belongs to, or nil: the
// nearest one before it in its clause; else the noun that the relative clause
// describes; else the main event behind it.
func (s *state) dateTarget(i int) *draft {
	k := s.nodes[i].clause
	c := &s.clauses[k]
	var left, right *draft
	for j := range s.drafts {
		d := &s.drafts[j]
		if d.clause != k {
			continue
		}
		switch {
		case s.tooEarly(d, i): // a plan's date does not date what was done
		case int(d.node) < i:
			if left == nil || s.attaches(left, d, i) {
				left = d
			}
		case right == nil || int(right.node) != int(c.head) && int(d.node) == int(c.head):
			right = d
		}
	}
	if right != nil && s.appoints(i, int(right.node)) {
		return right
	}
	if left != nil {
		return left
	}
	if c.kind == relativeClause && c.antecedent >= 0 && c.head >= 0 && int(c.head) < i {
		if d := s.draftNear(int(c.antecedent)); d != nil && d.date < 0 && s.describedBy(int(d.node), int(c.antecedent)) {
			return d
		}
		if d := s.issued(c); d != nil && (right == nil || s.adjunct(right)) {
			return d
		}
	}
	if right != nil && !s.separated(i, int(right.node)) && !(s.adjunct(right) && c.head >= 0 && int(c.head) < i) {
		return right
	}
	if c.head >= 0 && right == nil && s.carries(s.nodes[c.head].form.Verb) {
		return s.carriedBy(k) // وفي 26 مارس أطلق التحالف الذي … حملة
	}
	if c.head < 0 {
		// a date in front, the verb behind a comma: وفي اليوم نفسه، قتل
		if next := int(k) + 1; next < len(s.clauses) && s.clauses[next].kind == coordinateClause {
			if d := s.draftAt(s.clauses[next].head); d != nil {
				return d
			}
			return s.carriedBy(int32(next)) // وفي 26 مارس، أطلق … حملة
		}
	}
	return nil
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

// ahead reports a date after that of the report.
func (s *state) ahead(date int32) bool {
	first, ok := s.ds[date].Value.First()
	return ok && s.ref.Known && first > s.ref.Date
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
	if s.nodes[d.node].has(isVerb) || i-int(d.node) <= 2 || !s.nodes[left.node].has(isVerb) {
		return true
	}
	return d.gov.link&(prepAfter|prepBefore|prepSince|prepCause) == 0
}

// appoints reports a date set for the event behind it: يوم 17 ديسمبر لتنظيم
// الانتخابات.
func (s *state) appoints(i, j int) bool {
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

// separated reports a verb or a comma with a new verb between two nodes.
func (s *state) separated(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if s.nodes[k].has(isThat | isRel | isSub) {
			return true
		}
	}
	return false
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

// sharedDate finds the dated event that d takes place with, or nil.
func (s *state) sharedDate(d *draft) *draft {
	c := &s.clauses[d.clause]
	if e, found := s.relativeDate(d); found {
		return e
	}
	if e := s.clauseDate(d, d.clause); e != nil {
		return e
	}
	if c.kind == relativeClause && c.antecedent >= 0 {
		// الجلسة … التي ستختتم بالإعلان: at the same time as what it describes
		if e := s.draftNear(int(c.antecedent)); e != nil && e.date >= 0 && e.gov.modality == d.gov.modality && !s.nodes[d.node].has(isVerb) && d.gov.support {
			return e
		}
	}
	if d.gov.purpose {
		return s.aimOf(d)
	}
	if s.adjunct(d) {
		return nil
	}
	// أعلنت أمس أنها فرضت: what a dated announcement reports as done
	if c.kind == complementClause && c.parent >= 0 && c.head >= 0 && d.gov.modality == Actual && s.nodes[c.head].form.Tense == morph.Perfect && c.aux < 0 {
		if e := s.draftAt(s.clauses[c.parent].head); e != nil && e.date >= 0 && e.basis == Explicit && s.nodes[e.node].form.Tense == morph.Perfect {
			return e
		}
	}
	// زار … أمس والتقى: the second verb goes on in the same time
	if c.sibling >= 0 && s.nodes[d.node].has(isVerb) {
		sib := &s.clauses[c.sibling]
		if sib.head >= 0 && c.head >= 0 && s.nodes[sib.head].form.Tense == s.nodes[c.head].form.Tense && (!s.nodes[sib.head].has(isSaid) || s.nodes[c.head].has(isSaid)) {
			if e := s.clauseDate(d, c.sibling); e != nil && e.basis == Explicit {
				return e
			}
		}
	}
	if c.kind == adverbialClause && c.parent >= 0 && c.head >= 0 && !s.sequence(c) {
		if e := s.clauseDate(d, c.parent); e != nil && e.gov.modality == d.gov.modality {
			return e
		}
	}
	return nil
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

// sequence reports بعد أن, قبل أن, منذ أن: another time than that of the clause
// above.
func (s *state) sequence(c *clause) bool {
	k := s.doc.Tokens()[s.nodes[c.lo].from].Key
	k = strings.TrimPrefix(strings.TrimPrefix(k, "و"), "ف")
	return strings.HasPrefix(k, "بعد") || strings.HasPrefix(k, "قبل") || strings.HasPrefix(k, "قبيل") || strings.HasPrefix(k, "منذ")
}

// idleDate gives the date of the clause above a حيث clause when no event there
// has taken it: حطت طائرة الأربعاء … حيث أوصلت مساعدات. -1 when there is none.
func (s *state) idleDate(d *draft) int32 {
	c := &s.clauses[d.clause]
	if c.kind != adverbialClause || c.parent < 0 || c.head < 0 || s.sequence(c) || s.adjunct(d) && !d.gov.support {
		return -1
	}
	p := &s.clauses[c.parent]
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

// aimOf gives the dated plan before d whose aim it is: اجتماع في مارس للإعلان.
func (s *state) aimOf(d *draft) *draft {
	var found *draft
	for j := range s.drafts {
		if e := &s.drafts[j]; e.node < d.node && e.date >= 0 && (e.gov.modality == Planned || s.ahead(e.date)) && d.gov.modality == Planned {
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
			if x := &s.drafts[j]; x.clause == int32(k) && x.date >= 0 && x.basis == Explicit && (x.node == c.head || x.typ == d.typ) {
				return x, true
			}
		}
	}
	return nil, false
}

// clauseDate gives the dated event of clause k whose time holds for d too.
func (s *state) clauseDate(d *draft, k int32) *draft {
	var found *draft
	for j := range s.drafts {
		e := &s.drafts[j]
		if e == d || e.clause != k || e.date < 0 || e.basis != Explicit {
			continue
		}
		if found != nil && found.date != e.date {
			return nil // two dates: none rather than the wrong one
		}
		found = e
	}
	if found == nil || s.adjunct(d) || found.typ == Statement && d.clause == k && d.gov.link != 0 {
		return nil
	}
	if s.adjunct(found) {
		return nil
	}
	if found.gov.modality != d.gov.modality && !s.nodes[found.node].has(isVerb) {
		return nil
	}
	return found
}

// adjunct reports an event noun that only gives the circumstances of its
// clause: بعد الهجوم, منذ الانسحاب, لبحث.
func (s *state) adjunct(d *draft) bool {
	if s.nodes[d.node].has(isVerb) {
		return false
	}
	return d.gov.purpose || d.gov.link&(prepAfter|prepBefore|prepSince|prepCause|prepUntil|prepFor|prepAccording|prepLam|prepAgainst|prepAbout) != 0
}

// timeOf makes the time of an event from a date mention.
func (s *state) timeOf(d *draft) *Time {
	if d.date < 0 {
		return nil
	}
	v := s.ds[d.date].Value
	if both, ok := s.pair(d.date); ok {
		v = both
	}
	t := eventTime(v, d.typ, d.gov.phase)
	if t == nil {
		return nil
	}
	t.Basis, t.Date, t.Event = d.basis, int(d.date), -1
	return t
}

// eventTime applies a bound to a date as an event of that type and phase
// understands it; nil when the value does not date an event.
func eventTime(v dates.Value, typ Type, phase Phase) *Time {
	bound := v.Bound()
	if v.Type() == dates.Time {
		first, ok := v.First()
		if !ok {
			return nil
		}
		v = dates.DayOf(first).WithBound(bound)
	}
	if v.Type() == dates.Interval {
		v = wholeDays(v)
	}
	if v.Type() != dates.Date && v.Type() != dates.Interval || v.IsZero() {
		return nil
	}
	mod, precision := v.Mod(), v.Precision()
	if phase == Postponed {
		bound = dates.NoBound // أجل إلى الغد: the new day
		v = v.WithBound(bound)
	}
	switch bound {
	case dates.After:
		return nil
	case dates.From, dates.Since:
		if phase == Start || !lasting(typ, phase) {
			v = v.WithBound(dates.NoBound)
		}
	}
	v = v.Bounded()
	t := &Time{Value: v.EDTF(), Precision: precision.String(), Approximate: v.Approximate()}
	if t.Value == "" {
		return nil
	}
	if v.Type() == dates.Date && mod != dates.NoMod {
		t.Mod = mod.String()
	}
	t.First, t.HasFirst = v.First()
	t.Last, t.HasLast = v.Last()
	return t
}

// wholeDays drops clock times and parts of days from the ends of an interval.
func wholeDays(v dates.Value) dates.Value {
	from, to, ok := v.Ends()
	if !ok || from.Type() != dates.Time && to.Type() != dates.Time {
		return v
	}
	first, ok1 := v.First()
	last, ok2 := v.Last()
	if !ok1 || !ok2 {
		return dates.Value{}
	}
	if first == last {
		return dates.DayOf(first)
	}
	if out, ok := dates.Between(dates.DayOf(first), dates.DayOf(last)); ok {
		return out
	}
	return dates.Value{}
}

// lasting reports a state that goes on from its start.
func lasting(typ Type, phase Phase) bool {
	if phase != Ongoing {
		return false
	}
	switch typ {
	case Mission, Control, Ceasefire, Sanction, Relations:
		return true
	}
	return false
}

// past reports a perfect verb at the head of the draft's clause.
func (s *state) past(d *draft) bool {
	c := &s.clauses[d.clause]
	return c.head >= 0 && s.nodes[c.head].form.Tense == morph.Perfect && !s.nodes[c.head].clitics.Has(clitic.Sin)
}
