package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// incumbent reports what falls to someone: على القوات الأجنبية الانسحاب.
func (r *reader) incumbent(t, i int, c *clause, link prepSet) bool {
	if i != t || link != 0 || !r.nodes[t].clitics.Has(clitic.Def) || !r.masdar(t) {
		return false
	}
	for j := t - 1; j >= int(c.lo) && j >= t-5; j-- {
		n := &r.nodes[j]
		if n.has(isPrep) && n.kind == wordNode {
			if n.prep&prepOn == 0 || strings.TrimPrefix(r.in.doc.Tokens()[n.from].Key, "و") != "علي" {
				return false
			}
			return j == int(c.lo) || r.nodes[j-1].kind == colonNode || r.nodes[j-1].kind == commaNode || r.nodes[j-1].has(isThat)
		}
		if n.has(isTrigger) || n.kind == commaNode || n.prep != 0 {
			return false
		}
	}
	return false
}

// presupposed reports violence, loss or a disaster that others look into or talk
// about, whatever becomes of that: دعا إلى التحقيق في مقتله.
func (r *reader) presupposed(t, i int, link prepSet, typ Type) bool {
	if !violent(typ) {
		return false
	}
	if i < t && r.nodes[t].definite() && r.nodes[i].has(isTrigger) && inquiring(r.typeOf(i)) {
		return true // لبحث الهجوم
	}
	if i != t || link&(prepIn|prepAbout) == 0 {
		return false
	}
	j := i - 1
	if j >= 0 && r.nodes[j].has(isPrep) {
		j--
	}
	for k := 0; k < 2 && j > 0 && (r.nodes[j].kind == entityNode && r.nodes[j].has(adjectival) || r.nodes[j].kind == wordNode && r.nodes[j].prep == 0 && !r.nodes[j].has(isTrigger|isVerb|isPrep|isThat|isRel)); k++ {
		j-- // تحقيق مستقل في
	}
	if j < 0 {
		return false
	}
	n := &r.nodes[j]
	if n.has(isVerb) {
		v := n.form.Verb
		return v >= 0 && r.t.verbTriggers[v] >= 0 && r.t.triggers[r.t.verbTriggers[v]].typ == Trial
	}
	return n.has(isTrigger) && inquiring(r.typeOf(j))
}

// inquiring reports a type of event that is about another one.
func inquiring(t Type) bool {
	switch t {
	case Trial, Meeting, Negotiation, Call, Statement:
		return true
	}
	return false
}

// isLoss reports a noun of loss or violence, which is never an aim by itself.
func (r *reader) isLoss(t int) bool {
	n := &r.nodes[t]
	return n.trigger >= 0 && violent(r.t.triggers[n.trigger].typ) && r.t.triggers[n.trigger].standing
}

// byRelative reads the relative clause that describes noun t: المحادثات التي
// ستجرى, انتخابات أجلت.
func (r *reader) byRelative(t int, g *governance) {
	for k := int(r.nodes[t].clause) + 1; k < len(r.clauses) && k <= int(r.nodes[t].clause)+2; k++ {
		if c := &r.clauses[k]; r.describesEvent(c, t) {
			r.readRelative(t, c, g)
			return
		}
	}
}

// describesEvent reports a relative clause that tells of event noun t, rather than of a name
// or an event between: اجتماع المجلس الذي سيعقد.
func (r *reader) describesEvent(c *clause, t int) bool {
	if c.kind != relativeClause || c.head < 0 || !r.describedBy(t, int(c.antecedent)) {
		return false
	}
	v := r.nodes[c.head].form.Verb
	if v < 0 {
		return false
	}
	a := &r.nodes[c.antecedent]
	return int(c.antecedent) == t || !a.has(isTrigger) && (a.kind != entityNode || r.carries(v))
}

