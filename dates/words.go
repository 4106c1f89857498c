package dates

import (
	"errors"
	"io/fs"
	"strconv"
	"sync"

	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/lexicon"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// wordFiles are the built-in word lists, one concept a file.
var wordFiles = []string{
	"data/names.tsv", "data/months.tsv", "data/weekdays.tsv", "data/units.tsv", "data/numbers.tsv",
	"data/relative.tsv", "data/parts.tsv", "data/zones.tsv", "data/holidays.tsv", "data/context.tsv",
}

// lexClasses are the classes a word list may use.
var lexClasses = []string{
	"stop",
	"month", "monthw", "hmonth", "hmonthw", "smonth", "lmonth", "latmonth", "latday", "latnth", "levant", "weekday",
	"unit", "dual", "dualc", "plural", "acc", "stretch",
	"hhead", "dhead", "whead", "mhead", "yhead", "dechead", "chead",
	"nw", "ord", "ordday", "frac", "few",
	"rday", "adjlast", "adjnext", "adjcur", "adjfollow", "adjprev", "fewadj", "latest",
	"this", "that", "same", "self", "stated", "ofit",
	"since", "until", "by", "from", "before", "after", "of", "to", "between", "in", "lasting", "or", "wa", "al", "on",
	"equals", "about", "more", "approxpost", "fromnow", "ago", "afterit",
	"mstart", "mmid", "mend", "edge", "rest", "whole", "only",
	"every", "times", "setadv", "setadj", "season", "seasonhead", "quarter", "half", "third", "decade", "weekend", "sessionhead",
	"part", "partadv", "daytime", "early", "late", "nightof", "eve", "ampm", "midnight", "noon", "except", "minutes",
	"tzhead", "tz", "tzplace", "eram", "erah", "erabc", "erasolar",
	"holiday", "adverb", "bothcue", "begincue", "age", "finance", "dealcue", "nowadays", "nowscene", "copula", "tellverb", "nowstate", "nowdoing", "rhetoric", "taken", "origin", "eventday", "inarow", "relpron", "gathering", "staging", "comes", "habit", "clearpart", "personal", "taghead", "putoff", "namedbymonth", "namedbyday", "media", "todayname", "termcue", "lonelam", "planverb", "counted", "idno", "namedby", "futcue", "pastcue", "yearhead",
}

// word is what a lexical entry stands for; entries carry its index.
type word struct {
	num int    // the value as a number, when it is one
	str string // the value as written
	// holiday marks a rule of recurrence; num is then its number.
	holiday bool
}

// number is the value as a number, 0 when it is none.
func (w word) number() int {
	n, _ := strconv.Atoi(w.str)
	return n
}

// vocabulary is a compiled set of word lists.
type vocabulary struct {
	classes *pattern.Classes
	lexicon *lexicon.Lexicon
	words   []word
}

var loadVocabulary = sync.OnceValue(func() *vocabulary {
	v, err := readVocabulary(dataFiles, wordFiles, nil)
	if err != nil {
		panic(err) // the embedded files are checked by the tests
	}
	return v
})

// readVocabulary compiles word lists over a base, which may be nil. The error
// joins the mistakes of all files.
func readVocabulary(fsys fs.FS, names []string, base *vocabulary) (*vocabulary, error) {
	tables, err := lexfile.ReadAll(fsys, names...)
	if err != nil {
		return nil, err
	}
	v := &vocabulary{}
	var b *lexicon.Builder
	if base != nil {
		v.classes, v.words = base.classes.Clone(), base.words[:len(base.words):len(base.words)]
		b = base.lexicon.Extend()
	} else {
		v.classes = pattern.NewClasses()
		if err := v.classes.Declare(lexClasses...); err != nil {
			return nil, err
		}
		b = lexicon.NewBuilder(4096)
	}
	var errs []error
	for _, t := range tables {
		errs = append(errs, v.add(b, t, base != nil))
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	v.lexicon, err = b.Build()
	return v, err
}

// add puts one word list into the builder; fresh says that its classes may be
// new.
func (v *vocabulary) add(b *lexicon.Builder, t *lexfile.Table, fresh bool) error {
	col, err := t.Need("form", "class", "value", "flags")
	if err != nil {
		return err
	}
	var errs []error
	for i := range t.Rows {
		r := &t.Rows[i]
		flags, err := lexicon.ParseFlags(r.Get(col[3]))
		if err != nil {
			errs = append(errs, t.Errorf(r, "%v", err))
			continue
		}
		id := int32(len(v.words))
		w := word{str: r.Get(col[2])}
		w.num = w.number()
		v.words = append(v.words, w)
		for class := range lexfile.Alternatives(r.Get(col[1])) {
			k, ok := v.classes.Lookup(class)
			if !ok && fresh {
				k, err = v.classes.Intern(class)
				ok = err == nil
			}
			if !ok {
				errs = append(errs, t.Errorf(r, "unknown class %q", class))
				continue
			}
			if class == "holiday" {
				v.words[id].holiday = true
			}
			for form := range lexfile.Alternatives(r.Get(col[0])) {
				b.Add(form, k, id, flags)
			}
		}
	}
	return errors.Join(errs...)
}

// class returns a class that must exist.
func (v *vocabulary) class(name string) pattern.Class {
	k, ok := v.classes.Lookup(name)
	if !ok {
		panic("dates: no class " + name)
	}
	return k
}
