package main

import (
	"strings"
	"unicode"
)

// table lays out cells in aligned columns, from left to right whatever their
// script: a cell with right-to-left letters is isolated, so that it neither
// turns the line around nor pulls its neighbours into its own order.
type table struct {
	rows [][]string
}

// add appends a row of cells made by cell.
func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// cell makes a cell, or a piece of one, of any text.
func cell(s string) string { return isolate(clean(s)) }

// The longest text shown in a cell, in characters.
const maxCell = 40

const (
	firstStrongIsolate = "\u2068"
	popIsolate         = "\u2069"
)

// clean makes one line of bounded length without controls.
func clean(s string) string {
	var b strings.Builder
	n := 0
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		if n == maxCell {
			b.WriteRune('…')
			break
		}
		switch {
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r):
			continue
		default:
			b.WriteRune(r)
		}
		if !unicode.Is(unicode.Mn, r) {
			n++
		}
	}
	return b.String()
}

// width counts the columns a cell takes on a terminal.
func width(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.In(r, unicode.Mn, unicode.Cf) {
			n++
		}
	}
	return n
}

func rightToLeft(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko)
}

// isolate keeps the direction of a text to itself.
func isolate(s string) string {
	if strings.IndexFunc(s, rightToLeft) < 0 {
		return s
	}
	return firstStrongIsolate + s + popIsolate
}

func (t *table) String() string {
	var widths []int
	for _, row := range t.rows {
		for i, c := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], width(c))
		}
	}
	var b strings.Builder
	for _, row := range t.rows {
		var line strings.Builder
		for i, c := range row {
			line.WriteString("  ")
			line.WriteString(c)
			line.WriteString(strings.Repeat(" ", widths[i]-width(c)))
		}
		b.WriteString(strings.TrimRight(line.String(), " "))
		b.WriteByte('\n')
	}
	return b.String()
}
