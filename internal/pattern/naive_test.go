package pattern

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A derivation is one way for a node to cover items up to end: the element
// positions used, numbered as the package documents, and the captures.
type derivation struct {
	end  int
	path []int
	caps []capture
}

type capture struct {
	name     string
	from, to int
}

// leaves counts the element positions of a node with repetitions unrolled.
func leaves(n *node) int {
	switch n.kind {
	case nodeCond:
		return 1
	case nodeRep:
		return n.max * leaves(n.kids[0])
	}
	sum := 0
	for _, k := range n.kids {
		sum += leaves(k)
	}
	return sum
}

// derive lists all derivations of n from items[at], straight from the meaning
// of the notation and in exponential time. base is the number of the first
// element of n.
func derive(n *node, base int, items []Item, at int) []derivation {
	var out []derivation
	switch n.kind {
	case nodeCond:
		if at < len(items) && naiveCond(n.cond, &items[at]) {
			out = []derivation{{at + 1, []int{base}, nil}}
		}
	case nodeSeq:
		out = []derivation{{end: at}}
		for _, k := range n.kids {
			out = extend(out, func(d derivation) []derivation { return derive(k, base, items, d.end) })
			base += leaves(k)
		}
	case nodeAlt:
		for _, k := range n.kids {
			out = append(out, derive(k, base, items, at)...)
			base += leaves(k)
		}
	case nodeRep:
		some := []derivation{{end: at}}
		for i := 0; ; i++ {
			if i >= n.min {
				out = append(out, some...)
			}
			if i == n.max {
				break
			}
			some = extend(some, func(d derivation) []derivation {
				return derive(n.kids[0], base+i*leaves(n.kids[0]), items, d.end)
			})
		}
	}
	if n.name != "" {
		for i, d := range out {
			if d.end > at {
				out[i].caps = append(slices.Clone(d.caps), capture{n.name, at, d.end})
			}
		}
	}
	return out
}

func extend(ds []derivation, next func(derivation) []derivation) []derivation {
	var out []derivation
	for _, d := range ds {
		for _, e := range next(d) {
			out = append(out, derivation{
				e.end,
				append(slices.Clone(d.path), e.path...),
				append(slices.Clone(d.caps), e.caps...),
			})
		}
	}
	return out
}

func naiveCond(cond []conj, it *Item) bool {
	for _, c := range cond {
		ok := true
		for _, k := range c.pos.Classes() {
			ok = ok && it.Has(k)
		}
		for _, k := range c.neg.Classes() {
			ok = ok && !it.Has(k)
		}
		if ok {
			return true
		}
	}
	return false
}

func naiveLook(l look, items []Item, at int) bool {
	if !l.present {
		return true
	}
	if l.border {
		return at == -1 || at == len(items)
	}
	there := true
	for i, c := range l.conds {
		there = there && at+i >= 0 && at+i < len(items) && naiveCond(c, &items[at+i])
	}
	return there != l.negated
}

// naiveMatches returns the ends at which a pattern matches from at, longest
// first, with the preferred derivation of each.
func naiveMatches(a *ast, items []Item, at int) []derivation {
	n := len(a.behind.conds)
	if a.behind.border {
		n = 1
	}
	if !naiveLook(a.behind, items, at-n) {
		return nil
	}
	best := map[int]derivation{}
	for _, d := range derive(a.body, 0, items, at) {
		if !naiveLook(a.ahead, items, d.end) {
			continue
		}
		if old, ok := best[d.end]; !ok || slices.Compare(d.path, old.path) < 0 {
			best[d.end] = d
		}
	}
	var out []derivation
	for _, d := range best {
		out = append(out, d)
	}
	slices.SortFunc(out, func(x, y derivation) int { return y.end - x.end })
	return out
}

func describe(d derivation) string {
	slices.SortFunc(d.caps, func(x, y capture) int {
		if c := strings.Compare(x.name, y.name); c != 0 {
			return c
		}
		return x.from - y.from
	})
	return fmt.Sprint(d.end, d.path, d.caps)
}

// compiledMatches is naiveMatches by the program.
func compiledMatches(p *Program, items []Item, at int, m *Matcher) []string {
	var out []string
	p.Match(items, at, m, func(m *Match) bool {
		d := derivation{end: m.To}
		for i := range m.To - m.From {
			d.path = append(d.path, int(m.path[i]))
		}
		for i, name := range p.CapNames(m.Rule) {
			for from, to := range m.Caps(i) {
				d.caps = append(d.caps, capture{name, from, to})
			}
		}
		out = append(out, describe(d))
		return false
	})
	return out
}

// compare checks a pattern against all inputs at all places.
func compare(t *testing.T, cl *Classes, src string, inputs [][]Item) {
	t.Helper()
	a, err := parse(cl, src)
	require.NoError(t, err, src)
	p, err := Compile(cl, []Rule{{"r", src}})
	if err != nil {
		require.ErrorContains(t, err, "match", src) // nullable: nothing to compare
		return
	}
	var m Matcher
	for _, items := range inputs {
		for at := range items {
			var want []string
			for _, d := range naiveMatches(a, items, at) {
				want = append(want, describe(d))
			}
			got := compiledMatches(p, items, at, &m)
			if !slices.Equal(want, got) {
				require.Equal(t, want, got, "pattern %s at item %d of %v\n%s", src, at, setsOf(items), p.Explain(0))
			}
		}
	}
}

