package dates

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/token"
)

// stampRule names the rule of dates that stand beside links.
const stampRule = "page.stamp"

// Limits of the search for a publication date.
const (
	storyReach       = 4  // sentences between a date and the story it stands over
	proseTokens      = 15 // of a sentence of the story
	stampSentences   = 2  // sentences in which a stamp may be lost in the text
	openingSentences = 8  // sentences of the story that are looked at
	lineWords        = 24 // words of a line or dateline before the year of its date
	bylineWords      = 4  // words that may stand beside the date on a line of its own
	signedWords      = 8  // the same on a line that begins by naming its author
	datelineBefore   = 6  // tokens of a dateline before its date
	placeWords       = 3  // of the place before a date with an agency in brackets
	agencyWords      = 5  // of an agency in brackets, with the bracket
	datelineBehind   = 8  // and between the date and the dash that ends it
)

// Published finds the publication date of a raw page: a full date in its
// header or on a line of its own before the story, labelled as published or not
// labelled rather than as an update, else one in the dateline, else «اليوم»
// with a full date where the story opens. It reports what stands there and
// where, or no reference at all; it never guesses.
func (x *Extractor) Published(doc *arabic.Document) Reference {
	ms := x.extract(doc, Reference{}, publicationSentences(doc))
	var p publication
	for i := range ms {
		p.weigh(doc, ms, i)
	}
	p.header = p.header.or(p.bylines.only())
	if p.header.Known || p.tail.Known {
		p.byWeekday(x.toldWeekday(doc))
	}
	return p.best()
}

// publicationSentences returns a function that admits the sentences in which
// Published can find something, asked about all in order: most are ruled out by
// where they stand, most others by having no year.
func publicationSentences(doc *arabic.Document) func(i int, joined bool) bool {
	sentences := doc.Sentences()
	body := 0
	admits := func(s *arabic.Sentence) bool {
		switch s.Zone {
		case arabic.Header, arabic.Dateline:
		case arabic.Menu, arabic.Related:
			if body > 0 && s.Last < len(doc.Tokens()) && syndicated(doc.Tokens()[s.First:s.Last]) < 0 {
				return false
			}
		case arabic.Body:
			if body++; body > openingSentences {
				return false
			}
		case arabic.Credit:
			if body > openingSentences {
				return false
			}
		default:
			return false
		}
		return hasYear(doc.Tokens()[s.First:s.Last], s.Last-s.First)
	}
	return func(i int, joined bool) bool {
		if !admits(&sentences[i]) && !(joined && admits(&sentences[i+1])) {
			return false
		}
		if sentences[i].Zone != arabic.Body {
			return true
		}
		last := &sentences[i]
		if joined {
			last = &sentences[i+1]
		}
		toks := doc.Tokens()[sentences[i].First:last.Last]
		return opensLine(sentences, i) && hasYear(toks, lineWords) || saysToday(toks) ||
			syndicated(toks) >= 0 || i <= stampSentences && strings.Contains(doc.Text()[sentences[i].Start:last.End], ":")
	}
}

// opensLine reports whether the i-th sentence opens a line or follows a
// dateline: only there may a date be the line or stand in a dateline.
func opensLine(sentences []arabic.Sentence, i int) bool {
	return sentences[i].Para || i > 0 && sentences[i-1].Zone == arabic.Dateline
}

// saysToday reports whether a word may open a mention with «اليوم».
func saysToday(toks []token.Token) bool {
	for i := range toks {
		if strings.Contains(toks[i].Key, "اليوم") {
			return true
		}
	}
	return false
}

// beforeStory reports whether the story begins a few sentences behind the i-th,
// where a list of other stories ends.
func beforeStory(sentences []arabic.Sentence, i int) bool {
	for k := i + 1; k < len(sentences) && k <= i+storyReach; k++ {
		if sentences[k].Zone == arabic.Body && prose(&sentences[k]) {
			return true
		}
	}
	return false
}

// hasYear reports whether digits that may be a year, as dates of publication
// have them, stand among the first words: four of them, or two behind a slash,
// dash or dot.
func hasYear(toks []token.Token, words int) bool {
	for i := range toks {
		switch t := &toks[i]; {
		case t.Kind == token.Word:
			if words--; words < 0 {
				return false
			}
		case t.Kind == token.Number && (t.Num >= 1000 || i > 1 && toks[i-1].Kind != token.Word && toks[i-2].Kind == token.Number):
			return true
		}
	}
	return false
}

type label uint8

const (
	noLabel label = iota
	publishedLabel
	updateLabel
)

// labelOf reads the words between the last date and this one.
func labelOf(s string) label {
	s = arabic.Fold(s)
	switch {
	case strings.Contains(s, "تحديث"), strings.Contains(s, "تعديل"), strings.Contains(s, "حدث"), strings.Contains(s, "updated"):
		return updateLabel
	case strings.Contains(s, "نشر"), strings.Contains(s, "published"):
		return publishedLabel
	}
	return noLabel
}

