package arabic

// ZoneKind tells what part of a news page a zone is.
type ZoneKind uint8

// The kinds of zone.
const (
	Body     ZoneKind = iota
	Header            // title, publication and update dates, byline
	Dateline          // place and agency before the first sentence
	Credit            // the source named at the end
	Keywords          // tags
	Related           // other stories: headlines, teasers
	Menu              // navigation, share bars, copyright
)

var zoneNames = [...]string{"body", "header", "dateline", "credit", "keywords", "related", "menu"}

// String gives the name of k as the JSON results write it.
func (k ZoneKind) String() string {
	if int(k) < len(zoneNames) {
		return zoneNames[k]
	}
	return "zone"
}

// Zone is a part of the page of one kind.
type Zone struct {
	Kind ZoneKind
	Span
}

// A page is read from shapes and furniture words alone, line by line: a date's
// value, a city's country are not needed to see a header or a dateline.

// zoner walks the lines of a page once.
type zoner struct {
	*Document
	furn  *furniture
	zones []Zone
	// ended: a credit, keywords or copyright line has closed the article
	ended bool
	// related counts the headlines since an inline "read also" line; -1 outside
	related int
	// opened: a dateline that no bullet precedes has opened the article
	opened bool
	// titled: the page has shown a headline
	titled bool
	// prose counts the paragraphs of the article so far
	prose int
	// head is the line of the headline where other stories stand before it, or -1
	head int
}

// Sizes, in words, that tell a paragraph from furniture.
const (
	proseWords    = 18 // a line of so many words is a paragraph, whatever its end
	sentenceWords = 7  // with a full stop, so many will do
	labelWords    = 3  // the longest entry of a menu
	headlineMin   = 4
	headlineMax   = 22
	inlineRelated = 3  // so many headlines at most stand inside an article
	menuRun       = 3  // so many short lines in a row are a menu
	titleLines    = 3  // headlines stand so near to the page's head,
	titleGap      = 5  // or so near to the first paragraph
	titleSearch   = 16 // lines in which a headline stands that is repeated
	maxTags       = 14 // the most words of the tags behind an article
)

// appendZones cuts the page into zones and marks its headlines.
func (d *Document) appendZones(dst []Zone) []Zone {
	if len(d.lines) == 0 {
		return append(dst, Zone{Kind: Body})
	}
	z := zoner{Document: d, furn: loadFurniture(), zones: dst, related: -1}
	for i := range d.lines {
		z.measure(&d.lines[i])
	}
	start := z.bodyStart()
	z.head = z.headline(start)
	for i := range start {
		z.beforeBody(i, start)
	}
	z.related = -1
	for i := start; i < len(d.lines); i++ {
		z.fromBody(i)
	}
	return z.zones
}

func (z *zoner) fromBody(i int) {
	ln := &z.lines[i]
	switch ln.mark.class {
	case "credit":
		z.line(ln, Credit)
		z.ended = z.ended || ln.mark.colon
		z.related = -1
		return
	case "keywords":
		z.line(ln, Keywords)
		z.ended, z.related = true, -1
		return
	case "related":
		z.related = 0
		z.line(ln, Related)
		return
	case "resume":
		if !z.ended {
			z.related = -1
		}
		z.line(ln, Menu)
		return
	case "menu", "share", "caption":
		z.line(ln, Menu)
		return
	case "end":
		z.line(ln, Menu)
		z.ended = true
		return
	case "label":
		if !ln.prose() {
			if z.prose > 1 && (z.ended || z.related >= 0) { // the day of another story
				z.line(ln, Related)
				return
			}
			z.begins()
			z.line(ln, Header)
			return
		}
	}
	z.unmarked(i)
}

// unmarked places line i, which no phrase of furniture marks, in or behind the article.
func (z *zoner) unmarked(i int) {
	ln := &z.lines[i]
	switch {
	case ln.bar:
		z.line(ln, Menu)
	case z.related >= 0 && (z.ended || !ln.prose() || ln.teases() || z.related > inlineRelated && !z.opens(ln)):
		if ln.words > 0 { // the number of a headline stands alone
			z.related++
		}
		z.line(ln, Related)
	case z.ended:
		z.afterEnd(i)
	case z.tags(i):
		z.line(ln, Keywords)
	case !ln.prose() && z.titleAgain(i):
		ln.title = true
		z.line(ln, Header)
	case z.prose > 0 && z.story(i):
		z.line(ln, Related)
	case !ln.prose() && z.shortRun(i) >= menuRun && !z.proseAfter(i):
		z.line(ln, Menu)
	case ln.bullet && z.bulletTail(i):
		z.related = inlineRelated + 1
		z.line(ln, Related)
	default:
		z.related = -1
		z.opened = z.body(i) || z.opened
		if ln.prose() {
			z.prose++
		}
	}
}

// opens reports whether a paragraph behind a list of other stories is the
// article's own: a full one, while the page has shown none.
func (z *zoner) opens(ln *line) bool {
	return z.prose <= 1 && ln.stop && ln.words >= proseWords
}

