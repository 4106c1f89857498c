package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/entities"
)

// putPrepositional adds an argument behind a preposition.
func (r *reader) putPrepositional(d *draft, f *frame, a *argument) {
	s, ok := slotOf(a.prep)
	if !ok {
		return
	}
	role := r.prepositionalRole(d, f, s, a)
	if role == Place && (a.prep&prepBa != 0 && (d.typ == Appointment || r.ledByMasdar(int(a.node))) || r.ofSpeaker(d, int(a.node))) {
		return
	}
	if role == "" {
		return
	}
	if a.common {
		r.putCommonBehind(d, role, a)
		return
	}
	e := r.entityOf(int(a.node))
	if (role == Place || role == Origin && d.typ == Visit) && (!placeLike(e) || r.nodes[a.node].has(adjectival) && !(a.node > 0 && r.nodes[a.node-1].has(isTerritory))) {
		return
	}
	if role == Destination && !placeLike(e) {
		if d.typ != Visit && !(d.typ == Meeting && r.namesPerson(a.node)) {
			return
		}
		role = Counterpart
	}
	r.fill(d, role, a.node)
}

// putCommonBehind adds a common noun behind a preposition: a group it counts, a body it
// is delegated by, or the phrase itself.
func (r *reader) putCommonBehind(d *draft, role RoleName, a *argument) {
	if role == Theme && suffers(d.typ) {
		if j := r.groupOf(int(a.node)); j >= 0 {
			r.fillGroup(d, role, int32(j))
			return
		}
	}
	n := &r.nodes[a.node]
	switch role {
	case Counterpart, Agent:
		if j := r.delegated(d, int(a.node)); j >= 0 {
			r.fill(d, role, int32(j))
			return
		}
		r.addPhrase(d, role, a.node)
	case Theme:
		if n.has(isActor|isCounter|isNumword) || n.kind == numberNode && suffers(d.typ) {
			r.addPhrase(d, role, a.node)
		}
	}
}

// prepositionalRole gives the role of an argument behind a preposition of slot s, or ""
// where it takes no part in the event.
func (r *reader) prepositionalRole(d *draft, f *frame, s slot, a *argument) RoleName {
	e := r.entityOf(int(a.node))
	role := r.roleOf(d, f, s, a.node)
	switch {
	case s == slotBetween:
		return r.roleBetween(d, a)
	case a.prep&prepBa != 0 && d.typ == Relations && placeLike(e):
		return Counterpart // الاعتراف بالدولة
	case a.prep&prepBa != 0 && !placeLike(e):
		return r.roleBehindBa(d, a)
	case a.prep&prepLam != 0:
		return r.roleBehindLam(d, f, a, role)
	case r.bystands(d, s, a, role):
		return ""
	case s == slotOn && d.typ == Attack && e != nil && e.Type == entities.Country:
		return Place
	case s == slotFrom:
		return r.roleBehindFrom(d, a, role)
	}
	return role
}

// roleBetween gives the role of one of two parties: اتفاق بين مصر والسودان.
func (r *reader) roleBetween(d *draft, a *argument) RoleName {
	switch {
	case d.hasEntity(Agent) && (r.nodes[d.node].has(isVerb) || d.gov.light == Agent && r.nodes[a.node].has(isReference)):
		return "" // الطريق بين المدينتين
	case r.borders(int(a.node)):
		return "" // على الحدود بين البلدين
	case a.between:
		return Counterpart
	}
	return Agent
}

// roleBehindBa gives the role of one behind ب who is no place.
func (r *reader) roleBehindBa(d *draft, a *argument) RoleName {
	switch d.typ {
	case Casualty:
		if r.namesPerson(a.node) && a.apposed {
			return Theme // أودى بحياة فلان
		}
	case Meeting, Call, Relations:
		if !(a.apposed && r.nodes[a.node-1].is(spot)) { // but: بمقر الحزب
			return Counterpart
		}
	case Resignation:
		return Theme
	}
	return ""
}

