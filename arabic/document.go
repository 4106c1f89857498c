// Package arabic reads Arabic text of any bytes into a Document: tokens with
// folded keys and their places in the untouched input, sentences, and the zones
// of a raw news page (header, dateline, body, credit, keywords, related stories,
// menus). What words mean is the business of packages dates, entities and
// timeline, which all start from a Document.
package arabic

import (
	"sync"

	"github.com/hawliyat/hawliyat/internal/fold"
	"github.com/hawliyat/hawliyat/internal/token"
)

// Fold gives the form of s under which words are compared, which is that of
// [Token] keys: one spelling for the alefs, ta marbuta as ha, yeh and kaf of any language, no tashkeel, tatweel
// or direction marks, digits in ASCII, Latin letters in lower case.
func Fold(s string) string { return fold.String(s) }

// Document is an analysed text. It is immutable and safe for concurrent use
// until it is released. The zero value is the document of an empty text without
// zones; others are made by [Analyze].
type Document struct {
	text      string
	buf       token.Buffer
	lines     []line
	sentences []Sentence
	zones     []Zone
}

var pool = sync.Pool{New: func() any { return new(Document) }}

// maxPooled bounds, in bytes, the memory that a released Document keeps for the
// next text.
const maxPooled = 256 << 20

// Analyze reads text. It accepts any bytes: what is not UTF-8 becomes symbol
// tokens, and all offsets are bytes into text as given. Text behind the first
// 2 GiB is not analysed.
func Analyze(text string) *Document {
	d := pool.Get().(*Document)
	d.text = text
	d.buf.Tokenize(text)
	d.lines = appendLines(d.lines[:0], d.buf.Tokens)
	d.unwrap()
	d.zones = d.appendZones(d.zones[:0])
	d.sentences = d.appendSentences(d.sentences[:0])
	return d
}

// Release gives the memory of d back for the next text. Neither d nor the keys
// of its tokens may be used afterwards. Calling it is optional.
func (d *Document) Release() {
	d.text = ""
	d.buf.Reset()
	if d.buf.Size() > maxPooled {
		d.buf = token.Buffer{}
		d.lines, d.sentences, d.zones = nil, nil, nil
	}
	pool.Put(d)
}

// Text gives the text as it was analysed.
func (d *Document) Text() string { return d.text }

// Tokens gives the tokens in order. White space and controls are no tokens. The
// slice is shared: do not modify it.
func (d *Document) Tokens() []Token { return d.buf.Tokens }

// Sentences gives the sentences in order. Every token belongs to exactly one. The
// slice is shared: do not modify it.
func (d *Document) Sentences() []Sentence { return d.sentences }

// Zones gives the zones in order. They cover every token; no sentence crosses
// the border of two. The slice is shared: do not modify it.
func (d *Document) Zones() []Zone { return d.zones }

// Offset gives the byte of the text that the first n bytes of the key of token
// tok, an index into [Document.Tokens], lead to: where a stem begins when they are
// proclitics.
func (d *Document) Offset(tok, n int) int {
	return token.Offset(d.text, &d.buf.Tokens[tok], n)
}

// SentenceAt gives the index of the sentence that holds the byte at offset, or
// of the last one that starts before it; -1 before the first.
func (d *Document) SentenceAt(offset int) int {
	lo, hi := 0, len(d.sentences)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if d.sentences[mid].Start <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo - 1
}
