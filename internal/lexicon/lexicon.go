// Package lexicon finds the words and phrases of a vocabulary in tokens and
// turns a sentence into the items that patterns match. Forms are compared
// folded; conjunctions, prepositions, the article and, where the entry allows
// it, pronouns are taken off.
package lexicon

import (
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/internal/fold"
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
	"github.com/hawliyat/hawliyat/internal/trie"
)

// A Lexicon is a compiled vocabulary. It is immutable and safe for concurrent
// use. A lexicon made by [Lexicon.Extend] shares the memory of the one it
// extends.
type Lexicon struct {
	layers []*layer // newest first
	suffix bool     // some entry may carry a pronoun
}

// A layer is what one builder made. The values of its trie are indexes of
// forms.
type layer struct {
	words   *trie.Index[entry]
	phrases trie.Trie
	forms   []form
	groups  []group
	views   []view
	entries []pattern.Entry
	sets    []pattern.Set
	exacts  []string // written forms of exact entries

	suffixed bool // some phrase may carry a pronoun
}

// A form is a word or phrase with its readings. Entries that share their flags
// and exact spelling are a group; views holds the entries of every combination
// of groups, so that filtering by the clitics found needs no memory.
type form struct {
	groups  uint32 // first in layer.groups
	views   uint32 // the view of combination m (a bit a group) is views + m - 1
	n       uint8  // number of groups
	article bool   // written with an article that counts as one
}

// An entry is what a scan needs to know of a word, all in one place: most words
// are read no further.
type entry struct {
	kids  uint64      // symbols that phrases beginning with the word go on with, modulo 64
	alone view        // of the word alone; when it is not plain, entries is the number of a form or view
	sym   trie.Symbol // the word in phrases
	// flags of the groups of the word alone, never behind the last of them
	flags [plainGroups]Flags
	traits
}

// plainGroups is the number of groups for which an entry has room.
const plainGroups = 3

// traits say what an entry is.
type traits uint8

const (
	plainForm   traits = 1 << iota // one word is a form of one group, in any orthography: alone is its view
	severalForm                    // it is one of several groups: alone.entries is its first view
	exactForm                      // it needs a look at its spelling or has more groups: alone.entries is its form
	defForm                        // a plain or several form is written with an article that counts
	inner                          // some phrase has the word behind its first
	suffixed                       // some phrase that begins with the word may carry a pronoun
)

func (t traits) has(u traits) bool { return t&u != 0 }

type group struct {
	flags Flags
	exact int32 // index in layer.exacts, or -1
}

type view struct {
	entries uint32
	n       uint16
	set     uint16
}

// maxGroups bounds the combinations of one form.
const maxGroups = 8

// A place is where a form was found: tokens and the bytes of its written
// letters, without proclitics and, under a pronoun, without the pronoun.
type place struct {
	text       string
	start, end int
	admission  admission
	respelt    bool // the last letter changes before a pronoun
}

// admittedAt returns the combination of groups of f that may stand at a place.
func (l *layer) admittedAt(f *form, p *place) int {
	mask := 0
	for i := range int(f.n) {
		g := &l.groups[int(f.groups)+i]
		if p.admission.admits(g.flags) && (g.exact < 0 || p.written(l.exacts[g.exact])) {
			mask |= 1 << i
		}
	}
	return mask
}

// written reports whether the letters at the place are those of form. Tatweel
// and spacing never count, tashkeel only when form has some. Persian yeh and
// kaf, which do not tell the letters apart, count as either.
func (p *place) written(form string) bool {
	text := p.text[p.start:p.end]
	if text == form {
		return true
	}
	marks := hasMarks(form)
	for {
		f, fn := nextLetter(form, marks)
		t, tn := nextLetter(text, marks)
		form, text = form[fn:], text[tn:]
		switch {
		case fn == 0 || tn == 0:
			return fn == tn
		case f == t:
		case t == 'ی' && (f == 'ى' || f == 'ي'), t == 'ک' && f == 'ك':
		case p.respelt && text == "" && form == "":
		default:
			return false
		}
	}
}

func hasMarks(s string) bool {
	for _, r := range s {
		if c, _ := fold.Classify(r); c == fold.Mark {
			return true
		}
	}
	return false
}

// nextLetter decodes the next rune of s that counts and returns how many bytes
// it took to get behind it, or 0 at the end.
func nextLetter(s string, marks bool) (rune, int) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch c, _ := fold.Classify(r); c {
		case fold.Tatweel, fold.Ignorable, fold.Space, fold.Newline:
		case fold.Mark:
			if marks {
				return r, i
			}
		default:
			return r, i
		}
	}
	return 0, 0
}

// Lookup returns the readings of a form, given as in a lexicon file, without
// taking off clitics or checking flags: those of the newest layer first. The
// caller must not change the slice.
func (l *Lexicon) Lookup(text string) []pattern.Entry {
	var b token.Buffer
	b.Tokenize(text)
	for _, ly := range l.layers {
		var n trie.Node
		for i := range b.Tokens {
			if n = ly.phrases.Step(n, ly.symbol(b.Tokens[i].Key)); n == 0 {
				break
			}
		}
		if e := ly.entriesAt(n); e != nil {
			return e
		}
	}
	return nil
}

// LookupKey is [Lexicon.Lookup] for one word that is folded already.
func (l *Lexicon) LookupKey(key string) []pattern.Entry {
	for _, ly := range l.layers {
		if e := ly.entriesAt(ly.phrases.Start(ly.symbol(key))); e != nil {
			return e
		}
	}
	return nil
}

// symbol returns the symbol of a folded word, or 0.
func (l *layer) symbol(key string) trie.Symbol {
	if e := l.words.Find(trie.Hash(key)); e != nil {
		return e.sym
	}
	return 0
}

// entriesAt returns the entries of the form that ends at n, or nil.
func (l *layer) entriesAt(n trie.Node) []pattern.Entry {
	if n == 0 {
		return nil
	}
	v := l.phrases.Value(n)
	if v == trie.None {
		return nil
	}
	f := &l.forms[v]
	mask := l.written(f)
	if mask == 0 {
		return nil
	}
	return l.entriesOf(f, mask)
}

// written returns the groups of f that are not merely what a contraction
// leaves of a form with the article.
func (l *layer) written(f *form) int {
	mask := 0
	for i := range int(f.n) {
		if !l.groups[int(f.groups)+i].flags.has(contracted) {
			mask |= 1 << i
		}
	}
	return mask
}

// all returns all entries of a form in the order of the table.
func (l *layer) all(f *form) []pattern.Entry { return l.entriesOf(f, 1<<f.n-1) }

// entriesOf returns the entries of the groups in mask, which is not 0.
func (l *layer) entriesOf(f *form, mask int) []pattern.Entry {
	v := &l.views[int(f.views)+mask-1]
	end := v.entries + uint32(v.n)
	return l.entries[v.entries:end:end]
}

// Forms returns the number of distinct folded forms of all layers.
func (l *Lexicon) Forms() int {
	n := 0
	for _, ly := range l.layers {
		for i := range ly.forms {
			if ly.written(&ly.forms[i]) != 0 {
				n++
			}
		}
	}
	return n
}
