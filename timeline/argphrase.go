package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
)

// argumentEntity reads a name. false ends the walk.
func (r *reader) argumentEntity(a *argScan, n *node) bool {
	conj := n.clitics.Has(clitic.Conj)
	if n.prep != 0 && !n.has(isPrep) {
		a.prep, a.common, a.fresh = n.prep, -1, true
	}
	if a.prep&prepLam != 0 && placeLike(r.entityOf(a.at)) && r.partOf(a.trigger, a.at) {
		a.prep = prepIn // في الأطراف الشمالية لمدينة فلان
	}
	x := argument{node: int32(a.at), prep: a.prep}
	prev := a.previous()
	keep := true
	switch {
	case n.has(adjectival) && r.nisba(a, &x, conj, &keep):
	case prev != nil && n.prep == 0 && int(prev.node) >= a.at-6 && (conj || a.afterComma && r.listed(int(prev.node), a.at)):
		x.prep, x.bare, x.between = prev.prep, prev.bare, prev.prep&prepBetween != 0
		if x.prep == 0 && a.afterComma && !conj && r.nodes[prev.node].kind != entityNode {
			return false
		}
	case a.prep == 0 && a.common >= 0:
		keep = r.insideNoun(a, &x)
	case a.prep == 0:
		keep = r.bareName(a, &x, conj)
	}
	if !keep {
		return true
	}
	a.add(x)
	a.fresh, a.afterComma, a.common = false, false, -1
	if a.prep &= prepBetween | prepIn; a.prep&prepBetween == 0 {
		a.prep = 0
	}
	return true
}

// nisba reads a name written as an adjective, and reports whether that settles
// it; keep is cleared when it only describes what stands beside it.
func (r *reader) nisba(a *argScan, x *argument, conj bool, keep *bool) bool {
	prev := a.previous()
	switch {
	case a.prep != 0 && !conj && a.common < 0 && r.beforePerson(a.at):
		*keep = false // خلفا للمغربي فلان
	case a.at == a.trigger+1+r.adjacentWords(a.trigger, a.at) && !a.verb && !conj && a.common < 0 && a.prep == 0:
		x.adj = true
	case a.common >= 0 && r.nodes[a.common].has(isTerritory) && !r.names(a.at+1):
		x.prep = a.commonPrep // من الأراضي العراقية
	case a.common >= 0:
		*keep = false // رجل أمريكي
	case prev != nil && !conj && !a.fresh:
		*keep = false // the nationality of what stands before
	case conj && prev != nil && prev.adj:
		x.adj = true
	default:
		return false
	}
	return true
}

// partOf reports that ل before the place at node i, behind trigger t, says of what
// a common noun with في is a part.
func (r *reader) partOf(t, i int) bool {
	nouns := 0
	for j := i - 1; j > t && j >= i-6; j-- {
		n := &r.nodes[j]
		switch {
		case n.kind != wordNode && !(n.kind == entityNode && n.has(adjectival)), n.has(isVerb | isTrigger | isThat | isRel | isActor | isCounter):
			return false
		case n.has(isPrep) && n.prep&prepIn != 0:
			return nouns > 0
		case n.has(isPrep) && n.prep&(prepLam|prepTo) != 0 && j == i-1, n.prep&prepLam != 0 && n.is(settlement):
			continue
		case n.prep != 0:
			return false
		}
		nouns++
	}
	return false
}

// beforePerson reports that the name of a person stands right behind node i.
func (r *reader) beforePerson(i int) bool {
	if i+1 >= len(r.nodes) {
		return false
	}
	n := &r.nodes[i+1]
	return n.kind == entityNode && n.prep == 0 && !n.clitics.Has(clitic.Conj) && r.entityOf(i+1).Type == entities.Person
}

