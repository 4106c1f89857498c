package timeline

import (
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// lentByNoun gives an event noun the one that a noun above it belongs to: قيام
// التنظيم باحتجاز, استعدادها للوساطة.
func (r *reader) lentByNoun(d *draft) {
	if d.hasRole(Agent) || d.typ == Election || d.typ == Casualty && !r.transitive(d) || d.typ == Disaster {
		return
	}
	for i := d.gov.first; i < int(d.node); i++ {
		n := &r.nodes[i]
		if n.kind != wordNode || n.has(isVerb|isTrigger|isPrep) || !n.has(isGovernor) && !r.masdar(i) && i+1 != int(d.node) {
			continue
		}
		if n.has(isGovernor) && r.t.govs[n.gov].effect == effModal && r.t.govs[n.gov].value == string(Demanded) {
			return // أمله في عقد قمة
		}
		if n.clitics.Has(clitic.Suffix) {
			if e := r.owner(i); e >= 0 && (d.typ != Visit || !placeLike(&r.in.result.Entities[e])) {
				r.lendOwner(d, i, e)
			}
			return
		}
		if next := &r.nodes[i+1]; n.has(isGovernor) && next.kind == entityNode && i+1 < int(d.node) && next.prep == 0 && !next.has(adjectival) && !next.clitics.Has(clitic.Conj) {
			r.fill(d, Agent, int32(i+1))
			return
		}
	}
}

// lendOwner gives d the owner e of the noun at node i, and those joined to it: أبدت فرنسا
// وألمانيا استعدادهما.
func (r *reader) lendOwner(d *draft, i int, e int32) {
	d.addRole(Agent, e, nil)
	s := r.clauses[r.nodes[i].clause].subject
	if s < 0 || int(s) >= i || !r.isEntity(s) || r.participant(r.nodes[s].entity) != e {
		return
	}
	for _, j := range r.coordinates(int(s)) {
		r.fill(d, Agent, j)
	}
}

// lentByPhrase gives what stands behind ب the one whose resolve or threat it is: تمسك
// الاتحاد بالإضراب, تهديده بمهاجمة المدينة.
func (r *reader) lentByPhrase(d *draft) {
	i := d.gov.first - 1
	if d.gov.link != prepBa || i < 0 || d.hasRole(Agent) {
		return
	}
	switch d.typ {
	case Protest, Attack, Withdrawal, Sanction:
	default:
		return
	}
	if n := &r.nodes[i]; n.kind == wordNode && n.flags == 0 && n.prep == 0 && (r.endsIn(i, "ه") || r.endsIn(i, "ها") || r.endsIn(i, "هم")) {
		if e := r.owner(i); e >= 0 {
			d.addRole(Agent, e, nil)
		}
		return
	}
	if i > 0 && r.isEntity(int32(i)) && !r.nodes[i].has(adjectival) && r.nodes[i].prep == 0 && r.masdar(i-1) && !r.nodes[i-1].has(isTrigger|isVerb) {
		r.fill(d, Agent, int32(i))
	}
}

// decreed gives what an order or a decree is about the one who issues it: أصدر
// الملك أوامر تضمنت إعفاء الوزير, أصدر مرسوما بتعيينه.
func (r *reader) decreed(d *draft) {
	switch d.typ {
	case Resignation, Appointment, Release, Sanction, Deployment, Aid:
	default:
		return
	}
	if d.hasRole(Agent) {
		return
	}
	c := &r.clauses[r.nodes[d.node].clause]
	if d.typ == Aid {
		if d.gov.link&prepKaf != 0 && c.head >= 0 && c.head < d.node && c.subject >= 0 && r.isEntity(c.subject) {
			r.fill(d, Agent, c.subject) // خصص الاتحاد مليونين كمعونة
		}
		return
	}
	if c.kind == relativeClause && c.parent >= 0 && c.head >= 0 && c.head < d.node && r.verbIs(c.head, verbProvides) {
		c = &r.clauses[c.parent]
	} else if d.gov.link&prepBa == 0 {
		return
	}
	if c.head >= 0 && c.head < d.node && r.verbIs(c.head, verbIssues) && c.subject >= 0 && r.isEntity(c.subject) {
		r.fill(d, Agent, c.subject)
	}
}

// claimed gives an attack the force that says it did it, itself or by its
// spokesman: زعم التنظيم مسؤولية تفجير, تبنى ناطق باسم الحركة الهجوم.
func (r *reader) claimed(d *draft) {
	c := &r.clauses[r.nodes[d.node].clause]
	if d.typ != Attack || c.head < 0 || c.head > d.node || c.subject < 0 || c.subject > d.node || !r.isEntity(c.subject) || d.hasEntity(Agent) {
		return
	}
	says := r.verbIs(c.head, verbClaims)
	for i := d.node - 1; i > c.head && i >= d.node-3 && !says; i-- {
		says = r.nodes[i].is(claiming)
	}
	e := r.entityOf(int(c.subject))
	switch {
	case !says:
	case forceLike(e):
		r.fill(d, Agent, c.subject)
	case e.Type == entities.OfficeType && e.Office != nil && e.Office.Body != "":
		for k := range r.in.result.Entities {
			if b := &r.in.result.Entities[k]; b.Ref == e.Office.Body || b.Name == e.Office.Body {
				d.addRole(Agent, int32(k), nil)
				return
			}
		}
	}
}

// claimsIn reports that clause c tells who claims an attack.
func (r *reader) claimsIn(c *clause) bool {
	if r.verbIs(c.head, verbClaims) {
		return true
	}
	for i := c.head + 1; i < c.hi; i++ {
		if r.nodes[i].is(claiming) {
			return true
		}
	}
	return false
}

// behindRelative gives an event noun the subject of the main verb when a
// relative clause that is complete stands between: أطلق التحالف الذي تقوده
// الدولة حملة.
func (r *reader) behindRelative(d *draft) {
	c := &r.clauses[r.nodes[d.node].clause]
	if c.kind != relativeClause || c.head < 0 || c.head > d.node || c.parent < 0 || !r.nodes[c.lo].has(isRel) || !r.nodes[c.head].clitics.Has(clitic.Suffix) || d.gov.link != 0 {
		return
	}
	p := &r.clauses[c.parent]
	if p.head < 0 || p.subject < 0 || p.head > c.lo || r.nodes[p.head].form.Voice == morph.Passive {
		return
	}
	if g := r.govOf(r.nodes[p.head].form.Verb, effLight); g >= 0 && r.t.govs[g].value == string(Agent) && r.t.govs[g].prep == 0 {
		d.gov.light, d.gov.subject, d.gov.common, d.gov.verb = Agent, p.subject, !r.isEntity(p.subject), p.head+1
	}
}

// takesBack reports that the verb of a relative clause takes up its antecedent
// with a pronoun: شنتها, قامت بها.
func (r *reader) takesBack(v int) bool {
	if r.nodes[v].clitics.Has(clitic.Suffix) {
		return true
	}
	if v+1 >= len(r.nodes) || !r.verbIs(int32(v), verbPerforms) {
		return false
	}
	p, _ := pronominal(r.in.doc.Tokens()[r.nodes[v+1].from].Key)
	return p == prepBa
}
