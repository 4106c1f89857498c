package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// orgRules compose organisations of a head, a name and a nationality. A head
// alone is never one.
func orgRules() []rule {
	return []rule{{
		ID:      "org.ministry",
		Pattern: "<h:head_ministry> <portfolio&$free> (<portfolio&conj&def&!prep>){0,3} (<nat:$nat>|<nat:$state>)?",
		Out:     "org",
		Make:    compose(kOrg, oneMinistry),
		Accept:  []string{"بحسب وزارة الدفاع اليمنية", "وزارة التربية والتعليم", "في وزارة خارجية العراق"},
		Reject:  []string{"وزارة جديدة", "الوزارة الدفاعية"},
	}, {
		ID:      "org.ministry_other",
		Pattern: "<h:head_ministry> <comp&def&$free&!honorific> $adjs (<nat:$nat>)?",
		Out:     "org",
		Make:    compose(kOrg, oneMinistry),
		Accept:  []string{"وزارة المستقبلات الإماراتية"},
		Reject:  []string{"وزارة في بغداد"},
	}, {
		ID:      "org.body",
		Pattern: "[!<minister>] <b:body> (<$adj>){0,2} <nat:$nat>",
		Out:     "org",
		Make:    compose(kOrg, bodyOfState),
		Accept:  []string{"قالت الحكومة اليمنية", "للبرلمان الغاني", "الخارجية الروسية", "السلطات الأمنية الإيرانية"},
		Reject:  []string{"حكومة جديدة", "السياسة الروسية"},
	}, {
		ID:      "org.body_official",
		Pattern: "<b:body> (<nat:$nat>)? <a:$adj>",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			b, _ := c.Cap("b")
			return w.value(c, "b", kBody) == "media" && (c.Has("nat") || b.To-b.From > 1 && w.tokens[c.Match().Items()[1].From].Key == "الرسميه")
		}),
		Accept: []string{"وكالة الأنباء الغانية الرسمية"},
		Reject: []string{"الحكومة السورية الرسمية"},
	}, {
		ID:      "org.body_adjective",
		Pattern: "<b:body&def> <a:$adj|defadj&$free>",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			a, _ := c.Cap("a")
			switch w.value(c, "b", kBody) {
			case "government":
				return w.interim(a)
			case "parliament":
				return a.Has(kDefAdj)
			}
			return false
		}),
		Accept: []string{"أعلنت الحكومة الاتحادية", "البرلمان الكاتالوني"},
		Reject: []string{"الحكومة الجديدة", "البرلمان الحالي"},
	}, {
		ID:      "org.ministry_short",
		Pattern: "[<report>] <b:body&def&$free>",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			before := c.Before(1)
			if w.value(c, "b", kBody) != "ministry" || before == nil || !strings.HasSuffix(w.key(before), "ت") {
				return false
			}
			after := c.After(1)
			return after == nil || !after.Has(pattern.Def)
		}),
		Accept: []string{"واتهمت الخارجية في بيان", "أعلنت الداخلية أن"},
		Reject: []string{"قال الخارجية", "السياسة الخارجية"},
	}, {
		ID:      "org.quoted_daily",
		Pattern: "[<quote>] <a:nisba_m&def> <d:worg&def> [<quote>]",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			a, _ := c.Cap("a")
			d, _ := c.Cap("d")
			if w.head(a) != "مصري" || w.key(d) != "اليوم" {
				return false
			}
			for _, e := range w.vocab.lex.Lookup("صحيفة المصري اليوم") {
				if e.Class == kOrg {
					n.form, n.country, n.kids = e.ID, w.country(e.ID), 0
				}
			}
			return true
		}),
		Accept: []string{"«المصري اليوم»"},
		Reject: []string{"الرئيس المصري اليوم", "«الأردني اليوم»"},
	}, {
		ID:      "org.body_of",
		Pattern: "<b:body&!def> <nat:$state>",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			switch w.value(c, "b", kBody) {
			case "mission":
				c.AddClass(kMission)
				return true
			case "government":
				return true
			case "presidency":
				b, _ := c.Cap("b")
				return b.To-b.From > 1 // رئاسة مصر is an office more often than a body
			case "parliament":
				b, _ := c.Cap("b")
				return b.To-b.From == 1 // the object of a verb may follow مجلس الشيوخ
			}
			return false
		}),
		Accept: []string{"حكومة إسرائيل", "في سفارة تركيا"},
		Reject: []string{"دفاع العراق", "مالية مصر"},
	}, {
		ID:      "org.government_of_place",
		Pattern: "<h:head_gov&!def> <n:place&$free|group&$free|head_place&def&$free>",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			return w.value(c, "h", kHeadGov) == "government"
		}),
		Accept: []string{"حكومة طرابلس", "حكومة الولاية"},
		Reject: []string{"حكومة جديدة"},
	}, {
		ID:      "org.presidency",
		Pattern: "<b:body>",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			b, _ := c.Cap("b")
			if b.To-b.From != 2 || b.Has(kOrg) || w.value(c, "b", kBody) != "presidency" {
				return false
			}
			before := c.Before(1)
			return before == nil || w.means(before)&meansCandidacy == 0
		}),
		Accept: []string{"بررت رئاسة الجمهورية القرار"},
		Reject: []string{"رئاسة الوفد"},
	}, {
		ID:      "org.council_of_ministers",
		Pattern: "<h:head_org|head_plural> <minister&rank_plural> <portfolio&$free> (<portfolio&conj&!prep>){0,2} (<nat:$nat>|<$adj>)?",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			return strings.HasPrefix(w.head(h), "مجلس")
		}),
		Accept: []string{"مجلس وزراء العدل العرب", "مجلس وزراء الداخلية"},
		Reject: []string{"لجنة وزراء العدل", "مجلس الوزراء"},
	}, {
		ID:      "org.court",
		Pattern: "<h:head_org&!def> <x:bareword&$free|stopword&!def&$free&!in|topic&!def&$free|portfolio&!def&$free> <direction&!def&$free>? <p:place&$free|wplace&$free>",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			return w.means(h)&meansLocal != 0
		}),
		Accept: []string{"محكمة بداية الموصل", "مديرية أمن الإسكندرية", "محكمة جنايات جنوب القاهرة", "دائرة صحة كركوك"},
		Reject: []string{"لجنة بداية عمان", "محكمة في عمان"},
	}, {
		ID:      "org.head_known",
		Pattern: "<h:head_org&!def> (<quote>|<lparen>)? <n:org&$free|worg&$free> (<quote>|<rparen>)? (<topic&lam>|<comp&lam&!org>)?",
		Out:     "org",
		Make:    compose(kOrg, knownName),
		Accept:  []string{"صحيفة «الحياة»", "وكالة «رويترز» للأنباء", "صحيفة (الحياة)"},
		Reject:  []string{"مكتب الأمم المتحدة"},
	}, {
		ID:      "org.quoted",
		Pattern: "<h:head_org&!def> (<open:quote&!glued> (<x:any&!quote&!period&!newline>){1,6} <quote&glued>|<open:lparen&!glued> (<x:any&!quote&!lparen&!rparen&!period&!newline>){1,4} <rparen&glued>) (<comp&lam>|<$adj>)?",
		Out:     "org",
		Make:    compose(kOrg, quotedName),
		Accept:  []string{"صحيفة «كيهان الجديدة» الأسبوعية", "حزب \"النور\"", "موقع «إيسكرا» الإلكتروني", "قناة (زرقاويت) الفضائية", "حزب (الغيث)"},
		Reject:  []string{"مجلس \"قوي\"", "لجنة قال إنها \"مستقلة\"", "مجلة (نصف شهرية)", "شركة (مقرها دبي)"},
	}, {
		ID:      "org.idafa",
		Pattern: "<h:head_org&!def> <n:comp&$free> $adjs3 (<comp&conj&def&!prep> (<$adj>)?|<adjective&conj&def&!prep>){0,2} (<nat:$nat>)? (<comp&lam> (<$adj>)?)?",
		Out:     "org",
		Make:    compose(kOrg, partly(idafaName)),
		Accept:  []string{"حزب النخيل", "لجنة حقوق الإنسان والحريات", "حزب البنيان الديمقراطي الاجتماعي", "لجنة الرقابة", "كلية العلوم القانونية والسياسية"},
		Reject:  []string{"مجلس إدارة", "شركة كبيرة", "حزب الأسبوع"},
	}, {
		ID:      "org.adjective",
		Pattern: "<h:head_org&def|head_org&lam> (<a:$adj>|<nat:$nat>){1,4} (<dash> <nisba&def&$free> (<adjective&def&$free>)?)? (<t:comp&lam> <from:in> <comp&def&$free>|<t:comp&lam|topic&lam> ($more){0,2} (<comp&conj&def&!prep>)?|<t:stopword&lam&def> $more|<t:place&lam> (<place&conj&!prep>)?|<drop_place&lam&!def> <t:place&$free>)?",
		Out:     "org",
		Make:    compose(kOrg, partly(adjectiveName)),
		Accept:  []string{"الاتحاد العام الغاني للشغل", "الهيئة المركزية المستقلة للأرصاد", "الحزب التقدمي", "الهيئة العليا للوقاية من التعذيب"},
		Reject:  []string{"المنظمة الدولية", "الحزب الجديد", "اللجنة المختصة"},
	}, {
		ID:      "org.council_for",
		Pattern: "<b:bodyhead&def> (<nat:$nat>)? (<portfolio&lam>|<topic&lam>) $adj1? (<portfolio&conj&def&!prep>|<topic&conj&def&!prep>)?",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			b, _ := c.Cap("b")
			return b.To-b.From == 2 && !b.Has(kBody) && (w.head(b) == "مجلس" || w.head(b) == "مركز")
		}),
		Accept: []string{"المجلس الأعلى للثقافة", "بالمجلس الأعلى للإعلام"},
		Reject: []string{"المجلس للثقافة", "المجلس الأعلى في الثقافة"},
	}, {
		ID:      "org.idafa_adjective",
		Pattern: "<h:head_org&!def> <nat:$state|place&$free> $adjs3 (<t:topic&lam|comp&lam|affairs&lam&def> (<$adj>)? (<comp&conj&def&!prep>)?|<t:purpose&lam&!def> (<comp&def&$free>|<place&$free>))?",
		Out:     "org",
		Make:    compose(kOrg, placedName),
		Accept:  []string{"جامعة أسيوط", "مجلس محافظة الأنبار", "بنك بوتسوانا الوطني", "مركز جنيف للدراسات", "معهد جنيف لسياسات التنمية"},
		Reject:  []string{"قناة السويس", "موقع العراق"},
	}, {
		ID:      "org.two",
		Pattern: "<h:head_plural|head_ministry> <x:comp&def&$free|rank&def&$free> [<comp&def&conj&!prep|rank&def&conj&!prep>]",
		Out:     "org|two",
		Make:    compose(kOrg, severalHeads),
		Accept:  []string{"مجلسي الشيوخ والنواب", "وزارتي الدفاع والداخلية"},
		Reject:  []string{"مجلس الشيوخ والنواب", "وزارة الدفاع والداخلية"},
	}, {
		ID:      "org.commune",
		Pattern: "[<president&!def>] <h:head_org&!def> <n:place&$free|bareword&$free|defword&$free>",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			it, _ := c.Cap("n")
			return w.head(h) == "جماعه" && (!it.Has(kBareWord) || w.properNoun(it))
		}),
		Accept: []string{"رئيس جماعة زرقاويت", "رئيسة جماعة الزرقونية"},
		Reject: []string{"جماعة زرقاويت", "رئيس جماعة كبيرة"},
	}, {
		ID:      "org.name",
		Pattern: "<h:head_org&!def> <n:nameword&$free&!stopword&!rank&!place&!country> (<namedef&$free>|(<more:bareword&$free&!stopword>){1,2})?",
		Out:     "org",
		Make:    compose(kOrg, unknownName),
		Accept:  []string{"حزب سنديلوف", "شركة زرقاويت", "شركة برايس ووترهاوس كوبرز"},
		Reject:  []string{"حزب معارض", "شركة نفطية", "حزب صغيرة"},
	}}
}

