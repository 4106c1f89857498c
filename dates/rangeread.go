package dates

import "github.com/hawliyat/hawliyat/internal/pattern"

// dayRange is from the day captured as a to the date captured as b, whose month
// and year they share.
func (m *match) dayRange(to bool) (node, bool) {
	a, ok := m.capNumber("a")
	b := m.node(m.cap("b"))
	if !ok || b == nil || b.kind != kDate || a < 1 || a > 31 || b.day == 0 || b.wd != 0 && b.month == 0 || to && m.cap("b").Has(pattern.Conj) {
		return node{}, false
	}
	if int8(a) >= b.day || b.clocked || b.part != NoPart {
		return node{}, false
	}
	lo := *b
	lo.day, lo.wd, lo.alt, lo.flags = int8(a), 0, 0, 0
	return node{kind: kRange, lo: m.add(lo), hi: m.index(m.cap("b"))}, m.exists(&lo)
}

// daysOfMonth is from day a to day z of the month captured as mo.
func (m *match) daysOfMonth(a, z int64) (node, bool) {
	if a < 1 || z > 31 || a >= z {
		return node{}, false
	}
	mo := m.cap("mo")
	var n node
	if x := m.node(mo); x != nil && mo.Has(m.g.dmon) {
		n = node{kind: kDate, prec: Day, within: m.index(mo)}
	} else {
		var ok bool
		if n, ok = m.monthNode(mo); !ok || mo.Has(pattern.Conj) && mo.From != m.Items()[0].From {
			return node{}, false
		}
		n.prec = Day
		if st := m.cap("st"); st != nil {
			if !m.direct(&n, st) {
				return node{}, false
			}
		} else if n, ok = m.withYear(n); !ok {
			return node{}, false
		}
	}
	lo, hi := n, n
	lo.day, hi.day = int8(a), int8(z)
	return node{kind: kRange, lo: m.add(lo), hi: m.add(hi)}, m.exists(&lo) && m.exists(&hi)
}

// weekdayList is a run of weekdays that follow each other.
func (m *match) weekdayList() (node, bool) {
	a, b := m.node(m.cap("a")), m.node(m.cap("b"))
	if a.cur || a.wd == 0 || a.day != 0 || a.said || b.wd == 0 || b.day != 0 || b.cur || b.within != 0 || b.idx != 0 {
		return node{}, false
	}
	last := a.wd
	for each := range m.Each("x") {
		x := m.node(&each[0])
		if x.wd != last%7+1 || x.cur {
			return node{}, false
		}
		last = x.wd
	}
	return node{kind: kRange, lo: m.index(m.cap("a")), hi: m.index(m.cap("b"))}, b.wd == last%7+1
}

// monthList is a run of months that follow each other.
func (m *match) monthList() (node, bool) {
	w, _ := m.word(m.cap("u"), m.g.plural)
	lo, ok := m.monthNode(m.cap("a"))
	if !ok || w.str != "month" {
		return node{}, false
	}
	last := lo.month
	for each := range m.Each("x") {
		x, ok := m.monthNode(&each[0])
		if !ok || x.month != last%12+1 {
			return node{}, false
		}
		last = x.month
	}
	if z := m.node(m.cap("z")); z != nil {
		return node{kind: kRange, lo: m.add(lo), hi: m.index(m.cap("z"))}, z.month == last%12+1 && z.prec == Month
	}
	hi, ok := m.monthNode(m.cap("b"))
	if ok && m.Has("y") {
		hi, ok = m.withYear(hi)
	}
	return node{kind: kRange, lo: m.add(lo), hi: m.add(hi)}, ok && hi.month == last%12+1
}

// putOff reports whether something is put off shortly before the match.
func (m *match) putOff() bool {
	for i := 1; i <= putOffReach; i++ {
		b := m.Before(i)
		if b == nil || b.Has(pattern.Period) {
			return false
		}
		if b.Has(m.g.putoff) {
			return true
		}
	}
	return false
}

