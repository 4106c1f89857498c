package dates

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/morph"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// agoRules count from the reference: «قبل ثلاثة أيام», «منذ عام», «بعد ذلك
// بيومين».
func agoRules(g *grammar) []rule {
	return []rule{
		{
			id: "ago.length", out: "out|date",
			pattern: "<p:before|since|after> (<a:about|more>)? <d:dur|unit&!def> (<only>|<ago>)? <z:fromnow>?",
			mean:    func(m *match) (node, bool) { return m.ago() },
			accept:  []string{"قبل ثلاثة أيام", "منذ عام", "بعد ستة أشهر", "منذ أكثر من عام"},
			reject:  []string{"قبل يوم الجمعة", "بعد يوم دراسي طويل"},
		},
		{
			id: "ago.from-now", out: "out|date",
			pattern: "<d:dur> <z:fromnow>",
			mean: func(m *match) (node, bool) {
				n := node{kind: kDate, rel: relExact, shift: 1, said: true, len: m.node(m.cap("d")).len}
				return n, m.shiftable(&n)
			},
			accept: []string{"يومين من الآن"},
		},
		{
			id: "ago.vague", out: "out|date|vagued",
			pattern: "<p:before|since|after> <d:durvague|plural&!def>",
			mean: func(m *match) (node, bool) {
				d := m.cap("d")
				n := node{kind: kVague, vague: vaguePast}
				if m.cap("p").Has(g.after) {
					n.vague = vagueFuture
				}
				if d.Has(g.plural) {
					w, _ := m.word(d, g.plural)
					if a := m.After(1); m.cap("p").Has(g.after) && a != nil && a.Has(g.of) && unitOf[w.str] >= Year {
						return node{}, false // «بعد سنوات من التعاون»: years of something
					}
				}
				return n, true
			},
			accept: []string{"بعد أيام", "منذ سنوات"},
			reject: []string{"بعد سنوات من التعاون"},
		},
		{
			id: "ago.stretch", out: "out|date|vagued",
			pattern: "<since|before|after> <u:stretch&!def> <j:fewadj&!def>? [!<of|word&def>]",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("u"), g.stretch)
				return node{kind: kVague, vague: vaguePast}, w.str == "length" || w.str == "long" && m.Has("j")
			},
			accept: []string{"منذ مدة.", "منذ فترة طويلة"},
			reject: []string{"بعد فترة من", "منذ تاريخ إنشائه"},
		},
		{
			id: "ago.after-that", out: "out|date",
			pattern: "<p:afterit> <d:dur&ba|durvague&ba|unit&ba&!def>",
			mean: func(m *match) (node, bool) {
				sign := int32(1)
				if w, _ := m.word(m.cap("p"), g.afterit); w.str == "before" {
					sign = -1
				}
				return m.afterThat(m.cap("d"), sign)
			},
			accept: []string{"بعد ذلك بيومين", "بعدها بأسبوع", "قبل ذلك بشهر"},
			reject: []string{"بعد ذلك بقليل"},
		},
		{
			id: "ago.after-date", out: "out|date",
			pattern: "<p:before|after> <d:dur|unit&!def> <of> <x:dday>",
			mean: func(m *match) (node, bool) {
				sign := int32(1)
				if m.cap("p").Has(g.before) {
					sign = -1
				}
				n, ok := m.afterThat(m.cap("d"), sign)
				n.rel, n.within = relExact, m.index(m.cap("x"))
				return n, ok
			},
			accept: []string{"بعد يومين من 3 مارس 2024"},
		},
	}
}

// ago builds the date that a length before or after the reference gives.
func (m *match) ago() (node, bool) {
	g := m.g
	d := m.cap("d")
	n := node{kind: kDate, rel: relExact, shift: -1}
	if m.cap("p").Has(g.after) {
		n.shift = 1
	}
	if x := m.node(d); x != nil {
		if x.kind != kLength || !x.lenHi.IsZero() {
			return node{}, false
		}
		if x.vague != notVague {
			if x.vague == vagueLength {
				n = node{kind: kVague, vague: vaguePast}
				if m.cap("p").Has(g.after) {
					n.vague = vagueFuture
				}
				return n, true
			}
			return node{}, false // «منذ السنوات الخمس الماضية» keeps its length
		}
		n.len, n.approx = x.len, x.approx || x.more
	} else {
		a := m.After(1)
		if m.Has("z") || len(m.Items()) > 2+btoi(m.Has("a")) {
			a = nil
		}
		if a != nil && m.nounAfter(a) {
			return node{}, false
		}
		x, ok := m.lengthOf(1, d, g.unit)
		if !ok || d.Has(pattern.Conj) {
			return node{}, false
		}
		n.len = x.len
	}
	if m.Has("a") {
		n.approx = true
	}
	n.said = m.Has("z")
	if a := m.After(1); a != nil && !m.Has("z") && (a.Has(g.of) && !m.cap("p").Has(g.since) && m.eventAfter() || m.cap("p").Has(g.after) && m.upon(a)) {
		n.rel = relEvent // counted from something the text does not date
	}
	return n, m.shiftable(&n)
}

