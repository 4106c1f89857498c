package dates

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseEDTF(t *testing.T) {
	for _, c := range []struct {
		text, first, last string
		typ               Type
		prec              Precision
	}{
		{"2024-08-12", "2024-08-12", "2024-08-12", Date, Day},
		{"2024-08", "2024-08-01", "2024-08-31", Date, Month},
		{"2024", "2024-01-01", "2024-12-31", Date, Year},
		{"202X", "2020-01-01", "2029-12-31", Date, Decade},
		{"19XX", "1900-01-01", "1999-12-31", Date, Century},
		{"2024-21", "2024-03-01", "2024-05-31", Date, Season},
		{"2024-24", "2024-12-01", "2025-02-28", Date, Season},
		{"2024-33", "2024-01-01", "2024-03-31", Date, Quarter},
		{"2024-36", "2024-10-01", "2024-12-31", Date, Quarter},
		{"2024-40", "2024-01-01", "2024-06-30", Date, Half},
		{"2024-41", "2024-07-01", "2024-12-31", Date, Half},
		{"2024-02-29", "2024-02-29", "2024-02-29", Date, Day},
		{"2024-08-12T20:30", "2024-08-12", "2024-08-12", Time, Minute},
		{"2024-08-12TMO", "2024-08-12", "2024-08-12", Time, Part},
		{"2025-09/2026-09", "2025-09-01", "2026-09-30", Interval, Month},
		{"2024-08-05/2024-08-11", "2024-08-05", "2024-08-11", Interval, Day},
		{"../2026-09", "", "2026-09-30", Interval, Month},
		{"2025-09/..", "2025-09-01", "", Interval, Month},
		{"-0300", "-0300-01-01", "-0300-12-31", Date, Year},
		{"P3D", "", "", Duration, Day},
		{"R/P1W", "", "", Set, Week},
	} {
		v, err := ParseEDTF(c.text)
		if !assert.NoError(t, err) {
			continue
		}
		assert.Equal(t, c.text, v.EDTF())
		assert.Equal(t, c.typ, v.Type(), c.text)
		assert.Equal(t, c.prec, v.Precision(), c.text)
		first, ok := v.First()
		assert.Equal(t, c.first != "", ok, c.text)
		if ok && c.first != "" && c.first[0] != '-' {
			assert.Equal(t, c.first, first.String(), c.text)
		}
		last, ok := v.Last()
		assert.Equal(t, c.last != "", ok, c.text)
		if ok && c.last != "" && c.last[0] != '-' {
			assert.Equal(t, c.last, last.String(), c.text)
		}
		checkRoundTrip(t, v)
	}
}

func TestParseEDTFQualifiers(t *testing.T) {
	v, err := ParseEDTF("2024-08~")
	require.NoError(t, err)
	assert.True(t, v.Approximate())
	assert.Equal(t, "2024-08~", v.EDTF())
	for _, s := range []string{"2024?", "2024%", "2024-08-12~"} {
		v, err := ParseEDTF(s)
		require.NoError(t, err)
		assert.Equal(t, s, v.EDTF())
	}
}

func TestParseErrors(t *testing.T) {
	for _, s := range []string{
		"", "x", "2024-13", "2024-02-30", "2024-8", "24", "2024-08-12T25:00", "2024-08-12T", "../..", "2026/2024",
		"2024-25", "2024-XX", "2024-08-XX", "P", "P3", "R/", "R/P", "2024-08-12/x", "[1667,1668]", "2024--08", "2024-08-12\x00",
	} {
		_, err := ParseEDTF(s)
		var pe *ParseError
		if assert.True(t, errors.As(err, &pe), "%q is read", s) {
			assert.Equal(t, "EDTF", pe.Form)
			assert.Equal(t, s, pe.Text)
		}
	}
	for _, s := range []string{"", "x", "2024-W60", "2024-Q5", "2024-H3", "P", "XXXX-WXX-9", "PAST"} {
		_, err := ParseTIMEX3(s)
		var pe *ParseError
		assert.True(t, errors.As(err, &pe), "%q is read", s)
	}
	for _, s := range []string{"", "P", "3D", "P-3D", "PT", "P3X", "P3DT"} {
		_, err := ParseLength(s)
		assert.Error(t, err, s)
	}
}

func TestParseTIMEX3(t *testing.T) {
	for s, edtf := range map[string]string{
		"2024-08-12": "2024-08-12", "2024-W33": "2024-08-12/2024-08-18", "2024-SU": "2024-22", "2024-Q3": "2024-35",
		"2024-H1": "2024-40", "202": "202X", "20": "20XX", "2024-08-12TMO": "2024-08-12TMO", "P3D": "P3D", "P1Y6M": "P1Y6M", "PT24H": "PT24H",
		"XXXX-09-12": "", "XXXX-WXX-5": "", "PXY": "", "PAST_REF": "", "PRESENT_REF": "", "FUTURE_REF": "",
	} {
		v, err := ParseTIMEX3(s)
		if assert.NoError(t, err) {
			assert.Equal(t, s, v.TIMEX3())
			assert.Equal(t, edtf, v.EDTF(), s)
			checkRoundTrip(t, v)
		}
	}
}

