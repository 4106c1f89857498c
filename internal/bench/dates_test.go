package bench

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"
	"time"

	dps "github.com/markusmobius/go-dateparser"
	"github.com/rickb777/date/v2"

	"github.com/hablullah/go-hijri"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
)

// news returns articles: the corpus beside the repository when it is there, else
// the project's own.
func news(b testing.TB) (texts []string, size int) {
	b.Helper()
	f, err := os.Open("../../../shared/corpus/news.jsonl")
	if err == nil {
		defer f.Close()
		sc := bufio.NewScanner(f)
		sc.Buffer(make([]byte, 1<<20), 1<<26)
		for sc.Scan() {
			var r struct{ Text string }
			if err := json.Unmarshal(sc.Bytes(), &r); err != nil {
				b.Fatal(err)
			}
			texts = append(texts, r.Text)
			size += len(r.Text)
		}
		return texts, size
	}
	return ownArticles(b)
}

// part bounds the text that go-dateparser is given, so that a run ends soon.
const part = 2_000_000

// BenchmarkSearch runs both over the same text, tokenising included.
func BenchmarkSearch(b *testing.B) {
	texts, _ := news(b)
	few, size := texts[:0:0], 0
	for _, t := range texts {
		if size >= part {
			break
		}
		few = append(few, t)
		size += len(t)
	}
	b.Run("dates", func(b *testing.B) {
		var x dates.Extractor
		ref := dates.At(date.New(2024, 8, 12))
		b.SetBytes(int64(size))
		for b.Loop() {
			for _, t := range few {
				d := arabic.Analyze(t)
				x.Extract(d, ref)
				d.Release()
			}
		}
	})
	b.Run("go-dateparser", func(b *testing.B) {
		var p dps.Parser
		cfg := &dps.Configuration{CurrentTime: time.Date(2024, 8, 12, 0, 0, 0, 0, time.UTC)}
		b.SetBytes(int64(size))
		for b.Loop() {
			for _, t := range few {
				if _, _, err := p.Search(cfg, t); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}

// TestHijri compares every month of the embedded Umm al-Qura table with
// go-hijri, except two of 1364 where that has a month of 28 days.
func TestHijri(t *testing.T) {
	for y := 1356; y <= 1500; y++ {
		for m := 1; m <= 12; m++ {
			want := date.NewAt(hijri.UmmAlQuraDate{Year: int64(y), Month: int64(m), Day: 1}.ToGregorian())
			if y == 1364 && (m == 9 || m == 10) {
				want++
			}
			got, _, err := dates.HijriDate{Year: y, Month: m, Day: 1}.Gregorian()
			if err != nil || got != want {
				t.Errorf("%d-%02d begins %v (%v), want %v", y, m, got, err, want)
			}
		}
	}
}
