package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// namedRules compose bodies and groups of heads whose name is told by quotation
// marks, by what the body is for, or by the part of a town it serves.
func namedRules() []rule {
	return []rule{{
		ID:      "group.quoted",
		Pattern: "<h:head_group&!def> (<open:quote&!glued>|<open:lparen&!glued>) (<x:any&!quote&!lparen&!rparen&!period&!newline>){1,4} (<quote&glued>|<rparen&glued>)",
		Out:     "group",
		Make: compose(kGroup, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			if w.value(c, "h", kHeadGroup) != "name" && w.means(h)&meansUnit == 0 {
				return false
			}
			for items := range c.Each("x") {
				if items[0].Has(kReport) || items[0].Has(kIn) || items[0].Has(pattern.Num) || items[0].Has(kOrdinal) {
					return false
				}
			}
			w.unquoted(c, n)
			return true
		}),
		Accept: []string{"لواء «الفتح الكبير»", "ميليشيا \"زرقاويت\""},
		Reject: []string{"لواء \"في الجيش\"", "حركة \"زرقاويت\""},
	}, {
		ID:      "coalition.quoted",
		Pattern: "<h:head_coal&!def> (<open:quote&!glued>|<open:lparen&!glued>) (<x:any&!quote&!lparen&!rparen&!period&!newline>){1,4} (<quote&glued>|<rparen&glued>)",
		Out:     "coal",
		Make: compose(kCoal, func(c *context, w *work, n *node) bool {
			for items := range c.Each("x") {
				if items[0].Has(kReport) || items[0].Has(kIn) || items[0].Has(pattern.Num) {
					return false
				}
			}
			return w.value(c, "h", kHeadCoal) == "name"
		}),
		Accept: []string{"ائتلاف «إشارة المرور»", "تحالف (زرقاويت)"},
		Reject: []string{"تحالف \"قال إنه كبير\"", "قائمة «الطعام»"},
	}, {
		ID:      "org.named_for",
		Pattern: "<h:head_org&!def> <n:nameword&$free&!stopword&!rank&!country> (<m:nameword&$free&!stopword|namedef&$free&!stopword>)? (<t:topic&lam>|<t:portfolio&lam&def>|<t:purpose&lam&!def> <comp&def&$free|defword&$free>) (<$adj>)? (<comp&conj&def&!prep>)?",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			it, _ := c.Cap("n")
			n.kids = 0
			return w.value(c, "h", kHeadOrg) == "society" && w.properNoun(it)
		}),
		Accept: []string{"منظمة زرقاويت لحقوق الإنسان", "معهد زرقاويت للدراسات"},
		Reject: []string{"منظمة دولية لحقوق الإنسان", "مكتب زرقاويت للدراسات"},
	}, {
		ID:      "org.bloc_named",
		Pattern: "<h:head_org&!def> (<x:word&!def&!prep&!conj>|<x:word&def&$free>){1,3} <a:adjective&def&$free|defadj&$free>",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			a, _ := c.Cap("a")
			if w.value(c, "h", kHeadOrg) != "bloc" || w.head(a) != "نيابيه" && w.head(a) != "برلمانيه" {
				return false
			}
			for items := range c.Each("x") {
				if it := &items[0]; it.Has(kReport) || it.Has(kIn) || it.Has(kAdjective) || it.Has(kOrg) || it.Has(kGroup) || it.Has(kPerson) || !it.Has(pattern.Def) && it.Has(kStopword) {
					return false
				}
			}
			return true
		}),
		Accept: []string{"كتلة بيارق الخير النيابية", "كتلة زرقاويت البرلمانية"},
		Reject: []string{"كتلة كبيرة في اللجنة النيابية", "كتلة بيارق الخير"},
	}, {
		ID:      "org.named_after",
		Pattern: "<h:head_org&!def> (<honorific>|<rank_title&def>){0,2} <a:nameword&$free&!stopword|namedef&$free&!stopword> (<nameword&$free&!newline>|<namedef&$free&!newline>|<ordinal&$free>){0,5} (<$adj>)? (<topic&lam> (<$adj>)? (<comp&conj&def&!prep>)?)?",
		Out:     "org",
		Make:    compose(kOrg, orgNamedAfter),
		Accept:  []string{"جامعة الأمير فهد بن زيد", "مؤسسة محمد بن زايد", "كلية الملك خالد العسكرية"},
		Reject:  []string{"لجنة محمد بن زايد", "جماعة محمد علي", "مؤسسة محمد"},
	}, {
		ID:      "org.latin",
		Pattern: "<h:head_org&!def> (<x:latin&!newline>){1,3}",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			if v := w.value(c, "h", kHeadOrg); v != "media" && v != "company" || w.siteHead(h) {
				return false
			}
			n.kids = 0
			last := c.Items()[len(c.Items())-1]
			for items := range c.Each("x") {
				if first := w.text[items[0].Start]; first < 'A' || first > 'Z' {
					return false
				}
			}
			after := c.After(1)
			return after == nil || after.Start > last.End || !after.Has(pattern.Dot) && !after.Has(pattern.Slash) // not an address
		}),
		Accept: []string{"قناة BFMTV", "شركة Tesla", "صحيفة Le Monde"},
		Reject: []string{"لجنة CNN", "موقع Axios", "شركة tesla"},
	}, {
		ID:      "org.prosecution",
		Pattern: "<h:head_org&!def> <direction&!def&$free>? <p:place&$free|wplace&$free> (<a:$adj|defadj&$free|head_org&def&$free>)?",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			a, ok := c.Cap("a")
			return w.head(h) == "نيابه" && (!ok || w.means(a)&meansInstance != 0)
		}),
		Accept: []string{"نيابة شمال دمنهور الكلية", "نيابة أسيوط"},
		Reject: []string{"هيئة شمال دمنهور", "نيابة جديدة"},
	}, {
		ID:      "org.council_of_party",
		Pattern: "<b:body&!def> (<o:org&$free>|<o:group&$free>|<o:worg&def&$free>|<o:bodyhead&def&$free>)",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			b, _ := c.Cap("b")
			o, _ := c.Cap("o")
			return b.To-b.From == 2 && w.head(b) == "مجلس" && strings.HasSuffix(w.tokens[b.To-1].Key, "شوري") &&
				(!o.Has(kBodyHead) || o.Has(kOrg) || o.Has(kGroup) || w.means(o)&meansParty != 0)
		}),
		Accept: []string{"مجلس شورى حركة النهضة", "مجلس شورى الحزب"},
		Reject: []string{"مجلس نواب الحزب", "مجلس شورى الوزارة"},
	}}
}

