package cascade

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/internal/lexicon"
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

// amount is the value of the small grammar of durations that the tests use.
type amount struct {
	n    int64
	unit string
}

type fixture struct {
	cl      *pattern.Classes
	lex     *lexicon.Lexicon
	casc    *Cascade[amount]
	numbers []int64
	units   []string
}

func newFixture(t testing.TB) *fixture {
	t.Helper()
	f := &fixture{cl: pattern.NewClasses()}
	require.NoError(t, f.cl.Declare("card", "unit", "half", "stop"))
	class := func(name string) pattern.Class { k, _ := f.cl.Lookup(name); return k }
	b := lexicon.NewBuilder(16)
	for i, w := range []string{"صفر", "واحد", "اثنين", "ثلاثة", "أربعة", "خمسة"} {
		b.Add(w, class("card"), int32(i), 0)
		f.numbers = append(f.numbers, int64(i))
	}
	for i, w := range []string{"يوم", "أيام", "شهر", "أشهر"} {
		b.Add(w, class("unit"), int32(i), 0)
		f.units = append(f.units, []string{"day", "day", "month", "month"}[i])
	}
	b.Add("نصف", class("half"), 0, 0)
	b.Add("يوم القيامة", class("stop"), 0, 0)
	var err error
	f.lex, err = b.Build()
	require.NoError(t, err)
	card, unit := class("card"), class("unit")
	f.casc, err = New(f.cl, []Pass[amount]{
		{Name: "numbers", Rules: []Rule[amount]{
			{ID: "n.digits", Pattern: "<n:num>", Out: "n", Make: func(c *Context[amount]) (amount, bool) {
				n, ok := c.CapNum("n")
				return amount{n: n}, ok && n < 1000
			}},
			{ID: "n.word", Pattern: "<n:card>", Out: "n", Make: func(c *Context[amount]) (amount, bool) {
				e, ok := c.Entry("n", card)
				return amount{n: f.numbers[e.ID]}, ok
			}},
		}},
		{Name: "spans", Rules: []Rule[amount]{
			{ID: "span.list", Pattern: "(<x:n> <conj&n>){1,3}", Out: "list"},
			{ID: "span.unit", Pattern: "<n:n> <u:unit>", Out: "span", Make: func(c *Context[amount]) (amount, bool) {
				v, _ := c.CapValue("n")
				e, _ := c.Entry("u", unit)
				return amount{v.n, f.units[e.ID]}, true
			}},
			{ID: "span.stop", Pattern: "<n> <stop>"},
		}},
		{Name: "halves", Rules: []Rule[amount]{
			{ID: "half.kept", Pattern: "[!<conj>] <s:span> <half&conj>", Keep: "s", Out: "halved", Make: func(c *Context[amount]) (amount, bool) {
				v, ok := c.CapValue("s")
				return *v, ok
			}},
		}},
	})
	require.NoError(t, err)
	return f
}

func (f *fixture) run(st *State[amount], text string) string {
	var b token.Buffer
	b.Tokenize(text)
	st.Reset()
	st.Text, st.Tokens = text, b.Tokens
	items := f.lex.Scan(text, b.Tokens, 0, len(b.Tokens), nil)
	var out []string
	for _, it := range f.casc.Run(st, items) {
		s := text[it.Start:it.End]
		for _, name := range []string{"n", "list", "span", "halved"} {
			if k, _ := f.cl.Lookup(name); it.Has(k) {
				s += "=" + name
			}
		}
		if v, ok := st.Value(&it); ok && v.unit != "" {
			s += ":" + string(rune('0'+v.n)) + v.unit
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

func TestRun(t *testing.T) {
	f := newFixture(t)
	cases := []struct{ name, in, want string }{
		{"bare", "قال الوزير", "قال | الوزير"},
		{"digits", "بعد 3 أيام", "بعد | 3 أيام=span:3day"},
		{"words and clitics", "وبخمسة أشهر", "خمسة أشهر=span:5month"},
		{"refused value", "1948 شهر", "1948 | شهر"},
		{"longest", "3 و4 و5 أيام", "3 و4=list | 5 أيام=span:5day"},
		{"kept capture", "4 أيام ونصف", "4 أيام=halved:4day | نصف"},
		{"context refuses", "و 4 أيام ونصف", "و | 4 أيام=span:4day | نصف"},
		{"rule without output", "4 يوم القيامة", "4=n | يوم القيامة"},
		{"empty", "", ""},
	}
	var st State[amount]
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, f.run(&st, c.in)) })
	}
}

