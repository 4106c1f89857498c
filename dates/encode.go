package dates

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/rickb777/date/v2"
)

// MarshalText writes the whole value in one line: its EDTF form (or the TIMEX3
// form of an unresolved value) and, after semicolons, the fields EDTF does not
// hold: "2026-09;mod=end;bound=until". The zero Value gives "".
//
//nolint:gocyclo // one line for each field
func (v Value) MarshalText() ([]byte, error) {
	if v.typ == NoType {
		return nil, nil
	}
	unresolved := v.IsZero()
	var b []byte
	if unresolved {
		b = v.appendTIMEX3(b)
	} else {
		b = v.appendEDTF(b)
	}
	field := func(name, val string) {
		if val != "" {
			b = append(b, ';')
			b = append(b, name...)
			b = append(b, '=')
			b = append(b, val...)
		}
	}
	field("type", v.typ.String())
	field("precision", v.lo.prec.String())
	field("precision2", v.hi.prec.String())
	field("mod", v.lo.mod.String())
	field("mod2", v.hi.mod.String())
	field("bound", v.bound.String())
	if v.cal != Gregorian {
		field("calendar", v.cal.String())
	}
	if v.lo.known && (v.typ == Date || v.typ == Time) && !v.lo.coded() {
		field("first", v.lo.first.String())
		field("last", v.lo.last.String())
	}
	if v.typ == Interval {
		if v.lo.known && !v.lo.coded() {
			field("first", v.lo.first.String())
			field("first2", v.lo.last.String())
		}
		if v.hi.known && !v.hi.coded() {
			field("last2", v.hi.first.String())
			field("last", v.hi.last.String())
		}
	}
	if v.weekday > 0 {
		field("weekday", strconv.Itoa(int(v.weekday)))
	}
	if v.typ == Set || unresolved {
		field("clock", strings.TrimPrefix(string(v.lo.appendClock(nil)), "T"))
	}
	if v.lo.approx && (unresolved || v.typ == Duration || v.typ == Set || !v.lo.coded()) {
		field("approximate", "true")
	}
	if unresolved && v.lo.weekday > 0 && v.lo.month > 0 {
		field("on", strconv.Itoa(int(v.lo.weekday)))
	}
	if v.vague != notVague {
		field("vague", strconv.Itoa(int(v.vague)))
	}
	field("tz", v.tz)
	if v.text != 0 {
		field("text", strconv.Itoa(int(v.text)))
	}
	if v.implied != 0 {
		field("implied", strconv.Itoa(int(v.implied)))
	}
	return b, nil
}

// UnmarshalText reads what MarshalText writes, and any EDTF or TIMEX3 form. The
// error is a *ParseError.
func (v *Value) UnmarshalText(text []byte) error {
	w, msg := parseText(string(text))
	if msg == "" { // what it means must be what it says
		b, err := w.MarshalText()
		if err != nil {
			return err
		}
		if u, m := parseText(string(b)); m != "" || u != w {
			msg = "contradictory fields"
		}
	}
	if msg != "" {
		return &ParseError{Form: "value", Text: string(text), Msg: msg}
	}
	*v = w
	return nil
}

//nolint:gocyclo // one case for each field
func parseText(s string) (Value, string) {
	fail := func(msg string) (Value, string) { return Value{}, msg }
	if s == "" {
		return Value{}, ""
	}
	parts := strings.Split(s, ";")
	w, err := ParseEDTF(parts[0])
	if err != nil {
		if parts[0] == "" {
			w = Value{}
		} else if w, err = ParseTIMEX3(parts[0]); err != nil {
			return fail("neither EDTF nor TIMEX3")
		}
	}
	if len(parts) > 1 {
		w.text = 0
	}
	var days [4]date.Date // first, first2, last2, last
	var set [4]bool
	for _, f := range parts[1:] {
		name, val, ok := strings.Cut(f, "=")
		if !ok {
			return fail("wants name=value after a semicolon")
		}
		var err error
		var n int
		switch name {
		case "type":
			err = w.typ.UnmarshalText([]byte(val))
		case "precision":
			err = w.lo.prec.UnmarshalText([]byte(val))
		case "precision2":
			err = w.hi.prec.UnmarshalText([]byte(val))
		case "mod":
			err = w.lo.mod.UnmarshalText([]byte(val))
		case "mod2":
			err = w.hi.mod.UnmarshalText([]byte(val))
		case "bound":
			err = w.bound.UnmarshalText([]byte(val))
		case "calendar":
			err = w.cal.UnmarshalText([]byte(val))
		case "first", "first2", "last2", "last":
			i := map[string]int{"first": 0, "first2": 1, "last2": 2, "last": 3}[name]
			days[i], err = date.ParseISO(val)
			set[i] = true
		case "weekday":
			n, err = strconv.Atoi(val)
			w.weekday = int8(min(max(n, 0), 7))
		case "on":
			n, err = strconv.Atoi(val)
			w.lo.weekday = int8(min(max(n, 0), 7))
		case "clock":
			prec := w.lo.prec
			if msg := w.lo.setClock(val); msg != "" {
				return fail(msg)
			}
			w.lo.prec = prec
		case "approximate":
			w.lo.approx = val == "true"
		case "vague":
			n, err = strconv.Atoi(val)
			w.vague = vague(min(max(n, 0), int(vagueLength)))
		case "tz":
			w.tz = val
		case "text":
			n, err = strconv.Atoi(val)
			w.text = Fields(n)
		case "implied":
			n, err = strconv.Atoi(val)
			w.implied = Fields(n)
		default:
			return fail("unknown field " + name)
		}
		if err != nil {
			return fail("bad " + name)
		}
	}
	w.restore(days, set)
	return w, ""
}