// insideNoun reads a name without preposition behind the open phrase of a common
// noun: it belongs to that phrase, or is the object of the verb whose subject
// that is.
func (r *reader) insideNoun(a *argScan, x *argument) bool {
	prev := a.previous()
	if a.verb && prev != nil && int(prev.node) == a.common {
		switch {
		case a.at == a.common+1 && r.collective(a.common): // اعتقلت الشرطة فلانا
			x.bare = a.nextBare()
			return true
		case a.at == a.common+2 && r.nodes[a.common].clitics.Has(clitic.Def) && r.nodes[a.at-1].kind == entityNode && r.nodes[a.at-1].has(adjectival) && placeLike(r.entityOf(a.at)):
			x.bare = a.nextBare() // غادر الجنود الفرنسيون البلد
			return true
		case prev.bare == 1 && r.wholePlural(a.common, a.at-1) && (placeLike(r.entityOf(a.at)) || r.namesPerson(int32(a.at)) && r.endsIn(a.at-1, "ون")):
			x.bare = a.nextBare() // اقتحم عشرات المستوطنين المسجد
			return true
		}
	}
	if a.commonPrep&prepLam != 0 && r.masdar(a.common) && a.at == a.common+1 {
		return false // مؤتمر لمساعدة لبنان: the aim
	}
	x.apposed, x.prep = true, a.commonPrep
	if prev != nil && prev.common && int(prev.node) == a.common {
		x.bare, x.prep = prev.bare, prev.prep
	}
	return true
}

// wholePlural reports a phrase of people from node i to j that ends in a sound
// plural or a dual with its ن: nothing is in construct with it.
func (r *reader) wholePlural(i, j int) bool {
	n := &r.nodes[j]
	return n.kind == wordNode && n.has(isActor) && (r.endsIn(j, "ون") || r.endsIn(j, "ين") || r.endsIn(j, "ان")) && (r.nodes[i].has(isActor|isCounter|isNumword|isApprox) || r.nodes[i].kind == numberNode)
}

// bareName reads a name that neither a preposition nor a common noun governs.
func (r *reader) bareName(a *argScan, x *argument, conj bool) bool {
	prev := a.previous()
	if a.afterComma {
		// only a verb of meeting has its object behind a comma; else it is an
		// apposition, or the next part of the sentence
		if !a.verb || conj || !r.receives(a.trigger) || !r.namesPerson(int32(a.at)) {
			return false
		}
		before := a.bare == 0 && a.trigger > 0 && r.namesPerson(int32(a.trigger-1))
		if !before && (a.bare != 1 || prev == nil || r.apposition(int(prev.node), a.at)) {
			return false
		}
	}
	if prev != nil && r.titled(int(prev.node), a.at) && r.apposition(int(prev.node), a.at) && !r.secondTitle(a, int(prev.node)) {
		x.bare, x.prep, x.apposed = prev.bare, prev.prep, true
		return true
	}
	x.bare = a.nextBare()
	return true
}

// secondTitle reports an office behind a person who has a title already, the subject
// of a verb that needs an object: استقبل الوزير فلان السفير الأمريكي.
func (r *reader) secondTitle(a *argScan, i int) bool {
	return a.verb && a.bare == 1 && i == a.at-1 && i-1 > a.trigger && r.needsObject(a.trigger) && r.behindTitled(a.at)
}

// behindTitled reports the office at node i right behind a person whose own title, that
// of a high office, stands before the name: no list of titles goes on so, unlike النائب
// فلان رئيس اللجنة.
func (r *reader) behindTitled(i int) bool {
	if i < 2 {
		return false
	}
	title, person, office := r.entityOf(i-2), r.entityOf(i-1), r.entityOf(i)
	if title == nil || person == nil || office == nil || title.Type != entities.OfficeType || person.Type != entities.Person || office.Type != entities.OfficeType || title.Office == nil {
		return false
	}
	switch title.Office.Kind {
	case entities.HeadOfState, entities.HeadOfGovernment, entities.Minister:
		return true
	}
	return false
}

