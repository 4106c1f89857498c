package dates

import (
	"slices"
	"sync"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/cascade"
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

// Extractor finds temporal expressions. The zero value works with the built-in
// words and default options; [New] takes options. An Extractor is immutable and
// safe for concurrent use.
type Extractor struct {
	opts options
	g    *grammar // nil: the built-in one

	shapes []compiledShape // of the caller
}

// run is the state of one extraction.
type run struct {
	g         *grammar
	opts      *options
	doc       *arabic.Document
	ref       Reference
	state     cascade.State[int32] // values are indexes of nodes
	nodes     []node
	source    []pattern.Item // the items of the sentence before any rule
	match     match
	out       []Mention // found so far
	history   []told
	given     []Value // values made by the rules of a caller
	sentDay   point   // the day last spoken of in the sentence
	speech    point   // the day of the speech that is being quoted
	at        int     // source items before and behind the mention being resolved
	atEnd     int
	bound     Bound
	antec     int
	items     []pattern.Item // of the sentence, composed
	item      int            // the one being resolved
	sentIndex int
	strong    bool // the future was said outright
	firm      bool // the past was said outright
	plan      bool // … by a verb of planning
	call      bool // … by one of calling for something
	opening   bool // the word asked about stands where a clause opens
	alone     bool // the text is the expression and nothing else
	zoned     bool // in the dateline of a page
	only      bool // the text has one sentence
	years     [5]int
}

// told is a resolved mention that later ones may refer to.
type told struct {
	value    Value
	mention  int
	sentence int
	basis    Basis
	aside    bool // names a thing or sets a bound: «دستور 2014», «منذ 2011»
}

var runs = sync.Pool{New: func() any { return new(run) }}

// Extract finds the temporal expressions of an analysed document. Relative
// expressions are read against ref; without a known reference they come back
// unresolved. The mentions are sorted by start and do not overlap. Extract
// cannot fail: any text gives a result, and the same text the same result.
func (x *Extractor) Extract(doc *arabic.Document, ref Reference) []Mention {
	out := x.extract(doc, ref, nil)
	if len(x.shapes) > 0 {
		out = x.addShapes(doc, ref, out)
	}
	return out
}

// extract is Extract over the sentences that want admits, or all. want gets the
// number of a sentence and whether it is read with the next one.
func (x *Extractor) extract(doc *arabic.Document, ref Reference, want func(i int, joined bool) bool) []Mention {
	u := runs.Get().(*run)
	u.g, u.opts, u.doc, u.ref = x.grammar(), &x.opts, doc, ref
	u.state.Text, u.state.Tokens, u.state.User = doc.Text(), doc.Tokens(), u
	u.nodes = append(u.nodes[:0], node{})
	u.history, u.given = u.history[:0], u.given[:0]
	u.speech = point{}
	sentences := doc.Sentences()
	joined := false // the sentence is read with the one before
	for i := range sentences {
		skip := joined
		joined = u.dotted(sentences, i, skip)
		if skip || want != nil && !want(i, joined) {
			continue
		}
		if x.opts.maxBytes > 0 && sentences[i].Start >= x.opts.maxBytes {
			break
		}
		u.sentence(sentences, i, joined)
	}
	var out []Mention
	if len(u.out) > 0 {
		out = slices.Clone(u.out)
	}
	u.release()
	return out
}

// dotted reports whether a sentence ends in a day of the month with a full stop
// and the next one begins with its month: «2. أكتوبر». A sentence joined to the
// one before must hold more than that month and its stop.
func (u *run) dotted(sentences []arabic.Sentence, i int, joined bool) bool {
	if i+1 >= len(sentences) || sentences[i+1].Para || joined && sentences[i].Last-sentences[i].First <= 2 {
		return false
	}
	toks := u.state.Tokens
	n := sentences[i].Last - 2
	if n < sentences[i].First || toks[n].Kind != token.Number || toks[n].Num > 31 || toks[n+1].Key != "." || !toks[n+1].Glued() {
		return false
	}
	first := sentences[i+1].First
	u.source = u.g.lexicon.Scan(u.state.Text, toks, first, min(first+2, sentences[i+1].Last), u.source[:0])
	return len(u.source) > 0 && (u.source[0].Has(u.g.month) || u.source[0].Has(u.g.monthw) || u.source[0].Has(u.g.hmonth))
}

// release forgets the document and keeps the memory for the next one.
func (u *run) release() {
	u.state.Reset()
	u.match = match{}
	clear(u.out)
	u.out = u.out[:0]
	u.doc, u.g, u.opts = nil, nil, nil
	if cap(u.nodes) > 1<<16 {
		u.nodes = nil
	}
	runs.Put(u)
}

func (x *Extractor) grammar() *grammar {
	if x.g != nil {
		return x.g
	}
	return loadGrammar()
}

// sentence appends the mentions of one sentence to u.out.
func (u *run) sentence(sentences []arabic.Sentence, index int, join bool) {
	g, s := u.g, &sentences[index]
	only := len(sentences) == 1 || join && len(sentences) == 2
	if g.filter != nil && !join && !g.filter.worth(u.state.Tokens[s.First:s.Last]) && !u.speech.known {
		return
	}
	last := s.Last
	if join {
		last = sentences[index+1].Last
	}
	u.source = g.lexicon.Scan(u.state.Text, u.state.Tokens, s.First, last, u.source[:0])
	u.zoned, u.sentIndex = s.Zone == arabic.Dateline, index
	u.sentDay = point{}
	if !s.Quoted {
		u.speech = point{}
	}
	u.state.Values, u.only = u.state.Values[:0], only
	items := g.cascade.Run(&u.state, u.source)
	if len(u.state.Values) == 0 && !u.speech.known {
		return
	}
	u.alone = only && u.nothingElse(items)
	quotes := quoteState{inside: s.Quoted}
	u.at = 0
	for i := range items {
		it := &items[i]
		quotes.step(u, items, i)
		if it.Value < 0 || !it.Has(g.out) {
			continue
		}
		u.moveTo(it)
		u.items, u.item = items, i
		u.bound = u.boundBefore(items, i)
		ni := u.state.Values[it.Value]
		u.coordinate(items, i)
		o := u.resolve(ni)
		v := o.value
		if k := &u.nodes[ni]; k.rel != relExact && k.kind != kLength && k.kind != kSet {
			v.bound = u.bound
		}
		if o.recency && !v.IsZero() {
			u.history = append(u.history, told{v, len(u.out), index, o.basis, u.aside(&u.nodes[ni], items, i)})
			if v.typ == Time || v.typ == Date && v.lo.prec == Day {
				u.sentDay = v.lo
			}
		}
		if o.reason == "" && v.IsZero() {
			o.reason = offCalendar
		}
		u.out = append(u.out, Mention{
			Span: arabic.Span{Start: int(it.Start), End: int(it.End)}, Text: u.state.Text[it.Start:it.End],
			Value: v, Basis: o.basis, Flags: o.flags, Alternatives: o.alts, Unresolved: o.reason,
			Rule: u.nodes[ni].rule, Sentence: index, Antecedent: o.antec,
		})
	}
}

// moveTo notes which items of the sentence as it was read an item of the cascade covers.
func (u *run) moveTo(it *pattern.Item) {
	for u.at < len(u.source) && u.source[u.at].From < it.From {
		u.at++
	}
	u.atEnd = u.at
	for u.atEnd < len(u.source) && u.source[u.atEnd].From < it.To {
		u.atEnd++
	}
}

// boundBefore gives the bound that the words before item i set.
func (u *run) boundBefore(items []pattern.Item, i int) Bound {
	if i == 0 {
		return NoBound
	}
	before := &items[i-1]
	switch {
	case before.Has(u.g.to) && u.traces(items[:i-1]):
		return NoBound
	case before.Has(u.g.of) && u.begins(items[:i-1]):
		return From
	}
	return u.boundOf(before)
}

// coordinate lends a month or day without a year the year of the one that is
// joined to it by و: «في أغسطس وسبتمبر من العام الماضي».
func (u *run) coordinate(items []pattern.Item, i int) {
	n := u.node(&items[i])
	if n.kind != kDate || n.month == 0 || n.hasYear || n.within != 0 || n.said || n.cur || i+1 >= len(items) {
		return
	}
	next := &items[i+1]
	if next.Has(u.g.wa) && i+2 < len(items) {
		next = &items[i+2]
	} else if !next.Has(pattern.Conj) {
		return
	}
	if b := u.node(next); b != nil && next.Has(u.g.out) && b.kind == kDate && b.month != 0 && b.prec == n.prec && b.cal == n.cal {
		n.year, n.hasYear, n.within, n.dir, n.said, n.cur = b.year, b.hasYear, b.within, b.dir, b.said, b.cur
		if n.hasYear && n.month > b.month {
			n.year--
		}
	}
}

// nothingElse reports whether a sentence holds no words but mentions and the
// prepositions before them.
func (u *run) nothingElse(items []pattern.Item) bool {
	n := 0
	for i := range items {
		it := &items[i]
		switch {
		case it.Has(u.g.out):
			n++
		case it.Has(pattern.Word) && !it.Has(u.g.in) && !it.Has(u.g.of), it.Has(pattern.Num):
			return false
		}
	}
	return n > 0
}

// begins reports whether a verb of beginning stands shortly before.
func (u *run) begins(items []pattern.Item) bool {
	for i := len(items) - 1; i >= 0 && i >= len(items)-5; i-- {
		if items[i].Has(u.g.begincue) {
			return true
		}
	}
	return false
}

// aside reports whether the i-th item only names a thing, or bounds another time.
func (u *run) aside(n *node, items []pattern.Item, i int) bool {
	return u.bound != NoBound || n.rule == bareYearRule && (i == 0 || !items[i-1].Has(u.g.in))
}

// traces reports whether a verb of origin stands shortly before: «تعود إلى عام
// 1950» sets no end.
func (u *run) traces(items []pattern.Item) bool {
	for i := len(items) - 1; i >= 0 && i >= len(items)-4; i-- {
		if items[i].Has(u.g.origin) {
			return true
		}
	}
	return false
}

// boundOf returns the bound that the item before a mention sets.
func (u *run) boundOf(it *pattern.Item) Bound {
	g := u.g
	switch {
	case it.Has(g.since):
		return Since
	case it.Has(g.by):
		return By
	case it.Has(g.until):
		return Until
	case it.Has(g.from):
		return From
	case it.Has(g.before):
		return Before
	case it.Has(g.after):
		return After
	case it.Has(g.to):
		return Until
	}
	return NoBound
}