// readRelative lays what the verb of relative clause c says on event noun t.
func (r *reader) readRelative(t int, c *clause, g *governance) {
	head := &r.nodes[c.head]
	v := head.form.Verb
	scheduled := r.auxiliary(head) && r.plannedIn(c) // التي كانت مقررة
	if scheduled && g.modality == Actual {
		g.modality = Planned
	}
	for _, gi := range r.t.verbGovs[v] {
		if !r.applyRelative(t, c, &r.t.govs[gi], g) {
			continue
		}
		if c.mood.modality != Actual && g.modality == Actual {
			g.modality = c.mood.modality
		}
		if c.mood.negative && r.said(v) < 0 { // but: لقاء لم يعلن عنه
			g.negative = true
		}
		if head.form.Tense == morph.Perfect && c.aux < 0 && c.mood == actualMood && !scheduled && (g.modality == Planned || g.modality == Demanded) {
			g.modality = Actual // التحركات التي شهدتها البلاد
		}
	}
}

// plannedIn reports a particle of planning in clause c.
func (r *reader) plannedIn(c *clause) bool {
	for j := c.lo; j < c.hi; j++ {
		if n := &r.nodes[j]; n.has(isParticle) && n.gov >= 0 && r.t.govs[n.gov].value == string(Planned) {
			return true
		}
	}
	return false
}

// applyRelative lays what one governor of the verb of relative clause c says on event noun
// t. It reports whether the clause's own mood counts for the event too.
func (r *reader) applyRelative(t int, c *clause, gov *governor, g *governance) bool {
	head := &r.nodes[c.head]
	switch gov.effect {
	case effPhase:
		if next := int(c.head) + 1; gov.prep != 0 || gov.value == string(End) && next < len(r.nodes) && r.nodes[next].prep&prepBa != 0 {
			return false // دعوى انتهت بإيداعه
		}
		g.support = true
		ongoing := gov.value == string(Ongoing)
		measured := ongoing && r.measured(int(c.head)) // إضراب سيتواصل يومين
		if measured && c.mood != actualMood {
			return false
		}
		over := ongoing && head.form.Tense == morph.Perfect // حصار استمر عاما
		if g.phase == None && !measured && !over {
			g.phase = Phase(gov.value)
		}
	case effOccur:
		g.support = true
	case effLight:
		g.support = true
		if head.form.Tense == morph.Imperfect && c.mood == actualMood && g.modality == Actual && g.phase == None && lasts(r.typeOf(t)) {
			g.phase = Ongoing // العدوان الذي تشنه
		}
		if g.light == "" && head.form.Voice != morph.Passive && r.takesBack(int(c.head)) {
			r.lend(c, int(c.head), RoleName(gov.value), g)
		}
	default:
		return false
	}
	return true
}

// typeOf gives the type of event that noun t names, or "".
func (r *reader) typeOf(t int) Type {
	if n := &r.nodes[t]; n.trigger >= 0 {
		return r.t.triggers[n.trigger].typ
	}
	return ""
}

// byAdjective reads the adjectives behind noun t: الانتخابات المقبلة.
func (r *reader) byAdjective(t int, g *governance) {
	for j := t + 1; j < len(r.nodes) && j <= t+5; j++ {
		n := &r.nodes[j]
		switch {
		case n.has(isParticle) && !n.has(isPrep) && n.gov >= 0:
			gov := &r.t.govs[n.gov]
			if gov.effect == effPhase && g.phase == None && g.modality == Actual && !g.negative {
				g.phase, g.support, g.inside = Phase(gov.value), true, false // المعارك مستمرة
			}
			if gov.effect == effModal && r.attributive(j) && (g.modality == Actual || gov.value == string(Actual)) {
				g.modality = Modality(gov.value)
				g.support = true
			}
			return
		case n.has(isVerb | isRel | isThat | isSub), n.kind == commaNode, n.kind == otherPunct && !n.has(isQuote), n.has(isPrep), n.has(isTrigger) && n.kind == wordNode:
			return
		}
	}
}
