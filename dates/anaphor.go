package dates

import (
	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// told counts from the date last told of, when that lies before the reference:
// «سحبوا سفراءهم في مارس 2014 وأعادوهم بعد ثمانية أشهر».
func (u *run) told(n *node) (point, outcome) {
	if h := len(u.history) - 1; h >= 0 {
		last := &u.history[h]
		if (last.basis == Explicit || last.basis == Anaphor) && last.sentence >= u.sentIndex-1 && last.value.lo.last < u.ref.Date {
			if p := u.shiftLength(last.value.lo.first, n.len, n.shift, n.prec); p.first <= u.ref.Date {
				u.antec = last.mention
				return p, outcome{basis: Anaphor}
			}
		}
	}
	return point{}, outcome{basis: Relative, reason: undatedEvent}
}

// ahead reports whether a length after something points at what is to come: the
// clause says so, or nothing else is said. «بعد أكثر من سنة» looks back unless
// the future is spelled.
func (u *run) ahead(n *node) bool {
	switch d := u.direction(Nearest); {
	case n.said: // «من الآن»
		return true
	case d == Future:
		return u.strong || !n.approx
	case d == Past:
		return false
	}
	return u.alone || u.at > 1
}

// storyYear places a month or day without a year in the past year that the story
// has just named: «في يناير 2011 بدأت الاحتجاجات، وفي فبراير سقط النظام».
func (u *run) storyYear(n *node) (point, bool) {
	h := len(u.history) - 1
	if h < 0 || !n.yearOpen() {
		return point{}, false
	}
	last := &u.history[h]
	v := &last.value
	if !last.tellsYear() {
		return point{}, false
	}
	if last.sentence != u.sentIndex && (last.sentence < u.sentIndex-1 || u.at > 2) {
		return point{}, false
	}
	y := v.lo.first.Year()
	if u.ref.Known && y >= u.ref.Date.Year() || !u.ref.Known && last.basis == Explicit && last.sentence != u.sentIndex {
		return point{}, false
	}
	if u.direction(Nearest) == Future {
		return point{}, false
	}
	p, ok := u.occurrence(n, y)
	if ok && p.last < v.lo.first {
		if p, ok = u.occurrence(n, y+1); ok && p.first > v.lo.first+storyDays {
			return point{}, false
		}
	}
	if !ok || n.wd != 0 && n.day != 0 && isoWeekday(p.first) != int(n.wd) || u.ref.Known && p.first > u.ref.Date {
		return point{}, false
	}
	u.antec = last.mention
	return p, true
}

// yearOpen reports a day or month whose year nothing tells.
func (n *node) yearOpen() bool {
	return n.month != 0 && n.within == 0 && !n.said && !n.cur && n.cal == Gregorian && n.dir == Nearest
}

// tellsYear reports a date that says or has taken over its year.
func (t *told) tellsYear() bool {
	v := &t.value
	if t.aside || v.typ == Interval || v.lo.prec > Year || v.cal != Gregorian {
		return false
	}
	return t.basis == Anaphor || t.basis == Explicit && v.text.Has(FieldYear)
}

// isDay reports a date that is one day.
func (t *told) isDay() bool { return t.value.typ == Date && t.value.lo.prec == Day }

// storyDays is how far a story moves on from one month to the next that it names
// without its year.
const storyDays = 300

// dayBeside reports whether a day stands right before the mention, over a bracket
// or comma: «(26/7/2015) الساعة العاشرة».
func (u *run) dayBeside() bool {
	for i := u.item - 1; i >= 0 && i >= u.item-2; i-- {
		if u.items[i].Has(u.g.dday) {
			return true
		}
		if u.items[i].Has(pattern.Word) {
			return false
		}
	}
	return false
}

// partBeside reports whether the mention follows a part of a day within a few
// words: «مساء اليوم، في تمام الساعة التاسعة».
func (u *run) partBeside() bool {
	for i := u.item - 1; i >= 0 && i >= u.item-4; i-- {
		if u.items[i].Has(u.g.out) {
			return true
		}
	}
	return false
}

// toldDay is the day of the last mention when that told a time of day shortly
// before: «فجر السبت … ووقع الزلزال الساعة 3:34».
func (u *run) toldDay() (point, bool) {
	h := len(u.history) - 1
	if h < 0 {
		return point{}, false
	}
	last := &u.history[h]
	if last.sentence == u.sentIndex-1 && u.at == 0 && last.isDay() {
		u.antec = last.mention
		return dayPoint(last.value.lo.first), true // «13 تموز 2017. 01:15 صباحا»
	}
	if u.bound == Until {
		return point{}, false // «إلى حدود الساعة السابعة»: until now
	}
	if !u.ref.Known && last.basis == Explicit && last.isDay() && last.sentence >= u.sentIndex-3 {
		u.antec = last.mention
		return dayPoint(last.value.lo.first), true
	}
	if v := &last.value; v.lo.prec <= Day && v.typ != Interval && last.sentence >= u.sentIndex-2 && u.lastWeek(v.lo.first) {
		if u.direction(Nearest) == Past && u.firm {
			u.antec = last.mention
			return dayPoint(v.lo.first), true // «هاجموا المبنى أمس … وقع ذلك الساعة السادسة»
		}
	}
	if v := &last.value; u.ref.Known && last.isDay() && last.sentence >= u.sentIndex-1 && v.lo.first > u.ref.Date && u.direction(Nearest) == Future {
		u.antec = last.mention
		return dayPoint(v.lo.first), true // «يعقد الاثنين المقبل جلسة … ستنطلق الساعة العاشرة»
	}
	if last.value.typ != Time || last.sentence < u.sentIndex-2 || last.value.lo.clock {
		return point{}, false
	}
	u.antec = last.mention
	return dayPoint(last.value.lo.first), true
}

// lastWeek reports a day within the week before the reference.
func (u *run) lastWeek(d date.Date) bool {
	return u.ref.Known && d < u.ref.Date && d >= u.ref.Date-7
}

// eventReach is how many words may stand between a length and the date of the
// event that it is counted from.
const eventReach = 7

// event counts from an event whose own date follows in the same clause: «بعد
// عامين من انطلاق العملية في 26 مارس 2015».
func (u *run) event(n *node) (point, outcome) {
	o := outcome{basis: Relative, reason: undatedEvent}
	for i := u.item + 1; i < len(u.items) && i <= u.item+eventReach; i++ {
		it := &u.items[i]
		if it.Has(pattern.Comma) || it.Has(pattern.Period) {
			break
		}
		if !it.Has(u.g.out) {
			continue
		}
		d := u.node(it)
		if d.kind != kDate || !d.hasYear {
			break
		}
		p, oo := u.point(d)
		if !p.known {
			break
		}
		q := u.shiftLength(p.first, n.len, n.shift, n.prec)
		return q, outcome{basis: Explicit, flags: oo.flags &^ AmbiguousOrder}
	}
	if h := len(u.history) - 1; n.shift > 0 && !u.sentDay.known && h >= 0 && u.comes() {
		// «ويأتي القرار بعد أسبوع من …»: what was told of comes then
		if last := &u.history[h]; last.value.lo.prec <= Day && last.value.typ != Interval && last.sentence >= u.sentIndex-3 && (!u.ref.Known || last.value.lo.first >= u.ref.Date-recentDays) {
			u.antec = last.mention
			return u.unitAround(last.value.lo.first, n.prec, 0), outcome{basis: Anaphor}
		}
	}
	if n.shift > 0 && u.sentDay.known {
		// «تظاهروا اليوم بعد أسبوع من …»: the day that is told of is that time.
		return u.unitAround(u.sentDay.first, n.prec, 0), outcome{basis: Anaphor}
	}
	return point{}, o
}

// recentDays is how old the news may be that «comes after» something.
const recentDays = 10

// comes reports whether the clause says when something that was told of comes.
func (u *run) comes() bool {
	for i := u.at - 1; i >= 0 && i >= u.at-6; i-- {
		if u.source[i].Has(u.g.comes) {
			return true
		}
	}
	return false
}

// same is the unit of the antecedent: the same year, that day.
func (u *run) same(n *node) (point, outcome) {
	o := outcome{basis: Anaphor}
	want := n.prec
	if want != NoPrecision && want < Day {
		want = Day
	}
	if u.defined() {
		o.reason = undatedEvent
		return point{}, o
	}
	a, at := u.antecedent(want)
	if at >= 0 && n.prec == NoPrecision && n.unit == Week && a.typ != Interval && a.lo.prec < Week {
		at = -1 // a period is longer than the day that was named last
	}
	if at < 0 {
		o.reason = noAntecedent
		return point{}, o
	}
	u.antec = at
	if n.prec == NoPrecision {
		p := a.lo
		if a.typ == Interval {
			if !a.hi.known || !a.lo.known {
				o.reason = noAntecedent
				return point{}, o
			}
			p = point{first: a.lo.first, last: a.hi.last, prec: a.Precision(), known: true}
		}
		p.mod, p.approx, p.clock, p.part = NoMod, false, false, NoPart
		if p.prec < Day {
			p.prec = Day
		}
		return p, o
	}
	prec := n.prec
	if prec < Day {
		prec = Day
	}
	return u.unitAround(a.lo.first, prec, 0), o
}

// defined reports whether a relative clause behind the mention says which day is
// meant: «في اليوم ذاته الذي أعلن فيه القرار».
func (u *run) defined() bool {
	return u.item+1 < len(u.items) && u.items[u.item+1].Has(u.g.relpron)
}

// after counts from the antecedent.
func (u *run) after(n *node) (point, outcome) {
	o := outcome{basis: Anaphor}
	prec := n.prec
	if prec < Day {
		prec = Day
	}
	a, at := u.antecedent(prec)
	base := u.today()
	switch {
	case at >= 0:
		u.antec = at
		base = a.lo.first
		if n.shift > 0 && a.typ == Interval && a.hi.known {
			base = a.hi.last
		}
	case u.ref.Known && len(u.history) == 0 && n.len.IsZero() && (n.shift < 0 || u.direction(Nearest) != Past):
		o.basis = Relative // nothing was told before: counted from today
	default:
		o.reason = noAntecedent
		return point{}, o
	}
	if at >= 0 && !n.len.IsZero() && u.toldIn(at) < u.sentIndex-thatReach {
		o.reason = noAntecedent
		return point{}, o // «وقبل ذلك بخمس سنوات», of something untold
	}
	p := u.unitAround(base, n.unit, n.shift)
	if !n.len.IsZero() {
		p = u.shiftLength(base, n.len, n.shift, n.prec)
	}
	if u.ref.Known && n.shift > 0 && p.first > u.ref.Date && u.direction(Nearest) == Past {
		o.reason = noAntecedent
		return point{}, o // «عادت في اليوم التالي» is over
	}
	return p, o
}

// toldIn is the sentence of an antecedent.
func (u *run) toldIn(mention int) int {
	for i := len(u.history) - 1; i >= 0; i-- {
		if u.history[i].mention == mention {
			return u.history[i].sentence
		}
	}
	return -1
}

// thatReach is how many sentences back «ذلك» may point.
const thatReach = 1

// weekdayReach is how many sentences a weekday is told on without its date.
const weekdayReach = 6

// sameWeekday is the day of the same weekday that the text, which says of no day that
// it is its own, has dated in full: «الاثنين 5 يناير 2026 … ونظرت أمس الاثنين».
func (u *run) sameWeekday(n *node) (point, bool) {
	if n.wd == 0 || n.day != 0 || n.month != 0 || n.mod != NoMod {
		return point{}, false
	}
	for i := len(u.history) - 1; i >= 0 && u.history[i].sentence >= u.sentIndex-weekdayReach; i-- {
		h := &u.history[i]
		v := &h.value
		if h.basis != Explicit || h.aside || v.typ == Interval || v.lo.prec > Day || !v.text.Has(FieldYear|FieldWeekday) || isoWeekday(v.lo.first) != int(n.wd) {
			continue
		}
		u.antec = h.mention
		return dayPoint(v.lo.first), true
	}
	return point{}, false
}

// lookBack is how many mentions back an antecedent may be.
const lookBack = 64

// antecedent returns the last mention that is at least as precise as the unit
// asked for.
func (u *run) antecedent(prec Precision) (Value, int) {
	for i := len(u.history) - 1; i >= 0 && i >= len(u.history)-lookBack; i-- {
		h := &u.history[i]
		if prec == NoPrecision || h.value.lo.prec <= prec {
			return h.value, h.mention
		}
	}
	return Value{}, -1
}

// bareTime gives the day of a time without one.
func (u *run) bareTime(n *node) (point, outcome) {
	// It belongs to the day last spoken of in its sentence.
	if u.sentDay.known && (!u.ref.Known || u.sentDay.first <= u.ref.Date || u.dayBeside() || u.direction(Past) != Past) {
		p := dayPoint(u.sentDay.first)
		if u.sentDay.part == Evening && n.clocked && !n.am && !n.pm && n.hour < 12 && n.tz == "" && u.partBeside() {
			n.hour, n.pm = n.hour+12, true // «مساء الأحد، في تمام الساعة التاسعة»
		}
		if late := u.sentDay.part == Evening || u.sentDay.part == Night; late && n.clocked && n.am {
			p = dayPoint(u.sentDay.first + 1) // «مساء الجمعة … حتى السابعة صباحا»
		}
		return p, outcome{basis: Implied}
	}
	if d, ok := u.toldDay(); ok && n.clocked {
		return d, outcome{basis: Anaphor}
	}
	if !u.ref.Known {
		return point{}, outcome{basis: Relative, reason: noReference}
	}
	return dayPoint(u.today()), outcome{basis: Relative}
}
