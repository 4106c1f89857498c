package entities

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/lexicon"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// A vocabulary is what lexicon tables say: the words with their classes, and
// behind the numbers of their entries the rows of each kind. An overlay numbers
// its rows on from those of the vocabulary it extends and shares them.
type vocabulary struct {
	lex        *lexicon.Lexicon
	under      *vocabulary // what this one extends, or nil
	rows       table[row]
	forms      table[form] // of gazetteer entries
	words      table[string]
	ranks      table[rank]
	portfolios table[portfolio]
	ids        map[string]int32     // row by id
	kinds      map[string]wordKinds // by folded word
	countries  []string             // of forms; what v extends has the same ones first
}

// A table is a list whose numbers begin behind those of the list it extends.
type table[T any] struct {
	under *table[T]
	first int32
	list  []T
}

func (t *table[T]) len() int32 { return t.first + int32(len(t.list)) }

func (t *table[T]) add(v T) int32 {
	t.list = append(t.list, v)
	return t.len() - 1
}

// at returns entry i, which must exist.
func (t *table[T]) at(i int32) *T {
	for i < t.first {
		t = t.under
	}
	return &t.list[i-t.first]
}

func extend[T any](under *table[T]) table[T] { return table[T]{under: under, first: under.len()} }

// extendVocabulary returns an empty vocabulary on top of v.
func extendVocabulary(v *vocabulary) vocabulary {
	return vocabulary{
		under: v, rows: extend(&v.rows), forms: extend(&v.forms), words: extend(&v.words),
		ranks: extend(&v.ranks), portfolios: extend(&v.portfolios), ids: make(map[string]int32), kinds: maps.Clone(v.kinds),
		countries: slices.Clone(v.countries),
	}
}

// id returns the number of the row with an id.
func (v *vocabulary) id(id string) (int32, bool) {
	for ; v != nil; v = v.under {
		if n, ok := v.ids[id]; ok {
			return n, true
		}
	}
	return 0, false
}

// A loader reads tables into a vocabulary.
type loader struct {
	vocabulary
	cl *pattern.Classes
	b  *lexicon.Builder

	bare     []reading // of single words without article
	articled []string  // single words written with it
}

// A reading is an entry of a word.
type reading struct {
	text  string
	class pattern.Class
	id    int32
	flags lexicon.Flags
}

func newLoader(b *lexicon.Builder, cl *pattern.Classes, v vocabulary) *loader {
	return &loader{vocabulary: v, cl: cl, b: b}
}

// add adds a form to the lexicon. Of a word the lexicon takes the most literal
// reading it knows, so that an entry written with the article (الاتحاد, a
// newspaper) would hide those of the word without it (اتحاد): finish gives it
// the latter's entries too. A word that needs its article is written with it.
func (l *loader) add(text string, k pattern.Class, id int32, flags lexicon.Flags) {
	if flags&lexicon.NeedDef != 0 && !strings.ContainsRune(text, ' ') && !strings.HasPrefix(text, al) {
		text = al + text
	}
	l.b.Add(text, k, id, flags)
	if strings.ContainsRune(text, ' ') {
		return
	}
	if strings.HasPrefix(text, al) {
		l.articled = append(l.articled, text)
	} else if flags&lexicon.NoDef == 0 {
		l.bare = append(l.bare, reading{bareAlef(text), k, id, flags})
	}
}

// bareAlef gives a word its first letter without hamza.
func bareAlef(text string) string {
	if len(text) > 2 {
		switch text[:2] {
		case "أ", "إ", "آ":
			return "ا" + text[2:]
		}
	}
	return text
}

// finish builds the lexicon.
func (l *loader) finish() (err error) {
	slices.Sort(l.articled)
	l.articled = slices.Compact(l.articled)
	hidden := make(map[string][]reading, len(l.articled))
	for _, text := range l.articled {
		hidden[bareAlef(text[len(al):])] = nil
	}
	for _, r := range l.bare {
		if list, ok := hidden[r.text]; ok {
			hidden[r.text] = append(list, r)
		}
	}
	for _, text := range l.articled {
		for _, r := range hidden[bareAlef(text[len(al):])] {
			l.b.Add(text, r.class, r.id, r.flags)
		}
	}
	l.lex, err = l.b.Build()
	return err
}

