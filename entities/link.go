package entities

import (
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// linker turns the mentions of a document into entities.
type linker struct {
	*work
	res     *Result
	byKey   map[string]int
	byRow   map[int32]int
	persons []int32 // person entities in order
	votes   []vote  // mentions by state
	country string  // that the document is mostly about, or empty
	best    []int32 // of each entity, the mention that names it best

	partsOf []string
	known   []nameParts // of l.persons
	key     []byte      // being made
	spare   []Entity    // memory for the entities of the next document
	open    []int32     // of dropCrossing
	places  []int32     // of order
	asked   []int32     // of each entity, the last search that has asked it
	search  int32       // number of the search for an antecedent
	offices map[sameOffice]string
	latest  map[sameOffice]string
	states  map[int32]string // of the holders of offices
	held    map[heldOffice]int32
}

// link makes the result of the mentions found, which are in order.
func (w *work) link() *Result {
	l := &w.linker
	l.reset(w)
	l.dropCrossing()
	l.vote()
	l.linkPersons()
	l.findHolders()
	l.stateOffices()
	for i := range w.found {
		m := &w.found[i]
		if m.entity < 0 {
			m.entity = int32(l.entity(m, int32(i)))
		}
	}
	l.order()
	l.holders()
	l.anaphors()
	r := l.res
	l.res = nil
	return r
}

// reset readies the linker, whose maps serve one document after the other.
func (l *linker) reset(w *work) {
	if l.byKey == nil {
		l.byKey, l.byRow = make(map[string]int), make(map[int32]int)
		l.offices, l.latest = make(map[sameOffice]string), make(map[sameOffice]string)
		l.states, l.held = make(map[int32]string), make(map[heldOffice]int32)
	}
	clear(l.byKey)
	clear(l.byRow)
	l.votes = l.votes[:0]
	clear(l.offices)
	clear(l.latest)
	clear(l.states)
	clear(l.held)
	l.work, l.res, l.country, l.best = w, &Result{Entities: l.spare[:0]}, "", l.best[:0]
	l.persons, l.known = l.persons[:0], l.known[:0]
}

// dropCrossing removes mentions that overlap an earlier one without lying in
// it, and second mentions of one type on the same span.
func (l *linker) dropCrossing() {
	found := l.found
	kept := 0
	open := l.open[:0] // indexes of those kept that enclose the next one
	for i := range found {
		m := &found[i]
		for len(open) > 0 && found[open[len(open)-1]].end <= m.start {
			open = open[:len(open)-1]
		}
		if len(open) > 0 {
			top := &found[open[len(open)-1]]
			if m.end > top.end || m.start == top.start && m.end == top.end && m.class == top.class {
				continue
			}
		}
		if kept < i {
			found[kept] = *m
		}
		open = append(open, int32(kept))
		kept++
	}
	l.work.found, l.open = found[:kept], open
}

type vote struct {
	country  string
	mentions int
}

// vote finds the state that the document is mostly about.
func (l *linker) vote() {
	total := 0
	for i := range l.found {
		m := &l.found[i]
		if m.country == "" || m.class == kOffice || m.class == kPerson || m.depth > 1 {
			continue
		}
		if m.form >= 0 && l.vocab.forms.at(m.form).flags&formMedia != 0 {
			continue
		}
		k := slices.IndexFunc(l.votes, func(v vote) bool { return v.country == m.country })
		if k < 0 {
			k = len(l.votes)
			l.votes = append(l.votes, vote{country: m.country})
		}
		l.votes[k].mentions++
		total++
	}
	best, second := 0, 0
	for _, v := range l.votes {
		c, n := v.country, v.mentions
		if n > best || n == best && c < l.country {
			l.country, best, second = c, n, max(best, second)
		} else if n > second {
			second = n
		}
	}
	if best < 2 && total > 1 || best*2 <= total && best < 2*second {
		l.country = ""
	}
}

// entity returns the entity of a mention, a new one if it is the first.
func (l *linker) entity(m *mention, at int32) int {
	if m.class == kOffice {
		return l.officeEntity(m, at)
	}
	if m.form >= 0 {
		n := l.vocab.forms.at(m.form).row
		i, ok := l.byRow[n]
		if !ok {
			i = l.add(at)
			l.byRow[n] = i
			e := &l.res.Entities[i]
			*e = l.vocab.rows.at(n).entity()
			if e.Country == "" {
				e.Country = m.country
			}
		}
		return i
	}
	if m.short && m.class == kCoal {
		if e := l.lastOf(Coalition, at); e >= 0 {
			return e
		}
	}
	l.key = append(append(l.key[:0], typeOf(m.class)...), ':')
	l.key = l.appendNormal(l.key, m, ' ')
	i, first := l.intern(at)
	e := &l.res.Entities[i]
	if first {
		*e = Entity{Type: typeOf(m.class), Country: m.country}
	} else if e.Country == "" {
		e.Country = m.country
	}
	return i
}

// add makes a new entity, first named by mention at.
func (l *linker) add(at int32) int {
	l.res.Entities = append(l.res.Entities, Entity{})
	l.best = append(l.best, at)
	return len(l.res.Entities) - 1
}

// intern returns the entity of the key in l.key; first says that it is new and
// empty.
func (l *linker) intern(at int32) (i int, first bool) {
	i, ok := l.byKey[string(l.key)]
	if !ok {
		i = l.add(at)
		l.byKey[string(l.key)] = i
		return i, true
	}
	if l.better(at, l.best[i]) {
		l.best[i] = at
	}
	return i, false
}

// better prefers the longer mention as the name of an entity.
func (l *linker) better(a, b int32) bool {
	return l.found[a].end-l.found[a].start > l.found[b].end-l.found[b].start
}

// lastOf returns the entity of a type mentioned last before mention i, else the
// first one behind it, else -1.
func (l *linker) lastOf(t Type, i int32) int {
	for j := i - 1; j >= 0; j-- {
		if m := &l.found[j]; m.entity >= 0 && l.res.Entities[m.entity].Type == t {
			return int(m.entity)
		}
	}
	return -1
}

// appendNormal appends the folded words of a mention without article, sep
// between them, as a key.
func (w *work) appendNormal(b []byte, m *mention, sep byte) []byte {
	first := len(b)
	for t := m.from; t < m.to; t++ {
		tok := &w.tokens[t]
		if tok.Kind > 1 && tok.Kind != 2 {
			continue
		}
		key := tok.Key
		if t == m.from {
			key = w.stemAt(t, m.start)
			if strings.HasPrefix(key, "ل") && m.start > tok.Start && !strings.HasPrefix(tok.Key, al) && strings.HasSuffix(tok.Key[:len(tok.Key)-len(key)], "ل") {
				key = key[2:] // للأمم
			}
		}
		if len(b) > first {
			b = append(b, sep)
		}
		b = append(b, strings.TrimPrefix(key, al)...)
	}
	return b
}

// order fills in names and mentions and puts entities in the order of their
// first mention, which is that of their creation except for persons.
func (l *linker) order() {
	n := len(l.res.Entities)
	l.places = append(l.places[:0], make([]int32, 3*n)...)
	place, count, best := l.places[:n], l.places[n:2*n], l.places[2*n:2*n]
	for i := range l.found {
		count[l.found[i].entity]++
	}
	sorted := make([]Entity, 0, n)
	both := make([]Mention, 2*len(l.found))
	l.res.flat = both[:len(l.found):len(l.found)]
	all := both[len(l.found):] // of one entity after the other
	used := int32(0)
	for i := range l.found {
		m := &l.found[i]
		e := m.entity
		if place[e] == 0 {
			sorted = append(sorted, l.res.Entities[e])
			best = append(best, l.best[e])
			place[e] = int32(len(sorted))
			last := &sorted[len(sorted)-1]
			last.Mentions = all[used : used : used+count[e]]
			used += count[e]
		}
		m.entity = place[e] - 1
		l.res.flat[i] = Mention{
			Span: arabic.Span{Start: int(m.start), End: int(m.end)}, Text: l.text[m.start:m.end],
			Form: l.formOf(m), Rule: m.rule, Entity: int(m.entity), Sentence: int(m.sentence),
		}
		s := &sorted[m.entity]
		s.Mentions = append(s.Mentions, l.res.flat[i])
	}
	clear(l.res.Entities)
	l.spare, l.res.Entities = l.res.Entities[:0], sorted
	l.best = append(l.best[:0], best...)
	for i := range sorted {
		l.nameOf(&sorted[i], &l.found[l.best[i]])
	}
}

func (l *linker) formOf(m *mention) Form {
	switch m.class {
	case kNisbaM, kNisbaF, kNisbaD, kNisbaP:
		return AdjectiveForm
	case kOffice:
		return TitleForm
	}
	if m.short || m.form >= 0 && l.vocab.forms.at(m.form).flags&(formAcronym|formShort) != 0 {
		return ShortForm
	}
	return NameForm
}
