package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// adjective decides whether a nisba stands for its state. It does not as a
// surname (محمد المصري), as the name of a language (اللغة الفرنسية), or where it
// also is a common word and nothing speaks for the state.
func (w *work) adjective(items []pattern.Item, i int) {
	it := &items[i]
	e, ok := nisbaEntry(it)
	if !ok {
		return
	}
	before, after := neighbour(items, i-1), neighbour(items, i+1)
	if it.Has(kCountry) { // سوريا is the state and, as an accusative, its adjective
		if e.Class != kNisbaF || !describesHead(it, before) {
			return
		}
		it.Set.Remove(kCountry) // السفارة السعودية
	}
	flags := w.vocab.forms.at(e.ID).flags
	def := it.Has(pattern.Def)
	if def && flags&formSurname != 0 && (e.Class == kNisbaM || e.Class == kWeakNisba) {
		it.Set.Add(kNameDef)
	}
	if e.Class == kWeakNisba {
		army := before != nil && before.Has(kHeadMil) && before.Has(pattern.Def) == def && w.endsInTa(it) // القوات المالية
		if army {
			it.Set.Add(kNisba)
			return
		}
		if !w.weakNisba(items, i) {
			return
		}
	}
	if !w.namesElse(flags, it, before, after) {
		it.Set.Add(kNisba)
	}
}

// namesElse reports whether a nisba with the flags given is a surname, a given name or the
// name of a language.
func (w *work) namesElse(flags formFlags, it, before, after *pattern.Item) bool {
	def := it.Has(pattern.Def)
	switch {
	case flags&formSurname != 0 && def && !it.Clitics.Any(clitic.Conj|clitic.Prep) && isName(before):
		return true
	case flags&formGiven != 0 && !def && after != nil && (after.Has(pattern.Def) || after.Has(kLink)) && !after.Has(kNisbaM):
		return true
	}
	return flags&formLanguage != 0 && it.Has(kNisbaF) && before != nil && w.isLanguage(before)
}

// describesHead reports whether a definite adjective stands behind a definite noun that
// nationalities go with.
func describesHead(it, before *pattern.Item) bool {
	return it.Has(pattern.Def) && !it.Set.Intersects(&cliticMask) && before != nil && before.Has(pattern.Def) && before.Set.Intersects(&headMask)
}

// weakNisba reports whether something around the nisba of item i, which is a common word
// too, speaks for the state.
func (w *work) weakNisba(items []pattern.Item, i int) bool {
	it := &items[i]
	if w.ofMinister(items, i) {
		return !it.Has(kPortfolio) || !it.Has(pattern.Conj)
	}
	return !it.Has(kPortfolio) && w.stateBeside(neighbour(items, i-1), neighbour(items, i+1))
}

func nisbaEntry(it *pattern.Item) (pattern.Entry, bool) {
	for _, e := range it.Entries {
		if e.Class >= kNisbaM && e.Class <= kWeakNisba {
			return e, true
		}
	}
	return pattern.Entry{}, false
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
	return w.endsAs(it)&meansLanguage != 0
}

// weigh gives a weak form its strong class when something around it speaks for
// it.
func (w *work) weigh(items []pattern.Item, i int) {
	it := &items[i]
	if (w.named == arabic.Credit || w.named == arabic.Dateline && !it.Has(kPlace)) && onlyMedia(w, it) {
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

func (w *work) isMedia(e pattern.Entry) bool { return w.vocab.forms.at(e.ID).flags&formMedia != 0 }

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
		return before != nil && w.spokenForState(it, before, after)
	case kPlace:
		return before != nil && w.spokenForPlace(it, before, after)
	case kOrg:
		if w.isMedia(e) && w.spokenForMedia(it, before, after) {
			return true
		}
	case kCoal:
		if it.To-it.From > 1 {
			return true
		}
	case kGroup:
		if before != nil && it.Has(pattern.Prep) && w.means(before)&meansLinked != 0 {
			return !bound(after) // المرتبطة بالقاعدة
		}
	case kMil:
	case kPerson:
		return before != nil && (before.Set.Intersects(&rankMask) || before.Has(kHonorific) || before.Has(kNisba))
	default:
		return false
	}
	return quoted(before, after) || before != nil && !before.Has(pattern.Def) && !it.Set.Intersects(&cliticMask) && w.heads(before, e, k)
}

