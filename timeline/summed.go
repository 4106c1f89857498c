package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/dates"
)

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

// taken reports a date that dates an event of the sentence.
func (s *state) taken(date int32) bool {
	for j := range s.drafts {
		if s.drafts[j].date == date {
			return true
		}
	}
	return false
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
