package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// laterPart reports whether an unknown word may stand behind the first part of
// a name. Endings that many nouns have and some names count as names only where
// the phrase surely ends.
func (w *work) laterPart(it, after *pattern.Item, last bool) bool {
	text := w.written(it)
	switch {
	case hadrami(text) && closesHard(after):
		return true
	case len(text) > 6 && endsInPronoun(text):
		return false
	case strings.HasPrefix(text, "و") && len(text) > 6, strings.HasSuffix(text, "ءا"):
		return false // more likely a conjunction, or an accusative
	case (strings.HasPrefix(text, "ب") || strings.HasPrefix(text, "ل")) && len(text) >= 10 && !closesHard(after):
		return false // more likely a preposition
	case strings.HasSuffix(text, "يه") && len(text) > 8 && last:
		return closes(after) && !w.future(it) && !strings.HasPrefix(text, "ي") // روماتيه
	case strings.HasSuffix(text, "ه"):
		return len(text) <= 6
	case strings.HasSuffix(text, ta):
		return !last || closesHard(after) || w.aged
	case strings.HasSuffix(text, "ا") && last:
		return closesHard(after) || w.aged || w.joined(after) || longVowels(w.key(it)) > 2
	}
	return true
}

func endsInPronoun(text string) bool {
	return strings.HasSuffix(text, "ها") || strings.HasSuffix(text, "هم") || strings.HasSuffix(text, "كم")
}

// joined reports whether an item is an unknown word that seems to begin with a
// conjunction.
func (w *work) joined(it *pattern.Item) bool {
	return it != nil && it.Has(kBareWord) && len(w.key(it)) > 6 && strings.HasPrefix(w.key(it), "و")
}

// boundPlural reports whether a word is a participle in the plural that is bound
// to the noun behind it: متظاهري السودان.
func (w *work) boundPlural(it, after *pattern.Item) bool {
	key := w.key(it)
	return len(key) > 10 && strings.HasPrefix(key, "م") && strings.HasSuffix(key, "ي") && longVowels(key) < 3 &&
		after != nil && (opensIdafa(after) || after.Has(kCountry) || after.Has(kPlace))
}

// opensIdafa reports whether an item is a definite noun that the word before may
// be bound to: طياري التحالف.
func opensIdafa(it *pattern.Item) bool {
	return it != nil && it.Has(pattern.Def) && !it.Set.Intersects(&cliticMask)
}

