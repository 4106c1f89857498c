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
	if len(s.in.dates) == 0 {
		s.undated()
		return
	}
	s.newDays()
	for turn := range lastTurn + 1 {
		s.placeDates(turn)
	}
	for k := range s.drafts {
		if d := &s.drafts[k]; s.lookedForward(d) {
			d.gov.modality = Planned
		}
	}
	known := false // losses that an announcement makes known
	for k := range s.drafts {
		d := &s.drafts[k]
		if d.date >= 0 {
			known = known && !violent(d.typ)
			continue
		}
		if at := s.sinceToday(d); at >= 0 {
			d.date, d.basis, d.hasDate = at, Explicit, true
			continue
		}
		if s.onlyMadeKnown(d) || known && violent(d.typ) {
			known, d.known = true, true
			continue
		}
		if s.ofBackground(d) {
			d.known = true
			continue
		}
		if s.summed(d) || s.soFar(d) || d.gov.phase == Postponed || s.lately(d) {
			continue // the day on which it was put off is not its own
		}
		if s.announced(d) {
			if d.gov.modality == Actual {
				d.gov.modality = Planned // انتهاء المهمة سيعلن
			}
			continue
		}
		if at := s.lentDate(d); at >= 0 && s.inTime(d, at) && s.lends(at, d) {
			d.date, d.basis = at, Inherited
		}
	}
}

// placeDates gives each date whose turn it is to the event it belongs to.
func (s *state) placeDates(turn int) {
	for i := range s.nodes {
		n := &s.nodes[i]
		if n.kind != dateNode || !s.isPoint(n.date) || s.turnOf(n) != turn || s.closedDate(i) || s.onlyMeasures(i) || turn == lastTurn && s.hours(i) || s.newDay(n.date) {
			continue
		}
		d := s.dateTarget(i)
		if d == nil || d.date >= 0 || s.toll(d) {
			continue
		}
		if d.typ == Casualty || !s.behindSince(int(d.node), i) {
			d.date, d.basis, d.hasDate = n.date, Explicit, true
		}
	}
}

// lookedForward reports what the present tense, or a noun, tells of a day ahead: a plan.
func (s *state) lookedForward(d *draft) bool {
	if d.date < 0 || d.gov.modality != Actual || d.gov.negative || !s.ahead(d.date) {
		return false
	}
	if n := &s.nodes[d.node]; n.has(isVerb) {
		return n.form.Tense == morph.Imperfect
	}
	return scheduled(d.typ) && d.gov.phase == None
}

// lentDate gives the date of another event of the sentence that d has too, or -1.
func (s *state) lentDate(d *draft) int32 {
	if e := s.inner(d); e != nil {
		return e.date // عمليات تمشيط
	}
	if e := s.outer(d); e != nil {
		return e.date // مقترح وقف إطلاق النار
	}
	if s.distanceTo(d) >= 0 {
		if at := s.hoursFrom(d); at >= 0 {
			return at
		}
		if e := s.sharedDate(d); e != nil && e.node > d.node && !s.nodes[e.node].has(isVerb) {
			return e.date
		}
		return -1
	}
	if s.apart(d) {
		return -1
	}
	for _, lender := range [...]func(*state, *draft) *draft{(*state).visitBehind, (*state).sharedDate, (*state).resultOf, (*state).sceneDate} {
		if e := lender(s, d); e != nil {
			return e.date
		}
	}
	if at := s.idleDate(d); at >= 0 {
		return at
	}
	if at := s.saidDay(d); at >= 0 {
		return at
	}
	if at := s.promptDay(d); at >= 0 {
		return at
	}
	if e := s.planBefore(d); e != nil {
		return e.date
	}
	return -1
}

// undated settles the moods that linkTimes does where no date stands.
func (s *state) undated() {
	for k := range s.drafts {
		if d := &s.drafts[k]; d.gov.modality == Actual && s.announced(d) && !s.summed(d) && !s.soFar(d) {
			d.gov.modality = Planned
		}
	}
}

