package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// asNoun are the flags of words that are no verbs by the tables; one spelled like a verb
// needs the place of a verb.
const asNoun = isTrigger | isGovernor | isHead | isPrep | isSub | isActor | isCounter | isAnonymous | isNumword | isApprox

// decide settles whether node i, which has a verbal reading, is a verb here.
func (r *reader) decide(i int, f morph.Form, c clitic.Flags) {
	if f.Tense == morph.Participle {
		r.participle(i, f, c)
		return
	}
	if f.Voice == morph.EitherVoice && r.vowelled(i, c) && (f.Tense == morph.Perfect || !causative(f.Verb)) {
		f.Voice = morph.Passive
		if f.Tense == morph.Imperfect || r.perfectAllowed(i) {
			r.settleVerb(i, f, c)
			return
		}
	}
	if r.nodes[i].has(isActor|isCounter|isAnonymous) && !(i > 0 && r.verbPlace(i)) && !r.urgedBack(i, f, c) {
		return // وأسرته
	}
	if f.Verb < 0 && r.nodes[i].has(asNoun) {
		return // سيطرتها is no future of an unknown verb
	}
	if f.Person == 1 && f.Number == morph.Singular && !(i > 0 && r.verbPlace(i)) && !c.Has(clitic.Sin) {
		return // أصل, أعمال: rarely a verb in news
	}
	switch f.Tense {
	case morph.Perfect:
		if !r.mayBePerfect(i, f, c) {
			return
		}
	case morph.Imperfect:
		if !r.mayBeImperfect(i, f, c) {
			return
		}
	}
	r.settleVerb(i, f, c)
}

// urgedBack reports a verb with a conjunction and a pronoun before the preposition it asks
// for: وطالبه ب.
func (r *reader) urgedBack(i int, f morph.Form, c clitic.Flags) bool {
	return c.Has(clitic.Conj) && c.Has(clitic.Suffix) && r.endsIn(i, "ه") && i+1 < len(r.nodes) && r.urges(f.Verb, r.nodes[i+1].prep)
}

// mayBePerfect reports that the word at node i, which has the form of a perfect, may be one.
func (r *reader) mayBePerfect(i int, f morph.Form, c clitic.Flags) bool {
	n := &r.nodes[i]
	lexical := n.has(asNoun)
	if i > 0 && r.nodes[i-1].has(isVerb) && !c.Has(clitic.Conj) && !r.auxiliary(&r.nodes[i-1]) && (f.Homograph || c.Has(clitic.Suffix) || n.has(isTrigger|isGovernor|isHead|isActor)) {
		return false // أدين قاتل النائب, تزور بعثته البلاد: two verbs do not meet
	}
	if !r.numberHere(i, f, c) {
		return false
	}
	if n.has(isPrep|isSub|isNumword|isApprox) && (i == 0 || !r.verbPlace(i)) && (c.Has(clitic.Conj) || !n.clitics.Has(clitic.Conj)) && !r.opensAsVerb(i, f) {
		return false // فتحت is no ف before تحت
	}
	if !f.Homograph && !lexical {
		return !r.afterPreposition(i) || r.afterWhoever(i) // but: في علق, من كسب: a name or a noun
	}
	written := c.Has(clitic.Suffix) && r.endsIn(i, "ه") && !n.has(isGovernor) && strings.HasPrefix(r.in.doc.Text()[n.start:n.end], "أ")
	return written || f.Number == morph.Dual && r.dualBefore(i) || r.perfectHere(i, f, c)
}

// numberHere reports that a perfect of the number of f may stand at node i: the endings of
// the dual and the feminine plural are those of nouns.
func (r *reader) numberHere(i int, f morph.Form, c clitic.Flags) bool {
	switch {
	case f.Number == morph.Dual && f.Gender == morph.Masculine && !r.dualHere(i, c): // but not لاحقا, بحثا: an accusative
		return i > 0 && r.nodes[i-1].kind == entityNode && !r.nodes[i-1].has(adjectival) && !r.verbBefore(i)
	case f.Number == morph.Plural && f.Gender == morph.Feminine: // but not لجان: rarely a verb of women
		return i > 0 && (r.verbPlace(i) || r.nodes[i-1].has(isActor|isCounter))
	}
	return true
}

