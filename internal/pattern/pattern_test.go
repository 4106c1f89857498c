package pattern

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// letters declares the classes a to e, used as the alphabet of these tests.
func letters(t testing.TB) *Classes {
	t.Helper()
	cl := NewClasses()
	require.NoError(t, cl.Declare("a", "b", "c", "d", "e", "half", "unit", "numword"))
	return cl
}

// sentence makes items from words like "a", "ab" (an item of two classes) and
// "." (no class but any).
func sentence(t testing.TB, cl *Classes, s string) []Item {
	t.Helper()
	var items []Item
	for i, w := range strings.Fields(s) {
		it := Item{From: int32(i), To: int32(i + 1), Value: NoValue}
		it.Set.Add(Any)
		for _, r := range w {
			if r == '.' {
				continue
			}
			k, ok := cl.Lookup(string(r))
			require.True(t, ok, "class %c", r)
			it.Set.Add(k)
		}
		items = append(items, it)
	}
	return items
}

func TestScan(t *testing.T) {
	cases := []struct {
		name, in string
		rules    []string
		want     string // rule:from-to of the matches
	}{
		{"single", ". a .", []string{"<a>"}, "0:1-2"},
		{"nothing", "b c", []string{"<a>"}, ""},
		{"leftmost", "b a b a", []string{"<a>", "<b>"}, "1:0-1 0:1-2 1:2-3 0:3-4"},
		{"longest over order", "a b", []string{"<a>", "<a> <b>"}, "1:0-2"},
		{"order on ties", "ab", []string{"<b>", "<a>"}, "0:0-1"},
		{"leftmost over longest", "a b c", []string{"<b> <c>", "<a> <b>"}, "1:0-2"},
		{"optional", "a c a b c", []string{"<a> <b>? <c>"}, "0:0-2 0:2-5"},
		{"bounds", "a a a a a", []string{"<a>{2,3}"}, "0:0-3 0:3-5"},
		{"exact count", "a a a a a", []string{"<a>{2}"}, "0:0-2 0:2-4"},
		{"zero repeat", "a b a c c b", []string{"<a> <c>{0,2} <b>"}, "0:0-2 0:2-6"},
		{"alternatives", "a b b c d", []string{"<a> (<b> <c>|<b>) <d>?", "(<b>|<c>) <d>"}, "0:0-2 1:3-5"},
		{"nested", "a b a b c", []string{"(<a> <b>){1,4} <c>"}, "0:0-5"},
		{"conjunction", "a ab b", []string{"<a&b>"}, "0:1-2"},
		{"negation", "a ab b", []string{"<a&!b>"}, "0:0-1"},
		{"disjunction of conjunctions", "a ab bc c", []string{"<a&b|c&!b>"}, "0:1-2 0:3-4"},
		{"only negative", "a b .", []string{"<!a>"}, "0:1-2 0:2-3"},
		{"any", "a .", []string{"<any>{2}"}, "0:0-2"},
		{"look behind", "b a a", []string{"[<b>] <a>"}, "0:1-2"},
		{"look behind negative", "b a a", []string{"[!<b>] <a>"}, "0:2-3"},
		{"look behind negative at border", "a", []string{"[!<b>] <a>"}, "0:0-1"},
		{"look behind at border", "a", []string{"[<any>] <a>"}, ""},
		{"look ahead chooses end", "a a a b", []string{"<a>{1,3} [!<a>]"}, "0:0-3"},
		{"look ahead shortens", "a a b b", []string{"<a> <a>? <b>? [<b>]"}, "0:0-3"},
		{"look ahead sequence", "a b c a b d", []string{"<a> [<b> <d>]"}, "0:3-4"},
		{"look behind sequence", "d b a c b a", []string{"[<c> <b>] <a>"}, "0:5-6"},
		{"negative sequence", "d b a c b a", []string{"[!<c> <b>] <a>"}, "0:2-3"},
		{"bare class look", "b a a c", []string{"[!b] <a> [c]"}, "0:2-3"},
		{"start", "a a", []string{"[^] <a>"}, "0:0-1"},
		{"end", "a a", []string{"<a> [$]"}, "0:1-2"},
		{"border or class", "a c a b a", []string{"[!<!c>] <a>"}, "0:0-1 0:2-3"},
		{"nullable group", "a c a b c", []string{"<a> (<b>?|<d>) <c>"}, "0:0-2 0:2-5"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			cl := letters(t)
			var rules []Rule
			for i, r := range c.rules {
				rules = append(rules, Rule{fmt.Sprint("r", i), r})
			}
			p, err := Compile(cl, rules)
			require.NoError(t, err)
			var got []string
			var m Matcher
			p.Scan(sentence(t, cl, c.in), &m, func(m *Match) bool {
				got = append(got, fmt.Sprintf("%d:%d-%d", m.Rule, m.From, m.To))
				return true
			})
			assert.Equal(t, c.want, strings.Join(got, " "))
		})
	}
}

