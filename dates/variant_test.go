package dates

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/hawliyat/hawliyat/internal/corpus"
)

// variants are what every package reads alike, and what a date survives besides.
var variants = append(corpus.Variants(),
	corpus.Variant{Name: "Arabic-Indic digits", Rewrite: digitsFrom('٠').Replace},
	corpus.Variant{Name: "Persian digits", Rewrite: digitsFrom('۰').Replace},
	corpus.Variant{Name: "no hamza on alef", Rewrite: strings.NewReplacer("أ", "ا", "إ", "ا").Replace},
	corpus.Variant{Name: "ha for ta marbuta", Rewrite: strings.NewReplacer("ة", "ه").Replace},
)

// digitsFrom writes ASCII digits in the family that begins with zero.
func digitsFrom(zero rune) *strings.Replacer {
	var pairs []string
	for i := range rune(10) {
		pairs = append(pairs, string('0'+i), string(zero+i))
	}
	return strings.NewReplacer(pairs...)
}

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
		t.Run(v.Name, func(t *testing.T) {
			changed := 0
			for _, s := range ownSamples(t) {
				text := v.Rewrite(s.text)
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
