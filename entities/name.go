package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// maxParts is how many parts a name has at most, links not counted.
const maxParts = 6

// gap stands between headlines and columns, not between the parts of a name.
const gap = "   "

// plausible reports whether items are a whole name. after and before are its
// neighbours, or nil.
func (w *work) plausible(items []pattern.Item, ev evidence, after, before *pattern.Item) bool {
	n := nameShape{items: items, afterStyle: before != nil && before.Has(kHonorific)}
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
	case n.known == 0 && len(items) == 2 && w.twoAccusatives(items):
		return false // وملحقا دبلوماسيا
	case n.known == 0 && n.defs > 0:
		return false // مفاتيح الشقق: two nouns
	case ev == evidenceNation && n.known == 0:
		return n.parts > 1 && closes(after)
	case ev != evidenceName:
		return true
	}
	if len(items) == 2 {
		if is, settled := w.pairName(&n, after, before); settled {
			return is
		}
	}
	if len(items) > 1 && w.newsOf(items, after, before) {
		return false // وعد دودا, طالب أحمدي نجاد, فوز وليام روتو
	}
	return closes(after) || n.settled()
}

// settled reports whether enough of the parts are known for the name to end anywhere.
func (n *nameShape) settled() bool {
	return n.known != 1 || n.unknown == 0 || len(n.items) == 2 && n.items[0].Has(kGiven) || n.unknown == 1 && n.parts == 2
}

// pairName judges two words without a title of which one is another word too.
func (w *work) pairName(n *nameShape, after, before *pattern.Item) (is, settled bool) {
	first, second := &n.items[0], &n.items[1]
	reported := before != nil && before.Has(kReport)
	switch {
	case n.unknown > 0 && first.Has(kGiven) && w.isVerb(w.key(first)):
		return false, true // هاتف أوباما: the name is a verb too
	case second.Has(kHonorific):
		return first.Has(kGiven) && w.meansAs(second)&meansStyle != 0 && closesHard(after), true // not جامع الإمام
	case first.Has(kWeakGiven) && onlyWeakFamily(second) && (second.Has(kAdjective) || w.key(second) == "شامل"):
		return reported, true // not سند قانوني
	case !reported && w.head(first) == "طالب":
		return false, true // طالب المرزوقي بالإفراج, كما طالب منصور
	case onlyWeakGiven(first) && second.Has(pattern.Def) && second.Has(kFamily) && w.means(first)&meansNews != 0:
		return reported || before != nil && before.Has(kPerson), true // not فوز المشري
	}
	return false, false
}

// newsOf reports whether a given name that is a word of the news too is that word, in
// construct with the name behind it.
func (w *work) newsOf(items []pattern.Item, after, before *pattern.Item) bool {
	first, second := &items[0], &items[1]
	if !first.Set.Intersects(&givenMask) || second.Has(pattern.Def) || w.means(first)&meansNews == 0 {
		return false
	}
	switch {
	case second.Has(kFamily):
		return true
	case len(items) == 2 && onlyWeakFamily(second):
		return before == nil || !before.Has(kReport) && !before.Has(kRank) && !before.Has(kOffice)
	}
	return second.Set.Intersects(&givenMask) && onlyWeakGiven(first) && (len(items) > 2 && second.Has(kGiven) || w.goesOn(after))
}

// goesOn reports whether the item behind two parts of a name is a third one.
func (w *work) goesOn(after *pattern.Item) bool {
	return after != nil && (after.Has(kFamily) || after.Has(kGiven) && !after.Has(kStopword) || after.Has(kBareWord) && w.foreign(after))
}

// twoAccusatives reports whether two unknown words are a noun behind a conjunction
// and its adjective.
func (w *work) twoAccusatives(items []pattern.Item) bool {
	return strings.HasPrefix(w.key(&items[0]), "و") && strings.HasSuffix(w.key(&items[0]), "ا") && strings.HasSuffix(w.key(&items[1]), "ا")
}

func onlyWeakGiven(it *pattern.Item) bool { return it.Has(kWeakGiven) && !it.Has(kGiven) }

func onlyWeakFamily(it *pattern.Item) bool {
	return it.Has(kWeakFamily) && !it.Has(kGiven) && !it.Has(kWeakGiven) && !it.Has(kFamily)
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
	afterStyle                  bool // behind an honorific: السيد
	linked                      bool // the item before joins the next one to the name
	ended                       bool // a family name has ended the name
}

