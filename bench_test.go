package hawliyat_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/timeline"
)

// BenchmarkAnalyze runs the whole pipeline. Hostile inputs come in two sizes:
// the time for a byte must not grow with the size.
func BenchmarkAnalyze(b *testing.B) {
	raw, err := os.ReadFile(articles + "/iraq-raw-page.txt")
	if err != nil {
		b.Fatal(err)
	}
	article := string(raw)
	inputs := []struct {
		name string
		text func(size int) string
		size []int
	}{
		{"short", func(int) string { return "يزور الرئيس المصري باريس غداً." }, []int{1}},
		{"article", func(int) string { return article }, []int{1}},
		{"news", repeat(article), []int{100_000, 200_000, 1_000_000}},
		{"particles", repeat("من "), []int{100_000, 200_000}},
		{"offices", repeat("وزير الخارجية "), []int{100_000, 200_000}},
		{"visits", repeat("زيارة الرئيس أمس "), []int{100_000, 200_000}},
		{"one-token", repeat("ا"), []int{1_000_000, 2_000_000}},
		{"digits", repeat("1/"), []int{100_000, 200_000}},
		{"quotes", func(n int) string { return strings.Repeat("«", n/4) + strings.Repeat("»", n/4) }, []int{100_000, 200_000}},
		{"brackets", func(n int) string { return strings.Repeat("(", n/2) + strings.Repeat(")", n/2) }, []int{100_000, 200_000}},
		{"lines", repeat("•\n"), []int{100_000, 200_000}},
	}
	published := dates.At(date.New(2024, time.August, 12))
	for _, in := range inputs {
		for _, size := range in.size {
			text := in.text(size)
			b.Run(fmt.Sprintf("%s/%dkB", in.name, len(text)/1000), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					timeline.Analyze(timeline.Input{Text: text, Published: published})
				}
			})
		}
	}
}

func repeat(unit string) func(int) string {
	return func(size int) string { return strings.Repeat(unit, size/len(unit)+1) }
}
