package lexicon

import (
	"math/bits"
	"unsafe"

	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
	"github.com/hawliyat/hawliyat/internal/trie"
)

// Scan appends the items of the sentence toks[lo:hi] of text to dst: at each
// place the longest phrase known, else the word, else the bare token. Of the
// readings of a word the most literal one that the lexicon knows counts; only
// the first word of a phrase may carry proclitics.
//
// A proclitic that stands before digits or Latin letters makes one item with
// them (الـ48, لـCNN); the number or Latin token is then the last of the item.
//
// Every item has the built-in classes that apply to it, those of its clitics,
// and the classes of its entries. It does not allocate when dst has room.
func (l *Lexicon) Scan(text string, toks []token.Token, lo, hi int, dst []pattern.Item) []pattern.Item {
	s := scan{Lexicon: l, text: text, toks: toks[:hi]}
	for i := lo; i < hi; {
		first := len(dst)
		dst = append(dst, pattern.Item{})
		i = s.item(i, &dst[first])
		if int(dst[first].From) == lo {
			dst[first].Set[0] |= 1 << pattern.First
		}
	}
	return dst
}

// First is the first item that [Lexicon.Scan] makes of a sentence that is not
// empty.
func (l *Lexicon) First(text string, toks []token.Token, lo, hi int) (it pattern.Item) {
	s := scan{Lexicon: l, text: text, toks: toks[:hi]}
	s.item(lo, &it)
	it.Set[0] |= 1 << pattern.First
	return it
}

type scan struct {
	*Lexicon
	text string
	toks []token.Token
	at   int // the item being made begins here
	best hit

	// The words of tokens from to from+ahead, in the oldest layer, where most
	// words are: looking up many in a row lets their memory accesses overlap.
	from, to int
	words    [ahead]*entry
}

const ahead = 16

// word returns the entry of the key of token i in l, or nil. i is not before the
// item being made.
func (s *scan) word(l *layer, i int) *entry {
	if i < s.from || i >= s.to {
		s.lookAhead(i)
	}
	if l != s.layers[len(s.layers)-1] {
		return l.words.Find(s.toks[i].Hash)
	}
	return s.words[i-s.from]
}

// lookAhead looks up the words of token i, of those before it back to the item
// being made, and of those behind it as far as there is room.
func (s *scan) lookAhead(i int) {
	s.from = s.at
	if i-s.from >= ahead {
		s.from = i
	}
	toks := s.toks[s.from:min(s.from+ahead, len(s.toks))]
	s.to = s.from + len(toks)
	base := s.layers[len(s.layers)-1].words
	may := uint64(0)
	for j := range toks {
		may |= base.May(toks[j].Hash) << j
	}
	clear(s.words[:])
	for ; may != 0; may &= may - 1 {
		j := bits.TrailingZeros64(may)
		s.words[j&(ahead-1)] = base.Get(toks[j].Hash)
	}
}

// A hit is a form found: n tokens under one reading.
type hit struct {
	n       int
	layer   *layer
	view    view
	article bool   // the form is written with an article that counts
	pre     uint16 // of the reading
	clitics clitic.Flags
}

// item makes the item that begins at token i and returns the next token.
func (s *scan) item(i int, it *pattern.Item) int {
	t := &s.toks[i]
	s.at, s.best.n = i, 0
	whole := clitic.Reading{Hi: uint16(min(len(t.Key), 1<<16-1))}
	s.whole(i, &whole)
	if t.Kind == token.Word {
		s.cut(i, t)
		if s.best.n < 2 && s.joined(i, it) {
			return int(it.To)
		}
	}
	it.From, it.Value = int32(i), pattern.NoValue
	it.Set[0] = kindBits(t) | flagBits(t.Flags)
	if s.best.n == 0 {
		it.To, it.Start, it.End = int32(i+1), t.Start, t.End
		if t.Kind == token.Word {
			if len(t.Key) <= len(al) {
				it.Set[0] |= loneBits(t.Key)
			} else if hasArticle(s.text, t) {
				it.Set[0] |= bitDef
			}
		}
		return i + 1
	}
	it.To = int32(i + s.best.n)
	it.Start, it.End = t.Start, s.toks[it.To-1].End
	if s.best.pre > 0 {
		it.Start = int32(token.Offset(s.text, t, int(s.best.pre)))
	}
	s.fill(it, s.best.clitics)
	return int(it.To)
}

