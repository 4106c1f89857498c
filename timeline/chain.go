package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/clitic"
)

// ascent is a walk left over the nouns that an event noun stands in construct with.
type ascent struct {
	t     int     // the event noun
	lo    int     // where its clause begins
	i     int     // the leftmost node reached
	link  prepSet // the preposition before that node
	other bool    // joined to an event of another kind, whose phase it does not share
	g     *governance
}

// to goes on with node j, which carries its own preposition.
func (w *ascent) to(j int, r *reader) bool {
	w.i, w.link = j, r.nodes[j].prep
	return true
}

// chain walks left over the nouns that t stands in construct with. It returns
// the leftmost node and the preposition before it.
func (r *reader) chain(t int, g *governance) (int, prepSet) {
	w := ascent{t: t, lo: int(r.clauses[r.nodes[t].clause].lo), i: t, link: r.nodes[t].prep, g: g}
	for more := true; more && w.i > w.lo; {
		more = r.ascend(&w)
	}
	return w.i, w.link
}

// ascend goes on to the next noun on the left and lays what it says on the event. It
// reports whether there may be another one.
func (r *reader) ascend(w *ascent) bool {
	j := r.leftOf(w)
	if j < w.lo {
		return false
	}
	if p := &r.nodes[j]; p.kind == wordNode && p.has(isPrep) && !p.has(isVerb) {
		w.link = p.prep
		if p.has(isParticle) && p.gov >= 0 && r.t.govs[p.gov].effect == effModal {
			w.g.lay(Modality(r.t.govs[p.gov].value)) // مقابل رفع العقوبات, إلى حين تشكيل حكومة
			return false
		}
		if j--; p.clitics.Has(clitic.Conj) || j < w.lo {
			return false
		}
	}
	p := &r.nodes[j]
	switch {
	case p.kind != wordNode:
	case p.has(isParticle) && p.gov >= 0 && !r.attributive(j):
		r.layParticle(&r.t.govs[p.gov], w)
		return false
	case r.onlyBears(j):
		r.layBearer(p, w)
		return w.to(j, r) // التوصل إلى اتفاق, إصدار قرار
	case p.has(isNegative) && p.gov >= 0 && w.link == 0 && r.privative(j):
		w.g.negative, w.g.lacking = !w.g.negative, true // دون سقوط ضحايا
		return false
	case w.link == 0 && j == w.i-1 && p.has(isGovernor) && p.gov >= 0 && r.breaksDown(&r.t.govs[p.gov], w.g.typ):
		w.g.end()
		r.carrier(j)
		return w.to(j, r)
	case r.governs(w, j):
		return r.ascendGoverned(w, j)
	}
	return r.ascendFree(w, j)
}

// leftOf gives the node on the left of the walk behind quotation marks,
// demonstratives and quantifiers: إلغاء جميع العقوبات.
func (r *reader) leftOf(w *ascent) int {
	j := w.i - 1
	for ; j >= w.lo; j-- {
		n := &r.nodes[j]
		passed := n.has(isQuote|isDemonstrative|isApprox|isNumword) && !n.has(isNegative) || n.kind == numberNode || n.is(whole|some) && n.prep == 0
		if !passed {
			break
		}
	}
	return j
}

// onlyBears reports a noun at j that brings about what it governs, and is no event of
// its own there.
func (r *reader) onlyBears(j int) bool {
	p := &r.nodes[j]
	return p.has(isHead) && !p.has(isVerb) && (p.event == suppressed || p.event == claimed && r.typeOf(j) == Agreement)
}

// layBearer lays what such a noun says on the event, where it governs the walk.
func (r *reader) layBearer(p *node, w *ascent) {
	if p.has(isGovernor) && p.gov >= 0 && nounLink(&r.t.govs[p.gov], w.link) {
		r.applyNoun(p.gov, w.g)
	}
}

// layParticle lays what a particle before the walk says on the event.
func (r *reader) layParticle(gov *governor, w *ascent) {
	if gov.effect != effModal || w.link&^(prepLam|prepTo|prepBa) != 0 {
		return
	}
	if gov.mode == foresees && scheduled(w.g.typ) {
		w.g.lay(Planned) // تحسبا للانتخابات
		return
	}
	w.g.lay(Modality(gov.value))
}

// governs reports that the noun at j is a governor of the walk.
func (r *reader) governs(w *ascent, j int) bool {
	p := &r.nodes[j]
	if p.kind != wordNode || !p.has(isGovernor) || p.gov < 0 {
		return false
	}
	gov := &r.t.govs[p.gov]
	return nounLink(gov, w.link) && r.concerns(gov, w.t, w.g.typ) && !(gov.mode == decides && p.definite() && w.link == 0)
}

