package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/morph"
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

// placeRules compose places of a head and a name. Administrative and natural
// heads belong to the mention (محافظة الأنبار, بحر العرب); مدينة and its kind do
// not, but tell that an unknown word behind them is a place.
func placeRules() []rule {
	return []rule{{
		ID:      "place.head",
		Pattern: "<h:head_place&!def> <n:place&$free|country&$free|wplace&$free> (<place_adj&def&$free>){0,2}",
		Out:     "place",
		Make:    compose(kPlace, headedPlace),
		Accept:  []string{"سيطر على محافظة نينوى", "من قاعدة تكريت الجوية", "في ولاية كابل"},
		Reject:  []string{"محافظة على العراق", "حدود تركيا"},
	}, {
		ID:      "place.head_unknown",
		Pattern: "<h:head_place&!def> <n:comp&def&$free&!honorific&!rank|nameword&$free&!rank&!stopword&!org&!group|namedef&$free&!rank&!stopword&!honorific&!nisba&!org> (<place_adj&def&$free>)?",
		Out:     "place",
		Make:    compose(kPlace, unknownPlace),
		Accept:  []string{"في حي الخشامية", "مخيم زرقاويت"},
		Reject:  []string{"في حي قديمة", "شارع الأسبوع"},
	}, {
		ID:      "place.named_after",
		Pattern: "<h:head_place&!def> (<honorific>|<rank_title&def>){0,2} <a:nameword&$free&!stopword|namedef&$free&!stopword> (<nameword&$free&!newline>|<namedef&$free&!newline>|<ordinal&$free>){0,5} (<place_adj&def&$free&!family>)?",
		Out:     "place",
		Make:    compose(kPlace, namedAfter),
		Accept:  []string{"شارع فهد العثماني", "مسجد الحسين بن علي", "في شارع الشيخ زايد"},
		Reject:  []string{"سجن محمد علي"},
	}, {
		ID:      "place.direction",
		Pattern: "<d:direction&def> <nat:$nat>",
		Out:     "place",
		Make:    compose(kPlace, nil),
		Accept:  []string{"في الغرب النيجيري", "بالشمال السوري"},
		Reject:  []string{"جنوب لبنان", "في الجنوب والشمال"},
	}, {
		ID:      "place.far_direction",
		Pattern: "<d:direction&!def> (<nat:country&$free>|<home:bodyhead&def&$free>)",
		Out:     "place",
		Make: compose(kPlace, func(c *context, w *work, n *node) bool {
			d, _ := c.Cap("d")
			home, ok := c.Cap("home")
			before := c.Before(1)
			in := d.Has(pattern.Ba) || before != nil && strings.HasSuffix(w.key(before), "في")
			return d.To-d.From == 2 && in && (!ok || w.key(home) == "البلاد")
		}),
		Accept: []string{"في شمال شرقي النيجر", "في جنوب غربي البلاد", "في أقصى جنوب مصر"},
		Reject: []string{"شمال سوريا", "قتل سبعة شمال شرقي النيجر"},
	}, {
		ID:      "place.region_direction",
		Pattern: "<h:head_place&!def> <d:direction&def> (<direction&def&conj&!prep>)?",
		Out:     "place",
		Make: compose(kPlace, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			return strings.HasSuffix(w.key(h), "ات") // several provinces: محافظات الجنوب
		}),
		Accept: []string{"في محافظات الجنوب", "محافظات الوسط والجنوب"},
		Reject: []string{"محافظة الجنوب"},
	}, {
		ID:      "place.town_of_two",
		Pattern: "<h:drop_place&!def> (<lparen>|<quote>)? x:(<t:link&$free|head_place&!def&$free|bareword&$free|direction&!def&$free|town_stem&$free> <n:defword&$free|nameword&$free&!rank&!stopword|namedef&$free&!stopword>)",
		Keep:    "x",
		Out:     "place",
		Make:    townOfTwo,
		Accept:  []string{"بلدة عين الزرقون", "منطقة أم سيالوت", "في قرية كفر زبقيل"},
		Reject:  []string{"بلدة كبيرة", "منطقة حول الزرقون"},
	}, {
		ID:      "place.town_in",
		Pattern: "<i:in> x:(<t:town_stem&$free> <n:bareword&$free&!stopword|given&$free&!def>)",
		Keep:    "x",
		Out:     "place",
		Make: func(c *context) (node, bool) {
			w := at(c)
			n, _ := c.Cap("n")
			if !joinedBy(c, "i", meansIn|meansTo) || !n.Has(kGiven) && !w.properNoun(n) {
				return node{}, false
			}
			return node{rule: c.Rule(), class: kPlace, form: -1, title: -1}, true
		},
		Accept: []string{"في كفر زبقيل", "إلى حاسي زبقيل"},
		Reject: []string{"في كفر كبيرة", "من كفر زبقيل"},
	}, {
		ID:      "place.of_several",
		Pattern: "<h:drop_place&!def> (<lparen>|<quote>)? <n:place&$free&!headed> <quote&glued>? [<word&conj&!prep|bareword>]",
		Keep:    "n",
		Out:     "place",
		Make: func(c *context) (node, bool) {
			w := at(c)
			h, _ := c.Cap("h")
			it, _ := c.Cap("n")
			c.AddClass(kSeries)
			k, ok := w.asNode(it)
			return k, ok && w.means(h)&meansSeveral != 0
		},
		Accept: []string{"في بلدتي بيانون وزرقانا", "مدينتي حلب والرستن"},
		Reject: []string{"مدينة حلب والرستن"},
	}, {
		ID:      "place.town",
		Pattern: "<h:drop_place&!def> (<lparen>|<open:quote>)? x:(<n:defword&$free|nameword&$free&!rank&!stopword&!place&!org&!group> (<m:bareword&$free&!stopword&!newline>)?)",
		Keep:    "x",
		Out:     "place",
		Make:    unknownTown,
		Accept:  []string{"مدينة الزرقونية", "في بلدة زبقيل", "في بلدة زبقيل زرقاد.", "في بلدة زقنة جنوب البلاد", "قرية زبقلون"},
		Reject:  []string{"مدينة كبيرة", "منطقة الحدث", "بلدة منكوبة في الجنوب", "قرية نائية"},
	}}
}

