package dates

import (
	"strings"
	"time"

	"github.com/rickb777/date/v2"
)

// TIMEX3 returns the value attribute of the TimeML 1.2.1 TIMEX3 element:
// "2024-08-12", "2024-W33", "2024-SU", "2024-Q3", "2024-H1", "202", "20",
// "BC0300", "2024-08-12TMO", "P3D". What the text left open is written with X
// ("XXXX-09-12", "XXXX-WXX-5", "PXY"), a vague direction as PAST_REF,
// PRESENT_REF or FUTURE_REF. An interval is written "a/b".
func (v Value) TIMEX3() string {
	var buf [48]byte
	return string(v.appendTIMEX3(buf[:0]))
}

func (v Value) appendTIMEX3(b []byte) []byte {
	switch v.typ {
	case NoType:
		return b
	case Duration:
		if v.vague == vagueLength {
			return append(b, vagueLengths[v.lo.prec]...)
		}
		b = v.dur.append(b)
		if !v.durHi.IsZero() {
			b = append(b, '/')
			b = v.durHi.append(b)
		}
		return b
	case Set:
		if v.weekday > 0 {
			b = append(b, "XXXX-WXX-"...)
			b = append(b, '0'+byte(v.weekday))
			return v.lo.appendClock(b)
		}
		if v.lo.clock {
			b = append(b, "XXXX-XX-XX"...)
			return v.lo.appendClock(b)
		}
		return v.dur.append(b)
	case Interval:
		if v.IsZero() {
			return b
		}
		if v.openLo {
			b = append(b, ".."...)
		} else {
			b = v.lo.appendTIMEX3(b, false)
		}
		b = append(b, '/')
		if v.openHi {
			return append(b, ".."...)
		}
		return v.hi.appendTIMEX3(b, true)
	}
	switch v.vague {
	case vaguePast:
		return append(b, "PAST_REF"...)
	case vaguePresent:
		return append(b, "PRESENT_REF"...)
	case vagueFuture:
		return append(b, "FUTURE_REF"...)
	}
	if v.lo.known && !v.lo.timexCoded() {
		b = v.lo.appendTIMEX3(b, false)
		b = append(b, '/')
		return v.lo.appendTIMEX3(b, true)
	}
	return v.lo.appendTIMEX3(b, false)
}

var vagueLengths = [...]string{Minute: "PTXM", Hour: "PTXH", Day: "PXD", Week: "PXW", Month: "PXM", Year: "PXY", Decade: "PXE", Century: "PXC"}

var seasonCodes = [...]string{"SP", "SU", "FA", "WI"}

// timexCoded reports whether the point has a TIMEX3 code of its own.
func (p point) timexCoded() bool {
	if p.prec == Week {
		y, _ := p.first.ISOWeek()
		return p.last == p.first+6 && p.first.Weekday() == time.Monday && 1 <= y && y <= 9999
	}
	return p.coded()
}

func (p point) appendTIMEX3(b []byte, last bool) []byte {
	if !p.known {
		return p.appendOpen(b)
	}
	if !p.timexCoded() {
		return p.edge(last).appendTIMEX3(b, false)
	}
	y, m, d := p.first.Date()
	if p.prec == Week {
		y, w := p.first.ISOWeek()
		b = appendPadded(b, y, 4)
		b = append(b, "-W"...)
		return appendPadded(b, w, 2)
	}
	switch many := p.prec == Decade || p.prec == Century; {
	case many && y < 0: // their digits count away from zero, as in EDTF
		b = append(b, "BC"...)
		y = -p.last.Year()
	case !many && y <= 0: // TimeML counts 1 BC, EDTF year 0
		b = append(b, "BC"...)
		y = 1 - y
	}
	switch p.prec {
	case Century:
		return appendPadded(b, y/100, 2)
	case Decade:
		return appendPadded(b, y/10, 3)
	}
	b = appendPadded(b, y, 4)
	switch p.prec {
	case Season:
		b = append(b, '-')
		return append(b, seasonCodes[int(m)/3-1]...)
	case Quarter:
		b = append(b, "-Q"...)
		return append(b, '1'+byte((m-1)/3))
	case Half:
		b = append(b, "-H"...)
		return append(b, '1'+byte((m-1)/6))
	case Year:
		return b
	}
	b = append(b, '-')
	b = appendPadded(b, int(m), 2)
	if p.prec == Month {
		return b
	}
	b = append(b, '-')
	b = appendPadded(b, d, 2)
	return p.appendClock(b)
}

