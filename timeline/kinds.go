package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/fold"
)

// wordKinds say what a noun means where its meaning decides what a construction
// is, and name the few function words that constructions turn on; they are the
// rows of class kind in words.tsv, and those of class first, which are compared
// with the first word of a name or a sentence only.
type wordKinds uint64

const (
	collective wordKinds = 1 << iota // with its article a subject that no name explains: الشرطة
	acting                           // arrests and fights, and is never the object: عناصر
	owned                            // acts for the state or group behind it: طائرات
	work                             // has a title: رواية
	thing                            // verbs of people are said of it only by metaphor: سوق
	statute                          // provides for cases in general: القانون
	post                             // holds a post, without a name: الرئيس
	honorific                        // stands before a name or an office: جلالة
	title                            // does so with its article: السيد
	grace                            // an honorific with a pronoun stands for the one told of: فخامته
	every                            // كل, كلا before a list
	troops                           // behind a demonstrative the force of the sentence before: القوات
	affiliated                       // tells whose people or machines: تابعة
	leading                          // tells who leads the one named before: بقيادة
	spot                             // lies in a settlement, and others meet there: مقر, ساحة
	settlement                       // places are told by it: مدينة
	compass                          // names of places within another begin with it: شمال
	judging                          // names of courts begin with it
	enacting                         // names of those who make laws and decrees begin with it
	dissolving                       // حل, which is done to a body
	undoing                          // is done to what it stands with: تعليق
	quoting                          // opens more words of the one cited before: قوله
	later                            // a day still to be set: إلى أجل غير مسمى
	meanwhile                        // خلالها, of an event told before
	thereby                          // بموجبه, of an agreement told before
	concurrent                       // بالتزامن مع
	exceptive                        // إلا
	besides                          // سوى
	whole                            // كل, جميع, of which an exception is made
	bearing                          // bears arms: مسلح
	side                             // the parties to a conflict: طرفا
	quitting                         // استقالة
	measuring                        // a measure, warrant or programme: مذكرة
	amounting                        // عدد
	claiming                         // مسؤولية, for an attack
	scheduling                       // موعد
	deadline                         // مهلة
	dating                           // تاريخ, of a document
	numbering                        // رقم, of a document
	moments                          // less than a day, in a date: ساعات
	hour                             // the same behind a number: ساعة
	proposal                         // a text or a plan, which what it is about does not date: مشروع
	amongst                          // names one of those told before: بينهم
	morrow                           // the day behind something: غداة
	eve                              // the day before it: عشية
	prompt                           // right behind it: عقب, إثر
	vaguely                          // tells of no day: مؤخرا, الآونة الأخيرة
	digressing                       // opens sentences of what was before the news: يذكر
	some                             // بعض, معظم
	undergoing                       // تعرض, of what befalls the one behind it
	delegate                         // people who travel and meet for others: وفد
	quarter                          // names of what lies within a town begin with it: حي
	homeland                         // where one returns to: بلاده
	pact                             // what parties have agreed to: اتفاقية
	outline                          // sets out what is to be done: خطة, بند
	sporting                         // of games: مباراة
	afterwards                       // later than the report: في وقت لاحق
	stage                            // part of an election: الجولة الأولى
	realm                            // with a pronoun the state of the one told of: بلاده
	bound                            // has behind ل what is so, no aim: خاضع, نتيجة
)

var wordKindNames = map[string]wordKinds{
	"collective": collective, "acting": acting, "owned": owned, "work": work, "thing": thing, "statute": statute, "post": post,
	"honorific": honorific, "title": title, "grace": grace, "every": every, "troops": troops, "affiliated": affiliated, "leading": leading,
	"spot": spot, "settlement": settlement, "compass": compass, "judging": judging, "enacting": enacting, "dissolving": dissolving, "undoing": undoing,
	"quoting": quoting, "later": later, "meanwhile": meanwhile, "thereby": thereby, "concurrent": concurrent, "exceptive": exceptive, "besides": besides,
	"whole": whole, "bearing": bearing, "side": side, "quitting": quitting, "measuring": measuring, "amounting": amounting, "claiming": claiming,
	"scheduling": scheduling, "deadline": deadline, "dating": dating, "numbering": numbering, "moments": moments, "hour": hour, "proposal": proposal, "amongst": amongst, "digressing": digressing, "vaguely": vaguely, "morrow": morrow, "eve": eve, "prompt": prompt, "some": some, "bound": bound, "homeland": homeland, "realm": realm, "sporting": sporting, "undergoing": undergoing, "quarter": quarter, "delegate": delegate,
	"pact": pact, "outline": outline,
	"stage": stage, "afterwards": afterwards,
}

