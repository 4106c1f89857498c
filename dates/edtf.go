package dates

import (
	"math"
	"strconv"

	"github.com/rickb777/date/v2"
)

// EDTF returns the value in the Extended Date/Time Format (ISO 8601-2):
// "2024-08-12", "2024-08", "202X", "19XX", seasons "2024-21" to "-24", quarters
// "-33" to "-36", halves "-40" and "-41", intervals "2025-09/2026-09",
// "../2026-09". A unit that has no code of its own (a week, a Hijri month, half
// a month) is its interval of days. Clock times and parts of the day follow a T
// ("2024-08-12T20:00", "2024-08-12TMO"), lengths are ISO 8601 durations and
// recurrences "R/P1W". An unresolved value gives "". The bound, mod, calendar
// and time zone are not part of it.
func (v Value) EDTF() string {
	var buf [48]byte
	return string(v.appendEDTF(buf[:0]))
}

func (v Value) appendEDTF(b []byte) []byte {
	if v.IsZero() {
		return b
	}
	switch v.typ {
	case Duration:
		b = v.dur.append(b)
		if !v.durHi.IsZero() {
			b = append(b, '/')
			b = v.durHi.append(b)
		}
	case Set:
		b = append(b, "R/"...)
		b = v.dur.append(b)
	case Interval:
		if v.openLo {
			b = append(b, ".."...)
		} else {
			b = v.lo.appendEnd(b, false)
		}
		b = append(b, '/')
		if v.openHi {
			b = append(b, ".."...)
		} else {
			b = v.hi.appendEnd(b, true)
		}
	default:
		if v.lo.coded() {
			b = v.lo.appendEDTF(b)
		} else {
			b = v.lo.appendEnd(b, false)
			b = append(b, '/')
			b = v.lo.appendEnd(b, true)
		}
	}
	return b
}

// coded reports whether the point has an EDTF code of its own.
//
//nolint:gocyclo // one case for each precision
func (p point) coded() bool {
	y, m, d := p.first.Date()
	switch p.prec {
	case Minute, Hour, Part, Day:
		return p.first == p.last
	case Month:
		return d == 1 && p.last == date.New(y, m+1, 1)-1
	case Season:
		return d == 1 && m%3 == 0 && p.last == date.New(y, m+3, 1)-1
	case Quarter:
		return d == 1 && m%3 == 1 && p.last == date.New(y, m+3, 1)-1
	case Half:
		return d == 1 && m%6 == 1 && p.last == date.New(y, m+6, 1)-1
	case Year:
		return d == 1 && m == 1 && p.last == date.New(y+1, 1, 1)-1
	case Decade, Century:
		n := 10
		if p.prec == Century {
			n = 100
		}
		// Negative years count away from zero: -02XX is -0299 to -0200.
		if y < 0 {
			last := p.last.Year()
			return d == 1 && m == 1 && last%n == 0 && y == last-n+1 && p.last == date.New(last+1, 1, 1)-1
		}
		return d == 1 && m == 1 && y%n == 0 && p.last == date.New(y+n, 1, 1)-1
	}
	return false
}

// appendEnd writes one end of an interval: the code of the point, or its first
// or last day.
func (p point) appendEnd(b []byte, last bool) []byte {
	if p.coded() {
		return p.appendEDTF(b)
	}
	q := p.edge(last)
	q.approx, q.uncertain = p.approx, p.uncertain
	return q.appendEDTF(b)
}

// edge is the first or last month, year or day of a point without a code: whole
// months and years stay what they are.
func (p point) edge(last bool) point {
	d := p.first
	if last {
		d = p.last
	}
	y, m, _ := d.Date()
	switch {
	case p.prec < Month || p.first.Day() != 1 || (p.last+1).Day() != 1:
		return dayPoint(d)
	case p.prec >= Year && p.first.Month() == 1 && (p.last+1).Month() == 1:
		return yearPoint(y)
	}
	return monthPoint(y, int(m))
}

func (p point) appendEDTF(b []byte) []byte {
	y, m, d := p.first.Date()
	switch p.prec {
	case Decade, Century:
		n := 10
		if p.prec == Century {
			n = 100
		}
		if y < 0 {
			y = p.last.Year()
			b = append(b, '-')
			y = -y
		}
		digits, xs := 3, "X"
		if n == 100 {
			digits, xs = 2, "XX"
		}
		b = appendPadded(b, y/n, digits)
		b = append(b, xs...)
	default:
		b = appendYear(b, y)
		switch p.prec {
		case Season:
			b = append(b, '-')
			b = appendPadded(b, 20+(int(m)/3), 2)
		case Quarter:
			b = append(b, '-')
			b = appendPadded(b, 33+(int(m)-1)/3, 2)
		case Half:
			b = append(b, '-')
			b = appendPadded(b, 40+(int(m)-1)/6, 2)
		case Month:
			b = append(b, '-')
			b = appendPadded(b, int(m), 2)
		case Day, Part, Hour, Minute:
			b = append(b, '-')
			b = appendPadded(b, int(m), 2)
			b = append(b, '-')
			b = appendPadded(b, d, 2)
			b = p.appendClock(b)
		}
	}
	switch {
	case p.approx && p.uncertain:
		b = append(b, '%')
	case p.approx:
		b = append(b, '~')
	case p.uncertain:
		b = append(b, '?')
	}
	return b
}

func (p point) appendClock(b []byte) []byte {
	switch {
	case p.clock:
		b = append(b, 'T')
		b = appendPadded(b, int(p.hour), 2)
		b = append(b, ':')
		b = appendPadded(b, int(p.min), 2)
		if p.sec >= 0 {
			b = append(b, ':')
			b = appendPadded(b, int(p.sec), 2)
		}
	case p.part != NoPart:
		b = append(b, 'T')
		b = append(b, p.part.String()...)
	}
	return b
}

func appendYear(b []byte, y int) []byte {
	if y > 9999 || y < -9999 {
		b = append(b, 'Y')
		return strconv.AppendInt(b, int64(y), 10)
	}
	if y < 0 {
		b = append(b, '-')
		y = -y
	}
	return appendPadded(b, y, 4)
}

func appendPadded(b []byte, n, width int) []byte {
	for p := int(math.Pow10(width - 1)); n < p && p > 1; p /= 10 {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(n), 10)
}
