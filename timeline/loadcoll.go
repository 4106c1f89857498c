package timeline

import (
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/lexicon"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// readCollocations reads the heads and their complements. Rows of kind class name
// classes of complements that other rows ask for with @.
func (l *loader) readCollocations(t *lexfile.Table) {
	c := l.columns(t, "kind", "verb", "head", "complement", "type", "phase", "trigger", "flags")
	classes := map[string]string{} // complements by the name of their class
	for i := range t.Rows {
		r := &t.Rows[i]
		if r.Cells[c[0]] == "class" {
			classes["@"+r.Cells[c[1]]] = r.Cells[c[3]]
			continue
		}
		x := collocation{typ: Type(r.Cells[c[4]]), phase: Phase(r.Cells[c[5]])}
		l.readFires(t, r, &x, r.Cells[c[6]], r.Cells[c[7]])
		id := int32(len(l.colls))
		switch r.Cells[c[0]] {
		case "verb":
			v, ok := morph.Find(r.Cells[c[1]])
			if !ok {
				l.fail(t, r, "unknown verb %q", r.Cells[c[1]])
				continue
			}
			x.id = r.Cells[c[1]]
			l.verbColls[v] = append(l.verbColls[v], id)
			for _, m := range morph.Verbs()[v].Masdars {
				l.addHead(m, id)
			}
		case "noun":
			x.id = "noun"
			l.addHead(r.Cells[c[2]], id)
		default:
			l.fail(t, r, "unknown kind %q", r.Cells[c[0]])
		}
		x.id = "collocation." + x.id + "+" + string(x.typ)
		l.colls = append(l.colls, x)
		for f := range lexfile.Alternatives(r.Cells[c[3]]) {
			switch f {
			case "@person":
				l.colls[id].person = true
			case "@actor":
				l.colls[id].actor = true
			case "@ب":
				l.colls[id].byBa = true
			default:
				forms, class := classes[f]
				if !class {
					l.addComplement(f, id)
				}
				for form := range lexfile.Alternatives(forms) {
					l.addComplement(form, id)
				}
				if !class && strings.HasPrefix(f, "@") {
					l.fail(t, r, "unknown class %q", f)
				}
			}
		}
	}
	l.shareComplements()
}

// readFires reads which part of a collocation becomes the event, and its flags.
func (l *loader) readFires(t *lexfile.Table, r *lexfile.Row, x *collocation, fires, flags string) {
	for f := range lexfile.Flags(flags) {
		switch f {
		case "negative":
			x.neg = true
		case "enforced":
			x.enforced = true
		case "ba":
			x.ba = true
		case "finite":
			x.finite = true
		case "near":
			x.near = true
		case "bare":
			x.bare = true
		case "both":
			x.both = true
		default:
			l.fail(t, r, "unknown flag %q", f)
		}
	}
	switch fires {
	case "head":
		x.where = fireHead
	case "complement":
		x.where = fireComplement
	case "drop":
		x.where = dropHead
	default:
		l.fail(t, r, "unknown trigger %q", fires)
	}
	if _, ok := l.typeIndex[x.typ]; !ok && (x.typ != "" || x.where == fireHead) {
		l.fail(t, r, "unknown type %q", x.typ)
	}
	if x.phase == "" {
		x.phase = None
	}
	if !x.phase.valid() {
		l.fail(t, r, "unknown phase %q", x.phase)
	}
}

// shareComplements gives the forms with the article or in the accusative, where
// they have rows of their own, the rows of the bare form too, behind their own.
func (l *loader) shareComplements() {
	own := slices.Clone(l.compColls)
	for form, bare := range l.comps {
		for _, k := range [...]string{"ال" + form, key(tanween(form))} {
			id, ok := l.comps[k]
			if !ok || id == bare {
				continue
			}
			for _, row := range own[bare] {
				if !slices.Contains(own[id], row) {
					l.compColls[id] = append(slices.Clip(l.compColls[id]), row)
				}
			}
		}
	}
}

func (l *loader) addHead(form string, coll int32) {
	k := key(form)
	h, ok := l.heads[k]
	if !ok {
		h = int32(len(l.headColls))
		l.heads[k] = h
		l.headColls = append(l.headColls, nil)
		l.addNoun(form, l.class.head, h)
	}
	if !slices.Contains(l.headColls[h], coll) {
		l.headColls[h] = append(l.headColls[h], coll)
	}
}

func (l *loader) addComplement(form string, coll int32) {
	k := key(form)
	id, ok := l.comps[k]
	if !ok {
		id = int32(len(l.compColls))
		l.comps[k] = id
		l.compColls = append(l.compColls, nil)
		if stem, ok := strings.CutPrefix(form, "ال"); ok && !strings.Contains(form, " ") {
			// written without its article, or it would hide the stem's other readings
			l.b.Add(stem, l.class.comp, id, lexicon.NeedDef)
		} else {
			l.b.Add(form, l.class.comp, id, lexicon.Suffix)
			if a := tanween(form); a != form && !strings.Contains(form, " ") {
				l.b.Add(a, l.class.comp, id, 0)
			}
		}
	}
	if !slices.Contains(l.compColls[id], coll) {
		l.compColls[id] = append(l.compColls[id], coll)
	}
}