func TestNewErrors(t *testing.T) {
	cl := pattern.NewClasses()
	mk := func(*Context[int]) (int, bool) { return 0, true }
	_, err := New(cl, []Pass[int]{
		{Name: "one", Rules: []Rule[int]{
			{ID: "a", Pattern: "<nope>", Out: "x"},
			{ID: "b", Pattern: "<n:num>", Out: "Bad Name"},
		}},
		{Name: "two", Rules: []Rule[int]{
			{ID: "c", Pattern: "<x>", Out: "y", Keep: "m"},
			{ID: "d", Pattern: "<num>", Make: mk},
		}},
		{Name: "three", Rules: []Rule[int]{{ID: "e", Pattern: "<y>", Out: "z"}}},
		{Name: "four", Rules: []Rule[int]{{ID: "e", Pattern: "<z>", Out: "z"}}},
	})
	require.Error(t, err)
	for _, want := range []string{
		`rule b: offset 0: output: class name "Bad Name"`,
		`pass one: rule a: offset 1: unknown class "nope"`,
		`pass two: rule c: offset 0: keep: the pattern has no capture "m"`,
		"rule d: offset 0: a rule without output makes nothing",
		"rule e: offset 0: two rules with this id",
	} {
		assert.ErrorContains(t, err, want)
	}
	var pe *pattern.Error
	assert.ErrorAs(t, err, &pe)
}

func TestRulesAndExplain(t *testing.T) {
	f := newFixture(t)
	require.Equal(t, 6, f.casc.Len())
	i := 0
	for passName, r := range f.casc.Rules() {
		n, ok := f.casc.RuleNumber(r.ID)
		require.True(t, ok)
		assert.Equal(t, i, n)
		text := f.casc.Explain(r.ID)
		assert.True(t, strings.HasPrefix(text, "pass "+passName+"\nrule "+r.ID+"\n"), text)
		i++
	}
	assert.Equal(t, 6, i)
	assert.Contains(t, f.casc.Explain("half.kept"), "  makes    halved\n  keeps    s\n")
	assert.Empty(t, f.casc.Explain("absent"))
	_, ok := f.casc.RuleNumber("absent")
	assert.False(t, ok)
	for range f.casc.Rules() {
		break
	}
}

func TestFired(t *testing.T) {
	f := newFixture(t)
	st := State[amount]{Fired: make([]int, f.casc.Len())}
	f.run(&st, "3 أيام ونصف و4 يوم القيامة 5000")
	got := map[string]int{}
	for _, r := range f.casc.Rules() {
		n, _ := f.casc.RuleNumber(r.ID)
		got[r.ID] = st.Fired[n]
	}
	assert.Equal(t, map[string]int{"n.digits": 2, "n.word": 0, "span.list": 0, "span.unit": 1, "span.stop": 1, "half.kept": 1}, got)
}

