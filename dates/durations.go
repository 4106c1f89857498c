package dates

import (
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// durationRules read lengths of time: «ثلاثة أيام», «عامين ونصف العام»,
// «الساعات الـ48 الماضية».
func durationRules(g *grammar) []rule {
	return []rule{
		{
			id: "dur.count", out: "out|dur",
			pattern: "<n:" + cNumber + "|decimal> <u:" + cUnit + ">",
			mean: func(m *match) (node, bool) {
				u := m.cap("u")
				if u.Has(g.unit) && u.Has(pattern.Def) && !u.Has(g.plural) {
					return node{}, false // «تظاهر الآلاف اليوم»
				}
				if m.contracts(u) || m.cap("n").Has(g.weekday) || u.Has(pattern.Conj) || u.Has(pattern.Prep) {
					return node{}, false
				}
				return m.length(m.cap("n"), u)
			},
			accept: []string{"خلال 5 أيام", "15 عاما", "مئة يوم", "ثلاثة أشهر"},
			reject: []string{"ثلاثة بيوت", "تظاهر الآلاف اليوم"},
		},
		{
			id: "dur.dual", out: "out|dur",
			pattern: "<u:dual&!def> <nw&!def>?",
			mean: func(m *match) (node, bool) {
				if it := m.After(0); it.Has(g.nw) {
					if n, _ := m.number(it); n != 2 {
						return node{}, false
					}
				}
				n, ok := m.lengthOf(2, m.cap("u"), g.dual)
				return n, ok && !m.contracts(m.cap("u"))
			},
			accept: []string{"يومين", "شهران"},
			reject: []string{"كتابين"},
		},
		{
			id: "dur.one", out: "out|dur",
			pattern: "<u:unit&!def|acc> <w:only|whole>",
			mean: func(m *match) (node, bool) {
				if u := m.cap("u"); !u.Has(g.unit) {
					return m.lengthOf(1, u, g.acc)
				}
				return m.lengthOf(1, m.cap("u"), g.unit)
			},
			accept: []string{"يوم كامل", "سنة كاملة", "أسبوع واحد", "يوما واحدا"},
			reject: []string{"يوم جميل"},
		},
		{
			id: "dur.whole", out: "out|dur",
			pattern: "[<lasting>] <u:unit&def> <w:whole>?",
			mean: func(m *match) (node, bool) {
				b := m.Before(1)
				whole := m.Has("w") || m.throughout(b)
				if m.cap("u").Has(g.dhead) && !m.Has("w") {
					return node{}, false // «طوال اليوم» is today
				}
				n, ok := m.lengthOf(1, m.cap("u"), g.unit)
				return n, ok && whole
			},
			accept: []string{"طوال الشهر"},
			reject: []string{"خلال الشهر"},
		},
		{
			id: "dur.lasting", out: "out|dur",
			pattern: "[<lasting>] <u:unit&!def> [!<" + cNumber + "|ord|ordn|wd|rday|holiday|dyear|month|mon|monthw|hmonth|hmonthw|weekday|date>]",
			mean: func(m *match) (node, bool) {
				if a := m.After(1); a != nil && (a.Has(pattern.Word) && !a.Has(g.of) && !a.Has(g.in) && !a.Has(g.on)) && a.Entries == nil && !a.Has(pattern.Conj) && !a.Has(pattern.Prep) {
					if !m.adverbial(a) && !prefixed(m.Token(a).Key) {
						return node{}, false
					}
				}
				return m.lengthOf(1, m.cap("u"), g.unit)
			},
			accept: []string{"لمدة شهر", "مرور عام"},
			reject: []string{"خلال يوم دراسي", "لمدة شهر مارس"},
		},
		{
			id: "dur.term", out: "out|dur",
			pattern: "[<lasting|termcue>] <u:acc>",
			mean:    func(m *match) (node, bool) { return m.lengthOf(1, m.cap("u"), g.acc) },
			accept:  []string{"حكم عليه بالسجن عاما"},
			reject:  []string{"ولد يوما"},
		},
		{
			id: "dur.fraction", out: "out|dur",
			pattern: "<f:frac|half|quarter> <u:unit&!prep>",
			mean: func(m *match) (node, bool) {
				if m.cap("u").Has(pattern.Conj) {
					return node{}, false
				}
				return m.fraction(m.cap("f"), m.cap("u"))
			},
			accept: []string{"نصف ساعة", "ربع قرن", "نصف عام"},
			reject: []string{"نصف المدينة"},
		},
		{
			id: "dur.definite", out: "out|dur",
			pattern: "<u:plural&def|dual&def> <al>? (<n:num|nw&def|card>)? <fewadj>? <a:" + cAdj + "|latest>",
			mean: func(m *match) (node, bool) {
				u := m.cap("u")
				if u.Has(g.dual) {
					n, ok := m.lengthOf(2, u, g.dual)
					n.vague = m.toward(m.cap("a"))
					return n, ok && !m.Has("n")
				}
				if !m.Has("n") {
					return node{}, false
				}
				n, ok := m.length(m.cap("n"), u)
				n.vague = m.toward(m.cap("a"))
				return n, ok
			},
			accept: []string{"الساعات الـ48 الماضية", "السنوات الخمس المقبلة", "اليومين الماضيين"},
			reject: []string{"الأيام الماضية"},
		},
		{
			id: "dur.definite-count", out: "out|dur",
			pattern: "<al>? <n:num|nw&def|card> <u:" + cUnit + "> <a:" + cAdj + "|adjprev|latest>",
			mean: func(m *match) (node, bool) {
				n, ok := m.length(m.cap("n"), m.cap("u"))
				n.vague = m.toward(m.cap("a"))
				return n, ok
			},
			accept: []string{"الـ24 ساعة الماضية", "الثلاثة عقود القادمة"},
			reject: []string{"24 ساعة ثم"},
		},
		{
			id: "dur.last-count", out: "out|dur",
			pattern: "<edge> <n:" + cNumber + "> <u:" + cUnit + ">",
			mean: func(m *match) (node, bool) {
				n, ok := m.length(m.cap("n"), m.cap("u"))
				n.vague = vaguePast
				return n, ok
			},
			accept: []string{"آخر 3 سنوات", "أول عشرة أيام"},
			reject: []string{"آخر 3 لاعبين"},
		},
		{
			id: "dur.range-dash", out: "out|dur",
			pattern: "<d:dm> <u:" + cUnit + ">",
			mean: func(m *match) (node, bool) {
				raw := m.node(m.cap("d")).num
				w, ok := m.word(m.cap("u"), g.unit, g.plural, g.acc)
				lo, ok1 := lengthIn(w.str, raw/100)
				hi, ok2 := lengthIn(w.str, raw%100)
				return node{kind: kLength, len: lo, lenHi: hi}, ok && ok1 && ok2 && raw/100 < raw%100
			},
			accept: []string{"3-4 أيام"},
			reject: []string{"4-3 أيام"},
		},
		{
			id: "dur.between", out: "out|dur",
			pattern: "[<between>] <a:num|nw|card> (<wa> <b:num|nw|card>|<b:num&conj|nw&conj|card&conj>) <u:" + cUnit + ">",
			mean: func(m *match) (node, bool) {
				lo, ok1 := m.length(m.cap("a"), m.cap("u"))
				hi, ok2 := m.length(m.cap("b"), m.cap("u"))
				a, _ := m.capNumber("a")
				b, _ := m.capNumber("b")
				lo.lenHi = hi.len
				return lo, ok1 && ok2 && a < b
			},
			accept: []string{"بين 18 و34 سنة"},
			reject: []string{"بين 34 و18 سنة"},
		},
		{
			id: "dur.range", out: "out|dur",
			pattern: "<a:num|nw|card> (<to|until|or>|<dash>|<conj&!num&!nw>) (<b:num|nw|card>) <u:" + cUnit + ">",
			mean: func(m *match) (node, bool) {
				lo, ok1 := m.length(m.cap("a"), m.cap("u"))
				hi, ok2 := m.length(m.cap("b"), m.cap("u"))
				a, _ := m.capNumber("a")
				b, _ := m.capNumber("b")
				lo.lenHi = hi.len
				return lo, ok1 && ok2 && a < b && !m.cap("b").Has(pattern.Conj)
			},
			accept: []string{"سبعة إلى عشرين عاما", "5 أو 6 سنوات"},
			reject: []string{"20 إلى 7 سنوات"},
		},
	}
}

// durationJoinRules join lengths: «ساعة ونصف», «عام واحد وشهر و21 يوما».
func durationJoinRules(g *grammar) []rule {
	return []rule{
		{
			id: "dur.and-half", out: "out|dur",
			pattern: "<d:dur|unit&!def> <f:frac&conj|half&conj|quarter&conj> <u:unit&def>?",
			mean: func(m *match) (node, bool) {
				var n node
				ok := true
				d := m.cap("d")
				if x := m.node(d); x != nil {
					n = *x
				} else if n, ok = m.lengthOf(1, d, g.unit); !ok {
					return node{}, false
				}
				unit := n.len.unit()
				f, _ := m.word(m.cap("f"), g.frac)
				if n.kind != kLength || f.num == 0 {
					return node{}, false
				}
				if u := m.cap("u"); u != nil {
					if w, _ := m.word(u, g.unit); unitOf[w.str] != unit && unitOf[w.str] != NoPrecision {
						return node{}, false
					}
				}
				add, ok := fractionOf(unit, f.num)
				n.len, ok = sum(n.len, add, ok)
				return n, ok
			},
			accept: []string{"عامين ونصف العام", "ساعة ونصف", "ثلاث سنوات ونصف السنة"},
			reject: []string{"عامين ونصفها"},
		},
		{
			id: "dur.between-lengths", out: "out|dur",
			pattern: "[<between|of>] <a:dur> (<wa> <b:dur>|<b:dur&conj>|<to> <b:dur>)",
			mean: func(m *match) (node, bool) {
				n, b := *m.node(m.cap("a")), m.node(m.cap("b"))
				n.lenHi = b.len
				return n, m.Before(1).Has(g.of) == m.Items()[1].Has(g.to) && n.lenHi != n.len && b.lenHi.IsZero() && n.len.unit() == b.len.unit() && !b.len.IsZero() && !n.len.IsZero()
			},
			accept: []string{"بين سنة واحدة وخمس عشرة سنة", "من سنتين إلى خمس سنوات"},
			reject: []string{"بين سنة واحدة وثلاثة أشهر"},
		},
		{
			id: "dur.sum", out: "out|dur",
			pattern: "<d:dur|unit&!def> (<wa>? <e:dur|unit&!def>){1,4}",
			mean: func(m *match) (node, bool) {
				var n node
				joined := false
				last := Century + 1
				for i := range m.Items() {
					it := &m.Items()[i]
					if it.Has(g.wa) {
						joined = true
						continue
					}
					var p node
					ok := true
					if x := m.node(it); x != nil {
						p = *x
					} else if p, ok = m.lengthOf(1, it, g.unit); !ok {
						return node{}, false
					}
					unit := p.len.unit()
					if i > 0 && !joined && !it.Has(pattern.Conj) || p.kind != kLength || !p.lenHi.IsZero() || unit == last || p.len.Seconds > 0 && last != Minute && i > 0 {
						return node{}, false
					}
					if i > 0 && m.node(it) == nil && m.node(&m.Items()[0]) == nil && len(m.Items()) == 2 {
						return node{}, false // «يوم وليلة», two bare nouns
					}
					last, joined = unit, false
					n.kind = kLength
					if n.len, ok = sum(n.len, p.len, true); !ok {
						return node{}, false
					}
				}
				return n, true
			},
			accept: []string{"عام واحد وشهر و21 يوما", "ثلاث سنوات وستة أشهر"},
			reject: []string{"شهر وسنة", "يومان ويومان"},
		},
	}
}

// durationApproxRules take the words of approximation into a length, and find
// the indefinite ones.
func durationApproxRules(g *grammar) []rule {
	return []rule{
		{
			id: "dur.about", out: "out|dur",
			pattern: "<a:about|more> <d:dur|unit>",
			mean: func(m *match) (node, bool) {
				var n node
				ok := true
				if x := m.node(m.cap("d")); x != nil {
					n = *x
				} else if n, ok = m.lengthOf(1, m.cap("d"), g.unit); !ok {
					return node{}, false
				} else if a := m.After(1); a != nil && (a.Has(pattern.Num) || a.Has(g.adjcur) || a.Has(g.adjlast) || a.Has(g.adjnext) || a.Has(g.ord) || a.Has(g.self) || a.Has(pattern.Def) && a.Has(pattern.Word)) {
					return node{}, false // «قرب ساعة الخلاص»
				}
				n.approx, n.more = m.cap("a").Has(g.about), m.cap("a").Has(g.more)
				return n, n.kind == kLength && !m.cap("d").Has(pattern.Conj)
			},
			accept: []string{"أكثر من ست ساعات", "نحو أسبوعين", "حوالي عام"},
			reject: []string{"أكثر من ست مدن"},
		},
		{
			id: "dur.approx-post", out: "out|dur",
			pattern: "<d:dur> <approxpost>",
			mean: func(m *match) (node, bool) {
				n := *m.node(m.cap("d"))
				n.approx = true
				return n, true
			},
			accept: []string{"ثلاث ساعات تقريبا"},
		},
		{
			id: "dur.few", out: "out|dur|durvague",
			pattern: "<few&!def> <u:plural&!conj>",
			mean:    func(m *match) (node, bool) { return m.vagueLength(m.cap("u")) },
			accept:  []string{"عدة أيام", "بضع سنوات"},
			reject:  []string{"عدة بيوت"},
		},
		{
			id: "dur.plural-adj", out: "out|dur|durvague",
			pattern: "<u:plural&!def> <fewadj&!def>",
			mean:    func(m *match) (node, bool) { return m.vagueLength(m.cap("u")) },
			accept:  []string{"أيام قليلة", "أشهر معدودة"},
		},
		{
			id: "dur.more-plural", out: "out|dur|durvague",
			pattern: "<more|about> <u:plural&!def|durvague>",
			mean:    func(m *match) (node, bool) { return m.vagueLength(m.cap("u")) },
			accept:  []string{"نحو عقود"},
		},
	}
}

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
