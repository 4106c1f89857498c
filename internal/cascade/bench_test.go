package cascade

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/internal/lexicon"
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

const paragraph = "أعلنت وزارة الزراعة أن الموسم الحالي سيشهد توسعا في المساحات المروية بعد افتتاح سدين جديدين شمالي البلاد ، " +
	"وقال المتحدث باسمها إن المزارعين استلموا البذور والأسمدة قبل بداية الشتاء وإن القروض ستصرف لهم على ثلاث دفعات . " +
	"وأضاف أن اللجنة المشتركة بين المحافظات عقدت 12 اجتماعا خلال عام 2019 لمتابعة المشاريع المتأخرة والتزام الشركات بمواعيدها"

// newsText returns up to a megabyte of Arabic news: the shared corpus when it is
// there, else the words of a paragraph in varying order.
func newsText(tb testing.TB) string {
	tb.Helper()
	var sb strings.Builder
	if f, err := os.Open("../../../shared/corpus/news.jsonl"); err == nil {
		defer f.Close()
		s := bufio.NewScanner(f)
		s.Buffer(nil, 1<<24)
		for s.Scan() && sb.Len() < 1<<20 {
			var rec struct{ Text string }
			require.NoError(tb, json.Unmarshal(s.Bytes(), &rec))
			sb.WriteString(rec.Text + "\n\n")
		}
		return sb.String()
	}
	words := strings.Fields(paragraph)
	for i := 0; sb.Len() < 1<<20; i++ {
		sb.WriteString(words[(i*i+i/7)%len(words)] + " ")
	}
	return sb.String()
}

// An engine is a vocabulary and items of news text for the benchmarks.
type engine struct {
	cl        *pattern.Classes
	lex       *lexicon.Lexicon
	text      string
	toks      []token.Token
	cuts      [][2]int
	items     []pattern.Item
	sentences [][]pattern.Item
}

// lexical is the number of classes of the vocabulary: class k has every
// lexical-th of the 3,000 words that are known.
const lexical = 60

func newEngine(tb testing.TB) *engine {
	e := &engine{cl: pattern.NewClasses(), text: newsText(tb)}
	var buf token.Buffer
	buf.Tokenize(e.text)
	e.toks = buf.Tokens
	count := map[string]int{}
	for i := range e.toks {
		if t := &e.toks[i]; t.Kind == token.Word && len(t.Key) > 6 {
			count[t.Key]++
		}
	}
	var words []string
	for w := range count {
		words = append(words, w)
	}
	sort.Slice(words, func(i, j int) bool {
		a, b := words[i], words[j]
		return count[a] > count[b] || count[a] == count[b] && a < b
	})
	b := lexicon.NewBuilder(3000)
	for i := range lexical {
		require.NoError(tb, e.cl.Declare(fmt.Sprint("c", i)))
	}
	for i := 0; i < 3000 && i*8 < len(words); i++ {
		k, _ := e.cl.Lookup(fmt.Sprint("c", i%lexical))
		b.Add(words[i*8], k, int32(i), 0)
	}
	var err error
	e.lex, err = b.Build()
	require.NoError(tb, err)
	for lo, i := 0, 0; i <= len(e.toks); i++ {
		if i == len(e.toks) || i > lo && (e.toks[i].Flags&token.LineBefore != 0 || i-lo == 40 || e.toks[i-1].Key == ".") {
			e.cuts = append(e.cuts, [2]int{lo, i})
			lo = i
		}
	}
	for _, c := range e.cuts {
		at := len(e.items)
		e.items = e.lex.Scan(e.text, e.toks, c[0], c[1], e.items)
		e.sentences = append(e.sentences, e.items[at:len(e.items):len(e.items)])
	}
	return e
}

// templates are the shapes of rules as grammars of dates, offices and events
// have them; %d stands for lexical classes.
var templates = []string{
	"<a:c%d> <b:c%d>",
	"<n:num|c%d> <u:c%d>",
	"<a:c%d> (<n:num> <b:c%d>|<b:c%d>)",
	"[!<c%d>] <a:c%d> <c%d>{0,2} <b:c%d>",
	"<a:c%d&prep> <n:num2> <b:c%d>?",
	"<n:num1|num2> <slash|dash> <m:num1|num2> <slash|dash> <y:num4> [!<c%d>]",
	"<a:c%d> (<comma|conj> <b:c%d>){1,4}",
	"<p:c%d|c%d> <def&!c%d>? <b:c%d> (<conj&c%d> <c%d>)?",
	"<a:c%d> <any>{0,3} <b:c%d>",
	"<word&def> <b:c%d&def>",
}

func rules(n int) []Rule[amount] {
	var out []Rule[amount]
	next := 0
	for i := range n {
		t := templates[i%len(templates)]
		var classes []any
		for range strings.Count(t, "%d") {
			next++
			classes = append(classes, next*7%lexical)
		}
		out = append(out, Rule[amount]{ID: fmt.Sprint("r", i), Pattern: fmt.Sprintf(t, classes...), Out: fmt.Sprint("out", i%20),
			Make: func(c *Context[amount]) (amount, bool) {
				n, ok := c.CapNum("n")
				return amount{n: n}, ok || c.Has("b")
			}})
	}
	return out
}

// BenchmarkRules measures 400 rules on the items of news text, tokens and items
// given: in one pass, in ten, and in ten with the making of the items.
func BenchmarkRules(b *testing.B) {
	e := newEngine(b)
	all := rules(400)
	var ten []Pass[amount]
	for i := range 10 {
		ten = append(ten, Pass[amount]{fmt.Sprint("p", i), all[40*i : 40*(i+1)]})
	}
	for _, bench := range []struct {
		name   string
		passes []Pass[amount]
		scan   bool
	}{
		{"one pass", []Pass[amount]{{"p", all}}, false},
		{"ten passes", ten, false},
		{"ten passes and items", ten, true},
	} {
		c, err := New(e.cl, bench.passes)
		require.NoError(b, err)
		b.Run(bench.name, func(b *testing.B) {
			st := State[amount]{Text: e.text, Tokens: e.toks}
			var items []pattern.Item
			made := 0
			b.SetBytes(int64(len(e.text)))
			b.ReportAllocs()
			for b.Loop() {
				made = 0
				for i, s := range e.sentences {
					if bench.scan {
						items = e.lex.Scan(e.text, e.toks, e.cuts[i][0], e.cuts[i][1], items[:0])
						s = items
					}
					st.Values = st.Values[:0]
					c.Run(&st, s)
					made += len(st.Values)
				}
			}
			b.ReportMetric(float64(made)*1e3/float64(len(e.text)), "made/kB")
		})
	}
}

func BenchmarkNew(b *testing.B) {
	e := newEngine(b)
	all := rules(400)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(e.cl.Clone(), []Pass[amount]{{"p", all}}); err != nil {
			b.Fatal(err)
		}
	}
}

func TestRunDoesNotAllocate(t *testing.T) {
	f := newFixture(t)
	text := "قال بعد 3 أيام ونصف و4 و5 أشهر"
	var b token.Buffer
	b.Tokenize(text)
	items := f.lex.Scan(text, b.Tokens, 0, len(b.Tokens), nil)
	var st State[amount]
	run := func() {
		st.Reset()
		st.Text, st.Tokens = text, b.Tokens
		items = f.lex.Scan(text, b.Tokens, 0, len(b.Tokens), items[:0])
		f.casc.Run(&st, items)
	}
	run()
	require.Len(t, st.Values, 5)
	require.Zero(t, testing.AllocsPerRun(100, run))
}
