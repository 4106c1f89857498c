package dates

import "fmt"

// Type says what kind of thing an expression denotes. Its names are those of
// the JSON results (and, upper-cased, of TIMEX3, which has no Interval).
type Type uint8

// The types of expressions.
const (
	NoType   Type = iota
	Date          // a day or something coarser
	Time          // a clock time or a part of a day
	Duration      // a length without a place on the calendar
	Set           // a recurrence
	Interval      // two bounds
)

var typeNames = names{"", "date", "time", "duration", "set", "interval"}

// Precision is the unit that was said, finest first. The zero Precision means
// that no unit is known.
type Precision uint8

// The precisions, finest first.
const (
	NoPrecision Precision = iota
	Minute
	Hour
	Part // a part of the day: morning, afternoon, evening, night
	Day
	Week
	Month
	Season
	Quarter
	Half
	Year
	Decade
	Century
)

var precisionNames = names{"", "minute", "hour", "part", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century"}

// Mod narrows a value to a portion of itself: مطلع, منتصف, أواخر.
type Mod uint8

// The modifiers.
const (
	NoMod Mod = iota
	Start
	Mid
	End
)

var modNames = names{"", "start", "mid", "end"}

// Bound says how the text ties something to the value: «حتى سبتمبر 2026» is
// September 2026 with the bound Until. It is never part of the value itself.
type Bound uint8

// The bounds.
const (
	NoBound Bound = iota
	From          // من, بدءا من, اعتبارا من
	Until         // حتى, لغاية
	By            // بحلول, في موعد أقصاه
	Before        // قبل
	After         // بعد
	Since         // منذ
)

var boundNames = names{"", "from", "until", "by", "before", "after", "since"}

// Calendar is the calendar in which a date was written. Values are always
// Gregorian; Calendar tells where they came from.
type Calendar uint8

// The calendars.
const (
	Gregorian  Calendar = iota
	Hijri               // Umm al-Qura
	SolarHijri          // Iranian
)

var calendarNames = names{"gregorian", "hijri", "solar_hijri"}

// DayPart is a named part of the day.
type DayPart uint8

// The parts of the day.
const (
	NoPart    DayPart = iota
	Morning           // فجر, صباح, ضحى
	Afternoon         // ظهر, عصر, بعد الظهر
	Evening           // مساء
	Night             // ليل
)

var partCodes = names{"", "MO", "AF", "EV", "NI"}

// Basis says how a mention got its value.
type Basis uint8

// The bases.
const (
	NoBasis   Basis = iota
	Explicit        // everything needed stands in the expression
	Relative        // computed from the reference date
	ByWeekday       // a bare weekday, placed by the tense of its clause
	Anaphor         // computed from an earlier mention
	Implied         // the year or month was supplied by the reference date
)

var basisNames = names{"", "explicit", "relative", "weekday", "anaphor", "implied"}

// Flag is a set of consistency warnings about one mention.
type Flag uint8

// The warnings.
const (
	WeekdayMismatch     Flag = 1 << iota // the weekday is not that of the date
	MonthPairMismatch                    // the two names of a dual month differ
	CalendarMismatch                     // the Hijri and the Gregorian reading differ
	CalendarApproximate                  // outside the Umm al-Qura table, or where its editions differ
	AmbiguousOrder                       // day and month could change places
)

var flagNames = names{"weekday_mismatch", "month_pair_mismatch", "calendar_mismatch", "calendar_approximate", "ambiguous_order"}

// Has reports whether all of g is set in f.
func (f Flag) Has(g Flag) bool { return f&g == g }

// Names returns the words of the JSON results for the flags set, in a fixed order.
func (f Flag) Names() []string {
	var out []string
	for i, n := range flagNames {
		if f&(1<<i) != 0 {
			out = append(out, n)
		}
	}
	return out
}

// PublishedBasis says where a reference date came from.
type PublishedBasis uint8

// Where a publication date may be from.
const (
	NoPublished PublishedBasis = iota // none
	Given                             // by the caller
	Header                            // from the page's header
	Dateline                          // from the dateline of the story
)

var publishedNames = names{"none", "given", "header", "dateline"}

type names []string

func (n names) name(i uint8) string {
	if int(i) < len(n) {
		return n[i]
	}
	return fmt.Sprintf("invalid(%d)", i)
}

func (n names) find(s, what string) (uint8, error) {
	for i, x := range n {
		if x == s {
			return uint8(i), nil
		}
	}
	return 0, &ParseError{Form: what, Text: s, Msg: "unknown name"}
}

func (t Type) String() string           { return typeNames.name(uint8(t)) }
func (p Precision) String() string      { return precisionNames.name(uint8(p)) }
func (m Mod) String() string            { return modNames.name(uint8(m)) }
func (b Bound) String() string          { return boundNames.name(uint8(b)) }
func (c Calendar) String() string       { return calendarNames.name(uint8(c)) }
func (b Basis) String() string          { return basisNames.name(uint8(b)) }
func (b PublishedBasis) String() string { return publishedNames.name(uint8(b)) }

// String returns the TIMEX3 code of the part: MO, AF, EV or NI.
func (p DayPart) String() string { return partCodes.name(uint8(p)) }

// MarshalText gives the word of the JSON results; "" for none.
func (t Type) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// MarshalText gives the word of the JSON results; "" for none.
func (p Precision) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// MarshalText gives the word of the JSON results; "" for none.
func (m Mod) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// MarshalText gives the word of the JSON results; "" for none.
func (b Bound) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// MarshalText gives the word of the JSON results; "" for none.
func (c Calendar) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// MarshalText gives the word of the JSON results; "" for none.
func (b Basis) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// MarshalText gives the word of the JSON results; "" for none.
func (b PublishedBasis) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// UnmarshalText reads the word of the JSON results; the error is a *ParseError.
func (t *Type) UnmarshalText(b []byte) error {
	i, err := typeNames.find(string(b), "type")
	*t = Type(i)
	return err
}

// UnmarshalText reads the word of the JSON results; the error is a *ParseError.
func (p *Precision) UnmarshalText(b []byte) error {
	i, err := precisionNames.find(string(b), "precision")
	*p = Precision(i)
	return err
}

// UnmarshalText reads the word of the JSON results; the error is a *ParseError.
func (m *Mod) UnmarshalText(b []byte) error {
	i, err := modNames.find(string(b), "mod")
	*m = Mod(i)
	return err
}

// UnmarshalText reads the word of the JSON results; the error is a *ParseError.
func (b *Bound) UnmarshalText(t []byte) error {
	i, err := boundNames.find(string(t), "bound")
	*b = Bound(i)
	return err
}

// UnmarshalText reads the word of the JSON results; the error is a *ParseError.
func (c *Calendar) UnmarshalText(b []byte) error {
	i, err := calendarNames.find(string(b), "calendar")
	*c = Calendar(i)
	return err
}

// UnmarshalText reads the word of the JSON results; the error is a *ParseError.
func (b *Basis) UnmarshalText(t []byte) error {
	i, err := basisNames.find(string(t), "basis")
	*b = Basis(i)
	return err
}

// UnmarshalText reads the word of the JSON results; the error is a *ParseError.
func (b *PublishedBasis) UnmarshalText(t []byte) error {
	i, err := publishedNames.find(string(t), "published basis")
	*b = PublishedBasis(i)
	return err
}

// ParseError reports text that is not of the wanted form.
type ParseError struct {
	Form string // what was wanted: "EDTF", "TIMEX3", "type", …
	Text string // the offending input
	Msg  string
}

func (e *ParseError) Error() string {
	return fmt.Sprintf("dates: %s %q: %s", e.Form, e.Text, e.Msg)
}
