// Package token cuts text of any bytes into words, numbers and marks, each with
// its place in the untouched input and the folded key under which lexicons
// know it.
package token

import (
	"slices"
	"unicode/utf8"
	"unsafe"

	"github.com/hawliyat/hawliyat/internal/fold"
	"github.com/hawliyat/hawliyat/internal/trie"
)

// Kind tells what a token consists of.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // Arabic letters with their tashkeel and tatweel
	Latin              // letters of any other script
	Number             // a run of decimal digits of any family
	Punct              // one punctuation rune, or a tatweel that stands alone
	Symbol             // one other rune, or a run of bytes that are not UTF-8
)

// Flags tell what stood before or inside a token.
type Flags uint8

// The flags of a token. A token after a line break has SpaceBefore too.
const (
	SpaceBefore Flags = 1 << iota
	LineBefore        // a line break stands before
	ParaBefore        // an empty line stands before
	Vocalised         // the word carries tashkeel
	Stretched         // the word carries tatweel
	Changed           // folding changed the word: Key is not the input's bytes
)

// Has reports whether all of g are set.
func (f Flags) Has(g Flags) bool { return f&g == g }

// Token is a word, a number or a mark.
type Token struct {
	// Key is the folded text; the ASCII digits of a Number; the rune itself of
	// a Punct. It stays valid until the Buffer that holds it is reused.
	Key string
	// Hash is [trie.Hash] of Key, for the tables of words.
	Hash uint64
	// Num is the value of a Number, or -1 when it has more than 18 digits.
	Num int64
	// Start and End are byte offsets into the input, half-open.
	Start, End int32
	Kind       Kind
	Flags      Flags
}

// Glued reports whether nothing separates the token from the one before it.
func (t *Token) Glued() bool { return t.Flags&SpaceBefore == 0 }

// MaxText is the largest text, in bytes, that tokens can address; what lies
// behind it is not tokenised.
const MaxText = 1<<31 - 1

// Buffer holds the tokens of a text and the bytes of their folded keys. Its
// zero value is ready; Reset lets its memory serve the next text.
type Buffer struct {
	Tokens []Token
	keys   []byte
}

// Reset forgets the tokens and keeps the memory. Keys of the former tokens are
// no longer valid.
func (b *Buffer) Reset() {
	clear(b.Tokens)
	b.Tokens = b.Tokens[:0]
	b.keys = b.keys[:0]
}

// Size gives the bytes of memory that the buffer keeps.
func (b *Buffer) Size() int {
	return cap(b.keys) + cap(b.Tokens)*int(unsafe.Sizeof(Token{}))
}

// Tokenize appends the tokens of text to b.Tokens.
func (b *Buffer) Tokenize(text string) {
	if len(text) > MaxText {
		text = text[:MaxText]
	}
	if b.Tokens == nil {
		b.Tokens = make([]Token, 0, len(text)/9+8)
	}
	b.keys = slices.Grow(b.keys, len(text))
	s := scanner{text: text, Buffer: b}
	for s.pos < len(text) {
		if text[s.pos] == ' ' {
			s.gap |= SpaceBefore
			s.pos++
			continue
		}
		s.next()
	}
}

type scanner struct {
	*Buffer
	text  string
	pos   int
	lines int   // line breaks since the last token
	gap   Flags // SpaceBefore when something separates
}

// inArabic reports that two bytes are a rune of the Arabic block, U+0600 to
// U+06FF, which [fold.Arabic] has.
func inArabic(b0, b1 byte) bool { return b0&0xFC == 0xD8 && b1&0xC0 == 0x80 }

// entry gives the row of a rune of the Arabic block.
func entry(b0, b1 byte) *fold.Entry { return &fold.Arabic[int(b0&0x03)<<6|int(b1&0x3F)] }

