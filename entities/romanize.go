package entities

import (
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/token"
)

// spellings is the table of how the press writes names in Latin letters: whole
// names (class name), and for others a letter for each (letter, letter_initial,
// letter_final, ta_marbuta, alif_maqsura, hamza_below, article).
const spellings = "transliteration.tsv"

type romanizer struct {
	names                  map[string]string // by folded name
	letter, initial, final map[rune]string
	article                string
}

var romanization = sync.OnceValue(func() *romanizer {
	r := &romanizer{
		names: make(map[string]string), letter: make(map[rune]string), initial: make(map[rune]string), final: make(map[rune]string),
	}
	t, err := lexfile.Read(dataFiles, "data/"+spellings)
	if err != nil {
		return r
	}
	for i := range t.Rows {
		row := &t.Rows[i]
		form, class, value := row.Get(0), row.Get(1), row.Get(2)
		first := []rune(form)[0]
		switch class {
		case "name":
			r.names[foldText(form)] = value
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
		// Parts of two words (عبد الله) go before single ones.
		if i+1 < m.to {
			var pair [64]byte
			joined := append(append(append(pair[:0], key...), ' '), w.tokens[i+1].Key...)
			if v, ok := r.names[string(joined)]; ok {
				out = append(out, v...)
				i++
				continue
			}
		}
		out = r.word(out, key, text)
	}
	w.latin = out
	return string(out)
}

// word appends one part of a name, given folded and as written.
func (r *romanizer) word(out []byte, key, text string) []byte {
	if v, ok := r.names[key]; ok {
		return append(out, v...)
	}
	if stem, ok := strings.CutPrefix(key, al); ok && len(stem) > 4 {
		out = append(out, r.article...)
		if v, ok := r.names[stem]; ok {
			return append(out, v...)
		}
		return append(out, r.spell(strings.TrimPrefix(text, al))...)
	}
	return append(out, r.spell(text)...)
}

// spell writes a word letter by letter with a capital.
func (r *romanizer) spell(w string) string {
	var b strings.Builder
	letters := []rune(w)
	for i, c := range letters {
		v, ok := "", false
		if i == 0 {
			v, ok = r.initial[c]
		} else if i == len(letters)-1 {
			v, ok = r.final[c]
		}
		if !ok {
			v, ok = r.letter[c]
		}
		if !ok {
			for _, f := range foldText(string(c)) {
				v = r.letter[f]
			}
		}
		b.WriteString(v)
	}
	s := b.String()
	if s == "" {
		return w
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
