package entities

import (
	"bytes"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/fold"
)

// An anaphor is a common noun that may stand for what the text has named
// before. What it looks for is told by the table of anaphors.
type anaphor struct {
	wants      string
	key        string // without article
	start, end int32
	tok        int32
	sentence   int32
}

// maxBack is how many sentences lie at most between an anaphor and what it
// stands for.
const maxBack = 6

// anaphors resolves the anaphors found to the entities named before them. Those
// without one are left out.
func (l *linker) anaphors() {
	l.search, l.asked = 0, append(l.asked[:0], make([]int32, len(l.res.Entities))...)
	for i := range l.work.anaphor {
		a := &l.work.anaphor[i]
		if l.covered[a.tok] {
			continue // a short mention, not an anaphor
		}
		if es := l.antecedents(a); len(es) > 0 {
			l.res.References = append(l.res.References, Reference{
				Span: arabic.Span{Start: int(a.start), End: int(a.end)}, Text: l.text[a.start:a.end],
				Entities: es, Sentence: int(a.sentence),
			})
		}
	}
}

// antecedents gives the entities that an anaphor stands for, by what its word wants.
//
//nolint:gocyclo // one case for each kind of word
func (l *linker) antecedents(a *anaphor) []int {
	switch a.wants {
	case "two_sides":
		return l.pair(a, isActor)
	case "two_countries":
		return l.pair(a, func(e *Entity) bool { return e.Type == Country })
	case "two_ministers":
		return l.pair(a, isOffice(Minister))
	case "two_presidents":
		return l.pair(a, isOffice(HeadOfState, Leader, Monarch))
	case "two_officials":
		return l.pair(a, func(e *Entity) bool { return e.Type == OfficeType || e.Type == Person })
	case "minister":
		return l.one(a, isOffice(Minister))
	case "president":
		return l.one(a, isOffice(HeadOfState))
	case "ambassador":
		return l.one(a, func(e *Entity) bool {
			return e.Type == OfficeType && containsAny(e.Ref, "ambassador", "envoy", "consul", "representative")
		})
	case "spokesperson":
		return l.one(a, isOffice(Spokesperson))
	case "monarch":
		return l.one(a, isOffice(Monarch))
	case "officer":
		return l.one(a, isOffice(Officer))
	case "leader":
		return l.one(a, isOffice(Leader))
	case "legislator":
		return l.one(a, isOffice(Legislator))
	case "country":
		if es := l.one(a, func(e *Entity) bool { return e.Type == Country && (l.country == "" || e.Country == l.country) }); es != nil {
			return es
		}
		return l.one(a, func(e *Entity) bool { return e.Type == Country })
	case "forces":
		return l.one(a, func(e *Entity) bool {
			return e.Type == Military || e.Type == Coalition && a.key == "قوات"
		})
	case "region":
		return l.one(a, func(e *Entity) bool { return e.Type == Place && l.headed(e, a.key) })
	case "town":
		return l.one(a, func(e *Entity) bool {
			return e.Type == Place && !containsAny(e.Name, "محافظة", "إقليم", "ولاية")
		})
	case "body":
		return l.one(a, func(e *Entity) bool {
			switch e.Type {
			case Organization, ArmedGroup, Coalition:
				return l.headed(e, a.key)
			}
			return false
		})
	}
	return nil
}

func isActor(e *Entity) bool {
	switch e.Type {
	case Country, Organization, Coalition, ArmedGroup, Military, OfficeType:
		return true
	}
	return false
}

func isOffice(kinds ...Kind) func(*Entity) bool {
	return func(e *Entity) bool {
		return e.Office != nil && slices.Contains(kinds, e.Office.Kind) && e.Office.Status != Former && e.Office.Status != Deposed
	}
}

// maxHeads is how many mentions of an entity are asked for its head: those that
// name it in full come first.
const maxHeads = 8

// headed reports whether a mention of an entity begins with a word: الحركة may
// stand for حركة النهضة.
func (l *linker) headed(e *Entity, head string) bool {
	for i := range min(len(e.Mentions), maxHeads) {
		if headIs(e.Mentions[i].Text, head) {
			return true
		}
	}
	return headIs(e.Name, head)
}

// headIs reports whether the first word of a name, folded and without article,
// is head.
func headIs(name, head string) bool {
	var key [64]byte
	first, _, _ := strings.Cut(name, " ")
	return string(bytes.TrimPrefix(fold.Append(key[:0], first), []byte(al))) == head
}

// maxLook bounds the mentions that an anaphor may stand for.
const maxLook = 256

// before yields the mentions before an anaphor, the nearest first.
func (l *linker) before(a *anaphor) func(yield func(*Mention) bool) {
	return func(yield func(*Mention) bool) {
		i, _ := slices.BinarySearchFunc(l.res.flat, int(a.start), func(m Mention, at int) int { return m.Start - at })
		i--
		for stop := max(0, i-maxLook); i >= stop; i-- {
			m := &l.res.flat[i]
			if int(a.sentence)-m.Sentence > maxBack {
				return
			}
			if m.End <= int(a.start) && !yield(m) {
				return
			}
		}
	}
}

// one finds the entity named last that passes the test.
func (l *linker) one(a *anaphor, is func(*Entity) bool) []int {
	l.search++
	for m := range l.before(a) {
		if l.asked[m.Entity] == l.search {
			continue
		}
		l.asked[m.Entity] = l.search
		if is(&l.res.Entities[m.Entity]) {
			return []int{m.Entity}
		}
	}
	return nil
}

// pair finds two entities that pass the test, named in one sentence if there is
// one that names two, else the last two named. Mentions nested in another count
// for states only: the two sides of وزير الخارجية العراقي ونظيره الأمريكي are the
// ministers.
func (l *linker) pair(a *anaphor, is func(*Entity) bool) []int {
	var all, here []int
	sentence := -1
	for m := range l.before(a) {
		e := &l.res.Entities[m.Entity]
		if !is(e) || e.Type == Country && l.prefersOuter(m, is) {
			continue
		}
		if m.Sentence != sentence {
			sentence, here = m.Sentence, here[:0]
		}
		if !slices.Contains(here, m.Entity) {
			here = append(here, m.Entity)
		}
		if len(here) == 2 {
			return []int{here[1], here[0]}
		}
		if !slices.Contains(all, m.Entity) {
			all = append(all, m.Entity)
		}
	}
	switch {
	case len(all) >= 2:
		return []int{all[1], all[0]}
	case len(all) == 1:
		return all
	}
	return nil
}

// prefersOuter reports whether a mention lies inside one that passes the test.
func (l *linker) prefersOuter(m *Mention, is func(*Entity) bool) bool {
	o := l.outer(m)
	return o != nil && is(&l.res.Entities[o.Entity])
}

// outer returns the mention that encloses another, or nil.
func (l *linker) outer(m *Mention) *Mention {
	i, _ := slices.BinarySearchFunc(l.res.flat, m.Start, func(n Mention, at int) int { return n.Start - at })
	for j := i; j >= 0 && j >= i-6; j-- {
		if j >= len(l.res.flat) {
			continue
		}
		n := &l.res.flat[j]
		if n.Span != m.Span && n.Contains(m.Span) {
			return n
		}
	}
	return nil
}