// headedPlace links a region to the gazetteer entry of its bare name. The bare
// name is not a mention of its own inside, a state is.
func headedPlace(c *context, w *work, n *node) bool {
	it, _ := c.Cap("n")
	h, _ := c.Cap("h")
	if w.byWay(c, h) || w.head(h) == "لواء" && c.Before(1) != nil && c.Before(1).Has(kCommand) {
		return false
	}
	if len(c.Items()) == 2 && (w.head(h) == "مستشفي" || w.head(h) == "مشفي") && !it.Has(kDefWord) {
		return false // a hospital of the town, not one of its name
	}
	means := w.means(h)
	if len(c.Items()) > 2 && means&meansRegion != 0 {
		return false // محافظة لحج الجنوبية: the adjective qualifies the head
	}
	if means&meansRegion == 0 {
		c.AddClass(kHeaded)
	}
	if means&meansSeveral != 0 {
		c.AddClass(kSeries)
	}
	k, ok := w.asNode(it)
	if !ok {
		n.kids = 0
		return it.Has(kWeakPlace)
	}
	n.country, n.kids, n.nkids = k.country, k.kids, k.nkids
	if k.class == kCountry {
		n.kids, n.nkids = w.nest([]pattern.Item{*it})
	} else if k.form >= 0 && (w.row(k.form).flags&rowRegion != 0 || k.alt != 0) {
		n.form, n.alt = k.form, k.alt // the states named decide between homonyms
	}
	return true
}

// byWay reports whether a head is the road of عن طريق, by way of.
func (w *work) byWay(c *context, h *pattern.Item) bool {
	before := c.Before(1)
	return w.head(h) == "طريق" && (before == nil && h.Has(pattern.First) || before != nil && (w.head(before) == "عن" || strings.HasSuffix(w.key(before), "عن")))
}

