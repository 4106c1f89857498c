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
	e := r.entityOf(int(a.node))
	role := r.roleOf(d, f, s, a.node)
	switch {
	case s == slotBetween && d.hasEntity(Agent) && (r.nodes[d.node].has(isVerb) || d.gov.light == Agent && r.nodes[a.node].has(isReference)):
		return // الطريق بين المدينتين
	case s == slotBetween && r.borders(int(a.node)):
		return // على الحدود بين البلدين
	case s == slotBetween:
		role = Agent
		if a.between {
			role = Counterpart
		}
	case a.prep&prepBa != 0 && d.typ == Relations && placeLike(e):
		role = Counterpart // الاعتراف بالدولة
	case a.prep&prepBa != 0 && !placeLike(e):
		switch d.typ {
		case Casualty:
			if !r.namesPerson(a.node) || !a.apposed {
				return
			}
			role = Theme // أودى بحياة فلان
		case Meeting, Call, Relations:
			if a.apposed && r.nodes[a.node-1].is(spot) {
				return // بمقر الحزب
			}
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
		case r.namesPerson(a.node) && d.hasEntity(Agent) && len(d.args) > 0 && r.dativeObject(d, d.args[0].node) >= 0:
			role = Theme // إقالة الرئيس لوزيره
		case d.typ == Attack && forceLike(e) && !d.hasEntity(Agent) && int(a.node) <= int(d.node)+2:
			role = Agent // هجوم للمتمردين
		case d.typ == Attack || d.typ == Sanction || d.typ == Aid:
			role = f[slotOn]
		case d.hasEntity(Agent):
			return // only the first one acts
		case a.common && int(a.node) > int(d.node)+3:
			return
		case d.typ == Meeting || d.typ == Visit || d.typ == Withdrawal || d.typ == Announcement:
			role = Agent
		}
	case s == slotBy && !r.nodes[d.node].has(isVerb) && r.commaBetween(int(d.node), int(a.node)):
		return // …، لا سيما من جانب فلان
	case s == slotBy && (d.typ != Meeting || d.hasEntity(Agent)) && r.ledBy(int(a.node)):
		return // الجيش بقيادة فلان
	case s == slotBy && !r.nodes[d.node].has(isVerb) && r.behindParticiple(d, int(a.node)):
		return // هدنة مقترحة من جانب الوسيط
	case s == slotBy && r.nodes[d.node].has(isVerb) && d.hasEntity(Agent):
		return // عقدت المحكمة برئاسة القاضي: only tells who led it
	case s == slotWith && (d.typ == Trial && d.hasRole(Theme) || d.typ == Attack && e != nil && e.Type == entities.Place):
		return // قضية التخابر مع, الحدود مع
	case d.typ == Trial && role == Theme && e != nil && e.Office != nil && e.Office.Kind == entities.Judge:
		return // أحاله على قاضي التحقيق
	case d.typ == Call && s == slotFrom && e != nil && e.Type == entities.Place:
		return // في اتصال من القاهرة
	case d.typ == Legislation && s == slotOn && a.apposed:
		return // صادق على تمديد ولاية البعثة
	case s == slotNear && d.hasSetting(r):
		return // في بعقوبة شمال شرقي بغداد: only tells where that is
	case s == slotOn && d.typ == Attack && e != nil && e.Type == entities.Country:
		role = Place
	case s == slotFrom && d.typ != Withdrawal && d.typ != Visit && d.typ != Deployment && d.typ != Resignation && d.typ != Release:
		switch {
		case d.typ == Attack && forceLike(e) && !d.hasEntity(Agent) && int(a.node) <= int(d.node)+4 && !r.nodes[d.node].has(isVerb):
			role = Agent // هجوم من الحركة
		case d.typ == Control && forceLike(e) && !r.nodes[a.node].has(adjectival):
			role = Origin // استعاد البلدة من أيدي الحركة
		case d.typ == Casualty && personKind(d) != Displaced:
			role = ""
		case d.typ == Aid && e != nil && e.Type == entities.Place:
			role = Origin
		case d.typ == Sanction && placeLike(e) && d.trig != nil && d.trig.standing && !d.hasEntity(Theme):
			role = Theme // حظر على واردات الفحم من الدولة
		case d.typ == Control && placeLike(e) && !d.hasEntity(Theme):
			role = Theme // مساحات من أراضي
		case role == Origin && (d.typ == Control || !placeLike(e)):
			role = ""
		}
	}
	if role == Place && (a.prep&prepBa != 0 && (d.typ == Appointment || r.ledByMasdar(int(a.node))) || r.ofSpeaker(d, int(a.node))) {
		return
	}
	if role == "" {
		return
	}
	if a.common {
		if j := r.groupOf(int(a.node)); j >= 0 && role == Theme && suffers(d.typ) {
			r.fillGroup(d, role, int32(j))
			return
		}
		if role == Counterpart || role == Agent {
			if j := r.delegated(d, int(a.node)); j >= 0 {
				r.fill(d, role, int32(j))
				return
			}
		}
		if role == Counterpart || role == Agent || role == Theme && (r.nodes[a.node].has(isActor|isCounter|isNumword) || r.nodes[a.node].kind == numberNode && suffers(d.typ)) {
			r.addPhrase(d, role, a.node)
		}
		return
	}
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
