package timeline

import (
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/entities"
)

// Unit is what offsets in the output count.
type Unit uint8

// The units: bytes of the UTF-8 text, code points, or UTF-16 code units.
const (
	Bytes Unit = iota
	Runes
	UTF16
)

// AppendJSON appends the result as one compact JSON object, without a newline.
// FORMAT.md in the root of the module describes its fields. It cannot fail. Offsets
// count in the given unit; bytes that are not UTF-8 appear as U+FFFD in quoted text
// and count as one unit each.
func (r *Result) AppendJSON(dst []byte, unit Unit) []byte {
	w := writer{buf: dst, unit: unit}
	w.document(r)
	return w.buf
}

// WriteJSON writes what [Result.AppendJSON] appends, piece by piece: the JSON of a huge
// document never stands in memory as a whole. The error is that of out.
func (r *Result) WriteJSON(out io.Writer, unit Unit) error {
	w := writer{buf: make([]byte, 0, 2*pieceSize), unit: unit, out: out}
	w.document(r)
	w.flush()
	return w.err
}

// pieceSize is how many bytes WriteJSON gathers before it writes them.
const pieceSize = 64 << 10

func (w *writer) document(r *Result) {
	w.open('{')
	w.field("schema")
	w.int(1)
	w.field("id")
	w.string(r.ID)
	w.text("title", r.Title)
	w.text("url", r.URL)
	w.text("source", r.Source)
	w.source(r.Text)
	w.published(r)
	parts := [2]part{{r.Zones, r.Dates, r.Entities, r.Events, r.Text, ""}}
	n := 1
	if t := r.InTitle; t != nil {
		parts[1] = part{t.Zones, t.Dates, t.Entities, t.Events, t.Text, "title"}
		n = 2
	}
	w.parts(parts[:n])
	w.close('}')
}

// part is what one field of the document holds.
type part struct {
	zones    []arabic.Zone
	dates    []dates.Mention
	entities *entities.Result
	events   []Event
	text     string
	field    string
}

// writer writes JSON and converts offsets.
type writer struct {
	buf   []byte
	unit  Unit
	first bool // the next element is the first of its object or array
	src   string
	where string
	// marks hold the unit offset of every 1024th byte of src, so that any
	// offset is found by counting at most that far.
	marks []int
	out   io.Writer // takes what is written piece by piece; nil keeps all of it in buf
	err   error
}

// flush hands on what has been gathered. Behind an error nothing more is written.
func (w *writer) flush() {
	if w.err == nil {
		_, w.err = w.out.Write(w.buf)
	}
	w.buf = w.buf[:0]
}

const markEvery = 1024

// source makes text the one that offsets refer to.
func (w *writer) source(text string) {
	w.src = text
	w.marks = w.marks[:0]
	if w.unit == Bytes {
		return
	}
	n := 0
	for i := 0; i < len(text); {
		for len(w.marks) <= i/markEvery {
			w.marks = append(w.marks, n)
		}
		size, units := w.step(text[i:])
		i += size
		n += units
	}
}

// step gives the bytes and the units of the first rune of s.
func (w *writer) step(s string) (size, units int) {
	r, size := utf8.DecodeRuneInString(s)
	if w.unit == UTF16 && r > 0xFFFF {
		return size, 2
	}
	return size, 1
}

// offset converts a byte offset.
func (w *writer) offset(b int) int {
	if w.unit == Bytes || b == 0 {
		return b
	}
	k := min(b, len(w.src)-1) / markEvery
	i := k * markEvery
	for i < len(w.src) && i > 0 && !utf8.RuneStart(w.src[i]) && validAt(w.src, i) {
		i++
	}
	n := w.marks[k]
	for i < b {
		size, units := w.step(w.src[i:])
		i += size
		n += units
	}
	return n
}

// validAt reports that byte i continues a well-formed rune begun before it.
func validAt(s string, i int) bool {
	for j := i - 1; j >= 0 && j > i-utf8.UTFMax; j-- {
		if utf8.RuneStart(s[j]) {
			_, size := utf8.DecodeRuneInString(s[j:])
			return j+size > i
		}
	}
	return false
}

func (w *writer) open(c byte) {
	w.buf = append(w.buf, c)
	w.first = true
}

func (w *writer) close(c byte) {
	w.buf = append(w.buf, c)
	w.first = false
}

func (w *writer) comma() {
	if w.out != nil && len(w.buf) >= pieceSize {
		w.flush()
	}
	if !w.first {
		w.buf = append(w.buf, ',')
	}
	w.first = false
}

