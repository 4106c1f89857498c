package timeline

import (
	"embed"
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/internal/fold"
	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/lexicon"
	"github.com/hawliyat/hawliyat/internal/morph"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

//go:embed data/*.tsv
var builtinData embed.FS

// tables is everything the extractor knows about words.
type tables struct {
	types        []TypeInfo
	typeIndex    map[Type]int
	frames       map[Type]*frame
	triggers     []trigger
	verbTriggers []int32 // by morph verb: index in triggers, or -1
	passives     []int32 // by morph verb: index in triggers of what its written passive means, or -1
	govs         []governor
	verbGovs     [][]int32   // by morph verb: indices in govs
	verbKinds    []verbKinds // by morph verb
	colls        []collocation
	verbColls    [][]int32   // by morph verb: indices in colls
	headColls    [][]int32   // by head noun id
	compColls    [][]int32   // by complement id: the collocations it completes
	verbSets     []collSet   // by morph verb
	verbFacts    []verbFacts // by morph verb
	headSets     []collSet   // by head noun id
	compBits     []uint64    // by complement id: rowBits of compColls
	words        []wordRow
	lex          *lexicon.Lexicon
	class        classes
	classNames   *pattern.Classes
	comps, heads map[string]int32     // by folded form
	masdars      map[string]int32     // folded masdar → the trigger of its verb
	firstKinds   map[string]wordKinds // by folded form
}

// wordRow is a row of words.tsv.
type wordRow struct {
	prep  prepSet
	kinds wordKinds
	value string
	num   int64
}

// classes are the pattern classes of the lexicon.
type classes struct {
	trigger, governor, particle, head, comp                        pattern.Class
	prep, that, rel, sub, demonstrative, qad, neither              pattern.Class
	anonymous, actor, counter, approx, numword                     pattern.Class
	stanceNoun, sameDay, enforced, plain, adverb, territory, habit pattern.Class
	flags                                                          [256]nodeFlags // of the classes that say nothing else of a word
	superlative, memorial, kind                                    pattern.Class
}

var builtin = sync.OnceValue(func() *tables {
	t, err := loadTables(builtinData, "data/")
	if err != nil {
		panic(err) // the embedded tables are checked by the tests of this package
	}
	return t
})

// The files of a lexicon, in the order in which they are read.
var lexiconFiles = [...]string{"types.tsv", "frames.tsv", "triggers.tsv", "governors.tsv", "collocations.tsv", "words.tsv"}

// loadTables reads a complete lexicon.
func loadTables(fsys fs.FS, dir string) (*tables, error) {
	l := newLoader(nil)
	l.read(fsys, dir, true)
	return l.finish()
}

// extend reads the files that fsys has as additions to base, which is not
// changed: its lexicon is shared.
func extend(base *tables, fsys fs.FS) (*tables, error) {
	l := newLoader(base)
	l.known(fsys)
	l.read(fsys, "", false)
	return l.finish()
}

type loader struct {
	*tables
	b       *lexicon.Builder
	phrases []phraseForm // triggers of several words
	errs    []error
	user    bool
}

func newLoader(base *tables) *loader {
	if base == nil {
		n := len(morph.Verbs())
		l := &loader{
			tables: &tables{
				typeIndex: make(map[Type]int), frames: make(map[Type]*frame),
				comps: make(map[string]int32), heads: make(map[string]int32), masdars: make(map[string]int32), firstKinds: make(map[string]wordKinds),
				verbTriggers: make([]int32, n), passives: make([]int32, n), verbKinds: make([]verbKinds, n), verbGovs: make([][]int32, n), verbColls: make([][]int32, n),
				classNames: pattern.NewClasses(),
			},
			b: lexicon.NewBuilder(8000),
		}
		for i := range l.verbTriggers {
			l.verbTriggers[i], l.passives[i] = -1, -1
		}
		l.declare()
		return l
	}
	t := *base
	t.types, t.typeIndex, t.frames = slices.Clone(t.types), maps.Clone(t.typeIndex), maps.Clone(t.frames)
	for ty, f := range t.frames {
		own := *f
		t.frames[ty] = &own
	}
	t.triggers, t.govs, t.colls, t.words = slices.Clone(t.triggers), slices.Clone(t.govs), slices.Clone(t.colls), slices.Clone(t.words)
	t.verbTriggers, t.passives, t.verbKinds = slices.Clone(t.verbTriggers), slices.Clone(t.passives), slices.Clone(t.verbKinds)
	t.verbGovs, t.verbColls = cloneLists(t.verbGovs), cloneLists(t.verbColls)
	t.headColls, t.compColls = cloneLists(t.headColls), cloneLists(t.compColls)
	t.comps, t.heads, t.masdars, t.firstKinds = maps.Clone(t.comps), maps.Clone(t.heads), maps.Clone(t.masdars), maps.Clone(t.firstKinds)
	return &loader{tables: &t, b: base.lex.Extend(), user: true}
}

// cloneLists copies lists so that appending to one leaves the original alone.
func cloneLists(in [][]int32) [][]int32 {
	out := make([][]int32, len(in))
	for i := range in {
		out[i] = in[i][:len(in[i]):len(in[i])]
	}
	return out
}

// known checks that fsys has tables, and none by a name that would not be read.
func (l *loader) known(fsys fs.FS) {
	if fsys == nil {
		return // read reports it
	}
	names, err := fs.Glob(fsys, "*.tsv")
	if err == nil && len(names) == 0 {
		err = errors.New("lexicon: no *.tsv files")
	}
	l.errs = append(l.errs, err)
	for _, name := range names {
		if !slices.Contains(lexiconFiles[:], name) {
			l.errs = append(l.errs, &lexfile.Error{File: name, Msg: "no table of this package; want " + strings.Join(lexiconFiles[:], ", ")})
		}
	}
}

// read reads the files of a lexicon; missing ones are a mistake if all is set.
func (l *loader) read(fsys fs.FS, dir string, all bool) {
	for i, name := range lexiconFiles {
		t, err := lexfile.Read(fsys, dir+name)
		if errors.Is(err, fs.ErrNotExist) && !all {
			continue
		}
		if err != nil {
			l.errs = append(l.errs, err)
			continue
		}
		[...]func(*lexfile.Table){l.readTypes, l.readFrames, l.readTriggers, l.readGovernors, l.readCollocations, l.readWords}[i](t)
	}
	l.inheritPhrases()
}

func (l *loader) finish() (*tables, error) {
	if err := errors.Join(l.errs...); err != nil {
		return nil, err
	}
	for i := range l.triggers {
		l.triggers[i].frame = l.frames[l.triggers[i].typ]
	}
	for i := range l.colls {
		l.colls[i].frame = l.frames[l.colls[i].typ]
	}
	l.verbSets, l.headSets = l.setsOf(l.verbColls), l.setsOf(l.headColls)
	l.verbFacts = l.factsOf()
	l.compBits = make([]uint64, len(l.compColls))
	for i, rows := range l.compColls {
		l.compBits[i] = rowBits(rows)
	}
	var err error
	l.lex, err = l.b.Build()
	return l.tables, err
}

func (l *loader) fail(t *lexfile.Table, r *lexfile.Row, format string, args ...any) {
	l.errs = append(l.errs, t.Errorf(r, format, args...))
}

func (l *loader) declare() {
	c := &l.class
	for _, x := range []struct {
		name string
		dst  *pattern.Class
	}{
		{"trigger", &c.trigger}, {"governor", &c.governor}, {"particle", &c.particle}, {"head", &c.head}, {"comp", &c.comp},
		{"preposition", &c.prep}, {"that", &c.that}, {"rel", &c.rel}, {"sub", &c.sub}, {"demonstrative", &c.demonstrative},
		{"qad", &c.qad}, {"neither", &c.neither}, {"anonymous", &c.anonymous}, {"actor", &c.actor}, {"counter", &c.counter},
		{"approx", &c.approx}, {"numword", &c.numword}, {"stance_noun", &c.stanceNoun}, {"same_day", &c.sameDay}, {"enforced", &c.enforced}, {"plain", &c.plain}, {"adverb", &c.adverb}, {"territory", &c.territory}, {"habit", &c.habit}, {"superlative", &c.superlative}, {"memorial", &c.memorial}, {"kind", &c.kind},
	} {
		k, err := l.classNames.Intern(x.name)
		if err != nil {
			l.errs = append(l.errs, err)
		}
		*x.dst = k
	}
	for k, f := range map[pattern.Class]nodeFlags{
		c.rel:           isRel,
		c.demonstrative: isDemonstrative,
		c.qad:           isQad,
		c.neither:       isNeither,
		c.anonymous:     isAnonymous,
		c.actor:         isActor,
		c.plain:         isPlain,
		c.adverb:        isAdverb,
		c.territory:     isTerritory,
		c.superlative:   isRecord,
		c.stanceNoun:    isUtterance, c.memorial: isMemorial,
		c.habit:    isHabit,
		c.enforced: isEnforced,
	} {
		c.flags[k] = f
	}
}

func (l *loader) columns(t *lexfile.Table, names ...string) []int {
	cols, err := t.Need(names...)
	if err != nil {
		l.errs = append(l.errs, err)
		cols = make([]int, len(names))
	}
	return cols
}

func (l *loader) readTypes(t *lexfile.Table) {
	c := l.columns(t, "type", "name_ar", "name_en", "plover", "ace")
	for i := range t.Rows {
		r := &t.Rows[i]
		ty := Type(r.Cells[c[0]])
		_, known := l.typeIndex[ty]
		switch {
		case ty == "" || known:
			l.fail(t, r, "type %q is empty or listed twice", ty)
			continue
		case l.user && !strings.Contains(string(ty), ":"):
			l.fail(t, r, "type %q needs a namespace, as in acme:%s", ty, ty)
			continue
		}
		l.typeIndex[ty] = len(l.types)
		l.types = append(l.types, TypeInfo{ty, r.Cells[c[1]], r.Cells[c[2]], r.Cells[c[3]], r.Cells[c[4]]})
		l.frames[ty] = new(frame)
	}
}

func (l *loader) readFrames(t *lexfile.Table) {
	c := l.columns(t, "type", "slot", "role")
	for i := range t.Rows {
		r := &t.Rows[i]
		f, ok := l.frames[Type(r.Cells[c[0]])]
		s, ok2 := slotNames[r.Cells[c[1]]]
		role, _, _ := strings.Cut(r.Cells[c[2]], ",")
		switch {
		case !ok:
			l.fail(t, r, "unknown type %q", r.Cells[c[0]])
		case !ok2:
			l.fail(t, r, "unknown slot %q", r.Cells[c[1]])
		case !RoleName(role).valid():
			l.fail(t, r, "unknown role %q", role)
		case f[s] != "":
			l.fail(t, r, "slot %q of %q is listed twice", r.Cells[c[1]], r.Cells[c[0]])
		default:
			f[s] = RoleName(role)
		}
	}
}

func (r RoleName) valid() bool {
	switch r {
	case Agent, Counterpart, Theme, Place, Origin, Destination, Exception, Source:
		return true
	}
	return false
}

func (p Phase) valid() bool {
	switch p {
	case None, Start, Ongoing, End, Postponed, Cancelled, Resumed:
		return true
	}
	return false
}

func (m Modality) valid() bool {
	switch m {
	case Actual, Planned, Possible, Conditional, Demanded, Denied:
		return true
	}
	return false
}

// number parses the value of a number word; the table's linter checks it.
func number(s string) int64 {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return -1
	}
	return n
}

// key folds a cell for use as a map key.
func key(s string) string { return fold.String(s) }
