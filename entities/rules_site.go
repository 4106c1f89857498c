package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/morph"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// townName reports whether an unknown indefinite word behind a feminine singular
// such as مدينة, بلدة or ولاية is a name though nouns and adjectives end so too: no
// adjective there ends otherwise than in ة, and those in ة have their shapes.
func (w *work) townName(h, it, after *pattern.Item) bool {
	if w.means(h)&meansSeveral != 0 || !w.endsInTa(h) || len(it.Entries) > 0 || !it.Has(kBareWord) || !closes(after) {
		return false // مدينة بولي علم
	}
	key := w.key(it)
	if w.isVerb(key) || w.tanwin(it) || isMasdar(key) || w.joinedWord(it) && !w.endsInTa(it) {
		return false
	}
	if _, ok := morph.Guess(key); ok {
		return false
	}
	if !w.endsInTa(it) {
		return !strings.HasSuffix(key, "ه") && !strings.HasSuffix(key, "هم") && !strings.HasSuffix(key, "هما") && !strings.HasSuffix(key, "ها") && !masdarLike(w.written(it), key)
	}
	if adjectiveShape(key) {
		return false // مدمرة, نائية, ساحلية, بعيدة
	}
	return ends(after) || after.Has(kDirection) || after.Has(kIn) && !after.Has(pattern.Lam) || after.Has(pattern.Ba) && (after.Has(kPlace) || after.Has(kHeadPlace))
}

// adjectiveShape reports whether a word in the feminine has the length and the letters of an
// adjective or participle, or begins with a particle.
func adjectiveShape(key string) bool {
	r := []rune(key)
	n := len(r)
	if n < 3 || n > 6 {
		return true
	}
	switch r[0] {
	case 'م', 'و', 'ب', 'ل':
		return true
	}
	return r[1] == 'ا' || r[n-2] == 'ي' || n > 4 && r[2] == 'ي'
}

// townOf is townName of the word behind the head of a match.
func (w *work) townOf(c *context, it *pattern.Item) bool {
	h, _ := c.Cap("h")
	return w.townName(h, it, c.After(1))
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
		ID:      "place.quoted",
		Pattern: "<h:head_place&!def> (<quote&!glued>|<lparen&!glued>) (<x:word&!report&!in&!punct>){1,3} (<quote&glued>|<rparen&glued>) (<place_adj&def&$free>)?",
		Out:     "place",
		Make: compose(kPlace, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			if w.byWay(c, h) || h.Has(kDropPlace) || w.means(h)&(meansBuilt|meansQuarter) == 0 {
				return false
			}
			for items := range c.Each("x") {
				if it := &items[0]; it.Has(kStopword) && !it.Has(pattern.Def) || it.Set.Intersects(&entityMask) || it.Has(pattern.Suffix) {
					return false
				}
			}
			c.AddClass(kHeaded)
			n.kids = 0
			return true
		}),
		Accept: []string{"مطار «زرقاويت» العسكري", "معسكر \"لبوزة\""},
		Reject: []string{"معسكر \"في الصحراء\"", "محافظة \"زرقاويت\""},
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

// countryside makes one place of ريف and the province or town it belongs to.
func countryside() rule {
	return rule{
		ID:      "place.countryside",
		Pattern: "<h:head_place&!def> <p:place&!def&$free> (<place_adj&def&$free>)?",
		Out:     "place",
		Make: compose(kPlace, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			p, _ := c.Cap("p")
			head := w.word(int(p.From))
			return w.head(h) == "ريف" && head.Has(kHeadPlace) && p.To-p.From > 1
		}),
		Accept: []string{"ريف محافظة إدلب"},
		Reject: []string{"طريق محافظة إدلب"},
	}
}

// siteAdjective lengthens a site of the gazetteer by what kind of site it is:
// قاعدة وادي سيدنا العسكرية.
func siteAdjective() rule {
	return rule{
		ID:      "place.site_adjective",
		Pattern: "<p:place> <place_adj&def&$free>",
		Out:     "place",
		Make: compose(kPlace, func(c *context, w *work, n *node) bool {
			p, _ := c.Cap("p")
			a := &c.Items()[1]
			if head := w.word(int(p.From)); p.To-p.From < 2 || !head.Has(kHeadPlace) || w.means(p)&meansBuilt == 0 || w.means(p)&meansRegion != 0 || w.endsInTa(&head) != w.endsInTa(a) {
				return false
			}
			k, ok := w.asNode(p)
			if !ok || k.rule != "gazetteer.name" {
				return false
			}
			n.form, n.alt, n.country, n.kids, n.nkids = k.form, k.alt, k.country, k.kids, k.nkids
			return true
		}),
		Accept: []string{"مطار النيرب العسكري", "قاعدة وادي سيدنا العسكرية"},
		Reject: []string{"مطار النيرب العسكرية", "محافظة لحج الجنوبية"},
	}
}
