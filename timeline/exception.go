package timeline

// exempted reads ويستثنى من ذلك X: what the events of the clause before leave
// out.
func (s *state) exempted() {
	for k := range s.clauses {
		c := &s.clauses[k]
		if k == 0 || c.head < 0 || !s.verbIs(c.head, verbExcepts) {
			continue
		}
		for i := c.head + 1; i < c.hi; i++ {
			if n := &s.nodes[i]; n.kind == entityNode && !n.has(adjectival) {
				for j := range s.drafts {
					if s.drafts[j].clause == int32(k-1) {
						s.fill(&s.drafts[j], Exception, i)
					}
				}
			}
		}
	}
}

// exceptions adds what باستثناء and its kin leave out.
func (s *state) exceptions(d *draft) {
	if s.anyPrep&prepExcept == 0 && s.anyKind&exceptive == 0 {
		return
	}
	c := &s.clauses[d.clause]
	for i := int(d.node) + 1; i < int(c.hi); i++ {
		if !s.leavesOut(c, i) {
			continue
		}
		if s.laterDraft(d, i) {
			return
		}
		found := false
		for j := i + 1; j < int(c.hi) && j <= i+8; j++ {
			m := &s.nodes[j]
			if m.kind == entityNode && !m.has(adjectival) {
				d.drop(m.entity)
				s.fill(d, Exception, int32(j))
				found = true
				continue
			}
			if m.kind == commaNode || m.has(isVerb|isPrep) {
				break
			}
		}
		if j := i + 1; !found && j < int(c.hi) && s.nodes[j].kind == wordNode && !s.nodes[j].has(isVerb|isPrep|isThat|isSub) {
			s.addPhrase(d, Exception, int32(j))
		}
		return
	}
}

// leavesOut reports a word of exception at node i: باستثناء, or إلا behind كل. Behind
// a negation it restricts instead.
func (s *state) leavesOut(c *clause, i int) bool {
	n := &s.nodes[i]
	if n.kind != wordNode {
		return false
	}
	only := n.is(exceptive)
	if !only && (n.prep&prepExcept == 0 || !n.has(isPrep)) {
		return false
	}
	all := false
	for j := c.lo; j < int32(i); j++ {
		m := &s.nodes[j]
		if m.has(isNegative) && m.to == m.from+1 && !s.privative(int(j)) && (only || n.is(besides)) {
			return false
		}
		all = all || m.is(whole)
	}
	return !only || all
}

// drop removes other roles of an entity that turned out to be an exception.
func (d *draft) drop(e int32) {
	out := d.roles[:0]
	for _, r := range d.roles {
		if r.Entity != int(e) {
			out = append(out, r)
		}
	}
	d.roles = out
}
