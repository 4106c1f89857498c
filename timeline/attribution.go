package timeline

import (
	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// attribute finds who is quoted for every event of the sentence.
func (s *state) attribute() {
	general, at := s.according()
	if general == nil {
		general, at = s.trailing(), 0
	}
	if general == nil {
		general, at = s.heading(), 0
	}
	toll := false // بحسب behind a number of victims gives who counted them
	for k := range s.drafts {
		toll = toll || s.drafts[k].typ == Casualty && int(s.drafts[k].node) < at
	}
	for k := range s.drafts {
		d := &s.drafts[k]
		d.attr = s.quoted(d)
		if len(d.attr) == 0 {
			d.attr = s.wished(d)
		}
		if len(d.attr) == 0 && general != nil && (at <= initial || int(d.node) < at && (!toll || d.typ == Casualty)) && d.typ != Statement {
			d.attr = []Attribution{*general}
		}
		if len(d.attr) == 0 && (s.doc.Sentences()[s.in.sentence].Quoted || len(s.nodes) > 1 && s.nodes[1].has(isThat) && s.saysOn(0)) && len(s.sources) > 0 {
			d.attr = []Attribution{s.sources[0]}
		}
	}
	s.remember()
}

// saysOn reports قوله at node i: the words of the one whom the text cites before.
func (s *state) saysOn(i int) bool {
	return s.nodes[i].is(quoting)
}

// heading reads the one who speaks in a headline: الوزير: مقتل خمسة. Newspapers
// and agencies head what is only printed by them.
func (s *state) heading() *Attribution {
	colon := 0
	for colon < len(s.nodes) && colon < 8 && s.nodes[colon].kind != colonNode {
		colon++
	}
	if colon+1 >= len(s.nodes) || s.nodes[colon].kind != colonNode {
		return nil
	}
	i := colon - 1
	for i > 0 && s.nodes[i].has(isQuote) {
		i--
	}
	for i > 0 && s.nodes[i-1].kind == entityNode && s.apposition(i-1, i) {
		i--
	}
	if i < 0 || !s.isEntity(int32(i)) || s.nodes[i].has(adjectival) {
		return nil
	}
	if i > 0 && !s.nodes[i-1].has(isQuote) && s.nodes[i-1].kind != otherPunct {
		return nil
	}
	if e := s.entityOf(i); e.Type != entities.Person && e.Type != entities.OfficeType && !forceLike(e) {
		return nil
	}
	a := &Attribution{Entity: -1, Stance: Reports}
	s.source(a, int32(i))
	return a
}

// trailing reads a verb of saying that ends the sentence: …، قال الوزير.
func (s *state) trailing() *Attribution {
	k := len(s.clauses) - 1
	if k <= 0 {
		return nil
	}
	c := &s.clauses[k]
	if c.head != c.lo || !s.nodes[c.head].has(isSaid) || !s.nodes[c.head].has(isVerb) || c.kind != coordinateClause || s.nodes[c.head].clitics.Any(clitic.Sin|clitic.Conj) {
		return nil
	}
	if p := &s.nodes[c.lo-1]; p.kind != commaNode && p.kind != closeNode && !p.has(isQuote) {
		return nil
	}
	if a, ok := s.saying(int(c.head)); ok {
		return &a
	}
	return nil
}

// quoted climbs from the clause of d to the verbs of saying above it.
func (s *state) quoted(d *draft) []Attribution {
	if s.adjunct(d) || d.gov.inside || d.gov.given {
		return nil // what the speaker only refers to
	}
	k := d.clause
	c := &s.clauses[k]
	if c.kind == coordinateClause && c.head == d.node && c.subject >= 0 && s.reader.tells(int(k)) {
		return nil // زعمت … أنها قتلته، لكن الحركة قالت
	}
	var out []Attribution
	for depth := 0; k >= 0 && depth < 8; depth++ {
		c := &s.clauses[k]
		if c.kind == relativeClause || c.kind == adverbialClause && c.subject >= 0 && s.reader.tells(int(k)) {
			return out // …، غير أن السفير قال
		}
		next, reported := s.above(c)
		if reported && next >= 0 && s.clauses[next].head >= 0 {
			if a, ok := s.saying(int(s.clauses[next].head)); ok {
				out = quoteOf(out, a)
			} else if a, ok := s.stated(int(next)); ok {
				out = quoteOf(out, a)
			}
			if p := &s.clauses[next]; p.kind == coordinateClause && p.subject >= 0 && s.reader.tells(int(next)) {
				return out
			}
		}
		k = next
	}
	if len(out) == 0 && s.saidOutright(d, c) {
		if a, ok := s.saying(int(c.head)); ok {
			return []Attribution{a}
		}
	}
	return out
}

// above gives the clause that governs c, or the one c is joined to, or -1, and whether that
// tells it as what somebody says.
func (s *state) above(c *clause) (next int32, reported bool) {
	next, reported = c.parent, c.kind == complementClause
	if c.sibling >= 0 {
		sibling := &s.clauses[c.sibling]
		if c.kind == coordinateClause {
			next = sibling.parent
		}
		reported = reported || sibling.kind == complementClause
	}
	return next, reported
}

// saidOutright reports an event noun behind the verb of saying of its own clause: قال …: «…»,
// or the masdar that such a verb governs, نفى مشاركته.
func (s *state) saidOutright(d *draft, c *clause) bool {
	if c.head < 0 || c.head >= d.node || !s.nodes[c.head].has(isSaid) || s.nodes[d.node].has(isVerb) {
		return false
	}
	return d.gov.link&^(prepAbout|prepBa|prepOn|prepTo|prepLam|prepFrom) == 0 && !s.parted(int(c.head), int(d.node))
}

// quoteOf adds a to out, unless the last one there is the same speaker who says
// on: قال الوزير أمس …، مضيفا أن.
func quoteOf(out []Attribution, a Attribution) []Attribution {
	if n := len(out); n > 0 && a.Entity >= 0 && out[n-1].Entity == a.Entity {
		if !out[n-1].HasSaid {
			out[n-1].Said, out[n-1].HasSaid = a.Said, a.HasSaid
		}
		return out
	}
	return append(out, a)
}

// parted reports a mark other than a comma or a quotation mark between nodes i
// and j: the second belongs to another line of a headline.
func (s *state) parted(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if n := &s.nodes[k]; n.kind == otherPunct && !n.has(isQuote) {
			return true
		}
	}
	return false
}

