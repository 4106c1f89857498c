package dates

// resolveRange resolves the ends of an interval, each lending the other what it
// did not say.
func (u *run) resolveRange(n *node) outcome {
	lo, hi := u.nodes[n.lo], u.nodes[n.hi]
	lend(&lo, &hi)
	lend(&hi, &lo)
	var p, q point
	var a, b outcome
	switch {
	case !lo.hasYear && lo.yearless() && hi.hasYear && lo.month != 0:
		q, b = u.point(&hi)
		lo.year, lo.hasYear = hi.year, true
		if lo.cal == hi.cal && lo.month > hi.month {
			lo.year--
		}
		p, a = u.point(&lo)
		a.basis = b.basis
	case lo.yearless() && !hi.yearless() && (lo.month != 0 || lo.wd != 0 && hi.wd != 0) && (hi.said || hi.within != 0):
		q, b = u.point(&hi)
		p, a = u.nearTo(&lo, q, -1)
	default:
		p, a = u.point(&lo)
		if hi.yearless() && p.known {
			q, b = u.nearTo(&hi, p, 1)
			if lo.wd != 0 && lo.month == 0 && lo.rel == relNone && u.firm && q.first > u.today() {
				p.first, p.last, q.first, q.last = p.first-7, p.last-7, q.first-7, q.last-7 // both are over
			}
		} else {
			q, b = u.point(&hi)
		}
	}
	o := outcome{basis: a.basis, flags: a.flags | b.flags, reason: a.reason, antec: u.antec, recency: true}
	if b.basis != Explicit {
		o.basis = b.basis
	}
	if o.reason == "" {
		o.reason = b.reason
	}
	o.value = u.interval(&o, p, q, &lo, &hi)
	return o
}

// yearless reports a day, month or holiday that says nothing of its year.
func (n *node) yearless() bool {
	return !n.hasYear && (n.month != 0 || n.holiday != 0 || n.wd != 0) && n.within == 0 && n.rel == relNone && !n.said
}

// interval gives the value of a range from p to q, as far as both are known; lo and hi are its
// ends as they were said.
func (u *run) interval(o *outcome, p, q point, lo, hi *node) Value {
	v := Value{typ: Interval, lo: p, hi: q, cal: lo.cal, tz: hi.tz, text: lo.said4() | hi.said4()}
	if v.tz == "" {
		v.tz = lo.tz
	}
	if p.known && q.known {
		if p.clock && q.clock && p.first == q.first && int(q.hour)*60+int(q.min) < int(p.hour)*60+int(p.min) {
			q.first, q.last = q.first+1, q.last+1 // past midnight
			v.hi = q
		}
		if q.last < p.first {
			o.reason = noSuchDate
			v.lo.known, v.hi.known = false, false
		}
		v.implied = (p.fields() | q.fields()) &^ v.text
	}
	if o.reason != "" {
		o.recency = false
		// One end alone says nothing; keep what kind of interval it was.
		v.lo = point{prec: p.prec, mod: p.mod, approx: p.approx}
		v.hi = point{prec: q.prec, mod: q.mod, approx: q.approx}
	}
	return v
}

// lend gives a what b says and a leaves out: «3 إلى 9 مارس 2024».
func lend(a, b *node) {
	if a.kind != kDate || b.kind != kDate || a.rel != relNone || b.rel != relNone {
		return
	}
	if a.within != 0 {
		return
	}
	if a.day != 0 && a.month == 0 && a.wd == 0 && b.month != 0 {
		a.month, a.cal, a.year, a.hasYear = b.month, b.cal, b.year, b.hasYear
	}
	if a.month == 0 || a.hasYear || a.said {
		return
	}
	if !a.cur && b.said && !b.hasYear && a.cal == b.cal && (b.dir != Nearest || b.cur) {
		a.dir, a.said, a.cur = b.dir, b.said, b.cur
	}
	if b.within != 0 && b.month != 0 && !a.said {
		a.within = b.within
	}
}

// nearTo resolves a node without a year after (sign 1) or before another point.
func (u *run) nearTo(n *node, other point, sign int) (point, outcome) {
	o := outcome{basis: Implied}
	if n.wd != 0 && n.month == 0 {
		d := other.first
		for range 7 {
			d += dateOf(sign)
			if isoWeekday(d) == int(n.wd) {
				p := dayPoint(d)
				n.finish(&p)
				return p, o
			}
		}
	}
	best := point{}
	for _, c := range u.cycles(n, other.first.Year()) {
		p, ok := u.occurrence(n, c)
		if !ok {
			continue
		}
		if sign > 0 && p.first >= other.first && (!best.known || p.first < best.first) ||
			sign < 0 && p.first <= other.first && (!best.known || p.first > best.first) {
			best = p
		}
	}
	if !best.known {
		o.reason = noSuchDate
	}
	n.finish(&best)
	return best, o
}

// finish puts the time, mod and approximation of a node on a point.
func (n *node) finish(p *point) {
	p.mod, p.approx = n.mod, n.approx
	if n.clocked {
		p.clock, p.hour, p.min, p.sec, p.prec = true, n.hour, n.min, n.sec, n.prec
	} else if n.part != NoPart {
		p.part, p.prec = n.part, Part
	}
}