// is reports a word of one of the kinds given.
func (n *node) is(kinds wordKinds) bool { return n.kinds&kinds != 0 }

// nameBegins reports that the name of e begins with a word of one of the kinds
// given.
func (t *tables) nameBegins(e *entities.Entity, kinds wordKinds) bool {
	first, _, _ := strings.Cut(e.Name, " ")
	return t.firstKinds[strings.TrimPrefix(fold.String(first), "ال")]&kinds != 0
}

// verbKinds say in which constructions a verb takes part, apart from what it
// governs; they are the rows of effect kind in governors.tsv.
type verbKinds uint64

const (
	verbHits      verbKinds = 1 << iota // its object is where, or whom, an attack or a disaster befalls
	verbEnables                         // names behind ل who may act: يمكن للحكومة أن
	verbTurns                           // who it tells of does what stands behind إلى: اتجه إلى تطهير
	verbOrders                          // who it tells of does what stands behind ب: أمر بفتح
	verbLeads                           // its subject leads what a relative clause describes
	verbReturns                         // with إلى it tells a day, no bound: يعود إلى
	verbSeizes                          // a passive attack on people: اختطف
	verbPerforms                        // has what is done behind ب: قامت بها
	verbRelays                          // has who speaks behind عن: نقل عن
	verbLearns                          // has who speaks behind من: علم من
	verbHosts                           // a place as its subject is where it happens
	verbLeaves                          // has the place left for its object
	verbRequires                        // others do what it is said of
	verbInvites                         // who it tells of is host, its object is guest
	verbRedoes                          // أعاد, which begins nothing anew before an election
	verbFails                           // an attempt that took place all the same
	verbDecides                         // what is asked for becomes a plan
	verbRequests                        // has the one asked behind من
	verbUndergoes                       // its subject is whom an attack befalls
	verbPersists                        // negated, it affirms: لا يزال
	verbExcepts                         // what the clause before leaves out: يستثنى
	verbWages                           // its subjects fight each other: خاض
	verbGathers                         // those behind it meet each other: جمع
	verbComprises                       // those behind it act together: ضم
	verbProvides                        // what a decree says: نص على
	verbIssues                          // makes a decree: أصدر
	verbClaims                          // who says that an attack is theirs
	verbCasts                           // carries an arrest: ألقى القبض
	verbComes                           // جاء ذلك, of what was said
	verbEntails                         // behind ما it goes on from what was told: ما رفع العدد
	verbJudges                          // with ب it gives a sentence: قضى بسجنه
	verbCosts                           // costs the lives of those told of: راح ضحيته
	verbIs                              // كان
	verbRises                           // tells how many victims there are by now: ارتفعت الحصيلة
	verbHappens                         // it is spelled like a verb of taking place: وقع
	verbVaries                          // tells of events as growing or waning: تزايدت الهجمات
)

var verbKindNames = map[string]verbKinds{
	"hits": verbHits, "enables": verbEnables, "turns": verbTurns, "orders": verbOrders, "leads": verbLeads, "returns": verbReturns,
	"seizes": verbSeizes, "performs": verbPerforms, "relays": verbRelays, "learns": verbLearns, "hosts": verbHosts, "leaves": verbLeaves,
	"requires": verbRequires, "invites": verbInvites, "redoes": verbRedoes, "fails": verbFails, "decides": verbDecides, "requests": verbRequests,
	"undergoes": verbUndergoes, "persists": verbPersists, "excepts": verbExcepts, "wages": verbWages, "gathers": verbGathers,
	"comprises": verbComprises, "provides": verbProvides, "issues": verbIssues, "claims": verbClaims, "casts": verbCasts, "comes": verbComes, "varies": verbVaries, "happens": verbHappens, "rises": verbRises, "costs": verbCosts, "is": verbIs, "entails": verbEntails, "judges": verbJudges,
}

// verbIs reports that the verb at node i is of one of the kinds given.
func (r *reader) verbIs(i int32, kinds verbKinds) bool {
	v := r.nodes[i].form.Verb
	return v >= 0 && r.t.verbKinds[v]&kinds != 0
}