// ownLine reports whether the i-th mention stands on a line of its own, with a
// label, a name or other dates beside it at most, and how many words they are.
func ownLine(doc *arabic.Document, sentences []arabic.Sentence, ms []Mention, i int) (words int, ok bool) {
	m := &ms[i]
	s := &sentences[m.Sentence]
	if !s.Para || m.Sentence+1 < len(sentences) && !sentences[m.Sentence+1].Para && sentences[m.Sentence+1].Zone == s.Zone {
		return 0, false
	}
	for _, t := range doc.Tokens()[s.First:s.Last] {
		if (t.Kind == token.Word || t.Kind == token.Number || t.Kind == token.Latin) && !mentioned(ms, i, int(t.Start)) {
			words++
		}
	}
	if signed(doc.Tokens()[s.First:s.Last]) {
		return words, words <= signedWords
	}
	return words, words <= bylineWords
}

// mentioned reports whether a place in the text lies in a mention near the i-th,
// which are sorted.
func mentioned(ms []Mention, i, at int) bool {
	for i > 0 && ms[i].Start > at {
		i--
	}
	for i+1 < len(ms) && ms[i].End <= at {
		i++
	}
	return ms[i].Start <= at && at < ms[i].End
}

// isDateline reports whether the i-th mention stands in «تونس 15 أفريل 2017 (وات) -».
func isDateline(doc *arabic.Document, sentences []arabic.Sentence, ms []Mention, at int) bool {
	m := &ms[at]
	s := &sentences[m.Sentence]
	after := m.Sentence > 0 && sentences[m.Sentence-1].Zone == arabic.Dateline && sentences[m.Sentence-1].Last == s.First
	if !s.Para && !after {
		return false
	}
	toks := doc.Tokens()
	i := s.First
	for i < s.Last && int(toks[i].End) <= m.Start {
		i++
	}
	if i-s.First > datelineBefore {
		return false
	}
	before := i
	for i < s.Last && int(toks[i].Start) < m.End {
		i++
	}
	if place := before - s.First; i+1 < s.Last && toks[i].Key == "(" && place > 0 && place <= placeWords && toks[before-1].Key != "في" {
		for n := 1; n <= agencyWords && i+n < s.Last; n++ {
			if toks[i+n].Key == ")" {
				return true // «الرباط 12 غشت 2024 (نافذة) أعلن …»
			}
		}
	}
	if after && weekdayBegins(m) && !governed(toks[s.First:before]) {
		return true // «سانا- البعث الصفحة الثالثة الأحد 12-4-2009 وصلت»
	}
	for n := 0; i < s.Last && n < datelineBehind; i, n = i+1, n+1 {
		switch toks[i].Key {
		case "-", "–", "—", "/", "ـ", "--":
			if !mentioned(ms, at, int(toks[i].Start)) {
				return true
			}
		}
	}
	return false
}

// weekdayBegins reports whether a mention begins with a weekday.
func weekdayBegins(m *Mention) bool {
	text, _ := m.Value.Fields()
	return text.Has(FieldWeekday) && !strings.HasPrefix(arabic.Fold(m.Text), "يوم")
}

// governed reports whether one of the words before a date is a preposition, as
// before the day of an event.
func governed(toks []token.Token) bool {
	for i := range toks {
		if governs(toks[i].Key) {
			return true
		}
	}
	return false
}

// governs reports whether a word is a preposition or أن.
func governs(key string) bool {
	switch key {
	case "في", "من", "الي", "علي", "عن", "منذ", "حتي", "بعد", "قبل", "خلال", "مع", "بتاريخ", "ان", "انه", "انها":
		return true
	}
	return false
}

// or returns r when it is known, else s.
func (r Reference) or(s Reference) Reference {
	if r.Known {
		return r
	}
	return s
}

// endBefore is the end of the mention before the i-th, or 0.
func endBefore(ms []Mention, i int) int {
	if i == 0 {
		return 0
	}
	return ms[i-1].End
}

// dated returns the day of a mention that is dated in full by its own words.
func (m *Mention) dated() (Reference, bool) {
	v := m.Value
	if v.IsZero() || v.Type() != Date && v.Type() != Time || v.Precision() > Day || v.Mod() != NoMod {
		return Reference{}, false
	}
	if text, _ := v.Fields(); !text.Has(FieldYear | FieldMonth | FieldDay) {
		return Reference{}, false
	}
	d, ok := v.First()
	return Reference{Date: d, Known: ok, Span: m.Span}, ok
}

// stamp reports whether the mention is as full as the stamps of articles are:
// with its weekday or its time.
func (m *Mention) stamp() bool {
	text, _ := m.Value.Fields()
	return m.Value.Precision() < Day || text.Has(FieldWeekday)
}

// loose reports whether the mention stands in no phrase: a weekday, a date and a
// time in digits behind which no preposition stands.
func (m *Mention) loose(doc *arabic.Document) bool {
	text, _ := m.Value.Fields()
	if !text.Has(FieldWeekday|FieldClock) || !strings.ContainsRune(m.Text, ':') || strings.HasPrefix(m.Text, "يوم") {
		return false
	}
	before := strings.Fields(arabic.Fold(doc.Text()[max(0, m.Start-looseBytes):m.Start]))
	return len(before) == 0 || !governs(before[len(before)-1])
}

// looseBytes is how far the word before a mention is looked for.
const looseBytes = 40

// glued reports whether a proclitic is written on the mention: «ليوم الخميس».
func (m *Mention) glued(doc *arabic.Document) bool {
	before, _ := utf8.DecodeLastRuneInString(doc.Text()[:m.Start])
	first, _ := utf8.DecodeRuneInString(m.Text)
	return unicode.IsLetter(before) && unicode.IsLetter(first)
}
