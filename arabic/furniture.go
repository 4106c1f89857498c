package arabic

import (
	"embed"
	"sync"

	"github.com/hawliyat/hawliyat/internal/fold"
	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/token"
	"github.com/hawliyat/hawliyat/internal/trie"
)

//go:embed data/zones.tsv
var data embed.FS

// furniture holds the phrases of data/zones.tsv by their folded words, joined
// by single spaces.
type furniture struct {
	marks    map[string][]phrase
	agencies map[string]bool
	cities   map[string]bool
	button   map[string]bool // words of share bars
	// begins has the first words of the phrases of the other tables: most lines
	// begin with none.
	begins *trie.Index[beginning]
}

// beginning says what phrases a word begins.
type beginning uint8

const (
	ofMark beginning = 1 << iota
	ofPlace
)

// begin tells what phrases begin with the first of toks.
func (f *furniture) begin(toks []Token) beginning {
	if b := f.begins.Find(toks[0].Hash); b != nil {
		return *b
	}
	return 0
}

type phrase struct{ class, flags string }

// maxPhrase is the most tokens that a furniture phrase has.
const maxPhrase = 6

var loadFurniture = sync.OnceValue(func() *furniture {
	f := &furniture{marks: map[string][]phrase{}, agencies: map[string]bool{}, cities: map[string]bool{}, button: map[string]bool{}}
	t, err := lexfile.Read(data, "data/zones.tsv")
	if err != nil {
		panic(err) // the file is embedded, and TestFurniture lints it
	}
	form, class, flags := t.Col("form"), t.Col("class"), t.Col("flags")
	begins := make(map[uint64]beginning, len(t.Rows))
	for i := range t.Rows {
		row := &t.Rows[i]
		toks := tokensOf(row.Get(form))
		key := joinKeys(toks)
		switch c := row.Get(class); c {
		case "agency":
			f.agencies[key] = true
			begins[toks[0].Hash] |= ofPlace
		case "city":
			f.cities[key] = true
			begins[toks[0].Hash] |= ofPlace
		case "button":
			f.button[key] = true
		default:
			f.marks[key] = append(f.marks[key], phrase{c, row.Get(flags)})
			begins[toks[0].Hash] |= ofMark
		}
	}
	f.begins = trie.NewIndex[beginning](len(begins))
	for hash, b := range begins {
		f.begins.Put(hash, b)
	}
	return f
})

func tokensOf(s string) []Token {
	var b token.Buffer
	b.Tokenize(fold.String(s))
	return b.Tokens
}

// joinKeys joins the keys of toks with spaces, as the tables hold them.
func joinKeys(toks []Token) string {
	var scratch [maxKey]byte
	return string(appendKeys(scratch[:0], toks))
}

// maxKey is more than the longest phrase of the tables has, in bytes.
const maxKey = 128

func appendKeys(dst []byte, toks []Token) []byte {
	for i := range toks {
		if i > 0 {
			dst = append(dst, ' ')
		}
		if len(dst)+len(toks[i].Key) > maxKey {
			return append(dst, '?') // no phrase is so long
		}
		dst = append(dst, toks[i].Key...)
	}
	return dst
}

// known reports whether the words of toks are a row of table.
func known(table map[string]bool, toks []Token) bool {
	var scratch [maxKey + 2]byte
	return table[string(appendKeys(scratch[:0], toks))]
}

// markAt finds the longest furniture phrase that begins a line, if the rest of
// the line suits it.
func (f *furniture) markAt(toks []Token) mark {
	if len(toks) == 0 {
		return mark{}
	}
	if toks[0].Key == "©" {
		return copyright(toks)
	}
	if toks[0].Kind > token.Latin || f.begin(toks)&ofMark == 0 {
		return mark{}
	}
	var scratch [maxKey]byte
	key := scratch[:0]
	var best mark
	for n := 1; n <= len(toks) && n <= maxPhrase && len(key)+len(toks[n-1].Key) < len(scratch); n++ {
		if n > 1 {
			key = append(key, ' ')
		}
		key = append(key, toks[n-1].Key...)
		for _, p := range f.marks[string(key)] {
			rest := toks[n:]
			colon := len(rest) > 0 && rest[0].Kind == token.Punct && rest[0].Key == ":"
			if suits(p.flags, rest, colon) {
				best = mark{p.class, n, colon || len(rest) == 0}
				break
			}
		}
	}
	return best
}

// copyright tells the notice at the end of a page, which names a year, from the
// owner of a picture.
func copyright(toks []Token) mark {
	for i := range toks {
		if toks[i].Kind == token.Number && yearLike(&toks[i]) {
			return mark{class: "end", words: 1}
		}
	}
	return mark{class: "caption", words: 1}
}

// suits reports whether what follows a phrase lets it be furniture. Flag line:
// nothing but marks may follow; colon: a colon or nothing; short: at most six
// words; none: anything that is not a long paragraph.
func suits(flags string, rest []Token, colon bool) bool {
	words := 0
	for i := range rest {
		if rest[i].Kind == token.Word || rest[i].Kind == token.Latin {
			words++
		}
	}
	switch flags {
	case "line":
		return words == 0
	case "colon":
		return colon || len(rest) == 0
	case "short":
		return words <= 6
	}
	return colon || words <= headlineMax
}

// minButtons is the fewest words of a share bar without dividers.
const minButtons = 2

// buttons reports whether most words of a short line are those of share bars.
func (f *furniture) buttons(toks []Token) bool {
	words, hits := 0, 0
	for i := range toks {
		if toks[i].Kind > token.Latin {
			continue
		}
		if words++; words > 3*linkWords {
			return false
		}
		if f.button[toks[i].Key] {
			hits++
		}
	}
	return hits >= minButtons && 3*hits >= 2*words
}