// fill adds the entries and classes of the best hit to it.
func (s *scan) fill(it *pattern.Item, c clitic.Flags) {
	h := &s.best
	if h.article {
		c |= clitic.Def
	}
	it.Clitics = c
	v := h.view
	end := v.entries + uint32(v.n)
	it.Entries = h.layer.entries[v.entries:end:end]
	it.Set.Union(&h.layer.sets[v.set])
	it.Set[0] |= cliticBits(c)
}

// try looks up a stem of token i, given by its hash, and the phrases it begins,
// and keeps the hit when it is longer than the best so far. respelt says that the last letter of
// the stem is not as written.
func (s *scan) try(i int, hash uint64, r *clitic.Reading, respelt bool) {
	for _, l := range s.layers {
		if e := l.words.Find(hash); e != nil {
			s.begin(l, e, i, r, respelt)
		}
	}
}

// whole is try for token i as it stands.
func (s *scan) whole(i int, r *clitic.Reading) {
	if i < s.from || i >= s.to {
		s.lookAhead(i)
	}
	last := len(s.layers) - 1
	for _, l := range s.layers[:last] {
		if e := l.words.Find(s.toks[i].Hash); e != nil {
			s.begin(l, e, i, r, false)
		}
	}
	if e := s.words[i-s.from]; e != nil {
		s.begin(s.layers[last], e, i, r, false)
	}
}

// begin reads token i as the word of e, alone and as the first of a phrase.
func (s *scan) begin(l *layer, e *entry, i int, r *clitic.Reading, respelt bool) {
	if s.best.n == 0 {
		s.alone(l, e, i, r, respelt)
	}
	if e.kids != 0 && r.Flags&clitic.Suffix == 0 {
		s.walk(l, e, i, r, respelt)
	}
}

// alone reads token i as the word of e alone.
func (s *scan) alone(l *layer, e *entry, i int, r *clitic.Reading, respelt bool) {
	var v view
	switch a := admissionTo(r); {
	case e.has(plainForm):
		if !a.admits(e.flags[0]) {
			return
		}
		v = e.alone
	case e.has(severalForm):
		mask := 0
		for g, f := range e.flags {
			if a.admits(f) {
				mask |= 1 << g
			}
		}
		if mask == 0 {
			return
		}
		v = l.views[int(e.alone.entries)+mask-1]
	case e.has(exactForm):
		s.offer(l, int32(e.alone.entries), i, i+1, r, respelt)
		return
	default:
		return
	}
	s.best = hit{n: 1, layer: l, view: v, article: e.has(defForm), pre: r.Pre, clitics: r.Flags}
}

// admissionTo returns the admission of a reading.
func admissionTo(r *clitic.Reading) admission {
	n := int(r.Flags) % numClitics
	if r.Flags&clitic.Def != 0 && r.Lo-r.Pre == 2 { // the article has lost its alef
		n += numClitics
	}
	return admissions[n]
}

// walk follows the phrases that go on from e behind token i.
func (s *scan) walk(l *layer, e *entry, i int, r *clitic.Reading, respelt bool) {
	n, kids := trie.First(e.sym), e.kids
	for end := i + 1; end < len(s.toks) && kids != 0; end++ {
		var next trie.Node
		if w := s.word(l, end); w != nil && w.has(inner) && kids>>(w.sym&63)&1 != 0 {
			next = l.phrases.Child(n, w.sym)
		}
		if next == 0 {
			if key := s.toks[end].Key; e.has(suffixed) && s.toks[end].Kind == token.Word && endsLikePronoun(key) {
				s.walkPronoun(l, n, i, end, r)
			}
			return
		}
		n, kids = next, l.phrases.Kids(next)
		if v := l.phrases.Value(n); v != trie.None && end+1-i > s.best.n {
			s.offer(l, v, i, end+1, r, respelt)
		}
	}
}

