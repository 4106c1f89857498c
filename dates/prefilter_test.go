package dates

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/corpus"
)

// TestPrefilterLosesNothing compares extraction with and without the filter.
func TestPrefilterLosesNothing(t *testing.T) {
	g := *loadGrammar()
	g.filter = nil
	plain, filtered := Extractor{g: &g}, Extractor{}
	skipped := 0
	eachGolden(t, func(at corpus.Line, c *goldenCase) {
		doc := arabic.Analyze(c.Text + c.Page)
		defer doc.Release()
		require.Equal(t, plain.Extract(doc, c.reference(t)), filtered.Extract(doc, c.reference(t)), at)
		if !loadGrammar().filter.worth(doc.Tokens()) {
			skipped++
		}
	})
	assert.Greater(t, skipped, 50)
}