// opensAsVerb reports a preposition that opens the sentence as the verb of the same
// spelling: خلف الوزير سلفه.
func (r *reader) opensAsVerb(i int, f morph.Form) bool {
	return i == 0 && r.nodes[i].has(isPrep) && f.Verb >= 0 && r.t.verbFacts[f.Verb]&collocating != 0 && i+1 < len(r.nodes) && r.namesPerson(int32(i+1))
}

// mayBeImperfect reports that the word at node i, which has the form of an imperfect, may
// be one.
func (r *reader) mayBeImperfect(i int, f morph.Form, c clitic.Flags) bool {
	if f.Short && f.Number != morph.Singular && !(i > 0 && r.verbPlace(i)) && !c.Has(clitic.Lam) {
		return false // تقبلا: an accusative
	}
	if c.Has(clitic.Sin) {
		return true
	}
	if (f.Homograph || r.nodes[i].has(asNoun)) && !r.imperfectHere(i, f) {
		return false
	}
	if f.Gender == morph.Feminine && i > 0 && r.nodes[i-1].has(isPrep) && r.afterPreposition(i) && !r.afterWhoever(i) {
		return false // حول تقاطع, رغم تعاقب: a masdar spelled like a verb
	}
	return true
}

// settleVerb makes node i a verb.
func (r *reader) settleVerb(i int, f morph.Form, c clitic.Flags) {
	n := &r.nodes[i]
	n.flags |= isVerb
	n.flags &^= asNoun | isDemonstrative
	n.prep = 0
	n.form, n.clitics = f, c
	if c.Has(clitic.Lam) {
		n.prep = prepLam
	}
	if f.Verb >= 0 && r.said(f.Verb) >= 0 {
		n.flags |= isSaid
	}
}

// vowelled reports that the first letter of the word at i, behind a
// conjunction, is written with the vowel u, as a passive may be: عُيّن, اعتُقل.
func (r *reader) vowelled(i int, c clitic.Flags) bool {
	tok := &r.in.doc.Tokens()[r.nodes[i].from]
	w := r.in.doc.Text()[tok.Start:tok.End]
	if len(w) <= len(tok.Key) {
		return false // no marks at all
	}
	at := strings.Index(w, "\u064f")
	letters := 0
	for _, l := range w[:max(at, 0)] {
		if l >= 'ء' && l <= 'ي' {
			letters++
		}
	}
	if c.Has(clitic.Conj) {
		letters--
	}
	return at > 0 && letters > 0 && letters <= 3
}

// causative reports a verb whose active imperfect begins with u too.
func causative(verb int32) bool {
	if verb < 0 {
		return true
	}
	p := morph.Verbs()[verb].Perfect
	return strings.HasPrefix(p, "أ") || strings.HasPrefix(p, "آ") || !strings.HasPrefix(p, "ا") && !strings.HasPrefix(p, "ت")
}

// perfectAllowed reports that a passive perfect may stand at i, which is
// spelled like a noun: no preposition, no other verb and no noun that it could
// complete stands before.
func (r *reader) perfectAllowed(i int) bool {
	if r.afterPreposition(i) || r.nodes[i].clitics.Any(clitic.Def) {
		return false
	}
	j := r.prevWord(i)
	if j < 0 || r.nodes[i].clitics.Has(clitic.Conj) {
		return true
	}
	p := &r.nodes[j]
	return !p.has(isVerb) && (p.kind != wordNode || p.definite() || r.verbPlace(i) || startsWithArticle(r.in.doc.Tokens()[p.from].Key))
}

// dualHere reports that a dual verb may stand at i: a particle, a conjunction or
// a dual subject stands before.
func (r *reader) dualHere(i int, c clitic.Flags) bool {
	if c.Has(clitic.Conj) || r.verbPlace(i) && i > 0 {
		return true
	}
	return r.dualBefore(i)
}