// namedAfter accepts places that bear a person's name.
func namedAfter(c *context, w *work, n *node) bool {
	h, _ := c.Cap("h")
	if w.means(h)&meansBuilt == 0 || w.byWay(c, h) {
		return false
	}
	items := c.Items()
	if last := len(items) - 1; last > 1 && items[last].Has(kPlaceAdj) && !items[last].Set.Intersects(&nameMask) {
		items = items[:last] // مستشفى محمد بن زايد الميداني
	}
	for i := range items {
		if it := &items[i]; i > 0 && !it.Has(kHonorific) && !it.Has(kRankTitle) {
			n.kids = 0
			if i+1 == len(items) { // مسجد الإمام الصادق
				return i > 1 && (it.Set.Intersects(&nameMask) || it.Has(kDefWord))
			}
			return w.plausible(items[i:], evidenceTitle, c.After(1), nil)
		}
	}
	return false
}

// unknownPlace accepts a head with a name that no table has.
func unknownPlace(c *context, w *work, n *node) bool {
	it, _ := c.Cap("n")
	if it.Has(kGiven) && len(c.Items()) == 2 && namedOn(c.After(1)) {
		return false // حكم بسجن جايير بولسونارو
	}
	if v := w.value(c, "h", kHeadPlace); v != "name" && (v != "proper" || it.Has(pattern.Def) || len(it.Entries) > 0) {
		return false // سوق العمل
	}
	h, _ := c.Cap("h")
	means := w.means(h)
	if w.byWay(c, h) || means&meansRegion != 0 && w.namesBody(c, h, it) {
		return false // مديرية الاستخبارات
	}
	if it.Has(kStopword) && !it.Has(kTopic) || means&meansRegion != 0 && len(c.Items()) == 3 {
		return false
	}
	if !it.Has(pattern.Def) && (it.Set.Intersects(&nisbaMask) || w.insideAnother(it)) || means&meansQuarter == 0 && onlySurname(it) {
		return false // ثكنة تركية, مستشفى بمنتجع
	}
	c.AddClass(kHeaded)
	return it.Has(pattern.Def) || w.properNoun(it) || means&meansRegion != 0 && w.townOf(c, it)
}

// namesBody reports whether a word behind a head of regions names what a body is for.
func (w *work) namesBody(c *context, h, it *pattern.Item) bool {
	return it.Set.Intersects(&bodyMask) || w.head(h) == "مديريه" && (!w.placelike(it) || w.serves(c, it))
}

// onlySurname reports whether a definite word is known as a surname alone.
func onlySurname(it *pattern.Item) bool {
	return it.Has(kNameDef) && !it.Has(kDefWord) && !it.Has(kComplement)
}

// insideAnother reports whether a word seems to be a place behind ب, in which the one before
// lies.
func (w *work) insideAnother(it *pattern.Item) bool {
	key := w.key(it)
	return it.End-it.Start > 8 && (strings.HasPrefix(key, "بم") || strings.HasPrefix(key, "بال"))
}

// namedOn reports whether an item may go on with the name before it.
func namedOn(after *pattern.Item) bool {
	return after != nil && (after.Has(kFamily) || after.Has(kBareWord) || after.Has(kLink))
}

// serves reports whether an indefinite word behind مديرية is what it cares for in
// the town behind: مديرية ماء الأنبار.
func (w *work) serves(c *context, it *pattern.Item) bool {
	after := c.After(1)
	return !it.Has(pattern.Def) && after != nil && after.Has(kPlace) && !after.Set.Intersects(&cliticMask)
}

// townOfTwo accepts towns named by a word that names of towns begin with and
// another.
func townOfTwo(c *context) (node, bool) {
	w := at(c)
	t, _ := c.Cap("t")
	n, _ := c.Cap("n")
	if w.means(t)&meansTownPart == 0 {
		return node{}, false
	}
	if n.Has(pattern.Def) && (!n.Has(kDefWord) && !n.Has(kNameDef)) || !n.Has(pattern.Def) && !n.Has(kGiven) && !w.properNoun(n) && !n.Has(kWeakGiven) {
		return node{}, false
	}
	if h, _ := c.Cap("h"); w.means(h)&meansSeveral != 0 {
		c.AddClass(kSeries)
	}
	return node{rule: c.Rule(), class: kPlace, form: -1, title: -1}, true
}

