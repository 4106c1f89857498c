package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// between adds the circumstances that stand between a governing verb and its
// event noun: تعقد في واشنطن قمة.
func (r *reader) between(d *draft, f *frame) {
	c := &r.clauses[r.nodes[d.node].clause]
	if !d.gov.support || c.head < 0 || int(c.head) >= d.gov.first {
		return
	}
	for i := int(c.head) + 1; i < d.gov.first; i++ {
		n := &r.nodes[i]
		if n.has(isTrigger) {
			return
		}
		if n.kind != entityNode || n.has(adjectival) {
			continue
		}
		p := n.prep
		for j := i - 1; p == 0 && j > int(c.head) && j >= i-2; j-- {
			p = r.nodes[j].prep
		}
		if p&(prepIn|prepBa|prepWith) != 0 {
			r.putPrepositional(d, f, &argument{node: int32(i), prep: p})
		}
	}
}

// described adds the participants named in the relative clause that tells of
// the event taking place: الاجتماع الذي دار بين الوزيرين.
func (r *reader) described(d *draft, f *frame) {
	for k := int(r.nodes[d.node].clause) + 1; k < len(r.clauses) && k <= int(r.nodes[d.node].clause)+2; k++ {
		c := &r.clauses[k]
		if c.kind != relativeClause || c.antecedent < d.node || c.antecedent > d.node+2 || c.head < 0 {
			continue
		}
		r.carrierAbove(d, c)
		if d.typ == Attack && !d.hasEntity(Agent) && c.subject > c.head && forceLike(r.entityOf(int(c.subject))) && r.claimsIn(c) {
			r.fill(d, Agent, c.subject) // الهجوم الذي أعلنت الحركة مسؤوليتها عنه
		}
		if d.typ == Trial && !d.bounded(prepAgainst) {
			r.sentencedIn(d, f, c)
		}
		if r.hostedOrToured(d, f, c) {
			return
		}
		plain := !r.takesPlace(c.head)
		if plain && !violent(d.typ) && d.typ != Protest && !r.auxiliary(&r.nodes[c.head]) {
			return
		}
		if violent(d.typ) && c.subject > c.head && r.verbIs(c.head, verbUndergoes) {
			r.undergone(d, c.subject)
		}
		if r.auxiliary(&r.nodes[c.head]) && f[slotIn] == Place && !d.hasEntity(Place) {
			r.dueIn(d, c)
		}
		r.toldIn(d, f, c, plain)
		return
	}
}

// takesPlace reports a verb that says of an event that it takes place.
func (r *reader) takesPlace(head int32) bool {
	v := r.nodes[head].form.Verb
	return r.govOf(v, effOccur) >= 0 || r.govOf(v, effLight) >= 0 || r.govOf(v, effPhase) >= 0 || r.verbIs(head, verbHappens)
}

// carrierAbove gives the event the subject above for agent, where the verb of relative
// clause c carries the event and has no subject of its own: أكد الحزب في اجتماع عقده أمس.
func (r *reader) carrierAbove(d *draft, c *clause) {
	g := r.govOf(r.nodes[c.head].form.Verb, effLight)
	if g < 0 || r.t.govs[g].value != string(Agent) || c.subject >= 0 || d.typ == Casualty || d.typ == Election || d.hasRole(Agent) {
		return
	}
	if r.nodes[c.head].form.Voice == morph.Passive || !r.takesBack(int(c.head)) {
		return
	}
	s := r.clauses[r.nodes[d.node].clause].subject
	if s < 0 || s >= d.node {
		s = r.ahead(int(d.node)) // إثر هجوم شنته فجرا، سيطرت القوات
	}
	if s < 0 {
		s = r.impliedAcross(int(c.head)) // وصل الوزير، وذلك بعد زيارة أجراها
	}
	if s >= 0 && r.isEntity(s) {
		r.fill(d, Agent, s)
	}
}

// sentencedIn adds those whom relative clause c names as sentenced: حكما يقضي بالسجن بحق فلان.
func (r *reader) sentencedIn(d *draft, f *frame, c *clause) {
	r.told = r.arguments(int(c.head), r.told[:0])
	for k := range r.told {
		if a := &r.told[k]; a.prep&prepAgainst != 0 && !a.common {
			r.putPrepositional(d, f, a)
		}
	}
}

