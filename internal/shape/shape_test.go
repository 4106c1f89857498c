package shape

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func all(t testing.TB, s *Shape, line string) []string {
	t.Helper()
	var got []string
	require.NoError(t, s.Each(line, func(m *Match) bool {
		got = append(got, line[m.Start:m.End])
		return true
	}))
	return got
}

const numeric = `(?<![\d./-])(?<d>\d{1,2})(?<sep>[./-])(?<m>\d{1,2})\k<sep>(?<y>\d{4}|\d{2})(?![\d/-])`

func TestEach(t *testing.T) {
	tests := []struct {
		name, pattern string
		fold          bool
		line          string
		want          []string
	}{
		{"look-around and back-reference", numeric, false, "في 22/07/2015 و 1.2.99، لا 1/2.99 ولا 1/2/3/4", []string{"22/07/2015", "1.2.99"}},
		{"digits of every family", numeric, false, "في ٢٢/٠٧/٢٠١٥ ثم ۱۲-۳-۱۳۹۹", []string{"٢٢/٠٧/٢٠١٥", "۱۲-۳-۱۳۹۹"}},
		{"folded digits", `\b[0-9]{4}\b`, true, "عام ٢٠٢٤ م", []string{"٢٠٢٤"}},
		{"folded letters", `^كلمات دلالية ?:`, true, "كَلِمـات دلاليه: سياسة", []string{"كَلِمـات دلاليه:"}},
		{"folded Persian letters", `إقرأ أيضاً`, true, "اقرأ ايضا عن العراق", []string{"اقرأ ايضا"}},
		{"tashkeel behind the last letter", `ايضا`, true, "أيضاً.", []string{"أيضاً"}},
		{"ligature", `الاعلام`, true, "قالت اﻹعلام اليوم", []string{"اﻹعلام"}},
		{"syntax survives folding", `\S{2,3}\s`, true, "اب جد ", []string{"اب ", "جد "}},
		{"anchors", `^.{1,8}$`, false, "نص قصير", []string{"نص قصير"}},
		{"nothing", numeric, false, "لا أرقام هنا", nil},
		{"empty line", numeric, false, "", nil},
		{"invalid bytes", `\d{2}`, false, "\xff\xfe12\xd9 34\x80", []string{"12", "34"}},
		{"invalid bytes folded", `[0-9]{2}`, true, "\xff\xfe12\xd9 ٣٤\x80", []string{"12", "٣٤"}},
		{"NUL", `a\x00b`, false, "xa\x00b", []string{"a\x00b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, err := Compile("t", tt.pattern, Options{Fold: tt.fold})
			require.NoError(t, err)
			assert.Equal(t, tt.want, all(t, s, tt.line))
		})
	}
}

func TestGroups(t *testing.T) {
	s := MustCompile("numeric", numeric, Options{})
	assert.Equal(t, "numeric", s.ID())
	assert.Equal(t, numeric, s.Pattern())
	assert.Equal(t, []string{"0", "d", "sep", "m", "y"}, s.Groups())
	assert.Equal(t, -1, s.Group("hour"))

	line := "المنشور بتاريخ ٢٢/٠٧/٢٠١٥ هنا"
	m, ok, err := s.Find(line)
	require.NoError(t, err)
	require.True(t, ok)
	for name, want := range map[string]string{"0": "٢٢/٠٧/٢٠١٥", "d": "٢٢", "m": "٠٧", "y": "٢٠١٥"} {
		start, end, ok := m.Group(s.Group(name))
		require.True(t, ok, name)
		assert.Equal(t, want, line[start:end], name)
	}
	_, _, ok = m.Group(-1)
	assert.False(t, ok)
	_, _, ok = m.Group(5)
	assert.False(t, ok)

	opt := MustCompile("opt", `a(?<b>b)?c`, Options{})
	m, ok, err = opt.Find("ac")
	require.NoError(t, err)
	require.True(t, ok)
	_, _, ok = m.Group(opt.Group("b"))
	assert.False(t, ok, "a group that took no part")
}

func TestStopping(t *testing.T) {
	s := MustCompile("d", `\d{1,3}`, Options{})
	n := 0
	require.NoError(t, s.Each("1 2 3 4", func(*Match) bool { n++; return n < 2 }))
	assert.Equal(t, 2, n)
}

func TestBuiltInRefusals(t *testing.T) {
	for _, pattern := range []string{
		``, `(`, `[`, `\d+`, `a*b`, `\d{2,}x`, `(?:ab){1,}`, `(?:a{1,9}c?){1,9}b`, `(?:\w{1,30} ?){1,30}:`,
		`.{1,2000}`, `a?`, `(?=a)`, `\Ga`, `(?r)ab`, `(?:a|b|){0,40}c`, `(?<=a+)b`, `\X`, strings.Repeat("a", maxPattern+1),
	} {
		_, err := Compile("bad", pattern, Options{})
		var e *Error
		require.ErrorAs(t, err, &e, "%.40q", pattern)
		assert.Equal(t, "bad", e.ID)
		assert.Contains(t, e.Error(), "shape bad: ")
	}
	assert.Panics(t, func() { MustCompile("bad", `a+`, Options{}) })
}

