package fold

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

func TestString(t *testing.T) {
	for _, c := range []struct{ about, in, want string }{
		{"hamza on alef", "أإآٱ", "اااا"},
		{"ta marbuta and alef maqsura", "مدرسة إلى", "مدرسه الي"},
		{"tashkeel and tatweel", "مُحَـــمَّدٌ", "محمد"},
		{"Persian letters", "تشرین کردستان", "تشرين كردستان"},
		{"foreign letters", "ڤيينا پاريس چنيف", "فيينا باريس جنيف"},
		{"lam-alef ligatures", "ﻻ ﻹ ﻵ", "لا لا لا"},
		{"presentation forms", "ﻣﺼﺮ", "مصر"},
		{"Arabic-Indic and Persian digits", "٠١٢٣٤٥٦٧٨٩ ۴۵۶", "0123456789 456"},
		{"fullwidth digits", "２０２４", "2024"},
		{"Latin", "GMT É", "gmt é"},
		{"bidi and zero-width marks", "\u200fسبت\u200cمبر\u061c", "سبتمبر"},
		{"hamza on waw and yeh stay", "مؤتمر رئيس بناء", "مؤتمر رئيس بناء"},
		{"combining hamza", "مو\u0654تمر ري\u0654يس ا\u0654حمد", "مؤتمر رئيس احمد"},
		{"superscript alef", "هٰذا", "هذا"},
		{"invalid bytes stay", "\xffأ\xd8", "\xffا\xd8"},
	} {
		assert.Equal(t, c.want, String(c.in), c.about)
	}
}

func TestStringIsIdempotent(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) || r > 0x20000 && r < 0xE0000 {
			continue
		}
		once := String(string(r))
		assert.Equalf(t, once, String(once), "%U", r)
	}
}

// TestTable compares the written table with the Unicode properties it stands for.
func TestTable(t *testing.T) {
	for i, e := range Arabic {
		r := rune(0x600 + i)
		switch e.Class {
		case Letter:
			f, n := utf8.DecodeRune([]byte{e.B0, e.B1})
			assert.Truef(t, unicode.Is(unicode.Lo, r) && unicode.Is(unicode.Lo, f) && n == 2, "%U", r)
			assert.Equalf(t, e, Arabic[f-0x600], "%U folds to a letter that folds further", r)
		case Digit:
			assert.Truef(t, unicode.Is(unicode.Nd, r), "%U", r)
			_, f := Classify(r)
			assert.Equalf(t, '0'+digitValue(r), f, "%U", r)
		case Mark:
			assert.Truef(t, unicode.In(r, unicode.Mn, unicode.Lm) || r == 0x674, "%U", r)
		case Punct:
			assert.Truef(t, unicode.IsPunct(r), "%U", r)
		}
	}
}

func BenchmarkAppend(b *testing.B) {
	text := "أعلنت وزارة الخارجية العراقية أنّ قوات التحالف ستبدأ انسحابها في سبتمبر ٢٠٢٥"
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var buf []byte
	for b.Loop() {
		buf = Append(buf[:0], text)
	}
}
