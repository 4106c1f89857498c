package arabic

import "slices"

// bodyStart finds the first paragraph. A page without any is all body, but for
// furniture at its head.
func (z *zoner) bodyStart() int {
	for i := range z.lines {
		if z.lines[i].prose() && !z.lines[i].teases() {
			return i
		}
	}
	for i := range z.lines {
		if ln := &z.lines[i]; ln.mark.class == "" && !ln.dated {
			return i
		}
	}
	return len(z.lines)
}

// beforeBody places line i, which stands before the article that begins at line
// start.
func (z *zoner) beforeBody(i, start int) {
	ln := &z.lines[i]
	switch {
	case ln.mark.class == "menu" || ln.mark.class == "share" || ln.bar:
		z.line(ln, Menu)
	case ln.mark.class == "related":
		z.related = 0
		z.line(ln, Related)
	case ln.mark.class == "resume":
		z.related = -1
		z.line(ln, Menu)
	case ln.mark.class == "caption" || z.pictured(ln):
		z.line(ln, Header)
	case ln.asks && i+1 < start && z.lines[i+1].mark.class == "related": // a poll
		z.line(ln, Related)
	case z.related >= 0 && i+1 < start && z.relatedGoesOn(i):
		z.line(ln, Related)
	case ln.mark.class == "label" || ln.dated:
		z.related = -1
		z.line(ln, Header)
	case ln.bullet && z.amongBullets(i) || z.entryAgain(i):
		z.line(ln, Menu)
	case z.dateline(ln, ln.first) == ln.last && punctuated(z.buf.Tokens[ln.first:ln.last]):
		z.line(ln, Dateline)
	case z.shortRun(i) >= menuRun:
		z.line(ln, Menu)
	default:
		z.related = -1
		ln.title = ln.words >= headlineMin && z.titlePlace(i, start)
		z.titled = z.titled || ln.title
		z.line(ln, Header)
	}
}

// titlePlace reports that the title of the article which begins at line start may stand on line i.
func (z *zoner) titlePlace(i, start int) bool {
	return i < titleLines || start-i <= titleGap || z.nearDate(i) || z.titleAgain(i)
}

// relatedGoesOn reports that line i is one more of the other stories, rather than the label or
// the headline of the article.
func (z *zoner) relatedGoesOn(i int) bool {
	return z.lines[i].mark.class != "label" && (i != z.head || z.titled) && !z.titleAgain(i) && (z.titled || !z.labelled(i+1))
}

// headline finds the line that is the headline of the article which begins at
// line start if no earlier one is: the last before it that could be one, where
// dates, bylines and captions stand between them.
func (z *zoner) headline(start int) int {
	page := false
	for i := start - 1; i >= 0 && i >= start-titleSearch; i-- {
		ln := &z.lines[i]
		switch {
		case ln.mark.class == "label" || ln.mark.class == "caption" || ln.dated:
			page = true
		case ln.mark.class == "related":
			return -1
		case ln.words >= headlineMin && ln.mark.class == "" && !ln.bullet && !ln.bar && !ln.colon && page:
			return i
		}
	}
	return -1
}

// pictured reports whether a line before the article is the caption of a picture:
// its source stands in brackets behind it, or it is from the archive.
func (z *zoner) pictured(ln *line) bool {
	switch z.buf.Tokens[ln.last-1].Key {
	case "ارشيف", "ارشيفيه":
		return true
	}
	return z.trailingCredit(ln, ln.first) < ln.last
}

// nearDate reports whether a line that dates the page stands within two lines
// of line i.
func (z *zoner) nearDate(i int) bool {
	for k := max(0, i-2); k <= i+2 && k < len(z.lines); k++ {
		if ln := &z.lines[k]; ln.dated || ln.mark.class == "label" {
			return true
		}
	}
	return false
}

// labelled reports whether line i says when the page was published or changed.
func (z *zoner) labelled(i int) bool {
	return i < len(z.lines) && z.lines[i].mark.class == "label"
}

// amongBullets reports whether line i is not the only entry of its list.
func (z *zoner) amongBullets(i int) bool {
	for k := max(0, i-2); k <= i+2 && k < len(z.lines); k++ {
		if ln := &z.lines[k]; k != i && ln.bullet && !ln.prose() {
			return true
		}
	}
	return false
}

// titleAgain reports whether line i repeats a headline.
func (z *zoner) titleAgain(i int) bool {
	for k := range min(i, titleSearch) {
		if z.lines[k].title && z.sameWords(&z.lines[k], &z.lines[i]) {
			return true
		}
	}
	return false
}

// entryAgain reports whether line i repeats the bullet before it: menus show
// their entries as a list and as pictures.
func (z *zoner) entryAgain(i int) bool {
	return i > 0 && z.lines[i-1].bullet && z.sameWords(&z.lines[i-1], &z.lines[i])
}

// sameWords reports whether two lines have the same words, bullets aside.
func (z *zoner) sameWords(a, b *line) bool {
	if a.words != b.words {
		return false
	}
	x, y := z.buf.Tokens[a.first:a.last], z.buf.Tokens[b.first:b.last]
	if a.bullet {
		x = x[1:]
	}
	if b.bullet {
		y = y[1:]
	}
	return slices.EqualFunc(x, y, func(s, t Token) bool { return s.Key == t.Key })
}
