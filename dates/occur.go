package dates

import (
	"time"

	"github.com/rickb777/date/v2"
)

func monthOf(m int) time.Month { return time.Month(m) }

// calendar places a node that names calendar fields. A missing year is that of
// the occurrence the direction points to.
func (u *run) calendar(n *node) (point, outcome) {
	o := outcome{basis: Explicit}
	if n.hasYear {
		p, ok := u.occurrence(n, int(n.year))
		if !ok {
			o.reason = noSuchDate
			return point{}, o
		}
		if n.cal != Gregorian && !u.exactHijri(n, int(n.year)) {
			o.flags |= CalendarApproximate
		}
		if n.implied {
			o.basis = Implied
		}
		u.sighted(n, &p, &o)
		u.checkWeekday(n, p, &o)
		if n.flags.Has(AmbiguousOrder) && n.cal == Gregorian {
			swapped := *n
			swapped.day, swapped.month = n.month, n.day
			if q, ok := u.occurrence(&swapped, int(n.year)); ok {
				u.reorder(n, &p, &q, &o)
			}
		}
		return p, o
	}
	o.basis = Implied
	if n.wd != 0 && n.month == 0 && n.day == 0 && n.holiday == 0 {
		return u.weekday(n)
	}
	if n.dir != Nearest || n.cur {
		o.basis = Relative
	}
	if p, ok := u.storyYear(n); ok {
		o.basis = Anaphor
		return p, o
	}
	if !u.ref.Known {
		o.reason = noReference
		return point{}, o
	}
	p, ok := u.place(n)
	if !ok {
		o.reason = noSuchDate
		return point{}, o
	}
	if n.cal != Gregorian {
		h, exact := HijriOf(p.first)
		_ = h
		if !exact {
			o.flags |= CalendarApproximate
		}
	}
	u.sighted(n, &p, &o)
	u.checkWeekday(n, p, &o)
	if n.flags.Has(AmbiguousOrder) {
		swapped := *n
		swapped.day, swapped.month, swapped.flags = n.month, n.day, 0
		if q, ok := u.place(&swapped); ok {
			u.reorder(n, &p, &q, &o)
		}
	}
	return p, o
}

// sighted moves a Hijri date by a day when the weekday said is that of the day
// before or after: months begin when the moon is seen, not when tables say.
func (u *run) sighted(n *node, p *point, o *outcome) {
	if n.cal != Hijri || n.wd == 0 || n.day == 0 {
		return
	}
	if diff := (int(n.wd)-isoWeekday(p.first)+10)%7 - 3; diff == 1 || diff == -1 {
		*p = dayPoint(p.first + dateOf(diff))
		o.flags |= CalendarApproximate
	}
}

// reorder decides between day-month (p) and month-day (q): the weekday said
// tells, else the day stands first, as Arab papers write it.
func (u *run) reorder(n *node, p, q *point, o *outcome) {
	if n.wd != 0 {
		if isoWeekday(p.first) == int(n.wd) {
			n.flags &^= AmbiguousOrder
			return
		}
		if isoWeekday(q.first) == int(n.wd) {
			*p = *q
			n.flags &^= AmbiguousOrder
			o.flags &^= WeekdayMismatch
			return
		}
	}
	o.alts = append(o.alts, Value{typ: Date, lo: *q})
}

// weekday places a bare weekday by its direction.
func (u *run) weekday(n *node) (point, outcome) {
	o := outcome{basis: ByWeekday}
	if n.said {
		o.basis = Relative
	}
	if !u.ref.Known {
		o.reason = noReference
		return point{}, o
	}
	ref := u.today()
	back := (isoWeekday(ref) - int(n.wd) + 7) % 7 // days since the last one, 0 today
	switch {
	case n.cur:
		week := u.unitAround(ref, Week, 0)
		for d := week.first; d <= week.last; d++ {
			if isoWeekday(d) == int(n.wd) {
				return dayPoint(d), o
			}
		}
	case n.said && n.dir == Past:
		if back == 0 {
			back = 7
		}
		return dayPoint(ref - dateOf(back)), o
	case n.said && n.dir == Future:
		return dayPoint(ref + dateOf(7-back)), o
	}
	if week, ok := u.weekBeside(); ok {
		for d := week.first; d <= week.last; d++ {
			if isoWeekday(d) == int(n.wd) {
				return dayPoint(d), outcome{basis: Relative}
			}
		}
	}
	if dir := u.direction(Past); dir == Future || u.plan && u.bound == Until {
		ahead := (7 - back) % 7
		if ahead == 0 && u.strong {
			ahead = 7
		}
		return dayPoint(ref + dateOf(ahead)), o
	}
	return dayPoint(ref - dateOf(back)), o
}

