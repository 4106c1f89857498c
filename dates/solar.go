package dates

import "github.com/rickb777/date/v2"

// solarDate returns the day of the Iranian solar calendar. Leap years follow the
// 33-year rule, which agrees with the astronomical calendar for the years 1178
// to 1633.
func solarDate(y, m, d int) (date.Date, bool) {
	if y < 1 || y > 3000 || m < 1 || m > 12 || d < 1 || d > solarMonth(y, m) {
		return 0, false
	}
	days := 31*(m-1) + d - 1
	if m > 7 {
		days -= m - 7
	}
	return solarYear(y) + date.Date(days), true
}

// solarYear returns Nowruz of a year.
func solarYear(y int) date.Date { return date.Date(226894 + 365*(y-1) + (8*y+21)/33) }

func solarMonth(y, m int) int {
	switch {
	case m <= 6:
		return 31
	case m < 12:
		return 30
	}
	return int(solarYear(y+1)-solarYear(y)) - 336
}

// solarSpan returns the days of a solar year (m 0), month (day 0) or day.
func solarSpan(y, m, day int) (first, last date.Date, ok bool) {
	switch {
	case y < 1 || y > 2999:
		return 0, 0, false
	case m == 0:
		return solarYear(y), solarYear(y+1) - 1, true
	case day == 0:
		first, ok = solarDate(y, m, 1)
		return first, first + date.Date(solarMonth(y, max(m, 1))-1), ok
	}
	first, ok = solarDate(y, m, day)
	return first, first, ok
}