func TestRefusedCandidates(t *testing.T) {
	cl := letters(t)
	p, err := Compile(cl, []Rule{{"short", "<a>"}, {"long", "<a> <b>{0,2}"}, {"other", "<a> <b>"}})
	require.NoError(t, err)
	var got []string
	var m Matcher
	end, ok := p.Match(sentence(t, cl, "a b b"), 0, &m, func(m *Match) bool {
		got = append(got, fmt.Sprint(p.RuleID(m.Rule), m.To-m.From))
		return len(got) == 5
	})
	assert.Equal(t, []string{"long3", "long2", "other2", "short1", "long1"}, got)
	assert.True(t, ok)
	assert.Equal(t, 1, end)
	_, ok = p.Match(sentence(t, cl, "a b b"), 0, &m, func(*Match) bool { return false })
	assert.False(t, ok)
}

func TestCaptures(t *testing.T) {
	cases := []struct{ pattern, in, want string }{
		{"<x:a> <y:b>? <z:c>", "a c", "x:0-1 z:1-2"},
		{"<x:a> y:(<b> <c>)?", "a b c", "x:0-1 y:1-3"},
		{"<x:a>{1,3}", "a a a", "x:0-1 x:1-2 x:2-3"},
		{"x:(<a> <b>?){1,3}", "a b a a", "x:0-2 x:2-3 x:3-4"},
		{"o:(<x:a>|<y:ab> <b>) <z:b>", "a b", "o:0-1 x:0-1 z:1-2"},
		// The element written first takes an item that several could take.
		{"<x:a>? <y:a|b>? <z:any>", "a b c", "x:0-1 y:1-2 z:2-3"},
		{"(<x:a>|<y:a>) <b>", "a b", "x:0-1"},
		{"<x:a>{0,2} <y:a>", "a a", "x:0-1 y:1-2"},
		{"(<x:a> <c>|<x:b> <d>)", "b d", "x:0-1"},
	}
	for _, c := range cases {
		t.Run(c.pattern, func(t *testing.T) {
			cl := letters(t)
			require.NoError(t, cl.Declare("ab"))
			p, err := Compile(cl, []Rule{{"r", c.pattern}})
			require.NoError(t, err)
			var got []string
			var m Matcher
			p.Scan(sentence(t, cl, c.in), &m, func(m *Match) bool {
				for i, name := range p.CapNames(0) {
					for from, to := range m.Caps(i) {
						got = append(got, fmt.Sprintf("%s:%d-%d", name, from, to))
					}
				}
				return true
			})
			assert.Equal(t, c.want, strings.Join(got, " "))
			assert.Equal(t, -1, p.CapIndex(0, "absent"))
		})
	}
}

