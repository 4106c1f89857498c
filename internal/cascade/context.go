package cascade

import (
	"iter"

	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

// A Context is what the Make function of a rule sees of its match. It is valid
// during the call only.
type Context[V any] struct {
	st    *State[V]
	match *pattern.Match
	rule  *rule[V]
}

// Rule returns the id of the rule.
func (c *Context[V]) Rule() string { return c.rule.ID }

// User returns the extractor's own state.
func (c *Context[V]) User() any { return c.st.User }

// Match returns the match.
func (c *Context[V]) Match() *pattern.Match { return c.match }

// Items returns the matched items.
func (c *Context[V]) Items() []pattern.Item { return c.match.Items() }

// Sentence returns all items of the sentence as they stand in this pass; those
// of the match are [From:To] of it.
func (c *Context[V]) Sentence() []pattern.Item { return c.st.src }

// Before returns the item n places before the match, or nil.
func (c *Context[V]) Before(n int) *pattern.Item { return c.at(c.match.From - n) }

// After returns the item n places behind the match, or nil; the next one is 1.
func (c *Context[V]) After(n int) *pattern.Item { return c.at(c.match.To - 1 + n) }

func (c *Context[V]) at(i int) *pattern.Item {
	if i < 0 || i >= len(c.st.src) {
		return nil
	}
	return &c.st.src[i]
}

func (c *Context[V]) index(name string) int {
	return c.st.cascade.prog.CapIndex(c.match.Rule, name)
}

// Cap returns the first item of a capture, or false when it took no part in
// the match.
func (c *Context[V]) Cap(name string) (*pattern.Item, bool) {
	it := c.match.Item(c.index(name))
	return it, it != nil
}

// Has reports whether a capture took part in the match.
func (c *Context[V]) Has(name string) bool {
	_, _, ok := c.match.Cap(c.index(name))
	return ok
}

// Range returns the items of the first instance of a capture, or nil.
func (c *Context[V]) Range(name string) []pattern.Item {
	from, to, ok := c.match.Cap(c.index(name))
	if !ok {
		return nil
	}
	return c.st.src[from:to]
}

// Each yields the items of every instance of a capture, in order.
func (c *Context[V]) Each(name string) iter.Seq[[]pattern.Item] {
	return func(yield func([]pattern.Item) bool) {
		i := c.index(name)
		for from, to, ok := c.match.Cap(i); ok; from, to, ok = c.match.NextCap(i, to) {
			if !yield(c.st.src[from:to]) {
				return
			}
		}
	}
}

// Value returns the value of a composed item. The pointer is valid until the
// Make function returns.
func (c *Context[V]) Value(it *pattern.Item) (*V, bool) { return c.st.Value(it) }

// CapValue returns the value of the first item of a capture.
func (c *Context[V]) CapValue(name string) (*V, bool) { return c.st.Value(c.match.Item(c.index(name))) }

// Value returns the value of a composed item; it and a nil item have none.
// The pointer is valid until the next value is made.
func (st *State[V]) Value(it *pattern.Item) (*V, bool) {
	if it == nil || it.Value < 0 || int(it.Value) >= len(st.Values) {
		return nil, false
	}
	return &st.Values[it.Value], true
}

// Entry returns the first lexical reading of class k of the first item of a
// capture.
func (c *Context[V]) Entry(name string, k pattern.Class) (pattern.Entry, bool) {
	it := c.match.Item(c.index(name))
	if it == nil {
		return pattern.Entry{}, false
	}
	return it.Entry(k)
}

// AddClass gives the item that replaces the match another class, one that
// depends on its value.
func (c *Context[V]) AddClass(k pattern.Class) { c.st.out.Add(k) }

// Text returns the input text of an item.
func (c *Context[V]) Text(it *pattern.Item) string { return c.st.Text[it.Start:it.End] }

// Token returns the last token of an item: the digits of a number.
func (c *Context[V]) Token(it *pattern.Item) *token.Token { return &c.st.Tokens[it.To-1] }

// Num returns the value of an item that is a number written in digits, and
// false for another item or a number of more than 18 digits.
func (c *Context[V]) Num(it *pattern.Item) (int64, bool) {
	if it == nil || !it.Has(pattern.Num) {
		return 0, false
	}
	t := c.Token(it)
	return t.Num, t.Num >= 0
}

// CapNum is Num for the first item of a capture.
func (c *Context[V]) CapNum(name string) (int64, bool) { return c.Num(c.match.Item(c.index(name))) }
