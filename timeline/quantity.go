package timeline

import (
	"github.com/hawliyat/hawliyat/arabic"
)

var quantityKinds = map[string]QuantityKind{
	"killed": Killed, "wounded": Wounded, "displaced": Displaced, "arrested": Arrested, "troops": Troops, "money": Money, "other": Other,
}

var approximations = map[string]Approximation{
	"about": About, "more_than": MoreThan, "less_than": LessThan, "up_to": UpTo,
}

// quantities reads the amounts that stand with an event: those of its own
// phrase, up to the next event of the clause.
func (s *state) quantities(d *draft) []Quantity {
	if !s.numbers && s.anyFlags&(isNumword|isApprox) == 0 {
		return nil
	}
	c := &s.clauses[d.clause]
	lo, hi := int(d.node), int(c.hi)
	if int(d.node) > int(c.lo) && s.isCounted(int(d.node)) {
		lo = max(int(c.lo), int(d.node)-3)
	} else if h := int(c.head); d.coll && h > int(c.lo) && h < int(d.node) && s.nodes[h].event == suppressed && s.isCounted(h) {
		lo = max(int(c.lo), h-4) // خمسة أشخاص لقوا حتفهم
	}
	for j := range s.drafts {
		e := &s.drafts[j]
		if e.clause == d.clause && e.node > d.node && int(e.node) < hi {
			hi = int(e.node)
			if s.isCounted(hi) {
				hi = s.amountStart(hi)
			}
		}
	}
	var out []Quantity
	for i := lo; i < hi; {
		if n := &s.nodes[i]; n.kind != numberNode && !n.has(isNumword|isApprox) {
			i++
			continue
		}
		q, next, ok := s.quantity(i, max(hi, int(d.node)+1), d)
		if ok {
			out = append(out, q)
		}
		i = next
	}
	return out
}

// amountStart gives the first node of the amount that ends before node i.
func (s *reader) amountStart(i int) int {
	for i > 0 && (s.nodes[i-1].kind == numberNode || s.nodes[i-1].has(isNumword|isApprox)) {
		i--
	}
	return i
}

// quantity reads an amount that begins at node i. It returns the node behind it.
func (s *state) quantity(i, hi int, d *draft) (Quantity, int, bool) {
	j := i
	q := Quantity{Kind: Other}
	if s.nodes[j].has(isApprox) && s.nodes[j].word >= 0 {
		q.Approximation = approximations[s.t.words[s.nodes[j].word].value]
		j++
	}
	first := j
	v, j, ok := s.amount(j, hi)
	if !ok {
		return q, i + 1, false
	}
	q.Value = v
	end := j - 1
	if j < hi && s.nodes[j].has(isCounter) && s.nodes[j].word >= 0 {
		end = j
		q.Unit = s.nodes[j].span().Of(s.doc.Text())
		kind := s.t.words[s.nodes[j].word].value
		if kind == "person" {
			q.Kind = personKind(d)
		} else {
			q.Kind = quantityKinds[kind]
			if q.Kind == Troops && (d.typ == Casualty || d.typ == Arrest) {
				q.Kind = personKind(d)
			}
		}
		j++
	} else if j < hi && s.nodes[j].kind == dateNode || s.nodes[end].kind != numberNode && !s.nodes[end].has(isNumword) {
		return q, j, false
	} else if k := personKind(d); k != Other && s.nodes[first].num < 1900 {
		q.Kind = k
	} else {
		return q, j, false
	}
	q.Span = arabic.Span{Start: int(s.nodes[i].start), End: int(s.nodes[end].end)}
	return q, j, true
}

// personKind says what happened to persons counted with an event.
func personKind(d *draft) QuantityKind {
	switch d.typ {
	case Casualty:
		switch {
		case d.trig.is(wounding):
			return Wounded
		case d.trig.is(displacing):
			return Displaced
		}
		return Killed
	case Arrest, Release:
		return Arrested
	case Deployment, Withdrawal, Mission:
		return Troops
	}
	return Other
}

// amount reads digits with their scale words, or number words.
func (s *state) amount(i, hi int) (float64, int, bool) {
	if i >= hi {
		return 0, i, false
	}
	n := &s.nodes[i]
	total, ok := 0.0, false
	switch {
	case n.kind == numberNode && n.num >= 0:
		total, ok = s.numeral(n), true
		i++
		for i < hi && s.nodes[i].has(isNumword) && s.nodes[i].num >= 1000 {
			total = scaleBy(total, s.nodes[i].num)
			i++
		}
	case n.has(isNumword):
		var part float64
		for i < hi && s.nodes[i].has(isNumword) {
			x := float64(s.nodes[i].num)
			switch {
			case x >= 1000 && part > 0:
				total += part * x
				part = 0
			case x == 100 && part > 0 && part < 10:
				part *= 100
			default:
				part += x
			}
			ok = true
			i++
		}
		total += part
	}
	return total, i, ok
}
