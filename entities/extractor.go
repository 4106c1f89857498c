package entities

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/lexfile"
)

// An Extractor finds entities. It is immutable and safe for concurrent use;
// its zero value has the built-in vocabulary and needs no New.
type Extractor struct {
	base    *base
	vocab   *vocabulary
	holders []Holder
}

// LexiconError is a mistake in a lexicon file: its name, line and what is
// wrong.
type LexiconError = lexfile.Error

// Option changes what New makes.
type Option func(*options)

type options struct {
	bare     bool
	entities []Entry
	files    []fs.FS
	holders  []Holder
}

// An Entry adds an entity to the gazetteer, or forms and adjectives to one that
// is there: then ID and Type must be that one's, Name, Aliases and Nisba are added
// to its forms, and the other fields are not read. [Extractor.Lookup] tells what is
// there.
type Entry struct {
	// ID is the stable identifier that becomes Entity.Ref: "iso3166:IQ", or a
	// slug of lower-case ASCII letters, digits and _ / : - ("acme:observatory").
	ID   string
	Type Type
	// Name is the canonical Arabic name and Aliases other forms, in ordinary
	// orthography without tashkeel. ال is written when the name never stands
	// without it. Spelling variants (أ/ا, ة/ه, ى/ي) need not be listed.
	Name    string
	Aliases []string
	NameEN  string
	// Country is the ISO 3166-1 alpha-2 code of the state it belongs to, or empty.
	Country string
	// Nisba lists masculine singular adjectives of a state: عراقي.
	Nisba []string
	// Weak forms count only where something around them speaks for the entity.
	Weak bool
	// Members are the IDs of the members of a coalition.
	Members []string
	// Kind is the kind of an office, Other if empty.
	Kind Kind
}

// WithEntities adds entities. They come before the built-in ones that have the
// same form.
func WithEntities(entries ...Entry) Option {
	return func(o *options) { o.entities = append(o.entities, entries...) }
}

// WithLexicon adds the tables of fsys, every *.tsv file in its top directory,
// UTF-8 and tab-separated, the names of the columns first. What a table holds is
// told by its columns, which are those of the built-in tables in this package's
// data directory: entities (id, type, name, aliases, name_en, country, flags,
// source), words (form, class, value, flags, source), ranks or portfolios. Several
// aliases are separated by |; flags are explained in DATA.md.
func WithLexicon(fsys fs.FS) Option {
	return func(o *options) { o.files = append(o.files, fsys) }
}

// WithoutBuiltin leaves out the built-in vocabulary; the rules stay, and know
// only the words given with the other options.
func WithoutBuiltin() Option { return func(o *options) { o.bare = true } }

// New returns an extractor with the given options; nil ones are ignored. The error joins
// every mistake in what they give, each a *[LexiconError] with file and line where it is
// one of a row.
func New(opts ...Option) (*Extractor, error) {
	var o options
	for _, opt := range opts {
		if opt != nil {
			opt(&o)
		}
	}
	x := &Extractor{base: builtinOr(o.bare)}
	x.vocab = x.base.vocabulary
	errs := []error{x.setHolders(o.holders)}
	if len(o.files)+len(o.entities) > 0 {
		l, err := overlay(x.vocab)
		errs = append(errs, err)
		for _, f := range o.files {
			errs = append(errs, l.load(f, "*.tsv"))
		}
		for i := range o.entities {
			if err := l.entry(&o.entities[i]); err != nil {
				errs = append(errs, fmt.Errorf("entity %d: %w", i+1, err))
			}
		}
		if err := l.finish(); err != nil {
			errs = append(errs, err)
		}
		x.vocab = &l.vocabulary
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return x, nil
}

func builtinOr(without bool) *base {
	if without {
		return bare()
	}
	return builtin()
}

// overlay returns a loader for a vocabulary on top of v.
func overlay(v *vocabulary) (*loader, error) {
	cl, err := newClasses()
	return newLoader(v.lex.Extend(), cl, extendVocabulary(v)), err
}

// entry adds an entity given with WithEntities.
func (l *loader) entry(e *Entry) error {
	if !validID(e.ID) {
		return fmt.Errorf("id %q: want lower-case letters, digits and _ / : - or a code such as iso3166:IQ", e.ID)
	}
	class, ok := classOf(e.Type)
	if !ok {
		return fmt.Errorf("%s: unknown type %q", e.ID, e.Type)
	}
	n, known := l.id(e.ID)
	if !known {
		if e.Name == "" {
			return fmt.Errorf("%s: no name", e.ID)
		}
		if err := checkCountry(e.Country); err != nil {
			return fmt.Errorf("%s: %w", e.ID, err)
		}
		r := row{id: e.ID, typ: e.Type, name: e.Name, nameEN: e.NameEN, country: e.Country, members: e.Members}
		if e.Type == OfficeType {
			kind := cmp.Or(e.Kind, Other)
			if !strings.Contains(string(kind), ":") && !slices.Contains(Kinds(), kind) {
				return fmt.Errorf("%s: unknown kind %q; kinds of your own need a namespace, as in acme:%s", e.ID, kind, kind)
			}
			r.office = &Office{Kind: kind, Country: e.Country, Holder: -1}
		}
		n = l.rows.add(r)
		l.ids[e.ID] = n
	} else if have := l.rows.at(n).typ; have != e.Type {
		return fmt.Errorf("%s is a %s, not a %s", e.ID, have, e.Type)
	}
	var ff formFlags
	if e.Weak {
		ff, class = formWeak, class+kWeakCountry-kCountry
	}
	f := l.form(n, ff)
	if e.Name != "" {
		l.add(e.Name, class, f, 0)
	}
	for _, a := range e.Aliases {
		l.add(a, class, f, 0)
	}
	for _, stem := range e.Nisba {
		for _, w := range l.inflect(stem) {
			l.add(w.text, w.class, f, w.flags)
		}
	}
	return nil
}

// Lookup returns what the gazetteer knows of an id, without mentions.
func (x *Extractor) Lookup(id string) (Entity, bool) {
	v := x.vocabulary()
	n, ok := v.id(id)
	if !ok {
		return Entity{}, false
	}
	return v.rows.at(n).entity(), true
}

func (r *row) entity() Entity {
	e := Entity{Ref: r.id, Type: r.typ, Name: r.name, NameEN: r.nameEN, Country: r.country, Members: r.members}
	if r.office != nil {
		o := *r.office
		e.Office = &o
	}
	return e
}

func (x *Extractor) vocabulary() *vocabulary {
	if x.vocab == nil {
		return builtin().vocabulary
	}
	return x.vocab
}

func (x *Extractor) shared() *base {
	if x.base == nil {
		return builtin()
	}
	return x.base
}

// Extract finds the entities of text.
func Extract(text string) *Result {
	var x Extractor
	doc := arabic.Analyze(text)
	defer doc.Release()
	return x.Extract(doc)
}
