package pattern

import (
	"iter"
	"math/bits"
	"slices"
)

// A Matcher holds the scratch memory of matching, so that matching does not
// allocate once it is warm. The zero Matcher is ready; it serves one goroutine.
type Matcher struct {
	union      Set         // classes of the items of the sentence
	woken      [2][]uint64 // sets of the rules whose first, second pivot they meet
	live       []uint64    // set of the rules of the list being scanned that can match
	first, end int         // words of live that count
	start      Set         // classes with which a live rule can begin
	found      []uint64    // candidates of one start, see candidate
	match      Match
}

// A candidate packs the length and rule of a match so that ascending order is
// longest first, then rule order.
func candidate(length, rule int) uint64 {
	return uint64(MaxLength-length)<<32 | uint64(uint32(rule))
}

// A Match is one way for a rule to cover items[From:To]. It belongs to the
// matcher and is valid until the next candidate.
type Match struct {
	Rule  int // index in the compiled list
	From  int
	To    int
	next  int // where scanning goes on when the match is accepted
	prog  *Program
	items []Item
	path  [MaxLength]uint8 // state by which each item was matched
	hits  [MaxLength]uint64
}

// Items returns the matched items.
func (m *Match) Items() []Item { return m.items[m.From:m.To] }

// Resume makes a scan go on at item at, which is behind From and not behind To,
// when the match is accepted. Without it a scan goes on at To.
func (m *Match) Resume(at int) {
	if at > m.From && at <= m.To {
		m.next = at
	}
}

// Cap returns the items[from:to] covered by the first instance of the capture
// with the given index; ok is false when it took no part in the match or i is
// negative.
func (m *Match) Cap(i int) (from, to int, ok bool) { return m.NextCap(i, m.From) }

// NextCap is Cap for the first instance that begins at item at or later; it
// walks over the instances of a repeated capture.
func (m *Match) NextCap(i, at int) (from, to int, ok bool) {
	if i < 0 || i >= MaxNames {
		return 0, 0, false
	}
	base := int(m.prog.rules[m.Rule].base)
	at = max(at, m.From)
	prev := -1
	if at > m.From {
		prev = m.instance(base, i, at-1)
	}
	for ; at < m.To; at++ {
		in := m.instance(base, i, at)
		if in >= 0 && in != prev {
			to = at + 1
			for to < m.To && m.instance(base, i, to) == in {
				to++
			}
			return at, to, true
		}
		prev = in
	}
	return 0, 0, false
}

// instance returns the instance of capture i that item at belongs to, or -1.
func (m *Match) instance(base, i, at int) int {
	s := base + int(m.path[at-m.From])
	if m.prog.states[s].names>>i&1 == 0 {
		return -1
	}
	for _, sp := range m.prog.spans[s] {
		if int(sp.name) == i {
			return int(sp.instance)
		}
	}
	return -1
}

// Caps yields the instances of a capture in order.
func (m *Match) Caps(i int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for from, to, ok := m.Cap(i); ok; from, to, ok = m.NextCap(i, to) {
			if !yield(from, to) {
				return
			}
		}
	}
}

// Item returns the first item of the capture, or nil.
func (m *Match) Item(i int) *Item {
	from, _, ok := m.Cap(i)
	if !ok {
		return nil
	}
	return &m.items[from]
}

// ScanList calls accept for the leftmost-longest matches of the rules of a list
// in items, left to right and without overlap. When accept refuses a candidate
// the next one at that position is offered: longest first, ties by rule order.
// The items are those that m has been readied for with [Program.Begin], or what
// earlier lists made of them.
func (p *Program) ScanList(list int, items []Item, m *Matcher, accept func(*Match) bool) {
	p.scan(p.lists[list].lo, p.lists[list].hi, items, m, accept)
}

// Scan is ScanList for the rules of all lists at once, on any items.
func (p *Program) Scan(items []Item, m *Matcher, accept func(*Match) bool) {
	p.Begin(items, m)
	p.scan(0, len(p.rules), items, m, accept)
}

func (p *Program) scan(lo, hi int, items []Item, m *Matcher, accept func(*Match) bool) {
	if !p.enter(lo, hi, m) {
		return
	}
	for at := 0; at < len(items); {
		if !m.start.Intersects(&items[at].Set) {
			at++
			continue
		}
		if end, ok := p.match(items, at, m, accept); ok {
			at = end
		} else {
			at++
		}
	}
}

// Match offers the candidates of all rules that begin at items[at] to accept,
// longest first and ties by rule order, and returns where the one accepted ends.
func (p *Program) Match(items []Item, at int, m *Matcher, accept func(*Match) bool) (end int, ok bool) {
	p.Begin(items, m)
	p.enter(0, len(p.rules), m)
	return p.match(items, at, m, accept)
}

func (p *Program) match(items []Item, at int, m *Matcher, accept func(*Match) bool) (int, bool) {
	p.candidates(items, at, m)
	if len(m.found) == 0 {
		return at, false
	}
	if len(m.found) > 1 {
		slices.Sort(m.found)
	}
	for _, f := range m.found {
		length, rule := MaxLength-int(f>>32), int(uint32(f))
		p.trace(items, at, at+length, rule, &m.match)
		if accept(&m.match) {
			return m.match.next, true
		}
	}
	return at, false
}

func (p *Program) run(c *ruleCode, rule int, items []Item, at int, m *Matcher) {
	hit := p.step(c, c.first, &items[at].Set)
	if hit == 0 || !p.behind(c, items, at) {
		return
	}
	for end := at + 1; ; end++ {
		if hit&c.last != 0 && p.ahead(c, items, end) {
			m.found = append(m.found, candidate(end-at, rule))
		}
		if end == len(items) {
			return
		}
		if hit = p.step(c, p.next(c, hit), &items[end].Set); hit == 0 {
			return
		}
	}
}

// trace fills in m for the match of a rule over items[at:end]. It simulates
// the rule again keeping the states, drops those from which end is not
// reached, and walks forward along the smallest ones.
func (p *Program) trace(items []Item, at, end, rule int, m *Match) {
	c := &p.rules[rule]
	m.Rule, m.From, m.To, m.next, m.prog, m.items = rule, at, end, end, p, items
	n := end - at
	candidates := c.first
	for i := range n {
		m.hits[i] = p.step(c, candidates, &items[at+i].Set)
		candidates = p.next(c, m.hits[i])
	}
	m.hits[n-1] &= c.last
	for i := n - 2; i >= 0; i-- {
		for h := m.hits[i]; h != 0; h &= h - 1 {
			s := bits.TrailingZeros64(h)
			if p.states[int(c.base)+s].follow&m.hits[i+1] == 0 {
				m.hits[i] &^= 1 << s
			}
		}
	}
	candidates = c.first
	for i := range n {
		s := bits.TrailingZeros64(candidates & m.hits[i])
		m.path[i] = uint8(s)
		candidates = p.states[int(c.base)+s].follow
	}
}
