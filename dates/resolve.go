package dates

import (
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/rickb777/date/v2"
)

// Reasons for which a mention has no value.
const (
	noReference  = "no reference date"
	noAntecedent = "no clear antecedent"
	isVague      = "vague expression"
	noClock      = "the reference has no clock time"
	noSuchDate   = "no such date"
	undatedEvent = "counted from an undated event"
)

// outcome is what resolving a node gives.
type outcome struct {
	value   Value
	basis   Basis
	flags   Flag
	alts    []Value
	reason  string
	antec   int
	recency bool // may serve as antecedent
}

func dateOf[T int | int8 | int32](n T) date.Date { return date.Date(n) }

// resolve gives a node its value.
func (u *run) resolve(i int32) outcome {
	n := &u.nodes[i]
	u.antec = -1
	switch n.kind {
	case kLength:
		o := outcome{basis: Explicit, antec: -1}
		o.value = Value{typ: Duration, dur: n.len, durHi: n.lenHi}
		o.value.lo.approx = n.approx
		if n.vague == vagueLength {
			o.value.vague, o.value.lo.prec = vagueLength, n.prec
			o.reason = isVague
		} else if n.vague != notVague {
			o.basis = Relative
		}
		return o
	case kSet:
		v := Value{typ: Set, dur: n.len, weekday: n.wd}
		if n.clocked {
			v.lo = point{clock: true, hour: n.hour, min: n.min, sec: n.sec}
		}
		return outcome{value: v, basis: Explicit, antec: -1}
	case kVague:
		v := Value{typ: Date, vague: n.vague}
		v.lo.mod = n.mod
		reason := isVague
		if !n.len.IsZero() {
			reason = noClock
		}
		return outcome{value: v, basis: Relative, reason: reason, antec: -1}
	case kRange:
		return u.resolveRange(n)
	case kGiven:
		v := u.given[n.num]
		o := outcome{value: v, basis: Explicit, antec: -1, recency: true}
		if v.IsZero() {
			o.reason = isVague
		}
		return o
	}
	p, o := u.point(n)
	o.antec = u.antec
	o.value = Value{typ: Date, lo: p, cal: n.cal, tz: n.tz, text: n.said4(), implied: o.value.implied}
	if n.clocked || n.part != NoPart {
		o.value.typ = Time
	}
	if p.known {
		o.value.implied = p.fields() &^ o.value.text
	}
	o.recency = p.known
	return o
}

// said4 returns the fields that the text said.
func (n *node) said4() Fields {
	var f Fields
	if n.hasYear {
		f |= FieldYear
	}
	if n.month != 0 {
		f |= FieldMonth
	}
	if n.day != 0 {
		f |= FieldDay
	}
	if n.wd != 0 {
		f |= FieldWeekday
	}
	if n.clocked || n.part != NoPart {
		f |= FieldClock
	}
	if n.prec == Week {
		f |= FieldWeek
	}
	return f
}

// point places a date node on the calendar. An unresolved point keeps what the
// text said of it.
func (u *run) point(n *node) (point, outcome) {
	p, o := u.day(n)
	if p.known && n.alt != 0 {
		u.crossCheck(n, &p, &o)
	}
	o.flags |= n.flags
	if !p.known {
		p = point{prec: n.prec, month: n.month, day: n.day, weekday: n.wd}
		if n.prec == Season {
			p.month = (n.idx-1)*3 + 3
		}
		if n.cal != Gregorian {
			p.month, p.day = 0, 0
		}
	}
	p.mod, p.approx = n.mod, n.approx
	if n.clocked {
		p.clock, p.hour, p.min, p.sec, p.prec = true, n.hour, n.min, n.sec, n.prec
		if p.known && p.hour == 24 {
			p.hour, p.first, p.last = 0, p.first+1, p.last+1
		}
	} else if n.part != NoPart {
		p.part, p.prec = n.part, Part
	}
	return p, o
}

// day resolves the calendar side of a node.
func (u *run) day(n *node) (point, outcome) {
	switch {
	case n.rel == relEvent:
		return u.event(n)
	case n.rel == relSame:
		return u.same(n)
	case n.rel == relAfter:
		return u.after(n)
	case n.idxOf != 0:
		return u.indexed(n)
	case n.rel != relNone:
		return u.relative(n)
	case n.within != 0:
		return u.contained(n)
	case n.holiday != 0, n.hasYear, n.month != 0, n.wd != 0, n.day != 0:
		return u.calendar(n)
	}
	// A bare time belongs to the day last spoken of in its sentence.
	if u.sentDay.known && !(u.ref.Known && u.sentDay.first > u.ref.Date && u.direction(Past) == Past) {
		p := dayPoint(u.sentDay.first)
		return p, outcome{basis: Implied}
	}
	if !u.ref.Known {
		return point{}, outcome{basis: Relative, reason: noReference}
	}
	return dayPoint(u.today()), outcome{basis: Relative}
}

