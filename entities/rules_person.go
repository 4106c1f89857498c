package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// personRules find names with evidence: a title or nationality before, a known
// given name, a verb of saying and an office behind.
func personRules() []rule {
	const (
		first = "<nameword&!conj&!prep&!office&!place&!country&!rank>"
		part  = "<nameword&$free&!rank&!newline|namedef&$free&!rank&!newline|dash&glued>"
		more  = "<nameword&$free&!newline|namedef&$free&!newline|ordinal&$free|dash&glued>"
		chain = "(" + more + "|<link&$free> <rank&$free&!def>)" // بن مقدم
	)
	// Rules begin with what is rare, the evidence, and keep the name only: most
	// words might begin a name.
	return []rule{{
		ID:      "person.titled",
		Pattern: "<office|rank_title&def|honorific|occupation> x:(<nameword&$free&!rank&!country|nameword&$free&given&!country> " + chain + "{0,9}|<rank&wgiven&$free&!def> <link&$free> " + chain + "{1,6})",
		Keep:    "x",
		Out:     "person",
		Make:    person(evidenceTitle),
		Accept: []string{"وزير الخارجية العراقي فؤاد حسين", "الرئيس الروسي فلاديمير بوتين", "الدكتور محمد بن سلمان",
			"الأمين العام للأمم المتحدة بان كي مون", "الرئيس عبد الفتاح السيسي", "الملك محمد السادس"},
		Reject: []string{"الرئيس الروسي في بغداد", "الدكتور الذي قال"},
	}, {
		ID:      "person.of_nation",
		Pattern: "<occupation> <nisba_m&def&nisba|nisba_f&def&nisba> x:(<nameword&$free&!rank&!country> " + chain + "{1,6})",
		Keep:    "x",
		Out:     "person",
		Make:    person(evidenceTitle),
		Accept:  []string{"الصحافي الجزائري عادل عازب"},
		Reject:  []string{"الصحافي الجزائري في بغداد"},
	}, {
		ID:      "person.qualified",
		Pattern: "<occupation|rank_title&def> (<adjective&$adj|defadj&$free|status&$free>){1,2} <comma>? x:(<nameword&$free&!rank&!country> " + chain + "{1,4})",
		Keep:    "x",
		Out:     "person",
		Make:    person(evidenceTitle),
		Accept:  []string{"المحامي السابق زرقاود لينفيت، في", "الناشط البيئي، سالم الزرقوني"},
		Reject:  []string{"المحامي السابق خلال زيارة"},
	}, {
		ID:      "person.of_kin",
		Pattern: "<kin> (<adjective&def&$free|defadj&$free|defword&$free>)? <comma>? x:(<nameword&$free&!rank&!country&!place> " + chain + "{1,4}|<given&$free&!stopword>)",
		Keep:    "x",
		Out:     "person",
		Make:    person(evidenceTitle),
		Accept:  []string{"زوجته زرقاود لينفيت، التي", "وأفاد محاميه، سالم الزرقوني، بأن", "قتل نجله فيصل في"},
		Reject:  []string{"زوجته خلال زيارة", "زوجته في بغداد"},
	}, {
		ID:      "person.of_theirs",
		Pattern: "<poss> x:(<nameword&$free&given|nameword&$free&wgiven> " + chain + "{1,4})",
		Keep:    "x",
		Out:     "person",
		Make:    person(evidenceTitle),
		Accept:  []string{"وزيرها عمر غلاونجي"},
		Reject:  []string{"وزيرها في بغداد"},
	}, {
		ID:      "person.quoted",
		Pattern: "<office|nisba_m|honorific|occupation> <comma>? <quote> x:(<nameword&$free&!rank&!org&!place> <nameword&$free|namedef&$free>{1,3}) <quote>",
		Keep:    "x",
		Out:     "person",
		Make:    person(evidenceTitle),
		Accept:  []string{"الإسباني \"خوان أنخل نابوت\""},
		Reject:  []string{"قال \"لن نعود\""},
	}, {
		ID:      "person.known",
		Pattern: "x:(<given&!kaf&!country&!stopword> " + more + "{1,6})",
		Keep:    "x",
		Out:     "person",
		Make:    person(evidenceName),
		Accept:  []string{"قال محمد الكيلاني", "تعيين فيصل الغرياني", "وأحمد بن صالح"},
		Reject:  []string{"جائزة محمد في بغداد"},
	}, {
		ID:      "person.weak_known",
		Pattern: "x:(<wgiven&!kaf&!def&!stopword&!country> <family&$free|wfamily&$free|given&$free|link&$free|wgiven&!def&$free> " + more + "{0,5})",
		Keep:    "x",
		Out:     "person",
		Make:    person(evidenceName),
		Accept:  []string{"التقى عادل عبد المهدي"},
		Reject:  []string{"اتفاق عادل وشامل"},
	}, {
		ID:      "person.in_state",
		Pattern: "<office> <in|country&!prep> <country|place>? x:(<nameword&$free&!rank&!country&!place> " + chain + "{1,4})",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			items := c.Items()
			if before := &items[len(items)-len(c.Range("x"))-1]; !before.Has(kCountry) && !before.Has(kPlace) {
				return node{}, false
			}
			return person(evidenceTitle)(c)
		},
		Accept: []string{"رئيس لجنة الانتخابات في كينيا زرقاود لينفيت، في"},
		Reject: []string{"رئيس لجنة الانتخابات في كينيا خلال زيارة"},
	}, {
		ID:      "person.each",
		Pattern: "[<in>] x:(<wgiven&!conj&!prep&!def&!stopword> <bareword&$free&!stopword&!newline|defword&namedef&$free&!newline> (<nameword&$free&!newline>|<namedef&$free&!newline>)?)",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			w, from := at(c), c.Range("x")[0].From
			if from < 2 || w.tokens[from-1].Key != "من" || !strings.HasPrefix(w.tokens[from-2].Key, "كل") || len(w.tokens[from-2].Key) > 6 {
				return node{}, false
			}
			return person(evidenceName)(c)
		},
		Accept: []string{"دعوة كل من بدر الزرقوني وغيره", "كلا من رائد زبقيل."},
		Reject: []string{"من بدر الزرقوني", "كل من حضر الاجتماع"},
	}, {
		ID:      "person.ali",
		Pattern: "x:(<given&in&!prep> <l:link&$free|given&$free&!stopword> " + more + "{0,4})",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			l, _ := c.Cap("l")
			if !l.Has(kLink) && l.To-l.From < 2 {
				return node{}, false // علي is written for على by many
			}
			return person(evidenceName)(c)
		},
		Accept: []string{"قال علي بن سالم", "التقى علي عبد الله صالح"},
		Reject: []string{"علي محمد أن"},
	}, {
		ID:      "person.ali_told",
		Pattern: "[<report>] x:(<given&in&!prep&!conj> <given&$free&!stopword|family&$free&!stopword> " + more + "{0,3})",
		Keep:    "x",
		Out:     "person",
		Make:    written(person(evidenceName)),
		Accept:  []string{"قال علي يوسف إن"},
		Reject:  []string{"قال على يوسف أن"},
	}, {
		ID:      "person.ali_surname",
		Pattern: "x:(<given&in&!prep> <f:family&$free&!stopword> " + more + "{0,2})",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			if w, it := at(c), c.Range("f"); it[0].Set.Intersects(&nisbaMask) || w.value(c, "f", kFamily) == nisbaName {
				return node{}, false // على السوداني
			}
			return written(person(evidenceName))(c)
		},
		Accept: []string{"مواقف علي كروبي"},
		Reject: []string{"على كروبي أن"},
	}, {
		ID:      "person.ali_unknown",
		Pattern: "x:(<given&in&!prep> <defword&namedef&$free&!newline|bareword&$free&!stopword&!newline> (<nameword&$free&!newline&!stopword>)?)",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			if !at(c).tellsAli() {
				return node{}, false
			}
			return written(person(evidenceName))(c)
		},
		Accept: []string{"على مهلة أعلن علي زرقاويت على الهواء", "أثنى على نتيجة قدمها علي الزرقاويتي على مدى عام"},
		Reject: []string{"أعلن علي زرقاويت", "على الفور وضعه على الطاولة على مرأى منه"},
	}, {
		ID:      "person.weak_articled",
		Pattern: "x:(<wgiven&def&!prep&!stopword&!adjective> <family&def&$free&!nisba> " + more + "{0,2})",
		Keep:    "x",
		Out:     "person",
		Make:    person(evidenceName),
		Accept:  []string{"دعا الحبيب الغرياني إلى"},
		Reject:  []string{"الصادق الأمين"},
	}, {
		ID:      "person.kunya",
		Pattern: "x:(<link&!prep> <nameword&$free|namedef&$free> " + more + "{0,4})",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			if w, x := at(c), c.Range("x"); w.head(&x[0]) == "ام" && !isName(&x[1]) && !x[1].Has(kFamily) {
				return node{}, false // or, in a question
			}
			return person(evidenceName)(c)
		},
		Accept: []string{"أبو القعقاع البغدادي"},
		Reject: []string{"عبد في بغداد"},
	}, {
		ID:      "person.apposed",
		Pattern: "<office|rank_title&def|occupation&def> <comma> x:(" + first + " " + part + "{1,3}) [<comma|period|report|colon|lparen>]",
		Keep:    "x",
		Out:     "person",
		Make:    person(evidenceTitle),
		Accept:  []string{"المبعوث الأممي، زرقاود لينفيت، في", "أكد المحامي، نافع الزرقوني، أن"},
		Reject:  []string{"المبعوث الأممي، خلال زيارة، في"},
	}, {
		ID:      "person.before_office",
		Pattern: "<report> x:(" + first + " " + part + "{1,3}) <comma>? [<office>]",
		Keep:    "x",
		Out:     "person",
		Make:    person(evidenceTitle),
		Accept:  []string{"قال ليو دوبس، المتحدث باسم الأمم المتحدة", "قال ليو دوبس المتحدث باسم الأمم المتحدة"},
		Reject:  []string{"قال مصدر كبير، وزير الخارجية"},
	}, {
		ID:      "person.weak_before_office",
		Pattern: "x:(<wgiven&!kaf&!def&!conj&!country> (<namedef&$free&!rank&!newline&!nisba>|<bareword&$free&!newline>|<family&$free>|<wfamily&$free>){1,2}) <comma>? [<office>]",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			if w, x := at(c), c.Range("x"); w.means(&x[0])&meansNews != 0 || len(x) == 2 && x[1].Has(kStopword) {
				return node{}, false
			}
			return person(evidenceTitle)(c)
		},
		Accept: []string{"إنهاء مهام ربيع المجيدي، وزير النقل", "عن صلاح زبقيل وزير النقل"},
		Reject: []string{"إنهاء مهام ربيع المجيدي", "ربيع براغ"},
	}, {
		ID:      "person.whole",
		Pattern: "x:(<given&!kaf>)",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			it := &c.Range("x")[0]
			ok := it.To-it.From > 2
			return node{rule: c.Rule(), class: kPerson, form: -1, title: -1}, ok || at(c).wholeName(it)
		},
		Accept: []string{"دعم كيم جونغ أون التجربة", "قال بان كي مون"},
		Reject: []string{"قال عبد الله"},
	}, {
		ID:      "person.surname",
		Pattern: "x:(<f:family&!kaf>)",
		Keep:    "x",
		Out:     "person",
		Make:    surname,
		Accept:  []string{"قال زيلينسكي إن", "التقى نتنياهو"},
		Reject:  []string{"قال السوداني", "في مدينة الصدر"},
	}, {
		ID:      "person.foreign",
		Pattern: "x:(<foreign_name&$free>)",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			w, before := at(c), c.Before(1)
			ok := before != nil && !before.Set.Intersects(&cliticMask) && before.To-before.From == 1 && (w.givenLike(before) || w.foreign(before) && len(before.Entries) == 0 && !strings.HasSuffix(w.key(&c.Range("x")[0]), "يان"))
			return node{rule: c.Rule(), class: kPerson, form: -1, title: -1, short: true}, ok
		},
		Accept: []string{"انتخب روزيان بلفريدوف رئيسا"},
		Reject: []string{"مدينة بلفريدوف"},
	}, {
		ID:      "person.given_before_office",
		Pattern: "<report> x:(<given&!conj&!prep&!def> <stopword&$free&!in&!report&!rank>) <comma>? [<office>]",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			return node{rule: c.Rule(), class: kPerson, form: -1, title: -1}, true
		},
		Accept: []string{"أعلن روبرت سري مبعوث الأمم المتحدة"},
		Reject: []string{"أعلن روبرت في مبعوث الأمم المتحدة"},
	}, {
		ID:      "person.nationality",
		Pattern: "<n:nisba_m&def&nisba> x:(" + first + " " + more + "{0,3})",
		Keep:    "x",
		Out:     "person",
		Make:    person(evidenceNation),
		Accept:  []string{"، الكوري الجنوبي تشونج مونج جون عن", "والأرجنتيني دييجو مارادونا،", "للسويسري جوزيف بلاتر"},
		Reject:  []string{"، العراقي الذي", "والعراقي بحث", "الجيش العراقي مدينة"},
	}}
}

