package dates

import "github.com/hawliyat/hawliyat/internal/pattern"

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
				var ok bool
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
					var ok bool
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
				var ok bool
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
