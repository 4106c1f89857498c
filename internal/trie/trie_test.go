package trie

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// leftmostLongest is the collection that defines what a scan finds; the trie
// and the plain search below both have to agree with it.
var leftmostLongest = []struct {
	name    string
	phrases []string
	text    string
	want    string // phrase:from-to
}{
	{"none", []string{"a"}, "b c", ""},
	{"empty text", []string{"a"}, "", ""},
	{"no phrases", nil, "a b", ""},
	{"one word", []string{"a"}, "b a b a", "0:1-2 0:3-4"},
	{"leftmost", []string{"b c", "a b"}, "a b c", "1:0-2"},
	{"longest at one place", []string{"a", "a b", "a b c"}, "a b c a b a", "2:0-3 1:3-5 0:5-6"},
	{"leftmost before longest", []string{"b c d", "a b"}, "a b c d", "1:0-2"},
	{"falls back to the prefix", []string{"a", "a b c"}, "a b d", "0:0-1"},
	{"tries again inside a failed phrase", []string{"a b c", "b d"}, "a b d", "1:1-3"},
	{"prefix then inner", []string{"a", "a b c", "b d"}, "a b d", "0:0-1 2:1-3"},
	{"no overlap", []string{"a a"}, "a a a a a", "0:0-2 0:2-4"},
	{"same start of many", []string{"a b", "a c", "a d", "a"}, "a d a c a", "2:0-2 1:2-4 3:4-5"},
	{"phrase within phrase", []string{"a b c d", "b c"}, "a b c b c d", "1:1-3 1:3-5"},
	{"unknown word between", []string{"a b"}, "a x b a b", "0:3-5"},
	{"word of a phrase is no phrase", []string{"a b"}, "b a", ""},
	{"adjacent", []string{"a", "b"}, "a b a", "0:0-1 1:1-2 0:2-3"},
	{"at the end", []string{"a b c"}, "c a b", ""},
}

type scanner func(phrases [][]Symbol, seq []Symbol, yield func(from, to int, value int32) bool)

func scanTrie(phrases [][]Symbol, seq []Symbol, yield func(from, to int, value int32) bool) {
	var t Trie
	for i, p := range phrases {
		t.Set(t.Insert(p), int32(i))
	}
	t.Scan(seq, yield)
}

func scanPlain(phrases [][]Symbol, seq []Symbol, yield func(from, to int, value int32) bool) {
	for i := 0; i < len(seq); {
		best, length := -1, 0
		for k, p := range phrases {
			if len(p) > length && len(p) <= len(seq)-i && fmt.Sprint(p) == fmt.Sprint(seq[i:i+len(p)]) {
				best, length = k, len(p)
			}
		}
		if best < 0 {
			i++
			continue
		}
		yield(i, i+length, int32(best))
		i += length
	}
}

func words(s *Symbols, text string) []Symbol {
	var out []Symbol
	for _, w := range strings.Fields(text) {
		out = append(out, s.Intern(w))
	}
	return out
}

func TestLeftmostLongest(t *testing.T) {
	for name, scan := range map[string]scanner{"trie": scanTrie, "plain": scanPlain} {
		for _, c := range leftmostLongest {
			t.Run(name+"/"+c.name, func(t *testing.T) {
				s := NewSymbols(0)
				var phrases [][]Symbol
				for _, p := range c.phrases {
					phrases = append(phrases, words(s, p))
				}
				var got []string
				scan(phrases, words(s, c.text), func(from, to int, v int32) bool {
					got = append(got, fmt.Sprintf("%d:%d-%d", v, from, to))
					return true
				})
				assert.Equal(t, c.want, strings.Join(got, " "))
			})
		}
	}
}

func TestScanStops(t *testing.T) {
	calls := 0
	scanTrie([][]Symbol{{1}}, []Symbol{1, 1, 1}, func(int, int, int32) bool { calls++; return calls < 2 })
	assert.Equal(t, 2, calls)
}

func TestManyPhrases(t *testing.T) {
	s := NewSymbols(0)
	var tr Trie
	const n = 5000
	for i := range n {
		tr.Set(tr.Insert(words(s, fmt.Sprintf("w%d x%d y%d", i%70, i%71, i))), int32(i))
	}
	for i := range n {
		length, v := tr.Longest(words(s, fmt.Sprintf("w%d x%d y%d w1", i%70, i%71, i)))
		require.Equal(t, 3, length)
		require.Equal(t, int32(i), v)
		length, v = tr.Longest(words(s, fmt.Sprintf("w%d x%d", i%70, i%71)))
		require.Zero(t, length)
		require.Equal(t, None, v)
	}
}

func TestSymbols(t *testing.T) {
	s := NewSymbols(0)
	buf := []byte("w0")
	for i := range 3000 {
		buf = fmt.Appendf(buf[:0], "w%d", i)
		require.Equal(t, Symbol(i+1), s.Intern(string(buf)))
	}
	require.Equal(t, 3000, s.Len())
	for i := range 3000 {
		w := fmt.Sprint("w", i)
		require.Equal(t, Symbol(i+1), s.Lookup(w))
		require.Equal(t, w, s.Word(Symbol(i+1)))
	}
	assert.Zero(t, s.Lookup("w3000"))
	assert.Zero(t, s.Lookup(""))
	empty := s.Intern("")
	assert.Equal(t, empty, s.Lookup(""))
}

func TestHash(t *testing.T) {
	// Any change of length, of a byte and of order must change the hash.
	seen := map[uint64]string{}
	note := func(w string) {
		t.Helper()
		old, ok := seen[Hash(w)]
		require.False(t, ok && old != w, "%q and %q collide", old, w)
		seen[Hash(w)] = w
	}
	for n := range 50 {
		base := strings.Repeat("a", n)
		note(base)
		for i := range n {
			for _, c := range "bcz" {
				note(base[:i] + string(c) + base[i+1:])
			}
		}
	}
	assert.Len(t, seen, 50+3*49*50/2)
}

func TestEmptyTrie(t *testing.T) {
	var tr Trie
	assert.Zero(t, tr.Start(5))
	assert.Zero(t, tr.Step(3, 5))
	assert.Zero(t, tr.Len())
	n, v := tr.Longest([]Symbol{1, 2})
	assert.Zero(t, n)
	assert.Equal(t, None, v)
}

func BenchmarkScan(b *testing.B) {
	s := NewSymbols(0)
	var tr Trie
	for i := range 20000 {
		tr.Set(tr.Insert(words(s, fmt.Sprintf("w%d x%d", i%300, i))), int32(i))
	}
	var seq []Symbol
	for i := range 10000 {
		seq = append(seq, s.Lookup(fmt.Sprint("w", i%700)), s.Lookup(fmt.Sprint("x", i)))
	}
	b.ReportAllocs()
	for b.Loop() {
		tr.Scan(seq, func(int, int, int32) bool { return true })
	}
	b.ReportMetric(float64(b.N)*float64(len(seq))/b.Elapsed().Seconds()/1e6, "Mwords/s")
}
