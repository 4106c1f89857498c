package entities

import (
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// What a government is called for: a definite noun, or a noun bound to one.
const cabinetName = "(<x:comp&def&$free|defword&$free|stopword&def&$free>|<x:word&!def&$free> <comp&def&$free|defword&$free|stopword&def&$free>) $adjs (<nat:$nat>)?"

// cabinet makes an organisation of a government told from others by what it is
// called for: حكومة الإنقاذ, حكومة تصريف الأعمال.
func cabinet() rule {
	return rule{
		ID:      "org.cabinet",
		Pattern: "<h:head_gov&!def> " + cabinetName,
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			x, _ := c.Cap("x")
			return w.value(c, "h", kHeadGov) == "government" && w.means(x)&meansCabinet != 0
		}),
		Accept: []string{"حكومة الاستقرار الوطني", "حكومة الطوارئ", "حكومة تسيير الأعمال اليمنية"},
		Reject: []string{"حكومة البلاد", "نظام الطوارئ"},
	}
}

// headOfCabinet makes an office of the head of such a government, which is
// nested in it: رئيس حكومة الوفاق.
func headOfCabinet() rule {
	return rule{
		ID:      "office.head_of_cabinet",
		Pattern: "<r:hog_of> " + cabinetName + " (<st:$status>)?",
		Out:     "office",
		Make: func(c *context) (node, bool) {
			w := at(c)
			r, _ := c.Cap("r")
			x, _ := c.Cap("x")
			if w.means(x)&meansCabinet == 0 || r.To-r.From != 2 || w.vocab.kinds[w.tokens[r.To-1].Key]&meansGovernment == 0 {
				return node{}, false
			}
			n, ok := office(nil)(c)
			if !ok {
				return n, false
			}
			items := c.Items()
			last := &items[len(items)-1]
			if c.Has("st") {
				last = &items[len(items)-2]
			}
			kids := w.nested[n.kids : n.kids+n.nkids]
			n.kids = int32(len(w.nested))
			w.nested = append(w.nested, node{
				rule: "org.cabinet", class: kOrg, form: -1, title: -1, country: n.country,
				from: r.To - 1, to: last.To, start: w.tokens[r.To-1].Start, end: last.End,
			})
			for i := range kids {
				if kids[i].class != kOrg {
					w.nested = append(w.nested, kids[i])
				}
			}
			n.nkids = int32(len(w.nested)) - n.kids
			return n, true
		},
		Accept: []string{"رئيس حكومة الوفاق", "رئيس حكومة تصريف الأعمال", "رئيس حكومة الوحدة الوطنية السابق"},
		Reject: []string{"رئيس حكومة البلاد"},
	}
}

// secondBody makes organisations of what stands joined behind the first body
// under a head in the dual or plural: مجلسي الشيوخ والنواب.
func secondBody(suffix string) rule {
	accept := []string{"مجلسي الشيوخ والنواب"}
	if suffix != "" {
		accept = []string{"وزارات الدفاع والداخلية والعدل والمالية"}
	}
	return rule{
		ID:      "org.second" + suffix,
		Pattern: "<two> <n:comp&def&conj&!prep|rank&def&conj&!prep>",
		Keep:    "n",
		Out:     "org|two",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			n.kids = 0
			it, _ := c.Cap("n")
			return !it.Has(kTwo)
		}),
		Accept: accept,
		Reject: []string{"مجلس الشيوخ والنواب"},
	}
}

// qualifiedRules make offices of a title that adjectives qualify, where a name
// follows: السيناتور الأمريكي جون, القائد العسكري المحلي عبد الله.
func qualifiedRules() []rule {
	const name = " [<honorific|given&!prep&!conj|wgiven&!prep&!conj&!def&!stopword|bareword&!stopword>]"
	return []rule{headOfCabinet(), {
		ID:      "office.title_of_state",
		Pattern: "x:(<r:grade&def|deputymp&def> <nat:$nat> (<a:$adj>)? (<st:$status>)?)" + name,
		Keep:    "x",
		Out:     "office",
		Make:    office(func(c *context, w *work, t *title) bool { return !t.plural }),
		Accept:  []string{"السيناتور الأمريكي جون ماكين", "النائب اللبناني السابق مصطفى علوش", "الجنرال الفرنسي زرقاود"},
		Reject:  []string{"النائب اللبناني في بيروت"},
	}, {
		ID:      "office.title_qualified",
		Pattern: "x:(<r:command&rank_title&def|deputymp&def|grade&def> (<a:$adj>|<b:defadj&$free>){1,2} (<st:$status>)?) [<honorific|given&!prep&!conj|wgiven&!prep&!conj&!def&!stopword>]",
		Keep:    "x",
		Out:     "office",
		Make:    office(qualified),
		Accept:  []string{"القائد العسكري المحلي عبد الله", "السيناتور الديمقراطي مارك كيلي", "النائب الجمهوري مايك جونسون"},
		Reject:  []string{"القائد العسكري المحلي في بغداد"},
	}, {
		ID:      "office.title_former",
		Pattern: "x:(<r:grade&def|deputymp&def|command&def> <st:$status>) [<honorific|given&!prep&!conj|wgiven&!prep&!conj&!def>]",
		Keep:    "x",
		Out:     "office",
		Make:    office(func(c *context, w *work, t *title) bool { return !t.plural }),
		Accept:  []string{"الجنرال المتقاعد مايكل فلين", "النائب السابق محمد الشاذلي"},
		Reject:  []string{"الجنرال المتقاعد في بغداد"},
	}, {
		ID:      "office.member_of_common",
		Pattern: "<r:memberin> <b:bodyhead&def&$free>",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			r, _ := c.Cap("r")
			b, _ := c.Cap("b")
			return !t.plural && r.Has(pattern.Def) && r.To-r.From == 2 && (w.means(b)|w.meansAs(b))&meansParty != 0
		}),
		Accept: []string{"القيادي في الحركة", "القيادي في التنظيم"},
		Reject: []string{"قيادي في الحركة", "القيادي في المنطقة"},
	}}
}

// qualified wants adjectives that agree with a rank in the singular.
func qualified(c *context, w *work, t *title) bool {
	r, _ := c.Cap("r")
	if t.plural || r.Has(kGrade) && r.To-r.From > 1 {
		return false
	}
	for _, name := range [...]string{"a", "b"} {
		for items := range c.Each(name) {
			if w.endsInTa(&items[0]) != w.endsInTa(r) || w.means(&items[0])&meansSort != 0 {
				return false
			}
		}
	}
	return true
}
