package dates

import (
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
	if u.opts.prefer != Nearest {
		return u.opts.prefer
	}
	if u.alone {
		return Future // nothing but the expression: an appointment
	}
	return def
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
	t, ok := u.verb(it)
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
		if _, ok := morph.Guess(k); ok {
			u.strong = true
			return morph.Imperfect, true
		}
		var t morph.Tense
		for _, f := range morph.Lookup(k) {
			switch {
			case f.Homograph || f.Tense != morph.Perfect && f.Tense != morph.Imperfect:
			case t != 0 && t != f.Tense:
				return 0, false // تسلم: he received, or she delivers
			default:
				t = f.Tense
			}
		}
		if t != 0 {
			return t, true
		}
	}
	return 0, false
}

func trimConj(key string) string {
	if len(key) > 6 && (key[:2] == "و" || key[:2] == "ف") {
		return key[2:]
	}
	return ""
}
