package dates

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"time"

	"github.com/hawliyat/hawliyat/internal/cascade"
	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/lexicon"
)

// options are what New was told; their zero value is the default.
type options struct {
	weekStart int // ISO weekday less one, so that zero is Monday
	prefer    Direction
	hijriDays int
	maxBytes  int
}

func (o *options) weekday() time.Weekday { return time.Weekday((o.weekStart + 1) % 7) }

// Direction says where an expression that names no year or week is looked for
// when its clause has no tense.
type Direction uint8

// The directions.
const (
	Nearest Direction = iota // the default: as tense and distance suggest
	Past                     // the last one up to the reference date
	Future                   // the first one from the reference date on
)

// Option is a setting of an [Extractor].
type Option func(*config)

// config collects what the options say.
type config struct {
	opts     options
	words    []wordSource
	holidays []Holiday
	rules    []Rule
	shapes   []Shape
	errs     []error
}

type wordSource struct {
	fsys  fs.FS
	names []string
}

// WithWeekStart sets the first day of a week; Monday by default.
func WithWeekStart(d time.Weekday) Option {
	return func(c *config) {
		if d < time.Sunday || d > time.Saturday {
			c.errs = append(c.errs, fmt.Errorf("dates: no weekday %d", d))
			return
		}
		c.opts.weekStart = (int(d) + 6) % 7
	}
}

// WithDirection sets where a weekday, day or month without a year is looked for
// when nothing in its clause tells.
func WithDirection(d Direction) Option {
	return func(c *config) {
		if d > Future {
			c.errs = append(c.errs, fmt.Errorf("dates: no direction %d", d))
			return
		}
		c.opts.prefer = d
	}
}

// WithHijriAdjustment moves Hijri dates by some days, at most three either way,
// as where months are announced by sighting later than Umm al-Qura has them.
func WithHijriAdjustment(days int) Option {
	return func(c *config) {
		if days < -3 || days > 3 {
			c.errs = append(c.errs, fmt.Errorf("dates: Hijri adjustment of %d days", days))
			return
		}
		c.opts.hijriDays = days
	}
}

// WithMaxBytes bounds the text that is read: mentions that start behind the
// first n bytes are not looked for. Zero, the default, sets no bound.
func WithMaxBytes(n int) Option {
	return func(c *config) {
		if n < 0 {
			c.errs = append(c.errs, fmt.Errorf("dates: bound of %d bytes", n))
			return
		}
		c.opts.maxBytes = n
	}
}

// LexiconError is a mistake in a word list: its file, line and what is wrong.
type LexiconError = lexfile.Error

// WithWords adds the word lists of fsys of the given names, or every *.tsv file in
// its top directory if none is given, in the format of the built-in ones:
// tab-separated columns form, class, value, flags and source, the names of the
// columns first. Classes may be new; rules given by [WithRules] can use them.
func WithWords(fsys fs.FS, names ...string) Option {
	return func(c *config) {
		if len(names) == 0 && fsys != nil {
			var err error
			if names, err = fs.Glob(fsys, "*.tsv"); err == nil && len(names) == 0 {
				err = errors.New("dates: no *.tsv files")
			}
			c.errs = append(c.errs, err)
		} else if fsys == nil {
			c.errs = append(c.errs, errors.New("dates: word lists without a file system"))
			return
		}
		c.words = append(c.words, wordSource{fsys, names})
	}
}

// Holiday is a named day that a caller adds.
type Holiday struct {
	Forms []string // its names, without prepositions
	// Rule says when it recurs: "05-01" a Gregorian day, "hijri 10-01" an
	// Islamic one, "easter -2" and "pascha 1" days from the Western and the
	// Eastern Easter, "nth 11 4 4" the fourth Thursday of November. "+3" behind
	// it makes it three days long, "or" and a second rule add a second date.
	Rule string
}

// WithHolidays adds named days.
func WithHolidays(h ...Holiday) Option {
	return func(c *config) { c.holidays = append(c.holidays, h...) }
}

// New returns an extractor with the given options; nil ones are ignored. Words, holidays and rules are
// laid over the built-in ones, which are shared. The error joins every mistake:
// of word lists a *[LexiconError] with file and line, of rules and shapes with id
// and offset.
func New(opts ...Option) (*Extractor, error) {
	var c config
	for _, o := range opts {
		if o != nil {
			o(&c)
		}
	}
	shapes, err := compileShapes(c.shapes)
	c.errs = append(c.errs, err)
	x := &Extractor{opts: c.opts, shapes: shapes}
	if len(c.words)+len(c.holidays)+len(c.rules) > 0 {
		g, err := c.grammar()
		c.errs = append(c.errs, err)
		x.g = g
	}
	if err := errors.Join(c.errs...); err != nil {
		return nil, err
	}
	return x, nil
}

// grammar compiles the words and rules of a caller over the built-in ones.
func (c *config) grammar() (*grammar, error) {
	v := loadVocabulary()
	var errs []error
	for _, w := range c.words {
		next, err := readVocabulary(w.fsys, w.names, v)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		v = next
	}
	if len(c.holidays) > 0 {
		next, err := v.withHolidays(c.holidays)
		errs = append(errs, err)
		if err == nil {
			v = next
		}
	}
	var user []cascade.Rule[int32]
	for i := range c.rules {
		r, err := c.rules[i].compile()
		errs = append(errs, err)
		user = append(user, r) // compiled all the same, for the faults of its pattern
	}
	g, err := newGrammar(v.clone(), user)
	return g, errors.Join(append(errs, err)...)
}

// clone returns a vocabulary whose classes can be added to.
func (v *vocabulary) clone() *vocabulary {
	c := *v
	c.classes = v.classes.Clone()
	return &c
}

// withHolidays lays named days over a vocabulary.
func (v *vocabulary) withHolidays(hs []Holiday) (*vocabulary, error) {
	out := &vocabulary{classes: v.classes, words: v.words[:len(v.words):len(v.words)]}
	b := v.lexicon.Extend()
	class := v.class("holiday")
	var errs []error
	for _, h := range hs {
		if _, err := parseHoliday(h.Rule); err != nil {
			errs = append(errs, err)
			continue
		}
		if len(h.Forms) == 0 || slices.Contains(h.Forms, "") {
			errs = append(errs, fmt.Errorf("dates: holiday %q: wants names that are not empty", h.Rule))
			continue
		}
		id := int32(len(out.words))
		out.words = append(out.words, word{str: h.Rule, holiday: true})
		for _, f := range h.Forms {
			b.Add(f, class, id, lexicon.Flags(0))
		}
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	var err error
	out.lexicon, err = b.Build()
	return out, err
}
