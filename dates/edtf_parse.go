package dates

import (
	"strconv"
	"strings"
	"time"

	"github.com/rickb777/date/v2"
)

// ParseEDTF reads the forms EDTF writes, and the rest of EDTF level 1 that a
// Value can hold: qualifiers ~ ? %, seasons 25 to 32 are refused, as are sets of
// dates and dates with an unspecified month or day. The precision of an interval
// is that of its ends. The error is a *ParseError.
func ParseEDTF(s string) (Value, error) {
	v, msg := parseEDTF(s)
	if msg != "" {
		return Value{}, &ParseError{Form: "EDTF", Text: s, Msg: msg}
	}
	return v, nil
}

func parseEDTF(s string) (Value, string) {
	switch {
	case strings.HasPrefix(s, "R/"):
		l, err := ParseLength(s[2:])
		if err != nil {
			return Value{}, "wants R/ and a duration"
		}
		return Value{typ: Set, dur: l}, ""
	case strings.HasPrefix(s, "P"):
		lo, hi, ranged := strings.Cut(s, "/")
		l, err := ParseLength(lo)
		v := Value{typ: Duration, dur: l}
		if ranged && err == nil {
			v.durHi, err = ParseLength(hi)
		}
		if err != nil {
			return Value{}, "not a duration"
		}
		return v, ""
	}
	a, b, ok := strings.Cut(s, "/")
	if !ok {
		p, msg := parsePoint(s)
		if msg != "" {
			return Value{}, msg
		}
		return Value{typ: p.valueType(), lo: p, text: p.fields()}, ""
	}
	v := Value{typ: Interval, openLo: a == "..", openHi: b == ".."}
	if v.openLo && v.openHi {
		return Value{}, "interval open at both ends"
	}
	var msg string
	if !v.openLo {
		if v.lo, msg = parsePoint(a); msg != "" {
			return Value{}, msg
		}
	}
	if !v.openHi {
		if v.hi, msg = parsePoint(b); msg != "" {
			return Value{}, msg
		}
	}
	if !v.openLo && !v.openHi && v.hi.last < v.lo.first {
		return Value{}, "interval ends before it starts"
	}
	v.text = v.lo.fields() | v.hi.fields()
	return v, ""
}

func (p point) valueType() Type {
	if p.clock || p.part != NoPart {
		return Time
	}
	return Date
}

func (p point) fields() Fields {
	switch p.prec {
	case NoPrecision:
		return 0
	case Minute, Hour, Part:
		return FieldYear | FieldMonth | FieldDay | FieldClock
	case Day:
		return FieldYear | FieldMonth | FieldDay
	case Month:
		return FieldYear | FieldMonth
	}
	return FieldYear
}

func parsePoint(s string) (p point, msg string) {
	rest := s
	if n := len(rest); n > 0 {
		switch rest[n-1] {
		case '~':
			p.approx, rest = true, rest[:n-1]
		case '?':
			p.uncertain, rest = true, rest[:n-1]
		case '%':
			p.approx, p.uncertain, rest = true, true, rest[:n-1]
		}
	}
	var clock string
	if i := strings.IndexByte(rest, 'T'); i >= 0 {
		clock, rest = rest[i+1:], rest[:i]
		if clock == "" {
			return point{}, "wants a time after T"
		}
	}
	q, msg := parseDay(rest)
	if msg != "" {
		return point{}, msg
	}
	q.approx, q.uncertain = p.approx, p.uncertain
	if clock == "" {
		return q, ""
	}
	if q.prec != Day {
		return point{}, "a time wants a day"
	}
	return q, q.setClock(clock)
}