// lends reports a date that another event of the sentence may share: the start of
// something that goes on is shared by the losses since.
func (s *state) lends(date int32, d *draft) bool {
	if d.gov.phase == Ongoing && (lasting(d.typ, Ongoing) || d.typ == Negotiation) && !s.nodes[d.node].has(isVerb) {
		return false
	}
	if s.namesEdition(date) {
		return false
	}
	switch s.ds[date].Value.Bound() {
	case dates.Since, dates.From:
		return d.typ == Casualty && !s.ofNoun(date, d)
	case dates.Until, dates.By:
		return d.gov.phase != Ongoing
	}
	return true
}

// toll reports victims counted up to the day of the report, of something known that
// was before: ارتفعت أمس حصيلة ضحايا الزلزال إلى. Neither is of that day.
func (s *state) toll(d *draft) bool {
	c := &s.clauses[d.clause]
	if d.typ != Casualty || c.head < 0 || c.head > d.node || !s.verbIs(c.head, verbRises) {
		return false
	}
	for j := range s.drafts {
		e := &s.drafts[j]
		if e.clause == d.clause && e.node > d.node && e.node <= d.node+3 && (e.typ == Disaster || e.typ == Attack) && s.nodes[e.node].definite() {
			d.known = true
			return true
		}
	}
	return false
}

// namesEdition reports a bare year right behind a noun, part of the name of an
// election or a summit: الانتخابات البرلمانية 2020. It dates that one alone.
func (s *state) namesEdition(date int32) bool {
	if s.ds[date].Value.Precision() != dates.Year || s.ds[date].Value.Bound() != dates.NoBound {
		return false
	}
	for i := 1; i < len(s.nodes); i++ {
		if n := &s.nodes[i]; n.date == date {
			return n.prep == 0 && n.to == n.from+1 && !s.nodes[i-1].has(isPrep) && s.nodes[i-1].kind == wordNode
		}
	}
	return false
}

// ofNoun reports a date in the relative clause of a noun around d: سقوط جرحى في
// المدينة التي تحاصرها القوات منذ 2023.
func (s *state) ofNoun(date int32, d *draft) bool {
	for i := int(d.node) + 1; i < len(s.nodes); i++ {
		if n := &s.nodes[i]; n.date == date {
			return n.clause != d.clause && s.clauses[n.clause].kind == relativeClause
		}
	}
	return false
}

// newDays gives what was put off its new day: أجلت المحكمة اليوم الجلسة حتى 16
// ديسمبر.
func (s *state) newDays() {
	for k := range s.drafts {
		d := &s.drafts[k]
		if d.gov.phase != Postponed {
			continue
		}
		for i := int(d.node) + 1; i < len(s.nodes); i++ {
			n := &s.nodes[i]
			if n.clause != d.clause && s.clauses[n.clause].kind != relativeClause {
				break
			}
			if n.kind == dateNode && s.isPoint(n.date) && (s.ds[n.date].Value.Bound() == dates.Until || s.nodes[i-1].prep&(prepTo|prepUntil) != 0 || i > 1 && s.nodes[i-1].has(isTrigger) && s.nodes[i-2].prep&(prepTo|prepUntil) != 0) {
				d.date, d.basis, d.hasDate = n.date, Explicit, true
				break
			}
		}
	}
}

// newDay reports the day to which something was put off.
func (s *state) newDay(date int32) bool {
	for k := range s.drafts {
		if d := &s.drafts[k]; d.date == date && d.gov.phase == Postponed {
			return true
		}
	}
	return false
}

// lastTurn is that of a date that no calendar tells: بعد ساعات.
const lastTurn = 2

// turnOf orders the dates of a sentence: what a relative clause says of its noun
// comes before the dates around it.
func (s *state) turnOf(n *node) int {
	switch {
	case s.ds[n.date].Value.IsZero():
		return lastTurn
	case s.clauses[n.clause].kind == relativeClause:
		return 0
	}
	return 1
}