// weekBeside is the week that was named just before: «الأسبوع المقبل، وتحديدا
// يوم الأربعاء».
func (u *run) weekBeside() (point, bool) {
	h := len(u.history) - 1
	if h < 0 || u.history[h].sentence != u.sentIndex || u.history[h].value.lo.prec != Week {
		return point{}, false
	}
	for i := u.item - 1; i >= 0 && i >= u.item-4; i-- {
		if u.items[i].Has(u.g.dweek) {
			return u.history[h].value.lo, true
		}
	}
	return point{}, false
}

// place finds the occurrence of a node without a year.
func (u *run) place(n *node) (point, bool) {
	ref := u.today()
	if n.day != 0 && n.month == 0 { // «15 الجاري»
		y, m, _ := ref.Date()
		p := monthPoint(y, int(m))
		d := p.first + dateOf(n.day-1)
		return dayPoint(d), d <= p.last
	}
	var past, future, now point // nearest before, after, and around the reference
	for _, c := range u.cycles(n, ref.Year()) {
		p, ok := u.occurrence(n, c)
		switch {
		case !ok:
		case p.last < ref:
			if !past.known || p.first > past.first {
				past = p
			}
		case p.first > ref:
			if !future.known || p.first < future.first {
				future = p
			}
		default:
			now = p
		}
	}
	if n.cur {
		return u.thisYear(n, past, now, future, ref)
	}
	if n.said {
		switch n.dir {
		case Past:
			return past, past.known
		case Future:
			return future, future.known
		}
	}
	if now.known {
		return now, true
	}
	if !past.known || !future.known {
		return past, past.known
	}
	if n.wd != 0 && n.day != 0 { // the weekday tells the year
		p, f := isoWeekday(past.first) == int(n.wd), isoWeekday(future.first) == int(n.wd)
		if p != f {
			if p {
				return past, true
			}
			return future, true
		}
	}
	behind, ahead := ref-past.last, future.first-ref
	def := Past
	if n.holiday != 0 {
		def = Nearest
	}
	switch u.direction(def) {
	case Past:
		if u.plan && n.day != 0 && ahead < behind {
			return future, true // «حدد يوم 6 أكتوبر موعدا»
		}
		if behind > 8*ahead && behind > 200 && (!u.firm || (n.day != 0 || n.holiday != 0) && behind > 320) {
			return future, true
		}
		return past, true
	case Future:
		if ahead > 8*behind && ahead > 200 {
			return past, true
		}
		return future, true
	}
	if ahead < behind {
		return future, true
	}
	return past, true
}

// thisYear is the occurrence in the year of the reference.
func (u *run) thisYear(n *node, past, now, future point, ref date.Date) (point, bool) {
	if now.known {
		return now, true
	}
	if past.known && future.known {
		if n.cal == Gregorian && n.holiday == 0 && n.idxOf == 0 {
			if past.first.Year() == ref.Year() {
				return past, true
			}
			if future.first.Year() == ref.Year() {
				return future, true
			}
		}
		if ref-past.last <= future.first-ref {
			return past, true
		}
		return future, true
	}
	if past.known {
		return past, true
	}
	return future, future.known
}

// cycles are the years, in the calendar of the node, to look for it around a
// Gregorian year.
func (u *run) cycles(n *node, year int) []int {
	switch {
	case n.cal == Hijri || n.holiday != 0 && u.g.holidays[n.holiday-1].cal == Hijri:
		h, _ := HijriOf(date.New(year, 7, 1))
		u.years = [5]int{h.Year - 2, h.Year - 1, h.Year, h.Year + 1, h.Year + 2}
	case n.cal == SolarHijri:
		u.years = [5]int{year - 623, year - 622, year - 621, year - 620, year - 619}
	default:
		u.years = [5]int{year - 2, year - 1, year, year + 1, year + 2}
	}
	if n.day == 29 && n.month == 2 && n.cal == Gregorian {
		leap := year - mod(year, 4)
		u.years = [5]int{leap - 4, leap, leap + 4, leap + 8, leap + 12}
	}
	return u.years[:]
}

