package dates

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/internal/lexfile"
)

//go:embed data
var dataFiles embed.FS

// HijriDate is a day of the Islamic calendar. Months run from 1 (محرم) to 12
// (ذو الحجة).
type HijriDate struct {
	Year, Month, Day int
}

// hijriYear is one row of the Umm al-Qura table.
type hijriYear struct {
	first    date.Date
	length   [12]uint8
	disputed [12]bool // the editions of the table differ by a day
}

// hijriTable is the table of published Umm al-Qura months and its limits.
type hijriTable struct {
	start int // first year
	years []hijriYear
	end   date.Date // the day after the last
}

var loadHijri = sync.OnceValue(func() *hijriTable {
	t, err := readHijri("data/umalqura.tsv")
	if err != nil {
		panic(err) // the embedded file is checked by the tests
	}
	return t
})

func readHijri(name string) (*hijriTable, error) {
	f, err := lexfile.Read(dataFiles, name)
	if err != nil {
		return nil, err
	}
	col, err := f.Need("year", "first", "lengths", "disputed")
	if err != nil {
		return nil, err
	}
	t := &hijriTable{years: make([]hijriYear, len(f.Rows))}
	for i := range f.Rows {
		r := &f.Rows[i]
		y, err := strconv.Atoi(r.Get(col[0]))
		if err != nil || i > 0 && y != t.start+i {
			return nil, f.Errorf(r, "year %q out of order", r.Get(col[0]))
		}
		if i == 0 {
			t.start = y
		}
		h := &t.years[i]
		if h.first, err = date.ParseISO(r.Get(col[1])); err != nil || i > 0 && h.first != t.end {
			return nil, f.Errorf(r, "first day %q does not follow the year before", r.Get(col[1]))
		}
		t.end = h.first
		lengths, disputed := strings.Fields(r.Get(col[2])), r.Get(col[3])
		if len(lengths) != 12 || len(disputed) != 12 {
			return nil, f.Errorf(r, "wants twelve months")
		}
		for m, s := range lengths {
			n, err := strconv.Atoi(s)
			if err != nil || n < 28 || n > 30 {
				return nil, f.Errorf(r, "month of %q days", s)
			}
			h.length[m], h.disputed[m] = uint8(n), disputed[m] == '1'
			t.end += date.Date(n)
		}
	}
	return t, nil
}

// year returns the row of a year, or nil outside the table.
func (t *hijriTable) year(y int) *hijriYear {
	if y < t.start || y >= t.start+len(t.years) {
		return nil
	}
	return &t.years[y-t.start]
}

// Gregorian returns the Gregorian day of h by the Umm al-Qura calendar. exact is
// false outside the published table (1356 to 1500 AH), where the arithmetic
// calendar answers and may be a day off, and in the months on which the editions
// of the table differ. The error says that there is no such day.
func (h HijriDate) Gregorian() (d date.Date, exact bool, err error) {
	first, n, exact, err := hijriMonth(h.Year, h.Month)
	if err != nil {
		return 0, false, err
	}
	if h.Day < 1 || h.Day > n {
		return 0, false, fmt.Errorf("dates: no day %d in Hijri month %d-%02d", h.Day, h.Year, h.Month)
	}
	return first + date.Date(h.Day-1), exact, nil
}

// hijriMonth returns the first day and the length of a month.
func hijriMonth(y, m int) (first date.Date, n int, exact bool, err error) {
	if y < 1 || y > maxHijri || m < 1 || m > 12 {
		return 0, 0, false, fmt.Errorf("dates: no Hijri month %d-%02d", y, m)
	}
	if row := loadHijri().year(y); row != nil {
		first = row.first
		for i := range m - 1 {
			first += date.Date(row.length[i])
		}
		return first, int(row.length[m-1]), !row.disputed[m-1], nil
	}
	first = tabular(y, m)
	if m == 12 {
		y, m = y+1, 0
	}
	return first, int(tabular(y, m+1) - first), false, nil
}

// maxHijri bounds Hijri years; 5000 AH is beyond any news.
const maxHijri = 5000

// tabular returns the first day of a month of the arithmetic calendar (thirty
// year cycle, civil epoch), which joins the table at both of its ends.
func tabular(y, m int) date.Date {
	return date.Date(29*(m-1) + m/2 + (y-1)*354 + (3+11*y)/30 + 227014)
}

// HijriOf returns the Umm al-Qura date of a day, and whether it is exact as for
// [HijriDate.Gregorian]. Days before 1 AH give the zero HijriDate.
func HijriOf(d date.Date) (h HijriDate, exact bool) {
	t := loadHijri()
	if d < tabular(1, 1) || d >= tabular(maxHijri, 1) {
		return HijriDate{}, false
	}
	if d >= t.years[0].first && d < t.end {
		i, found := slices.BinarySearchFunc(t.years, d, func(r hijriYear, d date.Date) int { return int(r.first - d) })
		if !found {
			i--
		}
		row, rest := &t.years[i], int(d-t.years[i].first)
		for m := range 12 {
			n := int(row.length[m])
			if rest < n {
				return HijriDate{t.start + i, m + 1, rest + 1}, !row.disputed[m]
			}
			rest -= n
		}
	}
	y := int(d-tabular(1, 1))*30/10631 + 1
	for tabular(y+1, 1) <= d {
		y++
	}
	for tabular(y, 1) > d {
		y--
	}
	m := 12
	for tabular(y, m) > d {
		m--
	}
	return HijriDate{y, m, int(d-tabular(y, m)) + 1}, false
}

// hijriSpan returns the days of a Hijri year (m 0), month (day 0) or day, moved
// by adjust days.
func hijriSpan(y, m, day, adjust int) (first, last date.Date, exact, ok bool) {
	adj := date.Date(adjust)
	switch {
	case m == 0:
		a, _, exact, err := hijriMonth(y, 1)
		if err != nil {
			return 0, 0, false, false
		}
		b, n, _, err := hijriMonth(y, 12)
		return a + adj, b + date.Date(n-1) + adj, exact, err == nil
	case day == 0:
		a, n, exact, err := hijriMonth(y, m)
		return a + adj, a + date.Date(n-1) + adj, exact, err == nil
	}
	if day == 30 { // announced months may be a day longer than computed ones
		a, n, exact, err := hijriMonth(y, m)
		return a + date.Date(29) + adj, a + date.Date(29) + adj, exact && n == 30, err == nil
	}
	d, exact, err := HijriDate{y, m, day}.Gregorian()
	return d + adj, d + adj, exact, err == nil
}
