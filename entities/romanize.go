package entities

import (
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/internal/lexfile"
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
func romanize(name string) string {
	r := romanization()
	words := strings.Fields(name)
	var out []string
	for i := 0; i < len(words); i++ {
		// Parts of two words (عبد الله) go before single ones.
		if i+1 < len(words) {
			if v, ok := r.names[foldText(words[i]+" "+words[i+1])]; ok {
				out = append(out, v)
				i++
				continue
			}
		}
		out = append(out, r.word(words[i]))
	}
	return strings.Join(out, " ")
}

func (r *romanizer) word(w string) string {
	if v, ok := r.names[foldText(w)]; ok {
		return v
	}
	if stem, ok := strings.CutPrefix(w, al); ok && len(stem) > 4 {
		if v, ok := r.names[foldText(stem)]; ok {
			return r.article + v
		}
		return r.article + r.spell(stem)
	}
	return r.spell(w)
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