func setsOf(items []Item) (out []string) {
	for _, it := range items {
		out = append(out, string(it.Set.Classes()))
	}
	return out
}

// inputs enumerates the sentences of up to n items over the given words.
func inputs(t *testing.T, cl *Classes, n int, words ...string) [][]Item {
	var out [][]Item
	level := []string{""}
	for range n {
		var next []string
		for _, s := range level {
			for _, w := range words {
				next = append(next, s+" "+w)
			}
		}
		for _, s := range next {
			out = append(out, sentence(t, cl, s))
		}
		level = next
	}
	return out
}

var quantifiers = []string{"", "?", "{2}", "{0,2}", "{1,2}"}

func TestAgainstNaive(t *testing.T) {
	cl := letters(t)
	in := inputs(t, cl, 4, "a", "b", "ab")
	var terms []string
	for _, atom := range []string{"<x:a>", "<y:b>", "<!a>"} {
		for _, q := range quantifiers {
			terms = append(terms, atom+q)
		}
	}
	patterns := 0
	check := func(src string) {
		patterns++
		compare(t, cl, src, in)
	}
	for _, t1 := range terms {
		check(t1)
		for _, t2 := range terms {
			check(t1 + " " + t2)
			for _, t3 := range terms[:5] {
				check(t1 + " " + t2 + " " + t3)
			}
		}
	}
	branches := []string{"<x:a>", "<y:b>", "<x:a> <y:b>", "<y:b>? <x:a>", "<z:a|b>{1,2}", "<x:a> <b>?"}
	for _, b1 := range branches {
		for _, b2 := range branches {
			for _, q := range quantifiers {
				group := "g:(" + b1 + "|" + b2 + ")" + q
				check(group)
				check(group + " <b>")
				check("<a>? " + group + " <z:a|b>?")
			}
		}
	}
	for _, behind := range []string{"[^] ", "[<a>] ", "[!<a>] ", "[<a> <b>] ", "[!<a> <!b>] "} {
		for _, ahead := range []string{"", " [$]", " [<b>]", " [!<b&a>]", " [<!a> <any>]"} {
			for _, body := range []string{"<x:a>{1,3}", "<x:a> (<b>|<a> <y:b>)?", "<a|b>"} {
				check(behind + body + ahead)
			}
		}
	}
	t.Logf("%d patterns on %d inputs", patterns, len(in))
}

// randomPattern writes a pattern of nested groups and quantifiers.
func randomPattern(r *rand.Rand, depth int) string {
	var sb strings.Builder
	for i := range 1 + r.IntN(3) {
		if i > 0 {
			sb.WriteByte(' ')
		}
		name := ""
		if r.IntN(2) == 0 {
			name = string("xyz"[r.IntN(3)]) + ":"
		}
		if depth == 0 || r.IntN(3) > 0 {
			sb.WriteString("<" + name + []string{"a", "b", "!b", "a|c", "a&!c", "any"}[r.IntN(6)] + ">")
		} else {
			sb.WriteString(name + "(" + randomPattern(r, depth-1))
			for range r.IntN(3) {
				sb.WriteString("|" + randomPattern(r, depth-1))
			}
			sb.WriteString(")")
		}
		sb.WriteString([]string{"", "", "", "?", "{1,3}", "{0,2}"}[r.IntN(6)])
	}
	return sb.String()
}

func TestRandomAgainstNaive(t *testing.T) {
	cl := letters(t)
	r := rand.New(rand.NewPCG(1, 2))
	compiled := 0
	for range 4000 {
		src := randomPattern(r, 2)
		if _, err := Compile(cl, []Rule{{"r", src}}); err != nil {
			continue
		}
		compiled++
		var in [][]Item
		for range 6 {
			var words []string
			for range 1 + r.IntN(5) {
				words = append(words, []string{"a", "b", "c", "ac", "abc", "."}[r.IntN(6)])
			}
			in = append(in, sentence(t, cl, strings.Join(words, " ")))
		}
		compare(t, cl, src, in)
	}
	require.Greater(t, compiled, 1000)
}

// TestManyRulesAgainstNaive checks the choice among rules: dispatch and filters
// must not lose or reorder candidates.
func TestManyRulesAgainstNaive(t *testing.T) {
	cl := letters(t)
	r := rand.New(rand.NewPCG(3, 4))
	for range 60 {
		var rules []Rule
		var asts []*ast
		for len(rules) < 20 {
			src := randomPattern(r, 1)
			rule := Rule{fmt.Sprint("r", len(rules)), src}
			if _, err := Compile(cl, []Rule{rule}); err != nil {
				continue
			}
			a, err := parse(cl, src)
			require.NoError(t, err)
			rules, asts = append(rules, rule), append(asts, a)
		}
		p, err := Compile(cl, rules)
		require.NoError(t, err)
		var m Matcher
		for _, items := range inputs(t, cl, 4, "a", "b", "ac") {
			type span struct{ from, to, rule int }
			var want, got []span
			for at := 0; at < len(items); {
				best := span{at, at, -1}
				for i, a := range asts {
					if ds := naiveMatches(a, items, at); ds != nil && ds[0].end > best.to {
						best = span{at, ds[0].end, i}
					}
				}
				if best.rule < 0 {
					at++
					continue
				}
				want = append(want, best)
				at = best.to
			}
			p.Scan(items, &m, func(m *Match) bool {
				got = append(got, span{m.From, m.To, m.Rule})
				return true
			})
			require.Equal(t, want, got)
		}
	}
}
