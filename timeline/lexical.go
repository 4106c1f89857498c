package timeline

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

// proclitics reads the letters of token i before offset.
func proclitics(d *arabic.Document, i, offset int) clitic.Flags {
	k := d.Tokens()[i].Key
	var c clitic.Flags
	for at := 0; at+2 <= len(k) && d.Offset(i, at) < offset; at += 2 {
		switch k[at : at+2] {
		case "و", "ف":
			c |= clitic.Conj
		case "ب":
			c |= clitic.Ba
		case "ل":
			c |= clitic.Lam
		case "ك":
			c |= clitic.Kaf
		}
	}
	return c
}

func cliticPrep(c clitic.Flags) prepSet {
	var p prepSet
	if c.Has(clitic.Ba) {
		p |= prepBa
	}
	if c.Has(clitic.Lam) {
		p |= prepLam
	}
	if c.Has(clitic.Kaf) {
		p |= prepKaf
	}
	return p
}

// words adds the lexical items of tokens [lo, hi).
func (r *reader) words(lo, hi int) {
	r.items = r.t.lex.Scan(r.in.doc.Text(), r.in.doc.Tokens(), lo, hi, r.items[:0])
	c := &r.t.class
	for i := 0; i < len(r.items); i++ {
		it := &r.items[i]
		n := r.addNode()
		n.from, n.to, n.start, n.end, n.clitics = it.From, it.To, it.Start, it.End, it.Clitics
		if n.clitics.Any(clitic.Ba | clitic.Lam | clitic.Kaf) {
			n.prep = cliticPrep(n.clitics)
		}
		switch {
		case it.Has(pattern.Num):
			n.kind, r.numbers = numberNode, true
			n.num = r.in.doc.Tokens()[it.To-1].Num
			if i+2 < len(r.items) && r.items[i+2].Has(pattern.Num) {
				i += r.joinNumber(n, i)
			}
		case it.Has(pattern.Punct) || it.Has(pattern.Symbol):
			n.kind = punctKind(it)
			if it.Has(pattern.Quote) {
				n.flags |= isQuote
			}
		}
		for _, e := range it.Entries {
			r.tag(n, e, c)
		}
		if it.Has(pattern.Def) {
			n.clitics |= clitic.Def
		}
		r.anyFlags, r.anyPrep, r.anyKind = r.anyFlags|n.flags, r.anyPrep|n.prep, r.anyKind|n.kinds
	}
}

func punctKind(it *pattern.Item) nodeKind {
	switch {
	case it.Has(pattern.Comma):
		return commaNode
	case it.Has(pattern.Colon):
		return colonNode
	case it.Has(pattern.LParen), it.Has(pattern.LQuote):
		return openNode
	case it.Has(pattern.RParen), it.Has(pattern.RQuote):
		return closeNode
	}
	return otherPunct
}

// tag gives n what one lexical entry says.
func (r *reader) tag(n *node, e pattern.Entry, c *classes) {
	if f := c.flags[e.Class]; f != 0 {
		n.flags |= f
		return
	}
	switch e.Class {
	case c.trigger:
		if n.trigger < 0 || r.t.triggers[e.ID].standing && !r.t.triggers[n.trigger].standing {
			n.trigger = e.ID
			n.flags |= isTrigger
		}
	case c.governor:
		if n.gov < 0 {
			n.gov = e.ID
			n.flags |= isGovernor
		}
	case c.particle:
		n.gov = e.ID
		if r.t.govs[e.ID].neg {
			n.flags |= isNegative
		} else {
			n.flags |= isParticle
		}
	case c.head:
		n.head = e.ID
		n.flags |= isHead
	case c.comp:
		if n.comp < 0 || len(r.t.compColls[e.ID]) > len(r.t.compColls[n.comp]) {
			n.comp = e.ID
		}
		n.flags |= isComp
	case c.prep:
		if n.clitics&clitic.Def == 0 {
			n.prep |= r.t.words[e.ID].prep
			n.flags |= isPrep
		}
	case c.that:
		if n.clitics.Has(clitic.Kaf) { // كان, a verb
			n.clitics &^= clitic.Kaf
			n.prep &^= prepKaf
			break
		}
		n.flags |= isThat
		n.word = e.ID
	case c.kind:
		n.kinds |= r.t.words[e.ID].kinds
	case c.sub:
		n.flags |= isSub
		n.word = e.ID
	case c.counter:
		n.flags |= isCounter
		n.word = e.ID
	case c.approx:
		n.flags |= isApprox
		n.word = e.ID
	case c.numword:
		n.flags |= isNumword
		n.num = r.t.words[e.ID].num
	}
}

