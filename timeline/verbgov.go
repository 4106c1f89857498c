package timeline

import (
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// reaches reports that the phrase beginning at i may be an argument of the verb
// at head: no other verb's phrase and no comma with a new phrase between.
func (r *reader) reaches(head, i int, link prepSet) bool {
	bare := 0
	conj := r.nodes[i].clitics.Has(clitic.Conj) || i > 0 && r.nodes[i-1].has(isPrep) && r.nodes[i-1].clitics.Has(clitic.Conj)
	for j := head + 1; j < i; j++ {
		n := &r.nodes[j]
		if link != 0 && n.prep != 0 && !conj && j < i-1 && r.matchesVerb(head, n.prep) && !r.betweenCommas(head, j, i) {
			return false // the verb has its argument already
		}
		if n.has(isTrigger) && n.kind == wordNode && !n.has(isVerb) {
			// a noun between takes what follows it, unless the two are coordinated
			if !r.nodes[i].clitics.Has(clitic.Conj) && link != 0 && !r.matchesVerb(head, link) {
				return false
			}
			bare++
		}
	}
	return bare == 0 || r.nodes[i].clitics.Has(clitic.Conj) || link == 0 && bare < 2 || r.matchesVerb(head, link)
}

// betweenCommas reports that node j stands in a phrase that commas set apart
// between nodes head and i: دعا، خلال زيارة إلى، إلى حوار.
func (r *reader) betweenCommas(head, j, i int) bool {
	before, after := false, false
	for k := head + 1; k < i; k++ {
		if r.nodes[k].kind == commaNode {
			before, after = before || k < j, after || k > j
		}
	}
	return before && after
}

func (r *reader) matchesVerb(v int, link prepSet) bool {
	n := &r.nodes[v]
	if n.form.Verb < 0 || link == 0 {
		return false
	}
	for _, gi := range r.t.verbGovs[n.form.Verb] {
		if r.t.govs[gi].prep&link != 0 {
			return true
		}
	}
	return false
}

// byVerb applies the effects of verb v on event t, an argument linked so. It reports
// whether the verb governs the argument.
func (r *reader) byVerb(t int, c *clause, v int, link prepSet, g *governance) bool {
	n := &r.nodes[v]
	if n.form.Verb < 0 {
		return false
	}
	matched := false
	for _, gi := range r.t.verbGovs[n.form.Verb] {
		gov := &r.t.govs[gi]
		if !r.linked(gov, v, link, g) || !r.suits(gov, v, link, g) || !r.concerns(gov, t, g.typ) {
			continue
		}
		matched = true
		if !r.applyVerb(gov, c, v, link, g) {
			return false
		}
	}
	return matched
}

// linked reports that a governor of verb v takes its argument behind link.
func (r *reader) linked(gov *governor, v int, link prepSet, g *governance) bool {
	switch {
	case gov.effect == effPhase && gov.prep&prepTo != 0 && !(link&^(prepTo) == 0 && recurs(g.typ)):
		return false // only what stops and goes on returns: عادت المظاهرات
	case gov.effect == effPhase && gov.value == string(Resumed) && r.verbIs(int32(v), verbRedoes) && (link != 0 || g.first-v > 5 || r.prepBetween(v, g.first)):
		return false // أعادت إلى الأذهان خطف
	case gov.effect == effModal && gov.value == string(Possible) && link == 0 && g.typ == Meeting && g.first == v+1:
		return false // بحث اجتماع اللجنة: the meeting is what discusses
	case gov.prep == 0 && link == 0, gov.prep&link != 0:
		return true
	case gov.effect == effPhase:
		return gov.prep == 0 && link&^(prepIn|prepBa) == 0 && gov.value != string(End) && r.govOf(r.nodes[v].form.Verb, effNegative) < 0
	case gov.effect == effSaid:
		return link&(prepAbout|prepBa|prepOn) != 0 && gov.value != string(Expects)
	}
	return false
}

// applyVerb lays what a governor of verb v says on the event. It reports false where the
// verb turns out not to be told of the event.
func (r *reader) applyVerb(gov *governor, c *clause, v int, link prepSet, g *governance) bool {
	switch gov.effect {
	case effPhase:
		return r.applyPhase(gov, c, v, link, g)
	case effModal:
		r.applyModal(gov, c, v, link, g)
	case effNegative:
		r.applyNegative(gov, c, v, g)
	case effLight:
		g.support = true
		r.lend(c, v, RoleName(gov.value), g)
	case effOccur:
		if v+1 < len(r.nodes) && !r.nodes[v+1].has(adjectival) && r.namesPerson(int32(v+1)) {
			return false // وصل الرئيس إلى باريس واستقباله
		}
		g.support = true
		r.carrier(v)
	case effAttend:
		r.lend(c, v, Agent, g)
		if c.mood.modality != Actual && g.modality == Actual {
			g.modality = c.mood.modality
		}
		return false
	case effAux:
		return c.mood.negative && v == int(c.head) // not لم يعد للقوات وجود
	case effFactual:
		if gov.value == string(Agent) {
			g.support = true
			r.lend(c, v, Agent, g)
		}
	case effSaid:
		if gov.prep != 0 {
			r.ask(v, g) // اتهمت كابول إسلام آباد بقصف
		}
		if gov.value == string(Expects) && g.modality == Actual {
			g.modality = Planned
		}
	}
	return true
}

// applyPhase is applyVerb for a verb of beginning, going on or ending.
func (r *reader) applyPhase(gov *governor, c *clause, v int, link prepSet, g *governance) bool {
	if g.tried || g.called || g.typ == Casualty {
		return true // تتواصل الجهود, انطلقت دعوات: they do; رفع عدد القتلى
	}
	if link == 0 && r.nodes[v].clitics.Has(clitic.Suffix) {
		return false // ينهيه اتفاق: its object is the pronoun
	}
	failed := r.verbIs(int32(v), verbFails) && g.typ != Negotiation && g.typ != Ceasefire && g.typ != Meeting
	if g.phase == None && !failed && !(gov.value == string(Ongoing) && r.measured(v)) {
		g.phase = Phase(gov.value) // a failed attack took place
	}
	g.support = true
	r.carrier(v)
	r.lend(c, v, Agent, g)
	return true
}

// applyModal is applyVerb for a verb of planning, asking or thinking possible.
func (r *reader) applyModal(gov *governor, c *clause, v int, link prepSet, g *governance) {
	g.support = true
	m := Modality(gov.value)
	if g.rumour && link == 0 && m == Planned {
		return // لم ترد أنباء is spelled like a wish
	}
	if g.modality == Demanded && m == Planned && r.verbIs(int32(v), verbDecides) {
		g.modality = Planned // قرر الدعوة إلى مؤتمر
	}
	g.lay(m)
	g.decided = g.decided || gov.mode == decides
	g.agreed = g.agreed || gov.mode == consents
	switch m {
	case Demanded:
		r.ask(v, g)
	case Planned, Conditional:
		r.lend(c, v, Agent, g)
	case Possible:
		if r.govOf(r.nodes[v].form.Verb, effSaid) < 0 {
			r.lend(c, v, Agent, g)
		}
	}
}

// applyNegative is applyVerb for a verb of refusing, preventing or denying.
func (r *reader) applyNegative(gov *governor, c *clause, v int, g *governance) {
	g.support = true
	m := Modality(gov.value)
	undone := m == "none" // prevented, rather than refused or denied
	switch {
	case m == Denied && c.mood.negative:
		if g.modality == Actual {
			g.modality = Possible // لم ينف
		}
		g.negative = !g.negative // undone by the clause's own negation
		return
	case g.called && m == Actual:
		return // رفض دعوات بالاستقالة: they are still made
	case g.tried && undone:
		return // أجهض الجهود: what they were for was planned
	}
	g.negative = !g.negative
	switch {
	case m == Denied, !undone && g.modality == Actual:
		g.modality = m // نفى عزمه الاستقالة
	case undone && g.negative && (g.modality == Possible || g.modality == Planned):
		g.modality = Actual // أحبط محاولة تفجير
	}
	if !undone {
		r.lend(c, v, Agent, g)
	}
}

// measured reports a length of time behind verb v: تستمر ثلاثة أشهر says how long,
// not that it goes on.
func (r *reader) measured(v int) bool {
	for j := v + 1; j < len(r.nodes) && j <= v+4; j++ {
		if n := &r.nodes[j]; n.kind == dateNode {
			return r.in.dates[int(n.date)-r.in.dateBase].Value.Type() == dates.Duration
		} else if n.kind != wordNode || n.has(isVerb) {
			return false
		}
	}
	return false
}

// prepBetween reports a preposition between two nodes.
func (r *reader) prepBetween(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if r.nodes[k].prep != 0 {
			return true
		}
	}
	return false
}

