package dates

import "github.com/rickb777/date/v2"

// Relation is one of the thirteen relations of Allen's interval algebra between
// two values, taken as intervals of whole days.
type Relation uint8

// The relations of two values.
const (
	NoRelation    Relation = iota
	IsBefore               // ends before the other starts, with days between
	IsMeeting              // ends on the day before the other starts
	IsOverlapping          // starts first, ends inside the other
	IsStarting             // same start, ends first
	IsDuring               // strictly inside
	IsFinishing            // same end, starts later
	IsEqual
	IsFinishedBy
	IsContaining
	IsStartedBy
	IsOverlappedBy
	IsMetBy
	IsAfter
)

var relationNames = names{"", "before", "meets", "overlaps", "starts", "during", "finishes", "equals", "finished_by", "contains", "started_by", "overlapped_by", "met_by", "after"}

// String returns Allen's name of the relation, in snake case.
func (r Relation) String() string { return relationNames.name(uint8(r)) }

// Inverse returns the relation of the second value to the first.
func (r Relation) Inverse() Relation {
	if r == NoRelation || r > IsAfter {
		return NoRelation
	}
	return IsAfter + IsBefore - r
}

// Relate returns the relation of v to w. Open ends lie before or after every
// day. It is false when either value has no place on the calendar.
func (v Value) Relate(w Value) (Relation, bool) {
	a, b, ok1 := v.extent()
	c, d, ok2 := w.extent()
	if !ok1 || !ok2 {
		return NoRelation, false
	}
	switch {
	case b < c && b+1 < c:
		return IsBefore, true
	case b < c:
		return IsMeeting, true
	case d < a && d+1 < a:
		return IsAfter, true
	case d < a:
		return IsMetBy, true
	case a == c && b == d:
		return IsEqual, true
	case a == c && b < d:
		return IsStarting, true
	case a == c:
		return IsStartedBy, true
	case b == d && a > c:
		return IsFinishing, true
	case b == d:
		return IsFinishedBy, true
	case a > c && b < d:
		return IsDuring, true
	case a < c && b > d:
		return IsContaining, true
	case a < c:
		return IsOverlapping, true
	}
	return IsOverlappedBy, true
}

// extent returns the days of v with open ends at the limits of the calendar.
func (v Value) extent() (first, last date.Date, ok bool) {
	if v.IsZero() || v.typ == Duration || v.typ == Set {
		return 0, 0, false
	}
	first, last = date.Min(), date.Max()
	if d, ok := v.First(); ok {
		first = d
	}
	if d, ok := v.Last(); ok {
		last = d
	}
	return first, last, true
}

func (v Value) is(r Relation, w Value) bool {
	got, ok := v.Relate(w)
	return ok && got == r
}

// Before reports whether v ends before w starts; v may meet w.
func (v Value) Before(w Value) bool { return v.is(IsBefore, w) || v.is(IsMeeting, w) }

// After reports whether v starts after w ends.
func (v Value) After(w Value) bool { return w.Before(v) }

// Meets reports whether v ends on the day before w starts.
func (v Value) Meets(w Value) bool { return v.is(IsMeeting, w) }

// Overlaps reports whether v starts before w and ends inside it.
func (v Value) Overlaps(w Value) bool { return v.is(IsOverlapping, w) }

// Starts reports whether v and w start together and v ends first.
func (v Value) Starts(w Value) bool { return v.is(IsStarting, w) }

// During reports whether v lies strictly inside w.
func (v Value) During(w Value) bool { return v.is(IsDuring, w) }

// Finishes reports whether v and w end together and v starts later.
func (v Value) Finishes(w Value) bool { return v.is(IsFinishing, w) }

// Equals reports whether v and w cover the same days.
func (v Value) Equals(w Value) bool { return v.is(IsEqual, w) }

// Contains reports whether every day of w is a day of v.
func (v Value) Contains(w Value) bool {
	switch r, _ := v.Relate(w); r {
	case IsContaining, IsEqual, IsStartedBy, IsFinishedBy:
		return true
	}
	return false
}

// Intersects reports whether v and w share a day.
func (v Value) Intersects(w Value) bool {
	r, ok := v.Relate(w)
	return ok && r != IsBefore && r != IsMeeting && r != IsAfter && r != IsMetBy
}
