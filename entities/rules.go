package entities

import (
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/fold"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// passes lists the rules in the order in which they run: places, then the
// bodies that may be named after places, then bodies within bodies, then the
// offices of bodies, the offices of offices, and last the persons beside them.
func passes() []pass {
	ps := []pass{
		{Name: "places", Rules: append(placeRules(), siteRules()...)},
		{Name: "series of places", Rules: append(seriesRules(""), countryside(), siteAdjective())},
		{Name: "longer series of places", Rules: seriesRules("_again")},
		{Name: "bodies", Rules: append(append(forceRules(), cabinet(), directorate()), append(append(namedRules(), orgRules()...), taskRules()...)...)},
		{Name: "bodies of bodies", Rules: append(append(purposeRules(), forcePart(), teamOf()), compoundRules()...)},
		{Name: "offices", Rules: append(append(append(officeRules(), qualifiedRules()...), appointedRules()...), chamber(), secondBody("_again"))},
		{Name: "offices of offices", Rules: append(deputyRules(""), bureau(), secondBody("_third"))},
		{Name: "offices of offices again", Rules: deputyRules("_again")},
		{Name: "persons", Rules: append(personRules(), toldRules()...)},
		{Name: "titles", Rules: titleRules()},
		{Name: "forces of persons", Rules: loyalRules()},
	}
	for _, p := range ps {
		for i := range p.Rules {
			p.Rules[i].Pattern = abbreviations.Replace(p.Rules[i].Pattern)
		}
	}
	return ps
}

// abbreviations of conditions that many patterns use.
var abbreviations = strings.NewReplacer(
	"$free", "!conj&!prep",
	"$nat", "nisba&def&!conj&!prep",
	"$state", "country&!conj&!prep",
	"$status", "status&!conj&!prep",
	"$more", "<a:adjective&def&!conj&!prep&!status|defadj&!conj&!prep|place_adj&def&!conj&!prep&!status|portfolio&def&!conj&!prep&!status>",
	"$adj1", "<adjective&def&!conj&!prep>",
	"$adjs3", "(<adjective&def&!conj&!prep>){0,3}",
	"$adjs", "(<adjective&def&!conj&!prep>){0,2}",
	"$adj", "adjective&def&!conj&!prep",
	"$purpose", "(<t:topic&lam|group&lam|coal&lam|defword&lam|bodyhead&def&lam>)",
	"$actor", "org|coal|group|mil",
)

// compose returns a Make that makes a mention of the whole match, with the
// mentions in it nested. check may refuse the match or change the node.
func compose(class pattern.Class, check func(*context, *work, *node) bool) func(*context) (node, bool) {
	return func(c *context) (node, bool) {
		w := at(c)
		n := node{rule: c.Rule(), class: class, form: -1, title: -1, kids: -1}
		if check != nil && !check(c, w, &n) {
			return node{}, false
		}
		if n.kids < 0 {
			n.kids, n.nkids = w.nest(c.Items())
			if first := &c.Items()[0]; n.nkids > 0 && len(c.Items()) > 1 {
				if k := &w.nested[n.kids]; k.class == class && k.from == first.From {
					n.kids++ // خفر السواحل in خفر السواحل اليوناني is its head
					n.nkids--
				}
			}
		}
		if n.country == "" {
			n.country = w.stated(c, &n)
		}
		return n, true
	}
}

// stated gives the state that the capture nat names, or that a nested mention
// belongs to.
func (w *work) stated(c *context, n *node) string {
	if it, ok := c.Cap("nat"); ok {
		if k, ok := w.asNode(it); ok && k.country != "" {
			return k.country
		}
	}
	for i := n.kids; i < n.kids+n.nkids; i++ {
		if w.nested[i].country != "" {
			return w.nested[i].country
		}
	}
	return ""
}

// value gives what the table says of the word a capture matched, under a class.
func (w *work) value(c *context, name string, k pattern.Class) string {
	e, ok := c.Entry(name, k)
	if !ok {
		return ""
	}
	return *w.vocab.words.at(e.ID)
}

// key gives the folded letters of the first token of a capture, without what
// the item leaves outside its span.
func (w *work) key(it *pattern.Item) string { return w.tokens[it.From].Key }

// head gives the folded first word of an item without proclitics and article.
func (w *work) head(it *pattern.Item) string {
	stem := w.stemAt(it.From, it.Start)
	if rest, ok := strings.CutPrefix(stem, al); ok {
		return rest
	}
	if it.Clitics.Has(clitic.Lam | clitic.Def) {
		return strings.TrimPrefix(stem, "ل") // للهيئة
	}
	return stem
}

// written gives the letters of an item as they are written but for what does
// not tell them apart: tashkeel, tatweel, marks of direction and Persian forms.
// Unlike keys it keeps ة, ى and hamzas.
func (w *work) written(it *pattern.Item) string {
	text := w.text[it.Start:it.End]
	if plain(text) {
		return text
	}
	out := make([]byte, 0, len(text))
	for _, r := range text {
		switch c, _ := fold.Classify(r); {
		case c == fold.Mark || c == fold.Tatweel || c == fold.Ignorable:
			continue
		case r == 'ی':
			r = 'ي'
		case r == 'ک':
			r = 'ك'
		}
		out = utf8.AppendRune(out, r)
	}
	return string(out)
}

// plain reports whether a text surely has letters of the Arabic alphabet and
// ASCII only: the marks, tatweel, Persian letters and what is not Arabic have
// other first bytes, or second bytes behind 0xD9 that no letter but six has.
func plain(text string) bool {
	for i := range len(text) {
		switch b := text[i]; {
		case b < 0x80, b == 0xD8:
		case b == 0xD9 && i+1 < len(text) && text[i+1] > 0x80 && text[i+1] <= 0x8A:
		case b >= 0xC0:
			return false
		}
	}
	return true
}

// tanwin reports whether an item is written as an accusative: وزيراً.
func (w *work) tanwin(it *pattern.Item) bool {
	text := w.text[it.Start:it.End]
	return strings.HasSuffix(text, "\u064b") || strings.HasSuffix(text, "\u064bا")
}

// endsInTa reports whether the text of an item ends in a ة.
func (w *work) endsInTa(it *pattern.Item) bool { return strings.HasSuffix(w.written(it), ta) }
