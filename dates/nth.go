package dates

import "github.com/hawliyat/hawliyat/internal/pattern"

// direct applies «الماضي» and its like to a month or weekday.
func (m *match) direct(n *node, a *pattern.Item) bool {
	g := m.g
	n.said = true
	switch {
	case a.Has(g.adjlast), a.Has(g.adjprev), a.Has(g.latest):
		n.dir = Past
	case a.Has(g.adjnext), a.Has(g.adjfollow):
		n.dir = Future
	case a.Has(g.adjcur):
		n.cur = true
	default:
		return false
	}
	return a.Has(pattern.Def) && !a.Has(pattern.Conj)
}

// nth builds the n-th day, week or weekday of a month or year.
func (m *match) nth(o, u *pattern.Item) (node, bool) {
	g := m.g
	if o == nil || u == nil {
		return node{}, false
	}
	n := node{kind: kDate, prec: Day, idxOf: Day}
	switch {
	case o.Has(g.latest), o.Has(g.edge) && m.last(o):
		n.idx = -1
	default:
		w, ok := m.word(o, g.ord)
		if !ok {
			return node{}, false
		}
		n.idx = int8(w.num)
	}
	if w, ok := m.word(u, g.weekday); ok {
		n.idxDay = int8(w.num)
	} else if x := m.node(u); x != nil {
		n.idxDay = x.wd
	} else if u.Has(g.whead) {
		n.prec, n.idxOf = Week, Week
	}
	c := m.cap("c")
	var container node
	if x := m.node(c); x != nil && (c.Has(g.dmon) || c.Has(g.dyear)) {
		if m.Has("y") || m.Has("st") {
			return node{}, false
		}
		n.within = m.index(c)
	} else {
		var ok bool
		if container, ok = m.monthNode(c); !ok {
			return node{}, false
		}
		if st := m.cap("st"); st != nil {
			ok = m.direct(&container, st)
		} else {
			container, ok = m.withYear(container)
		}
		if !ok {
			return node{}, false
		}
		n.within = m.add(container)
	}
	if n.prec == Week {
		m.AddClass(g.dweek)
	} else {
		m.AddClass(g.dday)
	}
	return n, n.idx != 0
}

// weekdayTheFourth reads «الأربعاء السابع من أغسطس» as a weekday and its date,
// not as the seventh Wednesday: when there is no such weekday in a month, the
// ordinal does not agree with it, or the date falls on it.
func (m *match) weekdayTheFourth() (node, bool) {
	u, o, c := m.cap("u"), m.cap("o"), m.cap("c")
	d, ok := m.val("o", m.g.ord)
	wd := 0
	if x := m.node(u); x != nil {
		wd = int(x.wd)
	} else if w, ok := m.word(u, m.g.weekday); ok {
		wd = w.num
	}
	if wd == 0 || !ok || c.Has(m.g.dyear) {
		return node{}, false
	}
	var n node
	if c.Has(m.g.dmon) {
		n = node{kind: kDate, within: m.index(c)}
	} else {
		if n, ok = m.monthNode(c); !ok {
			return node{}, false
		}
		if st := m.cap("st"); st != nil {
			ok = m.direct(&n, st)
		} else {
			n, ok = m.withYear(n)
		}
		if !ok {
			return node{}, false
		}
	}
	n.prec, n.day, n.wd = Day, int8(d), int8(wd)
	disagrees := wd == 5 != m.feminine(o) // الجمعة alone is feminine
	if d <= 5 && !disagrees {
		plain := n
		plain.wd = 0
		if p, _ := m.day(&plain); !p.known || isoWeekday(p.first) != wd {
			return node{}, false
		}
	}
	m.AddClass(m.g.dday)
	return n, m.exists(&n)
}

// weekdayFits reports whether a weekday and a day of the month agree in the
// month of the reference or beside it, and sets that month.
func (m *match) weekdayFits(n *node) bool {
	if !m.ref.Known {
		return false
	}
	y, mo, _ := m.ref.Date.Date()
	for _, step := range [3]int{0, -1, 1} {
		p := monthPoint(y, int(mo)+step)
		d := p.first + dateOf(n.day-1)
		if d <= p.last && isoWeekday(d) == int(n.wd) {
			yy, mm, _ := d.Date()
			n.year, n.month, n.implied = int32(yy), int8(mm), true
			n.hasYear = true
			return true
		}
	}
	return false
}