// wished gives who asks for an event, or denies it: دعا الاتحاد إلى انتخابات.
func (s *state) wished(d *draft) []Attribution {
	a := Attribution{Entity: -1}
	switch d.gov.modality {
	case Demanded:
		a.Stance = Demands
	case Denied:
		a.Stance = Denies
	case Conditional:
		if d.gov.verb == 0 || !s.onlyTells(d) {
			return nil
		}
		a.Stance = Reports
	default:
		return nil
	}
	c := &s.clauses[d.clause]
	if c.parent >= 0 && (c.kind == complementClause || c.kind == relativeClause && a.Stance == Denies && c.antecedent >= 0 && s.nodes[c.antecedent].clause == c.parent && !s.isEntity(c.antecedent)) {
		c = &s.clauses[c.parent] // نفى صحة الأنباء التي تحدثت عن استقالته
	}
	if c.head >= 0 && s.nodes[c.head].has(isVerb) && s.verbIs(c.head, verbOrders) {
		return nil // who orders a thing does it
	}
	if c.head < 0 || c.head >= d.node || c.subject < 0 || !s.isEntity(c.subject) && !s.nodes[c.subject].has(isAnonymous|isActor) || c.kind == relativeClause || s.govOf(s.nodes[c.head].form.Verb, effModal) < 0 && s.govOf(s.nodes[c.head].form.Verb, effNegative) < 0 {
		return nil
	}
	s.source(&a, c.subject)
	return []Attribution{a}
}

// saying makes the attribution to the subject of the verb of saying at node v.
func (s *state) saying(v int) (Attribution, bool) {
	n := &s.nodes[v]
	g := s.said(n.form.Verb)
	if g < 0 || !n.has(isVerb|isParticiple) || n.clitics.Has(clitic.Sin) {
		return Attribution{}, false
	}
	a := Attribution{Entity: -1, Stance: Stance(s.t.govs[g].value)}
	if via := s.relayed(v); via >= 0 {
		s.source(&a, via)
	} else if by := s.speaker(v); by >= 0 {
		s.source(&a, by)
	} else if n.clause == 0 && n.form.Tense != morph.Imperfect && len(s.sources) > 0 {
		a.Entity, a.Span = s.sources[0].Entity, s.sources[0].Span // وأضاف أن
	} else if n.clause == 0 && n.form.Tense != morph.Imperfect && s.lastTopic >= 0 {
		a.Entity = int(s.lastTopic)
	}
	if a.Entity < 0 && a.Span == (arabic.Span{}) {
		return a, false
	}
	if d := s.saidOn(int(n.clause)); d >= 0 {
		if first, ok := s.ds[d].Value.First(); ok {
			a.Said, a.HasSaid = first, true
		}
	}
	return a, true
}

// stated makes the attribution to the one whose statement clause k cites: جاء في بيان
// صادر عن الوزارة أن.
func (s *state) stated(k int) (Attribution, bool) {
	c := &s.clauses[k]
	a := Attribution{Entity: -1, Stance: Reports}
	if v := s.nodes[c.head].form.Verb; v < 0 || morph.Verbs()[v].Perfect != "جاء" && morph.Verbs()[v].Perfect != "ورد" {
		return a, false
	}
	cited := false
	for i := c.head + 1; i < c.hi && i <= c.head+statedReach; i++ {
		n := &s.nodes[i]
		if n.has(isUtterance) {
			cited = true
		} else if cited && n.kind == entityNode && !n.has(adjectival) && !placeLike(s.entityOf(int(i))) {
			s.source(&a, i)
			return a, true
		}
	}
	return a, false
}

