package timeline

import (
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/internal/clitic"
)

// closedDate reports a date that dates no event of its clause: the day that is
// commemorated, ذكرى 2 مارس 1934; or the last time something like it
// happened, أعنف هجوم منذ 2005.
func (s *state) closedDate(i int) bool {
	c := &s.clauses[s.nodes[i].clause]
	since := false
	for j := i; j >= int(c.lo) && j >= i-9; j-- {
		n := &s.nodes[j]
		switch {
		case j < i && (n.kind == commaNode || n.has(isVerb)):
			return false
		case n.has(isMemorial):
			return j >= i-3
		case n.has(isRecord) && since:
			return true
		case n.has(isTrigger) && j < i && !since && n.prep&prepSince == 0:
			return false
		case n.prep&prepSince != 0 && n.has(isPrep), j == i && s.ds[n.date].Value.Bound() == dates.Since:
			since = true
		}
	}
	return false
}

// describedBy reports that a relative clause whose antecedent is node a
// describes the event noun t: directly, or behind its adjectives.
func (s *reader) describedBy(t, a int) bool {
	if a < t || a > t+3 {
		return false
	}
	for j := t + 1; j <= a; j++ {
		if n := &s.nodes[j]; n.kind == numberNode || n.prep != 0 || n.has(isActor|isCounter|isNumword|isPrep) {
			return false
		}
	}
	return true
}

// sceneDate gives the dated attack, loss or disaster of the clauses around d
// that d is part of: انهار مبنى أمس، ما أسفر عن مقتل … وإصابة ….
func (s *state) sceneDate(d *draft) *draft {
	if !violent(d.typ) || d.gov.modality != Actual || d.gov.purpose || s.elsewhen(d) {
		return nil
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
		if e == d || e.date < 0 || e.basis != Explicit || !violent(e.typ) || e.gov.modality != Actual || e.gov.negative != d.gov.negative || s.elsewhen(e) {
			continue
		}
		if abs(int(e.clause-d.clause)) > 2 {
			continue
		}
		if found != nil && found.date != e.date {
			return nil
		}
		found = e
	}
	return found
}

// elsewhen reports an event noun that is told as before or after its clause.
func (s *state) elsewhen(d *draft) bool {
	return !s.nodes[d.node].has(isVerb) && d.gov.link&(prepAfter|prepBefore|prepSince|prepAgainst|prepUntil) != 0
}

// behindSince reports a date that belongs to a noun behind منذ, and not to the
// event at node t: منذ الغزو عام 2003. The losses of a while are told so, other
// events are not.
func (s *state) behindSince(t, i int) bool {
	c := &s.clauses[s.nodes[i].clause]
	for j := i - 1; j >= int(c.lo) && j >= i-9 && j != t; j-- {
		n := &s.nodes[j]
		if n.kind == commaNode || n.has(isVerb) || n.kind == dateNode {
			return false
		}
		if n.prep&prepSince != 0 && n.has(isPrep) {
			return j < i-1
		}
	}
	return false
}

// pair gives the two days that follow each other in the text as in time, أمس
// واليوم, as one time; ok is false when the date stands alone.
func (s *state) pair(date int32) (v dates.Value, ok bool) {
	for i := range s.nodes {
		if s.nodes[i].date != date || i+1 >= len(s.nodes) {
			continue
		}
		next := &s.nodes[i+1]
		if next.kind != dateNode || !next.clitics.Has(clitic.Conj) {
			return v, false
		}
		a, b := s.ds[date].Value, s.ds[next.date].Value
		last, ok1 := a.Last()
		first, ok2 := b.First()
		if !ok1 || !ok2 || first != last+1 || a.Bound() != dates.NoBound || b.Bound() != dates.NoBound {
			return v, false
		}
		from, _ := a.First()
		to, _ := b.Last()
		return dates.Between(dates.DayOf(from), dates.DayOf(to))
	}
	return v, false
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

// issued gives the announcement that the statement described by clause c is
// the words of: قررت الهيئة في بيان أصدرته فجر الخميس.
func (s *state) issued(c *clause) *draft {
	if c.parent < 0 || s.clauses[c.parent].head < 0 || !s.nodes[c.antecedent].has(isUtterance) {
		return nil
	}
	d := s.draftAt(s.clauses[c.parent].head)
	if d == nil || d.date >= 0 || d.typ != Announcement && d.typ != Statement {
		return nil
	}
	return d
}

// carriedBy gives the first event noun that a verb without an event of its own
// carries in clause k, or behind a relative clause in it.
func (s *state) carriedBy(k int32) *draft {
	for j := range s.drafts {
		d := &s.drafts[j]
		if d.clause != k && d.clause != k+1 || d.node < s.clauses[k].head || s.nodes[d.node].has(isVerb) {
			continue
		}
		if d.gov.link == 0 && !s.adjunct(d) {
			return d
		}
		return nil
	}
	return nil
}

// summed reports the losses of a length of time, which no single day dates:
// قتل 700 خلال الأيام الأربعة الماضية.
func (s *state) summed(d *draft) bool {
	if d.typ != Casualty || d.date >= 0 {
		return false
	}
	c := &s.clauses[d.clause]
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
