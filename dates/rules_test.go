package dates

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/corpus"
)

// today is the reference date of tests that do not care which.
var today = date.New(2024, 8, 12)

// fired runs the rules over a text and adds what each made to counts.
func fired(text string, ref Reference, counts []int) {
	doc := arabic.Analyze(text)
	defer doc.Release()
	g := loadGrammar()
	u := &run{g: g, opts: &options{}, doc: doc, ref: ref, nodes: []node{{}}}
	u.state.Text, u.state.Tokens, u.state.User, u.state.Fired = text, doc.Tokens(), u, counts
	sentences := doc.Sentences()
	joined := false
	for i := range sentences {
		skip := joined
		if joined = u.dotted(sentences, i, skip); !skip {
			u.sentence(sentences, i, joined)
		}
	}
}

func TestRuleExamples(t *testing.T) {
	c := loadGrammar().cascade
	for pass, r := range c.Rules() {
		n, ok := c.RuleNumber(r.ID)
		require.True(t, ok, r.ID)
		assert.NotEmpty(t, r.Accept, "%s has no example", r.ID)
		for _, text := range r.Accept {
			counts := make([]int, c.Len())
			fired(text, At(today), counts)
			assert.Positive(t, counts[n], "%s: %s does not find %q", pass, r.ID, text)
		}
		for _, text := range r.Reject {
			counts := make([]int, c.Len())
			fired(text, At(today), counts)
			assert.Zero(t, counts[n], "%s: %s finds %q", pass, r.ID, text)
		}
	}
}

// TestRuleCoverage fails for a rule that no text of testdata makes fire.
func TestRuleCoverage(t *testing.T) {
	c := loadGrammar().cascade
	counts := make([]int, c.Len())
	eachGolden(t, func(_ corpus.Line, g *goldenCase) { fired(g.Text+g.Page, g.reference(t), counts) })
	articles, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(t, err)
	for _, file := range articles {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		fired(string(b), Reference{}, counts)
	}
	for pass, r := range c.Rules() {
		n, _ := c.RuleNumber(r.ID)
		assert.Positive(t, counts[n], "%s: %s never fires in testdata", pass, r.ID)
	}
}

func TestExplain(t *testing.T) {
	c := loadGrammar().cascade
	for _, r := range c.Rules() {
		assert.Contains(t, c.Explain(r.ID), r.ID)
	}
	assert.Empty(t, c.Explain("no.such.rule"))
}
