package corpus

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// An Article is one of the reference corpus. Published is a day in ISO form, or
// empty.
type Article struct{ ID, Published, Text string }

// News reads the articles of the reference corpus, and skips the test where it
// is absent.
func News(t testing.TB) []Article {
	t.Helper()
	data, err := os.ReadFile(Shared(t, "corpus/news.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	var out []Article
	for line := range strings.Lines(string(data)) {
		var a Article
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		out = append(out, a)
	}
	return out
}

// HardTexts gives texts of about n bytes that are hard on any reader, and one
// for each phrase of own, repeated.
func HardTexts(n int, own map[string]string) map[string]string {
	out := make(map[string]string)
	for _, phrases := range [...]map[string]string{{
		"prepositions": "من ",
		"one token":    "ا",
		"slashes":      "12/",
		"digits":       "7",
		"quotes":       "«(\"",
		"lines":        "أمس\n\n",
		"tashkeel":     "أَمْسِ ",
		"invalid":      "\xd8 أمس \xff",
	}, own} {
		for name, phrase := range phrases {
			out[name] = strings.Repeat(phrase, n/len(phrase)+1)
		}
	}
	return out
}

// HardTextsEnd reads texts on which a quadratic step would outlast the test's
// timeout; how the time grows is the business of [BenchmarkDoubling].
func HardTextsEnd(t *testing.T, own map[string]string, read func(name, text string)) {
	t.Helper()
	size := 1_000_000
	if testing.Short() {
		size /= 10
	}
	for name, text := range HardTexts(size, own) {
		read(name, text)
	}
}

// BenchmarkHard measures run on every hard text.
func BenchmarkHard(b *testing.B, own map[string]string, run func(b *testing.B, texts ...string)) {
	for name, s := range HardTexts(100_000, own) {
		b.Run(name, func(b *testing.B) { run(b, s) })
	}
}

// BenchmarkDoubling measures run on every hard text at two lengths.
func BenchmarkDoubling(b *testing.B, own map[string]string, run func(b *testing.B, texts ...string)) {
	for i, n := range [...]int{100_000, 200_000} {
		for name, s := range HardTexts(n, own) {
			b.Run(name+[...]string{"/n", "/2n"}[i], func(b *testing.B) { run(b, s) })
		}
	}
}

// BenchmarkHuge measures run on the texts that a careless reader chokes on.
func BenchmarkHuge(b *testing.B, run func(b *testing.B, texts ...string)) {
	b.Run("10 MB token", func(b *testing.B) { run(b, strings.Repeat("ب", 5<<20)) })
	b.Run("1 MB digits and slashes", func(b *testing.B) { run(b, strings.Repeat("12/", 1<<20/3)) })
	b.Run("1 MB nested quotes", func(b *testing.B) { run(b, strings.Repeat("«", 1<<18)+strings.Repeat("»", 1<<18)) })
}
