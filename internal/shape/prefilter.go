package shape

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2/syntax"
)

// need is something of which every match contains at least one: literals or
// runes of sets. The zero value asks for nothing.
type need struct {
	literals []string
	runes    [][]rune // the literals as runes, for folded lines
	sets     []*runeSet
	odds     float64 // estimate of how likely a line of news meets it
}

// The prefilter's size: alternatives of one need, and needs that are checked.
const (
	maxAlternatives = 24
	maxNeeds        = 2
	worthwhile      = 0.9
)

// runeSet is a character class with a table for what one or two bytes encode.
type runeSet struct {
	low [0x800 / 64]uint64
	set *syntax.CharSet
}

func newRuneSet(set *syntax.CharSet) *runeSet {
	s := &runeSet{set: set}
	for r := range rune(0x800) {
		if set.Contains(r) {
			s.low[r/64] |= 1 << (r % 64)
		}
	}
	return s
}

func (s *runeSet) has(r rune) bool {
	if uint32(r) < 0x800 {
		return s.low[r/64]&(1<<(r%64)) != 0
	}
	return s.set.Contains(r)
}

func (s *runeSet) in(line string) bool {
	for i := 0; i < len(line); {
		switch b := line[i]; {
		case b < utf8.RuneSelf:
			if s.low[b/64]&(1<<(b%64)) != 0 {
				return true
			}
			i++
		case b >= 0xC2 && b < 0xE0 && i+1 < len(line) && line[i+1]&0xC0 == 0x80:
			r := uint(b&0x1F)<<6 | uint(line[i+1]&0x3F)
			if s.low[r/64]&(1<<(r%64)) != 0 {
				return true
			}
			i += 2
		default:
			r, n := utf8.DecodeRuneInString(line[i:])
			if s.has(r) {
				return true
			}
			i += n
		}
	}
	return false
}

// admits reports whether the line meets every need.
func admits(needs []need, line string) bool {
	for i := range needs {
		if !needs[i].metBy(line) {
			return false
		}
	}
	return true
}

func (n *need) metBy(line string) bool {
	for _, l := range n.literals {
		if strings.Contains(line, l) {
			return true
		}
	}
	for _, s := range n.sets {
		if s.in(line) {
			return true
		}
	}
	return false
}

// admitsRunes is admits for a decoded line.
func admitsRunes(needs []need, line []rune) bool {
	for i := range needs {
		if !needs[i].metByRunes(line) {
			return false
		}
	}
	return true
}

func (n *need) metByRunes(line []rune) bool {
	for _, l := range n.runes {
		for i := 0; i+len(l) <= len(line); i++ {
			if line[i] == l[0] && slices.Equal(line[i:i+len(l)], l) {
				return true
			}
		}
	}
	for _, s := range n.sets {
		if slices.ContainsFunc(line, s.has) {
			return true
		}
	}
	return false
}

// needsOf derives what a line must contain for the pattern to match in it.
func needsOf(root *syntax.RegexNode) []need {
	all := slices.DeleteFunc(required(root), func(n need) bool { return n.odds > worthwhile })
	slices.SortStableFunc(all, func(a, b need) int { return cmp.Compare(a.odds, b.odds) })
	var best []need
	for _, n := range all {
		if len(best) < maxNeeds && !slices.ContainsFunc(best, n.sameAs) {
			best = append(best, n)
		}
	}
	return best
}

// sameAs reports whether two needs are plainly the same; it may miss some.
func (n *need) sameAs(m need) bool {
	return slices.Equal(n.literals, m.literals) && slices.EqualFunc(n.sets, m.sets, func(a, b *runeSet) bool {
		return a.low == b.low && a.set.Equals(b.set)
	})
}

// required lists what every match of the node contains.
func required(n *syntax.RegexNode) []need {
	switch n.T {
	case syntax.NtOne:
		return literal(n, []rune{n.Ch})
	case syntax.NtMulti:
		return literal(n, n.Str)
	case syntax.NtSet:
		return class(n.Set)
	case syntax.NtOneloop, syntax.NtOnelazy, syntax.NtOneloopatomic:
		if n.M > 0 {
			return literal(n, []rune{n.Ch})
		}
	case syntax.NtSetloop, syntax.NtSetlazy, syntax.NtSetloopatomic:
		if n.M > 0 {
			return class(n.Set)
		}
	case syntax.NtLoop, syntax.NtLazyloop:
		if n.M > 0 {
			return required(n.Children[0])
		}
	case syntax.NtConcatenate:
		var all []need
		for _, c := range n.Children {
			all = append(all, required(c)...)
		}
		return all
	case syntax.NtCapture, syntax.NtGroup, syntax.NtAtomic, syntax.NtPosLook:
		if len(n.Children) == 1 {
			return required(n.Children[0])
		}
	case syntax.NtAlternate:
		return either(n.Children)
	}
	return nil
}

// either joins the rarest need of each branch; a branch that needs nothing
// leaves nothing.
func either(branches []*syntax.RegexNode) []need {
	var joined need
	for _, b := range branches {
		all := required(b)
		if len(all) == 0 {
			return nil
		}
		best := slices.MinFunc(all, func(a, b need) int { return cmp.Compare(a.odds, b.odds) })
		joined.literals = append(joined.literals, best.literals...)
		joined.runes = append(joined.runes, best.runes...)
		joined.sets = append(joined.sets, best.sets...)
		joined.odds += best.odds
	}
	if len(joined.literals)+len(joined.sets) > maxAlternatives {
		return nil
	}
	return []need{joined}
}

func literal(n *syntax.RegexNode, runes []rune) []need {
	odds := 1.0
	for _, r := range runes {
		// What has another case is left to the engine, and so is what an
		// invalid byte decodes to, which has no one spelling.
		if r == utf8.RuneError || n.Options&syntax.IgnoreCase != 0 && unicode.SimpleFold(r) != r {
			return nil
		}
		odds *= oddsOf(r)
	}
	return []need{{literals: []string{string(runes)}, runes: [][]rune{runes}, odds: odds}}
}

func class(set *syntax.CharSet) []need {
	if set == nil {
		return nil
	}
	miss := 1.0
	for _, s := range samples {
		for _, r := range s.runes {
			if set.Contains(r) {
				miss *= 1 - s.odds
			}
		}
	}
	return []need{{sets: []*runeSet{newRuneSet(set)}, odds: 1 - miss + 0.001}}
}

// samples holds how likely the common runes are to stand in a line of Arabic
// news. They order needs; a wrong estimate costs time, never a match.
var samples = []struct {
	runes string
	odds  float64
}{
	{" ", 0.99},
	{"اليونمترعبدفسكقحجةهىأإ", 0.95},
	{"صخطشثزضغذءئؤآظو", 0.5},
	{".،", 0.6},
	{":()\"«»“”-", 0.15},
	{"0123456789", 0.06},
	{"٠١٢٣٤٥٦٧٨٩", 0.01},
	{"abcdefghijklmnopqrstuvwxyz", 0.02},
	{"ABCDEFGHIJKLMNOPQRSTUVWXYZ/–—|", 0.02},
}

func oddsOf(r rune) float64 {
	for _, s := range samples {
		if strings.ContainsRune(s.runes, r) {
			return s.odds
		}
	}
	return 0.005
}
