package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/fold"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// addRole appends a participant unless the event has it in that role already.
func (d *draft) addRole(name RoleName, entity int32, n *node) {
	for i := range d.roles {
		if d.roles[i].Entity == int(entity) && entity >= 0 && (d.roles[i].Name == name || name == Place || name == Agent && d.roles[i].Name == Counterpart) {
			return
		}
	}
	if d.roles == nil {
		d.roles = make([]Role, 0, 4)
	}
	role := Role{Name: name, Entity: int(entity)}
	if n != nil {
		role.Span = n.span()
	}
	d.roles = append(d.roles, role)
}

// fill adds the participant of node n, with everyone an anaphor stands for.
func (r *reader) fill(d *draft, name RoleName, i int32) {
	n := &r.nodes[i]
	if n.kind != entityNode {
		d.addRole(name, -1, n)
		return
	}
	if n.ref >= 0 {
		for _, e := range r.in.result.References[n.ref].Entities {
			d.addRole(name, int32(e), n)
		}
		return
	}
	if e := r.entityOf(int(i)); e.Type == entities.OfficeType && e.Office != nil && e.Office.Holder < 0 {
		if j := r.holderBehind(int(i)); j >= 0 {
			n = &r.nodes[j]
		}
	}
	d.addRole(name, r.participant(n.entity), n)
}

// holderBehind gives the node of the person named behind the office at i.
func (r *reader) holderBehind(i int) int {
	for j := i + 1; j < len(r.nodes) && j <= i+2; j++ {
		n := &r.nodes[j]
		if n.kind == entityNode && !n.clitics.Has(clitic.Conj) && n.prep == 0 && r.entityOf(j).Type == entities.Person {
			return j
		}
		if n.kind != commaNode && !(n.kind == entityNode && n.has(adjectival)) {
			break
		}
	}
	return -1
}

// participant prefers the holder of an office that the text names.
func (r *reader) participant(e int32) int32 {
	if o := r.in.result.Entities[e].Office; o != nil && o.Holder >= 0 && o.Holder < len(r.in.result.Entities) {
		return int32(o.Holder)
	}
	return e
}

func placeLike(e *entities.Entity) bool {
	return e != nil && (e.Type == entities.Place || e.Type == entities.Country)
}

func forceLike(e *entities.Entity) bool {
	return e != nil && (e.Type == entities.Military || e.Type == entities.Coalition || e.Type == entities.ArmedGroup)
}