// needsObject reports a verb trigger that takes a person for its object.
func (r *reader) needsObject(t int) bool {
	n := &r.nodes[t]
	if !n.has(isVerb) || n.form.Verb < 0 || r.t.verbTriggers[n.form.Verb] < 0 {
		return false
	}
	tr := &r.t.triggers[r.t.verbTriggers[n.form.Verb]]
	if tr.intrans {
		return false
	}
	switch tr.typ {
	case Meeting, Call, Resignation, Appointment, Arrest:
		return true
	}
	return false
}

// argumentNoun reads a common noun, a number or an adjective.
func (r *reader) argumentNoun(a *argScan, n *node) {
	conj := n.clitics.Has(clitic.Conj)
	if n.is(whole) && !conj && !n.definite() {
		a.fresh = true
		return // جميع الأسرى
	}
	object := false
	if a.common >= 0 && !conj {
		if object = a.verb && a.prep == 0 && a.commonPrep == 0 && r.objectAt(a.common, a.at); !object {
			return
		}
	}
	person := r.peopled(n) || n.has(isNumword)
	prev := a.previous()
	switch {
	case conj && prev != nil && prev.common && person:
		a.add(argument{node: int32(a.at), prep: prev.prep, bare: prev.bare, common: true})
		a.common = a.at
		return
	case conj && !person:
		a.common, a.prep = a.at, 0
		return
	case prev != nil && !a.fresh && n.prep == 0 && !object && (r.describes(a.at) || r.branded(a.at)):
		return // an adjective of what stands before
	}
	r.nounPhrase(a, n, person)
}

// nounPhrase begins a phrase with a common noun.
func (r *reader) nounPhrase(a *argScan, n *node, person bool) {
	x := argument{node: int32(a.at), prep: a.prep, common: true}
	if a.prep == 0 {
		if a.afterComma && a.verb && a.bare == 1 && n.is(delegate) && r.receives(a.trigger) {
			a.afterComma = false // التقى الوزير، أمس، وفدا
		}
		if a.afterComma {
			a.common = a.at
			return
		}
		if !r.phraseBare(a, n, &x, person) {
			return
		}
	}
	if person || a.prep == 0 || a.prep&(prepWith|prepBetween|prepBy|prepAgainst|prepTo) != 0 {
		a.add(x)
	}
	a.common, a.commonPrep, a.prep, a.fresh, a.afterComma = a.at, a.prep, 0, false, false
}

// branded reports a nisba of people with the article right behind the name of a
// group, which it describes: التنظيم الإرهابي.
func (r *reader) branded(i int) bool {
	n, e := &r.nodes[i], r.entityOf(i-1)
	return e != nil && n.kind == wordNode && n.has(isActor) && n.clitics.Has(clitic.Def) && !n.clitics.Has(clitic.Conj) && r.endsIn(i, "ي") &&
		(e.Type == entities.ArmedGroup || e.Type == entities.Coalition || e.Type == entities.Organization)
}

// phraseBare counts a common noun without preposition among the phrases of the
// trigger; false if it only describes the trigger or the manner.
func (r *reader) phraseBare(a *argScan, n *node, x *argument, person bool) bool {
	accusative := r.endsIn(a.at, "ا")
	switch {
	case !a.verb && (r.endsIn(a.at, "اً") || r.endsIn(a.at, "ًا") || accusative && !person && n.kind == wordNode), r.endsIn(a.at, "اً"):
		return false // an accusative adjective or adverb: مشتركا
	case !a.verb && a.at == a.trigger+1 && !person && (n.definite() == r.nodes[a.trigger].definite() || !n.definite()) && r.describes(a.at):
		return false // an adjective of the trigger: الغارات الجوية
	case a.verb && a.bare == 0 && !person && n.kind == wordNode && !n.definite() && accusative && !r.endsIn(a.at, "يا") && !r.heads(a.at):
		x.bare = 2 // وقع اتفاقا: the object, wherever the subject stands
	default:
		x.bare = a.nextBare()
	}
	return true
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