// today is the day relative expressions count from: that of the speech inside
// quotation marks when it was said, else the reference.
func (u *run) today() date.Date {
	if u.speech.known {
		return u.speech.first
	}
	return u.ref.Date
}

// relative counts from the reference or from the container.
func (u *run) relative(n *node) (point, outcome) {
	o := outcome{basis: Relative}
	var base date.Date
	switch {
	case n.within != 0:
		p, in := u.point(&u.nodes[n.within])
		if !p.known {
			return point{}, in
		}
		base = p.first
		if n.shift > 0 {
			base = p.last
		}
		o.basis = in.basis
	case !u.ref.Known:
		o.reason = noReference
		return point{}, o
	case n.rel == relExact && n.shift > 0 && u.direction(Nearest) == Past:
		return u.told(n) // «وبعد خمس سنوات تسلم المنصب»: told, not planned
	default:
		base = u.today()
	}
	var p point
	if n.rel == relExact {
		p = u.shiftLength(base, n.len, n.shift, n.prec)
	} else {
		p = u.unitAround(base, n.unit, n.shift)
	}
	if n.wd != 0 && n.prec <= Day {
		u.followWeekday(n, &p, &o)
	}
	return p, o
}

// told counts from the date last told of, when that lies before the reference:
// «سحبوا سفراءهم في مارس 2014 وأعادوهم بعد ثمانية أشهر».
func (u *run) told(n *node) (point, outcome) {
	if h := len(u.history) - 1; h >= 0 {
		last := &u.history[h]
		if last.basis == Explicit && last.sentence >= u.sentIndex-1 && last.value.lo.last < u.ref.Date {
			if p := u.shiftLength(last.value.lo.first, n.len, n.shift, n.prec); p.first <= u.ref.Date {
				u.antec = last.mention
				return p, outcome{basis: Anaphor}
			}
		}
	}
	return point{}, outcome{basis: Relative, reason: undatedEvent}
}

// eventReach is how many words may stand between a length and the date of the
// event that it is counted from.
const eventReach = 7

// event counts from an event whose own date follows in the same clause: «بعد
// عامين من انطلاق العملية في 26 مارس 2015».
func (u *run) event(n *node) (point, outcome) {
	o := outcome{basis: Relative, reason: undatedEvent}
	for i := u.item + 1; i < len(u.items) && i <= u.item+eventReach; i++ {
		it := &u.items[i]
		if it.Has(pattern.Comma) || it.Has(pattern.Period) {
			break
		}
		if !it.Has(u.g.out) {
			continue
		}
		d := u.node(it)
		if d.kind != kDate || !d.hasYear {
			break
		}
		p, oo := u.point(d)
		if !p.known {
			break
		}
		q := u.shiftLength(p.first, n.len, n.shift, n.prec)
		return q, outcome{basis: Explicit, flags: oo.flags &^ AmbiguousOrder}
	}
	return point{}, o
}

// followWeekday reconciles yesterday or today with the weekday beside it: the
// weekday wins when it is at most three days off, for pages are often stamped a
// day or two late; but yesterday is never today.
func (u *run) followWeekday(n *node, p *point, o *outcome) {
	diff := (int(n.wd)-isoWeekday(p.first)+10)%7 - 3
	if diff == 0 {
		return
	}
	o.flags |= WeekdayMismatch
	d := p.first + dateOf(diff)
	ref := u.today()
	if n.shift < 0 && d >= ref {
		return
	}
	*p = dayPoint(d)
}

// unitAround is the calendar unit that holds d, moved by n units.
func (u *run) unitAround(d date.Date, unit Precision, n int32) point {
	y, m, _ := d.Date()
	switch unit {
	case Day:
		return dayPoint(d + dateOf(n))
	case Week:
		first := d - dateOf((int(d.Weekday())-int(u.opts.weekday())+7)%7) + dateOf(7*n)
		return point{first: first, last: first + 6, prec: Week, known: true}
	case Month:
		return monthPoint(y, int(m)+int(n))
	case Quarter:
		return monthsPoint(y, (int(m)-1)/3*3+1+3*int(n), 3, Quarter)
	case Year:
		return yearPoint(y + int(n))
	case Decade:
		first := y - mod(y, 10) + 10*int(n)
		return spanYears(first, first+9, Decade)
	case Century:
		first := y - mod(y, 100) + 100*int(n)
		return spanYears(first, first+99, Century)
	}
	return point{}
}

