package timeline

import (
	"errors"
	"io/fs"
)

// ExtractorOption changes an Extractor under construction.
type ExtractorOption func(*extractorOptions)

type extractorOptions struct {
	lexicons []fs.FS
}

// WithLexicon adds event types, frames, triggers, governing words, collocations
// and function words. fsys holds any of types.tsv, frames.tsv, triggers.tsv,
// governors.tsv, collocations.tsv and words.tsv, in the form of this package's
// data directory. Types are namespaced ("acme:ribbon_cutting"); the verbs that
// triggers name must be known to the built-in conjugation.
func WithLexicon(fsys fs.FS) ExtractorOption {
	return func(o *extractorOptions) { o.lexicons = append(o.lexicons, fsys) }
}

// New makes an extractor. The error joins every mistake of the lexicons, each
// with file and line.
func New(opts ...ExtractorOption) (*Extractor, error) {
	var o extractorOptions
	for _, f := range opts {
		f(&o)
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
