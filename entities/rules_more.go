package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// more lets a body whose name ends in a definite noun take the adjectives behind
// it, which agree with its head or that noun, and what it is for: the body
// known under the shorter name is another one.
func more(c *context) (node, bool) {
	w := at(c)
	o := &c.Items()[0]
	part, ok := w.asNode(o)
	if !ok || part.rule == "gazetteer.name" && !w.lengthens(o, &part) {
		return node{}, false
	}
	if part.nkids > 0 && w.nested[part.kids+part.nkids-1].end == o.End {
		return node{}, false // what follows a nationality qualifies no name
	}
	adjectives, purpose := 0, c.Has("t")
	for items := range c.Each("a") {
		if adjectives++; !w.qualifies(&items[0], o) {
			return node{}, false
		}
	}
	if adjectives == 0 && !(purpose && part.rule == "gazetteer.name" && (w.societyHead(o) || w.organOf(o))) {
		return node{}, false
	}
	n := node{rule: c.Rule(), class: part.class, form: -1, title: -1, country: part.country}
	kids := w.nested[part.kids : part.kids+part.nkids]
	n.kids, n.nkids = w.nest(c.Items()[1:])
	w.nested = append(w.nested, kids...)
	n.nkids += int32(len(kids))
	return n, true
}

// lengthens reports whether a body of the gazetteer may begin a longer name: it
// has two words at least, ends in a definite one, and is no newspaper.
func (w *work) lengthens(o *pattern.Item, part *node) bool {
	if o.To-o.From < 2 || o.To-o.From > 3 || part.form < 0 || w.vocab.forms.at(part.form).flags&formMedia != 0 {
		return false
	}
	return strings.HasPrefix(w.tokens[o.To-1].Key, al)
}

// societyHead reports whether a body of the gazetteer is called by a noun and an
// adjective that many bodies share, so that what it is for tells them apart:
// الجمعية الوطنية للمتقاعدين.
func (w *work) societyHead(o *pattern.Item) bool {
	return w.means(o)&meansSociety != 0
}

// qualifies reports whether a definite word is an adjective that agrees with the
// head of a body or with its last noun.
func (w *work) qualifies(a, o *pattern.Item) bool {
	if a.Has(kStatus) || a.Has(kFamily) || a.Has(kGiven) || a.Has(kHonorific) || a.Has(kRank) || a.Has(kStopword) && !a.Has(kAdjective) && !a.Has(kPlaceAdj) && !a.Has(kPortfolio) {
		return false
	}
	if w.means(a)&meansSort != 0 {
		return false
	}
	text := w.written(a)
	feminine := strings.HasSuffix(text, "ية") || strings.HasPrefix(text, "الم") && strings.HasSuffix(text, ta)
	listed := a.Has(kAdjective) || a.Has(kPlaceAdj)
	if !feminine && !listed {
		return false
	}
	if strings.HasSuffix(text, ta) {
		return w.feminineBody(o)
	}
	for _, end := range [...]string{"ون", "ين", "ان", "ات"} {
		if strings.HasSuffix(text, end) {
			return false
		}
	}
	return !w.endsInTa(o) || !w.feminineHead(o)
}

// feminineBody reports whether the head or the last noun of a body is feminine
// or, as far as can be told, a plural of things.
func (w *work) feminineBody(o *pattern.Item) bool {
	text := w.written(o)
	return w.feminineHead(o) || strings.HasSuffix(text, ta) || strings.HasSuffix(text, "ات") || strings.HasSuffix(text, "اء") ||
		strings.HasSuffix(text, "ائف") || strings.HasSuffix(text, "وم") || strings.HasSuffix(text, "ات")
}

func (w *work) feminineHead(o *pattern.Item) bool {
	head, _, _ := strings.Cut(w.written(o), " ")
	return strings.HasSuffix(head, ta) || strings.HasSuffix(head, "ات") || head == "قوات"
}

// organOf reports whether a body of the gazetteer is called by the name that
// the same organ of many bodies has, الوطني or المركزي, so that the body behind
// it is part of the name: المجلس الوطني للاتحاد.
func (w *work) organOf(o *pattern.Item) bool {
	return o.To-o.From == 2 && w.endsAs(o)&meansOrganName != 0
}
