package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/cascade"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// A node is what a rule has made: a mention with the mentions nested in it.
type node struct {
	rule  string
	class pattern.Class // a strong entity class, or 0 for what is no mention
	form  int32         // number of the gazetteer form it is linked to, or -1
	from  int32         // tokens
	to    int32
	start int32 // bytes
	end   int32
	kids  int32 // the nested nodes are work.nested[kids : kids+nkids]
	nkids int32
	title int32 // index in work.titles of an office, or -1
	// country is the code that the phrase itself states, or empty.
	country string
	short   bool // a form that only an earlier mention explains
	// alt, when not 0, is one more than the number of the form by which the words
	// name something else: عمان is Oman and Amman.
	alt int32
}

// A title is what an office phrase says.
type title struct {
	rank       int32 // or -1
	portfolios [maxPortfolios]int32
	n          int   // portfolios named
	body       int32 // index in work.nested of the organisation, or -1
	bodyWord   string
	kind       Kind
	country    string
	status     Status
	same       bool // of the office named before: نظيره
	possessed  bool // زعيمها: of what was named before
	plural     bool
	within     int32 // index in work.titles, plus one, of the office this one is a deputy of
}

const maxPortfolios = 4

type (
	rule    = cascade.Rule[node]
	pass    = cascade.Pass[node]
	context = cascade.Context[node]
)

// at returns the working state of the document that a rule runs on.
func at(c *context) *work { return c.User().(*work) }

// entityEntry returns the entry by which an item without value is a mention.
func (w *work) entityEntry(it *pattern.Item) (pattern.Entry, pattern.Class, bool) {
	for _, e := range it.Entries {
		k := strongNisba(e.Class)
		if typeOf(k) == "" {
			continue
		}
		if k >= kNisbaM && k <= kNisbaP {
			if it.Has(kNisba) {
				return e, k, true
			}
			continue
		}
		if it.Has(k) {
			return e, k, true
		}
	}
	return pattern.Entry{}, 0, false
}

// asNode returns an item as a node: its value, or one made of its entry.
func (w *work) asNode(it *pattern.Item) (node, bool) {
	if v, ok := w.state.Value(it); ok {
		n := *v
		n.from, n.to, n.start, n.end = it.From, it.To, it.Start, it.End
		return n, n.class != 0 || n.nkids > 0
	}
	e, k, ok := w.entityEntry(it)
	if !ok {
		return node{}, false
	}
	n := node{class: k, form: e.ID, from: it.From, to: it.To, start: it.Start, end: it.End, title: -1, rule: ruleOf(k), country: w.country(e.ID)}
	if w.vocab.forms.at(e.ID).flags&formHomonym != 0 {
		n.alt = w.homonym(it, e)
	}
	if it.To-it.From > 1 && k != kNisbaM && k != kNisbaF && k != kNisbaD && k != kNisbaP && k != kCountry {
		n.kids, n.nkids = w.inside(it)
	}
	return n, true
}

// homonym returns one more than the form of another entity that an item may
// name, or 0.
func (w *work) homonym(it *pattern.Item, own pattern.Entry) int32 {
	for _, e := range it.Entries {
		if k := typeOf(strongNisba(e.Class)); k != "" && k != Person && k != OfficeType && e.ID != own.ID &&
			w.vocab.forms.at(e.ID).flags&formHomonym != 0 && w.vocab.forms.at(e.ID).row != w.vocab.forms.at(own.ID).row {
			return e.ID + 1
		}
	}
	return 0
}

// ruleOf names the way a gazetteer entry of a class was found.
func ruleOf(k pattern.Class) string {
	switch k {
	case kNisbaM, kNisbaF, kNisbaD, kNisbaP:
		return "gazetteer.adjective"
	}
	return "gazetteer.name"
}

// nest keeps the mentions among items as the nested ones of a new node.
func (w *work) nest(items []pattern.Item) (kids, n int32) {
	w.temp = w.temp[:0]
	for i := range items {
		k, ok := w.asNode(&items[i])
		switch {
		case !ok:
		case k.class == 0: // no mention itself: it hands on what is nested in it
			w.temp = append(w.temp, w.nested[k.kids:k.kids+k.nkids]...)
		default:
			w.temp = append(w.temp, k)
		}
	}
	kids = int32(len(w.nested))
	w.nested = append(w.nested, w.temp...)
	return kids, int32(len(w.temp))
}

