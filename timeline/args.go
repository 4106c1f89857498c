package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
)

// argument is a participant phrase found beside a trigger.
type argument struct {
	node    int32   // entity node, or the common noun that heads the phrase
	prep    prepSet // its preposition; 0 for subject, object and idafa
	bare    uint8   // ordinal of a phrase without preposition, from 1
	adj     bool    // a nisba that describes the trigger itself
	common  bool    // a common noun, no entity
	between bool    // second member of بين … و…
	apposed bool    // stands in apposition to, or inside, the phrase of a common noun
}

// maxReach bounds how far, in nodes, arguments are looked for.
const maxReach = 40

// arguments collects the participant phrases to the right of node t, up to the
// end of its clause or the next event that has arguments of its own.
func (r *reader) arguments(t int, dst []argument) []argument {
	tn := &r.nodes[t]
	c := &r.clauses[tn.clause]
	verb := tn.has(isVerb | isParticiple)
	var prep prepSet
	bare := uint8(0)
	depth := 0 // of brackets
	fresh := true
	last := -1     // index in dst of the previous argument
	inCommon := -1 // node of the common noun whose phrase is open
	commonPrep := prepSet(0)
	afterComma, comma := false, 0
	coordinated := false
	for i := t + 1; i < int(c.hi) && i <= t+maxReach; i++ {
		n := &r.nodes[i]
		switch n.kind {
		case openNode:
			if !n.has(isQuote) {
				depth++
			}
			continue
		case closeNode:
			if !n.has(isQuote) && depth > 0 {
				depth--
			}
			continue
		case colonNode:
			return dst
		case otherPunct:
			if n.has(isQuote) {
				continue
			}
			return dst
		case commaNode:
			if depth > 0 {
				continue
			}
			// the second of two commas ends what stands between them
			afterComma = !afterComma || !r.aside(comma+1, i)
			comma, prep, inCommon = i, 0, -1
			if k := r.apposedUntil(i+1, int(c.hi)); afterComma && k >= 0 && !(last >= 0 && r.listed(int(dst[last].node), i+1)) {
				i, comma, afterComma = k, k, false // الحركة، كبرى حركات الإقليم، …
			}
			continue
		case dateNode:
			prep, inCommon = 0, -1
			fresh = true
			continue
		}
		if depth > 0 || n.has(isQuote) {
			continue
		}
		conj := n.clitics.Has(clitic.Conj)
		if conj && n.prep == 0 && n.kind != entityNode && !n.has(isActor|isCounter|isAnonymous) && n.kind != numberNode {
			inCommon = -1
		}
		switch {
		case n.has(isVerb | isParticiple | isThat | isRel):
			return dst
		case n.has(isSub):
			return dst
		case n.has(isPrep) && n.kind == wordNode && i > t+1 && n.prep&prepFrom != 0 && r.titleOf(i-1):
			continue // كل من
		case n.has(isPrep) && n.kind == wordNode:
			prep, inCommon, fresh = n.prep, -1, true
			if conj && prep == 0 {
				prep = 0
			}
			continue
		case n.kind == entityNode:
			if n.prep != 0 && !n.has(isPrep) {
				prep, inCommon, fresh = n.prep, -1, true
			}
			if n.has(adjectival) && prep != 0 && !conj && inCommon < 0 && i+1 < len(r.nodes) && r.nodes[i+1].kind == entityNode && r.nodes[i+1].prep == 0 && !r.nodes[i+1].clitics.Has(clitic.Conj) && r.entityOf(i+1).Type == entities.Person {
				continue // خلفا للمغربي فلان
			}
			a := argument{node: int32(i), prep: prep}
			coordinated = last >= 0 && (conj || afterComma && r.listed(int(dst[last].node), i)) && n.prep == 0 && int(dst[last].node) >= i-6
			switch {
			case n.has(adjectival) && i == t+1+r.adjacentWords(t, i) && !verb && !conj && inCommon < 0 && prep == 0:
				a.adj = true
			case n.has(adjectival) && inCommon >= 0 && r.nodes[inCommon].has(isTerritory) && !r.names(i+1):
				a.prep = commonPrep // من الأراضي العراقية
			case n.has(adjectival) && inCommon >= 0:
				continue // رجل أمريكي
			case n.has(adjectival) && last >= 0 && !conj && !fresh:
				continue // the nationality of what stands before
			case n.has(adjectival) && conj && last >= 0 && dst[last].adj:
				a.adj = true
			case coordinated:
				a.prep, a.bare, a.between = dst[last].prep, dst[last].bare, dst[last].prep&prepBetween != 0
				if a.prep == 0 && afterComma && !conj && r.nodes[dst[last].node].kind != entityNode {
					return dst
				}
			case prep == 0 && inCommon >= 0 && verb && last >= 0 && int(dst[last].node) == inCommon && i == inCommon+1 && r.collective(inCommon):
				bare++ // اعتقلت الشرطة فلانا
				a.bare = bare
			case prep == 0 && inCommon >= 0 && verb && last >= 0 && int(dst[last].node) == inCommon && i == inCommon+2 && r.nodes[inCommon].clitics.Has(clitic.Def) && r.nodes[i-1].kind == entityNode && r.nodes[i-1].has(adjectival) && placeLike(r.entityOf(i)):
				bare++ // غادر الجنود الفرنسيون البلد
				a.bare = bare
			case prep == 0 && inCommon >= 0 && commonPrep&prepLam != 0 && r.masdar(inCommon) && i == inCommon+1:
				continue // مؤتمر لمساعدة لبنان: the aim
			case prep == 0 && inCommon >= 0:
				a.apposed = true
				a.prep = commonPrep
				if last >= 0 && dst[last].common && int(dst[last].node) == inCommon {
					a.bare, a.prep = dst[last].bare, dst[last].prep
				}
			case prep == 0:
				if afterComma && !(verb && r.receives(t) && r.namesPerson(int32(i)) && !conj && (bare == 1 && last >= 0 && !r.apposition(int(dst[last].node), i) || bare == 0 && t > 0 && r.namesPerson(int32(t-1)))) {
					continue // apposition, or the next part of the sentence
				}
				if last >= 0 && r.titled(int(dst[last].node), i) && r.apposition(int(dst[last].node), i) {
					a.bare, a.prep = dst[last].bare, dst[last].prep
					a.apposed = true
					break
				}
				bare++
				a.bare = bare
			}
			dst = append(dst, a)
			last = len(dst) - 1
			fresh, afterComma = false, false
			inCommon = -1
			if !r.apposedNext(i) {
				prep &= prepBetween | prepIn
			}
			if i+1 < len(r.nodes) && prep&prepBetween == 0 {
				prep = 0
			}
			continue
		case n.has(isTrigger) && n.event <= suppressed && n.prep == 0 && !conj:
			continue // توقيع اتفاق بين: the noun that completes the trigger
		case n.has(isTrigger) && !conj && n.prep == 0 && i == t+1 && !verb:
			// a trigger in construct with another one: its arguments are its own
			return dst
		case n.has(isTrigger) && afterComma && verb && n.prep == 0 && !conj && r.aside(comma+1, i):
			continue // …، كبرى حركات التمرد، …
		case n.has(isTrigger):
			if n.prep != 0 || !verb || bare > 0 || conj {
				return dst
			}
			bare++
			inCommon = -1
			prep = 0
			continue
		case n.has(isDemonstrative | isQad | isNegative | isNeither | isParticle | isAdverb):
			continue
		}
		if r.titleOf(i) {
			if n.prep != 0 {
				prep, inCommon, fresh = n.prep, -1, true
			}
			continue // جلالة الملك, كلا من الوزيرين
		}
		// a common noun, a number, an adjective
		if n.prep != 0 {
			prep, inCommon, fresh = n.prep, -1, true
		}
		if inCommon >= 0 && !conj && !(verb && prep == 0 && commonPrep == 0 && r.objectAt(inCommon, i)) {
			continue
		}
		person := n.has(isActor|isCounter|isAnonymous) || n.kind == numberNode || n.has(isNumword)
		if conj && last >= 0 && dst[last].common && person {
			dst = append(dst, argument{node: int32(i), prep: dst[last].prep, bare: dst[last].bare, common: true})
			last = len(dst) - 1
			inCommon = i
			continue
		}
		if conj && !person {
			inCommon = i
			prep = 0
			continue
		}
		if r.describes(i) && last >= 0 && !fresh && n.prep == 0 {
			continue // an adjective of what stands before
		}
		a := argument{node: int32(i), prep: prep, common: true}
		if prep == 0 {
			if afterComma {
				inCommon = i
				continue
			}
			if !verb && !person && n.kind == wordNode && r.endsIn(i, "ا") || r.endsIn(i, "اً") || r.endsIn(i, "ًا") && !verb {
				continue // an accusative adjective or adverb: مشتركا
			}
			if !verb && i == t+1 && !person && (n.definite() == tn.definite() || !n.definite()) && r.describes(i) {
				continue // an adjective of the trigger: الغارات الجوية
			}
			if verb && bare == 0 && !person && n.kind == wordNode && !n.definite() && r.endsIn(i, "ا") && !r.endsIn(i, "يا") && !r.heads(i) {
				a.bare = 2 // وقع اتفاقا: the object, wherever the subject stands
			} else {
				bare++
				a.bare = bare
			}
		}
		if person || prep == 0 || prep&(prepWith|prepBetween|prepBy|prepAgainst|prepTo) != 0 {
			dst = append(dst, a)
			last = len(dst) - 1
		}
		inCommon, commonPrep, fresh, afterComma = i, prep, false, false
		prep = 0
	}
	return dst
}

