package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/clitic"
)

// governance is what the words around an event noun say about it.
type governance struct {
	mood
	light   RoleName // role of the governing verb's subject, or empty
	subject int32    // node of that subject, or -1
	verb    int32    // node of that verb, plus one; 0 for none
	common  bool     // the subject is a common noun
	support bool     // a verb or noun carries the event: it is asserted, not just mentioned
	link    prepSet  // preposition by which the noun hangs on the clause
	purpose bool     // لبحث: an aim
	inside  bool     // stands inside another noun's phrase: سير المفاوضات
	topic   int32    // the entity of an implicit subject, plus one; 0 for none
	decided bool     // the object of قرر: done by the decision itself, or planned
	agreed  bool     // what was consented to
	lacking bool     // behind دون
	called  bool     // what others call for: دعوات
	tried   bool     // what efforts are made for: جهود
	rumour  bool     // only told of: أنباء, شائعات
	given   bool     // taken for granted by the noun above it: المسؤولية عن الهجوم
	typ     Type     // what the noun names
	first   int      // leftmost node of the construct chain
}

// lay lays the modality of an outer word on the event: what is only planned
// may be demanded, possible or conditional as a whole.
func (g *governance) lay(m Modality) {
	if g.modality == Actual || g.modality == Planned && m != Actual && m != Denied {
		g.modality = m
	}
}

// end makes the end of the event what is told, unless another phase is.
func (g *governance) end() {
	if g.phase == None {
		g.phase = End
	}
	g.support = true
}

// govern finds the governors of event noun t: the nouns it stands in construct
// with, the verb whose argument the chain is, the relative clause and the
// adjectives behind it.
func (r *reader) govern(t int) governance {
	g := governance{mood: actualMood, subject: -1, typ: r.typeOf(t)}
	i, link := r.chain(t, &g)
	c := r.clauseOf(t, i, link)
	g.first, g.link = i, link
	g.given = g.given || g.mood == actualMood && r.presupposed(t, i, link, g.typ)
	if g.given {
		r.byRelative(t, &g)
		r.byAdjective(t, &g)
		return g
	}
	c, head, matched := r.governingVerb(t, c, &g)
	switch {
	case matched:
		r.combine(c, &g)
	case head < 0 && link&(prepLam|prepFor) != 0 && c.lo < int32(i) && r.nodes[c.lo].has(isSub):
		r.byPreposition(t, c, link, &g) // …، وذلك للإعلان عن
	case head < 0:
		r.withoutVerb(t, c, &g)
	case link == 0:
		r.besideVerb(t, c, &g)
	default:
		r.byPreposition(t, c, link, &g)
	}
	if !matched && head >= 0 && head < i && r.deniesWish(c, head, &g) {
		g.modality, g.negative = Denied, true // نفت التقدم بطلب لسحب قواتها
	}
	if r.identified(t, c, &g) {
		g.modality = Actual
	}
	r.byRelative(t, &g)
	r.byAdjective(t, &g)
	r.byRumour(t, c, link, &g)
	if r.anyFlags&isEnforced != 0 {
		r.byForce(t, c, head, &g)
	}
	return g
}

// besideVerb lays the mood of clause c on an event noun that its verb does not govern.
func (r *reader) besideVerb(t int, c *clause, g *governance) {
	m := c.mood.modality
	if int(c.head) > t && violent(g.typ) && r.known(t) && (m == Possible || m == Planned) && !c.mood.negative {
		return // عدد قتلى الزلزال قد يرتفع: it happened, whatever becomes of it
	}
	if (g.modality == Actual && m != Actual || g.modality == Possible && m == Conditional) && int(c.head) != t && !r.clauseIsSaid(c) {
		g.modality = m
	}
}

// governingVerb applies the verb whose argument or subject the phrase of event noun t
// is. It gives the clause and head of that verb, else those of the phrase, and whether one
// governs it.
func (r *reader) governingVerb(t int, c *clause, g *governance) (of *clause, head int, matched bool) {
	i, link := g.first, g.link
	head = int(c.head)
	if head >= 0 && head < i && !g.inside && !g.lacking && r.reaches(head, i, link) {
		matched = r.byVerb(t, c, head, link, g)
		if !matched && c.aux >= 0 {
			matched = r.byVerb(t, c, int(c.aux), link, g)
		}
	}
	if !matched && link != 0 && r.joinedTo(i) {
		if p := r.shares(c, link); p != nil { // دعا إلى حوار ينهي الأزمة وإلى انتخابات
			c, head = p, int(p.head)
			matched = r.byVerb(t, c, head, link, g)
		}
	}
	if link != 0 || r.governed(t, int(c.lo)) {
		return c, head, matched
	}
	if head > t && r.nodes[head].has(isVerb) && !r.stopped(t, head) {
		// المفاوضات استؤنفت: the noun is the subject of a verb behind it
		matched = r.byVerb(t, c, head, 0, g)
	}
	if k := r.resumedBy(r.nodes[t].clause); head < 0 && k >= 0 {
		c, head = &r.clauses[k], int(r.clauses[k].head) // الحملة التي انطلقت السبت أرجئت
		matched = r.byVerb(t, c, head, 0, g)
	}
	return c, head, matched
}

