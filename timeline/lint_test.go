package timeline

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/morph"
)

func TestTablesAreClean(t *testing.T) {
	for name, o := range map[string]lexfile.LintOptions{
		"types.tsv":        {Source: "source", Forms: []string{"name_ar"}, Required: []string{"type", "name_ar", "name_en"}},
		"frames.tsv":       {Source: "source", Required: []string{"type", "slot", "role"}},
		"triggers.tsv":     {Source: "source", Forms: []string{"forms"}, Key: []string{"type"}, Required: []string{"id", "kind", "type", "phase"}},
		"governors.tsv":    {Source: "source", Forms: []string{"form"}, Key: []string{"kind", "effect", "value", "prep"}, Required: []string{"kind", "form", "effect", "value"}},
		"collocations.tsv": {Source: "source", Forms: []string{"head", "complement"}, Key: []string{"verb", "head", "type", "complement"}, Required: []string{"kind", "trigger"}},
		"words.tsv":        {Source: "source", Forms: []string{"form"}, Key: []string{"class", "value"}, Required: []string{"form", "class"}},
	} {
		tb, err := lexfile.Read(builtinData, "data/"+name)
		require.NoError(t, err)
		for _, e := range lexfile.Lint(tb, o) {
			t.Error(e)
		}
	}
}

// The tables must stay as broad as the language they describe.
func TestVocabularyIsBroad(t *testing.T) {
	tb := builtin()
	lemmas := map[string]bool{}
	perType := map[Type]int{}
	for i := range tb.triggers {
		lemmas[tb.triggers[i].id] = true
		perType[tb.triggers[i].typ]++
	}
	for v, rows := range tb.verbColls {
		if len(rows) > 0 {
			lemmas[morph.Verbs()[v].ID] = true
		}
	}
	assert.GreaterOrEqual(t, len(lemmas), 700)
	for _, info := range tb.types {
		assert.GreaterOrEqual(t, perType[info.Type], 5, info.Type)
	}
}

func TestEveryGoverningVerbIsConjugated(t *testing.T) {
	tb := builtin()
	for v, rows := range tb.verbGovs {
		if len(rows) > 0 {
			assert.NotEmpty(t, morph.Verbs()[v].Imperfect)
		}
	}
}
