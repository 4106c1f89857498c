// Package shape matches the shapes of text that are no words, which callers give
// as regular expressions. It is the only place that uses regexp2, whose syntax is .NET's: look-around, back-references
// and (?<name>…), with \d for the digits of every family.
//
// A shape reads one line or sentence at a time, behind a prefilter derived
// from its pattern: a line without the literals or characters that every match
// needs is never decoded. Offsets are bytes, also where the line is not valid
// UTF-8.
//
// A shape without a timeout has bounded quantifiers only, so that its matching is
// linear in the line and never depends on a clock. Any other pattern runs under a
// timeout.
package shape

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/dlclark/regexp2/v2"
	"github.com/dlclark/regexp2/v2/syntax"

	"github.com/hawliyat/hawliyat/internal/fold"
)

// Options say how a pattern is compiled.
type Options struct {
	// Timeout bounds the matching of one line. Zero means none: then unbounded
	// quantifiers and patterns whose alternatives multiply beyond maxPaths are
	// refused, and matching never fails. The engine's clock is coarse; a match may
	// run some 200 ms longer.
	Timeout time.Duration
	// Fold matches against the folded line (see package fold). Arabic letters
	// of the pattern are folded likewise; \d then means 0-9 for all families.
	// Tashkeel and tatweel around a match belong to the letter before them.
	Fold bool
}

// The bounds on patterns and on what is read of a line.
const (
	maxPattern = 4 << 10  // bytes of a pattern
	maxWidth   = 1 << 10  // runes that a shape without timeout may span with its look-around
	maxPaths   = 1 << 20  // ways in which one without timeout may try one position
	maxLine    = 16 << 10 // bytes read of a line by a shape of unbounded width
	window     = 8 << 10  // runes decoded at a time for a shape of bounded width
)

// Error reports a pattern that cannot be compiled.
type Error struct {
	ID  string // of the shape
	Msg string
}

func (e *Error) Error() string { return "shape " + e.ID + ": " + e.Msg }

// TimeoutError reports that matching was given up. It names the shape, never
// the text. The caller should drop the shape for the rest of the document: each
// further line may cost the whole timeout again.
type TimeoutError struct {
	ID    string
	Stack bool // the backtracking stack ran full before the time was up
}

func (e *TimeoutError) Error() string {
	if e.Stack {
		return "shape " + e.ID + ": backtracks too deeply"
	}
	return "shape " + e.ID + ": timed out"
}

// Shape is a compiled pattern. It is immutable and safe for concurrent use.
type Shape struct {
	id, pattern string
	re          *regexp2.Regexp
	fold        bool
	timeout     time.Duration
	needs       []need
	margin      int // runes a match may reach from its start, context included; -1 unbounded
	context     int // runes before a start that look-behind may read
	names       []string
	numbers     []int
	pool        sync.Pool
}

// Compile compiles a pattern under the id with which errors name it. The error
// is an *Error.
func Compile(id, pattern string, o Options) (*Shape, error) {
	fail := func(format string, args ...any) (*Shape, error) {
		return nil, &Error{ID: id, Msg: fmt.Sprintf(format, args...)}
	}
	if pattern == "" {
		return fail("empty pattern")
	}
	if len(pattern) > maxPattern {
		return fail("pattern longer than %d bytes", maxPattern)
	}
	expr := pattern
	if o.Fold {
		expr = foldPattern(pattern)
	}
	stack := -1
	if o.Timeout > 0 {
		stack = regexp2.DefaultOptimizationOptions.MaxBacktrackingStackSize
	}
	re, err := regexp2.Compile(expr, regexp2.OptionMaxBacktrackingStackSize(stack))
	if err != nil {
		return fail("%v", err)
	}
	tree, err := syntax.Parse(expr, syntax.ParseOptions{})
	if err != nil {
		return fail("%v", err)
	}
	p := analyze(tree)
	switch {
	case p.rightToLeft:
		return fail("right-to-left matching is not supported")
	case p.searchStart:
		return fail(`\G is not supported`)
	}
	if o.Timeout <= 0 {
		switch {
		case p.width+p.reach > maxWidth:
			return fail("unbounded or longer than %d characters: use {m,n} instead of *, + and {m,}", maxWidth)
		case p.paths > maxPaths:
			return fail("about %.0g ways to match at one position, at most %d are allowed: narrow the repetitions", p.paths, maxPaths)
		case tree.Root.ComputeMinLength() == 0:
			return fail("matches the empty string")
		}
	} else {
		re.MatchTimeout = o.Timeout
	}
	s := &Shape{
		id: id, pattern: pattern, re: re, fold: o.Fold, timeout: o.Timeout,
		needs: needsOf(tree.Root), margin: -1, context: p.reach + 1,
		names: re.GetGroupNames(), numbers: re.GetGroupNumbers(),
	}
	if m := p.width + p.reach + 2; m < window/2 {
		s.margin = m
	}
	s.pool.New = func() any {
		sc := &scanner{shape: s, match: Match{groups: make([]int, 2*len(s.numbers))}}
		sc.visit = sc.accept
		return sc
	}
	return s, nil
}

