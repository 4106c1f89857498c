package entities

import (
	"cmp"
	"strconv"
	"strings"
)

// stateOffices gives every office the state it is of: the one it names, that of
// the body, that of the office it is the counterpart of, that of the same
// office elsewhere in the document, else that the document is about.
func (l *linker) stateOffices() {
	for i := range l.found {
		m := &l.found[i]
		if m.class != kOffice || m.title < 0 {
			continue
		}
		l.ownState(i, &l.titles[m.title])
	}
	l.statesOfHolders()
	for i := range l.found {
		m := &l.found[i]
		if m.class != kOffice || m.title < 0 {
			continue
		}
		t := &l.titles[m.title]
		if t.country == "" && m.holder >= 0 {
			t.country = l.states[l.found[m.holder].entity]
		}
		if t.country == "" && stateOffice(t.kind) && t.body < 0 && !t.plural {
			t.country = l.understoodState(i, l.sameOffice(t))
		}
		if l.bareChief(t) {
			l.asBefore(i, t)
		}
		if t.country != "" && stateOffice(t.kind) {
			l.latest[l.sameOffice(t)] = t.country
		}
		m.country = t.country
	}
}

// ownState gives the title of mention i the state that it names or takes from another office,
// and notes it for the same office elsewhere.
func (l *linker) ownState(i int, t *title) {
	if t.same {
		l.counterpart(i, t)
	}
	if t.possessed && t.country == "" {
		l.possessor(i, t)
	}
	if t.kind == Minister && t.n == 0 && t.country != "" && !t.plural && t.status == "" {
		l.ministerBefore(i, t)
	}
	if t.country != "" && stateOffice(t.kind) {
		key := l.sameOffice(t)
		if known := l.offices[key]; known != "" && known != t.country {
			l.offices[key] = ofSeveral
		} else {
			l.offices[key] = t.country
		}
	}
}

// statesOfHolders notes the states that the holders of offices are of, and what they hold.
func (l *linker) statesOfHolders() {
	for i := range l.found {
		m := &l.found[i]
		if m.class != kOffice || m.title < 0 || m.holder < 0 {
			continue
		}
		if t := &l.titles[m.title]; t.country != "" {
			l.states[l.found[m.holder].entity] = t.country
			if t.status != Former && t.status != Deposed {
				l.held[heldOffice{l.sameOffice(t), t.country}] = l.found[m.holder].entity
			}
		}
	}
}

// understoodState gives the state of mention i, an office of the key given that names none: that
// of the holder, of the same office before, or of the document.
func (l *linker) understoodState(i int, key sameOffice) string {
	if l.found[i].holder >= 0 {
		return l.ofHolder(i, key) // not always the office named before
	}
	return cmp.Or(l.latest[key], l.country, l.onlyState(key))
}

// ofHolder guesses the state of an office that a name stands beside: that of the
// office which a conjunction joins it to, else the one the document is about,
// unless another person holds the office there.
func (l *linker) ofHolder(i int, key sameOffice) string {
	m := &l.found[i]
	if strings.HasPrefix(l.text[l.tokens[m.from].Start:m.start], "و") {
		for j := i - 1; j >= 0 && l.found[j].sentence == m.sentence && m.from-l.found[j].to <= maxListed; j-- {
			if n := &l.found[j]; n.class == kOffice && n.depth == 0 && n.title >= 0 {
				if n.country != "" && n.holder >= 0 && stateOffice(l.titles[n.title].kind) {
					return n.country
				}
				break
			}
		}
	}
	state := cmp.Or(l.country, l.onlyState(key))
	if s := l.titles[m.title].status; s == Former || s == Deposed {
		return state
	}
	if other, ok := l.held[heldOffice{key, state}]; ok && other != l.found[m.holder].entity {
		return ""
	}
	return state
}

// ofSeveral stands in linker.offices for the states of an office that the
// document names of more than one.
const ofSeveral = "*"

