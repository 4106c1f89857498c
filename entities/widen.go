package entities

import (
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

// widen gives the names that begin with a surname or a patronymic the word
// before them that no table has, where it looks like a given name: ينجلوك
// شيناواترا, ببكر ولد مسعود.
func (w *work) widen() {
	for i := range w.found {
		m := &w.found[i]
		if m.class != kPerson || m.form >= 0 || m.depth > 0 {
			continue
		}
		if m.rule == "person.surname" && m.to-m.from == 1 {
			w.surnameFirst(m)
		}
		if m.from == 0 || m.start > w.tokens[m.from].Start {
			continue
		}
		if t := &w.tokens[m.from]; t.Flags&token.LineBefore != 0 || w.covered[m.from-1] || w.tokens[m.from-1].Kind != token.Word || strings.Contains(w.text[w.tokens[m.from-1].End:t.Start], gap) {
			continue
		}
		switch m.rule {
		case "person.surname", "person.foreign", "person.surname_first", "person.kunya":
			if w.namedBefore(m) {
				w.stretch(m)
			}
		}
	}
}

// namedBefore reports that the word before a surname is the given name of who bears it.
func (w *work) namedBefore(m *mention) bool {
	if m.to-m.from > 1 {
		switch w.tokens[m.from].Key {
		case "ولد":
			return w.moorish(m.from - 1)
		case "بن":
			it := w.word(int(m.from) - 1)
			return len(it.Entries) == 0 && w.moorish(m.from-1) && !it.Has(pattern.Def)
		}
	}
	return m.rule != "person.kunya" && w.foreignGiven(m.from-1)
}

// surnameFirst lets the given name stand behind the surname, as officials of the
// Maghreb write it: ميموني سفيان.
func (w *work) surnameFirst(m *mention) {
	if !w.free(m.to) || strings.Contains(w.text[m.end:w.tokens[m.to].Start], gap) {
		return
	}
	it := w.vocab.lex.First(w.text, w.tokens, int(m.to), min(int(m.to)+2, len(w.tokens))) // عبد الجواد
	if to := it.To; it.Has(kGiven) && !it.Has(kStopword) && !it.Has(kFamily) && !it.Set.Intersects(&cliticMask) && w.means(&it)&meansNews == 0 && !w.isVerb(w.key(&it)) && (w.listGoesOn(to) || w.adverbial(to)) {
		for t := m.to; t < to; t++ {
			w.covered[t] = true
		}
		m.to, m.end, m.short = to, it.End, false
	}
}

// adverbial reports whether token i is a preposition or a stop word.
func (w *work) adverbial(i int32) bool {
	it := w.word(int(i))
	return it.Has(kIn) || it.Has(kStopword) && !it.Has(pattern.Def)
}

// stretch begins a mention one token earlier.
func (w *work) stretch(m *mention) {
	m.from--
	m.start, m.short = w.tokens[m.from].Start, false
	w.covered[m.from] = true
}

// foreignGiven reports whether a word before a surname may be the given name.
func (w *work) foreignGiven(tok int32) bool {
	it := w.word(int(tok))
	if len(it.Entries) > 0 {
		return w.givenLike(&it)
	}
	return w.foreign(&it)
}

// givenLike reports whether a known word is a given name and nothing that news
// say more often.
func (w *work) givenLike(it *pattern.Item) bool {
	return (it.Has(kGiven) || it.Has(kWeakGiven)) && !it.Has(kStopword) && !it.Has(kAdjective) && !it.Set.Intersects(&cliticMask) &&
		!it.Has(pattern.Def) && w.means(it)&meansNews == 0 && !w.isVerb(w.key(it))
}

// foreignSurname reports whether an unknown word ends as surnames of other
// languages do and no Arabic word does.
func foreignSurname(key string) bool {
	if len(key) < 12 || strings.HasPrefix(key, "و") {
		return false
	}
	switch key[len(key)-2:] {
	case "ف": // also of تخفيف, معروف
		return (strings.HasSuffix(key, "وف") || strings.HasSuffix(key, "ييف")) && !strings.HasPrefix(key, "م") && !strings.HasPrefix(key, "ال")
	case "ي":
		return strings.HasSuffix(key, "سكي") || strings.HasSuffix(key, "شفيلي") || strings.HasSuffix(key, "يانتي")
	case "ش":
		return strings.HasSuffix(key, "يتش") || strings.HasSuffix(key, "وتش")
	case "غ", "ج":
		return strings.HasSuffix(key, "بيرغ") || strings.HasSuffix(key, "بيرج") || strings.HasSuffix(key, "بورغ") || strings.HasSuffix(key, "ينغ")
	case "ن":
		if strings.HasSuffix(key, "يان") {
			return longVowels(key) > 2 // the rule wants a given name before it: also duals
		}
		return strings.HasSuffix(key, "سون") && longVowels(key) > 1 && !strings.HasPrefix(key, "ي") && !strings.HasPrefix(key, "ت") && !strings.HasPrefix(key, "م")
	case "ا":
		return strings.HasSuffix(key, "وفا") || strings.HasSuffix(key, "ييفا") || strings.HasSuffix(key, "سكايا")
	}
	return false
}

// moorish reports whether a word before ولد may be the given name, which the
// names of Mauritanians have with an article too: الحسن ولد محمد.
func (w *work) moorish(tok int32) bool {
	it := w.word(int(tok))
	if it.Has(kHonorific) || it.Has(kOccupation) || it.Has(kRank) || it.Set.Intersects(&rankMask) || it.Has(kStopword) && !it.Has(kGiven) && !it.Has(kWeakGiven) {
		return false
	}
	if it.Has(kGiven) || it.Has(kWeakGiven) || it.Has(kFamily) || it.Has(kWeakFamily) {
		return true
	}
	return len(it.Entries) == 0 && w.namelike(&it) && !strings.HasPrefix(w.tokens[tok].Key, "و") && !w.endsInTa(&it)
}

// foreign reports whether an unknown word looks like a name from another
// language rather than like an Arabic noun or verb: it is long, or has more long
// vowels than the patterns of Arabic nouns.
func (w *work) foreign(it *pattern.Item) bool {
	key := w.key(it)
	return w.namelike(it) && !w.future(it) && foreignKey(key)
}

// foreignKey reports whether the letters of a word that is no verb and no verbal
// noun are those of a name from another language.
func foreignKey(key string) bool {
	n := utf8.RuneCountInString(key)
	if n < 4 || strings.HasPrefix(key, al) {
		return false
	}
	for _, end := range [...]string{"ات", "ها", "هم", "هما", "نا", "كم", "ه"} {
		if strings.HasSuffix(key, end) {
			return false
		}
	}
	r, _ := utf8.DecodeRuneInString(key)
	switch r {
	case 'و', 'ل', 'ب', 'س', 'ف', 'ك', 'ي', 'ت', 'ا', 'م', 'ن':
		// A proclitic, the prefix of a verb or of a derived noun, unless what
		// follows is long.
		return n >= 7 && longVowels(key) >= 2 || n >= 5 && longVowels(key) >= 3 || n >= 5 && foreignEnd(key)
	}
	return longVowels(key) >= 2 || foreignEnd(key) || n >= 7
}

// longVowels counts the letters of long vowels behind the first letter.
func longVowels(key string) int {
	n := 0
	for i, r := range key {
		if i > 0 && (r == 'ا' || r == 'و' || r == 'ي') {
			n++
		}
	}
	return n
}

// foreignEnd reports whether a word ends as names of other languages do and
// Arabic nouns hardly ever.
func foreignEnd(key string) bool {
	for _, end := range [...]string{"و", "وف", "وفا", "يف", "يفا", "سكي", "يتش", "تش", "نغ", "ينا", "ونا", "سون", "مان", "يان", "شفيلي", "دزه", "اكي", "يوس", "اوس", "يكا", "يتا", "يلا"} {
		if strings.HasSuffix(key, end) {
			return true
		}
	}
	return false
}
