package pattern

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzCompile checks that any text either compiles or gives an error with a
// place in it, and that what compiles keeps its promises on a sentence.
func FuzzCompile(f *testing.F) {
	for _, s := range []string{
		"<a>", "[!<a>] <n:num|numword> <unit&!def> (<conj&half>)?", "[^] x:(<a> <b>|<c>){1,4} [$]",
		"<a>{2} <b>{0,3} [<c> <d>]", "(((<a>)))", "<a|", "[!a] <b> [c]", "<!a&!b|c>?", "<a>{16} <b>{16} <c>{16}",
	} {
		f.Add(s, "a b ab . c d")
	}
	f.Fuzz(func(t *testing.T, src, text string) {
		cl := letters(t)
		p, err := Compile(cl, []Rule{{"r", src}})
		if err != nil {
			var e *Error
			require.True(t, errors.As(err, &e))
			require.True(t, e.Pos >= 0 && e.Pos <= len(src), "position %d of %d", e.Pos, len(src))
			require.NotEmpty(t, e.Msg)
			return
		}
		require.NotEmpty(t, p.Explain(0))
		var items []Item
		for _, r := range text {
			it := Item{Set: Of(Any), Value: NoValue}
			if k, ok := cl.Lookup(string(r)); ok {
				it.Set.Add(k)
			}
			if items = append(items, it); len(items) == 100 {
				break
			}
		}
		c := &p.rules[0]
		var m Matcher
		end := 0
		p.Scan(items, &m, func(m *Match) bool {
			n := m.To - m.From
			require.True(t, m.From >= end && m.To <= len(items), "matches overlap or leave the sentence")
			require.True(t, n >= int(c.min) && n <= int(c.max) && n <= MaxLength, "length %d not in %d to %d", n, c.min, c.max)
			for i := range n {
				s := &p.states[int(c.base)+int(m.path[i])]
				require.True(t, p.conds[s.cond].match(&items[m.From+i].Set))
				require.True(t, i+1 == n || s.follow>>m.path[i+1]&1 != 0)
			}
			for i := range p.CapNames(0) {
				last := m.From
				for from, to := range m.Caps(i) {
					require.True(t, last <= from && from < to && to <= m.To)
					last = to
				}
			}
			end = m.To
			return true
		})
	})
}