// dualBefore reports that the word before node i ends like a dual.
func (r *reader) dualBefore(i int) bool {
	if i == 0 {
		return false
	}
	k := r.in.doc.Tokens()[r.nodes[i-1].to-1].Key
	return strings.HasSuffix(k, "ان") || strings.HasSuffix(k, "ين")
}

// participle keeps the participles that assert or ask something: مؤكدا أن,
// مطالبا بـ, المزمع.
func (r *reader) participle(i int, f morph.Form, c clitic.Flags) {
	n := &r.nodes[i]
	if n.has(isTrigger|isGovernor|isHead|isPrep|isParticle|isActor|isCounter|isAnonymous) || f.Voice == morph.Passive || c.Has(clitic.Suffix) || r.endsIn(i, "ه") {
		return
	}
	if g := r.said(f.Verb); g >= 0 || r.govOf(f.Verb, effModal) >= 0 {
		if i == 0 || r.nodes[i-1].kind == commaNode || r.nodes[i-1].kind == closeNode || c.Has(clitic.Conj) || r.requests(i, f.Verb) {
			n.flags |= isParticiple
			if g >= 0 {
				n.flags |= isSaid
			}
			n.form, n.clitics = f, c
		}
	}
}

// requests reports a participle in the accusative before the preposition that its
// verb takes what it asks for with: تظاهروا مطالبين بإقالته.
func (r *reader) requests(i int, verb int32) bool {
	if !(r.endsIn(i, "ين") || r.endsIn(i, "ا") || r.endsIn(i, "اً")) || i+1 >= len(r.nodes) || r.afterPreposition(i) {
		return false
	}
	g := r.govOf(verb, effModal)
	return g >= 0 && r.t.govs[g].prep&r.nodes[i+1].prep != 0
}

// said gives the governor row of a verb of saying, or -1.
func (r *reader) said(verb int32) int32 { return r.govOf(verb, effSaid) }

// govOf gives the governor row of a verb with the given effect, or -1.
func (r *reader) govOf(verb int32, e effect) int32 {
	if verb < 0 || !r.t.verbFacts[verb].has(e) {
		return -1
	}
	for _, g := range r.t.verbGovs[verb] {
		if r.t.govs[g].effect == e {
			return g
		}
	}
	return -1
}

// prevWord gives the node before i that is no quotation mark, or -1.
func (r *reader) prevWord(i int) int {
	for j := i - 1; j >= 0; j-- {
		if !r.nodes[j].has(isQuote) {
			return j
		}
	}
	return -1
}

// verbPlace reports whether a verb is expected at i: behind a particle that
// verbs follow, or where a clause begins.
func (r *reader) verbPlace(i int) bool {
	j := r.prevWord(i)
	if j < 0 {
		return true
	}
	p := &r.nodes[j]
	return p.has(isQad|isNegative|isRel|isThat|isNeither) || p.has(isSub) || p.has(isParticle) && !r.attributive(j) && r.t.govs[p.gov].effect != effPhase
}

// afterPreposition reports whether a preposition stands directly before i, or
// is glued to it.
func (r *reader) afterPreposition(i int) bool {
	if r.nodes[i].prep != 0 && !r.nodes[i].has(isPrep) {
		return true
	}
	if i == 0 {
		return false
	}
	p := &r.nodes[i-1]
	if strings.HasSuffix(r.in.doc.Tokens()[p.to-1].Key, "سبما") {
		return false // حسبما أعلن
	}
	return p.kind == wordNode && p.has(isPrep) && !p.has(isSub) && !p.has(isVerb)
}

// afterWhoever reports أول من, كل من: من is a pronoun there.
func (r *reader) afterWhoever(i int) bool {
	j := int(r.nodes[i].from)
	toks := r.in.doc.Tokens()
	if j < 2 || toks[j-1].Key != "من" {
		return false
	}
	switch toks[j-2].Key {
	case "اول", "كل", "اخر", "هناك", "ثمه":
		return true
	}
	return false
}