// tagVerbs decides which words are finite verbs.
func (r *reader) tagVerbs() {
	toks := r.in.doc.Tokens()
	r.readings = r.readings[:0]
	for i := range r.nodes { // all look-ups in a row, so that their memory accesses overlap
		var f []morph.Form
		if n := &r.nodes[i]; n.verbal() && toks[n.from].Kind == token.Word {
			f = morph.LookupHash(toks[n.from].Hash)
		}
		r.readings = append(r.readings, f)
	}
	alone := false // a conjunction stands by itself
	for i := range r.nodes {
		n := &r.nodes[i]
		if n.has(isParticle) && n.gov >= 0 && r.t.govs[n.gov].value == string(Conditional) {
			r.condition(i)
		}
		if !n.verbal() || toks[n.from].Kind != token.Word {
			continue
		}
		k := toks[n.from].Key
		alone = alone || k == "و"
		if whole := r.readings[i]; len(whole) > 0 || inflected(k) {
			if (k == "يدعي" || k == "تدعي") && r.endsIn(i, "ى") {
				continue // شاب يدعى فلان: called
			}
			if f, c, ok := readVerb(r.t, k, whole, !r.endsIn(i, "ة"), r.context(i)); ok {
				r.decide(i, f, c)
			}
		}
		if n.flags == 0 && n.clitics == 0 {
			n.clitics = r.t.prefixed(k)
			n.prep = cliticPrep(n.clitics)
		}
	}
	if alone {
		r.attachConjunctions()
	}
}

// verbal reports a word that may be a verb as far as its classes go.
func (n *node) verbal() bool {
	return n.kind == wordNode && n.to == n.from+1 && !n.has(isThat|isRel|isNegative|isPlain|isAdverb|isQad|isNeither|isDemonstrative)
}

// prefixed reads the preposition written into a word that no lexicon has: an aim
// (لبحث), a definite noun (بالمدينة, للبلدة), or the head of a place (بقرية فلان).
func (t *tables) prefixed(k string) clitic.Flags {
	if len(k) < len("بحيي") {
		return 0
	}
	switch {
	case len(k) > len("بالون") && k[:6] == "بال":
		return clitic.Ba | clitic.Def
	case len(k) > len("لليل") && k[:4] == "لل":
		return clitic.Lam | clitic.Def
	case k[:2] == "ل" && isMasdarKey(k[2:], 0) && !isMasdarKey(k, 0):
		return clitic.Lam
	case k[:2] == "ب" && t.firstKinds[k[2:]]&(spot|settlement) != 0:
		return clitic.Ba
	}
	return 0
}

// attachConjunctions gives the و that a quotation mark parts from a name to that
// name: مصر و«حماس».
func (r *reader) attachConjunctions() {
	toks := r.in.doc.Tokens()
	for i := 0; i+1 < len(r.nodes); i++ {
		n := &r.nodes[i]
		if n.kind != wordNode || n.flags != 0 || n.to != n.from+1 || toks[n.from].Key != "و" {
			continue
		}
		j := i + 1
		if r.nodes[j].has(isQuote) && j+1 < len(r.nodes) {
			j++
		}
		if r.nodes[j].kind == entityNode {
			r.nodes[j].clitics |= clitic.Conj
			n.flags |= isQuote
			r.anyFlags |= isQuote
		}
	}
}

// endsIn reports the last letter of node i as written.
func (r *reader) endsIn(i int, letter string) bool {
	n := &r.nodes[i]
	return strings.HasSuffix(r.in.doc.Text()[n.start:n.end], letter)
}
