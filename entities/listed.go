package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

// listed finds the persons of a list whom no table has beside those it has: محمد
// علي، زرقان بلفيد، وسوزدار لينفيت.
func (w *work) listed() {
	for k, n := 0, len(w.found); k < n; k++ {
		m := w.found[k]
		if !m.fullName() || m.depth > 0 {
			continue
		}
		w.sentence = int(m.sentence)
		for to := m.to; ; {
			next, ok := w.listedAfter(to)
			if !ok {
				break
			}
			w.keep(next, 0)
			to = next.to
		}
		if first, ok := w.listedFirst(m.from, m.start); ok {
			w.keep(first, 0)
		}
	}
}

// listedAfter reads an unknown name behind a comma or a conjunction at token i.
func (w *work) listedAfter(i int32) (node, bool) {
	comma := w.isComma(i)
	if comma {
		i++
	}
	if !w.free(i) {
		return node{}, false
	}
	t := &w.tokens[i]
	skip := 0
	if strings.HasPrefix(t.Key, "و") && len(t.Key) > 8 {
		skip = 2
	} else if !comma {
		return node{}, false
	}
	return w.listedName(i, skip)
}

// listedFirst reads an unknown name that begins a list, behind a colon, before
// the person that begins at token i.
func (w *work) listedFirst(i, start int32) (node, bool) {
	if start == w.tokens[i].Start {
		if !w.isComma(i - 1) {
			return node{}, false
		}
		i--
	}
	for from := i - 2; from >= max(1, i-3); from-- {
		if w.text[w.tokens[from-1].Start:w.tokens[from-1].End] == ":" && w.free(from) {
			n, ok := w.listedName(from, 0)
			return n, ok && n.to == i
		}
	}
	return node{}, false
}

func (w *work) isComma(i int32) bool {
	if i < 0 || int(i) >= len(w.tokens) || w.tokens[i].Kind != token.Punct {
		return false
	}
	s := w.text[w.tokens[i].Start:w.tokens[i].End]
	return s == "،" || s == ","
}

// free reports whether token i is a word of the line that no mention covers.
func (w *work) free(i int32) bool {
	return int(i) < len(w.tokens) && w.tokens[i].Kind == token.Word && !w.covered[i] && w.tokens[i].Flags&token.LineBefore == 0
}

// listedName reads a name of two or three parts at token i, whose first skip
// bytes are a conjunction: one at least has the shape of a foreign name or is
// known as a part of names, and the list goes on or ends behind it.
func (w *work) listedName(i int32, skip int) (node, bool) {
	t := &w.tokens[i]
	first := t.Key[skip:]
	if !w.listedStart(i, first) {
		return node{}, false
	}
	surely := foreignKey(first)
	to := i + 1
	for ; to < i+3 && w.free(to) && !strings.HasPrefix(w.tokens[to].Key, "و"); to++ {
		it := w.word(int(to))
		if !w.listedPart(&it) {
			return node{}, false
		}
		surely = surely || it.Set.Intersects(&nameMask) || len(it.Entries) == 0 && w.foreign(&it)
	}
	if to == i+1 || !w.listGoesOn(to) || !surely && !w.listedBehind(to) {
		return node{}, false
	}
	return node{
		rule: "person.listed", class: kPerson, form: -1, title: -1,
		from: i, to: to, start: int32(token.Offset(w.text, t, skip)), end: w.tokens[to-1].End,
	}, true
}

// listedStart reports whether token i, whose letters behind a conjunction are key,
// may begin a name: it is in no table and has the shape of no verb or noun.
func (w *work) listedStart(i int32, key string) bool {
	if strings.HasPrefix(key, al) || strings.HasSuffix(key, "ات") || strings.HasSuffix(key, "ا") || len(w.vocab.lex.LookupKey(key)) > 0 {
		return false
	}
	if w.isVerb(key) || isMasdar(key) || masdarLike(key, key) {
		return false
	}
	it := w.word(int(i))
	return len(it.Entries) == 0 && !w.endsInTa(&it) && !w.tanwin(&it) && !w.future(&it)
}

// listedPart reports whether a word may be a later part of a name in a list.
func (w *work) listedPart(it *pattern.Item) bool {
	if it.Set.Intersects(&cliticMask) || it.Has(kStopword) || it.Has(kOffice) || it.Has(kRank) {
		return false
	}
	if it.Set.Intersects(&nameMask) {
		return true
	}
	if len(it.Entries) > 0 || it.Has(pattern.Def) || !w.namelike(it) || w.manyOf(it) || w.future(it) {
		return false
	}
	key := w.key(it)
	return !strings.HasSuffix(key, "ه") && (!strings.HasSuffix(key, "ا") || foreignKey(key))
}

// listedBehind reports whether a comma at token i leads to another person of the
// list, or to a conjunction.
func (w *work) listedBehind(i int32) bool {
	return w.isComma(i) && int(i)+1 < len(w.tokens) && w.tokens[i+1].Kind == token.Word && (w.covered[i+1] || strings.HasPrefix(w.tokens[i+1].Key, "و"))
}

// listGoesOn reports whether a list goes on or ends at token i.
func (w *work) listGoesOn(i int32) bool {
	if int(i) >= len(w.tokens) {
		return true
	}
	t := &w.tokens[i]
	if t.Flags&token.LineBefore != 0 || w.isComma(i) {
		return true
	}
	if t.Kind == token.Punct {
		s := w.text[t.Start:t.End]
		return s == "." || s == "؛" || s == ";" || s == "("
	}
	return t.Kind == token.Word && strings.HasPrefix(t.Key, "و") && (w.covered[i] || len(t.Key) > 2)
}

// called adds the person whom a force or group of the tables is called after, where
// the document names him: قوات صالح.
func (w *work) called() {
	if len(w.people.parts) == 0 {
		return
	}
	for k, n := 0, len(w.found); k < n; k++ {
		m := &w.found[k]
		if m.class != kGroup && m.class != kMil || m.form < 0 || m.depth > 0 || m.to-m.from != 2 || m.nkids > 0 {
			continue
		}
		last := m.to - 1
		if head := w.word(int(m.from)); !head.Has(kHeadMil) || strings.HasPrefix(w.tokens[last].Key, al) {
			continue // ميليشيات الحوثي, شبكة حقاني: the movement
		}
		i, ok := w.people.index[w.tokens[last].Key]
		if !ok || w.people.parts[i].class != kPerson || w.people.parts[i].first {
			continue
		}
		w.sentence = int(m.sentence)
		w.keep(node{
			rule: "person.again", class: kPerson, form: -1, title: -1, short: true,
			from: last, to: m.to, start: w.tokens[last].Start, end: m.end,
		}, m.depth+1)
	}
}
