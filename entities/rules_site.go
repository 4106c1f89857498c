package entities

import (
	"github.com/hawliyat/hawliyat/internal/pattern"
)

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