func TestCompileErrors(t *testing.T) {
	cases := []struct {
		pattern string
		pos     int
		msg     string
	}{
		{"", 0, "empty sequence"},
		{"<a> )", 4, "unmatched )"},
		{"<a> | <b>", 4, "alternatives need parentheses"},
		{"<a>*", 3, "unbounded repetition"},
		{"<a><b>", 3, "separated by a space"},
		{"<nope>", 1, `unknown class "nope"`},
		{"<a> <vocalized>", 5, `did you mean "vocalised"`},
		{"<a", 0, "unclosed <"},
		{"(<a> <b>", 0, "unclosed ("},
		{"[<a> <b>", 0, "unclosed ["},
		{"<a>{0,0}", 3, "n ≥ 1"},
		{"<a>{3,2}", 3, "0 ≤ m ≤ n"},
		{"<a>{1,17}", 3, "at most 16"},
		{"<a>{x}", 4, "want a number"},
		{"<a>{1,99999999999999999999}", 6, "too large"},
		{"<a>??", 4, "two quantifiers"},
		{"<a>?", 0, "matches nothing"},
		{"(<a>?){1,3}", 6, "can match nothing"},
		{"<a&!a>", 3, "both present and absent"},
		{"<a|>", 3, "want a class name"},
		{"a <b>", 0, "a class is written <a>"},
		{"x:<a>", 2, "want ( after the capture name"},
		{"<X:a>", 1, "want a class name"},
		{"x:(<a> <x:b>)", 7, "capture x inside itself"},
		{"<a> [^]", 5, "[^] stands before"},
		{"<a> [<b>] <c>", 10, "only at the ends"},
		{"[!a|b] <a>", 2, "write [!<…>]"},
		{"[<a>] [<b>] <c>", 6, "empty sequence"},
		{"<a> يوم", 4, "plain ASCII"},
		{"(((<a>{16}){16}){16})", 3, "more than 64"},
		{strings.Repeat("(", 20) + "<a>" + strings.Repeat(")", 20), 16, "nested deeper"},
	}
	for _, c := range cases {
		t.Run(c.pattern, func(t *testing.T) {
			_, err := Compile(letters(t), []Rule{{"id", c.pattern}})
			var e *Error
			require.ErrorAs(t, err, &e)
			assert.Equal(t, "id", e.Rule)
			assert.Contains(t, e.Msg, c.msg)
			assert.Equal(t, c.pos, e.Pos, e.Msg)
		})
	}
}

func TestCompileReportsAllErrors(t *testing.T) {
	_, err := Compile(letters(t), []Rule{{"one", "<x>"}, {"two", "<a>"}, {"two", "<b>"}, {"", "<a>"}, {"three", "<y>"}})
	require.Error(t, err)
	for _, want := range []string{"rule one: offset 1", "two rules with this id", "without an id", "rule three: offset 1"} {
		assert.Contains(t, err.Error(), want)
	}
}

func TestExplain(t *testing.T) {
	p, err := Compile(letters(t), []Rule{{"date.in", "[!<a>] <n:num|numword> <unit&!def> (<conj&half>)? [$]"}})
	require.NoError(t, err)
	assert.Equal(t, `rule date.in
  pattern  [!<a>] <n:num|numword> <unit&!def> (<conj&half>)? [$]
  items    2 to 3
  captures n
  starts   num numword
  then     unit
  needs    unit
  needs    num|numword
  before   [!<a>]
  after    [$]
     0 <num|numword> n#0 first → 1
     1 <unit&!def> last → 2
     2 <conj&half> last
`, p.Explain(0))
}

func TestNeeds(t *testing.T) {
	cases := []struct{ pattern, want string }{
		{"<a>", "a"},
		{"<a|b> <c>? <d>", "a|b d"},
		{"<a&b|a&c>", "a"},
		{"<word> <any> <!a>", ""},
		{"(<a> <b>|<a> <c>)", "a b|c"},
		{"(<a> <num>|<b> <num>)", "a|b num"},
		{"(<a>|<b>? <word>)", ""},
		{"<a>{0,3} <b>{1,2} <c>?", "b"},
		{"[<a>] <b> [!<c>]", "a b"},
		{"<a|b> <a>", "a"},
		{"<a>? <b|c>", "b|c"},
	}
	cl := letters(t)
	for _, c := range cases {
		p, err := Compile(cl, []Rule{{"r", c.pattern}})
		require.NoError(t, err)
		var got []string
		r := &p.rules[0]
		for _, s := range append(slices.Clone(r.needs), r.need) {
			if !s.Empty() {
				sep := "|"
				if s == r.need {
					sep = " "
				}
				got = append(got, strings.Join(cl.Names(s), sep))
			}
		}
		slices.Sort(got)
		assert.Equal(t, c.want, strings.Join(got, " "), c.pattern)
	}
}