// roleBehindLam gives the role of an argument behind ل, where the frame says role.
func (r *reader) roleBehindLam(d *draft, f *frame, a *argument, role RoleName) RoleName {
	e := r.entityOf(int(a.node))
	switch {
	case d.typ == Visit && (placeLike(e) || d.hasRole(Agent)):
		return Destination
	case r.nodes[d.node].has(isVerb):
		return ""
	case r.namesPerson(a.node) && d.hasEntity(Agent) && len(d.args) > 0 && r.dativeObject(d, d.args[0].node) >= 0:
		return Theme // إقالة الرئيس لوزيره
	case d.typ == Attack && forceLike(e) && !d.hasEntity(Agent) && int(a.node) <= int(d.node)+2:
		return Agent // هجوم للمتمردين
	case d.typ == Attack || d.typ == Sanction || d.typ == Aid:
		return f[slotOn]
	case d.typ == Trial && !d.hasRole(Theme) && (r.namesPerson(a.node) || r.nodes[a.node].has(isActor|isCounter)):
		return Theme // السجن خمس سنوات لوزير سابق
	case d.hasEntity(Agent):
		return "" // only the first one acts
	case a.common && int(a.node) > int(d.node)+3:
		return ""
	}
	switch d.typ {
	case Meeting, Visit, Withdrawal, Announcement:
		return Agent
	}
	return role
}

// bystands reports that the phrase behind the preposition belongs to something else
// than the event, though the frame gives it a role.
func (r *reader) bystands(d *draft, s slot, a *argument, role RoleName) bool {
	e := r.entityOf(int(a.node))
	inPlace := e != nil && e.Type == entities.Place
	switch s {
	case slotBy:
		if r.onlyLeads(d, int(a.node)) {
			return true
		}
	case slotWith:
		if d.typ == Trial && d.hasRole(Theme) || d.typ == Attack && inPlace {
			return true // قضية التخابر مع, الحدود مع
		}
	case slotFrom:
		if d.typ == Call && inPlace {
			return true // في اتصال من القاهرة
		}
	case slotOn:
		if d.typ == Legislation && a.apposed {
			return true // صادق على تمديد ولاية البعثة
		}
	case slotNear:
		if d.hasSetting(r) {
			return true // في بعقوبة شمال شرقي بغداد: only tells where that is
		}
	}
	return d.typ == Trial && role == Theme && e != nil && e.Office != nil && e.Office.Kind == entities.Judge // أحاله على قاضي التحقيق
}

// onlyLeads reports that من جانب, بقيادة or برئاسة before node i tells of another than the
// one who does what d tells, or only who led it.
func (r *reader) onlyLeads(d *draft, i int) bool {
	if (d.typ != Meeting || d.hasEntity(Agent)) && r.ledBy(i) {
		return true // الجيش بقيادة فلان
	}
	if r.nodes[d.node].has(isVerb) {
		return d.hasEntity(Agent) // عقدت المحكمة برئاسة القاضي
	}
	// …، لا سيما من جانب فلان, هدنة مقترحة من جانب الوسيط
	return r.commaBetween(int(d.node), i) || r.behindParticiple(d, i)
}

// roleBehindFrom gives the role of an argument behind من, where the frame says role.
func (r *reader) roleBehindFrom(d *draft, a *argument, role RoleName) RoleName {
	e := r.entityOf(int(a.node))
	if role == Origin && d.typ != Control && placeLike(e) && r.withinPart(d, int(a.node)) {
		return Place
	}
	switch d.typ {
	case Withdrawal, Visit, Deployment, Resignation, Release:
		return role
	case Attack:
		if forceLike(e) && !d.hasEntity(Agent) && int(a.node) <= int(d.node)+4 && !r.nodes[d.node].has(isVerb) {
			return Agent // هجوم من الحركة
		}
	case Control:
		return r.takenFrom(d, a, role)
	case Casualty:
		if personKind(d) != Displaced {
			return ""
		}
	case Aid:
		if e != nil && e.Type == entities.Place {
			return Origin
		}
	case Sanction:
		if placeLike(e) && d.trig != nil && d.trig.standing && !d.hasEntity(Theme) {
			return Theme // حظر على واردات الفحم من الدولة
		}
	}
	if role == Origin && !placeLike(e) {
		return ""
	}
	return role
}