// inflected reports whether a word ends as duals, plurals, accusatives and
// nouns with a pronoun do.
func inflected(text string) bool {
	for _, end := range [...]string{"ين", "ان", "ات", "ون", "ا", ta, "ه", "هم", "ى"} {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	return false
}

// participle reports whether a definite word has the shape of a participle or a
// noun of place: المرسوم.
func (w *work) participle(it *pattern.Item) bool { return strings.HasPrefix(w.head(it), "م") }

// unknownPart judges a word of a name that no table has.
func (w *work) unknownPart(n *nameShape, i int, ev evidence, after *pattern.Item) bool {
	it, last := &n.items[i], i == len(n.items)-1
	if !w.namelike(it) && !(last && (w.aged && !w.tanwin(it) || i == 1 && w.bySecond(n, ev, after))) {
		return false
	}
	if n.parts > 1 && !w.laterPart(it, after, last) || last && w.boundPlural(it, after) {
		return false
	}
	if n.parts < 3 || hadrami(w.key(it)) && closesHard(after) || n.known > 0 && joinedKunya(w.key(it)) {
		return true
	}
	switch {
	case w.future(it),
		!ends(after) && strings.HasSuffix(w.key(it), "ا"), // an accusative rather than a third foreign name
		n.known > 0 && n.defs > 0:
		return false
	case n.known > 1 && last: // but in محمد صلاح هدفين the name is whole
		return w.aged || w.lastUnknown(it, ev, after) // جاسم محمد نخلة (17 عاما)
	case n.known > 1:
		return i+2 == len(n.items) && n.items[i+1].Has(pattern.Def) && n.items[i+1].Has(kFamily) // خالد بن محمد زابن الدوسري
	}
	return closes(after)
}

// bySecond reports whether an unlikely word is the second part of a name behind a given name
// that the phrase ends with.
func (w *work) bySecond(n *nameShape, ev evidence, after *pattern.Item) bool {
	it := &n.items[1]
	if !n.items[0].Has(kGiven) || w.future(it) {
		return false
	}
	return ends(after) || ev == evidenceTitle && (after.Has(kOffice) || closesHard(after)) && !w.isVerb(w.key(it))
}

// lastUnknown reports whether an unknown word behind a whole name is its last part.
func (w *work) lastUnknown(it *pattern.Item, ev evidence, after *pattern.Item) bool {
	if !ends(after) && !(ev == evidenceTitle && closesHard(after) && !opensIdafa(after)) && !w.told(after) {
		return false
	}
	return !inflected(w.written(it)) || w.foreign(it) && !w.manyOf(it) || ends(after) && w.endsInTa(it) && w.noNoun(it) && !strings.HasPrefix(w.key(it), "ت")
}

// definitePart judges a definite word, or a nisba, that may end a name.
func (w *work) definitePart(n *nameShape, i int, ev evidence, after *pattern.Item) bool {
	it := &n.items[i]
	if i == 0 || n.defs > 1 && n.known < n.parts-2 {
		return false
	}
	if !w.surnamelike(it) && !(w.endsInTa(it) && w.feminineSurname(n, i, ev, after)) {
		return false
	}
	if i == 1 && w.objectOf(&n.items[0], it) {
		return false // أصدر الرئيس الأسد المرسوم
	}
	if i+1 < len(n.items) && !mayFollow(&n.items[i+1]) {
		return false
	}
	if n.parts < 3 {
		return true
	}
	// A participle or noun behind a whole name (المشتبه به) is told from a
	// surname by its ending, or by what follows a chain of fathers.
	father, chain := &n.items[i-1], w.fathers(n, i)
	if !isName(father) && !chain {
		return false
	}
	if strings.HasSuffix(w.key(it), "ي") || chain && (ev == evidenceTitle || closesHard(after)) {
		return true
	}
	return n.known > 1 && n.unknown == 0 && isName(&n.items[0]) && (closesHard(after) || ev == evidenceTitle && after.Has(kOffice)) && w.noNoun(it)
}

// objectOf reports whether a definite word behind a definite surname is a noun of its own.
func (w *work) objectOf(surname, it *pattern.Item) bool {
	return surname.Has(pattern.Def) && surname.Has(kFamily) && w.participle(it) && !it.Has(kFamily)
}

// mayFollow reports whether an item may go on with a name behind a definite part of it: بندر
// المشاري آل سعود.
func mayFollow(next *pattern.Item) bool {
	return next.Has(kNameDef) || next.Has(kLink) || next.Has(kFamily) && next.To-next.From > 1
}

// feminineSurname reports whether a word with the ending of the feminine is a surname: behind
// a father (أحمد بن ناصر الفضالة), or behind a title and a given name (النائب محمد الفريخة).
func (w *work) feminineSurname(n *nameShape, i int, ev evidence, after *pattern.Item) bool {
	if w.fathers(n, i) && ends(after) {
		return true
	}
	return ev == evidenceTitle && i == 1 && n.items[0].Has(kGiven) && n.items[i].Has(kDefWord) && closesHard(after)
}

// noNoun reports whether a definite word has the shape of no participle, masdar or occupation.
func (w *work) noNoun(it *pattern.Item) bool {
	head := w.head(it)
	return !it.Has(kOccupation) && !strings.HasPrefix(head, "م") && !masdarLike(strings.TrimPrefix(w.written(it), al), head) && !isMasdar(head)
}

// fathers reports whether the part before part i is the name of a father: بن
// ناصر.
func (w *work) fathers(n *nameShape, i int) bool {
	father := &n.items[i-1]
	return i > 1 && n.items[i-2].Has(kLink) || father.To-father.From > 1 && w.key(father) == "بن"
}
