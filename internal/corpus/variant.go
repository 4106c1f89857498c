package corpus

import (
	"strings"
	"unicode/utf8"
)

// A Variant rewrites a text without changing what it says.
type Variant struct {
	Name    string
	Rewrite func(string) string
}

// Variants are ways of writing that every package must read alike.
func Variants() []Variant {
	return []Variant{
		{"tatweel", stretch},
		{"Persian letters", strings.NewReplacer("ي", "ی", "ك", "ک").Replace},
		{"direction marks", func(s string) string { return strings.ReplaceAll(s, " ", " \u200f") }},
		{"no-break spaces", func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }},
	}
}

// joining are letters that join the one behind them.
const joining = "بتثجحخسشصضطظعغفقكلمنهيئ"

// stretch puts a tatweel between two joined letters of every word.
func stretch(s string) string {
	var b strings.Builder
	done := false
	for i, r := range s {
		b.WriteRune(r)
		next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		switch {
		case !IsLetter(r):
			done = false
		case !done && strings.ContainsRune(joining, r) && IsLetter(next):
			b.WriteRune('ـ')
			done = true
		}
	}
	return b.String()
}

// IsLetter reports whether r is an Arabic letter of the standard alphabet; a
// tatweel is none.
func IsLetter(r rune) bool { return r >= 'ء' && r <= 'ي' && r != 'ـ' }
