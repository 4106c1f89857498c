package timeline

import (
	"cmp"

	"github.com/rickb777/date/v2"
)

// CompareTime orders events for a timeline: by the first day of their time,
// where it has none by the last; then the shorter time first; events without a
// time come last. It gives -1, 0 or 1 for [slices.SortStableFunc]. Sort pointers
// or indices rather than Result.Events itself, which Time.Event counts in.
func CompareTime(a, b *Event) int {
	x, y := a.Time, b.Time
	switch {
	case x == nil && y == nil:
		return 0
	case x == nil:
		return 1
	case y == nil:
		return -1
	}
	first, last := x.days()
	first2, last2 := y.days()
	return cmp.Or(cmp.Compare(first, first2), cmp.Compare(last, last2))
}

// days gives the ends of a time as it is placed: what must be over by a day
// stands on that day, what lasts is longest, and what has no ends comes late.
func (t *Time) days() (first, last date.Date) {
	first, last = date.Max(), date.Max()
	if t.HasLast {
		first, last = t.Last, t.Last
	}
	if t.HasFirst {
		first = t.First
	}
	return first, last
}
