package pattern

import (
	"math/bits"
	"slices"
)

// needs are what a piece of a pattern asks of a sentence: of the classes of
// each set, every match has one on some item.
type needs []Set

// add adds a set unless another one says as much, and drops those that say
// less. Classes that nearly all sentences have make a set worthless.
func (n needs) add(s Set) needs {
	if rank(&s) <= rarity(Word) {
		return n
	}
	for i := range n {
		if s.Contains(&n[i]) {
			return n
		}
	}
	n = slices.DeleteFunc(n, func(o Set) bool { return o.Contains(&s) })
	return append(n, s)
}

// and returns the needs of two pieces in a row.
func (n needs) and(o needs) needs {
	if len(o) == 0 {
		return n
	}
	out := append(make(needs, 0, len(n)+len(o)), n...)
	for _, s := range o {
		out = out.add(s)
	}
	return out
}

// or returns the needs of two alternatives: what both need, and one of the two
// rarest sets.
func (n needs) or(o needs) needs {
	var out needs
	for _, two := range [2][2]needs{{n, o}, {o, n}} {
		for _, s := range two[0] {
			if slices.ContainsFunc(two[1], func(t Set) bool { return s.Contains(&t) }) {
				out = out.add(s)
			}
		}
	}
	if len(n) > 0 && len(o) > 0 {
		s := n.rarest()
		t := o.rarest()
		s.Union(&t)
		out = out.add(s)
	}
	return out
}

// rarest returns the set that the fewest sentences satisfy, or the set of Any.
func (n needs) rarest() Set {
	best := Of(Any)
	for i := range n {
		if rarer(&n[i], &best) {
			best = n[i]
		}
	}
	return best
}

// pivots returns the two sets that the fewest sentences satisfy, each the set of
// Any when there is none.
func (n needs) pivots() [2]Set {
	out := [2]Set{n.rarest(), Of(Any)}
	for i := range n {
		if n[i] != out[0] && rarer(&n[i], &out[1]) {
			out[1] = n[i]
		}
	}
	return out
}

// rarer reports that fewer sentences satisfy s than t.
func rarer(s, t *Set) bool {
	r, b := rank(s), rank(t)
	return r > b || r == b && s.size() < t.size()
}

// rank is the rarity of the most frequent class of a set.
func rank(s *Set) int {
	least := rarity(numBuiltin)
	for builtin := s[0] & (1<<numBuiltin - 1); builtin != 0; builtin &= builtin - 1 {
		least = min(least, rarity(Class(bits.TrailingZeros64(builtin))))
	}
	return least
}

// needsOf returns the needs of an item that satisfies conjs.
func needsOf(conjs []conj) needs {
	n := needs{}.add(keys(conjs))
	common := conjs[0].pos
	for i := 1; i < len(conjs); i++ {
		common.Intersect(&conjs[i].pos)
	}
	for _, k := range common.Classes() {
		n = n.add(Of(k))
	}
	return n
}