// undergone adds the one at node i whom violence befell: الزلازل التي تعرضت لها البلاد.
func (r *reader) undergone(d *draft, i int32) {
	switch {
	case placeLike(r.entityOf(int(i))):
		r.fill(d, Place, i)
	case r.isEntity(i):
		r.fill(d, Theme, i)
	default:
		if j := r.groupOf(int(i)); j >= 0 {
			r.fill(d, Theme, int32(j)) // تعرضت له عناصر الدرك
		}
	}
}

// dueIn adds the place where clause c says that the event was to be: المحادثات التي كانت
// مرتقبة في العاصمة.
func (r *reader) dueIn(d *draft, c *clause) {
	for i := c.head + 1; i < c.hi && !r.nodes[i].has(isTrigger); i++ {
		if r.placed(int(i)) {
			r.fill(d, Place, i)
			return
		}
	}
}

// toldIn adds the arguments of the verb of relative clause c; of a plain verb, which does
// not tell that the event takes place, only where it does.
func (r *reader) toldIn(d *draft, f *frame, c *clause, plain bool) {
	hits := r.verbIs(c.head, verbHits)
	r.told = r.arguments(int(c.head), r.told[:0])
	for k := range r.told {
		a := &r.told[k]
		switch {
		case a.common:
			if hits && a.prep == 0 && d.typ == Attack && (r.nodes[a.node].has(isActor|isCounter|isNumword) || r.nodes[a.node].kind == numberNode) {
				r.put(d, f, slotObject, a.node, true) // استهدف حراسا
			}
		case a.prep != 0:
			if !plain || a.prep&(prepIn|prepNear) != 0 {
				r.putPrepositional(d, f, a)
			}
		case a.adj || !hits:
		case d.typ == Protest && placeLike(r.entityOf(int(a.node))):
			r.fill(d, Place, a.node) // مظاهرات تعم المدن
		case violent(d.typ):
			r.put(d, f, slotObject, a.node, false) // الزلزال الذي ضرب المدينة
		}
	}
}

// shaken adds the places that a disaster or an attack befell, behind its force or its
// kind: ضرب زلزال بقوة سبع درجات تركيا وسوريا.
func (r *reader) shaken(d *draft) {
	c := &r.clauses[r.nodes[d.node].clause]
	if !violent(d.typ) || c.head < 0 || c.head > d.node || c.head < d.node-2 || !r.verbIs(c.head, verbHits) || r.nodes[c.head].clitics.Has(clitic.Suffix) || d.gov.link != 0 {
		return
	}
	for i := d.node + 1; i < c.hi && i <= d.node+8; i++ {
		n := &r.nodes[i]
		switch {
		case n.kind == entityNode && placeLike(r.entityOf(int(i))) && !n.has(adjectival) && n.prep == 0 && r.prepBefore(int(i))&^prepNear == 0:
			r.fill(d, Place, i)
			for _, j := range r.coordinates(int(i)) {
				if placeLike(r.entityOf(int(j))) {
					r.fill(d, Place, j)
				}
			}
			return
		case n.kind == commaNode || n.has(isVerb) || n.has(isPrep) && n.prep&^prepNear != 0:
			return
		}
	}
}

// hostedOrToured gives an event the place that its relative clause makes its
// host, and a visit where that takes it: محادثات استضافتها البلاد, زيارة تشمل
// مدينتين. It reports whether the clause is one of these.
func (r *reader) hostedOrToured(d *draft, f *frame, c *clause) bool {
	if r.verbIs(c.head, verbHosts) && f[slotIn] == Place && c.subject > c.head && placeLike(r.entityOf(int(c.subject))) {
		r.fill(d, Place, c.subject)
		return true
	}
	if d.typ != Visit || d.hasRole(Destination) {
		return false
	}
	r.told = r.arguments(int(c.head), r.told[:0])
	for k := range r.told {
		a := &r.told[k]
		if a.common || a.adj || !placeLike(r.entityOf(int(a.node))) {
			continue
		}
		if a.prep == 0 && r.verbIs(c.head, verbComprises) || a.prep&(prepLam|prepTo) != 0 {
			r.fill(d, Destination, a.node)
		}
	}
	return d.hasRole(Destination)
}

