package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// mood is the sense in which a clause, or an event, is asserted.
type mood struct {
	modality Modality
	negative bool
	phase    Phase
}

// actualMood is that of a plain assertion.
var actualMood = mood{modality: Actual, phase: None}

// conditions makes what depends on a condition conditional too: the clause with
// ف or behind the comma, else the plan told before it.
func (r *reader) conditions() {
	for k := range r.clauses {
		c := &r.clauses[k]
		if c.mood.modality != Conditional || !r.conditionAt(c) {
			continue
		}
		done := false
		for j := k + 1; j < len(r.clauses) && j <= k+3 && !done; j++ {
			d := &r.clauses[j]
			if d.kind != coordinateClause && d.kind != complementClause || d.head < 0 || d.mood.modality == Denied {
				continue
			}
			key := r.in.doc.Tokens()[r.nodes[d.lo].from].Key
			if !strings.HasPrefix(key, "ف") && (r.nodes[d.lo].clitics.Has(clitic.Conj) || d.kind == complementClause && int(d.parent) > k && r.nodes[r.clauses[d.parent].lo].clitics.Has(clitic.Conj)) {
				continue
			}
			d.mood.modality = Conditional
			done = true
		}
		if done || k == 0 {
			continue
		}
		if p := &r.clauses[k-1]; p.head >= 0 && (p.mood.modality == Planned || p.mood.modality == Possible ||
			p.mood.modality == Actual && r.nodes[p.head].form.Tense == morph.Imperfect) {
			p.mood.modality = Conditional
		}
	}
}

// conditionAt reports that clause c begins with its condition.
func (r *reader) conditionAt(c *clause) bool {
	for i := c.lo; i < c.hi && i <= c.lo+2; i++ {
		n := &r.nodes[i]
		if n.has(isParticle|isNegative) && n.gov >= 0 && r.t.govs[n.gov].value == string(Conditional) {
			return true
		}
	}
	return false
}

// condition takes the sense of a condition off a word at node i that has it only
// in some places: حال دون الاجتماع, رهن الإقامة الجبرية.
func (r *reader) condition(i int) {
	n := &r.nodes[i]
	if n.to != n.from+1 || i+1 >= len(r.nodes) {
		return
	}
	next := &r.nodes[i+1]
	switch r.in.doc.Tokens()[n.from].Key {
	case "حال":
		if next.kind == wordNode && next.prep == 0 && !next.clitics.Has(clitic.Def) && !startsWithArticle(r.in.doc.Tokens()[next.from].Key) && !(next.has(isNegative) && r.privative(i+1)) {
			return
		}
	case "لو":
		r.suppose = i
		return
	case "رهن", "رهنا":
		if next.clitics.Has(clitic.Ba) {
			return
		}
	default:
		return
	}
	n.flags &^= isParticle
}

// supposed takes the sense of a condition off لو where no verb follows it: a part of
// a name, as in لو دريان.
func (r *reader) supposed() {
	if i := r.suppose; i >= 0 && i+1 < len(r.nodes) && !r.nodes[i+1].has(isVerb|isThat|isNegative|isQad) {
		r.nodes[i].flags &^= isParticle
	}
}

// moodOf computes the sense in which clause k is asserted.
func (r *reader) moodOf(k int) mood {
	c := &r.clauses[k]
	out := r.inherited(k)
	c.base = out
	own, neg := r.ownMood(c)
	if own != Actual && (out.modality == Actual || own != Planned) {
		out.modality = own
	}
	if neg {
		out.negative = !out.negative
	}
	if c.aux >= 0 {
		v := r.nodes[c.aux].form.Verb
		if g := r.govOf(v, effPhase); g >= 0 && Phase(r.t.govs[g].value) != Resumed { // لم يعد يسيطر
			out.phase = Phase(r.t.govs[g].value)
		}
		if r.govOf(v, effNegative) >= 0 { // كاد يستقيل
			out.negative = !out.negative
		}
	}
	return out
}

// inherited gives the mood that the governing clause lays on clause k.
func (r *reader) inherited(k int) mood {
	c := &r.clauses[k]
	switch {
	case c.sibling >= 0:
		return r.moodBeside(c, &r.clauses[c.sibling])
	case c.parent < 0:
	case c.kind == complementClause:
		m := r.complementMood(int(c.parent))
		if g := r.nounBefore(int(c.lo)); g >= 0 {
			m.modality = Modality(r.t.govs[g].value) // أمله في أن, احتمال أن
		}
		if n := &r.nodes[c.lo]; n.has(isThat) && n.word >= 0 && r.t.words[n.word].value == "not" {
			m.negative = !m.negative // ألا
		}
		return m
	case c.kind == adverbialClause && c.head >= 0:
		above := r.clauses[c.parent].mood.modality
		h := &r.nodes[c.head]
		if above == Planned && h.form.Tense == morph.Imperfect && !r.conditionAt(c) || above != Actual && h.clitics.Has(clitic.Lam) {
			return mood{modality: above, phase: None} // سيعلن … حين يزور
		}
	}
	return actualMood
}