// interim reports whether an adjective tells a government from others.
func (w *work) interim(a *pattern.Item) bool {
	return w.means(a)&meansInterim != 0
}

// bodyOfState refuses الخارجية and its like with a masculine adjective, which
// belongs to a minister before them, and الإدارة of states that do not call
// their government so.
func bodyOfState(c *context, w *work, n *node) bool {
	nat, _ := c.Cap("nat")
	switch w.value(c, "b", kBody) {
	case "presidency":
		if before := c.Before(1); before != nil && w.means(before)&meansCandidacy != 0 {
			return false
		}
	case "media":
		b, _ := c.Cap("b")
		return !b.Has(pattern.Def) || w.means(b)&meansPress == 0 // the newspaper named before
	case "mission":
		c.AddClass(kMission)
	case "ministry":
		before := c.Before(1)
		// In السياسة الخارجية المصرية it qualifies a noun.
		return nat.Has(kNisbaF) && (before == nil || !before.Has(pattern.Def) || before.Set.Intersects(&rankMask))
	case "administration":
		k, ok := w.asNode(nat)
		return ok && k.country == "US"
	}
	return true
}

// partly marks an organisation that may be a part of another named behind it: a
// committee, an office, a bloc.
func partly(check func(*context, *work, *node) bool) func(*context, *work, *node) bool {
	return func(c *context, w *work, n *node) bool {
		if !check(c, w, n) {
			return false
		}
		h, _ := c.Cap("h")
		if w.means(h)&meansCommittee != 0 {
			c.AddClass(kCommittee)
		}
		return true
	}
}

// severalHeads wants a dual head: of several bodies each is a mention.
func severalHeads(c *context, w *work, n *node) bool {
	h, _ := c.Cap("h")
	n.kids = 0
	return dualHead(w.key(h)) || h.Has(kHeadMinistry) && pluralHead(w.key(h))
}

// oneMinistry refuses a dual: each of two ministries is a mention of its own.
func oneMinistry(c *context, w *work, n *node) bool {
	h, _ := c.Cap("h")
	nat, ok := c.Cap("nat")
	if pluralHead(w.key(h)) {
		for _, it := range c.Items()[1:] {
			if it.Has(pattern.Conj) {
				return false
			}
		}
		next := c.After(1)
		return next == nil || !next.Has(pattern.Conj) || !next.Has(pattern.Def)
	}
	return !dualHead(w.key(h)) || ok && nat.Has(kNisbaD)
}

// pluralHead reports whether a head stands in the plural: وزارات.
func pluralHead(key string) bool { return strings.HasSuffix(key, "ات") }

// dualHead reports whether a head stands in the dual: وزارتي, مجلسا.
func dualHead(key string) bool {
	return strings.HasSuffix(key, "ي") || strings.HasSuffix(key, "تا") || strings.HasSuffix(key, "سا")
}