// written wants a name in the letters of علي: على is a preposition.
func written(then func(*context) (node, bool)) func(*context) (node, bool) {
	return func(c *context) (node, bool) {
		if w, x := at(c), c.Range("x"); !strings.HasSuffix(w.written(&x[0]), "ي") {
			return node{}, false
		}
		return then(c)
	}
}

// tellsAli reports whether the document writes the preposition على with the
// letter it has, so that علي is the name: many write them alike.
func (w *work) tellsAli() bool {
	if w.ali == 0 {
		w.ali = -1
		for i, n := 0, 0; i < len(w.tokens); i++ {
			t := &w.tokens[i]
			if t.Key != "علي" || !strings.HasSuffix(w.text[t.Start:t.End], "ى") {
				continue
			}
			if n++; n == 2 {
				w.ali = 1
				break
			}
		}
	}
	return w.ali > 0
}

// surname makes a person of a family name that is nothing else.
func surname(c *context) (node, bool) {
	w := at(c)
	it := &c.Range("x")[0]
	if it.Has(pattern.Def) && it.To-it.From == 1 && c.Before(1) != nil && c.Before(1).Has(kHeadGroup) {
		return node{}, false
	}
	if w.boundPlural(it, c.After(1)) {
		return node{}, false
	}
	for _, e := range it.Entries {
		if e.Class != kFamily || *w.vocab.words.at(e.ID) == nisbaName {
			return node{}, false
		}
	}
	return node{rule: c.Rule(), class: kPerson, form: -1, title: -1, short: true}, true
}

