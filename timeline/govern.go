package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// governance is what the words around an event noun say about it.
type governance struct {
	mood
	light   RoleName // role of the governing verb's subject, or empty
	subject int32    // node of that subject, or -1
	common  bool     // the subject is a common noun
	support bool     // a verb or noun carries the event: it is asserted, not just mentioned
	link    prepSet  // preposition by which the noun hangs on the clause
	purpose bool     // لبحث: an aim
	inside  bool     // stands inside another noun's phrase: سير المفاوضات
	topic   int32    // the entity of an implicit subject, plus one; 0 for none
	decided bool     // the object of قرر: done by the decision itself, or planned
	first   int      // leftmost node of the construct chain
}

// govern finds the governors of event noun t: the nouns it stands in construct
// with, the verb whose argument the chain is, the relative clause and the
// adjectives behind it.
func (r *reader) govern(t int) governance {
	g := governance{mood: actualMood, subject: -1}
	c := &r.clauses[r.nodes[t].clause]
	i, link := r.chain(t, &g)
	g.first, g.link = i, link
	head := int(c.head)
	matched := false
	if head >= 0 && head < i && !g.inside && r.reaches(head, i, link) {
		matched = r.byVerb(c, head, link, &g)
		if !matched && c.aux >= 0 {
			matched = r.byVerb(c, int(c.aux), link, &g)
		}
	}
	if head > t && link == 0 && !r.governed(t, int(c.lo)) && r.nodes[head].has(isVerb) {
		// المفاوضات استؤنفت: the noun is the subject of a verb behind it
		matched = r.byVerb(c, head, 0, &g)
	}
	if k := r.resumedBy(r.nodes[t].clause); head < 0 && link == 0 && k >= 0 && !r.governed(t, int(c.lo)) {
		c, head = &r.clauses[k], int(r.clauses[k].head) // الحملة التي انطلقت السبت أرجئت
		matched = r.byVerb(c, head, 0, &g)
	}
	switch {
	case matched:
		r.combine(c, &g)
	case head < 0 && link&(prepLam|prepFor) != 0 && c.lo < int32(i) && r.nodes[c.lo].has(isSub):
		r.byPreposition(t, c, link, &g) // …، وذلك للإعلان عن
	case head < 0:
		r.combine(c, &g)
		for j := i - 1; j >= int(c.lo) && j >= i-3; j-- {
			if r.nodes[j].has(isNegative) { // ليس هناك أي اتفاق
				g.negative = !g.negative
				break
			}
		}
	case link == 0:
		if c.mood.modality != Actual && g.modality == Actual && (head < t || head > t) && !r.clauseIsSaid(c) {
			g.modality = c.mood.modality
		}
	default:
		r.byPreposition(t, c, link, &g)
	}
	r.byRelative(t, &g)
	r.byAdjective(t, &g)
	r.byRumour(c, link, &g)
	if head >= 0 && head < t && g.phase == None && link == 0 {
		for j := t + 1; j < int(c.hi); j++ {
			if r.nodes[j].has(isEnforced) { // دخلت الهدنة حيز التنفيذ
				g.phase, g.support = Start, true
				r.combine(c, &g)
				r.carrier(head)
				break
			}
		}
	}
	return g
}

// resumedBy gives the clause that goes on with clause k behind a relative
// clause, or -1.
func (r *reader) resumedBy(k int32) int32 {
	for j := int(k) + 1; j < len(r.clauses) && j <= int(k)+3; j++ {
		if c := &r.clauses[j]; c.sibling == k && c.kind == coordinateClause && c.head >= 0 && j > int(k)+1 && !r.nodes[c.lo].clitics.Has(clitic.Conj) && r.nodes[c.lo].kind != commaNode {
			return int32(j)
		}
	}
	return -1
}

