package dates

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
)

// benchArticle is a paragraph as dense in dates as news is.
const benchArticle = `أعلنت الوزارة اليوم الاثنين أن الوفد سيغادر إلى العاصمة في الرابع عشر من أغسطس/آب المقبل، بعد زيارة دامت
ثلاثة أيام. وقال الناطق إن المفاوضات التي بدأت منذ شهر مارس 2023 ستستمر حتى نهاية العام الجاري، مشيرا إلى أن اللجنة اجتمعت
يوم الخميس الماضي في مقرها ثم عقدت مساء أمس جلسة أخرى بحضور 1850 مندوبا من المناطق كلها. ومن المقرر أن تجرى الجولة الثانية
في 25 شوال 1445 هـ الموافق 4 مايو 2024 م بعد أن تأجلت مرتين بسبب خلافات على جدول الأعمال ومكان اللقاء وعدد المشاركين فيه.
`

// benchmarkTexts measures analysis and extraction of texts, one after another.
func benchmarkTexts(b *testing.B, texts ...string) {
	b.Helper()
	var x Extractor
	size, mentions := 0, 0
	for _, s := range texts {
		size += len(s)
		mentions += len(extractCase(&x, s, At(today)))
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range texts {
			doc := arabic.Analyze(s)
			x.Extract(doc, At(today))
			doc.Release()
		}
	}
	b.ReportMetric(float64(mentions), "mentions/op")
}

func BenchmarkShort(b *testing.B) {
	benchmarkTexts(b, "وصل الوفد مساء أمس الأحد ويغادر بعد غد.")
}
func BenchmarkArticle(b *testing.B) { benchmarkTexts(b, strings.Repeat(benchArticle, 4)) }
func BenchmarkLong(b *testing.B)    { benchmarkTexts(b, strings.Repeat(benchArticle, 105)) }

func BenchmarkCorpus(b *testing.B) {
	var texts []string
	for _, s := range newsSamples(b) {
		texts = append(texts, s.text)
	}
	benchmarkTexts(b, texts...)
}

// BenchmarkPublished measures the search for the publication date of a page.
func BenchmarkPublished(b *testing.B) {
	page := "عنوان الخبر\nنشر في: 12 أغسطس 2024\n" + strings.Repeat(benchArticle, 4)
	doc := arabic.Analyze(page)
	defer doc.Release()
	var x Extractor
	require.True(b, x.Published(doc).Known)
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		x.Published(doc)
	}
}

// adversarial gives texts of about n bytes that are hard on rules of one kind
// or another.
func adversarial(n int) map[string]string {
	rep := func(s string) string { return strings.Repeat(s, n/len(s)+1) }
	return map[string]string{
		"prepositions": rep("من "),
		"one token":    rep("ا"),
		"slashes":      rep("12/"),
		"digits":       rep("7"),
		"clocks":       rep("12:30:"),
		"quotes":       rep("«(\""),
		"months":       rep("أغسطس "),
		"dual months":  rep("آب/أغسطس/"),
		"numerals":     rep("ألف وتسعمائة و"),
		"weekdays":     rep("الأحد و"),
		"anaphors":     rep("بعد ذلك بيومين "),
		"ranges":       rep("من 3 إلى "),
		"units":        rep("ثلاثة أيام و"),
		"relative":     rep("الشهر الماضي المقبل "),
		"sentences":    rep("وصل أمس. "),
		"dotted":       rep("2. "),
		"tashkeel":     rep("أَمْسِ "),
		"lines":        rep("أمس\n\n"),
		"invalid":      rep("\xd8 أمس \xff"),
	}
}

func BenchmarkAdversarial(b *testing.B) {
	for name, s := range adversarial(100_000) {
		b.Run(name, func(b *testing.B) { benchmarkTexts(b, s) })
	}
}

// BenchmarkHuge measures the texts that a careless reader chokes on.
func BenchmarkHuge(b *testing.B) {
	b.Run("10 MB token", func(b *testing.B) { benchmarkTexts(b, strings.Repeat("ب", 5<<20)) })
	b.Run("1 MB digits and slashes", func(b *testing.B) { benchmarkTexts(b, strings.Repeat("12/", 1<<20/3)) })
	b.Run("1 MB nested quotes", func(b *testing.B) { benchmarkTexts(b, strings.Repeat("«", 1<<18)+strings.Repeat("»", 1<<18)) })
}

// BenchmarkDoubling measures every hard text at two lengths.
func BenchmarkDoubling(b *testing.B) {
	for _, n := range []int{100_000, 200_000} {
		for name, s := range adversarial(n) {
			b.Run(name+map[bool]string{true: "/2n", false: "/n"}[n > 100_000], func(b *testing.B) { benchmarkTexts(b, s) })
		}
	}
}

// BenchmarkFirstUse measures what the first extraction costs beside its text:
// loading the words and compiling the rules.
func BenchmarkFirstUse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		v, err := readVocabulary(dataFiles, wordFiles, nil)
		require.NoError(b, err)
		_, err = newGrammar(v, nil)
		require.NoError(b, err)
		_, err = readHijri("data/umalqura.tsv")
		require.NoError(b, err)
	}
}

// TestAllocations bounds the allocations of one document: one for each mention
// and a constant.
func TestAllocations(t *testing.T) {
	var x Extractor
	for name, text := range map[string]string{
		"no date": strings.Repeat("هذه جملة قصيرة لا تذكر زمنا من الأزمان في الأرض. ", 200),
		"article": strings.Repeat(benchArticle, 4),
		"long":    strings.Repeat(benchArticle, 50),
	} {
		doc := arabic.Analyze(text)
		ms := x.Extract(doc, At(today))
		n := testing.AllocsPerRun(20, func() { x.Extract(doc, At(today)) })
		assert.LessOrEqual(t, n, float64(len(ms))+16, "%s: %d mentions", name, len(ms))
		t.Logf("%s: %.0f allocations for %d mentions", name, n, len(ms))
		doc.Release()
	}
}

// TestHardTextsEnd reads texts on which a quadratic step would outlast the
// test's timeout; how the time grows is BenchmarkDoubling's business.
func TestHardTextsEnd(t *testing.T) {
	size := 1_000_000
	if testing.Short() {
		size /= 10
	}
	var x Extractor
	for name, text := range adversarial(size) {
		doc := arabic.Analyze(text)
		for _, m := range x.Extract(doc, At(today)) {
			require.LessOrEqual(t, m.End, len(text), name)
		}
		doc.Release()
	}
}