type evidence uint8

const (
	evidenceTitle  evidence = iota // something before says that a name follows
	evidenceNation                 // so does a nationality, less surely
	evidenceName                   // the name speaks for itself
)

// person returns a Make for a name. Candidates come longest first, so the check
// decides where a name ends: at the longest run of words that make up a name.
func person(ev evidence) func(*context) (node, bool) {
	return func(c *context) (node, bool) {
		w := at(c)
		items := c.Range("x")
		all := c.Sentence()
		from := c.Match().From
		for from < len(all) && all[from].From != items[0].From {
			from++
		}
		before, after := neighbour(all, from-1), neighbour(all, from+len(items))
		age := neighbour(all, from+len(items)+1)
		w.aged = age != nil && after.Has(pattern.LParen) && age.Has(pattern.Num2)
		if ev == evidenceName && before != nil && before.Has(kDropPlace) && items[0].Has(kPlace) {
			return node{}, false // مدينة بام الجمعة
		}
		if ev == evidenceNation && !bearsNation(before, neighbour(all, from-2), len(items)) {
			return node{}, false
		}
		if !w.plausible(items, ev, after, before) {
			return node{}, false
		}
		return node{rule: c.Rule(), class: kPerson, form: -1, title: -1}, true
	}
}

// bearsNation reports whether a nationality may introduce a name: behind a
// comma, or itself joined to what stands before. Elsewhere it qualifies a noun.
func bearsNation(nation, before *pattern.Item, parts int) bool {
	if nation.Has(pattern.Conj) || nation.Has(pattern.Lam) {
		return parts > 1
	}
	return before != nil && before.Has(pattern.Comma)
}
