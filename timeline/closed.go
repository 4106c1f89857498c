package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/internal/token"
)

// closedDate reports a date that dates no event of its clause: the day that is
// commemorated, ذكرى 2 مارس 1934; or the last time something like it
// happened, أعنف هجوم منذ 2005.
func (s *state) closedDate(i int) bool {
	if i <= 1 && s.crawled(i) || s.ofNumber(i) || s.ofName(i) {
		return true
	}
	c := &s.clauses[s.nodes[i].clause]
	since := false
scan:
	for j := i; j >= int(c.lo) && j >= i-9; j-- {
		n := &s.nodes[j]
		switch {
		case j < i && s.otherDay(j, i):
			return true
		case j < i && (n.kind == commaNode || n.has(isVerb)):
			break scan
		case n.has(isMemorial):
			return j >= i-3
		case n.has(isRecord) && since:
			return true
		case j < i && !since && n.prep&prepSince == 0 && (n.has(isTrigger) || s.draftAt(int32(j)) != nil):
			return false
		case s.opensSince(j, i):
			since = true // الأولى منذ عشر سنوات, منذ بداية رمضان قبل أسبوعين
		}
	}
	// أول هجوم تشهده العاصمة منذ بداية رمضان
	a := c.antecedent
	return since && c.kind == relativeClause && a > 0 && (s.nodes[a].has(isRecord) || s.nodes[a-1].has(isRecord))
}

// otherDay reports that the word at j makes the date at i that of a paper, or of something
// compared: القرار رقم 4 وتاريخ 5 مارس, كما فعلت في 2005.
func (s *state) otherDay(j, i int) bool {
	n := &s.nodes[j]
	return j == i-1 && n.is(dating) && s.numbered(j) || n.kind == wordNode && strings.HasSuffix(s.doc.Tokens()[n.from].Key, "كما")
}

// opensSince reports that node j, at or before the date at node i, says منذ.
func (s *state) opensSince(j, i int) bool {
	n := &s.nodes[j]
	if n.prep&prepSince != 0 && n.has(isPrep) {
		return true
	}
	if n.kind != dateNode {
		return false
	}
	return s.ds[n.date].Value.Bound() == dates.Since || j == i && s.doc.Tokens()[n.from].Key == "منذ"
}

// crawled reports the day that a crawler put in front of a page: date 2025-09-04.
func (s *state) crawled(i int) bool {
	toks, at := s.doc.Tokens(), s.nodes[i].from
	return at == 1 && toks[0].Kind == token.Latin && toks[0].Key == "date"
}

// ofNumber reports the year of a numbered document: القضية رقم 441 لسنة 2018.
func (s *state) ofNumber(i int) bool {
	n := &s.nodes[i]
	return n.prep&prepLam != 0 && s.ds[n.date].Value.Precision() == dates.Year && s.numbered(i)
}

// ofName reports the year of a statute, which dates nothing done to it: تعطيل دستور
// عام 2005.
func (s *state) ofName(i int) bool {
	n := &s.nodes[i]
	return i > 1 && n.prep == 0 && s.nodes[i-1].event < 0 && s.nodes[i-1].is(statute) && s.ds[n.date].Value.Precision() == dates.Year
}

// numbered reports the number of a document shortly before node j.
func (s *state) numbered(j int) bool {
	for k := j - 1; k >= 0 && k >= j-8; k-- {
		if s.nodes[k].is(numbering) {
			return true
		}
	}
	return false
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

// quoteEnds reports that a quotation ends between the date at node i and node j: the
// date is one of somebody's words.
func (s *state) quoteEnds(i, j int) bool {
	open := false
	for k := range i {
		if s.nodes[k].has(isQuote) {
			open = !open
		}
	}
	if !open {
		return false
	}
	for k := i + 1; k < j; k++ {
		if s.nodes[k].has(isQuote) {
			return true
		}
	}
	return false
}

// datedLater reports an event noun behind which a date of its own stands: الاثنين،
// وسط تأكيد بزيارة إلى بكين يوم 30 مايو.
func (s *state) datedLater(d *draft) bool {
	if s.nodes[d.node].has(isVerb) {
		return false
	}
	for j := int(d.node) + 1; j < len(s.nodes); j++ {
		n := &s.nodes[j]
		switch {
		case n.clause != d.clause || n.kind == commaNode || n.has(isVerb) || n.event >= 0:
			return false
		case n.kind == dateNode:
			p := &s.nodes[j-1]
			return (p.kind == entityNode || p.has(isPrep) && p.prep&prepIn != 0 || j-1 == int(d.node)) && s.ds[n.date].Value.Precision() <= dates.Day && s.isPoint(n.date) && !s.isDistance(j) && s.ds[n.date].Value.Bound() == dates.NoBound && !s.ds[n.date].Value.IsZero()
		}
	}
	return false
}