// predicated adds the place that the verb told of an event noun names: المفاوضات
// تستأنف في القاهرة.
func (r *reader) predicated(d *draft, f *frame) {
	c := &r.clauses[r.nodes[d.node].clause]
	if d.gov.inside || d.gov.link != 0 || c.head <= d.node || c.head > d.node+12 {
		return
	}
	if c.subject != d.node && r.isEntityAt(c.subject) {
		if d.typ == Protest && r.swept(c) {
			r.fill(d, Place, c.subject) // احتجاجات تغزو المدينة
		}
		return
	}
	happens := c.head <= d.node+4 && r.verbIs(c.head, verbHappens) && r.nodes[c.head].form.Voice != morph.Passive
	strikes := (violent(d.typ) || d.typ == Protest) && r.verbIs(c.head, verbHits)
	if !d.gov.support && !happens && !strikes {
		return
	}
	setting := prepIn | prepBa
	if happens {
		setting |= prepNear
	}
	r.toldWhere(d, f, int(c.head), setting, strikes)
}

// toldWhere adds the place of event noun d, and its parties, among the arguments of the
// verb at node v: behind the prepositions of setting, or as what the verb strikes.
func (r *reader) toldWhere(d *draft, f *frame, v int, setting prepSet, strikes bool) {
	r.told = r.arguments(v, r.told[:0])
	for k := range r.told {
		a := &r.told[k]
		place := placeLike(r.entityOf(int(a.node)))
		switch {
		case a.prep&setting != 0 && !a.common && place, a.prep&prepBetween != 0, a.prep&prepBy != 0 && d.typ == Meeting && !d.hasRole(Agent):
			r.putPrepositional(d, f, a)
		case strikes && a.prep&^prepNear == 0 && !a.adj && place && !d.hasEntity(Place):
			r.fill(d, Place, a.node) // زلزال يضرب شرق البلاد, احتجاجات تعم المدينة
		}
	}
}

// swept reports that the phrase read as the subject of clause c is the place that its verb hits.
func (r *reader) swept(c *clause) bool {
	return r.verbIs(c.head, verbHits) && c.subject == c.head+1 && placeLike(r.entityOf(int(c.subject))) && !r.nodes[c.subject].has(adjectival)
}

// hasSetting reports that the event is set somewhere already.
func (d *draft) hasSetting(r *reader) bool {
	for i := range d.roles {
		switch d.roles[i].Name {
		case Place, Origin, Destination, Theme:
			if e := d.roles[i].Entity; e >= 0 && placeLike(&r.in.result.Entities[e]) && !r.t.site(&r.in.result.Entities[e]) {
				return true
			}
		}
	}
	return false
}

// site reports a place inside of a town, which the town named behind it tells
// more of: حي اليرموك غربي بعقوبة.
func (t *tables) site(e *entities.Entity) bool {
	return e.Type == entities.Place && strings.Contains(e.Name, " ") && t.nameBegins(e, spot|quarter)
}

// transitive reports an event noun of a verb that takes an object.
func (r *reader) transitive(d *draft) bool {
	return d.trig != nil && d.trig.verb >= 0 && !d.trig.intrans
}

// bracketed gives an event that people suffer the one whose name stands in
// brackets: قتل قائد الوحدة (فلان).
func (r *reader) bracketed(d *draft) {
	if d.typ == Attack || d.typ == Sanction {
		return
	}
	lo, hi := max(0, int(d.node)-3), min(len(r.nodes)-2, int(d.node)+maxReach/3)
	for i := lo; i < hi; i++ {
		n := &r.nodes[i]
		if i > int(d.node) && (n.kind == commaNode || n.has(isVerb|isTrigger|isThat)) {
			return
		}
		if n.kind != openNode || n.has(isQuote) {
			continue
		}
		if p := &r.nodes[i+1]; p.kind == entityNode && r.entityOf(i+1).Type == entities.Person && r.nodes[i+2].kind == closeNode && (i > int(d.node) || i+3 == int(d.node)) {
			for k := range d.roles {
				if t := &d.roles[k]; t.Name == Theme && t.Entity < 0 {
					t.Entity, t.Span = int(r.participant(p.entity)), p.span()
					return
				}
			}
			r.fill(d, Theme, int32(i+1))
			return
		}
	}
}

