package dates

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// publication collects the dates of a page that may be that of its publication, by what speaks
// for them.
type publication struct {
	published, header, update, dateline, opening, crawled, closing, tail Reference

	bylines  byAuthors
	closings int
	banner   bool // the header is that of the page rather than of the story
}

// weigh adds mention i of those given if anything speaks for it.
func (p *publication) weigh(doc *arabic.Document, ms []Mention, i int) {
	sentences := doc.Sentences()
	m := &ms[i]
	r, ok := m.dated()
	if !ok || m.Rule == stampRule { // a link to another story
		return
	}
	r.Basis = Header
	s := &sentences[m.Sentence]
	if at := syndicated(doc.Tokens()[s.First:s.Last]); at >= 0 && m.Start == at {
		p.published = p.published.or(r)
		return
	}
	if s.Zone == arabic.Related && !beforeStory(sentences, m.Sentence) {
		if m.Sentence == len(sentences)-1 && m.stamp() {
			p.tail = r
		}
		return
	}
	if crawlStamp(doc, m) {
		p.crawled = r
		return
	}
	p.byLabel(doc, ms, i, r)
}

// byLabel adds mention i of those given, a date of the page itself, by the words before it and
// the line on which it stands.
func (p *publication) byLabel(doc *arabic.Document, ms []Mention, i int, r Reference) {
	sentences := doc.Sentences()
	m := &ms[i]
	s := &sentences[m.Sentence]
	label := labelOf(doc.Text()[max(s.Start, endBefore(ms, i)):m.Start])
	words, line := ownLine(doc, sentences, ms, i)
	own := line || s.Zone == arabic.Header && (label != noLabel || m.stamp())
	own = own && (label != noLabel || !m.glued(doc) && !trails(sentences, m))
	switch {
	case endsTitle(doc, s, m):
		p.header = p.header.or(r)
	case line && !own && label == noLabel && m.stampBehind(sentences):
		p.closing = r
		p.closings++
	case own && label == publishedLabel:
		p.published = p.published.or(r)
	case s.Zone == arabic.Dateline && !trails(sentences, m), (s.Zone != arabic.Header || !own) && isDateline(doc, sentences, ms, i):
		r.Basis = Dateline
		p.dateline = p.dateline.or(r)
	case own && label == updateLabel:
		p.update = p.update.or(r)
	case own:
		if label == noLabel && words > 0 && authored(doc, s, m) {
			p.bylines.add(r)
			return
		}
		p.ownLine(m, r, words)
	case s.Zone == arabic.Body:
		p.inBody(doc, m, r)
	}
}

// stampBehind reports a date with its hour behind the story.
func (m *Mention) stampBehind(sentences []arabic.Sentence) bool {
	return m.Value.Precision() < Day && trails(sentences, m)
}

// ownLine adds a date on a line of its own, with so many words beside it.
func (p *publication) ownLine(m *Mention, r Reference, words int) {
	if p.header.Known && (m.stamp() || words == 0 || p.banner) && r.Date < p.header.Date && m.Value.Calendar() == Gregorian {
		p.header, p.banner = r, false // the page told its own day before the day of the story
	}
	p.banner = p.banner || !p.header.Known && m.Sentence == 0 && m.Value.Precision() == Day && m.stamp()
	p.header = p.header.or(r)
}

// inBody adds a stamp in the body of a page stripped of its line breaks, or «اليوم» with a date.
func (p *publication) inBody(doc *arabic.Document, m *Mention, r Reference) {
	switch {
	case m.Sentence <= stampSentences && m.Value.Precision() < Day && m.stamp() && m.loose(doc):
		p.header = p.header.or(r)
	case strings.HasPrefix(arabic.Fold(m.Text), "اليوم"):
		r.Basis = Dateline
		p.opening = p.opening.or(r)
	}
}

// byWeekday drops a header and takes up a stamp at the end of the page by the weekday that the
// story says is today, or 0.
func (p *publication) byWeekday(wd int) {
	if wd == 0 {
		return
	}
	if p.header.Known && !fits(p.header, wd, p.banner) {
		p.header = Reference{}
	}
	if p.tail.Known && isoWeekday(p.tail.Date) == wd {
		p.closing, p.closings = p.tail, 1
	}
}

// best gives the date for which most speaks.
func (p *publication) best() Reference {
	if p.header.Known && p.dateline.Known && p.dateline.Date < p.header.Date-1 {
		p.header = p.dateline // the page told the day on which it was read
	}
	if p.closings > 1 {
		p.closing = Reference{} // stamps of other stories
	}
	return p.published.or(p.header).or(p.update).or(p.dateline).or(p.opening).or(p.crawled).or(p.closing)
}
