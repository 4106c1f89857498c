// Package dates finds the temporal expressions of Arabic text and says what
// they denote: calendar dates, clock times, durations, recurrences and
// intervals, each with the precision that was said and nothing more.
//
// The reference date against which «اليوم» or «الشهر المقبل» are read is an
// argument (or is found in the page by [Extractor.Published]); the clock is
// never consulted. An expression that cannot be resolved is reported without a
// value and with the reason.
//
// [Extract] and [Parse] serve one-off use; an [Extractor] built by [New] takes
// options and may be shared between goroutines. Values are intervals of days on
// [date.Date] and have EDTF (ISO 8601-2) and TIMEX3 string forms which parse
// back.
//
// [date.Date]: https://pkg.go.dev/github.com/rickb777/date/v2
package dates
