package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/clitic"
)

// chain walks left over the nouns that t stands in construct with. It returns
// the leftmost node and the preposition before it.
func (r *reader) chain(t int, g *governance) (int, prepSet) {
	lo := int(r.clauses[r.nodes[t].clause].lo)
	i := t
	link := r.nodes[t].prep
	other := false // joined to an event of another kind, whose phase it does not share
	for i > lo {
		j := i - 1
		for j >= lo && (r.nodes[j].has(isQuote|isDemonstrative|isApprox|isNumword) && !r.nodes[j].has(isNegative) || r.nodes[j].kind == numberNode || r.nodes[j].is(whole|some) && r.nodes[j].prep == 0) {
			j-- // إلغاء جميع العقوبات
		}
		if j < lo {
			return i, link
		}
		p := &r.nodes[j]
		if p.kind == wordNode && p.has(isPrep) && !p.has(isVerb) {
			link = p.prep
			if p.has(isParticle) && p.gov >= 0 && r.t.govs[p.gov].effect == effModal {
				g.lay(Modality(r.t.govs[p.gov].value)) // مقابل رفع العقوبات, إلى حين تشكيل حكومة
				return i, link
			}
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
			if gov := &r.t.govs[p.gov]; gov.effect == effModal && link&^(prepLam|prepTo|prepBa) == 0 {
				if gov.mode == foresees && scheduled(g.typ) {
					g.lay(Planned) // تحسبا للانتخابات
				} else {
					g.lay(Modality(gov.value))
				}
			}
			return i, link
		}
		if p.kind == wordNode && (p.event == suppressed || p.event == claimed && r.typeOf(j) == Agreement) && p.has(isHead) && !p.has(isVerb) {
			if p.has(isGovernor) && p.gov >= 0 && nounLink(&r.t.govs[p.gov], link) {
				r.applyNoun(p.gov, g)
			}
			i, link = j, p.prep // التوصل إلى اتفاق, إصدار قرار
			continue
		}
		if p.kind == wordNode && p.has(isNegative) && p.gov >= 0 && link == 0 && r.privative(j) {
			g.negative, g.lacking = !g.negative, true // دون سقوط ضحايا
			return i, link
		}
		if link == 0 && j == i-1 && p.kind == wordNode && p.has(isGovernor) && p.gov >= 0 && r.breaksDown(&r.t.govs[p.gov], g.typ) {
			if g.phase == None {
				g.phase = End
			}
			g.support = true
			r.carrier(j)
			i, link = j, p.prep
			continue
		}
		if !p.has(isGovernor) || p.gov < 0 || p.kind != wordNode || !nounLink(&r.t.govs[p.gov], link) || !r.concerns(&r.t.govs[p.gov], t, g.typ) || r.t.govs[p.gov].mode == decides && p.definite() && link == 0 {
			if link&prepIn != 0 {
				r.beginning(j, lo, g)
			}
			if j == i-1 && link == 0 && (!p.has(isTrigger|isVerb) || p.has(isTrigger) && r.t.triggers[p.trigger].is(attaining)) && r.masdar(j) && !startsWithArticle(r.in.doc.Tokens()[p.from].Key) {
				i, link = j, r.linkOf(j) // تثبيت وقف إطلاق النار, تحقيق هدنة
				continue
			}
			if k := j - 1; link == 0 && j == i-1 && p.kind == entityNode && !p.has(adjectival) && p.prep == 0 && k >= lo && r.actsOn(k) {
				r.applyNoun(r.nodes[k].gov, g) // إلغاء الرئيس لقاء
				if r.t.govs[r.nodes[k].gov].mode != decides {
					r.carrier(k)
				}
				i, link = k, r.nodes[k].prep
				continue
			}
			if head := int(r.clauses[r.nodes[t].clause].head); link == 0 && j == i-1 && p.prep != 0 && p.kind == wordNode && !p.has(isPrep) && head >= 0 && head < j && r.matchesVerb(head, p.prep) && !p.definite() {
				i, link = j, p.prep // فشل في … : an unknown masdar that the verb asks for
				continue
			}
			if j == i-1 && link == 0 && p.kind == wordNode && p.has(isTrigger) && !p.has(isVerb) && !p.definite() && p.event != suppressed && !r.nodes[i].clitics.Has(clitic.Conj) {
				if t := r.t.triggers[p.trigger].typ; t == Announcement || t == Statement {
					g.support = true // إعلان انشقاق, قرار طرد
					i, link = j, p.prep
					continue
				}
				g.inside = true // مفاوضات الانضمام
				return i, link
			}
			if link == 0 && j == i-1 && r.bareNoun(j) && r.nodes[i].definite() && !(r.nodes[i].clitics.Has(clitic.Suffix) && r.takesObject(t, j)) && !p.has(isActor|isAnonymous|isCounter|isTrigger|isNumword|isApprox) {
				g.inside = g.inside || !g.support || p.prep&prepIn == 0 // but: في إطار التحضيرات لتحرير المدينة
				i, link = j, p.prep
				continue
			}
			if coordinated := r.nodes[i].clitics.Has(clitic.Conj) && !r.nodes[i].has(isGovernor) && link == 0 && p.kind == wordNode && p.has(isTrigger); coordinated {
				other = other || r.typeOf(j) != g.typ
				i, link = j, p.prep
				continue
			}
			if k := r.farGovernor(j, lo, link); k >= 0 {
				r.applyNoun(r.nodes[k].gov, g)
				i, link = k, r.nodes[k].prep
				continue
			}
			return i, link
		}
		gov := &r.t.govs[p.gov]
		if !other || gov.effect != effPhase {
			r.applyNoun(p.gov, g)
		}
		if gov.describes {
			g.given = true // الأصوات الداعية إلى تأجيل الانتخابات
			return j, 0
		}
		if p.trigger < 0 || r.t.triggers[p.trigger].typ != Mission && (gov.effect != effModal || r.t.triggers[p.trigger].typ != Agreement && gov.mode != decides) { // عمليات تمشيط, موافقة على are both
			r.carrier(j)
		}
		i, link = j, p.prep
	}
	return i, link
}

// actsOn reports a governing masdar at node i that may have its subject between
// itself and its object.
func (r *reader) actsOn(i int) bool {
	n := &r.nodes[i]
	if n.kind != wordNode || !n.has(isGovernor) || n.gov < 0 || n.has(isVerb) || n.clitics.Has(clitic.Def) || !r.masdar(i) {
		return false
	}
	gov := &r.t.govs[n.gov]
	return gov.effect == effPhase || gov.effect == effNegative && gov.value == string(Actual) || gov.mode == decides
}

// takesObject reports that the verb of t's clause, before node j, sets the
// phase, modality or polarity of its object.
func (r *reader) takesObject(t, j int) bool {
	head := int(r.clauses[r.nodes[t].clause].head)
	if head < 0 || head >= j {
		return false
	}
	v := r.nodes[head].form.Verb
	return r.govOf(v, effPhase) >= 0 || r.govOf(v, effNegative) >= 0
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
			if g := &r.t.govs[n.gov]; g.prep&link != 0 && (g.mode != strives || !n.clitics.Has(clitic.Def) || g.value != string(Demanded)) {
				return j
			}
			return -1
		}
		if n.has(isTrigger) && n.clitics.Has(clitic.Def) && n.prep == 0 && j > lo && !r.nodes[j-1].has(isPrep) {
			continue // موافقة طرفي النزاع على وقف القتال
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
			r.applyNoun(n.gov, g)
			return
		}
	}
}

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
