package trie

import "slices"

// A Node is a place in a trie: a sequence of symbols that begins some phrase.
// The zero Node is the root and, as the result of a step, means no way on.
type Node uint32

// None is the value of a node that ends no phrase.
const None int32 = -1

// A Trie maps phrases, sequences of symbols, to values. Insert must not run
// concurrently with anything; the other methods are safe for concurrent use
// when inserting is over. The zero Trie is empty and ready.
type Trie struct {
	first []place  // of the one-symbol sequences, by symbol
	nodes []place  // of the longer ones; the first is free
	slots []uint32 // open addressing over (from, sym): indexes of nodes; a power of two
}

// The node of a one-symbol sequence is its symbol with the bit one set; that of
// a longer one is its index in nodes.
const one Node = 1 << 31

// A place is what is known of a node, beside the step that leads to it: one
// memory access finds both.
type place struct {
	from  Node // 0 in first: no phrase begins with the symbol
	sym   Symbol
	kids  uint64 // a bit for every symbol that leads on, modulo 64
	value int32
}

// Reserve makes room for n phrases in all.
func (t *Trie) Reserve(n int) {
	t.first = slices.Grow(t.first, n+1)
	t.nodes = slices.Grow(t.nodes, n/2+1)
}

// Insert returns the node of a phrase of at least one symbol, adding what is
// missing.
func (t *Trie) Insert(phrase []Symbol) Node {
	n := t.root(phrase[0])
	for _, s := range phrase[1:] {
		n = t.child(n, s)
	}
	return n
}

func (t *Trie) at(n Node) *place {
	if n&one != 0 {
		return &t.first[n&^one]
	}
	return &t.nodes[n]
}

func (t *Trie) root(s Symbol) Node {
	for int(s) >= len(t.first) {
		t.first = append(t.first, place{value: None})
	}
	t.first[s].from = one
	return First(s)
}

func (t *Trie) child(n Node, s Symbol) Node {
	if to := t.Step(n, s); to != 0 {
		return to
	}
	if len(t.nodes) == 0 {
		t.nodes = append(t.nodes, place{value: None})
	}
	t.at(n).kids |= 1 << (s & 63)
	t.nodes = append(t.nodes, place{from: n, sym: s, value: None})
	if 2*len(t.nodes) > len(t.slots) {
		t.grow()
	} else {
		t.put(len(t.nodes) - 1)
	}
	return Node(len(t.nodes) - 1)
}

func (t *Trie) put(n int) {
	mask := uint32(len(t.slots) - 1)
	i := spread(t.nodes[n].from, t.nodes[n].sym) & mask
	for t.slots[i] != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = uint32(n)
}

func (t *Trie) grow() {
	t.slots = make([]uint32, max(16, 2*len(t.slots)))
	for n := 1; n < len(t.nodes); n++ {
		t.put(n)
	}
}

// spread mixes an edge into a table index (the finaliser of SplitMix64).
func spread(n Node, s Symbol) uint32 {
	x := uint64(n)<<32 | uint64(s)
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return uint32(x >> 32)
}

// First is [Trie.Start] for a symbol that begins some phrase.
func First(s Symbol) Node { return one | Node(s) }

// Start returns the node of the one-symbol sequence s, or 0.
func (t *Trie) Start(s Symbol) Node {
	if int(s) < len(t.first) && t.first[s].from != 0 {
		return First(s)
	}
	return 0
}

// Step returns the node that s leads to from n, or 0. From the root it is
// Start.
func (t *Trie) Step(n Node, s Symbol) Node {
	if n == 0 {
		return t.Start(s)
	}
	if n&one == 0 && int(n) >= len(t.nodes) || t.at(n).kids>>(s&63)&1 == 0 {
		return 0
	}
	return t.Child(n, s)
}

// Child is Step from a node other than the root, for a symbol of which
// [Trie.Kids] has the bit.
func (t *Trie) Child(n Node, s Symbol) Node {
	mask := uint32(len(t.slots) - 1)
	for i := spread(n, s) & mask; t.slots[i] != 0; i = (i + 1) & mask {
		if p := &t.nodes[t.slots[i]]; p.from == n && p.sym == s {
			return Node(t.slots[i])
		}
	}
	return 0
}

// Kids returns a bit for every symbol that leads on from n, its number modulo
// 64; 0 when no phrase goes on behind n.
func (t *Trie) Kids(n Node) uint64 { return t.at(n).kids }

// Inner yields the symbols that some phrase has behind its first, each as often
// as there are ways to it.
func (t *Trie) Inner(yield func(Symbol) bool) {
	for i := 1; i < len(t.nodes); i++ {
		if !yield(t.nodes[i].sym) {
			return
		}
	}
}

// Set gives the phrase that ends at n a value of 0 or more.
func (t *Trie) Set(n Node, value int32) { t.at(n).value = value }

// Value returns the value of the phrase that ends at n, or [None].
func (t *Trie) Value(n Node) int32 { return t.at(n).value }

// Longest returns the length of the longest phrase that seq begins with and
// its value, or 0 and [None].
func (t *Trie) Longest(seq []Symbol) (length int, value int32) {
	value = None
	var n Node
	for i, s := range seq {
		if n = t.Step(n, s); n == 0 {
			break
		}
		if v := t.Value(n); v != None {
			length, value = i+1, v
		}
	}
	return length, value
}

// Scan yields the phrases in seq as from, to and value: leftmost first, at one
// place the longest, without overlap.
func (t *Trie) Scan(seq []Symbol, yield func(from, to int, value int32) bool) {
	for i := 0; i < len(seq); {
		n, v := t.Longest(seq[i:])
		if n == 0 {
			i++
			continue
		}
		if !yield(i, i+n, v) {
			return
		}
		i += n
	}
}

// Len returns the number of nodes, the root not counted.
func (t *Trie) Len() int {
	n := max(len(t.nodes)-1, 0)
	for i := range t.first {
		if t.first[i].from != 0 {
			n++
		}
	}
	return n
}
