// Package clitic lists the readings of a written Arabic word: as it stands, or
// as a stem with conjunctions, prepositions and the article before it and a
// pronoun behind it. Readings are candidates; the lexicon decides.
package clitic

// Flags are the clitics that a reading takes off.
type Flags uint16

// The clitics. Def is the article, written ال or, after ل, as لل.
const (
	Conj   Flags = 1 << iota // و or ف
	Ba                       // ب
	Lam                      // ل
	Kaf                      // ك
	Sin                      // س of the future
	Def                      // ال
	Suffix                   // a possessive or object pronoun

	Prep = Ba | Lam | Kaf
)

// Has reports whether all of g are set.
func (f Flags) Has(g Flags) bool { return f&g == g }

// Any reports whether one of g is set.
func (f Flags) Any(g Flags) bool { return f&g != 0 }

// Reading is one way to cut a folded key. Key[Lo:Hi] is the stem; Pre bytes of
// proclitics stand before the stem or its article, so that a mention begins
// Pre bytes into the key.
type Reading struct {
	Lo, Hi, Pre uint16
	Flags       Flags
	// Ta: the stem ends in a ت that stands for ة before a pronoun
	// (زيارته: زيارت, that is زياره). Look up both spellings.
	Ta bool
}

// maxKey is the longest key, in bytes, that is cut; no Arabic word is longer.
const maxKey = 80

// minStem is the shortest stem, in bytes, that a cut may leave: two letters.
const minStem = 4

// Letters of folded keys, all of two bytes.
const (
	alef = "ا"
	ba   = "ب"
	ta   = "ت"
	fa   = "ف"
	kaf  = "ك"
	lam  = "ل"
	sin  = "س"
	waw  = "و"
)

// Append appends the readings of key, the most literal first: the whole word,
// then without article, without a conjunction, without a preposition or future
// particle, without both; and, when suffixes is set, the same again without a
// pronoun behind. A stem keeps two letters at least.
func Append(dst []Reading, key string, suffixes bool) []Reading {
	first := len(dst)
	dst = append(dst, Reading{Hi: uint16(min(len(key), 1<<16-1))})
	if len(key) > maxKey || len(key) < minStem+2 {
		return dst
	}
	dst = prefixes(dst, key)
	if !suffixes {
		return dst
	}
	if n := pronoun(key); n > 0 {
		for i, last := first, len(dst); i < last; i++ {
			r := dst[i]
			r.Hi -= uint16(n)
			if r.Hi < r.Lo+minStem {
				continue
			}
			if r.Flags&Def != 0 {
				continue // the article and a pronoun exclude each other
			}
			r.Flags |= Suffix
			r.Ta = key[r.Hi-2:r.Hi] == ta
			dst = append(dst, r)
		}
	}
	return dst
}

func prefixes(dst []Reading, key string) []Reading {
	dst = article(dst, key, 0, 0)
	c := key[:2]
	conj := c == waw || c == fa
	if conj {
		dst = stem(dst, key, 2, Conj)
		dst = article(dst, key, 2, Conj)
	}
	dst = preposition(dst, key, 0, 0)
	if conj {
		dst = preposition(dst, key, 2, Conj)
	}
	return dst
}

func preposition(dst []Reading, key string, at int, f Flags) []Reading {
	if len(key) < at+2+minStem {
		return dst
	}
	switch key[at : at+2] {
	case ba:
		f |= Ba
	case kaf:
		f |= Kaf
	case sin:
		return stem(dst, key, at+2, f|Sin)
	case lam:
		dst = stem(dst, key, at+2, f|Lam)
		if key[at+2:at+4] == lam { // لل: the article has lost its alef
			if len(key) >= at+4+minStem {
				dst = append(dst, Reading{Lo: uint16(at + 4), Hi: uint16(len(key)), Pre: uint16(at + 2), Flags: f | Lam | Def})
			}
			return dst
		}
		return article(dst, key, at+2, f|Lam)
	default:
		return dst
	}
	dst = stem(dst, key, at+2, f)
	return article(dst, key, at+2, f)
}

func stem(dst []Reading, key string, at int, f Flags) []Reading {
	if len(key) < at+minStem {
		return dst
	}
	return append(dst, Reading{Lo: uint16(at), Hi: uint16(len(key)), Pre: uint16(at), Flags: f})
}

// Article returns the one reading of a key that begins with ال which takes
// something off its front, if it has one.
func Article(key string) (Reading, bool) {
	if len(key) < len(alef+lam)+minStem || len(key) > maxKey {
		return Reading{}, false
	}
	return Reading{Lo: uint16(len(alef + lam)), Hi: uint16(len(key)), Flags: Def}, true
}

func article(dst []Reading, key string, at int, f Flags) []Reading {
	if len(key) < at+4+minStem || key[at:at+4] != alef+lam {
		return dst
	}
	return append(dst, Reading{Lo: uint16(at + 4), Hi: uint16(len(key)), Pre: uint16(at), Flags: f | Def})
}

// pronoun gives the length in bytes of the pronoun that ends key, or 0.
func pronoun(key string) int {
	n := len(key)
	if n >= 6 {
		switch key[n-6:] {
		case "هما", "كما":
			return 6
		}
	}
	switch key[n-4:] {
	case "ها", "هم", "هن", "كم", "نا":
		return 4
	}
	switch key[n-2:] {
	case "ه", "ي", "ك":
		return 2
	}
	return 0
}
