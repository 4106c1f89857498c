package entities

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

// names holds what the document has introduced in full and later calls by a
// part: the surname of a person, the head of a coalition.
type names struct {
	parts []part
	index map[string]int32 // the first part with that key
	bloom uint64
}

// A part is one word by which something introduced before may be called again.
type part struct {
	key   string
	class pattern.Class
	of    int32 // index in work.found of the introduction
	first bool  // the first part of a name rather than the last
}

func (n *names) reset() {
	n.parts, n.bloom = n.parts[:0], 0
	clear(n.index)
}

// signature maps the end of a key to one bit, so that most words are told apart
// without a lookup, whatever proclitics they carry.
func signature(key string) uint64 {
	n := len(key)
	if n < 4 {
		return 0
	}
	return 1 << ((key[n-1]*7 + key[n-3]*13) & 63)
}

func (n *names) add(key string, class pattern.Class, of int32, first bool) {
	if len(key) < 6 && class == kPerson || len(key) < 4 {
		return
	}
	if n.index == nil {
		n.index = make(map[string]int32)
	}
	if _, ok := n.index[key]; ok {
		return
	}
	n.index[key] = int32(len(n.parts))
	n.bloom |= signature(key)
	n.parts = append(n.parts, part{key, class, of, first})
}

// again looks through the whole document for short mentions of what it names in
// full somewhere, before or after, and for weak forms of what it names clearly.
func (w *work) again() {
	w.widen()
	w.listed()
	w.introduce()
	if len(w.people.parts) > 0 {
		w.callAgain()
	}
	w.called()
	w.homonyms()
	w.nisbaSurnames()
	w.governments()
	w.resume()
	w.locals()
	for i := 1; i < len(w.found); i++ {
		if byPlace(&w.found[i-1], &w.found[i]) > 0 {
			slices.SortStableFunc(w.found, func(a, b mention) int { return byPlace(&a, &b) })
			return
		}
	}
}

// byPlace compares mentions by where they begin, an enclosing one before those
// in it.
func byPlace(a, b *mention) int {
	return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end), cmp.Compare(a.depth, b.depth))
}

// introduce collects the words by which the persons and coalitions found may be
// called again.
func (w *work) introduce() {
	for i := range w.found {
		m := &w.found[i]
		switch m.class {
		case kPerson:
			w.introducePerson(m, int32(i))
		case kCoal:
			if !m.short {
				w.introduceHead(m, int32(i))
			}
		}
	}
	for i := range w.found {
		if m := &w.found[i]; m.fullName() {
			w.introduceFirst(m, int32(i))
		}
	}
}

// introduceFirst lets a person be called by the first part of the name too,
// where that is a foreign word or a given name and nothing else.
func (w *work) introduceFirst(m *mention, i int32) {
	key := w.stemAt(m.from, m.start)
	if len(key) < 6 {
		return
	}
	entries := w.vocab.lex.LookupKey(key)
	for _, e := range entries {
		if e.Class != kGiven || key == "محمد" { // so many are called so
			return
		}
	}
	if len(entries) == 0 && (len(key) < 8 || strings.HasPrefix(key, al) || w.isVerb(key) || isMasdar(key) || masdarLike(key, key)) {
		return
	}
	w.people.add(key, kPerson, i, true)
}

func (w *work) introducePerson(m *mention, i int32) {
	last := m.to - 1
	key := w.tokens[last].Key
	if m.from == last {
		key = w.stemAt(m.from, m.start)
	}
	if _, known := w.people.index[key]; !known && !w.common(key) {
		w.people.add(key, kPerson, i, false)
	}
}

// stemAt gives the key of a token from a byte of the text on.
func (w *work) stemAt(tok, start int32) string {
	t := &w.tokens[tok]
	if start == t.Start {
		return t.Key
	}
	for n := 2; n < len(t.Key); n += 2 {
		if token.Offset(w.text, t, n) == int(start) {
			return t.Key[n:]
		}
	}
	return t.Key
}