// onlyState returns the state whose office of that kind alone the document
// names, or "".
func (l *linker) onlyState(key sameOffice) string {
	if s := l.offices[key]; s != ofSeveral {
		return s
	}
	return ""
}

// maxListed is how many tokens lie at most between two offices of one list.
const maxListed = 8

// A heldOffice is an office of a state that a person is named with.
type heldOffice struct {
	sameOffice
	country string
}

// bareChief reports whether a title is that of a secretary-general of nothing
// named.
func (l *linker) bareChief(t *title) bool {
	return t.rank >= 0 && t.body < 0 && t.bodyWord == "" && t.country == "" && l.rankID(t) == "secretary_general"
}

// asBefore gives a title the body of the same office named before it.
func (l *linker) asBefore(i int, t *title) {
	for j := i - 1; j >= max(0, i-maxLook); j-- {
		m := &l.found[j]
		if m.class != kOffice || m.title < 0 {
			continue
		}
		if from := &l.titles[m.title]; from.rank == t.rank && (from.body >= 0 || from.bodyWord != "") {
			t.body, t.bodyWord, t.country = from.body, from.bodyWord, from.country
			return
		}
	}
}

// stateOffice reports whether an office of that kind always is one of a state.
func stateOffice(k Kind) bool {
	switch k {
	case HeadOfState, HeadOfGovernment, Minister, Monarch:
		return true
	}
	return false
}

// A sameOffice is an office without its state: the slugs of its rank and of its
// portfolios.
type sameOffice struct {
	rank       string
	portfolios [maxPortfolios]string
}

func (l *linker) sameOffice(t *title) sameOffice {
	key := sameOffice{rank: l.rankID(t)}
	for i := range t.n {
		key.portfolios[i] = l.vocab.portfolios.at(t.portfolios[i]).id
	}
	return key
}

func (l *linker) rankID(t *title) string {
	if t.rank < 0 {
		return string(t.kind)
	}
	return l.vocab.ranks.at(t.rank).id
}

// portfolioID joins the slugs of the portfolios named.
func (l *linker) portfolioID(t *title) string {
	if t.n == 1 {
		return l.vocab.portfolios.at(t.portfolios[0]).id
	}
	return string(l.appendPortfolio(nil, t))
}

func (l *linker) appendPortfolio(b []byte, t *title) []byte {
	for i := range t.n {
		if i > 0 {
			b = append(b, '+')
		}
		b = append(b, l.vocab.portfolios.at(t.portfolios[i]).id...)
	}
	return b
}

// counterpart gives نظيره + nationality the office named before it.
func (l *linker) counterpart(i int, t *title) {
	for j := i - 1; j >= 0; j-- {
		m := &l.found[j]
		if m.class != kOffice || m.title < 0 || m.depth > 0 {
			continue
		}
		from := &l.titles[m.title]
		t.rank, t.kind, t.portfolios, t.n, t.plural = from.rank, from.kind, from.portfolios, from.n, from.plural
		return
	}
	t.kind = Other
}

// ministerBefore gives a minister told by the state alone the portfolio of the
// one of that state who is named before: الوزير العراقي.
func (l *linker) ministerBefore(i int, t *title) {
	for j := i - 1; j >= max(0, i-maxLook); j-- {
		m := &l.found[j]
		if m.class != kOffice || m.title < 0 {
			continue
		}
		if from := &l.titles[m.title]; from.rank == t.rank && from.n > 0 && from.country == t.country && !from.plural {
			t.portfolios, t.n = from.portfolios, from.n
			return
		}
	}
}

// possessor gives زعيمها and وزير خارجيته the body or state named before.
func (l *linker) possessor(i int, t *title) {
	m := &l.found[i]
	for j := i - 1; j >= max(0, i-maxLook) && l.found[j].sentence >= m.sentence-1; j-- {
		n := &l.found[j]
		if n.to > m.from {
			continue
		}
		switch {
		case t.n > 0 && n.country != "" && (n.class == kCountry || n.class == kOffice):
			t.country = n.country
			return
		case t.n == 0 && (n.class == kGroup || n.class == kOrg || n.class == kCoal):
			t.country, t.bodyWord = n.country, l.text[n.start:n.end]
			return
		}
	}
}

