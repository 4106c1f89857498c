package dates

import "github.com/hawliyat/hawliyat/internal/pattern"

// half reports whether a fraction is a half.
func (m *match) half(it *pattern.Item) bool {
	w, _ := m.word(it, m.g.frac)
	return w.num == 30
}

// firstOf returns the first capture that took part.
func (m *match) firstOf(names ...string) *pattern.Item {
	for _, n := range names {
		if it := m.cap(n); it != nil {
			return it
		}
	}
	return nil
}

// dayNo reports whether a number may be a day of the month: not one that
// carries a clitic of its own in the middle of a phrase.
func (m *match) dayNo(it *pattern.Item) bool {
	if it == nil || it.Has(m.g.weekday) && !it.Has(m.g.ord) {
		return false
	}
	// An ordinal without its article counts something else («ثاني أكتوبر»).
	return !it.Has(m.g.nw) || it.Has(pattern.Def) || it.Has(m.g.ord)
}

// dayMonthYear builds a day from the captures d, mo, and y with era, or a.
func (m *match) dayMonthYear() (node, bool) {
	n, ok := m.monthNode(m.cap("mo"))
	if !ok || m.cap("mo").Has(pattern.Conj) && m.cap("mo").From != m.Items()[0].From {
		return node{}, false
	}
	d, ok := m.capNumber("d")
	if !m.cap("d").Has(m.g.edge) && (!ok || d < 1 || d > 31 || !m.dayNo(m.cap("d"))) {
		return node{}, false
	}
	n.prec, n.day = Day, int8(d)
	mo := m.cap("mo")
	if mo.Has(m.g.hmonthw) && n.month == 2 && m.cap("y") == nil && m.cap("a") == nil && m.cap("era") == nil && m.cap("h") == nil {
		return node{}, false // a score: «3 صفر»
	}
	if n.cal == SolarHijri && !m.Has("y") && len(m.Token(mo).Key) < 8 {
		return node{}, false // «2 دي» without a year
	}
	if a := m.cap("a"); a != nil {
		return n, m.exists(&n) && m.direct(&n, a)
	}
	if !m.Has("y") {
		return n, m.exists(&n) && !m.missedLeap(&n)
	}
	n, ok = m.withYear(n)
	return n, ok && m.exists(&n) && m.dashed()
}

// missedLeap reports a leap day before a year that has none: «29 فبراير 2023» is no
// day, and not that of another year either.
func (m *match) missedLeap(n *node) bool {
	if n.cal != Gregorian || n.month != 2 || n.day != 29 || n.hasYear {
		return false
	}
	a := m.After(1)
	for i := 2; a != nil && (a.Has(m.g.of) || a.Has(m.g.in) || a.Has(pattern.Comma) || a.Has(pattern.Dash) || a.Has(pattern.Slash)); i++ {
		a = m.After(i)
	}
	if a == nil {
		return false
	}
	if y := m.node(a); y != nil {
		return y.kind == kDate && y.hasYear && daysIn(int(y.year), 2) == 28
	}
	y, ok := m.number(a)
	return ok && a.Has(pattern.Num) && y >= 1000 && y <= 2200 && daysIn(int(y), 2) == 28
}

// dashed reports whether a loose dash before the year, when there is one, goes
// with another before the month: «14 - أغسطس - 2024», not «14 أغسطس - 1530 بتوقيت».
func (m *match) dashed() bool {
	dashes, loose := 0, false
	items := m.Items()
	for i := range items {
		if items[i].Has(pattern.Dash) {
			dashes++
			loose = loose || !items[i].Has(pattern.Glued)
		}
	}
	return !loose || dashes != 1
}

// withYear adds the year captured as y, with its era, to a node with a month.
func (m *match) withYear(n node) (node, bool) {
	it := m.cap("y")
	if it == nil {
		return n, true
	}
	if y := m.node(it); y != nil && y.kind == kDate {
		return n.of(y, m.index(it))
	}
	y, ok := m.number(it)
	if !ok || y < 1000 || y > 2200 || it.Clitics != 0 || m.countedNoun() {
		return node{}, false
	}
	hijriYear := y >= 1300 && y < 1500
	era := m.cap("era")
	switch {
	case n.cal == Hijri && !hijriYear || n.cal == SolarHijri && !hijriYear:
		if era != nil && era.Has(m.g.erah) {
			return node{}, false
		}
		// A Hijri month of a Gregorian year: «رمضان 2025».
		n.within = m.add(node{kind: kDate, prec: Year, year: int32(y), hasYear: true})
		return n, true
	case n.cal == Gregorian && hijriYear && (era == nil || era.Has(m.g.erah)):
		return node{}, false
	case n.cal == Gregorian && era != nil && !era.Has(m.g.eram):
		return node{}, false
	}
	n.year, n.hasYear = int32(y), true
	return n, true
}

// of gives a day or month of the year that node y, at index within, is or lies in; false where
// a year of the Hijri calendar has no such month.
func (n node) of(y *node, within int32) (node, bool) {
	switch {
	case !y.hasYear || y.within != 0:
		n.within = within
	case y.cal != Gregorian && n.cal == Gregorian:
		return node{}, false
	case y.cal == Gregorian && n.cal != Gregorian:
		n.within, n.hasYear, n.year = within, false, 0
	default:
		n.year, n.hasYear = y.year, true
	}
	return n, true
}

// countedNoun reports whether a listed counted noun follows the match. After a
// month a number of four digits is a year unless it is followed by one.
func (m *match) countedNoun() bool {
	a := m.After(1)
	return a != nil && a.Has(m.g.counted) && a.Clitics == 0 && !a.Has(m.g.taken)
}

// counted reports whether the number that ends the match counts what follows:
// people, money, measures, or an indefinite accusative.
func (m *match) counted() bool { return m.countedAt(m.After(1)) }

func (m *match) countedAt(a *pattern.Item) bool {
	if a == nil {
		return false
	}
	if a.Has(m.g.counted) {
		return a.Clitics == 0
	}
	if a.Has(pattern.Percent) {
		return true
	}
	if !a.Has(pattern.Word) || a.Clitics != 0 || a.Has(pattern.Newline) || len(a.Entries) > 0 {
		return false
	}
	return m.accusative(m.Token(a).Key) && !m.finite(a)
}
