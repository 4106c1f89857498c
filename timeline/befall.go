package timeline

// befallen gives violence the one of whom a verb or its masdar says that they
// undergo it: تعرضت المدينة لغارات, تعرض السفارة لهجوم. It reports whether the
// clause is one of these.
func (r *reader) befallen(d *draft) bool {
	if !violent(d.typ) || d.gov.link&(prepLam|prepTo|prepFrom) == 0 && !d.coll {
		return false
	}
	c := &r.clauses[r.nodes[d.node].clause]
	if c.head >= 0 && c.head < d.node && r.verbIs(c.head, verbUndergoes) {
		if c.subject >= 0 && c.subject < d.node {
			r.struck(d, c.subject)
		}
		return true
	}
	for i := d.gov.first - 1; i >= int(c.lo) && i >= d.gov.first-maxBefall; i-- {
		n := &r.nodes[i]
		if n.has(isVerb | isThat | isRel) {
			return false
		}
		if !n.is(undergoing) {
			continue
		}
		for j := i + 1; j < d.gov.first; j++ {
			if r.nodes[j].kind == entityNode && r.nodes[j].prep == 0 {
				r.struck(d, int32(j))
				break
			}
		}
		return true
	}
	return false
}

// maxBefall bounds, in nodes, how far from what they undergo those stand of whom a
// masdar says it.
const maxBefall = 8

// struck gives violence the place or the ones at node i that it falls on.
func (r *reader) struck(d *draft, i int32) {
	switch {
	case placeLike(r.entityOf(int(i))) && !r.nodes[i].has(adjectival):
		r.fill(d, Place, i)
	case r.isEntity(i):
		r.fill(d, Theme, i)
	default:
		if j := r.groupOf(int(i)); j >= 0 {
			r.fill(d, Theme, int32(j))
		}
	}
}
