package timeline

import (
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// ownMood reads the particles before the head of a clause and its tense.
func (r *reader) ownMood(c *clause) (Modality, bool) {
	first := c.head // the verb that carries tense: يكون in قد يكون … قتل
	if c.aux >= 0 {
		first = c.aux
	}
	m, neg, qad := r.particles(c, first)
	if c.kind == adverbialClause && r.without(c) {
		neg = !neg
	}
	if m == Actual && c.head >= 0 && r.nodes[c.head].form.Tense != morph.Perfect && r.underCondition(c) {
		m = Conditional
	}
	if neg && (c.head >= 0 && r.excepted(c) || r.persists(c)) {
		neg = false // لم تصوت ضده إلا واشنطن, لا يزال: it goes on
	}
	if c.head < 0 || m != Actual {
		return m, neg
	}
	h, f := &r.nodes[c.head], &r.nodes[first]
	imperfect := f.form.Tense == morph.Imperfect
	switch {
	case h.clitics.Has(clitic.Sin) || f.clitics.Has(clitic.Sin):
		m = Planned
	case qad && imperfect && !f.form.Short:
		m = Possible
	case neg && imperfect && r.tokenBefore(int(first), "لن"):
		m = Planned
	}
	return m, neg
}

// particles reads the particles of clause c, whose tense the verb at first carries: the
// modality that they give, and whether the clause is negated or has قد.
func (r *reader) particles(c *clause, first int32) (m Modality, neg, qad bool) {
	m = Actual
	last := c.hi
	if c.head >= 0 && (c.aux >= 0 || r.govOf(r.nodes[c.head].form.Verb, effAux) < 0) {
		last = c.head // but: كان من المفترض
	}
	for i := c.lo; i < last; i++ {
		n := &r.nodes[i]
		switch {
		case n.has(isParticle) && n.gov >= 0:
			if g := &r.t.govs[n.gov]; r.laysMood(int(i), g) {
				m = Modality(g.value)
			}
		case n.has(isNegative):
			switch value := r.negativeValue(n); {
			case value == string(Denied): // أنباء كاذبة: said of the news
			case value != "none":
				m, neg = Modality(value), true // من غير المرجح, ما لم
			case c.head < 0:
				neg = i+1 < last && r.nodes[i+1].has(isParticle)
			case !r.negatesAdjective(int(i)):
				neg = c.head-i <= 3 || first > i && first-i <= 3
			}
		case n.has(isNeither):
			neg = r.notDone(c, i)
		case n.has(isQad) && c.head >= 0 && !r.asserts(int(i)): // but: فقد تقرر
			qad = qad || c.aux < 0 && c.head-i <= 2 || first > i && first-i <= 2
		}
	}
	return m, neg, qad
}

// laysMood reports that the particle at node i gives its clause the modality of row g.
func (r *reader) laysMood(i int, g *governor) bool {
	return g.effect == effModal && !(r.nodes[i].has(isPrep) && g.value == string(Planned)) && !r.attributive(i)
}

// negativeValue gives the modality that a negation brings with it, or "none".
func (r *reader) negativeValue(n *node) string {
	if n.gov < 0 {
		return "none"
	}
	return r.t.govs[n.gov].value
}

// negatesAdjective reports that the negation at node i is that of an adjective: مباحثات غير
// معلنة جرت.
func (r *reader) negatesAdjective(i int) bool {
	n := &r.nodes[i]
	return n.to == n.from+1 && r.privative(i)
}

// notDone reports that the ما at node i, where the sentence begins, negates the perfect
// behind it.
func (r *reader) notDone(c *clause, i int32) bool {
	if c.head != i+1 || i != c.lo || i > 0 && r.nodes[i-1].kind == commaNode {
		return false
	}
	f := r.nodes[c.head].form
	return f.Tense == morph.Perfect && r.govOf(f.Verb, effOccur) < 0 && !r.verbIs(c.head, verbEntails)
}

// underCondition reports a condition behind the head of clause c: يقبل … شريطة.
func (r *reader) underCondition(c *clause) bool {
	for i := c.head + 1; i < c.hi; i++ {
		if n := &r.nodes[i]; n.has(isParticle) && n.gov >= 0 && r.t.govs[n.gov].value == string(Conditional) {
			return true
		}
	}
	return false
}

// excepted reports إلا or سوى behind the head of clause c.
func (r *reader) excepted(c *clause) bool {
	for i := c.head + 1; i < c.hi; i++ {
		n := &r.nodes[i]
		if n.kind != wordNode || n.to != n.from+1 {
			continue
		}
		if n.is(exceptive | besides) {
			return true
		}
	}
	return false
}

// without reports دون أن at the head of a clause.
func (r *reader) without(c *clause) bool {
	n := &r.nodes[c.lo]
	return n.has(isSub) && n.word >= 0 && r.t.words[n.word].value == "without"
}

// persists reports ما زال and لا يزال, whose negation affirms.
func (r *reader) persists(c *clause) bool {
	for _, v := range [...]int32{c.head, c.aux} {
		if v >= 0 && r.verbIs(v, verbPersists) {
			return true
		}
	}
	return false
}