// load reads every *.tsv file in the top directory of fsys that pattern matches.
// What a table holds is told by its columns. The error joins the mistakes of all
// files.
func (l *loader) load(fsys fs.FS, pattern string) error {
	if fsys == nil {
		return errors.New("lexicon: no file system given")
	}
	names, err := fs.Glob(fsys, pattern)
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return errors.New("lexicon: no *.tsv files")
	}
	tables, err := lexfile.ReadAll(fsys, inOrder(names)...)
	if err != nil {
		return err
	}
	n := 0
	for _, t := range tables {
		if t.Col("id") >= 0 {
			n += len(t.Rows)
		}
	}
	l.rows.list = slices.Grow(l.rows.list, n)
	var errs []error
	for _, t := range tables {
		errs = append(errs, l.table(t))
	}
	return errors.Join(errs...)
}

// inOrder puts the kinds of words and the states first: where a form names a
// state and something else, the first entry is the one that counts. The table
// of Latin forms only adds to the others; that of spellings is no vocabulary and
// read apart.
func inOrder(names []string) []string {
	turn := func(name string) int {
		switch path.Base(name) {
		case kindsFile:
			return 0
		case "countries.tsv":
			return 1
		case "latin.tsv":
			return 3
		}
		return 2
	}
	out := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return path.Base(n) == spellings })
	slices.SortStableFunc(out, func(a, b string) int { return turn(a) - turn(b) })
	return out
}

func (l *loader) table(t *lexfile.Table) error {
	has := func(cols ...string) bool {
		for _, c := range cols {
			if t.Col(c) < 0 {
				return false
			}
		}
		return true
	}
	switch {
	case has("kind", "form"):
		return l.rankTable(t)
	case has("form", "means"):
		return l.kindTable(t)
	case has("form", "class"):
		return l.wordTable(t)
	case has("minister_en"):
		return l.portfolioTable(t)
	case has("id", "type"):
		return l.gazetteer(t)
	}
	return &lexfile.Error{File: t.File, Line: 1, Msg: "the columns are those of no known kind of table"}
}

// wordTable reads a list of words: columns form, class and, when present,
// value and flags.
func (l *loader) wordTable(t *lexfile.Table) error {
	form, class, value, flags := t.Col("form"), t.Col("class"), t.Col("value"), t.Col("flags")
	var errs []error
	for i := range t.Rows {
		r := &t.Rows[i]
		lf, err := lexicon.ParseFlags(r.Get(flags), "weak", "nisba", "clan")
		if err != nil {
			errs = append(errs, t.Errorf(r, "%v", err))
			continue
		}
		weak := strings.Contains(r.Get(flags), "weak")
		for name := range lexfile.Alternatives(r.Get(class)) {
			k, ok := l.cl.Lookup(name)
			switch {
			case !ok || k < kCountry:
				errs = append(errs, t.Errorf(r, "unknown class %q", name))
				continue
			case weak && k == kGiven:
				k = kWeakGiven
			case weak && k == kFamily:
				k = kWeakFamily
			case k == kParticle:
				k = particleClass(r.Get(value))
			}
			v := r.Get(value)
			if k == kFamily && strings.Contains(r.Get(flags), nisbaName) {
				v = nisbaName
			}
			for f := range lexfile.Alternatives(r.Get(form)) {
				if (k == kGiven || k == kWeakGiven) && strings.HasPrefix(f, al) {
					v = withArticle
				}
				l.word(f, k, v, lf)
			}
		}
	}
	return errors.Join(errs...)
}

// nisbaName is the value of family names that are adjectives of places too.
const nisbaName = "nisba"

// withArticle is the value of given names that are listed with their article.
const withArticle = "article"

// wholeName is the value of the names of two parts that are those of one person
// rather than given names: صدام حسين.
const wholeName = "whole"

// particleClass gives the class of a particle in names: most lead to the part
// behind them, some end a name. Those of foreign names are other words more
// often (لا، أو) and count between two parts only.
func particleClass(value string) pattern.Class {
	switch value {
	case "suffix":
		return kNameEnd
	case "foreign":
		return kForeign
	}
	return kLink
}

func (l *loader) word(form string, k pattern.Class, value string, flags lexicon.Flags) {
	l.add(form, k, l.words.add(value), flags)
}