func TestClasses(t *testing.T) {
	cl := NewClasses()
	month, err := cl.Intern("month")
	require.NoError(t, err)
	again, err := cl.Intern("month")
	require.NoError(t, err)
	assert.Equal(t, month, again)
	copied := cl.Clone()
	require.NoError(t, copied.Declare("year"))
	_, ok := cl.Lookup("year")
	assert.False(t, ok, "extending a clone changes the original")
	assert.Equal(t, "month", copied.Name(month))
	for _, bad := range []string{"", "Month", "1st", "a-b", "شهر"} {
		_, err := cl.Intern(bad)
		assert.Error(t, err, bad)
	}
	for i := cl.Len(); i < MaxClasses; i++ {
		require.NoError(t, cl.Declare(fmt.Sprint("c", i)))
	}
	assert.ErrorContains(t, cl.Declare("onemore"), "more than 256")
	for k := range numBuiltin {
		name := cl.Name(k)
		back, ok := cl.Lookup(name)
		assert.True(t, ok && back == k, name)
	}
}

func TestSet(t *testing.T) {
	s := Of(3, 64, 255)
	assert.Equal(t, []Class{3, 64, 255}, s.Classes())
	o := Of(64)
	assert.True(t, s.Contains(&o) && s.Intersects(&o) && !o.Contains(&s))
	s.Remove(64)
	assert.False(t, s.Intersects(&o))
	o.Union(&s)
	assert.Equal(t, []Class{3, 64, 255}, o.Classes())
	o.Intersect(&s)
	assert.Equal(t, []Class{3, 255}, o.Classes())
	assert.True(t, (&Set{}).Empty() && !o.Empty())
}

// TestAmbiguityCostsNothing runs rules that a backtracking matcher would need
// exponential time for: it would not end before the test's timeout.
func TestAmbiguityCostsNothing(t *testing.T) {
	cl := letters(t)
	p, err := Compile(cl, []Rule{
		{"nested", "((<a>|<x:a> <a>|<a> <y:a>){1,3} <a>?){1,3} <b>"},
		{"optional", strings.Repeat("<a>? ", 32) + strings.Repeat("<a> ", 31) + "<b>"},
		{"counted", "<a>{0,16} <a|b>{0,16} <a>{0,16} <any>{0,15} <b>"},
	})
	require.NoError(t, err)
	var m Matcher
	found := 0
	p.Scan(sentence(t, cl, strings.Repeat("a ", 8000)+"b"), &m, func(*Match) bool { found++; return found > 1 })
	assert.Positive(t, found)
}

func TestConcurrentScans(t *testing.T) {
	cl := letters(t)
	p, err := Compile(cl, []Rule{{"r", "<x:a>{1,4} (<b>|<y:c> <d>)?"}, {"s", "[<b>] <c> [!<d>]"}})
	require.NoError(t, err)
	items := sentence(t, cl, "a b c a a c d b c a d")
	scan := func() (out []string) {
		var m Matcher
		p.Scan(items, &m, func(m *Match) bool {
			_, _, y := m.Cap(p.CapIndex(m.Rule, "y"))
			out = append(out, fmt.Sprint(m.Rule, m.From, m.To, y))
			return true
		})
		return out
	}
	want := scan()
	require.Len(t, want, 5)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 200 {
				assert.Equal(t, want, scan())
			}
		})
	}
	require.NoError(t, cl.Declare("later")) // extending the table disturbs no program
	wg.Wait()
}

