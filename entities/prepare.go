package entities

import (
	"github.com/hawliyat/hawliyat/arabic"
	"strings"

	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
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
	cliticMask = pattern.Of(pattern.Conj, pattern.Prep)
	actorMask  = pattern.Of(kCountry, kOrg, kCoal, kGroup, kMil)
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
			if it.Has(pattern.Ba) && i > 0 && isName(&items[i-1]) && !items[i-1].Has(kLink) && !w.endsInTa(it) &&
				!(i > 1 && isName(&items[i-2])) {
				w.surname(it)
			}
			continue
		}
		if it.Set.Intersects(&rankMask) {
			it.Set.Add(kRank)
		}
		if it.Has(kOrg) && w.inShareBar(items, i) {
			it.Set.Remove(kOrg)
		}
		if it.Has(kAdjective) && i+1 < len(items) && w.isYear(it, &items[i+1]) {
			it.Set.Remove(kAdjective)
		}
		if it.Set.Intersects(&entityMask) || it.Has(kCountry) && it.Has(kWeakPlace) || it.Has(kPlace) && it.Set.Intersects(&nisbaMask) {
			w.homograph(items, i)
		}
		if it.Has(pattern.Ba) && it.Has(pattern.Def) && (it.Has(kFamily) || it.Has(kWeakFamily)) && i > 0 && isName(&items[i-1]) {
			w.surname(it)
		}
		if it.Set.Intersects(&givenMask) {
			w.unlikelyName(it)
		}
		if it.Set.Intersects(&nameMask) || it.Has(kForeign) && foreignParticle(items, i) {
			it.Set.Add(kNameWord)
		}
		if it.Set.Intersects(&topicMask) && (it.Has(pattern.Def) || it.To-it.From > 1) {
			it.Set.Add(kComplement)
		}
		if it.Set.Intersects(&nisbaMask) {
			w.adjective(items, i)
		}
		if it.Has(kCountry) && (w.named == arabic.Dateline || i > 0 && w.meansCity(&items[i-1])) {
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
		switch w.key(it) {
		case "مشاركه", "شارك", "شاركها", "طباعه", "ارسال", "تابعنا", "تابعونا", "تابعوا", "انشر", "نشر", "بريد", "طباعة":
			return true
		}
	}
	return w.named == arabic.Menu || len(items) == 1
}

func (w *work) platform(it *pattern.Item) bool {
	e, _, ok := w.entityEntry(it)
	if !ok {
		return false
	}
	switch r := w.row(e.ID); {
	case r == nil:
		return false
	default:
		return r.id == "org:us/facebook" || r.id == "org:us/twitter" || r.id == "org:us/whatsapp" || r.id == "org:ru/telegram"
	}
}

// isYear reports whether العام is the year: العام الماضي.
func (w *work) isYear(it, after *pattern.Item) bool {
	if w.key(it) != "العام" {
		return false
	}
	switch w.key(after) {
	case "الماضي", "المقبل", "الحالي", "الجاري", "القادم", "الفايت", "الفائت", "المنصرم", "المنقضي", "نفسه", "ذاته":
		return true
	}
	return false
}