func mod(a, b int) int { return ((a % b) + b) % b }

// shiftLength moves d by a length and takes the unit of the precision there.
func (u *run) shiftLength(d date.Date, l Length, sign int32, prec Precision) point {
	if l.Years > maxYear/2 || l.Months > maxYear*6 || l.Weeks > maxYear || l.Days > maxYear*100 {
		return point{}
	}
	s := int(sign)
	y, m, day := d.Date()
	months := int(m) - 1 + s*int(l.Months)
	years := y + s*int(l.Years) + floorDiv(months, 12)
	month := mod(months, 12) + 1
	if years < -maxYear || years > maxYear {
		return point{}
	}
	day = min(day, daysIn(years, month))
	d = date.New(years, monthOf(month), day) + dateOf(s*(int(l.Days)+7*int(l.Weeks)))
	return u.unitAround(d, prec, 0)
}

func floorDiv(a, b int) int { return (a - mod(a, b)) / b }

// same is the unit of the antecedent: the same year, that day.
func (u *run) same(n *node) (point, outcome) {
	o := outcome{basis: Anaphor}
	want := n.prec
	if want != NoPrecision && want < Day {
		want = Day
	}
	a, at := u.antecedent(want)
	if at < 0 {
		o.reason = noAntecedent
		return point{}, o
	}
	u.antec = at
	if n.prec == NoPrecision {
		p := a.lo
		if a.typ == Interval {
			if !a.hi.known || !a.lo.known {
				o.reason = noAntecedent
				return point{}, o
			}
			p = point{first: a.lo.first, last: a.hi.last, prec: a.Precision(), known: true}
		}
		p.mod, p.approx, p.clock, p.part = NoMod, false, false, NoPart
		if p.prec < Day {
			p.prec = Day
		}
		return p, o
	}
	prec := n.prec
	if prec < Day {
		prec = Day
	}
	return u.unitAround(a.lo.first, prec, 0), o
}

// after counts from the antecedent.
func (u *run) after(n *node) (point, outcome) {
	o := outcome{basis: Anaphor}
	prec := n.prec
	if prec < Day {
		prec = Day
	}
	a, at := u.antecedent(prec)
	base := u.today()
	switch {
	case at >= 0:
		u.antec = at
		base = a.lo.first
		if n.shift > 0 && a.typ == Interval && a.hi.known {
			base = a.hi.last
		}
	case u.ref.Known && len(u.history) == 0 && n.len.IsZero():
		o.basis = Relative // nothing was told before: counted from today
	default:
		o.reason = noAntecedent
		return point{}, o
	}
	if !n.len.IsZero() {
		return u.shiftLength(base, n.len, n.shift, n.prec), o
	}
	return u.unitAround(base, n.unit, n.shift), o
}

// antecedent returns the last mention that is at least as precise as the unit
// asked for.
func (u *run) antecedent(prec Precision) (Value, int) {
	for i := len(u.history) - 1; i >= 0; i-- {
		h := &u.history[i]
		if prec == NoPrecision || h.value.lo.prec <= prec {
			return h.value, h.mention
		}
	}
	return Value{}, -1
}

// contained is a day, month or weekday of another period.
func (u *run) contained(n *node) (point, outcome) {
	in, o := u.point(&u.nodes[n.within])
	if !in.known {
		return point{}, o
	}
	switch {
	case n.prec == Week:
		p := u.unitAround(in.first, Week, 0)
		return p, o
	case n.month != 0 && n.cal == Gregorian:
		y := in.first.Year()
		m := *n
		m.year, m.hasYear, m.within = int32(y), true, 0
		p, oo := u.calendar(&m)
		oo.basis = o.basis
		if u.nodes[n.within].hasYear {
			oo.basis = Explicit
		}
		return p, oo
	case n.month != 0: // a month of another calendar in a Gregorian year
		m := *n
		m.within = 0
		y := in.first.Year()
		for _, hy := range u.cycles(&m, y) {
			p, ok := u.occurrence(&m, hy)
			if ok && p.first.Year() == y || ok && p.last.Year() == y && p.first.Year() < y {
				o.basis = Explicit
				if !u.exactHijri(&m, hy) {
					o.flags |= CalendarApproximate
				}
				return p, o
			}
		}
		o.reason = noSuchDate
		return point{}, o
	case n.holiday != 0:
		y := in.first.Year()
		for _, c := range u.cycles(n, y) {
			if p, ok := u.occurrence(n, c); ok && p.first.Year() == y {
				return p, o
			}
		}
		o.reason = noSuchDate
		return point{}, o
	case n.day != 0:
		d := in.first + dateOf(n.day-1)
		if d > in.last {
			o.reason = noSuchDate
			return point{}, o
		}
		p := dayPoint(d)
		u.checkWeekday(n, p, &o)
		return p, o
	case n.wd != 0:
		for d := in.first; d <= in.last && d < in.first+7; d++ {
			if isoWeekday(d) == int(n.wd) {
				return dayPoint(d), o
			}
		}
	}
	o.reason = noSuchDate
	return point{}, o
}

