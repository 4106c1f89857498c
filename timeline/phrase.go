package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
)

// standIn gives an event the entity that a common noun as its agent stands for:
// whose aircraft or units act, the forces of the sentence before, the dignitary
// that an honorific with a pronoun means.
func (r *reader) standIn(d *draft, node int32) bool {
	n := &r.nodes[node]
	if n.kind != wordNode || n.prep != 0 {
		return false
	}
	switch {
	case n.is(grace):
		if e := r.lastTopic; e >= 0 && (r.in.result.Entities[e].Type == entities.Person || r.in.result.Entities[e].Type == entities.OfficeType) {
			d.addRole(Agent, e, nil)
			return true
		}
	case n.is(troops):
		if node > 0 && r.nodes[node-1].has(isDemonstrative) {
			if e := r.force(int(node)); e >= 0 {
				d.addRole(Agent, e, nil)
				return true
			}
		}
	}
	if n.clitics.Has(clitic.Suffix) && r.ownerActs(d, int(node)) {
		return true
	}
	if j := r.belongsTo(int(node)); j >= 0 {
		r.fill(d, Agent, int32(j))
		return true
	}
	if j := r.delegated(d, int(node)); j >= 0 {
		r.fill(d, Agent, int32(j))
		return true
	}
	if d.typ == Visit {
		return false
	}
	if n.has(isActor|isCounter|isAnonymous|isNumword|isApprox) && !(r.bodied(int(node)) && n.flags&(isCounter|isAnonymous|isNumword|isApprox) == 0) {
		return r.ofNation(d, int(node))
	}
	if j := r.ownerBehind(int(node)); j >= 0 && (forceLike(r.entityOf(j)) || r.nodes[j].has(adjectival) && r.bodied(int(node))) {
		r.fill(d, Agent, int32(j))
		return true
	}
	return false
}

// ownerActs gives an event the one whose state or forces the noun at i, with a pronoun, names.
// It reports whether the noun is such a one.
func (r *reader) ownerActs(d *draft, i int) bool {
	n := &r.nodes[i]
	switch {
	case n.is(realm):
		if e := r.realmOf(i); e >= 0 {
			d.addRole(Agent, e, nil) // قال الوزير الألماني إن بلاده ستسحب
		}
		return true
	case n.is(owned | acting):
		if e := r.owner(i); e >= 0 {
			d.addRole(Agent, e, nil) // قواته
			return true
		}
	}
	return false
}

// realmOf gives the country of the one for whom the pronoun of بلاده at node i stands,
// where the text names it; -1 when it does not.
func (r *reader) realmOf(i int) int32 {
	e := r.owner(i)
	if e < 0 {
		return -1
	}
	of := &r.in.result.Entities[e]
	if of.Country == "" || of.Type != entities.Person && of.Type != entities.OfficeType {
		return -1
	}
	for k := range r.in.result.Entities {
		if c := &r.in.result.Entities[k]; c.Type == entities.Country && c.Country == of.Country {
			return int32(k)
		}
	}
	return -1
}

// ofNation makes the state that a nisba tells of the people at node i the agent
// of the violence they do: أحرق مستوطنون إسرائيليون.
func (r *reader) ofNation(d *draft, i int) bool {
	if d.typ == Announcement || d.typ == Statement {
		return false
	}
	j := r.groupOf(i)
	if j < 0 || !r.nodes[j].has(adjectival) {
		return false
	}
	for k := i + 1; k < j; k++ {
		if n := &r.nodes[i]; n.kind != numberNode && !n.has(isNumword|isApprox) || !r.peopled(&r.nodes[k]) {
			return false // مسلحون دورية فرنسية
		}
	}
	r.fill(d, Agent, int32(j))
	return true
}

// belongsTo gives the force that the people or the aircraft at node i are said to
// be of: طائرة تابعة للتحالف, عناصر من التنظيم; -1 when there is none.
func (r *reader) belongsTo(i int) int {
	belongs := false
	for j := i + 1; j < len(r.nodes) && j <= i+5; j++ {
		n := &r.nodes[j]
		if n.kind == entityNode && !n.has(adjectival) {
			p := r.prepBefore(j)
			if forceLike(r.entityOf(j)) && ((belongs || j == i+1) && p&(prepLam|prepTo|prepFor) != 0 || p&prepFrom != 0 && j <= i+3) {
				return j
			}
			return -1
		}
		if n.kind != wordNode || n.has(isVerb|isTrigger|isThat|isRel) || n.clitics.Has(clitic.Conj) {
			return -1
		}
		belongs = belongs || n.is(affiliated)
	}
	return -1
}

// bodied reports a common noun of a state's body: محكمة كمبودية.
func (r *reader) bodied(i int) bool {
	return r.nodes[i].is(owned)
}

// addPhrase keeps a participant that is no entity in its words: a number and
// what it counts, a noun and its adjectives.
func (r *reader) addPhrase(d *draft, role RoleName, node int32) {
	i := int(node)
	if !r.participates(d, i) {
		return
	}
	s := r.nodes[i].span()
	for j := i + 1; j < len(r.nodes) && j <= i+3; j++ {
		n := &r.nodes[j]
		counted := r.nodes[j-1].kind == numberNode || r.nodes[j-1].has(isNumword|isApprox)
		if n.kind != wordNode && !(n.kind == entityNode && n.has(adjectival)) && !(n.kind == numberNode && counted) ||
			n.prep != 0 || n.has(isPrep|isVerb|isThat|isRel|isSub) || n.clitics.Has(clitic.Conj) ||
			n.has(isAdverb) || counted && strings.HasPrefix(r.in.doc.Tokens()[n.from].Key, "بين") || !counted && n.kind == wordNode && (int32(j) == d.comp || !r.describes(j) || r.reflexive(j) || !r.sameNoun(i, j)) {
			break
		}
		s.End = int(n.end)
	}
	d.roles = append(d.roles, Role{Name: role, Entity: -1, Span: s})
}

