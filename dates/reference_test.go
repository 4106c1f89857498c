package dates

import (
	"slices"
	"strings"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// neutral names no time and no speech.
const neutral = "هذه جملة لا تذكر أي زمن. "

func TestNeutralSentenceShiftsOffsets(t *testing.T) {
	var x Extractor
	n := 0
	for _, s := range ownSamples(t) {
		// A text that is an expression and nothing else is read as such.
		if s.page || len(strings.Fields(s.text)) < 4 || !s.ref.Known {
			continue
		}
		want := extractCase(&x, s.text, s.ref)
		if slices.ContainsFunc(want, func(m Mention) bool { return m.Rule == "day.dateline" }) {
			continue // a dateline opens its story
		}
		n++
		got := extractCase(&x, neutral+s.text, s.ref)
		for i := range got {
			got[i].Start -= len(neutral)
			got[i].End -= len(neutral)
			got[i].Sentence--
		}
		assert.Equal(t, resultBytes(want), resultBytes(got), "%s: %s", s.name, s.text)
	}
	assert.Greater(t, n, 1000)
}

// counted are rules that find a day by its place in a year, month or week.
var counted = []string{"named.", "date.nth-", "period.weekend"}

// follows reports whether a mention must move by n days when the reference date
// does.
func follows(m *Mention, n int) bool {
	text, _ := m.Value.Fields()
	for _, rule := range counted {
		if strings.HasPrefix(m.Rule, rule) {
			return false
		}
	}
	switch {
	case m.Basis != Relative && m.Basis != ByWeekday, m.Value.Type() != Date && m.Value.Type() != Time,
		m.Value.Precision() > Week, text.Has(FieldDay), text.Has(FieldMonth), text.Has(FieldYear):
		return false
	case m.Value.Precision() == Week, text.Has(FieldWeekday), text.Has(FieldWeek):
		return n%7 == 0
	}
	return true
}

func TestShiftedReferenceShiftsValues(t *testing.T) {
	var x Extractor
	checked := map[int]int{}
	for _, s := range ownSamples(t) {
		// Inside quotation marks the day is that of the speech.
		if s.page || !s.ref.Known || strings.ContainsAny(s.text, "«\"“") {
			continue
		}
		base := extractCase(&x, s.text, s.ref)
		for _, n := range []int{1, 3, 7, 28, -7, -2} {
			moved := extractCase(&x, s.text, At(s.ref.Date+date.Date(n)))
			if len(moved) != len(base) {
				continue // two dates may become one where a weekday agrees with them
			}
			for i := range base {
				if !follows(&base[i], n) || !follows(&moved[i], n) || base[i].Span != moved[i].Span || base[i].Flags != moved[i].Flags {
					continue
				}
				first, ok1 := base[i].Value.First()
				second, ok2 := moved[i].Value.First()
				require.Equal(t, ok1, ok2)
				if ok1 {
					checked[n]++
					assert.Equal(t, first+date.Date(n), second, "%s: %q by %d days: %s, %s", s.name, base[i].Text, n, base[i].Value, moved[i].Value)
				}
			}
		}
	}
	for n, k := range checked {
		assert.Greater(t, k, 50, "%d days", n)
	}
	assert.Len(t, checked, 6)
}

// Explicit dates do not depend on the reference at all.
func TestExplicitDatesStandAlone(t *testing.T) {
	var x Extractor
	n := 0
	for _, s := range ownSamples(t) {
		if !s.ref.Known {
			continue
		}
		far := extractCase(&x, s.text, At(s.ref.Date+4321))
		without := extractCase(&x, s.text, Reference{})
		for _, m := range extractCase(&x, s.text, s.ref) {
			if text, implied := m.Value.Fields(); m.Basis != Explicit || implied != 0 || !text.Has(FieldYear) || m.Value.Type() != Date {
				continue
			}
			n++
			for _, others := range [][]Mention{far, without} {
				for _, o := range others {
					if o.Span == m.Span {
						assert.Equal(t, m.Value.EDTF(), o.Value.EDTF(), "%s: %q", s.name, m.Text)
					}
				}
			}
		}
	}
	assert.Greater(t, n, 200)
}

// Without a reference nothing relative gets a value.
func TestNothingIsInventedWithoutReference(t *testing.T) {
	var x Extractor
	for _, s := range ownSamples(t) {
		for _, m := range extractCase(&x, s.text, Reference{}) {
			if m.Value.Type() == Duration {
				continue
			}
			if m.Basis == Relative || m.Basis == ByWeekday || m.Basis == Implied {
				assert.True(t, m.Value.IsZero(), "%s: %q is %s", s.name, m.Text, m.Value)
			}
			if m.Value.IsZero() {
				assert.NotEmpty(t, m.Unresolved)
			}
		}
	}
}