func TestParseLength(t *testing.T) {
	for s, want := range map[string]Length{
		"P3D": {Days: 3}, "P2W": {Weeks: 2}, "P1Y6M": {Years: 1, Months: 6}, "PT90M": {Minutes: 90}, "P1DT12H": {Days: 1, Hours: 12},
	} {
		l, err := ParseLength(s)
		require.NoError(t, err)
		assert.Equal(t, want, l)
		assert.Equal(t, s, l.String())
	}
}

// TestModAndBoundRoundTrip reads back every combination of the fields that
// EDTF does not hold.
func TestModAndBoundRoundTrip(t *testing.T) {
	base := []Value{
		DayOf(today), MonthOf(2024, time.August), YearOf(2024), YearOf(-44), DaysOf(today, today+6, Week),
		DaysOf(date.New(2024, 3, 11), date.New(2024, 4, 9), Month), LengthOf(Length{Years: 2, Months: 6}),
	}
	iv, ok := Between(MonthOf(2025, time.September), MonthOf(2026, time.September))
	require.True(t, ok)
	base = append(base, iv)
	n := 0
	for _, v := range base {
		for mod := NoMod; mod <= End; mod++ {
			for bound := NoBound; bound <= Since; bound++ {
				for cal := Gregorian; cal <= SolarHijri; cal++ {
					w := v.WithBound(bound)
					w.lo.mod, w.cal = mod, cal
					checkRoundTrip(t, w)
					checkRoundTrip(t, w.Bounded())
					checkValue(t, w.Bounded())
					n++
				}
			}
		}
	}
	assert.Equal(t, len(base)*4*7*3, n)
}

func TestUnmarshalForeignJSON(t *testing.T) {
	var v Value
	require.NoError(t, json.Unmarshal([]byte(`{"value": "2026-09", "type": "date", "mod": "end", "bound": "until"}`), &v))
	assert.Equal(t, "2026-09", v.EDTF())
	assert.Equal(t, End, v.Mod())
	assert.Equal(t, Until, v.Bound())
	require.NoError(t, json.Unmarshal([]byte(`{"value": "2024-08-05/2024-08-11", "type": "date", "precision": "week"}`), &v))
	assert.Equal(t, Date, v.Type())
	assert.Equal(t, Week, v.Precision())
	require.NoError(t, json.Unmarshal([]byte(`{"value": null}`), &v))
	assert.True(t, v.IsZero())
	for _, bad := range []string{`{"value": "x"}`, `{"value": 3}`, `{"value": "2024", "mod": "no"}`, `[]`, `{"full": "2024;mod"}`, `{"full": "2024;no=1"}`, `{"full": "2024;mod=no"}`} {
		assert.Error(t, json.Unmarshal([]byte(bad), &v), bad)
	}
}

func TestEnumerations(t *testing.T) {
	for i := range typeNames {
		testName(t, Type(i), new(Type))
	}
	for i := range precisionNames {
		testName(t, Precision(i), new(Precision))
	}
	for i := range modNames {
		testName(t, Mod(i), new(Mod))
	}
	for i := range boundNames {
		testName(t, Bound(i), new(Bound))
	}
	for i := range calendarNames {
		testName(t, Calendar(i), new(Calendar))
	}
	for i := range basisNames {
		testName(t, Basis(i), new(Basis))
	}
	for i := range publishedNames {
		testName(t, PublishedBasis(i), new(PublishedBasis))
	}
	assert.Equal(t, "invalid(99)", Type(99).String())
	assert.Equal(t, []string{"weekday_mismatch", "ambiguous_order"}, (WeekdayMismatch | AmbiguousOrder).Names())
	assert.True(t, (WeekdayMismatch | AmbiguousOrder).Has(AmbiguousOrder))
	assert.False(t, WeekdayMismatch.Has(WeekdayMismatch|AmbiguousOrder))
}

// testName reads back the name of an enumeration constant.
func testName[T comparable](t *testing.T, v T, p *T) {
	t.Helper()
	b, err := any(v).(interface{ MarshalText() ([]byte, error) }).MarshalText()
	require.NoError(t, err)
	u := any(p).(interface{ UnmarshalText([]byte) error })
	require.NoError(t, u.UnmarshalText(b))
	assert.Equal(t, v, *p)
	assert.Error(t, u.UnmarshalText([]byte("no such name")))
}
