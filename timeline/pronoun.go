package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// possessor resolves the pronoun of an event noun: انسحابها.
func (r *reader) possessor(d *draft, f *frame) {
	role := r.roleOfPossessor(d, f)
	who := r.pronounOn(int(d.node))
	switch {
	case r.subjectActs(d) && (role == Agent || d.typ == Attack):
		return // بدأت القوات انسحابها: the subject is there already
	case role == "" || role == Destination || role == Place || who == otherPronoun:
		return
	case d.typ == Mission && role == Theme:
		role = Agent // ولايته, مهمتها
	case d.typ == Casualty && r.clauses[r.nodes[d.node].clause].head >= 0 && r.verbIs(r.clauses[r.nodes[d.node].clause].head, verbCosts):
		return // راح ضحيته عشرة: it is of the attack
	case role == Theme && who == plural:
		return // إطلاق سراحهم: not of those who hold them
	}
	if role == Agent && who == dual {
		r.bothPossess(d, f)
		return
	}
	e := r.possessing(d, role, who)
	if e < 0 {
		return
	}
	owner := &r.in.result.Entities[e]
	if (d.typ == Visit || d.typ == Casualty) && placeLike(owner) {
		return
	}
	if d.typ == Trial && role == Theme && r.t.court(owner) {
		role = Agent // حكمها
	}
	d.addRole(role, e, nil)
}

// subjectActs reports that the subject of the carrying verb acts in the event.
func (r *reader) subjectActs(d *draft) bool {
	return d.gov.light == Agent && d.gov.subject >= 0 && d.gov.subject != d.node
}

// roleOfPossessor gives the role that the frame has for the pronoun of an event noun.
func (r *reader) roleOfPossessor(d *draft, f *frame) RoleName {
	role := r.roleFor(d, f, slotIdafa)
	if role != Agent || !r.transitive(d) || d.trig.slots[slotIdafa] != "" {
		return role
	}
	if d.typ == Visit || d.secondBare(0) || d.typ == Attack && d.bounded(prepOn|prepAgainst) {
		return Agent
	}
	return f[slotObject]
}

// bothPossess adds the two that a dual pronoun stands for: لقاؤهما.
func (r *reader) bothPossess(d *draft, f *frame) {
	a, b, ok := r.both(int(d.node))
	if !ok {
		return
	}
	d.addRole(Agent, a, nil)
	if f[slotWith] == Counterpart {
		d.addRole(Counterpart, b, nil)
		return
	}
	d.addRole(Agent, b, nil)
}

// possessing gives the entity that the pronoun of an event noun refers to in a role, or -1.
func (r *reader) possessing(d *draft, role RoleName, who pronoun) int32 {
	e := r.owner(int(d.node))
	if role == Agent && d.trig != nil && d.trig.flags&forces != 0 && (e < 0 || !forceLike(&r.in.result.Entities[e])) {
		return r.force(int(d.node)) // وجودها: of troops
	}
	if role != Theme || who != masculine || e < 0 {
		return e
	}
	if d.typ == Appointment && r.nodes[d.node].clitics.Has(clitic.Conj) {
		// أمر الملك بإعفاء الوزير وتعيينه سفيرا: the one told of last, not who decides
		if p := r.lastNamed(int(d.node)); p >= 0 {
			return p
		}
	}
	if r.in.result.Entities[e].Type != entities.Organization {
		return e
	}
	switch d.typ {
	case Arrest, Release, Trial:
		if e = r.lastPerson(int(d.node)); e < 0 {
			e = r.lastPersonal // وكانت المحكمة قد مددت حبسه
		}
	}
	return e
}

// lastNamed gives the last person before node i in the sentence told by name, or -1.
func (r *reader) lastNamed(i int) int32 {
	for j := i - 1; j >= 0; j-- {
		if n := &r.nodes[j]; n.kind == entityNode && r.entityOf(j).Type == entities.Person {
			return r.participant(n.entity)
		}
	}
	return -1
}

