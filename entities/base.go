package entities

import (
	"embed"
	"io/fs"
	"sync"

	"github.com/hawliyat/hawliyat/internal/cascade"
	"github.com/hawliyat/hawliyat/internal/lexicon"
)

//go:embed data/*.tsv
var dataFiles embed.FS

// A base is all that extractors without options share: the built-in vocabulary
// and the compiled rules. It is immutable.
type base struct {
	*vocabulary

	rules *cascade.Cascade[node]
}

// builtin is the base with the embedded tables, bare the one without any.
var (
	builtin = sync.OnceValue(func() *base { return mustLoad(true) })
	bare    = sync.OnceValue(func() *base { return mustLoad(false) })
)

// mustLoad panics when the embedded tables or rules have a mistake, which the
// tests of this package would have shown.
func mustLoad(tables bool) *base {
	b, err := loadBase(tables)
	if err != nil {
		panic("entities: " + err.Error())
	}
	return b
}

// sizeHint is about the number of forms of the embedded tables.
const sizeHint = 40_000

func loadBase(tables bool) (*base, error) {
	cl, err := newClasses()
	if err != nil {
		return nil, err
	}
	size := 0
	if tables {
		size = sizeHint
	}
	l := newLoader(lexicon.NewBuilder(size), cl, vocabulary{ids: make(map[string]int32), kinds: make(map[string]wordKinds)})
	files, err := fs.Sub(dataFiles, "data")
	if err != nil {
		return nil, err
	}
	pattern := kindsFile // it belongs to the rules
	if tables {
		pattern = "*.tsv"
	}
	if err := l.load(files, pattern); err != nil {
		return nil, err
	}
	if err := l.finish(); err != nil {
		return nil, err
	}
	b := &base{vocabulary: &l.vocabulary}
	if b.rules, err = cascade.New(cl, passes()); err != nil {
		return nil, err
	}
	return b, nil
}
