// Package trie finds multi-word phrases. Words are interned as symbols once;
// phrases are paths of symbols, so that a phrase is found with one table access
// a word, whatever the length of the words and the number of phrases.
package trie

import (
	"encoding/binary"
	"math/bits"
	"unsafe"
)

// A Symbol stands for an interned word. The zero Symbol stands for no word.
type Symbol uint32

// Symbols interns words. Intern must not run concurrently with anything;
// the other methods are safe for concurrent use when interning is over. The
// zero value is not usable; see [NewSymbols].
//
// Words are told apart by their 64-bit hashes alone: the words of a lexicon
// are few and known, and what a text could gain by spelling another word with
// the same hash it gets by spelling the word itself.
type Symbols struct {
	filter []uint64 // two bits a word; small enough to stay in the nearest cache
	slots  []slot   // open addressing, a power of two, at most seven eighths full
	low    []uint32 // low[s] is the lower half of the hash of symbol s
	ends   []uint32 // ends[s] is where the word of symbol s ends in text
	text   []byte   // all words one behind the other
}

type slot struct {
	high uint32 // half of the hash
	sym  Symbol
}

// NewSymbols returns an empty table with room for n words.
func NewSymbols(n int) *Symbols {
	s := &Symbols{
		low:  append(make([]uint32, 0, n+1), 0),
		ends: append(make([]uint32, 0, n+1), 0),
		text: make([]byte, 0, 12*n),
	}
	s.resize(slotsFor(n))
	return s
}

// slotsFor gives the size of the table for n words. A full table is searched a
// little longer, but it is small, and what counts is that it stays in the cache;
// most words that are not in it are turned away by the filter.
func slotsFor(n int) int {
	size := 16
	for 7*size <= 8*n {
		size *= 2
	}
	return size
}

func (s *Symbols) resize(size int) {
	s.slots = make([]slot, size)
	s.filter = make([]uint64, size/8)
}

// Hash returns the hash under which [Symbols.Find] looks up a word, the same
// in every table. It mixes as wyhash does. What it hashes against are the words
// of a lexicon, so text cannot be made to collide with each other.
func Hash(word string) uint64 {
	const k0, k1 = 0xa0761d6478bd642f, 0xe7037ed1a0b428db
	n := len(word)
	b := unsafe.Slice(unsafe.StringData(word), n)
	var x, y uint64
	h := uint64(n) * k1
	switch {
	case n >= 8:
		for len(b) > 16 {
			h = mix(binary.LittleEndian.Uint64(b)^k0, binary.LittleEndian.Uint64(b[8:])^h)
			b = b[16:]
		}
		if len(b) < 8 { // the last 16 bytes, some of them for a second time
			b = unsafe.Slice(unsafe.StringData(word), n)[n-16:]
		}
		x = binary.LittleEndian.Uint64(b)
		y = binary.LittleEndian.Uint64(b[len(b)-8:])
	case n >= 4:
		x = uint64(binary.LittleEndian.Uint32(b))
		y = uint64(binary.LittleEndian.Uint32(b[n-4:]))
	case n > 0:
		x = uint64(b[0])<<16 | uint64(b[n/2])<<8 | uint64(b[n-1])
	}
	return mix(x^k0, y^h)
}

func mix(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return hi ^ lo
}

// Intern returns the symbol of word, making one when it is new. The word is
// copied.
func (s *Symbols) Intern(word string) Symbol {
	h := Hash(word)
	if sym := s.Find(h); sym != 0 {
		return sym
	}
	if slotsFor(len(s.ends)) > len(s.slots) {
		s.rehash(2 * len(s.slots))
	}
	sym := Symbol(len(s.ends))
	s.text = append(s.text, word...)
	s.ends = append(s.ends, uint32(len(s.text)))
	s.low = append(s.low, uint32(h))
	s.put(h, sym)
	return sym
}

func (s *Symbols) put(h uint64, sym Symbol) {
	mask := uint32(len(s.slots) - 1)
	i := uint32(h) & mask
	for s.slots[i].sym != 0 {
		i = (i + 1) & mask
	}
	s.slots[i] = slot{uint32(h >> 32), sym}
	s.filter[h>>44&uint64(len(s.filter)-1)] |= 1<<(h>>32&63) | 1<<(h>>38&63)
}

// Fit gives back the room that was made for more words than there are.
func (s *Symbols) Fit() {
	if size := slotsFor(s.Len()); size < len(s.slots) {
		s.rehash(size)
	}
}

func (s *Symbols) rehash(size int) {
	old := s.slots
	s.resize(size)
	for _, e := range old {
		if e.sym != 0 {
			s.put(uint64(e.high)<<32|uint64(s.low[e.sym]), e.sym)
		}
	}
}

// May reports whether a word with hash h may be in the table. Most words of a
// text are not, and two bits say so.
func (s *Symbols) May(h uint64) bool {
	w := s.filter[h>>44&uint64(len(s.filter)-1)]
	return w>>(h>>32&63)&(w>>(h>>38&63))&1 != 0
}

// Find returns the symbol of the word with the given hash, or 0.
func (s *Symbols) Find(hash uint64) Symbol {
	if !s.May(hash) {
		return 0
	}
	mask := uint32(len(s.slots) - 1)
	for i := uint32(hash) & mask; ; i = (i + 1) & mask {
		e := s.slots[i]
		if e.sym == 0 {
			return 0
		}
		if e.high == uint32(hash>>32) && s.low[e.sym] == uint32(hash) {
			return e.sym
		}
	}
}

// Lookup returns the symbol of word, or 0.
func (s *Symbols) Lookup(word string) Symbol { return s.Find(Hash(word)) }

// Word returns the word of a symbol of this table other than 0.
func (s *Symbols) Word(sym Symbol) string {
	b := s.text[s.ends[sym-1]:s.ends[sym]]
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// Len returns the number of words.
func (s *Symbols) Len() int { return len(s.ends) - 1 }
