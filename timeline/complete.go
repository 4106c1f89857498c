package timeline

import (
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
	"github.com/hawliyat/hawliyat/internal/token"
)

// complete computes mood and participants of a draft.
func (s *state) complete(d *draft) {
	n := &s.nodes[d.node]
	given := d.gov
	c := &s.clauses[n.clause]
	if n.has(isVerb) {
		d.gov = governance{mood: c.mood, subject: -1, support: true, first: int(d.node)}
		if int(c.head) != int(d.node) {
			d.gov.mood = actualMood
		}
		s.tense(d, c)
	} else {
		d.gov = s.govern(int(d.node))
		if d.gov.modality == Planned && s.doneBySaying(d) {
			d.gov.modality = Actual // وافق على تمديد
		}
		s.inProgress(d, c)
		s.persistent(d, c)
		s.conjunct(d)
		if (d.gov.modality == Planned || d.gov.modality == Possible) && s.conditionBehind(d) {
			d.gov.modality = Conditional // استعداده للاعتراف إذا
		}
	}
	if given.phase != "" && given.phase != None {
		d.gov.phase = given.phase
	}
	if given.negative {
		d.gov.negative = !d.gov.negative
	}
	if d.trig != nil && d.trig.phase != None && d.gov.phase == None {
		d.gov.phase = d.trig.phase
	}
	if d.gov.phase == Resumed && (d.typ == Election || d.typ == Appointment) && c.head >= 0 && s.verbIs(c.head, verbRedoes) {
		d.gov.phase = None // أعيد انتخابه
	}
	s.postponed(d, c)
	d.definite = n.clitics.Has(clitic.Def)
	at := len(s.args)
	s.args = s.arguments(int(d.node), s.args)
	d.args = s.args[at:len(s.args):len(s.args)]
	d.roles = s.roleList()
	s.assign(d)
}

// doneBySaying reports what the decision or consent itself brings about.
func (s *state) doneBySaying(d *draft) bool {
	switch d.gov.phase {
	case Ongoing, Postponed, Cancelled:
		return d.gov.decided || d.gov.agreed
	}
	return d.gov.decided && (performed(d.typ) || d.typ == Trial || d.typ == Arrest) || d.gov.agreed && s.enacted(d)
}

// conditionBehind reports that the clause behind that of d is a condition.
func (s *state) conditionBehind(d *draft) bool {
	k := int(d.clause) + 1
	if k >= len(s.clauses) {
		return false
	}
	c := &s.clauses[k]
	return c.kind == adverbialClause && c.mood.modality == Conditional && s.conditionAt(c)
}

// postponed makes what was put off to another day, or had been scheduled, a
// plan.
func (s *state) postponed(d *draft, c *clause) {
	if d.gov.phase != Postponed && d.gov.phase != Cancelled || d.gov.modality != Actual || d.gov.negative || d.gov.decided {
		return
	}
	hi := c.hi
	if next := int(d.clause) + 1; next < len(s.clauses) && s.clauses[next].kind == relativeClause && s.describedBy(int(d.node), int(s.clauses[next].antecedent)) {
		hi = s.clauses[next].hi // إضرابا كان مقررا
	}
	for i := c.lo; i < hi; i++ {
		n := &s.nodes[i]
		if n.kind == dateNode && (i < d.node || d.gov.phase == Cancelled) {
			return // تأجلت أمس: the putting off is dated
		}
		if n.has(isParticle) && n.gov >= 0 && s.t.govs[n.gov].value == string(Planned) || n.prep&prepTo != 0 && i > d.node && d.gov.phase == Postponed && s.untilLater(int(i)) {
			d.gov.modality = Planned
		}
	}
}

// untilLater reports a day, or one still to be set, behind the preposition at i.
func (s *state) untilLater(i int) bool {
	for j := i; j < len(s.nodes) && j <= i+2; j++ {
		if n := &s.nodes[j]; n.kind == dateNode {
			return true
		} else if n.kind == wordNode && n.to == n.from+1 {
			if n.is(later) || n.has(isNeither) {
				return true
			}
		}
	}
	return false
}

// tense refines the mood of a verb trigger.
func (s *state) tense(d *draft, c *clause) {
	n := &s.nodes[d.node]
	if n.form.Tense != morph.Imperfect || n.clitics.Any(clitic.Sin|clitic.Lam) || c.mood.modality != Actual || c.mood.negative || d.gov.phase != None {
		return
	}
	if s.headline() {
		return // a headline's present is past
	}
	if scheduled(d.typ) && s.laterOn(c) {
		d.gov.modality = Planned // يزوره في وقت لاحق اليوم
		return
	}
	if c.kind == relativeClause && s.throughout(c) && (d.typ == Meeting || d.typ == Visit || d.typ == Negotiation) {
		d.gov.modality = Planned // زيارة يلتقي خلالها
		return
	}
	if (goesOn(d) || d.typ == Aid) && (c.kind != complementClause || !s.subjunctive(c)) {
		d.gov.phase = Ongoing
	}
}

// laterOn reports في وقت لاحق behind the verb of clause c.
func (s *state) laterOn(c *clause) bool {
	for i := c.head + 1; i > 0 && i < c.hi; i++ {
		if s.nodes[i].is(afterwards) {
			return true
		}
	}
	return false
}

// throughout reports خلالها in clause c.
func (s *state) throughout(c *clause) bool {
	for i := c.lo; i < c.hi; i++ {
		if n := &s.nodes[i]; n.has(isAdverb) && n.is(meanwhile) {
			return true
		}
	}
	return false
}