// ascendGoverned goes on with the governing noun at j.
func (r *reader) ascendGoverned(w *ascent, j int) bool {
	p := &r.nodes[j]
	gov := &r.t.govs[p.gov]
	if !w.other || gov.effect != effPhase {
		r.applyNoun(p.gov, w.g)
	}
	if gov.describes {
		w.g.given = true // الأصوات الداعية إلى تأجيل الانتخابات
		w.i, w.link = j, 0
		return false
	}
	if !r.eventToo(p, gov) {
		r.carrier(j)
	}
	return w.to(j, r)
}

// eventToo reports a governing noun that is an event beside the one it governs:
// عمليات تمشيط, موافقة على.
func (r *reader) eventToo(p *node, gov *governor) bool {
	if p.trigger < 0 {
		return false
	}
	typ := r.t.triggers[p.trigger].typ
	return typ == Mission || gov.effect == effModal && (typ == Agreement || gov.mode == decides)
}

// ascendFree goes on with a noun at j that does not govern the walk, or with one
// further left that does.
func (r *reader) ascendFree(w *ascent, j int) bool {
	if w.link&prepIn != 0 {
		r.beginning(j, w.lo, w.g)
	}
	if w.link == 0 && j == w.i-1 {
		if k, found := r.inConstruct(w, j); found {
			return k >= 0 && w.to(k, r)
		}
	}
	p := &r.nodes[j]
	if w.link == 0 && p.kind == wordNode && p.has(isTrigger) && r.nodes[w.i].clitics.Has(clitic.Conj) && !r.nodes[w.i].has(isGovernor) {
		w.other = w.other || r.typeOf(j) != w.g.typ // coordinated
		return w.to(j, r)
	}
	if k := r.farGovernor(j, w.lo, w.link); k >= 0 {
		r.applyNoun(r.nodes[k].gov, w.g)
		return w.to(k, r)
	}
	return false
}

// inConstruct judges what stands at j, right before the walk and without preposition
// between: it gives the node to go on with, or -1 where the walk ends there. Not found
// where the two are no construct.
func (r *reader) inConstruct(w *ascent, j int) (next int, found bool) {
	p := &r.nodes[j]
	switch {
	case r.broughtAbout(j):
		return j, true // تثبيت وقف إطلاق النار, تحقيق هدنة
	case p.kind == entityNode && !p.has(adjectival) && p.prep == 0 && j-1 >= w.lo && r.actsOn(j-1):
		k := j - 1
		r.applyNoun(r.nodes[k].gov, w.g) // إلغاء الرئيس لقاء
		if r.t.govs[r.nodes[k].gov].mode != decides {
			r.carrier(k)
		}
		return k, true
	case r.askedFor(w.t, j):
		return j, true // فشل في … : an unknown masdar that the verb asks for
	case p.kind == wordNode && p.has(isTrigger) && !p.has(isVerb) && !p.definite() && p.event != suppressed && !r.nodes[w.i].clitics.Has(clitic.Conj):
		if t := r.t.triggers[p.trigger].typ; t == Announcement || t == Statement {
			w.g.support = true // إعلان انشقاق, قرار طرد
			return j, true
		}
		w.g.inside = true // مفاوضات الانضمام
		return -1, true
	case r.holdsInside(w, j):
		w.g.inside = w.g.inside || !w.g.support || p.prep&prepIn == 0 // but: في إطار التحضيرات لتحرير المدينة
		return j, true
	}
	return -1, false
}

// broughtAbout reports a masdar at j that only brings about what it is bound to.
func (r *reader) broughtAbout(j int) bool {
	p := &r.nodes[j]
	if p.has(isTrigger | isVerb) {
		if !p.has(isTrigger) || !r.t.triggers[p.trigger].is(attaining) {
			return false
		}
	}
	return r.masdar(j) && !startsWithArticle(r.in.doc.Tokens()[p.from].Key)
}

// askedFor reports a noun at j behind the preposition that the verb of the clause of
// event noun t asks for.
func (r *reader) askedFor(t, j int) bool {
	p := &r.nodes[j]
	head := int(r.clauses[r.nodes[t].clause].head)
	return head >= 0 && head < j && p.kind == wordNode && p.prep != 0 && !p.has(isPrep) && r.matchesVerb(head, p.prep) && !p.definite()
}

// holdsInside reports a bare noun at j in whose phrase the walk stands.
func (r *reader) holdsInside(w *ascent, j int) bool {
	n := &r.nodes[w.i]
	return r.bareNoun(j) && n.definite() && !(n.clitics.Has(clitic.Suffix) && r.takesObject(w.t, j)) && !r.nodes[j].has(isActor|isAnonymous|isCounter|isTrigger|isNumword|isApprox)
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
