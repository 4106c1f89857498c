package timeline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/lexicon"
	"github.com/hawliyat/hawliyat/internal/morph"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

func (l *loader) readTriggers(t *lexfile.Table) {
	c := l.columns(t, "id", "kind", "forms", "type", "phase", "flags")
	seen := make(map[string]int, len(t.Rows))
	for i := range t.Rows {
		r := &t.Rows[i]
		tr := trigger{id: r.Cells[c[0]], rule: "trigger." + r.Cells[c[0]], typ: Type(r.Cells[c[3]]), phase: Phase(r.Cells[c[4]]), verb: -1}
		if line, ok := seen[tr.id]; ok {
			l.fail(t, r, "trigger %q stands on line %d already", tr.id, line)
			continue
		}
		seen[tr.id] = r.Line
		if _, ok := l.typeIndex[tr.typ]; !ok {
			l.fail(t, r, "unknown type %q", tr.typ)
		}
		if !tr.phase.valid() {
			l.fail(t, r, "unknown phase %q", tr.phase)
		}
		for f := range lexfile.Flags(r.Cells[c[5]]) {
			if name, role, ok := strings.Cut(f, "="); ok {
				s, known := slotNames[name]
				if !known || !RoleName(role).valid() {
					l.fail(t, r, "unknown flag %q", f)
					continue
				}
				tr.slots[s] = RoleName(role)
				continue
			}
			bit, ok := triggerFlagNames[f]
			if !ok {
				l.fail(t, r, "unknown flag %q", f)
			}
			tr.flags |= bit
		}
		id := int32(len(l.triggers))
		switch r.Cells[c[1]] {
		case "verb":
			v, ok := morph.Find(tr.id)
			if !ok {
				l.fail(t, r, "unknown verb %q", tr.id)
				continue
			}
			tr.verb = v
			verb := &morph.Verbs()[v]
			tr.intrans = !verb.Flags.Has(morph.Transitive)
			if tr.flags&masdarOnly == 0 {
				l.verbTriggers[v] = id
			}
			if tr.flags&verbOnly == 0 {
				for _, m := range verb.Masdars {
					l.addNoun(m, l.class.trigger, id)
					l.masdars[key(m)] = id
				}
			}
		case "passive":
			v, ok := morph.Find(r.Cells[c[2]])
			if !ok {
				l.fail(t, r, "unknown verb %q", r.Cells[c[2]])
				continue
			}
			tr.verb = v
			l.passives[v] = id
		case "noun":
			tr.standing = true
			if r.Cells[c[2]] == "" {
				l.fail(t, r, "no forms")
			}
			for f := range lexfile.Alternatives(r.Cells[c[2]]) {
				l.addNoun(f, l.class.trigger, id)
				if v, ok := l.masdars[key(f)]; ok && tr.verb < 0 {
					tr.verb, tr.intrans = l.triggers[v].verb, l.triggers[v].intrans
				}
			}
		default:
			l.fail(t, r, "unknown kind %q", r.Cells[c[1]])
		}
		l.triggers = append(l.triggers, tr)
	}
}

// addNoun adds a noun with the endings that its bare form takes: the indefinite
// accusative, the dual, and the sound feminine plural. Phrases of two words get
// the article on the second, as in المؤتمر الصحفي.
func (l *loader) addNoun(form string, class pattern.Class, id int32) {
	l.b.Add(form, class, id, lexicon.Suffix)
	first, rest, phrase := strings.Cut(form, " ")
	if phrase {
		variants := []string{form}
		if !strings.Contains(rest, " ") && !strings.HasPrefix(rest, "ال") {
			variants = append(variants, first+" ال"+rest, tanween(first)+" "+tanween(rest))
			l.b.Add(variants[1], class, id, 0)
			l.b.Add(variants[2], class, id, 0)
		}
		l.phrases = append(l.phrases, phraseForm{key(strings.TrimPrefix(first, "ال")), variants})
		return
	}
	if a := tanween(form); a != form {
		l.b.Add(a, class, id, 0)
	}
	if base, ok := strings.CutSuffix(form, "اء"); ok && base != "" {
		// before a pronoun the hamza takes a seat: لقائه, لقاؤه
		l.b.Add(base+"ائ", class, id, lexicon.Suffix)
		l.b.Add(base+"اؤ", class, id, lexicon.Suffix)
	}
	last, size := utf8.DecodeLastRuneInString(form)
	stem := form
	if last == 'ة' {
		stem = form[:len(form)-size] + "ت"
	}
	if utf8.RuneCountInString(form) < 3 || strings.HasSuffix(form, "ات") || strings.HasSuffix(form, "ين") || strings.HasSuffix(form, "ون") {
		return
	}
	l.b.Add(stem+"ان", class, id, 0)
	l.b.Add(stem+"ين", class, id, 0)
	if last == 'ة' {
		l.b.Add(stem+"ي", class, id, 0) // dual in construct: جولتي مفاوضات
		l.b.Add(form[:len(form)-size]+"ات", class, id, lexicon.Suffix)
	} else if last != 'ى' && last != 'ي' {
		l.b.Add(form+"ات", class, id, lexicon.Suffix)
	}
}

// tanween gives the indefinite accusative, which an alef shows except after ة
// and اء.
func tanween(w string) string {
	if strings.HasSuffix(w, "ة") || strings.HasSuffix(w, "اء") || strings.HasSuffix(w, "ى") || strings.HasSuffix(w, "ا") || strings.HasPrefix(w, "ال") {
		return w
	}
	return w + "ا"
}

