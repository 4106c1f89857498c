package dates

import "github.com/hawliyat/hawliyat/internal/pattern"

// quoteState follows the quotation marks of a sentence.
type quoteState struct{ inside bool }

// speechReach is how many words a verb of saying may stand from the quotation
// that it opens, or from the day of the speech.
const speechReach = 14

// step sets the day of the speech when a quotation opens behind a verb of saying
// and the day on which it was said.
func (q *quoteState) step(u *run, items []pattern.Item, i int) {
	it := &items[i]
	opens, closes := it.Has(pattern.LQuote), it.Has(pattern.RQuote)
	if it.Has(pattern.Quote) && !opens && !closes {
		opens, closes = !q.inside, q.inside
	}
	switch {
	case opens:
		q.inside = true
		if p := u.spoken(); p.known && u.said(items, i) {
			u.speech = p
		}
	case closes:
		q.inside = false
		u.speech = point{}
	}
}

// spoken is the time named last in the sentence, when it may be that of a
// speech: a day, or a year of the past.
func (u *run) spoken() point {
	if !u.ref.Known {
		return point{}
	}
	if u.sentDay.known {
		if u.sentDay.first > u.ref.Date {
			return point{}
		}
		return dayPoint(u.sentDay.first)
	}
	h := len(u.history) - 1
	if h < 0 || u.history[h].sentence != u.sentIndex || u.history[h].aside || u.history[h].basis != Explicit {
		return point{}
	}
	p := u.history[h].value.lo
	if u.history[h].value.typ != Date || p.prec <= Day || p.last >= u.ref.Date {
		return point{}
	}
	return p
}

// said reports whether a verb of saying governs the time that was named before
// the i-th item: it stands behind that time, or before it with no relative
// clause between («قال أمس: …», not «قال إن الهجوم الذي وقع أمس …»).
func (u *run) said(items []pattern.Item, i int) bool {
	dayAt, clause := -1, false
	for k := i - 1; k >= 0 && k >= i-speechReach; k-- {
		it := &items[k]
		switch {
		case it.Has(u.g.planverb):
			return dayAt < 0 || !clause
		case dayAt < 0 && it.Has(u.g.out):
			dayAt = k
		case dayAt >= 0 && it.Has(pattern.Word) && it.Has(u.g.relpron):
			clause = true
		}
	}
	return false
}

// unspoken reports whether a node asks for a finer time than is known of the
// speech it stands in: «قال عام 2010: "سنلتقي غدا"».
func (u *run) unspoken(n *node) bool {
	if !u.speech.known || u.speech.prec <= Day || n.hasYear || n.within != 0 || n.idxOf != 0 && n.rel == relNone {
		return false
	}
	return n.rel == relNone || n.rel == relExact || n.rel == relAligned && n.unit < u.speech.prec
}