// forceOf makes a force of the person it follows: its state's, where the person
// leads a state, and an armed group's otherwise.
func forceOf() rule {
	return rule{
		ID:      "military.of_person",
		Pattern: "<m:head_mil&!def|head_group&!def> <o:office&$free> <honorific>{0,2} <p:person>",
		Out:     "mil",
		Make: compose(kMil, func(c *context, w *work, n *node) bool {
			m, _ := c.Cap("m")
			o, _ := c.Cap("o")
			if k := w.key(m); !strings.HasSuffix(k, "قوات") && !strings.HasSuffix(k, "ميليشيا") && !strings.HasSuffix(k, "مليشيا") && !strings.HasSuffix(k, "ليشيات") {
				return false
			}
			n.class = kGroup
			if v, ok := w.state.Value(o); ok && v.title >= 0 && m.Has(kHeadMil) {
				t := &w.titles[v.title]
				if t.kind == HeadOfState && t.status != Former && t.status != Deposed {
					n.class = kMil
				}
			}
			return true
		}),
		Accept: []string{"قوات الرئيس السابق علي عبد الله صالح", "ميليشيات العقيد معمر القذافي", "قوات العميد طارق صالح"},
		Reject: []string{"زار القوات الرئيس السابق علي عبد الله صالح", "شرطة الرئيس علي عبد الله صالح"},
	}
}

// orgNamedAfter accepts universities, foundations and centres that bear a whole
// name, or one behind a title.
func orgNamedAfter(c *context, w *work, n *node) bool {
	h, _ := c.Cap("h")
	switch kinds := w.means(h); w.value(c, "h", kHeadOrg) {
	case "university":
	case "society":
		if kinds&meansSociety == 0 && kinds&meansAgency == 0 || kinds&(meansOrgan|meansCommittee|meansWhole) != 0 {
			return false
		}
	default:
		return false
	}
	items := c.Items()
	last := len(items)
	for last > 1 && (items[last-1].Has(kTopic) || items[last-1].Has(kAdjective)) && !items[last-1].Set.Intersects(&nameMask) {
		last--
	}
	for i := 1; i < last; i++ {
		it := &items[i]
		if it.Has(kHonorific) || it.Has(kRankTitle) {
			continue
		}
		n.kids = 0
		if i+1 == last { // كلية الملك خالد
			return i > 1 && it.Has(kGiven)
		}
		return w.plausible(items[i:last], evidenceTitle, c.After(1), nil)
	}
	return false
}

// teamOf makes the group that a party has in parliament: فريق الأصالة والمعاصرة.
func teamOf() rule {
	return rule{
		ID:      "org.team_of",
		Pattern: "<h:bodyhead&!def> <o:org&$free>",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			o, _ := c.Cap("o")
			k, ok := w.asNode(o)
			return ok && w.head(h) == "فريق" && k.form >= 0 && strings.HasPrefix(w.row(k.form).id, "party:")
		}),
		Accept: []string{"فريق التجمع الوطني للأحرار"},
		Reject: []string{"فريق الأهلي", "لجنة التجمع الوطني للأحرار"},
	}
}

// unquoted links a force to the entity that the gazetteer has under the same
// words without the marks: لواء "جفعاتي" is one of a state.
func (w *work) unquoted(c *context, n *node) {
	items := c.Items()
	name := w.text[items[0].Start:items[0].End] + " " + w.text[items[2].Start:items[len(items)-2].End]
	for _, e := range w.vocab.lex.Lookup(name) {
		if e.Class == kMil || e.Class == kGroup {
			n.class, n.form, n.country = e.Class, e.ID, w.country(e.ID)
			return
		}
	}
}