func (w *writer) field(name string) {
	w.comma()
	w.buf = append(append(append(w.buf, '"'), name...), '"', ':')
}

func (w *writer) int(n int) { w.buf = strconv.AppendInt(w.buf, int64(n), 10) }

// text writes a string field unless it is empty.
func (w *writer) text(name, s string) {
	if s != "" {
		w.field(name)
		w.string(s)
	}
}

const hexDigits = "0123456789abcdef"

// string writes a JSON string; HTML is not escaped.
func (w *writer) string(s string) {
	w.buf = append(w.buf, '"')
	for i := 0; i < len(s); {
		b := s[i]
		if b >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			switch {
			case r == utf8.RuneError && size <= 1:
				w.buf = append(w.buf, "\ufffd"...)
			case r == '\u2028' || r == '\u2029':
				w.buf = append(w.buf, `\u202`...)
				w.buf = append(w.buf, hexDigits[r&0xF])
			default:
				w.buf = append(w.buf, s[i:i+size]...)
			}
			i += size
			continue
		}
		switch {
		case b == '"' || b == '\\':
			w.buf = append(w.buf, '\\', b)
		case b == '\n':
			w.buf = append(w.buf, '\\', 'n')
		case b == '\r':
			w.buf = append(w.buf, '\\', 'r')
		case b == '\t':
			w.buf = append(w.buf, '\\', 't')
		case b < 0x20:
			w.buf = append(w.buf, `\u00`...)
			w.buf = append(w.buf, hexDigits[b>>4], hexDigits[b&0xF])
		default:
			w.buf = append(w.buf, b)
		}
		i++
	}
	w.buf = append(w.buf, '"')
}

// span writes start, end and, when quote is set, the text between.
func (w *writer) span(s arabic.Span, quote bool) {
	w.field("start")
	w.int(w.offset(s.Start))
	w.field("end")
	w.int(w.offset(s.End))
	if quote {
		w.field("text")
		w.string(s.Of(w.src))
	}
	w.text("field", w.where)
}

func (w *writer) published(r *Result) {
	w.field("published")
	w.open('{')
	if r.Published.Known {
		w.text("value", r.Published.Date.String())
	}
	w.text("basis", r.Published.Basis.String())
	if s := r.Published.Span; s.Len() > 0 {
		w.span(s, false)
	}
	w.close('}')
}

// parts writes the arrays, the text's elements before the title's. Entities,
// dates and events of the title are numbered on.
func (w *writer) parts(ps []part) {
	w.field("zones")
	w.open('[')
	w.each(ps, func(p *part, _, _, _ int) {
		for _, z := range p.zones {
			w.comma()
			w.open('{')
			w.text("kind", z.Kind.String())
			w.span(z.Span, false)
			w.close('}')
		}
	})
	w.close(']')
	w.field("dates")
	w.open('[')
	w.each(ps, func(p *part, _, _, _ int) {
		for i := range p.dates {
			w.comma()
			w.date(&p.dates[i])
		}
	})
	w.close(']')
	w.field("entities")
	w.open('[')
	w.each(ps, func(p *part, ent, _, _ int) {
		for i := range entitiesOf(p) {
			w.comma()
			w.entity(&p.entities.Entities[i], i, ent)
		}
	})
	w.close(']')
	w.field("references")
	w.open('[')
	w.each(ps, func(p *part, ent, _, _ int) {
		if p.entities == nil {
			return
		}
		for i := range p.entities.References {
			w.comma()
			w.reference(&p.entities.References[i], ent)
		}
	})
	w.close(']')
	w.field("events")
	w.open('[')
	w.each(ps, func(p *part, ent, date, ev int) {
		for i := range p.events {
			w.comma()
			w.event(p, i, ent, date, ev)
		}
	})
	w.close(']')
}

// each calls f for every part with the numbers at which its entities, dates and
// events begin.
func (w *writer) each(ps []part, f func(p *part, ent, date, ev int)) {
	ent, date, ev := 0, 0, 0
	for i := range ps {
		p := &ps[i]
		if i > 0 || w.src != p.text {
			w.source(p.text)
		}
		w.where = p.field
		f(p, ent, date, ev)
		ent += len(entitiesOf(p))
		date += len(p.dates)
		ev += len(p.events)
	}
	w.where = ""
}

func entitiesOf(p *part) []entities.Entity {
	if p.entities == nil {
		return nil
	}
	return p.entities.Entities
}

func (w *writer) numbered(prefix byte, n int) {
	w.buf = append(w.buf, '"', prefix)
	w.int(n)
	w.buf = append(w.buf, '"')
}
