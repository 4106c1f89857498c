package dates

import (
	"github.com/rickb777/date/v2"
)

// Reasons for which a mention has no value.
const (
	noReference  = "no reference date"
	noAntecedent = "no clear antecedent"
	isVague      = "vague expression"
	noClock      = "the reference has no clock time"
	noSuchDate   = "no such date"
	offCalendar  = "beyond the calendar"
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
		if n.day != 0 && n.month == 0 {
			p.weekday = 0 // EDTF writes one or the other
		}
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
	case u.unspoken(n):
		return point{}, outcome{basis: Relative, reason: noReference}
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
	return u.bareTime(n)
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
		if p, ok := u.sameWeekday(n); ok && n.unit == Day && (n.shift == 0 || n.shift == -1) {
			return p, outcome{basis: Anaphor}
		}
		o.reason = noReference
		return point{}, o
	case n.rel == relExact && n.shift > 0 && !u.ahead(n):
		return u.told(n) // «وبعد خمس سنوات تسلم المنصب»: told, not planned
	case n.mod == End && n.unit == Day && n.shift == 0 && n.wd == 0 && u.sentDay.known && u.sentDay.first < u.ref.Date:
		return dayPoint(u.sentDay.first), outcome{basis: Anaphor} // «أمس … في نهاية اليوم»
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
