package pattern

import "math/bits"

// A block is up to 64 rules of a program in a row, so that sets of them are
// words: bit i is the rule first+i.
type block struct {
	first  int
	pivots Set                // classes of the pivots of the rules
	need   [MaxClasses]uint64 // rules whose pivot has the class
	start  [MaxClasses]uint64 // rules that can begin with an item of the class
}

// dispatchRules fills the tables that lead from the classes of a sentence to
// the rules that can match in it at all, and from those of an item to the rules
// that can begin there.
func (p *Program) dispatchRules() {
	for i := range p.rules {
		if i%64 == 0 {
			p.blocks = append(p.blocks, block{first: i})
		}
		b, bit := &p.blocks[i/64], uint64(1)<<(i%64)
		c := &p.rules[i]
		p.start.Union(&c.key)
		for _, k := range c.key.Classes() {
			b.start[k] |= bit
		}
		b.pivots.Union(&c.pivot)
		for _, k := range c.pivot.Classes() {
			b.need[k] |= bit
		}
	}
}

// wake finds the rules that can match among items with the given classes, for
// candidates, and reports whether there are any. Most sentences have none.
func (p *Program) wake(union *Set, m *Matcher) bool {
	m.live, m.start = m.live[:0], Set{}
	for i := range p.blocks {
		b := &p.blocks[i]
		var live uint64
		for w := range union {
			for k := union[w] & b.pivots[w]; k != 0; k &= k - 1 {
				live |= b.need[w<<6+bits.TrailingZeros64(k)]
			}
		}
		for r := live; r != 0; r &= r - 1 {
			j := bits.TrailingZeros64(r)
			c := &p.rules[b.first+j]
			if c.admits(union) {
				m.start.Union(&c.key)
			} else {
				live &^= 1 << j
			}
		}
		m.live = append(m.live, live)
	}
	return !m.start.Empty()
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
	for i, live := range m.live {
		if live == 0 {
			continue
		}
		b := &p.blocks[i]
		var rules uint64
		for w := range set {
			for k := set[w] & m.start[w]; k != 0; k &= k - 1 {
				rules |= b.start[w<<6+bits.TrailingZeros64(k)]
			}
		}
		for rules &= live; rules != 0; rules &= rules - 1 {
			r := b.first + bits.TrailingZeros64(rules)
			c := &p.rules[r]
			if c.min > 1 && (next == nil || !c.second.Intersects(next)) {
				continue
			}
			p.run(c, r, items, at, m)
		}
	}
}
