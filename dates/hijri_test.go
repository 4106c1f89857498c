package dates

import (
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestHijriRoundTrip(t *testing.T) {
	from, to := date.New(1300, 1, 1), date.New(2300, 1, 1)
	if testing.Short() {
		from, to = date.New(1930, 1, 1), date.New(2085, 1, 1)
	}
	before, _ := HijriOf(from - 1)
	for d := from; d < to; d++ {
		h, exact := HijriOf(d)
		back, exactBack, err := h.Gregorian()
		require.NoError(t, err, d.String())
		require.Equal(t, d, back, "%s is %v", d, h)
		require.Equal(t, exact, exactBack, d.String())
		next := before
		next.Day++
		if h.Day == 1 {
			require.GreaterOrEqual(t, before.Day, 28, "%v follows %v", h, before)
			next = HijriDate{before.Year, before.Month + 1, 1}
			if before.Month == 12 {
				next = HijriDate{before.Year + 1, 1, 1}
			}
		}
		require.Equal(t, next, h, d.String())
		before = h
	}
}

// Days that are known from elsewhere: first days of published Umm al-Qura
// months.
func TestHijriKnownDays(t *testing.T) {
	for _, c := range []struct {
		h HijriDate
		g string
	}{
		{HijriDate{1436, 10, 25}, "2015-08-10"},
		{HijriDate{1445, 9, 1}, "2024-03-11"},
		{HijriDate{1445, 10, 1}, "2024-04-10"},
		{HijriDate{1446, 1, 1}, "2024-07-07"},
		{HijriDate{1442, 9, 1}, "2021-04-13"},
		{HijriDate{1430, 9, 1}, "2009-08-22"},
		{HijriDate{1400, 1, 1}, "1979-11-20"},
	} {
		g, _, err := c.h.Gregorian()
		require.NoError(t, err)
		assert.Equal(t, c.g, g.String(), "%v", c.h)
		h, _ := HijriOf(g)
		assert.Equal(t, c.h, h)
	}
}

func TestHijriErrors(t *testing.T) {
	for _, h := range []HijriDate{
		{}, {1445, 0, 1}, {1445, 13, 1}, {1445, 1, 0}, {1445, 1, 31}, {0, 1, 1}, {-5, 1, 1}, {maxHijri + 1, 1, 1},
	} {
		_, _, err := h.Gregorian()
		assert.Error(t, err, "%v", h)
	}
	h, exact := HijriOf(date.New(600, 1, 1))
	assert.Zero(t, h)
	assert.False(t, exact)
}

func TestHijriOutsideTheTable(t *testing.T) {
	_, exact, err := HijriDate{1355, 12, 1}.Gregorian()
	require.NoError(t, err)
	assert.False(t, exact)
	_, exact, err = HijriDate{1501, 1, 1}.Gregorian()
	require.NoError(t, err)
	assert.False(t, exact)
}

// TestUmmAlQura checks the table against the arithmetic calendar, from which no
// month strays by more than two days, and the lengths of its years.
func TestUmmAlQura(t *testing.T) {
	table := loadHijri()
	assert.Equal(t, 1356, table.start)
	assert.Len(t, table.years, 145)
	for i, y := range table.years {
		year := table.start + i
		days := 0
		first := y.first
		for m, n := range y.length {
			assert.Contains(t, []uint8{29, 30}, n, "month %d of %d has %d days", m+1, year, n)
			off := int(first - tabular(year, m+1))
			assert.True(t, off >= -2 && off <= 2, "month %d of %d is %d days from the arithmetic one", m+1, year, off)
			days += int(n)
			first += date.Date(n)
		}
		assert.Contains(t, []int{353, 354, 355, 356}, days, "%d", year)
	}
}

func TestSolarRoundTrip(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		g       string
	}{
		{1403, 1, 1, "2024-03-20"}, {1399, 12, 30, "2021-03-20"}, {1357, 11, 22, "1979-02-11"}, {1402, 7, 15, "2023-10-07"},
	} {
		g, ok := solarDate(c.y, c.m, c.d)
		require.True(t, ok)
		assert.Equal(t, c.g, g.String())
	}
	end := solarYear(1300)
	for y := 1300; y < 1500; y++ {
		for m := 1; m <= 12; m++ {
			first, last, ok := solarSpan(y, m, 0)
			require.True(t, ok)
			require.Equal(t, end, first, "%d-%d", y, m)
			end = last + 1
		}
		first, last, ok := solarSpan(y, 0, 0)
		require.True(t, ok)
		require.Equal(t, end, last+1)
		require.Contains(t, []date.Date{365, 366}, last-first+1)
	}
	for _, bad := range [][3]int{{0, 1, 1}, {1400, 13, 1}, {1400, 1, 32}, {1400, 12, 30}, {1400, 7, 31}} {
		_, ok := solarDate(bad[0], bad[1], bad[2])
		assert.False(t, ok, "%v", bad)
	}
}
