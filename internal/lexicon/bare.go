package lexicon

import (
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

// The built-in classes all stand in the first word of a set.
const (
	bitAny   = 1 << pattern.Any
	bitWord  = bitAny | 1<<pattern.Word
	bitLatin = bitAny | 1<<pattern.Latin
	bitNum   = bitAny | 1<<pattern.Num
	bitPunct = bitAny | 1<<pattern.Punct
	bitConj  = 1 << pattern.Conj
	bitPrep  = 1 << pattern.Prep
	bitDef   = 1 << pattern.Def
	bitQuote = 1 << pattern.Quote
)

// flagBits gives the classes that the flags of the first token add.
func flagBits(f token.Flags) uint64 {
	var b uint64
	if f&token.SpaceBefore == 0 {
		b |= 1 << pattern.Glued
	}
	if f&token.LineBefore != 0 {
		b |= 1 << pattern.Newline
	}
	if f&token.Vocalised != 0 {
		b |= 1 << pattern.Vocalised
	}
	return b
}

// cliticBits gives the classes of the clitics taken off.
func cliticBits(c clitic.Flags) uint64 {
	if c == 0 {
		return 0
	}
	var b uint64
	if c&clitic.Conj != 0 {
		b |= bitConj
	}
	if c&clitic.Ba != 0 {
		b |= bitPrep | 1<<pattern.Ba
	}
	if c&clitic.Lam != 0 {
		b |= bitPrep | 1<<pattern.Lam
	}
	if c&clitic.Kaf != 0 {
		b |= bitPrep | 1<<pattern.Kaf
	}
	if c&clitic.Sin != 0 {
		b |= 1 << pattern.Fut
	}
	if c&clitic.Def != 0 {
		b |= bitDef
	}
	if c&clitic.Suffix != 0 {
		b |= 1 << pattern.Suffix
	}
	return b
}

// kindBits gives the classes of a token whatever the lexicon knows of it.
func kindBits(t *token.Token) uint64 {
	switch t.Kind {
	case token.Word:
		return bitWord
	case token.Latin:
		return bitLatin
	case token.Number:
		if n := len(t.Key); n <= 4 {
			return bitNum | 1<<(int(pattern.Num1)+n-1)
		}
		return bitNum
	case token.Punct:
		return bitPunct | markBits(t.Key)
	}
	return bitAny | 1<<pattern.Symbol | markBits(t.Key)
}

// markBits gives the classes of a mark.
func markBits(key string) uint64 {
	r, _ := utf8.DecodeRuneInString(key)
	switch r {
	case '،', ',', '٬':
		return 1 << pattern.Comma
	case '.':
		return 1<<pattern.Period | 1<<pattern.Dot
	case '؟', '?', '!', '؛', ';', '…', '۔':
		return 1 << pattern.Period
	case ':':
		return 1 << pattern.Colon
	case '/', '\\', '⁄', '∕':
		return 1 << pattern.Slash
	case '-', '‐', '‑', '‒', '–', '—', '―', '−', 'ـ':
		return 1 << pattern.Dash
	case '(', '[', '{', '﴿':
		return 1 << pattern.LParen
	case ')', ']', '}', '﴾':
		return 1 << pattern.RParen
	case '«', '“', '‘', '‹', '„':
		return bitQuote | 1<<pattern.LQuote
	case '»', '”', '’', '›':
		return bitQuote | 1<<pattern.RQuote
	case '"', '\'', '＂':
		return bitQuote
	case '%', '٪', '‰':
		return 1 << pattern.Percent
	case '+', '＋':
		return 1 << pattern.Plus
	}
	return 0
}

// loneBits gives the classes of a word that is nothing but a clitic.
func loneBits(key string) uint64 {
	switch key {
	case "و", "ف":
		return bitConj
	case "ب":
		return bitPrep | 1<<pattern.Ba
	case "ل":
		return bitPrep | 1<<pattern.Lam
	case "ك":
		return bitPrep | 1<<pattern.Kaf
	case "ال":
		return bitDef
	}
	return 0
}

// proclitics reads a word made of proclitics only, as it stands before digits
// and Latin letters (الـ48, بـ20). pre is the length of what stands before the
// article. A lone ك or ف is refused: there they abbreviate (ك2, ف1).
func proclitics(key string) (c clitic.Flags, pre int, ok bool) {
	rest := key
	if len(rest) >= 2 && (rest[:2] == "و" || rest[:2] == "ف") {
		c, rest = clitic.Conj, rest[2:]
	}
	if len(rest) >= 2 {
		switch rest[:2] {
		case "ب":
			c, rest = c|clitic.Ba, rest[2:]
		case "ك":
			c, rest = c|clitic.Kaf, rest[2:]
		case "ل":
			c, rest = c|clitic.Lam, rest[2:]
			if rest == "ل" {
				return c | clitic.Def, len(key) - 2, true
			}
		}
	}
	if rest == al {
		return c | clitic.Def, len(key) - len(al), true
	}
	return c, len(key), rest == "" && key != "ك" && key != "ف" && key != ""
}
