package dates

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/corpus"
)

// A sample is a text on which the properties must hold.
type sample struct {
	name, text string
	ref        Reference
	page       bool // as it stands on the web, line breaks and all
}

// ownSamples are the texts of testdata/dates.
func ownSamples(t testing.TB) []sample {
	t.Helper()
	var out []sample
	eachGolden(t, func(_ corpus.Line, c *goldenCase) {
		out = append(out, sample{c.ID, c.Text + c.Page, c.reference(t), c.Page != ""})
	})
	return out
}

// newsSamples are the articles of the reference corpus; the test is skipped
// where it is absent.
func newsSamples(t testing.TB) []sample {
	t.Helper()
	var out []sample
	for _, a := range corpus.News(t) {
		s := sample{name: a.ID, text: a.Text, page: true}
		if d, err := date.ParseISO(a.Published); err == nil {
			s.ref = At(d)
		}
		out = append(out, s)
	}
	return out
}

// checkMentions holds what is true of every result of every text.
func checkMentions(t testing.TB, text string, ms []Mention) {
	t.Helper()
	end := 0
	for i := range ms {
		m := &ms[i]
		if m.Start < end || m.End <= m.Start || m.End > len(text) {
			t.Fatalf("span %v of mention %d behind %d in %d bytes", m.Span, i, end, len(text))
		}
		end = m.End
		if text[m.Start:m.End] != m.Text {
			t.Fatalf("mention %d is %q, the text has %q", i, m.Text, text[m.Start:m.End])
		}
		switch {
		case m.Rule == "":
			t.Fatalf("%q names no rule", m.Text)
		case m.Antecedent >= i || m.Antecedent < -1:
			t.Fatalf("%q refers to mention %d of %d", m.Text, m.Antecedent, i)
		case m.Value.IsZero() != (m.Unresolved != ""):
			t.Fatalf("%q has the value %q and the reason %q", m.Text, m.Value, m.Unresolved)
		}
		checkValue(t, m.Value)
		for _, v := range m.Alternatives {
			checkValue(t, v)
		}
	}
}

// checkValue holds what is true of every value.
func checkValue(t testing.TB, v Value) {
	t.Helper()
	first, ok1 := v.First()
	last, ok2 := v.Last()
	if ok1 && ok2 && last < first {
		t.Fatalf("%s runs from %s to %s", v, first, last)
	}
	if r, ok := v.Range(); ok != (ok1 && ok2) || ok && (r.Start() != first || r.End() != last+1) {
		t.Fatalf("%s has the range %s, its days run from %s to %s", v, r, first, last)
	}
}

// checkRoundTrip reads back what a value writes.
func checkRoundTrip(t testing.TB, v Value) {
	t.Helper()
	if s := v.EDTF(); s != "" {
		w, err := ParseEDTF(s)
		if err != nil {
			t.Fatal(err)
		}
		if w.EDTF() != s {
			t.Fatalf("EDTF %q is read as %q", s, w.EDTF())
		}
	}
	text, err := v.MarshalText()
	if err != nil {
		t.Fatal(err)
	}
	var w Value
	if err := w.UnmarshalText(text); err != nil {
		t.Fatal(err)
	}
	if w != v {
		t.Fatalf("%q is read as %#v, not %#v", text, w, v)
	}
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var u Value
	if err := json.Unmarshal(b, &u); err != nil {
		t.Fatal(err)
	}
	if u != v {
		t.Fatalf("%s is read as %#v, not %#v", b, u, v)
	}
	if s := v.TIMEX3(); s != "" {
		if w, err := ParseTIMEX3(s); err != nil {
			t.Fatal(err)
		} else if w.TIMEX3() != s {
			t.Fatalf("TIMEX3 %q is read as %q", s, w.TIMEX3())
		}
	}
}

func TestMentionsOfTestdata(t *testing.T) {
	var x Extractor
	for _, s := range ownSamples(t) {
		checkMentions(t, s.text, extractCase(&x, s.text, s.ref))
		checkMentions(t, s.text, extractCase(&x, s.text, Reference{}))
	}
}

func TestValuesRoundTrip(t *testing.T) {
	var x Extractor
	for _, s := range ownSamples(t) {
		for _, ref := range []Reference{s.ref, {}} {
			for _, m := range extractCase(&x, s.text, ref) {
				checkRoundTrip(t, m.Value)
				checkRoundTrip(t, m.Value.Bounded())
			}
		}
	}
}

func TestMentionsOfNews(t *testing.T) {
	var x Extractor
	n := 0
	for _, s := range newsSamples(t) {
		ms := extractCase(&x, s.text, s.ref)
		checkMentions(t, s.text, ms)
		for _, m := range ms {
			checkRoundTrip(t, m.Value)
		}
		n += len(ms)
	}
	t.Logf("%d mentions", n)
}

// resultBytes is everything an extraction says, as bytes.
func resultBytes(ms []Mention) string {
	var b strings.Builder
	for i := range ms {
		fmt.Fprintf(&b, "%+v\n", ms[i])
	}
	return b.String()
}

func TestSameInputSameBytes(t *testing.T) {
	var x Extractor
	samples := ownSamples(t)
	first := make([]string, len(samples))
	for i, s := range samples {
		first[i] = resultBytes(extractCase(&x, s.text, s.ref))
	}
	slices.Reverse(samples) // other documents before each
	for i, s := range samples {
		require.Equal(t, first[len(first)-1-i], resultBytes(extractCase(&x, s.text, s.ref)), s.name)
	}
}

func TestConcurrentEqualsSequential(t *testing.T) {
	var x Extractor
	samples := ownSamples(t)
	want := make([]string, len(samples))
	for i, s := range samples {
		want[i] = resultBytes(extractCase(&x, s.text, s.ref))
	}
	got := make([][]string, 4)
	var wg sync.WaitGroup
	for g := range got {
		wg.Go(func() {
			for _, s := range samples {
				got[g] = append(got[g], resultBytes(extractCase(&x, s.text, s.ref)))
			}
		})
	}
	wg.Wait()
	for g := range got {
		assert.Equal(t, want, got[g])
	}
}

// One document may be read by many at once.
func TestConcurrentOnOneDocument(t *testing.T) {
	var x Extractor
	text := strings.Repeat("وصل الوفد أمس الأحد ويغادر بعد غد، في 14 آب/أغسطس 2024.\n", 50)
	doc := arabic.Analyze(text)
	defer doc.Release()
	want := resultBytes(x.Extract(doc, At(today)))
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() { assert.Equal(t, want, resultBytes(x.Extract(doc, At(today)))) })
	}
	wg.Wait()
}