// class decodes the rune at i: its class, folded rune and length in bytes.
func (s *scanner) class(i int) (c fold.Class, r, folded rune, n int) {
	b := s.text[i]
	if b < utf8.RuneSelf {
		c, folded = fold.Classify(rune(b))
		return c, rune(b), folded, 1
	}
	if i+1 < len(s.text) && inArabic(b, s.text[i+1]) {
		r = rune(b&0x1F)<<6 | rune(s.text[i+1]&0x3F)
		c, folded = fold.Classify(r)
		return c, r, folded, 2
	}
	r, n = utf8.DecodeRuneInString(s.text[i:])
	if r == utf8.RuneError && n <= 1 {
		return fold.Invalid, r, r, 1
	}
	c, folded = fold.Classify(r)
	return c, r, folded, n
}

func (s *scanner) next() {
	c, r, _, n := s.class(s.pos)
	switch c {
	case fold.Space:
		s.gap |= SpaceBefore
		s.pos += n
	case fold.Newline:
		s.gap |= SpaceBefore
		if r != '\r' || s.pos+1 >= len(s.text) || s.text[s.pos+1] != '\n' {
			s.lines++
		}
		s.pos += n
	case fold.Ignorable:
		s.pos += n
	case fold.Letter, fold.Mark, fold.Tatweel:
		s.word()
	case fold.OtherLetter:
		s.latin()
	case fold.Digit:
		s.number()
	case fold.Invalid:
		start := s.pos
		for s.pos < len(s.text) {
			if c, _, _, _ := s.class(s.pos); c != fold.Invalid {
				break
			}
			s.pos++
		}
		s.add(Symbol, s.text[start:s.pos], start, s.pos, 0)
	default:
		k := Symbol
		if c == fold.Punct {
			k = Punct
		}
		s.add(k, s.text[s.pos:s.pos+n], s.pos, s.pos+n, 0)
		s.pos += n
	}
}

// add appends the token text[start:end]. It takes its fields one by one: a
// Token built by the caller would be written twice.
func (s *scanner) add(kind Kind, key string, start, end int, flags Flags) *Token {
	if s.lines > 0 {
		flags |= LineBefore
		if s.lines > 1 {
			flags |= ParaBefore
		}
	}
	n := len(s.Tokens)
	if n == 0 {
		flags |= SpaceBefore | LineBefore | ParaBefore
	}
	flags |= s.gap
	s.gap, s.lines = 0, 0
	if n == cap(s.Tokens) {
		// text of single marks has nine times the tokens of prose: double, lest
		// the small steps of append copy them over and over
		s.Tokens = slices.Grow(s.Tokens, max(n, 8))
	}
	s.Tokens = s.Tokens[:n+1]
	t := &s.Tokens[n]
	t.Key, t.Hash, t.Num = key, trie.Hash(key), 0
	t.Start, t.End, t.Kind, t.Flags = int32(start), int32(end), kind, flags
	return t
}

// word reads Arabic letters and what may stand among them. Controls at its end
// stay outside its span.
func (s *scanner) word() {
	text, start, mark := s.text, s.pos, len(s.keys)
	keys := s.keys[mark:cap(s.keys)]
	end, n := start, 0
	var diff byte // bits in which the folded letters differ from those written
	for end+1 < len(text) && n+1 < len(keys) && inArabic(text[end], text[end+1]) {
		e := entry(text[end], text[end+1])
		if e.Class != fold.Letter {
			break
		}
		keys[n], keys[n+1] = e.B0, e.B1
		diff |= e.B0 ^ text[end] | e.B1 ^ text[end+1]
		end, n = end+2, n+2
	}
	flags := Flags((int(diff)+0xFF)>>8) * Changed // if diff is not 0; half of all words are changed, and no branch could foretell which
	s.keys = s.keys[:mark+n]
	if n == 0 || end < len(text) && text[end] >= utf8.RuneSelf {
		s.wordFrom(start, end, mark, flags)
		return
	}
	s.pos = end
	s.add(Word, unsafe.String(&keys[0], n), start, end, flags)
}

