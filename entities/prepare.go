package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// Before the rules run, every item of a sentence gets the classes that depend on
// its letters and its neighbours: what an unknown word looks like, whether an
// adjective stands for a state here, and whether a weak form has evidence.

var (
	rankMask    = classRange(kMinister, kGrade)
	nisbaMask   = classRange(kNisbaM, kWeakNisba)
	nameMask    = pattern.Of(kGiven, kWeakGiven, kFamily, kWeakFamily, kLink, kNameEnd)
	weakMask    = classRange(kWeakCountry, kWeakOffice)
	headMask    = pattern.Of(kHeadOrg, kHeadMinistry, kHeadGroup, kHeadCoal, kHeadMil, kHeadGov, kBody, kHeadPlural)
	topicMask   = pattern.Of(kPortfolio, kTopic, kBodyHead, kHeadOrg, kHeadCoal, kFamily, kWeakFamily, kWeakGiven, kWeakOrg)
	bodyMask    = pattern.Of(kBody, kBodyHead, kPortfolio, kTopic)
	placeMask   = pattern.Of(kHeadPlace, kDropPlace, kDirection)
	mentionMask = func() pattern.Set {
		s := classRange(kCountry, kNisbaP)
		s.Add(kWeakNisba)
		s.Add(kAnaphor)
		return s
	}()
	entityMask = classRange(kOrg, kOffice)
	givenMask  = pattern.Of(kGiven, kWeakGiven)
	familyMask = pattern.Of(kFamily, kWeakFamily)
	courtMask  = pattern.Of(kHeadOrg, kOrg)
	firstMask  = pattern.Of(kForeign, kHeadPlace, kDropPlace)
	cliticMask = pattern.Of(pattern.Conj, pattern.Prep)
	actorMask  = pattern.Of(kCountry, kOrg, kCoal, kGroup, kMil)

	headsOfBody = pattern.Of(kPresident, kChief, kJudge, kCommand, kEnvoy) // never في or عن it

	// askedMask has the classes of which prepare asks something; half of the
	// words known have none of them.
	askedMask = func() pattern.Set {
		s := pattern.Of(kCountry, kPlace, kAdjective, kForeign, kHonorific)
		for _, m := range []*pattern.Set{&rankMask, &nisbaMask, &nameMask, &weakMask, &topicMask, &entityMask} {
			s.Union(m)
		}
		return s
	}()
)

func classRange(first, last pattern.Class) pattern.Set {
	var s pattern.Set
	for k := first; k <= last; k++ {
		s.Add(k)
	}
	return s
}

func (w *work) prepare(items []pattern.Item) {
	for i := range items {
		it := &items[i]
		if !it.Has(pattern.Word) {
			continue
		}
		if len(it.Entries) == 0 {
			w.bare(it)
			if (it.Has(pattern.Ba) || it.Has(pattern.Kaf)) && w.afterGiven(items, i) {
				w.surname(it)
			}
			continue
		}
		if !it.Set.Intersects(&askedMask) {
			continue
		}
		w.prepareEntity(items, i)
		w.prepareName(items, i)
		if it.Set.Intersects(&topicMask) && (it.Has(pattern.Def) || it.To-it.From > 1) {
			it.Set.Add(kComplement)
		}
		if it.Set.Intersects(&nisbaMask) {
			w.adjective(items, i)
		}
		if it.Has(kCountry) && (w.named == arabic.Dateline || i > 0 && (w.meansCity(&items[i-1]) || w.localBody(items, i))) {
			w.asCity(it) // a dateline names the town
		}
		if it.Set.Intersects(&weakMask) {
			w.weigh(items, i)
			if onlyWeak(it) {
				asName(it)
			}
		}
	}
}

// afterGiven reports whether item i stands behind the first part of a name alone.
func (w *work) afterGiven(items []pattern.Item, i int) bool {
	return i > 0 && isName(&items[i-1]) && !items[i-1].Has(kLink) && !w.endsInTa(&items[i]) && !(i > 1 && isName(&items[i-2]))
}

// prepareEntity takes from item i the classes of entities that it does not have here.
func (w *work) prepareEntity(items []pattern.Item, i int) {
	it := &items[i]
	if it.Set.Intersects(&rankMask) {
		it.Set.Add(kRank)
	}
	if it.Has(kOrg) && w.inShareBar(items, i) {
		it.Set.Remove(kOrg)
	}
	if it.Has(kAdjective) && i+1 < len(items) && w.isYear(it, &items[i+1]) {
		it.Set.Remove(kAdjective)
	}
	if it.Has(kPlace) && it.Clitics.Has(clitic.Kaf) && it.To-it.From == 1 && (len(w.key(it)) <= 8 || finite(w.key(it))) {
		it.Set.Remove(kPlace) // كسرت
	}
	if it.Set.Intersects(&entityMask) || it.Has(kCountry) && it.Has(kWeakPlace) || it.Has(kPlace) && it.Set.Intersects(&nisbaMask) {
		w.homograph(items, i)
	}
	if it.Has(kPlace) && it.Has(kWeakOrg) && w.isPaper(items, i) {
		it.Set.Remove(kPlace)
		it.Set.Add(kOrg)
	}
}

// prepareName notes whether item i may be a part of a name.
func (w *work) prepareName(items []pattern.Item, i int) {
	it := &items[i]
	if it.Has(pattern.Ba) && it.Has(pattern.Def) && (it.Has(kFamily) || it.Has(kWeakFamily)) && i > 0 && isName(&items[i-1]) {
		w.surname(it)
	}
	if it.Set.Intersects(&givenMask) {
		w.unlikelyName(it)
	}
	if it.Set.Intersects(&nameMask) || it.Has(kForeign) && foreignParticle(items, i) || it.Has(kHonorific) && i > 0 && isName(&items[i-1]) && w.key(it) == "شيخ" {
		it.Set.Add(kNameWord)
	}
	if it.Has(kPlace) && i > 0 && items[i-1].Has(kLink) && i > 1 && items[i-2].Has(kGiven) && it.To-it.From == 1 && !it.Set.Intersects(&cliticMask) {
		it.Set.Add(kNameWord) // هاني أبو ريدة
		it.Set.Remove(kPlace)
	}
}