// byRumour denies what a denied report is about: نفى ما تردد عن اعتقاله.
func (r *reader) byRumour(c *clause, link prepSet, g *governance) {
	if c.kind != relativeClause && c.kind != adverbialClause || c.parent < 0 || !r.nodes[c.lo].has(isNeither) || link&(prepAbout|prepFrom|prepOn) == 0 || g.modality != Actual {
		return
	}
	p := &r.clauses[c.parent]
	if p.head < 0 || p.mood.negative {
		return
	}
	if n := r.govOf(r.nodes[p.head].form.Verb, effNegative); n >= 0 && r.t.govs[n].value == string(Denied) {
		g.modality, g.negative, g.support = Denied, true, true
	}
}

// carrier marks a verb that only carries an event noun: it is no event itself.
func (r *reader) carrier(v int) { r.carriers = append(r.carriers, int32(v)) }

func (r *reader) clauseIsSaid(c *clause) bool {
	return c.head >= 0 && r.nodes[c.head].has(isSaid)
}

// combine lays the mood of the clause on what its verb governs.
func (r *reader) combine(c *clause, g *governance) {
	if g.modality == Actual {
		g.modality = c.mood.modality
	}
	if c.mood.negative {
		g.negative = !g.negative
	}
	if g.phase == None {
		g.phase = c.mood.phase
	}
}

// chain walks left over the nouns that t stands in construct with. It returns
// the leftmost node and the preposition before it.
func (r *reader) chain(t int, g *governance) (int, prepSet) {
	lo := int(r.clauses[r.nodes[t].clause].lo)
	i := t
	link := r.nodes[t].prep
	for i > lo {
		j := i - 1
		for j >= lo && (r.nodes[j].has(isQuote|isDemonstrative|isApprox|isNumword) || r.nodes[j].kind == numberNode) {
			j--
		}
		if j < lo {
			return i, link
		}
		p := &r.nodes[j]
		if p.kind == wordNode && p.has(isPrep) && !p.has(isVerb) {
			link = p.prep
			if p.clitics.Has(clitic.Conj) {
				return i, link
			}
			j--
			if j < lo {
				return i, link
			}
			p = &r.nodes[j]
		}
		if p.kind == wordNode && p.has(isParticle) && p.gov >= 0 && !r.attributive(j) {
			if gov := &r.t.govs[p.gov]; gov.effect == effModal && g.modality == Actual && link&^(prepLam|prepTo|prepBa) == 0 {
				g.modality = Modality(gov.value)
			}
			return i, link
		}
		if p.kind == wordNode && p.event == suppressed && p.has(isHead) && !p.has(isVerb) {
			if p.has(isGovernor) && p.gov >= 0 {
				applyNoun(&r.t.govs[p.gov], g)
			}
			i, link = j, p.prep // التوصل إلى اتفاق, إصدار قرار
			continue
		}
		if p.kind == wordNode && p.has(isNegative) && p.gov >= 0 && link == 0 && r.privative(j) {
			g.negative = !g.negative // دون سقوط ضحايا
			return i, link
		}
		if !p.has(isGovernor) || p.gov < 0 || p.kind != wordNode {
			if link&prepIn != 0 {
				r.beginning(j, lo, g)
			}
			if j == i-1 && link == 0 && !p.has(isTrigger) && r.masdar(j) && !startsWithArticle(r.in.doc.Tokens()[p.from].Key) {
				i, link = j, r.linkOf(j) // تثبيت وقف إطلاق النار
				continue
			}
			if head := int(r.clauses[r.nodes[t].clause].head); link == 0 && j == i-1 && p.prep != 0 && p.kind == wordNode && !p.has(isPrep) && head >= 0 && head < j && r.matchesVerb(head, p.prep) && !p.definite() {
				i, link = j, p.prep // فشل في … : an unknown masdar that the verb asks for
				continue
			}
			if j == i-1 && link == 0 && p.kind == wordNode && p.has(isTrigger) && !p.has(isVerb) && !p.definite() && p.event != suppressed && !r.nodes[i].clitics.Has(clitic.Conj) {
				g.inside = true // مفاوضات الانضمام
				return i, link
			}
			if link == 0 && j == i-1 && r.bareNoun(j) && r.nodes[i].definite() && !p.has(isActor|isAnonymous|isCounter|isTrigger|isNumword|isApprox) {
				g.inside = true
				i, link = j, p.prep
				continue
			}
			if coordinated := r.nodes[i].clitics.Has(clitic.Conj) && !r.nodes[i].has(isGovernor) && link == 0 && p.kind == wordNode && p.has(isTrigger); coordinated {
				i, link = j, p.prep
				continue
			}
			if k := r.farGovernor(j, lo, link); k >= 0 {
				applyNoun(&r.t.govs[r.nodes[k].gov], g)
				i, link = k, r.nodes[k].prep
				continue
			}
			return i, link
		}
		gov := &r.t.govs[p.gov]
		if !nounLink(gov, link) {
			return i, link
		}
		applyNoun(gov, g)
		if p.trigger < 0 || r.t.triggers[p.trigger].typ != Mission { // عمليات تمشيط is both
			r.carrier(j)
		}
		i, link = j, p.prep
	}
	return i, link
}