// wordFrom is word behind the letters before end, which are folded from mark on.
func (s *scanner) wordFrom(start, end, mark int, flags Flags) {
	text, keys := s.text, s.keys
scan:
	for i := end; i < len(text); {
		b := text[i]
		if b < utf8.RuneSelf {
			break
		}
		if i+1 < len(text) && inArabic(b, text[i+1]) {
			e := entry(b, text[i+1])
			switch e.Class {
			case fold.Letter:
				keys = append(keys, e.B0, e.B1)
				if e.B0 != b || e.B1 != text[i+1] {
					flags |= Changed
				}
			case fold.Mark:
				flags |= Vocalised | Changed
				keys = fold.AppendRune(keys, rune(b&0x1F)<<6|rune(text[i+1]&0x3F))
			case fold.Tatweel:
				flags |= Stretched | Changed
			case fold.Ignorable:
				i += 2
				flags |= Changed
				continue
			default:
				break scan
			}
			i += 2
			end = i
			continue
		}
		c, r, _, n := s.class(i)
		switch c {
		case fold.Letter, fold.Mark:
			keys = fold.AppendRune(keys, r)
			flags |= Changed
			if c == fold.Mark {
				flags |= Vocalised
			}
			i += n
			end = i
		case fold.Tatweel: // presentation forms of tashkeel on tatweel
			flags |= Stretched | Changed
			i += n
			end = i
		case fold.Ignorable:
			flags |= Changed
			i += n
		default:
			break scan
		}
	}
	s.pos = end
	s.keys = keys
	kind, key := Word, text[start:end]
	switch {
	case len(keys) == mark: // no letter
		if flags&Stretched == 0 {
			return // stray tashkeel
		}
		kind = Punct
	case flags&Changed == 0:
		s.keys = keys[:mark]
	default:
		key = unsafe.String(&keys[mark], len(keys)-mark)
	}
	s.add(kind, key, start, end, flags)
}

func (s *scanner) latin() {
	start, end, mark := s.pos, s.pos, len(s.keys)
	var flags Flags
	for i := start; i < len(s.text); {
		c, r, folded, n := s.class(i)
		if c != fold.OtherLetter && c != fold.Mark && c != fold.Ignorable {
			break
		}
		i += n
		switch c {
		case fold.OtherLetter:
			s.keys = utf8.AppendRune(s.keys, folded)
			end = i
		case fold.Mark:
			end = i
		}
		if c != fold.OtherLetter || folded != r {
			flags |= Changed
		}
	}
	s.pos = end
	key := s.text[start:end]
	if flags&Changed != 0 {
		key = unsafe.String(&s.keys[mark], len(s.keys)-mark)
	} else {
		s.keys = s.keys[:mark]
	}
	s.add(Latin, key, start, end, flags)
}

const maxDigits = 18

func (s *scanner) number() {
	start, end, mark := s.pos, s.pos, len(s.keys)
	var num int64
	for i := start; i < len(s.text); {
		c, _, folded, n := s.class(i)
		if c != fold.Digit {
			break
		}
		i += n
		end = i
		s.keys = append(s.keys, byte(folded))
		if len(s.keys)-mark <= maxDigits {
			num = num*10 + int64(folded-'0')
		} else {
			num = -1
		}
	}
	s.pos = end
	key, flags := s.text[start:end], Flags(0)
	if end-start == len(s.keys)-mark {
		s.keys = s.keys[:mark]
	} else {
		key, flags = unsafe.String(&s.keys[mark], len(s.keys)-mark), Changed
	}
	s.add(Number, key, start, end, flags).Num = num
}

// Offset gives the place in text that n bytes of the folded key of t lead to:
// the start of the letter behind them. It is where a stem begins when the first
// n bytes of the key are proclitics. Tashkeel and tatweel stay with the letter
// they follow.
func Offset(text string, t *Token, n int) int {
	if t.Flags&Changed == 0 || n <= 0 {
		return int(t.Start) + n
	}
	var scratch [64]byte
	key := scratch[:0]
	i, end := int(t.Start), int(t.End)
	for i < end {
		r, size := utf8.DecodeRuneInString(text[i:end])
		before := len(key)
		key = fold.AppendRune(key, r)
		if before >= n && len(key) > before {
			return i
		}
		i += size
	}
	return end
}