func (u *run) checkWeekday(n *node, p point, o *outcome) {
	if n.wd != 0 && p.first == p.last && isoWeekday(p.first) != int(n.wd) {
		o.flags |= WeekdayMismatch
	}
}

// crossCheck compares the two readings of a date given in two calendars. The
// Gregorian one is the value.
func (u *run) crossCheck(n *node, p *point, o *outcome) {
	other := u.nodes[n.alt]
	if !other.hasYear && other.cal == Hijri {
		h, _ := HijriOf(p.first)
		other.year, other.hasYear = int32(h.Year), true
	}
	q, oo := u.day(&other)
	if !q.known {
		return
	}
	o.flags |= oo.flags & CalendarApproximate
	if n.flags.Has(AmbiguousOrder) {
		n.flags &^= AmbiguousOrder
		for _, alt := range o.alts {
			if alt.lo.first == q.first {
				p.first, p.last = alt.lo.first, alt.lo.last
			}
		}
		o.alts = nil
	}
	if diff := q.first - p.first; diff != 0 {
		if o.flags.Has(CalendarApproximate) && diff >= -1 && diff <= 1 {
			return
		}
		o.flags |= CalendarMismatch
		q.prec = Day
		o.alts = append(o.alts, Value{typ: Date, lo: q, cal: other.cal})
	} else {
		o.flags &^= CalendarApproximate
	}
}

// resolveRange resolves the ends of an interval, each lending the other what it
// did not say.
func (u *run) resolveRange(n *node) outcome {
	lo, hi := u.nodes[n.lo], u.nodes[n.hi]
	lend(&lo, &hi)
	lend(&hi, &lo)
	var p, q point
	var a, b outcome
	yearless := func(x *node) bool {
		return !x.hasYear && (x.month != 0 || x.holiday != 0 || x.wd != 0) && x.within == 0 && x.rel == relNone && !x.said
	}
	switch {
	case !lo.hasYear && yearless(&lo) && hi.hasYear && lo.month != 0:
		q, b = u.point(&hi)
		lo.year, lo.hasYear = hi.year, true
		if lo.cal == hi.cal && lo.month > hi.month {
			lo.year--
		}
		p, a = u.point(&lo)
		a.basis = b.basis
	case yearless(&lo) && !yearless(&hi) && lo.month != 0 && (hi.said || hi.within != 0):
		q, b = u.point(&hi)
		p, a = u.nearTo(&lo, q, -1)
	default:
		p, a = u.point(&lo)
		if yearless(&hi) && p.known {
			q, b = u.nearTo(&hi, p, 1)
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
	v := Value{typ: Interval, lo: p, hi: q, cal: lo.cal, tz: hi.tz, text: lo.said4() | hi.said4()}
	if v.tz == "" {
		v.tz = lo.tz
	}
	if p.known && q.known {
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
	o.value = v
	return o
}

// lend gives a what b says and a leaves out: «3 إلى 9 مارس 2024».
func lend(a, b *node) {
	if a.kind != kDate || b.kind != kDate || a.rel != relNone || b.rel != relNone {
		return
	}
	if a.day != 0 && a.month == 0 && a.wd == 0 && b.month != 0 && a.within == 0 {
		a.month, a.cal, a.year, a.hasYear = b.month, b.cal, b.year, b.hasYear
	}
	if a.month != 0 && !a.hasYear && a.within == 0 && !a.said && !a.cur && b.said && !b.hasYear && a.cal == b.cal && (b.dir != Nearest || b.cur) {
		a.dir, a.said, a.cur = b.dir, b.said, b.cur
	}
	if a.month != 0 && !a.hasYear && a.within == 0 && b.within != 0 && b.month != 0 && !a.said {
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
