package timeline

// TypeInfo describes an event type.
type TypeInfo struct {
	Type           Type
	NameAR, NameEN string
	PLOVER         string // class, or class/mode
	ACE            string // type.subtype, or empty
}

// triggerFlags say under which conditions a trigger fires.
type triggerFlags uint64

const (
	// weak words name an event only with a participant or a date of their own.
	weak triggerFlags = 1 << iota
	// strict words need an entity as subject, object, idafa or goal.
	strict
	// forces need an agent that is a force: military, coalition, armed group.
	forces
	// placeObject needs a place or a country as its object.
	placeObject
	// counted nouns of people need a number, an amount, or a verb of loss.
	counted
	verbOnly
	masdarOnly
	// noBa nouns are tools behind ب: هجوم بالمسيرات.
	noBa
	// personal meetings are held by whoever speaks at them: a press conference.
	personal
	// human words need persons or their offices as agent: وصل.
	human
	// crowd words need people, not one person: فر آلاف.
	crowd
	// state words tell of what lasts, and need a word that says so: محتجزا.
	stative
	// wanted words name an event only as what is asked for, planned or possible:
	// رحيل is a death else.
	wanted
	// impersonal words need no person among the participants: political support is
	// no aid.
	impersonal

	// What follows changes neither whether the word is clear nor its frame.

	// accepted events come about when they are consented to: تعيين.
	accepted
	// moving crowds are under way while the imperfect tells of them: يتدفق.
	moving
	// session words are of the trial told beside them: جلسة.
	session
	// flight of armed people is a withdrawal: فر المسلحون.
	flight
	// assent is an agreement when a state gives it: أقر.
	assent
	// ballot words mean a resolution when states vote: تصويت.
	ballot
	// contest words mean an election where one is told of: هزيمة.
	contest
	// homing words need an affirmed journey: لم يعد ممكنا, يعود لأطفال.
	homing
	// affirmed nouns are no event when negated: من دون موافقة.
	affirmed
	// byword nouns name, with the article alone, those who do it: الاحتلال.
	byword
	// qualifying nouns are adjectives behind و: بناءة ومهمة.
	qualifying
	// sweeping verbs have other events for their subject: احتجاجات تغزو المدينة.
	sweeping
	// aiming verbs are said of sanctions and laws too: مذكرات تستهدف قادة.
	aiming
	// welcome nouns have the host behind the guest: في استقبال الضيف الأمير.
	welcome
	// assault nouns have for theme the place they are to seize.
	assault
	wounding   // those counted with it are hurt
	displacing // those counted with it lose their homes
	// attaining nouns in construct with a thing mean that it is reached: تحقيق تقدم.
	attaining
	// regional nouns name a part of a country too: في مقاطعة كذا.
	regional
	// seditious nouns tell the attempt itself: محاولة انقلاب, محاولة اغتيال.
	seditious
	// heading nouns open a headline, a length of time behind them: السجن خمس سنوات.
	heading
	// lengthy verbs are said of ways and times too: يبعد 20 كيلومترا, أمضى عاما.
	lengthy
	// topical verbs have for masdar the aim of a meeting told already: لبحث.
	topical
	// copular verbs say what something is when no أن follows: تعتبر تركيا معقلا,
	// and nothing is said by whom in يذكر أن.
	copular
	// slaying by an armed group is no sentence: إعدام.
	slaying
	// verbal attacks are those of one person on another: هاجم الوزير منتقديه.
	verbal
	// feared nouns name an event only when it is told as a fact: يؤدي إلى كارثة.
	feared
	// anaphoric nouns with the article point at what everybody knows when neither a
	// party nor a date nor a light verb is there: الاتفاق النووي, القرار.
	anaphoric
	// contested words are of the game in a sentence about sports: فاز, هجوم.
	contested
	// entrusted nouns are adjectives unless defined or given: نتائج مهمة.
	entrusted
	// penal nouns behind ب are what a verdict gives: حكما بالسجن على فلان.
	penal
)

var triggerFlagNames = map[string]triggerFlags{
	"weak": weak, "strict": strict, "forces": forces, "placeobj": placeObject, "counted": counted,
	"verbonly": verbOnly, "masdaronly": masdarOnly, "noba": noBa, "personal": personal, "human": human, "crowd": crowd, "state": stative, "wanted": wanted, "impersonal": impersonal,
	"accepted": accepted, "moving": moving, "session": session, "flight": flight, "assent": assent, "ballot": ballot, "contest": contest, "homing": homing,
	"affirmed": affirmed, "byword": byword, "qualifying": qualifying, "sweeping": sweeping, "aiming": aiming, "welcome": welcome, "assault": assault,
	"wounding": wounding, "displacing": displacing, "attaining": attaining, "regional": regional, "heading": heading, "lengthy": lengthy, "topical": topical, "seditious": seditious,
	"copular": copular, "slaying": slaying, "verbal": verbal, "feared": feared, "anaphoric": anaphoric, "contested": contested, "entrusted": entrusted, "penal": penal,
}

// is reports a trigger, if there is any, with one of the flags given.
func (t *trigger) is(f triggerFlags) bool { return t != nil && t.flags&f != 0 }

// trigger is a row of triggers.tsv.
type trigger struct {
	id       string
	rule     string // "trigger." and the id
	typ      Type
	phase    Phase
	frame    *frame // of typ
	flags    triggerFlags
	slots    [numSlots]RoleName // overrides of the frame; empty where none
	verb     int32              // morph verb, or -1
	intrans  bool
	standing bool // a noun, not a verb or its masdar
}

// effect is what a governor does with the event it governs.
type effect uint8

const (
	effPhase effect = iota + 1
	effModal
	effNegative
	effLight
	effOccur
	effSaid
	effAux
	effFactual
	effAttend
	effRumour
)

