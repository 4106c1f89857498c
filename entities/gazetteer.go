package entities

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/lexicon"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// A row is what a gazetteer knows of one entity. Several lines of a table may
// share an id; they share the row of the first.
type row struct {
	id           string
	typ          Type
	name, nameEN string
	country      string
	flags        rowFlags
	members      []string
	since, until string
	beside       []string // ids, of which a document names one where a local form is meant
	unless       []string // for each of them an id that, named too, takes its word away, or ""
	office       *Office
}

type rowFlags uint16

const (
	rowCapital rowFlags = 1 << iota
	rowRegion
	rowMedia
	rowMetonym
	rowHistorical
	rowTerritory
)

// formFlags say how one form of a gazetteer may be used. They are kept beside
// the row because lines of the same entity may differ in them.
type formFlags uint16

const (
	formWeak formFlags = 1 << iota
	formHomonym
	formCityHomonym
	formAcronym
	formSurname
	formGiven
	formLanguage
	formShort
	formHeadOnly
	formLocal
	formMedia    // of a row that is rowMedia
	formPlatform // of a network whose buttons stand on pages
)

// A form ties a written form to its row. Its number is what the entries of the
// lexicon carry.
type form struct {
	row     int32
	flags   formFlags
	country uint16 // index in vocabulary.countries of the state of the row
}

var rowFlagNames = map[string]rowFlags{
	"capital": rowCapital, "region": rowRegion, "media": rowMedia, "metonym": rowMetonym,
	"historical": rowHistorical, "territory": rowTerritory,
}

var formFlagNames = map[string]formFlags{
	"weak": formWeak, "homonym": formHomonym, "city_homonym": formCityHomonym, "acronym": formAcronym,
	"surname": formSurname, "given": formGiven, "language": formLanguage, "head_only": formHeadOnly,
	"local": formLocal,
}

// parseRowFlags reads the flags cell of a gazetteer line.
func parseRowFlags(cell string) (lexicon.Flags, rowFlags, formFlags, error) {
	var lf lexicon.Flags
	var rf rowFlags
	var ff formFlags
	for name := range lexfile.Flags(cell) {
		if f, ok := lexicon.Flag(name); ok {
			lf |= f
		} else if f, ok := rowFlagNames[name]; ok {
			rf |= f
		} else if f, ok := formFlagNames[name]; ok {
			ff |= f
		} else {
			return 0, 0, 0, fmt.Errorf("unknown flag %q", name)
		}
	}
	return lf, rf, ff, nil
}

// gazetteer reads a table of entities: columns id, type, name, aliases,
// name_en, flags and, where they apply, country, nisba, nisba_flags, members,
// since, until, beside.
func (l *loader) gazetteer(t *lexfile.Table) error {
	cols, err := t.Need("id", "type", "name", "aliases", "name_en", "flags")
	if err != nil {
		return err
	}
	g := gazetteerColumns{
		id: cols[0], typ: cols[1], name: cols[2], aliases: cols[3], nameEN: cols[4], flags: cols[5],
		country: t.Col("country"), nisba: t.Col("nisba"), nisbaFlags: t.Col("nisba_flags"),
		members: t.Col("members"), since: t.Col("since"), until: t.Col("until"), beside: t.Col("beside"),
	}
	var errs []error
	for i := range t.Rows {
		if err := l.gazetteerRow(&g, &t.Rows[i]); err != nil {
			errs = append(errs, t.Errorf(&t.Rows[i], "%v", err))
		}
	}
	return errors.Join(errs...)
}

type gazetteerColumns struct {
	id, typ, name, aliases, nameEN, flags, country, nisba, nisbaFlags, members, since, until, beside int
}

func (l *loader) gazetteerRow(g *gazetteerColumns, r *lexfile.Row) error {
	id, typ := r.Get(g.id), Type(r.Get(g.typ))
	if strings.HasPrefix(id, "head:") {
		return l.headRow(g, r)
	}
	if !validID(id) {
		return fmt.Errorf("id %q: want lower-case letters, digits and _ / : - or a code such as iso3166:IQ", id)
	}
	class, ok := classOf(typ)
	if !ok {
		return fmt.Errorf("unknown type %q", typ)
	}
	lf, rf, ff, err := parseRowFlags(r.Get(g.flags))
	if err != nil {
		return err
	}
	n, known := l.id(id)
	if !known {
		w := row{
			id: id, typ: typ, name: r.Get(g.name), nameEN: r.Get(g.nameEN), country: r.Get(g.country), flags: rf,
			since: r.Get(g.since), until: r.Get(g.until),
		}
		if w.name == "" {
			return fmt.Errorf("%s: the first line of an entity needs a name", id)
		}
		if err := checkCountry(w.country); err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
		if code, ok := strings.CutPrefix(id, "iso3166:"); ok && w.country == "" && len(code) == 2 {
			w.country = code
		}
		for m := range lexfile.Alternatives(r.Get(g.members)) {
			w.members = append(w.members, m)
		}
		for b := range lexfile.Alternatives(r.Get(g.beside)) {
			id, unless, _ := strings.Cut(b, "!")
			w.beside, w.unless = append(w.beside, id), append(w.unless, unless)
		}
		n = l.rows.add(w)
		l.ids[id] = n
	} else if l.rows.at(n).typ != typ {
		return fmt.Errorf("%s is a %s above and a %s here", id, l.rows.at(n).typ, typ)
	}
	if ff&(formWeak|formHeadOnly) != 0 {
		class += kWeakCountry - kCountry
	}
	entry := l.form(n, ff)
	if name := r.Get(g.name); name != "" {
		l.add(name, class, entry, lf)
	}
	for alias := range lexfile.Alternatives(r.Get(g.aliases)) {
		l.add(alias, class, entry, lf)
	}
	return l.nisbas(n, r.Get(g.nisba), r.Get(g.nisbaFlags))
}