// pronounTheme gives the release or trial of those a pronoun stands for its
// theme: الإفراج عنهما, توجيه تهمة إليه.
func (r *reader) pronounTheme(d *draft) {
	switch d.typ {
	case Release, Trial, Arrest:
	case Sanction:
		r.pronounTarget(d)
		return
	default:
		return
	}
	toks := r.in.doc.Tokens()
	for i := int(d.node) + 1; i < len(r.nodes) && i <= int(d.node)+3; i++ {
		n := &r.nodes[i]
		if n.kind != wordNode || n.to != n.from+1 {
			return
		}
		p, pronoun := pronominal(toks[n.from].Key)
		if p&(prepAbout|prepTo|prepOn|prepAgainst) == 0 {
			continue
		}
		switch pronoun {
		case "هما":
			if a, b, ok := r.both(int(d.node)); ok {
				d.addRole(Theme, a, nil)
				d.addRole(Theme, b, nil)
			}
			return
		case "ه":
			if e := r.lastPerson(int(d.node)); e >= 0 {
				d.addRole(Theme, e, nil)
			} else if r.lastPersonal >= 0 {
				d.addRole(Theme, r.lastPersonal, nil)
			}
			return
		}
	}
}

// lastPerson gives the last person named before node i in the sentence, or -1.
func (r *reader) lastPerson(i int) int32 {
	for j := i - 1; j >= 0; j-- {
		if n := &r.nodes[j]; n.kind == entityNode && !n.has(adjectival) && r.namesPerson(int32(j)) {
			return r.participant(n.entity)
		}
	}
	return -1
}

// delegation gives a visit or a meeting of a delegation the one who leads it, and
// what the clause about them hides from the verb: زار وفد يقوده الوزير العاصمة.
func (r *reader) delegation(d *draft, f *frame) {
	if d.hasEntity(Agent) {
		return
	}
	k := int(r.nodes[d.node].clause) + 1
	if k >= len(r.clauses) {
		return
	}
	c := &r.clauses[k]
	if c.kind != relativeClause || c.head < 0 || c.head < d.node || c.subject < 0 || !r.namesPerson(c.subject) || !r.nodes[c.head].clitics.Has(clitic.Suffix) || !r.verbIs(c.head, verbLeads) {
		return
	}
	for i := range d.roles {
		if d.roles[i].Name == Agent && d.roles[i].Entity < 0 {
			d.roles = append(d.roles[:i], d.roles[i+1:]...)
			break
		}
	}
	r.fill(d, Agent, c.subject)
	r.told = r.arguments(int(c.head), r.told[:0])
	for i := range r.told {
		if a := &r.told[i]; a.node > c.subject && !a.common && !a.adj && (a.prep == 0 && a.bare > 1 || a.prep&(prepTo|prepIn) != 0) {
			if a.prep != 0 {
				r.putPrepositional(d, f, a)
			} else if d.typ != Visit || placeLike(r.entityOf(int(a.node))) {
				r.put(d, f, slotObject, a.node, false)
			}
		}
	}
}

// pronounTarget gives sanctions the state that عليها before them stands for:
// قطعت العلاقات مع الدولة وفرضت عليها عقوبات.
func (r *reader) pronounTarget(d *draft) {
	toks := r.in.doc.Tokens()
	for i := int(d.node) - 1; i >= 0 && i >= int(d.node)-3; i-- {
		if n := &r.nodes[i]; n.has(isVerb) || n.kind != wordNode {
			return
		}
		if p, pronoun := pronominal(toks[r.nodes[i].from].Key); p != prepOn || pronoun != "ه" && pronoun != "ها" {
			continue
		}
		for j := i - 1; j >= 0; j-- {
			if n := &r.nodes[j]; n.kind == entityNode && !n.has(adjectival) && r.prepBefore(j) != 0 && r.entityOf(j).Type == entities.Country {
				d.addRole(Theme, r.participant(n.entity), nil)
				return
			}
		}
		return
	}
}
