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
	case ev == evidenceName && n.unknown > 0 && len(items) == 2 && items[0].Has(kGiven) && w.isVerb(w.key(&items[0])):
		return false // هاتف أوباما: the name is a verb too
	case ev == evidenceName && len(items) == 2 && items[1].Has(kHonorific):
		return items[0].Has(kGiven) && w.meansAs(&items[1])&meansStyle != 0 && closesHard(after) // not جامع الإمام
	case ev == evidenceName && len(items) == 2 && items[0].Has(kWeakGiven) && onlyWeakFamily(&items[1]) && (items[1].Has(kAdjective) || w.key(&items[1]) == "شامل"):
		return before != nil && before.Has(kReport) // not سند قانوني
	case ev == evidenceName && len(items) == 2 && w.head(&items[0]) == "طالب" && !(before != nil && before.Has(kReport)):
		return false // طالب المرزوقي بالإفراج, كما طالب منصور
	case ev == evidenceName && len(items) == 2 && onlyWeakGiven(&items[0]) && items[1].Has(pattern.Def) && w.means(&items[0])&meansNews != 0 && items[1].Has(kFamily):
		return before != nil && (before.Has(kReport) || before.Has(kPerson)) // not فوز المشري
	case ev == evidenceName && len(items) > 1 && items[0].Set.Intersects(&givenMask) && !items[1].Has(pattern.Def) && w.means(&items[0])&meansNews != 0 &&
		(items[1].Has(kFamily) || onlyWeakFamily(&items[1]) && len(items) == 2 && !(before != nil && (before.Has(kReport) || before.Has(kRank) || before.Has(kOffice))) || items[1].Has(kGiven) && onlyWeakGiven(&items[0]) && (len(items) > 2 || after != nil && after.Has(kFamily))):
		return false // وعد دودا, طالب أحمدي نجاد, فوز وليام روتو
	case ev == evidenceNation && n.known == 0:
		return n.parts > 1 && closes(after)
	case ev == evidenceName && n.known == 1 && n.unknown > 0 && !closes(after) && !(len(items) == 2 && items[0].Has(kGiven)):
		return n.unknown == 1 && n.parts == 2
	}
	return true
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
	if it.Has(kHonorific) && i > 0 && !last && isName(&n.items[i-1]) {
		if next := &n.items[i+1]; !it.Has(pattern.Def) && (isName(next) || next.Has(pattern.Def) && next.Has(kFamily)) {
			return true // محمد شيخ يوسف, عبد الرحمن شيخ اليافعي
		}
	}
	if it.Has(kHonorific) && (i == 0 || !last && !(isName(&n.items[i-1]) && isName(&n.items[i+1]))) {
		return false
	}
	if n.ended && !w.second(n, i, after) {
		return false // what stands behind a family name begins another phrase
	}
	if i == 1 && n.items[0].Has(kFamily) && !n.items[0].Has(kGiven) && !it.Has(kFamily) && w.isVerb(w.key(it)) {
		return false // تبون كرّم
	}
	linked := n.linked && i > 0
	n.linked = false
	n.parts++
	if i == 0 && !last && it.Has(pattern.Def) && it.Set.Intersects(&nisbaMask) {
		return false // الصحافي الجزائري عادل: the name begins behind the nationality
	}
	given := it.Has(kGiven) || it.Has(kWeakGiven)
	family := it.Has(kFamily) || it.Has(kWeakFamily)
	switch {
	case it.Has(kStopword) && !given && !family:
		return ev == evidenceTitle && n.afterStyle && i == 1 && last && n.items[0].Has(kGiven) && it.Has(pattern.Def) && strings.HasSuffix(w.written(it), "ي") && !it.Has(kStatus) && closesHard(after)
	case it.Has(kStopword) && !it.Has(kGiven) && !it.Has(kFamily) && !(linked && given) && i > 0 && !n.ended && (n.parts > 2 || !isName(&n.items[0])):
		return last && !n.linked && closesName(it, after) // كوفي عنان الخميس: a day or adjective behind a whole name
	case linked:
		n.known++
		return !it.Has(kBareWord) || w.fatherName(it)
	case given || family:
		n.known++
		if it.Has(pattern.Def) {
			n.defs++
		}
		if w.wholeName(it) {
			n.ended = true
			return true
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

// unknownPart judges a word of a name that no table has.
func (w *work) unknownPart(n *nameShape, i int, ev evidence, after *pattern.Item) bool {
	it, last := &n.items[i], i == len(n.items)-1
	if !w.namelike(it) && !(w.aged && last && !w.tanwin(it)) && !(i == 1 && last && n.items[0].Has(kGiven) && !w.future(it) && (ends(after) || ev == evidenceTitle && (after.Has(kOffice) || closesHard(after)) && !w.isVerb(w.key(it)))) {
		return false
	}
	if n.parts > 1 && !w.laterPart(it, after, last) || last && w.boundPlural(it, after) {
		return false
	}
	if n.parts < 3 || hadrami(w.key(it)) && closesHard(after) || n.known > 0 && joinedKunya(w.key(it)) {
		return true
	}
	switch {
	case w.future(it),
		!ends(after) && strings.HasSuffix(w.key(it), "ا"), // an accusative rather than a third foreign name
		n.known > 0 && n.defs > 0:
		return false
	case n.known > 1 && !last && i+2 == len(n.items) && n.items[i+1].Has(pattern.Def) && n.items[i+1].Has(kFamily):
		return true // خالد بن محمد زابن الدوسري
	case n.known > 1 && last && w.aged:
		return true // جاسم محمد نخلة (17 عاما)
	case n.known > 1: // in محمد صلاح هدفين the name is whole
		return last && (ends(after) || ev == evidenceTitle && closesHard(after) && !opensIdafa(after) || w.told(after)) && (!inflected(w.written(it)) || w.foreign(it) && !w.manyOf(it))
	}
	return closes(after)
}

// definitePart judges a definite word, or a nisba, that may end a name.
func (w *work) definitePart(n *nameShape, i int, ev evidence, after *pattern.Item) bool {
	it := &n.items[i]
	if i == 0 || n.defs > 1 && n.known < n.parts-2 {
		return false
	}
	if !w.surnamelike(it) && !(w.fathers(n, i) && ends(after) && w.endsInTa(it)) && // أحمد بن ناصر الفضالة
		!(ev == evidenceTitle && i == 1 && n.items[0].Has(kGiven) && it.Has(kDefWord) && w.endsInTa(it) && closesHard(after)) { // النائب محمد الفريخة
		return false
	}
	if i == 1 && n.items[0].Has(pattern.Def) && n.items[0].Has(kFamily) && w.participle(it) && !it.Has(kFamily) {
		return false // أصدر الرئيس الأسد المرسوم
	}
	if i+1 < len(n.items) && !n.items[i+1].Has(kNameDef) && !n.items[i+1].Has(kLink) {
		return false
	}
	if n.parts < 3 {
		return true
	}
	// A participle or noun behind a whole name (المشتبه به) is told from a
	// surname by its ending, or by what follows a chain of fathers.
	father, chain := &n.items[i-1], w.fathers(n, i)
	if !isName(father) && !chain {
		return false
	}
	if strings.HasSuffix(w.key(it), "ي") || chain && (ev == evidenceTitle || closesHard(after)) {
		return true
	}
	return n.known > 1 && n.unknown == 0 && isName(&n.items[0]) && !it.Has(kOccupation) && !strings.HasPrefix(w.head(it), "م") &&
		closesHard(after) && !masdarLike(strings.TrimPrefix(w.written(it), al), w.head(it)) && !isMasdar(w.head(it))
}

// fathers reports whether the part before part i is the name of a father: بن
// ناصر.
func (w *work) fathers(n *nameShape, i int) bool {
	father := &n.items[i-1]
	return i > 1 && n.items[i-2].Has(kLink) || father.To-father.From > 1 && w.key(father) == "بن"
}

// singleName judges a name of one part, which needs a title before it.
func (w *work) singleName(it *pattern.Item, ev evidence, after, before *pattern.Item) bool {
	if ev == evidenceTitle && w.bareTitle(it, after, before) {
		return true
	}
	if ev != evidenceTitle || it.Has(pattern.Def) && (!it.Has(kFamily) || it.Set.Intersects(&nisbaMask)) {
		return false // الوزير اللبناني
	}
	given, family := it.Has(kGiven), it.Has(kFamily)
	if before != nil && before.Has(kOccupation) && opensIdafa(after) && !given && !after.Has(kStopword) {
		return false // the surname behind it is another word too
	}
	if !given && !family && !it.Has(kWeakFamily) && before != nil && before.Has(kOffice) && w.isVerb(w.key(it)) {
		return false // الوزير اللبناني رأى
	}
	if before != nil && before.Has(kHonorific) && before.Has(pattern.Def) && it.Has(kWeakGiven) && !it.Has(kStopword) {
		return closes(after) // الملا منصور
	}
	if it.Has(kWeakGiven) && !given && !family && after != nil && after.Has(kRank) && !after.Has(pattern.Conj) {
		return false // أبلغ الرئيس تهاني رئيس الجمهورية
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

// bareTitle reports whether a surname that is a common word too stands behind a
// title alone, as of one whom everybody knows: الرئيس الشرع.
func (w *work) bareTitle(it, after, before *pattern.Item) bool {
	return before != nil && before.Has(kPresident) && before.Has(kRankTitle) && it.Has(pattern.Def) && it.Has(kWeakFamily) &&
		!it.Has(kStatus) && !it.Has(kAdjective) && !it.Has(kStopword) && !it.Set.Intersects(&nisbaMask) && closes(after)
}

// laterPart reports whether an unknown word may stand behind the first part of
// a name. Endings that many nouns have and some names count as names only where
// the phrase surely ends.
func (w *work) laterPart(it, after *pattern.Item, last bool) bool {
	text := w.written(it)
	switch {
	case hadrami(text) && closesHard(after):
		return true
	case len(text) > 6 && (strings.HasSuffix(text, "ها") || strings.HasSuffix(text, "هم") || strings.HasSuffix(text, "كم")):
		return false
	case strings.HasPrefix(text, "و") && len(text) > 6, strings.HasSuffix(text, "ءا"):
		return false // more likely a conjunction, or an accusative
	case (strings.HasPrefix(text, "ب") || strings.HasPrefix(text, "ل")) && len(text) >= 10 && !closesHard(after):
		return false // more likely a preposition
	case strings.HasSuffix(text, "يه") && len(text) > 8 && last:
		return closes(after) && !w.future(it) && !strings.HasPrefix(text, "ي") // روماتيه
	case strings.HasSuffix(text, "ه"):
		return len(text) <= 6
	case strings.HasSuffix(text, ta), strings.HasSuffix(text, "ا") && last:
		return !last || closesHard(after) || w.aged || !strings.HasSuffix(text, ta) && (w.joined(after) || longVowels(w.key(it)) > 2)
	}
	return true
}

// joined reports whether an item is an unknown word that seems to begin with a
// conjunction.
func (w *work) joined(it *pattern.Item) bool {
	return it != nil && it.Has(kBareWord) && len(w.key(it)) > 6 && strings.HasPrefix(w.key(it), "و")
}

// boundPlural reports whether a word is a participle in the plural that is bound
// to the noun behind it: متظاهري السودان.
func (w *work) boundPlural(it, after *pattern.Item) bool {
	key := w.key(it)
	return len(key) > 10 && strings.HasPrefix(key, "م") && strings.HasSuffix(key, "ي") && longVowels(key) < 3 &&
		after != nil && (opensIdafa(after) || after.Has(kCountry) || after.Has(kPlace))
}

// opensIdafa reports whether an item is a definite noun that the word before may
// be bound to: طياري التحالف.
func opensIdafa(it *pattern.Item) bool {
	return it != nil && it.Has(pattern.Def) && !it.Set.Intersects(&cliticMask)
}

// inflected reports whether a word ends as duals, plurals, accusatives and
// nouns with a pronoun do.
func inflected(text string) bool {
	for _, end := range [...]string{"ين", "ان", "ات", "ون", "ا", ta, "ه", "هم", "ى"} {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	return false
}

// participle reports whether a definite word has the shape of a participle or a
// noun of place: المرسوم.
func (w *work) participle(it *pattern.Item) bool { return strings.HasPrefix(w.head(it), "م") }
