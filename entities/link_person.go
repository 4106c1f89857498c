package entities

import (
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

// linkPersons makes one entity of the mentions of each person: full names, and
// surnames that a full name has introduced.
func (l *linker) linkPersons() {
	for i := range l.found { // known persons are called by their surnames too
		m := &l.found[i]
		if m.class != kPerson || m.form < 0 || m.to-m.from == 1 {
			continue
		}
		m.entity = int32(l.entity(m, int32(i)))
		if !slices.Contains(l.persons, m.entity) {
			l.persons = append(l.persons, m.entity)
		}
	}
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
	l.key = l.appendNormal(append(l.key[:0], "person:"...), m, '_')
	if _, ok := l.byKey[string(l.key)]; ok {
		i, _ := l.intern(at)
		m.entity = int32(i)
		return
	}
	if i := l.knownPerson(m); i >= 0 {
		if l.better(at, l.best[i]) {
			l.best[i] = at
		}
		l.byKey[string(l.key)] = i
		m.entity = int32(i)
		return
	}
	i, _ := l.intern(at)
	l.res.Entities[i] = Entity{Type: Person}
	m.entity = int32(i)
	l.persons = append(l.persons, int32(i))
}

// maxPersons bounds how many persons of a document a name is compared with.
const maxPersons = 64

// knownPerson finds the person named before whom a name may mean: of several
// parts, one whose name contains them in order or is contained in them; a
// single part, one whose name ends in it, else one whose name begins with it
// and goes on with بن, as the names of princes do, or is called by it again.
func (l *linker) knownPerson(m *mention) int {
	first := max(0, len(l.persons)-maxPersons)
	parts := l.parts(m, l.partsOf[:0])
	l.partsOf = parts
	begins := -1
	for k := first; k < len(l.persons); k++ {
		p := l.persons[k]
		known := l.partsKnown(k)
		switch {
		case len(parts) > 1 && len(known) > 1:
			if parts[0] == known[0] && (within(parts, known) || within(known, parts)) {
				return int(p)
			}
		case len(parts) == 0 || len(known) == 0:
		case parts[len(parts)-1] == known[len(known)-1]:
			return int(p)
		case len(parts) == 1 && begins < 0 && known[0] == parts[0] && (len(known) > 2 && known[1] == "بن" || len(known) > 1 && m.rule == "person.again"):
			begins = int(p)
		}
	}
	return begins
}

// A nameParts holds the parts of the name of a person, as the mention that
// names it best has them.
type nameParts struct {
	best  int32
	parts []string
}

// partsKnown returns the parts of the best name of the k-th person.
func (l *linker) partsKnown(k int) []string {
	for len(l.known) <= k {
		if len(l.known) < cap(l.known) {
			l.known = l.known[:len(l.known)+1]
		} else {
			l.known = append(l.known, nameParts{})
		}
		l.known[len(l.known)-1].best = -1
	}
	n, best := &l.known[k], l.best[l.persons[k]]
	if n.best != best {
		n.best, n.parts = best, l.parts(&l.found[best], n.parts[:0])
	}
	return n.parts
}

// parts appends the words of a name without article; عبد and what follows it
// are one.
func (l *linker) parts(m *mention, dst []string) []string {
	for t := m.from; t < m.to; t++ {
		tok := &l.tokens[t]
		if tok.Kind != token.Word {
			continue
		}
		key := tok.Key
		if t == m.from {
			key = l.stemAt(t, m.start)
		}
		if key == "عبد" && t+1 < m.to {
			t++
			key = l.tokens[t].Key
		}
		key = strings.TrimPrefix(strings.TrimPrefix(key, "عبد"), al)
		if strings.Contains(key, "ئ") || strings.Contains(key, "ؤ") {
			key = variants.Replace(key)
		}
		dst = append(dst, key)
	}
	return dst
}

// variants levels spellings of names that differ by region: قائد، قايد.
var variants = strings.NewReplacer("ئ", "ي", "ؤ", "و")

// within reports whether a is a subsequence of b.
func within(a, b []string) bool {
	for _, s := range b {
		if len(a) > 0 && a[0] == s {
			a = a[1:]
		}
	}
	return len(a) == 0
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
			if c == 0 && l.dismisses(m, n) {
				return -1
			}
			end = n.to
		case n.class >= kNisbaM && n.class <= kNisbaP:
			end = n.to
		default:
			return -1
		}
	}
	return -1
}

// dismisses reports whether an office right behind that of a head of state, or of
// a king, is another man's: أقال الرئيس التونسي وزير الدفاع.
func (l *linker) dismisses(m, n *mention) bool {
	if m.title < 0 || n.title < 0 {
		return false
	}
	switch l.titles[m.title].kind {
	case HeadOfState, Monarch:
	default:
		return false
	}
	switch l.titles[n.title].kind {
	case Minister, HeadOfGovernment, Ambassador, Spokesperson, Judge:
		return true
	}
	return false
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
