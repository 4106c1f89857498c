package timeline_test

import (
	"slices"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"

	"github.com/hawliyat/hawliyat/timeline"
)

func TestCompareTime(t *testing.T) {
	event := func(id string, first, last string) *timeline.Event {
		when := &timeline.Time{Value: first + "/" + last}
		if first != "" {
			when.First, when.HasFirst = date.MustParse(date.ISO8601, first), true
		}
		if last != "" {
			when.Last, when.HasLast = date.MustParse(date.ISO8601, last), true
		}
		return &timeline.Event{ID: id, Time: when}
	}
	all := []*timeline.Event{
		{ID: "undated"},
		event("recurrent", "", ""),
		event("since 2 May", "2024-05-02", ""),
		event("May", "2024-05-01", "2024-05-31"),
		event("2 May", "2024-05-02", "2024-05-02"),
		event("by 3 May", "", "2024-05-03"),
		{ID: "undated too"},
		event("1 May", "2024-05-01", "2024-05-01"),
		event("year 500", "0500-01-01", "0500-12-31"),
	}
	slices.SortStableFunc(all, timeline.CompareTime)
	var order []string
	for i, e := range all {
		order = append(order, e.ID)
		assert.Zero(t, timeline.CompareTime(e, e))
		for _, later := range all[i+1:] {
			assert.LessOrEqual(t, timeline.CompareTime(e, later), 0)
			assert.GreaterOrEqual(t, timeline.CompareTime(later, e), 0)
		}
	}
	assert.Equal(t, []string{"year 500", "1 May", "May", "2 May", "since 2 May", "by 3 May", "recurrent", "undated", "undated too"}, order)
}
