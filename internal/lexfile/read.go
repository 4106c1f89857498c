// Package lexfile reads and checks lexicon files: tables of tab-separated
// values in UTF-8 whose first line names the columns. Lines that begin with #
// and empty lines are skipped; every other line has one cell for each column.
package lexfile

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"
)

// An Error is a mistake on one line of a lexicon file.
type Error struct {
	File string
	Line int // from 1; 0 when the whole file is meant
	Msg  string
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return e.File + ": " + e.Msg
	}
	return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Msg)
}

// A Table is a lexicon file. Its strings share the memory of the file.
type Table struct {
	File    string
	Columns []string
	Rows    []Row
}

// A Row is one line of a table; it has as many cells as the table has columns.
type Row struct {
	Line  int
	Cells []string
}

// Get returns the cell in column col, or "" when col is negative, which is how
// [Table.Col] names a column that the table does not have.
func (r *Row) Get(col int) string {
	if col < 0 {
		return ""
	}
	return r.Cells[col]
}

// Col returns the index of the named column, or -1.
func (t *Table) Col(name string) int { return slices.Index(t.Columns, name) }

// Need returns the indexes of columns that the table must have. The error
// names all that are missing.
func (t *Table) Need(names ...string) ([]int, error) {
	cols := make([]int, len(names))
	var missing []string
	for i, name := range names {
		if cols[i] = t.Col(name); cols[i] < 0 {
			missing = append(missing, name)
		}
	}
	if missing != nil {
		return nil, &Error{t.File, 1, "missing column " + strings.Join(missing, ", ")}
	}
	return cols, nil
}

// Errorf returns an error at the line of a row of t.
func (t *Table) Errorf(r *Row, format string, args ...any) error {
	return &Error{t.File, r.Line, fmt.Sprintf(format, args...)}
}

// Split yields the parts of a cell that holds several values. Parts are
// trimmed and empty ones left out.
func Split(cell, sep string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for more := true; more; {
			var part string
			part, cell, more = strings.Cut(cell, sep)
			if part = strings.TrimSpace(part); part != "" && !yield(part) {
				return
			}
		}
	}
}

// Alternatives yields the parts of a cell separated by |.
func Alternatives(cell string) func(yield func(string) bool) { return Split(cell, "|") }

// Flags yields the parts of a cell separated by commas.
func Flags(cell string) func(yield func(string) bool) { return Split(cell, ",") }

// Read reads the named file. When it cannot be opened the error is that of
// fsys; otherwise it joins an [*Error] for every malformed line.
func Read(fsys fs.FS, name string) (*Table, error) {
	if fsys == nil {
		return nil, &Error{File: name, Msg: "no file system given"}
	}
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	return Parse(name, string(data))
}

// ReadAll reads the named files. The error joins the mistakes of all of them.
func ReadAll(fsys fs.FS, names ...string) ([]*Table, error) {
	var tables []*Table
	var errs []error
	for _, name := range names {
		t, err := Read(fsys, name)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		tables = append(tables, t)
	}
	if errs != nil {
		return nil, errors.Join(errs...)
	}
	return tables, nil
}

// Parse reads a table from text; name stands for the file in errors. The error
// joins an [*Error] for every malformed line.
func Parse(name, text string) (*Table, error) {
	text = strings.TrimPrefix(text, "\uFEFF")
	p := parser{t: &Table{File: name}}
	lines := 1 + strings.Count(text, "\n")
	for line, more := 1, true; more; line++ {
		var s string
		s, text, more = strings.Cut(text, "\n")
		s = strings.TrimSuffix(s, "\r")
		if s == "" || s[0] == '#' {
			continue
		}
		if !utf8.ValidString(s) || strings.IndexByte(s, 0) >= 0 {
			p.errorf(line, "not valid UTF-8 text")
			continue
		}
		if p.t.Columns == nil {
			p.header(line, s)
			p.cells = make([]string, 0, strings.Count(text, "\t")+lines-line)
			p.t.Rows = make([]Row, 0, lines-line)
			continue
		}
		p.row(line, s)
	}
	if p.t.Columns == nil && p.errs == nil {
		p.errorf(0, "no line with column names")
	}
	if p.errs != nil {
		return nil, errors.Join(p.errs...)
	}
	return p.t, nil
}

type parser struct {
	t     *Table
	cells []string // memory of all rows
	errs  []error
}

func (p *parser) errorf(line int, format string, args ...any) {
	p.errs = append(p.errs, &Error{p.t.File, line, fmt.Sprintf(format, args...)})
}

// maxColumns bounds the work on a file that is no table.
const maxColumns = 256

func (p *parser) header(line int, s string) {
	if n := 1 + strings.Count(s, "\t"); n > maxColumns {
		p.errorf(line, "%d columns; at most %d are possible", n, maxColumns)
	}
	p.t.Columns = strings.SplitN(s, "\t", maxColumns)
	for i, c := range p.t.Columns {
		switch {
		case c == "" || strings.TrimSpace(c) != c:
			p.errorf(line, "column %d has the name %q", i+1, c)
		case slices.Contains(p.t.Columns[:i], c):
			p.errorf(line, "two columns with the name %q", c)
		}
	}
}

func (p *parser) row(line int, s string) {
	if n := 1 + strings.Count(s, "\t"); n != len(p.t.Columns) {
		p.errorf(line, "%d cells; the table has %d columns", n, len(p.t.Columns))
		return
	}
	start := len(p.cells)
	for more := true; more; {
		var c string
		c, s, more = strings.Cut(s, "\t")
		p.cells = append(p.cells, c)
	}
	p.t.Rows = append(p.t.Rows, Row{line, p.cells[start:len(p.cells):len(p.cells)]})
}
