package entities

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
)

// fired runs the rules on a text and counts what each made.
func fired(t testing.TB, text string) []int {
	t.Helper()
	b := builtin()
	doc := arabic.Analyze(text)
	defer doc.Release()
	w := newWork(b.vocabulary, doc)
	w.state.Fired = make([]int, b.rules.Len())
	for i, s := range doc.Sentences() {
		w.sentence, w.named = i, s.Zone
		w.items = w.vocab.lex.Scan(w.text, w.tokens, s.First, s.Last, w.items[:0])
		w.prepare(w.items)
		w.collect(b.rules.Run(&w.state, w.items))
	}
	n := w.state.Fired
	w.state.Fired = nil
	return n
}

func TestRuleExamples(t *testing.T) {
	for pass, r := range builtin().rules.Rules() {
		n, ok := builtin().rules.RuleNumber(r.ID)
		require.True(t, ok, r.ID)
		require.NotEmpty(t, r.Accept, "%s has no example", r.ID)
		require.NotEmpty(t, r.Reject, "%s has no counterexample", r.ID)
		for _, text := range r.Accept {
			assert.Positive(t, fired(t, text)[n], "%s: %s does not find %q", pass, r.ID, text)
		}
		for _, text := range r.Reject {
			assert.Zero(t, fired(t, text)[n], "%s: %s finds %q", pass, r.ID, text)
		}
	}
}

func TestExplain(t *testing.T) {
	assert.Contains(t, builtin().rules.Explain("office.minister"), "minister")
	assert.Empty(t, builtin().rules.Explain("no.such.rule"))
}

// Examples hold under conjunctions and in bare orthography.
func TestRuleExamplesBareOrthography(t *testing.T) {
	bare := strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ة", "ه", "ى", "ي")
	for _, r := range builtin().rules.Rules() {
		n, _ := builtin().rules.RuleNumber(r.ID)
		for _, text := range r.Accept {
			if strings.Contains(text, "وادي") || strings.ContainsAny(text, "ة") {
				// The final ة tells nouns from names where no table has the word.
				continue
			}
			assert.Positive(t, fired(t, bare.Replace(text))[n], "%s does not find %q", r.ID, bare.Replace(text))
		}
	}
}

// Headlines that only spaces part share no name.
func TestGapEndsName(t *testing.T) {
	r := Extract("احتجاجات ضد قيس سعيد    بنكيران يرد على الاتهام")
	var names []string
	for _, m := range r.Mentions() {
		names = append(names, m.Text)
	}
	assert.Equal(t, []string{"قيس سعيد", "بنكيران"}, names)
}