// MustCompile is Compile for patterns of the program; it panics on an *Error.
func MustCompile(id, pattern string, o Options) *Shape {
	s, err := Compile(id, pattern, o)
	if err != nil {
		panic(err)
	}
	return s
}

// foldPattern folds the Arabic letters of a pattern and leaves its syntax.
func foldPattern(pattern string) string {
	out := make([]byte, 0, len(pattern))
	for _, r := range pattern {
		if r < 0x600 {
			out = append(out, string(r)...)
			continue
		}
		if c, _ := fold.Classify(r); c == fold.Letter || c == fold.Tatweel || c == fold.Mark {
			out = fold.AppendRune(out, r)
			continue
		}
		out = append(out, string(r)...)
	}
	return string(out)
}

// ID gives the identifier the shape was compiled under.
func (s *Shape) ID() string { return s.id }

// Pattern gives the pattern as it was written.
func (s *Shape) Pattern() string { return s.pattern }

// Groups lists the names of the capture groups, the whole match ("0") first.
// Unnamed groups are called by their number.
func (s *Shape) Groups() []string { return slices.Clone(s.names) }

// Group gives the index of a group for Match.Group, or -1.
func (s *Shape) Group(name string) int { return slices.Index(s.names, name) }

// Match is one match; its offsets are bytes in the line. Inside the callback of
// Each it is valid until the callback returns.
type Match struct {
	Start, End int
	groups     []int // start and end of each group, -1 for one that took no part
}

// Group gives the extent of the i-th group of Groups, and false when it took
// no part in the match.
func (m *Match) Group(i int) (start, end int, ok bool) {
	if i < 0 || 2*i+1 >= len(m.groups) || m.groups[2*i] < 0 {
		return 0, 0, false
	}
	return m.groups[2*i], m.groups[2*i+1], true
}

// Match reports whether the line holds a match. The error is a *TimeoutError,
// and always nil without a timeout.
func (s *Shape) Match(line string) (bool, error) {
	found := false
	err := s.Each(line, func(*Match) bool {
		found = true
		return false
	})
	return found, err
}

// Find gives the first match of the line. Errors are as in Match.
func (s *Shape) Find(line string) (m Match, ok bool, err error) {
	err = s.Each(line, func(hit *Match) bool {
		m, ok = Match{Start: hit.Start, End: hit.End, groups: slices.Clone(hit.groups)}, true
		return false
	})
	return m, ok, err
}

// Each calls yield for the matches of a line from left to right; they do not
// overlap and none is empty. It stops when yield returns false. Errors are as
// in Match; matches found before are valid.
func (s *Shape) Each(line string, yield func(m *Match) bool) error {
	if s.margin < 0 && len(line) > maxLine {
		line = cut(line, maxLine)
	}
	if !s.fold && !admits(s.needs, line) {
		return nil
	}
	sc := s.pool.Get().(*scanner)
	err := sc.scan(line, yield)
	sc.yield, sc.line = nil, ""
	s.pool.Put(sc)
	if err == nil {
		return nil
	}
	return &TimeoutError{ID: s.id, Stack: errors.Is(err, regexp2.ErrBacktrackingStackLimit)}
}
