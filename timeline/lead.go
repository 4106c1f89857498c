package timeline

import (
	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/internal/token"
)

// headlineReach is how many sentences behind a headline, bylines and date lines
// among them, its report is looked for.
const headlineReach = 8

// summaryReach is how many sentences of summary may stand before the report.
const summaryReach = 3

// newsSpan is how many days news may take that a headline sums up.
const newsSpan = 366

// isHeadline reports a line without a full stop.
func (s *state) isHeadline(sentence int) bool {
	h := &s.doc.Sentences()[sentence]
	last := &s.doc.Tokens()[h.Last-1]
	return h.Title || h.Para && (last.Kind != token.Punct || last.Key == "!") && h.Last-h.First <= 25
}

// headlines dates the undated news of headlines by the report below: by the
// event of the same type, else by the first news, told in the past tense, of
// the day of the report or of the one before.
func (s *state) headlines(ev []Event) {
	for i := range ev {
		e := &ev[i]
		if e.Time != nil || e.Modality != Actual && e.Phase != Postponed || e.Polarity != Positive || e.Type == Statement || e.Phase == Ongoing || e.distant || !s.isHeadline(e.Sentence) {
			continue
		}
		if j := s.reportOf(ev, i); j >= 0 {
			t := *ev[j].Time
			t.Basis, t.Event = Inherited, j
			e.Time = &t
		}
	}
}

// reportOf gives the dated event that tells the headline event ev[i] in full,
// or -1.
func (s *state) reportOf(ev []Event, i int) int {
	e := &ev[i]
	news, same, first := -1, -1, -1
	for j := i + 1; j < len(ev) && ev[j].Sentence <= e.Sentence+headlineReach; j++ {
		p := &ev[j]
		if s.isHeadline(p.Sentence) {
			continue
		}
		if first < 0 {
			first = p.Sentence
		}
		if p.Sentence > first+summaryReach {
			break
		}
		if p.Time == nil || p.Time.Event >= 0 || p.Polarity != e.Polarity || p.Time.longerThan(newsSpan) {
			continue
		}
		if e.putOff() {
			if p.Phase == e.Phase && (p.Type == e.Type || news < 0) {
				return j // the new day
			}
			continue
		}
		if p.Modality != Actual {
			continue
		}
		if p.Type == e.Type && p.Sentence <= first+1 {
			if brief(p.Time) {
				return j
			}
			if same < 0 {
				same = j
			}
			continue
		}
		if news < 0 && s.recent(p.Time) && (p.Type == e.Type || p.Sentence == first && p.Type != Statement) {
			news = j
		}
	}
	if news < 0 {
		return same
	}
	return news
}

// putOff reports what does not take place when it was to.
func (e *Event) putOff() bool { return e.Phase == Postponed || e.Phase == Cancelled }

// brief reports a time of no more than a week.
func brief(t *Time) bool {
	return t.HasFirst && t.HasLast && t.Last-t.First < 7
}

// longerThan reports a time between two known days that are further apart than that.
func (t *Time) longerThan(days date.Date) bool {
	return t.HasFirst && t.HasLast && t.Last-t.First > days
}

// recent reports the day of the report or the one before.
func (s *state) recent(t *Time) bool {
	return s.ref.Known && t.oneDay() && s.ref.Date-t.First >= 0 && s.ref.Date-t.First <= 1
}

// oneDay reports a time that is, or lies within, a single day.
func (t *Time) oneDay() bool { return t.HasFirst && t.HasLast && t.First == t.Last }

// newsDay gives the date that says when the news of a sentence is told, when
// the sentence has no other date and that is the day of the report or the one
// before: دخلت القوات المدينة، وفق ما أفادت مصادر اليوم. nil when there is none.
func (s *state) newsDay(d *draft) *Time {
	if !s.ref.Known || d.gov.modality != Actual || d.gov.negative || d.typ == Statement || s.adjunct(d) || d.gov.inside || d.gov.phase == Ongoing || s.onlyMadeKnown(d) || s.distanceTo(d) >= 0 || s.knownElsewhere(d) || s.spokenElection(d) {
		return nil
	}
	c := &s.clauses[d.clause]
	if c.kind != mainClause && c.kind != coordinateClause || c.sibling >= 0 && s.clauses[c.sibling].kind == complementClause || !s.past(d) || !s.firstNews() {
		return nil
	}
	at := s.onlyPoint()
	if at < 0 || s.ds[at].Value.Bound() != dates.NoBound {
		return nil
	}
	probe := *d
	probe.date, probe.basis = at, Inherited
	if t := s.timeOf(&probe); t != nil && s.recent(t) {
		return t
	}
	return nil
}

// onlyPoint gives the date of the sentence that dates anything, if there is just one, else -1.
func (s *state) onlyPoint() int32 {
	at := int32(-1)
	for i := range s.nodes {
		n := &s.nodes[i]
		if n.kind != dateNode || !s.isPoint(n.date) || s.closedDate(i) {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = n.date
	}
	return at
}

// isPoint reports a date mention that is no length of time and no recurrence.
func (s *state) isPoint(date int32) bool {
	switch s.ds[date].Value.Type() {
	case dates.Duration, dates.Set:
		return false
	}
	return true
}

// firstNews reports that the sentence being read opens the report.
func (s *state) firstNews() bool {
	for i := s.in.sentence - 1; i >= 0; i-- {
		sen := &s.doc.Sentences()[i]
		if sen.Zone == arabic.Body && !s.isHeadline(i) {
			return false
		}
	}
	return true
}
