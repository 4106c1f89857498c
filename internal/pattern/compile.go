package pattern

import (
	"encoding/binary"
	"errors"
	"math/bits"
	"slices"
)

// A Rule is a pattern with the id under which errors and matches name it.
type Rule struct {
	ID      string
	Pattern string
}

// A state is one element position of an expanded pattern. Positions of a rule
// are numbered in the order in which they are written, repetitions unrolled,
// so there are no cycles and a smaller number is the preferred choice.
type state struct {
	follow uint64 // positions that may match the next item
	cond   int32  // index in Program.conds
	names  uint32 // capture names the position stands under
}

// A span is one instance of a named element after unrolling.
type span struct {
	name     uint8
	instance uint8
}

// A ruleCode is a compiled rule. What most sentences and items are turned away
// by comes first.
type ruleCode struct {
	need        Set    // classes that a sentence with a match has
	needs       []Set  // … and of each of these at least one
	min, max    int32  // length of a match in items
	key         Set    // every first item has one of these
	second      Set    // every second item has one of these, when min ≥ 2
	first       uint64 // positions that may match the first item
	last        uint64 // positions that may match the last item
	base        int32  // first state in Program.states
	n           int32  // number of states
	behind      lookCode
	ahead       lookCode
	pivots      [2]Set // the two rarest sets of need and needs, or Any
	names       []string
	id, pattern string
}

// A lookCode is a compiled look-around.
type lookCode struct {
	present, negated, border bool
	conds                    []int32
}

// A Compiler compiles lists of rules into a program.
type Compiler struct {
	cl    *Classes
	prog  *Program
	conds map[string]int32
}

// NewCompiler returns a compiler of rules over the classes of cl.
func NewCompiler(cl *Classes) *Compiler {
	return &Compiler{cl: cl, prog: new(Program), conds: make(map[string]int32)}
}

// Compile compiles one list of rules; see [Compiler.Add].
func Compile(cl *Classes, rules []Rule) (*Program, error) {
	c := NewCompiler(cl)
	if _, err := c.Add(rules); err != nil {
		return nil, err
	}
	return c.Program(), nil
}

// Add compiles a list of rules, in the order that decides ties, and returns the
// number of the first in the program. The error joins an [*Error] for every
// rule that is wrong; then the program is of no use.
func (b *Compiler) Add(rules []Rule) (first int, err error) {
	first = len(b.prog.rules)
	var errs []error
	seen := make(map[string]bool, len(rules))
	for _, r := range rules {
		if r.ID == "" {
			errs = append(errs, &Error{Rule: "?", Msg: "rule without an id: " + r.Pattern})
			continue
		}
		if seen[r.ID] {
			errs = append(errs, &Error{Rule: r.ID, Msg: "two rules with this id"})
			continue
		}
		seen[r.ID] = true
		if err := b.rule(r); err != nil {
			var pe *parseError
			if errors.As(err, &pe) {
				err = &Error{Rule: r.ID, Pos: pe.pos, Msg: pe.msg}
			}
			errs = append(errs, err)
		}
	}
	b.prog.lists = append(b.prog.lists, list{first, len(b.prog.rules)})
	return first, errors.Join(errs...)
}

// CapIndex is [Program.CapIndex] for a rule that has been added.
func (b *Compiler) CapIndex(rule int, name string) int { return b.prog.CapIndex(rule, name) }

// Program returns the program of the rules added, to which none can be added
// then. It refers to classes by number; the table of classes may be extended
// afterwards.
func (b *Compiler) Program() *Program {
	b.prog.names = slices.Clip(b.cl.names)
	b.prog.dispatch()
	return b.prog
}

func (b *Compiler) rule(r Rule) error {
	a, err := parse(b.cl, r.Pattern)
	if err != nil {
		return err
	}
	c := &ruleBuilder{Compiler: b, names: a.names}
	f, err := c.node(a.body)
	if err != nil {
		return err
	}
	if f.nullable {
		return &parseError{0, "the pattern matches nothing; one element must not be optional"}
	}
	code := ruleCode{
		id: r.ID, pattern: r.Pattern, names: a.names,
		base: int32(len(b.prog.states)), n: int32(len(c.states)),
		first: f.first, last: f.last, min: int32(f.min), max: int32(f.max),
		behind: b.look(a.behind), ahead: b.look(a.ahead),
	}
	for _, l := range [2]*look{&a.behind, &a.ahead} {
		if l.negated {
			continue
		}
		for _, conds := range l.conds {
			f.needs = f.needs.and(needsOf(conds))
		}
	}
	var second uint64
	for m := f.first; m != 0; m &= m - 1 {
		i := bits.TrailingZeros64(m)
		code.key.Union(&c.keys[i])
		second |= c.states[i].follow
	}
	for m := second; m != 0; m &= m - 1 {
		code.second.Union(&c.keys[bits.TrailingZeros64(m)])
	}
	f.needs = f.needs.add(code.key)
	if code.min > 1 {
		f.needs = f.needs.add(code.second)
	}
	code.pivots = f.needs.pivots()
	for _, s := range f.needs {
		if s.size() == 1 {
			code.need.Union(&s)
		} else {
			code.needs = append(code.needs, s)
		}
	}
	b.prog.states = append(b.prog.states, c.states...)
	b.prog.spans = append(b.prog.spans, c.spans...)
	b.prog.rules = append(b.prog.rules, code)
	return nil
}