// sameNoun reports that word j, which looks like an adjective, may belong to the
// noun at i: it agrees with it in having the article, or makes it a construct,
// which no plural with its final ن is.
func (r *reader) sameNoun(i, j int) bool {
	toks := r.in.doc.Tokens()
	noun, word := toks[r.nodes[i].to-1].Key, toks[r.nodes[j].to-1].Key
	if startsWithArticle(noun) || r.nodes[i].has(isNumword|isApprox) {
		return startsWithArticle(word)
	}
	if !startsWithArticle(word) {
		return !strings.HasPrefix(word, "ب") || r.nodes[j].flags != 0
	}
	return j == i+1 && !strings.HasSuffix(noun, "ون") && !strings.HasSuffix(noun, "ين") && !strings.HasSuffix(noun, "تان") && !strings.HasSuffix(noun, "يان")
}

// objectAt reports a noun at i without article that begins the object behind the
// common noun at subject, the subject of a verb: what has the article, or the
// full ending of a plural, is in no construct.
func (r *reader) objectAt(subject, i int) bool {
	toks := r.in.doc.Tokens()
	n := &r.nodes[i]
	if n.prep != 0 || n.definite() || n.has(isAdverb|isNegative|isQad) {
		return false
	}
	plural := r.nodes[subject].has(isActor) && r.endsIn(subject, "ون")
	k := subject + 1
	for k < i && r.qualifies(subject, k) {
		k++ // القوات الفرنسية, مسلحون مجهولون
	}
	switch {
	case k != i:
		return false
	case n.has(isActor) && plural:
		return !r.endsIn(i, "ون")
	case i == subject+1 && r.collective(subject) && (n.has(isActor|isNumword|isApprox) || n.kind == numberNode):
		return true // أوقفت الشرطة شخصين
	}
	if n.kind != wordNode || n.has(isApprox|isNumword) || !plural && !startsWithArticle(toks[r.nodes[subject].to-1].Key) {
		return false
	}
	return r.bareWord(i) && (r.heads(i) || n.is(spot|settlement))
}

// bareWord reports a word at node i without an article, a preposition before it or the ending
// of an adverb, by its spelling.
func (r *reader) bareWord(i int) bool {
	key := r.in.doc.Tokens()[r.nodes[i].from].Key
	return len(key) > 4 && !startsWithArticle(key) && !strings.HasPrefix(key, "ب") && !strings.HasPrefix(key, "لل") &&
		!r.endsIn(i, "ا") && !r.endsIn(i, "اً") && !r.reflexive(i)
}

// qualifies reports an adjective at k that agrees with the noun at i.
func (r *reader) qualifies(i, k int) bool {
	n := &r.nodes[k]
	if n.prep != 0 || n.clitics.Has(clitic.Conj) {
		return false
	}
	if startsWithArticle(r.in.doc.Tokens()[r.nodes[i].to-1].Key) {
		return n.kind == entityNode && n.has(adjectival) || n.kind == wordNode && r.describes(k) && n.clitics.Has(clitic.Def)
	}
	return (n.kind == entityNode && n.has(adjectival) || n.kind == wordNode) && r.endsIn(k, "ون")
}

// acts reports a common noun of those who arrest and fight: أوقفت عناصر الدرك.
func (r *reader) acts(i int) bool {
	return r.nodes[i].is(acting) || r.collective(i)
}

// collective reports a common noun that means a body or a crowd, to which no
// name of a person can be an apposition.
func (r *reader) collective(i int) bool {
	return r.nodes[i].is(collective) && r.nodes[i].clitics.Has(clitic.Def)
}

// reflexive reports نفسه and its kin, which are nobody else.
func (r *reader) reflexive(i int) bool {
	switch r.in.doc.Tokens()[r.nodes[i].to-1].Key {
	case "نفسه", "نفسها", "انفسهم", "نفسيهما", "ذاته", "ذاتها":
		return true
	}
	return false
}

// participates reports a common noun that can be a participant: no adjective or
// adverb of the trigger, no number alone, nothing behind a preposition that is
// written into it.
func (r *reader) participates(d *draft, i int) bool {
	n := &r.nodes[i]
	if n.kind == numberNode || n.has(isActor|isCounter|isAnonymous|isNumword|isApprox) {
		return true
	}
	if n.has(isVerb|isAdverb|isNegative|isNeither|isParticle|isQad|isSub|isRel|isThat|isRecord|isPrep|isDemonstrative) || r.reflexive(i) {
		return false
	}
	k := r.in.doc.Tokens()[n.from].Key
	if rest, ok := strings.CutPrefix(k, "و"); len(k) <= 4 || ok && len(rest) <= 4 {
		// pronouns and particles, هو, أو, وهي, but not كل الأطراف
		return k == "كل" && i+1 < len(r.nodes) && startsWithArticle(r.in.doc.Tokens()[r.nodes[i+1].from].Key)
	}
	for _, p := range [...]string{"بال", "لل", "وب", "ول", "وال"} {
		if strings.HasPrefix(k, p) {
			return false
		}
	}
	if n.clitics.Any(clitic.Ba|clitic.Lam|clitic.Kaf) || n.has(isComp) && strings.HasPrefix(k, "ب") || r.endsIn(i, "ًا") || r.endsIn(i, "اً") {
		return false
	}
	t := &r.nodes[d.node]
	if t.has(isVerb) || i != int(d.node)+1 {
		return true
	}
	return n.clitics.Has(clitic.Def) || startsWithArticle(k) // هجوم جديد
}