// suits reports that a modal governor of verb v applies to the event linked so.
func (r *reader) suits(gov *governor, v int, link prepSet, g *governance) bool {
	switch {
	case gov.effect != effModal:
		return true
	case v > g.first && gov.prep == 0 && r.nodes[v].form.Voice == morph.Active && r.nodes[v].form.Tense == morph.Perfect && gov.mode != decides:
		return false // الاجتماع أجاز الخطة: what is asked or planned stands behind
	case gov.mode == consents && link&prepBa != 0, gov.mode == contains:
		return r.sets(v, g.first) // تفاهم يقضي بفتح المعابر, but not حكم يقضي بسجنه
	case gov.mode == orders:
		return g.phase == None && g.typ != Trial && g.typ != Arrest && g.typ != Release && !performed(g.typ) // أمر بسحب القوات, but not أمر بفتح تحقيق
	case gov.mode == strives:
		return g.first == v+1 // تحضر لاجتياح, but not تحضر الأم لتسلم
	case gov.mode == offers && link == 0:
		return r.masdar(g.first) && (!r.nodes[g.first].definite() || r.nodes[g.first].has(isGovernor)) // عرض استضافة, but not عرض نتائج
	case link&prepBa != 0 && r.govOf(r.nodes[v].form.Verb, effLight) >= 0:
		return !r.objectBetween(v, g.first) // وجه بفتح تحقيق, but not وجه تهمة بقتل
	}
	return true
}

