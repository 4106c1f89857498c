package timeline

import (
	"strconv"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// emit turns the drafts of the sentence that hold into events.
func (s *state) emit() {
	s.exempted()
	for k := range s.drafts {
		d := &s.drafts[k]
		s.exceptions(d)
		if s.holds(d, d.hasDate) {
			if n := len(s.events); n == 0 || s.events[n-1].Sentence != s.in.sentence {
				s.told++
			}
			s.events = append(s.events, s.event(d))
		}
	}
}

func (s *state) laterDraft(d *draft, before int) bool {
	for j := range s.drafts {
		e := &s.drafts[j]
		if e.node > d.node && int(e.node) < before && e.clause == d.clause {
			return true
		}
	}
	return false
}

// event makes the event of a draft.
func (s *state) event(d *draft) Event {
	n := &s.nodes[d.node]
	c := &s.clauses[d.clause]
	e := Event{
		Type: d.typ, Phase: d.gov.phase, Modality: d.gov.modality, Polarity: Positive,
		Trigger: s.triggerSpan(n), Evidence: s.evidence(c, d.node), Sentence: s.in.sentence, told: s.told,
		Roles: d.roles, Attributions: d.attr, Rule: d.rule,
	}
	if e.Phase == "" {
		e.Phase = None
	}
	if d.gov.negative {
		e.Polarity = Negative
	}
	if !d.coll && d.trig.is(session|flight|assent|ballot|contest|slaying) {
		switch {
		case d.trig.is(session):
			if s.among(d, Trial) || s.anyKind&judging != 0 {
				e.Type = Trial // أجلت المحاكمة إلى جلسة
			}
		case d.trig.is(flight):
			if node, _ := s.subjectOf(int(d.node), d.args); node >= 0 && s.armed(int(node)) || s.hasType(d, Agent, forceLikeIndex) {
				e.Type = Withdrawal // فر المسلحون, غادرت القوات المدينة
			}
		case d.trig.is(assent):
			if s.hasType(d, Agent, countryIndex) {
				e.Type = Agreement // a state consents
			}
		case d.trig.is(ballot):
			if s.hasType(d, Agent, countryIndex) || s.voting() == Legislation {
				e.Type = Legislation // states vote on a resolution
			}
		case d.trig.is(contest):
			if s.among(d, Election) {
				e.Type = Election // هزيمة الحزب في الانتخابات
			}
		case d.trig.is(slaying):
			if s.slain(d) {
				e.Type = Casualty // داعش تعدم الرهائن
			}
		}
	}
	if d.coll && d.trig == nil && d.typ == Mission && (d.gov.phase == Start && s.hasType(d, Agent, personIndex) || s.hasType(d, Theme, personIndex) || d.gov.phase == End && s.ofHuman(int(d.node))) {
		e.Type = Appointment // بدأ الجنرال مهامه, ولاية قائد الجيش
		if d.gov.phase == End {
			e.Type = Resignation // إنهاء مهام وزير النقل
			if d.gov.decided && e.Modality == Planned {
				e.Modality = Actual
			}
		}
	}
	if d.coll && d.typ == Legislation && n.trigger >= 0 && s.t.triggers[n.trigger].typ == Announcement && !n.has(isVerb) && !s.legislates(d) {
		e.Type = Announcement // أصدر المحافظ قرارا
	}
	if d.hasDate && e.Phase == None && s.ds[d.date].Value.Bound() == dates.From && begins(e.Type) {
		e.Phase, d.gov.phase = Start, Start // تنسحب اعتبارا من سبتمبر
	}
	e.Time = s.timeOf(d)
	if e.Time == nil {
		e.Time = s.byEvent(d)
	}
	if e.Time == nil {
		e.Time = s.byDistance(d)
	}
	if e.Time == nil {
		e.Time = s.byMorrow(d)
	}
	summed := s.summed(d) || s.soFar(d) || d.known || d.date < 0 && s.lately(d)
	summed = summed || e.Time == nil && s.untold(d)
	if e.Time == nil && !summed && e.Phase != Postponed {
		e.Time = s.newsDay(d)
	}
	s.continueScene(d)
	if !summed {
		s.dateByDiscourse(d, &e)
	}
	s.retell(d, &e)
	e.present = s.present(d)
	s.programme(d, &e)
	s.settle(&e)
	s.amongPlans(d, &e)
	e.verbal, e.definite = n.has(isVerb), d.definite
	e.distant = s.distanceTo(d) >= 0
	before := e.Time == nil && (!n.definite() && (s.pluperfect(d.clause) || s.digresses()) || s.trend(d))
	e.undated = e.Time == nil && (summed || before || s.adjunct(d) || s.apart(d) || c.kind == relativeClause && n.has(isVerb))
	e.joined = e.Time == nil && s.joined(d)
	e.alone = e.Time == nil && s.dateless(-1)
	lasts := !n.has(isVerb) && (d.typ == Trial || d.typ == Aid) // an inquiry opened, aid given
	e.inWords, e.turned = s.inWords(d.clause), s.turned
	e.fresh = !e.undated && e.Phase != Postponed && !lasts && e.Time == nil && s.past(d) && !s.timed(d) && s.distanceTo(d) < 0 && c.kind != relativeClause && !before && !s.opensElsewhere() && !s.knownElsewhere(d) && (n.has(isVerb) || d.gov.support || violent(d.typ) || !n.clitics.Has(clitic.Def))
	e.Quantities = s.quantities(d)
	for _, a := range d.attr {
		if (d.frame[slotSaid] == Source || a.Stance == Demands) && a.Entity >= 0 && (a.Stance == Denies || !d.acts(a.Entity)) {
			d.addRole(Source, int32(a.Entity), nil)
			d.roles[len(d.roles)-1].Span = a.Span
		}
		if a.Stance == Denies && e.Modality == Actual {
			e.Modality, e.Polarity = Denied, Negative
		}
	}
	if e.Modality == Denied {
		e.Polarity = Negative
	}
	if e.Roles = nil; len(d.roles) > 0 {
		at := len(s.kept)
		s.kept = append(s.kept, d.roles...)
		e.Roles = s.kept[at:len(s.kept):len(s.kept)]
	}
	if s.ref.Known {
		e.Reported, e.HasReported = s.ref.Date, true
	}
	if len(d.attr) > 0 && d.attr[0].HasSaid {
		e.Reported, e.HasReported = d.attr[0].Said, true
	}
	s.judge(d, &e)
	return e
}

func countryIndex(s *state, e int) bool { return s.es.Entities[e].Type == entities.Country }

// voting gives the type of the nearest event told before that is voted on.
func (s *state) voting() Type {
	for i := len(s.events) - 1; i >= 0 && i >= len(s.events)-12; i-- {
		if t := s.events[i].Type; t == Legislation || t == Election {
			return t
		}
	}
	return Election
}

// armed reports a force, or armed people without a name.
func (s *state) armed(i int) bool {
	n := &s.nodes[i]
	if n.kind == entityNode {
		return forceLike(s.entityOf(i))
	}
	for j := i; j < len(s.nodes) && j <= i+2; j++ {
		if s.nodes[j].is(bearing) {
			return true
		}
	}
	return false
}

// among reports another event of type t in the sentence.
func (s *state) among(d *draft, t Type) bool {
	for k := range s.drafts {
		if e := &s.drafts[k]; e.typ == t && e.node != d.node {
			return true
		}
	}
	return false
}

// begins reports a type of event that takes a while, so that its first day is
// its start.
func begins(t Type) bool {
	switch t {
	case Withdrawal, Deployment, Mission, Ceasefire, Negotiation, Protest:
		return true
	}
	return false
}

// retell gives a mere mention of a planned event the modality of its plan.
func (s *state) retell(d *draft, e *Event) {
	if e.Modality != Actual || s.nodes[d.node].has(isVerb) || d.gov.link&prepAfter != 0 || d.gov.support && d.gov.light != "" || e.Time != nil && e.Time.Event < 0 {
		return
	}
	if c := &s.clauses[d.clause]; d.gov.support && c.head >= 0 && c.mood.modality == Actual && s.nodes[c.head].form.Tense == morph.Perfect {
		return // بدأ اجتماعهما
	}
	for i := len(s.events) - 1; i >= 0 && i >= len(s.events)-20; i-- {
		p := &s.events[i]
		if p.Type == e.Type && p.Modality == Planned && (p.Phase == e.Phase || e.Phase == None) && sharesAgent(p, e) {
			e.Modality = Planned
			return
		}
	}
}

// dated reports a date up to that of the report anywhere in the sentence.
func (s *state) dated() bool {
	if len(s.in.dates) == 0 {
		return false
	}
	for i := range s.nodes {
		if n := &s.nodes[i]; n.kind == dateNode && s.isPoint(n.date) && !s.ahead(n.date) {
			return true
		}
	}
	return false
}

// timed reports a date up to that of the report that may be the one of d: any but
// those in relative clauses about something else.
func (s *state) timed(d *draft) bool {
	if len(s.in.dates) == 0 {
		return false
	}
	for i := range s.nodes {
		n := &s.nodes[i]
		if n.kind == dateNode && s.isPoint(n.date) && !s.ahead(n.date) && (n.clause == d.clause || s.clauses[n.clause].kind != relativeClause) {
			return true
		}
	}
	return false
}

// dateless reports a sentence without a date, other than that at node but.
func (s *state) dateless(but int) bool {
	if len(s.in.dates) == 0 {
		return true
	}
	for i := range s.nodes {
		if n := &s.nodes[i]; i != but && n.kind == dateNode && s.isPoint(n.date) {
			return false
		}
	}
	return true
}

// settle squares modality with time: what lies after the day of publication is
// planned, whatever the tense.
func (s *state) settle(e *Event) {
	if e.Time == nil || !s.ref.Known || e.Modality != Actual || e.Polarity == Negative {
		return
	}
	if (!e.Time.HasFirst || e.Type == Mission && e.Phase == Ongoing) && (!e.present || s.headline()) && (e.Phase == Ongoing || e.Phase == End) {
		return // مدد المهمة حتى: the extension is done
	}
	ahead := e.Time.HasFirst && e.Time.First > s.ref.Date || !e.Time.HasFirst && e.Time.HasLast && e.Time.Last > s.ref.Date
	if ahead {
		e.Modality = Planned
		if e.Phase == Ongoing && e.Time.HasFirst {
			e.Phase = None
		}
	}
}

// programme makes what the present tense tells of the day of the report, or of
// a later one, a plan: يعقد المجلس اليوم جلسة.
func (s *state) programme(d *draft, e *Event) {
	if !e.present || e.Time == nil || !e.Time.HasFirst || !s.ref.Known || e.Time.First < s.ref.Date || e.Modality != Actual || e.Polarity == Negative || e.Phase != None && e.Phase != Start || s.headline() && (d.date < 0 || d.basis != Explicit) {
		return
	}
	c := &s.clauses[d.clause]
	switch e.Type {
	case Meeting, Visit, Negotiation, Election, Trial:
		if (c.kind == mainClause || c.kind == coordinateClause) && c.head <= d.node && (d.gov.support || c.head == d.node) {
			e.Modality, d.gov.modality = Planned, Planned
		}
	}
}

// amongPlans makes a turning point that the present tense tells on from a plan
// told so, in the sentence before, a plan too.
func (s *state) amongPlans(d *draft, e *Event) {
	if !e.present || e.Time != nil || e.Modality != Actual || e.Polarity == Negative || e.Phase != Start && e.Phase != End || s.adjunct(d) {
		return
	}
	for i := len(s.events) - 1; i >= 0 && e.Sentence-s.events[i].Sentence <= 1; i-- {
		if p := &s.events[i]; p.present && p.Modality == Planned && p.Time != nil {
			e.Modality, d.gov.modality = Planned, Planned
			return
		}
	}
}

// present reports a plain present tense at the head of the draft's clause.
func (s *state) present(d *draft) bool {
	c := &s.clauses[d.clause]
	return c.head >= 0 && c.aux < 0 && s.nodes[c.head].form.Tense == morph.Imperfect && !s.nodes[c.head].clitics.Has(clitic.Sin)
}

// triggerSpan gives the one word that names the event: of a phrase, its first.
func (s *state) triggerSpan(n *node) arabic.Span {
	toks := s.doc.Tokens()
	out := n.span()
	if n.has(isVerb) {
		out = arabic.Span{Start: int(toks[n.from].Start), End: int(toks[n.from].End)}
		k := 0
		if n.clitics.Has(clitic.Conj) {
			k += 2
		}
		if n.clitics.Any(clitic.Sin | clitic.Lam) {
			k += 2
		}
		if k > 0 {
			out.Start = s.doc.Offset(int(n.from), k)
		}
		return out
	}
	if end := int(toks[n.from].End); n.to > n.from+1 && end > out.Start {
		out.End = end
	}
	return out
}

// maxEvidence bounds, in nodes, how much of a clause without an end is given as
// evidence on either side of the trigger.
const maxEvidence = 30

// evidence gives the clause that asserts the event, or the part of it around
// the trigger.
func (s *state) evidence(c *clause, trigger int32) arabic.Span {
	lo, hi := max(c.lo, trigger-maxEvidence), min(c.hi, trigger+maxEvidence)
	for hi > lo+1 && (s.nodes[hi-1].kind == commaNode || s.nodes[hi-1].kind == otherPunct && !s.nodes[hi-1].has(isQuote)) {
		hi--
	}
	toks := s.doc.Tokens()
	return arabic.Span{Start: int(toks[s.nodes[lo].from].Start), End: int(toks[s.nodes[hi-1].to-1].End)}
}

// enumerate names the events v1, v2, ….
func enumerate(ev []Event) {
	var ids strings.Builder // the names are parts of one string
	ids.Grow(len(ev) * len("v100"))
	var buf [8]byte
	for i := range ev {
		at := ids.Len()
		ids.Write(strconv.AppendInt(append(buf[:0], 'v'), int64(i+1), 10))
		ev[i].ID = ids.String()[at:]
	}
}