// inTime reports that an event told so may share a date: what is only asked
// for, possible or denied lies ahead, what the past tense tells does not.
func (s *state) inTime(d *draft, date int32) bool {
	switch d.gov.modality {
	case Demanded, Possible, Conditional, Denied:
		last, ok := s.ds[date].Value.Last()
		return !s.ref.Known || ok && last > s.ref.Date
	case Planned:
		if d.gov.purpose && d.typ == Negotiation {
			return true // اجتمعوا أمس لإجراء محادثات
		}
		last, ok := s.ds[date].Value.Last()
		return !s.ref.Known || !ok || last >= s.ref.Date
	case Actual:
		if s.ahead(date) {
			n := &s.nodes[d.node]
			return !n.has(isVerb) && !n.clitics.Has(clitic.Def) || n.has(isVerb) && n.form.Tense != morph.Perfect
		}
	}
	return true
}

// adjunct reports an event noun that only gives the circumstances of its
// clause: بعد الهجوم, منذ الانسحاب, لبحث.
func (s *state) adjunct(d *draft) bool {
	if s.nodes[d.node].has(isVerb) {
		return false
	}
	if d.typ == Casualty && d.gov.support && d.gov.link == prepAbout {
		return false // أسفر عن مقتل
	}
	if d.gov.link == prepLam && d.gov.first > 0 && s.nodes[d.gov.first-1].is(bound) {
		return false // أعلن التصدي لهجوم
	}
	if d.gov.purpose || d.gov.link&(prepAfter|prepBefore|prepSince|prepCause|prepUntil|prepFor|prepAccording|prepLam|prepAgainst|prepAbout) != 0 {
		return true
	}
	e := s.outer(d) // بعد انهيار الاتفاق
	return e != nil && e.gov.link != 0 && s.adjunct(e)
}

// inner gives the dated event noun that stands in construct with d, or nil.
func (s *state) inner(d *draft) *draft {
	if s.nodes[d.node].has(isVerb) || int(d.node)+1 >= len(s.nodes) || s.nodes[d.node+1].event < 0 {
		return nil
	}
	if e := s.draftAt(d.node + 1); e != nil && e.date >= 0 && s.outer(e) == d {
		return e
	}
	return nil
}

// outer gives the event noun that d stands in construct with, or nil.
func (s *state) outer(d *draft) *draft {
	if !d.gov.inside || d.gov.link != 0 {
		return nil
	}
	e := s.draftAt(int32(d.gov.first) - 1)
	if e == d {
		return nil
	}
	return e
}

// elsewhen reports an event noun that is told as before or after its clause.
func (s *state) elsewhen(d *draft) bool {
	return !s.nodes[d.node].has(isVerb) && d.gov.link&(prepAfter|prepBefore|prepSince|prepAgainst|prepUntil) != 0
}

// past reports a perfect verb at the head of the draft's clause.
func (s *state) past(d *draft) bool {
	c := &s.clauses[d.clause]
	if c.head < 0 || s.nodes[c.head].form.Tense != morph.Perfect || s.nodes[c.head].clitics.Has(clitic.Sin) {
		return false
	}
	// كان في استقباله tells an event, كانت الزيارة ناجحة does not
	return s.govOf(s.nodes[c.head].form.Verb, effAux) < 0 || d.node > c.head && d.node-c.head <= 2 && d.gov.link&prepIn != 0
}

// ahead reports a date after that of the report.
func (s *state) ahead(date int32) bool {
	first, ok := s.ds[date].Value.First()
	return ok && s.ref.Known && first > s.ref.Date
}

// sequence reports بعد أن, قبل أن, منذ أن: another time than that of the clause
// above.
func (s *state) sequence(c *clause) bool {
	k := s.doc.Tokens()[s.nodes[c.lo].from].Key
	if k == "وذلك" && c.lo+1 < c.hi {
		k = s.doc.Tokens()[s.nodes[c.lo+1].from].Key // وذلك بعد غارة
	}
	k = strings.TrimPrefix(strings.TrimPrefix(k, "و"), "ف")
	return strings.HasPrefix(k, "بعد") || strings.HasPrefix(k, "قبل") || strings.HasPrefix(k, "قبيل") || strings.HasPrefix(k, "منذ")
}
