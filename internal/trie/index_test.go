package trie

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestIndex(t *testing.T) {
	for _, room := range []int{0, 1, 3000} { // too little, and enough
		x := NewIndex[int](room)
		assert.Nil(t, x.Find(Hash("w0")))
		for i := range 3000 {
			x.Put(Hash(fmt.Sprint("w", i)), i)
		}
		for i := range 3000 {
			v := x.Find(Hash(fmt.Sprint("w", i)))
			require.NotNil(t, v)
			require.Equal(t, i, *v)
		}
		passed := 0
		for i := range 3000 {
			h := Hash(fmt.Sprint("x", i))
			require.Nil(t, x.Find(h))
			if x.May(h) != 0 {
				passed++
			}
		}
		assert.Less(t, passed, 300, "the filter turns most unknown words away")
	}
}

// A search that comes to the end of the table goes on at its beginning.
func TestIndexWrapsRound(t *testing.T) {
	x := NewIndex[int](20)
	const last = ^uint64(0) >> 40 << 40
	for i := range 20 {
		x.Put(last|uint64(i)<<32|1<<19, i)
	}
	for i := range 20 {
		v := x.Find(last | uint64(i)<<32 | 1<<19)
		require.NotNil(t, v)
		assert.Equal(t, i, *v)
	}
	assert.Nil(t, x.Find(last|20<<32|1<<19))
}
