package timeline_test

import (
	"strings"
	"testing"

	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/corpus"
	"github.com/hawliyat/hawliyat/timeline"
)

const article = `أعلن وزير الخارجية الأردني أيمن الصفدي اليوم الاثنين في عمّان أن المملكة ستستضيف الشهر المقبل اجتماعا لوزراء خارجية دول الجوار.
وقال الصفدي في مؤتمر صحفي مشترك مع نظيره العراقي فؤاد حسين إن الجانبين اتفقا على استئناف العمل في المعبر الحدودي بدءا من أكتوبر 2024، باستثناء حركة الشاحنات.
وكانت القوات العراقية قد استعادت السيطرة على البلدة الحدودية أمس بعد معارك أسفرت عن مقتل أكثر من عشرين مسلحا وإصابة خمسة جنود.
ومن المتوقع أن يزور رئيس الوزراء العراقي عمّان قبل نهاية العام، فيما نفى مصدر حكومي تأجيل الزيارة.
`

var published = dates.At(date.New(2024, 8, 12))

func BenchmarkPipeline(b *testing.B) {
	for _, c := range []struct {
		name string
		text string
	}{
		{"sentence", strings.SplitAfter(article, "\n")[0]},
		{"article", strings.Repeat(article, 4)},
		{"100kB", strings.Repeat(article, 100)},
		{"min", strings.Repeat("من ", 30000)},
		{"token", strings.Repeat("ب", 1<<20)},
		{"digits", strings.Repeat("1/2", 1<<18)},
		{"quotes", strings.Repeat("«قال إن \"", 10000)},
		{"verbs", strings.Repeat("قتل وقصف وهاجم ", 5000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				timeline.Analyze(timeline.Input{Text: c.text, Published: published})
			}
		})
	}
}

func BenchmarkNews(b *testing.B) {
	texts, n := []string{}, 0
	for _, a := range corpus.News(b) {
		texts, n = append(texts, a.Text), n+len(a.Text)
	}
	var dx dates.Extractor
	var ex entities.Extractor
	var vx timeline.Extractor
	b.Run("pipeline", func(b *testing.B) {
		b.SetBytes(int64(n))
		b.ReportAllocs()
		for b.Loop() {
			for _, t := range texts {
				timeline.Analyze(timeline.Input{Text: t, Published: published})
			}
		}
	})
	b.Run("events", func(b *testing.B) {
		b.SetBytes(int64(n))
		b.ReportAllocs()
		for b.Loop() {
			for _, t := range texts {
				b.StopTimer()
				doc := arabic.Analyze(t)
				ds, es := dx.Extract(doc, published), ex.Extract(doc)
				b.StartTimer()
				vx.Extract(doc, published, ds, es)
				b.StopTimer()
				doc.Release()
				b.StartTimer()
			}
		}
	})
}
