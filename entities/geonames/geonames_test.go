package geonames_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/entities/geonames"
	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/lexicon"
)

func table(t *testing.T) *lexfile.Table {
	t.Helper()
	tab, err := lexfile.Read(geonames.Lexicon(), "cities.tsv")
	require.NoError(t, err)
	return tab
}

func TestTable(t *testing.T) {
	tab := table(t)
	id, country, population, flags := tab.Col("id"), tab.Col("country"), tab.Col("population"), tab.Col("flags")
	cities := make(map[string]bool)
	for i := range tab.Rows {
		r := &tab.Rows[i]
		require.Regexp(t, `^geonames:\d+$`, r.Get(id), "line %d", r.Line)
		require.Regexp(t, `^[A-Z]{2}$`, r.Get(country), "line %d", r.Line)
		if p := r.Get(population); p != "" {
			n, err := strconv.Atoi(p)
			require.NoError(t, err)
			require.Positive(t, n)
		}
		region := false
		for f := range lexfile.Flags(r.Get(flags)) {
			region = region || f == "region"
		}
		if !region {
			cities[r.Get(id)] = true
		}
	}
	assert.GreaterOrEqual(t, len(cities), 6000)
}

func TestTableIsClean(t *testing.T) {
	known := append(lexicon.FlagNames(), "capital", "region", "metonym", "historical", "territory", "homonym", "city_homonym", "weak", "head_only")
	for _, err := range lexfile.Lint(table(t), lexfile.LintOptions{
		Forms: []string{"name", "aliases"}, Required: []string{"id", "type", "name", "name_en", "country"},
		Flags: "flags", Known: known, Source: "source", Sources: []string{"geonames"}, Key: []string{"id"},
	}) {
		t.Error(err)
	}
}

func TestExtract(t *testing.T) {
	x, err := entities.New(entities.WithLexicon(geonames.Lexicon()))
	require.NoError(t, err)
	for _, c := range []struct {
		text, mention, ref, country string
	}{
		{"اندلع حريق في مدينة بيكرسفيلد أمس.", "بيكرسفيلد", "geonames:5325738", "US"},
		{"وصل الوفد إلى فورت وورث مساء.", "فورت وورث", "geonames:4691930", "US"},
		{"نظمت بلدية كفر صقر حملة للنظافة.", "كفر صقر", "geonames:354105", "EG"},
		{"عاد المسافرون من بغداد إلى كاواساكي.", "بغداد", "geonames:98182", "IQ"},
	} {
		res := x.Extract(arabic.Analyze(c.text))
		found := false
		for _, m := range res.Mentions() {
			if e := res.Entities[m.Entity]; m.Text == c.mention && e.Ref == c.ref {
				assert.Equal(t, c.country, e.Country, c.text)
				assert.Equal(t, entities.Place, e.Type, c.text)
				found = true
			}
		}
		assert.True(t, found, "%s: %v", c.text, res.Mentions())
	}
}

// TestNoWords keeps names that are words or people from being read as cities.
func TestNoWords(t *testing.T) {
	x, err := entities.New(entities.WithLexicon(geonames.Lexicon()))
	require.NoError(t, err)
	for _, text := range []string{
		"كان القرار بسيطا في نظر الجميع.",
		"دخل القانون حيز التنفيذ وهو ساري المفعول.",
		"قال جاكسون إنه تحدث إلى كلينتون.",
		"أولم يعلموا أن الاجتماع تأجل؟",
		"تفشت كورونا في كل مكان.",
		"خسر الفريق في ديربي الأحد.",
		"سئل أوباما عن خطته.",
	} {
		res := x.Extract(arabic.Analyze(text))
		for _, m := range res.Mentions() {
			assert.NotEqual(t, entities.Place, res.Entities[m.Entity].Type, "%s: %s", text, m.Text)
		}
	}
}
