package lexfile

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/hawliyat/hawliyat/internal/fold"
)

// LintOptions say what the columns of a table hold.
type LintOptions struct {
	Forms    []string // columns with Arabic forms, alternatives separated by |
	Required []string // columns that must not be empty
	Class    string   // column with classes, alternatives separated by |
	Classes  []string // the classes known; nil: any
	Flags    string   // column with flags, separated by commas
	Known    []string // the flags known; nil: any
	Source   string   // column with the source of the row; must not be empty
	Sources  []string // the sources known; nil: any

	// Key names the columns in which rows with the same form must differ;
	// without it two rows with the same folded form are duplicates. A form
	// flagged exact is compared as written.
	Key []string
}

// DefaultLint returns the options for a word list with the columns form,
// class, value, flags and source.
func DefaultLint(classes, flags, sources []string) LintOptions {
	return LintOptions{
		Forms: []string{"form"}, Required: []string{"form", "class"},
		Class: "class", Classes: classes, Flags: "flags", Known: flags,
		Source: "source", Sources: sources, Key: []string{"class", "value"},
	}
}

// Lint checks the rows of t and returns an [*Error] for every mistake, in the
// order of lines.
func Lint(t *Table, opts LintOptions) []error {
	l := linter{t: t, opts: &opts, seen: make(map[string]int, len(t.Rows))}
	for _, c := range slices.Concat(opts.Forms, opts.Required, opts.Key, named(opts.Class, opts.Flags, opts.Source)) {
		if t.Col(c) < 0 && !slices.Contains(l.missing, c) {
			l.missing = append(l.missing, c)
			l.errs = append(l.errs, &Error{t.File, 1, "missing column " + c})
		}
	}
	for i := range t.Rows {
		l.row(&t.Rows[i])
	}
	return l.errs
}

func named(names ...string) []string {
	return slices.DeleteFunc(names, func(s string) bool { return s == "" })
}

type linter struct {
	t       *Table
	opts    *LintOptions
	missing []string
	seen    map[string]int // form and key columns to line
	errs    []error
}

func (l *linter) errorf(r *Row, format string, args ...any) {
	l.errs = append(l.errs, &Error{l.t.File, r.Line, fmt.Sprintf(format, args...)})
}

func (l *linter) row(r *Row) {
	exact := false
	for f := range Flags(r.Get(l.t.Col(l.opts.Flags))) {
		exact = exact || f == "exact"
		if l.opts.Known != nil && !slices.Contains(l.opts.Known, f) {
			l.errorf(r, "unknown flag %q", f)
		}
	}
	for i, cell := range r.Cells {
		l.cell(r, l.t.Columns[i], cell)
	}
	for _, c := range l.opts.Required {
		if i := l.t.Col(c); i >= 0 && r.Cells[i] == "" {
			l.errorf(r, "%s is empty", c)
		}
	}
	for k := range Alternatives(r.Get(l.t.Col(l.opts.Class))) {
		if l.opts.Classes != nil && !slices.Contains(l.opts.Classes, k) {
			l.errorf(r, "unknown class %q", k)
		}
	}
	if i := l.t.Col(l.opts.Source); i >= 0 {
		switch s := r.Cells[i]; {
		case s == "":
			l.errorf(r, "no source")
		case l.opts.Sources != nil && !slices.Contains(l.opts.Sources, s):
			l.errorf(r, "unknown source %q", s)
		}
	}
	l.forms(r, exact)
}

// cell checks what holds for every cell.
func (l *linter) cell(r *Row, column, cell string) {
	if strings.TrimSpace(cell) != cell {
		l.errorf(r, "%s: space around %q", column, cell)
	}
	if strings.Contains(cell, "  ") {
		l.errorf(r, "%s: two spaces in %q", column, cell)
	}
	if !norm.NFC.IsNormalString(cell) {
		l.errorf(r, "%s: %q is not in normal form C", column, cell)
	}
	for _, c := range cell {
		if what := badRune(c); what != "" {
			l.errorf(r, "%s: %s %U in %q", column, what, c, cell)
			return
		}
	}
}

// badRune names what must not stand in any cell.
func badRune(c rune) string {
	switch {
	case c >= 0xFB50 && c < 0xFE00 || c >= 0xFE70 && c < 0xFEFF:
		return "presentation form"
	case c == 0x200E || c == 0x200F || c == 0x061C || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069:
		return "bidirectional control"
	case c >= 0x200B && c <= 0x200D || c == 0x2060 || c == 0xFEFF || c == 0xAD:
		return "invisible character"
	case c != ' ' && unicode.IsSpace(c):
		return "space other than U+0020"
	case c == utf8.RuneError:
		return "replacement character"
	case unicode.IsControl(c):
		return "control character"
	}
	return ""
}

// badLetter names what must not stand in a form, as folding makes it match
// anyway or nothing would match it.
func badLetter(c rune, exact bool) string {
	class, _ := fold.Classify(c)
	switch {
	case class == fold.Mark && !exact:
		return "tashkeel"
	case class == fold.Tatweel:
		return "tatweel"
	case class == fold.Digit && c > '9':
		return "digit other than 0 to 9"
	}
	switch c {
	case 'ی', 'ې', 'ک', 'ڪ', 'ہ', 'ھ', 'ە', 'ۀ', 'ۃ', 'ٱ':
		return "letter foreign to Arabic orthography"
	}
	return ""
}

func (l *linter) forms(r *Row, exact bool) {
	for _, column := range l.opts.Forms {
		i := l.t.Col(column)
		if i < 0 || r.Cells[i] == "" {
			continue
		}
		for part := range strings.SplitSeq(r.Cells[i], "|") {
			switch {
			case part == "":
				l.errorf(r, "%s: empty alternative in %q", column, r.Cells[i])
				continue
			case strings.TrimSpace(part) != part:
				l.errorf(r, "%s: space around the alternative %q", column, part)
			}
			for _, c := range part {
				if what := badLetter(c, exact); what != "" {
					l.errorf(r, "%s: %s %U in %q", column, what, c, part)
					break
				}
			}
			l.duplicate(r, column, part, exact)
		}
	}
}

// duplicate reports a form that an earlier row or cell has too.
func (l *linter) duplicate(r *Row, column, form string, exact bool) {
	key := "=" + form
	if !exact {
		key = "~" + fold.String(form)
	}
	for _, c := range l.opts.Key {
		key += "\t" + r.Get(l.t.Col(c))
	}
	if line, ok := l.seen[key]; ok {
		if line == r.Line {
			l.errorf(r, "%s: %q twice in this row", column, form)
		} else {
			l.errorf(r, "%s: %q is already on line %d", column, form, line)
		}
		return
	}
	l.seen[key] = r.Line
}