// govMode says when, and with what further effect, a modal governor applies.
type govMode uint8

const (
	anyEvent govMode = iota
	decides          // the decision brings some events about: قرر تعيين
	consents         // what is agreed to, behind its preposition: وافق على
	offers           // a bare masdar only: عرض استضافة
	dated            // events that are set for a day: موعد الانتخابات
	orders           // told to others, unless the order itself begins it
	calls            // asked for by others: دعوات إلى الاستقالة
	strives          // tried for, behind its preposition only: جهود للتوصل إلى
	foresees         // looks ahead to what is set for a day, and is on guard against the rest: تحسبا
	contains         // is said of a plan or a pact, of what it sets out: تتضمن الخطة
	attempts         // is the event itself where states and lives are concerned: محاولة انقلاب
)

var effectNames = map[string]effect{
	"phase": effPhase, "modal": effModal, "negative": effNegative, "light": effLight,
	"occur": effOccur, "said": effSaid, "aux": effAux, "factual": effFactual, "attend": effAttend,
	"rumour": effRumour, "decision": effModal, "consent": effModal, "offer": effModal, "agenda": effModal, "call": effModal, "order": effModal, "effort": effModal, "attempt": effModal, "contents": effModal, "foresight": effModal,
}

var modeNames = map[string]govMode{"decision": decides, "consent": consents, "offer": offers, "agenda": dated, "call": calls, "order": orders, "effort": strives, "attempt": attempts, "contents": contains, "foresight": foresees}

// governor is a row of governors.tsv: a word whose argument's phase, modality
// or polarity it sets, or which lends an event noun its subject.
type governor struct {
	effect    effect
	value     string
	prep      prepSet // how the argument is attached; 0 without preposition
	mode      govMode
	neg       bool
	describes bool // an attribute of the noun before it: الرامية إلى
}

// prepSet is a set of prepositions, written as words or as proclitics.
type prepSet uint32

const (
	prepIn prepSet = 1 << iota
	prepFrom
	prepTo
	prepOn
	prepAbout
	prepWith
	prepAgainst
	prepBy
	prepNear
	prepBetween
	prepAfter
	prepBefore
	prepDuring
	prepSince
	prepUntil
	prepCause
	prepFor
	prepExcept
	prepAccording
	prepBa
	prepLam
	prepKaf
	prepBeside // أمام, تحت: gives no participant
)

var prepNames = map[string]prepSet{
	"in": prepIn, "from": prepFrom, "to": prepTo, "on": prepOn, "about": prepAbout, "with": prepWith,
	"against": prepAgainst, "by": prepBy, "near": prepNear, "between": prepBetween, "after": prepAfter,
	"before": prepBefore, "during": prepDuring, "since": prepSince, "until": prepUntil, "cause": prepCause,
	"for": prepFor, "except": prepExcept, "according": prepAccording, "beside": prepBeside,
	"ب": prepBa, "الى": prepTo | prepLam, "على": prepOn, "في": prepIn, "عن": prepAbout, "من": prepFrom, "ل": prepLam | prepTo,
}

// slot is a syntactic position of an argument.
type slot uint8

const (
	slotSubject slot = iota
	slotObject
	slotIdafa
	slotIn
	slotFrom
	slotTo
	slotOn
	slotAbout
	slotWith
	slotAgainst
	slotBy
	slotNear
	slotBetween
	slotExcept
	slotSaid // who tells of it: violence and its like are known by their witness
	slotFor
	numSlots
)

var slotNames = map[string]slot{
	"subject": slotSubject, "object": slotObject, "idafa": slotIdafa, "in": slotIn, "from": slotFrom, "to": slotTo,
	"on": slotOn, "about": slotAbout, "with": slotWith, "against": slotAgainst, "by": slotBy, "near": slotNear,
	"between": slotBetween, "except": slotExcept, "for": slotFor, "said": slotSaid,
}

// slotOf gives the slot of an argument behind a preposition.
func slotOf(p prepSet) (slot, bool) {
	switch {
	case p&(prepIn|prepBa) != 0:
		return slotIn, true
	case p&prepFrom != 0:
		return slotFrom, true
	case p&prepTo != 0:
		return slotTo, true
	case p&prepOn != 0:
		return slotOn, true
	case p&prepAbout != 0:
		return slotAbout, true
	case p&prepWith != 0:
		return slotWith, true
	case p&prepAgainst != 0:
		return slotAgainst, true
	case p&prepBy != 0:
		return slotBy, true
	case p&prepNear != 0:
		return slotNear, true
	case p&prepBetween != 0:
		return slotBetween, true
	case p&prepExcept != 0:
		return slotExcept, true
	case p&(prepFor|prepLam) != 0:
		return slotFor, true
	}
	return 0, false
}

// collocation is a row of collocations.tsv: a head that becomes an event, or
// none, by the word it stands with.
type collocation struct {
	id    string
	typ   Type // empty: the complement's own
	phase Phase
	frame *frame // of typ, or nil
	where uint8  // fireHead, fireComplement or dropHead
	neg   bool
	// person: the complement is anyone, named or not; actor: any entity that
	// acts and stands directly behind the head; byBa: any entity behind ب.
	person, actor, byBa bool
	// ba: the complement stands behind ب; finite: the head is a verb, no masdar;
	// near: the complement stands right behind it; bare: no preposition is between
	// them; both: the complement is an event too.
	ba, finite, near, bare, both bool
	// enforced: counts only with حيز التنفيذ in the clause, and no event noun
	// before it.
	enforced bool
}

const (
	fireHead uint8 = iota
	fireComplement
	dropHead
)

// frame gives the role of every slot of one type.
type frame [numSlots]RoleName
