package timeline

import "strings"

// borders reports the border before بين, which the phrase at node i tells of.
func (r *reader) borders(i int) bool {
	for j := i; j > 0 && j >= i-6; j-- {
		if r.nodes[j].prep&prepBetween != 0 {
			return strings.HasSuffix(r.in.doc.Tokens()[r.nodes[j-1].to-1].Key, "حدود")
		}
	}
	return false
}

// sides parts those whom بين names where من جهة tells who stands together: بين
// الحركة وحلفائها من جهة والجيش من جهة أخرى.
func (r *reader) sides(d *draft) {
	if !d.bounded(prepBetween) {
		return
	}
	first := r.sideEnd(int(d.node) + 1)
	if first < 0 || r.sideEnd(first+1) < 0 {
		return
	}
	for j := first + 1; j < len(r.nodes) && j <= first+4; j++ {
		n := &r.nodes[j]
		if n.kind != entityNode {
			continue
		}
		for i := range d.roles {
			if t := &d.roles[i]; t.Name == Counterpart && t.Entity >= 0 && t.Span.Start < int(r.nodes[first].start) {
				t.Name = Agent
			}
		}
		r.fill(d, Counterpart, int32(j))
		return
	}
}

// sideEnd gives the node of جهة or its like behind من, from node i on, or -1.
func (r *reader) sideEnd(i int) int {
	toks := r.in.doc.Tokens()
	for j := i; j < len(r.nodes) && j <= i+maxReach/2; j++ {
		n := &r.nodes[j]
		if n.has(isVerb | isThat) {
			return -1
		}
		if n.kind == wordNode && n.prep&prepFrom != 0 && j+1 < len(r.nodes) && r.nodes[j+1].kind == wordNode {
			switch toks[r.nodes[j+1].from].Key {
			case "جهه", "ناحيه", "جانب":
				return j + 1
			}
		}
	}
	return -1
}
