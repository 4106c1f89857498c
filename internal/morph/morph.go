// Package morph conjugates Arabic verbs. From the third persons masculine
// singular of the perfect and the imperfect, as written without tashkeel, it
// generates every surface form of news prose: persons, numbers and genders, the
// shortened moods, the passives whose letters differ, the forms of the weak,
// hamzated and doubled classes, masdars and participles.
//
// Forms are found by folded key without clitics: the reader of clitics takes
// care of و ف س and of object pronouns.
package morph

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/trie"
)

// Tense is what a form says about time.
type Tense uint8

// The tenses. Participle and Masdar carry none of their own.
const (
	Perfect Tense = iota + 1
	Imperfect
	Participle
	Masdar
)

// Voice says whether the subject acts or suffers. Most Arabic passives differ
// from their active only in vowels that are not written.
type Voice uint8

// The voices. EitherVoice is a spelling shared by both.
const (
	Active Voice = iota + 1
	Passive
	EitherVoice
)

// Number of the subject.
type Number uint8

// The numbers.
const (
	Singular Number = iota + 1
	Dual
	Plural
)

// Gender of the subject. The first persons have none.
type Gender uint8

// The genders.
const (
	NoGender Gender = iota
	Masculine
	Feminine
)

// Form is one reading of a surface form.
type Form struct {
	Verb   int32 // index for Verbs
	Tense  Tense
	Voice  Voice
	Person uint8 // 1 or 3; the second person is not generated; 0 for Masdar and Participle
	Number Number
	Gender Gender
	// Short is the imperfect without final ن or long vowel (subjunctive, jussive).
	Short bool
	// BeforeSuffix marks a spelling that stands only before an object pronoun:
	// قتلو‑ه, ألقا‑ها.
	BeforeSuffix bool
	// Homograph marks a spelling that is more often, or as often, another word:
	// the preposition بين, the masdar قتل.
	Homograph bool
}

// Flags of a verb.
type Flags uint8

// Transitive verbs have a personal passive. Ambiguous ones share their perfect
// with another common word. Doubled marks a geminate whose shape does not show
// it.
const (
	Transitive Flags = 1 << iota
	Ambiguous
	Doubled
)

// Has reports whether all of g is set.
func (f Flags) Has(g Flags) bool { return f&g == g }

// Verb is a lemma.
type Verb struct {
	ID        string // ASCII
	Perfect   string // third person masculine singular, full orthography
	Imperfect string
	Masdars   []string
	Flags     Flags
	Line      int // in data/verbs.tsv
}

// Verbs gives all lemmas. The slice is shared: it must not be changed.
func Verbs() []Verb { return tables().verbs }

// Find gives the index of the verb with that ID.
func Find(id string) (int32, bool) {
	i, ok := tables().byID[id]
	return i, ok
}

// Lookup gives the readings of a folded key without clitics, the likeliest
// first as the table lists its verbs; nil for an unknown word. The slice is
// shared: it must not be changed.
func Lookup(key string) []Form { return LookupHash(trie.Hash(key)) }

// LookupHash is [Lookup] for a key of which the hash is known.
func LookupHash(hash uint64) []Form {
	t := tables()
	r := t.index.Find(hash)
	if r == nil {
		return nil
	}
	return t.forms[r.from:r.to:r.to]
}

// Guess reads the shape of an unknown word. Only the future is safe to tell
// from letters alone: س before a person prefix and a stem of three or more
// letters, without a noun's article or ending. The key is folded and carries
// the س.
func Guess(key string) (Form, bool) {
	rest, ok := strings.CutPrefix(key, "س")
	if !ok {
		return Form{}, false
	}
	f := Form{Verb: -1, Tense: Imperfect, Voice: EitherVoice, Person: 3, Number: Singular}
	switch {
	case strings.HasPrefix(rest, "ي"):
		f.Gender = Masculine
	case strings.HasPrefix(rest, "ت"):
		f.Gender = Feminine
	default:
		return Form{}, false
	}
	n := len(rest) / 2 // folded Arabic letters take two bytes
	if n < 4 || strings.HasSuffix(rest, "ه") && n < 6 || strings.HasSuffix(rest, "ات") || strings.HasSuffix(rest, "يه") ||
		strings.HasSuffix(rest, "ين") || strings.HasSuffix(rest, "تان") || strings.HasSuffix(rest, "يون") || tables().guessStop[key] {
		return Form{}, false
	}
	if n >= 6 && strings.HasSuffix(rest, "ون") {
		f.Number = Plural
	}
	return f, true
}
