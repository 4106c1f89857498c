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
	first []Node // first[s] is the node of the one-word sequence s
	edges []edge // open addressing over (node, symbol), a power of two
	used  int
	nodes []place
}

type place struct {
	value int32
	kids  uint64 // a bit for every symbol that leads on, modulo 64
}

type edge struct {
	from Node
	sym  Symbol
	to   Node // 0: free
}

// Reserve makes room for n phrases in all.
func (t *Trie) Reserve(n int) {
	t.first = slices.Grow(t.first, n+1)
	t.nodes = slices.Grow(t.nodes, n+n/2+1)
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

func (t *Trie) node() Node {
	if len(t.nodes) == 0 {
		t.nodes = append(t.nodes, place{value: None}) // the root
	}
	t.nodes = append(t.nodes, place{value: None})
	return Node(len(t.nodes) - 1)
}

func (t *Trie) root(s Symbol) Node {
	for int(s) >= len(t.first) {
		t.first = append(t.first, 0)
	}
	if t.first[s] == 0 {
		t.first[s] = t.node()
	}
	return t.first[s]
}

func (t *Trie) child(n Node, s Symbol) Node {
	if to := t.Step(n, s); to != 0 {
		return to
	}
	if 2*(t.used+1) > len(t.edges) {
		t.grow()
	}
	e := edge{n, s, t.node()}
	t.nodes[n].kids |= 1 << (s & 63)
	t.used++
	t.put(e)
	return e.to
}

func (t *Trie) put(e edge) {
	mask := uint32(len(t.edges) - 1)
	i := spread(e.from, e.sym) & mask
	for t.edges[i].to != 0 {
		i = (i + 1) & mask
	}
	t.edges[i] = e
}

func (t *Trie) grow() {
	old := t.edges
	t.edges = make([]edge, max(16, 2*len(old)))
	for _, e := range old {
		if e.to != 0 {
			t.put(e)
		}
	}
}

// spread mixes an edge into a table index (the finaliser of SplitMix64).
func spread(n Node, s Symbol) uint32 {
	x := uint64(n)<<32 | uint64(s)
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return uint32(x >> 32)
}

// Start returns the node of the one-symbol sequence s, or 0.
func (t *Trie) Start(s Symbol) Node {
	if int(s) < len(t.first) {
		return t.first[s]
	}
	return 0
}

// Step returns the node that s leads to from n, or 0. From the root it is
// Start.
func (t *Trie) Step(n Node, s Symbol) Node {
	if n == 0 {
		return t.Start(s)
	}
	if int(n) >= len(t.nodes) || t.nodes[n].kids>>(s&63)&1 == 0 {
		return 0
	}
	return t.Child(n, s)
}

// Child is Step from a node other than the root, for a symbol of which
// [Trie.Kids] has the bit.
func (t *Trie) Child(n Node, s Symbol) Node {
	mask := uint32(len(t.edges) - 1)
	for i := spread(n, s) & mask; t.edges[i].to != 0; i = (i + 1) & mask {
		if e := &t.edges[i]; e.from == n && e.sym == s {
			return e.to
		}
	}
	return 0
}

// Kids returns a bit for every symbol that leads on from n, its number modulo
// 64; 0 when no phrase goes on behind n.
func (t *Trie) Kids(n Node) uint64 { return t.nodes[n].kids }

// Inner yields the symbols that some phrase has behind its first, each as often
// as there are ways to it.
func (t *Trie) Inner(yield func(Symbol) bool) {
	for i := range t.edges {
		if e := &t.edges[i]; e.to != 0 && !yield(e.sym) {
			return
		}
	}
}

// Set gives the phrase that ends at n a value of 0 or more.
func (t *Trie) Set(n Node, value int32) { t.nodes[n].value = value }

// Value returns the value of the phrase that ends at n, or [None].
func (t *Trie) Value(n Node) int32 { return t.nodes[n].value }

// Longest returns the length of the longest phrase that seq begins with and
// its value, or 0 and [None].
func (t *Trie) Longest(seq []Symbol) (length int, value int32) {
	value = None
	var n Node
	for i, s := range seq {
		if n = t.Step(n, s); n == 0 {
			break
		}
		if v := t.nodes[n].value; v != None {
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
func (t *Trie) Len() int { return max(len(t.nodes)-1, 0) }
