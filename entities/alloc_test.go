package entities

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
)

// TestAllocations bounds the allocations of one document: a number for each
// mention and entity, a constant, and nothing for words that name nobody.
func TestAllocations(t *testing.T) {
	var x Extractor
	for _, c := range []struct {
		name, text string
		ceiling    func(r *Result) float64
	}{
		{"nobody", strings.Repeat("هذه جملة قصيرة لا تذكر أحدا ولا مكانا في الأرض. ", 200), func(*Result) float64 { return 24 }},
		{"article", strings.Repeat(benchArticle, 6), func(r *Result) float64 { return 40 + 6*float64(len(r.Mentions())+len(r.Entities)) }},
	} {
		doc := arabic.Analyze(c.text)
		r := x.Extract(doc)
		n := testing.AllocsPerRun(20, func() { x.Extract(doc) })
		assert.LessOrEqual(t, n, c.ceiling(r), "%s: %d mentions, %d entities", c.name, len(r.Mentions()), len(r.Entities))
		t.Logf("%s: %.0f allocations for %d mentions", c.name, n, len(r.Mentions()))
		doc.Release()
	}
}

// TestHardTextsEnd reads texts on which a quadratic step would outlast the
// test's timeout; how the time grows is BenchmarkDoubling's business.
func TestHardTextsEnd(t *testing.T) {
	size := 1_000_000
	if testing.Short() {
		size /= 10
	}
	var x Extractor
	for name, text := range adversarial(size) {
		doc := arabic.Analyze(text)
		for _, e := range x.Extract(doc).Entities {
			require.NotEmpty(t, e.Mentions, name)
		}
		doc.Release()
	}
}

// BenchmarkDoubling measures every hard text at two lengths.
func BenchmarkDoubling(b *testing.B) {
	for _, n := range []int{100_000, 200_000} {
		for name, s := range adversarial(n) {
			b.Run(name+map[bool]string{true: "/2n", false: "/n"}[n > 100_000], func(b *testing.B) { benchmarkTexts(b, []string{s}) })
		}
	}
}

// BenchmarkHuge measures the texts that a careless reader chokes on.
func BenchmarkHuge(b *testing.B) {
	b.Run("10 MB token", func(b *testing.B) { benchmarkTexts(b, []string{strings.Repeat("ب", 5<<20)}) })
	b.Run("1 MB digits and slashes", func(b *testing.B) { benchmarkTexts(b, []string{strings.Repeat("12/", 1<<20/3)}) })
	b.Run("1 MB nested quotes", func(b *testing.B) {
		benchmarkTexts(b, []string{strings.Repeat("«", 1<<18) + strings.Repeat("»", 1<<18)})
	})
}