// owner finds the entity that the pronoun on node i refers to: the subject of
// its clause or of the clauses above, else the topic.
func (r *reader) owner(i int) int32 {
	who := r.pronounOn(i)
	if s := r.clauses[r.nodes[i].clause].subject; s >= 0 && int(s) < i && r.nodes[s].has(isActor|isCounter) {
		return -1 // لقي شخص مصرعه
	}
	for k := r.nodes[i].clause; k >= 0; k = r.clauses[k].parent {
		if s := r.clauses[k].subject; s >= 0 && int(s) < i && r.isEntity(s) && (r.refers(who, r.entityOf(int(s)), r.clauses[k].head) || who == plural && len(r.coordinates(int(s))) > 0) {
			return r.participant(r.nodes[s].entity)
		}
	}
	for j := i - 1; j >= 0; j-- {
		n := &r.nodes[j]
		if n.kind == entityNode && !n.has(adjectival) && n.prep&(prepIn|prepNear) == 0 {
			if e := r.entityOf(j); e.Type != entities.Place && r.refers(who, e, -1) {
				return r.participant(n.entity)
			}
		}
	}
	if s := r.ahead(i); s >= 0 && r.refers(who, r.entityOf(int(s)), r.headOf(s)) && r.inGender(who, s) {
		return r.participant(r.nodes[s].entity)
	}
	if r.lastTopic >= 0 && !r.refers(who, &r.in.result.Entities[r.lastTopic], -1) {
		return -1
	}
	return r.lastTopic
}

// ahead gives the subject of the main verb behind node i, which stands in a
// circumstance that opens the sentence: بعد سيطرتها على المدينة، تقدمت القوات. -1 when
// there is none, or the verb has a pronoun of its own: خلال زيارته، استقبله الملك.
func (r *reader) ahead(i int) int32 {
	lo := r.nodes[i].clause
	if r.nodes[0].prep == 0 {
		return -1
	}
	for j := range i {
		if n := &r.nodes[j]; n.has(isVerb) || n.kind == entityNode && !n.has(adjectival) && !placeLike(r.entityOf(j)) {
			return -1
		}
	}
	for k := int(lo); k < len(r.clauses) && k <= int(lo)+2; k++ {
		c := &r.clauses[k]
		if c.head <= int32(i) || c.kind != mainClause && c.kind != coordinateClause {
			continue
		}
		if r.nodes[c.head].clitics.Has(clitic.Suffix) || r.nodes[c.head].clitics.Has(clitic.Conj) || c.subject <= int32(i) || !r.isEntity(c.subject) || r.nodes[c.subject].has(adjectival) {
			return -1
		}
		return c.subject
	}
	return -1
}

// headOf gives the verb of the clause that node i stands in.
func (r *reader) headOf(i int32) int32 { return r.clauses[r.nodes[i].clause].head }

// inGender reports that the verb that the subject at node s follows is of the gender
// of the pronoun.
func (r *reader) inGender(p pronoun, s int32) bool {
	g := r.nodes[r.headOf(s)].form.Gender
	return p != masculine && p != feminine || (p == feminine) == (g == morph.Feminine)
}

// pronoun is what the pronoun written on a noun tells of whom it stands for.
type pronoun uint8

const (
	otherPronoun pronoun = iota
	masculine            // ـه
	feminine             // ـها
	plural               // ـهم, ـهن
	dual                 // ـهما
)

// pronounOn reads the pronoun that node i ends in.
func (r *reader) pronounOn(i int) pronoun {
	switch k := r.in.doc.Tokens()[r.nodes[i].to-1].Key; {
	case strings.HasSuffix(k, "هما"):
		return dual
	case strings.HasSuffix(k, "ها"):
		return feminine
	case strings.HasSuffix(k, "هم"), strings.HasSuffix(k, "هن"):
		return plural
	case strings.HasSuffix(k, "ه"):
		return masculine
	}
	return otherPronoun
}

// refers reports that a pronoun may stand for entity e. A person is feminine
// where the verb at node head, of which they are the subject, is.
func (r *reader) refers(p pronoun, e *entities.Entity, head int32) bool {
	person := e.Type == entities.Person || e.Type == entities.OfficeType
	switch p {
	case feminine:
		return !person || head >= 0 && r.nodes[head].form.Gender == morph.Feminine
	case plural:
		return forceLike(e)
	case dual:
		return person || e.Type == entities.Country || e.Type == entities.Organization
	}
	return true
}

