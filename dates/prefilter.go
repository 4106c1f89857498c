package dates

import (
	"math/bits"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/token"
	"github.com/hawliyat/hawliyat/internal/trie"
)

// prefilter tells sentences that hold no word any rule could build on, three in
// four of the news, before they are looked up in the lexicon. It knows the words
// that one of every match must be: units, months, weekdays, parts of the day,
// and so on; digits count as such.
type prefilter struct {
	tails [1 << 10]uint64 // of the last letters of the words, see tail
	keys  *trie.Index[struct{}]
}

// coreClasses are the classes of which every match of a rule has a word, unless
// it has digits.
var coreClasses = map[string]bool{
	"month": true, "monthw": true, "hmonth": true, "hmonthw": true, "smonth": true, "lmonth": true,
	"weekday": true, "unit": true, "dual": true, "dualc": true, "plural": true, "acc": true, "stretch": true,
	"rday": true, "part": true, "partadv": true, "daytime": true, "eve": true, "midnight": true, "noon": true,
	"weekend": true, "decade": true, "season": true, "quarter": true, "holiday": true, "setadv": true, "setadj": true,
	"frac": true,
}

// core reports whether a word of a class is one: numerals only as far as they
// can be years or hours of their own.
func core(class, form string, value int) bool {
	switch class {
	case "nw":
		return value == 1000 || value == 2000 || value == 10
	case "ord":
		return (value >= 4 || value == 1) && strings.HasSuffix(arabic.Fold(form), "ه")
	}
	return coreClasses[class]
}

// add puts a form into the filter. A phrase goes in by one of its words, and
// only when none of its words is in already; phrases must come after the words.
func (f *prefilter) add(form string) {
	words := strings.Fields(arabic.Fold(form))
	for _, w := range words {
		if f.hit(w, trie.Hash(w)) {
			return
		}
	}
	var toks token.Buffer
	toks.Tokenize(form)
	key := "" // the head of the phrase, but not a number
	for i := range toks.Tokens {
		switch t := &toks.Tokens[i]; {
		case t.Kind == token.Number:
			return // found by its digits
		case t.Kind == token.Word && len(t.Key) >= 6 && (key == "" || frequent[key]):
			key = t.Key
		}
	}
	if key == "" {
		key = toks.Tokens[0].Key
	}
	f.put(key)
	if rest, ok := strings.CutPrefix(key, "ال"); ok && len(rest) >= 4 && strings.Contains(form, "ال") {
		f.put(rest) // an article, not the beginning of ألف
	}
}

// frequent are heads of phrases that every other sentence has; the next word of
// the phrase serves instead.
var frequent = map[string]bool{
	"احد": true, "اول": true, "ثاني": true, "ثالث": true, "رابع": true, "بعد": true, "قبل": true,
	"وقت": true, "زياره": true, "الوقوف": true,
}

func (f *prefilter) put(key string) {
	if h := trie.Hash(key); f.keys.Find(h) == nil {
		f.keys.Put(h, struct{}{})
		f.putTails(key)
	}
}

// putTails notes the last letters of a key and, where it is shorter, of what
// proclitics and articles make of it.
func (f *prefilter) putTails(key string) {
	if len(key) >= tailBytes {
		t := tail(key)
		f.tails[t>>6] |= 1 << (t & 63)
		return
	}
	for _, c := range [...]string{"و", "ف", "ب", "ك", "ل", "س", "ا"} {
		f.putTails(c + key)
	}
}

// tailBytes is the length of the end of a word, three letters, by which most
// words are told from core words at once.
const tailBytes = 6

// tail hashes the end of a key of at least tailBytes to 16 bits.
func tail(key string) uint32 {
	b := key[len(key)-tailBytes:]
	lo := uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
	hi := uint32(b[4]) | uint32(b[5])<<8
	return (lo*16777619 ^ hi*0x9E3779B1) * 0x85EBCA6B >> 16
}

// may reports whether a key ends as some core word does. It is hit for most
// words that are not.
func (f *prefilter) may(key string) bool {
	if len(key) < tailBytes {
		return true
	}
	t := tail(key)
	return f.tails[t>>6]>>(t&63)&1 != 0
}

// maxCore is the longest key, in bytes, that is looked at.
const maxCore = 40

// hit reports whether a key with the given hash is a core word, with or without
// proclitics and article.
func (f *prefilter) hit(key string, hash uint64) bool {
	if len(key) < 2 || len(key) > maxCore {
		return false
	}
	if f.keys.Find(hash) != nil {
		return true
	}
	for at := starts(key) &^ 1; at != 0; at &= at - 1 {
		if f.keys.Find(trie.Hash(key[bits.TrailingZeros64(at):])) != nil {
			return true
		}
	}
	return false
}

// starts returns, as bits, the offsets at which a stem may begin: behind a
// conjunction, a preposition and the article.
func starts(key string) uint64 {
	at := uint64(1)
	o := 0
	if c := key[:2]; c == "و" || c == "ف" {
		at |= 1 << 2
		o = 2
	}
	for _, p := range [2]int{0, o} {
		at |= article(key, p)
		if len(key) >= p+4 {
			switch key[p : p+2] {
			case "ب", "ك", "ل", "س":
				at |= 1<<(p+2) | article(key, p+2)
			}
		}
	}
	return at
}

// article returns the offset behind ال or لل at p, as a bit.
func article(key string, p int) uint64 {
	if len(key) >= p+4 && (key[p:p+4] == "ال" || key[p:p+4] == "لل") {
		return 1 << (p + 4)
	}
	return 0
}

// worth reports whether a sentence may hold a mention.
func (f *prefilter) worth(toks []token.Token) bool {
	for i := range toks {
		switch toks[i].Kind {
		case token.Number:
			return true
		case token.Word:
			if t := &toks[i]; f.may(t.Key) && f.hit(t.Key, t.Hash) {
				return true
			}
		}
	}
	return false
}

// newPrefilter makes the filter of the built-in word lists.
func newPrefilter() (*prefilter, error) {
	tables, err := lexfile.ReadAll(dataFiles, wordFiles...)
	if err != nil {
		return nil, err
	}
	f := &prefilter{keys: trie.NewIndex[struct{}](1024)}
	for _, phrases := range [2]bool{false, true} {
		for _, t := range tables {
			col, err := t.Need("form", "class", "value")
			if err != nil {
				return nil, err
			}
			for i := range t.Rows {
				f.row(&t.Rows[i], col, phrases)
			}
		}
	}
	return f, nil
}

func (f *prefilter) row(r *lexfile.Row, col []int, phrases bool) {
	value := word{str: r.Get(col[2])}.number()
	for class := range lexfile.Alternatives(r.Get(col[1])) {
		for form := range lexfile.Alternatives(r.Get(col[0])) {
			if core(class, form, value) && strings.Contains(form, " ") == phrases {
				f.add(form)
			}
		}
	}
}