// putOffReach is how many items may stand between a verb of putting off and the
// first date.
const putOffReach = 12

// endNode returns the index of the node of one end of an interval.
func (m *match) endNode(it *pattern.Item) (int32, bool) {
	if n := m.node(it); n != nil {
		return m.index(it), n.kind == kDate
	}
	switch g := m.g; {
	case it.Has(g.rday):
		n, ok := m.dayNode(it)
		return m.add(n), ok
	case it.Has(pattern.Num):
		y, _ := m.Num(it)
		n, ok := m.yearNode(y)
		return m.add(n), ok && y >= 1000 && y <= 2200
	case it.Has(g.weekday):
		w, _ := m.word(it, g.weekday)
		return m.add(node{kind: kDate, prec: Day, wd: int8(w.num)}), it.Has(pattern.Def)
	}
	n, ok := m.monthNode(it)
	return m.add(n), ok
}

// interval is from the item a to the item b.
func (m *match) interval(a, b *pattern.Item) (node, bool) {
	if b.Has(pattern.Num) && m.counted() {
		return node{}, false
	}
	lo, ok1 := m.endNode(a)
	hi, ok2 := m.endNode(b)
	if !ok1 || !ok2 {
		return node{}, false
	}
	x, y := &m.nodes[lo], &m.nodes[hi]
	// A month cannot run to a clock time, a day of the month to a bare year.
	if x.clocked != y.clocked && !(x.hasDay() && y.hasDay()) || x.prec == Year != (y.prec == Year) && (x.prec < Month || y.prec < Month) && !x.hasYear {
		return node{}, false
	}
	if x.hasYear && y.hasYear && x.cal == y.cal && x.year > y.year {
		return node{}, false
	}
	if y.prec == Year && x.prec == Month && !x.hasYear && x.rel == relNone && x.within == 0 && y.rel == relNone {
		return node{}, false // «من يناير إلى 2014»
	}
	return node{kind: kRange, lo: lo, hi: hi}, true
}

// yearRange is from the year captured as a to the one captured as b.
func (m *match) yearRange() (node, bool) {
	a, _ := m.capNumber("a")
	b, ok := m.capNumber("b")
	if !ok {
		x := m.node(m.cap("b"))
		if x == nil || !x.hasYear {
			return node{}, false
		}
		b = int64(x.year)
	}
	if a < 1000 || b > 2200 || b <= a || m.counted() {
		return node{}, false
	}
	lo, ok1 := m.yearNode(a)
	hi, ok2 := m.yearNode(b)
	return node{kind: kRange, lo: m.add(lo), hi: m.add(hi)}, ok1 && ok2
}

// hourRange is from one hour to another; an hour without a half of the day
// takes that of the other.
func (m *match) hourRange(a, b *pattern.Item) (node, bool) {
	hour := func(it *pattern.Item) (node, bool) {
		if x := m.node(it); x != nil && x.clocked {
			return *x, true
		}
		h, ok := m.number(it)
		return node{kind: kDate, prec: Hour, clocked: true, hour: int8(min(h, 99)), sec: -1}, ok && h <= 24
	}
	lo, ok1 := hour(a)
	hi, ok2 := hour(b)
	if !ok1 || !ok2 || m.cap("b").Has(pattern.Conj) && m.Before(1) != nil && !m.Before(1).Has(m.g.between) {
		return node{}, false
	}
	if hi.pm && !lo.am && !lo.pm && lo.hour < 12 && lo.hour+12 <= hi.hour {
		lo.hour += 12
	}
	if lo.pm && !hi.am && !hi.pm && hi.hour < 12 && hi.hour+12 > lo.hour {
		hi.hour += 12
	}
	if hi.hasDay() && !lo.hasDay() {
		lo = lo.on(hi.dayOnly())
	}
	return node{kind: kRange, lo: m.add(lo), hi: m.add(hi)}, true
}
