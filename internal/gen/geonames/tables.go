package main

import (
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/internal/fold"
	"github.com/hawliyat/hawliyat/internal/lexfile"
)

// coreForms is what the core tables say of a folded form.
type coreForms struct {
	entries map[string][]coreEntry
	words   map[string]bool // words that are no entity: ranks, adjectives, function words
	spelt   map[string]string
}

type coreEntry struct{ id, flags string }

// readCore reads all tables of the core gazetteer.
func readCore(dir string) (*coreForms, error) {
	fsys := os.DirFS(dir)
	names, err := fs.Glob(fsys, "*.tsv")
	if err != nil {
		return nil, err
	}
	tables, err := lexfile.ReadAll(fsys, names...)
	if err != nil {
		return nil, err
	}
	out := &coreForms{entries: make(map[string][]coreEntry), words: make(map[string]bool), spelt: make(map[string]string)}
	for _, t := range tables {
		for i := range t.Rows {
			out.add(t, &t.Rows[i])
		}
	}
	return out, nil
}

func (c *coreForms) add(t *lexfile.Table, r *lexfile.Row) {
	id := t.Col("id")
	if id < 0 {
		for _, col := range []string{"form", "kind_form"} {
			for w := range lexfile.Alternatives(r.Get(t.Col(col))) {
				c.words[withoutArticle(fold.String(w))] = true
			}
		}
		return
	}
	e := coreEntry{r.Get(id), r.Get(t.Col("flags"))}
	for _, col := range []string{"name", "aliases"} {
		for w := range lexfile.Alternatives(r.Get(t.Col(col))) {
			k := fold.String(w)
			c.entries[k] = append(c.entries[k], e)
			c.spelt[k] = w
		}
	}
	for w := range lexfile.Alternatives(r.Get(t.Col("nisba"))) {
		k := fold.String(w)
		for _, ending := range []string{"", "ه", "ان", "ين", "ون"} {
			c.words[k+ending] = true
		}
	}
}

// spelling gives the form as the core writes it: GeoNames is careless with
// hamza and the endings ة and ى.
func (c *coreForms) spelling(key, name string) string {
	if s, ok := c.spelt[key]; ok {
		return s
	}
	return name
}

func withoutArticle(key string) string {
	if rest, ok := strings.CutPrefix(key, "ال"); ok && len(rest) > 4 {
		return rest
	}
	return key
}

// readCorrections reads corrections.tsv: the Arabic names that replace those of
// GeoNames, by number. An empty name drops the place.
func readCorrections(dir string) (map[string][]string, error) {
	t, err := lexfile.Read(os.DirFS(dir), "corrections.tsv")
	if err != nil {
		return nil, err
	}
	out := make(map[string][]string, len(t.Rows))
	for i := range t.Rows {
		r := &t.Rows[i]
		out[r.Get(t.Col("id"))] = slices.Collect(lexfile.Alternatives(r.Get(t.Col("names"))))
	}
	return out, nil
}

// readCommon reads common.tsv: forms that are words or names of people first,
// and the flag they get.
func readCommon(dir string) (map[string]string, error) {
	t, err := lexfile.Read(os.DirFS(dir), "common.tsv")
	if err != nil {
		return nil, err
	}
	out := make(map[string]string, len(t.Rows))
	for i := range t.Rows {
		r := &t.Rows[i]
		out[fold.String(r.Get(t.Col("form")))] = r.Get(t.Col("flags"))
	}
	return out, nil
}