// farGovernor gives the governing noun before i that asks for the preposition
// link, when whom it is said of stands between: تمكين المنظمات من إيصال, السماح
// للنواب بزيارة. -1 when there is none.
func (r *reader) farGovernor(i, lo int, link prepSet) int {
	if link == 0 {
		return -1
	}
	for j := i; j >= lo && j >= i-7; j-- {
		n := &r.nodes[j]
		if n.has(isGovernor) && n.gov >= 0 && n.kind == wordNode && j < i {
			if r.t.govs[n.gov].prep&link != 0 {
				return j
			}
			return -1
		}
		if n.has(isVerb|isThat|isRel|isSub|isTrigger) || n.kind == commaNode || n.kind == otherPunct && !n.has(isQuote) {
			return -1
		}
	}
	return -1
}

// linkOf gives the preposition before or on node i.
func (r *reader) linkOf(i int) prepSet {
	return r.nodes[i].prep
}

// privative reports دون, بدون, غير: a negation of nouns.
func (r *reader) privative(i int) bool {
	k := r.in.doc.Tokens()[r.nodes[i].to-1].Key
	return strings.HasSuffix(k, "دون") || k == "غير"
}

// beginning applies a noun of phase that takes its argument behind في, its
// agent and date between: شروع البرلمان اليوم في مناقشة.
func (r *reader) beginning(i, lo int, g *governance) {
	for j := i; j >= lo && j >= i-4; j-- {
		n := &r.nodes[j]
		if n.has(isVerb|isPrep|isTrigger) || n.kind == commaNode {
			return
		}
		if n.has(isGovernor) && n.gov >= 0 && r.t.govs[n.gov].effect == effPhase {
			applyNoun(&r.t.govs[n.gov], g)
			return
		}
	}
}

// nounLink reports that a governing noun takes its argument so: in construct,
// or behind ل, إلى, ب, على, عن, من, في where its meaning allows.
func nounLink(g *governor, link prepSet) bool {
	switch g.effect {
	case effPhase:
		return link&^prepLam == 0
	case effLight:
		return link&^prepBa == 0 || g.prep&link != 0
	case effNegative:
		return link&^(prepLam|prepTo) == 0
	}
	return link&^(prepLam|prepTo|prepBa|prepOn|prepFrom|prepIn|prepFor) == 0
}

func applyNoun(gov *governor, g *governance) {
	switch gov.effect {
	case effPhase:
		if g.phase == None {
			g.phase = Phase(gov.value)
		}
		g.support = true
	case effModal:
		if g.modality == Actual {
			g.modality = Modality(gov.value)
		}
		g.support = true
	case effNegative:
		g.negative = !g.negative
		if gov.value != "none" && g.modality == Actual {
			g.modality = Modality(gov.value)
		}
	case effLight:
		g.support = true
	}
}