// meansCity reports whether a noun says that a town is named behind it.
func (w *work) meansCity(it *pattern.Item) bool {
	if !it.Has(kDropPlace) {
		return false
	}
	switch w.stemAt(it.From, it.Start) {
	case "مدينه", "عاصمه", "العاصمه", "ضاحيه", "ضواحي":
		return true
	}
	return false
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

// meansTown reports whether a place rather than a state is named behind a word:
// ولاية جورجيا, في عمان.
func (w *work) meansTown(it *pattern.Item) bool {
	switch w.tokens[it.To-1].Key {
	case "ولايه", "في":
		return true
	}
	return false
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
	if it.Has(kPlace) && it.Clitics.Has(clitic.Kaf) && it.To-it.From == 1 {
		it.Set.Remove(kPlace) // more likely a part of another word: كروزو
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

// asName lets a weak form be part of a name, as an unknown word may.
func asName(it *pattern.Item) {
	if it.Has(pattern.Def) {
		if !it.Set.Intersects(&cliticMask) {
			it.Set.Add(kNameDef)
		}
		return
	}
	it.Set.Add(kNameWord)
	it.Set.Add(kBareWord)
}

// onlyWeak reports whether a single word is known as a weak form and as nothing
// else.
func onlyWeak(it *pattern.Item) bool {
	if it.To-it.From > 1 {
		return false
	}
	for _, e := range it.Entries {
		if k := strong(e.Class); k == e.Class || it.Has(k) {
			return false
		}
	}
	return true
}

// literal reports whether the article of a given name is part of an entry.
func (w *work) literal(it *pattern.Item) bool {
	for _, e := range it.Entries {
		if (e.Class == kGiven || e.Class == kWeakGiven) && *w.vocab.words.at(e.ID) == withArticle {
			return true
		}
	}
	return false
}

// unlikelyName takes the class of a given name from a short word that is one
// only without what seems to be a clitic: لجان is no جان, الآن no آن.
func (w *work) unlikelyName(it *pattern.Item) {
	if it.To-it.From > 1 {
		return
	}
	if it.Clitics.Has(clitic.Def) && !w.literal(it) {
		// A given name that takes an article is listed with it; this one is a
		// surname at most.
		it.Set.Remove(kGiven)
		it.Set.Remove(kWeakGiven)
		it.Set.Add(kNameDef)
		return
	}
	if text := w.written(it); it.Has(kGiven) && strings.HasSuffix(text, "ه") && len(text) > 8 {
		it.Set.Remove(kGiven) // ناديه: the club's before نادية
		it.Set.Add(kWeakGiven)
	}
	if it.Clitics&(clitic.Prep|clitic.Conj|clitic.Def) == 0 {
		return
	}
	length := it.End - it.Start // a letter takes two bytes
	if it.Clitics.Has(clitic.Def) {
		length -= int32(len(al))
	}
	if length <= 6 && (it.Clitics.Any(clitic.Prep) || it.Clitics.Has(clitic.Def) && length <= 4) {
		it.Set.Remove(kGiven)
		it.Set.Remove(kWeakGiven)
	}
}

// foreignParticle reports whether a particle of foreign names stands between
// two words that may be its name.
func foreignParticle(items []pattern.Item, i int) bool {
	before, after := neighbour(items, i-1), neighbour(items, i+1)
	if before == nil || after == nil || items[i].Has(kStopword) || items[i].Set.Intersects(&cliticMask) {
		return false
	}
	return (before.Has(kBareWord) || before.Has(kGiven) || before.Has(kWeakGiven)) && len(after.Entries) == 0 && after.Has(pattern.Word)
}

const (
	ta  = "ة"
	al  = "ال"
	lil = "لل"
)

// bare classifies a word without entry. The lexicon takes clitics off known
// words only; off an unknown one the article and what stands before it come
// here, since only a noun has an article: والحريات, للانتخابات.
func (w *work) bare(it *pattern.Item) {
	t := &w.tokens[it.From]
	key := t.Key
	if len(key) <= 4 && it.Has(pattern.Prep) {
		it.Set.Add(kLone)
		return
	}
	pre, def, flags := proclitics(key)
	if pre > 0 && def {
		it.Start = int32(token.Offset(w.text, t, pre))
		it.Clitics |= flags
		addClitics(&it.Set, flags)
	}
	if !def && !it.Has(pattern.Def) {
		if len(key) >= 4 && len(key) <= 30 {
			it.Set.Add(kBareWord)
			it.Set.Add(kNameWord)
		}
		return
	}
	it.Set.Add(kDefWord)
	it.Set.Add(kComplement)
	if strings.HasSuffix(key, "ي") || strings.HasSuffix(key, "يه") {
		it.Set.Add(kDefAdj)
	}
	if !it.Clitics.Any(clitic.Prep | clitic.Conj) {
		it.Set.Add(kNameDef)
	}
}

// surname takes back the clitics of a word that ends a name: بالعون, بالحاج.
func (w *work) surname(it *pattern.Item) {
	it.Start, it.Clitics = w.tokens[it.From].Start, 0
	it.Set.Remove(pattern.Ba)
	it.Set.Remove(pattern.Prep)
	it.Set.Remove(pattern.Def)
	it.Set.Add(kNameDef)
}

// proclitics reads what stands before the article of a word that has one: the
// bytes of it, and its clitics. A stem keeps three letters.
func proclitics(key string) (pre int, def bool, flags clitic.Flags) {
	rest := key
	if strings.HasPrefix(rest, "و") || strings.HasPrefix(rest, "ف") {
		flags, rest = clitic.Conj, rest[2:]
	}
	switch {
	case strings.HasPrefix(rest, "ب"):
		flags, rest = flags|clitic.Ba, rest[2:]
	case strings.HasPrefix(rest, "ك"):
		flags, rest = flags|clitic.Kaf, rest[2:]
	case strings.HasPrefix(rest, lil):
		// The article has lost its alef; the span begins at the second ل.
		if len(rest) < len(lil)+6 {
			return 0, false, 0
		}
		return len(key) - len(rest) + 2, true, flags | clitic.Lam | clitic.Def
	}
	if flags == 0 || !strings.HasPrefix(rest, al) || len(rest) < len(al)+6 {
		return 0, false, 0
	}
	return len(key) - len(rest), true, flags | clitic.Def
}

func addClitics(s *pattern.Set, f clitic.Flags) {
	for _, c := range [...]struct {
		flag  clitic.Flags
		class pattern.Class
	}{
		{clitic.Conj, pattern.Conj}, {clitic.Ba, pattern.Ba}, {clitic.Lam, pattern.Lam}, {clitic.Kaf, pattern.Kaf},
		{clitic.Prep, pattern.Prep}, {clitic.Def, pattern.Def},
	} {
		if f&c.flag != 0 {
			s.Add(c.class)
		}
	}
}

// adjective decides whether a nisba stands for its state. It does not as a
// surname (محمد المصري), as the name of a language (اللغة الفرنسية), or where it
// also is a common word and nothing speaks for the state.
func (w *work) adjective(items []pattern.Item, i int) {
	it := &items[i]
	if it.Has(kCountry) {
		return // سوريا is the state and, as an accusative, its adjective
	}
	e, ok := nisbaEntry(it)
	if !ok {
		return
	}
	flags := w.vocab.forms.at(e.ID).flags
	def := it.Has(pattern.Def)
	if def && flags&formSurname != 0 && (e.Class == kNisbaM || e.Class == kWeakNisba) {
		it.Set.Add(kNameDef)
	}
	before, after := neighbour(items, i-1), neighbour(items, i+1)
	switch {
	case e.Class == kWeakNisba && it.Has(kPortfolio) && (it.Has(pattern.Conj) || !w.ofMinister(items, i)):
		return
	case e.Class == kWeakNisba && !w.stateBeside(before, after) && !w.ofMinister(items, i):
		return
	case flags&formSurname != 0 && def && !it.Clitics.Any(clitic.Conj|clitic.Prep) && isName(before):
		return
	case flags&formGiven != 0 && !def && after != nil && (after.Has(pattern.Def) || after.Has(kLink)) && !after.Has(kNisbaM):
		return
	case flags&formLanguage != 0 && it.Has(kNisbaF) && before != nil && w.isLanguage(before):
		return
	}
	it.Set.Add(kNisba)
}

func nisbaEntry(it *pattern.Item) (pattern.Entry, bool) {
	for _, e := range it.Entries {
		if e.Class >= kNisbaM && e.Class <= kWeakNisba {
			return e, true
		}
	}
	return pattern.Entry{}, false
}

func neighbour(items []pattern.Item, i int) *pattern.Item {
	if i < 0 || i >= len(items) {
		return nil
	}
	return &items[i]
}

// isName reports whether an item is surely a part of a name: a given name that
// is no other word, or what joins names.
func isName(it *pattern.Item) bool {
	return it != nil && (it.Has(kGiven) || it.Has(kLink) || it.Has(kWeakGiven) && !it.Has(pattern.Def))
}

// stateBeside reports whether a state, or a noun that a nationality goes with,
// stands on either side.
func (w *work) stateBeside(before, after *pattern.Item) bool {
	if before != nil && (before.Set.Intersects(&headMask) || before.Set.Intersects(&rankMask) || before.Has(kNisba) || before.Has(kMil)) {
		return true
	}
	return after != nil && after.Set.Intersects(&nisbaMask) && after.Has(pattern.Def) && !after.Has(kWeakNisba)
}

// ofMinister reports whether item i stands behind the portfolio of a minister
// or ministry: وزير الداخلية المالي, but not وزير التخطيط المالي.
func (w *work) ofMinister(items []pattern.Item, i int) bool {
	if i < 2 || !items[i-1].Has(kPortfolio) || !items[i-2].Has(kMinister) && !items[i-2].Has(kHeadMinistry) {
		return false
	}
	return w.head(&items[i-1]) != "تخطيط"
}

func (w *work) isLanguage(it *pattern.Item) bool {
	switch w.tokens[it.To-1].Key {
	case "اللغه", "باللغه", "لغه", "ترجمه", "بالترجمه", "النطق", "ناطقه", "الناطقه", "للغه", "واللغه":
		return true
	}
	return false
}

// weigh gives a weak form its strong class when something around it speaks for
// it.
func (w *work) weigh(items []pattern.Item, i int) {
	it := &items[i]
	if (w.named == arabic.Credit || w.named == arabic.Dateline) && onlyMedia(w, it) {
		it.Set.Add(kOrg)
		return
	}
	before, after := neighbour(items, i-1), neighbour(items, i+1)
	for _, e := range it.Entries {
		k := strong(e.Class)
		if k == e.Class || !w.spokenFor(e, k, it, before, after) {
			continue
		}
		if w.vocab.forms.at(e.ID).flags&formHeadOnly != 0 && (before == nil || !before.Set.Intersects(&placeMask)) {
			continue
		}
		it.Set.Add(k)
	}
}

func (w *work) isMedia(e pattern.Entry) bool { return w.row(e.ID).flags&rowMedia != 0 }

// mediaBeside reports whether a verb of saying stands before the name of a
// newspaper or agency, or a dateline or credit around it.
func (w *work) mediaBeside(it, before, after *pattern.Item) bool {
	if before == nil || it.Has(kStopword) || it.Set.Intersects(&cliticMask) {
		return false
	}
	if before.Has(kReport) {
		return strings.HasSuffix(w.key(before), "ت") // ذكرت تاس: a newspaper or agency is feminine
	}
	if before.Has(pattern.Colon) {
		return before.From > 0 && w.tokens[before.From-1].Key == "المصدر"
	}
	return before.Has(kPlace) && after != nil && after.Has(pattern.Colon)
}

// isMediaHead reports whether a head is that of a newspaper, channel or agency.
func (w *work) isMediaHead(it *pattern.Item) bool {
	e, ok := it.Entry(kHeadOrg)
	return ok && *w.vocab.words.at(e.ID) == "media"
}

// spokenFor reports whether the neighbours of a weak form of class k are
// evidence for it.
func (w *work) spokenFor(e pattern.Entry, k pattern.Class, it, before, after *pattern.Item) bool {
	switch k {
	case kCountry:
		if before == nil || it.Has(pattern.Def) && it.Set.Intersects(&nisbaMask) {
			return false // الوزير المالي
		}
		return before.Has(kIn) || before.Set.Intersects(&rankMask) || before.Has(kHeadGov) || before.Has(kBody) ||
			before.Has(kDropPlace) || coordinated(kCountry, it, before, after)
	case kPlace:
		if before == nil || before.Has(pattern.Def) && before.Has(kHeadPlace) {
			return false // المحافظات الغربية
		}
		return w.leadsToPlace(before) || before.Set.Intersects(&placeMask) || before.Has(kGovernor) ||
			before.Has(kHeadOrg) && w.ofTown(before) || coordinated(kPlace, it, before, after)
	case kOrg, kCoal, kGroup, kMil:
		if k == kOrg && w.isMedia(e) && w.mediaBeside(it, before, after) {
			return true
		}
		if k == kCoal && it.To-it.From > 1 {
			return true
		}
		if quoted(before, after) || k == kOrg && w.isMedia(e) && enclosed(it, before, after) || k == kOrg && w.isMedia(e) && before != nil && before.Has(kOccupation) {
			return true
		}
		if before == nil || before.Has(pattern.Def) || it.Set.Intersects(&cliticMask) {
			return false
		}
		return before.Has(kHeadOrg) && k == kOrg && (!w.isMedia(e) || w.isMediaHead(before)) || before.Has(kHeadGroup) && k == kGroup || before.Has(kHeadCoal) && k == kCoal ||
			before.Has(kHeadMil) && k == kMil || before.Has(kChief) && !w.isMedia(e)
	case kPerson:
		return before != nil && (before.Set.Intersects(&rankMask) || before.Has(kHonorific) || before.Has(kNisba))
	}
	return false
}

// ofTown reports whether a head is that of a body which towns have.
func (w *work) ofTown(it *pattern.Item) bool {
	switch w.head(it) {
	case "بلديه", "امانه", "جامعه", "محكمه", "مديريه":
		return true
	}
	return false
}

// leadsToPlace reports whether a preposition is good evidence for a place; على
// and من stand before too much else.
func (w *work) leadsToPlace(it *pattern.Item) bool {
	if !it.Has(kIn) {
		return false
	}
	switch w.tokens[it.To-1].Key {
	case "علي", "من", "عن", "وعلي", "ومن", "وعن":
		return false
	}
	return true
}

// coordinated reports whether a neighbour joined by a conjunction has the class.
func coordinated(k pattern.Class, it, before, after *pattern.Item) bool {
	return it.Has(pattern.Conj) && before.Has(k) || after != nil && after.Has(pattern.Conj) && after.Has(k)
}

// onlyMedia reports whether a weak form is the name of a newspaper or agency,
// which credits and datelines give without a head.
func onlyMedia(w *work, it *pattern.Item) bool {
	for _, e := range it.Entries {
		if e.Class == kWeakOrg && w.isMedia(e) {
			return true
		}
	}
	return false
}

// enclosed reports whether brackets or slashes stand around an item, or it
// stands alone on its line, as the names of agencies do.
func enclosed(it, before, after *pattern.Item) bool {
	opens := before == nil || before.Has(pattern.LParen) || before.Has(pattern.Slash) || it.Has(pattern.Newline)
	closes := after == nil || after.Has(pattern.RParen) || after.Has(pattern.Slash) || after.Has(pattern.Newline) ||
		after.Has(pattern.Dash) && it.Has(pattern.Newline)
	return opens && closes
}

func quoted(before, after *pattern.Item) bool {
	return before != nil && after != nil && before.Has(pattern.Quote) && after.Has(pattern.Quote)
}