// names reports the name of a place at node i that continues what stands before:
// العاصمة القطرية الدوحة.
func (r *reader) names(i int) bool {
	if i >= len(r.nodes) {
		return false
	}
	n := &r.nodes[i]
	return n.kind == entityNode && n.prep == 0 && !n.has(adjectival) && !n.clitics.Has(clitic.Conj) && r.entityOf(i).Type == entities.Place
}

// receives reports a verb trigger of meeting or calling, whose object is a person
// and may follow a comma: استقبل الأمير في مكتبه أمس، الوزير.
func (r *reader) receives(t int) bool {
	n := &r.nodes[t]
	if !n.has(isVerb) || n.form.Verb < 0 || r.t.verbTriggers[n.form.Verb] < 0 {
		return false
	}
	tr := &r.t.triggers[r.t.verbTriggers[n.form.Verb]]
	return (tr.typ == Meeting || tr.typ == Call) && !tr.intrans
}

// heads reports a noun in construct with the name behind it: مدينتا طرابلس
// وبنغازي.
func (r *reader) heads(i int) bool {
	if i+1 >= len(r.nodes) {
		return false
	}
	n := &r.nodes[i+1]
	return n.kind == entityNode && !n.has(adjectival) && n.prep == 0 && !n.clitics.Has(clitic.Conj)
}