// joinedTo reports a conjunction on node i, or on the preposition before it.
func (r *reader) joinedTo(i int) bool {
	return r.nodes[i].clitics.Has(clitic.Conj) || i > 0 && r.nodes[i-1].has(isPrep) && r.nodes[i-1].clitics.Has(clitic.Conj)
}

// withoutVerb sets the mood of a noun in a clause that has no verb.
func (r *reader) withoutVerb(t int, c *clause, g *governance) {
	i, lo := g.first, int(c.lo)
	r.combine(c, g)
	if g.modality == Actual && r.incumbent(t, i, c, g.link) {
		g.modality = Demanded
	}
	if g.modality == Actual && g.link == prepLam && i > lo && r.masdar(i) && !r.isLoss(t) && r.nodes[i-1].kind == entityNode && (r.nodes[i-1].prep&prepIn != 0 || i-2 >= lo && r.nodes[i-2].prep&prepIn != 0) {
		g.purpose, g.modality = true, Planned // الوزير في موسكو للقاء نظيره
	}
	for j := i - 1; j >= lo && j >= i-3; j-- {
		if r.nodes[j].has(isNegative) && !r.privative(j) { // ليس هناك أي اتفاق
			g.negative = !g.negative
			break
		}
	}
}

// deniesWish reports that the verb at head denies what the event is wished, planned or
// thought possible in.
func (r *reader) deniesWish(c *clause, head int, g *governance) bool {
	if g.modality != Demanded && g.modality != Planned && g.modality != Possible || c.mood.negative {
		return false
	}
	if g.link&(prepAfter|prepBefore|prepDuring|prepSince|prepCause|prepAccording|prepAbout) != 0 {
		return false
	}
	n := r.govOf(r.nodes[head].form.Verb, effNegative)
	return n >= 0 && r.t.govs[n].value == string(Denied)
}

// byForce starts what is said to come into force: دخلت الهدنة حيز التنفيذ.
func (r *reader) byForce(t int, c *clause, head int, g *governance) {
	if head < 0 || g.phase != None || g.link != 0 || head >= t && r.governed(t, int(c.lo)) {
		return
	}
	for j := max(t, head) + 1; j < int(c.hi); j++ {
		if r.nodes[j].has(isEnforced) {
			g.phase, g.support = Start, true
			r.combine(c, g)
			r.carrier(head)
			return
		}
	}
}

// clauseOf gives the clause of the phrase that begins at node i: that of event noun
// t, or the one above what is only thought of the one it tells of: شنت طائرات يعتقد
// أنها روسية غارات.
func (r *reader) clauseOf(t, i int, link prepSet) *clause {
	c := &r.clauses[r.nodes[t].clause]
	if p := r.closedBefore(c, i, link); p != nil {
		return p
	}
	if c.kind != complementClause || c.head >= 0 || c.parent < 0 || link != 0 || i <= int(c.lo)+1 || r.nodes[i].clitics.Any(clitic.Conj|clitic.Def) || !r.nodes[c.lo].has(isThat) || !strings.HasPrefix(r.in.doc.Tokens()[r.nodes[c.lo].from].Key, "انه") {
		return c
	}
	if p := &r.clauses[c.parent]; p.kind == relativeClause && p.parent >= 0 && r.clauses[p.parent].head >= 0 {
		return &r.clauses[p.parent]
	}
	return c
}

