package dates

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// pick gives the interval of the days from a to b of August 2024.
func pick(a, b int) Value {
	d := MonthOf(2024, time.August).lo.first - 1
	return DaysOf(d+dateOf(a), d+dateOf(b), Day)
}

func TestRelations(t *testing.T) {
	v := pick(10, 20)
	for _, c := range []struct {
		w    Value
		want Relation
	}{
		{pick(22, 25), IsBefore}, {pick(21, 25), IsMeeting}, {pick(15, 25), IsOverlapping}, {pick(10, 25), IsStarting},
		{pick(5, 25), IsDuring}, {pick(5, 20), IsFinishing}, {pick(10, 20), IsEqual}, {pick(12, 20), IsFinishedBy},
		{pick(12, 18), IsContaining}, {pick(10, 18), IsStartedBy}, {pick(5, 15), IsOverlappedBy}, {pick(5, 9), IsMetBy}, {pick(5, 8), IsAfter},
	} {
		r, ok := v.Relate(c.w)
		require.True(t, ok)
		assert.Equal(t, c.want, r, "%s", c.w)
	}
}

// TestRelationsAreExclusive checks every pair of short intervals: exactly one
// relation holds, the other way round its inverse, and the predicates agree.
func TestRelationsAreExclusive(t *testing.T) {
	seen := map[Relation]bool{}
	for a := 1; a <= 7; a++ {
		for b := a; b <= 7; b++ {
			for c := 1; c <= 7; c++ {
				for d := c; d <= 7; d++ {
					v, w := pick(a, b), pick(c, d)
					r, ok := v.Relate(w)
					require.True(t, ok)
					back, _ := w.Relate(v)
					require.Equal(t, r.Inverse(), back)
					require.Equal(t, r, back.Inverse())
					seen[r] = true
					require.Equal(t, b < c, v.Before(w), "%s %s", v, w)
					require.Equal(t, a > d, v.After(w))
					require.Equal(t, b+1 == c, v.Meets(w))
					require.Equal(t, a < c && b >= c && b < d, v.Overlaps(w))
					require.Equal(t, a == c && b < d, v.Starts(w))
					require.Equal(t, a > c && b < d, v.During(w))
					require.Equal(t, b == d && a > c, v.Finishes(w))
					require.Equal(t, a == c && b == d, v.Equals(w))
					require.Equal(t, a <= c && b >= d, v.Contains(w))
					require.Equal(t, a <= d && c <= b, v.Intersects(w))
				}
			}
		}
	}
	assert.Len(t, seen, 13)
	for r := range seen {
		assert.NotContains(t, r.String(), "invalid")
	}
	assert.Equal(t, NoRelation, NoRelation.Inverse())
	assert.Equal(t, NoRelation, Relation(99).Inverse())
}

func TestRelationsOfOpenIntervals(t *testing.T) {
	until, err := ParseEDTF("../2024-08-12")
	require.NoError(t, err)
	from, err := ParseEDTF("2024-08-12/..")
	require.NoError(t, err)
	assert.True(t, until.Overlaps(from))
	assert.True(t, until.Contains(pick(1, 3)))
	assert.True(t, pick(1, 3).Before(from))
	assert.True(t, from.After(pick(1, 11)))
	assert.True(t, MonthOf(2024, time.August).WithBound(Until).Bounded().Contains(pick(31, 31)))
}

func TestRelationsNeedAPlace(t *testing.T) {
	for _, v := range []Value{{}, LengthOf(Length{Days: 3}), {typ: Set, dur: Length{Weeks: 1}}} {
		_, ok := v.Relate(pick(1, 2))
		assert.False(t, ok)
		assert.False(t, v.Before(pick(1, 2)))
		assert.False(t, v.Contains(pick(1, 2)))
		assert.False(t, v.Intersects(pick(1, 2)))
		_, ok = v.Range()
		assert.False(t, ok)
	}
}

func TestConstructors(t *testing.T) {
	assert.Equal(t, "2024-08-12", DayOf(today).EDTF())
	assert.Equal(t, "2024-08-10/2024-08-20", DaysOf(today+8, today-2, Week).EDTF())
	_, ok := Between(pick(10, 20), pick(1, 2))
	assert.False(t, ok)
	v, ok := Between(pick(10, 10), MonthOf(2024, time.September))
	require.True(t, ok)
	assert.Equal(t, "2024-08-10/2024-09", v.EDTF())
	from, to, ok := v.Ends()
	require.True(t, ok)
	assert.Equal(t, "2024-08-10", from.EDTF())
	assert.Equal(t, "2024-09", to.EDTF())
	for bound, want := range map[Bound]string{
		NoBound: "2024-09", From: "2024-09/..", Since: "2024-09/..", After: "2024-09/..", Until: "../2024-09", By: "../2024-09", Before: "../2024-09",
	} {
		assert.Equal(t, want, MonthOf(2024, time.September).WithBound(bound).Bounded().EDTF())
	}
}
