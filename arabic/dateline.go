package arabic

import "github.com/hawliyat/hawliyat/internal/token"

// Lengths, in tokens, of a dateline's parts.
const (
	maxPlace    = 4
	maxBracket  = 8
	maxSource   = 4
	maxMonth    = 4
	maxDateline = 24
	maxParts    = 4
	maxGap      = 3 // words between the numbers of a date
	maxTail     = 2 // tokens behind the last number of a stamp
	maxStamp    = 14
)

// headerPrefix gives the token behind the dates that begin a line which runs on
// into the article, as on pages stripped of their line breaks:
//
//	آخر تحديث: الاربعاء, 24 فبراير/ شباط, 2010, 10:09 GMT أعلن …
//	1500 (GMT+04:00) - 11/05/09 دبي (CNN)-- …
func (z *zoner) headerPrefix(ln *line) int {
	toks := z.buf.Tokens
	label := ln.mark.class == "label"
	if !label && toks[ln.first].Kind != token.Number {
		return ln.first
	}
	end, dated := ln.first, false
	for i, gap := ln.first+ln.mark.words, 0; i < ln.last && gap <= maxGap; i++ {
		switch t := &toks[i]; {
		case t.Kind == token.Number:
			dated = dated || label && yearLike(t) || i+2 < ln.last && joined(toks[i:i+3])
			end, gap = i+1, 0
		case t.Kind == token.Latin && t.Key == "gmt":
			end, gap = i+1, 0
		case t.Kind <= token.Latin:
			gap++
		case t.Key == ")" && i == end && end > ln.first:
			end = i + 1
		case isStop(t) && i > end:
			gap = maxGap + 1
		}
	}
	if !dated {
		return ln.first
	}
	if ln.last-end <= maxTail && ln.last-ln.first <= maxStamp {
		return ln.last // «31 08:12 2019 مارس», «15/09/2024 3:20 PM»
	}
	return end
}

// dateline gives the token behind the dateline that begins at token i of ln, or
// 0. Shapes:
//
//	القاهرة (أ ف ب) -      بغداد، العراق (CNN)--     (CNN) --
//	بغداد/المستقلة/-       الرياض - واس               واشنطن ـ «الشرق الأوسط»:
//	واس - الرياض:          رويترز –                 الرباط، 12 غشت 2024 (و م ع) -
func (z *zoner) dateline(ln *line, i int) int {
	toks, end := z.buf.Tokens, 0
	if ln.bullet && i == ln.first {
		i++
	}
	if n := z.stamp(i, ln.last); i == 0 && n > 0 {
		i += n
		end = i
	}
	last := min(ln.last, i+maxDateline)
	if !punctuated(toks[i:min(ln.last, i+2*maxPlace)]) && ln.last-i > 2*maxPlace {
		return end
	}
	for parts, known, place := 0, false, false; parts < maxParts && i < last; parts++ {
		n, part := z.datelinePart(i, last, end > 0, known)
		if n == 0 {
			break
		}
		m, strong := separator(toks[i+n : last])
		i += n + m
		known = known || part != placeUnknown
		place = place || part == placeKnown
		if known && (strong || part == source && place || i >= ln.last) {
			end = i
		} else if m == 0 && (i >= last || toks[i].Key != "(" && z.datePart(i, last) == 0) {
			break
		}
	}
	return end
}

// punctuated reports whether a mark is among toks: without one no dateline ends.
func punctuated(toks []Token) bool {
	for i := range toks {
		if toks[i].Kind >= token.Punct {
			return true
		}
	}
	return false
}

// part tells what a piece of a dateline is.
type part uint8

const (
	placeUnknown part = iota
	placeKnown        // a city or agency of the table
	dated             // a day with its month and year
	source            // a bracketed agency
)

