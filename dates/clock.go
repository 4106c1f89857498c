package dates

import (
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

// Pieces of the patterns of clock times.
const (
	cHour    = "num1|num2|ord&def|ordn|nw&def|card|nw"
	cOClock  = "ord&def|ordn|nw&def"
	pMinutes = "(<f:frac&conj>|<wa>? <mn:num&conj|nw&conj|card&conj|num> <minutes>|<mn:nw&conj|card&conj>|<ex:except> (<f:frac>|<mn:num|nw|card> <minutes>))?"
	pHalfDay = "(<ap:ampm|partadv|part&def>)?"
	pZone    = "(<comma|symbol>? <lparen>? <tzhead>? <z:tz|tzplace> <z2:tz>? ((<sg:plus|dash> <zn:num|clk>))? <rparen>?)?"
	cDayItem = "dday|wd|rday|today"
)

// clockRules read times of the clock.
func clockRules(g *grammar) []rule {
	return []rule{
		{
			id: "clock.hour", out: "clock|time|out",
			pattern: "<hhead&def> <h:" + cHour + "> " + pMinutes + " " + pHalfDay + " " + pZone,
			mean:    func(m *match) (node, bool) { return m.clock(true) },
			accept:  []string{"الساعة الثامنة والنصف مساء", "الساعة 10 صباحا بتوقيت غرينتش", "الساعة السابعة إلا ربعا"},
			reject:  []string{"الساعة 48", "الساعة الذهبية"},
		},
		{
			id: "clock.colon", out: "clock|time",
			pattern: "(<hhead> <lparen> <c:clk> <rparen>|<hhead>? <c:clk>|<hhead> <colon> <c:clk>) " + pHalfDay + " " + pZone,
			mean: func(m *match) (node, bool) {
				n := *m.node(m.cap("c"))
				if !m.Has("ap") && !m.Has("z") && !m.Items()[0].Has(g.hhead) && m.played() {
					return node{}, false
				}
				if m.Has("ap") || m.Has("z") || m.Items()[0].Has(g.hhead) || m.clockContext() || m.speakerVerb() {
					m.AddClass(g.out)
				}
				return n, m.halfDay(&n) && m.zone(&n) && m.brackets()
			},
			accept: []string{"22:22 بتوقيت غرينتش", "10:09 GMT", "07:10 م", "الساعة 18:07", "الساعة: 14:20", "10:10 ص | بتوقيت عدن"},
		},
		{
			// «الساعة 17,30», «21.00 بالتوقيت المحلي»
			id: "clock.decimal", out: "clock|time|out",
			pattern: "<hh:hhead&def>? <c:decimal|dmdot> " + pHalfDay + " " + pZone,
			mean: func(m *match) (node, bool) {
				c := m.cap("c")
				h, mi := &m.state.Tokens[c.From], &m.state.Tokens[c.To-1]
				n := node{kind: kDate, prec: Minute, clocked: true, hour: int8(min(h.Num, 99)), min: int8(min(mi.Num, 99)), sec: -1}
				ok := (m.Has("hh") || m.Has("z")) && c.To-c.From == 3 && len(mi.Key) == 2 && n.hour < 24 && n.min < 60
				return n, ok && m.halfDay(&n) && m.zone(&n)
			},
			accept: []string{"الساعة 17,30 مساء", "21.00 بالتوقيت المحلي"},
			reject: []string{"21.00 دينارا", "الساعة 17,75"},
		},
		{
			id: "clock.zone-first", out: "clock|time|out",
			pattern: "<z:tz> <c:clk>",
			mean: func(m *match) (node, bool) {
				n := *m.node(m.cap("c"))
				return n, n.tz == "" && m.zone(&n) && n.tz != ""
			},
			accept: []string{"GMT18:51:18"},
			reject: []string{"المحلي 18:51"},
		},
		{
			id: "clock.french", out: "clock|time|out",
			pattern: "<hh:hhead&def>? <h:num1|num2> <x:latin&glued> <n:num2&glued>?",
			mean: func(m *match) (node, bool) {
				h, _ := m.capNumber("h")
				mi, minutes := m.capNumber("n")
				n := node{kind: kDate, prec: Hour, clocked: true, hour: int8(h), min: int8(mi), sec: -1}
				if minutes {
					n.prec = Minute
				}
				return n, m.Token(m.cap("x")).Key == "h" && (minutes || m.Has("hh")) && h < 24 && mi < 60 && m.clear()
			},
			accept: []string{"الساعة 18h30", "09h15"},
			reject: []string{"18x30"},
		},
		{
			id: "clock.hour-part", out: "clock|time|out",
			pattern: "<h:num1|num2|" + cOClock + "> " + pMinutes + " <ap:partadv> " + pZone,
			mean: func(m *match) (node, bool) {
				h := m.cap("h")
				if h.Has(pattern.Num) && !m.clockContext() {
					// «قتل 8 مساء أمس»: only an adverb of its own makes it an hour.
					key := m.Token(m.cap("ap")).Key
					if key[len(key)-2:] != "ا" {
						return node{}, false
					}
				}
				return m.clock(false)
			},
			accept: []string{"الثالثة فجرا", "8 صباحا", "الواحدة ظهرا"},
			reject: []string{"قتل 8 مساء أمس"},
		},
		{
			id: "clock.compact", out: "clock|time|out",
			pattern: "(<hhead>|<on>)? <h:num4> <lparen>? <tzhead>? <z:tz> (<sg:plus|dash> <zn:num|clk>|<zn:clk>)? <rparen>?",
			mean: func(m *match) (node, bool) {
				v, _ := m.capNumber("h")
				n := node{kind: kDate, prec: Minute, clocked: true, hour: int8(v / 100), min: int8(v % 100), sec: -1}
				first := &m.Items()[0]
				b := m.Before(1)
				headed := first.Has(g.hhead) || first.Has(pattern.Newline) || m.Items()[1].Has(pattern.LParen) || b != nil && (b.Has(pattern.LParen) || b.Has(pattern.Dash) || b.Has(g.on))
				return n, headed && v/100 < 24 && v%100 < 60 && m.zone(&n)
			},
			accept: []string{"الساعة 1500 (GMT+04:00)", "الساعة 0900 بتوقيت غرينتش", "1134 (GMT 04:00)"},
			reject: []string{"الساعة 2970 GMT"},
		},
		{
			id: "clock.at", out: "clock|time|out",
			pattern: "[<on>] <h:" + cOClock + "> " + pMinutes + " [!<of|word&def>]",
			mean: func(m *match) (node, bool) {
				if !m.feminine(m.cap("h")) {
					return node{}, false
				}
				return m.clock(false)
			},
			accept: []string{"عند السابعة والنصف"},
			reject: []string{"عند السابعة من عمره", "عند الأول"},
		},
		{
			id: "clock.in", out: "clock|time|out",
			pattern: "[<in>] <h:" + cOClock + "> " + pMinutes + " [$]",
			mean: func(m *match) (node, bool) {
				h, _ := m.capNumber("h")
				if !m.feminine(m.cap("h")) || h < 4 {
					return node{}, false
				}
				return m.clock(false)
			},
			accept: []string{"سأعود في السابعة", "سأعود في الحادية عشرة والنصف"},
			reject: []string{"ولد في الخامس"},
		},
		{
			id: "clock.half", out: "clock|time|out",
			pattern: "<h:" + cOClock + "> <f:frac&conj&def> " + pHalfDay + " " + pZone,
			mean: func(m *match) (node, bool) {
				if !m.feminine(m.cap("h")) {
					return node{}, false
				}
				return m.clock(false)
			},
			accept: []string{"الثامنة والنصف", "الثامنة والربع"},
			reject: []string{"الثامن والنصف"},
		},
		{
			id: "clock.midnight", out: "clock|time|out",
			pattern: "<h:num1|num2>? <p:midnight|noon> " + pZone,
			mean: func(m *match) (node, bool) {
				n := node{kind: kDate, prec: Hour, clocked: true, sec: -1}
				if m.cap("p").Has(g.noon) {
					n.hour = 12
				}
				if h, ok := m.capNumber("h"); ok && h != 12 {
					return node{}, false
				}
				return n, m.zone(&n)
			},
			accept: []string{"منتصف الليل", "منتصف النهار"},
		},
	}
}

// clockPairRules join a time with the same one in another zone, in brackets.
func clockPairRules(g *grammar) []rule {
	return []rule{
		{
			id: "clock.elsewhere", out: "clock|time|out",
			pattern: "<t:clock> <lparen> <x:clock> <rparen>?",
			mean: func(m *match) (node, bool) {
				t, x := m.node(m.cap("t")), m.node(m.cap("x"))
				sameDay := t.hour-x.hour <= 12 && x.hour-t.hour <= 12
				return *t, t.tz == "" && x.tz != "" && m.brackets() && sameDay
			},
			accept: []string{"الساعة السادسة (1.30 ت غ)", "الساعة 9.30 صباحا (6:30 بتوقيت غرينتش)"},
			reject: []string{"الساعة السادسة (السابعة مساء)", "الساعة 2,33 صباحا (18,33 ت غ السبت)", "الساعة الواحدة صباحا (20:30 ت غ)"},
		},
	}
}

// clockContext reports whether the word before the match tells of a time.
func (m *match) clockContext() bool {
	b := m.Before(1)
	if b != nil && (b.Has(m.g.wa) || m.Items()[0].Has(pattern.Conj)) {
		for i := 1; i <= 6; i++ {
			if bb := m.Before(i); bb != nil && bb.Has(m.g.between) {
				return true
			}
		}
	}
	return b == nil || b.Has(pattern.Fut) || m.Items()[0].Has(pattern.Newline) || b.Has(pattern.LParen) || b.Has(pattern.Comma) || b.Has(m.g.on) || b.Has(m.g.in) || b.Has(m.g.until) || b.Has(m.g.since) || b.Has(m.g.to) || b.Has(m.g.of) || b.Has(m.g.between) || b.Has(m.g.hhead)
}

// played reports whether the match is one of the times of a player: «00:00» and
// «02:49» on lines of their own or with a slash between them.
func (m *match) played() bool {
	toks := m.state.Tokens
	items := m.Items()
	from, to := int(items[0].From), int(items[len(items)-1].To)
	clock := func(i int) bool {
		return i >= 0 && i+2 < len(toks) && toks[i].Kind == token.Number && toks[i+1].Key == ":" && toks[i+2].Kind == token.Number
	}
	if from > 0 && toks[from-1].Key == "/" {
		from--
	} else if !items[0].Has(pattern.Newline) {
		from = -1
	}
	if to < len(toks) && toks[to].Key == "/" {
		to++
	} else if to < len(toks) && toks[to].Flags&token.LineBefore == 0 {
		to = -1
	}
	return from >= 0 && clock(from-3) || to >= 0 && clock(to)
}

// feminine reports whether an ordinal agrees with ساعة.
func (m *match) feminine(it *pattern.Item) bool {
	tok := &m.state.Tokens[it.From]
	key := tok.Key
	if it.Has(m.g.nw) && key != "الواحده" {
		return false
	}
	return len(key) > 4 && (key[len(key)-2:] == "ه" || key == "الاولي")
}

// clock builds a time from the captures h, f, mn, ex, ap and the zone.
func (m *match) clock(headed bool) (node, bool) {
	h, ok := m.capNumber("h")
	it := m.cap("h")
	if !ok || h > 24 || it.Has(pattern.Prep) || it.Has(m.g.weekday) && !it.Has(m.g.ord) && !it.Has(pattern.Num) {
		return node{}, false
	}
	n := node{kind: kDate, prec: Hour, clocked: true, hour: int8(h), sec: -1}
	if a := m.After(1); headed && it.Has(pattern.Num) && a != nil && a.Has(m.g.counted) && a.Clitics == 0 {
		return node{}, false
	}
	minutes := int64(-1)
	if m.Has("f") {
		w, _ := m.word(m.cap("f"), m.g.frac)
		minutes = int64(w.num)
	} else if v, ok := m.capNumber("mn"); ok {
		minutes = v
	}
	if minutes >= 60 || h == 0 && !it.Has(pattern.Num) {
		return node{}, false
	}
	if minutes >= 0 {
		n.prec = Minute
		if m.Has("ex") {
			minutes = 60 - minutes
			n.hour = (n.hour + 23) % 24
			n.num = 1 // counted back from the hour said
		}
		n.min = int8(minutes)
	}
	return n, m.halfDay(&n) && m.zone(&n)
}

// halfDay moves the hour to the half of the day that the capture ap names.
func (m *match) halfDay(n *node) bool {
	it := m.cap("ap")
	if it == nil {
		return n.hour < 24 || n.min == 0
	}
	if w, ok := m.word(it, m.g.partadv, m.g.part); ok {
		return placeHour(n, partNamed(w.str))
	}
	w, _ := m.word(it, m.g.ampm)
	if w.str == "am" {
		return placeHour(n, Morning)
	}
	return placeHour(n, Evening)
}

func partNamed(code string) DayPart {
	p, err := partCodes.find(code, "part")
	if err != nil {
		return NoPart
	}
	return DayPart(p)
}

// placeHour reads an hour of the twelve-hour clock in a part of the day.
func placeHour(n *node, p DayPart) bool {
	h := n.hour
	if h > 12 {
		// «الساعة 20 مساء» says the half of the day twice.
		return !(p == Morning && h < 24)
	}
	said := h
	if n.num == 1 {
		said = h + 1
	}
	switch p {
	case Morning:
		if h == 12 {
			h = 0
		}
	case Afternoon:
		if said != 12 && said != 11 && said != 10 && h < 12 {
			h += 12
		}
		if said == 12 && n.num == 1 { // a quarter to twelve
			break
		}
	case Evening:
		if h < 12 {
			h += 12
		}
	case Night:
		switch {
		case said == 12:
			h = 0
			if n.num == 1 {
				h = 23
			}
		case said >= 6 && h < 12:
			h += 12
		}
	}
	n.hour = h
	n.am, n.pm = p == Morning, p != Morning
	return true
}

// zone reads the time zone captured as z, with an offset.
func (m *match) zone(n *node) bool {
	if !m.Has("z") {
		return true
	}
	z := m.cap("z")
	items := m.Items()
	headed := false
	opened, closed := 0, 0
	for i := range items {
		headed = headed || items[i].Has(m.g.tzhead)
		if items[i].Has(pattern.Symbol) && !items[i].Has(pattern.Plus) && !m.bar(&items[i]) {
			return false
		}
		if items[i].Has(pattern.LParen) {
			opened++
		}
		if items[i].Has(pattern.RParen) {
			closed++
		}
	}
	if opened != closed {
		return false
	}
	if z.Has(m.g.tzplace) && !headed {
		return false // «الساعة 10 بغداد»
	}
	w, _ := m.word(z, m.g.tz, m.g.tzplace)
	n.tz = w.str
	if m.Has("zn") {
		var h, mi int64
		if x := m.node(m.cap("zn")); x != nil {
			h, mi = int64(x.hour), int64(x.min)
		} else {
			h, _ = m.capNumber("zn")
		}
		n.tz = offset(m.cap("sg") == nil || m.cap("sg").Has(pattern.Plus), h, mi)
	}
	return true
}
