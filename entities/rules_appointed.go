package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// appointedRules compose offices that a preposition joins to what they are of:
// those somebody is appointed to, and those whose rank an adjective qualifies.
func appointedRules() []rule {
	return []rule{{
		ID:      "office.governor_to",
		Pattern: "<r:governor&!def|sovereign&!def> (<x:place&lam>|<drop_place&lam> <x:place&$free>|<i:in> <x:place&$free>)",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			r, _ := c.Cap("r")
			if i, ok := c.Cap("i"); ok && w.key(i) != "علي" || t.plural {
				return false
			}
			x, _ := c.Cap("x")
			if r.Has(kSovereign) && (c.Has("i") || !w.appointed(r)) {
				return false
			}
			return !strings.HasPrefix(w.head(r), "عامل") || w.means(x)&meansRegion != 0
		}),
		Accept: []string{"عين محافظا لنينوى", "كوالٍ على جهة سوس", "عاملا على إقليم تطوان", "بتعيينه أميرا لتبوك"},
		Reject: []string{"محافظا في نينوى", "المحافظ لنينوى", "عاملا على نينوى"},
	}, {
		ID:      "office.serving_at",
		Pattern: "<r:deputy&!def|chief&!def> (<b:org&ba>|<b:bodyhead&def&ba> ($more)?|<i:in> <b:org&$free>)",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			r, _ := c.Cap("r")
			b, _ := c.Cap("b")
			if t.plural || c.Has("i") && !joinedBy(c, "i", meansIn) || c.Has("a") && !w.qualifiesA(c, b) {
				return false
			}
			before := c.Before(1)
			return (w.appointed(r) || w.besideName(c)) && !(before != nil && before.Has(pattern.Num) && !r.Has(pattern.Kaf)) // 181 نائبا بالبرلمان
		}),
		Accept: []string{"عينت مستشارا بوزارة الخارجية", "سالم الزرقوني، مستشار بوزارة الخارجية"},
		Reject: []string{"قال مستشار بوزارة الخارجية", "المستشار بوزارة الخارجية"},
	}, {
		ID:      "office.member_at",
		Pattern: "<r:deputymp&def|spokesl&def|deputy&def> ($more)? (<org&ba>|<i:in> <org&$free>|<bodyhead&def&ba> ($more)?) (<i2:in> <org&$free|place&$free|coal&$free>|<affairs&lam> <country&$free|place&$free|portfolio>)?",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			r, _ := c.Cap("r")
			if before := c.Before(1); before != nil && before.Has(pattern.Def) && r.Has(kDeputy) && (w.endsInTa(r) || before.Has(kRank)) {
				return false // اللجان المعاونة في الاتحاد, الكاتب العام المساعد بالاتحاد
			}
			for items := range c.Each("a") {
				if !w.qualifies(&items[0], r) {
					return false
				}
			}
			return !t.plural && (!c.Has("i") || joinedBy(c, "i", meansIn)) && (!c.Has("i2") || joinedBy(c, "i2", meansAbout))
		}),
		Accept: []string{"النائب بمجلس النواب عن حركة النهضة", "المستشار بالديوان الملكي", "السكرتير الدائم بوزارة الخارجية", "المتحدث الأمني في وزارة الداخلية"},
		Reject: []string{"النائب في بغداد", "نائب بمجلس النواب"},
	}, {
		ID:      "office.editor_of",
		Pattern: "<r:chief&!def> (<head_org&!def&$free>)? <x:comp&def&$free|defword&$free> ($more)? (<nat:$nat>)?",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			x, _ := c.Cap("x")
			return t.rank >= 0 && w.vocab.ranks.at(t.rank).id == "chairman_editor" && !x.Has(kStatus) && !x.Set.Intersects(&nisbaMask)
		}),
		Accept: []string{"رئيس تحرير جريدة النادي", "رؤساء تحرير الصحف المصرية"},
		Reject: []string{"رئيس تحرير سابق", "رئيس قسم النادي"},
	}, {
		ID:      "office.speaker_for_mission",
		Pattern: "<r:spokes> <x:mission&!def&$free|bareword&$free|stopword&!def&$free|comp&!def&$free> <b:org&$free|mil&$free|coal&$free|group&$free>",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			x, _ := c.Cap("x")
			return !w.isVerb(w.key(x)) && !x.Has(kIn) && !x.Has(kRank) && w.meansAs(x)&meansThat == 0
		}),
		Accept: []string{"الناطق باسم مهمة حلف شمال الأطلسي"},
		Reject: []string{"المتحدث باسم بعثة كبيرة"},
	}, {
		ID:      "office.governor_of_region",
		Pattern: "<r:governor&!def|sovereign&!def> <h:head_place&!def&$free|drop_place&!def&$free> <x:place&$free|bareword&$free|defword&$free>",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			r, _ := c.Cap("r")
			h, _ := c.Cap("h")
			return !t.plural && (r.Has(kGovernor) || w.vocab.ranks.at(t.rank).id == "ruler") && w.means(h)&(meansRegion|meansTown|meansCity) != 0
		}),
		Accept: []string{"حاكم مقاطعة شينكاي محمد الغرياني"},
		Reject: []string{"ملك مقاطعة زرقاوند", "حاكم مقاطعة كبيرة"},
	}, {
		ID:      "office.minister_charged",
		Pattern: "<r:minister&def&rank_title> (<nisba&def&$free>)? <k:official&def&$free> (<affairs&ba> (<portfolio>|<def&$free>)|<portfolio&ba>|<topic&ba>|<org&ba>|<def&ba>) ($more|<portfolio&def&$free>){0,2} (<i:in|stopword&!def&$free> <org&$free>|<portfolio&conj&def&!prep>|<comp&conj&def&!prep>|<topic&conj&def&!prep>)?",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			k, _ := c.Cap("k")
			if i, ok := c.Cap("i"); ok && w.key(i) != "مع" {
				return false
			}
			return !t.plural && strings.HasPrefix(w.head(k), "مكلف")
		}),
		Accept: []string{"الوزير المكلف بالإصلاح", "الوزير المكلف بالعلاقة مع مجلس النواب", "الوزير المكلف بالتواصل"},
		Reject: []string{"الوزير المسؤول بالكامل", "الوزير المكلف"},
	}, {
		ID:      "office.qualified_of_body",
		Pattern: "<r:president&def|chief&def|command&def|envoy&def> (<x:adjective&def&$free|defadj&$free|deputy&def&$free|namedef&def&$free|stopword&def&$free&!status&!rank>)? <b:org&lam|coal&lam|group&lam|mil&lam|bodyhead&def&lam>",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			x, qualified := c.Cap("x")
			r, _ := c.Cap("r")
			if !qualified {
				b, _ := c.Cap("b")
				return !t.plural && r.Has(kEnvoy) && r.To-r.From > 1 && b.Has(kBodyHead)
			}
			return !t.plural && !x.Set.Intersects(&nisbaMask) && w.meansAs(x)&meansThat == 0 && w.endsInTa(x) == w.endsInTa(r) && (w.endsInTa(x) || strings.HasSuffix(w.key(x), "ي") || strings.HasPrefix(w.head(x), "م"))
		}),
		Accept: []string{"الرئيس الدوري للاتحاد الأفريقي", "الرئيس الفخري للجمعية", "الممثل القانوني للحركة", "المدير المساعد لصندوق النقد الدولي"},
		Reject: []string{"الرئيس الذي لحركة حماس", "الرئيس الفرنسي لحركة حماس"},
	}, {
		ID:      "office.of_section",
		Pattern: "<r:chief&!def> <x:comp&def&$free|topic&def&$free|portfolio&$free> ($more)? (<comp&conj&def&!prep>|<topic&conj&def&!prep>)? (<org&ba>)?",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			x, _ := c.Cap("x")
			r, _ := c.Cap("r")
			return !t.plural && t.rank >= 0 && w.fieldRank(t, r) && !strings.HasPrefix(w.tokens[r.To-1].Key, al) &&
				!x.Has(kStopword) && !x.Has(kStatus) && !x.Set.Intersects(&nisbaMask)
		}),
		Accept: []string{"رئيس ديوان المحاسبة", "رئيس قسم الطوارئ", "مدير عام الجوازات"},
		Reject: []string{"رئيس الديوان الملكي", "رئيس قسم كبير"},
	}, {
		ID:      "office.for_rights",
		Pattern: "<r:chief&def|envoy&def> <x:nisba&def&$free|adjective&def&$free>? (<topic&lam> ($more)?|<portfolio&lam&def> ($more)? (<portfolio&conj&def&!prep|comp&conj&def&!prep> ($more)?)?|<affairs&lam> (<portfolio>|<$adj>|<defadj&$free>)) (<i:in> <p:country&$free|place&$free>)?",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			r, _ := c.Cap("r")
			x, qualified := c.Cap("x")
			if t.plural || c.Has("i") && !joinedBy(c, "i", meansIn) || qualified && !w.qualifies(x, r) {
				return false
			}
			return (qualified || r.To-r.From > 1) && (r.Has(kEnvoy) || w.rankTakes(t, takesPost))
		}),
		Accept: []string{"المفوض السامي لحقوق الإنسان", "الممثلة العليا للشؤون الخارجية والسياسة الأمنية", "المنسق المقيم للشؤون الإنسانية في سوريا"},
		Reject: []string{"المدير لحقوق الإنسان في تقرير"},
	}, {
		ID:      "office.ministers_of_states",
		Pattern: "<r:minister> <p:portfolio&!conj&!def> (<p:portfolio&conj&!prep>)? (<s:stopword&$free> (<o:org&$free|coal&$free|place&$free>|<$adj>|<x:def&$free>)|<s:topic&def&$free>)",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			s, _ := c.Cap("s")
			return t.plural && w.means(s)&meansStates != 0 && !(c.Has("x") && s.Has(pattern.Def))
		}),
		Accept: []string{"وزراء خارجية دول مجلس التعاون", "وزراء داخلية الدول العربية", "وزراء خارجية دول الساحل"},
		Reject: []string{"وزير خارجية دول الساحل", "وزراء خارجية الدول الأربع"},
	}}
}

