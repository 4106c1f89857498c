package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/morph"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// joinedWord reports whether an unknown word seems to carry a conjunction, a
// preposition or a pronoun: الرئيس ومكانته.
func (w *work) joinedWord(it *pattern.Item) bool {
	text := w.written(it)
	for _, p := range [...]string{"و", "ل", "بأ", "با", "بد"} {
		if strings.HasPrefix(text, p) {
			return true
		}
	}
	for _, p := range [...]string{"ه", "ها", "هم", "ا\u064b"} {
		if strings.HasSuffix(text, p) {
			return true
		}
	}
	return false
}

// hadrami reports whether a word looks like a family name of Hadramaut: باسلمه,
// بامخرمة.
func hadrami(key string) bool {
	return strings.HasPrefix(key, "با") && !strings.HasPrefix(key, "بال") && len(key) >= 10
}

// joinedKunya reports whether a word is a kunya written as one: أبوملحة.
func joinedKunya(key string) bool { return strings.HasPrefix(key, "ابو") && len(key) >= 12 }

// closesHard reports whether an item surely is no part of the noun phrase
// before it.
func closesHard(it *pattern.Item) bool {
	return it == nil || it.Has(pattern.Newline) || it.Has(pattern.Punct) || it.Has(pattern.Conj) || it.Has(pattern.Prep) ||
		it.Has(kIn) || it.Has(kReport) || it.Has(kStopword)
}

// ends reports whether the clause ends at an item.
func ends(it *pattern.Item) bool {
	return it == nil || it.Has(pattern.Newline) || it.Has(pattern.Comma) || it.Has(pattern.Period) || it.Has(pattern.RParen) || it.Has(pattern.Colon)
}

func (w *work) future(it *pattern.Item) bool {
	_, ok := morph.Guess(w.key(it))
	return ok
}

// closes reports whether an item cannot belong to a name, so that a name may
// end before it.
func closes(it *pattern.Item) bool {
	if it == nil {
		return true
	}
	if it.Has(pattern.Newline) || it.Has(pattern.Conj) || it.Has(pattern.Prep) {
		return true
	}
	return !it.Has(kNameWord) && !it.Has(kBareWord) && !it.Has(kNameDef)
}

// namelike reports whether an unknown word without article may belong to a
// name: it is no verb and has no ending that names do not have.
func (w *work) namelike(it *pattern.Item) bool {
	text, key := w.written(it), w.key(it)
	if strings.HasSuffix(text, "ات") || strings.HasSuffix(text, "ية") || w.tanwin(it) {
		return false
	}
	if strings.HasPrefix(key, "وال") || strings.HasPrefix(key, "بال") || strings.HasPrefix(key, "لل") {
		return false
	}
	return !w.isVerb(key) && !masdarLike(text, key) && !isMasdar(key)
}

// isMasdar reports whether a key is a verbal noun, alone or behind a
// preposition.
func isMasdar(key string) bool {
	if masdar(key) {
		return true
	}
	for _, p := range [...]string{"ب", "ل", "ك"} {
		if rest, ok := strings.CutPrefix(key, p); ok && masdar(rest) {
			return true
		}
	}
	return false
}

func masdar(key string) bool {
	for _, f := range morph.Lookup(key) {
		if f.Tense == morph.Masdar {
			return true
		}
	}
	return false
}

// masdarLike reports whether an unknown word has the shape of a verbal noun:
// توقيف, إعلان, اجتماع, استقبال, مبايعة.
func masdarLike(text, key string) bool {
	r := []rune(key)
	n := len(r)
	switch {
	case n == 5 && r[0] == 'ت' && r[3] == 'ي':
		return true
	case n == 5 && strings.HasPrefix(text, "إ") && r[3] == 'ا':
		return true
	case n == 6 && r[0] == 'ا' && (r[1] == 'ن' || r[2] == 'ت') && r[4] == 'ا':
		return true
	case n == 7 && strings.HasPrefix(key, "است") && r[5] == 'ا':
		return true
	case n == 6 && r[0] == 'م' && r[2] == 'ا' && strings.HasSuffix(text, ta):
		return true
	}
	return false
}

// surnamelike reports whether a definite word may end a name.
func (w *work) surnamelike(it *pattern.Item) bool {
	if it.Has(kFamily) || it.Has(kWeakFamily) || it.Has(kGiven) || it.Has(kWeakGiven) {
		return true
	}
	text := w.written(it)
	if strings.HasPrefix(text, "البو") {
		return true
	}
	for _, end := range [...]string{"ات", "ية", "ون", "ين", "ة"} {
		if strings.HasSuffix(text, end) && !(end == ta && tribal(w.head(it))) {
			return false
		}
	}
	return !it.Has(kStopword) && !it.Has(kAdjective)
}

// tribal reports whether a stem has the shape that names of clans in Jordan and
// the Gulf have: طوالبة, جلاهمة.
func tribal(stem string) bool {
	r := []rune(stem)
	return len(r) == 6 && r[2] == 'ا' && r[4] != 'ي' && r[0] != 'م' && r[0] != 'ا'
}

// isVerb reports whether a key is a finite verb, alone or behind و, ف or س.
func (w *work) isVerb(key string) bool {
	if finite(key) {
		return true
	}
	for _, p := range [...]string{"و", "ف", "س", "وس", "ل", "ول"} {
		if rest, ok := strings.CutPrefix(key, p); ok && finite(rest) {
			return true
		}
	}
	return false
}

func finite(key string) bool {
	for _, f := range morph.Lookup(key) {
		if (f.Tense == morph.Perfect || f.Tense == morph.Imperfect) && !f.BeforeSuffix {
			return true
		}
	}
	return false
}