func (l *loader) readGovernors(t *lexfile.Table) {
	c := l.columns(t, "kind", "form", "effect", "value", "prep")
	for i := range t.Rows {
		r := &t.Rows[i]
		if r.Cells[c[2]] == "kind" {
			l.readVerbKind(t, r, r.Cells[c[1]], r.Cells[c[3]])
			continue
		}
		eff, ok := effectNames[r.Cells[c[2]]]
		if !ok {
			l.fail(t, r, "unknown effect %q", r.Cells[c[2]])
			continue
		}
		g := governor{effect: eff, value: r.Cells[c[3]], mode: modeNames[r.Cells[c[2]]], neg: eff == effNegative, describes: r.Cells[c[0]] == "attribute"}
		switch {
		case eff == effPhase && !Phase(g.value).valid(),
			(eff == effModal || eff == effRumour) && !Modality(g.value).valid(),
			eff == effNegative && g.value != "none" && !Modality(g.value).valid(),
			eff == effLight && !RoleName(g.value).valid():
			l.fail(t, r, "unknown value %q", g.value)
		}
		for p := range lexfile.Alternatives(r.Cells[c[4]]) {
			one, ok := prepNames[p]
			if !ok {
				l.fail(t, r, "unknown preposition %q", p)
			}
			g.prep |= one
		}
		id := int32(len(l.govs))
		l.govs = append(l.govs, g)
		form := r.Cells[c[1]]
		switch r.Cells[c[0]] {
		case "verb":
			v, ok := morph.Find(form)
			if !ok {
				l.fail(t, r, "unknown verb %q", form)
				continue
			}
			l.verbGovs[v] = append(l.verbGovs[v], id)
		case "noun":
			l.addNoun(form, l.class.governor, id)
		case "attribute":
			l.b.Add(form, l.class.governor, id, lexicon.NeedDef)
		case "particle":
			l.b.Add(form, l.class.particle, id, 0)
		default:
			l.fail(t, r, "unknown kind %q", r.Cells[c[0]])
		}
	}
}

// readVerbKind reads a row of effect kind.
func (l *loader) readVerbKind(t *lexfile.Table, r *lexfile.Row, verb, kind string) {
	v, known := morph.Find(verb)
	k, ok := verbKindNames[kind]
	switch {
	case r.Cells[t.Col("kind")] != "verb" || !known:
		l.fail(t, r, "unknown verb %q", verb)
	case !ok:
		l.fail(t, r, "unknown kind of verb %q", kind)
	default:
		l.verbKinds[v] |= k
	}
}

// phraseForm is a phrase that hides what its first word alone means.
type phraseForm struct {
	first    string
	variants []string
}

// inheritPhrases lets phrases stand where their first word may: عملية عسكرية
// completes أطلق as عملية does.
func (l *loader) inheritPhrases() {
	for form, id := range l.comps {
		first, _, phrase := strings.Cut(form, " ")
		stem := strings.TrimPrefix(first, "ال")
		if !phrase && stem == first {
			continue
		}
		if of, ok := l.comps[stem]; ok && of != id {
			for _, c := range l.compColls[of] {
				if !slices.Contains(l.compColls[id], c) {
					l.compColls[id] = append(l.compColls[id], c)
				}
			}
		}
	}
	for _, p := range l.phrases {
		for _, v := range p.variants {
			if id, ok := l.comps[p.first]; ok {
				l.b.Add(v, l.class.comp, id, 0)
			}
			if id, ok := l.heads[p.first]; ok {
				l.b.Add(v, l.class.head, id, 0)
			}
		}
	}
}

// kindsOf reads the kinds in a row of class kind or first.
func (l *loader) kindsOf(t *lexfile.Table, r *lexfile.Row, forms, names string) wordKinds {
	var kinds wordKinds
	for name := range lexfile.Alternatives(names) {
		k, ok := wordKindNames[name]
		if !ok {
			l.fail(t, r, "unknown kind of word %q", name)
		}
		kinds |= k
	}
	for form := range lexfile.Alternatives(forms) {
		l.firstKinds[key(form)] |= kinds
	}
	return kinds
}

func (l *loader) readWords(t *lexfile.Table) {
	c := l.columns(t, "form", "class", "value", "flags")
	for i := range t.Rows {
		r := &t.Rows[i]
		name := r.Cells[c[1]]
		if name == "prep" {
			name = "preposition"
		}
		w := wordRow{value: r.Cells[c[2]]}
		if name == "kind" || name == "first" {
			w.kinds = l.kindsOf(t, r, r.Cells[c[0]], w.value)
		}
		if name == "first" {
			continue
		}
		k, ok := l.classNames.Lookup(name)
		if !ok {
			l.fail(t, r, "unknown class %q", r.Cells[c[1]])
			continue
		}
		switch k {
		case l.class.prep:
			if w.prep, ok = prepNames[w.value]; !ok {
				l.fail(t, r, "unknown preposition %q", w.value)
			}
		case l.class.numword:
			if w.num = number(w.value); w.num < 0 {
				l.fail(t, r, "%q is no number", w.value)
			}
		}
		flags, err := lexicon.ParseFlags(r.Cells[c[3]])
		if err != nil {
			l.fail(t, r, "%v", err)
		}
		switch k {
		case l.class.prep, l.class.that, l.class.rel, l.class.sub, l.class.demonstrative, l.class.qad, l.class.neither, l.class.approx:
			flags |= lexicon.NoDef
		}
		id := int32(len(l.words))
		l.words = append(l.words, w)
		for form := range lexfile.Alternatives(r.Cells[c[0]]) {
			l.b.Add(form, k, id, flags)
		}
	}
}
