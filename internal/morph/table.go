package morph

import (
	"embed"
	"errors"
	"fmt"
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/internal/fold"
	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/trie"
)

//go:embed data/*.tsv
var data embed.FS

const (
	verbsFile     = "data/verbs.tsv"
	notFutureFile = "data/not_future.tsv"
)

type span struct{ from, to int32 }

type table struct {
	verbs []Verb
	byID  map[string]int32
	index *trie.Index[span] // of folded spellings: their readings in forms
	forms []Form
	// guessStop holds words that only look like a future.
	guessStop map[string]bool
}

var tables = sync.OnceValue(func() *table {
	t, err := load()
	if err != nil {
		panic(err) // the embedded table is checked by the tests of this package
	}
	return t
})

func load() (*table, error) {
	files, err := lexfile.ReadAll(data, verbsFile, notFutureFile)
	if err != nil {
		return nil, err
	}
	rows, stop := files[0], files[1]
	t := &table{byID: make(map[string]int32, len(rows.Rows)), guessStop: make(map[string]bool, len(stop.Rows))}
	for i := range stop.Rows {
		t.guessStop[fold.String(stop.Rows[i].Cells[0])] = true
	}
	cols, err := rows.Need("lemma", "perfect", "imperfect", "masdar", "flags")
	if err != nil {
		return nil, err
	}
	lemma, perf, imp, mas, flags := cols[0], cols[1], cols[2], cols[3], cols[4]
	var errs []error
	for i := range rows.Rows {
		r := &rows.Rows[i]
		v := Verb{ID: r.Cells[lemma], Perfect: r.Cells[perf], Imperfect: r.Cells[imp], Line: r.Line}
		if m := r.Cells[mas]; m != "" {
			v.Masdars = strings.Split(m, "|")
		}
		v.Flags, err = parseFlags(r.Cells[flags])
		_, dup := t.byID[v.ID]
		switch {
		case err != nil:
			errs = append(errs, rows.Errorf(r, "%v", err))
			continue
		case dup:
			errs = append(errs, rows.Errorf(r, "verb %q is listed twice", v.ID))
			continue
		case !strings.HasPrefix(v.Imperfect, "ي"):
			errs = append(errs, rows.Errorf(r, "imperfect %q does not begin with ي", v.Imperfect))
			continue
		case len(v.Perfect) < 4:
			errs = append(errs, rows.Errorf(r, "perfect %q is too short", v.Perfect))
			continue
		}
		t.byID[v.ID] = int32(len(t.verbs))
		t.verbs = append(t.verbs, v)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	t.generate()
	return t, nil
}

func parseFlags(cell string) (Flags, error) {
	var f Flags
	for s := range strings.SplitSeq(cell, ",") {
		switch s {
		case "", "intransitive":
		case "transitive":
			f |= Transitive
		case "homograph":
			f |= Ambiguous
		case "doubled":
			f |= Doubled
		default:
			return 0, fmt.Errorf("unknown flag %q", s)
		}
	}
	return f, nil
}

// generate builds the index: all spellings in one string, then a symbol for
// each distinct one, then the readings of a symbol side by side.
func (t *table) generate() {
	const perVerb = 60
	type record struct {
		from, to, sym int32
		form          Form
	}
	records := make([]record, 0, perVerb*len(t.verbs))
	buf := make([]byte, 0, 12*perVerb*len(t.verbs))
	for i := range t.verbs {
		conjugate(&t.verbs[i], func(stem, ending string, f Form) {
			f.Verb = int32(i)
			from := len(buf)
			buf = fold.Append(fold.Append(buf, stem), ending)
			records = append(records, record{from: int32(from), to: int32(len(buf)), form: f})
		})
	}
	text := string(buf)
	words := trie.NewSymbols(40 * len(t.verbs))
	spans := make([]span, 1, 40*len(t.verbs)) // by symbol
	kept := records[:0]
	first := 0 // of the verb's records in kept
	for _, r := range records {
		if len(kept) > 0 && kept[len(kept)-1].form.Verb != r.form.Verb {
			first = len(kept)
		}
		key := text[r.from:r.to]
		sym := int32(words.Intern(key))
		if int(sym) == len(spans) {
			spans = append(spans, span{})
		}
		r.sym = sym
		merged := false
		for k := first; k < len(kept) && !merged; k++ {
			merged = kept[k].sym == sym && merge(&kept[k].form, r.form)
		}
		if !merged {
			kept = append(kept, r)
			spans[sym].to++
		}
	}
	at := int32(0)
	for i := range spans {
		n := spans[i].to
		spans[i] = span{at, at}
		at += n
	}
	t.forms = make([]Form, len(kept))
	for i := range kept {
		r := &kept[i]
		s := &spans[r.sym]
		t.forms[s.to] = r.form
		s.to++
	}
	t.index = trie.NewIndex[span](words.Len())
	for i, s := range spans[1:] {
		markHomographs(t.verbs, t.forms[s.from:s.to])
		t.index.Put(trie.Hash(words.Word(trie.Symbol(i+1))), s)
	}
}

// markHomographs flags the perfects of a spelling that is also a masdar, or
// that the table says is more often another word.
func markHomographs(verbs []Verb, forms []Form) {
	masdar := false
	for i := range forms {
		masdar = masdar || forms[i].Tense == Masdar
	}
	for i := range forms {
		f := &forms[i]
		if f.Tense == Perfect && f.Person == 3 && f.Number == Singular && f.Gender == Masculine {
			f.Homograph = masdar || verbs[f.Verb].Flags.Has(Ambiguous)
		}
	}
}

// merge joins two readings of one spelling that differ only in voice or mood.
func merge(a *Form, b Form) bool {
	if a.Tense != b.Tense || a.Person != b.Person || a.Number != b.Number || a.Gender != b.Gender || a.BeforeSuffix != b.BeforeSuffix {
		return false
	}
	if a.Voice != b.Voice {
		a.Voice = EitherVoice
	}
	a.Short = a.Short && b.Short
	return true
}
