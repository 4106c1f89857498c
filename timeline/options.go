package timeline

import (
	"errors"
	"io/fs"

	"github.com/hawliyat/hawliyat/internal/lexfile"
)

// LexiconError is a mistake in a lexicon file: its name, line and what is
// wrong.
type LexiconError = lexfile.Error

// ExtractorOption changes an Extractor under construction.
type ExtractorOption func(*extractorOptions)

type extractorOptions struct {
	lexicons []fs.FS
}

// WithLexicon adds event types, frames, triggers, governing words, collocations
// and function words. The top directory of fsys holds any of these tables, in
// the form of this package's data directory (UTF-8, tab-separated, the names of
// the columns first, other files *.tsv are a mistake):
//
//	types.tsv         type, name_ar, name_en, plover, ace
//	frames.tsv        type, slot, role
//	triggers.tsv      id, kind (verb, noun, passive), forms, type, phase, flags
//	governors.tsv     kind (verb, noun, particle), form, effect, value, prep
//	collocations.tsv  kind (verb, noun, class), verb, head, complement, type, phase, trigger (head, complement, drop), flags
//	words.tsv         form, class, value, flags
//
// and each the column source, which says where the row is from. Types are
// namespaced ("acme:ribbon_cutting") and may have frames and triggers of their
// own or be given to triggers alone. A slot is a position (subject, object,
// idafa) or a preposition (in, from, to, on, about, with, against, by, near,
// between, except, for), a role one of [RoleName]. A trigger of kind noun lists
// its forms separated by |; one of kind verb has for its id a verb known to the
// built-in conjugation, whose masdars go with it. A collocation of kind class
// names, in the column verb, words that later rows of the same table take for
// complements as @name.
func WithLexicon(fsys fs.FS) ExtractorOption {
	return func(o *extractorOptions) { o.lexicons = append(o.lexicons, fsys) }
}

// New returns an extractor with the given options; nil ones are ignored. The error joins
// every mistake of the lexicons, each a *[LexiconError] with file and line where it is one
// of a row.
func New(opts ...ExtractorOption) (*Extractor, error) {
	var o extractorOptions
	for _, f := range opts {
		if f != nil {
			f(&o)
		}
	}
	t := builtin()
	var errs []error
	for _, l := range o.lexicons {
		next, err := extend(t, l)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		t = next
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return &Extractor{own: t}, nil
}

// Describe gives what the extractor knows about an event type, built-in or
// added.
func (x *Extractor) Describe(t Type) (TypeInfo, bool) {
	tb := x.tables()
	i, ok := tb.typeIndex[t]
	if !ok {
		return TypeInfo{}, false
	}
	return tb.types[i], true
}