func (b *Compiler) look(l look) lookCode {
	code := lookCode{present: l.present, negated: l.negated, border: l.border}
	for _, conds := range l.conds {
		code.conds = append(code.conds, b.cond(conds))
	}
	return code
}

// cond compiles a condition once for all rules that use it.
func (b *Compiler) cond(conjs []conj) int32 {
	key := make([]byte, 0, 64*len(conjs))
	for i := range conjs {
		for _, s := range [2]*Set{&conjs[i].pos, &conjs[i].neg} {
			for _, w := range s {
				key = binary.LittleEndian.AppendUint64(key, w)
			}
		}
	}
	if i, ok := b.conds[string(key)]; ok {
		return i
	}
	i := int32(len(b.prog.conds))
	b.prog.conds = append(b.prog.conds, compileCond(conjs))
	b.conds[string(key)] = i
	return i
}

// A frag is the piece of automaton of one node: the positions that can begin
// and end it, its length bounds, and what it needs.
type frag struct {
	first, last uint64
	nullable    bool
	min, max    int
	needs       needs
}

type ruleBuilder struct {
	*Compiler
	states    []state
	spans     [][]span // of each state
	keys      []Set
	names     []string
	instances int
	open      []span // named elements being built
}

func (c *ruleBuilder) node(n *node) (frag, error) {
	if n.name != "" {
		if c.instances > 255 {
			return frag{}, &parseError{n.pos, "too many repeated captures"}
		}
		name := c.nameIndex(n.name)
		for _, sp := range c.open {
			if sp.name == name {
				return frag{}, &parseError{n.pos, "capture " + n.name + " inside itself"}
			}
		}
		c.open = append(c.open, span{name, uint8(c.instances)})
		c.instances++
		defer func() { c.open = c.open[:len(c.open)-1] }()
	}
	switch n.kind {
	case nodeCond:
		return c.leaf(n)
	case nodeAlt:
		return c.alt(n)
	case nodeRep:
		return c.rep(n)
	}
	return c.seq(n)
}

func (c *ruleBuilder) nameIndex(name string) uint8 {
	for i, n := range c.names {
		if n == name {
			return uint8(i)
		}
	}
	panic("pattern: capture name was not declared by the parser")
}

func (c *ruleBuilder) leaf(n *node) (frag, error) {
	i := len(c.states)
	if i == MaxLength {
		return frag{}, &parseError{n.pos, "the pattern has more than 64 element positions after expanding {m,n}; join alternatives of one item as <a|b> or lower n"}
	}
	s := state{cond: c.cond(n.cond)}
	for _, sp := range c.open {
		s.names |= 1 << sp.name
	}
	c.states = append(c.states, s)
	c.spans = append(c.spans, slices.Clone(c.open))
	c.keys = append(c.keys, keys(n.cond))
	bit := uint64(1) << i
	return frag{first: bit, last: bit, min: 1, max: 1, needs: needsOf(n.cond)}, nil
}

// join lets every position of from be followed by every position of to.
func (c *ruleBuilder) join(from, to uint64) {
	for ; from != 0; from &= from - 1 {
		c.states[bits.TrailingZeros64(from)].follow |= to
	}
}

func (c *ruleBuilder) then(a, b frag) frag {
	c.join(a.last, b.first)
	out := frag{
		first: a.first, last: b.last, nullable: a.nullable && b.nullable,
		min: a.min + b.min, max: a.max + b.max, needs: a.needs.and(b.needs),
	}
	if a.nullable {
		out.first |= b.first
	}
	if b.nullable {
		out.last |= a.last
	}
	return out
}

func (c *ruleBuilder) seq(n *node) (frag, error) {
	out := frag{nullable: true}
	for _, kid := range n.kids {
		f, err := c.node(kid)
		if err != nil {
			return frag{}, err
		}
		out = c.then(out, f)
	}
	return out, nil
}

func (c *ruleBuilder) alt(n *node) (frag, error) {
	var out frag
	for i, kid := range n.kids {
		f, err := c.node(kid)
		if err != nil {
			return frag{}, err
		}
		if i == 0 {
			out = f
			continue
		}
		out.first |= f.first
		out.last |= f.last
		out.nullable = out.nullable || f.nullable
		out.min = min(out.min, f.min)
		out.max = max(out.max, f.max)
		out.needs = out.needs.or(f.needs)
	}
	return out, nil
}

// rep unrolls its body: min copies, then up to max nested optional ones.
func (c *ruleBuilder) rep(n *node) (frag, error) {
	out := frag{nullable: true}
	var lasts uint64
	for i := range n.max {
		f, err := c.node(n.kids[0])
		if err != nil {
			return frag{}, err
		}
		if f.nullable && n.max > 1 {
			return frag{}, &parseError{n.pos, "the repeated element can match nothing"}
		}
		if i >= n.min {
			// The copy may be left out: what the pattern needs stays as it is.
			f.needs, f.min = nil, 0
		}
		if i+1 >= n.min {
			lasts |= f.last
		}
		nullable, first := out.nullable && (f.nullable || i >= n.min), out.first
		if i > 0 {
			c.join(out.last, f.first)
		} else {
			first = f.first
		}
		out = frag{first: first, last: f.last, nullable: nullable, min: out.min + f.min, max: out.max + f.max, needs: out.needs.and(f.needs)}
	}
	out.last = lasts
	out.nullable = out.nullable || n.min == 0
	return out, nil
}
