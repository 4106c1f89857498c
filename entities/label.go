package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

func foldText(s string) string { return arabic.Fold(s) }

// nameOf gives an entity of the document its names. Those of the gazetteer have
// theirs.
func (l *linker) nameOf(e *Entity, m *mention) {
	if e.Name != "" {
		return
	}
	e.Name = l.wholeName(m)
	switch e.Type {
	case OfficeType:
		if m.title >= 0 {
			e.NameEN = l.officeEN(&l.titles[m.title])
		}
	case Person:
		e.NameEN = l.romanize(m)
	case Organization:
		e.NameEN = l.ministryEN(m)
	}
}

// wholeName is the text of a mention; a name behind لل gets its article back.
func (l *linker) wholeName(m *mention) string {
	text := l.text[m.start:m.end]
	tok := &l.tokens[m.from]
	if m.start > tok.Start && strings.HasPrefix(text, "ل") && strings.HasSuffix(l.text[tok.Start:m.start], "ل") {
		return "ا" + text
	}
	return text
}

// officeEN writes an office in English: Foreign Minister of Iraq, Speaker of the
// House of Representatives.
func (l *linker) officeEN(t *title) string {
	if t.rank < 0 {
		return ""
	}
	r := l.vocab.ranks.at(t.rank)
	name := r.nameEN
	for i := range t.n {
		p := l.vocab.portfolios.at(t.portfolios[i])
		switch {
		case i == 0 && r.id == "minister":
			name = p.ministerEN
		case i == 0:
			name += " for " + p.nameEN
		default:
			name += " and " + p.nameEN
		}
	}
	if name == "" {
		return ""
	}
	if t.status == Former || t.status == Deposed {
		name = "Former " + name
	}
	if t.body >= 0 {
		if n := &l.nested[t.body]; n.form >= 0 && l.row(n.form).nameEN != "" {
			return name + " of " + the(l.row(n.form).nameEN)
		}
	}
	if country := l.countryEN(t.country); country != "" && t.bodyWord == "" {
		return name + " of " + the(country)
	}
	return name
}

// the puts the article before names that take it.
func the(name string) string {
	switch {
	case strings.HasPrefix(name, "United "), strings.HasPrefix(name, "Philippines"), strings.HasPrefix(name, "Netherlands"),
		strings.HasPrefix(name, "Maldives"), strings.HasPrefix(name, "Central African"), strings.HasPrefix(name, "Dominican"),
		strings.HasPrefix(name, "House "), strings.HasPrefix(name, "Council "), strings.HasPrefix(name, "Arab League"):
		return "the " + name
	}
	return name
}

func (l *linker) countryEN(code string) string {
	if code == "" {
		return ""
	}
	n, ok := l.vocab.id("iso3166:" + code)
	if !ok {
		return ""
	}
	return l.vocab.rows.at(n).nameEN
}

// ministryEN names a ministry in English; other bodies made by rule have no
// English name.
func (l *linker) ministryEN(m *mention) string {
	if m.rule != "org.ministry" {
		return ""
	}
	l.inner = l.vocab.lex.Scan(l.text, l.tokens, int(m.from), int(m.to), l.inner[:0])
	name := ""
	for i := range l.inner {
		if e, ok := l.inner[i].Entry(kPortfolio); ok {
			if name != "" {
				name += " and "
			}
			name += l.vocab.portfolios.at(e.ID).nameEN
		}
	}
	if name == "" {
		return ""
	}
	name = "Ministry of " + name
	if c := l.countryEN(m.country); c != "" {
		name += " of " + the(c)
	}
	return name
}
