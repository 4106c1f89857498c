package dates

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

// A variant rewrites a text without changing what it says.
type variant struct {
	name    string
	rewrite func(string) string
}

var variants = []variant{
	{"tatweel", stretch},
	{"Arabic-Indic digits", digitsFrom('٠').Replace},
	{"Persian digits", digitsFrom('۰').Replace},
	{"Persian letters", strings.NewReplacer("ي", "ی", "ك", "ک").Replace},
	{"no hamza on alef", strings.NewReplacer("أ", "ا", "إ", "ا").Replace},
	{"ha for ta marbuta", strings.NewReplacer("ة", "ه").Replace},
	{"direction marks", func(s string) string { return strings.ReplaceAll(s, " ", " \u200f") }},
	{"no-break spaces", func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }},
}

// digitsFrom writes ASCII digits in the family that begins with zero.
func digitsFrom(zero rune) *strings.Replacer {
	var pairs []string
	for i := range rune(10) {
		pairs = append(pairs, string('0'+i), string(zero+i))
	}
	return strings.NewReplacer(pairs...)
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
		case !isLetter(r):
			done = false
		case !done && strings.ContainsRune(joining, r) && isLetter(next):
			b.WriteRune('ـ')
			done = true
		}
	}
	return b.String()
}

func isLetter(r rune) bool { return r >= 'ء' && r <= 'ي' && r != 'ـ' }

// values are what the mentions of a text denote, in order.
func values(ms []Mention) []string {
	var out []string
	for i := range ms {
		t, _ := ms[i].Value.MarshalText()
		out = append(out, string(t))
	}
	return out
}

func TestVariantsKeepValues(t *testing.T) {
	var x Extractor
	for _, v := range variants {
		t.Run(v.name, func(t *testing.T) {
			changed := 0
			for _, s := range ownSamples(t) {
				text := v.rewrite(s.text)
				if text != s.text {
					changed++
				}
				got := extractCase(&x, text, s.ref)
				checkMentions(t, text, got)
				want := values(extractCase(&x, s.text, s.ref))
				if g := values(got); !assert.ObjectsAreEqual(want, g) {
					t.Errorf("%s: %s\n%q becomes\n%q", s.name, text, want, g)
				}
			}
			assert.Greater(t, changed, 100)
		})
	}
}
