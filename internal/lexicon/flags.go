package lexicon

import (
	"errors"
	"fmt"
	"slices"

	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/lexfile"
)

// Flags restrict how a form may stand in text.
type Flags uint8

// The flags of an entry. Without any, a form may carry conjunctions,
// prepositions and the article, in any orthography that folds to it.
const (
	Exact    Flags = 1 << iota // exact: the letters must be written as given (أ is not ا)
	NoPrefix                   // noprefix: no conjunction, preposition or future particle
	NoDef                      // nodef: no article
	NeedDef                    // def: the article must stand before it
	Suffix                     // suffix: may carry a pronoun, a phrase on its last word
	Verb                       // verb: a finite verb, which may carry س and ل but no article, ب or ك
	Radical                    // radical: a leading ال belongs to the word (التزام) and is no article

	// contracted marks the entry under its form without ال, which is all that
	// is left of it in للعراق.
	contracted
)

var flagNames = []struct {
	name string
	flag Flags
}{
	{"exact", Exact},
	{"noprefix", NoPrefix},
	{"nodef", NoDef},
	{"def", NeedDef},
	{"suffix", Suffix},
	{"verb", Verb},
	{"radical", Radical},
}

// FlagNames returns the names of the flags that [ParseFlags] knows.
func FlagNames() []string {
	names := make([]string, len(flagNames))
	for i, f := range flagNames {
		names[i] = f.name
	}
	return names
}

// Flag returns the flag of the given name.
func Flag(name string) (Flags, bool) {
	for _, f := range flagNames {
		if f.name == name {
			return f.flag, true
		}
	}
	return 0, false
}

// ParseFlags reads the flags cell of a lexicon file, names separated by
// commas. Names listed in domain mean something to the caller only and are
// skipped. It fails on other unknown names and on flags that exclude each other.
func ParseFlags(cell string, domain ...string) (Flags, error) {
	var out Flags
	for name := range lexfile.Flags(cell) {
		f, ok := Flag(name)
		if !ok && !slices.Contains(domain, name) {
			return 0, fmt.Errorf("unknown flag %q", name)
		}
		out |= f
	}
	switch {
	case out&(NeedDef|NoDef) == NeedDef|NoDef:
		return 0, errors.New("flags def and nodef exclude each other")
	case out&(NeedDef|Verb) == NeedDef|Verb:
		return 0, errors.New("flags def and verb exclude each other")
	}
	return out, nil
}

func (f Flags) has(g Flags) bool { return f&g != 0 }

// An admission is what a reading asks of the flags of an entry: those of mask
// must be as in want.
type admission struct{ mask, want Flags }

// admissions gives the admission of a reading by its clitics and, in the highest
// bit, whether it has lost the alef of its article.
var admissions = func() (all [2 * numClitics]admission) {
	for i := range all {
		all[i] = admissionOf(clitic.Flags(i%numClitics), i >= numClitics)
	}
	return all
}()

// numClitics is the number of combinations of clitics.
const numClitics = 2 * int(clitic.Suffix)

func admissionOf(c clitic.Flags, short bool) (a admission) {
	if !short {
		a.mask |= contracted
	}
	if c.Any(clitic.Conj | clitic.Prep | clitic.Sin) {
		a.mask |= NoPrefix
	}
	if c.Has(clitic.Def) {
		a.mask |= NoDef
	} else {
		a.mask |= NeedDef
	}
	if c.Has(clitic.Suffix) {
		a.mask, a.want = a.mask|Suffix, a.want|Suffix
	}
	switch {
	case c.Any(clitic.Def | clitic.Ba | clitic.Kaf):
		a.mask |= Verb
	case c.Has(clitic.Sin):
		a.mask, a.want = a.mask|Verb, a.want|Verb
	}
	return a
}

// admits reports whether an entry with flags f may stand.
func (a admission) admits(f Flags) bool { return (f^a.want)&a.mask == 0 }

// never are flags that nothing admits.
const never = NeedDef | NoDef
