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
type Symbols struct {
	ids  *Index[Symbol]
	ends []uint32 // ends[s] is where the word of symbol s ends in text
	text []byte   // all words one behind the other
}

// NewSymbols returns an empty table with room for n words.
func NewSymbols(n int) *Symbols {
	return &Symbols{
		ids:  NewIndex[Symbol](n),
		ends: append(make([]uint32, 0, n+1), 0),
		text: make([]byte, 0, 12*n),
	}
}

// Hash returns the hash under which an [Index] has a word, the same in every one
// and never 0. It mixes as wyhash does. What it hashes against are the words
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
	return mix(x^k0, y^h) | 1<<19
}

func mix(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return hi ^ lo
}

// Intern returns the symbol of word, making one when it is new. The word is
// copied.
func (s *Symbols) Intern(word string) Symbol {
	h := Hash(word)
	if sym := s.ids.Find(h); sym != nil {
		return *sym
	}
	sym := Symbol(len(s.ends))
	s.text = append(s.text, word...)
	s.ends = append(s.ends, uint32(len(s.text)))
	s.ids.Put(h, sym)
	return sym
}

// Lookup returns the symbol of word, or 0.
func (s *Symbols) Lookup(word string) Symbol {
	if sym := s.ids.Find(Hash(word)); sym != nil {
		return *sym
	}
	return 0
}

// Word returns the word of a symbol of this table other than 0.
func (s *Symbols) Word(sym Symbol) string {
	b := s.text[s.ends[sym-1]:s.ends[sym]]
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// Len returns the number of words.
func (s *Symbols) Len() int { return len(s.ends) - 1 }
