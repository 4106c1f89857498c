package timeline

import "github.com/hawliyat/hawliyat/internal/clitic"

// settleConjunctions decides on words that are a conjunction before a verb and
// a preposition before a noun: حتى, كما, حسبما.
func (r *reader) settleConjunctions() {
	for i := range r.nodes {
		n := &r.nodes[i]
		if n.has(isParticle) && r.noParticle(i) {
			n.flags &^= isParticle
			n.gov = -1
		}
		if n.has(isPrep) && n.to == n.from+1 && r.in.doc.Tokens()[n.from].Key == "بعد" && r.notYet(i) {
			n.flags &^= isPrep | isSub
			n.flags |= isAdverb
			n.prep = 0
		}
		if !n.has(isSub) || !n.has(isPrep) {
			continue
		}
		j := i + 1
		for j < len(r.nodes) && r.nodes[j].has(isQuote|isQad|isNegative|isNeither) {
			j++
		}
		if j < len(r.nodes) && r.nodes[j].has(isVerb|isThat) {
			n.flags &^= isPrep
			n.prep = 0
		} else {
			n.flags &^= isSub
		}
	}
}

// noParticle reports that the word at node i, which has the spelling of a particle of
// modality, is none there.
func (r *reader) noParticle(i int) bool {
	n := &r.nodes[i]
	if n.to == n.from+1 && r.in.doc.Tokens()[n.from].Key == "مقابل" && !r.triggerSoon(i) {
		return true // مقابل كفالة
	}
	if i+1 >= len(r.nodes) {
		return false
	}
	next := &r.nodes[i+1]
	if n.has(isHead) && next.has(isComp) {
		return true // رهن الاعتقال
	}
	if n.gov < 0 || r.t.govs[n.gov].value != string(Conditional) || next.has(isVerb) {
		return false
	}
	// مقتل ألف مقابل مقتل سبعين: set against, no condition
	return next.kind == numberNode || next.has(isNumword|isApprox) || r.isLoss(i+1) || r.isRelease(i+1)
}

// notYet reports that بعد at node i goes with لم before: لم تطلب بعد مساعدات,
// لم تبدأ القوات بعد سحب.
func (r *reader) notYet(i int) bool {
	for j := i - 1; j > 0 && j >= i-4; j-- {
		n := &r.nodes[j]
		if !n.has(isVerb) {
			continue
		}
		return r.tokenBefore(j, "لم") && (j == i-1 || r.govOf(n.form.Verb, effPhase) >= 0)
	}
	return false
}

// triggerSoon reports an event noun within three words behind i.
func (r *reader) triggerSoon(i int) bool {
	for j := i + 1; j < len(r.nodes) && j <= i+3; j++ {
		if r.nodes[j].has(isTrigger | isVerb) {
			return true
		}
	}
	return false
}

// beginsCondition reports إذا, لو, ما لم: a clause follows, whatever its verb.
func (r *reader) beginsCondition(i int) bool {
	switch r.in.doc.Tokens()[r.nodes[i].to-1].Key {
	case "اذا", "لو", "لم":
		return true
	}
	return false
}

// isRelease reports the release of a number of persons: مقابل الإفراج عن 183 أسيرا.
func (r *reader) isRelease(i int) bool {
	n := &r.nodes[i]
	if n.trigger < 0 || r.t.triggers[n.trigger].typ != Release {
		return false
	}
	for j := i + 1; j < len(r.nodes) && j <= i+2; j++ {
		if r.nodes[j].kind == numberNode || r.nodes[j].has(isNumword|isApprox) {
			return true
		}
	}
	return false
}

// verbSoon reports a finite verb within three words behind i.
func (r *reader) verbSoon(i int) bool {
	for j := i + 1; j < len(r.nodes) && j <= i+3; j++ {
		if r.nodes[j].has(isVerb) {
			return true
		}
	}
	return false
}

// lastTrigger gives the event noun nearest before i in its sentence, or -1.
func (r *reader) lastTrigger(i int) int {
	for j := i - 1; j >= 0 && j >= i-12; j-- {
		n := &r.nodes[j]
		if n.has(isVerb | isThat) {
			return -1
		}
		if n.has(isTrigger) && n.kind == wordNode && !r.ledByTrigger(j) {
			return j
		}
	}
	return -1
}

