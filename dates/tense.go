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
// when the future was said outright, u.firm when the past was, by a verb that is
// not one of saying or planning; u.plan when by one of planning.
func (u *run) direction(def Direction) Direction {
	u.strong, u.firm, u.plan, u.call = false, false, false, false
	items := u.source
	if u.bound == By || u.bound == Until {
		def = Future // a term that nothing says is over
	}
	if u.bound == Since {
		u.firm = true
		return Past
	}
	seen := 0
	after := false // «تشهد توترا بعد رحيل القوات في ديسمبر»: what it comes after is over
	for i := u.at - 1; i >= 0 && seen < tenseLeft; i-- {
		if d, ok := u.cue(items, i); ok {
			if d == Future && after && !u.strong {
				return Past
			}
			return d
		}
		after = after || i < u.at-1 && (items[i].Has(u.g.after) || items[i].Has(u.g.since))
		seen++
	}
	words := u.at + len(items) - u.atEnd
	for i, seen := u.atEnd, 0; i < len(items) && seen < tenseRight; i++ {
		if items[i].Has(pattern.Comma) && u.at > 1 || items[i].Has(pattern.Quote) || items[i].Has(u.g.relpron) {
			break // the next clause and what is quoted have their own tense
		}
		if d, ok := u.cue(items, i); ok {
			u.firm = false
			return d
		}
		seen++
	}
	if words <= 4 {
		if d, ok := u.nextSentence(); ok { // «الجمعة.. سينطلق المهرجان»
			return d
		}
	}
	switch {
	case u.opts.prefer != Nearest:
		return u.opts.prefer
	case u.alone:
		return Future // nothing but the expression: an appointment
	}
	return def
}

// calledFor reports whether the weekday tells when what was called for or decided is
// to be: «دعت النقابة إلى إضراب عام الخميس», «حدد يوم الاثنين موعدا».
func (u *run) calledFor() bool {
	if !u.plan && !u.call {
		return false
	}
	items, toks := u.source, u.doc.Tokens()
	if u.plan && u.atEnd < len(items) && toks[items[u.atEnd].From].Key == "موعدا" {
		return true
	}
	for i := u.at - 1; i > 0 && i >= u.at-callReach; i-- {
		it := &items[i]
		if !it.Has(pattern.Word) || it.Has(u.g.planverb) {
			return false
		}
		if !it.Has(u.g.gathering) {
			continue
		}
		b := &items[i-1]
		if it.Has(pattern.Prep) || b.Has(u.g.to) || b.Has(u.g.staging) || toks[b.From].Key == "عن" {
			return true
		}
		return u.plan && !it.Has(pattern.Def) && b.Has(pattern.Word) && !governs(toks[b.From].Key)
	}
	return false
}

// callReach is how many words before the weekday what is called for is told.
const callReach = 7

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
	case it.Has(g.origin):
		u.firm = true
		return Past, true
	case it.Has(g.pastcue):
		if u.may(items, i) {
			return Future, true
		}
		return Past, true
	case len(it.Entries) > 0 && !hasAny(it, g.planverb, g.begincue, g.nowadays, g.comes):
		return Nearest, false
	}
	u.opening = i == 0 || it.Has(pattern.Conj) || items[i-1].Has(pattern.Period) || u.opens(&items[i-1])
	t, ok := u.verb(it)
	if !ok && u.opening && it.Has(g.planverb) && i < u.at {
		u.planning(it)
		return Past, true // «كتب» is also books, but not where a clause begins
	}
	if !ok || t == morph.Imperfect && it.Has(g.nowadays) {
		return Nearest, false
	}
	if t == morph.Perfect {
		u.firm = !it.Has(g.planverb)
		u.planning(it)
		return Past, true
	}
	if u.strong {
		return Future, true
	}
	if u.subordinate(items, i) {
		return Nearest, false
	}
	if u.pastBefore(items, i) {
		return Past, true
	}
	return Future, true
}

// planning notes whether a verb is one of planning or calling for something.
func (u *run) planning(it *pattern.Item) {
	w, _ := u.word(it, u.g.planverb)
	u.plan, u.call = w.str == "plan", w.str == "call"
}

// may reports قد before an imperfect at i: «قد يصوت».
func (u *run) may(items []pattern.Item, i int) bool {
	if i+1 >= len(items) || u.doc.Tokens()[items[i].From].Key != "قد" {
		return false
	}
	t, ok := u.verb(&items[i+1])
	return ok && t == morph.Imperfect
}

// pastBefore reports that the imperfect at i tells of the past: after كان or لم, or going on a
// perfect, «بدأت العلاقات تعود».
func (u *run) pastBefore(items []pattern.Item, i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if items[j].Has(pattern.Punct) || u.opens(&items[j]) {
			break
		}
		if !items[j].Has(pattern.Conj) && items[j].Has(pattern.Word) && finiteTense(morph.Lookup(u.doc.Tokens()[items[j].From].Key)) == morph.Perfect {
			u.firm = true
			return true
		}
		key := u.doc.Tokens()[items[j].From].Key
		switch key {
		case "لم", "كان", "كانت", "كانوا", "وكان", "وكانت", "ولم", "ظل", "ظلت":
			return true
		}
	}
	return false
}

// opens reports whether a verb stands first behind the word.
func (u *run) opens(it *pattern.Item) bool {
	switch u.doc.Tokens()[it.From].Key {
	case "ان", "انه", "انها", "بان", "الذي", "التي", "الذين", "حيث", "كما", "و", "ثم", "فيما", "بينما", "من", "ما":
		return true
	}
	return false
}

// subordinate reports whether the verb follows «قبل أن» or «بعد أن», which says
// nothing of its time.
func (u *run) subordinate(items []pattern.Item, i int) bool {
	if i < 2 || u.doc.Tokens()[items[i-1].From].Key != "ان" {
		return false
	}
	b := &items[i-2]
	return b.Has(u.g.before) || b.Has(u.g.after)
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
			for _, stem := range [2]string{k[2:], trimPronoun(k[2:])} {
				for _, f := range morph.Lookup(stem) {
					if f.Tense == morph.Imperfect && (f.Person != 1 || finiteTense(morph.Lookup(k)) == 0) {
						u.strong = true
						return f.Tense, true
					}
				}
			}
			if _, ok := morph.Guess(k); ok && u.opening {
				u.strong = true
				return morph.Imperfect, true
			}
		}
		if t := finiteTense(morph.Lookup(k)); t != 0 {
			return t, true
		}
		if k = trimPronoun(k); k != "" && !verbalNoun(k) {
			if t := finiteTense(morph.Lookup(k)); t != 0 {
				return t, true
			}
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

// trimPronoun is the key without an object pronoun, or "".
func trimPronoun(key string) string {
	for _, p := range [...]string{"ها", "هم", "هما", "ه"} {
		if k, ok := strings.CutSuffix(key, p); ok && len(k) >= 6 {
			return k
		}
	}
	return ""
}

// verbalNoun reports whether what stood before a pronoun is rather a noun in ة of
// a derived verb than a verb in the feminine: «استقالته», «إدانتهم».
func verbalNoun(key string) bool {
	return strings.HasPrefix(key, "ا") && strings.HasSuffix(key, "الت") || strings.HasPrefix(key, "ا") && len(key) >= 10 && strings.HasSuffix(key, "ت") && key[len(key)-6:len(key)-4] == "ا"
}

func trimConj(key string) string {
	if len(key) >= 6 && (key[:2] == "و" || key[:2] == "ف") {
		return key[2:]
	}
	return ""
}
