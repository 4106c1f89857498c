package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// forceRules compose state forces, armed groups and coalitions.
func forceRules() []rule {
	return []rule{{
		ID:      "military.nationality",
		Pattern: "<h:head_mil> (<$adj>){0,2} <nat:$nat> (<two:nisba&def&conj&!prep>)?",
		Out:     "mil",
		Make: compose(kMil, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			if nat, _ := c.Cap("nat"); w.head(h) == "دفاع" && w.endsInTa(nat) {
				return false // أنظمة الدفاع الجوي السورية
			} else if h.To-h.From == 1 && w.endsInTa(h) && !w.endsInTa(nat) && nat.Has(kNisbaM) {
				return false // وزير البحرية الأردني
			}
			return !c.Has("two") || strings.HasSuffix(w.key(h), "ان") || strings.HasSuffix(w.key(h), "ين")
		}),
		Accept: []string{"الجيش البيروفي", "للقوات الجوية البلغارية", "قوات الأمن الكاميرونية", "والشرطة البيروفية"},
		Reject: []string{"القوات المتحالفة", "جيش كبير"},
	}, {
		ID:      "military.of",
		Pattern: "<h:head_mil&!def> <nat:$state|place&$free>",
		Out:     "mil",
		Make: compose(kMil, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			return h.To-h.From > 1 || w.means(h)&meansForce != 0
		}),
		Accept: []string{"شرطة كابل", "جيش مصر"},
		Reject: []string{"قوات العراق"},
	}, {
		ID:      "military.unit",
		Pattern: "<u:unit&def&!conj|unit&def&conj> (<defword&$free|adjective&def&$free>)? <n:num|def&$free> (<arm:bareword&$free>)?",
		Out:     "mil",
		Make:    compose(kMil, numberedUnit),
		Accept:  []string{"سيطر اللواء 115 على", "الفرقة السادسة مشاة", "الكتيبة الثالثة"},
		Reject:  []string{"الفرقة الموسيقية", "اللواء أحمد"},
	}, {
		ID:      "group.head_known",
		Pattern: "<h:head_group&!def> (<quote>|<lparen>)? <n:group&$free|wgroup&$free> (<quote>|<rparen>)?",
		Out:     "group",
		Make: compose(kGroup, func(c *context, w *work, n *node) bool {
			if w.value(c, "h", kHeadGroup) == "people" {
				return false
			}
			it, _ := c.Cap("n")
			if items := len(c.Items()); items == 3 || items == 2 && it.To-it.From > 1 {
				return false
			}
			for _, e := range it.Entries {
				if strong(e.Class) == kGroup {
					n.form, n.country = e.ID, w.country(e.ID)
					n.kids, n.nkids = w.inside(it)
					return true
				}
			}
			return false
		}),
		Accept: []string{"تنظيم \"داعش\"", "تنظيم «القاعدة»", "تنظيم [داعش]"},
		Reject: []string{"مقاتلو داعش", "عناصر داعش"},
	}, {
		ID:      "group.unknown",
		Pattern: "<h:head_group&!def> <n:defword&$free|namedef&$free|nameword&$free&!stopword> (<namedef&$free>)?",
		Out:     "group",
		Make: compose(kGroup, func(c *context, w *work, n *node) bool {
			it, _ := c.Cap("n")
			return w.value(c, "h", kHeadGroup) == "name" && !it.Has(kStopword) && (it.Has(pattern.Def) || w.properNoun(it))
		}),
		Accept: []string{"كتائب الفجرين", "سرايا النخيل"},
		Reject: []string{"تنظيم الشباب", "كتائب كبيرة"},
	}, {
		ID:      "coalition.name",
		Pattern: "<h:head_coal&!def> <n:comp&def&$free|$actor&$free|stopword&def&$free> $adjs (<comp&conj&def&!prep>)? (<$adj>)? (<nat:$nat>)?",
		Out:     "coal",
		Make: compose(kCoal, func(c *context, w *work, n *node) bool {
			return w.value(c, "h", kHeadCoal) == "name"
		}),
		Accept: []string{"تحالف الصيادلة", "ائتلاف الفلاحين"},
		Reject: []string{"قائمة الطعام", "قوى السوق"},
	}, {
		ID:      "coalition.adjective",
		Pattern: "<h:head_coal&def> (<$adj>|<nat:$nat>){1,3} (<comp&lam|bareword&lam|topic&lam> (<defword&$free>|<$adj>){0,3})?",
		Out:     "coal",
		Make: compose(kCoal, func(c *context, w *work, n *node) bool {
			return w.value(c, "h", kHeadCoal) == "name"
		}),
		Accept: []string{"الائتلاف الشعبي المستقل", "التحالف الليبي"},
		Reject: []string{"القائمة الطويلة", "القوى السياسية", "الجبهة النمساوية"},
	}, {
		ID:      "coalition.led",
		Pattern: "<h:head_coal&def> [<led>]",
		Out:     "coal",
		Make: compose(kCoal, func(c *context, w *work, n *node) bool {
			n.short = true
			return w.value(c, "h", kHeadCoal) == "name"
		}),
		Accept: []string{"التحالف الذي تقوده", "التحالف بقيادة"},
		Reject: []string{"القائمة بقيادة"},
	}}
}