// walkPronoun tries to end a phrase with the word at token end less a pronoun
// (وزير خارجيتها).
func (s *scan) walkPronoun(l *layer, n trie.Node, i, end int, first *clitic.Reading) {
	if end-i < s.best.n || endsInTa(s.text, &s.toks[end]) {
		return
	}
	var buf [24]clitic.Reading
	key := s.toks[end].Key
	for _, cut := range clitic.Append(buf[:0], key, true) {
		if cut.Flags != clitic.Suffix {
			continue
		}
		r := *first
		r.Flags |= clitic.Suffix
		r.Hi = cut.Hi
		s.stepPronoun(l, n, i, end, key[:cut.Hi], &r, false)
		var b [96]byte
		if n2 := isolated(&b, key[:cut.Hi]); n2 > 0 {
			s.stepPronoun(l, n, i, end, unsafe.String(&b[0], n2), &r, true)
		}
	}
}

func (s *scan) stepPronoun(l *layer, n trie.Node, i, end int, stem string, r *clitic.Reading, respelt bool) {
	sym := l.symbol(stem)
	if sym == 0 || end+1-i <= s.best.n {
		return
	}
	if n = l.phrases.Step(n, sym); n == 0 {
		return
	}
	if v := l.phrases.Value(n); v != trie.None {
		s.offer(l, v, i, end+1, r, respelt)
	}
}

// offer makes form v on tokens i to end the best hit when it may stand there.
func (s *scan) offer(l *layer, v int32, i, end int, r *clitic.Reading, respelt bool) {
	f := &l.forms[v]
	if mask := s.admitted(l, f, i, end, r, respelt); mask != 0 {
		s.best = hit{n: end - i, layer: l, view: l.views[int(f.views)+mask-1], article: f.article, pre: r.Pre, clitics: r.Flags}
	}
}

// admitted returns the groups of f that may stand on tokens i to end.
func (s *scan) admitted(l *layer, f *form, i, end int, r *clitic.Reading, respelt bool) int {
	a := admissionTo(r)
	if f.n == 1 {
		g := &l.groups[f.groups]
		if !a.admits(g.flags) {
			return 0
		}
		if g.exact < 0 {
			return 1
		}
	}
	first, last := &s.toks[i], &s.toks[end-1]
	p := place{
		text: s.text, start: int(first.Start), end: int(last.End),
		admission: a, respelt: respelt,
	}
	if r.Lo > 0 {
		p.start = token.Offset(s.text, first, int(r.Lo))
	}
	if r.Flags&clitic.Suffix != 0 {
		p.end = token.Offset(s.text, last, int(r.Hi))
	}
	return l.admittedAt(f, &p)
}

// joined makes one item of a proclitic at token i and the digits or Latin
// letters behind it.
func (s *scan) joined(i int, it *pattern.Item) bool {
	t := &s.toks[i]
	if len(t.Key) > 8 || i+1 >= len(s.toks) {
		return false
	}
	next := &s.toks[i+1]
	if next.Kind != token.Number && next.Kind != token.Latin {
		return false
	}
	c, pre, ok := proclitics(t.Key)
	if !ok || !next.Glued() && t.Flags&token.Stretched == 0 && c&clitic.Def == 0 || next.Flags&token.LineBefore != 0 {
		return false
	}
	s.best.n = 0
	s.try(i+1, next.Hash, &clitic.Reading{Hi: uint16(min(len(next.Key), 1<<16-1)), Flags: c}, false)
	it.From, it.To, it.Value = int32(i), int32(i+2), pattern.NoValue
	it.Start, it.End = next.Start, next.End
	if pre < len(t.Key) {
		it.Start = int32(token.Offset(s.text, t, pre))
	}
	it.Set[0] = kindBits(next) | flagBits(t.Flags)
	it.Clitics = c
	if s.best.n > 0 {
		it.To = int32(i + 1 + s.best.n)
		it.End = s.toks[it.To-1].End
		s.fill(it, c)
	} else {
		it.Set[0] |= cliticBits(c)
	}
	return true
}