// occurrence is the node in one year of its calendar.
func (u *run) occurrence(n *node, y int) (point, bool) {
	if n.holiday != 0 {
		return u.g.holidays[n.holiday-1].in(y, u.opts.hijriDays)
	}
	switch n.cal {
	case Hijri:
		first, last, _, ok := hijriSpan(y, int(n.month), int(n.day), u.opts.hijriDays)
		return point{first: first, last: last, prec: fieldPrecision(n), known: ok}, ok
	case SolarHijri:
		first, last, ok := solarSpan(y, int(n.month), int(n.day))
		return point{first: first, last: last, prec: fieldPrecision(n), known: ok}, ok
	}
	switch {
	case n.idxOf == Season:
		return seasonPoint(y, int(n.idx)-1), true
	case n.idxOf == Quarter:
		return monthsPoint(y, 3*int(n.idx)-2, 3, Quarter), true
	case n.month == 0:
		return yearPoint(y), y >= -maxYear && y <= maxYear
	case n.day == 0:
		return monthPoint(y, int(n.month)), true
	}
	if int(n.day) > daysIn(y, int(n.month)) {
		return point{}, false
	}
	return dayPoint(date.New(y, monthOf(int(n.month)), int(n.day))), true
}

func fieldPrecision(n *node) Precision {
	switch {
	case n.day != 0:
		return Day
	case n.month != 0:
		return Month
	}
	return Year
}

func (u *run) exactHijri(n *node, y int) bool {
	if n.cal != Hijri {
		return true
	}
	_, _, exact, ok := hijriSpan(y, max(int(n.month), 1), int(n.day), 0)
	return exact && ok
}

// indexed resolves seasons, quarters, halves, decades, centuries, weekends and
// the n-th day or week of a period.
func (u *run) indexed(n *node) (point, outcome) {
	o := outcome{basis: Explicit}
	switch n.idxOf {
	case Century:
		return u.century(n), o
	case Decade:
		if n.prec == Decade && n.num == 0 {
			return u.decade(n)
		}
	case Week:
		if n.unit == Week { // weekend
			o.basis = Relative
			if !u.ref.Known {
				o.reason = noReference
				return point{}, o
			}
			week := u.unitAround(u.today(), Week, n.shift)
			if n.shift == 0 && n.rel == relAligned && u.lately() && u.today() < week.first+5 {
				week = u.unitAround(u.today(), Week, -1)
			}
			sat := week.first
			for sat.Weekday() != time.Saturday {
				sat++
			}
			return point{first: sat, last: sat + 1, prec: Day, known: true}, o
		}
	}
	if n.idxOf == Season && n.prec == Season && n.within == 0 {
		if n.hasYear {
			return seasonPoint(int(n.year), int(n.idx)-1), o
		}
		o.basis = Relative
		if !u.ref.Known {
			o.reason = noReference
			return point{}, o
		}
		p, ok := u.place(n)
		if !ok {
			o.reason = noSuchDate
		}
		return p, o
	}
	in, oo := u.point(&u.nodes[n.within])
	o = oo
	o.flags &^= AmbiguousOrder
	if !in.known {
		return point{}, o
	}
	p, ok := u.part(n, in)
	if !ok {
		o.reason = noSuchDate
	}
	return p, o
}

// lately reports whether the clause tells of the past, or of what comes after
// the mention without a word of the future.
func (u *run) lately() bool {
	d := u.direction(Nearest)
	return d == Past || u.bound == After && d != Future
}

// century is the n-th century: EDTF counts 19XX for the twentieth.
func (u *run) century(n *node) point {
	switch {
	case n.cal == Hijri:
		first, _, _, ok1 := hijriSpan(int(n.idx)*100-99, 0, 0, 0)
		_, last, _, ok2 := hijriSpan(int(n.idx)*100, 0, 0, 0)
		return point{first: first, last: last, prec: Century, known: ok1 && ok2}
	case n.idx < 0:
		c := 100 * (-int(n.idx) - 1)
		return spanYears(-(c + 99), -c, Century)
	}
	c := 100 * (int(n.idx) - 1)
	return spanYears(c, c+99, Century)
}

