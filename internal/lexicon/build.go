package lexicon

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
	"github.com/hawliyat/hawliyat/internal/trie"
)

// A Builder collects forms. Use [NewBuilder] or [Lexicon.Extend].
type Builder struct {
	base   *Lexicon // the lexicon being extended, or nil
	layer  *layer
	words  *trie.Symbols
	buf    token.Buffer
	phrase []trie.Symbol
	rows   []row
	heads  []formHead
	paths  []trie.Symbol // words of the forms, kept when there is a base
	exacts map[string]int32
	errs   []error

	suffixed []trie.Symbol // first words of phrases that may carry a pronoun
}

// A row is one entry added, in a list of the entries of its form.
type row struct {
	entry pattern.Entry
	exact int32 // index in layer.exacts, or -1
	next  int32 // next row of the form, or -1
}

type formHead struct {
	first, last int32
	path, words int32 // place in Builder.paths
	article     bool
}

// NewBuilder returns a builder for a new lexicon with room for about n forms.
func NewBuilder(n int) *Builder {
	l := new(layer)
	l.phrases.Reserve(n)
	return &Builder{
		layer: l,
		words: trie.NewSymbols(n),
		rows:  make([]row, 0, n),
		heads: make([]formHead, 0, n),

		exacts: make(map[string]int32),
	}
}

// Extend returns a builder for a lexicon that has the words of l and more. Its
// entries come before those of l for the same form. l is not changed.
func (l *Lexicon) Extend() *Builder {
	b := NewBuilder(0)
	b.base = l
	return b
}

// Add adds a reading of a form: one or several words in ordinary orthography,
// without clitics other than an article that is part of the name (العراق). id
// is the caller's number for it and comes back in the entries. Mistakes are
// reported by Build.
func (b *Builder) Add(text string, class pattern.Class, id int32, flags Flags) {
	b.buf.Reset()
	b.buf.Tokenize(text)
	toks := b.buf.Tokens
	if len(toks) == 0 {
		b.errs = append(b.errs, fmt.Errorf("form %q has no letters", text))
		return
	}
	if len(toks) > maxPhrase {
		b.errs = append(b.errs, fmt.Errorf("form %q has more than %d words", text, maxPhrase))
		return
	}
	flags &^= contracted
	b.phrase = b.phrase[:0]
	for i := range toks {
		b.phrase = append(b.phrase, b.words.Intern(toks[i].Key))
	}
	article := flags&Radical == 0 && hasArticle(text, &toks[0])
	if !article {
		b.add(text, class, id, flags, false)
		return
	}
	flags &^= NeedDef | NoDef // the article is there
	b.add(text, class, id, flags, true)
	if flags&NoPrefix == 0 {
		b.phrase[0] = b.words.Intern(toks[0].Key[len(al):])
		b.add(text[token.Offset(text, &toks[0], len(al)):], class, id, flags|contracted, false)
	}
}

// maxPhrase is the longest phrase, in tokens.
const maxPhrase = 16

const al = "ال"

// hasArticle reports whether a word is written with ال before at least two
// letters.
func hasArticle(text string, t *token.Token) bool {
	if t.Kind != token.Word || len(t.Key) < len(al)+4 || t.Key[:len(al)] != al {
		return false
	}
	if t.Flags&token.Changed == 0 {
		return true
	}
	first, _ := nextLetter(text[t.Start:t.End], false)
	return first == 'ا' || first == 'ٱ'
}

func (b *Builder) add(text string, class pattern.Class, id int32, flags Flags, article bool) {
	r := row{entry: pattern.Entry{Class: class, Flags: uint8(flags), ID: id}, exact: -1, next: -1}
	if flags&Exact != 0 {
		r.exact = b.exact(text)
	}
	if flags&Suffix != 0 && len(b.phrase) > 1 {
		b.layer.suffixed = true
		b.suffixed = append(b.suffixed, b.phrase[0])
	}
	i := int32(len(b.rows))
	b.rows = append(b.rows, r)
	n := b.layer.phrases.Insert(b.phrase)
	f := b.layer.phrases.Value(n)
	if f == trie.None {
		b.layer.phrases.Set(n, int32(len(b.heads)))
		h := formHead{first: i, last: i, article: article}
		if b.base != nil {
			h.path, h.words = int32(len(b.paths)), int32(len(b.phrase))
			b.paths = append(b.paths, b.phrase...)
		}
		b.heads = append(b.heads, h)
		return
	}
	h := &b.heads[f]
	h.article = h.article || article
	for j := h.first; j >= 0; j = b.rows[j].next {
		if b.rows[j].entry == r.entry && b.rows[j].exact == r.exact {
			b.rows = b.rows[:i]
			return
		}
	}
	b.rows[h.last].next = i
	h.last = i
}

