package dates

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// accusative reports whether an unknown word looks like the singular counted
// after 11 to 99: indefinite, in alef.
func (m *match) accusative(key string) bool {
	if len(key) < 6 || key[len(key)-2:] != "ا" || key[:4] == "ال" {
		return false
	}
	switch key[len(key)-4:] {
	case "ها", "نا", "ما", "وا": // pronouns and verbs
		return false
	}
	return true
}

// nisba reports whether an unknown word looks like an indefinite adjective in
// ي or ية.
func (m *match) nisba(key string) bool {
	if len(key) < 8 || key[:4] == "ال" {
		return false
	}
	return key[len(key)-2:] == "ي" || key[len(key)-4:] == "يه" || key[len(key)-4:] == "يا"
}

// finite reports whether a word can be a finite verb.
func (m *match) finite(it *pattern.Item) bool {
	key := m.Token(it).Key
	for _, k := range [2]string{key, trimConj(key)} {
		for _, f := range morph.Lookup(k) {
			if f.Tense == morph.Perfect || f.Tense == morph.Imperfect {
				return true
			}
		}
	}
	return false
}

// last reports whether a word is «آخر».
func (m *match) last(it *pattern.Item) bool {
	return strings.HasSuffix(m.Token(it).Key, "اخر")
}

// throughout reports whether a word is «طوال» or «طيلة».
func (m *match) throughout(it *pattern.Item) bool {
	key := m.Token(it).Key
	return strings.HasSuffix(key, "طوال") || strings.HasSuffix(key, "طيله")
}

// pluralAlone decides whether an indefinite plural of a unit tells a length:
// «طوال أشهر», «دامت عقودا», not «بعد سنوات من التعاون».
func (m *match) pluralAlone() bool {
	it := m.cap("u")
	b, a := m.Before(1), m.After(1)
	if b != nil && (b.Has(m.g.lasting) || b.Has(m.g.about) || b.Has(m.g.more)) || it.Has(pattern.Lam) {
		return !m.contracts(it)
	}
	if b == nil || !b.Has(pattern.Word) || it.Clitics != 0 || len(b.Entries) > 0 && !b.Has(m.g.pastcue) && !b.Has(m.g.futcue) && !b.Has(m.g.nowadays) && !b.Has(m.g.counted) || m.contracts(it) {
		return false
	}
	key := m.Token(it).Key
	if key[len(key)-2:] == "ا" {
		return true
	}
	return a == nil || a.Has(m.g.in) || a.Has(pattern.Period) || a.Has(pattern.Comma) || a.Has(m.g.before) || a.Has(m.g.until) || a.Has(pattern.Word) && m.accusative(m.Token(a).Key)
}

// weekdayAlone decides whether a weekday that nothing was joined to is one:
// «الاثنين» is also the two.
func (m *match) weekdayAlone() bool {
	b := m.Before(1)
	n := m.node(m.cap("w"))
	if n.wd != 1 || b == nil {
		return true
	}
	return !b.Has(m.g.bothcue) && !b.Has(m.g.between)
}

// todayAlone decides whether a word for today or tomorrow is one.
func (m *match) todayAlone() bool {
	it := m.cap("w")
	if it.Has(m.g.today) {
		return true
	}
	if b := m.Before(1); b != nil && m.Token(it).Key == "غدا" && m.Token(b).Key == "قد" {
		return false // «قد غدا خطرا»: it has become
	}
	if key := m.Token(it).Key; it.Has(pattern.First) && (key == "غدا" || key == "وغدا") {
		a := m.After(1)
		return a == nil || !a.Has(pattern.Def) // «غدا اللاعب نجما»: he became
	}
	if m.Token(it).Key == "غد" && it.To-it.From == 1 && !it.Has(pattern.Def) {
		// «غد أفضل»: a future in general.
		a := m.After(1)
		return it.Has(pattern.Prep) || a == nil || !a.Has(pattern.Word) || a.Has(pattern.Conj) || len(a.Entries) > 0
	}
	return true
}

// monthAlone decides whether a month name without any number is one.
func (m *match) monthAlone() bool {
	b := m.Before(1)
	return b == nil || !b.Has(m.g.namedby)
}

// weakMonth decides whether a month name that is also a word or a name is the
// month, given a preposition before it.
func (m *match) weakMonth() bool {
	it := m.cap("mo")
	key := m.Token(it).Key
	b := m.Before(1)
	if key == "اب" {
		text := m.Text(it)
		if len(text) < 4 || text[:2] != "آ" {
			return false // أب, a father
		}
	}
	if it.Has(m.g.personal) && !b.Has(m.g.in) && !b.Has(m.g.since) && !b.Has(m.g.until) && !b.Has(m.g.by) {
		return false // May, Juan: also names of persons
	}
	return it.Clitics == 0 && it.To-it.From == 1
}

// monthName decides whether a weak Hijri name after a preposition is the month.
func (m *match) monthName() bool {
	it := m.cap("mo")
	if it.Has(m.g.hmonth) {
		return true
	}
	a := m.After(1)
	return a == nil || !a.Has(pattern.Word) || a.Has(pattern.Conj) || len(a.Entries) > 0 || !m.name(a)
}

// name reports whether an unknown word may be the second part of a personal
// name: without article or prefix.
func (m *match) name(it *pattern.Item) bool {
	return it.Clitics == 0 && !m.finite(it)
}

