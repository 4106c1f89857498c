package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// taskRules compose bodies of a head, an indefinite noun that says what they do
// or whom they have, and what that is bound to.
func taskRules() []rule {
	return []rule{{
		ID:      "org.of_task",
		Pattern: "<h:head_org&!def> <t:purpose&!def&$free> (<y:comp&def&$free>|<y:stopword&def&$free>|<y:place&$free>|<nat:$state>) ($adj1)? (<comp&conj&def&!prep> ($adj1)?)? (<nat:$nat>)?",
		Out:     "org",
		Make: compose(kOrg, partly(func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			t, _ := c.Cap("t")
			if t.Has(kAdjective) {
				return false
			}
			kinds := w.means(h)
			switch w.value(c, "h", kHeadOrg) {
			case "body", "society":
				return kinds&meansStrict == 0 || kinds&(meansSociety|meansAgency) != 0
			case "company":
				return kinds&meansLoose == 0 || kinds&meansSociety != 0
			case "mission":
				return kinds&meansOffice != 0
			case "media":
				return kinds&meansAgency != 0 // وكالة
			}
			return false
		})),
		Accept: []string{"لجنة صياغة الدستور", "معهد أمناء الشرطة", "هيئة تنظيم الاتصالات", "شركة توزيع الكهرباء", "نقابة موظفي المصارف"},
		Reject: []string{"لجنة حماية", "حركة نقل البضائع", "شبكة توزيع الكهرباء", "قناة حماية الطفل"},
	}, {
		ID:      "org.commune_named",
		Pattern: "<h:head_org&!def> (<n:defword&$free>|<n:bareword&$free>|<t:word&!def&$free> (<m:defword&$free>|<m:comp&def&$free>|<m:nameword&$free&!rank&!stopword>|<m:namedef&$free&!stopword>))",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			if w.means(h)&meansCommune == 0 {
				return false
			}
			n.kids = 0
			if it, ok := c.Cap("n"); ok {
				return it.Has(pattern.Def) && w.placelike(it) || it.Has(kBareWord) && w.townlike(it)
			}
			t, _ := c.Cap("t")
			it, _ := c.Cap("m")
			return w.means(t)&meansTownPart != 0 && (it.Has(pattern.Def) || it.Has(kGiven) || it.Has(kWeakGiven) || w.townlike(it))
		}),
		Accept: []string{"بلدية زبقيل", "بلدية سيدي عبد العزيز", "بلدية عين الزبقيل"},
		Reject: []string{"بلدية كبيرة", "لجنة زبقيل", "بلدية منتخبة"},
	}, {
		ID:      "group.band",
		Pattern: "<h:head_group&!def> <t:word&!def&$free> (<y:comp&def&$free>|<y:place&$free>|<y:country&$free>|<y:defword&$free>|<y:namedef&$free>) (<defadj&$free>)?",
		Out:     "group",
		Make: compose(kGroup, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			t, _ := c.Cap("t")
			return w.means(t)&meansBand != 0 && (w.value(c, "h", kHeadGroup) == "name" || w.means(h)&meansUnit != 0)
		}),
		Accept: []string{"كتيبة شهداء الزاوية", "لواء أحرار سوريا", "لواء ثوار الزبقيل"},
		Reject: []string{"حركة أبناء البلد", "كتيبة تابعة للجيش"},
	}}
}

// forcePart makes a part of a force told by an adjective: الفرقة الإقليمية للدرك.
func forcePart() rule {
	return rule{
		ID:      "military.part",
		Pattern: "(<h:unit&def>|<h:head_org&def>) (<adjective&def&$free>|<defadj&$free>){1,2} <o:mil&lam>",
		Out:     "mil",
		Make: compose(kMil, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			return h.Has(kUnit) || w.head(h) == "مجموعه"
		}),
		Accept: []string{"الفرقة الإقليمية للدرك الوطني", "المجموعة الإقليمية للدرك الوطني"},
		Reject: []string{"اللجنة الإقليمية للدرك الوطني", "الفرقة في الدرك الوطني"},
	}
}

// bureau makes a body of an office with an adjective and the holder it serves.
func bureau() rule {
	return rule{
		ID:      "org.bureau",
		Pattern: "(<b:org>|<h:head_org&def> <a:adjective&def&$free>) <o:office&lam>",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			first := c.Items()[0]
			if w.head(&first) != "مكتب" {
				return false
			}
			if b, ok := c.Cap("b"); ok {
				return b.To-b.From == 2 && strings.HasPrefix(w.tokens[b.From].Key, al)
			}
			return true
		}),
		Accept: []string{"المكتب الإعلامي لرئيس مجلس الوزراء"},
		Reject: []string{"المجلس الإعلامي لرئيس الوزراء", "المكتب لرئيس الوزراء"},
	}
}

// townlike reports whether an unknown indefinite word behind a feminine head may
// name a commune: an adjective there would end in a ة.
func (w *work) townlike(it *pattern.Item) bool {
	return w.properNoun(it) || len(it.Entries) == 0 && it.Has(kBareWord) && !w.endsInTa(it) && w.namelike(it) && !w.joinedWord(it) && !w.future(it)
}
