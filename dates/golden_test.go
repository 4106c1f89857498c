package dates

import (
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/corpus"
)

// goldenCase is a line of testdata/dates: a text with all its mentions, or a
// page with its publication date.
type goldenCase struct {
	ID        string           `json:"id"`
	About     string           `json:"about"`
	Text      string           `json:"text"`
	Ref       *string          `json:"ref"`
	Want      []goldenMention  `json:"want"`
	Page      string           `json:"page"`
	Published *goldenPublished `json:"published"`
}

// goldenMention has the fields of the output contract. One that is absent is
// not checked; "*" stands for anything, and a null value for unresolved.
type goldenMention struct {
	Quote        string      `json:"quote"`
	Nth          int         `json:"nth"`
	Type         string      `json:"type"`
	Value        *string     `json:"value"`
	Mod          *Mod        `json:"mod"`
	Bound        *Bound      `json:"bound"`
	Approximate  *bool       `json:"approximate"`
	Calendar     *Calendar   `json:"calendar"`
	Basis        *Basis      `json:"basis"`
	Precision    *Precision  `json:"precision"`
	TZ           *string     `json:"tz"`
	Flags        *[]string   `json:"flags"`
	Alternatives *[]string   `json:"alternatives"`
	span         arabic.Span // of quote in the text
}

type goldenPublished struct {
	Value *string        `json:"value"`
	Basis PublishedBasis `json:"basis"`
	Quote string         `json:"quote"`
	Nth   int            `json:"nth"`
}

// knownFailures lists the cases that do not hold yet.
const knownFailures = "../testdata/dates/known_failures.txt"

