package timeline

import (
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

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
	if (d.typ == Agreement || d.typ == Legislation) && d.gov.link == prepOn && s.nodes[d.node].clitics.Has(clitic.Def) && s.nodes[left.node].has(isVerb) && left.typ != Statement {
		return false // يصوت على الاتفاق هذا الأسبوع
	}
	if h := s.clauses[d.clause].head; h > d.node && int(h) < i && left.gov.link == 0 && !left.gov.inside && (d.gov.link != 0 || d.gov.inside) && left.clause == d.clause {
		return false // التصويت على مشروع لوقف القتال سيتم اليوم
	}
	if s.nodes[d.node].has(isVerb) || i-int(d.node) <= 2 || !s.nodes[left.node].has(isVerb) {
		return true
	}
	return d.gov.link&(prepAfter|prepBefore|prepSince|prepCause) == 0
}

// appoints reports a date set for the event behind it: يوم 17 ديسمبر لتنظيم
// الانتخابات.
func (s *state) appoints(i, j int) bool {
	if at := s.termBehind(i); at >= 0 {
		i = at // يوم 21 يناير موعدا لتنفيذ الإضراب
	}
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

// termBehind gives the last node of موعدا جديدا behind the date at i, or -1.
func (s *state) termBehind(i int) int {
	j := i + 1
	if j < len(s.nodes) && s.nodes[j].kind == commaNode {
		j++
	}
	if j >= len(s.nodes) || !s.nodes[j].is(scheduling) {
		return -1
	}
	if k := j + 1; k < len(s.nodes) && s.nodes[k].kind == wordNode && s.nodes[k].prep == 0 && !s.nodes[k].has(isVerb|isTrigger) {
		j = k
	}
	return j
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

// tooEarly reports a verb in the past tense before a date that lies ahead:
// أعلنت … عن اجتماع الشهر المقبل.
func (s *state) tooEarly(d *draft, i int) bool {
	n := &s.nodes[d.node]
	if !s.ref.Known || !n.has(isVerb) || n.form.Tense != morph.Perfect || d.gov.modality != Actual {
		return false
	}
	return s.ahead(s.nodes[i].date)
}

// hourly reports an hour up to which something is counted.
func (s *state) hourly(date int32) bool {
	v := s.ds[date].Value
	return v.Type() == dates.Time && v.Bound() == dates.Until && v.Precision() <= dates.Hour
}

// onlyWished reports an event asked for, possible or denied that a date of the
// past at node i does not tell, but the asking: دعت أمس إلى وقف إطلاق النار.
func (s *state) onlyWished(d *draft, i int, c *clause) bool {
	if e := s.outer(d); e != nil && e.gov.modality == Demanded {
		d = e
	}
	if d.gov.modality != Demanded && !(int(d.node) > i && c.head >= 0 && int(c.head) < i && d.node != c.head) {
		return false
	}
	return !s.inTime(d, s.nodes[i].date)
}