// loyalRules compose forces that are told by whom they follow.
func loyalRules() []rule {
	return []rule{listedPerson("_again"), forceOf(), {
		ID:      "military.loyal",
		Pattern: "<m:head_mil|mil&!nisba> <loyal&def> <x:org&lam|office&lam|person&lam|comp&lam&def> (<honorific>{0,2} <p:person>)?",
		Out:     "mil",
		Make: compose(kMil, func(c *context, w *work, n *node) bool {
			x, _ := c.Cap("x")
			m, _ := c.Cap("m")
			if w.key(m) == "القوه" && m.To-m.From == 1 {
				return false // the one named before
			}
			if k, ok := w.asNode(m); ok && k.country != "" {
				return false // القوات اليمنية are named whole
			}
			if v, ok := w.state.Value(x); ok && v.title >= 0 {
				switch w.titles[v.title].status {
				case Former, Deposed:
					n.class = kGroup
				}
			}
			return !x.Has(kStopword) || x.Has(kTopic)
		}),
		Accept: []string{"القوات الموالية للبرلمان الغاني", "القوات الموالية للرئيس السابق علي عبد الله صالح", "الجيش الموالي للشرعية"},
		Reject: []string{"القوات الموالية في عدن"},
	}}
}

// compoundRules compose bodies of bodies.
func compoundRules() []rule {
	return []rule{{
		ID:      "org.more",
		Pattern: "<o:org|mil> ((<a:$adj|defadj&$free|namedef&$free>){1,3} (<adjective&def&conj&!prep>){0,2} $purpose?|$purpose|<t:org&lam>)",
		Out:     "org",
		Make:    more,
		Accept:  []string{"حزب الاتحاد الشعبي الجمهوري", "لجنة الانتخابات الرئاسية", "مجلس الشورى العالمي للإخوان", "حزب المبادرة الدستورية"},
		Reject:  []string{"الأمم المتحدة الأسبوعية", "حزب النهضة الجديد", "وزارة الدفاع الأحد"},
	}, secondBody(""), {
		ID:      "org.presidency_of",
		Pattern: "[<report>] <b:body&!def&$free> <o:org&$free> (<nat:$nat>)?",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			b, _ := c.Cap("b")
			before := c.Before(1)
			return b.To-b.From == 1 && w.value(c, "b", kBody) == "presidency" && before != nil && strings.HasSuffix(w.key(before), "ت")
		}),
		Accept: []string{"أعلنت رئاسة مجلس النواب"},
		Reject: []string{"تولى رئاسة مجلس النواب"},
	}, {
		ID:      "org.part",
		Pattern: "<h:head_org&def> (<adjective&def&$free|defadj&$free>){1,3} <o:org&lam|coal&lam|group&lam|mil&lam|bodyhead&def&lam>",
		Out:     "org",
		Make:    compose(kOrg, nil),
		Accept:  []string{"النقابة الأساسية للاتحاد", "المجمع الأكاديمي لحركة النهضة"},
		Reject:  []string{"المكتب الكبير للرئيس"},
	}, {
		ID:      "org.bloc",
		Pattern: "<h:head_org&!def> <o:org&$free|coal&$free|group&$free|bodyhead&def&$free>",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			it, _ := c.Cap("o")
			return w.value(c, "h", kHeadOrg) == "bloc" && !it.Has(kBodyHead)
		}),
		Accept: []string{"كتلة حركة النهضة"},
		Reject: []string{"كتلة كبيرة", "كتلة الحكومة"},
	}, {
		ID:      "org.mission",
		Pattern: "<h:head_org&!def> <o:org&$free|coal&$free> (<comp&lam|topic&lam>)? (<i:in> <p:place&$free|country&$free>|<p:place&ba|country&ba>)?",
		Out:     "org",
		Make:    compose(kOrg, mission),
		Accept:  []string{"مكتب البنك الدولي في نواكشوط"},
		Reject:  []string{"حزب الأمم المتحدة"},
	}, {
		ID:      "org.mission_in",
		Pattern: "<x:mission> <i:in> <p:place&$free|country&$free>",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			x, _ := c.Cap("x")
			part, _ := w.state.Value(x)
			kids := w.nested[part.kids : part.kids+part.nkids]
			n.kids, n.nkids = w.nest(c.Items()[1:])
			w.nested = append(w.nested, kids...)
			n.nkids += int32(len(kids))
			return joinedBy(c, "i", meansIn|meansAt)
		}),
		Accept: []string{"سفارة الهند في الخرطوم", "القنصلية الروسية في حلب"},
		Reject: []string{"الحكومة الروسية في حلب"},
	}, {
		ID:      "org.local",
		Pattern: "((<h:head_org&def> <a:adjective&def&$free>|<x:committee>|<court:org>) <p:place&ba>|<council:org> (<p:place&$free>|<p:place&lam>))",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			if it, ok := c.Cap("council"); ok {
				return w.head(it) == "مجلس" && w.localOrgan(it) && it.To-it.From == 2 // المجلس البلدي غريان
			}
			if it, ok := c.Cap("court"); ok {
				return w.head(it) == "محكمه" || w.head(it) == "نيابه" || w.head(it) == "اتحاد" && w.localOrgan(it)
			}
			if x, ok := c.Cap("x"); ok {
				return w.head(x) == "مجلس" || w.head(x) == "مكتب"
			}
			v := w.value(c, "h", kHeadOrg)
			return v == "body" || v == "society"
		}),
		Accept: []string{"المجلس الجهوي ببنزرت", "المجلس البلدي مصراتة"},
		Reject: []string{"الحزب الكبير بتونس"},
	}, {
		ID:      "org.committee",
		Pattern: "<x:committee> (<a:adjective&def&$free|defadj&$free>)? (<i:in> <o:org&$free>|<o:org&ba> (<where:place&ba>)?|<o:org&lam|coal&lam|group&lam|bodyhead&def&lam>)",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			x, _ := c.Cap("x")
			o, _ := c.Cap("o")
			i, ok := c.Cap("i")
			if strings.HasSuffix(w.key(x), "كتله") && (ok || o.Has(pattern.Ba)) {
				return false // a bloc is in a parliament, not a part of it
			}
			if ok && w.key(i) != "في" || c.Has("where") && w.head(o) != "محكمه" {
				return false
			}
			if a, ok := c.Cap("a"); ok && !w.qualifies(a, x) {
				return false
			}
			// The whole is one body: of its first part only what is nested counts.
			part, _ := w.state.Value(x)
			kids := w.nested[part.kids : part.kids+part.nkids]
			n.kids, n.nkids = w.nest(c.Items()[1:])
			w.nested = append(w.nested, kids...)
			n.nkids += int32(len(kids))
			return true
		}),
		Accept: []string{"لجنة الدفاع بمجلس الشيوخ", "المكتب التنفيذي الوطني لحزب الله", "غرفة الجنايات الابتدائية بمحكمة الاستئناف بالدار البيضاء"},
		Reject: []string{"حزب الدفاع بمجلس الشيوخ"},
	}, {
		ID:      "org.nationality",
		Pattern: "[!<minister>] <o:org> <nat:$nat> (<topic&lam>)?",
		Out:     "org",
		Make:    compose(kOrg, ofState),
		Accept:  []string{"الجمعية الوطنية الغامبية"},
		Reject:  []string{"البرلمان المصري السوري"},
	}, {
		ID:      "military.known_nationality",
		Pattern: "<o:mil> <nat:$nat>",
		Out:     "mil",
		Make:    compose(kMil, ofState),
		Accept:  []string{"الحرس الجمهوري الغابوني"},
		Reject:  []string{"الجيش العراقي السوري"},
	}, {
		ID:      "coalition.known_nationality",
		Pattern: "<o:coal> <nat:$nat>",
		Out:     "coal",
		Make:    compose(kCoal, ofState),
		Accept:  []string{"قوات التحالف الكينية"},
		Reject:  []string{"التحالف العربي المصري"},
	}}
}

