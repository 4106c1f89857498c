package corpus

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Known is a list of cases that do not hold yet: a file of ids, one a line,
// with comments behind #. It can only shrink: a case that holds, or is gone,
// fails the test until a run with -update strikes it.
type Known struct {
	file string
	ids  map[string]bool
	seen map[string]Line
	held []string
}

// ReadKnown reads the list.
func ReadKnown(t testing.TB, file string) *Known {
	t.Helper()
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	k := &Known{file: file, ids: map[string]bool{}, seen: map[string]Line{}}
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			require.False(t, k.ids[line], "%s: %s twice", file, line)
			k.ids[line] = true
		}
	}
	return k
}

// Case takes the result of a case: diffs tell how it differs from what is
// expected, and text is shown when they fail the test.
func (k *Known) Case(t testing.TB, at Line, id string, diffs []string, text string) {
	t.Helper()
	require.NotEmpty(t, id, at)
	require.NotContains(t, k.seen, id, "%v", at)
	k.seen[id] = at
	switch {
	case len(diffs) == 0:
		k.held = append(k.held, id)
	case !k.ids[id]:
		t.Errorf("%v: %s: %s\n%s", at, id, strings.Join(diffs, "; "), text)
	}
}

// Close compares the list with the cases taken.
func (k *Known) Close(t testing.TB) {
	t.Helper()
	t.Logf("%d of %d cases hold", len(k.held), len(k.seen))
	var stale []string
	for id := range k.ids {
		if _, ok := k.seen[id]; !ok || slices.Contains(k.held, id) {
			stale = append(stale, id)
		}
	}
	slices.Sort(stale)
	if !Updating() {
		assert.Empty(t, stale, "these hold or are no more: run with -update to strike them from %s", k.file)
		return
	}
	b, err := os.ReadFile(k.file)
	require.NoError(t, err)
	var out strings.Builder
	for line := range strings.Lines(string(b)) {
		if !slices.Contains(stale, strings.TrimSpace(line)) {
			out.WriteString(line)
		}
	}
	require.NoError(t, os.WriteFile(k.file, []byte(out.String()), 0o644))
}

// Locate finds the n-th place of a quotation, counted from 0; places may overlap.
func Locate(text, quote string, n int) (start, end int, ok bool) {
	if quote == "" {
		return 0, 0, false
	}
	for from := 0; ; n-- {
		i := strings.Index(text[from:], quote)
		if i < 0 {
			return 0, 0, false
		}
		if start = from + i; n == 0 {
			return start, start + len(quote), true
		}
		from = start + 1
	}
}
