package pattern

import (
	"errors"
	"fmt"
	"strconv"
)

// Limits of one pattern. They keep a rule inside one machine word of states
// and its work per start position bounded.
const (
	MaxLength  = 64 // element positions after expanding {m,n}, and so items in a match
	MaxRepeat  = 16 // n of {m,n}
	MaxNesting = 16 // depth of parentheses
	MaxLook    = 4  // elements of one look-around
	MaxNames   = 32 // capture names of one rule
)

// An Error is a mistake in a rule.
type Error struct {
	Rule string // id of the rule
	Pos  int    // byte offset in the pattern
	Msg  string
}

func (e *Error) Error() string {
	return fmt.Sprintf("rule %s: offset %d: %s", e.Rule, e.Pos, e.Msg)
}

type nodeKind uint8

const (
	nodeCond nodeKind = iota // one item satisfying alts
	nodeSeq                  // kids one after the other
	nodeAlt                  // one of kids
	nodeRep                  // kids[0], min to max times
)

// A node is one element of a parsed pattern. A name may stand on a condition
// or on a group.
type node struct {
	kind     nodeKind
	min, max int
	pos      int
	name     string
	cond     []conj
	kids     []*node
}

// A look is a parsed look-around: a fixed sequence of conditions beside the
// match, or the border of the sentence.
type look struct {
	present bool
	negated bool
	border  bool
	conds   [][]conj
}

type ast struct {
	behind, ahead look
	body          *node
	names         []string
}

type parser struct {
	cl    *Classes
	src   string
	pos   int
	depth int
	names []string
}

type parseError struct {
	pos int
	msg string
}

func (e *parseError) Error() string { return e.msg }

func (p *parser) failf(pos int, format string, args ...any) error {
	return &parseError{pos, fmt.Sprintf(format, args...)}
}

func parse(cl *Classes, src string) (*ast, error) {
	p := &parser{cl: cl, src: src}
	a := &ast{}
	for i := range len(src) {
		if b := src[i]; b >= 0x80 || b < ' ' && b != '\n' && b != '\t' && b != '\r' {
			return nil, p.failf(i, "patterns are plain ASCII; words belong in a lexicon")
		}
	}
	var err error
	p.space()
	if p.peek() == '[' {
		if a.behind, err = p.look('^'); err != nil {
			return nil, err
		}
		p.space()
	}
	if a.body, err = p.seq(); err != nil {
		return nil, err
	}
	if p.peek() == '[' {
		if a.ahead, err = p.look('$'); err != nil {
			return nil, err
		}
		p.space()
	}
	switch p.peek() {
	case 0:
	case '[':
		return nil, p.failf(p.pos, "only one look-around on each side")
	case ')':
		return nil, p.failf(p.pos, "unmatched )")
	case '|':
		return nil, p.failf(p.pos, "alternatives need parentheses: (… | …)")
	default:
		if a.ahead.present {
			return nil, p.failf(p.pos, "a look-around stands only at the ends of a pattern")
		}
		return nil, p.failf(p.pos, "unexpected %q", p.src[p.pos])
	}
	a.names = p.names
	return a, nil
}

func (p *parser) peek() byte {
	if p.pos < len(p.src) {
		return p.src[p.pos]
	}
	return 0
}

func (p *parser) space() bool {
	start := p.pos
	for p.pos < len(p.src) {
		switch p.src[p.pos] {
		case ' ', '\t', '\n', '\r':
			p.pos++
			continue
		}
		break
	}
	return p.pos > start
}

func (p *parser) seq() (*node, error) {
	n := &node{kind: nodeSeq, pos: p.pos}
	p.space()
	for {
		switch p.peek() {
		case 0, ')', '|', '[', ']':
			if len(n.kids) == 0 {
				return nil, p.failf(p.pos, "empty sequence")
			}
			return n, nil
		}
		t, err := p.term()
		if err != nil {
			return nil, err
		}
		n.kids = append(n.kids, t)
		if !p.space() {
			switch p.peek() {
			case 0, ')', '|', '[', ']':
			case '<', '(':
				return nil, p.failf(p.pos, "elements are separated by a space")
			case '*', '+':
				return nil, p.failf(p.pos, "unbounded repetition; write {m,n} with n at most %d", MaxRepeat)
			default:
				return nil, p.failf(p.pos, "unexpected %q", p.peek())
			}
		}
	}
}

