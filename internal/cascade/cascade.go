// Package cascade applies token-pattern rules in passes. In every pass the
// accepted matches become single items of a new class, which the rules of the
// later passes build on; a rule's Make turns a match into a value.
package cascade

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// A Rule says what a pattern means.
type Rule[V any] struct {
	ID      string // unique in the cascade
	Pattern string // notation of package pattern

	// Out names the classes of the item that replaces the match, separated by
	// |. They are declared by naming them. A rule without Out leaves the
	// matched items as they are, but keeps the other rules of its pass away
	// from them.
	Out string

	// Keep names a capture: only its items are replaced, the others of the
	// match stay and are seen again. Empty means the whole match.
	Keep string

	// Make returns the value of the match, or false to refuse it: then the
	// next candidate at the same place is tried. With a nil Make the item has
	// no value. The context is valid during the call only.
	Make func(*Context[V]) (V, bool)

	// Accept and Reject are examples of text in which the rule must and must
	// not make an item; tests run them.
	Accept, Reject []string
}

// A Pass is a list of rules applied at once: leftmost-longest, ties by order.
type Pass[V any] struct {
	Name  string
	Rules []Rule[V]
}

// A Cascade is a compiled list of passes. It is immutable and safe for
// concurrent use; each goroutine brings its own [State].
type Cascade[V any] struct {
	passes []pass[V]
	ids    map[string]int
}

type pass[V any] struct {
	name  string
	prog  *pattern.Program
	rules []rule[V]
	first int // number of the first rule in the cascade
}

type rule[V any] struct {
	Rule[V]
	out  pattern.Set
	keep int // capture index, or -1
}

// New compiles passes. It declares the output classes in cl before it compiles
// any pattern; all other classes must be declared already. The error joins the
// mistakes of all rules, each a [*pattern.Error].
func New[V any](cl *pattern.Classes, passes []Pass[V]) (*Cascade[V], error) {
	c := &Cascade[V]{ids: make(map[string]int)}
	var errs []error
	outs := make(map[string]pattern.Set)
	for i := range passes {
		for j := range passes[i].Rules {
			r := &passes[i].Rules[j]
			if _, ok := outs[r.Out]; ok {
				continue
			}
			set, err := declare(cl, r.Out)
			if err != nil {
				errs = append(errs, &pattern.Error{Rule: r.ID, Msg: "output: " + err.Error()})
			}
			outs[r.Out] = set
		}
	}
	first := 0
	for i := range passes {
		p, err := newPass(cl, &passes[i], outs)
		if err != nil {
			errs = append(errs, fmt.Errorf("pass %s: %w", passes[i].Name, err))
			continue
		}
		p.first = first
		first += len(p.rules)
		for j := range p.rules {
			id := p.rules[j].ID
			if _, ok := c.ids[id]; ok {
				errs = append(errs, &pattern.Error{Rule: id, Msg: "two rules with this id"})
			}
			c.ids[id] = p.first + j
		}
		c.passes = append(c.passes, *p)
	}
	if errs != nil {
		return nil, errors.Join(errs...)
	}
	return c, nil
}

func declare(cl *pattern.Classes, out string) (pattern.Set, error) {
	var set pattern.Set
	for name := range lexfile.Alternatives(out) {
		k, err := cl.Intern(name)
		if err != nil {
			return set, err
		}
		set.Add(k)
	}
	return set, nil
}

func newPass[V any](cl *pattern.Classes, in *Pass[V], outs map[string]pattern.Set) (*pass[V], error) {
	rules := make([]pattern.Rule, len(in.Rules))
	for i := range in.Rules {
		rules[i] = pattern.Rule{ID: in.Rules[i].ID, Pattern: in.Rules[i].Pattern}
	}
	prog, err := pattern.Compile(cl, rules)
	if err != nil {
		return nil, err
	}
	p := &pass[V]{name: in.Name, prog: prog, rules: make([]rule[V], len(in.Rules))}
	var errs []error
	for i := range in.Rules {
		r := rule[V]{Rule: in.Rules[i], out: outs[in.Rules[i].Out], keep: -1}
		if r.Keep != "" {
			if r.keep = prog.CapIndex(i, r.Keep); r.keep < 0 {
				errs = append(errs, &pattern.Error{Rule: r.ID, Msg: fmt.Sprintf("keep: the pattern has no capture %q", r.Keep)})
			}
		}
		if r.Out == "" && (r.Make != nil || r.Keep != "") {
			errs = append(errs, &pattern.Error{Rule: r.ID, Msg: "a rule without output makes nothing"})
		}
		p.rules[i] = r
	}
	if errs != nil {
		return nil, errors.Join(errs...)
	}
	return p, nil
}

// Len returns the number of rules of all passes. Rules are numbered pass by
// pass in the order given.
func (c *Cascade[V]) Len() int {
	n := 0
	for i := range c.passes {
		n += len(c.passes[i].rules)
	}
	return n
}

// Rules yields the name of the pass of every rule and the rule, in order of
// their numbers.
func (c *Cascade[V]) Rules() func(yield func(string, *Rule[V]) bool) {
	return func(yield func(string, *Rule[V]) bool) {
		for i := range c.passes {
			for j := range c.passes[i].rules {
				if !yield(c.passes[i].name, &c.passes[i].rules[j].Rule) {
					return
				}
			}
		}
	}
}

// RuleNumber returns the number of a rule.
func (c *Cascade[V]) RuleNumber(id string) (int, bool) {
	n, ok := c.ids[id]
	return n, ok
}

// Explain describes a rule and how it was compiled; it is empty for an unknown
// id.
func (c *Cascade[V]) Explain(id string) string {
	n, ok := c.ids[id]
	if !ok {
		return ""
	}
	for i := range c.passes {
		p := &c.passes[i]
		if n -= p.first; n >= len(p.rules) {
			n += p.first
			continue
		}
		r := &p.rules[n]
		var b strings.Builder
		fmt.Fprintf(&b, "pass %s\n%s", p.name, p.prog.Explain(n))
		if r.Out != "" {
			fmt.Fprintf(&b, "  makes    %s\n", r.Out)
		}
		if r.Keep != "" {
			fmt.Fprintf(&b, "  keeps    %s\n", r.Keep)
		}
		return b.String()
	}
	return ""
}
