package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

// asName lets a weak form be part of a name, as an unknown word may.
func asName(it *pattern.Item) {
	if it.Has(pattern.Def) {
		if !it.Set.Intersects(&cliticMask) {
			it.Set.Add(kNameDef)
		}
		return
	}
	it.Set.Add(kNameWord)
	it.Set.Add(kBareWord)
}

// onlyWeak reports whether a single word is known as a weak form and as nothing
// else.
func onlyWeak(it *pattern.Item) bool {
	if it.To-it.From > 1 {
		return false
	}
	for _, e := range it.Entries {
		if k := strong(e.Class); k == e.Class || it.Has(k) {
			return false
		}
	}
	return true
}

// literal reports whether the article of a given name is part of an entry.
func (w *work) literal(it *pattern.Item) bool {
	for _, e := range it.Entries {
		if (e.Class == kGiven || e.Class == kWeakGiven) && *w.vocab.words.at(e.ID) == withArticle {
			return true
		}
	}
	return false
}

// unlikelyName takes the class of a given name from a short word that is one
// only without what seems to be a clitic: لجان is no جان, الآن no آن.
func (w *work) unlikelyName(it *pattern.Item) {
	if it.To-it.From > 1 {
		return
	}
	if it.Clitics.Has(clitic.Def) && !w.literal(it) {
		// A given name that takes an article is listed with it; this one is a
		// surname at most.
		it.Set.Remove(kGiven)
		it.Set.Remove(kWeakGiven)
		it.Set.Add(kNameDef)
		return
	}
	if text := w.written(it); it.Has(kGiven) && strings.HasSuffix(text, "ه") && len(text) > 8 {
		it.Set.Remove(kGiven) // ناديه: the club's before نادية
		it.Set.Add(kWeakGiven)
	}
	if it.Clitics&(clitic.Prep|clitic.Conj|clitic.Def) == 0 {
		return
	}
	length := it.End - it.Start // a letter takes two bytes
	if it.Clitics.Has(clitic.Def) {
		length -= int32(len(al))
	}
	if length <= 6 && (it.Clitics.Any(clitic.Prep) || it.Clitics.Has(clitic.Def) && length <= 4) {
		it.Set.Remove(kGiven)
		it.Set.Remove(kWeakGiven)
	}
}

// foreignParticle reports whether a particle of foreign names stands between
// two words that may be its name.
func foreignParticle(items []pattern.Item, i int) bool {
	before, after := neighbour(items, i-1), neighbour(items, i+1)
	if before == nil || after == nil || items[i].Has(kStopword) && !(before.Has(kGiven) && len(after.Entries) == 0 && !after.Has(pattern.Def)) || items[i].Set.Intersects(&cliticMask) {
		return false
	}
	return (before.Has(kBareWord) || before.Has(kGiven) || before.Has(kWeakGiven) || before.Has(kForeign)) && after.Has(pattern.Word) &&
		(len(after.Entries) == 0 || after.Has(kFamily) || after.Has(kWeakFamily) || after.Has(kGiven) || after.Has(kForeign) && !after.Has(kStopword))
}

const (
	ta  = "ة"
	al  = "ال"
	lil = "لل"
)

// bare classifies a word without entry. The lexicon takes clitics off known
// words only; off an unknown one the article and what stands before it come
// here, since only a noun has an article: والحريات, للانتخابات.
func (w *work) bare(it *pattern.Item) {
	t := &w.tokens[it.From]
	key := t.Key
	if len(key) <= 4 && it.Has(pattern.Prep) {
		it.Set.Add(kLone)
		return
	}
	pre, def, flags := proclitics(key)
	if pre > 0 && def {
		it.Start = int32(token.Offset(w.text, t, pre))
		it.Clitics |= flags
		addClitics(&it.Set, flags)
	}
	if !def && !it.Has(pattern.Def) {
		if len(key) >= 4 && len(key) <= 30 {
			it.Set.Add(kBareWord)
			it.Set.Add(kNameWord)
			if foreignSurname(key) {
				it.Set.Add(kForeignName)
			}
		}
		return
	}
	it.Set.Add(kDefWord)
	it.Set.Add(kComplement)
	if strings.HasSuffix(key, "ي") || strings.HasSuffix(key, "يه") {
		it.Set.Add(kDefAdj)
	}
	if !it.Clitics.Any(clitic.Prep | clitic.Conj) {
		it.Set.Add(kNameDef)
	}
}

// surname takes back the clitics of a word that ends a name: بالعون, بالحاج.
func (w *work) surname(it *pattern.Item) {
	it.Start, it.Clitics = w.tokens[it.From].Start, 0
	it.Set.Remove(pattern.Ba)
	it.Set.Remove(pattern.Prep)
	it.Set.Remove(pattern.Def)
	it.Set.Add(kNameDef)
}

// proclitics reads what stands before the article of a word that has one: the
// bytes of it, and its clitics. A stem keeps three letters.
func proclitics(key string) (pre int, def bool, flags clitic.Flags) {
	rest := key
	if strings.HasPrefix(rest, "و") || strings.HasPrefix(rest, "ف") {
		flags, rest = clitic.Conj, rest[2:]
	}
	switch {
	case strings.HasPrefix(rest, "ب"):
		flags, rest = flags|clitic.Ba, rest[2:]
	case strings.HasPrefix(rest, "ك"):
		flags, rest = flags|clitic.Kaf, rest[2:]
	case strings.HasPrefix(rest, lil):
		// The article has lost its alef; the span begins at the second ل.
		if len(rest) < len(lil)+6 {
			return 0, false, 0
		}
		return len(key) - len(rest) + 2, true, flags | clitic.Lam | clitic.Def
	}
	if flags == 0 || !strings.HasPrefix(rest, al) || len(rest) < len(al)+6 {
		return 0, false, 0
	}
	return len(key) - len(rest), true, flags | clitic.Def
}

func addClitics(s *pattern.Set, f clitic.Flags) {
	for _, c := range [...]struct {
		flag  clitic.Flags
		class pattern.Class
	}{
		{clitic.Conj, pattern.Conj}, {clitic.Ba, pattern.Ba}, {clitic.Lam, pattern.Lam}, {clitic.Kaf, pattern.Kaf},
		{clitic.Prep, pattern.Prep}, {clitic.Def, pattern.Def},
	} {
		if f&c.flag != 0 {
			s.Add(c.class)
		}
	}
}