// appendOpen writes what is known of an unresolved point.
func (p point) appendOpen(b []byte) []byte {
	switch {
	case p.month > 0 && p.prec == Season:
		b = append(b, "XXXX-"...)
		return append(b, seasonCodes[(p.month/3+3)%4]...)
	case p.month > 0:
		b = append(b, "XXXX-"...)
		b = appendPadded(b, int(p.month), 2)
		if p.day > 0 {
			b = append(b, '-')
			b = appendPadded(b, int(p.day), 2)
		}
	case p.day > 0:
		b = append(b, "XXXX-XX-"...)
		b = appendPadded(b, int(p.day), 2)
	case p.weekday > 0:
		b = append(b, "XXXX-WXX-"...)
		b = append(b, '0'+byte(p.weekday))
	}
	return p.appendClock(b)
}

// Timex is the attributes of a TIMEX3 element.
type Timex struct {
	Type  string // DATE, TIME, DURATION or SET
	Value string
	Mod   string // START, MID, END, APPROX, BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER or ""
	Quant string // EVERY for sets
}

// Timex returns the attributes of the TIMEX3 element for the value. TIMEX3 has
// one mod: a portion wins over approximation, and that over the bound. An
// interval has the type DURATION, as TimeML prescribes for a stretch with a
// begin and an end point.
func (v Value) Timex() Timex {
	t := Timex{Value: v.TIMEX3()}
	switch v.typ {
	case Date:
		t.Type = "DATE"
	case Time:
		t.Type = "TIME"
	case Duration, Interval:
		t.Type = "DURATION"
	case Set:
		t.Type, t.Quant = "SET", "EVERY"
	}
	switch {
	case v.lo.mod != NoMod:
		t.Mod = strings.ToUpper(v.lo.mod.String())
	case v.Approximate():
		t.Mod = "APPROX"
	case v.bound == Before:
		t.Mod = "BEFORE"
	case v.bound == After:
		t.Mod = "AFTER"
	case v.bound == Until || v.bound == By:
		t.Mod = "ON_OR_BEFORE"
	case v.bound == From || v.bound == Since:
		t.Mod = "ON_OR_AFTER"
	}
	return t
}

// ParseTIMEX3 reads the forms TIMEX3 writes. Values with X give an unresolved
// Value that writes the same form. The error is a *ParseError.
func ParseTIMEX3(s string) (Value, error) {
	v, ok := parseTIMEX3(s)
	if !ok {
		return Value{}, &ParseError{Form: "TIMEX3", Text: s, Msg: "not a TIMEX3 value"}
	}
	return v, nil
}

func parseTIMEX3(s string) (Value, bool) {
	switch s {
	case "PAST_REF":
		return Value{typ: Date, vague: vaguePast}, true
	case "PRESENT_REF":
		return Value{typ: Date, vague: vaguePresent}, true
	case "FUTURE_REF":
		return Value{typ: Date, vague: vagueFuture}, true
	}
	for p, x := range vagueLengths {
		if x != "" && x == s {
			return Value{typ: Duration, vague: vagueLength, lo: point{prec: Precision(p)}}, true
		}
	}
	if strings.HasPrefix(s, "P") {
		v, msg := parseEDTF(s)
		return v, msg == ""
	}
	a, b, ok := strings.Cut(s, "/")
	if !ok {
		p, ok := timexPoint(s)
		return Value{typ: p.valueType(), lo: p, text: p.fields()}, ok
	}
	v := Value{typ: Interval, openLo: a == "..", openHi: b == ".."}
	if v.openLo && v.openHi {
		return Value{}, false
	}
	ok1, ok2 := true, true
	if !v.openLo {
		v.lo, ok1 = timexPoint(a)
	}
	if !v.openHi {
		v.hi, ok2 = timexPoint(b)
	}
	if !ok1 || !ok2 || v.IsZero() || v.lo.known && v.hi.known && v.hi.last < v.lo.first {
		return Value{}, false
	}
	v.text = v.lo.fields() | v.hi.fields()
	return v, true
}