// officeEntity returns the entity of an office mention. Offices of the same
// state, rank, portfolio and body are one; a former holder's is another.
func (l *linker) officeEntity(m *mention, at int32) int {
	if m.form >= 0 || m.title < 0 {
		r := l.row(m.form)
		l.key = append(l.key[:0], r.id...)
		i, first := l.intern(at)
		if first {
			l.res.Entities[i] = r.entity()
		}
		return i
	}
	t := &l.titles[m.title]
	key := l.appendOfficeRef(l.key[:0], t)
	refs := len(key)
	if refs == 0 {
		key = append(append(append(key, "title:"...), l.rankID(t)...), '/')
		key = l.appendBodyKey(append(l.appendPortfolio(key, t), '/'), t)
		if m.holder >= 0 {
			key = strconv.AppendInt(append(key, '/'), int64(l.found[m.holder].entity), 10)
		}
	}
	switch t.status {
	case Former, Deposed, Designate, Elected, Acting:
		key = append(append(key, '#'), t.status...)
		if m.holder >= 0 {
			key = strconv.AppendInt(key, int64(l.found[m.holder].entity), 10)
		}
	}
	l.key = key
	i, first := l.intern(at)
	if !first {
		return i
	}
	l.res.Entities[i] = Entity{
		Ref: string(key[:refs]), Type: OfficeType, Country: t.country,
		Office: &Office{Kind: t.kind, Portfolio: l.portfolioID(t), Body: l.bodyName(t), Country: t.country, Holder: -1, Status: t.status},
	}
	return i
}

// appendOfficeRef appends the stable identifier of an office: office:, the
// state, the rank, and the portfolio or body if there is one. An office of no
// known state and body has none.
func (l *linker) appendOfficeRef(b []byte, t *title) []byte {
	none := len(b)
	b = append(b, "office:"...)
	if t.country != "" {
		b = append(append(b, t.country...), '/')
	}
	b = append(b, l.rankID(t)...)
	if t.n > 0 {
		b = l.appendPortfolio(append(b, '/'), t)
	}
	body := len(b)
	if b = l.appendBodyKey(append(b, '/'), t); len(b) == body+1 {
		b = b[:body]
	}
	if t.country == "" && len(b) == body || t.rank >= 0 && l.vocab.ranks.at(t.rank).class == kGrade {
		return b[:none]
	}
	return b
}

// appendBodyKey appends the identifier of the body of an office, or its folded
// words.
func (l *linker) appendBodyKey(b []byte, t *title) []byte {
	if t.body >= 0 {
		n := &l.nested[t.body]
		if n.form >= 0 {
			return append(b, l.row(n.form).id...)
		}
		return l.appendNormal(b, &mention{node: *n}, '_')
	}
	if t.bodyWord == "" {
		return b
	}
	return append(b, strings.Join(strings.Fields(foldText(t.bodyWord)), "_")...)
}

func (l *linker) bodyName(t *title) string {
	if t.body >= 0 {
		n := &l.nested[t.body]
		if n.form >= 0 {
			return l.row(n.form).id
		}
		return l.text[n.start:n.end]
	}
	return t.bodyWord
}

// holders copies what findHolders has found to the entities.
func (l *linker) holders() {
	for i := range l.found {
		m := &l.found[i]
		if m.class != kOffice || m.holder < 0 {
			continue
		}
		office, person := &l.res.Entities[m.entity], l.found[m.holder].entity
		if office.Office == nil {
			continue
		}
		if office.Office.Holder < 0 {
			office.Office.Holder = int(person)
		}
		if p := &l.res.Entities[person]; p.Country == "" && p.Type == Person {
			p.Country = office.Country
		}
	}
}