// assign gives the arguments of an event their roles.
func (r *reader) assign(d *draft) {
	f := r.t.frames[d.typ]
	n := &r.nodes[d.node]
	verb := n.has(isVerb)
	passive := verb && r.passive(d)
	objectBare := uint8(2)
	if verb {
		node, common := r.subjectOf(int(d.node), d.args)
		if r.resumed(d, f) && node >= 0 && node == r.clauses[n.clause].antecedent {
			node = -1
		}
		before := node >= 0 && node < d.node
		if before || n.form.Number != morph.Singular {
			objectBare = 1
		}
		if passive {
			objectBare = 1
			if node >= 0 && before {
				r.put(d, f, slotObject, node, common)
			}
		} else if node >= 0 && r.goal(d, node) {
			r.put(d, f, slotObject, node, common) // وغادر العاصمة صنعاء
			if e := r.topic(int(d.node), n.form); e >= 0 && !placeLike(&r.in.result.Entities[e]) {
				d.addRole(Agent, e, nil)
			}
		} else if s, ok := r.transposed(d, node); ok {
			objectBare = 1
			r.put(d, f, slotSubject, s, false)
		} else if node >= 0 {
			r.put(d, f, slotSubject, node, common)
			if before || node == r.clauses[n.clause].antecedent {
				for _, j := range r.coordinates(int(node)) {
					r.put(d, f, slotSubject, j, false)
				}
			}
		} else if n.form.Person == 3 {
			// a verb without a subject of its own goes on with the topic
			if e := r.topic(int(d.node), n.form); e >= 0 {
				if role := r.roleFor(d, f, slotSubject); role != "" && !(d.typ == Visit && placeLike(&r.in.result.Entities[e])) {
					d.addRole(role, e, nil)
				}
			}
		}
	} else {
		if d.gov.light == Agent && d.gov.topic > 0 && d.typ != Casualty && d.typ != Election {
			d.addRole(Agent, d.gov.topic-1, nil)
		}
		if d.gov.light != "" && d.gov.subject >= 0 {
			role := d.gov.light
			if role == Agent && (d.typ == Casualty || d.typ == Election) {
				role = ""
			}
			subject := d.gov.subject
			if role == Place && !placeLike(r.entityOf(int(subject))) {
				role = ""
				if next := int(subject) + 1; next < len(r.nodes) && r.nodes[subject].kind == wordNode && placeLike(r.entityOf(next)) && r.nodes[next].prep == 0 && !r.nodes[next].has(adjectival) {
					role, subject = Place, int32(next) // شهدتها مدينة طرابلس
				}
			}
			if role != "" {
				r.fillIf(d, role, subject)
				for _, j := range r.coordinates(int(subject)) {
					if role != Place || placeLike(r.entityOf(int(j))) {
						r.fill(d, role, j)
					}
				}
			}
		}
		if c := &r.clauses[n.clause]; d.coll && d.gov.light == "" && d.gov.link == 0 && c.head >= 0 && c.head < d.node && c.subject >= 0 && c.subject < d.node && d.typ != Casualty && r.nodes[c.head].event == suppressed {
			r.fillIf(d, Agent, c.subject) // أدى الرئيس اليمين
			for _, j := range r.coordinates(int(c.subject)) {
				r.fill(d, Agent, j)
			}
		}
		if n.clitics.Has(clitic.Suffix) {
			r.possessor(d, f)
		}
		r.between(d, f)
		r.described(d, f)
		r.predicated(d, f)
	}
	adj := 0
	for k := range d.args {
		a := &d.args[k]
		switch {
		case a.adj:
			adj++
			r.putAdjective(d, a, adj)
		case a.prep != 0:
			r.putPrepositional(d, f, a)
		case verb:
			switch {
			case r.goal(d, a.node):
				r.put(d, f, slotObject, a.node, a.common)
			case passive && a.bare == 1, a.bare == objectBare:
				r.put(d, f, slotObject, a.node, a.common)
			case a.bare == 1 && !a.common && k > 0:
				r.coordinateSubject(d, f, a)
			}
		default:
			r.putNominal(d, f, a)
		}
	}
	r.pair(d)
}

// pair makes the second of two parties that the text names side by side the
// counterpart of the first: وقعت الحكومة والحركة اتفاقا. Where a counterpart is
// named, or there are more than two, they act together.
func (r *reader) pair(d *draft) {
	switch d.typ {
	case Agreement, Negotiation, Meeting, Relations, Call, Ceasefire, Release:
	default:
		return
	}
	second, agents := -1, 0
	for i := range d.roles {
		switch {
		case d.roles[i].Name == Counterpart:
			return
		case d.roles[i].Name == Agent:
			agents++
			second = i
		}
	}
	if agents == 2 && d.roles[second].Entity >= 0 && r.conjoined(d.roles[second].Span) {
		d.roles[second].Name = Counterpart
	}
}

// goal reports a place as the phrase of a verb of travelling, which is where
// one goes or leaves, never who does.
func (r *reader) goal(d *draft, node int32) bool {
	e := r.entityOf(int(node))
	return e != nil && !r.nodes[node].has(adjectival) && (d.typ == Visit && placeLike(e) || d.typ == Withdrawal && e.Type == entities.Place)
}

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
		v := r.nodes[c.head].form.Verb
		if g := r.govOf(v, effLight); g >= 0 && r.t.govs[g].value == string(Agent) && c.subject < 0 && d.typ != Casualty && d.typ != Election && !d.hasRole(Agent) &&
			r.nodes[c.head].clitics.Has(clitic.Suffix) && r.nodes[c.head].form.Voice != morph.Passive {
			if s := r.clauses[r.nodes[d.node].clause].subject; s >= 0 && r.isEntity(s) && s < d.node {
				r.fill(d, Agent, s) // أكد الحزب في اجتماع عقده أمس
			}
		}
		plain := r.govOf(v, effOccur) < 0 && r.govOf(v, effLight) < 0 && r.govOf(v, effPhase) < 0
		if plain && !violent(d.typ) && !r.auxiliary(&r.nodes[c.head]) {
			return
		}
		r.told = r.arguments(int(c.head), r.told[:0])
		for k := range r.told {
			if a := &r.told[k]; a.prep != 0 && !a.common && (!plain || a.prep&prepIn != 0) {
				r.putPrepositional(d, f, a)
			}
		}
		return
	}
}

