package entities

import (
	"strconv"
	"strings"
)

// stateOffices gives every office the state it is of: the one it names, that of
// the body, that of the office it is the counterpart of, that of the same
// office elsewhere in the document, else that the document is about.
func (l *linker) stateOffices() {
	known := make(map[string]string)
	for i := range l.found {
		m := &l.found[i]
		if m.class != kOffice || m.title < 0 {
			continue
		}
		t := &l.titles[m.title]
		if t.same {
			l.counterpart(i, t)
		}
		if t.possessed && t.country == "" {
			l.possessor(i, t)
		}
		if t.country != "" && stateOffice(t.kind) {
			if _, ok := known[l.sameOffice(t)]; !ok {
				known[l.sameOffice(t)] = t.country
			}
		}
	}
	latest := make(map[string]string)
	persons := make(map[int32]string)
	for i := range l.found {
		m := &l.found[i]
		if m.class == kOffice && m.title >= 0 && m.holder >= 0 && l.titles[m.title].country != "" {
			persons[l.found[m.holder].entity] = l.titles[m.title].country
		}
	}
	for i := range l.found {
		m := &l.found[i]
		if m.class != kOffice || m.title < 0 {
			continue
		}
		t := &l.titles[m.title]
		if t.country == "" && m.holder >= 0 {
			t.country = persons[l.found[m.holder].entity]
		}
		if t.country == "" && stateOffice(t.kind) && t.body < 0 && !t.plural {
			t.country = latest[l.sameOffice(t)]
			if t.country == "" || m.holder >= 0 {
				t.country = l.country // another holder: not the office named before
			}
			if t.country == "" {
				t.country = known[l.sameOffice(t)]
			}
		}
		if l.bareChief(t) {
			l.asBefore(i, t)
		}
		if t.country != "" && stateOffice(t.kind) {
			latest[l.sameOffice(t)] = t.country
		}
		m.country = t.country
	}
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

// sameOffice is the key of an office without its state.
func (l *linker) sameOffice(t *title) string {
	return l.rankID(t) + "/" + l.portfolioID(t)
}

func (l *linker) rankID(t *title) string {
	if t.rank < 0 {
		return string(t.kind)
	}
	return l.vocab.ranks.at(t.rank).id
}

// portfolioID joins the slugs of the portfolios named.
func (l *linker) portfolioID(t *title) string {
	var b strings.Builder
	for i := range t.n {
		if i > 0 {
			b.WriteByte('+')
		}
		b.WriteString(l.vocab.portfolios.at(t.portfolios[i]).id)
	}
	return b.String()
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
		i, first := l.intern(r.id, at)
		if first {
			l.res.Entities[i] = r.entity()
		}
		return i
	}
	t := &l.titles[m.title]
	ref := l.officeRef(t)
	key := ref
	if key == "" {
		key = "title:" + l.sameOffice(t) + "/" + l.bodyKey(t)
		if m.holder >= 0 {
			key += "/" + strconv.Itoa(int(l.found[m.holder].entity))
		}
	}
	switch t.status {
	case Former, Deposed, Designate, Elected, Acting:
		key += "#" + string(t.status)
		if m.holder >= 0 {
			key += strconv.Itoa(int(l.found[m.holder].entity))
		}
	}
	i, first := l.intern(key, at)
	if !first {
		return i
	}
	l.res.Entities[i] = Entity{
		Ref: ref, Type: OfficeType, Country: t.country,
		Office: &Office{Kind: t.kind, Portfolio: l.portfolioID(t), Body: l.bodyName(t), Country: t.country, Holder: -1, Status: t.status},
	}
	return i
}

// officeRef builds the stable identifier of an office: office:, the state, the
// rank, and the portfolio or body if there is one. An office of no known state
// and body has none.
func (l *linker) officeRef(t *title) string {
	body := l.bodyKey(t)
	if t.country == "" && body == "" || t.rank >= 0 && l.vocab.ranks.at(t.rank).class == kGrade {
		return ""
	}
	var b strings.Builder
	b.WriteString("office:")
	if t.country != "" {
		b.WriteString(t.country)
	}
	b.WriteByte('/')
	b.WriteString(l.rankID(t))
	if p := l.portfolioID(t); p != "" {
		b.WriteByte('/')
		b.WriteString(p)
	}
	if body != "" {
		b.WriteByte('/')
		b.WriteString(body)
	}
	return strings.Replace(b.String(), "office:/", "office:", 1)
}

// bodyKey is the identifier of the body of an office, or its folded words.
func (l *linker) bodyKey(t *title) string {
	if t.body >= 0 {
		n := &l.nested[t.body]
		if n.form >= 0 {
			return l.row(n.form).id
		}
		return strings.ReplaceAll(l.normal(&mention{node: *n}), " ", "_")
	}
	return strings.Join(strings.Fields(foldText(t.bodyWord)), "_")
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