// inside finds the states, places and organisations that a phrase of the
// gazetteer names: المرصد السوري لحقوق الإنسان.
func (w *work) inside(it *pattern.Item) (kids, n int32) {
	w.within = w.within[:0]
	own, _, _ := w.entityEntry(it)
	if own.Class == kOrg && len(w.tokens[it.From].Key) > 4 {
		if in := w.word(int(it.From)); in.Has(kCountry) { // قطر للطاقة
			w.namedInside(&in, own)
		}
	}
	for i := int(it.From) + 1; i < int(it.To); {
		w.inner = w.vocab.lex.Scan(w.text, w.tokens, i, int(it.To), w.inner[:0])
		next := int(it.To)
		for j := range w.inner {
			in := &w.inner[j]
			if w.namedInside(in, own) {
				if in.To-in.From > 1 && in.Has(kOrg) {
					w.statesIn(int(in.From)+1, int(in.To), own)
					next = int(in.To)
					break
				}
				continue
			}
			if in.To-in.From > 1 { // the phrase is not what is looked for, its words may be
				if !in.Has(kPlace) {
					w.statesIn(int(in.From), int(in.From)+1, own)
				}
				next = int(in.From) + 1
				break
			}
		}
		i = next
	}
	kids = int32(len(w.nested))
	w.nested = append(w.nested, w.within...)
	return kids, int32(len(w.within))
}

// statesIn keeps the states among single tokens.
func (w *work) statesIn(from, to int, own pattern.Entry) {
	for t := from; t < to; t++ {
		if in := w.word(t); in.Has(kCountry) || in.Has(pattern.Def) && in.Set.Intersects(&nisbaMask) {
			w.namedInside(&in, own)
		}
	}
}

// namedInside keeps a state, place or organisation found inside the phrase of
// entry own.
func (w *work) namedInside(in *pattern.Item, own pattern.Entry) bool {
	for _, e := range in.Entries {
		if w.nestsIn(e, own, in) {
			w.within = append(w.within, node{
				rule: ruleOf(e.Class), class: e.Class, form: e.ID, from: in.From, to: in.To,
				start: in.Start, end: in.End, title: -1, country: w.country(e.ID),
			})
			return true
		}
	}
	// قوات حفتر are those of a person; in جماعة الحوثي the name is the group's.
	if e, ok := in.Entry(kFamily); ok && (own.Class == kGroup || own.Class == kMil) && w.isForces(own) && *w.vocab.words.at(e.ID) != nisbaName {
		w.within = append(w.within, node{
			rule: "person.surname", class: kPerson, form: -1, from: in.From, to: in.To, start: in.Start, end: in.End,
			title: -1, short: true,
		})
		return true
	}
	return false
}

// nestsIn reports whether an entry is a mention of its own inside a phrase.
func (w *work) nestsIn(e, own pattern.Entry, in *pattern.Item) bool {
	switch {
	case e.Class == kCountry:
		return own.Class != kPlace || w.row(own.ID).country == "" || w.row(own.ID).country == w.row(e.ID).country // ولاية جورجيا
	case e.Class >= kNisbaM && e.Class <= kNisbaP:
		return in.Has(pattern.Def) && !(own.Class == kPlace && e.Class == kNisbaP) // باب المغاربة
	case e.Class == kGroup:
		return own.Class == kCoal // التحالف الدولي ضد داعش
	case e.Class == kPlace:
		r := w.row(own.ID)
		return own.Class == kOrg && r.flags&rowMedia == 0 && !w.university(own) && !strings.HasPrefix(w.row(e.ID).name, "العالم")
	case e.Class == kOrg:
		return in.To-in.From > 1 && w.vocab.forms.at(e.ID).row != w.vocab.forms.at(own.ID).row &&
			!(w.isMedia(e) && w.isMedia(own)) && !adjectival(w.tokens[in.From].Key)
	}
	return false
}

// adjectival reports whether a word has the shape of a definite adjective, which
// begins no name inside another: الوطني الحر in التيار الوطني الحر.
func adjectival(key string) bool {
	return strings.HasPrefix(key, al) && (strings.HasSuffix(key, "ي") || strings.HasSuffix(key, "يه"))
}

func (w *work) isForces(e pattern.Entry) bool { return strings.HasPrefix(w.row(e.ID).name, "قوات") }

// university reports whether an organisation is one of learning, whose name
// holds that of a town without meaning it.
func (w *work) university(e pattern.Entry) bool {
	name := w.row(e.ID).name
	return strings.HasPrefix(name, "جامعة") || strings.HasPrefix(name, "كلية") || strings.HasPrefix(name, "هيئة قناة")
}

// country returns the code of the state that the row of a form has, or "". It
// does not look at the row, which is far away in memory.
func (w *work) country(form int32) string { return w.vocab.countries[w.vocab.forms.at(form).country] }

// row returns the gazetteer row of a form.
func (w *work) row(form int32) *row { return w.vocab.rows.at(w.vocab.forms.at(form).row) }