// headRow reads a line that names no entity but a word that begins names of
// them: companies and agencies.
func (l *loader) headRow(g *gazetteerColumns, r *lexfile.Row) error {
	typ := Type(r.Get(g.typ))
	var class pattern.Class
	switch typ {
	case Organization:
		class = kHeadOrg
	case Coalition:
		class = kHeadCoal
	case ArmedGroup:
		class = kHeadGroup
	case Military:
		class = kHeadMil
	default:
		return fmt.Errorf("a head of type %q", typ)
	}
	if strings.Contains(r.Get(g.flags), "weak") {
		return nil // a common noun more often than not
	}
	for _, col := range []int{g.name, g.aliases} {
		for w := range lexfile.Alternatives(r.Get(col)) {
			l.word(strings.TrimPrefix(w, "ال"), class, "", 0)
		}
	}
	return nil
}

// nisbas adds the adjectives of a state.
func (l *loader) nisbas(n int32, stems, flags string) error {
	var ff formFlags
	var lf lexicon.Flags
	var plurals []string
	for f := range lexfile.Flags(flags) {
		if list, ok := strings.CutPrefix(f, "pl="); ok {
			for p := range lexfile.Alternatives(list) {
				plurals = append(plurals, p)
			}
			continue
		}
		if k, ok := formFlagNames[f]; ok {
			ff |= k
		} else if k, ok := lexicon.Flag(f); ok {
			lf |= k
		} else {
			return fmt.Errorf("unknown nisba flag %q", f)
		}
	}
	entry := l.form(n, ff)
	add := func(forms []nisbaForm) {
		for _, f := range forms {
			class := f.class
			if ff&formWeak != 0 {
				class = kWeakNisba
			}
			l.add(f.text, class, entry, f.flags|lf)
		}
	}
	for stem := range lexfile.Alternatives(stems) {
		add(l.inflect(stem))
	}
	for _, p := range plurals {
		add(irregular(p))
	}
	return nil
}

// form returns the number of a form of row n.
func (l *loader) form(n int32, ff formFlags) int32 {
	r := l.rows.at(n)
	if r.flags&rowMedia != 0 {
		ff |= formMedia
	}
	switch r.id {
	case "org:us/facebook", "org:us/twitter", "org:us/whatsapp", "org:ru/telegram":
		ff |= formPlatform
	}
	return l.forms.add(form{n, ff, l.countryNumber(r.country)})
}

// countryNumber returns the number of a state, a new one if no form has it yet.
func (l *loader) countryNumber(code string) uint16 {
	i := slices.Index(l.countries, code)
	if i < 0 {
		i = len(l.countries)
		l.countries = append(l.countries, code)
	}
	return uint16(i)
}

func validID(id string) bool {
	code, iso := strings.CutPrefix(id, "iso3166:")
	if iso {
		return len(code) >= 2
	}
	for i := range len(id) {
		switch b := id[i]; {
		case b >= 'a' && b <= 'z', b >= '0' && b <= '9', b == '_', b == '/', b == ':', b == '-', b == '.':
		default:
			return false
		}
	}
	return id != ""
}

// formFlags returns the flags of the form an entry of an entity is of, or none.
func (v *vocabulary) formFlags(e pattern.Entry) formFlags {
	if typeOf(strong(e.Class)) == "" && e.Class != kWeakNisba {
		return 0
	}
	return v.forms.at(e.ID).flags
}

// checkCountry refuses what has not the form of a code of ISO 3166-1; "" is the
// code of what belongs to no state.
func checkCountry(code string) error {
	if code == "" || len(code) == 2 && isCapital(code[0]) && isCapital(code[1]) {
		return nil
	}
	return fmt.Errorf("country %q: want a code of ISO 3166-1 alpha-2, as in IQ", code)
}

func isCapital(b byte) bool { return b >= 'A' && b <= 'Z' }
