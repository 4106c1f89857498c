package dates

import (
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/timespan"
)

// Value is what an expression denotes: an interval of days with the unit that
// was said, a clock time on a day, a length, or a recurrence. The zero Value
// denotes nothing. Values are immutable and comparable with ==.
//
// A date is never more precise than its text: «سبتمبر 2025» is the interval of
// thirty days with Precision Month, not its first day.
type Value struct {
	lo, hi  point  // hi only for intervals
	dur     Length // durations and the period of sets
	durHi   Length // upper end of a range of lengths ("P7Y/P20Y")
	tz      string
	typ     Type
	bound   Bound
	cal     Calendar
	text    Fields // fields that stood in the text
	implied Fields // fields supplied by the reference
	weekday int8   // sets: ISO weekday, 1 Monday … 7 Sunday
	vague   vague
	openLo  bool
	openHi  bool
}

// point is one end of a value.
type point struct {
	first, last date.Date // valid when prec is set and known
	prec        Precision
	mod         Mod
	part        DayPart
	approx      bool
	uncertain   bool
	known       bool // first and last are resolved
	clock       bool // hour, min are set
	hour, min   int8
	sec         int8 // -1 when not said
	// What an unresolved point knows; zero when unknown.
	month, day, weekday int8
}

// vague says which way an unresolvable expression points.
type vague uint8

const (
	notVague vague = iota
	vaguePast
	vaguePresent
	vagueFuture
	vagueLength // an indefinite number of a unit: «سنوات»
)

// Fields is a set of calendar fields.
type Fields uint8

// The fields of a calendar date.
const (
	FieldYear Fields = 1 << iota
	FieldMonth
	FieldDay
	FieldWeekday
	FieldClock // hour, minute or part of the day
	FieldWeek
)

// Has reports whether all of g is in f.
func (f Fields) Has(g Fields) bool { return f&g == g }

// Type returns the kind of value; NoType for the zero Value.
func (v Value) Type() Type { return v.typ }

// IsZero reports whether the value is unresolved: it has no EDTF form.
func (v Value) IsZero() bool {
	switch v.typ {
	case Date, Time:
		return !v.lo.known
	case Interval:
		return !(v.lo.known || v.openLo) || !(v.hi.known || v.openHi) || v.openLo && v.openHi
	case Duration, Set:
		return v.dur.IsZero()
	}
	return true
}

// Precision returns the unit that was said; for an interval the finer of its
// ends.
func (v Value) Precision() Precision {
	if v.typ == Duration || v.typ == Set {
		return v.dur.unit()
	}
	if v.typ == Interval && v.hi.prec != NoPrecision && (v.lo.prec == NoPrecision || v.hi.prec < v.lo.prec) {
		return v.hi.prec
	}
	return v.lo.prec
}

// Mod returns start, mid or end when the text narrows the value so («مطلع»,
// «منتصف», «نهاية»).
func (v Value) Mod() Mod { return v.lo.mod }

// Approximate reports whether the text says about («نحو», «قرابة»).
func (v Value) Approximate() bool { return v.lo.approx || v.hi.approx }

// Bound returns how the text ties something to the value.
func (v Value) Bound() Bound { return v.bound }

// Calendar returns the calendar in which the text wrote the date.
func (v Value) Calendar() Calendar { return v.cal }

// TZ returns the time zone said with a clock time: an IANA name
// ("Asia/Baghdad"), an offset ("+03:00"), "UTC", or "".
func (v Value) TZ() string { return v.tz }

// Clock returns the clock time of a Time value; sec is 0 when it was not said.
func (v Value) Clock() (hour, minute, sec int, ok bool) {
	return int(v.lo.hour), int(v.lo.min), max(0, int(v.lo.sec)), v.lo.clock
}

// Part returns the part of the day of a Time value.
func (v Value) Part() DayPart { return v.lo.part }

// Length returns the length of a duration or the period of a set.
func (v Value) Length() (Length, bool) {
	return v.dur, (v.typ == Duration || v.typ == Set) && !v.dur.IsZero()
}

// Weekday returns the weekday of a set such as «كل يوم جمعة».
func (v Value) Weekday() (time.Weekday, bool) {
	return time.Weekday(v.weekday % 7), v.typ == Set && v.weekday > 0
}

// Fields returns which calendar fields stood in the text, and which the
// reference date or an antecedent supplied.
func (v Value) Fields() (text, implied Fields) { return v.text, v.implied }

// First returns the first day of the value. It is false for lengths,
// recurrences, unresolved values and intervals open at the start.
func (v Value) First() (date.Date, bool) {
	return v.lo.first, v.lo.known && !v.openLo && v.typ != Duration
}

