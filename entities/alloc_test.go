package entities

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/corpus"
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

func TestHardTextsEnd(t *testing.T) {
	var x Extractor
	corpus.HardTextsEnd(t, hard, func(name, text string) {
		doc := arabic.Analyze(text)
		defer doc.Release()
		for _, e := range x.Extract(doc).Entities {
			require.NotEmpty(t, e.Mentions, name)
		}
	})
}
