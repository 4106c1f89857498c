package dates

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/corpus"
	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/lexicon"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

func TestWordListsAreClean(t *testing.T) {
	files, err := fs.Glob(dataFiles, "data/*.tsv")
	require.NoError(t, err)
	words := 0
	for _, name := range files {
		if path.Base(name) == "umalqura.tsv" {
			continue // a table of numbers, see TestUmmAlQura
		}
		assert.Contains(t, wordFiles, name, "no one reads this table")
		tab, err := lexfile.Read(dataFiles, name)
		require.NoError(t, err)
		for _, err := range lexfile.Lint(tab, lexfile.DefaultLint(lexClasses, lexicon.FlagNames(), []string{"own"})) {
			t.Error(err)
		}
		words += len(tab.Rows)
	}
	assert.Len(t, files, len(wordFiles)+1)
	t.Logf("%d rows in %d tables", words, len(files))
}

// TestWordsAreFound looks every form of every table up, alone and behind the
// conjunction: a form that no reading of the lexicon reaches is dead weight.
func TestWordsAreFound(t *testing.T) {
	v := loadVocabulary()
	for _, name := range wordFiles {
		tab, err := lexfile.Read(dataFiles, name)
		require.NoError(t, err)
		for i := range tab.Rows {
			r := &tab.Rows[i]
			flags := r.Get(tab.Col("flags"))
			for form := range lexfile.Alternatives(r.Get(tab.Col("form"))) {
				if slices.Contains(strings.Split(flags, ","), "def") && !strings.HasPrefix(form, "ال") {
					form = "ال" + form
				}
				for class := range lexfile.Alternatives(r.Get(tab.Col("class"))) {
					k, ok := v.classes.Lookup(class)
					require.True(t, ok)
					assert.True(t, scansTo(v, form, k), "%s:%d: %q is not found as %s", name, r.Line, form, class)
				}
			}
		}
	}
}

// scansTo reports whether a word list gives the first item of a text a class.
func scansTo(v *vocabulary, text string, k pattern.Class) bool {
	doc := arabic.Analyze(text)
	defer doc.Release()
	items := v.lexicon.Scan(text, doc.Tokens(), 0, len(doc.Tokens()), nil)
	return len(items) > 0 && slices.ContainsFunc(items[0].Entries, func(e pattern.Entry) bool { return e.Class == k })
}

// TestClassesAreUsed fails for a class of words that stands in no testdata.
func TestClassesAreUsed(t *testing.T) {
	v := loadVocabulary()
	var seen pattern.Set
	eachGolden(t, func(_ corpus.Line, c *goldenCase) {
		text := c.Text + c.Page
		doc := arabic.Analyze(text)
		defer doc.Release()
		for _, it := range v.lexicon.Scan(text, doc.Tokens(), 0, len(doc.Tokens()), nil) {
			seen.Union(&it.Set)
		}
	})
	for _, name := range lexClasses {
		assert.True(t, seen.Has(v.class(name)), "no case holds a word of class %s", name)
	}
}
