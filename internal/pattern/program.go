// Package pattern matches token patterns: short regular expressions whose
// letters are conditions on the classes of items.
//
// # Notation
//
//	pattern := [ look ] seq [ look ]
//	seq     := term { ' ' term }
//	term    := atom [ '?' | '{m,n}' | '{n}' ]
//	atom    := '<' [ name ':' ] cond '>' | [ name ':' ] '(' seq { '|' seq } ')'
//	cond    := conj { '|' conj }
//	conj    := lit { '&' lit }
//	lit     := [ '!' ] class
//	look    := '[' '^' ']' | '[' '$' ']' | '[' [ '!' ] '<' cond '>' … ']' | '[' [ '!' ] cond ']'
//
// [!<verb>] <n:num|numword> <unit&!def> (<conj&half>)? reads: not after a verb,
// a number called n, a unit without article, and perhaps "and a half".
//
// There is no unbounded repetition and n is at most 16, so a match has at most
// 64 items; it never leaves the items given, which are those of one sentence.
// A look-around tests up to four items beside the match: [<a> <b>] wants them
// there, [!<a>] wants them not there and also holds at the border of the
// sentence, [^] and [$] want that border.
//
// # Meaning
//
// At one position the longest match wins, and among equally long ones the
// earlier rule. Several ways for one rule to cover the same items are told
// apart by preferring, item for item, the element written first.
//
// Every rule is an automaton of at most 64 states without cycles, simulated in
// one machine word: the time of a match is bounded by rules × length × states
// whatever the pattern, and captures are recovered by one pass back over the
// simulation instead of by backtracking.
package pattern

import "math/bits"

// A Program is compiled rules, in one list or in several that are scanned one
// after the other. Rules are numbered through all lists. It is immutable and safe for
// concurrent use; each goroutine brings its own [Matcher].
type Program struct {
	names  []string // of the classes known when the program was compiled
	rules  []ruleCode
	states []state
	spans  [][]span // of each state: the capture instances behind its names, outermost first
	conds  []cond
	lists  []list
	words  int      // length of a set of rules
	pivots Set      // classes of the pivots of all rules
	need   [2]table // rules whose first, second pivot has the class
	start  table    // rules that can begin with an item of the class
}

// A list is the rules from lo to hi.
type list struct{ lo, hi int }

// Len returns the number of rules.
func (p *Program) Len() int { return len(p.rules) }

// RuleID returns the id of a rule.
func (p *Program) RuleID(rule int) string { return p.rules[rule].id }

// CapIndex returns the index of a capture name of a rule for [Match.Cap], or
// -1 when the rule has no capture of that name.
func (p *Program) CapIndex(rule int, name string) int {
	for i, n := range p.rules[rule].names {
		// most names are one letter: they need no call to be compared
		if len(n) == len(name) && n[0] == name[0] && (len(n) == 1 || n == name) {
			return i
		}
	}
	return -1
}

// CapNames returns the capture names of a rule in the order of the pattern.
// The caller must not change the slice.
func (p *Program) CapNames(rule int) []string { return p.rules[rule].names }

func (p *Program) look(l *lookCode, items []Item, at, n int) bool {
	switch {
	case !l.present:
		return true
	case l.border:
		return at < 0 || at >= len(items)
	}
	ok := at >= 0 && at+n <= len(items)
	for i := 0; ok && i < n; i++ {
		ok = p.conds[l.conds[i]].match(&items[at+i].Set)
	}
	return ok != l.negated
}

func (p *Program) behind(c *ruleCode, items []Item, at int) bool {
	n := len(c.behind.conds)
	if c.behind.border {
		return at == 0
	}
	return p.look(&c.behind, items, at-n, n)
}

func (p *Program) ahead(c *ruleCode, items []Item, end int) bool {
	return p.look(&c.ahead, items, end, len(c.ahead.conds))
}

// step returns the positions among candidates whose condition s satisfies.
func (p *Program) step(c *ruleCode, candidates uint64, s *Set) uint64 {
	var hit uint64
	for ; candidates != 0; candidates &= candidates - 1 {
		i := bits.TrailingZeros64(candidates)
		if p.conds[p.states[int(c.base)+i].cond].match(s) {
			hit |= 1 << i
		}
	}
	return hit
}

func (p *Program) next(c *ruleCode, hit uint64) uint64 {
	var out uint64
	for ; hit != 0; hit &= hit - 1 {
		out |= p.states[int(c.base)+bits.TrailingZeros64(hit)].follow
	}
	return out
}