func (b *Builder) exact(text string) int32 {
	if i, ok := b.exacts[text]; ok {
		return i
	}
	i := int32(len(b.layer.exacts))
	text = strings.Clone(text)
	b.layer.exacts = append(b.layer.exacts, text)
	b.exacts[text] = i
	return i
}

// AddTable adds a word list: columns form, class and, when present, flags;
// form and class may hold several values separated by |. The id of an entry is
// the index of its row. Classes must be declared in cl; domain names flags that
// mean something to the caller only. The error joins a [*lexfile.Error] for
// every wrong row; the right ones are added.
func (b *Builder) AddTable(cl *pattern.Classes, t *lexfile.Table, domain ...string) error {
	cols, err := t.Need("form", "class")
	if err != nil {
		return err
	}
	flagCol := t.Col("flags")
	var errs []error
	for i := range t.Rows {
		r := &t.Rows[i]
		flags, err := ParseFlags(r.Get(flagCol), domain...)
		if err != nil {
			errs = append(errs, t.Errorf(r, "%v", err))
			continue
		}
		for class := range lexfile.Alternatives(r.Get(cols[1])) {
			k, ok := cl.Lookup(class)
			if !ok {
				errs = append(errs, t.Errorf(r, "unknown class %q", class))
				continue
			}
			for form := range lexfile.Alternatives(r.Get(cols[0])) {
				b.Add(form, k, int32(i), flags)
			}
		}
	}
	return errors.Join(errs...)
}

// Build compiles what was added. The builder must not be used afterwards. The
// error joins the mistakes of all forms.
func (b *Builder) Build() (*Lexicon, error) {
	l := &Lexicon{}
	if b.base != nil {
		b.inherit()
		l.suffix = b.base.suffix
		l.layers = append(l.layers, b.layer)
		l.layers = append(l.layers, b.base.layers...)
	} else {
		l.layers = []*layer{b.layer}
	}
	c := compiler{Builder: b, sets: make(map[pattern.Set]uint16), single: make(map[Flags]uint32)}
	b.layer.forms = make([]form, 0, len(b.heads))
	b.layer.entries = make([]pattern.Entry, 0, len(b.rows)+len(b.rows)/8)
	b.layer.views = make([]view, 0, len(b.heads)+len(b.heads)/8)
	for i := range b.heads {
		c.form(&b.heads[i])
	}
	l.suffix = l.suffix || c.suffix
	b.index()
	if b.errs != nil {
		return nil, errors.Join(b.errs...)
	}
	return l, nil
}

// compiler lays out the forms of a builder.
type compiler struct {
	*Builder
	sets   map[pattern.Set]uint16
	single map[Flags]uint32 // groups of forms whose entries share their flags
	list   []row
	groups []group
	suffix bool
}

func (c *compiler) form(h *formHead) {
	c.list, c.groups = c.list[:0], c.groups[:0]
	for j := h.first; j >= 0; j = c.rows[j].next {
		r := c.rows[j]
		c.list = append(c.list, r)
		if g := c.group(&r); !slices.Contains(c.groups, g) {
			c.groups = append(c.groups, g)
		}
		c.suffix = c.suffix || Flags(r.entry.Flags)&Suffix != 0
	}
	if len(c.groups) > maxGroups {
		c.errs = append(c.errs, fmt.Errorf("a form has more than %d combinations of flags and exact spellings: %d", maxGroups, len(c.groups)))
		c.groups = c.groups[:maxGroups]
	}
	f := form{n: uint8(len(c.groups)), article: h.article, views: uint32(len(c.layer.views))}
	f.groups = c.putGroups()
	for mask := 1; mask < 1<<len(c.groups); mask++ {
		c.view(mask)
	}
	c.layer.forms = append(c.layer.forms, f)
}