// reaches reports that the phrase beginning at i may be an argument of the verb
// at head: no other verb's phrase and no comma with a new phrase between.
func (r *reader) reaches(head, i int, link prepSet) bool {
	bare := 0
	conj := r.nodes[i].clitics.Has(clitic.Conj)
	for j := head + 1; j < i; j++ {
		n := &r.nodes[j]
		if link != 0 && n.prep != 0 && !conj && j < i-1 && r.matchesVerb(head, n.prep) {
			return false // the verb has its argument already
		}
		switch {
		case n.has(isTrigger) && n.kind == wordNode && !n.has(isVerb):
			// a noun between takes what follows it, unless the two are coordinated
			if !r.nodes[i].clitics.Has(clitic.Conj) && link != 0 && !r.matchesVerb(head, link) {
				return false
			}
			bare++
		}
	}
	return bare == 0 || r.nodes[i].clitics.Has(clitic.Conj) || link == 0 && bare < 2 || r.matchesVerb(head, link)
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

// byVerb applies the effects of verb v on an argument linked so. It reports
// whether the verb governs the argument.
func (r *reader) byVerb(c *clause, v int, link prepSet, g *governance) bool {
	n := &r.nodes[v]
	if n.form.Verb < 0 {
		return false
	}
	matched := false
	for _, gi := range r.t.verbGovs[n.form.Verb] {
		gov := &r.t.govs[gi]
		switch {
		case gov.prep == 0 && link == 0, gov.prep&link != 0:
		case gov.effect == effPhase && link&^(prepIn|prepBa) == 0 && (link == 0 || gov.value != string(End) && r.govOf(n.form.Verb, effNegative) < 0):
		case gov.effect == effSaid && link&(prepAbout|prepBa|prepOn) != 0 && gov.value != string(Expects):
		default:
			continue
		}
		matched = true
		switch gov.effect {
		case effPhase:
			if link == 0 && n.clitics.Has(clitic.Suffix) {
				return false // ينهيه اتفاق: its object is the pronoun
			}
			if g.phase == None {
				g.phase = Phase(gov.value)
			}
			g.support = true
			r.carrier(v)
			r.lend(c, v, Agent, g)
		case effModal:
			if g.modality == Actual {
				g.modality = Modality(gov.value)
			}
			g.support = true
			if link == 0 && morph.Verbs()[n.form.Verb].Perfect == "قرر" {
				g.decided = true
			}
			switch Modality(gov.value) {
			case Demanded:
				r.ask(v, g)
			case Planned, Conditional, Possible:
				if r.govOf(n.form.Verb, effSaid) < 0 || Modality(gov.value) != Possible {
					r.lend(c, v, Agent, g)
				}
			}
		case effNegative:
			g.support = true
			if gov.value == string(Denied) && c.mood.negative {
				if g.modality == Actual {
					g.modality = Possible // لم ينف
				}
				g.negative = !g.negative // undone by the clause's own negation
				break
			}
			g.negative = !g.negative
			if gov.value != "none" && g.modality == Actual {
				g.modality = Modality(gov.value)
			}
			if gov.value != "none" {
				r.lend(c, v, Agent, g)
			}
		case effLight:
			g.support = true
			r.lend(c, v, RoleName(gov.value), g)
		case effOccur:
			g.support = true
			r.carrier(v)
		case effAttend:
			r.lend(c, v, Agent, g)
			if c.mood.modality == Actual || g.modality != Actual {
				return false
			}
			g.modality = c.mood.modality
			return false
		case effAux:
			if !c.mood.negative || v != int(c.head) {
				return false // لم يعد للقوات وجود
			}
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
	}
	return matched
}

// ask gives the event the one that a verb of asking or accusing turns to.
func (r *reader) ask(v int, g *governance) {
	if g.light != "" {
		return
	}
	if a := r.addressee(v); a >= 0 {
		g.light, g.subject, g.common = Agent, a, !r.isEntity(a)
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
		if e := r.topic(v, r.nodes[v].form); e >= 0 && role == Agent && r.nodes[v].form.Voice != morph.EitherVoice || e >= 0 && role == Agent && r.nodes[v].form.Tense == morph.Imperfect && int(c.head) == v {
			g.light, g.topic = role, e+1
		}
		return
	}
	g.light, g.subject, g.common = role, c.subject, !r.isEntity(c.subject)
}

// byPreposition sets the mood of a noun that hangs on its clause by a
// preposition no verb asks for.
func (r *reader) byPreposition(t int, c *clause, link prepSet, g *governance) {
	switch {
	case link&(prepLam|prepFor) != 0 && (!r.nodes[t].clitics.Has(clitic.Def) || r.masdar(t)) && !r.isLoss(t):
		g.purpose = true
		if g.modality == Actual {
			g.modality = Planned
			if m := c.mood.modality; m != Actual {
				g.modality = m
			}
		}
	case link&(prepAfter|prepSince|prepCause|prepAccording) != 0:
	case g.modality == Actual && c.mood.modality != Actual && !r.clauseIsSaid(c):
		g.modality = c.mood.modality
	}
}

// isLoss reports a noun of loss or violence, which is never an aim by itself.
func (r *reader) isLoss(t int) bool {
	n := &r.nodes[t]
	return n.trigger >= 0 && violent(r.t.triggers[n.trigger].typ) && r.t.triggers[n.trigger].standing
}

// byRelative reads the relative clause that describes noun t: المحادثات التي
// ستجرى, انتخابات أجلت.
func (r *reader) byRelative(t int, g *governance) {
	for k := int(r.nodes[t].clause) + 1; k < len(r.clauses) && k <= int(r.nodes[t].clause)+2; k++ {
		c := &r.clauses[k]
		if c.kind != relativeClause || c.head < 0 || !r.describedBy(t, int(c.antecedent)) {
			continue
		}
		if int(c.antecedent) != t && (r.nodes[c.antecedent].kind == entityNode || r.nodes[c.antecedent].has(isTrigger)) {
			continue
		}
		v := r.nodes[c.head].form.Verb
		if v < 0 {
			continue
		}
		if r.auxiliary(&r.nodes[c.head]) && g.modality == Actual {
			for j := c.lo; j < c.hi; j++ { // التي كانت مقررة
				if n := &r.nodes[j]; n.has(isParticle) && n.gov >= 0 && r.t.govs[n.gov].value == string(Planned) {
					g.modality = Planned
				}
			}
		}
		for _, gi := range r.t.verbGovs[v] {
			gov := &r.t.govs[gi]
			switch gov.effect {
			case effPhase:
				if g.phase == None {
					g.phase = Phase(gov.value)
				}
				g.support = true
			case effLight, effOccur:
				g.support = true
				if g.light == "" && gov.effect == effLight && r.nodes[c.head].form.Voice != morph.Passive && r.nodes[c.head].clitics.Has(clitic.Suffix) {
					r.lend(c, int(c.head), RoleName(gov.value), g)
				}
			default:
				continue
			}
			if c.mood.modality != Actual && g.modality == Actual {
				g.modality = c.mood.modality
			}
			if c.mood.negative {
				g.negative = true
			}
		}
		return
	}
}

// byAdjective reads the adjectives behind noun t: الانتخابات المقبلة.
func (r *reader) byAdjective(t int, g *governance) {
	for j := t + 1; j < len(r.nodes) && j <= t+5; j++ {
		n := &r.nodes[j]
		switch {
		case n.has(isParticle) && n.gov >= 0:
			gov := &r.t.govs[n.gov]
			if gov.effect == effPhase && g.phase == None && g.modality == Actual && !g.negative {
				g.phase, g.support = Phase(gov.value), true // المعارك مستمرة
			}
			if gov.effect == effModal && r.attributive(j) && g.modality == Actual {
				g.modality = Modality(gov.value)
				g.support = true
			}
			return
		case n.has(isVerb | isRel | isThat | isSub), n.kind == commaNode, n.kind == otherPunct && !n.has(isQuote), n.has(isPrep), n.has(isTrigger) && n.kind == wordNode:
			return
		}
	}
}
