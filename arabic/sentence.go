package arabic

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/token"
)

// Sentence is a run of tokens that is read as one unit.
type Sentence struct {
	First, Last int // tokens [First, Last)
	Span
	Zone ZoneKind
	// Para: the sentence begins a line of the text.
	Para bool
	// Title: the sentence is a headline in the page's header.
	Title bool
	// Quoted: a quotation that an earlier sentence of the line opened is still
	// open where this one begins.
	Quoted bool
}

// maxSentence bounds the tokens of a sentence, so that work per sentence is
// bounded on text without full stops. The longest of 2,968 news articles had
// fewer.
const maxSentence = 512

// appendSentences cuts every zone's lines at full stops, question and
// exclamation marks and semicolons.
func (d *Document) appendSentences(dst []Sentence) []Sentence {
	zone := 0
	toks := d.buf.Tokens
	for _, ln := range d.lines {
		first, quoted, open := ln.first, false, false
		para := true
		emit := func(last int) {
			if last <= first {
				return
			}
			dst = append(dst, Sentence{
				First: first, Last: last,
				Span:   Span{int(toks[first].Start), int(toks[last-1].End)},
				Zone:   d.zones[zone].Kind,
				Para:   para,
				Title:  ln.title,
				Quoted: quoted,
			})
			first, quoted, para = last, open, false
		}
		for i := ln.first; i < ln.last; i++ {
			for zone+1 < len(d.zones) && int(toks[i].Start) >= d.zones[zone].End {
				emit(i)
				zone++
			}
			if toks[i].Kind == token.Punct {
				open = quoteState(&toks[i], open)
			} else if i-first+1 < maxSentence {
				continue
			}
			if i-first+1 >= maxSentence || d.ends(i, ln.last) {
				if i+1 < ln.last && closesQuote(&toks[i+1]) && toks[i+1].Glued() && open {
					i++
					open = false
				}
				emit(i + 1)
			}
		}
		emit(ln.last)
	}
	return dst
}

// ends reports whether the sentence ends after token i of a line that ends at
// last.
func (d *Document) ends(i, last int) bool {
	toks := d.buf.Tokens
	t := &toks[i]
	if t.Kind != token.Punct {
		return false
	}
	switch t.Key {
	case "؟", "!", "?", "؛", ";", "…", "۔":
	case ".":
		if d.dotInside(i, last) {
			return false
		}
	default:
		return false
	}
	// of several marks in a row the last one ends the sentence
	return i+1 >= last || !isStop(&toks[i+1]) || !toks[i+1].Glued()
}

func isStop(t *Token) bool {
	if t.Kind != token.Punct {
		return false
	}
	switch t.Key {
	case ".", "؟", "!", "?", "…":
		return true
	}
	return false
}

// dotInside reports whether the dot at i belongs to a number, an abbreviation,
// an initial or an address.
func (d *Document) dotInside(i, last int) bool {
	toks := d.buf.Tokens
	if i == 0 || i+1 >= last || toks[i].Flags.Has(token.LineBefore) {
		return false
	}
	prev, next := &toks[i-1], &toks[i+1]
	glued := next.Glued()
	if isStop(next) && glued {
		return true // an ellipsis goes on unless a new line follows: "المتوقع .. لكنه"
	}
	if isStop(prev) && toks[i].Glued() {
		return isStop(next) || i < 2 || !isStop(&toks[i-2])
	}
	if !toks[i].Glued() {
		return false
	}
	if glued && (prev.Kind == token.Latin || prev.Kind == token.Number) && (next.Kind == token.Number || next.Kind == prev.Kind) {
		return true // 3.5, 12.8.2024, example.com, U.S.
	}
	switch {
	case prev.Kind == token.Latin && len(prev.Key) == 1:
		return next.Kind == token.Word || next.Kind == token.Latin // J. Biden
	case prev.Kind != token.Word || next.Kind != token.Word:
		return false
	case len(prev.Key) == 2:
		// a single letter: د. علي, أ.ف.ب, م. ص.
		return !glued || len(next.Key) == 2 || abbreviation(prev.Key)
	}
	return d.lettersBeside(i, last)
}

// lettersBeside reports whether the dot at i stands between the names of two letters, with or
// without spaces: سي.إن.إن, سي. إن. إن.
func (d *Document) lettersBeside(i, last int) bool {
	toks := d.buf.Tokens
	if !letterName(toks[i-1].Key) || !letterName(toks[i+1].Key) {
		return false
	}
	return toks[i+1].Glued() || i+2 < last && isStop(&toks[i+2]) || i > 1 && isStop(&toks[i-2])
}

// letterName reports whether a word is the name of a Latin letter, as
// abbreviations are spelt out.
func letterName(key string) bool {
	if rest, ok := strings.CutPrefix(key, "و"); ok && len(rest) >= 4 {
		key = rest
	}
	if len(key) > 6 {
		return false
	}
	switch key {
	case "ايه", "اي", "بي", "سي", "دي", "اف", "جي", "اتش", "جيه", "جاي", "كي", "كيه", "ال", "ام", "ان", "او", "كيو", "ار", "اس", "تي", "يو", "في", "واي", "زد", "اكس":
		return true
	}
	return false
}

// abbreviation reports whether a dot behind the letter is a title's rather
// than a sentence's: دكتور، أستاذ، مهندس.
func abbreviation(key string) bool {
	return key == "د" || key == "ا" || key == "م"
}

func quoteState(t *Token, open bool) bool {
	switch t.Key {
	case "«", "“", "„", "‹":
		return true
	case "»", "”", "›":
		return false
	case `"`, "″":
		return !open
	}
	return open
}

func closesQuote(t *Token) bool {
	if t.Kind != token.Punct {
		return false
	}
	switch t.Key {
	case "»", "”", "›", `"`, "″", ")", "]":
		return true
	}
	return false
}