func (c *compiler) group(r *row) group { return group{Flags(r.entry.Flags), r.exact} }

func (c *compiler) putGroups() uint32 {
	at := uint32(len(c.layer.groups))
	if len(c.groups) == 1 && c.groups[0].exact < 0 {
		if known, ok := c.single[c.groups[0].flags]; ok {
			return known
		}
		c.single[c.groups[0].flags] = at
	}
	c.layer.groups = append(c.layer.groups, c.groups...)
	return at
}

// view lays out the entries whose group is in mask.
func (c *compiler) view(mask int) {
	v := view{entries: uint32(len(c.layer.entries))}
	var set pattern.Set
	for i := range c.list {
		r := &c.list[i]
		if g := slices.Index(c.groups, c.group(r)); g < 0 || mask>>g&1 == 0 {
			continue
		}
		c.layer.entries = append(c.layer.entries, r.entry)
		set.Add(r.entry.Class)
		v.n++
	}
	id, ok := c.sets[set]
	if !ok {
		id = uint16(len(c.layer.sets))
		if int(id) != len(c.layer.sets) {
			c.errs = append(c.errs, errors.New("more than 65536 combinations of classes"))
		}
		c.sets[set] = id
		c.layer.sets = append(c.layer.sets, set)
	}
	v.set = id
	c.layer.views = append(c.layer.views, v)
}

// inherit adds to every form of the builder the entries that the base has for
// it, so that a lookup needs to see one layer only.
func (b *Builder) inherit() {
	for i := range b.heads {
		path := b.paths[b.heads[i].path:][:b.heads[i].words]
		for _, base := range b.base.layers {
			if f := base.find(b.words, path); f != nil {
				b.inheritForm(base, f, path)
				break
			}
		}
	}
}

// find returns the form of l whose words are the symbols path of words.
func (l *layer) find(words *trie.Symbols, path []trie.Symbol) *form {
	var n trie.Node
	for _, s := range path {
		if n = l.phrases.Step(n, l.symbol(words.Word(s))); n == 0 {
			return nil
		}
	}
	if v := l.phrases.Value(n); v != trie.None {
		return &l.forms[v]
	}
	return nil
}

func (b *Builder) inheritForm(base *layer, f *form, path []trie.Symbol) {
	b.phrase = append(b.phrase[:0], path...)
	for _, e := range base.all(f) {
		for i := range int(f.n) {
			g := &base.groups[int(f.groups)+i]
			if !slices.Contains(base.entriesOf(f, 1<<i), e) {
				continue
			}
			exact := ""
			if g.exact >= 0 {
				exact = base.exacts[g.exact]
			}
			b.add(exact, e.Class, e.ID, Flags(e.Flags), f.article)
		}
	}
}

// index makes the table of words.
func (b *Builder) index() {
	l, n := b.layer, b.words.Len()
	entries := make([]entry, n+1)
	for sym := range l.phrases.Inner {
		entries[sym].traits |= inner
	}
	for _, sym := range b.suffixed {
		entries[sym].traits |= suffixed
	}
	l.words = trie.NewIndex[entry](n)
	for sym := trie.Symbol(1); int(sym) <= n; sym++ {
		e := &entries[sym]
		e.sym = sym
		if n := l.phrases.Start(sym); n != 0 {
			e.kids = l.phrases.Kids(n)
			e.single(l, l.phrases.Value(n))
		}
		l.words.Put(trie.Hash(b.words.Word(sym)), *e)
	}
}

// single notes form v of the word alone, if it has one.
func (e *entry) single(l *layer, v int32) {
	if v == trie.None {
		return
	}
	f := &l.forms[v]
	groups := l.groups[f.groups:][:f.n]
	exact := slices.ContainsFunc(groups, func(g group) bool { return g.exact >= 0 })
	switch {
	case exact || len(groups) > plainGroups:
		e.traits |= exactForm
		e.alone.entries = uint32(v)
		return
	case len(groups) > 1:
		e.traits |= severalForm
		e.alone.entries = f.views
	default:
		e.traits |= plainForm
		e.alone = l.views[f.views]
	}
	if f.article {
		e.traits |= defForm
	}
	e.flags = [plainGroups]Flags{never, never, never}
	for i, g := range groups {
		e.flags[i] = g.flags
	}
}
