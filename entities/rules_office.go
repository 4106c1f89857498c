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
		Pattern: "<minister&rank_bare>? <r:minister> <charged>? <affairs>? <p:portfolio&!conj> (<p:portfolio&conj&!prep>){0,3} (<st:$status>)? (<nat:$nat> (<two:nisba&def&conj>)?|<nat:$state>|<place&$free&!headed>|<o:org&$free|coal&$free>|<$adj>)? " + status,
		Out:     "office",
		Make:    office(several),
		Accept: []string{"وزير الخارجية العراقي", "وزيرة الصحة السابقة", "وزير البيئة والجماعات المحلية", "عين وزيرا للوظيفة العمومية",
			"وزيرا المالية والاقتصاد اليونانيان", "وزير خارجية مصر", "وزراء مالية منطقة اليورو"},
		Reject: []string{"الوزير قال", "وزارة الخارجية"},
	}, {
		ID:      "office.head_of_government_theirs",
		Pattern: "<r:poss_hog> (<st:$status>)?",
		Out:     "office",
		Make:    office(func(c *context, w *work, t *title) bool { t.possessed = true; return true }),
		Accept:  []string{"رئيس وزرائها السابق", "مع رئيس حكومته"},
		Reject:  []string{"رئيسها السابق"},
	}, {
		ID:      "office.of_profession",
		Pattern: "<r:chief> <x:topic&def&$free> (<nat:$nat>)?",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			x, _ := c.Cap("x")
			t.bodyWord = w.text[x.Start:x.End]
			return w.vocab.ranks.at(t.rank).id == "syndic"
		}),
		Accept: []string{"نقيب المحامين", "نقيب الصحفيين التونسيين"},
		Reject: []string{"مدير الإعلام", "نقيب في الجيش"},
	}, {
		ID:      "office.minister_other",
		Pattern: "<r:minister&!def> <x:comp&def&$free&!status> (<$adj|defadj&$free|portfolio&def&$free>){0,2} (<comp&conj&def&!prep>)? (<nat:$nat>)? (<st:$status>)?",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			x, _ := c.Cap("x")
			return !x.Has(kStopword)
		}),
		Accept: []string{"وزير التفاهم الوطني"},
		Reject: []string{"وزير الأسبق"},
	}, {
		ID:      "office.minister_of_theirs",
		Pattern: "<r:minister&!def> <p:poss_portfolio> (<st:$status>)?",
		Out:     "office",
		Make:    office(func(c *context, w *work, t *title) bool { t.possessed = true; return true }),
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
		Make:    office(several),
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
		Pattern: "<r:president&def|sovereign&def|chief&def|spokesl&def|judge&def|cleric&def|command&def|adviserfixed|crown> <nat:$nat> (<two:nisba&def&conj>)? " + status,
		Out:     "office",
		Make:    office(several),
		Accept:  []string{"الرئيس الأمريكي", "للملك الأردني", "الزعيم الليبي الراحل", "ولي العهد السعودي", "الرئيس الإيراني المتشدد السابق"},
		Reject:  []string{"رئيس عراقي", "الرئيس بشار"},
	}, {
		ID:      "office.of_state",
		Pattern: "<r:president&!def|sovereign&!def|chief&!def|crown|cleric&!def|command&!def> <nat:$state> (<two:country&conj&!prep>)? " + status,
		Out:     "office",
		Make:    office(several),
		Accept:  []string{"رئيس تشاد السابق", "أمير قطر", "ملك الأردن", "ولي عهد البحرين"},
		Reject:  []string{"الرئيس مصر"},
	}, {
		ID:      "office.for_state",
		Pattern: "<r:sovereign&def|president&def|envoy&def> <nat:country&lam>",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			return w.vocab.ranks.at(t.rank).id == "governor_general"
		}),
		Accept: []string{"الحاكم العام لكندا"},
		Reject: []string{"الرئيس لكندا"},
	}, {
		ID:      "office.of_place",
		Pattern: "<r:sovereign&!def|governor|president&!def|chief&!def|cleric|crown> <x:place&$free> " + status,
		Out:     "office",
		Make:    office(nil),
		Accept:  []string{"محافظ نينوى", "حاكم دبي", "رئيس إقليم كردستان", "أمير منطقة تبوك"},
		Reject:  []string{"محافظة نينوى"},
	}, {
		ID:      "office.governor_unknown",
		Pattern: "<r:governor&!def> <x:defword&$free|nameword&$free&!rank&!stopword>",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			x, _ := c.Cap("x")
			r, _ := c.Cap("r")
			return !x.Has(kStopword) && (x.Has(kDefWord) || w.properNoun(x)) && strings.HasSuffix(w.key(r), "محافظ")
		}),
		Accept: []string{"محافظ البرنوصي"},
		Reject: []string{"محافظ كبيرة"},
	}, {
		ID:      "office.status",
		Pattern: "<r:president&def|minister&def&rank_title|sovereign&def> <st:$status> (<nat:$nat>)?",
		Out:     "office",
		Make:    office(nil),
		Accept:  []string{"الرئيس السابق", "الرئيس المخلوع", "الملك الراحل"},
		Reject:  []string{"رئيس سابق"},
	}, {
		ID: "office.of_body",
		Pattern: "<r:president&!def|chief|command|judge|governor|sovereign&!def|member|memberin|deputymp&def|cleric&!def|envoy|adviserfixed> <st:$status>? <i:in>? (<lone>? <quote>)? <b:$actor> <quote&glued>? " +
			"(<nat:$nat>)? (<o:org&ba>|<bodyhead&def&ba>|$adj1? <topic&lam|portfolio&lam&def>|<i2:in> <p:country&$free|place&$free>)? " + status,
		Out:  "office",
		Make: office(ofBody),
		Accept: []string{"رئيس مجلس النواب", "الأمين العام لحزب الله", "عضو مجلس الشيوخ", "رئيس كتلة حركة النهضة بمجلس النواب",
			"قائد شرطة كابل", "المدير العام للأمم المتحدة", "قيادي في حركة حماس"},
		Reject: []string{"رئيس جديد", "أعضاء مجلس النواب"},
	}, {
		ID:      "office.official",
		Pattern: "<r:official&def> (<adjective&def&$free|defadj&$free>|<portfolio&ba>|<topic&ba>|<comp&ba>) (<i:in> <o:$actor&$free|place&$free|country&$free|bodyhead&def&$free>|<$actor&ba>)",
		Out:     "office",
		Make:    office(joined),
		Accept:  []string{"المسؤول الصحي في منظمة الصحة العالمية", "المكلف بالإعلام في وزارة الداخلية"},
		Reject:  []string{"المسؤول الذي في بغداد", "مسؤول صحي في بغداد"},
	}, {
		ID:      "office.of_common_body",
		Pattern: "<r:president&!def|chief|command&!def|sovereign&!def|governor&!def|spokes|spokesl> <b:bodyhead&def&!conj&!country> ($more){0,2} (<nat:$nat>)? ($more)? (<st:$status>)? (<place&lam> (<place&conj&!prep>)?|<topic&lam>|<portfolio&lam&def>|<affairs&lam> (<portfolio>|$adj1))?",
		Out:     "office",
		Make:    office(ofCommonBody),
		Accept:  []string{"الأمين العام للاتحاد", "رئيس الجماعة الحضرية لطنجة", "رئيس المجلس", "زعيم الحركة الجديد", "الناطق باسم المفوضية"},
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
		Pattern: "<r:minister&rank_bare> (<nat:$nat>)? (<st:$status>)? (<p:portfolio&lam> (<p:portfolio&conj&!prep>)?|<topic&lam>|<affairs&lam> (<p:portfolio>|$adj1))",
		Out:     "office",
		Make:    office(nil),
		Accept:  []string{"وزير الدولة الإماراتي للشؤون الخارجية", "كاتب الدولة للعلاقات الخارجية"},
		Reject:  []string{"كاتب الدولة لم يحضر"},
	}, {
		ID:      "office.envoy",
		Pattern: "<r:envoy&def> (<nat:$nat>) (<st:$status>|$adj1)? (<i:in> <p:country&$free|place&$free|org&$free>)?",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			r, _ := c.Cap("r")
			return joined(c, w, t) && (r.Has(kRankTitle) || r.To-r.From > 1) // no actress: الممثلة الفرنسية
		}),
		Accept: []string{"السفير الأمريكي في بغداد", "المبعوث الروسي إلى سوريا"},
		Reject: []string{"سفير جديد في بغداد"},
	}, {
		ID:      "office.envoy_of",
		Pattern: "<r:envoy> <nat:country&!conj> (<adjective&def&$free|stopword&def&$free|defword&$free>)? (<i:in> <p:country&$free|place&$free|org&$free>)?",
		Out:     "office",
		Make:    office(joined),
		Accept:  []string{"سفير العراق لدى الأمم المتحدة", "سفيرة فرنسا"},
		Reject:  []string{"السفير في بغداد"},
	}, {
		ID:      "office.envoy_to",
		Pattern: "<r:envoy> (<b:org&!conj&!ba>)? <st:$status>? <i:in> <p:country&$free|place&$free|org&$free>",
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

// office returns a Make for an office. check may refuse the match or add to
// the title.
func office(check func(*context, *work, *title) bool) func(*context) (node, bool) {
	return func(c *context) (node, bool) {
		w := at(c)
		t := title{rank: -1, body: -1}
		w.readRank(c, &t)
		for items := range c.Each("p") {
			if e, ok := items[0].Entry(kPortfolio); ok && t.n < maxPortfolios {
				t.portfolios[t.n] = e.ID
				t.n++
			} else if e, ok := items[0].Entry(kPossPortfolio); ok {
				t.portfolios[0], t.n = e.ID, 1
			}
		}
		if it, ok := c.Cap("st"); ok {
			if e, ok := it.Entry(kStatus); ok {
				t.status = Status(*w.vocab.words.at(e.ID))
			}
		}
		if check != nil && !check(c, w, &t) {
			return node{}, false
		}
		n := node{rule: c.Rule(), class: kOffice, form: -1, title: int32(len(w.titles))}
		n.kids, n.nkids = w.nest(c.Items())
		if t.country == "" {
			t.country = w.stated(c, &n)
		}
		w.republic(c, &n)
		w.ofFixed(c, &n)
		if t.within > 0 && !serves(w, &t) {
			w.flatten(&n)
		}
		w.bodyOf(c, &t, &n)
		n.country = t.country
		w.titles = append(w.titles, t)
		return n, true
	}
}

// ofFixed nests what a rank of several words names: رئيس السلطة الفلسطينية, رئيس
// مجلس الوزراء.
func (w *work) ofFixed(c *context, n *node) {
	r, ok := c.Cap("r")
	if !ok || !r.Has(kHOSFixed) && !(r.Has(kHOG) && r.To-r.From > 2) {
		return
	}
	at := w.nested[n.kids : n.kids+n.nkids]
	kids, count := w.inside(r)
	if count > 0 {
		w.nested = append(w.nested, at...)
		n.kids, n.nkids = kids, count+n.nkids
	}
}

// serves reports whether the holder of an office works for another (an adviser)
// rather than standing in for him (a deputy): then the other's office is a
// mention of its own.
func serves(w *work, t *title) bool {
	switch w.vocab.ranks.at(t.rank).class {
	case kDeputy:
		return w.vocab.ranks.at(t.rank).id != "deputy"
	}
	return false
}

// flatten puts what is nested in the offices nested in n in their place.
func (w *work) flatten(n *node) {
	w.temp = w.temp[:0]
	for _, k := range w.nested[n.kids : n.kids+n.nkids] {
		if k.class == kOffice {
			w.temp = append(w.temp, w.nested[k.kids:k.kids+k.nkids]...)
		} else {
			w.temp = append(w.temp, k)
		}
	}
	n.kids, n.nkids = int32(len(w.nested)), int32(len(w.temp))
	w.nested = append(w.nested, w.temp...)
}

// republic widens the nationality in رئيس الجمهورية التونسية to the state that is
// named: الجمهورية التونسية.
func (w *work) republic(c *context, n *node) {
	r, ok := c.Cap("r")
	if !ok || !r.Has(kHOS) || n.nkids == 0 {
		return
	}
	last := r.To - 1
	if k := &w.nested[n.kids]; k.from == r.To && w.tokens[last].Key == "الجمهوريه" {
		k.from, k.start, k.class, k.rule = last, w.tokens[last].Start, kCountry, "gazetteer.name"
	}
}

// readRank reads the rank of a match from its capture r.
func (w *work) readRank(c *context, t *title) {
	it, ok := c.Cap("r")
	if !ok {
		return
	}
	t.plural = it.Has(kRankPlural)
	if it.Has(kOfficial) && c.Rule() == "office.official" {
		t.kind = Other
		return
	}
	deputies := strings.HasPrefix(c.Rule(), "office.deputy")
	if c.Rule() == "office.chancellor" {
		if e, ok := it.Entry(kChancellor); ok {
			t.rank, t.kind = e.ID, w.vocab.ranks.at(e.ID).kind
			return
		}
	}
	for _, e := range it.Entries {
		if e.Class >= kMinister && e.Class <= kGrade || e.Class == kPoss || e.Class == kPossHOG {
			// نائب is a deputy or a member of parliament, مستشار an adviser or a
			// chancellor: the rule knows which.
			if t.rank >= 0 && !(deputies && e.Class == kDeputy) || !deputies && e.Class == kDeputy && t.rank >= 0 {
				continue
			}
			r := w.vocab.ranks.at(e.ID)
			t.rank, t.kind, t.country = e.ID, r.kind, r.country
		}
	}
}

// bodyOf remembers the organisation that the capture b names, and corrects the
// kind of the office by it: the head of a parliament is a legislator, that of a
// party a leader, that of anything else no head of state.
func (w *work) bodyOf(c *context, t *title, n *node) {
	it, ok := c.Cap("b")
	if !ok {
		return
	}
	for i := n.kids; i < n.kids+n.nkids; i++ {
		if k := &w.nested[i]; k.from == it.From && k.class != kCountry {
			t.body = i
			break
		}
	}
	if t.body < 0 {
		t.bodyWord = w.text[it.Start:it.End]
	}
	if t.kind == HeadOfState || t.kind == Leader && t.body >= 0 {
		t.kind = w.kindOfHead(it, t.kind)
	}
	if t.kind == Legislator && t.body >= 0 && w.nested[t.body].class != kOrg && w.nested[t.body].class != kCoal {
		t.kind = Other
	}
}

// kindOfHead gives the kind of the office of the head of a body.
func (w *work) kindOfHead(it *pattern.Item, kind Kind) Kind {
	text := w.written(it)
	switch {
	case containsAny(text, "القيادة الرئاسي", "السيادة", "المجلس الرئاسي", "مجلس الرئاسة"):
		return HeadOfState
	case strings.HasPrefix(text, "حكومة"), strings.HasPrefix(text, "الحكومة"), strings.HasPrefix(text, "لحكومة"):
		return HeadOfGovernment
	case containsAny(text, "النواب", "نواب", "البرلمان", "برلمان", "الشيوخ", "الشورى", "الأمة", "كتلة", "الكتلة", "الكنيست", "الكونغرس",
		"المستشارين", "المجلس", "التشريعي", "الجمعية الوطنية"):
		return Legislator
	case it.Has(kGroup) || it.Has(kCoal) || containsAny(text, "حزب", "حركة", "الحزب", "الحركة", "تيار", "التيار", "جبهة", "الجبهة", "الجماعة",
		"التنظيم", "الائتلاف", "التحالف", "المكتب السياسي"):
		return Leader
	case it.Has(kMil):
		return Officer
	case containsAny(text, "محكمة", "المحكمة", "القضاء"):
		return Judge
	case kind == Leader:
		return Leader
	}
	return Other
}

func containsAny(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

// several lets two states stand behind a rank in the dual or plural only, and a
// union of states behind the plural.
func several(c *context, w *work, t *title) bool {
	if c.Has("o") {
		return t.plural
	}
	r, _ := c.Cap("r")
	key := w.tokens[r.From].Key
	return !c.Has("two") || t.plural || strings.HasSuffix(key, "ا") || strings.HasSuffix(key, "ي")
}

// ofBody wants في or عن where a preposition joins rank and body, and a single
// member of it.
func ofBody(c *context, w *work, t *title) bool {
	r, _ := c.Cap("r")
	b, _ := c.Cap("b")
	if i, ok := c.Cap("i"); ok {
		switch w.key(i) {
		case "في", "عن":
		default:
			return false
		}
		if r.Has(kPresident) || r.Has(kChief) || r.Has(kJudge) || r.Has(kCommand) || r.Has(kEnvoy) {
			return false
		}
	}
	if t.plural || c.Has("i2") && !posted(c, w, t) {
		return false
	}
	if r.Has(kSovereign) && !r.Has(kPresident) && !containsAny(w.written(b), "بنك", "مصرف") {
		return false
	}
	if b.Has(pattern.Conj) || b.Has(pattern.Kaf) {
		return false
	}
	definite := r.Has(pattern.Def)
	switch {
	case definite && r.Has(kMemberIn) && r.To-r.From == 1 && !c.Has("i") && !b.Has(pattern.Prep):
		return false // بايع القيادي تنظيم الدولة
	case b.Has(pattern.Ba):
		return r.Has(kMember) || r.Has(kMemberIn)
	case definite && !b.Has(pattern.Lam) && r.Has(kPresident):
		return false
	}
	return true
}

// posted reports whether an office of a body is one in a place: the resident
// coordinator of the United Nations in Syria.
func posted(c *context, w *work, t *title) bool {
	i, _ := c.Cap("i2")
	switch w.key(i) {
	case "في", "لدي", "الي":
	default:
		return false
	}
	r, _ := c.Cap("r")
	if r.Has(kEnvoy) {
		return true
	}
	switch w.vocab.ranks.at(t.rank).id {
	case "coordinator", "high_commissioner", "regional_director", "director", "head_office":
		return true
	}
	return false
}

// ofCommonBody accepts a head of a body that is named by a common noun only,
// because an earlier sentence has said which: رئيس المجلس.
func ofCommonBody(c *context, w *work, t *title) bool {
	r, _ := c.Cap("r")
	b, _ := c.Cap("b")
	if b.Has(pattern.Ba) || b.Has(pattern.Kaf) {
		return false
	}
	if r.Has(pattern.Def) != b.Has(pattern.Lam) && !r.Has(kSpokes) {
		return false
	}
	for items := range c.Each("a") {
		if !w.qualifies(&items[0], b) {
			return false
		}
	}
	return !t.plural
}

// joined wants one of the prepositions that lead from an envoy to his post.
func joined(c *context, w *work, t *title) bool {
	if t.plural {
		return false
	}
	i, ok := c.Cap("i")
	if !ok {
		return true
	}
	switch w.key(i) {
	case "في", "لدي", "الي", "عن":
		return true
	}
	return false
}

// deputyRules compose offices of offices: deputies, spokespersons, envoys and
// advisers of somebody. They run twice, for the deputy of a deputy.
func deputyRules(suffix string) []rule {
	rules := []rule{{
		ID:      "office.deputy",
		Pattern: "<r:deputy|chief|envoy|memberin> (<adjective&def&$free|defadj&$free>){0,2} <i:in>? <o:office&!conj&!ba> (<i2:in> <p:country&$free|place&$free>|<affairs&lam> (<portfolio>|<$adj>|<defadj&$free>|<place&$free>)|<portfolio&lam&def>|<far:place&lam&def>)?",
		Out:     "office",
		Make:    office(deputy),
		Accept:  []string{"نائب رئيس الوزراء", "المستشار الاقتصادي لرئيس الحكومة", "مساعد وزير الخارجية", "مستشارا لدى رئيس الحكومة"},
		Reject:  []string{"نائب سابق", "نائب في رئيس الحكومة"},
	}, {
		ID:      "office.minister_to",
		Pattern: "<r:minister&rank_bare> <i:in> <o:office>",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			i, _ := c.Cap("i")
			return w.key(i) == "لدي"
		}),
		Accept: []string{"كاتب الدولة لدى وزير الداخلية"},
		Reject: []string{"كاتب الدولة في وزارة الداخلية"},
	}, {
		ID:      "office.deputy_of_president",
		Pattern: "<r:deputy> <x:president&def&!conj&!ba|sovereign&def&!conj&!ba> (<nat:$nat>)? (<st:$status>)?",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			r, _ := c.Cap("r")
			x, _ := c.Cap("x")
			return !r.Has(pattern.Def) || x.Has(pattern.Lam)
		}),
		Accept: []string{"مستشار الرئيس", "نائب الملك"},
		Reject: []string{"النائب الرئيس"},
	}, {
		ID:      "office.deputy_of_person",
		Pattern: "<r:deputy&!def> <given&$free>? <f:family&$free>",
		Out:     "office",
		Make:    ofPerson,
		Accept:  []string{"مستشارة ترامب", "مساعد جون كيري"},
		Reject:  []string{"المستشار ترامب"},
	}, {
		ID:      "office.deputy_of_body",
		Pattern: "<r:deputy> (<adjective&def&$free|defadj&$free>){0,2} <b:org&!conj&!ba> (<st:$status>)?",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			r, _ := c.Cap("r")
			b, _ := c.Cap("b")
			return r.Has(pattern.Def) == b.Has(pattern.Lam) && !t.plural
		}),
		Accept: []string{"وكيل وزارة الخارجية"},
		Reject: []string{"نائب بوزارة الخارجية"},
	}, {
		ID:      "office.spokesperson_of_person",
		Pattern: "<r:spokes> (<whole:given&$free>|<given&$free|wgiven&$free> <f:family&$free|wfamily&$free>)",
		Out:     "office",
		Make:    ofPerson,
		Accept:  []string{"متحدث باسم خليفة حفتر"},
		Reject:  []string{"متحدث باسم خليفة"},
	}, {
		ID:      "office.spokesperson",
		Pattern: "<r:spokes> <b:$actor|office|place|country|person|rank_title&def|nameword|defword> (<nat:$nat>)?",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			b, _ := c.Cap("b")
			return !b.Has(pattern.Conj) && !b.Has(pattern.Prep)
		}),
		Accept: []string{"المتحدث باسم البنتاغون", "ناطق باسم وزارة الداخلية", "المتحدث باسم الرئيس السابق"},
		Reject: []string{"المتحدث الذي"},
	}, {
		ID:      "office.spokesperson_of",
		Pattern: "<r:spokesl> <b:org&lam|coal&lam|group&lam|mil&lam|office&lam>",
		Out:     "office",
		Make:    office(nil),
		Accept:  []string{"المتحدث الرسمي لوزارة الخارجية"},
		Reject:  []string{"المتحدث وزارة الخارجية"},
	}}
	if suffix == "" {
		return rules
	}
	again := rules[0]
	again.ID += suffix
	again.Accept = []string{"نائب مساعد وزير الدفاع", "المستشار السياسي لنائب رئيس الوزراء"}
	return []rule{again}
}

