package pattern

import (
	"fmt"
	"math/bits"
	"strings"
)

// Explain describes how a rule was compiled: its pattern, bounds, captures,
// the classes that lead to it, those a sentence must have, and every element
// position with the positions that may follow.
func (p *Program) Explain(rule int) string {
	c := &p.rules[rule]
	var b strings.Builder
	fmt.Fprintf(&b, "rule %s\n  pattern  %s\n  items    %d to %d\n", c.id, c.pattern, c.min, c.max)
	if len(c.names) > 0 {
		fmt.Fprintf(&b, "  captures %s\n", strings.Join(c.names, " "))
	}
	fmt.Fprintf(&b, "  starts   %s\n", p.classList(c.key))
	if c.min > 1 {
		fmt.Fprintf(&b, "  then     %s\n", p.classList(c.second))
	}
	if !c.need.Empty() {
		fmt.Fprintf(&b, "  needs    %s\n", p.classList(c.need))
	}
	for _, s := range c.needs {
		fmt.Fprintf(&b, "  needs    %s\n", strings.ReplaceAll(p.classList(s), " ", "|"))
	}
	if c.behind.present {
		fmt.Fprintf(&b, "  before   %s\n", p.lookText(&c.behind, "^"))
	}
	if c.ahead.present {
		fmt.Fprintf(&b, "  after    %s\n", p.lookText(&c.ahead, "$"))
	}
	for i := range int(c.n) {
		s := &p.states[int(c.base)+i]
		fmt.Fprintf(&b, "  %4d %s", i, p.condText(s.cond))
		for _, sp := range p.spans[int(c.base)+i] {
			fmt.Fprintf(&b, " %s#%d", c.names[sp.name], sp.instance)
		}
		if c.first>>i&1 != 0 {
			b.WriteString(" first")
		}
		if c.last>>i&1 != 0 {
			b.WriteString(" last")
		}
		if s.follow != 0 {
			b.WriteString(" →")
			for f := s.follow; f != 0; f &= f - 1 {
				fmt.Fprintf(&b, " %d", bits.TrailingZeros64(f))
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func (p *Program) className(k Class) string {
	if int(k) < len(p.names) {
		return p.names[k]
	}
	return "?"
}

func (p *Program) classList(s Set) string {
	var names []string
	for _, k := range s.Classes() {
		names = append(names, p.className(k))
	}
	return strings.Join(names, " ")
}

func (p *Program) condText(i int32) string {
	c := &p.conds[i]
	var alts []string
	switch c.kind {
	case condClass:
		alts = []string{p.className(c.class)}
	case condAny:
		for _, k := range c.conj.pos.Classes() {
			alts = append(alts, p.className(k))
		}
	default:
		conjs := c.conjs
		if c.kind == condConj {
			conjs = []conj{c.conj}
		}
		for j := range conjs {
			var lits []string
			for _, k := range conjs[j].pos.Classes() {
				lits = append(lits, p.className(k))
			}
			for _, k := range conjs[j].neg.Classes() {
				lits = append(lits, "!"+p.className(k))
			}
			alts = append(alts, strings.Join(lits, "&"))
		}
	}
	return "<" + strings.Join(alts, "|") + ">"
}

func (p *Program) lookText(l *lookCode, border string) string {
	if l.border {
		return "[" + border + "]"
	}
	var conds []string
	for _, c := range l.conds {
		conds = append(conds, p.condText(c))
	}
	not := ""
	if l.negated {
		not = "!"
	}
	return "[" + not + strings.Join(conds, " ") + "]"
}
