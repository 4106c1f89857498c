package shape

import (
	"testing"
	"time"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var fuzzed = []string{
	numeric,
	`^\s{0,4}[\p{L} ]{2,40}(?:\s?[/،,]\s?[\p{L} ]{2,30}){0,2}\s{0,3}[-–—:]`,
	`(?<=\d)[^\d\s]{1,3}(?=\d)`,
	`(?:المصدر|كلمات دلالية) ?:.{1,40}$`,
	`\b\w{2,5}\b`,
}

// FuzzBuiltIn holds shapes to what the engine itself finds in the whole line.
func FuzzBuiltIn(f *testing.F) {
	type pair struct {
		shape *Shape
		re    *regexp2.Regexp
	}
	var pairs []pair
	for _, p := range fuzzed {
		pairs = append(pairs, pair{MustCompile("f", p, Options{}), regexp2.MustCompile(p)})
	}
	for _, line := range []string{"", "22/07/2015", "المستقلة/- أفادت", "\xff1a2", "كلمات دلالية: أ ب", "1\xd9\x002"} {
		f.Add(line, uint16(1))
	}
	f.Fuzz(func(t *testing.T, line string, times uint16) {
		unit := line
		for len(unit) > 0 && len(line) < int(times)%(3*window) {
			line += unit
		}
		for _, p := range pairs {
			// The engine's own offsets suppose valid text; runes do not.
			runes, off := []rune(nil), []int(nil)
			for i, r := range line {
				runes, off = append(runes, r), append(off, i)
			}
			off = append(off, len(line))
			idx, err := p.re.FindAllRunesIndex(runes, -1)
			require.NoError(t, err)
			var want, got [][2]int
			for _, w := range idx {
				want = append(want, [2]int{off[w[0]], off[w[1]]})
			}
			require.NoError(t, p.shape.Each(line, func(m *Match) bool {
				got = append(got, [2]int{m.Start, m.End})
				return true
			}))
			assert.Equal(t, want, got, p.shape.Pattern())
		}
	})
}

// FuzzUserPattern holds any pattern to typed errors and true offsets.
func FuzzUserPattern(f *testing.F) {
	// Patterns that run into the timeout would leave the fuzzer no time.
	f.Add(`(\w+\s?){2,3}:$`, "من أين: أ", false)
	f.Add(`(?<a>\d+)\k<a>`, "1212 ١١", true)
	f.Add(`(?(a)b|c)`, "bc", true)
	f.Add(`\p{L}(?i)x`, "بX\xff", true)
	f.Fuzz(func(t *testing.T, pattern, line string, folded bool) {
		s, err := Compile("acme:rule", pattern, Options{Timeout: time.Millisecond, Fold: folded})
		if err != nil {
			var e *Error
			require.ErrorAs(t, err, &e)
			return
		}
		last := 0
		err = s.Each(line, func(m *Match) bool {
			require.LessOrEqual(t, last, m.Start)
			require.Less(t, m.Start, m.End)
			require.LessOrEqual(t, m.End, len(line))
			if utf8.ValidString(line) {
				require.True(t, utf8.ValidString(line[m.Start:m.End]))
			}
			if !folded {
				last = m.End
			}
			return true
		})
		if err != nil {
			var e *TimeoutError
			require.ErrorAs(t, err, &e)
		}
	})
}
