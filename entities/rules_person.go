package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/morph"
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
		Pattern: "<office|rank_title&def|honorific|occupation> x:(<nameword&$free&!rank&!country|nameword&$free&given&!country> " + chain + "{0,6})",
		Keep:    "x",
		Out:     "person",
		Make:    person(evidenceTitle),
		Accept: []string{"وزير الخارجية العراقي فؤاد حسين", "الرئيس الروسي فلاديمير بوتين", "الدكتور محمد بن سلمان",
			"الأمين العام للأمم المتحدة بان كي مون", "الرئيس عبد الفتاح السيسي", "الملك محمد السادس"},
		Reject: []string{"الرئيس الروسي في بغداد", "الدكتور الذي قال"},
	}, {
		ID:      "person.quoted",
		Pattern: "<office|nisba|honorific|occupation> <comma>? <quote> x:(<nameword&$free&!rank&!org&!place> <nameword&$free|namedef&$free>{1,3}) <quote>",
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
		Pattern: "x:(<wgiven&!kaf&!def&!stopword> <family&$free|wfamily&$free|given&$free|link&$free|wgiven&!def&$free> " + more + "{0,5})",
		Keep:    "x",
		Out:     "person",
		Make:    person(evidenceName),
		Accept:  []string{"التقى عادل عبد المهدي"},
		Reject:  []string{"اتفاق عادل وشامل"},
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
		Pattern: "<office|rank_title&def> <comma> x:(" + first + " " + part + "{1,3}) [<comma|period|report|colon|lparen>]",
		Keep:    "x",
		Out:     "person",
		Make:    person(evidenceTitle),
		Accept:  []string{"المبعوث الأممي، زرقاود لينفيت، في"},
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
		ID:      "person.whole",
		Pattern: "x:(<given&!kaf>)",
		Keep:    "x",
		Out:     "person",
		Make: func(c *context) (node, bool) {
			it := &c.Range("x")[0]
			return node{rule: c.Rule(), class: kPerson, form: -1, title: -1}, it.To-it.From > 2
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

// surname makes a person of a family name that is nothing else.
func surname(c *context) (node, bool) {
	w := at(c)
	it := &c.Range("x")[0]
	if it.Has(pattern.Def) && it.To-it.From == 1 && c.Before(1) != nil && c.Before(1).Has(kHeadGroup) {
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

// maxParts is how many parts a name has at most, links not counted.
const maxParts = 5

// plausible reports whether items are a whole name. after and before are its
// neighbours, or nil.
func (w *work) plausible(items []pattern.Item, ev evidence, after, before *pattern.Item) bool {
	n := nameShape{items: items}
	for i := range items {
		if !w.namePart(&n, i, ev, after) {
			return false
		}
	}
	switch {
	case n.parts == 0 || n.parts > maxParts:
		return false
	case n.parts == 1 && len(items) == 1:
		return w.singleName(&items[0], ev, after, before)
	case n.known == 0 && n.defs > 0:
		return false // مفاتيح الشقق: two nouns
	case ev == evidenceName && n.unknown > 0 && len(items) == 2 && items[0].Has(kGiven) && w.isVerb(w.key(&items[0])):
		return false // هاتف أوباما: the name is a verb too
	case ev == evidenceName && len(items) == 2 && items[1].Has(kHonorific):
		return false // جامع الإمام
	case ev == evidenceName && len(items) == 2 && items[0].Has(kWeakGiven) && onlyWeakFamily(&items[1]) && (items[1].Has(kAdjective) || w.key(&items[1]) == "شامل"):
		return before != nil && before.Has(kReport) // not سند قانوني
	case ev == evidenceName && len(items) > 1 && items[0].Set.Intersects(&givenMask) && !items[1].Has(pattern.Def) && newsWord(w.head(&items[0])) && items[1].Has(kFamily):
		return false // وعد دودا, طالب أحمدي نجاد
	case ev == evidenceNation && n.known == 0:
		return n.parts > 1 && closes(after)
	case ev == evidenceName && n.known == 1 && n.unknown > 0 && !closes(after) && !(len(items) == 2 && items[0].Has(kGiven)):
		return n.unknown == 1 && n.parts == 2
	}
	return true
}

func onlyWeakFamily(it *pattern.Item) bool {
	return it.Has(kWeakFamily) && !it.Has(kGiven) && !it.Has(kWeakGiven) && !it.Has(kFamily)
}

// newsWord reports whether a given name is a common verb or noun of news too.
func newsWord(key string) bool {
	switch key {
	case "طالب", "وعد", "ورد", "فوز", "نجاح", "انتصار", "شاهد", "خلف", "اعتماد", "نضال", "ملك", "فرح", "سلام", "حاكم", "هاتف":
		return true
	}
	return false
}

// fatherName reports whether an unknown word may follow بن, أبو or أم: no verb,
// and none with a conjunction.
func (w *work) fatherName(it *pattern.Item) bool {
	key := w.key(it)
	if strings.HasPrefix(key, "و") && len(key) > 10 || strings.HasPrefix(key, "س") && w.future(it) || strings.HasSuffix(key, "ه") && len(key) > 8 && !w.endsInTa(it) {
		return false
	}
	return !w.isVerb(key)
}

// nameShape counts the parts of a name as they are read.
type nameShape struct {
	items                       []pattern.Item
	parts, known, unknown, defs int
	linked                      bool // the item before joins the next one to the name
	ended                       bool // a family name has ended the name
}

// namePart reads part i of a name and reports whether it may stand there.
func (w *work) namePart(n *nameShape, i int, ev evidence, after *pattern.Item) bool {
	it, last := &n.items[i], i == len(n.items)-1
	if it.Has(pattern.Dash) {
		n.linked = true
		return i > 0 && !last
	}
	if it.Has(kOrdinal) { // محمد السادس: a monarch or pope, who has a title
		return i > 0 && (last || n.items[i+1].Has(kLink)) && ev == evidenceTitle && n.parts <= 2 && n.defs == 0
	}
	if it.Has(kNameEnd) && i > 0 {
		n.known++
		n.linked = false
		return true
	}
	if it.Has(kLink) || it.Has(kForeign) && i > 0 {
		n.linked, n.ended = true, false
		return !last
	}
	if it.Has(kHonorific) && !it.Has(pattern.Def) && i > 0 && !last && isName(&n.items[i-1]) && isName(&n.items[i+1]) {
		return true // محمد شيخ يوسف
	}
	if it.Has(kHonorific) && (i == 0 || !last && !(isName(&n.items[i-1]) && isName(&n.items[i+1]))) {
		return false
	}
	if n.ended {
		return false // what stands behind a family name begins another phrase
	}
	linked := n.linked && i > 0
	n.linked = false
	n.parts++
	given := it.Has(kGiven) || it.Has(kWeakGiven)
	family := it.Has(kFamily) || it.Has(kWeakFamily)
	switch {
	case it.Has(kStopword) && !given && !family:
		return false
	case it.Has(kStopword) && !it.Has(kGiven) && !it.Has(kFamily) && i > 0 && (n.parts > 2 || !isName(&n.items[0])):
		return false // كوفي عنان الخميس: a day or adjective behind a whole name
	case linked:
		n.known++
		return !it.Has(kBareWord) || w.fatherName(it)
	case given || family:
		n.known++
		if it.Has(pattern.Def) {
			n.defs++
		}
		// A second person may be named right behind the first.
		n.ended = family && !given && w.key(it) != "بن" && i > 0 && !it.Has(kHonorific) && (it.Has(pattern.Def) || it.Has(kFamily))
		return true
	case it.Has(kBareWord):
		n.unknown++
		return w.unknownPart(n, i, ev, after)
	}
	n.defs++
	return w.definitePart(n, i, ev, after)
}

// unknownPart judges a word of a name that no table has.
func (w *work) unknownPart(n *nameShape, i int, ev evidence, after *pattern.Item) bool {
	it, last := &n.items[i], i == len(n.items)-1
	if !w.namelike(it) && !(i == 1 && last && n.items[0].Has(kGiven) && ends(after) && !w.future(it)) {
		return false
	}
	if n.parts > 1 && !w.laterPart(it, after, last) {
		return false
	}
	if n.parts < 3 || hadrami(w.key(it)) && closesHard(after) {
		return true
	}
	switch {
	case w.future(it),
		!ends(after) && strings.HasSuffix(w.key(it), "ا"), // an accusative rather than a third foreign name
		n.known > 0 && n.defs > 0,
		n.known > 1: // محمد صلاح هدفين: the name is whole
		return false
	}
	return closes(after)
}

// definitePart judges a definite word, or a nisba, that may end a name.
func (w *work) definitePart(n *nameShape, i int, ev evidence, after *pattern.Item) bool {
	it := &n.items[i]
	if i == 0 || !w.surnamelike(it) || n.defs > 1 && n.known < n.parts-2 {
		return false
	}
	if i+1 < len(n.items) && !n.items[i+1].Has(kNameDef) && !n.items[i+1].Has(kLink) {
		return false
	}
	if n.parts < 3 {
		return true
	}
	// A participle or noun behind a whole name (المشتبه به) is told from a
	// surname by its ending, or by what follows a chain of fathers.
	if !isName(&n.items[i-1]) && !(i > 1 && n.items[i-2].Has(kLink)) {
		return false
	}
	chain := i > 1 && n.items[i-2].Has(kLink)
	return strings.HasSuffix(w.key(it), "ي") || chain && (ev == evidenceTitle || closesHard(after))
}

// singleName judges a name of one part, which needs a title before it.
func (w *work) singleName(it *pattern.Item, ev evidence, after, before *pattern.Item) bool {
	if ev != evidenceTitle || it.Has(pattern.Def) && (!it.Has(kFamily) || it.Set.Intersects(&nisbaMask)) {
		return false // الوزير اللبناني
	}
	given, family := it.Has(kGiven), it.Has(kFamily)
	if before != nil && before.Has(kHonorific) && before.Has(pattern.Def) && it.Has(kWeakGiven) && !it.Has(kStopword) {
		return closes(after) // الملا منصور
	}
	if it.Has(kWeakGiven) && !given && !family && after != nil && after.Has(kStopword) && !after.Has(kIn) && !after.Has(kReport) {
		return false // فضل هذا الخيار: also a common word
	}
	if !it.Has(kBareWord) {
		return !(before != nil && (before.Has(kOccupation) || before.Has(kHonorific))) || given || family
	}
	// An unknown word is a name behind a bare title only; behind a whole office
	// it is the object of the verb before: هنأ وزير الشباب بطل العالم.
	return before != nil && before.Has(kRankTitle) && !w.endsInTa(it) && closes(after) && !w.joinedWord(it)
}

// joinedWord reports whether an unknown word seems to carry a conjunction, a
// preposition or a pronoun: الرئيس ومكانته.
func (w *work) joinedWord(it *pattern.Item) bool {
	text := w.written(it)
	for _, p := range [...]string{"و", "ل", "بأ", "با", "بد"} {
		if strings.HasPrefix(text, p) {
			return true
		}
	}
	for _, p := range [...]string{"ه", "ها", "هم", "ا\u064b"} {
		if strings.HasSuffix(text, p) {
			return true
		}
	}
	return false
}

// laterPart reports whether an unknown word may stand behind the first part of
// a name. Endings that many nouns have and some names count as names only where
// the phrase surely ends.
func (w *work) laterPart(it, after *pattern.Item, last bool) bool {
	text := w.written(it)
	switch {
	case hadrami(text) && closesHard(after):
		return true
	case len(text) > 6 && (strings.HasSuffix(text, "ها") || strings.HasSuffix(text, "هم")):
		return false
	case strings.HasPrefix(text, "و") && len(text) > 6, strings.HasSuffix(text, "ءا"):
		return false // more likely a conjunction, or an accusative
	case (strings.HasPrefix(text, "ب") || strings.HasPrefix(text, "ل")) && len(text) >= 10 && !closesHard(after):
		return false // more likely a preposition
	case strings.HasSuffix(text, "ه"):
		return len(text) <= 6
	case strings.HasSuffix(text, ta), strings.HasSuffix(text, "ا") && last:
		return !last || closesHard(after)
	}
	return true
}

// hadrami reports whether a word looks like a family name of Hadramaut: باسلمه,
// بامخرمة.
func hadrami(key string) bool {
	return strings.HasPrefix(key, "با") && !strings.HasPrefix(key, "بال") && len(key) >= 10
}

// closesHard reports whether an item surely is no part of the noun phrase
// before it.
func closesHard(it *pattern.Item) bool {
	return it == nil || it.Has(pattern.Newline) || it.Has(pattern.Punct) || it.Has(pattern.Conj) || it.Has(pattern.Prep) ||
		it.Has(kIn) || it.Has(kReport) || it.Has(kStopword)
}

// ends reports whether the clause ends at an item.
func ends(it *pattern.Item) bool {
	return it == nil || it.Has(pattern.Newline) || it.Has(pattern.Comma) || it.Has(pattern.Period) || it.Has(pattern.RParen)
}

func (w *work) future(it *pattern.Item) bool {
	_, ok := morph.Guess(w.key(it))
	return ok
}

// foreignPair reports whether a known given name leads a name of two parts.
func (w *work) foreignPair(items []pattern.Item) bool {
	return len(items) == 2 && items[0].Has(kGiven)
}

// closes reports whether an item cannot belong to a name, so that a name may
// end before it.
func closes(it *pattern.Item) bool {
	if it == nil {
		return true
	}
	if it.Has(pattern.Newline) || it.Has(pattern.Conj) || it.Has(pattern.Prep) {
		return true
	}
	return !it.Has(kNameWord) && !it.Has(kBareWord) && !it.Has(kNameDef)
}

// namelike reports whether an unknown word without article may belong to a
// name: it is no verb and has no ending that names do not have.
func (w *work) namelike(it *pattern.Item) bool {
	text, key := w.written(it), w.key(it)
	if strings.HasSuffix(text, "ات") || strings.HasSuffix(text, "ية") || w.tanwin(it) {
		return false
	}
	if strings.HasPrefix(key, "وال") || strings.HasPrefix(key, "بال") || strings.HasPrefix(key, "لل") {
		return false
	}
	return !w.isVerb(key) && !masdarLike(text, key) && !isMasdar(key)
}

// isMasdar reports whether a key is a verbal noun, alone or behind a
// preposition.
func isMasdar(key string) bool {
	if masdar(key) {
		return true
	}
	for _, p := range [...]string{"ب", "ل", "ك"} {
		if rest, ok := strings.CutPrefix(key, p); ok && masdar(rest) {
			return true
		}
	}
	return false
}

func masdar(key string) bool {
	for _, f := range morph.Lookup(key) {
		if f.Tense == morph.Masdar {
			return true
		}
	}
	return false
}

// masdarLike reports whether an unknown word has the shape of a verbal noun:
// توقيف, إعلان, اجتماع, استقبال, مبايعة.
func masdarLike(text, key string) bool {
	r := []rune(key)
	n := len(r)
	switch {
	case n == 5 && r[0] == 'ت' && r[3] == 'ي':
		return true
	case n == 5 && strings.HasPrefix(text, "إ") && r[3] == 'ا':
		return true
	case n == 6 && r[0] == 'ا' && (r[1] == 'ن' || r[2] == 'ت') && r[4] == 'ا':
		return true
	case n == 7 && strings.HasPrefix(key, "است") && r[5] == 'ا':
		return true
	case n == 6 && r[0] == 'م' && r[2] == 'ا' && strings.HasSuffix(text, ta):
		return true
	}
	return false
}

// surnamelike reports whether a definite word may end a name.
func (w *work) surnamelike(it *pattern.Item) bool {
	if it.Has(kFamily) || it.Has(kWeakFamily) || it.Has(kGiven) || it.Has(kWeakGiven) {
		return true
	}
	text := w.written(it)
	if strings.HasPrefix(text, "البو") {
		return true
	}
	for _, end := range [...]string{"ات", "ية", "ون", "ين", "ة"} {
		if strings.HasSuffix(text, end) {
			return false
		}
	}
	return !it.Has(kStopword) && !it.Has(kAdjective)
}

// isVerb reports whether a key is a finite verb, alone or behind و, ف or س.
func (w *work) isVerb(key string) bool {
	if finite(key) {
		return true
	}
	for _, p := range [...]string{"و", "ف", "س", "وس", "ل", "ول"} {
		if rest, ok := strings.CutPrefix(key, p); ok && finite(rest) {
			return true
		}
	}
	return false
}

func finite(key string) bool {
	for _, f := range morph.Lookup(key) {
		if (f.Tense == morph.Perfect || f.Tense == morph.Imperfect) && !f.BeforeSuffix {
			return true
		}
	}
	return false
}