// objectBetween reports an event noun or masdar without preposition between two nodes.
func (r *reader) objectBetween(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if n := &r.nodes[k]; n.kind == wordNode && n.prep == 0 && !n.has(isPrep) && (n.has(isTrigger|isHead) || r.masdar(k)) {
			return true
		}
	}
	return false
}

// sets reports that the subject of verb v, before node t, sets out what is to be done: اتفاق, خطة.
func (r *reader) sets(v, t int) bool {
	c := &r.clauses[r.nodes[v].clause]
	s := c.subject
	switch {
	case c.kind == relativeClause && int(c.head) == v:
		s = c.antecedent
		for s > 0 && !r.nodes[s].is(pact|outline) && r.nodes[s-1].kind == wordNode && !r.nodes[s].has(isTrigger) && r.describes(int(s)) {
			s-- // المبادرة الأمريكية التي
		}
	case s < 0 && v+1 < len(r.nodes):
		s = int32(v) + 1
		if n := &r.nodes[s]; n.prep != 0 || n.has(isPrep) {
			return false
		}
	}
	return s >= 0 && int(s) < t && (r.nodes[s].is(pact|outline) || r.nodes[s].has(isTrigger) && r.typeOf(int(s)) == Agreement)
}

// recurs reports a type of event that is said to return.
func recurs(t Type) bool {
	switch t {
	case Attack, Negotiation, Protest, Disaster, Ceasefire:
		return true
	}
	return false
}

// ask gives the event the one that a verb of asking or accusing turns to.
func (r *reader) ask(v int, g *governance) {
	if g.light != "" && !(g.light == Agent && g.subject < 0 && g.topic == 0) {
		return // but: اتهموها بشن هجوم, where شن names nobody
	}
	if a := r.addressee(v); a >= 0 {
		g.light, g.subject, g.common, g.verb = Agent, a, !r.isEntity(a), int32(v)+1
	}
}

// addressee gives the object of verb v, or -1.
func (r *reader) addressee(v int) int32 {
	want := uint8(2)
	lo := int(r.clauses[r.nodes[v].clause].lo)
	if r.leftSubject(v, lo) >= 0 {
		want = 1
	}
	r.asked = r.arguments(v, r.asked[:0])
	for _, a := range r.asked {
		if a.bare == want && a.prep == 0 && !a.adj {
			return a.node
		}
		if a.prep&prepFrom != 0 && r.verbIs(int32(v), verbRequests) {
			return a.node // طلب من مبعوثه أن يسافر
		}
	}
	return -1
}

// lend gives the event the subject of its verb. A passive verb, or one whose
// subject is the event noun itself, has none to give.
func (r *reader) lend(c *clause, v int, role RoleName, g *governance) {
	if g.light != "" || r.nodes[v].form.Voice == morph.Passive {
		return
	}
	if c.subject < 0 {
		if e := r.topic(v, r.nodes[v].form); e >= 0 && role == Agent && (r.nodes[v].form.Voice != morph.EitherVoice || r.nodes[v].form.Number == morph.Dual) || e >= 0 && role == Agent && r.nodes[v].form.Tense == morph.Imperfect && int(c.head) == v {
			g.light, g.topic, g.verb = role, e+1, int32(v)+1
		}
		return
	}
	g.light, g.subject, g.common, g.verb = role, c.subject, !r.isEntity(c.subject), int32(v)+1
}
