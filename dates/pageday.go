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

// sourceWords is how many words the name of a source may have.
const sourceWords = 6

// syndicated is where the day stands in «نشر في الوئام يوم 06 - 01 - 2014», by which
// collections of stories tell where and when each was published; -1 when it does not.
func syndicated(toks []token.Token) int {
	for i := 0; i+3 < len(toks); i++ {
		if toks[i].Key != "نشر" || toks[i+1].Key != "في" {
			continue
		}
		for j := i + 2; j+1 < len(toks) && j <= i+2+sourceWords; j++ {
			if toks[j].Key == "يوم" && toks[j+1].Kind == token.Number && j+2 < len(toks) && (toks[j+2].Key == "-" || toks[j+2].Key == "/") {
				return int(toks[j].Start)
			}
		}
	}
	return -1
}

// signed reports a line that begins by naming its author.
func signed(toks []token.Token) bool {
	if len(toks) == 0 {
		return false
	}
	switch toks[0].Key {
	case "بواسطة", "بواسطه", "كتب", "كتبت", "كتبه", "كتبته":
		return true
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

// endsTitle reports whether the mention is the last field of the title of a page:
// «هجوم في المدينة | أخبار | 19.03.2016».
func endsTitle(doc *arabic.Document, s *arabic.Sentence, m *Mention) bool {
	if m.Sentence > stampSentences || !s.Para {
		return false
	}
	toks := doc.Tokens()
	i := s.Last - 1
	for i > s.First && int(toks[i].Start) >= m.Start {
		i--
	}
	return i > s.First && toks[i].Key == "|" && int(toks[s.Last-1].End) == m.End
}

// crawlStamp reports whether the mention is the day that a crawler put in front of
// a page: date 2025-09-04.
func crawlStamp(doc *arabic.Document, m *Mention) bool {
	toks := doc.Tokens()
	return len(toks) > 1 && int(toks[1].Start) == m.Start && toks[0].Kind == token.Latin && toks[0].Key == "date"
}