func TestResume(t *testing.T) {
	cl := letters(t)
	p, err := Compile(cl, []Rule{{"r", "<a> <b> <a>"}})
	require.NoError(t, err)
	scan := func(resume int) (starts []int) {
		var m Matcher
		p.Scan(sentence(t, cl, "a b a b a"), &m, func(m *Match) bool {
			starts = append(starts, m.From)
			m.Resume(m.From + resume)
			return true
		})
		return starts
	}
	assert.Equal(t, []int{0}, scan(3))
	assert.Equal(t, []int{0, 2}, scan(2))
	assert.Equal(t, []int{0}, scan(0), "a scan must go forward")
	assert.Equal(t, []int{0}, scan(9), "a scan must not skip items")
}

// BenchmarkScan measures 200 rules on items of 40 classes, three out of ten of
// them lexical, with 30 items a sentence.
func BenchmarkScan(b *testing.B) {
	cl := NewClasses()
	r := rand.New(rand.NewPCG(5, 6))
	for i := range 40 {
		require.NoError(b, cl.Declare(fmt.Sprint("k", i)))
	}
	var rules []Rule
	for i := range 200 {
		k := func() int { return r.IntN(40) }
		src := []string{"<k%d> <x:k%d>", "<n:num|k%d> <k%d>?", "[!<k%d>] <k%d> (<comma> <k%d>){1,4}", "<k%d> <any>{0,3} <k%d&!def>"}[i%4]
		args := []any{k(), k(), k()}
		rules = append(rules, Rule{fmt.Sprint("r", i), fmt.Sprintf(src, args[:strings.Count(src, "%d")]...)})
	}
	p, err := Compile(cl, rules)
	require.NoError(b, err)
	var sentences [][]Item
	for range 1000 {
		var s []Item
		for range 30 {
			it := Item{Set: Of(Any, Word)}
			switch n := r.IntN(20); {
			case n < 6:
				it.Set.Add(numBuiltin + Class(r.IntN(40)))
			case n == 6:
				it.Set = Of(Any, Num)
			case n == 7:
				it.Set = Of(Any, Punct, Comma)
			case n < 12:
				it.Set.Add(Def)
			}
			s = append(s, it)
		}
		sentences = append(sentences, s)
	}
	var m Matcher
	found := 0
	b.SetBytes(11 * 30 * 1000) // a word of Arabic news and its space are 11 bytes
	b.ReportAllocs()
	for b.Loop() {
		found = 0
		for _, s := range sentences {
			p.Scan(s, &m, func(*Match) bool { found++; return true })
		}
	}
	b.ReportMetric(float64(found)/1000, "matches/sentence")
}

// TestLists scans the lists of one program one after the other, some of them
// empty or across the words in which sets of rules are kept.
func TestLists(t *testing.T) {
	cl := letters(t)
	c := NewCompiler(cl)
	sizes := []int{0, 3, 60, 0, 70, 1}
	for _, n := range sizes {
		rules := make([]Rule, n)
		for i := range rules {
			rules[i] = Rule{fmt.Sprint("r", i), "<" + string(rune('a'+i%5)) + "> <b>?"}
		}
		_, err := c.Add(rules)
		require.NoError(t, err)
	}
	p := c.Program()
	a, _ := cl.Lookup("a")
	items := sentence(t, cl, "c")
	var m Matcher
	p.Begin(items, &m)
	first := 0
	for i, n := range sizes {
		var got []int
		p.ScanList(i, items, &m, func(m *Match) bool { got = append(got, m.Rule-first); return false })
		var want []int
		for r := range n {
			if r%5 == 2 || i > 2 && r%5 == 0 {
				want = append(want, r)
			}
		}
		assert.Equal(t, want, got, i)
		if i == 2 { // the item gets another class, of which the matcher is told
			items[0].Set.Add(a)
			p.Extend(&items[0].Set, &m)
		}
		first += n
	}
	none, err := Compile(cl, nil)
	require.NoError(t, err)
	none.Scan(items, &m, func(*Match) bool { t.Error("a match without rules"); return false })
}
