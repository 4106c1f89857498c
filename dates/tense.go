package dates

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/morph"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// How far, in words, a verb may stand from the date whose direction it tells.
const (
	tenseLeft  = 40
	tenseRight = 12
)

// direction tells whether the clause around the mention that is being resolved
// speaks of the past or of what is to come; def when nothing says. It looks at
// the nearest verb or cue before the mention, else after it. u.strong is set
// when the future was said outright.
func (u *run) direction(def Direction) Direction {
	u.strong = false
	at := u.at
	items := u.source
	if u.bound == Since {
		return Past
	}
	seen := 0
	for i := at - 1; i >= 0 && seen < tenseLeft; i-- {
		if d, ok := u.cue(items, i); ok {
			return d
		}
		seen++
	}
	seen = 0
	for i := u.atEnd; i < len(items) && seen < tenseRight; i++ {
		if items[i].Has(pattern.Period) {
			break
		}
		if d, ok := u.cue(items, i); ok {
			return d
		}
		seen++
	}
	if seen <= 2 && at <= 3 {
		if d, ok := u.nextSentence(); ok { // «الجمعة.. سينطلق المهرجان»
			return d
		}
	}
	if u.opts.prefer != Nearest {
		return u.opts.prefer
	}
	if u.alone {
		return Future // nothing but the expression: an appointment
	}
	return def
}

// nextSentence looks for a verb among the first words of the sentence behind.
func (u *run) nextSentence() (Direction, bool) {
	toks := u.doc.Tokens()
	from := int(u.source[len(u.source)-1].To)
	for i := from; i < len(toks) && i < from+5; i++ {
		it := pattern.Item{From: int32(i), To: int32(i + 1)}
		if toks[i].Kind != 0 {
			continue
		}
		switch t, _ := u.verb(&it); {
		case t == morph.Perfect:
			return Past, true
		case t == morph.Imperfect && u.strong:
			return Future, true
		}
	}
	return Nearest, false
}

// cue reads one word as a sign of tense.
func (u *run) cue(items []pattern.Item, i int) (Direction, bool) {
	g, it := u.g, &items[i]
	switch {
	case !it.Has(pattern.Word):
		return Nearest, false
	case it.Has(g.futcue):
		if it.Has(g.pastcue) {
			return Nearest, false
		}
		u.strong = true
		return Future, true
	case it.Has(g.pastcue):
		// «قد يصوت»: may.
		if i+1 < len(items) && u.doc.Tokens()[it.From].Key == "قد" {
			if t, ok := u.verb(&items[i+1]); ok && t == morph.Imperfect {
				return Future, true
			}
		}
		return Past, true
	case len(it.Entries) > 0:
		return Nearest, false
	}
	u.afterVerb = i > 0 && len(items[i-1].Entries) == 0 && finiteTense(morph.Lookup(trimKey(u.doc.Tokens()[items[i-1].From].Key))) != 0
	t, ok := u.verb(it)
	u.afterVerb = false
	if !ok {
		return Nearest, false
	}
	if t == morph.Perfect {
		return Past, true
	}
	if u.strong {
		return Future, true
	}
	// The imperfect after كان or لم tells of the past.
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		key := u.doc.Tokens()[items[j].From].Key
		switch key {
		case "لم", "كان", "كانت", "كانوا", "وكان", "وكانت", "ولم", "ظل", "ظلت":
			return Past, true
		}
	}
	return Future, true
}

// verb returns the tense of a word that is a finite verb and hardly anything
// else. It sets u.strong on a spelled future.
func (u *run) verb(it *pattern.Item) (morph.Tense, bool) {
	key := u.doc.Tokens()[it.From].Key
	if it.To != it.From+1 || len(key) < 4 {
		return 0, false
	}
	for _, k := range [2]string{key, trimConj(key)} {
		if k == "" {
			continue
		}
		if strings.HasPrefix(k, "س") {
			for _, f := range morph.Lookup(k[2:]) {
				if f.Tense == morph.Imperfect {
					u.strong = true
					return f.Tense, true
				}
			}
			if _, ok := morph.Guess(k); ok && !u.afterVerb {
				u.strong = true
				return morph.Imperfect, true
			}
		}
		if t := finiteTense(morph.Lookup(k)); t != 0 {
			return t, true
		}
	}
	return 0, false
}

// finiteTense is the tense that the readings of a spelling agree on. A spelling
// that is also another word counts against a tense, not for one: تسلم is he
// received or she delivers. The first person is left out: أقيم is mostly was
// held.
func finiteTense(forms []morph.Form) morph.Tense {
	var t, shared morph.Tense
	for _, f := range forms {
		switch {
		case f.Tense != morph.Perfect && f.Tense != morph.Imperfect || f.Person == 1:
		case f.Homograph:
			shared = f.Tense
		case t != 0 && t != f.Tense:
			return 0
		default:
			t = f.Tense
		}
	}
	if shared != 0 && shared != t {
		return 0
	}
	return t
}

// trimKey is the key without a conjunction, when one can be cut.
func trimKey(key string) string {
	if k := trimConj(key); k != "" && morph.Lookup(key) == nil {
		return k
	}
	return key
}

func trimConj(key string) string {
	if len(key) > 6 && (key[:2] == "و" || key[:2] == "ف") {
		return key[2:]
	}
	return ""
}
