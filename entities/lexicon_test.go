package entities

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/internal/fold"
	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/lexicon"
)

// sources are the origins of rows that DATA.md accounts for.
var sources = []string{"own", "cldr48", "i18n-iso-countries", "geonames"}

// embeddedTables reads every table of the package.
func embeddedTables(t testing.TB) []*lexfile.Table {
	t.Helper()
	names, err := fs.Glob(dataFiles, "data/*.tsv")
	require.NoError(t, err)
	tables, err := lexfile.ReadAll(dataFiles, names...)
	require.NoError(t, err)
	return tables
}

// TestTablesAreClean runs the linter over every table.
func TestTablesAreClean(t *testing.T) {
	rows := 0
	flags := slices.Concat(lexicon.FlagNames(), slices.Collect(maps.Keys(rowFlagNames)), slices.Collect(maps.Keys(formFlagNames)))
	for _, tab := range embeddedTables(t) {
		opts := lexfile.LintOptions{Source: "source", Sources: sources}
		switch {
		case tab.Col("kind") >= 0:
			opts.Forms, opts.Required = []string{"form", "feminine", "dual", "plural"}, []string{"id", "class", "kind", "form", "name_en"}
			opts.Key = []string{"id", "class"}
		case tab.Col("means") >= 0:
			opts.Forms, opts.Required, opts.Key = []string{"form"}, []string{"form", "means"}, []string{"means"}
		case tab.Col("form") >= 0 && tab.Col("class") >= 0:
			opts.Forms, opts.Required, opts.Class = []string{"form"}, []string{"form", "class"}, "class"
			opts.Flags, opts.Known = "flags", slices.Concat(lexicon.FlagNames(), []string{"weak", "nisba", "clan"})
			opts.Key = []string{"class", "value"}
		case tab.Col("minister_en") >= 0:
			opts.Forms, opts.Required = []string{"name", "aliases"}, []string{"id", "name", "name_en"}
			opts.Flags, opts.Known = "flags", lexicon.FlagNames()
		default:
			opts.Forms, opts.Required = []string{"name", "aliases"}, []string{"id", "type"}
			opts.Flags, opts.Known = "flags", append(slices.Clone(flags), "head")
			opts.Key = []string{"id"}
			if path.Base(tab.File) == "military.tsv" {
				opts.Key = []string{"flags"} // heads of names repeat forms of entities on purpose
			}
		}
		for _, err := range lexfile.Lint(tab, opts) {
			t.Error(err)
		}
		if tab.Col("nisba") >= 0 { // an adjective may be spelt like the name of its state
			for _, err := range lexfile.Lint(tab, lexfile.LintOptions{Forms: []string{"nisba"}, Key: []string{"id"}}) {
				t.Error(err)
			}
		}
		rows += len(tab.Rows)
	}
	t.Logf("%d rows", rows)
}

// TestGazetteerIsConsistent checks what holds between the rows of a gazetteer.
func TestGazetteerIsConsistent(t *testing.T) {
	v := builtin().vocabulary
	states := map[string]bool{}
	for i := range v.rows.len() {
		r := v.rows.at(i)
		if strings.HasPrefix(r.id, "iso3166:") {
			states[r.country] = true
		}
	}
	types := map[Type]int{}
	for i := range v.rows.len() {
		r := v.rows.at(i)
		types[r.typ]++
		n, ok := v.id(r.id)
		assert.True(t, ok && n == i, "%s is not found by its id", r.id)
		assert.True(t, r.typ.valid(), "%s has the type %q", r.id, r.typ)
		assert.True(t, validID(r.id), r.id)
		if r.country != "" {
			assert.Regexp(t, `^[A-Z]{2}$`, r.country, r.id)
			assert.True(t, states[r.country], "%s is of %s, which the gazetteer does not know", r.id, r.country)
		}
		if r.typ != OfficeType {
			assert.NotEmpty(t, r.nameEN, "%s has no English name", r.id)
		}
		for _, m := range r.members {
			_, ok := v.id(m)
			assert.True(t, ok, "%s has the unknown member %q", r.id, m)
		}
	}
	assert.GreaterOrEqual(t, types[Country], 193)
	assert.GreaterOrEqual(t, types[Place], 800)
	for _, typ := range []Type{Organization, Coalition, ArmedGroup, Military} {
		assert.GreaterOrEqual(t, types[typ], 30, typ)
	}
	t.Logf("%v, %d forms", types, v.forms.len())
}

// homonymFlags mark a form that may name several entities: evidence decides.
const homonymFlags = formHomonym | formCityHomonym | formWeak | formHeadOnly | formSurname | formGiven | formLanguage

// TestFormsResolveToOneEntity reports a form that two rows claim while nothing
// marks it as ambiguous.
func TestFormsResolveToOneEntity(t *testing.T) {
	type claim struct {
		id, typ string
		open    bool // the row says that the form is ambiguous
		at      string
	}
	claims := map[string][]claim{}
	for _, tab := range embeddedTables(t) {
		id, typ, name, aliases, flags := tab.Col("id"), tab.Col("type"), tab.Col("name"), tab.Col("aliases"), tab.Col("flags")
		if id < 0 || typ < 0 || name < 0 {
			continue
		}
		for i := range tab.Rows {
			r := &tab.Rows[i]
			if strings.HasPrefix(r.Get(id), "head:") {
				continue
			}
			_, _, ff, err := parseRowFlags(r.Get(flags))
			require.NoError(t, err)
			for _, cell := range []string{r.Get(name), r.Get(aliases)} {
				for form := range lexfile.Alternatives(cell) {
					key := fold.String(form)
					if !slices.ContainsFunc(claims[key], func(c claim) bool { return c.id == r.Get(id) }) {
						claims[key] = append(claims[key], claim{r.Get(id), r.Get(typ), ff&homonymFlags != 0, tab.File})
					}
				}
			}
		}
	}
	forms := 0
	for _, key := range slices.Sorted(maps.Keys(claims)) {
		forms++
		var strong []string
		for _, c := range claims[key] {
			if !c.open {
				strong = append(strong, c.id)
			}
		}
		if len(strong) > 1 {
			t.Errorf("%q is %s", key, strings.Join(strong, " and "))
		}
	}
	t.Logf("%d forms", forms)
}