// yearAlone decides whether a bare number of four digits is a year.
func (m *match) yearAlone() (node, bool) {
	it := m.cap("y")
	y, _ := m.Num(it)
	if y < 1800 || y > 2100 || !m.clear() || m.counted() {
		return node{}, false
	}
	n := node{kind: kDate, prec: Year, year: int32(y), hasYear: true}
	a, b := m.After(1), m.Before(1)
	if a != nil && a.Has(pattern.Glued) && (a.Has(pattern.Word) || a.Has(pattern.Latin)) {
		return node{}, false
	}
	if it.Has(pattern.Prep) {
		return n, true
	}
	if b == nil {
		return n, a == nil || a.Has(pattern.Colon) || a.Has(pattern.Dash) || a.Has(pattern.Symbol) && m.Text(a) == "©"
	}
	return n, m.yearBehind(b, a, y)
}

// yearBehind reports whether the number y between items b and a, which may be nil, is a year.
func (m *match) yearBehind(b, a *pattern.Item, y int64) bool {
	g := m.g
	recent := y >= 1900 && y < 2060
	switch {
	case b.Has(pattern.Symbol) && m.Text(b) == "©":
		return y >= 1990
	case a != nil && hasAny(a, pattern.Quote, pattern.RQuote) && m.quotedName():
		return false
	case hasAny(b, g.idno, g.about, g.more, pattern.Plus), b.Has(pattern.Latin) && !b.Has(g.yearhead):
		return false
	case hasAny(b, g.in, g.since, g.until, g.by, g.before, g.after, g.from, g.between):
		return true
	case hasAny(b, g.of, g.to, g.on):
		return recent && (!unknownNoun(a) || a.Has(pattern.Prep) || m.finite(a))
	case hasAny(b, g.yearhead, g.season, g.mon, g.holiday):
		return true
	case b.Has(pattern.LParen):
		return recent && a != nil && a.Has(pattern.RParen)
	case m.cap("y").Has(pattern.Conj), hasAny(b, g.wa, g.or):
		return m.yearBefore()
	case b.Has(pattern.Word) && !b.Has(g.counted) && (len(b.Entries) == 0 || hasAny(b, g.gathering, g.nowadays, g.nowscene, g.tzplace, g.todayname)):
		// A noun with its year: «دستور 1959», but not a verb with its object.
		return recent && !m.finite(b) && !unknownNoun(a)
	}
	return false
}

// unknownNoun reports an indefinite word that no table has: what a number may count.
func unknownNoun(a *pattern.Item) bool {
	return a != nil && a.Has(pattern.Word) && !a.Has(pattern.Conj) && !a.Has(pattern.Def) && len(a.Entries) == 0
}

// quotedName reports whether the year ends a name in quotation marks of two or
// three words, «سيناء 2018».
func (m *match) quotedName() bool {
	for i := 2; i <= 3; i++ {
		if b := m.Before(i); b != nil && (b.Has(pattern.Quote) || b.Has(pattern.LQuote)) {
			return !m.Before(1).Has(m.g.in) && !m.Before(1).Has(m.g.since)
		}
	}
	return false
}

// yearBefore reports whether the number goes on a list of years.
func (m *match) yearBefore() bool {
	for i := 1; i <= 3; i++ {
		b := m.Before(i)
		if b == nil {
			return false
		}
		if x := m.node(b); x != nil {
			return x.prec == Year || x.hasYear
		}
		if b.Has(pattern.Num4) {
			return true
		}
		if !b.Has(pattern.Comma) && !b.Has(m.g.wa) && !b.Has(m.g.or) {
			return false
		}
	}
	return false
}

// seasonAlone decides whether a season after a preposition is one.
func (m *match) seasonAlone() bool {
	a := m.After(1)
	return a == nil || !a.Has(pattern.Word) || a.Has(pattern.Conj) || !a.Has(pattern.Def) && !m.nisba(m.Token(a).Key)
}

// partAlone decides whether an adverb of the day that nothing was joined to
// tells the time.
func (m *match) partAlone() bool {
	it := m.cap("p")
	key := m.Token(it).Key
	if it.To-it.From > 1 {
		return true
	}
	if it.Clitics&^clitic.Conj != 0 {
		return false
	}
	if key[len(key)-2:] == "ا" {
		a := m.After(1)
		return a == nil || !a.Has(pattern.Word) || !m.accusative(m.Token(a).Key) || len(a.Entries) > 0
	}
	a := m.After(1)
	return (key == "مساء" || it.Has(pattern.Conj) && trimConj(key) == "مساء") && (a == nil || !a.Has(pattern.Def))
}

// partWord reports whether a noun with its article tells of a part of the day
// and of nothing else: «العصر» is also the age, «الظهر» the back.
func (m *match) partWord(it *pattern.Item) bool {
	return it.Has(m.g.clearpart) && it.Has(pattern.Def)
}

// partNounAlone decides whether «في الصباح» is a time: not a construct or a
// name («في العصر الحديث»).
func (m *match) partNounAlone() bool {
	it := m.cap("p")
	if !m.partWord(it) {
		return false
	}
	a := m.After(1)
	return it.Clitics&^clitic.Def == 0 && (a == nil || !a.Has(pattern.Word) || a.Has(pattern.Conj) || !a.Has(pattern.Def))
}

// usually makes a part of the day one of no day in particular where the clause
// tells of a habit: «تزدحم المنطقة عادة في الصباح الباكر».
func (m *match) usually(n node) node {
	for i := 1; i <= habitReach; i++ {
		b := m.Before(i)
		if b == nil {
			break
		}
		if b.Has(m.g.habit) {
			return node{kind: kVague, vague: vaguePresent, mod: n.mod}
		}
	}
	return n
}

// habitReach is how many words before a part of the day a habit is told.
const habitReach = 3
