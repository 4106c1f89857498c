package dates

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/corpus"
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

// hard are phrases that are hard, when they are repeated, on rules of one kind or
// another.
var hard = map[string]string{
	"clocks":      "12:30:",
	"months":      "أغسطس ",
	"dual months": "آب/أغسطس/",
	"numerals":    "ألف وتسعمائة و",
	"weekdays":    "الأحد و",
	"anaphors":    "بعد ذلك بيومين ",
	"ranges":      "من 3 إلى ",
	"units":       "ثلاثة أيام و",
	"relative":    "الشهر الماضي المقبل ",
	"sentences":   "وصل أمس. ",
	"dotted":      "2. ",
}

func BenchmarkAdversarial(b *testing.B) { corpus.BenchmarkHard(b, hard, benchmarkTexts) }
func BenchmarkHuge(b *testing.B)        { corpus.BenchmarkHuge(b, benchmarkTexts) }
func BenchmarkDoubling(b *testing.B)    { corpus.BenchmarkDoubling(b, hard, benchmarkTexts) }

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

func TestHardTextsEnd(t *testing.T) {
	var x Extractor
	corpus.HardTextsEnd(t, hard, func(name, text string) {
		doc := arabic.Analyze(text)
		defer doc.Release()
		for _, m := range x.Extract(doc, At(today)) {
			require.LessOrEqual(t, m.End, len(text), name)
		}
	})
}