// Last returns the last day of the value, inclusive. It is false for lengths,
// recurrences, unresolved values and intervals open at the end.
func (v Value) Last() (date.Date, bool) {
	if v.typ == Interval {
		return v.hi.last, v.hi.known && !v.openHi
	}
	return v.lo.last, v.lo.known && v.typ != Duration && v.typ != Set
}

// Range returns the days of a closed value. It is false where First or Last is.
func (v Value) Range() (timespan.DateRange, bool) {
	first, ok1 := v.First()
	last, ok2 := v.Last()
	if !ok1 || !ok2 || last < first {
		return timespan.DateRange{}, false
	}
	return timespan.BetweenDates(first, last+1), true
}

// Ends gives the start and the end of an interval as values of their own; false for
// other types and for an open end.
func (v Value) Ends() (from, to Value, ok bool) {
	if v.typ != Interval {
		return Value{}, Value{}, false
	}
	if !v.openLo {
		from = v.end(v.lo)
	}
	if !v.openHi {
		to = v.end(v.hi)
	}
	return from, to, true
}

func (v Value) end(p point) Value {
	t := Date
	if p.clock || p.part != NoPart {
		t = Time
	}
	return Value{lo: p, typ: t, cal: v.cal, tz: v.tz}
}

// WithBound returns the value with another bound.
func (v Value) WithBound(b Bound) Value {
	v.bound = b
	return v
}

// Bounded applies the bound: since, from and after make an interval open at the
// end, until, by and before one open at the start. A value without a bound, or
// one that is not a date, is returned unchanged.
func (v Value) Bounded() Value {
	if v.typ != Date && v.typ != Time || !v.lo.known {
		return v
	}
	switch v.bound {
	case From, Since, After:
		v.typ, v.openHi, v.hi = Interval, true, point{}
	case Until, By, Before:
		v.typ, v.openLo = Interval, true
		v.hi, v.lo = v.lo, point{}
	}
	v.bound = NoBound
	return v
}

// String returns the EDTF form, or the TIMEX3 form of what is known of an
// unresolved value.
func (v Value) String() string {
	if s := v.EDTF(); s != "" {
		return s
	}
	return v.TIMEX3()
}

// DayOf returns the value of one day.
func DayOf(d date.Date) Value {
	return Value{typ: Date, lo: point{first: d, last: d, prec: Day, known: true}, text: FieldYear | FieldMonth | FieldDay}
}

// MonthOf returns the value of a Gregorian month. Months outside of 1 to 12 run
// over into other years, as with [date.New].
func MonthOf(year int, month time.Month) Value {
	return Value{typ: Date, lo: monthPoint(year, int(month)), text: FieldYear | FieldMonth}
}

// YearOf returns the value of a Gregorian year, astronomically numbered: 0 is
// 1 BCE. Text forms reach from -999999 to 999999.
func YearOf(year int) Value {
	return Value{typ: Date, lo: yearPoint(year), text: FieldYear}
}

// DaysOf returns the date that covers the days from first to last inclusive,
// said at the given precision; the ends change places if they are reversed.
func DaysOf(first, last date.Date, p Precision) Value {
	if last < first {
		first, last = last, first
	}
	return Value{typ: Date, lo: point{first: first, last: last, prec: p, known: true}}
}

// LengthOf returns the duration of the given length, or the zero Value if a count
// of it is negative.
func LengthOf(l Length) Value {
	if min(l.Years, int64(min(l.Months, l.Weeks, l.Days, l.Hours, l.Minutes, l.Seconds))) < 0 {
		return Value{}
	}
	return Value{typ: Duration, dur: l}
}

// Between returns the interval from the start of a to the end of b. It is false
// when either is not a resolved date or time, or b ends before a starts.
func Between(a, b Value) (Value, bool) {
	if !a.lo.known || !b.lo.known || a.typ != Date && a.typ != Time || b.typ != Date && b.typ != Time || b.lo.last < a.lo.first {
		return Value{}, false
	}
	v := Value{typ: Interval, lo: a.lo, hi: b.lo, cal: a.cal, tz: a.tz, text: a.text | b.text, implied: a.implied | b.implied}
	if v.cal == Gregorian {
		v.cal = b.cal
	}
	if v.tz == "" {
		v.tz = b.tz
	}
	return v, true
}

func dayPoint(d date.Date) point { return point{first: d, last: d, prec: Day, known: true} }

func yearPoint(y int) point {
	return point{first: date.New(y, 1, 1), last: date.New(y, 12, 31), prec: Year, known: true}
}

func monthPoint(y, m int) point { return monthsPoint(y, m, 1, Month) }

// monthsPoint covers n whole months.
func monthsPoint(y, m, n int, p Precision) point {
	return point{first: date.New(y, time.Month(m), 1), last: date.New(y, time.Month(m+n), 1) - 1, prec: p, known: true}
}
