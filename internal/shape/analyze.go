package shape

import (
	"math"

	"github.com/dlclark/regexp2/v2/syntax"
)

// unbounded stands for a width without end; widths saturate at it.
const unbounded = 1 << 30

// profile is what a pattern may cost: the runes a match may span, the runes
// look-around may read beyond it, and the number of ways in which backtracking
// may try one position.
type profile struct {
	width, reach             int
	paths                    float64
	rightToLeft, searchStart bool
}

func analyze(tree *syntax.RegexTree) profile {
	a := analyzer{groups: map[int]int{}}
	p := a.node(tree.Root)
	p.rightToLeft = a.rightToLeft || tree.Options&syntax.RightToLeft != 0
	p.searchStart = a.searchStart
	return p
}

type analyzer struct {
	groups                   map[int]int // width of each capture group
	depth                    int         // of look-around
	rightToLeft, searchStart bool
}

func (a *analyzer) node(n *syntax.RegexNode) profile {
	// Look-behind is parsed right to left; outside of it the option is the user's.
	if n.Options&syntax.RightToLeft != 0 && a.depth == 0 && n.T != syntax.NtPosLook && n.T != syntax.NtNegLook {
		a.rightToLeft = true
	}
	switch n.T {
	case syntax.NtOne, syntax.NtNotone, syntax.NtSet:
		return profile{width: 1, paths: 1}
	case syntax.NtGrapheme:
		return profile{width: unbounded, paths: 1}
	case syntax.NtMulti:
		return profile{width: len(n.Str), paths: 1}
	case syntax.NtOneloop, syntax.NtNotoneloop, syntax.NtSetloop,
		syntax.NtOnelazy, syntax.NtNotonelazy, syntax.NtSetlazy:
		return profile{width: limit(n.N), paths: float64(n.N - n.M + 1)}
	case syntax.NtOneloopatomic, syntax.NtNotoneloopatomic, syntax.NtSetloopatomic:
		return profile{width: limit(n.N), paths: 1}
	case syntax.NtLoop, syntax.NtLazyloop:
		return a.loop(n)
	case syntax.NtAlternate:
		return a.alternate(n.Children)
	case syntax.NtConcatenate:
		return a.concatenate(n.Children)
	case syntax.NtCapture:
		p := a.concatenate(n.Children)
		a.groups[n.M] = max(a.groups[n.M], p.width)
		return p
	case syntax.NtGroup, syntax.NtAtomic:
		return a.concatenate(n.Children)
	case syntax.NtPosLook, syntax.NtNegLook:
		a.depth++
		p := a.concatenate(n.Children)
		a.depth--
		return profile{reach: add(p.width, p.reach), paths: p.paths}
	case syntax.NtRef:
		w, ok := a.groups[n.M]
		if !ok {
			w = unbounded
		}
		return profile{width: w, paths: 1}
	case syntax.NtBackRefCond, syntax.NtExprCond:
		// The condition of an expression conditional is counted as a branch:
		// that is never less than its share.
		p := a.alternate(n.Children)
		p.reach = add(p.reach, p.width)
		return p
	case syntax.NtStart:
		a.searchStart = true
	}
	return profile{paths: 1}
}

func (a *analyzer) concatenate(children []*syntax.RegexNode) profile {
	p := profile{paths: 1}
	for _, c := range children {
		q := a.node(c)
		p.width = add(p.width, q.width)
		p.reach = max(p.reach, q.reach)
		p.paths *= q.paths
	}
	return p
}

func (a *analyzer) alternate(children []*syntax.RegexNode) profile {
	var p profile
	for _, c := range children {
		q := a.node(c)
		p.width = max(p.width, q.width)
		p.reach = max(p.reach, q.reach)
		p.paths += q.paths
	}
	return p
}

// loop counts the ways of a repeated body: those of each number of rounds.
func (a *analyzer) loop(n *syntax.RegexNode) profile {
	p := a.concatenate(n.Children)
	one := p.paths
	p.paths = 0
	for k, ways := n.M, math.Pow(one, float64(n.M)); k <= n.N && p.paths <= 2*maxPaths; k++ {
		p.paths += ways
		ways *= one
	}
	if limit(n.N) == unbounded && p.width > 0 {
		p.width = unbounded
	} else {
		p.width = min(p.width*limit(n.N), unbounded)
	}
	return p
}

func limit(n int) int { return min(n, unbounded) }

func add(a, b int) int { return min(a+b, unbounded) }