// ledByTrigger reports that another event noun stands shortly before j, which j
// only describes: مظاهرة مناهضة لزيارة.
func (r *reader) ledByTrigger(j int) bool {
	for k := j - 1; k >= 0 && k >= j-3; k-- {
		n := &r.nodes[k]
		if n.has(isVerb|isThat) || n.kind == commaNode {
			return false
		}
		if n.has(isTrigger) && n.kind == wordNode {
			return true
		}
	}
	return false
}

// preverbal reports a particle that stands before its verb.
func (r *reader) preverbal(i int) bool {
	n := &r.nodes[i]
	if n.has(isQad | isNegative | isNeither) {
		return true
	}
	if n.kind != wordNode || n.to != n.from+1 {
		return false
	}
	switch r.in.doc.Tokens()[n.from].Key {
	case "او", "و", "سوف", "ثم":
		return true
	}
	return false
}

// turn finds where a coordinated clause whose verb stands at i begins: a word
// with و, or the word behind a comma, after the head of the clause before. -1
// when there is none.
func (r *reader) turn(i, head int) int {
	for j := i - 1; j > head && j >= i-8; j-- {
		n := &r.nodes[j]
		switch {
		case n.has(isVerb | isRel | isThat | isSub):
			return -1
		case n.clitics.Has(clitic.Conj) && n.kind != commaNode:
			return j
		case n.kind == wordNode && n.to == n.from+1 && r.in.doc.Tokens()[n.from].Key == "و":
			return j
		case n.kind == commaNode:
			if k := r.insertion(j, head); k >= 0 {
				j = k // شنت الطائرات، ليل السبت، غارات أوقعت
				continue
			}
			return j + 1
		}
	}
	return -1
}

// insertion gives the comma behind head that opens a date put between commas,
// which the comma at i closes; -1 when it closes something else.
func (r *reader) insertion(i, head int) int {
	dated := false
	for j := i - 1; j > head && j >= i-4; j-- {
		n := &r.nodes[j]
		switch {
		case n.kind == commaNode:
			if dated {
				return j
			}
			return -1
		case n.kind == dateNode:
			dated = true
		case !n.has(isPrep):
			return -1
		}
	}
	return -1
}

// startsWithConj reports that the word before i is a lone و, or that i's own
// first letter is one.
func startsWithConj(r *reader, i int) bool {
	k := r.in.doc.Tokens()[r.nodes[i].from].Key
	return len(k) > 2 && k[:2] == "و"
}

// antecedent gives the noun or entity before i that a relative clause at i
// describes, or -1.
func (r *reader) antecedent(i int) int32 {
	best := int32(-1)
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		n := &r.nodes[j]
		switch {
		case n.kind == commaNode && j == i-1, n.kind == closeNode, n.kind == openNode, n.kind == otherPunct:
			continue
		case best >= 0 && (n.has(isPrep) || n.prep != 0 && n.kind == wordNode || n.kind == numberNode || n.has(isNumword)):
			return best // سراح 104 من التلميذات اللواتي
		case n.kind == entityNode && !n.has(adjectival):
			return int32(j)
		case n.has(isTrigger):
			return int32(j)
		case n.has(isActor | isCounter):
			return int32(j)
		case n.has(isVerb | isThat | isSub | isRel):
			return best
		case n.kind == wordNode && best < 0 && !n.has(isPrep):
			best = int32(j)
		case n.kind == commaNode:
			return best
		}
	}
	return best
}

// bareNoun reports an indefinite common noun.
func (r *reader) bareNoun(i int) bool {
	n := &r.nodes[i]
	return n.kind == wordNode && !n.has(isVerb|isThat|isSub|isRel|isPrep|isQad|isNegative|isNeither|isParticle|isDemonstrative) &&
		!n.definite() && !startsWithArticle(r.in.doc.Tokens()[n.from].Key)
}

// ledByPreposition reports that the noun phrase that ends at i hangs on a
// preposition at most three words before.
func (r *reader) ledByPreposition(i int) bool {
	for j := i; j >= 0 && j >= i-3; j-- {
		n := &r.nodes[j]
		if n.kind != wordNode && n.kind != entityNode {
			return false
		}
		if n.prep != 0 {
			return true
		}
	}
	return false
}
