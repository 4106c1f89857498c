package dates

import "github.com/hawliyat/hawliyat/internal/pattern"

// lengthOf returns a length of n of the unit of a word of class k.
func (m *match) lengthOf(n int64, u *pattern.Item, k pattern.Class) (node, bool) {
	w, ok := m.word(u, k)
	if !ok {
		return node{}, false
	}
	l, ok := lengthIn(w.str, n)
	return node{kind: kLength, len: l, saidIn: unitOf[w.str]}, ok
}

// length returns the length that a number before a unit says.
func (m *match) length(num, u *pattern.Item) (node, bool) {
	w, ok := m.word(u, m.g.unit, m.g.plural, m.g.acc)
	if !ok {
		return node{}, false
	}
	if num.Has(m.g.decimal) {
		x := m.node(num)
		if x.year == 0 {
			l, ok := lengthIn(w.str, x.num)
			return node{kind: kLength, len: l}, ok
		}
		l, ok1 := lengthIn(w.str, x.num)
		f, ok2 := thousandths(w.str, int64(x.year))
		l, ok3 := sum(l, f, true)
		return node{kind: kLength, len: l}, ok1 && ok2 && ok3
	}
	n, ok := m.number(num)
	if !ok || n <= 0 {
		return node{}, false
	}
	if w.str == "night" && n < 3 {
		return node{}, false
	}
	l, ok := lengthIn(w.str, n)
	return node{kind: kLength, len: l, saidIn: unitOf[w.str]}, ok
}

// lengthIn returns n units; quarters, decades and centuries become months and
// years.
func lengthIn(unit string, n int64) (Length, bool) {
	if n < 0 || n > maxCount/100 && unit != "year" || n > maxCount {
		return Length{}, false
	}
	i := int32(n)
	switch unit {
	case "second":
		return Length{Seconds: i}, true
	case "minute":
		return Length{Minutes: i}, true
	case "hour":
		return Length{Hours: i}, true
	case "day", "night":
		return Length{Days: i}, true
	case "week":
		return Length{Weeks: i}, true
	case "month":
		return Length{Months: i}, true
	case "quarter":
		return Length{Months: 3 * i}, true
	case "year":
		return Length{Years: n}, true
	case "decade":
		return Length{Years: 10 * n}, true
	case "century":
		return Length{Years: 100 * n}, true
	}
	return Length{}, false
}

// thousandths returns a fraction of a unit in the next finer one.
func thousandths(unit string, t int64) (Length, bool) {
	finer := map[string]struct {
		n    int64
		unit string
	}{"minute": {60, "second"}, "hour": {60, "minute"}, "day": {24, "hour"}, "week": {7, "day"},
		"month": {30, "day"}, "year": {12, "month"}, "decade": {10, "year"}, "century": {100, "year"}}
	f, ok := finer[unit]
	if !ok {
		return Length{}, false
	}
	return lengthIn(f.unit, (t*f.n+500)/1000)
}

// fractionOf returns minutes of an hour, taken of any unit: 30 is a half.
func fractionOf(unit Precision, minutes int) (Length, bool) {
	name := map[Precision]string{Minute: "minute", Hour: "hour", Day: "day", Week: "week", Month: "month", Year: "year"}[unit]
	if name == "" {
		return Length{}, false
	}
	return thousandths(name, int64(minutes)*1000/60)
}

// fraction returns half or a quarter of a unit.
func (m *match) fraction(f, u *pattern.Item) (node, bool) {
	w, ok1 := m.word(u, m.g.unit)
	x, ok2 := m.word(f, m.g.frac)
	if !ok1 || !ok2 || u.Has(pattern.Def) && w.str != "hour" {
		return node{}, false
	}
	l, ok := thousandths(w.str, int64(x.num)*1000/60)
	if w.str == "month" { // half a month is fifteen days
		l = Length{Days: int32(x.num) / 2}
	}
	return node{kind: kLength, len: l}, ok
}

func sum(a, b Length, ok bool) (Length, bool) {
	if !ok {
		return Length{}, false
	}
	return a.add(b)
}

// vagueLength is an indefinite number of a unit.
func (m *match) vagueLength(u *pattern.Item) (node, bool) {
	if n := m.node(u); n != nil {
		return *n, n.kind == kLength
	}
	w, ok := m.word(u, m.g.plural)
	if !ok {
		return node{}, false
	}
	return node{kind: kLength, vague: vagueLength, prec: unitOf[w.str]}, true
}

// toward tells the direction of «الماضية» or «المقبلة».
func (m *match) toward(a *pattern.Item) vague {
	switch {
	case a.Has(m.g.adjnext):
		return vagueFuture
	case a.Has(m.g.adjcur):
		return vaguePresent
	}
	return vaguePast
}

// contracts reports whether «عقود» are contracts here, not decades: something
// that is signed, or concluded with somebody, stands near.
func (m *match) contracts(u *pattern.Item) bool {
	w, _ := m.word(u, m.g.unit, m.g.plural, m.g.dual)
	if w.str != "decade" {
		return false
	}
	for i := 1; i <= 4; i++ {
		if b := m.Before(i); b != nil && b.Has(m.g.dealcue) {
			return true
		}
	}
	a := m.After(1)
	return a != nil && a.Has(m.g.dealcue)
}

// prefixed reports whether an unknown word seems to carry ل or ب.
func prefixed(key string) bool {
	return len(key) > 6 && (key[:2] == "ل" || key[:2] == "ب") && key[2:4] != "ا"
}

// adverbial reports whether an unknown word can stand behind a complete length:
// an indefinite accusative, not a noun that the unit belongs to.
func (m *match) adverbial(it *pattern.Item) bool {
	key := m.Token(it).Key
	return len(key) > 4 && key[len(key)-2:] == "ا"
}