// ofPerson makes an office of one who serves a person: his name ends the match.
func ofPerson(c *context) (node, bool) {
	w := at(c)
	n, ok := office(func(c *context, w *work, t *title) bool { return !t.plural })(c)
	if whole, one := c.Cap("whole"); !ok || one && whole.To-whole.From < 2 {
		return n, false
	}
	all := c.Items()
	first, last := &all[1], &all[len(all)-1]
	n.kids, n.nkids = int32(len(w.nested)), 1
	w.nested = append(w.nested, node{
		rule: "person.surname", class: kPerson, form: -1, title: -1, short: len(all) == 2,
		from: first.From, to: last.To, start: first.Start, end: last.End,
	})
	return n, true
}

// deputy joins a rank to the office it serves.
func deputy(c *context, w *work, t *title) bool {
	r, _ := c.Cap("r")
	o, _ := c.Cap("o")
	if i, ok := c.Cap("i"); ok && w.key(i) != "لدي" {
		return false
	}
	if i, ok := c.Cap("i2"); ok {
		switch w.key(i) {
		case "الي", "لدي", "في":
		default:
			return false
		}
	}
	if far, ok := c.Cap("far"); ok && !containsAny(w.written(far), "الأوسط", "شرق", "فريقيا", "آسيا", "أوروبا") {
		return false // a department's region, not whom he told: للجزيرة
	}
	if r.Has(kChief) && !o.Has(pattern.Lam) && !r.Has(kDeputy) {
		return false
	}
	if v, ok := c.Value(o); ok && v.title >= 0 {
		t.country = w.titles[v.title].country
		t.within = int32(v.title) + 1
	}
	return t.kind != Leader || r.Has(kDeputy)
}

