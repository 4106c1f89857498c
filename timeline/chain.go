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
		for j >= lo && (r.nodes[j].has(isQuote|isDemonstrative|isApprox|isNumword) || r.nodes[j].kind == numberNode) {
			j--
		}
		if j < lo {
			return i, link
		}
		p := &r.nodes[j]
		if p.kind == wordNode && p.has(isPrep) && !p.has(isVerb) {
			link = p.prep
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
				g.lay(Modality(gov.value))
			}
			return i, link
		}
		if p.kind == wordNode && p.event == suppressed && p.has(isHead) && !p.has(isVerb) {
			if p.has(isGovernor) && p.gov >= 0 {
				applyNoun(&r.t.govs[p.gov], g)
			}
			i, link = j, p.prep // التوصل إلى اتفاق, إصدار قرار
			continue
		}
		if p.kind == wordNode && p.has(isNegative) && p.gov >= 0 && link == 0 && r.privative(j) {
			g.negative = !g.negative // دون سقوط ضحايا
			return i, link
		}
		if !p.has(isGovernor) || p.gov < 0 || p.kind != wordNode {
			if link&prepIn != 0 {
				r.beginning(j, lo, g)
			}
			if j == i-1 && link == 0 && !p.has(isTrigger|isVerb) && r.masdar(j) && !startsWithArticle(r.in.doc.Tokens()[p.from].Key) {
				i, link = j, r.linkOf(j) // تثبيت وقف إطلاق النار
				continue
			}
			if k := j - 1; link == 0 && j == i-1 && p.kind == entityNode && !p.has(adjectival) && p.prep == 0 && k >= lo && r.actsOn(k) {
				applyNoun(&r.t.govs[r.nodes[k].gov], g) // إلغاء الرئيس لقاء
				r.carrier(k)
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
				g.inside = true
				i, link = j, p.prep
				continue
			}
			if coordinated := r.nodes[i].clitics.Has(clitic.Conj) && !r.nodes[i].has(isGovernor) && link == 0 && p.kind == wordNode && p.has(isTrigger); coordinated {
				other = other || r.typeOf(j) != g.typ
				i, link = j, p.prep
				continue
			}
			if k := r.farGovernor(j, lo, link); k >= 0 {
				applyNoun(&r.t.govs[r.nodes[k].gov], g)
				i, link = k, r.nodes[k].prep
				continue
			}
			return i, link
		}
		gov := &r.t.govs[p.gov]
		if !nounLink(gov, link) {
			return i, link
		}
		if !other || gov.effect != effPhase {
			applyNoun(gov, g)
		}
		if p.trigger < 0 || r.t.triggers[p.trigger].typ != Mission && (gov.effect != effModal || r.t.triggers[p.trigger].typ != Agreement) { // عمليات تمشيط, موافقة على are both
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
	e := r.t.govs[n.gov].effect
	return e == effPhase || e == effNegative && r.t.govs[n.gov].value == string(Actual)
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
			if r.t.govs[n.gov].prep&link != 0 {
				return j
			}
			return -1
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
			applyNoun(&r.t.govs[n.gov], g)
			return
		}
	}
}

// nounLink reports that a governing noun takes its argument so: in construct,
// or behind ل, إلى, ب, على, عن, من, في where its meaning allows.
func nounLink(g *governor, link prepSet) bool {
	switch g.effect {
	case effPhase:
		return link&^prepLam == 0 && g.prep&prepTo == 0 || g.prep&link != 0
	case effLight:
		return link&^prepBa == 0 || g.prep&link != 0
	case effNegative:
		if g.prep != 0 {
			return link&g.prep != 0 // فشل في, not فشل المفاوضات
		}
		return link&^(prepLam|prepTo|prepAbout|prepIn) == 0
	}
	if g.prep == prepOn {
		return link == prepOn // اتفاق على, not اتفاق هدنة
	}
	return link&^(prepLam|prepTo|prepBa|prepOn|prepFrom|prepIn|prepFor) == 0
}

func applyNoun(gov *governor, g *governance) {
	switch gov.effect {
	case effPhase:
		if g.phase == None {
			g.phase = Phase(gov.value)
		}
		g.support = true
	case effModal:
		g.lay(Modality(gov.value))
		g.support = true
	case effNegative:
		g.negative = !g.negative
		if gov.value != "none" && g.modality == Actual {
			g.modality = Modality(gov.value)
		}
	case effLight:
		g.support = true
	}
}
