package timeline

import (
	"math"
	"strconv"

	"github.com/hawliyat/hawliyat/arabic"
)

// maxNumeral bounds numbers of several groups of digits, so that scale words
// do not overflow.
const maxNumeral = 1e12

// joinNumber lets the number node n, made of item i, take the groups of digits
// behind it: 1,200 and 90.500 have thousands, 2.5 and 2,5 a decimal. It returns how
// many more items n covers. The value of n becomes that of the whole number before
// the decimal point, or -1 when it is too large.
func (r *reader) joinNumber(n *node, i int) int {
	if n.num < 0 || i >= 2 && r.group(i, "") >= 0 {
		return 0
	}
	toks := r.in.doc.Tokens()
	short := len(toks[n.to-1].Key) <= 3
	mark := toks[r.items[i+1].From].Key
	joined := 0
	for j := i + 2; r.group(j, mark) >= 0; j += 2 {
		group := &toks[r.items[j].From]
		three := len(group.Key) == 3
		thousands := three && (joined > 0 || short && n.num != 0 && !(decimalPoint(mark) && r.scaled(j+1)))
		if !thousands && (joined > 0 || three && !short || r.group(j+2, "") >= 0) {
			break // 1,2,3 is a list, 1.2.3 a version
		}
		n.to, n.end = r.items[j].To, r.items[j].End
		joined += 2
		if !thousands {
			break
		}
		if n.num >= 0 {
			n.num = n.num*1000 + group.Num
		}
		if n.num > maxNumeral {
			n.num = -1
		}
	}
	return joined
}

// group gives the token of the digits at item j that nothing but a mark parts from
// the digits before them, or -1. Of a mark "" any one will do.
func (r *reader) group(j int, mark string) int32 {
	if j < 2 || j >= len(r.items) {
		return -1
	}
	toks := r.in.doc.Tokens()
	at := r.items[j].From
	if at < 2 || r.items[j-2].To != at-1 || r.items[j-1].From != at-1 {
		return -1
	}
	sep, digits := &toks[at-1], &toks[at]
	if toks[at-2].Kind != arabic.Number || digits.Kind != arabic.Number || digits.Num < 0 || !sep.Glued() || !digits.Glued() || !separates(sep.Key) || mark != "" && sep.Key != mark {
		return -1
	}
	return at
}

// separates reports a mark that may stand inside a number.
func separates(mark string) bool {
	return decimalPoint(mark) || mark == "," || mark == "٬" || mark == "،"
}

func decimalPoint(mark string) bool { return mark == "." || mark == "٫" }

// scaled reports a word such as مليون at item i.
func (r *reader) scaled(i int) bool {
	if i >= len(r.items) {
		return false
	}
	e, ok := r.items[i].Entry(r.t.class.numword)
	return ok && r.t.words[e.ID].num >= 1000
}

// numeral gives the value of a number node, with its decimals.
func (s *state) numeral(n *node) float64 {
	if n.to-n.from != 3 {
		return float64(n.num)
	}
	group := s.doc.Tokens()[n.to-1].Key
	if len(group) == 3 && n.num >= 1000 {
		return float64(n.num) // 1,200
	}
	f, err := strconv.ParseFloat(strconv.FormatInt(n.num, 10)+"."+group, 64)
	if err != nil {
		return float64(n.num)
	}
	return f
}

// scaleBy multiplies without the dust that decimals leave: 2.05 million.
func scaleBy(v float64, scale int64) float64 { return math.Round(v*float64(scale)*1000) / 1000 }
