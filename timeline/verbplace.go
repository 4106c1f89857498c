package timeline

import (
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// perfectHere decides on a perfect that is spelled like a noun.
func (r *reader) perfectHere(i int, f morph.Form, c clitic.Flags) bool {
	if r.afterPreposition(i) || r.nodes[i].clitics.Any(clitic.Lam|clitic.Ba|clitic.Kaf) {
		return false
	}
	if r.verbPlace(i) && i > 0 {
		return true
	}
	if c.Has(clitic.Conj) && !c.Has(clitic.Suffix) && (r.joinsPlan(i) || r.joinsWish(i)) {
		return false
	}
	if i+1 >= len(r.nodes) {
		return false
	}
	j := r.prevWord(i)
	start := j < 0 || c.Has(clitic.Conj)
	if !start {
		switch r.nodes[j].kind {
		case commaNode, colonNode, otherPunct, closeNode:
			start = true
		}
	}
	switch {
	case c.Has(clitic.Suffix):
		// قتله: verb; قتلهم behind a noun: masdar
		return r.carriesBack(i, f) || start && (r.subjectLike(i+1) || c.Has(clitic.Conj) && r.urges(f.Verb, r.nodes[i+1].prep)) // وحثه على
	case start:
		return r.perfectOpens(i, j, f, c)
	}
	return !r.verbBefore(i) && r.perfectBehind(i, j)
}

// perfectOpens is perfectHere where node i opens a clause behind node j, or -1.
func (r *reader) perfectOpens(i, j int, f morph.Form, c clitic.Flags) bool {
	next := &r.nodes[i+1]
	afterComma := j >= 0 && r.nodes[j].kind == commaNode
	if afterComma && !c.Has(clitic.Conj) && r.wantsObject(j) {
		return false // أعلنت مصر اليوم، قطع العلاقات
	}
	if i == 0 && (f.Verb >= 0 && r.t.verbFacts[f.Verb]&governing != 0 || r.govOf(f.Verb, effNegative) >= 0) {
		return true
	}
	if next.kind == entityNode && next.has(adjectival) && !next.clitics.Has(clitic.Def) && !startsWithArticle(r.in.doc.Text()[next.start:next.end]) && !r.passiveLike(f) {
		return false // قصف إسرائيلي, but قتل فلسطيني
	}
	if next.has(isPrep) || next.prep != 0 {
		// وقتل في …: passive; a headline's قصف على … is a noun
		return c.Has(clitic.Conj) || r.passiveLike(f) || afterComma && j > 0 && r.nodes[j-1].kind == entityNode
	}
	return r.subjectLike(i + 1)
}

// perfectBehind is perfectHere within a clause, behind node j.
func (r *reader) perfectBehind(i, j int) bool {
	p, next := &r.nodes[j], &r.nodes[i+1]
	onward := next.has(isPrep) || next.prep != 0
	switch {
	case p.kind == entityNode && !p.has(adjectival), p.kind == dateNode:
		return onward || next.has(isSub) || r.subjectLike(i+1)
	case p.kind == wordNode && p.clitics.Has(clitic.Def) && p.prep == 0 && r.behindThat(j):
		return onward || r.subjectLike(i+1) // أن القائد قتل في
	case p.kind == wordNode && p.has(isActor|isCounter):
		return onward || next.kind == dateNode || next.kind == entityNode
	}
	return false
}

// carriesBack reports that the form f at node i, with a pronoun, carries the indefinite
// event noun right before it or before its adjective: اجتماع عقده, but not تأجيل عقده.
func (r *reader) carriesBack(i int, f morph.Form) bool {
	if f.Verb < 0 || r.govOf(f.Verb, effLight) < 0 {
		return false
	}
	j := i - 1
	if j > 0 && r.nodes[j].kind == wordNode && r.nodes[j].flags == 0 && r.nodes[j].prep == 0 && !r.nodes[j].definite() {
		j--
	}
	return j >= 0 && r.nodes[j].kind == wordNode && r.nodes[j].has(isTrigger) && !r.nodes[j].has(isGovernor) && !r.nodes[j].definite() && gathers(r.typeOf(j))
}

// wantsObject reports that the verb before the comma at j takes an event noun
// for its object.
func (r *reader) wantsObject(j int) bool {
	for k := j - 1; k >= 0; k-- {
		n := &r.nodes[k]
		if n.has(isThat|isRel|isSub|isTrigger) || n.kind == otherPunct && !n.has(isQuote) {
			return false
		}
		if !n.has(isVerb) || n.form.Verb < 0 {
			continue
		}
		for _, g := range r.t.verbGovs[n.form.Verb] {
			if gov := &r.t.govs[g]; gov.prep == 0 && (gov.effect == effLight || gov.effect == effModal || gov.effect == effNegative || gov.effect == effPhase) {
				return true
			}
		}
		return false
	}
	return false
}

// behindThat reports that أن or إن stands directly before node i.
func (r *reader) behindThat(i int) bool {
	return i > 0 && r.nodes[i-1].has(isThat)
}

// verbBefore reports a finite verb between i and the beginning of its clause,
// other than one that takes a second one: كان الاتحاد فرض.
func (r *reader) verbBefore(i int) bool {
	for j := i - 1; j >= 0; j-- {
		n := &r.nodes[j]
		if n.has(isVerb) {
			return r.govOf(n.form.Verb, effAux) < 0
		}
		if n.has(isThat|isRel|isSub) || n.kind == commaNode || n.kind == colonNode || n.kind == otherPunct && !n.has(isQuote) {
			return false
		}
	}
	return false
}

// passiveLike reports a perfect that is common in the passive without an agent.
func (r *reader) passiveLike(f morph.Form) bool {
	return f.Verb >= 0 && f.Voice == morph.EitherVoice && r.t.verbTriggers[f.Verb] >= 0 && r.t.triggers[r.t.verbTriggers[f.Verb]].typ == Casualty
}

// subjectLike reports whether a subject or object may begin at node i.
func (r *reader) subjectLike(i int) bool {
	n := &r.nodes[i]
	switch n.kind {
	case entityNode, numberNode, dateNode, openNode:
		return true
	case wordNode:
		return n.clitics.Has(clitic.Def) && n.prep == 0 || n.has(isActor|isCounter|isNumword|isApprox|isAnonymous|isDemonstrative|isTrigger) || n.has(isThat)
	}
	return false
}

// imperfectHere decides on an imperfect that is spelled like a lexical noun:
// تقدم, تعاون, تطبيع.
func (r *reader) imperfectHere(i int, f morph.Form) bool {
	if r.afterPreposition(i) {
		return false
	}
	if r.verbPlace(i) && i > 0 {
		return true
	}
	if f.Gender == morph.Masculine {
		return true // a prefixed ي begins no masdar
	}
	if i+1 < len(r.nodes) && i > 0 && r.nodes[i-1].kind == entityNode && !r.nodes[i-1].has(adjectival) && r.nodes[i+1].has(isComp) && r.nodes[i+1].clitics.Has(clitic.Suffix) {
		return true // الكويت تشكل حكومتها
	}
	if i+1 >= len(r.nodes) || !r.subjectLike(i+1) {
		return false
	}
	j := r.prevWord(i)
	return j < 0 || r.nodes[j].kind != wordNode
}

func startsWithArticle(s string) bool {
	return len(s) > 4 && (s[:4] == "ال")
}

// joinsPlan reports a carrying noun spelled like a perfect, before a bare
// indefinite event noun and behind a verb in the future: سيشهد زيارة …، وعقد
// مؤتمر.
func (r *reader) joinsPlan(i int) bool {
	if !r.nodes[i].has(isGovernor) || i+1 >= len(r.nodes) {
		return false
	}
	if next := &r.nodes[i+1]; !next.has(isTrigger) || next.kind != wordNode || next.prep != 0 || next.clitics.Any(clitic.Def|clitic.Suffix) || r.endsIn(i+1, "ا") || r.endsIn(i+1, "اً") {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-maxReach; j-- {
		if n := &r.nodes[j]; n.has(isVerb) {
			return n.clitics.Has(clitic.Sin)
		} else if n.has(isParticle) && n.gov >= 0 && r.t.govs[n.gov].value == string(Planned) && !r.attributive(j) {
			return true
		}
	}
	return false
}

// joinsWish reports a masdar spelled like a perfect that و joins to another one
// which a verb asks for or plans, or a participle of announcing has for its object:
// تطالب برحيل الرئيس وحل البرلمان, معلنا تعطيل الدستور وحل البرلمان.
func (r *reader) joinsWish(i int) bool {
	if !r.nodes[i].has(isTrigger | isGovernor | isHead) {
		return false
	}
	link := prepSet(0)
	for j := i - 1; j >= 0 && j >= i-maxReach; j-- {
		n := &r.nodes[j]
		switch {
		case n.has(isParticiple) && j+1 < i && r.nodes[j+1].kind == wordNode && r.nodes[j+1].prep == 0 && (r.nodes[j+1].has(isTrigger) || r.masdar(j+1)):
			return !r.nodes[j+1].has(isVerb) && !n.clitics.Has(clitic.Def)
		case n.has(isVerb | isParticiple):
			if link == 0 {
				return false
			}
			for _, g := range r.t.verbGovs[max(n.form.Verb, 0)] {
				if gov := &r.t.govs[g]; gov.effect == effModal && gov.prep&link != 0 {
					return n.form.Verb >= 0
				}
			}
			return false
		case n.has(isThat | isRel | isSub), n.kind == otherPunct && !n.has(isQuote):
			return false
		case n.kind == wordNode && (n.has(isTrigger) || r.masdar(j)):
			link |= n.prep
			if j > 0 && r.nodes[j-1].has(isPrep) {
				link |= r.nodes[j-1].prep
			}
		}
	}
	return false
}

// urges reports that a verb has what it asks for behind the preposition given.
func (r *reader) urges(verb int32, p prepSet) bool {
	if verb < 0 || p == 0 {
		return false
	}
	for _, gi := range r.t.verbGovs[verb] {
		if g := &r.t.govs[gi]; g.effect == effModal && g.prep&p != 0 {
			return true
		}
	}
	return false
}
