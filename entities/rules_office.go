package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// officeRules compose offices of a rank and what it is of: a portfolio, a state,
// a body. Status words belong to the mention where they end it.
func officeRules() []rule {
	const (
		state  = "(<nat:$nat>|<nat:$state>)"
		status = "(<adjective&def&$free|defword&$free|stopword&def&$free&!status&!rank>? <st:$status>)?"
	)
	return []rule{{
		ID:      "office.minister",
		Pattern: "<minister&rank_bare>? <r:minister> <charged>? <affairs>? <p:portfolio&!conj> (<p:portfolio&conj&!prep>){0,3} (<st:$status>)? (<nat:$nat> (<two:nisba&def&conj>)?|<nat:$state> (<two:country&conj&!prep>){0,5}|<place&$free&!headed>|<o:org&$free|coal&$free>|<$adj>)? " + status,
		Out:     "office",
		Make:    office(several),
		Accept: []string{"وزير الخارجية العراقي", "وزيرة الصحة السابقة", "وزير البيئة والجماعات المحلية", "عين وزيرا للوظيفة العمومية",
			"وزيرا المالية والاقتصاد اليونانيان", "وزير خارجية مصر", "وزراء مالية منطقة اليورو"},
		Reject: []string{"الوزير قال", "وزارة الخارجية"},
	}, {
		ID:      "office.head_of_government_theirs",
		Pattern: "<r:poss_hog> (<st:$status>)?",
		Out:     "office",
		Make:    office(theirs),
		Accept:  []string{"رئيس وزرائها السابق", "مع رئيس حكومته"},
		Reject:  []string{"رئيسها السابق"},
	}, {
		ID:      "office.of_profession",
		Pattern: "<r:chief> <x:topic&def&$free> (<nat:$nat>)?",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			x, _ := c.Cap("x")
			t.bodyWord = w.text[x.Start:x.End]
			return w.rankTakes(t, takesTrade)
		}),
		Accept: []string{"نقيب المحامين", "نقيب الصحفيين التونسيين"},
		Reject: []string{"مدير الإعلام", "نقيب في الجيش"},
	}, {
		ID:      "office.minister_other",
		Pattern: "<r:minister&!def> <x:comp&def&$free&!status> (<$adj|defadj&$free|portfolio&def&$free>){0,2} (<comp&conj&def&!prep>)? (<nat:$nat>)? (<st:$status>)?",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			x, _ := c.Cap("x")
			return !x.Has(kStopword) && !t.plural
		}),
		Accept: []string{"وزير التفاهم الوطني"},
		Reject: []string{"وزير الأسبق", "وزراء التفاهم الوطني"},
	}, {
		ID:      "office.minister_of_theirs",
		Pattern: "<r:minister&!def> <p:poss_portfolio> (<st:$status>)?",
		Out:     "office",
		Make:    office(theirs),
		Accept:  []string{"وزير خارجيته", "وزير دفاعها"},
		Reject:  []string{"سياستها الخارجية"},
	}, {
		ID:      "office.head_of_interim",
		Pattern: "<r:hog> <a:$adj> (<nat:$nat>)? " + status,
		Out:     "office",
		Make: func(c *context) (node, bool) {
			w := at(c)
			r, _ := c.Cap("r")
			a, _ := c.Cap("a")
			if !w.interim(a) || !strings.HasSuffix(w.tokens[r.To-1].Key, "حكومه") {
				return node{}, false
			}
			n, ok := office(nil)(c)
			if ok && n.nkids == 0 {
				n.kids, n.nkids = int32(len(w.nested)), 1
				w.nested = append(w.nested, node{
					rule: "org.body_adjective", class: kOrg, form: -1, title: -1,
					from: r.To - 1, to: a.To, start: w.tokens[r.To-1].Start, end: a.End,
				})
			}
			return n, ok
		},
		Accept: []string{"رئيس الحكومة الانتقالية"},
		Reject: []string{"رئيس الحكومة الجديدة", "رئيس الوزراء الاتحادي"},
	}, {
		ID:      "office.head_of_government",
		Pattern: "<r:hog> (<nat:$nat> (<two:nisba&def&conj>)?|<nat:$state>)? " + status,
		Out:     "office",
		Make:    headOfGovernment,
		Accept:  []string{"رئيس الوزراء", "لرئيس الحكومة", "رئيس الوزراء التركي السابق", "رئيسة مجلس الوزراء", "الوزير الأول"},
		Reject:  []string{"مجلس الوزراء", "رئيس وزراء"},
	}, {
		ID:      "office.head_of_government_of",
		Pattern: "<r:hog_of|hos_of> (<nat:$state>|<nat:$nat>|<place&$free>) " + status,
		Out:     "office",
		Make:    office(nil),
		Accept:  []string{"رئيس وزراء العراق", "رئيس حكومة إسرائيل", "رئيسة وزراء بريطانيا السابقة"},
		Reject:  []string{"رئيس حكومة جديد"},
	}, {
		ID:      "office.head_of_state",
		Pattern: "<r:hos|hosfixed> (<nat:$nat>)? " + status,
		Out:     "office",
		Make:    office(nil),
		Accept:  []string{"رئيس الجمهورية", "لرئيس الدولة السابق", "خادم الحرمين الشريفين", "رئيس الجمهورية التونسية"},
		Reject:  []string{"الجمهورية الأولى"},
	}, {
		ID:      "office.chancellor",
		Pattern: "<r:chancellor&def> <nat:$nat> " + status,
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			it, _ := c.Cap("nat")
			k, ok := w.asNode(it)
			return ok && (k.country == "DE" || k.country == "AT")
		}),
		Accept: []string{"المستشارة الألمانية", "المستشار النمساوي"},
		Reject: []string{"المستشار المصري"},
	}, {
		ID:      "office.nationality",
		Pattern: "<r:president&def|sovereign&def|chief&def|spokesl&def|judge&def|cleric&def|command&def|adviserfixed|crown|minister&def&rank_title> <nat:$nat> (<two:nisba&def&conj>)? " + status,
		Out:     "office",
		Make:    office(several),
		Accept:  []string{"الرئيس الأمريكي", "للملك الأردني", "الوزير العماني", "الوزيرين الإيراني والقطري", "الزعيم الليبي الراحل", "ولي العهد السعودي", "الرئيس الإيراني المتشدد السابق"},
		Reject:  []string{"رئيس عراقي", "الرئيس بشار"},
	}, {
		ID:      "office.of_state",
		Pattern: "<r:president&!def|sovereign&!def|chief&!def|crown|cleric&!def|command&!def> <nat:$state> (<two:country&conj&!prep>){0,5} " + status,
		Out:     "office",
		Make:    office(several),
		Accept:  []string{"رئيس تشاد السابق", "أمير قطر", "ملك الأردن", "ولي عهد البحرين"},
		Reject:  []string{"الرئيس مصر"},
	}, {
		ID:      "office.for_state",
		Pattern: "<r:sovereign&def|president&def|envoy&def> (<nisba&def&$free>)? <nat:country&lam>",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			return w.rankTakes(t, takesState)
		}),
		Accept: []string{"الحاكم العام لكندا", "الحاكم المدني الأمريكي للعراق"},
		Reject: []string{"الرئيس لكندا"},
	}, {
		ID:      "office.of_place",
		Pattern: "<r:sovereign&!def|governor|president&!def|chief&!def|cleric|crown> <x:place&$free> " + status,
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			r, _ := c.Cap("r")
			x, _ := c.Cap("x")
			if r.Has(kCrown) && strings.HasPrefix(w.tokens[r.To-1].Key, al) {
				return false // غادر ولي العهد مطار البحرين
			}
			if h := w.head(x); w.head(r) == "عامل" || w.head(r) == "عمال" {
				return h == "اقليم" || h == "اقاليم" || h == "عماله" || h == "عمالات" // a worker elsewhere
			}
			return true
		}),
		Accept: []string{"محافظ نينوى", "حاكم دبي", "رئيس إقليم كردستان", "أمير منطقة تبوك"},
		Reject: []string{"محافظة نينوى"},
	}, {
		ID:      "office.governor_unknown",
		Pattern: "<r:governor&!def> <x:defword&$free|nameword&$free&!rank&!stopword|wplace&def&$free|adjective&def&$free>",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			x, _ := c.Cap("x")
			r, _ := c.Cap("r")
			if w.vocab.ranks.at(t.rank).id == "security_director" {
				return x.Has(kDefWord) || x.Has(kWeakPlace) // مدير أمن الشرقية
			}
			return !x.Has(kStopword) && !x.Has(kAdjective) && (x.Has(kDefWord) || w.properNoun(x)) && strings.HasSuffix(w.key(r), "محافظ")
		}),
		Accept: []string{"محافظ البرنوصي", "مدير أمن الشرقية"},
		Reject: []string{"محافظ كبيرة"},
	}, {
		ID:      "office.status",
		Pattern: "<r:president&def|minister&def&rank_title|sovereign&def> <st:$status> (<nat:$nat>)?",
		Out:     "office",
		Make:    office(single),
		Accept:  []string{"الرئيس السابق", "الرئيس المخلوع", "الملك الراحل"},
		Reject:  []string{"رئيس سابق"},
	}, {
		ID: "office.of_body",
		Pattern: "<r:president&!def|chief|command|judge|governor|sovereign&!def|member|memberin|deputymp&def|cleric&!def|envoy|adviserfixed> <st:$status>? <i:in>? (<lone>? <quote>)? <b:$actor> <quote&glued>? " +
			"(<nat:$nat>)? (<o:org&ba>|<bodyhead&def&ba>|$adj1? <topic&lam|portfolio&lam&def>|<i2:in> <p:country&$free|place&$free>)? " + status,
		Out:  "office",
		Make: office(ofBody),
		Accept: []string{"رئيس مجلس النواب", "الأمين العام لحزب الله", "عضو مجلس الشيوخ", "رئيس كتلة حركة النهضة بمجلس النواب",
			"قائد شرطة كابل", "المدير العام للأمم المتحدة", "القيادي في حركة حماس"},
		Reject: []string{"رئيس جديد", "أعضاء مجلس النواب", "قيادي في حركة حماس"},
	}, {
		ID:      "office.prosecutor_at",
		Pattern: "<r:judge> <i:in> <b:bodyhead&def&$free>",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			return joinedBy(c, "i", meansAt) && !t.plural
		}),
		Accept: []string{"المدعي العام لدى المحكمة"},
		Reject: []string{"المدعي العام في المحكمة"},
	}, {
		ID:      "office.commander_of_unit",
		Pattern: "<r:command&!def> <unit&!def> <comp&def&$free|defword&$free|place&$free|stopword&def&$free&!status> ($more){0,2} (<comp&conj&def&!prep|defword&conj&!prep|place&conj&!prep> ($more)?)? (<nat:$nat>)?",
		Out:     "office",
		Make:    office(single),
		Accept:  []string{"قائد ركن الأسلحة والخدمات القتالية", "قائد لواء خان يونس", "قائد قوات الاحتياط"},
		Reject:  []string{"قائد كبير", "القائد لواء الأسلحة"},
	}, {
		ID:      "office.official",
		Pattern: "<r:official&def> (<adjective&def&$free|defadj&$free>|<portfolio&ba>|<topic&ba>|<comp&ba>) (<i:in> <o:$actor&$free|place&$free|country&$free|bodyhead&def&$free>|<$actor&ba>)",
		Out:     "office",
		Make:    office(joined),
		Accept:  []string{"المسؤول الصحي في منظمة الصحة العالمية", "المكلف بالإعلام في وزارة الداخلية"},
		Reject:  []string{"المسؤول الذي في بغداد", "مسؤول صحي في بغداد"},
	}, {
		ID:      "office.director_for",
		Pattern: "<r:chief&def> (<portfolio&lam&def>|<topic&lam&def>|<comp&lam&def>|<purpose&lam> <comp&def&$free|topic&def&$free|portfolio&$free>|<affairs&lam> <place&$free|portfolio|comp&def&$free>) <adjective&def&$free|defadj&$free>? (<portfolio&conj&def&!prep>)?",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			return !t.plural && w.rankTakes(t, takesField)
		}),
		Accept: []string{"المدير العام للأمن الوطني", "المدير العام للصحة", "الرئيس العام لرعاية الشباب"},
		Reject: []string{"المدير للصحة", "المدير العام في الصحة"},
	}, {
		ID:      "office.member_for_place",
		Pattern: "<r:deputymp&def> <place&$free>",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			r, _ := c.Cap("r")
			return w.tokens[r.To-1].Key == "عن" && !t.plural
		}),
		Accept: []string{"النائب عن محافظة نينوى", "النائبة عن بنزرت"},
		Reject: []string{"النائب في محافظة نينوى"},
	}, {
		ID:      "office.official_for",
		Pattern: "<r:official&!def> <comp&def&$free|topic&def&$free|portfolio&def&$free|stopword&def&$free&!status> (<adjective&def&$free|defadj&$free|portfolio&def&$free>)? <i:in> <o:$actor&$free>",
		Out:     "office",
		Make:    office(joined),
		Accept:  []string{"مسؤولة السياسة الخارجية في الاتحاد الأوروبي", "مسؤول الإعلام في حركة حماس"},
		Reject:  []string{"مسؤول الإعلام في بغداد", "مسؤول في حركة حماس"},
	}, {
		ID:      "office.of_common_body",
		Pattern: "<r:president&!def|chief|command&!def|sovereign&!def|governor&!def|spokes|spokesl> <b:bodyhead&def&!conj&!country> ($more){0,2} (<nat:$nat>)? ($more)? (<st:$status>)? (<place&lam> (<place&conj&!prep>)?|<topic&lam>|<portfolio&lam&def>|<affairs&lam> (<portfolio>|$adj1))?",
		Out:     "office",
		Make:    office(ofCommonBody),
		Accept:  []string{"الأمين العام للاتحاد", "رئيس الجماعة لطنجة", "رئيس المجلس", "زعيم الحركة الجديد", "الناطق باسم المفوضية"},
		Reject:  []string{"رئيس مجلس", "الأمين الاتحاد"},
	}, {
		ID:      "office.former_of_body",
		Pattern: "<r:president&def|chief&def|sovereign&def> <st:$status> <b:org&lam|coal&lam|group&lam|bodyhead&def&lam|comp&lam> ($more){0,2}",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			b, _ := c.Cap("b")
			for items := range c.Each("a") {
				if !w.qualifies(&items[0], b) {
					return false
				}
			}
			return !t.plural && (c.Has("a") || b.Set.Intersects(&actorMask) || b.Has(kBodyHead))
		}),
		Accept: []string{"الرئيس السابق للجنة الطاقة النووية", "الأمين العام السابق للحزب"},
		Reject: []string{"الرئيس السابق لم يحضر"},
	}, {
		ID:      "office.minister_for",
		Pattern: "<r:minister&rank_bare> (<nat:$nat>)? (<st:$status>)? (<p:portfolio&lam> (<p:portfolio&conj&!prep>)?|<topic&lam>|<affairs&lam> (<p:portfolio>|$adj1|<org&$free>|<comp&def&$free>|<bareword&$free> <defword&$free>))",
		Out:     "office",
		Make:    office(nil),
		Accept:  []string{"وزير الدولة الإماراتي للشؤون الخارجية", "كاتب الدولة للعلاقات الخارجية"},
		Reject:  []string{"كاتب الدولة لم يحضر"},
	}, {
		ID:      "office.envoy",
		Pattern: "<r:envoy&def> (<nat:$nat>) (<st:$status>|$adj1|<stopword&def&$free&!status&!rank>|<x:defword&$free>)? (<i:in> <p:country&$free|place&$free|org&$free>)?",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			r, _ := c.Cap("r")
			if c.Has("x") && !c.Has("i") {
				return false
			}
			sent := joinedBy(c, "i", meansAt|meansTo)
			return joined(c, w, t) && (r.Has(kRankTitle) || r.To-r.From > 1 || sent) // no actress: الممثلة الفرنسية
		}),
		Accept: []string{"السفير الأمريكي في بغداد", "المبعوث الروسي إلى سوريا", "المندوب الإسرائيلي الدائم لدى الأمم المتحدة"},
		Reject: []string{"سفير جديد في بغداد"},
	}, {
		ID:      "office.envoy_of",
		Pattern: "<r:envoy> <nat:country&!conj> (<adjective&def&$free|stopword&def&$free|defword&$free>)? (<i:in> <p:country&$free|place&$free|org&$free>|<country&ba|place&ba|org&ba>)?",
		Out:     "office",
		Make:    office(joined),
		Accept:  []string{"سفير العراق لدى الأمم المتحدة", "ممثلا للجزائر بالأمم المتحدة", "سفيرة فرنسا"},
		Reject:  []string{"السفير في بغداد"},
	}, {
		ID:      "office.envoy_to",
		Pattern: "<r:envoy> (<b:org&!conj&!ba|place&$free>)? <st:$status>? <i:in> <p:country&$free|place&$free|org&$free>",
		Out:     "office",
		Make:    office(joined),
		Accept:  []string{"المبعوث الأممي إلى ليبيا", "المبعوث الخاص الجديد إلى اليمن"},
		Reject:  []string{"سفير من العراق"},
	}, {
		ID:      "office.bare",
		Pattern: "<r:rank_bare> ($more)? (<nat:$nat>)? " + status,
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			r, _ := c.Cap("r")
			if a, ok := c.Cap("a"); ok && (r.To-r.From < 2 || r.Has(kRankTitle) || !w.qualifies(a, r)) {
				return false
			}
			if next := c.After(1); next != nil && next.Has(kIn) && w.key(next) == "لدي" {
				return false // كاتب الدولة لدى وزير الداخلية
			}
			if t.plural && r.Has(kRankTitle) {
				return false // الأمناء العامون
			}
			return r.Has(pattern.Def) || r.To-r.From > 1
		}),
		Accept: []string{"المدعي العام", "مدير المخابرات العامة", "ولي العهد", "رئيس الأركان"},
		Reject: []string{"مدعي"},
	}, {
		ID:      "office.counterpart",
		Pattern: "<r:counterpart> <nat:$nat>",
		Out:     "office",
		Make:    office(func(c *context, w *work, t *title) bool { t.same = true; return true }),
		Accept:  []string{"ونظيره الأمريكي", "مع نظيرتها الفرنسية"},
		Reject:  []string{"نظيره في المكتب"},
	}, {
		ID:      "office.theirs",
		Pattern: "<r:poss> (<adjective&def&$free|defadj&$free|status&$free>)? [<nameword|honorific|given>]",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			t.possessed = true
			return t.kind == Leader
		}),
		Accept: []string{"زعيمهم عبد الملك", "زعيمها التاريخي الملا عمر"},
		Reject: []string{"زعيمهم في بغداد", "وزيرها علي"},
	}}
}
