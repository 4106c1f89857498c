package pattern

// look parses [<cond> <cond>], [!<cond>], [class], [!class], [^] and [$].
func (p *parser) look(border byte) (look, error) {
	open := p.pos
	p.pos++
	l := look{present: true}
	p.space()
	if b := p.peek(); b == '^' || b == '$' {
		if b != border {
			return l, p.failf(p.pos, "[^] stands before a pattern and [$] after it")
		}
		p.pos++
		l.border = true
		p.space()
		return l, p.closeLook(open)
	}
	if p.peek() == '!' {
		p.pos++
		l.negated = true
		p.space()
	}
	for p.peek() == '<' {
		if len(l.conds) == MaxLook {
			return l, p.failf(p.pos, "more than %d elements in a look-around", MaxLook)
		}
		p.pos++
		c, err := p.cond()
		if err != nil {
			return l, err
		}
		if p.peek() != '>' {
			return l, p.failf(p.pos, "want > after the condition")
		}
		p.pos++
		l.conds = append(l.conds, c)
		p.space()
	}
	if l.conds != nil {
		return l, p.closeLook(open)
	}
	at := p.pos
	c, err := p.cond()
	if err != nil {
		return l, err
	}
	if l.negated && (len(c) > 1 || c[0].size() > 1) {
		return l, p.failf(at, "write [!<…>] to negate a compound condition")
	}
	l.conds = [][]conj{c}
	return l, p.closeLook(open)
}

func (p *parser) closeLook(open int) error {
	p.space()
	if p.peek() != ']' {
		if p.peek() == 0 {
			return p.failf(open, "unclosed [")
		}
		return p.failf(p.pos, "unexpected %q in a look-around", p.peek())
	}
	p.pos++
	return nil
}

// cond parses literal { '&' literal } { '|' … }; & binds tighter.
func (p *parser) cond() ([]conj, error) {
	var out []conj
	for {
		var c conj
		for {
			p.space()
			start := p.pos
			neg := p.peek() == '!'
			if neg {
				p.pos++
			}
			at := p.pos
			name := p.ident()
			if name == "" {
				if p.peek() == 0 {
					return nil, p.failf(p.pos, "unexpected end of pattern; want a class name")
				}
				return nil, p.failf(p.pos, "unexpected %q; want a class name", p.peek())
			}
			k, ok := p.cl.Lookup(name)
			if !ok {
				if near := p.cl.nearest(name); near != "" {
					return nil, p.failf(at, "unknown class %q; did you mean %q?", name, near)
				}
				return nil, p.failf(at, "unknown class %q", name)
			}
			if neg {
				c.neg.Add(k)
			} else {
				c.pos.Add(k)
			}
			if c.pos.Intersects(&c.neg) {
				return nil, p.failf(start, "the condition wants %s both present and absent", name)
			}
			p.space()
			if p.peek() != '&' {
				break
			}
			p.pos++
		}
		out = append(out, c)
		if p.peek() != '|' {
			return out, nil
		}
		p.pos++
	}
}

// nearest returns the declared name within edit distance 2 of name, or "".
func (c *Classes) nearest(name string) string {
	best, bestD := "", 3
	for _, n := range c.names {
		if d := editDistance(n, name); d < bestD && d < len(name) {
			best, bestD = n, d
		}
	}
	return best
}

func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diag := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diag
			if a[i] != b[j] {
				cost = 1 + min(diag, row[j], row[j+1])
			}
			diag, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
