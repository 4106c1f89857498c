package timeline

import (
	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
)

// holderBehind gives the node of the person named behind the office at i.
func (r *reader) holderBehind(i int) int {
	for j := i + 1; j < len(r.nodes) && j <= i+6; j++ {
		n := &r.nodes[j]
		if n.kind == openNode && !n.has(isQuote) && j+2 < len(r.nodes) && r.nodes[j+2].kind == closeNode {
			j += 2 // رئيس مجلس النواب (البرلمان) فلان
			continue
		}
		if n.kind == entityNode && !n.clitics.Has(clitic.Conj) && n.prep == 0 && r.entityOf(j).Type == entities.Person {
			return j
		}
		if n.kind != commaNode && !(n.kind == entityNode && n.has(adjectival)) && !r.honorific(j) {
			break
		}
	}
	return -1
}

// honorific reports a definite word without any other meaning, such as stands
// between an office and the name of its holder: رئيس الدولة الجديدة فلان.
func (r *reader) honorific(i int) bool {
	n := &r.nodes[i]
	return n.kind == wordNode && n.flags&^isActor == 0 && n.prep == 0 && !n.clitics.Has(clitic.Conj) && n.clitics.Has(clitic.Def)
}

// participant prefers the holder of an office that the text names.
func (r *reader) participant(e int32) int32 {
	if o := r.in.result.Entities[e].Office; o != nil && o.Holder >= 0 && o.Holder < len(r.in.result.Entities) {
		return int32(o.Holder)
	}
	return e
}

// pair makes the second of two parties that the text names side by side the
// counterpart of the first: وقعت الحكومة والحركة اتفاقا. Where a counterpart is
// named, or there are more than two, they act together.
func (r *reader) pair(d *draft) {
	switch d.typ {
	case Agreement, Negotiation, Meeting, Relations, Call, Ceasefire, Release:
	case Attack:
		if d.gov.verb == 0 || !r.verbIs(d.gov.verb-1, verbWages) {
			return
		}
	default:
		return
	}
	second, agents := -1, 0
	for i := range d.roles {
		switch d.roles[i].Name {
		case Counterpart:
			return
		case Agent:
			agents++
			second = i
		}
	}
	if agents == 2 && d.roles[second].Entity >= 0 && second > 0 && d.roles[second].Span == d.roles[second-1].Span && d.roles[second].Span.Len() > 0 {
		d.roles[second].Name = Counterpart // الوزيران
		return
	}
	if agents == 2 && d.roles[second].Entity >= 0 && r.conjoined(int(d.node), d.roles[second].Span) {
		d.roles[second].Name = Counterpart
	}
}

// coordinates gives the entities joined by و to the one at i, with what stands
// in apposition to them skipped.
func (r *reader) coordinates(i int) []int32 {
	out := r.joined[:0]
	last := i
	if !r.isEntity(int32(i)) {
		if i++; !r.joinedName(i) { // الحكومة والحركة
			return nil
		}
		out, last = append(out, int32(i)), i
	}
	for j := i + 1; j < len(r.nodes) && j <= i+maxReach; j++ {
		n := &r.nodes[j]
		switch {
		case n.has(isQuote):
		case n.kind == entityNode && n.prep != 0:
			r.joined = out
			return out
		case n.kind == entityNode && n.has(adjectival) && !n.clitics.Has(clitic.Conj):
		case n.kind == entityNode && (n.clitics.Has(clitic.Conj) || j > 0 && r.honoured(j-1)):
			out = append(out, int32(j))
			last = j
		case n.kind == entityNode && r.apposition(last, j):
			if k := len(out) - 1; k >= 0 && out[k] == int32(last) && r.officeOf(last, j) {
				out[k] = int32(j)
			}
			last = j
		case n.kind == commaNode && j+1 < len(r.nodes) && r.nodes[j+1].kind == entityNode && r.listed(last, j+1):
			out = append(out, int32(j+1))
			j++
			last = j
		case r.honoured(j):
		default:
			r.joined = out
			return out
		}
	}
	r.joined = out
	return out
}

// joinedName reports a name, no nisba, with a conjunction at node i.
func (r *reader) joinedName(i int) bool {
	return i < len(r.nodes) && r.nodes[i].kind == entityNode && !r.nodes[i].has(adjectival) && r.nodes[i].prep == 0 && r.nodes[i].clitics.Has(clitic.Conj)
}

// officeOf reports an office at node i whose holder stands at j.
func (r *reader) officeOf(i, j int) bool {
	return r.entityOf(i).Type == entities.OfficeType && r.entityOf(j).Type == entities.Person
}

// honoured reports an honorific joined by و before a person: وفخامة الرئيس.
func (r *reader) honoured(j int) bool {
	n := &r.nodes[j]
	if n.kind != wordNode || !n.clitics.Has(clitic.Conj) || n.prep != 0 || n.flags != 0 || j+1 >= len(r.nodes) {
		return false
	}
	e := r.entityOf(j + 1)
	return e != nil && (e.Type == entities.Person || e.Type == entities.OfficeType) && !r.nodes[j+1].has(adjectival)
}