// statedReach bounds, in nodes, how far behind its verb a statement names its author.
const statedReach = 8

// speaker gives the subject of the verb or participle of saying at node v, or -1. A
// participle says what the subject of its sentence says: قال الوزير …، مضيفا أن.
func (s *state) speaker(v int) int32 {
	c := &s.clauses[s.nodes[v].clause]
	if c.subject < 0 || s.nodes[v].has(isVerb) || s.isEntity(c.subject) || s.nodes[c.subject].has(isActor|isAnonymous) {
		return c.subject
	}
	for k := c.parent; k >= 0; k = s.clauses[k].parent {
		if p := &s.clauses[k]; p.subject >= 0 && (s.isEntity(p.subject) || s.nodes[p.subject].has(isActor|isAnonymous)) {
			return p.subject
		}
	}
	return -1
}

// source puts the participant of node i into a.
func (s *state) source(a *Attribution, i int32) {
	n := &s.nodes[i]
	if n.kind == entityNode {
		if e := s.entityOf(int(i)); e.Type == entities.OfficeType && e.Office != nil && e.Office.Holder < 0 {
			if j := s.holderBehind(int(i)); j >= 0 {
				n = &s.nodes[j]
			}
		}
		a.Entity = int(s.participant(n.entity))
		a.Span = n.span()
		return
	}
	a.Span = s.phrase(int(i))
	if n.clitics.Has(clitic.Lam|clitic.Def) && a.Span.Len() > len("ل") && s.doc.Text()[a.Span.Start:a.Span.Start+len("ل")] == "ل" {
		a.Span.Start += len("ل") // للمصادر
	}
}

// phrase gives a common noun with the adjectives behind it: مصادر مطلعة.
func (s *state) phrase(i int) arabic.Span {
	n := &s.nodes[i]
	out := n.span()
	for j := i + 1; j < len(s.nodes) && j <= i+2; j++ {
		m := &s.nodes[j]
		if m.kind == entityNode && m.has(adjectival) || m.kind == wordNode && m.flags == 0 && m.prep == 0 && !m.clitics.Has(clitic.Conj) && !s.saysOn(j) && s.describes(j) {
			out.End = int(m.end)
			continue
		}
		break
	}
	return out
}

// saidOn gives the date mention of clause k, or -1.
func (s *state) saidOn(k int) int32 {
	for i := s.clauses[k].lo; i < s.clauses[k].hi; i++ {
		if s.nodes[i].kind == dateNode {
			return s.nodes[i].date
		}
	}
	if next := k + 1; next < len(s.clauses) && s.clauses[next].kind == relativeClause && s.carriedOff(&s.clauses[next]) {
		return s.saidOn(next) // قال في مؤتمر عقده أمس
	}
	return -1
}

// initial is the last node at which a phrase still opens its sentence.
const initial = 2

// according reads وفقا لـ, بحسب, نقلا عن and the source behind them, and gives
// the node where the phrase begins.
func (s *state) according() (*Attribution, int) {
	if s.anyPrep&prepAccording == 0 {
		return nil, 0
	}
	for i := range s.nodes {
		n := &s.nodes[i]
		if n.prep&prepAccording == 0 || !n.has(isPrep) {
			continue
		}
		for j := i + 1; j < len(s.nodes) && j <= i+5; j++ {
			m := &s.nodes[j]
			if m.kind == entityNode && !m.has(adjectival) && !placeLike(s.entityOf(j)) || m.has(isAnonymous) {
				a := &Attribution{Entity: -1, Stance: Reports}
				s.source(a, int32(j))
				return a, s.aboutAll(i)
			}
			if m.has(isVerb) && m.has(isSaid) {
				if a, ok := s.saying(j); ok {
					return &a, s.aboutAll(i) // وفق ما أفادت الوزارة
				}
			}
			if m.has(isVerb) || m.kind == commaNode || m.kind == otherPunct && !m.has(isQuote) {
				break
			}
		}
	}
	return nil, 0
}

// aboutAll gives the node from which the phrase at node i tells who reports: the
// whole sentence where it stands between two commas behind its verb, before any
// event of it: تضمنت الأوامر، وفقا للوكالة، إعفاء الوزير.
func (s *state) aboutAll(i int) int {
	if i < 1 || s.nodes[i-1].kind != commaNode {
		return i
	}
	for k := range s.drafts {
		if d := &s.drafts[k]; int(d.node) < i && d.typ != Statement && d.typ != Announcement {
			return i
		}
	}
	for j := i + 1; j < len(s.nodes) && j <= i+8; j++ {
		if s.nodes[j].kind == commaNode {
			return 0
		}
	}
	return i
}

// remember keeps the source of the sentence for quotations that run on.
func (s *state) remember() {
	for k := range s.clauses {
		c := &s.clauses[k]
		if c.head < 0 || !s.nodes[c.head].has(isSaid) {
			continue
		}
		if a, ok := s.saying(int(c.head)); ok {
			s.sources = append(s.sources[:0], a)
			return
		}
	}
}