func (p *parser) term() (*node, error) {
	n, err := p.atom()
	if err != nil {
		return nil, err
	}
	switch p.peek() {
	case '?':
		n = &node{kind: nodeRep, min: 0, max: 1, pos: p.pos, kids: []*node{n}}
		p.pos++
	case '{':
		at := p.pos
		lo, hi, err := p.bounds()
		if err != nil {
			return nil, err
		}
		n = &node{kind: nodeRep, min: lo, max: hi, pos: at, kids: []*node{n}}
	default:
		return n, nil
	}
	if b := p.peek(); b == '?' || b == '{' {
		return nil, p.failf(p.pos, "two quantifiers on one element")
	}
	return n, nil
}

func (p *parser) bounds() (lo, hi int, err error) {
	open := p.pos
	p.pos++
	if lo, err = p.number(); err != nil {
		return
	}
	hi = lo
	if p.peek() == ',' {
		p.pos++
		if hi, err = p.number(); err != nil {
			return
		}
	}
	if p.peek() != '}' {
		return 0, 0, p.failf(p.pos, "want } after {m,n")
	}
	p.pos++
	switch {
	case hi == 0 || lo > hi:
		return 0, 0, p.failf(open, "{%d,%d}: want 0 ≤ m ≤ n and n ≥ 1", lo, hi)
	case hi > MaxRepeat:
		return 0, 0, p.failf(open, "{%d,%d}: n is at most %d", lo, hi, MaxRepeat)
	}
	return lo, hi, nil
}

func (p *parser) number() (int, error) {
	start := p.pos
	for p.peek() >= '0' && p.peek() <= '9' {
		p.pos++
	}
	n, err := strconv.Atoi(p.src[start:p.pos])
	switch {
	case errors.Is(err, strconv.ErrRange):
		return 0, p.failf(start, "number too large")
	case err != nil:
		return 0, p.failf(start, "want a number")
	}
	return n, nil
}

func (p *parser) atom() (*node, error) {
	start := p.pos
	var name string
	if b := p.peek(); b >= 'a' && b <= 'z' {
		name = p.ident()
		if p.peek() != ':' {
			return nil, p.failf(start, "unexpected %q; a class is written <%s>", name, name)
		}
		p.pos++
		if p.peek() != '(' {
			return nil, p.failf(p.pos, "want ( after the capture name %s:", name)
		}
	}
	switch p.peek() {
	case '<':
		p.pos++
		if id, at := p.ident(), p.pos; id != "" {
			if p.peek() == ':' {
				p.pos++
				name = id
			} else {
				p.pos = at - len(id)
			}
		}
		c, err := p.cond()
		if err != nil {
			return nil, err
		}
		if p.peek() != '>' {
			if p.peek() == 0 {
				return nil, p.failf(start, "unclosed <")
			}
			return nil, p.failf(p.pos, "unexpected %q in a condition", p.peek())
		}
		p.pos++
		return &node{kind: nodeCond, pos: start, name: name, cond: c}, p.addName(name, start)
	case '(':
		if err := p.addName(name, start); err != nil {
			return nil, err
		}
		n, err := p.group()
		if err != nil {
			return nil, err
		}
		n.name = name
		return n, nil
	case 0:
		return nil, p.failf(p.pos, "unexpected end of pattern")
	}
	return nil, p.failf(p.pos, "unexpected %q; an element is <class> or ( … )", p.peek())
}

func (p *parser) group() (*node, error) {
	open := p.pos
	if p.depth++; p.depth > MaxNesting {
		return nil, p.failf(open, "parentheses nested deeper than %d", MaxNesting)
	}
	defer func() { p.depth-- }()
	n := &node{kind: nodeAlt, pos: open}
	for {
		p.pos++
		kid, err := p.seq()
		if err != nil {
			return nil, err
		}
		n.kids = append(n.kids, kid)
		switch p.peek() {
		case '|':
			continue
		case ')':
			p.pos++
			return n, nil
		case 0:
			return nil, p.failf(open, "unclosed (")
		}
		return nil, p.failf(p.pos, "a look-around stands only at the ends of a pattern")
	}
}

func (p *parser) ident() string {
	start := p.pos
	for p.pos < len(p.src) && isNameByte(p.src[p.pos]) {
		p.pos++
	}
	return p.src[start:p.pos]
}

func (p *parser) addName(name string, pos int) error {
	if name == "" {
		return nil
	}
	for _, n := range p.names {
		if n == name {
			return nil
		}
	}
	if !validName(name) {
		return p.failf(pos, "capture name %q: want a lower-case letter, then letters, digits and _", name)
	}
	if len(p.names) == MaxNames {
		return p.failf(pos, "more than %d capture names", MaxNames)
	}
	p.names = append(p.names, name)
	return nil
}
