// Package trie finds multi-word phrases. Words are interned as symbols once;
// phrases are paths of symbols, so that a phrase is found with one table access
// a word, whatever the length of the words and the number of phrases.
package trie

import (
	"hash/maphash"
	"unsafe"
)

// A Symbol stands for an interned word. The zero Symbol stands for no word.
type Symbol uint32

// Symbols interns words. Intern must not run concurrently with anything;
// the other methods are safe for concurrent use when interning is over. The
// zero value is not usable; see [NewSymbols].
type Symbols struct {
	seed  maphash.Seed
	slots []slot   // open addressing, a power of two, at most half full
	ends  []uint32 // ends[s] is where the word of symbol s ends in text
	text  []byte   // all words one behind the other
}

type slot struct {
	hash uint32
	sym  Symbol
}

// NewSymbols returns an empty table with room for n words. Tables given the
// same seed can share hashes, see [Symbols.Find].
func NewSymbols(seed maphash.Seed, n int) *Symbols {
	size := 16
	for size < 2*n {
		size *= 2
	}
	return &Symbols{
		seed:  seed,
		slots: make([]slot, size),
		ends:  append(make([]uint32, 0, n+1), 0),
		text:  make([]byte, 0, 12*n),
	}
}

// Hash returns the hash of a word under the seed of the table.
func (s *Symbols) Hash(word string) uint64 { return maphash.String(s.seed, word) }

// Intern returns the symbol of word, making one when it is new. The word is
// copied.
func (s *Symbols) Intern(word string) Symbol {
	h := s.Hash(word)
	if sym := s.Find(h, word); sym != 0 {
		return sym
	}
	if 2*len(s.ends) >= len(s.slots) {
		s.grow()
	}
	sym := Symbol(len(s.ends))
	s.text = append(s.text, word...)
	s.ends = append(s.ends, uint32(len(s.text)))
	s.put(slot{uint32(h), sym})
	return sym
}

func (s *Symbols) put(e slot) {
	mask := uint32(len(s.slots) - 1)
	i := e.hash & mask
	for s.slots[i].sym != 0 {
		i = (i + 1) & mask
	}
	s.slots[i] = e
}

func (s *Symbols) grow() {
	old := s.slots
	s.slots = make([]slot, 2*len(old))
	for _, e := range old {
		if e.sym != 0 {
			s.put(e)
		}
	}
}

// Find returns the symbol of word, whose hash is h, or 0.
func (s *Symbols) Find(h uint64, word string) Symbol {
	mask := uint32(len(s.slots) - 1)
	for i := uint32(h) & mask; ; i = (i + 1) & mask {
		e := s.slots[i]
		if e.sym == 0 {
			return 0
		}
		if e.hash == uint32(h) && s.Word(e.sym) == word {
			return e.sym
		}
	}
}

// Lookup returns the symbol of word, or 0.
func (s *Symbols) Lookup(word string) Symbol { return s.Find(s.Hash(word), word) }

// Word returns the word of a symbol of this table other than 0.
func (s *Symbols) Word(sym Symbol) string {
	b := s.text[s.ends[sym-1]:s.ends[sym]]
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// Len returns the number of words.
func (s *Symbols) Len() int { return len(s.ends) - 1 }
