package shape

import (
	"strings"
	"testing"
	"time"
)

func BenchmarkEach(b *testing.B) {
	plain := strings.Repeat("نص من كلمات كثيرة بلا أي علامة ", 12)
	inputs := []struct{ name, line string }{
		{"refused", plain},
		{"admitted", plain + "22/07/2015 " + plain},
		{"100kB", strings.Repeat(plain+"1/2 ", 100_000/len(plain)+1)},
		{"1MB-digits", strings.Repeat("1/", 500_000)},
		{"2MB-digits", strings.Repeat("1/", 1_000_000)},
	}
	for _, o := range []struct {
		name string
		Options
	}{{"raw", Options{}}, {"folded", Options{Fold: true}}} {
		s := MustCompile("numeric", numeric, o.Options)
		for _, in := range inputs {
			b.Run(o.name+"/"+in.name, func(b *testing.B) {
				b.SetBytes(int64(len(in.line)))
				b.ReportAllocs()
				for b.Loop() {
					_ = s.Each(in.line, func(*Match) bool { return true })
				}
			})
		}
	}
}

func BenchmarkTimeout(b *testing.B) {
	s, err := Compile("hostile", `(a+)+$`, Options{Timeout: 10 * time.Millisecond})
	if err != nil {
		b.Fatal(err)
	}
	line := strings.Repeat("a", 60) + "b"
	for b.Loop() {
		_, _ = s.Match(line)
	}
}