func unknownTown(c *context) (node, bool) {
	w := at(c)
	it, _ := c.Cap("n")
	switch v := w.value(c, "h", kDropPlace); {
	case v == "name" && (it.Has(kDefWord) || w.properNoun(it) || !c.Has("m") && w.townOf(c, it)):
	case v == "area" && it.Has(kDefWord) && w.placelike(it):
	case v == "area" && c.Has("open") && w.properNoun(it):
	default:
		return node{}, false
	}
	h, _ := c.Cap("h")
	if m, ok := c.Cap("m"); ok && (it.Has(pattern.Def) || w.means(h)&meansSeveral != 0 || !w.properNoun(m) || !ends(c.After(1)) && !(closesHard(c.After(1)) && w.foreign(m) && w.foreign(it))) {
		return node{}, false
	}
	if w.means(h)&meansSeveral != 0 {
		c.AddClass(kSeries)
	}
	return node{rule: c.Rule(), class: kPlace, form: -1, title: -1}, w.head(h) != "محله" || w.endsInTa(h)
}

// placelike reports whether an unknown definite word may name a quarter or
// area: no verbal noun and no sound plural.
func (w *work) placelike(it *pattern.Item) bool {
	text, stem := w.written(it), w.head(it)
	for _, end := range [...]string{"ات", "ون", "ين"} {
		if strings.HasSuffix(text, end) {
			return false
		}
	}
	return !masdarLike(strings.TrimPrefix(text, al), stem) && !isMasdar(stem)
}

// seriesRules let places follow one another under one head: قرى الهديدة
// والفسلوج.
func seriesRules(suffix string) []rule {
	return []rule{{
		ID:      "place.series" + suffix,
		Pattern: "<series> (<n:defword&conj&!prep|place&conj&!prep|wplace&conj&!prep|bareword&!stopword>|n:(<town_stem&conj&!prep> <bareword&$free&!stopword|given&$free&!def>))",
		Keep:    "n",
		Out:     "place|series",
		Make: func(c *context) (node, bool) {
			w := at(c)
			it, _ := c.Cap("n")
			if k, ok := w.asNode(it); ok {
				return k, !it.Has(kSeries) // the next one goes on from there
			}
			if it.Has(kBareWord) && !it.Has(kWeakPlace) && !w.joinedTown(it) {
				return node{}, false
			}
			// Behind قرى a sound plural would end in ين: الزرقون is a name.
			return node{rule: c.Rule(), class: kPlace, form: -1, title: -1}, w.placelike(it) || strings.HasSuffix(w.key(it), "ون")
		},
		Accept: []string{"قرى الهديدة والفسلوج والزرقون", "قرى الهديدة والفسلوج وزرقانا"},
		Reject: []string{"قرية الهديدة والفسلوج"},
	}}
}

// joinedTown takes the conjunction off an unknown indefinite word behind a place
// of several: بلدتي بيانون وزرقانا. What is left must look like a name.
func (w *work) joinedTown(it *pattern.Item) bool {
	t := &w.tokens[it.From]
	rest, ok := strings.CutPrefix(t.Key, "و")
	if !ok || len(rest) < 6 || w.isVerb(rest) || masdarLike(rest, rest) || isMasdar(rest) || len(w.vocab.lex.LookupKey(rest)) > 0 {
		return false
	}
	for _, end := range [...]string{"ه", "ي", "ات", "ين", "ون", "ها", "هم", "هما"} {
		if strings.HasSuffix(rest, end) {
			return false
		}
	}
	it.Start = int32(token.Offset(w.text, t, len("و")))
	return true
}

// properNoun reports whether an unknown indefinite word looks like a name: no
// feminine, plural or adjectival ending, and no verb.
func (w *work) properNoun(it *pattern.Item) bool {
	if it.Has(kGiven) || it.Has(kFamily) {
		return true
	}
	if !it.Has(kBareWord) {
		return false
	}
	text, key := w.written(it), w.key(it)
	if w.tanwin(it) {
		return false
	}
	for _, end := range [...]string{"ة", "ي", "ات", "آت", "ين", "ون", "ه", "ها", "هم", "هما"} {
		if strings.HasSuffix(text, end) {
			return false
		}
	}
	if _, ok := morph.Guess(key); ok && strings.HasPrefix(key, "ي") {
		return false
	}
	return !w.isVerb(key)
}
