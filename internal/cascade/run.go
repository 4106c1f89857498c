package cascade

import (
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

// A State holds the values of a document and the scratch memory of one
// goroutine. Its zero value is ready; once warm, runs do not allocate.
type State[V any] struct {
	// Values are what the rules made, in the order of making; the Value of an
	// item is an index.
	Values []V

	// Text and Tokens are the document that the items are of, for
	// [Context.Text] and [Context.Num].
	Text   string
	Tokens []token.Token

	// User is the extractor's own state, such as its reference date.
	User any

	// Fired, when not nil, counts the items each rule made, by rule number; it
	// must have [Cascade.Len] elements.
	Fired []int

	items, spare []pattern.Item
	matcher      pattern.Matcher
	ctx          Context[V]
	accept       func(*pattern.Match) bool
	cascade      *Cascade[V]
	src          []pattern.Item
	done         int         // items of src that are copied or replaced
	out          pattern.Set // classes of the item being made
	changed      bool
}

// Reset forgets the values and the document and keeps the memory.
func (st *State[V]) Reset() {
	clear(st.Values)
	st.Values = st.Values[:0]
	st.Text, st.Tokens, st.User = "", nil, nil
}

// Run applies the passes to the items of one sentence and returns the items
// that result. They belong to the state and are valid until its next Run; the
// given items are not changed. Values stay in st.Values until Reset.
func (c *Cascade[V]) Run(st *State[V], items []pattern.Item) []pattern.Item {
	if st.accept == nil {
		st.accept = st.match
		st.ctx.st = st
	}
	st.cascade, st.src = c, items
	c.prog.Begin(items, &st.matcher)
	for i := range c.passes {
		st.done, st.changed = 0, false
		st.items = st.items[:0]
		c.prog.ScanList(i, st.src, &st.matcher, st.accept)
		if st.changed {
			st.items = append(st.items, st.src[st.done:]...)
			st.src = st.items
			st.items, st.spare = st.spare, st.items
		}
	}
	out := st.src
	st.cascade, st.src = nil, nil
	return out
}

// inherited are the classes that a composed item takes over from its first
// item: its clitics, and how it stands in the line.
const inherited = 1<<pattern.Newline | 1<<pattern.Glued | 1<<pattern.Def | 1<<pattern.Conj | 1<<pattern.Ba |
	1<<pattern.Lam | 1<<pattern.Kaf | 1<<pattern.Prep | 1<<pattern.Fut | 1<<pattern.Vocalised | 1<<pattern.First

// match is what the program of a pass calls for every candidate.
func (st *State[V]) match(m *pattern.Match) bool {
	r := &st.cascade.rules[m.Rule]
	from, to := m.From, m.To
	if r.keep >= 0 {
		var ok bool
		if from, to, ok = m.Cap(r.keep); !ok {
			return false
		}
		m.Resume(to)
	}
	st.out = r.out
	value := pattern.NoValue
	if r.Make != nil {
		st.ctx.match, st.ctx.rule = m, r
		v, ok := r.Make(&st.ctx)
		if !ok {
			return false
		}
		value = int32(len(st.Values))
		st.Values = append(st.Values, v)
	}
	if st.Fired != nil {
		st.Fired[m.Rule]++
	}
	if r.Out == "" {
		return true
	}
	first, last := &st.src[from], &st.src[to-1]
	st.out[0] |= 1<<pattern.Any | first.Set[0]&inherited | last.Set[0]&(1<<pattern.Suffix)
	st.cascade.prog.Extend(&st.out, &st.matcher)
	st.items = append(st.items, st.src[st.done:from]...)
	st.items = append(st.items, pattern.Item{
		Set: st.out, From: first.From, To: last.To, Start: first.Start, End: last.End,
		Value: value, Clitics: first.Clitics,
	})
	st.done, st.changed = to, true
	return true
}
