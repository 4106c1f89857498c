package arabic

import (
	"github.com/hawliyat/hawliyat/internal/fold"
	"github.com/hawliyat/hawliyat/internal/token"
)

// line is a line of the text with what its shape tells.
type line struct {
	first, last int // tokens [first, last)
	words       int
	latin       int  // words in Latin letters
	mark        mark // the furniture phrase that begins it
	bullet      bool
	stop        bool // ends a sentence
	asks        bool // ends in a question mark, as headlines do
	colon       bool // ends in a colon
	dated       bool // short, and looks like a date or a time
	title       bool // a headline of the header
	bar         bool // a row of links: navigation, breadcrumbs, share buttons
}

// mark is a furniture phrase at the head of a line.
type mark struct {
	class string
	words int
	colon bool // a colon follows, or nothing
}

// prose reports whether the line is a paragraph rather than furniture.
func (ln *line) prose() bool {
	if ln.mark.class == "menu" && !ln.stop || 2*ln.latin > ln.words {
		return false
	}
	return !ln.bar && ln.words >= proseWords || ln.stop && ln.words >= sentenceWords
}

// teases reports whether the line is a question too short for a paragraph, as
// headlines of other stories and polls are.
func (ln *line) teases() bool { return ln.asks && ln.words < proseWords }

func appendLines(dst []line, toks []Token) []line {
	for i := range toks {
		if i == 0 || toks[i].Flags.Has(token.LineBefore) {
			dst = append(dst, line{first: i})
		}
		dst[len(dst)-1].last = i + 1
	}
	return dst
}

// datedWords is the most words that a line has which only dates the page.
const datedWords = 9

// measure fills in what the shape of ln tells.
func (z *zoner) measure(ln *line) {
	toks := z.buf.Tokens[ln.first:ln.last]
	numbers, shape := 0, false
	for i := range toks {
		switch t := &toks[i]; t.Kind {
		case token.Word:
			ln.words++
		case token.Latin:
			ln.words++
			ln.latin++
		case token.Number:
			numbers++
			if yearLike(t) || i+2 < len(toks) && joined(toks[i:i+3]) {
				shape = true
			}
		}
	}
	head := 0
	if isBullet(&toks[0]) && len(toks) > 1 {
		ln.bullet = true
		head = 1
	}
	for e := len(toks) - 1; e >= 0; e-- {
		if closesQuote(&toks[e]) {
			continue
		}
		ln.stop = isStop(&toks[e])
		ln.asks = toks[e].Key == "؟" || toks[e].Key == "?"
		ln.colon = toks[e].Kind == token.Punct && toks[e].Key == ":"
		break
	}
	ln.mark = z.furn.markAt(toks[head:])
	ln.bar = !ln.stop && (links(toks) || z.furn.buttons(toks)) || z.ticker(toks)
	// a headline may name a year; a date line has little else
	ln.dated = shape && !ln.stop && ln.words <= datedWords && (ln.words <= 5 || numbers > 1)
}

// linkWords is the most words that a link of a row has.
const linkWords = 4

// links reports whether toks are at least three short pieces with bars between
// them: الرئيسية | الجزائر | اقتصاد.
func links(toks []Token) bool {
	pieces, words := 1, 0
	for i := range toks {
		t := &toks[i]
		switch {
		case t.Kind <= token.Latin:
			if words++; words > linkWords {
				return false
			}
		case t.Kind == token.Number:
			return false
		case i > 0 && i+1 < len(toks) && divides(t, &toks[i+1]) && words > 0:
			pieces++
			words = 0
		}
	}
	return pieces >= 3
}

// Headlines of a ticker stand in one line with wide spaces between them.
const (
	wideGap    = 3 // spaces between two headlines, at least
	tickerGaps = 3 // so many gaps make a ticker
)

// ticker reports whether toks are headlines in a row, none of them as long as a
// paragraph.
func (z *zoner) ticker(toks []Token) bool {
	gaps, from := 0, 0
	for i := 1; i < len(toks); i++ {
		if n := toks[i].Start - toks[i-1].End; n >= wideGap && spaces(z.text[toks[i-1].End:toks[i].Start]) >= wideGap {
			gaps++
			from = i
		}
		if i-from > headlineMax {
			return false
		}
	}
	return gaps >= tickerGaps
}

// spaces counts the white space between two tokens, where direction marks and
// other controls may stand too.
func spaces(gap string) (n int) {
	for _, r := range gap {
		if c, _ := fold.Classify(r); c == fold.Space {
			n++
		}
	}
	return n
}

// divides reports whether t parts the links of a row. A slash does with space
// on both sides only.
func divides(t, next *Token) bool {
	switch t.Key {
	case "|", ">", "»", "›", "·", "•":
		return true
	case "/":
		return !t.Glued() && !next.Glued()
	}
	return false
}

func yearLike(t *Token) bool {
	return t.Num >= 1300 && t.Num < 1500 || t.Num >= 1900 && t.Num < 2100
}

// joined reports whether three tokens are a numeric date's or clock's beginning:
// 12/8, 10:09.
func joined(toks []Token) bool {
	if toks[1].Kind != token.Punct || toks[2].Kind != token.Number || len(toks[2].Key) > 4 {
		return false
	}
	switch toks[1].Key {
	case "/", ":", "-":
		return true
	}
	return false
}

func isBullet(t *Token) bool {
	switch t.Key {
	case "•", "*", "▪", "●", "◦", "■", "□", "►", "▶", "◄", "◀", "»", "·", "‣", "⁃", "✔", "➤", "–", "-", "—", "ـ":
		return t.Kind != token.Word
	}
	return false
}