// upon reports whether a word is «على» with the event behind it that a length is
// counted from: «بعد عام على تأسيسها», not «بعد أسبوعين على متن باخرة».
func (m *match) upon(it *pattern.Item) bool {
	a := m.After(2)
	if m.Token(it).Key != "علي" || a == nil || !a.Has(pattern.Word) {
		return false
	}
	key := m.Token(a).Key
	if a.Has(pattern.Def) || trimPronoun(key) != "" && !strings.HasSuffix(key, "ه") {
		return true
	}
	for _, f := range morph.Lookup(key) {
		if f.Tense == morph.Masdar {
			return true
		}
	}
	return false
}

// eventAfter reports whether an event is named behind «من»: a masdar, a definite
// noun or the head of a construct, not an indefinite noun that the verb governs
// («تسلمه قبل أسبوعين من ناد منافس»).
func (m *match) eventAfter() bool {
	for i := 2; i <= 4; i++ {
		a := m.After(i)
		if a == nil || !a.Has(pattern.Word) {
			return false
		}
		if a.Has(pattern.Def) || len(a.Entries) > 0 {
			return true
		}
		key := m.Token(a).Key
		if trimPronoun(key) != "" {
			return true
		}
		for _, f := range morph.Lookup(key) {
			if f.Tense == morph.Masdar {
				return true
			}
		}
	}
	return false
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// nounAfter reports whether the word behind a bare unit belongs to it («يوم
// دراسي», «شهر العسل», «عام الفيل»).
func (m *match) nounAfter(a *pattern.Item) bool {
	g := m.g
	if !a.Has(pattern.Word) || a.Has(pattern.Conj) || a.Has(pattern.Prep) && !a.Has(pattern.Def) || a.Has(pattern.Newline) {
		return a.Has(pattern.Num) || a.Has(g.wd) || a.Has(g.weekday)
	}
	if hasAny(a, g.of, g.in, g.on, g.to, g.since, g.until, g.before, g.after, g.futcue, g.pastcue, g.fromnow, g.this, g.ago) {
		return false
	}
	if hasAny(a, g.month, g.mon, g.monthw, g.hmonth, g.hmonthw, g.weekday, g.wd, g.rday, g.season, g.holiday) {
		return true
	}
	if m.cap("d").Has(g.dechead) && !m.finite(a) {
		return true // «قبل عقد جلسة»
	}
	if m.cap("d").Has(g.dhead) && !m.finite(a) && len(a.Entries) == 0 && !a.Has(pattern.Def) {
		return true // «بعد يوم شاق»
	}
	return m.nisba(m.Token(a).Key)
}

// hasAny reports an item with one of the classes given.
func hasAny(it *pattern.Item, classes ...pattern.Class) bool {
	for _, c := range classes {
		if it.Has(c) {
			return true
		}
	}
	return false
}

// shiftable sets the precision of a length counted from the reference.
func (m *match) shiftable(n *node) bool {
	n.prec = n.len.unit()
	switch l := n.len; {
	case n.prec == Year && l.Years%100 == 0 && m.saidUnit("century"):
		n.prec = Century
	case n.prec == Year && l.Years%10 == 0 && m.saidUnit("decade"):
		n.prec = Decade
	case n.prec < Day && n.rel == relEvent && n.shift > 0:
		n.prec = Day
	case n.prec < Day:
		n.kind, n.vague = kVague, vaguePast // needs a clock
		if n.shift > 0 {
			n.vague = vagueFuture
		}
	}
	m.tag(n)
	return !n.len.IsZero()
}

// saidUnit reports whether a length that was composed earlier was said in the
// unit.
func (m *match) saidUnit(unit string) bool {
	d := m.cap("d")
	if w, ok := m.word(d, m.g.unit); ok {
		return w.str == unit
	}
	x := m.node(d)
	return x != nil && x.saidIn == unitOf[unit]
}

// tag gives the composed item the class of its precision.
func (m *match) tag(n *node) {
	switch n.prec {
	case Day:
		m.AddClass(m.g.dday)
	case Week:
		m.AddClass(m.g.dweek)
	case Month:
		m.AddClass(m.g.dmon)
	case Year:
		m.AddClass(m.g.dyear)
	default:
		m.AddClass(m.g.dper)
	}
}

// afterThat builds the date a length after the antecedent.
func (m *match) afterThat(d *pattern.Item, sign int32) (node, bool) {
	n := node{kind: kDate, rel: relAfter, shift: sign}
	if x := m.node(d); x != nil {
		if x.vague == vagueLength {
			n.kind, n.vague = kVague, vagueFuture
			return n, true
		}
		n.len, n.approx = x.len, x.approx
	} else {
		x, ok := m.lengthOf(1, d, m.g.unit)
		if !ok {
			return node{}, false
		}
		n.len = x.len
	}
	return n, m.shiftable(&n)
}