func TestBuiltInAccepted(t *testing.T) {
	for _, pattern := range []string{
		numeric,
		`^\s{0,4}[\p{L} ]{2,40}(?:\s?[/،,]\s?[\p{L} ]{2,30}){0,2}\s{0,3}[-–—:]`,
		`(?>\d{1,40}){2,3}x`,
		`(?:a|b){1,6}c`,
	} {
		_, err := Compile("good", pattern, Options{})
		assert.NoError(t, err, pattern)
	}
}

// hostile holds patterns that backtrack without end on the lines beside them.
var hostile = []struct{ pattern, line string }{
	{`(a+)+$`, strings.Repeat("a", 60) + "b"},
	{`(([a-z])+.)+[A-Z]([a-z])+$`, "A1" + strings.Repeat("a", 60)},
	{`(.*)*\1x$`, "xa" + strings.Repeat("ab", 60)},
	{`(a|aa)+$`, strings.Repeat("a", 80) + "b"},
	{`(\w+\s?)+:$`, ": " + strings.Repeat("من ", 60)},
	{`(?=(a+)+b)a`, "bc" + strings.Repeat("a", 60) + "c"},
}

func TestHostileUserPatterns(t *testing.T) {
	for _, h := range hostile {
		t.Run(h.pattern, func(t *testing.T) {
			s, err := Compile("acme:rule", h.pattern, Options{Timeout: 20 * time.Millisecond})
			require.NoError(t, err)
			begin := time.Now()
			_, err = s.Match(h.line)
			assert.Less(t, time.Since(begin), 5*time.Second)
			var e *TimeoutError
			require.ErrorAs(t, err, &e)
			assert.Equal(t, "acme:rule", e.ID)
			assert.NotContains(t, e.Error(), h.line[:10], "the text is not told")
			_, err = Compile("acme:rule", h.pattern, Options{})
			assert.Error(t, err, "a built-in shape may not look like this")
		})
	}
}

func TestUserPatternMayStillMatchAfterTimeout(t *testing.T) {
	s, err := Compile("acme:rule", `(a+)+$`, Options{Timeout: 20 * time.Millisecond})
	require.NoError(t, err)
	_, err = s.Match(hostile[0].line)
	require.Error(t, err)
	ok, err := s.Match("xxaaa")
	require.NoError(t, err)
	assert.True(t, ok)
}

func TestUserPatternReadsBoundedLine(t *testing.T) {
	s, err := Compile("acme:rule", `x.*y`, Options{Timeout: time.Second})
	require.NoError(t, err)
	ok, err := s.Match("x" + strings.Repeat("ب", maxLine) + "y")
	require.NoError(t, err)
	assert.False(t, ok, "y lies behind the bound")
}

func TestTimeoutErrorNames(t *testing.T) {
	assert.Equal(t, "shape r: timed out", (&TimeoutError{ID: "r"}).Error())
	assert.Equal(t, "shape r: backtracks too deeply", (&TimeoutError{ID: "r", Stack: true}).Error())
	assert.False(t, errors.Is(&TimeoutError{ID: "r"}, &TimeoutError{ID: "q"}))
}

func TestLongLineIsReadInWindows(t *testing.T) {
	s := MustCompile("numeric", numeric, Options{})
	for _, gap := range []int{1, 7, 61, 997, window - 11, window - 10, window - 9, window, 3 * window} {
		var b strings.Builder
		n := 0
		for b.Len() < 12*window {
			b.WriteString(strings.Repeat("ب", gap))
			b.WriteString("22/07/2015")
			n++
		}
		assert.Len(t, all(t, s, b.String()), n, "gap %d", gap)
	}
	anchored := MustCompile("end", `^ب{1,4}|ت{1,4}$`, Options{})
	long := "بب" + strings.Repeat("تب ", 2*window) + "تت"
	assert.Equal(t, []string{"بب", "تت"}, all(t, anchored, long))
}

func TestConcurrentUse(t *testing.T) {
	s := MustCompile("numeric", numeric, Options{Fold: true})
	line := "في ٢٢/٠٧/٢٠١٥ و 1.2.99"
	want := all(t, s, line)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 200 {
				var got []string
				_ = s.Each(line, func(m *Match) bool {
					got = append(got, line[m.Start:m.End])
					return true
				})
				assert.Equal(t, want, got)
			}
		})
	}
	wg.Wait()
}

func TestAllocations(t *testing.T) {
	if testing.Short() {
		t.Skip("allocation counts differ under the race detector")
	}
	s := MustCompile("numeric", numeric, Options{})
	line := strings.Repeat("نص من كلمات كثيرة ", 10) + "22/07/2015"
	n := 0
	yield := func(m *Match) bool { n += m.End; return true }
	_ = s.Each(line, yield)
	assert.LessOrEqual(t, testing.AllocsPerRun(200, func() { _ = s.Each(line, yield) }), 1.0)
	assert.Positive(t, n)
}
