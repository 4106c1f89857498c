package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// deputyRules compose offices of offices: deputies, spokespersons, envoys and
// advisers of somebody. They run twice, for the deputy of a deputy.
func deputyRules(suffix string) []rule {
	rules := []rule{{
		ID:      "office.deputy",
		Pattern: "<r:deputy|chief|envoy|memberin> (<adjective&def&$free|defadj&$free>){0,2} <i:in>? <o:office&!conj&!ba> (<i2:in> <p:country&$free|place&$free>|<affairs&lam> (<portfolio> (<adjective&def&$free&!nisba&!status>)?|<$adj>|<defadj&$free>|<place&$free>)|<portfolio&lam&def>|<far:place&lam&def>)?",
		Out:     "office",
		Make:    office(deputy),
		Accept:  []string{"نائب رئيس الوزراء", "المستشار الاقتصادي لرئيس الحكومة", "مساعد وزير الخارجية", "مستشارا لدى رئيس الحكومة"},
		Reject:  []string{"نائب سابق", "نائب في رئيس الحكومة"},
	}, {
		ID:      "org.of_office",
		Pattern: "<h:head_org&!def> <honorific&$free>? <office&$free>",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			if items := c.Items(); strings.HasSuffix(w.tokens[items[len(items)-1].To-1].Key, "الراحل") {
				return false
			}
			return w.head(h) == "ديوان" || w.head(h) == "مكتب"
		}),
		Accept: []string{"ديوان ولي العهد", "مكتب محافظ كرمان"},
		Reject: []string{"لجنة ولي العهد"},
	}, {
		ID:      "office.minister_to",
		Pattern: "<r:minister&rank_bare|minister&def> <defadj&$free|adjective&def&$free>? <i:in> <o:office>",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			return joinedBy(c, "i", meansAt)
		}),
		Accept: []string{"كاتب الدولة لدى وزير الداخلية", "الوزيرة لدى رئيس الحكومة", "الوزير المنتدب لدى وزير الداخلية"},
		Reject: []string{"كاتب الدولة في وزارة الداخلية"},
	}, {
		ID:      "office.deputy_of_president",
		Pattern: "<r:deputy> <h:honorific&$free>? <x:president&def&!conj&!ba|sovereign&def&!conj&!ba> (<nat:$nat>)? (<st:$status>|<affairs&lam> (<portfolio>|<$adj>|<defadj&$free>|<place&$free>))?",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			r, _ := c.Cap("r")
			x, _ := c.Cap("x")
			if h, ok := c.Cap("h"); ok && (w.key(h) != "جلاله" || strings.HasSuffix(w.key(r), "ه")) {
				return false // نائبه صاحب السمو الملكي الأمير
			}
			return !r.Has(pattern.Def) || x.Has(pattern.Lam)
		}),
		Accept: []string{"مستشار الرئيس", "نائب الملك", "مدير مكتب جلالة الملك", "مستشار الرئيس لشؤون الشرق الأوسط"},
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
		Pattern: "<r:spokes> (<quote> <b:group&$free|org&$free|mil&$free|coal&$free> <quote>|<b:$actor|office|place|country|person|rank_title&def|nameword|defword> (<nat:$nat>)?)",
		Out:     "office",
		Make: office(func(c *context, w *work, t *title) bool {
			b, _ := c.Cap("b")
			return !b.Has(pattern.Conj) && !b.Has(pattern.Prep)
		}),
		Accept: []string{"المتحدث باسم البنتاغون", "ناطق باسم وزارة الداخلية", "المتحدث باسم الرئيس السابق", "المتحدث باسم \"القسام\""},
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
	return []rule{again, {
		ID:      "office.charged",
		Pattern: "<office> <k:official&def&$free> (<affairs&ba> (<portfolio>|<def&$free>)|<portfolio&ba>|<topic&ba>|<def&ba>) ($more|<portfolio&def&$free>|<stopword&def&$free&!status&!rank>){0,2} (<portfolio&conj&def&!prep>|<comp&conj&def&!prep>|<topic&conj&def&!prep>)?",
		Out:     "office",
		Make:    charged,
		Accept:  []string{"مساعد رئيس البرلمان المكلف بالإعلام والاتصال", "الأمين العام للحزب المكلف بالهياكل"},
		Reject:  []string{"رئيس الحكومة المكلف", "رئيس البرلمان المسؤول بالكامل"},
	}}
}

