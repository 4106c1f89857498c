package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/morph"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// townName reports whether an unknown indefinite word behind the feminine
// singular مدينة, بلدة or قرية is a town though nouns and adjectives end so too: no
// adjective there ends otherwise than in ة, and those in ة have their shapes.
func (w *work) townName(c *context, it *pattern.Item) bool {
	h, _ := c.Cap("h")
	if w.means(h)&meansSeveral != 0 || !w.endsInTa(h) || len(it.Entries) > 0 || !it.Has(kBareWord) || c.Has("m") {
		return false
	}
	key := w.key(it)
	if !closes(c.After(1)) {
		return false // مدينة بولي علم
	}
	if w.isVerb(key) || w.tanwin(it) || isMasdar(key) || w.joinedWord(it) && !w.endsInTa(it) {
		return false
	}
	if _, ok := morph.Guess(key); ok {
		return false
	}
	if !w.endsInTa(it) {
		return !strings.HasSuffix(key, "ه") && !strings.HasSuffix(key, "هم") && !strings.HasSuffix(key, "هما") && !strings.HasSuffix(key, "ها") && !masdarLike(w.written(it), key)
	}
	after, r := c.After(1), []rune(key)
	if n := len(r); n < 3 || n > 6 || r[0] == 'م' || r[1] == 'ا' || r[n-2] == 'ي' || n > 4 && r[2] == 'ي' || r[0] == 'و' || r[0] == 'ب' || r[0] == 'ل' {
		return false // مدمرة, نائية, ساحلية, بعيدة
	}
	return ends(after) || after.Has(kDirection) || after.Has(kIn) && !after.Has(pattern.Lam) || after.Has(pattern.Ba) && (after.Has(kPlace) || after.Has(kHeadPlace))
}

// siteRules compose sites: those told by an adjective and their town, and those
// whose name begins as names of towns do.
func siteRules() []rule {
	return []rule{{
		ID:      "place.site_in",
		Pattern: "<h:head_place&def> (<a:place_adj&def&$free>|<a:$adj>){1,2} <p:place&ba>",
		Out:     "place",
		Make: compose(kPlace, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			return w.means(h)&meansBuilt != 0
		}),
		Accept: []string{"المستشفى الجامعي بصفاقس", "الملعب الأولمبي بسوسة"},
		Reject: []string{"المحافظة الكبرى بصفاقس", "المستشفى الجامعي في صفاقس"},
	}, {
		ID:      "place.head_of_two",
		Pattern: "<h:head_place&!def> <t:word&!def&$free> (<n:defword&$free>|<n:comp&def&$free>|<n:nameword&$free&!rank&!stopword>|<n:namedef&$free&!stopword>)",
		Out:     "place",
		Make: compose(kPlace, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			t, _ := c.Cap("t")
			it, _ := c.Cap("n")
			if w.value(c, "h", kHeadPlace) != "name" || w.means(t)&meansTownPart == 0 || w.byWay(c, h) || w.means(h)&meansTownPart != 0 {
				return false
			}
			if !it.Has(pattern.Def) && !it.Has(kGiven) && !it.Has(kWeakGiven) && !w.properNoun(it) {
				return false
			}
			c.AddClass(kHeaded)
			n.kids = 0
			return true
		}),
		Accept: []string{"حي مساكن الزرقون", "قضاء أبي الخشيب", "حي باب الزبقيل"},
		Reject: []string{"حي سكني الزرقون", "شارع كبير"},
	}}
}
