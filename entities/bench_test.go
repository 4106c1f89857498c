package entities

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/corpus"
)

func benchmarkTexts(b *testing.B, texts ...string) {
	var x Extractor
	size := 0
	for _, s := range texts {
		size += len(s)
	}
	x.Extract(arabic.Analyze(texts[0]))
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range texts {
			doc := arabic.Analyze(s)
			x.Extract(doc)
			doc.Release()
		}
	}
}

func BenchmarkCorpus(b *testing.B) {
	var texts []string
	for _, a := range corpus.News(b) {
		texts = append(texts, a.Text)
	}
	benchmarkTexts(b, texts...)
}

const benchArticle = `أعلن وزير الخارجية العراقي فؤاد حسين في بغداد أن التحالف الدولي سينهي مهمته، وأضاف حسين أن
القوات الأمريكية ستغادر قاعدة عين الأسد. وقال رئيس الوزراء محمد شياع السوداني إن الحكومة العراقية اتفقت مع الولايات المتحدة
على الجدول الزمني، بينما رحبت بعثة الأمم المتحدة في العراق بالاتفاق. `

func BenchmarkShort(b *testing.B) {
	benchmarkTexts(b, "التقى وزير الخارجية العراقي نظيره الأمريكي")
}
func BenchmarkArticle(b *testing.B) { benchmarkTexts(b, strings.Repeat(benchArticle, 6)) }
func BenchmarkLong(b *testing.B)    { benchmarkTexts(b, strings.Repeat(benchArticle, 160)) }

// hard are phrases that are hard, when they are repeated, on rules of one kind or
// another.
var hard = map[string]string{
	"titles":      "نائب رئيس ",
	"names":       "محمد ",
	"heads":       "لجنة مجلس حزب ",
	"adjectives":  "الوطني ",
	"commas":      "محمد علي، ",
	"states":      "العراقي ",
	"coordinated": "وزير الدفاع والداخلية والصحة و",
	"links":       "بن ",
	"sentences":   "قال الوزير محمد علي. ",
}

func BenchmarkAdversarial(b *testing.B) { corpus.BenchmarkHard(b, hard, benchmarkTexts) }
func BenchmarkHuge(b *testing.B)        { corpus.BenchmarkHuge(b, benchmarkTexts) }
func BenchmarkDoubling(b *testing.B)    { corpus.BenchmarkDoubling(b, hard, benchmarkTexts) }

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, err := loadBase(true)
		require.NoError(b, err)
	}
}
