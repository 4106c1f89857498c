package main

import (
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestOrderedKeepsOrder(t *testing.T) {
	in := make([]int, 500)
	for i := range in {
		in[i] = i
	}
	for _, workers := range []int{1, 2, 7} {
		got := slices.Collect(ordered(slices.Values(in), workers, 2*workers, 1000, func(int) int { return 1 }, func(i int) int {
			time.Sleep(time.Duration((i*7919)%11) * 20 * time.Microsecond) // later ones are often ready first
			return i * i
		}))
		assert.Len(t, got, len(in))
		for i, v := range got {
			assert.Equal(t, i*i, v)
		}
	}
}

func TestOrderedBoundsWhatIsInFlight(t *testing.T) {
	var read, written, most atomic.Int64
	in := func(yield func(int) bool) {
		for i := range 200 {
			most.Store(max(most.Load(), read.Add(1)-written.Load()))
			if !yield(i) {
				return
			}
		}
	}
	for range ordered(in, 2, 4, 1000, func(int) int { return 1 }, func(i int) int { return i }) {
		written.Add(1)
		time.Sleep(50 * time.Microsecond)
	}
	assert.LessOrEqual(t, most.Load(), int64(4+2+3), "window, workers, and the ones in hand")
}

func TestOrderedBoundsWeight(t *testing.T) {
	weights := []int{5, 5, 100, 1, 1, 9, 9, 200, 3}
	var inFlight, most atomic.Int64
	in := slices.Values(weights)
	f := func(w int) int {
		now := inFlight.Add(int64(w))
		if w <= 10 {
			most.Store(max(most.Load(), now))
		} else {
			assert.Equal(t, int64(w), now, "a heavy item goes alone")
		}
		time.Sleep(time.Millisecond)
		inFlight.Add(int64(-w))
		return w
	}
	got := slices.Collect(ordered(in, 4, 8, 10, func(w int) int { return w }, f))
	assert.Equal(t, weights, got)
	assert.LessOrEqual(t, most.Load(), int64(10))
}

func TestOrderedStops(t *testing.T) {
	var read atomic.Int64
	in := func(yield func(int) bool) {
		for i := 0; ; i++ { // without end
			read.Add(1)
			if !yield(i) {
				return
			}
		}
	}
	n := 0
	for v := range ordered(in, 3, 6, 1000, func(int) int { return 1 }, func(i int) int { return i }) {
		assert.Equal(t, n, v)
		if n++; n == 10 {
			break
		}
	}
	assert.Less(t, read.Load(), int64(60))
}
