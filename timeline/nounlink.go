package timeline

import "github.com/hawliyat/hawliyat/internal/clitic"

// nounLink reports that a governing noun takes its argument so: in construct,
// or behind ل, إلى, ب, على, عن, من, في where its meaning allows.
func nounLink(g *governor, link prepSet) bool {
	if g.prep&link != 0 {
		return true
	}
	switch {
	case g.mode == consents, g.mode == strives, g.effect == effFactual, g.describes:
		return false // اتفاق على هدنة, but not اتفاق الهدنة
	case g.mode == decides:
		return link == 0
	case g.effect == effPhase:
		return link&^prepLam == 0 && g.prep&prepTo == 0
	case g.effect == effLight:
		return link&^prepBa == 0 && (link != 0 || g.prep != prepIn) // الدخول في حرب, but not دخول الحرب
	case g.effect == effNegative:
		return link&^(prepLam|prepTo|prepAbout|prepIn) == 0 && g.prep == 0 // فشل في, not فشل المفاوضات
	case g.effect == effRumour:
		return link&^(prepBa|prepAbout) == 0
	}
	if g.prep == prepOn {
		return link == prepOn // اتفاق على, not اتفاق هدنة
	}
	return link&^(prepLam|prepTo|prepBa|prepOn|prepFrom|prepIn|prepFor) == 0
}

// breaksDown reports a noun of failing, which in construct ends what goes on: فشل
// المفاوضات, but not فشل في التفاوض.
func (r *reader) breaksDown(g *governor, t Type) bool {
	return g.effect == effNegative && g.value == string(Actual) && g.prep == prepIn && (t == Negotiation || t == Ceasefire || t == Meeting)
}

// concerns reports that a governor applies to event t by its kind: a day is set
// for elections, not for deaths; an agreement that is approved exists already.
func (r *reader) concerns(g *governor, t int, typ Type) bool {
	switch g.mode {
	case dated:
		return scheduled(typ)
	case orders:
		return !performed(typ) && typ != Trial && typ != Release // أوامر إخلاء, but not أوامر ملكية بتعيينات
	case attempts:
		return r.nodes[t].trigger < 0 || !r.t.triggers[r.nodes[t].trigger].is(seditious)
	case decides:
		return typ != Release // قرار الإفراج عنه: done
	case consents:
		return typ != Agreement && typ != Legislation && typ != Announcement || !r.nodes[t].clitics.Has(clitic.Def)
	}
	return true
}

// applyNoun lays what governing noun k says on the event.
func (r *reader) applyNoun(k int32, g *governance) {
	gov := &r.t.govs[k]
	switch gov.effect {
	case effPhase:
		if g.phase == None {
			g.phase = Phase(gov.value)
		}
		g.support = true
	case effModal:
		g.support = true
		if gov.mode == calls && g.typ == Visit {
			g.modality, g.given = Planned, true // دعوة لزيارة: an invitation
			return
		}
		g.lay(Modality(gov.value))
		g.decided = false
		g.agreed = g.agreed || gov.mode == consents
		g.decided = g.decided || gov.mode == decides
		g.called = g.called || gov.mode == calls
		g.tried = g.tried || gov.mode == strives
	case effNegative:
		g.negative = !g.negative
		switch m := Modality(gov.value); {
		case m != "none":
			if g.called && m == Actual {
				g.negative = false // رفض دعوات بالاستقالة: they are still made
			}
			if g.modality == Actual || m == Denied {
				g.modality = m
			}
		case g.negative && (g.modality == Possible || g.modality == Planned):
			g.modality = Actual // إحباط محاولة تفجير
		}
	case effLight:
		g.support = true
		g.given = g.given || gov.prep == prepIn && violent(g.typ) // المشاركة في الهجوم
	case effFactual:
		g.given = true
	case effRumour:
		g.support, g.rumour = true, true
		g.lay(Modality(gov.value))
	}
}

// scheduled reports a type of event that is set for a day beforehand.
func scheduled(t Type) bool {
	switch t {
	case Election, Meeting, Visit, Negotiation, Trial, Release, Protest, Call:
		return true
	}
	return false
}
