package entities

import (
	"strings"
	"testing"

	"github.com/hawliyat/hawliyat/internal/corpus"
)

// seeds adds texts of testdata and hard ones to a fuzz target.
func seeds(f *testing.F) {
	n := 0
	eachGolden(f, func(_ corpus.Line, c *goldenCase) {
		if n++; n%5 == 0 {
			f.Add(c.Text)
		}
	})
	for _, s := range corpus.HardTexts(300, hard) {
		f.Add(s)
	}
	f.Add("\xff\xfe وزير\x00 الخارجية \xd8 العراقي")
	f.Add("الرئيس\u200f \ufefbالعراقي ﷺ محمد ﻻ")
	f.Add("بغداد/ رويترز/- قال الوزير «محمد علي»:\n\nالمصدر: وكالات")
}

// FuzzExtract holds what is true of the result of any bytes.
func FuzzExtract(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		r := Extract(text)
		checkResult(t, text, r)
		if a, b := resultBytes(r), resultBytes(Extract(text)); a != b {
			t.Fatalf("the second result differs:\n%s\n%s", a, b)
		}
	})
}

// FuzzSpelling holds that neither tatweel, Persian letters nor direction marks
// change what is found.
func FuzzSpelling(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		if strings.ContainsAny(text, "ـیکى\u200f\u200e\u061c") || strings.ToValidUTF8(text, "") != text {
			return
		}
		persian := strings.NewReplacer("ي", "ی", "ك", "ک").Replace(text)
		a, b := Extract(text), Extract(persian)
		checkResult(t, persian, b)
		if x, y := strings.Join(summary(a), "\n"), strings.Join(summary(b), "\n"); x != y {
			t.Fatalf("%q gives\n%s\nand in Persian letters\n%s", text, x, y)
		}
	})
}
