package dates

import "github.com/hawliyat/hawliyat/internal/pattern"

// dayJoinRules join today, yesterday and weekdays to each other and to dates.
func dayJoinRules(g *grammar) []rule {
	return []rule{
		{
			id: "day.relative-weekday", out: "out|date|dday",
			pattern: "<r:rday|today> (<comma>|<lparen>)? <w:wd> ((<comma> <equals>|<comma>|<lparen>|<equals>|<in>)? <d:dday> (<equals> <d2:dday>)?)? <rparen>?",
			mean:    func(m *match) (node, bool) { return m.joinDay() },
			accept:  []string{"اليوم الاثنين", "أمس (الأحد)", "غدا الثلاثاء", "اليوم الإثنين 12 أغسطس 2024", "غدا السبت 23 شوال الموافق 8 أغسطس", "بعد غد الأربعاء، الموافق 14 أغسطس"},
			reject:  []string{"اليوم والاثنين"},
		},
		{
			id: "day.relative-slashes", out: "out|date|dday",
			pattern: "<r:rday|today> <slash> <w:wd> <slash>",
			mean:    func(m *match) (node, bool) { return m.joinDay() },
			accept:  []string{"اليوم /الأحد/", "بعد غد/الأربعاء/"},
			reject:  []string{"اليوم /الأحد"},
		},
		{
			id: "day.relative-date", out: "out|date|dday",
			pattern: "<r:rday|today> (<comma>|<lparen>|<equals>)? <d:dday> <rparen>?",
			mean:    func(m *match) (node, bool) { return m.joinDay() },
			accept:  []string{"أمس 11 أغسطس 2024", "غدا (13 أغسطس)"},
		},
		{
			id: "day.weekday-date", out: "out|date|dday",
			pattern: "<w:wd> (<comma> <equals>|<comma>|<lparen>|<equals>|<slash>|<in>|<dash>)? <d:dday> <rparen>?",
			mean:    func(m *match) (node, bool) { return m.joinDay() },
			accept:  []string{"الاثنين 12 أغسطس 2024", "يوم الاثنين الموافق 12 أغسطس", "الاثنين، الموافق 12 أغسطس", "الأربعاء, 24 فبراير/ شباط 2010"},
			reject:  []string{"الاثنين و12 أغسطس 2024"},
		},
		{
			id: "day.weekday-step-date", out: "out|date|dday",
			pattern: "<w:dday> (<comma>|<lparen>|<equals>)? <d:dday> <rparen>?",
			mean: func(m *match) (node, bool) {
				w, d := m.node(m.cap("w")), *m.node(m.cap("d"))
				if w.wd == 0 || !w.said || w.day != 0 || d.wd != 0 || d.day == 0 || d.month == 0 || d.rel != relNone || m.cap("d").Has(pattern.Conj) || !m.brackets() {
					return node{}, false
				}
				d.wd = w.wd
				if !d.hasYear && !d.said && d.within == 0 {
					d.dir, d.said = w.dir, true
				}
				return d, true
			},
			accept: []string{"يوم الأحد الماضي 20 ديسمبر"},
			reject: []string{"الأحد الماضي و20 ديسمبر"},
		},
		{
			id: "day.weekday-numeric", out: "out|date|dday",
			pattern: "<w:wd> (<lparen>|<comma>|<dash>|<in>)? <d:dm|dmdot> <rparen>?",
			mean:    func(m *match) (node, bool) { return m.joinDay() },
			accept:  []string{"الثلاثاء (26-10)", "الأحد 1- 11"},
		},
		{
			id: "day.numeric", out: "out|date|dday",
			pattern: "[<in|on|until|since|to|of|before|after|dhead|lparen|word>] <h:dhead>? <d:dm|dmdot>",
			mean: func(m *match) (node, bool) {
				d := m.node(m.cap("d"))
				b := m.Before(1)
				headed := m.Has("h") || b.Has(g.dhead)
				if d.flags.Has(AmbiguousOrder) && !headed || m.counted() || m.cap("d").Has(g.dmdot) && !(m.Has("h") || b.Has(g.in)) {
					return node{}, false
				}
				return *d, headed || m.speakerVerb() || b.Has(g.in) || b.Has(g.until) || b.Has(g.since) || b.Has(pattern.Fut)
			},
			accept: []string{"يوم 22/04", "في 22-4"},
			reject: []string{"فاز 3-2", "في 3-2"},
		},
		{
			id: "day.dateline", out: "out|date|dday",
			pattern: "<d:dm> [<lparen|dash|slash>]",
			mean:    func(m *match) (node, bool) { return *m.node(m.cap("d")), m.datelined() },
			accept:  []string{"رام الله 15-7 (وكالة الأنباء) - أعلنت البلدية"},
			reject:  []string{"فاز الفريق 3-2 (شوط أول)"},
		},
		{
			id: "day.headed", out: "out|date|dday",
			pattern: "<h:dhead&!def> <d:dday>",
			mean: func(m *match) (node, bool) {
				n := *m.node(m.cap("d"))
				return n, n.wd == 0 && n.day != 0 && !m.cap("d").Has(pattern.Conj) && !m.cap("d").Has(pattern.Word)
			},
			accept: []string{"يوم 30/9/2024"},
		},
		{
			id: "day.two-calendars", out: "out|date|dday",
			pattern: "(<w:wd>? (<comma>|<dash>|<slash>)? <a:dday>|<w:wd>? <lparen> <a:dday> <rparen>) (<equals>|<slash>|<dash>|<comma>|<wa>|<lparen>)? <equals>? <lparen>? <w2:wd>? <comma>? <b:dday> <rparen>?",
			mean: func(m *match) (node, bool) {
				a, b := *m.node(m.cap("a")), *m.node(m.cap("b"))
				if a.cal == b.cal || a.rel != relNone || b.rel != relNone || a.month == 0 || b.month == 0 || a.alt != 0 || b.alt != 0 || !m.brackets() {
					return node{}, false
				}
				n := b
				n.alt = m.index(m.cap("a"))
				if b.cal != Gregorian {
					n = a
					n.alt = m.index(m.cap("b"))
				}
				if x := m.node(m.firstOf("w", "w2")); x != nil {
					n.wd = x.wd
				} else if a.wd != 0 {
					n.wd = a.wd
				}
				return n, true
			},
			accept: []string{"25 شوال 1436 هـ الموافق 10 أغسطس 2015 م", "25 شوال 1436هـ - 10 أغسطس 2015م", "الاثنين - 25 شوال 1436 هـ - 10 أغسطس 2015 مـ", "(10/10/1436هـ) الموافق (26/7/2015م)"},
			reject: []string{"10 أغسطس 2015 الموافق 11 أغسطس 2015"},
		},
	}
}