// takenFrom is roleBehindFrom for the seizure of a place.
func (r *reader) takenFrom(d *draft, a *argument, role RoleName) RoleName {
	e := r.entityOf(int(a.node))
	switch {
	case forceLike(e) && !r.nodes[a.node].has(adjectival):
		return Origin // استعاد البلدة من أيدي الحركة
	case placeLike(e) && !d.hasEntity(Theme):
		return Theme // مساحات من أراضي
	case role == Origin:
		return ""
	}
	return role
}

// withinPart reports that the place at node i behind من is that of a part told before it:
// انفجارات في أحياء متفرقة من العاصمة.
func (r *reader) withinPart(d *draft, i int) bool {
	j := i - 1
	if j >= 0 && r.nodes[j].is(settlement) {
		j--
	}
	if j >= 0 && r.nodes[j].has(isPrep) {
		j--
	}
	for k := 0; k < 3 && j > int(d.node); k, j = k+1, j-1 {
		n := &r.nodes[j]
		if n.kind != wordNode || n.has(isVerb|isTrigger|isActor|isCounter|isNumword) || n.event >= 0 {
			return false
		}
		if n.prep&(prepIn|prepBa) != 0 && !n.has(isPrep) || r.nodes[j-1].has(isPrep) && r.nodes[j-1].prep&prepIn != 0 {
			return true
		}
	}
	return false
}

// ledByMasdar reports that the entity at i, or the list it belongs to, stands in
// construct with a masdar behind ب, which is no place: بمشاركة مصر وتركيا.
func (r *reader) ledByMasdar(i int) bool {
	j := i - 1
	for j > 0 && r.nodes[j].kind == entityNode && r.nodes[j].prep == 0 {
		j--
	}
	return j >= 0 && r.nodes[j].kind == wordNode && r.nodes[j].prep&prepBa != 0 && r.masdar(j)
}

// ofSpeaker reports a place right behind the one who declares or says something,
// which tells where they serve: أعلن رئيس البعثة في اليمن.
func (r *reader) ofSpeaker(d *draft, i int) bool {
	if d.typ != Announcement && d.typ != Statement || i < 2 || r.nodes[i-1].prep&prepIn == 0 {
		return false
	}
	e := r.entityOf(i - 2)
	return e != nil && !r.nodes[i-2].has(adjectival) && (e.Type == entities.OfficeType || e.Type == entities.Organization || forceLike(e)) && d.acts(int(r.participant(r.nodes[i-2].entity)))
}

// commaBetween reports a comma between two nodes.
func (r *reader) commaBetween(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if r.nodes[k].kind == commaNode {
			return true
		}
	}
	return false
}

// ledBy reports that بقيادة or برئاسة before the entity at i says who leads the
// one that stands before it.
func (r *reader) ledBy(i int) bool {
	for j := i - 1; j > 0 && j >= i-3; j-- {
		if n := &r.nodes[j]; n.prep&prepBy != 0 {
			return n.is(leading) && r.nodes[j-1].kind == entityNode
		}
	}
	return false
}

// behindParticiple reports a passive participle other than the trigger before
// the preposition of the phrase at node i.
func (r *reader) behindParticiple(d *draft, i int) bool {
	j := i - 1
	for j > int(d.node) && r.nodes[j].prep&prepBy == 0 {
		j--
	}
	if j--; j <= int(d.node) || r.nodes[j].kind != wordNode {
		return false
	}
	k := strings.TrimPrefix(r.in.doc.Tokens()[r.nodes[j].from].Key, "ال")
	return strings.HasPrefix(k, "م") && len(k) >= 8
}