// ofPerson makes an office of one who serves a person: his name ends the match.
func ofPerson(c *context) (node, bool) {
	w := at(c)
	n, ok := office(single)(c)
	if before := c.Before(1); before != nil && before.Has(kLink) {
		return n, false // بن مساعد آل سعود
	}
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
	if c.Has("i") && !joinedBy(c, "i", meansAt) || c.Has("i2") && !joinedBy(c, "i2", meansIn|meansAt|meansTo) {
		return false
	}
	if far, ok := c.Cap("far"); ok && !w.far(far) {
		return false // a department's region, not whom he told: للجزيرة
	}
	if r.Has(kChief) && !o.Has(pattern.Lam) && !r.Has(kDeputy) {
		return false
	}
	if v, ok := c.Value(o); ok && v.title >= 0 {
		t.country = w.titles[v.title].country
		t.within = v.title + 1
	}
	return t.kind != Leader || r.Has(kDeputy)
}

// far reports whether an item names a part of the world.
func (w *work) far(it *pattern.Item) bool {
	for t := it.From; t < it.To; t++ {
		if w.vocab.kinds[w.tokens[t].Key]&meansFar != 0 {
			return true
		}
	}
	return false
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
		ID:      "office.title_adjective",
		Pattern: "t:(<r:rank_title&def> (<adjective&def&$free&!nisba&!status|defadj&$free>){1,2} (<nisba&def&$free>)?) (<honorific>|<rank_title&def>){0,2} <x:person>",
		Keep:    "t",
		Out:     "office",
		Make: func(c *context) (node, bool) {
			w, items := at(c), c.Range("t")
			for i := range items[1:] {
				if it := &items[i+1]; !it.Has(kNisba) && (it.Set.Intersects(&nisbaMask) || it.Has(kOccupation) || it.Has(kRank) || w.endsInTa(it) != w.endsInTa(&items[0])) {
					return node{}, false
				}
			}
			n, ok := titleBeside(c)
			n.kids, n.nkids = w.nest(items)
			return n, ok
		},
		Accept: []string{"الزعيم الشيعي محمد الزرقاوي", "الزعيم الليبرالي علي الغرياني"},
		Reject: []string{"الزعيم الشيعي في بغداد", "الرئيس الأعلى"},
	}, listedPerson(""), {
		ID:      "office.title_comma",
		Pattern: "<r:rank_title&def> <comma> <x:person>",
		Keep:    "r",
		Out:     "office",
		Make:    titleBeside,
		Accept:  []string{"الرئيس، بشار الأسد"},
		Reject:  []string{"الدكتور، بشار الأسد"},
	}}
}

// listedPerson makes a person of a name that a conjunction joins to one before,
// though it begins with a word that is no name alone: خالد العتيبي وبدر الداهوم.
func listedPerson(suffix string) rule {
	accept := []string{"التقى محمد الزرقاوي وبدر الزرقوني أمس", "أصيب سمير غزال، وعلي خليفة."}
	if suffix != "" {
		accept = []string{"التقى محمد الزرقاوي وبدر الزرقوني ومبارك الزرقوعي أمس"}
	}
	return rule{
		ID:      "person.listed" + suffix,
		Pattern: "<person> <comma>? x:(<wgiven&conj&!prep|given&in&conj&!prep> <nameword&$free&!stopword&!rank&!newline|namedef&$free&!stopword&!rank&!newline> (<nameword&$free&!newline>|<namedef&$free&!newline>){0,2})",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			if w, x := at(c), c.Range("x"); x[0].Has(kIn) && !strings.HasSuffix(w.written(&x[0]), "ي") || w.means(&x[0])&meansNews != 0 {
				return node{}, false
			}
			return person(evidenceName)(c)
		},
		Accept: accept,
		Reject: []string{"التقى محمد الزرقاوي وحضر المؤتمر", "بدر الزرقوني"},
	}
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
