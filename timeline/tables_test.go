package timeline

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTablesLoad(t *testing.T) {
	tb, err := loadTables(builtinData, "data/")
	require.NoError(t, err)
	require.Len(t, tb.types, 26)
	for ty, f := range tb.frames {
		require.NotEmpty(t, f[slotSubject], ty)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := loadTables(builtinData, "data/"); err != nil {
			b.Fatal(err)
		}
	}
}