// TestContext runs one rule that looks at everything a context offers.
func TestContext(t *testing.T) {
	cl := pattern.NewClasses()
	require.NoError(t, cl.Declare("month", "long"))
	month, _ := cl.Lookup("month")
	long, _ := cl.Lookup("long")
	b := lexicon.NewBuilder(4)
	b.Add("مايو", month, 5, 0)
	b.Add("يونيو", month, 6, 0)
	lex, err := b.Build()
	require.NoError(t, err)
	called := 0
	casc, err := New(cl, []Pass[string]{{Name: "p", Rules: []Rule[string]{{
		ID: "r", Pattern: "<n:num> (<m:month> <comma>?){1,3} <x:percent>?", Out: "date|day",
		Make: func(c *Context[string]) (string, bool) {
			called++
			assert.Equal(t, "r", c.Rule())
			assert.Equal(t, "user", c.User())
			n, ok := c.CapNum("n")
			assert.True(t, ok)
			assert.Equal(t, int64(12), n)
			_, ok = c.CapNum("m")
			assert.False(t, ok)
			it, ok := c.Cap("n")
			assert.True(t, ok)
			assert.Equal(t, "١٢", c.Text(it))
			assert.Equal(t, "12", c.Token(it).Key)
			_, ok = c.Cap("x")
			assert.False(t, ok || c.Has("x") || c.Has("absent"))
			assert.Nil(t, c.Range("x"))
			assert.Len(t, c.Range("m"), 1)
			e, ok := c.Entry("m", month)
			assert.True(t, ok)
			assert.Equal(t, int32(5), e.ID)
			_, ok = c.Entry("x", month)
			assert.False(t, ok)
			var months []string
			for items := range c.Each("m") {
				months = append(months, c.Text(&items[0]))
			}
			assert.Equal(t, []string{"مايو", "يونيو"}, months)
			assert.Len(t, c.Items(), 4)
			assert.Len(t, c.Sentence(), 6)
			assert.Equal(t, "في", c.Text(c.Before(1)))
			assert.Equal(t, "قال", c.Text(c.After(1)))
			assert.Nil(t, c.Before(2))
			assert.Nil(t, c.After(2))
			assert.Equal(t, 1, c.Match().From)
			_, ok = c.CapValue("n")
			assert.False(t, ok, "a bare item has no value")
			c.AddClass(long)
			return "v", true
		},
	}}}})
	require.NoError(t, err)
	text := "في ١٢ مايو ، ويونيو قال"
	var buf token.Buffer
	buf.Tokenize(text)
	st := State[string]{Text: text, Tokens: buf.Tokens, User: "user"}
	items := casc.Run(&st, lex.Scan(text, buf.Tokens, 0, len(buf.Tokens), nil))
	require.Equal(t, 1, called)
	require.Len(t, items, 3)
	assert.Equal(t, []string{"any", "date", "day", "long"}, sorted(cl.Names(items[1].Set)))
	v, ok := st.Value(&items[1])
	require.True(t, ok)
	assert.Equal(t, "v", *v)
	assert.Nil(t, items[1].Entries)
	_, ok = st.Value(nil)
	assert.False(t, ok)
}

func sorted(s []string) []string {
	slices.Sort(s)
	return s
}

func TestComposedItemsInheritClitics(t *testing.T) {
	f := newFixture(t)
	text := "قال\nوبالـ3 أيام"
	var b token.Buffer
	b.Tokenize(text)
	st := State[amount]{Text: text, Tokens: b.Tokens}
	items := f.casc.Run(&st, f.lex.Scan(text, b.Tokens, 0, len(b.Tokens), nil))
	require.Len(t, items, 2)
	assert.Equal(t, []string{"any", "ba", "conj", "def", "newline", "prep", "span"}, sorted(f.cl.Names(items[1].Set)))
	assert.Equal(t, "الـ3 أيام", text[items[1].Start:items[1].End])
}

func TestInputIsNotChanged(t *testing.T) {
	f := newFixture(t)
	text := "3 أيام ونصف و4 أشهر"
	var b token.Buffer
	b.Tokenize(text)
	items := f.lex.Scan(text, b.Tokens, 0, len(b.Tokens), nil)
	before := slices.Clone(items)
	st := State[amount]{Text: text, Tokens: b.Tokens}
	first := slices.Clone(f.casc.Run(&st, items))
	assert.Equal(t, before, items)
	st.Values = st.Values[:0]
	assert.Equal(t, first, f.casc.Run(&st, items))
}

func TestConcurrentRuns(t *testing.T) {
	f := newFixture(t)
	texts := []string{"بعد 3 أيام ونصف", "3 و4 و5 أيام", "وبخمسة أشهر", "قال الوزير"}
	var want []string
	for _, s := range texts {
		want = append(want, f.run(&State[amount]{}, s))
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			var st State[amount]
			for range 50 {
				for i, s := range texts {
					assert.Equal(t, want[i], f.run(&st, s))
				}
			}
		})
	}
	wg.Wait()
}
