package entities

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/corpus"
)

// ownTexts are the texts of testdata/entities.
func ownTexts(t testing.TB) []string {
	t.Helper()
	var out []string
	eachGolden(t, func(_ corpus.Line, c *goldenCase) { out = append(out, c.Text) })
	return out
}

// extractIn analyses a text and extracts from it.
func extractIn(x *Extractor, text string) *Result {
	doc := arabic.Analyze(text)
	defer doc.Release()
	return x.Extract(doc)
}

// checkResult holds what is true of every result of every text.
func checkResult(t testing.TB, text string, r *Result) {
	t.Helper()
	spanned := func(s arabic.Span, quote string) {
		if s.Start < 0 || s.End <= s.Start || s.End > len(text) || text[s.Start:s.End] != quote {
			t.Fatalf("%v is not %q", s, quote)
		}
	}
	flat := 0
	first := -1
	for i := range r.Entities {
		e := &r.Entities[i]
		switch {
		case !e.Type.valid():
			t.Fatalf("type %q", e.Type)
		case len(e.Mentions) == 0:
			t.Fatalf("%s has no mention", e.Name)
		case e.Name == "":
			t.Fatalf("%q has no name", e.Mentions[0].Text)
		case (e.Office != nil) != (e.Type == OfficeType):
			t.Fatalf("%s %q: office %v", e.Type, e.Name, e.Office)
		case e.Type == Country && len(e.Country) != 2:
			t.Fatalf("the state %q has the code %q", e.Name, e.Country)
		case e.Mentions[0].Start < first:
			t.Fatalf("%q stands behind an entity that is named later", e.Name)
		}
		if o := e.Office; o != nil && (o.Holder < -1 || o.Holder >= len(r.Entities) || o.Holder >= 0 && r.Entities[o.Holder].Type != Person) {
			t.Fatalf("%q is held by %d", e.Name, o.Holder)
		}
		first = e.Mentions[0].Start
		for k := range e.Mentions {
			m := &e.Mentions[k]
			spanned(m.Span, m.Text)
			if m.Entity != i || m.Rule == "" || k > 0 && m.Start < e.Mentions[k-1].Start {
				t.Fatalf("mention %d of %q: %+v", k, e.Name, *m)
			}
			flat++
		}
	}
	ms := r.Mentions()
	if flat != len(ms) {
		t.Fatalf("%d mentions of entities, %d in all", flat, len(ms))
	}
	var open []int
	for i := range ms {
		if i > 0 && (ms[i].Start < ms[i-1].Start || ms[i].Start == ms[i-1].Start && ms[i].End > ms[i-1].End) {
			t.Fatalf("%q stands behind %q", ms[i].Text, ms[i-1].Text)
		}
		// Mentions nest or lie apart; they never cross.
		for len(open) > 0 && open[len(open)-1] <= ms[i].Start {
			open = open[:len(open)-1]
		}
		if len(open) > 0 && ms[i].End > open[len(open)-1] {
			t.Fatalf("%q crosses the mention before it", ms[i].Text)
		}
		open = append(open, ms[i].End)
	}
	at := 0
	for _, a := range r.References {
		spanned(a.Span, a.Text)
		if a.Start < at || len(a.Entities) == 0 {
			t.Fatalf("reference %+v", a)
		}
		at = a.Start
		for _, i := range a.Entities {
			if i < 0 || i >= len(r.Entities) {
				t.Fatalf("%q refers to entity %d of %d", a.Text, i, len(r.Entities))
			}
		}
	}
}

func TestResultsOfTestdata(t *testing.T) {
	texts := ownTexts(t)
	for _, s := range append(texts, strings.Join(texts, "\n"), strings.Join(texts, ". ")) {
		checkResult(t, s, Extract(s))
	}
}

func TestResultsOfNews(t *testing.T) {
	n := 0
	for _, a := range corpus.News(t) {
		r := Extract(a.Text)
		checkResult(t, a.Text, r)
		n += len(r.Mentions())
	}
	t.Logf("%d mentions", n)
}

// resultBytes is everything an extraction says, as bytes.
func resultBytes(r *Result) string {
	var b strings.Builder
	for i := range r.Entities {
		e := r.Entities[i]
		if e.Office != nil {
			fmt.Fprintf(&b, "%+v ", *e.Office)
		}
		e.Office = nil
		fmt.Fprintf(&b, "%+v\n", e)
	}
	fmt.Fprintf(&b, "%+v\n%+v\n", r.References, r.Mentions())
	return b.String()
}

func TestSameInputSameBytes(t *testing.T) {
	texts := ownTexts(t)
	var first []string
	for _, s := range texts {
		first = append(first, resultBytes(Extract(s)))
	}
	for i := len(texts) - 1; i >= 0; i-- { // other documents before each
		require.Equal(t, first[i], resultBytes(Extract(texts[i])), texts[i])
	}
}

func TestConcurrentEqualsSequential(t *testing.T) {
	var x Extractor
	texts := ownTexts(t)
	var want []string
	for _, s := range texts {
		want = append(want, resultBytes(extractIn(&x, s)))
	}
	got := make([][]string, 4)
	var wg sync.WaitGroup
	for g := range got {
		wg.Go(func() {
			for _, s := range texts {
				got[g] = append(got[g], resultBytes(extractIn(&x, s)))
			}
		})
	}
	wg.Wait()
	for g := range got {
		assert.Equal(t, want, got[g])
	}
}

// summary tells what the mentions of a text are, without their places and
// letters.
func summary(r *Result) []string {
	var out []string
	for _, m := range r.Mentions() {
		e := &r.Entities[m.Entity]
		out = append(out, fmt.Sprintf("%s %s %s %s %d", e.Type, e.Ref, e.Country, m.Form, m.Entity))
	}
	return out
}

func TestVariantsKeepEntities(t *testing.T) {
	for _, v := range corpus.Variants() {
		t.Run(v.Name, func(t *testing.T) {
			for _, s := range ownTexts(t) {
				text := v.Rewrite(s)
				got := Extract(text)
				checkResult(t, text, got)
				assert.Equal(t, summary(Extract(s)), summary(got), text)
			}
		})
	}
}

// A sentence that names nobody changes nothing but offsets.
func TestNeutralSentenceShiftsOffsets(t *testing.T) {
	const neutral = "هذه جملة قصيرة جدا. "
	require.Empty(t, Extract(neutral).Mentions())
	for _, s := range ownTexts(t) {
		if strings.ContainsAny(s[:min(len(s), 60)], "-:(/") {
			continue // a dateline opens its story
		}
		assert.Equal(t, summary(Extract(s)), summary(Extract(neutral+s)), s)
	}
}

// TestWithin compares the views of a result with a plain search.
func TestWithin(t *testing.T) {
	text := strings.Join(ownTexts(t)[:60], ". ")
	r := Extract(text)
	for _, s := range []arabic.Span{{Start: 0, End: len(text)}, {Start: 100, End: 400}, {Start: 333, End: 334}, {Start: len(text), End: len(text)}} {
		inside := func(o arabic.Span) bool { return o.Start >= s.Start && o.End <= s.End }
		var ms []Mention
		for _, m := range r.Mentions() {
			if inside(m.Span) {
				ms = append(ms, m)
			}
		}
		assert.Equal(t, ms, r.Within(s))
		refs := slices.DeleteFunc(slices.Clone(r.References), func(a Reference) bool { return !inside(a.Span) })
		assert.ElementsMatch(t, refs, r.ReferencesWithin(s))
	}
}
