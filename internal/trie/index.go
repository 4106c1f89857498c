package trie

import "math/bits"

// An Index maps the hashes of words to values, which lie beside them: finding a
// word takes one memory access behind that to the filter. Put must not run
// concurrently with anything; the other methods are safe for concurrent use
// when putting is over. The zero value is not usable; see [NewIndex].
//
// Words are told apart by their 64-bit hashes alone: the words of a lexicon
// are few and known, and what a text could gain by spelling another word with
// the same hash it gets by spelling the word itself.
type Index[V any] struct {
	filter []uint64  // two bits a word; small enough to stay in a near cache
	cells  []cell[V] // open addressing, at most seven eighths full
	used   int
}

type cell[V any] struct {
	hash  uint64 // 0: free
	value V
}

// NewIndex returns an empty index with room for n words. A full table is
// searched a little longer, but it is small, and what counts is that it stays
// in the cache; most words that are not in it are turned away by the filter.
func NewIndex[V any](n int) *Index[V] {
	x := new(Index[V])
	x.resize(n + n/7 + 8)
	return x
}

func (x *Index[V]) resize(size int) {
	x.cells = make([]cell[V], size)
	x.filter = make([]uint64, 1<<max(bits.Len(uint(size-1))-3, 0))
}

// home is where the search for a hash begins; it goes by the upper bits.
func (x *Index[V]) home(hash uint64) uint64 {
	hi, _ := bits.Mul64(hash, uint64(len(x.cells)))
	return hi
}

// Put gives a word that is not in the index a value.
func (x *Index[V]) Put(hash uint64, value V) {
	if 8*(x.used+1) > 7*len(x.cells) {
		old := x.cells
		x.resize(2 * len(old))
		for i := range old {
			if old[i].hash != 0 {
				x.put(old[i])
			}
		}
	}
	x.used++
	x.put(cell[V]{hash, value})
}

func (x *Index[V]) put(c cell[V]) {
	i := x.home(c.hash)
	for x.cells[i].hash != 0 {
		if i++; i == uint64(len(x.cells)) {
			i = 0
		}
	}
	x.cells[i] = c
	x.filter[c.hash&uint64(len(x.filter)-1)] |= 1<<(c.hash>>20&63) | 1<<(c.hash>>26&63)
}

// May is 1 when a word with the given hash may be in the index, else 0. Most words
// of a text are not, and two bits say so.
func (x *Index[V]) May(hash uint64) uint64 {
	w := x.filter[hash&uint64(len(x.filter)-1)]
	return w >> (hash >> 20 & 63) & (w >> (hash >> 26 & 63)) & 1
}

// Find returns the value of the word with the given hash, or nil. The caller
// must not change it.
func (x *Index[V]) Find(hash uint64) *V {
	if x.May(hash) == 0 {
		return nil
	}
	return x.Get(hash)
}

// Get is Find for a hash that [Index.May] let pass.
func (x *Index[V]) Get(hash uint64) *V {
	for i := x.home(hash); ; {
		c := &x.cells[i]
		if c.hash == hash {
			return &c.value
		}
		if c.hash == 0 {
			return nil
		}
		if i++; i == uint64(len(x.cells)) {
			i = 0
		}
	}
}
