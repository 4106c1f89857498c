package entities

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/corpus"
)

// newsTexts reads the articles of the shared corpus.
func newsTexts(t testing.TB) []string {
	data, err := os.ReadFile(corpus.Shared(t, "corpus/news.jsonl"))
	require.NoError(t, err)
	var texts []string
	sc := bufio.NewScanner(bytes.NewReader(data))
	sc.Buffer(nil, 1<<24)
	for sc.Scan() {
		var rec struct{ Text string }
		require.NoError(t, json.Unmarshal(sc.Bytes(), &rec))
		texts = append(texts, rec.Text)
	}
	return texts
}

func benchmarkTexts(b *testing.B, texts []string) {
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

func BenchmarkCorpus(b *testing.B) { benchmarkTexts(b, newsTexts(b)) }

const benchArticle = `أعلن وزير الخارجية العراقي فؤاد حسين في بغداد أن التحالف الدولي سينهي مهمته، وأضاف حسين أن
القوات الأمريكية ستغادر قاعدة عين الأسد. وقال رئيس الوزراء محمد شياع السوداني إن الحكومة العراقية اتفقت مع الولايات المتحدة
على الجدول الزمني، بينما رحبت بعثة الأمم المتحدة في العراق بالاتفاق. `

func BenchmarkShort(b *testing.B) {
	benchmarkTexts(b, []string{"التقى وزير الخارجية العراقي نظيره الأمريكي"})
}
func BenchmarkArticle(b *testing.B) { benchmarkTexts(b, []string{strings.Repeat(benchArticle, 6)}) }
func BenchmarkLong(b *testing.B)    { benchmarkTexts(b, []string{strings.Repeat(benchArticle, 160)}) }

func BenchmarkAdversarial(b *testing.B) {
	for name, s := range adversarial(100_000) {
		b.Run(name, func(b *testing.B) { benchmarkTexts(b, []string{s}) })
	}
}

// adversarial gives texts of about n bytes that are hard on rules of one kind or
// another.
func adversarial(n int) map[string]string {
	rep := func(s string) string { return strings.Repeat(s, n/len(s)+1) }
	return map[string]string{
		"prepositions": rep("من "),
		"letters":      rep("ا"),
		"digits":       rep("12/"),
		"quotes":       rep("«(\""),
		"titles":       rep("نائب رئيس "),
		"names":        rep("محمد "),
		"heads":        rep("لجنة مجلس حزب "),
		"adjectives":   rep("الوطني "),
		"commas":       rep("محمد علي، "),
		"states":       rep("العراقي "),
		"coordinated":  rep("وزير الدفاع والداخلية والصحة و"),
		"links":        rep("بن "),
		"sentences":    rep("قال الوزير محمد علي. "),
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, err := loadBase(true)
		require.NoError(b, err)
	}
}
