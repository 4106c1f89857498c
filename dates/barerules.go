package dates

import (
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// bareYearRule names the rule of years without a head.
const bareYearRule = "bare.year"

// setRules read recurrences.
func setRules(g *grammar) []rule {
	set := func(l Length) node { return node{kind: kSet, len: l} }
	return []rule{
		{
			id: "set.every-weekday", out: "out|set",
			pattern: "<every> <dhead>? <w:weekday|wd>",
			mean: func(m *match) (node, bool) {
				n := set(Length{Weeks: 1})
				if x := m.node(m.cap("w")); x != nil {
					n.wd = x.wd
				} else {
					w, _ := m.val("w", g.weekday)
					n.wd = int8(w)
				}
				if a := m.After(1); n.wd == 7 && len(m.Items()) == 2 && a != nil && a.Has(pattern.Word) && m.finite(a) {
					return node{}, false // «كل أحد يعلم»: everyone
				}
				return n, n.wd > 0
			},
			accept: []string{"كل يوم جمعة", "كل خميس"},
			reject: []string{"كل أحد يعلم ذلك"},
		},
		{
			id: "set.every", out: "out|set",
			pattern: "<every> <d:unit&!def|dur>",
			mean: func(m *match) (node, bool) {
				var n node
				ok := true
				if x := m.node(m.cap("d")); x != nil {
					n = *x
				} else if n, ok = m.lengthOf(1, m.cap("d"), g.unit); ok {
					if a := m.After(1); a != nil && (a.Has(g.only) || a.Has(g.mon) || a.Has(g.month)) {
						return node{}, false
					}
				}
				return set(n.len), ok && n.kind == kLength && !n.len.IsZero() && n.lenHi.IsZero()
			},
			accept: []string{"كل يوم", "كل ثلاث سنوات", "كل نصف عام"},
			reject: []string{"كل مدينة"},
		},
		{
			id: "set.weekdays", out: "out|set",
			pattern: "<u:plural&!def> <w:wd|weekday&def> [!<conj&wd|conj&weekday|comma>]",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("u"), g.plural)
				n := set(Length{Weeks: 1})
				if x := m.node(m.cap("w")); x != nil {
					n.wd = x.wd
				} else {
					d, _ := m.val("w", g.weekday)
					n.wd = int8(d)
				}
				return n, w.str == "day"
			},
			accept: []string{"أيام الجمعة"},
			reject: []string{"أيام الجمعة والسبت"},
		},
		{
			id: "set.times-in", out: "out|set",
			pattern: "[!<edge|ord>] <times> <in> <u:unit&def|today>",
			mean: func(m *match) (node, bool) {
				n, ok := m.each(m.cap("u"))
				return set(n.len), ok
			},
			accept: []string{"يجتمعون مرة في الأسبوع", "مرتين في السنة", "ثلاث مرات في اليوم"},
			reject: []string{"مرة في المدينة", "أول مرة في الشهر"},
		},
		{
			id: "set.per-one", out: "out|set", keep: "k",
			pattern: "<in> k:(<u:unit&def|today> <nw&def>)",
			mean: func(m *match) (node, bool) {
				n, ok := m.each(m.cap("u"))
				one, _ := m.number(&m.Items()[len(m.Items())-1])
				return set(n.len), ok && one == 1
			},
			accept: []string{"دولارين في اليوم الواحد"},
			reject: []string{"في اليوم العشرين"},
		},
		{
			id: "set.per", out: "out|set", keep: "u",
			pattern: "<counted> <in> <u:unit&def|today> [!<word&def|word&!conj|num>]",
			mean: func(m *match) (node, bool) {
				n, ok := m.each(m.cap("u"))
				return set(n.len), ok && n.saidIn >= Day // «60 كيلومترا في الساعة» is a speed
			},
			accept: []string{"ثلاثة ملايين برميل في اليوم."},
			reject: []string{"ثلاثة ملايين برميل في اليوم الأول", "قتل 20 شخصا في اليوم نفسه", "60 كيلومترا في الساعة."},
		},
		{
			id: "set.every-part", out: "out|set",
			pattern: "<every> <p:part&!def> (<u:wd|weekday>)?",
			mean: func(m *match) (node, bool) {
				n := set(Length{Days: 1})
				if m.Has("u") {
					n.len = Length{Weeks: 1}
				}
				return n, true
			},
			accept: []string{"كل صباح"},
		},
		{
			id: "set.every-period", out: "out|set",
			pattern: "<every> <u:season|named|month|mon|hmonth|hmonthw>",
			mean:    func(m *match) (node, bool) { return set(Length{Years: 1}), true },
			accept:  []string{"كل صيف", "كل رمضان"},
		},
		{
			id: "set.adverb", out: "out|set",
			pattern: "<s:setadv|setadj>",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("s"), g.setadv, g.setadj)
				l, err := ParseLength(w.str)
				it := m.cap("s")
				if it.Has(g.dualc) {
					if a := m.After(1); a != nil && (a.Has(pattern.Num) || a.Has(g.wd) || a.Has(g.weekday) || a.Has(g.month) || a.Has(g.monthw) || a.Has(g.hmonth) || a.Has(g.hmonthw) || a.Has(g.mon)) {
						return node{}, false
					}
				}
				return set(l), err == nil
			},
			accept: []string{"يوميا", "التقرير السنوي", "الصحيفة الأسبوعية"},
		},
	}
}