// begins lets the article begin at a line that dates it, when what seemed to be
// its first paragraph only led to other stories: a poll, a teaser.
func (z *zoner) begins() {
	if !z.ended && z.related < 0 || z.prose > 1 {
		return
	}
	zones := z.zones
	z.zones = z.zones[:0]
	for _, zn := range zones {
		if zn.Kind == Body {
			zn.Kind = Related
		}
		if n := len(z.zones); n > 0 && z.zones[n-1].Kind == zn.Kind {
			z.zones[n-1].End = zn.End
			continue
		}
		z.zones = append(z.zones, zn)
	}
	z.ended, z.related = false, -1
}

// afterEnd places a line behind the article's end that no marker explains.
func (z *zoner) afterEnd(i int) {
	ln := &z.lines[i]
	last := z.zones[len(z.zones)-1].Kind
	switch {
	case last == Keywords && !ln.prose() && ln.words <= labelWords+2:
		z.line(ln, Keywords)
	case ln.words <= labelWords:
		z.line(ln, Menu)
	default:
		z.line(ln, Related)
	}
}

// body adds a line of the article: a dateline before, a credit behind. A second
// dateline opens an unrelated story, unless a bullet or a headline before it
// makes it an item of a digest.
func (z *zoner) body(i int) (story bool) {
	ln := &z.lines[i]
	from, to := z.headerPrefix(ln), ln.last
	z.add(Header, ln.first, from)
	if n := z.dateline(ln, from); n == to && from == ln.first && z.hasBody() && (i+1 >= len(z.lines) || !z.lines[i+1].prose()) {
		z.add(Credit, from, to)
		return false
	} else if n > 0 {
		item := ln.bullet || i > 0 && !z.lines[i-1].prose()
		if z.opened && !item && z.strongDateline(ln, n) {
			z.ended, z.related = true, inlineRelated+1
			z.line(ln, Related)
			return true
		}
		z.add(Dateline, from, n)
		story = !ln.bullet && ln.prose()
		from = n
	}
	if n := z.trailingCredit(ln, from); n < to {
		z.add(Body, from, n)
		z.add(Credit, n, to)
		return story
	}
	z.add(Body, from, to)
	return story
}

func (z *zoner) hasBody() bool {
	return len(z.zones) > 0 && z.zones[len(z.zones)-1].Kind == Body
}

// story reports whether line i is the headline of another story, whose day or
// hour stands under it, or that day.
func (z *zoner) story(i int) bool {
	ln := &z.lines[i]
	if ln.dated {
		return z.zones[len(z.zones)-1].Kind == Related
	}
	return !ln.stop && !ln.colon && ln.words >= headlineMin && ln.words <= headlineMax &&
		i+1 < len(z.lines) && z.lines[i+1].dated
}

// tags reports whether line i is the unmarked list of tags behind an article: words
// without a stop between a full paragraph and the furniture of the page.
func (z *zoner) tags(i int) bool {
	ln := &z.lines[i]
	if ln.stop || ln.colon || ln.words == 0 || ln.words > maxTags || z.prose < 2 || !z.lines[i-1].stop || i+1 >= len(z.lines) {
		return false
	}
	switch z.lines[i+1].mark.class {
	case "share", "related", "end":
		return true
	}
	return false
}

// shortRun counts the entries of a menu around line i.
func (z *zoner) shortRun(i int) int {
	short := func(k int) bool {
		ln := &z.lines[k]
		return ln.words <= labelWords && !ln.stop && !ln.dated && !ln.colon
	}
	if !short(i) {
		return 0
	}
	n := 1
	for k := i - 1; k >= 0 && n < menuRun && short(k); k-- {
		n++
	}
	for k := i + 1; k < len(z.lines) && n < menuRun && short(k); k++ {
		n++
	}
	return n
}

// proseAfter reports whether a paragraph follows soon: then short lines are
// lists inside the article.
func (z *zoner) proseAfter(i int) bool {
	for k := i + 1; k < len(z.lines) && k <= i+8; k++ {
		if z.lines[k].prose() {
			return true
		}
	}
	return false
}

// bulletTail reports whether line i begins or goes on with a list of headlines
// that runs to the end of the page.
func (z *zoner) bulletTail(i int) bool {
	if i > 0 && z.lines[i-1].colon {
		return false
	}
	n := 0
	for k := i; k < len(z.lines) && k < i+64; k++ {
		ln := &z.lines[k]
		if ln.mark.class != "" {
			continue
		}
		if !ln.bullet || ln.stop || ln.words < headlineMin || ln.words > headlineMax {
			return false
		}
		n++
	}
	return n >= menuRun
}

func (z *zoner) line(ln *line, k ZoneKind) { z.add(k, ln.first, ln.last) }

// add appends the tokens [first, last) to the last zone, or as a new one.
func (z *zoner) add(k ZoneKind, first, last int) {
	if first >= last {
		return
	}
	toks := z.buf.Tokens
	span := Span{int(toks[first].Start), int(toks[last-1].End)}
	if n := len(z.zones); n > 0 && z.zones[n-1].Kind == k {
		z.zones[n-1].End = span.End
		return
	}
	z.zones = append(z.zones, Zone{k, span})
}