// predicated adds the place that the verb told of an event noun names: المفاوضات
// تستأنف في القاهرة.
func (r *reader) predicated(d *draft, f *frame) {
	c := &r.clauses[r.nodes[d.node].clause]
	if !d.gov.support || d.gov.inside || d.gov.link != 0 || c.head <= d.node || c.head > d.node+12 || c.subject >= 0 && c.subject != d.node && r.isEntity(c.subject) {
		return
	}
	r.told = r.arguments(int(c.head), r.told[:0])
	for k := range r.told {
		if a := &r.told[k]; a.prep&(prepIn|prepBa) != 0 && !a.common && placeLike(r.entityOf(int(a.node))) {
			r.putPrepositional(d, f, a)
		}
	}
}

// coordinateSubject adds the second of two coordinated subjects.
func (r *reader) coordinateSubject(d *draft, f *frame, a *argument) {
	if a.apposed && d.hasEntity(Agent) {
		return
	}
	r.put(d, f, slotSubject, a.node, a.common)
}

// coordinates gives the entities joined by و to the one at i, with what stands
// in apposition to them skipped.
func (r *reader) coordinates(i int) []int32 {
	if !r.isEntity(int32(i)) {
		return nil
	}
	out := r.joined[:0]
	last := i
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
			if len(out) > 0 && out[len(out)-1] == int32(last) && r.entityOf(last).Type == entities.OfficeType && r.entityOf(j).Type == entities.Person {
				out[len(out)-1] = int32(j)
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

// honoured reports an honorific joined by و before a person: وفخامة الرئيس.
func (r *reader) honoured(j int) bool {
	n := &r.nodes[j]
	if n.kind != wordNode || !n.clitics.Has(clitic.Conj) || n.prep != 0 || n.flags != 0 || j+1 >= len(r.nodes) {
		return false
	}
	e := r.entityOf(j + 1)
	return e != nil && (e.Type == entities.Person || e.Type == entities.OfficeType) && !r.nodes[j+1].has(adjectival)
}

// conjoined reports that the participant written at s, or the title before it,
// is joined to the one before by و.
func (r *reader) conjoined(s arabic.Span) bool {
	for i := range r.nodes {
		if n := &r.nodes[i]; int(n.start) == s.Start {
			if !n.clitics.Has(clitic.Conj) && i > 0 && r.nodes[i-1].kind == entityNode && r.apposition(i-1, i) {
				n = &r.nodes[i-1]
			}
			return n.clitics.Has(clitic.Conj)
		}
	}
	return false
}

func (d *draft) hasRole(name RoleName) bool {
	for i := range d.roles {
		if d.roles[i].Name == name {
			return true
		}
	}
	return false
}

// hasSetting reports that the event is set somewhere already.
func (d *draft) hasSetting(r *reader) bool {
	for i := range d.roles {
		switch d.roles[i].Name {
		case Place, Origin, Destination, Theme:
			if e := d.roles[i].Entity; e >= 0 && placeLike(&r.in.result.Entities[e]) && !site(&r.in.result.Entities[e]) {
				return true
			}
		}
	}
	return false
}

// site reports a place inside of a town, which the town named behind it tells
// more of: حي اليرموك غربي بعقوبة.
func site(e *entities.Entity) bool {
	first, _, compound := strings.Cut(fold.String(e.Name), " ")
	switch first {
	case "محافظه", "ولايه", "مدينه", "اقليم", "بلده", "ناحيه", "قضاء", "مديريه", "منطقه", "جزيره":
		return false
	}
	return compound && e.Type == entities.Place
}

func (d *draft) hasEntity(name RoleName) bool {
	for i := range d.roles {
		if d.roles[i].Name == name && d.roles[i].Entity >= 0 {
			return true
		}
	}
	return false
}

// roleFor gives the role of a slot: the trigger's own, else the frame's.
func (r *reader) roleFor(d *draft, f *frame, s slot) RoleName {
	if d.trig != nil && d.trig.slots[s] != "" {
		return d.trig.slots[s]
	}
	return f[s]
}

func (r *reader) put(d *draft, f *frame, s slot, node int32, common bool) {
	role := r.roleFor(d, f, s)
	e := r.entityOf(int(node))
	switch {
	case role == "":
		return
	case common:
		if j := r.groupOf(int(node)); j >= 0 && role == Theme && suffers(d.typ) {
			r.fill(d, role, int32(j))
			return
		}
		if role == Agent || role == Theme || role == Counterpart {
			r.addPhrase(d, role, node)
		}
		return
	case role == Place && !placeLike(e):
		return
	case role == Destination && e != nil && !placeLike(e):
		role = Counterpart
	case role == Agent && d.typ == Visit && placeLike(e):
		if s != slotSubject || d.hasRole(Destination) {
			return
		}
		role = Destination // يزور محققون اليمن
	}
	r.fill(d, role, node)
}

func (r *reader) fillIf(d *draft, role RoleName, node int32) {
	if r.isEntity(node) {
		r.fill(d, role, node)
		return
	}
	if j := r.ownerBehind(int(node)); j >= 0 {
		r.fill(d, role, int32(j))
		return
	}
	r.addPhrase(d, role, node)
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
		case n.has(isVerb) || n.clitics.Has(clitic.Conj) || n.kind == commaNode || n.kind == dateNode || n.has(isTrigger|isThat|isRel|isSub|isAdverb):
			return -1
		case n.kind == entityNode:
			e := r.entityOf(j)
			if n.has(adjectival) && (people || r.nodes[i].kind == numberNode || r.nodes[i].has(isNumword)) || people && n.prep == 0 && (forceLike(e) || e.Type == entities.Organization) {
				return j
			}
			return -1
		case n.has(isActor | isCounter):
			people = true
		case n.has(isPrep):
			if n.prep&prepFrom == 0 {
				return -1
			}
		}
	}
	return -1
}

