package entities

import (
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

// homonyms lets the states that a document names decide between things of one
// name: with Jordan in it, عمان is Amman.
func (w *work) homonyms() {
	var votes map[string]int
	for i := range w.found {
		m := &w.found[i]
		if m.alt == 0 || m.form < 0 {
			continue
		}
		if votes == nil {
			votes = make(map[string]int)
			for j := range w.found {
				if n := &w.found[j]; n.alt == 0 && n.country != "" && n.class != kOffice {
					votes[n.country]++
				}
			}
		}
		own, other := w.row(m.form), w.row(m.alt-1)
		if other.country != "" && votes[other.country] > votes[own.country] {
			class, _ := classOf(other.typ)
			if !isNisba(m.class) {
				m.class = class
			}
			m.form, m.country = m.alt-1, other.country
			w.restate(i, own.country)
		}
	}
}

// locals takes back the link of common phrases, such as the fourth division, that
// name the force of one state where the document never names that state, or a
// coalition where it never names whom it fights.
func (w *work) locals() {
	for i := range w.found {
		m := &w.found[i]
		if m.form < 0 || w.vocab.forms.at(m.form).flags&formLocal == 0 {
			continue
		}
		own := w.vocab.forms.at(m.form).row
		r := w.vocab.rows.at(own)
		if w.mentions(own, r) {
			continue
		}
		m.form, m.country = -1, ""
		w.restate(i, r.country)
	}
}

// mentions reports whether the document names the state of a row, or what it
// wants beside it, otherwise than by local forms.
func (w *work) mentions(own int32, r *row) bool {
	for i := range w.found {
		n := &w.found[i]
		if n.form < 0 {
			if len(r.beside) == 0 && n.country == r.country && n.class != kOffice {
				return true
			}
			continue
		}
		f := w.vocab.forms.at(n.form)
		if f.flags&formLocal != 0 && f.row == own {
			continue
		}
		if f.row == own || len(r.beside) == 0 && n.country == r.country {
			return true
		}
		if k := slices.Index(r.beside, w.vocab.rows.at(f.row).id); k >= 0 && (r.unless[k] == "" || !w.names(r.unless[k])) {
			return true
		}
	}
	return false
}

// names reports whether the document names an entity of the gazetteer.
func (w *work) names(id string) bool {
	return slices.ContainsFunc(w.found, func(m mention) bool {
		return m.form >= 0 && w.row(m.form).id == id
	})
}

// restate gives the mentions around one whose state has turned out to be
// another the new one too, when they had the old.
func (w *work) restate(i int, old string) {
	m := &w.found[i]
	for j, depth := i-1, m.depth; j >= 0 && depth > 0; j-- {
		n := &w.found[j]
		if n.depth >= depth {
			continue
		}
		depth = n.depth
		if n.country == old {
			n.country = m.country
		}
		if n.title >= 0 && w.titles[n.title].country == old {
			w.titles[n.title].country = m.country
		}
	}
}

// nisbaSurnames makes a person of an adjective that is the surname of one named
// in full, where a verb of saying stands before it: وقال السوداني.
func (w *work) nisbaSurnames() {
	ends := uint64(0) // signatures of the last words of names
	for i := range w.found {
		if m := &w.found[i]; m.fullName() {
			ends |= signature(w.tokens[m.to-1].Key)
		}
	}
	var surnames map[string]bool
	for i := range w.found {
		m := &w.found[i]
		if m.class != kNisbaM || m.depth > 0 || m.from == 0 || ends&signature(w.tokens[m.from].Key) == 0 {
			continue
		}
		if surnames == nil {
			surnames = w.surnames()
		}
		if !surnames[w.tokens[m.from].Key] {
			continue
		}
		if before := w.word(int(m.from) - 1); before.Has(kReport) {
			m.class, m.form, m.short, m.rule, m.country = kPerson, -1, true, "person.again", ""
		}
	}
}

// fullName reports a person named by more than one word.
func (m *mention) fullName() bool { return m.class == kPerson && m.to-m.from > 1 && !m.short }

// surnames returns the last words of the names of persons that are adjectives of
// a state.
func (w *work) surnames() map[string]bool {
	out := make(map[string]bool)
	for i := range w.found {
		m := &w.found[i]
		if !m.fullName() {
			continue
		}
		key := w.tokens[m.to-1].Key
		if _, known := out[key]; !known {
			out[key] = slices.ContainsFunc(w.vocab.lex.LookupKey(strings.TrimPrefix(key, al)), func(e pattern.Entry) bool { return e.Class == kNisbaM })
		}
	}
	return out
}

// governments makes a body of a government and the person it is called after,
// with his title: حكومة الرئيس سعد الحريري, حكومة الدكتور عصام شرف.
func (w *work) governments() {
	for i := range w.found {
		m := &w.found[i]
		if m.class != kPerson || m.depth > 0 || m.start > w.tokens[m.from].Start {
			continue
		}
		from, title, whole := m.from, -1, true // whole: no office with a complement
		for steps := 0; steps < 4 && from > 0; steps++ {
			j := i - 1
			for j >= 0 && w.found[j].depth > 0 {
				j--
			}
			if j >= 0 && w.found[j].class == kOffice && w.found[j].to == from {
				o := &w.found[j]
				american := o.rule == "office.nationality" && o.country == "US" && o.from > 0 && strings.HasSuffix(w.tokens[o.from-1].Key, "اداره")
				whole = whole && (o.rule == "office.title" || american) // إدارة الرئيس الأميركي دونالد ترمب
				from, title = o.from, j
				continue
			}
			if before := w.word(int(from) - 1); !before.Has(kHonorific) {
				break
			}
			from--
		}
		if from == 0 || w.covered[from-1] {
			continue
		}
		head := *m
		head.from, head.start = from, w.tokens[from].Start
		outer, ok := w.bodyOfPerson(&head.node)
		if !ok || !(outer.class == kOrg && whole) && outer.class != kCoal {
			continue
		}
		m.depth++
		if title >= 0 {
			w.found[title].depth++
		}
		w.sentence = int(m.sentence)
		w.keep(outer, 0)
	}
}

// titleBefore makes an office of a title that stands before a surname:
// الرئيس الأسد.
func (w *work) titleBefore(m *node) {
	i := m.from - 1
	if i < 0 || w.covered[i] || m.start > w.tokens[m.from].Start || w.tokens[m.from].Flags&token.LineBefore != 0 {
		return
	}
	it := w.word(int(i))
	if !it.Has(kRankTitle) || !it.Has(pattern.Def) {
		return
	}
	for _, e := range it.Entries {
		if e.Class != kRankTitle {
			continue
		}
		w.titles = append(w.titles, title{rank: e.ID, body: -1, kind: w.vocab.ranks.at(e.ID).kind})
		w.keep(node{
			rule: "office.title", class: kOffice, form: -1, title: int32(len(w.titles) - 1),
			from: it.From, to: it.To, start: it.Start, end: it.End,
		}, 0)
		return
	}
}

// resume keeps the weak forms whose entity the document names clearly
// elsewhere.
func (w *work) resume() {
	if len(w.pending) == 0 {
		return
	}
	if w.rows == nil {
		w.rows = make(map[int32]bool)
	}
	clear(w.rows)
	for i := range w.found {
		if f := w.found[i].form; f >= 0 {
			w.rows[w.vocab.forms.at(f).row] = true
		}
	}
	for i := range w.pending {
		p := &w.pending[i]
		if !w.rows[w.vocab.forms.at(p.form).row] || w.anyCovered(p.from, p.to) {
			continue
		}
		w.sentence = int(p.sentence)
		w.keep(p.node, 0)
	}
}

func (w *work) anyCovered(from, to int32) bool { return slices.Contains(w.covered[from:to], true) }
