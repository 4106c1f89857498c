package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// linkPersons makes one entity of the mentions of each person: full names, and
// surnames that a full name has introduced.
func (l *linker) linkPersons() {
	for i := range l.found {
		m := &l.found[i]
		if m.class == kPerson && m.form < 0 && !m.short && m.to-m.from > 1 {
			l.person(m, int32(i))
		}
	}
	for i := range l.found {
		if m := &l.found[i]; m.class == kPerson && m.form < 0 && m.entity < 0 {
			l.person(m, int32(i))
		}
	}
}

// person finds the entity of a name: one with the same words, else one whose
// name contains them in order and ends alike, else a new one.
func (l *linker) person(m *mention, at int32) {
	key := spaceless(l.normal(m))
	id := "person:" + key
	if i, ok := l.byKey[id]; ok {
		l.intern(id, at)
		m.entity = int32(i)
		return
	}
	last := l.lastPart(m)
	if i, ok := l.surnames[last]; ok && l.compatible(i, m) {
		if l.better(at, l.best[i]) {
			l.best[i] = at
		}
		l.byKey[id] = i
		m.entity = int32(i)
		return
	}
	i, _ := l.intern(id, at)
	l.res.Entities[i] = Entity{Type: Person}
	m.entity = int32(i)
	if _, ok := l.surnames[last]; !ok {
		l.surnames[last] = int(m.entity)
	}
}

// lastPart is the key of the last word of a name.
func (l *linker) lastPart(m *mention) string {
	if m.to-m.from == 1 {
		return strings.TrimPrefix(l.stemAt(m.from, m.start), al)
	}
	return strings.TrimPrefix(l.tokens[m.to-1].Key, al)
}

// compatible reports whether a name may be that of person e: a single part
// always, else the same first word.
func (l *linker) compatible(e int, m *mention) bool {
	if m.to-m.from == 1 {
		return true
	}
	known := &l.found[l.best[e]]
	if known.to-known.from == 1 {
		return true
	}
	return l.stemAt(m.from, m.start) == l.stemAt(known.from, known.start)
}

// spaceless joins the parts that are written apart or together at will: عبد
// الله, عبدالله.
func spaceless(key string) string {
	return strings.ReplaceAll(strings.ReplaceAll(key, "عبد ال", "عبدال"), " ", "_")
}

// maxApart is how many tokens may stand between an office and its holder:
// honorifics, a comma, a bracket.
const maxApart = 5

// findHolders joins each office to the person named beside it, in either order.
func (l *linker) findHolders() {
	for i := range l.found {
		m := &l.found[i]
		if m.class != kOffice || m.depth > 0 {
			continue
		}
		if p := l.personAfter(i); p >= 0 {
			m.holder = int32(p)
			continue
		}
		if p := l.personBefore(i); p >= 0 {
			m.holder = int32(p)
		}
	}
}

// personAfter finds the person named right behind office i: only honorifics,
// a comma or bracket, and further titles of the same person lie between.
func (l *linker) personAfter(i int) int {
	m := &l.found[i]
	end, commas := m.to, 0
	for j := i + 1; j < len(l.found); j++ {
		n := &l.found[j]
		if n.from < end {
			continue // nested in the office
		}
		if n.sentence != m.sentence {
			return -1
		}
		c, ok := l.between(end, n.from)
		if !ok {
			return -1
		}
		commas += c
		switch {
		case n.class == kPerson && n.depth == 0:
			if commas > 2 {
				return -1
			}
			return j
		case n.class == kOffice && n.depth == 0:
			end = n.to
		case n.class >= kNisbaM && n.class <= kNisbaP:
			end = n.to
		default:
			return -1
		}
	}
	return -1
}

// personBefore finds the person that office i is an apposition to.
func (l *linker) personBefore(i int) int {
	m := &l.found[i]
	if m.start > l.tokens[m.from].Start {
		return -1
	}
	for j := i - 1; j >= 0; j-- {
		n := &l.found[j]
		if n.sentence != m.sentence || n.to > m.from {
			return -1
		}
		if n.class == kOffice && n.depth == 0 && n.holder < 0 {
			return -1
		}
		if n.class == kOffice && n.depth == 0 {
			// A second title of the same person: خالد خوجة، رئيس الائتلاف، وزير…
			if c, ok := l.between(n.to, m.from); ok && c <= 1 && int(n.holder) < j {
				return int(n.holder)
			}
			return -1
		}
		if n.depth > 0 {
			continue
		}
		if n.class != kPerson {
			return -1
		}
		if _, ok := l.between(n.to, m.from); !ok {
			return -1
		}
		return j
	}
	return -1
}

// between reports whether only honorifics and light punctuation stand between
// two tokens, and how many commas.
func (l *linker) between(from, to int32) (commas int, ok bool) {
	if to-from > maxApart || to < from {
		return 0, false
	}
	if to == from {
		return 0, true
	}
	l.inner = l.vocab.lex.Scan(l.text, l.tokens, int(from), int(to), l.inner[:0])
	for i := range l.inner {
		it := &l.inner[i]
		switch {
		case it.Has(pattern.Comma):
			commas++
		case it.Has(kHonorific), it.Has(pattern.Quote), it.Has(pattern.LParen), it.Has(kStatus):
		default:
			return 0, false
		}
	}
	return commas, true
}
