package arabic

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/token"
)

// Sizes that tell a text whose paragraphs are broken into lines of a fixed
// width, as mail and old pages do, from one with a line to a paragraph.
const (
	wrapBytes = 260 // the widest line of wrapped text, about 140 letters
	wrapWords = 5   // the fewest words of a line that goes on in the next
	wrapRuns  = 3   // paragraphs of several lines that a wrapped text has
	wrapLines = 8   // the most lines of one that counts as such
)

// unwrap joins the lines of paragraphs that are broken at a width. The first
// token of a joined line no longer counts as one with a line before it.
func (d *Document) unwrap() {
	if !d.wrapped() {
		return
	}
	out := d.lines[:1]
	for i := 1; i < len(d.lines); i++ {
		last := &out[len(out)-1]
		if d.goesOn(&d.lines[i-1], &d.lines[i]) {
			d.buf.Tokens[d.lines[i].first].Flags &^= token.LineBefore
			last.last = d.lines[i].last
			continue
		}
		out = append(out, d.lines[i])
	}
	d.lines = out
}

// wrapped reports whether no line is wider than wrapped text is and at least
// wrapRuns paragraphs take several lines, of which only the last ends a
// sentence.
func (d *Document) wrapped() bool {
	runs, n := 0, 0
	for i := range d.lines {
		ln := &d.lines[i]
		toks := d.buf.Tokens
		if toks[ln.last-1].End-toks[ln.first].Start > wrapBytes {
			return false
		}
		switch {
		case i+1 < len(d.lines) && d.goesOn(ln, &d.lines[i+1]):
			n++
			continue
		case n > 0 && n <= wrapLines && d.stops(ln):
			runs++
		}
		n = 0
	}
	return runs >= wrapRuns
}

// goesOn reports whether line a may go on in line b, the next one: it has words
// enough, ends in one of them or a comma, and b is no bullet.
func (d *Document) goesOn(a, b *line) bool {
	toks := d.buf.Tokens
	end, start := &toks[b.first-1], &toks[b.first]
	if strings.Count(d.text[end.End:start.Start], "\n") > 1 || isBullet(start) {
		return false
	}
	switch {
	case end.Kind == token.Word, end.Kind == token.Number:
	case end.Kind == token.Punct && (end.Key == "،" || end.Key == ","):
	default:
		return false
	}
	words := 0
	for t := b.first - 1; t >= a.first && words < wrapWords; t-- {
		if toks[t].Kind == token.Word {
			words++
		}
	}
	return words >= wrapWords && (start.Kind == token.Word || start.Kind == token.Number || closesQuote(start) || opensQuote(start))
}

func opensQuote(t *Token) bool {
	switch t.Key {
	case "«", "“", "‹", `"`, "(", "[":
		return true
	}
	return false
}

// stops reports whether a line ends a sentence.
func (d *Document) stops(ln *line) bool {
	for e := ln.last - 1; e >= ln.first; e-- {
		if !closesQuote(&d.buf.Tokens[e]) {
			return isStop(&d.buf.Tokens[e])
		}
	}
	return false
}