// namePart reads part i of a name and reports whether it may stand there.
func (w *work) namePart(n *nameShape, i int, ev evidence, after *pattern.Item) bool {
	it, last := &n.items[i], i == len(n.items)-1
	if i > 0 && it.Start-n.items[i-1].End > 2 && strings.Contains(w.text[n.items[i-1].End:it.Start], gap) {
		return false
	}
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
	if i > 0 && last && it.Has(kIn) && !ends(after) && strings.HasSuffix(w.written(it), "ى") {
		return false // على behind a whole name
	}
	if it.Has(kHonorific) {
		if is, settled := n.styled(i); settled {
			return is
		}
	}
	return w.wordPart(n, i, ev, after)
}

// wordPart is namePart for a word of the name proper.
func (w *work) wordPart(n *nameShape, i int, ev evidence, after *pattern.Item) bool {
	it, last := &n.items[i], i == len(n.items)-1
	if w.beginsElse(n, i, after) {
		return false
	}
	linked := n.linked && i > 0
	n.linked = false
	n.parts++
	given, family := it.Set.Intersects(&givenMask), it.Set.Intersects(&familyMask)
	switch {
	case it.Has(kStopword) && !given && !family:
		return ev == evidenceTitle && last && w.styledSurname(n, i, after)
	case it.Has(kStopword) && i > 0 && !(linked && given) && n.wholeBefore(it):
		return last && !n.linked && closesName(it, after) // كوفي عنان الخميس: a day or adjective behind a whole name
	case linked:
		n.known++
		return !it.Has(kBareWord) || w.fatherName(it)
	case given || family:
		n.known++
		if it.Has(pattern.Def) {
			n.defs++
		}
		n.ended = w.wholeName(it) || i > 0 && family && !given && w.endsName(it)
		return true
	case it.Has(kBareWord):
		n.unknown++
		return w.unknownPart(n, i, ev, after)
	}
	n.defs++
	return w.definitePart(n, i, ev, after)
}

// beginsElse reports whether part i belongs to what stands before the name, or begins another
// phrase behind it.
func (w *work) beginsElse(n *nameShape, i int, after *pattern.Item) bool {
	it, first := &n.items[i], &n.items[0]
	switch {
	case n.ended && !w.second(n, i, after):
		return true // behind a family name
	case i == 0 && len(n.items) > 1 && it.Has(pattern.Def):
		return it.Set.Intersects(&nisbaMask) || it.Has(kOccupation) && !it.Has(kGiven) // الصحافي الجزائري عادل
	case i == 1 && first.Has(kFamily) && !first.Has(kGiven) && !it.Has(kFamily):
		return w.isVerb(w.key(it)) // تبون كرّم
	}
	return false
}

// styled judges an honorific within a name: part of it only between two others.
func (n *nameShape) styled(i int) (is, settled bool) {
	if i == 0 {
		return false, true
	}
	if i == len(n.items)-1 {
		return false, false
	}
	it, next := &n.items[i], &n.items[i+1]
	named := isName(&n.items[i-1])
	if named && !it.Has(pattern.Def) && (isName(next) || next.Has(pattern.Def) && next.Has(kFamily)) {
		return true, true // محمد شيخ يوسف, عبد الرحمن شيخ اليافعي
	}
	return false, !named || !isName(next)
}

// styledSurname reports whether a common word is a surname behind السيد and a given name.
func (w *work) styledSurname(n *nameShape, i int, after *pattern.Item) bool {
	it := &n.items[i]
	return n.afterStyle && i == 1 && n.items[0].Has(kGiven) && it.Has(pattern.Def) && strings.HasSuffix(w.written(it), "ي") && !it.Has(kStatus) && closesHard(after)
}

// wholeBefore reports whether the name seems whole before a word that is a name too.
func (n *nameShape) wholeBefore(it *pattern.Item) bool {
	return !n.ended && !it.Has(kGiven) && !it.Has(kFamily) && (n.parts > 2 || !isName(&n.items[0]))
}

// endsName reports whether a family name ends the name: a second person may be named right
// behind the first.
func (w *work) endsName(it *pattern.Item) bool {
	return w.key(it) != "بن" && !it.Has(kHonorific) && (it.Has(pattern.Def) || it.Has(kFamily))
}

// closesName reports whether a surname that is an adjective too stands where a
// name ends: محمد كمال الغربي في, عباس مصطفى كامل.
func closesName(it, after *pattern.Item) bool {
	if !it.Has(kWeakFamily) {
		return false
	}
	return it.Has(kDirection) && closesHard(after) || !it.Has(pattern.Def) && ends(after)
}

