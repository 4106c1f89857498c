package dates

import "time"

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
		p, _ := u.placed(n, &o)
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
