package dates

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/token"
)

// byAuthors are the dates of lines that name an author behind: «10/02/2026 - سلمى
// حداد». One of them may be that of the story, several are of a list of articles.
type byAuthors struct {
	first   Reference
	several bool
}

func (b *byAuthors) add(r Reference) {
	r.Basis = Header
	b.several = b.several || b.first.Known && b.first.Date != r.Date
	b.first = b.first.or(r)
}

// only is the one date that the lines give, else no reference.
func (b *byAuthors) only() Reference {
	if b.several {
		return Reference{}
	}
	return b.first
}

// authored reports a mention that opens its line, with a dash and words behind it.
func authored(doc *arabic.Document, s *arabic.Sentence, m *Mention) bool {
	if m.Start != s.Start {
		return false
	}
	toks := doc.Tokens()
	for i := s.First; i+1 < s.Last; i++ {
		if int(toks[i].Start) < m.End {
			continue
		}
		switch toks[i].Key {
		case "-", "–", "—":
			return toks[i+1].Kind == token.Word
		}
		return false
	}
	return false
}

// toldWeekday is the ISO weekday on which the story says it is told, by «اليوم
// الأحد» or «أمس السبت» where it opens; 0 when it says none or two.
func (x *Extractor) toldWeekday(doc *arabic.Document) int {
	sentences := doc.Sentences()
	body := 0
	ms := x.extract(doc, Reference{}, func(i int, _ bool) bool {
		s := &sentences[i]
		if s.Zone == arabic.Body {
			body++
		}
		return s.Zone == arabic.Body && body <= openingSentences && countsFromToday(doc.Tokens()[s.First:s.Last])
	})
	told := 0
	for i := range ms {
		m := &ms[i]
		wd := int(m.Value.lo.weekday)
		if wd == 0 || m.Value.Type() != Date && m.Value.Type() != Time || !m.Value.IsZero() {
			continue
		}
		switch text := arabic.Fold(m.Text); {
		case strings.Contains(text, "اول"), strings.Contains(text, "قبل"):
			continue
		case strings.Contains(text, "امس"):
			wd = wd%7 + 1
		case !strings.Contains(text, "اليوم"):
			continue
		}
		if told != 0 && told != wd {
			return 0
		}
		told = wd
	}
	return told
}

// countsFromToday reports «اليوم» or «أمس» among the words.
func countsFromToday(toks []token.Token) bool {
	for i := range toks {
		if k := toks[i].Key; strings.HasSuffix(k, "اليوم") || strings.HasSuffix(k, "امس") {
			return true
		}
	}
	return false
}

// fits reports whether a story told on weekday wd may have been published on the day
// of r: pages are stamped up to a few days late, in another zone one day early. What a
// site says of the day on which it is read fits by chance only.
func fits(r Reference, wd int, banner bool) bool {
	late := (isoWeekday(r.Date) - wd + 7) % 7
	if banner {
		return late <= 1
	}
	return late <= 3 || late == 6
}

// trails reports whether prose stands before the line of the mention and none
// behind it: then it dates another story of a list at the end of the page.
func trails(sentences []arabic.Sentence, m *Mention) bool {
	before := false
	for i := range m.Sentence {
		before = before || prose(&sentences[i])
	}
	if !before {
		return false
	}
	for i := m.Sentence + 1; i < len(sentences) && i <= m.Sentence+openingSentences; i++ {
		if prose(&sentences[i]) {
			return false
		}
	}
	return true
}

// prose reports whether a sentence is as long as those of a story are.
func prose(s *arabic.Sentence) bool {
	return s.Last-s.First >= proseTokens && (s.Zone == arabic.Body || s.Zone == arabic.Related)
}