// addPhrase keeps a participant that is no entity in its words: a number and
// what it counts, a noun and its adjectives.
func (r *reader) addPhrase(d *draft, role RoleName, node int32) {
	i := int(node)
	if !r.participates(d, i) {
		return
	}
	s := r.nodes[i].span()
	for j := i + 1; j < len(r.nodes) && j <= i+3; j++ {
		n := &r.nodes[j]
		counted := r.nodes[j-1].kind == numberNode || r.nodes[j-1].has(isNumword|isApprox)
		if n.kind != wordNode && !(n.kind == entityNode && n.has(adjectival)) && !(n.kind == numberNode && counted) ||
			n.prep != 0 || n.has(isPrep|isVerb|isThat|isRel|isSub) || n.clitics.Has(clitic.Conj) || !counted && n.kind == wordNode && !r.describes(j) {
			break
		}
		s.End = int(n.end)
	}
	if d.roles == nil {
		d.roles = make([]Role, 0, 4)
	}
	d.roles = append(d.roles, Role{Name: role, Entity: -1, Span: s})
}

// participates reports a common noun that can be a participant: no adjective or
// adverb of the trigger, no number alone, nothing behind a preposition that is
// written into it.
func (r *reader) participates(d *draft, i int) bool {
	n := &r.nodes[i]
	if n.kind == numberNode || n.has(isActor|isCounter|isAnonymous|isNumword|isApprox) {
		return true
	}
	if n.has(isVerb | isAdverb | isNegative | isParticle | isSub | isRel | isThat | isRecord) {
		return false
	}
	k := r.in.doc.Tokens()[n.from].Key
	for _, p := range [...]string{"بال", "لل", "وب", "ول", "وال"} {
		if strings.HasPrefix(k, p) {
			return false
		}
	}
	if n.clitics.Any(clitic.Ba|clitic.Lam|clitic.Kaf) || n.has(isComp) && strings.HasPrefix(k, "ب") || r.endsIn(i, "ًا") || r.endsIn(i, "اً") {
		return false
	}
	t := &r.nodes[d.node]
	if t.has(isVerb) || i != int(d.node)+1 {
		return true
	}
	return n.clitics.Has(clitic.Def) || startsWithArticle(k) // هجوم جديد
}

// putAdjective adds the state that a nisba names: الغارات الأمريكية, الاتفاق
// الروسي الأمريكي.
func (r *reader) putAdjective(d *draft, a *argument, k int) {
	switch d.typ {
	case Election, Disaster, Casualty, Trial, Arrest, Legislation:
		return
	}
	role := Agent
	if k > 1 {
		role = Counterpart
	}
	r.fill(d, role, a.node)
}