// bound reports whether an item may complete the noun before it.
func bound(after *pattern.Item) bool {
	return after != nil && after.Has(pattern.Def) && !after.Has(pattern.Conj) && !after.Has(kStopword)
}

// spokenForState is spokenFor for a state.
func (w *work) spokenForState(it, before, after *pattern.Item) bool {
	def := it.Has(pattern.Def)
	if def && it.Set.Intersects(&nisbaMask) {
		return false // الوزير المالي
	}
	return before.Has(kIn) || before.Has(kDirection) && !def || before.Set.Intersects(&rankMask) || before.Has(kHeadGov) || before.Has(kBody) ||
		before.Has(kDropPlace) || !def && !it.Set.Intersects(&cliticMask) && w.speaksOfState(before) || coordinated(kCountry, it, before, after)
}

// spokenForPlace is spokenFor for a place.
func (w *work) spokenForPlace(it, before, after *pattern.Item) bool {
	if before.Has(pattern.Def) && (before.Has(kHeadPlace) || before.Has(kDropPlace) && !w.meansCity(before)) {
		return false // المحافظات الغربية
	}
	return w.leadsToPlace(before) || before.Set.Intersects(&placeMask) || before.Has(kGovernor) ||
		before.Has(kHeadOrg) && w.ofTown(before) || coordinated(kPlace, it, before, after)
}

// spokenForMedia is spokenFor for a newspaper, channel or agency.
func (w *work) spokenForMedia(it, before, after *pattern.Item) bool {
	return w.mediaBeside(it, before, after) || enclosed(it, before, after) || before != nil && before.Has(kOccupation)
}

// heads reports whether a noun stands before the name of a body of class k.
func (w *work) heads(before *pattern.Item, e pattern.Entry, k pattern.Class) bool {
	if before.Has(kChief) && !w.isMedia(e) {
		return true
	}
	switch k {
	case kOrg:
		return before.Has(kHeadOrg) && (!w.isMedia(e) || w.isMediaHead(before))
	case kGroup:
		return before.Has(kHeadGroup)
	case kCoal:
		return before.Has(kHeadCoal)
	case kMil:
		return before.Has(kHeadMil)
	}
	return false
}

// speaksOfState reports whether a word before a form that is an adjective too is
// a verb in the feminine, or an army: تشهد مالي, جيش مالي.
func (w *work) speaksOfState(before *pattern.Item) bool {
	if before.Has(kHeadMil) {
		return !before.Has(pattern.Def) && w.means(before)&meansForce != 0
	}
	key := strings.TrimPrefix(w.key(before), "و")
	key = strings.TrimSuffix(strings.TrimSuffix(key, "ه"), "ها") // شهدته مالي
	return (strings.HasPrefix(key, "ت") || strings.HasSuffix(key, "ت")) && w.isVerb(key) && !isMasdar(key)
}

// ofTown reports whether a head is that of a body which towns have.
func (w *work) ofTown(it *pattern.Item) bool {
	return w.means(it)&meansOfTown != 0
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
	opens := before == nil || before.Has(pattern.LParen) || before.Has(pattern.Slash) || it.Has(pattern.Newline) ||
		before.Has(pattern.Dash) && (after == nil || after.Has(pattern.Newline)) // بيروت - النهار
	closes := after == nil || after.Has(pattern.RParen) || after.Has(pattern.Slash) || after.Has(pattern.Newline) ||
		after.Has(pattern.Dash) && it.Has(pattern.Newline)
	return opens && closes
}

func quoted(before, after *pattern.Item) bool {
	return before != nil && after != nil && before.Has(pattern.Quote) && after.Has(pattern.Quote)
}