// datelinePart reads the piece of a dateline at token i: its length, 0 for none,
// and what it is. Behind a complete dateline an unknown word counts only
// before a slash; behind a known place a short bracket before a dash is a source.
func (z *zoner) datelinePart(i, last int, complete, placed bool) (int, part) {
	toks := z.buf.Tokens
	switch toks[i].Key {
	case "(", "«", "“", `"`, "[":
		for k := i + 2; k < last && k <= i+maxBracket; k++ {
			if closesQuote(&toks[k]) {
				_, strong := separator(toks[k+1 : last])
				if placed && z.datePart(k+1, last) > 0 {
					return k + 1 - i, placeUnknown // نيويورك (الأمم المتحدة) 29 أبريل 2016
				}
				if known(z.furn.agencies, toks[i+1:k]) || (complete || placed) && strong && k <= i+maxSource {
					return k + 1 - i, source
				}
				return 0, 0
			}
		}
		return 0, 0
	}
	if n := z.datePart(i, last); n > 0 {
		return n, dated
	}
	for k := min(maxPlace, last-i); k > 0 && z.furn.begin(toks[i:])&ofPlace != 0; k-- {
		if known(z.furn.cities, toks[i:i+k]) || known(z.furn.agencies, toks[i:i+k]) {
			return k, placeKnown
		}
	}
	for k := 1; k <= maxPlace && i+k < last && toks[i+k-1].Kind <= token.Latin; k++ {
		switch toks[i+k].Key {
		case "/":
			return k, placeUnknown
		case "(", "،", "-", "–", "—", "ـ":
			if complete {
				return 0, 0
			}
			return k, placeUnknown
		}
	}
	return 0, 0
}

// datePart gives the length of a date at token i by its shape, or 0: a day, one
// to four words or marks for the month, a year, and the letter of an era; a
// weekday may stand before.
func (z *zoner) datePart(i, last int) int {
	toks := z.buf.Tokens
	k := i
	if k+1 < last && toks[k].Kind == token.Word && toks[k+1].Kind == token.Number {
		k++
	}
	if k >= last || toks[k].Kind != token.Number || toks[k].Num < 1 || toks[k].Num > 31 {
		return 0
	}
	for n := 1; n <= maxMonth+1 && k+n < last; n++ {
		t := &toks[k+n]
		switch {
		case n > 1 && yearLike(t):
			if k+n+1 < last && (toks[k+n+1].Key == "ه" || toks[k+n+1].Key == "م") {
				n++
			}
			return k + n + 1 - i
		case t.Kind == token.Word || t.Key == "/" || t.Key == "-" || t.Kind == token.Number && t.Num <= 12:
		default:
			return 0
		}
	}
	return 0
}

// separator gives the number of marks that part a dateline from what follows,
// and whether they are more than commas.
func separator(toks []Token) (n int, strong bool) {
	for n < len(toks) && n < 4 {
		switch toks[n].Key {
		case "،", ",":
		case "-", "–", "—", "ـ", "ــ", "−", "/", ":", "|":
			strong = true
		default:
			return n, strong
		}
		n++
	}
	return n, strong
}

// strongDateline reports whether the dateline [ln.first, end) names a source
// and not a place alone.
func (z *zoner) strongDateline(ln *line, end int) bool {
	toks := z.buf.Tokens
	for i := ln.first; i < end; i++ {
		switch toks[i].Key {
		case "(", "«", "/":
			return true
		}
		for k := min(maxPlace, end-i); k > 0; k-- {
			if known(z.furn.agencies, toks[i:i+k]) {
				return true
			}
		}
	}
	return false
}

// trailingCredit gives the token at which a bracketed source at the end of the
// line begins, or the line's end.
func (z *zoner) trailingCredit(ln *line, from int) int {
	toks := z.buf.Tokens
	end := ln.last
	for end > from && isStop(&toks[end-1]) {
		end--
	}
	if end <= from || toks[end-1].Key != ")" {
		return ln.last
	}
	for k := end - 2; k > from && k > end-2-maxBracket; k-- {
		if toks[k].Key == "(" {
			if known(z.furn.agencies, toks[k+1:end-1]) {
				return k
			}
			break
		}
	}
	return ln.last
}

// stamp gives the length of the label «date» with a day in digits, which crawlers
// put in front of a page, at token i: date 2025-09-04. 0 for none.
func (z *zoner) stamp(i, last int) int {
	toks := z.buf.Tokens
	if i+stampTokens >= last || toks[i].Kind != token.Latin || toks[i].Key != "date" {
		return 0
	}
	for k := 1; k < stampTokens; k++ {
		if t := &toks[i+k]; k%2 == 1 && t.Kind != token.Number || k%2 == 0 && t.Key != "-" {
			return 0
		}
	}
	if !yearLike(&toks[i+1]) {
		return 0
	}
	return stampTokens
}

// stampTokens is how many tokens date 2025-09-04 has.
const stampTokens = 6