// isPaper reports whether item i is a newspaper that has the name of a place:
// behind the town of a dateline and before the verb (بغداد الخليج أكد), or behind
// a ل that leaves its article whole, as quotation marks do (لالخليج).
func (w *work) isPaper(items []pattern.Item, i int) bool {
	it := &items[i]
	if it.To-it.From != 1 || !onlyMedia(w, it) {
		return false
	}
	if it.Has(pattern.Lam) {
		return strings.HasPrefix(w.tokens[it.From].Key, "لال")
	}
	before, after := neighbour(items, i-1), neighbour(items, i+1)
	return before != nil && before.Has(kPlace) && (before.Has(pattern.First) || before.Has(pattern.Newline)) && !it.Set.Intersects(&cliticMask) &&
		after != nil && !after.Has(pattern.Conj) && (after.Has(kReport) || w.isVerb(w.key(after)))
}

// inShareBar reports whether item i is a button of the page, the name of a
// platform beside another one or beside the words of such buttons.
func (w *work) inShareBar(items []pattern.Item, i int) bool {
	if !w.platform(&items[i]) {
		return false
	}
	for _, k := range [...]int{i - 1, i + 1, i - 2} {
		it := neighbour(items, k)
		if it == nil {
			continue
		}
		if k != i-2 && w.platform(it) {
			return true
		}
		if w.meansAs(it)&meansShare != 0 {
			return true
		}
	}
	return w.named == arabic.Menu || len(items) == 1
}

func (w *work) platform(it *pattern.Item) bool {
	e, _, ok := w.entityEntry(it)
	return ok && w.vocab.forms.at(e.ID).flags&formPlatform != 0
}

// isYear reports whether العام is the year: العام الماضي.
func (w *work) isYear(it, after *pattern.Item) bool {
	return w.key(it) == "العام" && w.meansAs(after)&meansYear != 0
}

// meansCity reports whether a noun says that a town is named behind it.
func (w *work) meansCity(it *pattern.Item) bool {
	return it.Has(kDropPlace) && w.vocab.kinds[w.stemAt(it.From, it.Start)]&meansCity != 0
}

// asCity makes a place of a state whose capital has its name.
func (w *work) asCity(it *pattern.Item) {
	for _, e := range it.Entries {
		if strong(e.Class) == kPlace && w.vocab.forms.at(e.ID).flags&formCityHomonym != 0 {
			it.Set.Remove(kCountry)
			it.Set.Add(kPlace)
			return
		}
	}
}

// localBody reports whether what stands before item i is of a town rather than of
// a state: ولاية تونس, المحكمة الابتدائية بالجزائر.
func (w *work) localBody(items []pattern.Item, i int) bool {
	if before := &items[i-1]; !items[i].Has(pattern.Ba) {
		return before.Has(kHeadPlace) && !before.Has(pattern.Def) && w.means(before)&meansRegion != 0
	}
	for k := max(0, i-2); k < i; k++ {
		if items[k].Set.Intersects(&courtMask) && w.means(&items[k])&meansCourt != 0 && items[k].To-items[k].From+int32(i-k) > 2 {
			return true // not محكمة بتونس
		}
	}
	return false
}

// meansTown reports whether a place rather than a state is named behind a word:
// ولاية جورجيا, في عمان.
func (w *work) meansTown(it *pattern.Item) bool {
	return w.endsAs(it)&meansTown != 0
}

// asTown makes a place of a form that names a state and a place alike.
func (w *work) asTown(it *pattern.Item) {
	state, town := false, false
	for _, e := range it.Entries {
		if w.vocab.formFlags(e)&formHomonym == 0 {
			continue
		}
		state = state || e.Class == kCountry
		town = town || strong(e.Class) == kPlace
	}
	if state && town {
		it.Set.Remove(kCountry)
		it.Set.Add(kPlace)
	}
}

// homograph takes the classes of entities from a word that is something else
// here: a verb (أفاد), or, behind a word for city, only a place (قرية دوما).
func (w *work) homograph(items []pattern.Item, i int) {
	it := &items[i]
	if it.To-it.From == 1 && (it.Has(kReport) || it.Has(pattern.Prep) && finite(w.key(it))) {
		for k := kCountry; k <= kOffice; k++ {
			it.Set.Remove(k)
		}
	}
	if it.Has(kPlace) && it.Set.Intersects(&nisbaMask) && it.Has(pattern.Def) && i > 0 && (items[i-1].Has(kPortfolio) || items[i-1].Has(kRankTitle)) {
		it.Set.Remove(kPlace) // وزيرة الداخلية الأزبكية
	}
	if it.Has(kCountry) && (it.Has(kPlace) || it.Has(kWeakPlace)) && i > 0 && w.meansTown(&items[i-1]) {
		w.asTown(it)
	}
	if (it.Has(kPlace) || it.Has(kWeakPlace)) && i > 0 && items[i-1].Has(kDropPlace) {
		for _, k := range [...]pattern.Class{kOrg, kCoal, kGroup, kMil, kPerson} {
			it.Set.Remove(k)
		}
	}
}

func neighbour(items []pattern.Item, i int) *pattern.Item {
	if i < 0 || i >= len(items) {
		return nil
	}
	return &items[i]
}