func timexPoint(s string) (point, bool) {
	rest, bc := strings.CutPrefix(s, "BC")
	if strings.HasPrefix(rest, "XXXX") || strings.HasPrefix(rest, "T") {
		return timexOpen(rest)
	}
	switch len(rest) {
	case 2, 3:
		prec, n := Century, 100
		if len(rest) == 3 {
			prec, n = Decade, 10
		}
		c, ok := digits(rest, len(rest))
		if bc {
			return spanYears(-(c*n + n - 1), -c*n, prec), ok
		}
		return spanYears(c*n, c*n+n-1, prec), ok
	case 7, 8:
		y, ok := digits(rest[:4], 4)
		if !ok || rest[4] != '-' || bc && y == 0 {
			break
		}
		if bc {
			y = 1 - y
		}
		if p, ok, found := timexPart(y, rest[5:]); found {
			return p, ok
		}
	}
	if bc {
		i := strings.IndexByte(rest+"-", '-')
		y, ok := digits(rest[:i], max(i, 4))
		if !ok || y < 1 || y > maxYear {
			return point{}, false
		}
		year := string(appendYear(nil, 1-y))
		p, msg := parsePoint(year + rest[i:])
		return p, msg == ""
	}
	if _, ok := digits(rest, max(len(rest), 5)); ok {
		rest = "Y" + rest
	}
	p, msg := parsePoint(rest)
	if p.approx || p.uncertain || p.prec == Season || p.prec == Quarter || p.prec == Half || p.prec == Decade || p.prec == Century {
		return point{}, false
	}
	return p, msg == ""
}

// timexPart gives the season, quarter, half or week of year y that TIMEX3 calls code; not ok
// where there is no such week, not found where code is none of these.
func timexPart(y int, code string) (p point, ok, found bool) {
	for i, x := range seasonCodes {
		if code == x {
			return seasonPoint(y, i), true, true
		}
	}
	switch {
	case len(code) == 2 && code[0] == 'Q' && '1' <= code[1] && code[1] <= '4':
		return monthsPoint(y, 3*int(code[1]-'1')+1, 3, Quarter), true, true
	case len(code) == 2 && code[0] == 'H' && '1' <= code[1] && code[1] <= '2':
		return monthsPoint(y, 6*int(code[1]-'1')+1, 6, Half), true, true
	case len(code) == 3 && code[0] == 'W' && y > 0:
		w, ok := digits(code[1:], 2)
		if !ok || w < 1 || w > 53 {
			return point{}, false, true
		}
		first := isoWeek(y, w)
		return point{first: first, last: first + 6, prec: Week, known: true}, w < 53 || isoWeek(y+1, 1) > first, true
	}
	return point{}, false, false
}

// timexOpen reads XXXX-09-12, XXXX-09, XXXX-XX-12, XXXX-SU, XXXX-WXX-5 and T20:00.
func timexOpen(s string) (point, bool) {
	p := point{}
	day, clock, timed := strings.Cut(s, "T")
	if timed {
		if p.setClock(clock) != "" {
			return point{}, false
		}
	}
	if day == "" {
		return p, timed
	}
	day = strings.TrimPrefix(day, "XXXX-")
	if !timed {
		p.prec = Day
	}
	for i, x := range seasonCodes {
		if day == x {
			return point{prec: Season, month: int8(3 + 3*i)}, !timed
		}
	}
	if w, ok := strings.CutPrefix(day, "WXX-"); ok {
		n, ok := digits(w, 1)
		p.weekday = int8(n)
		return p, ok && n >= 1 && n <= 7
	}
	ms, ds, hasDay := strings.Cut(day, "-")
	if ms != "XX" {
		m, ok := digits(ms, 2)
		if !ok || m < 1 || m > 12 {
			return point{}, false
		}
		p.month = int8(m)
	}
	if !hasDay {
		if !timed {
			p.prec = Month
		}
		return p, p.month > 0
	}
	d, ok := digits(ds, 2)
	p.day = int8(d)
	return p, ok && d >= 1 && d <= 31
}

// isoWeek returns the Monday of an ISO 8601 week.
func isoWeek(y, w int) date.Date {
	jan4 := date.New(y, 1, 4)
	return jan4 - date.Date(isoWeekday(jan4)-1) + date.Date(7*(w-1))
}

// isoWeekday numbers Monday 1 to Sunday 7.
func isoWeekday(d date.Date) int { return (int(d.Weekday())+6)%7 + 1 }