// putNominal adds an argument in construct with an event noun.
func (r *reader) putNominal(d *draft, f *frame, a *argument) {
	e := r.entityOf(int(a.node))
	role := r.roleFor(d, f, slotIdafa)
	transitive := d.trig != nil && d.trig.verb >= 0 && !d.trig.intrans && d.trig.slots[slotIdafa] == ""
	if transitive && role == Agent {
		role = f[slotObject]
		if d.secondBare(a.bare) || forceLike(e) && d.typ != Arrest && d.typ != Release {
			role = Agent
		}
	}
	switch {
	case a.bare > 1:
		role = f[slotObject]
	case d.typ == Visit && placeLike(e):
		role = Destination
	case d.typ == Control && role == Theme && (e != nil && !placeLike(e)):
		role = Agent
	case (d.typ == Attack || d.typ == Withdrawal || d.typ == Protest) && e != nil && e.Type == entities.Place && role == Agent:
		role = Place
		if d.typ == Withdrawal {
			role = Origin
		}
	case role == Agent && d.typ == Meeting && e != nil && e.Type == entities.Place:
		role = Place
	}
	if role == "" {
		return
	}
	if a.common {
		if j := r.groupOf(int(a.node)); j >= 0 && role == Theme && suffers(d.typ) {
			r.fill(d, role, int32(j))
			return
		}
		if (role == Agent || role == Theme) && !r.describes(int(a.node)) {
			r.addPhrase(d, role, a.node)
		}
		return
	}
	if role == Place && !placeLike(e) {
		return
	}
	r.fill(d, role, a.node)
}

// secondBare reports another phrase without preposition behind the one given:
// احتلال إسرائيل الضفة.
func (d *draft) secondBare(bare uint8) bool {
	for i := range d.args {
		if d.args[i].prep == 0 && d.args[i].bare > bare && !d.args[i].common {
			return true
		}
	}
	return false
}

// putPrepositional adds an argument behind a preposition.
func (r *reader) putPrepositional(d *draft, f *frame, a *argument) {
	s, ok := slotOf(a.prep)
	if !ok {
		return
	}
	e := r.entityOf(int(a.node))
	role := r.roleFor(d, f, s)
	switch {
	case s == slotBetween:
		role = Agent
		if a.between {
			role = Counterpart
		}
	case a.prep&prepBa != 0 && !placeLike(e):
		switch d.typ {
		case Meeting, Call:
			role = Counterpart
		case Resignation:
			role = Theme
		default:
			return
		}
	case a.prep&prepLam != 0:
		switch {
		case d.typ == Visit && (placeLike(e) || d.hasRole(Agent)):
			role = Destination
		case r.nodes[d.node].has(isVerb):
			return
		case d.typ == Attack || d.typ == Sanction || d.typ == Aid:
			role = f[slotOn]
		case d.typ == Meeting || d.typ == Visit || d.typ == Withdrawal || d.typ == Announcement:
			role = Agent
		}
	case s == slotNear && d.hasSetting(r):
		return // في بعقوبة شمال شرقي بغداد: only tells where that is
	case s == slotOn && d.typ == Attack && e != nil && e.Type == entities.Country:
		role = Place
	case s == slotFrom && d.typ != Withdrawal && d.typ != Visit && d.typ != Deployment && d.typ != Resignation && d.typ != Release:
		if role == Origin && !placeLike(e) {
			role = ""
		}
	}
	if role == "" {
		return
	}
	if a.common {
		if j := r.groupOf(int(a.node)); j >= 0 && role == Theme && suffers(d.typ) {
			r.fill(d, role, int32(j))
			return
		}
		if role == Counterpart || role == Agent || role == Theme && r.nodes[a.node].has(isActor|isCounter) {
			r.addPhrase(d, role, a.node)
		}
		return
	}
	if (role == Place || role == Origin && d.typ == Visit) && (!placeLike(e) || r.nodes[a.node].has(adjectival) && !(a.node > 0 && r.nodes[a.node-1].has(isTerritory))) {
		return
	}
	if role == Destination && !placeLike(e) {
		if d.typ != Visit {
			return
		}
		role = Counterpart
	}
	r.fill(d, role, a.node)
}

