package timeline

import (
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

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
	if c.kind == relativeClause && c.antecedent >= 0 {
		if a := s.draftNear(int(c.antecedent)); a != nil && a != d && a.date < 0 && !violent(a.typ) {
			return nil // رغم الاتفاق الذي أنهى حربا
		}
	}
	for i := c.lo; i < c.hi; i++ {
		if n := &s.nodes[i]; n.kind == dateNode && s.isPoint(n.date) && !s.taken(n.date) || n.prep&prepSince != 0 && i > d.node && i <= d.node+4 {
			return nil // a time of its own, however it is to be read
		}
	}
	var found *draft
	for j := range s.drafts {
		e := &s.drafts[j]
		if e == d || !s.mayHold(e, d) {
			continue
		}
		if found != nil && found.date != e.date {
			return nil
		}
		found = e
	}
	return found
}

// mayHold reports dated violence close by that d may be part of.
func (s *state) mayHold(e, d *draft) bool {
	if e.date < 0 || e.basis != Explicit && e.node > d.node || !violent(e.typ) || e.gov.modality != Actual || e.gov.negative != d.gov.negative || s.elsewhen(e) {
		return false
	}
	c := &s.clauses[e.clause]
	return abs(int(e.clause-d.clause)) <= 2 && !(e.clause != d.clause && c.kind == adverbialClause && s.sequence(c))
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

// ofBackground reports victims of violence that is only the background of the
// sentence: استقال الوزير أمس على خلفية الاشتباكات التي تدور في المدينة، وراح ضحيتها 28.
// The day of the news is not theirs.
func (s *state) ofBackground(d *draft) bool {
	c := &s.clauses[d.clause]
	if d.typ != Casualty || c.kind != coordinateClause || d.clause == 0 {
		return false
	}
	r := &s.clauses[d.clause-1]
	if r.kind != relativeClause || r.antecedent < 0 {
		return false
	}
	for j := range s.drafts {
		if e := &s.drafts[j]; e.clause == r.parent && violent(e.typ) && e.typ != Casualty && e.date < 0 && e.gov.link&prepCause != 0 && int(e.node) == e.gov.first && e.node <= r.antecedent && r.antecedent-e.node <= 3 {
			return true
		}
	}
	return false
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

// joined reports an attack told as the cause of losses, or losses told as what it
// led to: قتل ثلاثة إثر غارة, أسفر القصف عن مقتل ثلاثة.
func (s *state) joined(d *draft) bool {
	if !violent(d.typ) || d.gov.modality != Actual || d.known || s.distanceTo(d) >= 0 || s.apart(d) || s.summed(d) || s.soFar(d) || s.lately(d) {
		return false
	}
	if d.gov.link&prepAfter != 0 {
		f := d.gov.first
		return f > 0 && s.doc.Tokens()[s.nodes[f-1].to-1].Key == "اثر"
	}
	return d.gov.link&(prepBefore|prepSince|prepUntil|prepAgainst) == 0
}

// causes dates an attack by its victims told beside it in the sentence, and them by
// the attack.
func (s *state) causes(ev []Event) {
	for i := range ev {
		e := &ev[i]
		if e.Time != nil || !e.joined || e.Polarity != Positive {
			continue
		}
		for j := max(0, i-1); j <= i+1 && j < len(ev); j++ {
			p := &ev[j]
			if j == i || p.Sentence != e.Sentence || p.Time == nil || p.Modality != Actual || p.Polarity != Positive || p.distant || !violent(p.Type) || (p.Type == Casualty) == (e.Type == Casualty) || !brief(p.Time) {
				continue
			}
			t := *p.Time
			t.Basis, t.Event = Inherited, j
			e.Time = &t
			break
		}
	}
}

// untold reports an event with a time of its own that no calendar tells: قبل أيام. It
// has no other.
func (s *state) untold(d *draft) bool {
	if d.date < 0 || !d.hasDate || !s.ds[d.date].Value.IsZero() || !s.ref.Known {
		return false
	}
	for i := range s.nodes {
		if s.nodes[i].date == d.date {
			return !s.hours(i) && !s.measures(i)
		}
	}
	return true
}

// lately reports a clause that speaks of the last while and of no day: كثف ضرباته في
// الآونة الأخيرة.
func (s *state) lately(d *draft) bool {
	c := &s.clauses[d.clause]
	for i := c.lo; i < c.hi; i++ {
		if s.nodes[i].is(vaguely) {
			return true
		}
	}
	return false
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
