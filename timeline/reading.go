package timeline

import (
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// isMasdarKey reports a bare masdar, with or without a preposition before it.
func isMasdarKey(k string, c clitic.Flags) bool {
	if c.Any(clitic.Ba|clitic.Lam|clitic.Conj) && len(k) > 6 {
		k = k[2:]
	}
	if c.Has(clitic.Def) && len(k) > 6 {
		if k[:2] == "ل" {
			k = k[2:]
		} else if len(k) > 8 && k[:4] == "ال" {
			k = k[4:]
		}
	}
	for _, f := range morph.Lookup(k) {
		if f.Tense == morph.Masdar {
			return true
		}
	}
	return false
}

// masdar reports that node i is the masdar of a verb, whatever it means.
func (r *reader) masdar(i int) bool {
	n := &r.nodes[i]
	return n.kind == wordNode && n.to == n.from+1 && isMasdarKey(r.in.doc.Tokens()[n.from].Key, n.clitics)
}

// context reads the word before node i for what verb may follow.
func (r *reader) context(i int) verbContext {
	j := r.nodes[i].from - 1
	if j < 0 || i == 0 {
		return 0
	}
	k := r.in.doc.Tokens()[j].Key
	if len(k) > 4 && (k[:2] == "و" || k[:2] == "ف") {
		k = k[2:]
	}
	switch k {
	case "لم":
		return beforeImperfect | beforeJussive
	case "ربما", "لعل", "سوف", "لن", "ان", "بان", "كي", "لكي", "قد", "لا", "الا", "بالا":
		return beforeImperfect
	}
	return 0
}

// verbContext says what kind of verb the word before calls for.
type verbContext uint8

const (
	beforeImperfect verbContext = 1 << iota
	beforeJussive
)

// readVerb finds the likeliest verbal reading of a folded word, which has the
// given readings as it stands. pronoun allows one behind it.
func readVerb(t *tables, k string, whole []morph.Form, pronoun bool, imperfect verbContext) (morph.Form, clitic.Flags, bool) {
	if f, ok := pick(t, whole, false, imperfect); ok {
		return f, 0, true
	}
	if pronoun && len(k) > 4 && (k[:2] == "و" || k[:2] == "ف") {
		// وصفوه, فقدها are no conjunctions when the whole word has a stem
		if s, ok := cutPronoun(k); ok {
			if f, ok := pick(t, morph.Lookup(s), true, imperfect); ok && f.Verb >= 0 {
				return f, clitic.Suffix, true
			}
		}
	}
	var c clitic.Flags
	rest := k
	if len(rest) > 4 && (rest[:2] == "و" || rest[:2] == "ف") {
		c, rest = clitic.Conj, rest[2:]
		if f, ok := pick(t, morph.Lookup(rest), false, imperfect); ok {
			return f, c, true
		}
	}
	if len(rest) > 6 {
		switch rest[:2] {
		case "س":
			if f, ok := futureOf(t, rest, c); ok {
				return f, c | clitic.Sin, true
			}
		case "ل":
			if f, ok := pick(t, morph.Lookup(rest[2:]), false, beforeImperfect); ok && f.Tense == morph.Imperfect {
				return f, c | clitic.Lam, true
			}
		}
	}
	if pronoun {
		return withPronoun(t, rest, c, imperfect)
	}
	return morph.Form{}, 0, false
}

// withPronoun is readVerb for a word that ends in a pronoun: its object.
func withPronoun(t *tables, k string, c clitic.Flags, imperfect verbContext) (morph.Form, clitic.Flags, bool) {
	s, ok := cutPronoun(k)
	if !ok {
		return morph.Form{}, 0, false
	}
	if f, ok := pick(t, morph.Lookup(s), true, imperfect); ok {
		return f, c | clitic.Suffix, true
	}
	if len(s) > 6 && s[:2] == "س" {
		if f, ok := pick(t, morph.Lookup(s[2:]), true, beforeImperfect); ok && f.Tense == morph.Imperfect {
			return f, c | clitic.Suffix | clitic.Sin, true
		}
	}
	return morph.Form{}, 0, false
}

// inflected reports a folded word that readVerb may take something off: what
// stands before a verb, or a pronoun behind it.
func inflected(k string) bool {
	if len(k) <= 4 {
		return false
	}
	switch k[:2] {
	case "و", "ف", "س", "ل":
		return true
	}
	_, ok := cutPronoun(k)
	return ok
}

func futureOf(t *tables, k string, c clitic.Flags) (morph.Form, bool) {
	if f, ok := pick(t, morph.Lookup(k[2:]), false, beforeImperfect); ok {
		return f, f.Tense == morph.Imperfect
	}
	if c != 0 && len(k) < 12 {
		return morph.Form{}, false // وسيلتي, وستون: the و may belong to the word
	}
	return morph.Guess(k)
}

// cutPronoun takes an object pronoun off.
func cutPronoun(k string) (string, bool) {
	n := len(k)
	if n >= 10 && (k[n-6:] == "هما") {
		return k[:n-6], true
	}
	if n >= 8 {
		switch k[n-4:] {
		case "ها", "هم", "هن", "نا":
			return k[:n-4], true
		}
	}
	if n >= 8 && k[n-2:] == "ه" {
		return k[:n-2], true
	}
	return "", false
}

// pick chooses among the readings of a word: a finite verb before a participle,
// a third person before a first, the tense and mood that the context calls for,
// and verbs that govern before others.
func pick(t *tables, fs []morph.Form, suffix bool, ctx verbContext) (morph.Form, bool) {
	best, score := -1, -1
	masdar := false
	for i := range fs {
		f := &fs[i]
		if f.Tense == morph.Masdar {
			masdar = true
			continue
		}
		if f.BeforeSuffix && !suffix {
			continue
		}
		n := 0
		if f.Tense != morph.Participle {
			n += 32
		}
		if f.Person == 3 {
			n += 16
		}
		if (ctx&beforeImperfect != 0) == (f.Tense == morph.Imperfect) {
			n += 8
		}
		if f.Short == (ctx&beforeJussive != 0) {
			n += 4
		}
		if f.Verb >= 0 {
			n += t.verbFacts[f.Verb].weight()
		}
		if n > score {
			best, score = i, n
		}
	}
	if best < 0 {
		return morph.Form{}, false
	}
	f := fs[best]
	if masdar && f.Tense == morph.Imperfect && f.Gender == morph.Feminine {
		f.Homograph = true // تغير, تقدم
	}
	return f, true
}