// decade is «التسعينيات»: of the century said, else the last one that is over.
func (u *run) decade(n *node) (point, outcome) {
	o := outcome{basis: Explicit}
	base := 1900
	if n.within != 0 {
		in, oo := u.point(&u.nodes[n.within])
		if !in.known {
			return point{}, oo
		}
		o = oo
		base = in.first.Year()
	} else if n.idx <= 2 && u.ref.Known && u.direction(Past) == Future {
		base = 2000
	}
	return spanYears(base+10*int(n.idx), base+10*int(n.idx)+9, Decade), o
}

// part is a portion of a period that is counted: its second quarter, first half,
// third week, last Tuesday.
func (u *run) part(n *node, in point) (point, bool) {
	y, m, _ := in.first.Date()
	idx := int(n.idx)
	switch {
	case n.num > 0: // the first or last num units
		return u.stretch(n, in)
	case n.idxOf == Season && n.prec == Season:
		return seasonPoint(y, idx-1), in.prec == Year
	case in.prec == Year && n.idxOf == Quarter:
		return cut(in, idx, 4, Quarter)
	case in.prec == Year && n.idxOf == Half:
		return cut(in, idx, 2, Half)
	case n.idxOf == Half || n.idxOf == Quarter || n.idxOf == Season:
		parts := map[Precision]int{Half: 2, Quarter: 4, Season: 3}[n.idxOf]
		return cut(in, idx, parts, n.prec)
	case n.idxOf == Week:
		return u.nthWeek(in, idx)
	case n.idxDay != 0:
		if idx < 0 {
			for d := in.last; d > in.last-7; d-- {
				if isoWeekday(d) == int(n.idxDay) {
					return dayPoint(d), true
				}
			}
		}
		d := in.first
		for isoWeekday(d) != int(n.idxDay) {
			d++
		}
		d += dateOf(7 * (idx - 1))
		return dayPoint(d), d <= in.last
	case n.idxOf == Day:
		d := in.first + dateOf(idx-1)
		if idx < 0 {
			d = in.last
		}
		return dayPoint(d), d <= in.last
	}
	_ = m
	return point{}, false
}

// nthWeek is the n-th week of a period: the weeks that begin in it, and for a
// year the ISO weeks.
func (u *run) nthWeek(in point, idx int) (point, bool) {
	week := u.unitAround(in.first, Week, 0)
	if in.prec == Year {
		week = u.unitAround(in.first+3, Week, 0) // the week that holds 4 January
	} else if week.first < in.first {
		week = u.unitAround(in.first, Week, 1)
	}
	if idx < 0 {
		week = u.unitAround(in.last, Week, 0)
		if week.last > in.last {
			week = u.unitAround(in.last, Week, -1)
		}
		return week, true
	}
	week.first += dateOf(7 * (idx - 1))
	week.last += dateOf(7 * (idx - 1))
	return week, week.first <= in.last
}

// cut is the idx-th of equal parts of a period, in whole months when they go
// round, else in days.
func cut(in point, idx, parts int, prec Precision) (point, bool) {
	if idx < 1 || idx > parts {
		return point{}, false
	}
	y, m, d := in.first.Date()
	yy, mm, _ := (in.last + 1).Date()
	months := (yy-y)*12 + int(mm) - int(m)
	if d == 1 && (in.last+1).Day() == 1 && months%parts == 0 && months >= parts {
		k := months / parts
		p := monthsPoint(y, int(m)+k*(idx-1), k, prec)
		if prec == Part { // a third
			p.prec = Season
		}
		return p, true
	}
	days := int(in.last-in.first) + 1
	first := in.first + dateOf(days*(idx-1)/parts)
	last := in.first + dateOf(days*idx/parts-1)
	if in.prec == Month && parts == 2 { // halves of a month break after the fifteenth
		last = in.first + 14
		if idx == 2 {
			first, last = in.first+15, in.last
		}
	}
	if prec == Part {
		prec = Week
	}
	return point{first: first, last: last, prec: prec, known: true}, true
}

// stretch is the first or last units of a period: «الأشهر التسعة الأولى».
func (u *run) stretch(n *node, in point) (point, bool) {
	k := int32(n.num)
	if n.idx > 0 {
		end := u.unitAround(in.first, n.idxOf, k-1)
		if n.idxOf == Week {
			end.last = in.first + dateOf(7*k-1)
		}
		return point{first: in.first, last: end.last, prec: n.prec, known: true}, end.last <= in.last
	}
	start := u.unitAround(in.last, n.idxOf, 1-k)
	return point{first: start.first, last: in.last, prec: n.prec, known: true}, start.first >= in.first
}