// fieldRank reports whether a rank stands right before the field of its holder:
// رئيس قسم الطوارئ, مدير عام الجوازات.
func (w *work) fieldRank(t *title, r *pattern.Item) bool {
	switch w.vocab.ranks.at(t.rank).id {
	case "head_office":
		return true
	case "director_general":
		return r.To-r.From == 2
	}
	return false
}

// qualifiesA reports whether every adjective captured as a agrees with a noun.
func (w *work) qualifiesA(c *context, b *pattern.Item) bool {
	for items := range c.Each("a") {
		if !w.qualifies(&items[0], b) {
			return false
		}
	}
	return true
}

// appointed reports whether a rank stands in the accusative, as that which
// somebody is made, or behind ك.
func (w *work) appointed(r *pattern.Item) bool {
	if r.Has(pattern.Kaf) || w.tanwin(r) {
		return true
	}
	key := w.stemAt(r.From, r.Start)
	return strings.HasSuffix(key, "ا") && len(key) > 6
}

// besideName reports whether a comma or a dash stands between the match and the
// name of a person before it.
func (w *work) besideName(c *context) bool {
	comma, name := c.Before(1), c.Before(2)
	return comma != nil && name != nil && (comma.Has(pattern.Comma) || comma.Has(pattern.Dash)) &&
		(isName(name) || name.Has(kFamily) || !name.Has(kStopword) && (name.Has(kWeakFamily) || name.Has(kBareWord) || name.Has(kNameDef)))
}