// localOrgan reports whether the second word of a body says that many towns have
// one: الاتحاد الجهوي للشغل.
func (w *work) localOrgan(it *pattern.Item) bool {
	if it.To-it.From < 2 {
		return false
	}
	stem, ok := strings.CutPrefix(w.tokens[it.From+1].Key, al)
	return ok && w.vocab.kinds[stem]&meansOrganAdj != 0
}

// mission makes an office of an organisation in a place: the preposition is في.
func mission(c *context, w *work, n *node) bool {
	if w.value(c, "h", kHeadOrg) != "mission" {
		return false
	}
	return !c.Has("i") || joinedBy(c, "i", meansIn)
}

// ofState lets a body of the gazetteer take the nationality behind it when
// that is its own, or when many states have such a body.
func ofState(c *context, w *work, n *node) bool {
	o, _ := c.Cap("o")
	nat, _ := c.Cap("nat")
	k, ok := w.asNode(o)
	if !ok || o.Value >= 0 && k.country != "" && k.rule != "org.head_known" || w.means(o)&(meansPress|meansGroup) != 0 && strings.ContainsAny(w.text[o.Start:o.End], "\"«»“”") {
		return false
	}
	state, ok := w.asNode(nat)
	if !ok {
		return false
	}
	r := (*row)(nil)
	if k.form >= 0 {
		r = w.row(k.form)
	}
	switch {
	case r == nil:
		n.country = state.country
	case r.country == state.country:
		n.form, n.country = k.form, r.country
	case r.country == "" && len(r.members) == 0:
		n.country = state.country
	default:
		return false
	}
	n.kids, n.nkids = k.kids, k.nkids
	w.temp = append(w.temp[:0], w.nested[k.kids:k.kids+k.nkids]...)
	w.temp = append(w.temp, state)
	n.kids = int32(len(w.nested))
	w.nested = append(w.nested, w.temp...)
	n.nkids = int32(len(w.temp))
	return true
}

// numberedUnit wants a unit with its number: الفرقة السادسة مشاة, اللواء 15.
func numberedUnit(c *context, w *work, n *node) bool {
	u, _ := c.Cap("u")
	if w.means(u)&meansUnit == 0 {
		return false
	}
	if arm, ok := c.Cap("arm"); ok && w.meansAs(arm)&meansArm == 0 {
		return false
	}
	it, _ := c.Cap("n")
	if it.Has(pattern.Num) {
		return w.head(u) != "سريه"
	}
	n.kids = 0
	return w.means(it)&meansOrdinal != 0
}
