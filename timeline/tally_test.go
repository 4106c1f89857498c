package timeline_test

import (
	"slices"

	"github.com/hawliyat/hawliyat/timeline"
)

// tally counts right, spurious and missed.
type tally struct{ tp, fp, fn int }

func (t tally) f1() float64 {
	if t.tp+t.fp+t.fn == 0 {
		return 1
	}
	return 2 * float64(t.tp) / float64(2*t.tp+t.fp+t.fn)
}

type scores struct {
	typed          tally
	values         map[string]*tally // of the events found, by what is said of them
	all            map[string]*tally // the same, every missed or spurious event counted as wrong
	timeOK, timeN  int
	roleOK, roleN  int
	notBad, notN   int
	attrOK, attrN  int
	failures       []string
	perFile        map[string]*tally
	cases, perfect int
}

func count(values map[string]*tally, k string) *tally {
	if values[k] == nil {
		values[k] = new(tally)
	}
	return values[k]
}

// aspects are the values of an event that the cases mark: modality, polarity,
// phase, and scope, which is whether something is left out.
func aspects(modality, polarity, phase string, exception bool) [4]string {
	scope := "s:whole"
	if exception {
		scope = "s:except"
	}
	return [4]string{"m:" + modality, "n:" + polarity, "p:" + phase, scope}
}

func (w *wanted) aspects() [4]string {
	exception := slices.ContainsFunc(w.Roles, func(r [2]string) bool { return r[0] == string(timeline.Exception) })
	return aspects(w.Modality, w.Polarity, w.Phase, exception)
}

func foundAspects(e *timeline.Event) [4]string {
	exception := slices.ContainsFunc(e.Roles, func(r timeline.Role) bool { return r.Name == timeline.Exception })
	return aspects(string(e.Modality), string(e.Polarity), string(e.Phase), exception)
}

// macro is the mean F1 over the values that occur.
func macro(values map[string]*tally) float64 {
	sum, n := 0.0, 0
	for _, t := range values {
		if t.tp+t.fn == 0 {
			continue
		}
		sum += t.f1()
		n++
	}
	return sum / float64(max(n, 1))
}