// titleRules make an office of the title before a person: الرئيس, النائب,
// العميد. Without a name they are common nouns.
func titleRules() []rule {
	return []rule{{
		ID:      "office.title",
		Pattern: "<r:rank_title&def> (<st:$status>)? (<honorific>|<rank_title&def>){0,3} <x:person>",
		Keep:    "r",
		Out:     "office",
		Make:    titleBeside,
		Accept:  []string{"الرئيس بشار الأسد", "العميد أحمد عسيري", "النائب الدكتور علي المالكي"},
		Reject:  []string{"الرئيس في بغداد", "الدكتور علي المالكي"},
	}, {
		ID:      "office.title_comma",
		Pattern: "<r:rank_title&def> <comma> <x:person>",
		Keep:    "r",
		Out:     "office",
		Make:    titleBeside,
		Accept:  []string{"الرئيس، بشار الأسد"},
		Reject:  []string{"الدكتور، بشار الأسد"},
	}}
}

func titleBeside(c *context) (node, bool) {
	w := at(c)
	t := title{rank: -1, body: -1}
	w.readRank(c, &t)
	for _, e := range c.Range("r")[0].Entries {
		if e.Class == kRankTitle {
			t.rank, t.kind = e.ID, w.vocab.ranks.at(e.ID).kind
			break
		}
	}
	w.titles = append(w.titles, t)
	return node{rule: c.Rule(), class: kOffice, form: -1, title: int32(len(w.titles) - 1)}, true
}