// both gives the last two people named before node i, for whom a dual pronoun
// stands. ok is false when there are not two.
func (r *reader) both(i int) (first, second int32, ok bool) {
	second = -1
	for j := i - 1; j >= 0; j-- {
		n := &r.nodes[j]
		if n.kind != entityNode || n.has(adjectival) {
			continue
		}
		if e := r.entityOf(j); e.Type != entities.Person && e.Type != entities.OfficeType {
			continue
		}
		switch e := r.participant(n.entity); {
		case second < 0:
			second = e
		case e != second:
			return e, second, true
		}
	}
	return -1, -1, false
}

// force gives the troops told last before node i, or those that the sentence
// before tells of; -1 when there are none.
func (r *reader) force(i int) int32 {
	for j := i - 1; j >= 0 && j >= i-maxReach; j-- {
		if n := &r.nodes[j]; n.kind == entityNode && !n.has(adjectival) && forceLike(r.entityOf(j)) {
			return r.participant(n.entity)
		}
	}
	return r.lastForce
}

// topic finds whom an implicit subject continues: the subject of the clause
// before, else of the sentence before.
func (r *reader) topic(v int, f morph.Form) int32 {
	k := r.nodes[v].clause
	c := &r.clauses[k]
	if c.kind == complementClause && r.namedBehindThat(c, v) {
		return -1 // إن المجلس سيجتمع: a subject that is no entity
	}
	if c.sibling >= 0 || c.kind == complementClause || c.kind == adverbialClause {
		if s := r.subjectSoFar(v, k); s >= 0 {
			return r.participant(r.nodes[s].entity)
		}
	}
	if c.kind == relativeClause && c.parent >= 0 && r.nodes[v].clitics.Has(clitic.Suffix) && !r.isEntityAt(c.antecedent) && r.withoutSubject(v) {
		// أطلقت الجماعة سراح رهينة اختطفتها العام الماضي
		if p := &r.clauses[c.parent]; p.subject >= 0 && r.isEntity(p.subject) && p.head >= 0 && r.agrees(v, int(p.head)) {
			return r.participant(r.nodes[p.subject].entity)
		}
	}
	if c.kind == mainClause && f.Number != 0 && int(c.lo) >= v-2 && r.followedByObject(v) {
		if e := r.lastTopic; e >= 0 && f.Gender == morph.Feminine && r.in.result.Entities[e].Type == entities.Person && f.Number == morph.Singular {
			return -1
		}
		return r.lastTopic
	}
	return -1
}

// subjectSoFar gives the nearest subject of the clauses before clause k that verb v may share,
// or -1.
func (r *reader) subjectSoFar(v int, k int32) int32 {
	for p := k - 1; p >= 0; p-- {
		c := &r.clauses[p]
		if r.isEntityAt(c.subject) && (c.head < 0 || r.agrees(v, int(c.head))) {
			return c.subject
		}
	}
	return -1
}

// namedBehindThat reports a noun between أن and the verb v of clause c.
func (r *reader) namedBehindThat(c *clause, v int) bool {
	if !r.nodes[c.lo].has(isThat) || r.pronounBehindThat(c) {
		return false
	}
	first := int(c.lo) + 1
	for first < v && r.nodes[first].has(isQuote) {
		first++
	}
	return first < v && r.nounAt(first)
}

// isEntityAt reports an entity at node i, if there is such a node.
func (r *reader) isEntityAt(i int32) bool { return i >= 0 && r.isEntity(i) }

// withoutSubject reports that no noun phrase stands right behind verb v.
func (r *reader) withoutSubject(v int) bool {
	if v+1 >= len(r.nodes) {
		return true
	}
	n := &r.nodes[v+1]
	return n.kind == dateNode || n.kind == commaNode || n.kind == otherPunct || n.has(isPrep|isAdverb) || n.prep != 0
}

// followedByObject reports that no noun phrase behind v could be its subject.
func (r *reader) followedByObject(v int) bool {
	if v+1 >= len(r.nodes) {
		return false
	}
	n := &r.nodes[v+1]
	return n.has(isPrep|isTrigger|isThat) || n.prep != 0 || r.in.doc.Tokens()[n.from].Key == "هناك"
}
