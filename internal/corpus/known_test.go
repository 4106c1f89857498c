package corpus

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestKnown(t *testing.T) {
	file := filepath.Join(t.TempDir(), "known.txt")
	require.NoError(t, os.WriteFile(file, []byte("# not yet\na\nb\n"), 0o600))
	diff := []string{"differs"}
	for _, c := range []struct {
		about   string
		a, b, c []string
		failed  int
	}{
		{"as listed", diff, diff, nil, 0},
		{"an unlisted failure", diff, diff, diff, 1},
		{"a listed case holds", nil, diff, nil, 1},
	} {
		r := &recorder{TB: t}
		k := ReadKnown(t, file)
		k.Case(r, Line{}, "a", c.a, "")
		k.Case(r, Line{}, "b", c.b, "")
		k.Case(r, Line{}, "c", c.c, "")
		k.Close(r)
		assert.Len(t, r.failures, c.failed, c.about)
	}
	r := &recorder{TB: t}
	k := ReadKnown(t, file)
	k.Case(r, Line{}, "a", diff, "")
	k.Close(r)
	assert.Len(t, r.failures, 1, "a listed case is gone")
}

func TestLocate(t *testing.T) {
	start, end, ok := Locate("ababa", "aba", 1)
	assert.True(t, ok && start == 2 && end == 5)
	_, _, ok = Locate("ababa", "aba", 2)
	assert.False(t, ok)
	_, _, ok = Locate("ab", "", 0)
	assert.False(t, ok)
}