// Where a dateline may carry its date: among the first words of the story, with
// the dash that ends the dateline soon behind.
const (
	datelineWords = 5
	datelineReach = 8
)

// datelined reports whether the match stands in the header of a page or in a
// dateline, «رام الله 15-7 (وفا) -».
func (m *match) datelined() bool {
	if m.zoned {
		return true
	}
	from := m.Match().From
	if from > datelineWords {
		return false
	}
	for i := range from {
		it := &m.Sentence()[i]
		if !it.Has(pattern.Word) && !it.Has(pattern.Dash) && !it.Has(pattern.Slash) {
			return false
		}
	}
	for i := 1; i <= datelineReach; i++ {
		a := m.After(i)
		if a == nil {
			return false
		}
		if a.Has(pattern.Dash) {
			return true
		}
	}
	return false
}

// joinDay joins the captures r (today), w (a weekday) and d (a date).
func (m *match) joinDay() (node, bool) {
	if !m.apposed() {
		return node{}, false
	}
	w, d := m.node(m.cap("w")), m.node(m.cap("d"))
	var r *node
	if m.Has("r") {
		x, _ := m.dayNode(m.cap("r"))
		r = &x
	}
	var n node
	switch {
	case d != nil:
		n = *d
		if r != nil && n.month == 0 && n.day == 0 {
			return node{}, false
		}
		if w != nil {
			if d2 := m.node(m.cap("d2")); d2 != nil {
				if d2.cal == n.cal || d2.month == 0 || !d2.single() || !n.single() {
					return node{}, false
				}
				if other := m.cap("d2"); n.cal == Gregorian {
					n.alt = m.index(other)
				} else {
					n = *d2
					n.alt = m.index(m.cap("d"))
				}
			}
			if n.wd != 0 || n.rel == relExact || n.within != 0 && n.day == 0 || n.day == 0 {
				return node{}, false
			}
			n.wd = w.wd
		}
	case r != nil:
		n = *r
		n.wd = w.wd
	default:
		return node{}, false
	}
	if w != nil && (w.cur || w.said) && d != nil {
		return node{}, false
	}
	return n, true
}

// single reports a date told for itself, and in one calendar.
func (n *node) single() bool { return n.rel == relNone && n.alt == 0 }

// apposed reports that no conjunction joins the items, and that a bracket opened is closed.
func (m *match) apposed() bool {
	items := m.Items()
	opened := false
	for i := range items {
		if i > 0 && items[i].Has(pattern.Conj) && !items[i].Has(pattern.Punct) {
			return false
		}
		opened = opened || items[i].Has(pattern.LParen)
	}
	return opened == items[len(items)-1].Has(pattern.RParen)
}
