package pattern

// A conj is a conjunction of class literals.
type conj struct{ pos, neg Set }

func (c *conj) size() int { return c.pos.size() + c.neg.size() }

func (c *conj) match(s *Set) bool { return s.Contains(&c.pos) && !s.Intersects(&c.neg) }

type condKind uint8

const (
	condClass condKind = iota // has class
	condAny                   // intersects set
	condConj                  // satisfies conj
	condConjs                 // satisfies one of conjs
)

// A cond is a compiled condition on one item. The frequent shapes, a single
// class, a plain disjunction and one conjunction, are tested without looking at
// conjs.
type cond struct {
	kind  condKind
	class Class
	conj  conj // condAny: pos alone
	conjs []conj
}

func compileCond(conjs []conj) cond {
	plain := true
	var union Set
	for i := range conjs {
		plain = plain && conjs[i].neg.Empty() && conjs[i].size() == 1
		union.Union(&conjs[i].pos)
	}
	switch {
	case plain && len(conjs) == 1:
		return cond{kind: condClass, class: union.Classes()[0]}
	case plain:
		return cond{kind: condAny, conj: conj{pos: union}}
	case len(conjs) == 1:
		return cond{kind: condConj, conj: conjs[0]}
	}
	return cond{kind: condConjs, conjs: conjs}
}

func (c *cond) match(s *Set) bool {
	switch c.kind {
	case condClass:
		return s.Has(c.class)
	case condAny:
		return s.Intersects(&c.conj.pos)
	case condConj:
		return c.conj.match(s)
	}
	for i := range c.conjs {
		if c.conjs[i].match(s) {
			return true
		}
	}
	return false
}

// keys returns a set of classes of which every item satisfying conjs has at
// least one: from each conjunction the class expected to be rarest.
func keys(conjs []conj) Set {
	var s Set
	for i := range conjs {
		s.Add(rarest(conjs[i].pos))
	}
	return s
}

// rarest returns the class of s that the fewest items have, or Any when s is
// empty.
func rarest(s Set) Class {
	best := Any
	for _, k := range s.Classes() {
		if rarity(k) > rarity(best) {
			best = k
		}
	}
	return best
}

// rarity ranks classes by how few items of running text have them.
func rarity(k Class) int {
	switch {
	case k >= numBuiltin:
		return 5
	case k == Any:
		return 0
	case k == Word:
		return 1
	case k == Punct || k == Glued || k == Def:
		return 2
	case k == Num || k == Conj || k == Prep || k == Lam || k == Ba:
		return 3
	}
	return 4
}
