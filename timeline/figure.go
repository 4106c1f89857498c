package timeline

import (
	"github.com/hawliyat/hawliyat/internal/morph"
)

// figureOfSpeech reports that the words of an event stand for something else:
// the title of a work, a rule of law, or a verb of people said of things.
func (s *state) figureOfSpeech(d *draft) bool {
	n := &s.nodes[d.node]
	if n.has(isVerb) {
		return s.habitual(d) || s.ofThings(d) || s.lawful(d)
	}
	return s.title(int(d.node)) || s.lawful(d) || s.seldom(d)
}

// maxTitle is how many words the title of a work has at most.
const maxTitle = 5

// title reports that event noun i stands in the title of a work: in quotation
// marks behind or before رواية, برنامج, or as what such a noun is said of.
func (s *state) title(i int) bool {
	if i+1 < len(s.nodes) && i <= 2 && s.nodes[i+1].is(work) && !s.nodes[i+1].definite() && s.nodes[i+1].prep == 0 && s.nodes[i].clitics != 0 {
		return true // الهدنة رواية
	}
	if s.anyFlags&isQuote == 0 {
		return false
	}
	lo, hi := i-1, i+1
	for lo >= 0 && i-lo <= maxTitle && !s.nodes[lo].has(isQuote) {
		lo--
	}
	for hi < len(s.nodes) && hi-i <= maxTitle && !s.nodes[hi].has(isQuote) {
		hi++
	}
	if lo < 0 || hi >= len(s.nodes) || !s.nodes[lo].has(isQuote) || !s.nodes[hi].has(isQuote) || hi-lo > maxTitle+1 {
		return false
	}
	for j := lo - 1; j >= 0 && j >= lo-2; j-- {
		if s.nodes[j].is(work) {
			return true
		}
	}
	return hi+1 < len(s.nodes) && s.nodes[hi+1].is(work)
}

// ofThings reports that the subject or the object of a verb is a thing with
// which it means something else: خطف الأضواء, سيطر على مجريات الشوط.
func (s *state) ofThings(d *draft) bool {
	if d.typ == Statement || d.typ == Announcement || d.typ == Disaster || d.typ == Legislation {
		return false
	}
	for i := range d.args {
		if a := &d.args[i]; a.bare > 0 && a.bare <= 2 || a.prep != 0 && a.node <= d.node+4 {
			if s.nodes[a.node].is(thing) {
				return true
			}
		}
	}
	node, _ := s.subjectOf(int(d.node), d.args)
	return node >= 0 && s.nodes[node].is(thing)
}

// lawful reports what a law provides for, at no time: يعاقب القانون كل من يعتدي.
func (s *state) lawful(d *draft) bool {
	if d.hasDate || d.typ == Legislation || d.typ == Trial {
		return false
	}
	for k := d.clause; k >= 0; k = s.clauses[k].parent {
		c := &s.clauses[k]
		if c.head >= 0 && c.subject >= 0 && s.nodes[c.subject].is(statute) && s.nodes[c.head].form.Tense == morph.Imperfect && c.head != d.node {
			return true
		}
	}
	return false
}

// seldom reports an event noun of a clause that tells what usually happens.
func (s *state) seldom(d *draft) bool {
	c := &s.clauses[d.clause]
	if s.anyFlags&isHabit == 0 || d.hasDate || c.head < 0 || s.nodes[c.head].form.Tense != morph.Imperfect {
		return false
	}
	for i := c.lo; i < c.hi; i++ {
		if n := &s.nodes[i]; n.kind == wordNode && n.has(isHabit) {
			return true
		}
	}
	return false
}
