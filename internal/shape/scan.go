package shape

import (
	"errors"
	"time"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2"

	"github.com/hawliyat/hawliyat/internal/fold"
)

// scanner holds what the scan of one line needs; shapes pool it.
//
// The engine works on runes. A long line is decoded in windows: a match that
// begins less than margin runes before a window's end might be cut or see a
// false end of line, so it is left to the next window, which begins there with
// enough context for look-behind.
type scanner struct {
	shape *Shape
	line  string
	runes []rune
	off   []int32 // byte offset of each rune from base, and of the end
	base  int     // byte offset of the window in the line
	limit int     // matches that begin at this rune or later are not taken
	next  int     // rune at which the next window's search begins
	done  bool    // yield asked to stop
	since time.Time
	late  bool
	match Match
	yield func(*Match) bool
	visit func(regexp2.MatchView) bool
}

var errLate = errors.New("time is up")

func (sc *scanner) scan(line string, yield func(*Match) bool) error {
	s := sc.shape
	sc.line, sc.yield, sc.done, sc.late = line, yield, false, false
	if s.timeout > 0 {
		sc.since = time.Now()
	}
	for at, context := 0, 0; ; {
		rest := sc.decode(at, s.margin >= 0)
		sc.limit, sc.next = len(sc.runes)+1, len(sc.runes)
		if rest {
			sc.limit = len(sc.runes) - s.margin
			sc.next = sc.limit
		}
		if !s.fold || admitsRunes(s.needs, sc.runes) {
			if err := s.re.FindRunesMatches(sc.runes, context, sc.visit); err != nil {
				return err
			}
		}
		switch {
		case sc.late:
			return errLate
		case sc.done || !rest:
			return nil
		}
		from := max(sc.next-s.context, 0)
		at, context = sc.base+int(sc.off[from]), sc.next-from
	}
}

// decode fills the window with the runes of the line from byte at on, and
// reports whether some are left.
func (sc *scanner) decode(at int, windowed bool) (rest bool) {
	sc.runes, sc.off, sc.base = sc.runes[:0], sc.off[:0], at
	i := at
	for i < len(sc.line) {
		if windowed && len(sc.runes) >= window {
			rest = true
			break
		}
		r, n := rune(sc.line[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(sc.line[i:])
		}
		if sc.shape.fold {
			sc.foldRune(r, i)
		} else {
			sc.runes, sc.off = append(sc.runes, r), append(sc.off, int32(i-at))
		}
		i += n
	}
	sc.off = append(sc.off, int32(i-at))
	return rest
}

// foldRune appends the folded form of a rune; the letters of a ligature share
// its offset.
func (sc *scanner) foldRune(r rune, i int) {
	if r >= 0xFB50 && r < 0xFF00 {
		var buf [64]byte
		for _, f := range string(fold.AppendRune(buf[:0], r)) {
			sc.runes, sc.off = append(sc.runes, f), append(sc.off, int32(i-sc.base))
		}
		return
	}
	if f, ok := fold.Rune(r); ok {
		sc.runes, sc.off = append(sc.runes, f), append(sc.off, int32(i-sc.base))
	}
}

// accept turns one match of the engine into bytes and hands it on.
func (sc *scanner) accept(v regexp2.MatchView) bool {
	start, n, _ := v.GroupRange(0)
	if start >= sc.limit {
		return false
	}
	if sc.shape.timeout > 0 && time.Since(sc.since) > sc.shape.timeout {
		sc.late = true
		return false
	}
	if n == 0 {
		return true
	}
	sc.next = max(sc.next, start+n)
	m := &sc.match
	m.Start, m.End = sc.bytes(start, n)
	for i, number := range sc.shape.numbers {
		m.groups[2*i], m.groups[2*i+1] = -1, -1
		if at, n, ok := v.GroupRange(number); ok {
			m.groups[2*i], m.groups[2*i+1] = sc.bytes(at, n)
		}
	}
	if !sc.yield(m) {
		sc.done = true
		return false
	}
	return true
}

// bytes gives the extent in the line of n runes of the window.
func (sc *scanner) bytes(at, n int) (start, end int) {
	start = sc.base + int(sc.off[at])
	if n == 0 || !sc.shape.fold {
		return start, sc.base + int(sc.off[at+n])
	}
	end = sc.base + int(sc.off[at+n-1])
	_, size := utf8.DecodeRuneInString(sc.line[end:])
	for end += size; end < len(sc.line); end += size {
		var r rune
		r, size = utf8.DecodeRuneInString(sc.line[end:])
		if c, _ := fold.Classify(r); c != fold.Mark && c != fold.Tatweel {
			break
		}
	}
	return start, end
}

// cut gives at most n bytes of s, ending between runes.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
