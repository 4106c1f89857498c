package lexicon

import (
	"unsafe"

	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/token"
	"github.com/hawliyat/hawliyat/internal/trie"
)

// cut tries the readings of word i that take something off.
func (s *scan) cut(i int, t *token.Token) {
	if beginsLikeProclitic(t.Key) && (s.best.n == 0 || s.inPhrase(i+1)) {
		s.cutFront(i, t)
	}
	if s.best.n == 0 && s.suffix && endsLikePronoun(t.Key) && !endsInTa(s.text, t) {
		s.cutEnd(i, t)
	}
}

// inPhrase reports whether a phrase may go on with token i. Where the word as it
// stands is known, only a phrase can still make another reading of it better.
func (s *scan) inPhrase(i int) bool {
	if i >= len(s.toks) {
		return false
	}
	for _, l := range s.layers {
		if e := s.word(l, i); e != nil && e.has(inner) {
			return true
		}
		if l.suffixed && endsLikePronoun(s.toks[i].Key) {
			return true
		}
	}
	return false
}

// beginsLikeProclitic reports whether some reading can take something off the
// front of key: it begins with ال or one of ب س ف ك ل و. Most words do not, and
// this is much cheaper than listing their readings.
func beginsLikeProclitic(key string) bool {
	if len(key) < 6 {
		return false
	}
	switch uint16(key[0])<<8 | uint16(key[1]) {
	case 0xD8A7: // ا
		return key[2:4] == "ل"
	case 0xD8A8, 0xD8B3, 0xD981, 0xD983, 0xD984, 0xD988:
		return true
	}
	return false
}

// endsLikePronoun reports whether the last letter of key can end a pronoun.
func endsLikePronoun(key string) bool {
	if len(key) < 6 {
		return false
	}
	switch key[len(key)-2:] {
	case "ه", "ي", "ك", "ا", "م", "ن":
		return true
	}
	return false
}

// cutFront tries the readings of word i, which begins like a proclitic, that take
// off conjunctions, prepositions and the article.
func (s *scan) cutFront(i int, t *token.Token) {
	if t.Key[:len(al)] == al { // half of them, and they have no other reading
		if r, ok := clitic.Article(t.Key); ok {
			s.try(i, trie.Hash(t.Key[r.Lo:]), &r, false)
		}
		return
	}
	var buf [12]clitic.Reading
	for _, r := range clitic.Append(buf[:0], t.Key, false)[1:] {
		s.try(i, trie.Hash(t.Key[r.Lo:r.Hi]), &r, false)
	}
}

// cutEnd tries the readings of word i that take off a pronoun.
func (s *scan) cutEnd(i int, t *token.Token) {
	var buf [24]clitic.Reading
	for _, r := range clitic.Append(buf[:0], t.Key, true)[1:] {
		if r.Flags&clitic.Suffix == 0 {
			continue
		}
		stem := t.Key[r.Lo:r.Hi]
		s.try(i, trie.Hash(stem), &r, false)
		var b [96]byte
		if n := isolated(&b, stem); n > 0 && s.best.n == 0 {
			s.try(i, trie.Hash(unsafe.String(&b[0], n)), &r, true)
		}
	}
}

// isolated writes the stem of a word with a pronoun as it is spelt without,
// when its last letter changes: ت is ة (زيارته), ئ and ؤ behind an alef are ء
// (لقائه, أعضاؤه), and an alef is ى (أجراها). It returns the length, or 0.
func isolated(b *[96]byte, stem string) int {
	n := len(stem) - 2
	if n < 2 || n > len(b)-2 {
		return 0
	}
	last := ""
	switch stem[n:] {
	case "ت":
		last = "ه"
	case "ئ", "ؤ":
		if stem[n-2:n] == "ا" {
			last = "ء"
		}
	case "ا":
		last = "ي"
	}
	if last == "" {
		return 0
	}
	copy(b[:], stem[:n])
	return n + copy(b[n:], last)
}

// endsInTa reports whether t is written with a final ة, which is no pronoun.
func endsInTa(text string, t *token.Token) bool {
	return t.End-t.Start >= 2 && text[t.End-2:t.End] == "ة"
}