// setClock reads hh, hh:mm, hh:mm:ss or a part of the day.
func (p *point) setClock(s string) string {
	if part, err := partCodes.find(s, ""); err == nil && part != 0 {
		p.part, p.prec = DayPart(part), Part
		return ""
	}
	f := strings.Split(s, ":")
	var n [3]int
	if len(f) > 3 {
		return "not a time"
	}
	for i, x := range f {
		v, ok := digits(x, 2)
		if !ok || v > 59 || i == 0 && v > 24 {
			return "not a time"
		}
		n[i] = v
	}
	if n[0] == 24 && (n[1] != 0 || n[2] != 0) {
		return "not a time"
	}
	p.clock, p.hour, p.min, p.sec, p.prec = true, int8(n[0]), int8(n[1]), -1, Minute
	if len(f) == 1 {
		p.prec = Hour
	}
	if len(f) == 3 {
		p.sec = int8(n[2])
	}
	return ""
}

// digits reads exactly n decimal digits.
func digits(s string, n int) (int, bool) {
	if len(s) != n {
		return 0, false
	}
	v := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		v = v*10 + int(s[i]-'0')
	}
	return v, true
}

func parseDay(s string) (point, string) {
	if y, ok := strings.CutPrefix(s, "Y"); ok {
		n, err := strconv.Atoi(y)
		if err != nil || n > -10000 && n < 10000 || n < -maxYear || n > maxYear {
			return point{}, "Y wants a year of five to six digits"
		}
		return yearPoint(n), ""
	}
	rest, neg := strings.CutPrefix(s, "-")
	if len(rest) < 4 {
		return point{}, "wants a year of four digits"
	}
	yy, rest := rest[:4], rest[4:]
	if rest == "" && yy[3] == 'X' {
		return parseUnspecified(yy, neg)
	}
	y, ok := digits(yy, 4)
	if !ok {
		return point{}, "wants a year of four digits"
	}
	if neg {
		if y == 0 {
			return point{}, "no year -0000"
		}
		y = -y
	}
	if rest == "" {
		return yearPoint(y), ""
	}
	if len(rest) != 3 && len(rest) != 6 || rest[0] != '-' {
		return point{}, "wants -MM or -MM-DD after the year"
	}
	m, ok := digits(rest[1:3], 2)
	if !ok {
		return point{}, "month is not a number"
	}
	if len(rest) == 6 {
		d, ok := digits(rest[4:], 2)
		if !ok || rest[3] != '-' || m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
			return point{}, "no such day"
		}
		return dayPoint(date.New(y, time.Month(m), d)), ""
	}
	return partOfYear(y, m)
}

// partOfYear gives the month, season, quarter or half that EDTF numbers m.
func partOfYear(y, m int) (point, string) {
	switch {
	case m >= 1 && m <= 12:
		return monthPoint(y, m), ""
	case m >= 21 && m <= 24:
		return seasonPoint(y, m-21), ""
	case m >= 33 && m <= 36:
		return monthsPoint(y, 3*(m-33)+1, 3, Quarter), ""
	case m == 40 || m == 41:
		return monthsPoint(y, 6*(m-40)+1, 6, Half), ""
	}
	return point{}, "no such month or season"
}

// maxYear bounds years so that dates and their neighbours stay representable.
const maxYear = 999999

func parseUnspecified(yy string, neg bool) (point, string) {
	prec, n, width := Decade, 10, 3
	if yy[2] == 'X' {
		prec, n, width = Century, 100, 2
	}
	c, ok := digits(yy[:width], width)
	if !ok {
		return point{}, "wants digits before X"
	}
	if neg {
		return spanYears(-(c*n + n - 1), -c*n, prec), ""
	}
	return spanYears(c*n, c*n+n-1, prec), ""
}

func spanYears(a, b int, p Precision) point {
	return point{first: date.New(a, 1, 1), last: date.New(b+1, 1, 1) - 1, prec: p, known: true}
}

// seasonPoint is the meteorological season of the northern hemisphere, 0 spring
// to 3 winter; winter runs into the next year.
func seasonPoint(y, season int) point { return monthsPoint(y, 3+3*season, 3, Season) }

func daysIn(y, m int) int {
	return int(date.New(y, time.Month(m+1), 1) - date.New(y, time.Month(m), 1))
}