func goldenFiles(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../testdata/dates/*.jsonl")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

// eachGolden calls f for every case of testdata/dates.
func eachGolden(t testing.TB, f func(at corpus.Line, c *goldenCase)) {
	t.Helper()
	for _, file := range goldenFiles(t) {
		for at, c := range corpus.Lines[goldenCase](t, file) {
			f(at, &c)
		}
	}
}

// reference returns the reference date of a case.
func (c *goldenCase) reference(t testing.TB) Reference {
	t.Helper()
	if c.Ref == nil {
		return Reference{}
	}
	d, err := date.ParseISO(*c.Ref)
	require.NoError(t, err, c.ID)
	return At(d)
}

// locate finds the n-th place of a quotation, counted from 0.
func locate(text, quote string, n int) (arabic.Span, bool) {
	start, end, ok := corpus.Locate(text, quote, n)
	return arabic.Span{Start: start, End: end}, ok
}

func TestGolden(t *testing.T) {
	var x Extractor
	known := corpus.ReadKnown(t, knownFailures)
	eachGolden(t, func(at corpus.Line, c *goldenCase) {
		known.Case(t, at, c.ID, c.check(t, &x), c.Text+c.Page)
	})
	known.Close(t)
}

// check runs a case and tells how the result differs from what is expected.
func (c *goldenCase) check(t testing.TB, x *Extractor) []string {
	if c.Published != nil {
		return c.checkPage(t, x)
	}
	ms := extractCase(x, c.Text, c.reference(t))
	var diffs []string
	matched := map[int]bool{}
	for i := range c.Want {
		w := &c.Want[i]
		var ok bool
		w.span, ok = locate(c.Text, w.Quote, w.Nth)
		require.True(t, ok, "%s: %q does not stand in the text", c.ID, w.Quote)
		k := slices.IndexFunc(ms, func(m Mention) bool { return m.Span == w.span })
		if k < 0 {
			diffs = append(diffs, fmt.Sprintf("missed %q", w.Quote))
			continue
		}
		matched[k] = true
		diffs = append(diffs, w.differ(&ms[k])...)
	}
	for k := range ms {
		if !matched[k] {
			diffs = append(diffs, fmt.Sprintf("spurious %q %s [%s]", ms[k].Text, ms[k].Value, ms[k].Rule))
		}
	}
	return diffs
}

// extractCase analyses a text and extracts from it.
func extractCase(x *Extractor, text string, ref Reference) []Mention {
	doc := arabic.Analyze(text)
	defer doc.Release()
	return x.Extract(doc, ref)
}

// differ compares the fields that the case names.
func (w *goldenMention) differ(m *Mention) []string {
	var diffs []string
	check := func(name string, want, got any) {
		if want != got {
			diffs = append(diffs, fmt.Sprintf("%q: %s %v, want %v [%s]", m.Text, name, got, want, m.Rule))
		}
	}
	if w.Type != "*" {
		check("type", w.Type, m.Value.Type().String())
	}
	got := strings.ReplaceAll(m.Value.EDTF(), "~", "")
	switch {
	case w.Value == nil:
		check("value", "", got)
	case *w.Value != "*":
		check("value", *w.Value, got)
	}
	if w.Mod != nil {
		check("mod", *w.Mod, m.Value.Mod())
	}
	if w.Bound != nil {
		check("bound", *w.Bound, m.Value.Bound())
	}
	if w.Approximate != nil {
		check("approximate", *w.Approximate, m.Value.Approximate())
	}
	if w.Calendar != nil {
		check("calendar", *w.Calendar, m.Value.Calendar())
	}
	if w.Basis != nil {
		check("basis", *w.Basis, m.Basis)
	}
	if w.Precision != nil {
		check("precision", *w.Precision, m.Value.Precision())
	}
	if w.TZ != nil {
		check("tz", *w.TZ, m.Value.TZ())
	}
	if w.Flags != nil {
		check("flags", fmt.Sprint(slices.Sorted(slices.Values(*w.Flags))), fmt.Sprint(slices.Sorted(slices.Values(m.Flags.Names()))))
	}
	if w.Alternatives != nil {
		var alts []string
		for _, v := range m.Alternatives {
			alts = append(alts, v.EDTF())
		}
		check("alternatives", fmt.Sprint(*w.Alternatives), fmt.Sprint(alts))
	}
	return diffs
}

func (c *goldenCase) checkPage(t testing.TB, x *Extractor) []string {
	doc := arabic.Analyze(c.Page)
	defer doc.Release()
	r := x.Published(doc)
	var diffs []string
	check := func(name string, want, got any) {
		if want != got {
			diffs = append(diffs, fmt.Sprintf("published %s %v, want %v", name, got, want))
		}
	}
	p := c.Published
	check("known", p.Value != nil, r.Known)
	if p.Value != nil && r.Known {
		check("date", *p.Value, r.Date.String())
	}
	check("basis", p.Basis, r.Basis)
	if p.Quote != "" && r.Known {
		span, ok := locate(c.Page, p.Quote, p.Nth)
		require.True(t, ok, "%s: %q does not stand on the page", c.ID, p.Quote)
		check("evidence", span, r.Span)
	}
	return diffs
}

// TestGoldenCorpus keeps the corpus itself large, varied and well formed.
func TestGoldenCorpus(t *testing.T) {
	var total, negative, pages int
	texts := map[string]string{}
	kinds := map[string]int{}
	eachGolden(t, func(at corpus.Line, c *goldenCase) {
		total++
		require.NotEmpty(t, c.About, "%v", at)
		key := c.Text + c.Page + strconv.FormatBool(c.Ref != nil && *c.Ref != "")
		if c.Ref != nil {
			key += *c.Ref
		}
		assert.NotContains(t, texts, key, "%v repeats %s", at, texts[key])
		texts[key] = c.ID
		switch {
		case c.Published != nil:
			pages++
		case len(c.Want) == 0:
			negative++
		}
		for _, w := range c.Want {
			kinds[w.Type]++
		}
	})
	assert.GreaterOrEqual(t, total, 600)
	assert.GreaterOrEqual(t, negative, 200)
	assert.GreaterOrEqual(t, pages, 30)
	for _, typ := range typeNames[1:] {
		assert.Positive(t, kinds[typ], typ)
	}
	b, err := json.Marshal(kinds)
	require.NoError(t, err)
	t.Logf("%d cases, %d negative, %d pages, %s, %d types", total, negative, pages, b, len(slices.Collect(maps.Keys(kinds))))
}