// passive reports that the subject of a verb trigger suffers the event. Where
// spelling leaves it open, a verb of loss before a number or people without
// another phrase is passive: قتل ثمانية جنود.
func (r *reader) passive(d *draft) bool {
	f := r.nodes[d.node].form
	switch f.Voice {
	case morph.Passive:
		return true
	case morph.Active:
		return false
	}
	if r.nodes[d.node].clitics.Has(clitic.Suffix) {
		return false
	}
	var first *argument
	for i := range d.args {
		a := &d.args[i]
		if a.prep&prepBy != 0 {
			return true
		}
		if a.bare == 1 && first == nil {
			first = a
		}
		if a.bare == 2 && first != nil {
			return false
		}
	}
	if c := &r.clauses[r.nodes[d.node].clause]; (d.typ == Election || d.typ == Appointment) && c.kind == relativeClause && c.antecedent >= 0 && r.isEntity(c.antecedent) {
		return first == nil || first.common // الذي انتخب رئيسا
	}
	if c := &r.clauses[r.nodes[d.node].clause]; c.kind == relativeClause && c.antecedent >= 0 && r.takesAntecedent(int(d.node), c) && r.isEntity(c.antecedent) {
		return first == nil && d.typ == Casualty
	}
	left := r.leftSubject(int(d.node), int(r.clauses[r.nodes[d.node].clause].lo))
	switch d.typ {
	case Resignation:
		return d.trig != nil && !d.trig.intrans && first != nil && left < 0 && r.implied(int(d.node)) < 0 && r.namesPerson(first.node)
	case Casualty, Arrest, Release, Trial, Appointment:
		if first != nil && left < 0 {
			n := &r.nodes[first.node]
			if d.typ == Casualty {
				return true
			}
			if s := r.implied(int(d.node)); s >= 0 && r.namesPerson(first.node) && forceLike(r.entityOf(int(s))) {
				return false // استولى الجيش على السلطة واعتقل الرئيس
			}
			return n.has(isActor|isCounter) || n.kind == numberNode || n.has(isNumword) || r.namesPerson(first.node)
		}
		if first == nil && left >= 0 {
			n := &r.nodes[left]
			if n.kind == entityNode && d.typ != Trial {
				return f.Tense == morph.Perfect && r.entityOf(int(left)).Type == entities.Person && !r.hasObject(d) // أما الزعيم فقد اعتقل
			}
			return n.has(isActor|isCounter) || d.typ == Casualty && n.kind != entityNode
		}
		return first == nil && d.typ == Casualty
	}
	return false
}

// namesPerson reports a person or an office.
func (r *reader) namesPerson(i int32) bool {
	e := r.entityOf(int(i))
	return e != nil && (e.Type == entities.Person || e.Type == entities.OfficeType)
}

// implied gives the subject that verb v, in a clause joined to another one, goes
// on with; -1 when there is none.
func (r *reader) implied(v int) int32 {
	c := &r.clauses[r.nodes[v].clause]
	if c.kind == adverbialClause && c.parent >= 0 {
		if p := &r.clauses[c.parent]; p.subject >= 0 && r.isEntity(p.subject) && r.agrees(v, int(p.head)) {
			return p.subject
		}
	}
	if n, _ := r.subjectBefore(v); n >= 0 && r.isEntity(n) {
		return n
	}
	return -1
}

// transposed reports that the one phrase behind a verb that needs an object is
// that object, the subject being that of the clause before: وصل الوزير حيث
// سيلتقي الرئيس.
func (r *reader) transposed(d *draft, node int32) (int32, bool) {
	if d.trig == nil || d.trig.intrans || node <= d.node || r.nodes[d.node].clitics.Has(clitic.Suffix) || r.nodes[d.node].form.Number > morph.Singular {
		return -1, false
	}
	switch d.typ {
	case Meeting, Call, Relations, Arrest, Resignation:
	default:
		return -1, false
	}
	for i := range d.args {
		if a := &d.args[i]; a.prep&prepWith != 0 || a.prep == 0 && !a.adj && a.bare > 1 {
			return -1, false
		}
	}
	if !r.namesPerson(node) {
		return -1, false
	}
	s := r.implied(int(d.node))
	return s, s >= 0 && s != node
}

// hasObject reports an argument that a verb of taking or freeing asks for.
func (r *reader) hasObject(d *draft) bool {
	for i := range d.args {
		if a := &d.args[i]; a.node <= d.node+3 && (a.prep == 0 || a.prep&(prepAbout|prepOn) != 0) {
			return true
		}
	}
	return false
}

