package bench

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	dps "github.com/markusmobius/go-dateparser"
	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
)

// ownArticles are the articles of testdata.
func ownArticles(tb testing.TB) (texts []string, size int) {
	tb.Helper()
	files, err := filepath.Glob("../../testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		tb.Fatal("no articles", err)
	}
	for _, name := range files {
		t, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		texts = append(texts, string(t))
		size += len(t)
	}
	return texts, size
}

// BenchmarkRatio reads the articles of testdata with both in turn, tokenising
// included, and reports how many times faster dates is, and the speed of each
// in MB/s.
func BenchmarkRatio(b *testing.B) {
	texts, size := ownArticles(b)
	var x dates.Extractor
	var p dps.Parser
	ref := dates.At(date.New(2024, 8, 12))
	cfg := &dps.Configuration{CurrentTime: time.Date(2024, 8, 12, 0, 0, 0, 0, time.UTC)}
	own := func() {
		for _, t := range texts {
			d := arabic.Analyze(t)
			x.Extract(d, ref)
			d.Release()
		}
	}
	theirs := func() {
		for _, t := range texts {
			if _, _, err := p.Search(cfg, t); err != nil {
				b.Fatal(err)
			}
		}
	}
	// The first use loads tables on both sides. As theirs takes so much
	// longer, ours is repeated, for times that a clock can tell.
	const repeat = 50
	own()
	theirs()
	var ours, other time.Duration
	n := 0
	for b.Loop() {
		start := time.Now()
		for range repeat {
			own()
		}
		ours += time.Since(start) / repeat
		start = time.Now()
		theirs()
		other += time.Since(start)
		n++
	}
	mb := float64(n*size) / 1e6
	b.ReportMetric(other.Seconds()/ours.Seconds(), "ratio")
	b.ReportMetric(mb/ours.Seconds(), "dates-MB/s")
	b.ReportMetric(mb/other.Seconds(), "go-dateparser-MB/s")
}