// told reports whether a finite verb stands behind a name, which is its subject.
func (w *work) told(after *pattern.Item) bool {
	return after != nil && !after.Has(pattern.Conj) && !after.Has(pattern.Def) && w.isVerb(w.key(after))
}

// wholeName reports whether an item is the name of one person: صدام حسين.
func (w *work) wholeName(it *pattern.Item) bool {
	if it.To-it.From != 2 {
		return false
	}
	for _, e := range it.Entries {
		if e.Class == kGiven && *w.vocab.words.at(e.ID) == wholeName {
			return true
		}
	}
	return false
}

// second reports whether part i, behind a family name, is a second one: مورينو
// أوكامبو, الجابر الصباح.
func (w *work) second(n *nameShape, i int, after *pattern.Item) bool {
	it := &n.items[i]
	if it.Has(pattern.Def) {
		return n.items[i-1].Has(pattern.Def) && (it.Has(kFamily) || it.Has(kWeakFamily) || it.Has(kNameDef) && !it.Has(kStopword) && !w.participle(it)) &&
			(i+1 < len(n.items) || closesHard(after) || after.Has(kRank))
	}
	if it.Has(kGiven) && !it.Has(kStopword) && i+1 == len(n.items) && n.parts == 2 && isName(&n.items[0]) && !n.items[0].Has(pattern.Def) {
		return closesHard(after) && !w.isVerb(w.key(it)) && w.means(it)&meansNews == 0 // نجلاء بودن رمضان
	}
	return n.parts <= 2 && it.Has(kFamily) && !it.Has(kGiven)
}

// singleName judges a name of one part, which needs a title before it.
func (w *work) singleName(it *pattern.Item, ev evidence, after, before *pattern.Item) bool {
	if ev == evidenceTitle && w.bareTitle(it, after, before) {
		return true
	}
	if ev != evidenceTitle || it.Has(pattern.Def) && (!it.Has(kFamily) || it.Set.Intersects(&nisbaMask)) {
		return false // الوزير اللبناني
	}
	surely := it.Has(kGiven) || it.Has(kFamily)
	if before != nil {
		if is, settled := w.singleBehind(it, after, before, surely); settled {
			return is
		}
	}
	if it.Has(kWeakGiven) && !surely && after != nil && wordBefore(after) {
		return false
	}
	if !it.Has(kBareWord) {
		return surely || before == nil || !before.Has(kOccupation) && !before.Has(kHonorific)
	}
	// An unknown word is a name behind a bare title only; behind a whole office
	// it is the object of the verb before: هنأ وزير الشباب بطل العالم.
	return before != nil && (before.Has(kRankTitle) || before.Has(kHonorific) && before.Has(pattern.Def) && w.foreign(it)) && !w.endsInTa(it) && closes(after) && !w.joinedWord(it)
}

// singleBehind judges a name of one part by the title or occupation before it; surely tells of
// a word that is a name and nothing else.
func (w *work) singleBehind(it, after, before *pattern.Item, surely bool) (is, settled bool) {
	switch {
	case before.Has(kOccupation) && opensIdafa(after) && !it.Has(kGiven) && !after.Has(kStopword):
		return false, true // the surname behind it is another word too
	case before.Has(kOffice) && !surely && !it.Has(kWeakFamily) && w.isVerb(w.key(it)):
		return false, true // الوزير اللبناني رأى
	case before.Has(kHonorific) && before.Has(pattern.Def) && it.Has(kWeakGiven) && !it.Has(kStopword):
		return closes(after), true // الملا منصور
	}
	return false, false
}

// wordBefore reports whether a given name that is a common word too is that word before an
// item: أبلغ الرئيس تهاني رئيس الجمهورية, فضل هذا الخيار.
func wordBefore(after *pattern.Item) bool {
	return after.Has(kRank) && !after.Has(pattern.Conj) || after.Has(kStopword) && !after.Has(kIn) && !after.Has(kReport)
}

// bareTitle reports whether a surname that is a common word too stands behind a
// title alone, as of one whom everybody knows: الرئيس الشرع.
func (w *work) bareTitle(it, after, before *pattern.Item) bool {
	return before != nil && before.Has(kPresident) && before.Has(kRankTitle) && it.Has(pattern.Def) && it.Has(kWeakFamily) &&
		!it.Has(kStatus) && !it.Has(kAdjective) && !it.Has(kStopword) && !it.Set.Intersects(&nisbaMask) && closes(after)
}
