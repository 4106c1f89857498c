package pattern

import "math/bits"

// Sets of rules are words: bit i of word w is the rule 64·w+i of the program.
// A table has such a set for every class.
type table []uint64

// put adds a rule to the sets of the given classes.
func (t table) put(words, rule int, classes *Set) {
	for _, k := range classes.Classes() {
		t[int(k)*words+rule/64] |= 1 << (rule % 64)
	}
}

// dispatch fills the tables that lead from the classes of a sentence to the
// rules that can match in it at all, and from those of an item to the rules
// that can begin there.
func (p *Program) dispatch() {
	p.words = (len(p.rules) + 63) / 64
	for k := range p.need {
		p.need[k] = make(table, MaxClasses*p.words)
	}
	p.start = make(table, MaxClasses*p.words)
	for i := range p.rules {
		c := &p.rules[i]
		for k := range c.pivots {
			p.pivots.Union(&c.pivots[k])
			p.need[k].put(p.words, i, &c.pivots[k])
		}
		p.start.put(p.words, i, &c.key)
	}
}

// Begin readies m for the lists of p on the items of a sentence.
func (p *Program) Begin(items []Item, m *Matcher) {
	m.union = Set{}
	for i := range items {
		m.union.Union(&items[i].Set)
	}
	for k := range m.woken {
		m.woken[k] = append(m.woken[k][:0], make([]uint64, p.words)...)
	}
	m.live = append(m.live[:0], m.woken[0]...)
	p.wake(&m.union, m)
}

// Extend tells m of classes that items of the sentence got since Begin; the
// lists scanned from then on go by them.
func (p *Program) Extend(set *Set, m *Matcher) {
	fresh := *set
	for w := range fresh {
		fresh[w] &^= m.union[w]
	}
	if !fresh.Empty() {
		m.union.Union(&fresh)
		p.wake(&fresh, m)
	}
}

// wake adds the rules whose pivots have one of the classes.
func (p *Program) wake(set *Set, m *Matcher) {
	for w := range set {
		for k := set[w] & p.pivots[w]; k != 0; k &= k - 1 {
			at := (w<<6 + bits.TrailingZeros64(k)) * p.words
			first, second := p.need[0][at:at+p.words], p.need[1][at:at+p.words]
			for i := range first {
				m.woken[0][i] |= first[i]
				m.woken[1][i] |= second[i]
			}
		}
	}
}

// enter finds the rules from lo to hi that can match in the sentence, for
// candidates, and reports whether there are any. Most lists have none.
func (p *Program) enter(lo, hi int, m *Matcher) bool {
	m.first, m.end = lo/64, (hi+63)/64
	some := false
	m.start = Set{}
	for w := m.first; w < m.end; w++ {
		live := m.woken[0][w] & m.woken[1][w]
		if w == m.first {
			live &= ^uint64(0) << (lo % 64)
		}
		if w == m.end-1 {
			live &= ^uint64(0) >> (63 - (hi-1)%64)
		}
		for r := live; r != 0; r &= r - 1 {
			i := bits.TrailingZeros64(r)
			if c := &p.rules[w<<6+i]; c.admits(&m.union) {
				m.start.Union(&c.key)
				some = true
			} else {
				live &^= 1 << i
			}
		}
		m.live[w] = live
	}
	return some
}

// admits reports whether items with the given classes have all that the rule
// needs.
func (c *ruleCode) admits(union *Set) bool {
	if !union.Contains(&c.need) {
		return false
	}
	for i := range c.needs {
		if !union.Intersects(&c.needs[i]) {
			return false
		}
	}
	return true
}

// candidates collects every live rule and end that match at items[at].
func (p *Program) candidates(items []Item, at int, m *Matcher) {
	m.found = m.found[:0]
	set := &items[at].Set
	var next *Set
	if at+1 < len(items) {
		next = &items[at+1].Set
	}
	for i := m.first; i < m.end; i++ {
		if m.live[i] == 0 {
			continue
		}
		var rules uint64
		for w := range set {
			for k := set[w] & m.start[w]; k != 0; k &= k - 1 {
				rules |= p.start[(w<<6+bits.TrailingZeros64(k))*p.words+i]
			}
		}
		for rules &= m.live[i]; rules != 0; rules &= rules - 1 {
			r := i<<6 + bits.TrailingZeros64(rules)
			c := &p.rules[r]
			if c.min > 1 && (next == nil || !c.second.Intersects(next)) {
				continue
			}
			p.run(c, r, items, at, m)
		}
	}
}