// restore puts back the days of points that have no code of their own.
func (v *Value) restore(d [4]date.Date, set [4]bool) {
	if v.typ == Date || v.typ == Time {
		if set[0] && set[3] {
			clock := v.lo
			v.lo.first, v.lo.last, v.lo.known = d[0], d[3], true
			v.lo.clock, v.lo.hour, v.lo.min, v.lo.sec, v.lo.part = clock.clock, clock.hour, clock.min, clock.sec, clock.part
			v.hi, v.openLo, v.openHi = point{}, false, false
		}
		return
	}
	if set[0] && set[1] {
		v.lo.first, v.lo.last = d[0], d[1]
	}
	if set[2] && set[3] {
		v.hi.first, v.hi.last = d[2], d[3]
	}
}

// jsonValue is the object of a value in the JSON results.
type jsonValue struct {
	Value       *string   `json:"value"`
	Type        Type      `json:"type,omitempty"`
	Mod         Mod       `json:"mod,omitzero"`
	Approximate bool      `json:"approximate,omitempty"`
	Bound       Bound     `json:"bound,omitzero"`
	First       string    `json:"first,omitempty"`
	Last        string    `json:"last,omitempty"`
	TZ          string    `json:"tz,omitempty"`
	Precision   Precision `json:"precision,omitzero"`
	Calendar    Calendar  `json:"calendar,omitzero"`
	Timex       string    `json:"timex,omitempty"`
	Text        string    `json:"full,omitempty"`
}

// MarshalJSON writes the fields that the JSON results have for a date (value, type,
// mod, bound, first, last, precision, …; value is null when unresolved) and, as
// full, the text form from which UnmarshalJSON restores the value exactly.
func (v Value) MarshalJSON() ([]byte, error) {
	j := jsonValue{Type: v.typ, Mod: v.Mod(), Approximate: v.Approximate(), Bound: v.bound,
		TZ: v.tz, Precision: v.Precision(), Calendar: v.cal, Timex: v.TIMEX3()}
	if s := v.EDTF(); s != "" {
		j.Value = &s
	}
	if d, ok := v.First(); ok {
		j.First = d.String()
	}
	if d, ok := v.Last(); ok {
		j.Last = d.String()
	}
	t, err := v.MarshalText()
	if err != nil {
		return nil, err
	}
	j.Text = string(t)
	return json.Marshal(j)
}

// UnmarshalJSON reads what MarshalJSON writes, or an object with value (EDTF)
// and any of mod, bound, approximate, calendar and tz. The error is a
// *ParseError or one of encoding/json.
func (v *Value) UnmarshalJSON(b []byte) error {
	var j jsonValue
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	if j.Text != "" {
		return v.UnmarshalText([]byte(j.Text))
	}
	*v = Value{}
	if j.Value == nil {
		if j.Timex == "" {
			return nil
		}
		w, err := ParseTIMEX3(j.Timex)
		*v = w
		return err
	}
	w, err := ParseEDTF(*j.Value)
	if err != nil {
		return err
	}
	if j.Type != NoType && (j.Type == Date || j.Type == Time) && w.typ == Interval && !w.openLo && !w.openHi {
		// A date without a code of its own, such as a week.
		w.lo.last, w.hi = w.hi.last, point{}
		w.lo.prec = j.Precision
		w.typ = j.Type
	}
	w.lo.mod, w.bound, w.cal, w.tz = j.Mod, j.Bound, j.Calendar, j.TZ
	w.lo.approx = w.lo.approx || j.Approximate
	*v = w
	return nil
}
