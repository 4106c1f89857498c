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
		for i := range s.nodes {
			n := &s.nodes[i]
			if n.kind != dateNode || !s.isPoint(n.date) || s.turnOf(n) != turn || s.closedDate(i) || s.onlyMeasures(i) || turn == lastTurn && s.hours(i) || s.newDay(n.date) {
				continue
			}
			d := s.dateTarget(i)
			if d != nil && s.toll(d) {
				continue
			}
			if d != nil && d.date < 0 && (d.typ == Casualty || !s.behindSince(int(d.node), i)) {
				d.date, d.basis, d.hasDate = n.date, Explicit, true
			}
		}
	}
	for k := range s.drafts {
		// what the present tense, or a noun, tells of a day ahead is a plan
		if d := &s.drafts[k]; d.date >= 0 && d.gov.modality == Actual && !d.gov.negative && s.ahead(d.date) &&
			(s.nodes[d.node].has(isVerb) && s.nodes[d.node].form.Tense == morph.Imperfect || !s.nodes[d.node].has(isVerb) && scheduled(d.typ) && d.gov.phase == None) {
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
		if s.summed(d) || s.soFar(d) || d.gov.phase == Postponed || s.lately(d) {
			continue // the day on which it was put off is not its own
		}
		if s.announced(d) {
			if d.gov.modality == Actual {
				d.gov.modality = Planned // انتهاء المهمة سيعلن
			}
			continue
		}
		at := int32(-1)
		if e := s.inner(d); e != nil {
			at = e.date // عمليات تمشيط
		} else if e := s.outer(d); e != nil {
			at = e.date // مقترح وقف إطلاق النار
		} else if s.distanceTo(d) < 0 && s.apart(d) {
			continue
		} else if s.distanceTo(d) >= 0 {
			if at = s.hoursFrom(d); at < 0 {
				if e := s.sharedDate(d); e != nil && e.node > d.node && !s.nodes[e.node].has(isVerb) {
					at = e.date
				}
			}
		} else if e := s.visitBehind(d); e != nil {
			at = e.date
		} else if e := s.sharedDate(d); e != nil {
			at = e.date
		} else if e := s.resultOf(d); e != nil {
			at = e.date
		} else if e := s.sceneDate(d); e != nil {
			at = e.date
		} else if n := s.idleDate(d); n >= 0 {
			at = n
		} else if e := s.planBefore(d); e != nil {
			at = e.date
		}
		if at >= 0 && s.inTime(d, at) && s.lends(at, d) {
			d.date, d.basis = at, Inherited
		}
	}
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

// onlyMadeKnown reports losses, or what others did, that a dated announcement
// makes known without saying when they were: أعلن الجيش أمس مقتل قائدين, أعلن
// المبعوث اليوم موافقة الطرفين.
func (s *state) onlyMadeKnown(d *draft) bool {
	if s.nodes[d.node].has(isVerb) || d.gov.modality != Actual || d.gov.link&^(prepAbout|prepBa) != 0 {
		return false
	}
	c := &s.clauses[d.clause]
	e := s.draftAt(c.head)
	return e != nil && e.typ == Announcement && e.date >= 0 && e.node < d.node && (d.typ == Casualty || d.typ == Agreement && s.outer(d) == nil && s.byOthers(d, c))
}

// sinceToday gives the date of the day since whose morning losses are counted: منذ
// فجر اليوم. -1 when they are not.
func (s *state) sinceToday(d *draft) int32 {
	if d.typ != Casualty || d.gov.modality != Actual {
		return -1
	}
	c := &s.clauses[d.clause]
	for i := int(d.node) + 1; i < int(c.hi); i++ {
		n := &s.nodes[i]
		if n.kind == commaNode {
			return -1
		}
		if n.kind == dateNode && s.ds[n.date].Value.Type() == dates.Time && (s.ds[n.date].Value.Bound() == dates.Since || s.nodes[i-1].prep&prepSince != 0) {
			return n.date
		}
	}
	return -1
}

// byOthers reports an agent other than the subject of the clause.
func (s *state) byOthers(d *draft, c *clause) bool {
	if c.subject < 0 || !s.isEntity(c.subject) || !d.hasEntity(Agent) {
		return false
	}
	for i := range d.roles {
		if r := &d.roles[i]; r.Name == Agent && int32(r.Entity) == s.participant(s.nodes[c.subject].entity) {
			return false
		}
	}
	return true
}

// soFar reports a sum up to the day of the report: جمد 32 مليار دولار حتى الآن.
func (s *state) soFar(d *draft) bool {
	toks := s.doc.Tokens()
	c := &s.clauses[d.clause]
	for i := d.node + 1; i < c.hi; i++ {
		if n := &s.nodes[i]; n.kind == wordNode && toks[n.to-1].Key == "الان" && n.to > 1 && toks[n.to-2].Key == "حتي" {
			return true
		}
	}
	return false
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

// summed reports the losses of a length of time, which no single day dates:
// قتل 700 خلال الأيام الأربعة الماضية.
func (s *state) summed(d *draft) bool {
	if d.typ != Casualty || d.date >= 0 {
		return false
	}
	c := &s.clauses[d.clause]
	if int(c.hi) < len(s.nodes) && s.nodes[c.hi].has(isSub) && s.sequence(&s.clauses[s.nodes[c.hi].clause]) && strings.HasPrefix(s.doc.Tokens()[s.nodes[c.hi].from].Key, "منذ") {
		return true // قتل 17 جنديا منذ أن بدأت
	}
	for i := int(d.node) + 1; i < int(c.hi); i++ {
		n := &s.nodes[i]
		if n.kind == commaNode {
			return false
		}
		if n.kind == dateNode && !s.isPoint(n.date) && (s.nodes[i-1].prep&(prepDuring|prepIn|prepSince) != 0 || n.prep != 0) {
			return true
		}
	}
	return false
}

// taken reports a date that dates an event of the sentence.
func (s *state) taken(date int32) bool {
	for j := range s.drafts {
		if s.drafts[j].date == date {
			return true
		}
	}
	return false
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
