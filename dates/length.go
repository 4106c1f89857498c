package dates

import (
	"strconv"
	"strings"
)

// Length is a length of time in the units in which it was said; nothing is
// converted between units that vary (a month is not thirty days). All counts
// are non-negative.
type Length struct {
	Years                                        int64
	Months, Weeks, Days, Hours, Minutes, Seconds int32
}

// maxCount bounds every count of a parsed length so that sums cannot overflow.
const maxCount = 1 << 30

// IsZero reports whether the length is empty.
func (l Length) IsZero() bool { return l == Length{} }

// String returns the ISO 8601 form: "P1Y2M", "PT36H", "P2W"; "" for the zero
// length.
func (l Length) String() string { return string(l.append(nil)) }

func (l Length) append(b []byte) []byte {
	if l.IsZero() {
		return b
	}
	b = append(b, 'P')
	put := func(n int64, unit byte) {
		if n != 0 {
			b = strconv.AppendInt(b, n, 10)
			b = append(b, unit)
		}
	}
	put(l.Years, 'Y')
	put(int64(l.Months), 'M')
	put(int64(l.Weeks), 'W')
	put(int64(l.Days), 'D')
	if l.Hours != 0 || l.Minutes != 0 || l.Seconds != 0 {
		b = append(b, 'T')
	}
	put(int64(l.Hours), 'H')
	put(int64(l.Minutes), 'M')
	put(int64(l.Seconds), 'S')
	return b
}

// ParseLength reads the form String writes. Counts may be given in any subset
// of units, in order; fractions are refused.
func ParseLength(s string) (Length, error) {
	var l Length
	fail := func(msg string) (Length, error) { return Length{}, &ParseError{Form: "duration", Text: s, Msg: msg} }
	rest, ok := strings.CutPrefix(s, "P")
	if !ok || rest == "" {
		return fail("wants P…")
	}
	units, last := "YMWD", -1
	seen := false
	for rest != "" {
		if rest[0] == 'T' {
			if units == "HMS" || len(rest) == 1 {
				return fail("misplaced T")
			}
			units, last, rest = "HMS", -1, rest[1:]
			continue
		}
		i := 0
		for i < len(rest) && '0' <= rest[i] && rest[i] <= '9' {
			i++
		}
		if i == 0 || i == len(rest) {
			return fail("wants a whole number and a unit")
		}
		n, err := strconv.ParseInt(rest[:i], 10, 64)
		at := strings.IndexByte(units, rest[i])
		if at <= last {
			return fail("unit unknown or out of order")
		}
		if err != nil || n > maxCount && !(units == "YMWD" && at == 0 && n <= 1e12) {
			return fail("count out of range")
		}
		last, seen = at, true
		if units == "YMWD" && at == 0 {
			l.Years = n
		} else {
			*l.count(units, at) = int32(n)
		}
		rest = rest[i+1:]
	}
	if !seen || l.IsZero() {
		return fail("empty")
	}
	return l, nil
}

// count gives the field of the unit at place at of units, which are those of the calendar but
// the year, or those of the clock.
func (l *Length) count(units string, at int) *int32 {
	if units == "YMWD" {
		return [...]*int32{nil, &l.Months, &l.Weeks, &l.Days}[at]
	}
	return [...]*int32{&l.Hours, &l.Minutes, &l.Seconds}[at]
}

// unit is the finest unit with a count.
func (l Length) unit() Precision {
	switch {
	case l.Seconds != 0 || l.Minutes != 0:
		return Minute
	case l.Hours != 0:
		return Hour
	case l.Days != 0:
		return Day
	case l.Weeks != 0:
		return Week
	case l.Months != 0:
		return Month
	case l.Years != 0:
		return Year
	}
	return NoPrecision
}

// add returns the sum, unit by unit; ok is false when a count leaves its range.
func (l Length) add(m Length) (Length, bool) {
	s := Length{Years: l.Years + m.Years}
	ok := s.Years <= 1e12
	sum := func(a, b int32) int32 {
		n := int64(a) + int64(b)
		ok = ok && n <= maxCount
		return int32(min(n, maxCount))
	}
	s.Months, s.Weeks, s.Days = sum(l.Months, m.Months), sum(l.Weeks, m.Weeks), sum(l.Days, m.Days)
	s.Hours, s.Minutes, s.Seconds = sum(l.Hours, m.Hours), sum(l.Minutes, m.Minutes), sum(l.Seconds, m.Seconds)
	return s, ok
}
