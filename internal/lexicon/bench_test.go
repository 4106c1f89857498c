package lexicon

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

// newsText returns about a megabyte of Arabic news: the shared corpus when it
// is there, else a paragraph whose words are varied by their order.
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
			sb.WriteString(rec.Text)
			sb.WriteString("\n\n")
		}
		return sb.String()
	}
	words := strings.Fields("أعلنت وزارة الزراعة أن الموسم الحالي سيشهد توسعا في المساحات المروية بعد افتتاح سدين جديدين شمالي البلاد ، " +
		"وقال المتحدث باسمها إن المزارعين استلموا البذور والأسمدة قبل بداية الشتاء وإن القروض ستصرف لهم على ثلاث دفعات . " +
		"وأضاف أن اللجنة المشتركة بين المحافظات عقدت 12 اجتماعا خلال عام 2019 لمتابعة المشاريع المتأخرة والتزام الشركات بمواعيدها")
	for i := 0; sb.Len() < 1<<20; i++ {
		sb.WriteString(words[(i*i+i/7)%len(words)])
		sb.WriteByte(' ')
	}
	return sb.String()
}

// benchLexicon takes n forms from the words and word pairs of the text, evenly
// over their frequencies, so that hits are as frequent as with a real
// vocabulary.
func benchTable(tb testing.TB, toks []token.Token, n int) (*pattern.Classes, *lexfile.Table) {
	tb.Helper()
	count := map[string]int{}
	for i := range toks {
		if toks[i].Kind == token.Word && len(toks[i].Key) > 4 {
			count[toks[i].Key]++
			if i > 0 && toks[i-1].Kind == token.Word && i%3 == 0 {
				count[toks[i-1].Key+" "+toks[i].Key]++
			}
		}
	}
	var forms []string
	for w := range count {
		forms = append(forms, w)
	}
	sort.Slice(forms, func(i, j int) bool {
		a, b := forms[i], forms[j]
		return count[a] > count[b] || count[a] == count[b] && a < b
	})
	cl := pattern.NewClasses()
	for i := range 60 {
		require.NoError(tb, cl.Declare(fmt.Sprint("c", i)))
	}
	var sb strings.Builder
	sb.WriteString("form\tclass\tflags\tsource\n")
	step := max(1, len(forms)/n)
	for i := 0; i*step < len(forms) && i < n; i++ {
		fmt.Fprintf(&sb, "%s\tc%d\t%s\town\n", forms[i*step], i%60, []string{"", "", "", "suffix", "nodef"}[i%5])
	}
	t, err := lexfile.Parse("bench.tsv", sb.String())
	require.NoError(tb, err)
	return cl, t
}

// sentences cuts tokens where the page ends a line or after 30 tokens.
func sentences(toks []token.Token) [][2]int {
	var out [][2]int
	lo := 0
	for i := range toks {
		if i > lo && (toks[i].Flags&token.LineBefore != 0 || i-lo == 30 || toks[i-1].Key == ".") {
			out = append(out, [2]int{lo, i})
			lo = i
		}
	}
	return append(out, [2]int{lo, len(toks)})
}

func BenchmarkScan(b *testing.B) {
	text := newsText(b)
	var buf token.Buffer
	buf.Tokenize(text)
	for _, n := range []int{5000, 20000} {
		cl, tab := benchTable(b, buf.Tokens, n)
		lb := NewBuilder(n)
		require.NoError(b, lb.AddTable(cl, tab))
		l, err := lb.Build()
		require.NoError(b, err)
		ov := l.Extend()
		ov.Add("كلمة المستخدم", pattern.Word, 1, 0)
		overlay, err := ov.Build()
		require.NoError(b, err)
		cuts := sentences(buf.Tokens)
		for name, l := range map[string]*Lexicon{"base": l, "overlay": overlay} {
			b.Run(fmt.Sprintf("%d/%s", n, name), func(b *testing.B) {
				items := make([]pattern.Item, 0, 4096)
				known := 0
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					known = 0
					for _, c := range cuts {
						items = l.Scan(text, buf.Tokens, c[0], c[1], items[:0])
						for i := range items {
							if items[i].Entries != nil {
								known++
							}
						}
					}
				}
				b.ReportMetric(100*float64(known)/float64(len(buf.Tokens)), "%known")
			})
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	text := newsText(b)
	var buf token.Buffer
	buf.Tokenize(text)
	cl, tab := benchTable(b, buf.Tokens, 15000)
	b.ReportAllocs()
	for b.Loop() {
		lb := NewBuilder(len(tab.Rows))
		if err := lb.AddTable(cl, tab); err != nil {
			b.Fatal(err)
		}
		if _, err := lb.Build(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(tab.Rows)), "forms")
}