// introduceHead lets a coalition be called by its head alone: التحالف.
func (w *work) introduceHead(m *mention, i int32) {
	for t := m.from; t < m.to && t < m.from+2; t++ {
		key := w.stemAt(t, max(m.start, w.tokens[t].Start))
		key = strings.TrimPrefix(key, al)
		if w.vocab.kinds[key]&meansAlliance != 0 {
			w.people.add(al+key, kCoal, i, false)
			return
		}
	}
}

// common reports whether a word is too common to call a person by.
func (w *work) common(key string) bool {
	stop, family := false, false
	for _, e := range w.vocab.lex.LookupKey(key) {
		switch e.Class {
		case kCountry, kLink, kNisbaM, kDirection:
			return true
		case kStopword, kIn, kReport, kAdjective:
			stop = true
		case kFamily, kWeakFamily:
			family = true
		}
	}
	return stop && !(family && strings.HasPrefix(key, al))
}

// callAgain scans the tokens that no mention covers.
func (w *work) callAgain() {
	var readings [24]clitic.Reading
	si := 0
	sentences := w.doc.Sentences()
	for i := range w.tokens {
		t := &w.tokens[i]
		if w.covered[i] || t.Kind != token.Word || w.people.bloom&signature(t.Key) == 0 {
			continue
		}
		for si+1 < len(sentences) && i >= sentences[si].Last {
			si++
		}
		w.sentence = si
		if w.call(i, t.Key, 0) {
			continue
		}
		for _, r := range clitic.Append(readings[:0], t.Key, false)[1:] {
			if r.Flags&clitic.Sin != 0 {
				continue
			}
			key := t.Key[r.Pre:]
			if r.Flags.Has(clitic.Def|clitic.Lam) && r.Lo-r.Pre == 2 {
				key = al + t.Key[r.Lo:] // للأسد
			}
			if r.Pre > 0 && w.call(i, key, int(r.Pre)) {
				break
			}
		}
	}
}

// call makes a mention of token i when its key, from byte pre on, calls
// something introduced.
func (w *work) call(i int, key string, pre int) bool {
	n, ok := w.people.index[key]
	if !ok {
		return false
	}
	p := &w.people.parts[n]
	intro := &w.found[p.of]
	t := &w.tokens[i]
	m := node{
		rule: "person.again", class: p.class, form: -1, title: -1, short: true,
		from: int32(i), to: int32(i + 1), start: int32(token.Offset(w.text, t, pre)), end: t.End,
	}
	if p.class == kPerson {
		if p.first {
			if !w.callsFirst(i, &m, intro) {
				return false
			}
		} else {
			w.callsPerson(i, &m, intro)
		}
		w.around(m)
		return true
	}
	m.rule = "coalition.again"
	if i+1 < len(w.tokens) && w.adjectiveFollows(i+1) {
		return false
	}
	w.keep(m, 0)
	return true
}

// adjectiveFollows reports whether a definite adjective qualifies the word
// before token i, so that it means another thing.
func (w *work) adjectiveFollows(i int) bool {
	key := w.tokens[i].Key
	return strings.HasPrefix(key, al) && (strings.HasSuffix(key, "ي") || strings.HasSuffix(key, "يه")) && !w.covered[i]
}

// callsFirst lets the first part of a name stand alone, or before the last one;
// among other words that may be names it belongs to another person.
func (w *work) callsFirst(i int, m *node, intro *mention) bool {
	if i+1 < len(w.tokens) && w.tokens[i+1].Kind == token.Word && w.tokens[i+1].Flags&token.LineBefore == 0 {
		if !w.covered[i+1] && w.tokens[i+1].Key == w.tokens[intro.to-1].Key {
			m.to, m.end, m.short = m.to+1, w.tokens[i+1].End, false
			return true
		}
		if next := w.word(i + 1); w.mayName(&next) || next.Has(pattern.Def) && next.Set.Intersects(&nameMask) || next.Has(kOrdinal) || w.covered[i+1] && next.Set.Intersects(&nameMask) {
			return false
		}
	}
	if i > 0 && w.tokens[i-1].Kind == token.Word && m.start == w.tokens[i].Start {
		before := w.word(i - 1)
		if len(before.Entries) == 0 && !before.Has(pattern.Def) && !w.isVerb(w.tokens[i-1].Key) && len(w.vocab.lex.LookupKey(w.tokens[i].Key)) > 0 {
			return false // خور عبدالله
		}
		if before.Set.Intersects(&firstMask) || before.Set.Intersects(&nameMask) && !before.Has(kStopword) && !w.isVerb(w.tokens[i-1].Key) {
			return false
		}
	}
	return true
}

