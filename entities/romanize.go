package entities

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/token"
)

// spellings is the table of how the press writes names in Latin letters: whole
// names (class name), and for others a letter for each (letter, letter_initial,
// letter_final, ta_marbuta, alif_maqsura, hamza_below, article).
const spellings = "transliteration.tsv"

type romanizer struct {
	names                  map[string]spelling // by folded name
	letter, initial, final [256]string         // by letter, from U+0600 on
	article                string
}

// A spelling is how a name is written in Latin letters; it is empty for the first
// word of names of two, when that is no name by itself.
type spelling struct {
	latin string
	opens bool // names of two words begin so
}

// arabicBlock is the first letter of the tables by letter.
const arabicBlock = 0x600

var romanization = sync.OnceValue(func() *romanizer {
	r := &romanizer{names: make(map[string]spelling)}
	t, err := lexfile.Read(dataFiles, "data/"+spellings)
	if err != nil {
		return r
	}
	for i := range t.Rows {
		row := &t.Rows[i]
		form, class, value := row.Get(0), row.Get(1), row.Get(2)
		first := []rune(form)[0] - arabicBlock
		switch class {
		case "name":
			r.add(foldText(form), value)
		case "letter":
			r.letter[first] = value
		case "letter_initial", "hamza_below":
			r.initial[first] = value
		case "letter_final", "ta_marbuta", "alif_maqsura":
			r.final[first] = value
		case "article":
			r.article = value
		}
	}
	return r
})

func (r *romanizer) add(name, latin string) {
	r.names[name] = spelling{latin, r.names[name].opens}
	if first, _, pair := strings.Cut(name, " "); pair {
		r.names[first] = spelling{r.names[first].latin, true}
	}
}

// romanize writes a person's name as the press does: each part as the table has
// it, with or without the article, and letter by letter where it has not.
func (w *work) romanize(m *mention) string {
	r := romanization()
	out := w.latin[:0]
	for i := m.from; i < m.to; i++ {
		t := &w.tokens[i]
		if t.Kind != token.Word {
			continue
		}
		if len(out) > 0 {
			out = append(out, ' ')
		}
		key, text := t.Key, w.text[t.Start:t.End]
		if i == m.from && m.start > t.Start {
			key, text = w.stemAt(i, m.start), w.text[m.start:t.End]
		}
		own := r.names[key]
		// Parts of two words (عبد الله) go before single ones.
		if own.opens && i+1 < m.to {
			var pair [64]byte
			joined := append(append(append(pair[:0], key...), ' '), w.tokens[i+1].Key...)
			if v := r.names[string(joined)]; v.latin != "" {
				out = append(out, v.latin...)
				i++
				continue
			}
		}
		if own.latin != "" {
			out = append(out, own.latin...)
		} else {
			out = r.unlisted(out, key, text)
		}
	}
	w.latin = out
	return string(out)
}

// unlisted appends a part of a name that the table does not have as it stands,
// given folded and as written.
func (r *romanizer) unlisted(out []byte, key, text string) []byte {
	if stem, ok := strings.CutPrefix(key, al); ok && len(stem) > 4 {
		out = append(out, r.article...)
		if v := r.names[stem]; v.latin != "" {
			return append(out, v.latin...)
		}
		return r.spell(out, strings.TrimPrefix(text, al))
	}
	return r.spell(out, text)
}

// spell appends a word letter by letter with a capital.
func (r *romanizer) spell(out []byte, w string) []byte {
	at := len(out)
	for i := 0; i < len(w); {
		c, n := utf8.DecodeRuneInString(w[i:])
		v := ""
		switch {
		case i == 0:
			v = letterIn(&r.initial, c)
		case i+n == len(w):
			v = letterIn(&r.final, c)
		}
		if v == "" {
			v = letterIn(&r.letter, c)
		}
		if v == "" {
			for _, f := range foldText(string(c)) {
				v = letterIn(&r.letter, f)
			}
		}
		out = append(out, v...)
		i += n
	}
	if len(out) == at {
		return append(out, w...)
	}
	if b := out[at]; b >= 'a' && b <= 'z' {
		out[at] -= 'a' - 'A'
	}
	return out
}

func letterIn(table *[256]string, c rune) string {
	if c -= arabicBlock; c >= 0 && int(c) < len(table) {
		return table[c]
	}
	return ""
}
