package entities

import (
	"slices"
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/cascade"
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

// work is the state of one extraction. Its memory serves the next document.
type work struct {
	vocab  *vocabulary
	doc    *arabic.Document
	text   string
	tokens []token.Token
	state  cascade.State[node]

	items    []pattern.Item
	inner    []pattern.Item
	nested   []node
	titles   []title
	temp     []node
	within   []node
	latin    []byte
	found    []mention
	people   names
	covered  []bool // tokens under a mention
	pending  []pending
	rows     map[int32]bool // of the gazetteer, that the document names
	anaphor  []anaphor
	linker   linker
	sentence int
	named    arabic.ZoneKind // zone of the sentence
	aged     bool            // an age in brackets stands behind the name that is judged
	ali      int8            // of tellsAli: -1 no, 1 yes, 0 when nothing has asked yet
}

// A mention in the making: the node, where it stands, and what it was linked
// to.
type mention struct {
	node
	sentence int32
	depth    int32 // of nesting
	entity   int32
	holder   int32 // index in work.found of the person beside an office, or -1
}

// pending is a weak form that waits for a strong mention of the same entity.
type pending struct {
	node
	sentence int32
}

var works = sync.Pool{New: func() any { return new(work) }}

// maxIdle is the size, in tokens, of the largest document whose memory is kept.
const maxIdle = 1 << 17

func newWork(v *vocabulary, doc *arabic.Document) *work {
	w := works.Get().(*work)
	w.vocab, w.doc, w.text, w.tokens = v, doc, doc.Text(), doc.Tokens()
	w.state.Reset()
	w.state.Text, w.state.Tokens, w.state.User = w.text, w.tokens, w
	w.nested, w.titles, w.found, w.pending = w.nested[:0], w.titles[:0], w.found[:0], w.pending[:0]
	w.anaphor, w.ali = w.anaphor[:0], 0
	w.covered = append(w.covered[:0], make([]bool, len(w.tokens))...)
	w.people.reset()
	return w
}

// word is what the lexicon says of token i by itself.
func (w *work) word(i int) pattern.Item { return w.vocab.lex.First(w.text, w.tokens, i, i+1) }

func (w *work) release() {
	if len(w.tokens) > maxIdle {
		return
	}
	clear(w.found)
	clear(w.nested)
	w.state.Reset()
	w.vocab, w.doc, w.text, w.tokens = nil, nil, "", nil
	works.Put(w)
}

// Extract finds the entities of a document.
func (x *Extractor) Extract(doc *arabic.Document) *Result {
	w := newWork(x.vocabulary(), doc)
	defer w.release()
	b := x.shared()
	for i, s := range doc.Sentences() {
		w.sentence, w.named = i, s.Zone
		w.items = w.vocab.lex.Scan(w.text, w.tokens, s.First, s.Last, w.items[:0])
		w.items = w.ministers(w.items)
		w.prepare(w.items)
		w.collect(b.rules.Run(&w.state, w.items))
	}
	w.again()
	return w.link()
}

// ministers lets the portfolio of a minister stand before a longer body that
// begins with its name: وزير الدفاع المدني الأردني.
func (w *work) ministers(items []pattern.Item) []pattern.Item {
	for i := 1; i < len(items); i++ {
		it := &items[i]
		if it.To-it.From < 3 || !items[i-1].Has(kMinister) || it.Has(kPortfolio) || !it.Has(kOrg) && !it.Has(kMil) {
			continue
		}
		for to := it.To - 1; to > it.From; to-- {
			w.inner = w.vocab.lex.Scan(w.text, w.tokens, int(it.From), int(to), w.inner[:0])
			if len(w.inner) > 1 || !w.inner[0].Has(kPortfolio) {
				continue
			}
			w.inner = w.vocab.lex.Scan(w.text, w.tokens, int(to), int(it.To), w.inner)
			for j := range w.inner {
				w.inner[j].Set.Remove(pattern.First)
			}
			items = slices.Replace(items, i, i+1, w.inner...)
			break
		}
	}
	return items
}

// collect keeps the mentions among the items of a sentence that the rules have
// been through.
func (w *work) collect(items []pattern.Item) {
	for i := range items {
		it := &items[i]
		if !it.Set.Intersects(&mentionMask) {
			continue
		}
		if n, ok := w.asNode(it); ok {
			w.keep(n, 0)
		} else if it.Value < 0 {
			w.wait(it)
			w.recall(it)
		}
	}
}

// keep adds a node and what is nested in it to the mentions found.
func (w *work) keep(n node, depth int32) {
	if n.class != 0 {
		w.found = append(w.found, mention{node: n, sentence: int32(w.sentence), depth: depth, entity: -1, holder: -1})
		for t := n.from; t < n.to; t++ {
			w.covered[t] = true
		}
		depth++
	}
	for i := n.kids; i < n.kids+n.nkids; i++ {
		w.keep(w.nested[i], depth)
	}
}

// recall remembers a common noun that may stand for something named before.
func (w *work) recall(it *pattern.Item) {
	e, ok := it.Entry(kAnaphor)
	if !ok {
		return
	}
	key := w.stemAt(it.From, it.Start)
	w.anaphor = append(w.anaphor, anaphor{
		wants: *w.vocab.words.at(e.ID), key: strings.TrimPrefix(strings.TrimPrefix(key, al), "ل"),
		start: it.Start, end: it.End, tok: it.From, sentence: int32(w.sentence),
	})
}

// wait remembers a weak form that nothing in its sentence speaks for.
func (w *work) wait(it *pattern.Item) {
	if it.Has(kStopword) && !it.Has(kWeakGroup) && !it.Has(kWeakPerson) {
		return
	}
	for _, e := range it.Entries {
		if k := strong(e.Class); k != e.Class && !w.isMedia(e) && w.vocab.forms.at(e.ID).flags&formHeadOnly == 0 {
			w.pending = append(w.pending, pending{sentence: int32(w.sentence), node: node{
				rule: "gazetteer.again", class: k, form: e.ID, from: it.From, to: it.To, start: it.Start, end: it.End,
				title: -1, country: w.country(e.ID),
			}})
			return
		}
	}
}