// closedBefore gives the clause above the relative clause c that two commas set apart
// before node i, where the verb of that takes what stands there: قررت الهيئة، التي اجتمعت
// اليوم، تنظيم إضراب. nil when there is none.
func (r *reader) closedBefore(c *clause, i int, link prepSet) *clause {
	if c.kind != relativeClause || c.parent < 0 || c.lo == 0 || r.nodes[c.lo-1].kind != commaNode || c.head < 0 || r.nodes[i].clitics.Has(clitic.Conj) {
		return nil
	}
	j := i - 1
	if j > 0 && r.nodes[j].has(isPrep) {
		j--
	}
	p := &r.clauses[c.parent]
	if j <= int(c.head) || r.nodes[j].kind != commaNode || p.head < 0 || p.head >= c.lo || !r.matchesVerb(int(p.head), link) && !(link == 0 && r.plansBare(int(p.head)) && (r.nodes[i].has(isGovernor) || r.masdar(i))) {
		return nil
	}
	return p
}

// plansBare reports a verb of planning, beginning or forbidding whose object stands behind no
// preposition.
func (r *reader) plansBare(v int) bool {
	n := &r.nodes[v]
	if n.form.Verb < 0 {
		return false
	}
	for _, gi := range r.t.verbGovs[n.form.Verb] {
		if gov := &r.t.govs[gi]; gov.prep == 0 && (gov.effect == effModal || gov.effect == effPhase || gov.effect == effNegative) {
			return true
		}
	}
	return false
}

// stopped reports a full stop, or dots, between two nodes of one line.
func (r *reader) stopped(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if n := &r.nodes[k]; n.kind == otherPunct && !n.has(isQuote) || n.kind == colonNode {
			return true
		}
	}
	return false
}

