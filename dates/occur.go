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
	p, ok := u.placed(n, &o)
	if !ok {
		return p, o
	}
	if n.cal != Gregorian {
		if _, exact := HijriOf(p.first); !exact {
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
		if p, ok := u.sameWeekday(n); ok && !n.said && !n.cur {
			return p, outcome{basis: Anaphor}
		}
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
	if dir := u.direction(Past); dir == Future || u.plan && u.bound == Until || dir == Past && !u.firm && u.calledFor() {
		return dayPoint(ref + dateOf((7-back)%7)), o // on its own day: «سيصلون مساء الأحد»
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

// placed is place where the reference is known, and says why it finds nothing.
func (u *run) placed(n *node, o *outcome) (point, bool) {
	if !u.ref.Known {
		o.reason = noReference
		return point{}, false
	}
	p, ok := u.place(n)
	if !ok {
		o.reason = noSuchDate
		return point{}, false
	}
	return p, true
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
	past, now, future := u.around(n, ref)
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
	return u.nearer(n, past, future, ref), true
}

// nearer chooses between the occurrences of a day before and after the reference: by the tense
// around it, unless the other one is nearer by far.
func (u *run) nearer(n *node, past, future point, ref date.Date) point {
	behind, ahead := ref-past.last, future.first-ref
	def := Past
	if n.holiday != 0 {
		def = Nearest
	}
	switch u.direction(def) {
	case Past:
		if u.plan && n.day != 0 && ahead < behind {
			return future // «حدد يوم 6 أكتوبر موعدا»
		}
		if behind > 8*ahead && behind > 200 && (!u.firm || (n.day != 0 || n.holiday != 0) && behind > 320) {
			return future
		}
		return past
	case Future:
		if ahead > 8*behind && ahead > 200 {
			return past
		}
		return future
	}
	if ahead < behind {
		return future
	}
	return past
}

// around gives the nearest occurrences of a day before, around and after the reference.
func (u *run) around(n *node, ref date.Date) (past, now, future point) {
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
	return past, now, future
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
