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
	prog   *pattern.Program // one list of rules for each pass
	passes []pass
	rules  []rule[V] // of all passes, as the program numbers them
	ids    map[string]int
}

type pass struct {
	name  string
	first int // its first rule
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
	comp := pattern.NewCompiler(cl)
	for i := range passes {
		if err := c.add(comp, &passes[i], outs); err != nil {
			errs = append(errs, fmt.Errorf("pass %s: %w", passes[i].Name, err))
		}
	}
	for i := range c.rules {
		id := c.rules[i].ID
		if _, ok := c.ids[id]; ok {
			errs = append(errs, &pattern.Error{Rule: id, Msg: "two rules with this id"})
		}
		c.ids[id] = i
	}
	if errs != nil {
		return nil, errors.Join(errs...)
	}
	c.prog = comp.Program()
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

// add compiles a pass.
func (c *Cascade[V]) add(comp *pattern.Compiler, in *Pass[V], outs map[string]pattern.Set) error {
	rules := make([]pattern.Rule, len(in.Rules))
	for i := range in.Rules {
		rules[i] = pattern.Rule{ID: in.Rules[i].ID, Pattern: in.Rules[i].Pattern}
	}
	first, err := comp.Add(rules)
	if err != nil {
		return err
	}
	c.passes = append(c.passes, pass{in.Name, first})
	var errs []error
	for i := range in.Rules {
		r := rule[V]{Rule: in.Rules[i], out: outs[in.Rules[i].Out], keep: -1}
		if r.Keep != "" {
			if r.keep = comp.CapIndex(first+i, r.Keep); r.keep < 0 {
				errs = append(errs, &pattern.Error{Rule: r.ID, Msg: fmt.Sprintf("keep: the pattern has no capture %q", r.Keep)})
			}
		}
		if r.Out == "" && (r.Make != nil || r.Keep != "") {
			errs = append(errs, &pattern.Error{Rule: r.ID, Msg: "a rule without output makes nothing"})
		}
		c.rules = append(c.rules, r)
	}
	return errors.Join(errs...)
}

// rulesOf returns the rules of a pass.
func (c *Cascade[V]) rulesOf(pass int) []rule[V] {
	hi := len(c.rules)
	if pass+1 < len(c.passes) {
		hi = c.passes[pass+1].first
	}
	return c.rules[c.passes[pass].first:hi]
}

// Len returns the number of rules of all passes. Rules are numbered pass by
// pass in the order given.
func (c *Cascade[V]) Len() int { return len(c.rules) }

// Rules yields the name of the pass of every rule and the rule, in order of
// their numbers.
func (c *Cascade[V]) Rules() func(yield func(string, *Rule[V]) bool) {
	return func(yield func(string, *Rule[V]) bool) {
		for i := range c.passes {
			rules := c.rulesOf(i)
			for j := range rules {
				if !yield(c.passes[i].name, &rules[j].Rule) {
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
	last := len(c.passes) - 1
	for c.passes[last].first > n {
		last--
	}
	r := &c.rules[n]
	var b strings.Builder
	fmt.Fprintf(&b, "pass %s\n%s", c.passes[last].name, c.prog.Explain(n))
	if r.Out != "" {
		fmt.Fprintf(&b, "  makes    %s\n", r.Out)
	}
	if r.Keep != "" {
		fmt.Fprintf(&b, "  keeps    %s\n", r.Keep)
	}
	return b.String()
}