// conjoined reports that the participant of event t written at s, or the title before it,
// is joined to the one before by و.
func (r *reader) conjoined(t int, s arabic.Span) bool {
	for i := max(0, t-maxReach); i < len(r.nodes) && i <= t+maxReach; i++ {
		if n := &r.nodes[i]; int(n.start) == s.Start {
			if !n.clitics.Has(clitic.Conj) && i > 0 && r.nodes[i-1].kind == entityNode && r.apposition(i-1, i) {
				n = &r.nodes[i-1]
			}
			return n.clitics.Has(clitic.Conj)
		}
	}
	return false
}

// ownerBehind gives the entity that a common noun of forces or people belongs
// to: مقاتلات التحالف, الطائرات الإسرائيلية; -1 when there is none.
func (r *reader) ownerBehind(i int) int {
	for j := i + 1; j < len(r.nodes) && j <= i+2; j++ {
		n := &r.nodes[j]
		if n.prep != 0 || n.clitics.Has(clitic.Conj) {
			return -1
		}
		if n.kind == entityNode {
			if n.has(adjectival) || !placeLike(r.entityOf(j)) {
				return j
			}
			return -1
		}
		if n.kind != wordNode || n.flags != 0 {
			return -1
		}
	}
	return -1
}

// suffers reports an event that people undergo.
func suffers(t Type) bool {
	switch t {
	case Casualty, Arrest, Release, Trial, Sanction, Attack:
		return true
	}
	return false
}

// groupOf gives the entity that the people named at i are counted among: سبعة من
// عناصر الحركة, مواطنا سويديا; -1 when there is none.
func (r *reader) groupOf(i int) int {
	people := r.nodes[i].has(isActor | isCounter)
	for j := i + 1; j < len(r.nodes) && j <= i+5; j++ {
		n := &r.nodes[j]
		switch {
		case n.has(isVerb) || n.clitics.Has(clitic.Conj) || n.kind == commaNode || n.kind == dateNode || n.has(isThat|isRel|isSub|isAdverb) || n.has(isTrigger) && !(j == i+1 && r.nodes[i].kind == numberNode):
			return -1
		case n.kind == entityNode:
			return r.groupAt(i, j, people)
		case n.has(isActor | isCounter):
			people = true
		case n.has(isPrep):
			if n.prep&(prepFrom|prepIn) == 0 {
				return -1
			}
		}
	}
	return -1
}

// groupAt is groupOf where the first entity stands at j: a nisba, or a body that the words
// at i, people or a number of them, belong to.
func (r *reader) groupAt(i, j int, people bool) int {
	n := &r.nodes[j]
	counted := r.nodes[i].kind == numberNode || r.nodes[i].has(isNumword)
	if n.has(adjectival) {
		if next := j + 1; r.namesAt(next) && r.entityOf(next).Type == entities.Person {
			return next // الصحفي الجزائري فلان
		}
		if people || counted {
			return j
		}
	}
	e := r.entityOf(j)
	if n.prep == 0 && (forceLike(e) || e.Type == entities.Organization) && (people || counted && r.prepBefore(j)&prepFrom != 0) {
		return j
	}
	return -1
}

// gathered gives a meeting those that its relative clause says it brings
// together: مؤتمر يجمع الوزير ونظيره, قمة جمعته بنظيره, لقاء ضم الوزراء.
func (r *reader) gathered(d *draft) {
	if d.typ != Meeting && d.typ != Negotiation || d.hasEntity(Agent) || d.hasEntity(Counterpart) {
		return
	}
	k := int(r.nodes[d.node].clause) + 1
	if k >= len(r.clauses) {
		return
	}
	c := &r.clauses[k]
	if c.kind != relativeClause || c.head < 0 || !r.describedBy(int(d.node), int(c.antecedent)) || !r.verbIs(c.head, verbGathers|verbComprises) {
		return
	}
	if r.nodes[c.head].clitics.Has(clitic.Suffix) {
		if e := r.lastPerson(int(c.head)); e >= 0 {
			d.addRole(Agent, e, nil)
		}
	}
	r.gather(d, c)
}

// gather adds those whom the verb of clause c brings together in d.
func (r *reader) gather(d *draft, c *clause) {
	together := r.verbIs(c.head, verbComprises)
	last := -1
	for i := c.head + 1; i < c.hi && i <= c.head+maxReach; i++ {
		n := &r.nodes[i]
		switch {
		case n.kind == commaNode || n.has(isVerb|isThat|isRel):
			return
		case n.kind != entityNode:
			continue
		case n.has(adjectival) && !n.clitics.Has(clitic.Conj):
			continue
		case placeLike(r.entityOf(int(i))) && r.prepBefore(int(i))&(prepIn|prepNear) != 0:
			r.fill(d, Place, i)
			continue
		case last >= 0 && !n.clitics.Has(clitic.Conj) && r.apposition(last, int(i)):
		case together:
			r.fill(d, Counterpart, i)
		case !d.hasEntity(Agent) && r.prepBefore(int(i))&(prepBa|prepWith) == 0:
			r.fill(d, Agent, i)
		case n.clitics.Has(clitic.Conj) || r.prepBefore(int(i))&(prepBa|prepWith) != 0:
			r.fill(d, Counterpart, i)
		}
		last = int(i)
	}
}

// prepBefore gives the preposition on node i or just before it.
func (r *reader) prepBefore(i int) prepSet {
	if p := r.nodes[i].prep; p != 0 || i == 0 {
		return p
	}
	if n := &r.nodes[i-1]; n.kind == wordNode && n.has(isPrep) {
		return n.prep
	}
	return 0
}
