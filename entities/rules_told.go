package entities

import (
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// toldRules find persons whom no title introduces and no table has, behind a verb
// of saying: what follows the name tells that it is one.
func toldRules() []rule {
	const next = "<nameword&$free&!newline&!rank|namedef&$free&!newline&!rank|dash&glued>"
	return []rule{{
		ID:      "person.told",
		Pattern: "<report> x:(<nameword&$free&!newline&!rank&!country&!place&!office&!stopword> " + next + "{1,3})",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			if !at(c).toldName(c.Range("x"), c.After(1), c.After(2)) {
				return node{}, false
			}
			return person(evidenceTitle)(c)
		},
		Accept: []string{"قال زرقاود لينفيتو، خبير", "وأوضح سونر زرقاوداي أن", "وقالت زرقانيا لينفيتو وهي"},
		Reject: []string{"قال زرقاود جديد", "قال ناشطون حقوقيون إن", "قال مصدر كبير إن"},
	}, {
		ID:      "person.told_surname",
		Pattern: "<report> x:(<bareword&$free&!newline>)",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			w, it, after := at(c), &c.Range("x")[0], c.After(1)
			ok := after != nil && w.meansAs(after)&meansThat != 0 && w.foreign(it) && !w.manyOf(it)
			return node{rule: c.Rule(), class: kPerson, form: -1, title: -1, short: true}, ok
		},
		Accept: []string{"وأوضح زرقانيكو أن", "قالت لينفيتشا إنها"},
		Reject: []string{"وأوضح زرقانيكو في", "قال زرقانيون إن"},
	}, {
		ID:      "person.surname_first",
		Pattern: "x:(<given&$free&!stopword&!family&!newline>) [<comma|lparen|rank|period>]",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			w, before, it := at(c), c.Before(1), &c.Range("x")[0]
			ok := before != nil && len(before.Entries) == 0 && before.Has(kBareWord) && !before.Set.Intersects(&cliticMask) && w.foreignGiven(before.From) &&
				w.means(it)&meansNews == 0 && !w.isVerb(w.key(it)) && !w.manyOf(before)
			if lead := c.Before(2); ok && lead != nil && !lead.Has(pattern.Punct) && !before.Has(pattern.Newline) && !lead.Has(kStopword) && !w.isVerb(w.key(lead)) {
				ok = false
			}
			return node{rule: c.Rule(), class: kPerson, form: -1, title: -1, short: true}, ok
		},
		Accept: []string{"عين السفراء: زرقاويلن مونية، سالم"},
		Reject: []string{"عين السفراء: مونية، سالم", "كتاب زرقاويلن مونية، سالم"},
	}, {
		ID:      "person.bin_ali",
		Pattern: "x:(<given&family&$free>)",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			w, it, before, after := at(c), &c.Range("x")[0], c.Before(1), c.After(1)
			ok := it.To-it.From == 2 && w.key(it) == "بن" && !(before != nil && (isName(before) && !before.Has(kWeakGiven) || before.Has(kFamily) || before.Has(kLink))) &&
				!(before != nil && (before.Has(kBareWord) || before.Has(kNameDef))) && !(after != nil && (isName(after) || after.Has(kNameDef) || after.Has(kLink) || after.Has(kFamily)))
			return node{rule: c.Rule(), class: kPerson, form: -1, title: -1, short: true}, ok
		},
		Accept: []string{"سقوط نظام بن علي في", "حكم بن علي."},
		Reject: []string{"قال محمد بن علي إن"},
	}, {
		ID:      "person.kin_first",
		Pattern: "<kin> x:(<given&$free|wgiven&$free&!def>) [<given&conj&!prep|wgiven&conj&!prep&!def>]",
		Keep:    "x",
		Out:     "person",
		Make:    kinName,
		Accept:  []string{"مع نجليه جمال وعلاء، في"},
		Reject:  []string{"مع نجليه وعلاء"},
	}, {
		ID:      "person.kin_second",
		Pattern: "x:(<given&conj&!prep|wgiven&conj&!prep&!def>)",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			name, kin := c.Before(1), c.Before(2)
			if kin == nil || !kin.Has(kKin) || !name.Set.Intersects(&givenMask) {
				return node{}, false
			}
			return kinName(c)
		},
		Accept: []string{"مع نجليه جمال وعلاء، في"},
		Reject: []string{"مع نجليه وعلاء"},
	}}
}

// kinName makes a person of a given name behind two relatives.
func kinName(c *context) (node, bool) {
	w, it := at(c), &c.Range("x")[0]
	return node{rule: c.Rule(), class: kPerson, form: -1, title: -1, short: true}, !w.isVerb(w.key(it)) && w.means(it)&meansNews == 0
}

// toldName reports whether words behind a verb of saying are a name that no table
// has: none has the ending of a plural, one is foreign, and what follows is said
// or says who speaks.
func (w *work) toldName(items []pattern.Item, after, next *pattern.Item) bool {
	foreign, unknown := 0, 0
	for i := range items {
		it := &items[i]
		switch {
		case it.Has(pattern.Dash):
		case i == 0 && it.Set.Intersects(&givenMask) && w.means(it)&meansNews == 0:
			foreign++
		case len(it.Entries) > 0:
		case w.manyOf(it) && !(i == 1 && foreign > 0), w.participleOf(it, i):
			return false
		case it.Has(pattern.Def):
		case w.foreign(it):
			foreign++
			unknown++
		default:
			unknown++
		}
	}
	if unknown == 0 || foreign == 0 && (unknown < 2 || !w.introduces(next)) {
		return false
	}
	if ends(after) || after.Has(pattern.Quote) || w.introduces(after) {
		return true
	}
	return foreign > 1 && after.Has(kStopword) && !after.Has(pattern.Def)
}

// participleOf reports whether word i behind the verb is a participle in construct
// with the next word (منافسو مبارك) or in the accusative (ظريف مخاطبا).
func (w *work) participleOf(it *pattern.Item, i int) bool {
	key := w.key(it)
	return strings.HasPrefix(key, "م") && (i == 0 && strings.HasSuffix(key, "و") || i > 0 && strings.HasSuffix(key, "ا"))
}

// introduces reports whether what stands behind a name says who it is, or that
// he speaks.
func (w *work) introduces(it *pattern.Item) bool {
	return it != nil && (it.Has(kOccupation) || it.Has(kRank) || it.Has(kOffice) || w.meansAs(it)&meansThat != 0)
}

// manyOf reports whether an unknown word has the ending of the plurals and duals
// of participles and nisbas: ناشطون, حقوقيين.
func (w *work) manyOf(it *pattern.Item) bool {
	key := w.key(it)
	if strings.HasPrefix(key, al) {
		return false
	}
	for _, end := range [...]string{"ون", "ين", "ان"} {
		if rest, ok := strings.CutSuffix(key, end); ok {
			r, _ := utf8.DecodeRuneInString(rest)
			return r == 'م' || r == 'ن' || strings.HasSuffix(rest, "ي") || strings.Contains(rest[min(2, len(rest)):min(4, len(rest))], "ا")
		}
	}
	return strings.HasSuffix(w.written(it), "اء")
}