// listed reports that the entity at j, behind a comma, goes on the list that
// the one at i belongs to: a later member is joined by و.
func (r *reader) listed(i, j int) bool {
	if r.nodes[i].kind != entityNode || r.apposition(i, j) {
		return false
	}
	for k := j + 1; k < len(r.nodes) && k <= j+8; k++ {
		n := &r.nodes[k]
		if n.kind == entityNode {
			if n.clitics.Has(clitic.Conj) {
				return true
			}
			continue
		}
		if n.kind != commaNode && n.kind != openNode && n.kind != closeNode {
			return false
		}
	}
	return false
}

// adjacentWords counts the plain adjectives between t and i; they do not part a
// nisba from its noun.
func (r *reader) adjacentWords(t, i int) int {
	k := 0
	for j := t + 1; j < i; j++ {
		n := &r.nodes[j]
		if n.kind == wordNode && n.prep == 0 && !n.has(isPrep|isTrigger|isGovernor|isActor|isCounter) || n.kind == entityNode && n.has(adjectival) {
			k++
			continue
		}
		return -1
	}
	if k > 2 {
		return -1
	}
	return k
}

// describes reports a word that looks like an adjective: a nisba or feminine
// ending, or the article behind a definite noun.
func (r *reader) describes(i int) bool {
	n := &r.nodes[i]
	if n.kind != wordNode || n.prep != 0 || n.has(isActor|isCounter|isAnonymous|isTrigger|isGovernor|isNumword) {
		return false
	}
	k := r.in.doc.Tokens()[n.to-1].Key
	if len(k) < 6 || strings.HasPrefix(k, "لل") {
		return false
	}
	switch k[len(k)-2:] {
	case "ه", "ي":
		return true
	}
	return len(k) > 4 && k[len(k)-4:] == "يا" || startsWithArticle(k)
}

// entityOf gives the entity of node i, or nil.
func (r *reader) entityOf(i int) *entities.Entity {
	if e := r.nodes[i].entity; e >= 0 {
		return &r.in.result.Entities[e]
	}
	return nil
}

func (r *reader) isEntity(n int32) bool { return r.nodes[n].kind == entityNode }
