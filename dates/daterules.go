package dates

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// weekdayRules find weekdays with their article and the word for today. They
// are mentions only once a later rule has looked at their neighbours.
func weekdayRules(g *grammar) []rule {
	return []rule{
		{
			id: "day.weekday", out: "wd",
			pattern: "(<this>|<h:dhead&!def>|<h:dhead&!def> <this>|<this> <h:dhead&!def>)? <w:weekday>",
			mean: func(m *match) (node, bool) {
				d, _ := m.val("w", g.weekday)
				w := m.cap("w")
				n := node{kind: kDate, prec: Day, wd: int8(d)}
				if m.Items()[0].Has(g.this) || len(m.Items()) > 1 && m.Items()[1].Has(g.this) {
					n.cur = true
				}
				if a, ok := m.word(m.After(1), g.nw); ok && a.num == 10 && d == 7 {
					return node{}, false // «الأحد عشر», the eleven
				}
				return n, w.Has(pattern.Def) && !w.Has(pattern.Conj) || w.Has(pattern.Def) && !m.Has("h") && !n.cur
			},
			accept: []string{"يوم الأحد الماضي", "الخميس المقبل", "هذا الثلاثاء"},
			reject: []string{"يوم جمعة", "كيلومتر أحد"},
		},
		{
			id: "day.weekday-bracket", out: "wd",
			pattern: "<h:dhead&!def> <lparen> <w:weekday&def> <rparen>",
			mean: func(m *match) (node, bool) {
				d, _ := m.val("w", g.weekday)
				return node{kind: kDate, prec: Day, wd: int8(d)}, true
			},
			accept: []string{"يوم (الأحد) الماضي"},
		},
		{
			id: "day.weekday-slashes", out: "wd",
			pattern: "<h:dhead&!def>? <slash> <w:weekday&def> <slash> [<adjlast|adjnext|adjprev|adjfollow>]",
			mean: func(m *match) (node, bool) {
				d, _ := m.val("w", g.weekday)
				return node{kind: kDate, prec: Day, wd: int8(d)}, true
			},
			accept: []string{"/الأربعاء/ الماضي", "يوم /الأحد/ المقبل"},
		},
		{
			id: "day.in-a-row", out: "out|date", keep: "x",
			pattern: "x:(<dhead&def> (<ord&def|ordn>|<al>? <num>)) <inarow>",
			mean: func(m *match) (node, bool) {
				return node{kind: kDate, prec: Day, rel: relAligned, unit: Day}, true
			},
			accept: []string{"لليوم الثالث على التوالي", "لليوم الـ12 على التوالي"},
			reject: []string{"في اليوم الثالث من الزيارة"},
		},
		{
			id: "day.today", out: "today",
			pattern: "<u:dhead&def> [!<relpron|al|num&def|ord|ordn|adjlast|adjnext|adjprev|adjfollow|self|latest&def|only|whole|fewadj>]",
			mean: func(m *match) (node, bool) {
				// «أليوم» with a hamza is a slip for something else, mostly an album.
				return node{kind: kDate, prec: Day, rel: relAligned, unit: Day}, !strings.HasPrefix(m.Text(m.cap("u")), "أ")
			},
			accept: []string{"قال اليوم إن"},
			reject: []string{"في اليوم الثاني", "اليوم الذي سقط فيه الجدار", "لليوم الـ310 على التوالي", "شاهد أليوم صور"},
		},
	}
}

