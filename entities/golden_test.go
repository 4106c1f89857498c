package entities

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/corpus"
)

// goldenCase is a line of testdata/entities: a text, all its mentions, and
// phrases of it that are none.
type goldenCase struct {
	ID     string          `json:"id"`
	About  string          `json:"about"`
	Text   string          `json:"text"`
	Want   []goldenMention `json:"want"`
	Refuse []string        `json:"refuse"`
}

// goldenMention is written as [quote, type, country, kind], the last two where
// they matter, or as an object. A country that is not named is not checked.
type goldenMention struct {
	Quote   string `json:"quote"`
	Nth     int    `json:"nth"`
	Type    Type   `json:"type"`
	Country string `json:"country"`
	Kind    Kind   `json:"kind"`
}

func (m *goldenMention) UnmarshalJSON(b []byte) error {
	var list []string
	if json.Unmarshal(b, &list) != nil {
		type plain goldenMention
		return json.Unmarshal(b, (*plain)(m))
	}
	if len(list) < 2 || len(list) > 4 {
		return fmt.Errorf("%s: want quote, type, country, kind", b)
	}
	list = append(list, "", "")
	*m = goldenMention{Quote: list[0], Type: Type(list[1]), Country: list[2], Kind: Kind(list[3])}
	return nil
}

// knownFailures lists the cases that do not hold yet.
const knownFailures = "../testdata/entities/known_failures.txt"

// eachGolden calls f for every case of testdata/entities.
func eachGolden(t testing.TB, f func(at corpus.Line, c *goldenCase)) {
	t.Helper()
	files, err := filepath.Glob("../testdata/entities/*.jsonl")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		for at, c := range corpus.Lines[goldenCase](t, file) {
			f(at, &c)
		}
	}
}

// locate finds the n-th place of a quotation, counted from 0.
func locate(text, quote string, n int) (arabic.Span, bool) {
	start, end, ok := corpus.Locate(text, quote, n)
	return arabic.Span{Start: start, End: end}, ok
}

func TestGolden(t *testing.T) {
	known := corpus.ReadKnown(t, knownFailures)
	eachGolden(t, func(at corpus.Line, c *goldenCase) {
		known.Case(t, at, c.ID, c.check(t), c.Text)
	})
	known.Close(t)
}

// check runs a case and tells how the result differs from what is expected.
func (c *goldenCase) check(t testing.TB) []string {
	r := Extract(c.Text)
	var diffs []string
	matched := map[int]bool{}
	for i := range c.Want {
		w := &c.Want[i]
		span, ok := locate(c.Text, w.Quote, w.Nth)
		require.True(t, ok, "%s: %q does not stand in the text", c.ID, w.Quote)
		require.True(t, w.Type.valid(), "%s: type %q", c.ID, w.Type)
		k := slices.IndexFunc(r.Mentions(), func(m Mention) bool {
			return m.Span == span && r.Entities[m.Entity].Type == w.Type
		})
		if k < 0 {
			diffs = append(diffs, fmt.Sprintf("missed %s %q", w.Type, w.Quote))
			continue
		}
		matched[k] = true
		e := &r.Entities[r.Mentions()[k].Entity]
		country := e.Country
		if e.Office != nil {
			country = e.Office.Country
			if w.Kind != "" && w.Kind != e.Office.Kind {
				diffs = append(diffs, fmt.Sprintf("%q: kind %s, want %s", w.Quote, e.Office.Kind, w.Kind))
			}
		}
		if w.Country != "" && w.Country != country {
			diffs = append(diffs, fmt.Sprintf("%q: country %q, want %s", w.Quote, country, w.Country))
		}
	}
	for k, m := range r.Mentions() {
		if !matched[k] {
			diffs = append(diffs, fmt.Sprintf("spurious %s %q [%s]", r.Entities[m.Entity].Type, m.Text, m.Rule))
		}
	}
	for _, q := range c.Refuse {
		span, ok := locate(c.Text, q, 0)
		require.True(t, ok, "%s: %q does not stand in the text", c.ID, q)
		for _, m := range r.Mentions() {
			if m.Span == span {
				diffs = append(diffs, fmt.Sprintf("%q is refused", q))
			}
		}
	}
	return diffs
}

// TestGoldenCorpus keeps the corpus itself large, varied and well formed.
func TestGoldenCorpus(t *testing.T) {
	total, negative := 0, 0
	texts := map[string]string{}
	types := map[Type]int{}
	kinds := map[Kind]int{}
	eachGolden(t, func(at corpus.Line, c *goldenCase) {
		total++
		require.NotEmpty(t, c.About, "%v", at)
		assert.NotContains(t, texts, c.Text, "%v repeats %s", at, texts[c.Text])
		texts[c.Text] = c.ID
		if len(c.Want) == 0 || len(c.Refuse) > 0 {
			negative++
		}
		for _, w := range c.Want {
			types[w.Type]++
			kinds[w.Kind]++
		}
	})
	assert.GreaterOrEqual(t, total, 500)
	assert.GreaterOrEqual(t, negative, 150)
	for _, typ := range Types() {
		assert.GreaterOrEqual(t, types[typ], 20, typ)
	}
	for _, k := range Kinds() {
		assert.Positive(t, kinds[k], k)
	}
	t.Logf("%d cases, %d negative, %v", total, negative, types)
}