// each is the length of one of a unit, where «اليوم» may stand for any day.
func (m *match) each(u *pattern.Item) (node, bool) {
	if u.Has(m.g.today) {
		return node{kind: kLength, len: Length{Days: 1}, saidIn: Day}, true
	}
	return m.lengthOf(1, u, m.g.unit)
}

// bareRules accept what stands alone: a year, a month, a weekday, today.
func bareRules(g *grammar) []rule {
	return []rule{
		{
			id: "bare.weekday", out: "out|date|dday",
			pattern: "<w:wd>",
			mean: func(m *match) (node, bool) {
				n := *m.node(m.cap("w"))
				return n, m.weekdayAlone()
			},
			accept: []string{"اجتمعوا الجمعة في القاهرة", "يوم الخميس"},
			reject: []string{"كلا الاثنين"},
		},
		{
			// a state told of the present: «المشكل اليوم يتمثل في», «الوضع اليوم غير مناسب»
			id: "bare.nowadays-state", out: "out|date", keep: "w",
			pattern: "[<word>] <w:today> [<nowstate>]",
			mean: func(m *match) (node, bool) {
				b := m.Before(1)
				ok := b.Has(pattern.Def) || m.After(1).Has(g.copula) && len(b.Entries) == 0 && !m.finite(b)
				return node{kind: kVague, vague: vaguePresent}, ok
			},
			accept: []string{"المشكل الحقيقي اليوم يتمثل في الأجور", "إن إرهاب اليوم هو إرهاب دولة"},
			reject: []string{"وصل أمس", "قال اليوم هو يوم عظيم"},
		},
		{
			id: "bare.today", out: "out|date|dday",
			pattern: "<w:today|rday>",
			mean: func(m *match) (node, bool) {
				n, ok := m.dayNode(m.cap("w"))
				return n, ok && m.todayAlone()
			},
			accept: []string{"قال اليوم إن", "أمس", "غدا"},
		},
		{
			id: "bare.month", out: "out|date|dmon",
			pattern: "<mo:" + cMonth + ">",
			mean: func(m *match) (node, bool) {
				n, ok := m.monthNode(m.cap("mo"))
				return n, ok && m.monthAlone()
			},
			accept: []string{"في سبتمبر", "شهر مارس"},
		},
		{
			id: "bare.weak-month", out: "out|date|dmon",
			pattern: "[<in|since|until|by|before|after|from|to|between|every>] <mo:monthw>",
			mean: func(m *match) (node, bool) {
				n, ok := m.monthNode(m.cap("mo"))
				return n, ok && m.weakMonth()
			},
			accept: []string{"في مارس", "منذ ماي"},
			reject: []string{"مارس الرياضة"},
		},
		{
			id: "bare.weak-months", out: "out|date|dmon", keep: "mo",
			pattern: "<mo:monthw> <comma>? <month&conj|mon&conj|monthw&conj>",
			mean:    func(m *match) (node, bool) { return m.monthNode(m.cap("mo")) },
			accept:  []string{"رحلات مارس وأفريل"},
			reject:  []string{"مارس ورجب"},
		},
		{
			id: "bare.weak-month-behind", out: "out|date|dmon",
			pattern: "[<month|mon|dmon>] <mo:monthw&conj>",
			mean: func(m *match) (node, bool) {
				n, ok := m.monthNode(m.cap("mo"))
				a := m.After(1)
				return n, ok && (a == nil || !a.Has(pattern.Def) || !m.finite(m.cap("mo")))
			},
			accept: []string{"في حزيران وتموز وآب"},
			reject: []string{"فاز في يونيو ومارس السباحة"},
		},
		{
			id: "bare.nowadays", out: "out|date", keep: "w",
			pattern: "(<nowadays>|<nowscene> <word&def>?) <w:today>",
			mean:    func(m *match) (node, bool) { return node{kind: kVague, vague: vaguePresent}, true },
			accept:  []string{"شباب اليوم", "المشهد السياسي اليوم"},
		},
		{
			id: "bare.nowadays-doing", out: "out|date", keep: "w",
			pattern: "<nowdoing> (<word>{0,3}) <w:today>",
			mean:    func(m *match) (node, bool) { return node{kind: kVague, vague: vaguePresent}, true },
			accept:  []string{"ما يحدث اليوم", "من يحكمون البلاد اليوم"},
			reject:  []string{"ما حدث اليوم"},
		},
		{
			// «لن يرضى بعد اليوم»: no more
			id: "bare.no-more", out: "out|date", keep: "w",
			pattern: "<after> <w:today>",
			mean:    func(m *match) (node, bool) { return node{kind: kVague, vague: vagueFuture}, true },
			accept:  []string{"لن يسكتوا بعد اليوم"},
			reject:  []string{"بعد ظهر اليوم"},
		},
		{
			id: "bare.rhetorical", out: "out|date", keep: "w",
			pattern: "<rhetoric> (<word>{0,5}) <w:rday>",
			mean: func(m *match) (node, bool) {
				n, ok := m.dayNode(m.cap("w"))
				return node{kind: kVague, vague: vagueFuture}, ok && n.shift > 0
			},
			accept: []string{"من يضمن ألا يعودوا غدا؟"},
			reject: []string{"من يضمن أنهم لم يعودوا أمس؟"},
		},
		{
			id: "bare.plural", out: "out|dur",
			pattern: "<u:plural&!def&!conj> [!<word&def|num|weekday|wd|rday|today|month|mon|hmonth|hmonthw|dmon|holiday|named|adjlast|adjnext>]",
			mean: func(m *match) (node, bool) {
				n, ok := m.vagueLength(m.cap("u"))
				return n, ok && m.pluralAlone()
			},
			accept: []string{"لقرون", "طوال أشهر"},
			reject: []string{"أيام العيد", "بعد سنوات من"},
		},
		{
			id: "bare.hijri-month", out: "out|date|dmon",
			pattern: "[<in|since|until|by|before|after|from|to|of>] <mo:hmonth|hmonthw>",
			mean: func(m *match) (node, bool) {
				n, ok := m.monthNode(m.cap("mo"))
				return n, ok && (m.cap("mo").Has(g.hmonth) || n.month == 9 && (!m.Before(1).Has(g.of) || m.Before(2) != nil && m.Before(2).Has(g.latest)) || n.month == 10 || m.Before(1).Has(g.in)) && m.monthName()
			},
			accept: []string{"في رمضان", "خلال ذي الحجة"},
			reject: []string{"قال رمضان"},
		},
		{
			id: "bare.hijri-month-full", out: "out|date|dmon",
			pattern: "<mo:hmonth>",
			mean:    func(m *match) (node, bool) { return m.monthNode(m.cap("mo")) },
			accept:  []string{"ذو القعدة"},
		},
		{
			id: bareYearRule, out: "out|date|dyear",
			pattern: "<y:num4>",
			mean:    func(m *match) (node, bool) { return m.yearAlone() },
			accept:  []string{"في 2014.", "منذ 2011", "حرب 2006"},
			reject:  []string{"رقم 1850", "2014 جنديا", "1948 جنديا"},
		},
		{
			id: "bare.year-words", out: "out|date|dyear",
			pattern: "[<in|since|until|by>] <y:card>",
			mean: func(m *match) (node, bool) {
				y, _ := m.capNumber("y")
				n, ok := m.yearNode(y)
				return n, ok && y >= 1700 && y <= 2100 && !m.counted() && (m.After(1) == nil || !m.After(1).Has(pattern.Word))
			},
			accept: []string{"في ألفين وعشرين."},
			reject: []string{"في ألفين وعشرين مدينة"},
		},
		{
			id: "bare.season", out: "out|date|dper",
			pattern: "[<in|since|until|by|before|after|from|to|every|of>] <s:season&def>",
			mean: func(m *match) (node, bool) {
				s, _ := m.val("s", g.season)
				return node{kind: kDate, prec: Season, idx: int8(s + 1), idxOf: Season}, m.seasonAlone()
			},
			accept: []string{"في الخريف."},
			reject: []string{"في الربيع العربي"},
		},
		{
			id: "bare.part", out: "out|time|partday",
			pattern: "<p:partadv>",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("p"), g.partadv)
				return node{kind: kDate, prec: Part, part: partNamed(w.str)}, m.partAlone()
			},
			accept: []string{"وصل صباحا", "غادر ليلا"},
		},
		{
			id: "bare.part-noun", out: "out|time|partday",
			pattern: "[<in|since|until|of>] <p:part&def|daytime&def>",
			mean: func(m *match) (node, bool) {
				if m.cap("p").Has(g.daytime) {
					return node{kind: kDate, prec: Day}, m.partNounAlone()
				}
				w, _ := m.word(m.cap("p"), g.part)
				return m.usually(node{kind: kDate, prec: Part, part: partNamed(w.str)}), m.partNounAlone()
			},
			accept: []string{"في الصباح.", "خلال النهار"},
		},
		{
			id: "bare.part-early", out: "out|time|partday",
			pattern: "<p:part&def> <a:early|late>",
			mean: func(m *match) (node, bool) {
				w, _ := m.word(m.cap("p"), g.part)
				n := node{kind: kDate, prec: Part, part: partNamed(w.str), mod: Start}
				if m.cap("a").Has(g.late) {
					n.mod = End
				}
				return m.usually(n), m.cap("p").Clitics&^clitic.Def == 0 || m.cap("p").Has(pattern.Conj)
			},
			accept: []string{"في الصباح الباكر"},
			reject: []string{"الصباح الجميل"},
		},
		{
			id: "bare.unit", out: "out|dur",
			pattern: "[^] <u:unit&!def> [$]",
			mean: func(m *match) (node, bool) {
				n, ok := m.lengthOf(1, m.cap("u"), g.unit)
				return n, ok && m.only
			},
			accept: []string{"شهر"},
			reject: []string{"شهر العسل"},
		},
	}
}