// mayName reports whether a word may go on with a name: a name, or an unknown
// word that is no verb.
func (w *work) mayName(it *pattern.Item) bool {
	if it.Set.Intersects(&cliticMask) {
		return false
	}
	if len(it.Entries) > 0 {
		return it.Set.Intersects(&nameMask) && !it.Has(kStopword) && !it.Set.Intersects(&rankMask)
	}
	return !it.Has(pattern.Def) && !strings.HasPrefix(w.key(it), "و") && !strings.HasPrefix(w.key(it), al) && w.namelike(it)
}

// callsPerson widens a surname to the full name where that stands again, or to the
// given name before it.
func (w *work) callsPerson(i int, m *node, intro *mention) {
	first := i
	for k := 1; int32(k) < intro.to-intro.from && i-k >= 0 && !w.covered[i-k]; k++ {
		if w.tokens[i-k].Key != w.tokens[int(intro.to)-1-k].Key {
			break
		}
		first = i - k
	}
	if first == i && m.start == w.tokens[i].Start && i > 0 && !w.covered[i-1] && w.tokens[i].Flags&token.LineBefore == 0 {
		if it := w.word(i - 1); it.Has(kGiven) && !it.Set.Intersects(&cliticMask) && !it.Has(kStopword) && w.means(&it)&meansNews == 0 && !w.isVerb(w.tokens[i-1].Key) {
			m.from, m.start, m.short = int32(i-1), w.tokens[i-1].Start, false
			return
		}
	}
	if first < i && m.start == w.tokens[i].Start {
		m.from, m.start, m.short = int32(first), w.tokens[first].Start, false
	}
}

// around keeps a mention of a person with the body that it is the name of:
// حكومة الشاهد, قوات هادي, القوات الموالية لهادي.
func (w *work) around(m node) {
	outer, ok := w.bodyOfPerson(&m)
	if !ok {
		w.keep(m, 0)
		w.titleBefore(&m)
		return
	}
	outer.kids, outer.nkids = int32(len(w.nested)), 1
	w.nested = append(w.nested, m)
	w.keep(outer, 0)
}

func (w *work) bodyOfPerson(m *node) (node, bool) {
	i := m.from - 1
	if i < 0 || w.covered[i] {
		return node{}, false
	}
	prefixed := m.start > w.tokens[m.from].Start
	first := w.word(int(i))
	it := &first
	out := node{form: -1, title: -1, from: i, to: m.to, start: it.Start, end: m.end, rule: "body.of_person"}
	switch {
	case !prefixed && it.Has(kHeadGov) && !it.Has(pattern.Def):
		if e, ok := it.Entry(kHeadGov); !ok || *w.vocab.words.at(e.ID) != "government" && w.head(it) != "اداره" {
			return node{}, false
		}
		out.class = kOrg
	case !prefixed && it.Has(kHeadCoal) && !it.Has(pattern.Def):
		if w.means(it)&meansList == 0 {
			return node{}, false
		}
		out.class = kCoal
	case !prefixed && it.Has(kHeadMil) && !it.Has(pattern.Def) && w.tokens[i].Key == "قوات":
		out.class = kMil
	case prefixed && it.Has(kLoyal) && i > 0:
		head := w.word(int(i) - 1)
		if !head.Has(kHeadMil) {
			return node{}, false
		}
		out.class, out.from, out.start = kMil, i-1, head.Start
	default:
		return node{}, false
	}
	return out, true
}