// dateRules compose days, months and years.
func dateRules(g *grammar) []rule {
	return []rule{
		{
			id: "date.day-month", out: "out|date|dday",
			pattern: "<h:dhead|today>? <d:" + cDayNo + "> (<of>|<dash>|<dot>|<slash>)? <mo:" + cAnyMonth + "|smonth|lmonth|monn> (<a:" + cStep + ">|<of|in|slash>? <y:dyear>|(<comma>|<of>|<slash>|<dash>)? <y:num4|card> <era:eram|erah|erasolar>?|<era:erah>)?",
			mean:    func(m *match) (node, bool) { return m.dayMonthYear() },
			accept: []string{
				"12 أغسطس 2024", "الثاني عشر من آب 2024", "20 أفريل الجاري",
				"25 شوال 1436 هـ", "الثالث من أغسطس العام الماضي", "يوم 17 ديسمبر 2017", "10/ شوال / 1436هـ", "12-أغسطس-2024", "14 - أغسطس - 2024",
			},
			reject: []string{"45 أغسطس", "31 فبراير 2024", "12 رجلا"},
		},
		{
			id: "date.month-day-year", out: "out|date|dday",
			pattern: "<mo:" + cAnyMonth + "> (<d:num1|num2> <comma>? <y:num4>|<d:ordn&def|ord&def> <y:num4|card>)",
			mean:    func(m *match) (node, bool) { return m.dayMonthYear() },
			accept:  []string{"أغسطس 12, 2024", "آب 4 2020"},
			reject:  []string{"أغسطس 45, 2024"},
		},
		{
			id: "date.month-day", out: "out|date|dday",
			pattern: "<mo:" + cMonth + "> <slash>? <d:num1|num2|card|ordn> [!<word&!conj&!of|num|slash|percent|colon>]",
			mean: func(m *match) (node, bool) {
				if m.cap("d").Has(pattern.Conj) || m.cap("d").Has(pattern.Prep) || !m.clear() {
					return node{}, false
				}
				return m.dayMonthYear()
			},
			accept: []string{"في سبتمبر 11.", "أكتوبر/ 2"},
			reject: []string{"في سبتمبر 11 قتيلا"},
		},
		{
			id: "date.day-relative-month", out: "out|date|dday",
			pattern: "<h:dhead|today>? <d:" + cDayNo + "> (<of|in>)? <mo:dmon>",
			mean: func(m *match) (node, bool) {
				d, ok := m.capNumber("d")
				mo := m.node(m.cap("mo"))
				n := node{kind: kDate, prec: Day, day: int8(min(d, 99)), within: m.index(m.cap("mo"))}
				if b := m.Before(1); b != nil && m.Items()[0].Has(pattern.Glued) && b.Has(pattern.Word) && len(b.Entries) == 0 {
					return n, false // «مؤتمر جنيف2 هذا الشهر»
				}
				return n, ok && d >= 1 && d <= 31 && mo.kind == kDate && mo.rel != relNone && m.dayNo(m.cap("d"))
			},
			accept: []string{"12 الشهر الجاري", "الخامس من الشهر المقبل", "يوم 29 من نفس الشهر"},
			reject: []string{"45 من الشهر الجاري"},
		},
		{
			id: "date.day-current", out: "out|date|dday",
			pattern: "[<in|on|since|until|by|before|after|to|of|any>] <h:dhead&!def>? <d:num1|num2|ordn> <of>? <a:adjcur>",
			mean: func(m *match) (node, bool) {
				d, _ := m.capNumber("d")
				n := node{kind: kDate, prec: Day, day: int8(min(d, 99)), cur: true, said: true}
				b := m.Before(1)
				headed := m.Has("h") || b.Has(g.in) || b.Has(g.on) || b.Has(g.since) || b.Has(g.until) || b.Has(g.by) || b.Has(g.to) || b.Has(g.of) || b.Has(g.before) || b.Has(g.after)
				return n, headed && d >= 1 && d <= 31 && m.cap("a").Has(pattern.Def)
			},
			accept: []string{"في 15 الجاري", "يجتمعون يوم 20 من الجاري"},
			reject: []string{"15 الجاري", "في 45 الجاري"},
		},
		{
			id: "date.day-ofit", out: "out|date|dday",
			pattern: "<h:dhead>? <d:num1|num2|ord&def|ordn> <ofit>",
			mean: func(m *match) (node, bool) {
				d, _ := m.capNumber("d")
				within := m.add(node{kind: kDate, prec: Month, rel: relSame, unit: Month})
				n := node{kind: kDate, prec: Day, day: int8(min(d, 99)), within: within}
				b := m.Before(1)
				ok := m.Has("h") || b != nil && (b.Has(g.in) || b.Has(g.until) || b.Has(g.since) || b.Has(g.to))
				return n, ok && d >= 1 && d <= 31
			},
			accept: []string{"وفي 15 منه", "في الخامس عشر منه"},
			reject: []string{"15 منه", "الثاني منه"},
		},
		{
			id: "date.month-year", out: "out|date|dmon",
			pattern: "<mo:" + cAnyMonth + "|lmonth> (<of|in|comma>? <y:dyear>|(<comma>|<of>|<slash>)? <y:num4|card> <era:eram|erah>?|<era:erah>)",
			mean: func(m *match) (node, bool) {
				n, ok := m.monthNode(m.cap("mo"))
				if !ok {
					return node{}, false
				}
				if m.cap("mo").Has(g.hmonthw) && n.month == 2 && !m.Has("era") { // «صفر» is also zero
					y, _ := m.capNumber("y")
					if y < 1300 || y > 1500 {
						return node{}, false
					}
				}
				return m.withYear(n)
			},
			accept: []string{"سبتمبر 2025", "سبتمبر من العام الماضي", "مارس 2014", "شوال 1436هـ"},
			reject: []string{"سبتمبر 2025 شخصا"},
		},
		{
			id: "date.month-step", out: "out|date|dmon",
			pattern: "(<this>|<that>)? <mo:" + cAnyMonth + "> <of>? <a:" + cStep + ">",
			mean: func(m *match) (node, bool) {
				n, ok := m.monthNode(m.cap("mo"))
				return n, ok && m.direct(&n, m.cap("a"))
			},
			accept: []string{"مارس الماضي", "فبراير المقبل", "أغسطس الجاري"},
			reject: []string{"مارس ماضيا"},
		},
		{
			id: "date.half-month", out: "out|date|dday",
			pattern: "(<f:frac&!def>|<half&def> <of>) <mo:mon|monn|hmonth|hmonthw> (<y:num4|dyear> <era:erah|eram>?|<era:erah>)?",
			mean: func(m *match) (node, bool) {
				n, ok := m.monthNode(m.cap("mo"))
				if !ok || m.Has("f") && !m.half(m.cap("f")) {
					return node{}, false
				}
				n.prec, n.day = Day, 15
				return m.withYear(n)
			},
			accept: []string{"النصف من شعبان", "نصف شهر مارس"},
			reject: []string{"ربع شهر مارس"},
		},
		{
			id: "date.this-month", out: "out|date|dmon",
			pattern: "<this> <mo:" + cMonth + ">",
			mean: func(m *match) (node, bool) {
				n, ok := m.monthNode(m.cap("mo"))
				n.cur, n.said = true, true
				return n, ok
			},
			accept: []string{"هذا أيار"},
		},
		{
			id: "date.nth-of", out: "out|date",
			pattern: "<o:ord|edge> <u:weekday|dhead|whead> <of|in>? <c:" + cMonth + "|hmonth|dmon|dyear|monn> (<of|in>? <y:dyear|num4> <era:eram|erah>?|<st:" + cStep + ">)?",
			mean:    func(m *match) (node, bool) { return m.nth(m.cap("o"), m.cap("u")) },
			accept:  []string{"أول ثلاثاء من أكتوبر", "ثالث يوم من شهر مارس"},
			reject:  []string{"أول أكتوبر"},
		},
		{
			id: "date.nth-after", out: "out|date",
			pattern: "<u:weekday&def|dhead&def|whead&def|wd> <o:ord&def|latest&def> <of|in>? <c:" + cMonth + "|hmonth|dmon|dyear|monn> (<of|in>? <y:dyear|num4> <era:eram|erah>?|<st:" + cStep + ">)?",
			mean: func(m *match) (node, bool) {
				if n, ok := m.weekdayTheFourth(); ok {
					return n, true
				}
				return m.nth(m.cap("o"), m.cap("u"))
			},
			accept: []string{"الأسبوع الأول من أكتوبر", "الأسبوع الأول من شهر ماي القادم", "الثلاثاء الأخير من شهر مارس"},
			reject: []string{"الأسبوع الأول من الحملة"},
		},
		{
			id: "date.nth-weekday", out: "out|date|dday",
			pattern: "<u:wd> <o:ord&def> [!<of>]",
			mean: func(m *match) (node, bool) {
				o, _ := m.val("o", g.ord)
				n := *m.node(m.cap("u"))
				n.idx, n.idxOf, n.idxDay, n.wd = int8(o), Day, n.wd, 0
				n.within = m.add(node{kind: kDate, prec: Month, rel: relAligned, unit: Month})
				return n, o <= 5
			},
			accept: []string{"يوم الأحد الثاني"},
		},
		{
			id: "date.weekday-number", out: "out|date|dday",
			pattern: "<u:wd> (<in>)? <o:num1|num2|ordn&def|ord&def> [!<adjcur|month|mon|monthw|hmonth|hmonthw|lmonth|smonth|monn|of|dash|slash|dot|nw|mhead|dmon|edge>]",
			mean: func(m *match) (node, bool) {
				d, _ := m.capNumber("o")
				it := m.cap("o")
				if it.Has(g.ord) && d < 6 || it.Has(pattern.Conj) || it.Has(pattern.Prep) || !m.clear() {
					return node{}, false
				}
				n := *m.node(m.cap("u"))
				n.day = int8(min(d, 99))
				return n, d >= 1 && d <= 31 && m.weekdayFits(&n)
			},
			accept: []string{"عدت يوم الجمعة 16"},
			reject: []string{"يوم الجمعة 3 قتلى"},
		},
		{
			id: "date.weekday-current", out: "out|date|dday",
			pattern: "<u:wd> <o:num1|num2|ordn&def> <of>? <adjcur&def>",
			mean: func(m *match) (node, bool) {
				d, _ := m.capNumber("o")
				within := m.add(node{kind: kDate, prec: Month, rel: relAligned, unit: Month})
				n := *m.node(m.cap("u"))
				n.day, n.within = int8(min(d, 99)), within
				return n, d >= 1 && d <= 31
			},
			accept: []string{"يوم الثلاثاء 13 الجاري", "الثلاثاء 20 من الجاري"},
			reject: []string{"يوم الثلاثاء 45 الجاري"},
		},
		{
			id: "date.weekday-step", out: "out|date|dday",
			pattern: "<u:wd> <a:" + cAdj + "|adjprev|adjfollow|latest>",
			mean: func(m *match) (node, bool) {
				n := *m.node(m.cap("u"))
				return n, m.direct(&n, m.cap("a"))
			},
			accept: []string{"الأحد الماضي", "يوم الخميس المقبل"},
		},
		{
			id: "date.weekday-twice", out: "out|date|dday",
			pattern: "<u:wd> <p:before|after> <a:adjlast|adjnext>",
			mean: func(m *match) (node, bool) {
				n := *m.node(m.cap("u"))
				if !m.direct(&n, m.cap("a")) || m.cap("p").Has(g.before) != (n.dir == Past) {
					return node{}, false
				}
				out := node{kind: kDate, prec: Day, rel: relAligned, unit: Day, within: m.add(n), wd: n.wd, shift: 7}
				if n.dir == Past {
					out.shift = -7
				}
				return out, true
			},
			accept: []string{"الخميس ما قبل الماضي", "يوم الأحد بعد المقبل"},
			reject: []string{"الخميس قبل المقبل"},
		},
		{
			id: "date.weekday-of-week", out: "out|date|dday",
			pattern: "<u:wd> <of|in>? <w:dweek>",
			mean: func(m *match) (node, bool) {
				n := *m.node(m.cap("u"))
				n.within = m.index(m.cap("w"))
				return n, true
			},
			accept: []string{"الجمعة من الأسبوع المقبل", "الأحد هذا الأسبوع"},
		},
		{
			id: "date.week-weekday", out: "out|date|dday",
			pattern: "<w:dweek> <in|of>? <u:wd>",
			mean: func(m *match) (node, bool) {
				n := *m.node(m.cap("u"))
				n.within = m.index(m.cap("w"))
				return n, !m.cap("u").Has(pattern.Conj)
			},
			accept: []string{"هذا الأسبوع الجمعة"},
		},
		{
			id: "date.week-of", out: "out|date|dweek",
			pattern: "<whead&!def> <d:dday>",
			mean: func(m *match) (node, bool) {
				return node{kind: kDate, prec: Week, within: m.index(m.cap("d"))}, true
			},
			accept: []string{"أسبوع 16/09/2024"},
		},
	}
}