// moodBeside gives the mood of clause c by that of s, which it is joined to and which
// stands before it: its mood is known.
func (r *reader) moodBeside(c, s *clause) mood {
	m := s.base
	if c.head < 0 || s.head < 0 {
		return m
	}
	own, before := r.nodes[c.head].form.Tense, r.nodes[s.head].form.Tense
	if own == morph.Perfect && before == morph.Imperfect && m.modality == Planned {
		m = actualMood // من المقرر أن يصل …، وكان قد زار
	}
	if s.mood.modality == Conditional && own == before && r.conditionAt(s) && r.nodes[c.lo].clitics.Has(clitic.Conj) {
		m.modality = Conditional // إذا انسحب … ووقع
	}
	if m.modality == Actual && s.mood.modality != Actual && s.mood.modality != Denied && own == morph.Imperfect && before == morph.Imperfect {
		m.modality = s.mood.modality // سيزور … ويلتقي
	}
	return m
}

// nounBefore gives the governing noun of modality right before the أن at node i,
// a preposition between them or not; else -1.
func (r *reader) nounBefore(i int) int32 {
	j := i - 1
	if j >= 0 && r.nodes[j].has(isPrep) {
		j--
	}
	if j < 0 || r.nodes[j].kind != wordNode || !r.nodes[j].has(isGovernor) || r.nodes[j].gov < 0 || r.t.govs[r.nodes[j].gov].effect != effModal {
		return -1
	}
	switch r.in.doc.Tokens()[r.nodes[i].from].Key {
	case "ان", "بان":
		return r.nodes[j].gov
	}
	return -1
}

// complementMood is the mood of what clause k asserts, asks or denies.
func (r *reader) complementMood(k int) mood {
	c := &r.clauses[k]
	m := actualMood
	own, neg := r.ownMood(c)
	if c.head < 0 || r.auxiliary(&r.nodes[c.head]) {
		// من المقرر أن, كان من المتوقع أن
		if own != Actual {
			m.modality = own
		} else if c.head < 0 && r.nodes[c.lo].prep&prepOn != 0 && r.nodes[c.lo].has(isPrep) {
			m.modality = Demanded // على الحكومة أن
		}
		m.negative = neg
		return m
	}
	v := r.nodes[c.head].form.Verb
	if g := r.govOf(v, effNegative); g >= 0 {
		if neg && r.t.govs[g].value == string(Denied) {
			m.modality = Possible // لم ينف أن
			return m
		}
		m.negative = !neg
		if x := r.t.govs[g].value; x != "none" && !neg {
			m.modality = Modality(x)
		}
		return m
	}
	if g := r.govOf(v, effModal); g >= 0 && (r.govOf(v, effSaid) < 0 || r.t.govs[g].value != string(Possible)) {
		m.modality = Modality(r.t.govs[g].value)
		m.negative = neg
		return m
	}
	if g := r.govOf(v, effSaid); g >= 0 && r.t.govs[g].value == string(Expects) {
		m.modality, m.negative = Planned, neg
		return m
	}
	if r.said(v) < 0 && own != Actual {
		m.modality = own
	}
	if own == Actual && !neg && r.wished(k) {
		m.modality = Possible // يرحب بأن يزور
	}
	return m
}

// wished reports that the verb of clause k, which says nothing of what is so,
// takes the imperfect behind أن in the clause that follows.
func (r *reader) wished(k int) bool {
	v := r.nodes[r.clauses[k].head].form.Verb
	if k+1 >= len(r.clauses) || v < 0 || r.said(v) >= 0 || r.govOf(v, effOccur) >= 0 || r.govOf(v, effLight) >= 0 || r.govOf(v, effPhase) >= 0 {
		return false
	}
	if g := r.govOf(v, effFactual); g >= 0 && r.t.govs[g].value == string(Agent) {
		return false // تمكن من أن
	}
	c := &r.clauses[k+1]
	if !r.nodes[c.lo].has(isThat) || int(c.parent) != k {
		return false
	}
	switch r.in.doc.Tokens()[r.nodes[c.lo].from].Key {
	case "ان", "بان":
	default:
		return false
	}
	n := r.nodes[c.lo].to
	for i := c.lo + 1; i < c.hi && i <= c.lo+1; i++ {
		return r.nodes[i].has(isVerb) && r.nodes[i].form.Tense == morph.Imperfect && r.nodes[i].from == n
	}
	return false
}

// attributive reports that the particle at i only describes the noun before
// it: الانتخابات المقبلة.
func (r *reader) attributive(i int) bool {
	if i == 0 || r.nodes[i].to > r.nodes[i].from+1 && r.in.doc.Tokens()[r.nodes[i].from].Key == "الا" {
		return false // إلا إذا
	}
	if p := &r.nodes[i-1]; p.kind == wordNode && !p.has(isPrep|isVerb) && p.prep&prepFrom == 0 && strings.HasPrefix(r.in.doc.Tokens()[r.nodes[i].from].Key, "م") && r.nodes[i].to == r.nodes[i].from+1 &&
		(p.has(isTrigger) || r.describes(i-1)) {
		return true // زيارة مرتقبة
	}
	return r.nodes[i].clitics.Has(clitic.Def) || startsWithArticle(r.in.doc.Tokens()[r.nodes[i].from].Key)
}

// tokenBefore reports that the word before node i is key.
func (r *reader) tokenBefore(i int, key string) bool {
	j := r.nodes[i].from - 1
	if j < 0 {
		return false
	}
	k := r.in.doc.Tokens()[j].Key
	return k == key || len(k) > 2 && (k[:2] == "و" || k[:2] == "ف") && k[2:] == key
}

// asserts reports لقد and فقد, which no imperfect follows.
func (r *reader) asserts(i int) bool {
	k := r.in.doc.Tokens()[r.nodes[i].from].Key
	return strings.HasSuffix(k, "لقد") || strings.HasPrefix(k, "ف")
}
