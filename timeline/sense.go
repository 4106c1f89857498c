package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// qualifies reports an adjective spelled like noun i: the noun before it is as
// definite as it is, نقاط مهمة, النقاط المهمة.
func (s *state) qualifies(i int) bool {
	n := &s.nodes[i]
	if i == 0 || n.prep != 0 || n.clitics.Any(clitic.Suffix|clitic.Conj) {
		return false
	}
	p := &s.nodes[i-1]
	if p.kind != wordNode || p.flags&(isVerb|isPrep|isTrigger|isGovernor|isThat|isSub|isRel|isNegative|isParticle|isDemonstrative|isNumword|isQuote|isAdverb) != 0 || s.masdar(i-1) {
		return false
	}
	return p.clitics.Has(clitic.Def) == n.clitics.Has(clitic.Def) && !p.clitics.Has(clitic.Suffix)
}

// attains reports that a noun which may mean an inquiry says that something is
// reached: a thing completes it, تحقيق تقدم, or stands for its pronoun, ما تم تحقيقه.
func (s *state) attains(d *draft) bool {
	n := &s.nodes[d.node]
	next := int(d.node) + 1
	if strings.HasSuffix(s.doc.Tokens()[n.to-1].Key, "ات") || n.clitics.Has(clitic.Def) {
		return false
	}
	if next >= len(s.nodes) {
		return n.clitics.Has(clitic.Suffix) && !d.gov.support
	}
	p := &s.nodes[next]
	if n.clitics.Has(clitic.Suffix) {
		return d.gov.phase == None && p.prep&(prepIn|prepAbout|prepWith) == 0
	}
	if p.kind != wordNode || p.prep != 0 || p.flags&(isVerb|isPrep|isThat|isRel|isSub|isQuote|isAnonymous|isParticle|isNegative|isAdverb|isDemonstrative) != 0 || p.is(collective|judging|enacting|acting|owned) {
		return false
	}
	return p.clitics.Has(clitic.Def) || p.has(isTrigger|isGovernor) || s.masdar(next) || strings.HasSuffix(s.doc.Tokens()[p.to-1].Key, "ه")
}

// inRegion reports a noun that names a part of a country, of which a place or an
// unknown name is the rest: في مقاطعة هلمند, حاكم مقاطعة كذا.
func (s *state) inRegion(d *draft) bool {
	n := &s.nodes[d.node]
	next := int(d.node) + 1
	if n.has(isVerb) || n.clitics.Any(clitic.Def|clitic.Suffix) || next >= len(s.nodes) {
		return false
	}
	p := &s.nodes[next]
	if p.kind == entityNode {
		return !p.has(adjectival) && p.prep == 0 && s.entityOf(next).Type == entities.Place
	}
	if p.kind != wordNode || p.prep != 0 || p.definite() || p.has(isTrigger|isPrep|isVerb|isActor) {
		return false
	}
	return d.gov.link&(prepIn|prepBa) != 0 && !d.gov.support || d.node > 0 && s.nodes[d.node-1].is(post|collective|settlement)
}

// metFor reports a meeting told before in the sentence, which the draft is the
// aim of: التقيا لبحث الأزمة.
func (s *state) metFor(d *draft) bool {
	for k := range s.drafts {
		if e := &s.drafts[k]; e.node < d.node && (e.typ == Meeting || e.typ == Negotiation || e.typ == Call) {
			return true
		}
	}
	return false
}

// isLength reports that a length of time, or in the present tense a number, stands
// right behind verb i or behind its subject.
func (s *state) isLength(i int) bool {
	for j := i + 1; j < len(s.nodes) && j <= i+3; j++ {
		switch n := &s.nodes[j]; {
		case n.kind == dateNode:
			return !s.isPoint(n.date)
		case n.kind == numberNode, n.has(isNumword | isApprox):
			return s.nodes[i].form.Tense == morph.Imperfect
		case n.has(isTrigger | isVerb), n.kind == commaNode:
			return false
		}
	}
	return false
}

// heads reports that noun i opens a line, with its article and a length of time
// behind it.
func (s *state) heads(i int) bool {
	n := &s.nodes[i]
	if !n.clitics.Has(clitic.Def) || i > 0 && s.nodes[i-1].kind != colonNode && s.nodes[i-1].kind != otherPunct || i+1 >= len(s.nodes) {
		return false
	}
	if k := s.doc.Tokens()[s.nodes[i+1].from].Key; strings.HasSuffix(k, "مشدد") && i+2 < len(s.nodes) {
		i++ // السجن المشدد 15 عاما
	}
	p := &s.nodes[i+1]
	return p.kind == dateNode && !s.isPoint(p.date) || p.kind == numberNode || p.has(isNumword) || strings.HasSuffix(s.doc.Tokens()[p.from].Key, "مؤبد") || strings.HasSuffix(s.doc.Tokens()[p.from].Key, "موبد")
}

// forcesEnter reports forces and a settlement that no name in the gazetteer
// explains: دخلت قوات الحزام مدينة كذا.
func (s *state) forcesEnter(d *draft) bool {
	node, _ := s.subjectOf(int(d.node), d.args)
	if node < 0 || !s.nodes[node].is(owned|acting|bearing) && !(s.isEntity(node) && forceLike(s.entityOf(int(node)))) {
		return false
	}
	for i := range d.args {
		if a := &d.args[i]; a.node != node && a.node > d.node && (s.nodes[a.node].is(settlement) || s.isEntity(a.node) && placeLike(s.entityOf(int(a.node)))) {
			return true
		}
	}
	return false
}

// sentences reports a verdict that the verb of the clause gives before the draft,
// which says what it is.
func (s *state) sentences(d *draft) bool {
	head := s.clauses[d.clause].head
	if head < 0 || head >= d.node || !s.verbIs(head, verbJudges) {
		return false
	}
	for k := range s.drafts {
		if e := &s.drafts[k]; e.node < d.node && e.clause == d.clause && e.typ == Trial {
			return true
		}
	}
	return false
}