// shares gives the clause above the relative or adverbial clause c whose verb
// takes its argument behind link, as the one before c was taken, or nil.
func (r *reader) shares(c *clause, link prepSet) *clause {
	for (c.kind == relativeClause || c.kind == adverbialClause) && c.parent >= 0 {
		c = &r.clauses[c.parent]
		if c.head >= 0 && r.matchesVerb(int(c.head), link) {
			return c
		}
	}
	return nil
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

// byRumour denies what a denied report is about: نفى ما تردد عن اعتقاله, أنباء
// اعتقاله كاذبة.
func (r *reader) byRumour(t int, c *clause, link prepSet, g *governance) {
	if g.modality == Denied || g.given || link&(prepAfter|prepBefore|prepDuring|prepSince|prepCause|prepUntil) != 0 {
		return
	}
	told := r.goesRound(c)
	if !told && !g.rumour {
		return
	}
	denied := r.falseBehind(t)
	if told && !denied && c.parent >= 0 && (c.kind == relativeClause || c.kind == adverbialClause) && link&(prepAbout|prepFrom|prepOn|prepBa) != 0 {
		if p := &r.clauses[c.parent]; p.head >= 0 && !p.mood.negative {
			n := r.govOf(r.nodes[p.head].form.Verb, effNegative)
			denied = n >= 0 && r.t.govs[n].value == string(Denied)
		}
	}
	if denied {
		g.modality, g.negative, g.support = Denied, true, true
	}
}

// goesRound reports a clause that says what is rumoured: ما تردد, الأنباء التي تحدثت.
func (r *reader) goesRound(c *clause) bool {
	for i := c.lo; i < c.hi && i <= c.lo+1; i++ {
		if r.nodes[i].has(isNeither) {
			return true
		}
	}
	if c.kind != relativeClause || c.lo == 0 {
		return false
	}
	a := &r.nodes[c.lo-1]
	return a.has(isGovernor) && a.gov >= 0 && r.t.govs[a.gov].effect == effRumour
}

// falseBehind reports that what stands before node t is said to be untrue behind
// it: عارية عن الصحة.
func (r *reader) falseBehind(t int) bool {
	for j := t + 1; j < len(r.nodes) && j <= t+24; j++ {
		n := &r.nodes[j]
		if n.has(isNegative) && n.gov >= 0 && r.t.govs[n.gov].value == string(Denied) {
			return true
		}
		if n.kind == otherPunct && !n.has(isQuote) {
			return false
		}
	}
	return false
}

// carrier marks a verb that only carries an event noun: it is no event itself.
func (r *reader) carrier(v int) { r.carriers = append(r.carriers, int32(v)) }

func (r *reader) clauseIsSaid(c *clause) bool {
	return c.head >= 0 && r.nodes[c.head].has(isSaid)
}

// combine lays the mood of the clause on what its verb governs.
func (r *reader) combine(c *clause, g *governance) {
	if m := c.mood.modality; g.modality == Actual || g.modality == Planned && m == Possible || (g.modality == Planned || g.modality == Possible) && m == Conditional {
		g.modality = m // إذا وافق على الانسحاب, قد توافق على هدنة
	}
	if c.mood.negative {
		g.negative = !g.negative
	}
	if g.phase == None {
		g.phase = c.mood.phase
	}
}

// byPreposition sets the mood of a noun that hangs on its clause by a
// preposition no verb asks for.
func (r *reader) byPreposition(t int, c *clause, link prepSet, g *governance) {
	switch {
	case c.head >= 0 && r.stipulates(r.nodes[c.head].form.Verb) && link&(prepBefore|prepLam|prepFor|prepTo) != 0 && (g.modality == Actual || g.modality == Planned):
		g.modality = Conditional // اشترط الانسحاب قبل الإفراج عن الأسرى
	case r.inForce(t, g):
	case link&(prepLam|prepFor) != 0 && (!r.nodes[t].clitics.Has(clitic.Def) || r.masdar(t) || g.first < t && r.masdar(g.first)) && !r.isLoss(t) && !r.boundBefore(g.first):
		g.purpose = true
		if g.modality == Actual {
			g.modality = Planned
			if m := c.mood.modality; m != Actual {
				g.modality = m
			}
		}
	case link&(prepAfter|prepSince|prepCause|prepAccording) != 0:
	case link&prepBefore != 0 && (c.mood.negative && c.mood.modality == Planned || c.head >= 0 && r.refuses(r.nodes[c.head].form.Verb)):
		g.modality = Conditional // لن يتفاوض قبل الانسحاب
	case g.modality == Actual && c.mood.modality != Actual && !r.clauseIsSaid(c):
		g.modality = c.mood.modality
	}
}

// inForce reports a pact that the reader knows, or a thing that is no act: nobody
// brings it about by what its clause tells: سيتعاملون مع الاتفاق, الأهمية الكبرى لثورتهم.
func (r *reader) inForce(t int, g *governance) bool {
	n := &r.nodes[t]
	switch g.typ {
	case Agreement:
		return n.clitics.Has(clitic.Def) && g.first == t && n.is(pact) && !(t+1 < len(r.nodes) && r.nodes[t+1].prep&prepOn != 0)
	case Election:
		return g.link&prepLam != 0 && r.precededBy(g.first, stage)
	case Protest, Announcement, Disaster:
		return g.link&prepLam != 0 && g.first == t && !r.masdar(t)
	}
	return false
}

// refuses reports a verb of refusal.
func (r *reader) refuses(v int32) bool {
	g := r.govOf(v, effNegative)
	return g >= 0 && r.t.govs[g].value == string(Actual)
}

// stipulates reports a verb whose object is a condition: اشترط, رهن.
func (r *reader) stipulates(v int32) bool {
	g := r.govOf(v, effModal)
	return g >= 0 && r.t.govs[g].value == string(Conditional) && r.t.govs[g].prep == 0
}

// identified reports that clause c guesses only who or what is behind the
// violence that noun t names: يرجح أن يكون الهجوم من تنفيذ التنظيم.
func (r *reader) identified(t int, c *clause, g *governance) bool {
	if c.kind != complementClause || g.link != 0 || g.negative || g.phase != None || !r.nodes[t].clitics.Has(clitic.Def) || g.first != t ||
		!violent(g.typ) || g.modality != Possible && g.modality != Planned {
		return false
	}
	return c.head < 0 || r.govOf(r.nodes[c.head].form.Verb, effAux) >= 0
}

// boundBefore reports that the word before node i has behind ل what is so:
// الخاضعة لسيطرة, إدانته للهجوم.
func (r *reader) boundBefore(i int) bool {
	return r.nodes[i].clitics.Has(clitic.Lam) && r.precededBy(i, bound)
}

// precededBy reports a word of the kinds given before node i, an adjective or two
// between: خرق جديد لاتفاق.
func (r *reader) precededBy(i int, kinds wordKinds) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		n := &r.nodes[j]
		if n.is(kinds) {
			return true
		}
		if n.kind != wordNode || n.prep != 0 || n.has(isVerb|isPrep|isTrigger|isGovernor|isParticle|isParticiple|isThat|isRel|isSub|isNegative|isActor|isAdverb) {
			return false
		}
	}
	return false
}

// known reports an event noun told with what makes it one that the reader knows:
// an article, a pronoun, or a name that completes it.
func (r *reader) known(t int) bool {
	if r.nodes[t].definite() {
		return true
	}
	if t+1 >= len(r.nodes) {
		return false
	}
	n := &r.nodes[t+1]
	return n.prep == 0 && (n.kind == entityNode && !n.has(adjectival) || n.kind == wordNode && n.definite())
}
