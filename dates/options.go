package dates

import "time"

// options are what New was told; their zero value is the default.
type options struct {
	weekStart int // ISO weekday less one, so that zero is Monday
	prefer    Direction
	hijriDays int
	maxBytes  int
}

// Direction says where an expression that names no year or week is looked for
// when its clause has no tense.
type Direction uint8

const (
	Nearest Direction = iota // the default: the nearest in time
	Past
	Future
)

func (o *options) weekday() time.Weekday { return time.Weekday((o.weekStart + 1) % 7) }
