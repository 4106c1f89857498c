package timeline

import (
	"strconv"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
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
	e := Event{
		Type: s.finalType(d), Phase: d.gov.phase, Modality: d.gov.modality, Polarity: Positive,
		Trigger: s.triggerSpan(n), Evidence: s.evidence(&s.clauses[d.clause], d.node), Sentence: s.in.sentence, told: s.told,
		Roles: d.roles, Attributions: d.attr, Rule: d.rule,
	}
	if e.Phase == "" {
		e.Phase = None
	}
	if d.gov.negative {
		e.Polarity = Negative
	}
	if e.Type == Resignation && d.typ == Mission && d.gov.decided && e.Modality == Planned {
		e.Modality = Actual
	}
	if d.hasDate && e.Phase == None && s.ds[d.date].Value.Bound() == dates.From && begins(e.Type) {
		e.Phase, d.gov.phase = Start, Start // تنسحب اعتبارا من سبتمبر
	}
	summed := s.placeInTime(d, &e)
	s.continueScene(d)
	if !summed {
		s.dateByDiscourse(d, &e)
	}
	s.retell(d, &e)
	e.present = s.present(d)
	s.programme(d, &e)
	s.settle(&e)
	s.amongPlans(d, &e)
	s.setOff(d, &e, summed)
	e.Quantities = s.quantities(d)
	s.credit(d, &e)
	if s.ref.Known {
		e.Reported, e.HasReported = s.ref.Date, true
	}
	if len(d.attr) > 0 && d.attr[0].HasSaid {
		e.Reported, e.HasReported = d.attr[0].Said, true
	}
	s.judge(d, &e)
	return e
}

// placeInTime gives an event the time that its sentence tells, else the day of the
// news. It reports an event that only sums up, or whose time no calendar tells: it has no
// day of its own.
func (s *state) placeInTime(d *draft, e *Event) (summed bool) {
	if e.Time = s.resumedDay(d); e.Time == nil {
		e.Time = s.timeOf(d)
	}
	if e.Time == nil {
		e.Time = s.byEvent(d)
	}
	if e.Time == nil {
		e.Time = s.byDistance(d)
	}
	if e.Time == nil {
		e.Time = s.besideDistant(d)
	}
	if e.Time == nil {
		e.Time = s.byMorrow(d)
	}
	summed = s.summed(d) || s.soFar(d) || d.known || d.date < 0 && s.lately(d)
	summed = summed || e.Time == nil && s.untold(d)
	if e.Time == nil && !summed && e.Phase != Postponed {
		e.Time = s.newsDay(d)
	}
	return summed
}

// setOff notes on an event what decides whether later sentences may date it.
func (s *state) setOff(d *draft, e *Event, summed bool) {
	n := &s.nodes[d.node]
	e.verbal, e.definite = n.has(isVerb), d.definite
	e.distant = s.distanceTo(d) >= 0
	e.inWords, e.turned = s.inWords(d.clause), s.turned
	if e.Time != nil {
		return
	}
	relative := s.clauses[d.clause].kind == relativeClause
	before := !n.definite() && (s.pluperfect(d.clause) || s.digresses()) || s.trend(d)
	e.undated = summed || before || s.adjunct(d) || s.apart(d) || relative && e.verbal
	e.joined = s.joined(d)
	e.alone = s.dateless(-1)
	e.fresh = !e.undated && !relative && e.Phase != Postponed && s.freshlyTold(d)
}

// freshlyTold reports something done, asserted for itself and at no time or distance of
// its own: what news tell of the day on which they are written.
func (s *state) freshlyTold(d *draft) bool {
	n := &s.nodes[d.node]
	if !n.has(isVerb) {
		if d.typ == Trial || d.typ == Aid {
			return false // an inquiry opened, aid given: they last
		}
		if !d.gov.support && !violent(d.typ) && n.clitics.Has(clitic.Def) {
			return false
		}
	}
	return s.past(d) && !s.timed(d) && s.distanceTo(d) < 0 && !s.opensElsewhere() && !s.knownElsewhere(d) && !s.providedFor(d)
}

// credit gives the event its roles, with those whose words it is told in, and denies what
// they deny.
func (s *state) credit(d *draft, e *Event) {
	for _, a := range d.attr {
		if (d.frame[slotSaid] == Source || a.Stance == Demands) && a.Entity >= 0 && (a.Stance == Denies || !d.acts(a.Entity)) {
			d.addRole(Source, int32(a.Entity), nil)
			d.roles[len(d.roles)-1].Span = a.Span
		}
		if a.Stance == Denies && e.Modality == Actual {
			e.Modality = Denied
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
