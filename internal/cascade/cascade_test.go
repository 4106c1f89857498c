package cascade

import (
	"strings"
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
