package dates

import (
	"strings"
	"testing"

	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/corpus"
)

// seeds adds texts of testdata and hard ones to a fuzz target.
func seeds(f *testing.F) {
	n := 0
	eachGolden(f, func(_ corpus.Line, c *goldenCase) {
		if n++; n%6 == 0 {
			f.Add(c.Text+c.Page, int32(n))
		}
	})
	for _, s := range corpus.HardTexts(300, hard) {
		f.Add(s, int32(1))
	}
	f.Add("\xff\xfe أمس\x00 الأحد \xd8 12/8/2024", int32(-5))
	f.Add("12\u200f/8/٢٠٢٤ م", int32(1<<30))
}

// fuzzDay maps any number to a day of the years 1 to 4000.
func fuzzDay(n int32) date.Date {
	const days = 4000 * 365
	return date.New(1, 1, 1) + date.Date((int64(n)%days+days)%days)
}

// FuzzExtract holds what is true of the result of any bytes and any reference.
func FuzzExtract(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string, n int32) {
		var x Extractor
		doc := arabic.Analyze(text)
		defer doc.Release()
		for _, ref := range []Reference{{}, At(fuzzDay(n)), x.Published(doc)} {
			ms := x.Extract(doc, ref)
			checkMentions(t, text, ms)
			for i := range ms {
				checkRoundTrip(t, ms[i].Value)
			}
			if a, b := resultBytes(ms), resultBytes(x.Extract(doc, ref)); a != b {
				t.Fatalf("the second result differs:\n%s\n%s", a, b)
			}
		}
		if r := x.Published(doc); r.Known && (r.Span.Start < 0 || r.Span.End > len(text) || r.Span.Start >= r.Span.End) {
			t.Fatalf("evidence %v in %d bytes", r.Span, len(text))
		}
	})
}

// FuzzSpelling holds that other digits and Persian letters keep every value.
func FuzzSpelling(f *testing.F) {
	seeds(f)
	arabicDigits, persian := digitsFrom('٠'), strings.NewReplacer("ي", "ی", "ك", "ک")
	f.Fuzz(func(t *testing.T, text string, n int32) {
		if strings.ToValidUTF8(text, "") != text {
			return
		}
		var x Extractor
		ref := At(fuzzDay(n))
		want := strings.Join(values(extractCase(&x, text, ref)), "\n")
		for _, s := range []string{arabicDigits.Replace(text), persian.Replace(text)} {
			ms := extractCase(&x, s, ref)
			checkMentions(t, s, ms)
			if got := strings.Join(values(ms), "\n"); got != want {
				t.Fatalf("%q gives\n%s\nand %q gives\n%s", text, want, s, got)
			}
		}
	})
}

// FuzzShift holds that moving the reference by weeks moves what is counted
// from it by as much.
func FuzzShift(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string, n int32) {
		if strings.ContainsAny(text, "«\"“") {
			return // inside quotation marks the day is that of the speech
		}
		var x Extractor
		day := fuzzDay(n)
		a, b := extractCase(&x, text, At(day)), extractCase(&x, text, At(day+28))
		if len(a) != len(b) {
			return
		}
		for i := range a {
			if !follows(&a[i], 28) || !follows(&b[i], 28) || a[i].Span != b[i].Span || a[i].Flags != b[i].Flags {
				continue
			}
			first, ok1 := a[i].Value.First()
			second, ok2 := b[i].Value.First()
			if ok1 != ok2 || ok1 && second != first+28 {
				t.Fatalf("%q on %s is %s, four weeks later %s", a[i].Text, day, a[i].Value, b[i].Value)
			}
		}
	})
}

// FuzzParseEDTF holds that whatever is read is written the same way again.
func FuzzParseEDTF(f *testing.F) {
	for _, s := range []string{"2024-08-12", "2024-08", "202X", "19XX", "2024-21", "2024-33", "2024-40", "../2026-09", "2025-09/..", "-0300", "Y12345", "P1Y2M", "R/P1W", "2024-08-12T20:00", "2024~/2025%", "P7Y/P20Y", "2024-08-12TMO",
		"2026-09;mod=end;bound=until", "XXXX-WXX-5;type=date", "P3D;type=duration;approximate=true", "Y-12000", "BC12001", "2024-W33"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if v, err := ParseEDTF(s); err == nil {
			checkValue(t, v)
			checkRoundTrip(t, v)
		}
		if v, err := ParseTIMEX3(s); err == nil {
			checkValue(t, v)
			checkRoundTrip(t, v)
		}
		var v Value
		if v.UnmarshalText([]byte(s)) == nil {
			checkValue(t, v)
			checkRoundTrip(t, v)
			checkRoundTrip(t, v.Bounded())
		}
		if l, err := ParseLength(s); err == nil {
			if back, err := ParseLength(l.String()); err != nil || back != l {
				t.Fatalf("%q is read as %v, written %s", s, l, l)
			}
		}
	})
}

// FuzzHijri holds the round trip of days and of Hijri dates.
func FuzzHijri(f *testing.F) {
	f.Add(int32(0), 1445, 9, 30)
	f.Fuzz(func(t *testing.T, n int32, y, m, d int) {
		day := fuzzDay(n)
		if h, exact := HijriOf(day); h != (HijriDate{}) {
			if back, e, err := h.Gregorian(); err != nil || back != day || e != exact {
				t.Fatalf("%s is %v is %s, %v", day, h, back, err)
			}
		}
		h := HijriDate{y, m, d}
		if g, _, err := h.Gregorian(); err == nil {
			if back, _ := HijriOf(g); back != h {
				t.Fatalf("%v is %s is %v", h, g, back)
			}
		}
	})
}
