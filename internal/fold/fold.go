// Package fold maps Arabic text to the form in which lexicons and documents are
// compared: one spelling for hamza-bearing alefs (أإآٱ → ا), ta marbuta and ha
// (ة → ه), alef maqsura and yeh of any language (ى ی → ي), kaf of any language
// (ک گ → ك), Latin letters in lower case, digits of any family in ASCII,
// presentation forms as plain letters; tashkeel, tatweel, zero-width and
// bidirectional marks are dropped. Hamza on waw and yeh, and the bare hamza,
// are letters and stay.
package fold

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Class tells what a rune is for the tokeniser.
type Class uint8

// The classes of a rune. Letter is an Arabic letter; OtherLetter one of any
// other script.
const (
	Symbol Class = iota
	Letter
	Mark      // tashkeel and other combining marks: part of a word, dropped from its key
	Tatweel   // U+0640: part of a word, dropped from its key
	Digit     // a decimal digit of any family
	Punct     // punctuation
	Ignorable // zero-width and bidirectional controls: no part of any span
	Space
	Newline
	OtherLetter
	Invalid // a byte that is not UTF-8
)

// Entry is a row of the Arabic table: the class, and for letters and digits the
// two bytes of the folded rune.
type Entry struct {
	Class  Class
	B0, B1 byte
}

const hamzaAbove = 0x0654

// Classify gives the class of r and its folded rune. For ligatures the folded
// rune is the first letter; Append writes them all.
func Classify(r rune) (Class, rune) {
	switch {
	case r < utf8.RuneSelf:
		return classifyASCII(byte(r))
	case r >= 0x600 && r < 0x700:
		e := Arabic[r-0x600]
		switch e.Class {
		case Letter:
			return Letter, rune(e.B0&0x1F)<<6 | rune(e.B1&0x3F)
		case Digit:
			return Digit, '0' + r&0xF // both blocks of digits begin at a multiple of 16
		}
		return e.Class, r
	}
	return classifyRare(r)
}

func classifyASCII(b byte) (Class, rune) {
	switch {
	case b >= '0' && b <= '9':
		return Digit, rune(b)
	case b >= 'a' && b <= 'z':
		return OtherLetter, rune(b)
	case b >= 'A' && b <= 'Z':
		return OtherLetter, rune(b) + 'a' - 'A'
	case b == '\n' || b == '\r' || b == '\v' || b == '\f':
		return Newline, rune(b)
	case b <= ' ' || b == 0x7F:
		return Space, rune(b)
	case b == '$' || b == '+' || b == '<' || b == '=' || b == '>' || b == '^' || b == '`' || b == '|' || b == '~':
		return Symbol, rune(b)
	}
	return Punct, rune(b)
}

//nolint:gocyclo // one case for each range of Unicode
func classifyRare(r rune) (Class, rune) {
	switch {
	case r == 0x85 || r == 0x2028 || r == 0x2029:
		return Newline, r
	case r == 0xAD || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x206F || r == 0xFEFF:
		return Ignorable, r
	case r == 0x763: // keheh with three dots, the Moroccan gaf
		return Letter, 'ك'
	case r >= 0x750 && r < 0x780 || r >= 0x8A0 && r < 0x900:
		if unicode.Is(unicode.Mn, r) {
			return Mark, r
		}
		return Letter, r
	case r >= formsA && r < formsBEnd:
		if s := presentation(r); s != "" {
			base, _ := utf8.DecodeRuneInString(s)
			return Classify(base)
		}
	}
	switch {
	case unicode.IsSpace(r):
		return Space, r
	case unicode.Is(unicode.Nd, r):
		return Digit, '0' + digitValue(r)
	case unicode.IsLetter(r):
		return OtherLetter, unicode.ToLower(r)
	case unicode.Is(unicode.Mn, r):
		return Mark, r
	case unicode.IsPunct(r):
		return Punct, r
	case unicode.IsControl(r):
		return Space, r
	}
	return Symbol, r
}

// digitValue relies on Unicode's promise that the decimal digits of a family
// are contiguous and ascending, so that every range holds whole families.
func digitValue(r rune) rune {
	for _, t := range unicode.Nd.R16 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return (r - rune(t.Lo)) % 10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if r >= rune(t.Lo) && r <= rune(t.Hi) {
			return (r - rune(t.Lo)) % 10
		}
	}
	return 0
}

// The blocks of presentation forms.
const (
	formsA, formsAEnd = 0xFB50, 0xFE00
	formsB, formsBEnd = 0xFE70, 0xFF00
)

// presentation gives the plain letters of a presentation form or ligature, or
// "" for a rune that is none.
func presentation(r rune) string {
	switch {
	case r >= formsA && r < formsAEnd:
		return presentations()[r-formsA]
	case r >= formsB && r < formsBEnd:
		return presentations()[r-formsB+formsAEnd-formsA]
	}
	return ""
}

// presentations are the compatibility decompositions (NFKC) of both blocks;
// the space that carries an isolated mark is dropped.
var presentations = sync.OnceValue(func() []string {
	var table []string
	for r := rune(formsA); r < formsBEnd; r++ {
		if r == formsAEnd {
			r = formsB
		}
		s := strings.ReplaceAll(norm.NFKC.String(string(r)), " ", "")
		if s == string(r) {
			s = ""
		}
		table = append(table, s)
	}
	return table
})

// Rune gives the folded form of r, and false when r is dropped by folding.
func Rune(r rune) (rune, bool) {
	c, f := Classify(r)
	return f, c != Mark && c != Tatweel && c != Ignorable
}

// Append appends the folded form of s to dst. Bytes that are not UTF-8 are
// copied as they are.
func Append(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		if i+1 < len(s) && s[i]&0xFC == 0xD8 && s[i+1]&0xC0 == 0x80 { // U+0600 to U+06FF
			if e := &Arabic[int(s[i]&0x03)<<6|int(s[i+1]&0x3F)]; e.Class == Letter {
				dst = append(dst, e.B0, e.B1)
				i += 2
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n <= 1 {
			dst = append(dst, s[i])
			i++
			continue
		}
		dst = AppendRune(dst, r)
		i += n
	}
	return dst
}

// AppendRune appends the folded form of r. A combining hamza above a waw or yeh
// that ends dst is composed with it.
func AppendRune(dst []byte, r rune) []byte {
	if r == hamzaAbove {
		return composeHamza(dst)
	}
	if r >= formsA && r < formsBEnd {
		if s := presentation(r); s != "" {
			for _, base := range s {
				if f, ok := Rune(base); ok {
					dst = utf8.AppendRune(dst, f)
				}
			}
			return dst
		}
	}
	if f, ok := Rune(r); ok {
		dst = utf8.AppendRune(dst, f)
	}
	return dst
}

func composeHamza(dst []byte) []byte {
	if n := len(dst); n >= 2 && dst[n-2] == 0xD9 {
		switch dst[n-1] {
		case 0x88: // waw
			dst[n-2], dst[n-1] = 0xD8, 0xA4
		case 0x8A: // yeh
			dst[n-2], dst[n-1] = 0xD8, 0xA6
		}
	}
	return dst
}

// String gives the folded form of s.
func String(s string) string {
	return string(Append(make([]byte, 0, len(s)), s))
}
