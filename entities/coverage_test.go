package entities

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/internal/corpus"
)

// TestRuleCoverage fails for a rule that no text of testdata makes fire.
func TestRuleCoverage(t *testing.T) {
	rules := builtin().rules
	counts := make([]int, rules.Len())
	add := func(text string) {
		for i, n := range fired(t, text) {
			counts[i] += n
		}
	}
	eachGolden(t, func(_ corpus.Line, c *goldenCase) { add(c.Text) })
	articles, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(t, err)
	for _, file := range articles {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		add(string(b))
	}
	for pass, r := range rules.Rules() {
		n, _ := rules.RuleNumber(r.ID)
		assert.Positive(t, counts[n], "%s: %s never fires in testdata", pass, r.ID)
	}
}

// TestRanksAndPortfoliosAreCovered fails for an office rank or portfolio that
// no text of testdata names.
func TestRanksAndPortfoliosAreCovered(t *testing.T) {
	v := builtin().vocabulary
	kinds, portfolios := map[Kind]bool{}, map[string]bool{}
	eachGolden(t, func(_ corpus.Line, c *goldenCase) {
		r := Extract(c.Text)
		for i := range r.Entities {
			if o := r.Entities[i].Office; o != nil {
				kinds[o.Kind], portfolios[o.Portfolio] = true, true
			}
		}
	})
	for _, k := range Kinds() {
		assert.True(t, kinds[k], "no office of kind %s", k)
	}
	n := v.portfolios.len()
	assert.GreaterOrEqual(t, int(n), 60)
	for i := range n {
		id := v.portfolios.at(i).id
		assert.True(t, portfolios[id], "no office with the portfolio %s", id)
	}
}