// headline reports a title, or a short line without a full stop.
func (s *state) headline() bool {
	sen := &s.doc.Sentences()[s.in.sentence]
	return sen.Title || sen.Para && sen.Last-sen.First <= 20 && s.doc.Tokens()[sen.Last-1].Kind != token.Punct
}

// performed reports an event that deciding it brings about.
func performed(t Type) bool {
	switch t {
	case Appointment, Resignation, Sanction, Announcement, Legislation, Relations:
		return true
	}
	return false
}

// enacted reports what consent alone brings about: قبل استقالته, صادق على تعيينه.
func (s *state) enacted(d *draft) bool {
	return d.typ == Resignation || d.typ == Appointment && d.trig.is(accepted)
}

// goesOn reports an event that an imperfect presents as under way.
func goesOn(d *draft) bool {
	if d.typ == Casualty {
		return d.trig.is(moving)
	}
	return lasts(d.typ)
}

// lasts reports a type of event that an imperfect tells as under way.
func lasts(t Type) bool {
	switch t {
	case Attack, Control, Mission, Protest, Negotiation, Ceasefire, Sanction:
		return true
	}
	return false
}

// inProgress gives an event noun the phase of the imperfect light verb that
// carries it: يشن غارات.
func (s *state) inProgress(d *draft, c *clause) {
	if d.gov.light == "" || d.gov.phase != None || d.gov.modality != Actual || d.gov.negative || d.gov.link&^(prepLam|prepTo) != 0 || c.head < 0 || c.head > d.node || !goesOn(d) {
		return
	}
	h := &s.nodes[c.head]
	if h.form.Tense == morph.Imperfect && !h.clitics.Any(clitic.Sin|clitic.Lam) && s.govOf(h.form.Verb, effLight) >= 0 &&
		!s.headline() && (c.kind != complementClause || !s.subjunctive(c)) {
		d.gov.phase = Ongoing
	}
}

// conjunct gives a masdar that و joins to an event of the same clause that is
// only wanted, planned or possible, the same mood: بضرورة استقالة … وتعديل.
func (s *state) conjunct(d *draft) {
	first := &s.nodes[d.gov.first]
	s.agenda(d)
	if d.gov.modality != Actual || d.gov.link != 0 || !first.clitics.Has(clitic.Conj) || first.definite() && (violent(d.typ) || d.typ == Disaster || !s.masdar(d.gov.first)) {
		return
	}
	if g := s.sharedGovernor(&s.clauses[d.clause], d.gov.first); g >= 0 {
		d.gov.lay(Modality(s.t.govs[g].value)) // طالب بسحب المشروع وعقد مفاوضات
		return
	}
	for k := len(s.drafts) - 1; k >= 0; k-- {
		e := &s.drafts[k]
		if e.node >= int32(d.gov.first) || e.clause != d.clause {
			continue
		}
		n := &s.nodes[e.node]
		if n.has(isVerb) || e.gov.modality == "" {
			return
		}
		if e.gov.decided && performed(d.typ) {
			return // قرر إنهاء مهامه وتعيين آخر
		}
		if m := e.gov.modality; m == Demanded || m == Planned || m == Possible || m == Conditional {
			d.gov.modality = m
		}
		return
	}
}

// sharedGovernor gives the modal governor of the verb of clause c, which takes a masdar before
// node i behind its preposition, or -1.
func (s *state) sharedGovernor(c *clause, i int) int32 {
	if c.head < 0 {
		return -1
	}
	g := s.govOf(s.nodes[c.head].form.Verb, effModal)
	if g < 0 {
		return -1
	}
	for j := int(c.head) + 1; j < i; j++ {
		n := &s.nodes[j]
		link := n.prep
		if link == 0 && s.nodes[j-1].has(isPrep) {
			link = s.nodes[j-1].prep
		}
		if n.kind == wordNode && s.t.govs[g].prep&link != 0 && s.masdar(j) {
			return g
		}
	}
	return -1
}

// agenda makes what a meeting is held for as planned as the meeting: تأجيل جلسة
// انتخاب الرئيس.
func (s *state) agenda(d *draft) {
	if !d.gov.inside || d.gov.modality != Actual || d.gov.phase != None || d.gov.link != 0 || len(s.drafts) == 0 {
		return
	}
	for k := len(s.drafts) - 1; k >= 0; k-- {
		e := &s.drafts[k]
		if e.node >= d.node {
			continue
		}
		if e.node != d.node-1 || e.typ != Meeting || e.gov.negative {
			return
		}
		switch {
		case e.gov.phase == Postponed || e.gov.phase == Cancelled:
			d.gov.modality = Planned
		case e.gov.modality == Planned || e.gov.modality == Demanded || e.gov.modality == Possible:
			d.gov.modality = e.gov.modality
		}
		return
	}
}

// persistent makes what لا يزال is said of go on: لا يزال محتجزا, لا يزال … في عداد
// المفقودين.
func (s *state) persistent(d *draft, c *clause) {
	if d.typ != Casualty && d.typ != Arrest || c.aux >= 0 || c.head < 0 || c.head > d.node || d.gov.phase != None {
		return
	}
	if s.persists(c) {
		d.gov.phase, d.gov.support = Ongoing, true
	}
}

// subjunctive reports a clause that أن makes the object of a wish or a verb of
// beginning, rather than of saying.
func (s *state) subjunctive(c *clause) bool {
	return c.parent >= 0 && !s.clauseIsSaid(&s.clauses[c.parent])
}