// resumed gives the antecedent of a relative clause the role of the pronoun
// that stands for it: الذي حكم عليه, القرية التي دخلتها. It reports whether there
// is such a pronoun.
func (r *reader) resumed(d *draft, f *frame) bool {
	c := &r.clauses[r.nodes[d.node].clause]
	if c.kind != relativeClause || c.antecedent < 0 || c.head != d.node || !r.isEntity(c.antecedent) {
		return false
	}
	if !r.nodes[c.lo].has(isRel) {
		return false
	}
	if r.nodes[d.node].clitics.Has(clitic.Suffix) {
		r.put(d, f, slotObject, c.antecedent, false)
		return true
	}
	toks := r.in.doc.Tokens()
	for i := int(d.node) + 1; i < int(c.hi) && i <= int(d.node)+5; i++ {
		n := &r.nodes[i]
		if n.kind != wordNode || n.to != n.from+1 {
			continue
		}
		if p, ok := pronominal[toks[n.from].Key]; ok {
			r.putPrepositional(d, f, &argument{node: c.antecedent, prep: p})
			return true
		}
	}
	return false
}

// pronominal are the prepositions with the pronoun of an antecedent.
var pronominal = map[string]prepSet{
	"عليه": prepOn, "عليها": prepOn, "عليهم": prepOn, "فيه": prepIn, "فيها": prepIn, "منه": prepFrom, "منها": prepFrom, "منهم": prepFrom,
	"اليه": prepTo, "اليها": prepTo, "معه": prepWith, "معها": prepWith, "معهم": prepWith, "ضده": prepAgainst, "ضدها": prepAgainst, "ضدهم": prepAgainst,
}

// possessor resolves the pronoun of an event noun: انسحابها.
func (r *reader) possessor(d *draft, f *frame) {
	role := r.roleFor(d, f, slotIdafa)
	if d.trig != nil && d.trig.verb >= 0 && !d.trig.intrans && d.trig.slots[slotIdafa] == "" && role == Agent {
		role = f[slotObject]
		if d.typ == Visit || d.secondBare(0) {
			role = Agent
		}
	}
	if d.gov.light == Agent && d.gov.subject >= 0 && role == Agent {
		return // بدأت القوات انسحابها: the subject is there already
	}
	if role == "" || role == Destination || role == Place {
		return
	}
	e := r.owner(int(d.node))
	if e >= 0 && !(d.typ == Visit && placeLike(&r.in.result.Entities[e])) {
		d.addRole(role, e, nil)
	}
}

// owner finds the entity that the pronoun on node i refers to: the subject of
// its clause or of the clauses above, else the topic.
func (r *reader) owner(i int) int32 {
	for k := r.nodes[i].clause; k >= 0; k = r.clauses[k].parent {
		if s := r.clauses[k].subject; s >= 0 && int(s) < i && r.isEntity(s) {
			return r.participant(r.nodes[s].entity)
		}
	}
	for j := i - 1; j >= 0; j-- {
		n := &r.nodes[j]
		if n.kind == entityNode && !n.has(adjectival) && n.prep&(prepIn|prepNear) == 0 {
			if e := r.entityOf(j); e.Type != entities.Place {
				return r.participant(n.entity)
			}
		}
	}
	return r.lastTopic
}

// topic finds whom an implicit subject continues: the subject of the clause
// before, else of the sentence before.
func (r *reader) topic(v int, f morph.Form) int32 {
	k := r.nodes[v].clause
	c := &r.clauses[k]
	if c.sibling >= 0 || c.kind == complementClause || c.kind == adverbialClause {
		for p := int(k) - 1; p >= 0; p-- {
			if s := r.clauses[p].subject; s >= 0 && r.isEntity(s) && (r.clauses[p].head < 0 || r.agrees(v, int(r.clauses[p].head))) {
				return r.participant(r.nodes[s].entity)
			}
		}
	}
	if c.kind == mainClause && f.Number != 0 && int(c.lo) >= v-2 && r.followedByObject(v) {
		return r.lastTopic
	}
	return -1
}

// followedByObject reports that no noun phrase behind v could be its subject.
func (r *reader) followedByObject(v int) bool {
	if v+1 >= len(r.nodes) {
		return false
	}
	n := &r.nodes[v+1]
	return n.has(isPrep|isTrigger|isThat) || n.prep != 0 || r.in.doc.Tokens()[n.from].Key == "هناك"
}
