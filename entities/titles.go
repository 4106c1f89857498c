package entities

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/lexicon"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// A rank is the first part of an office: وزير, رئيس الوزراء, المتحدث باسم.
type rank struct {
	id      string
	class   pattern.Class
	kind    Kind
	name    string
	nameEN  string
	country string // of an office that one state alone has
	takes   rankTakes
}

// rankTakes say what a rank, other than its like, may stand with.
type rankTakes uint8

const (
	takesPost  rankTakes = 1 << iota // the place where one is sent: منسق الأمم المتحدة في سوريا
	takesTrade                       // a profession: نقيب المحامين
	takesState                       // a state behind ل: الحاكم العام لكندا
	takesField                       // a field behind ل: المدير العام للصحة
)

// A portfolio is what a minister or ministry is for.
type portfolio struct {
	id, name, nameEN, ministerEN string
}

var rankClasses = map[string]pattern.Class{
	"minister": kMinister, "hog": kHOG, "chancellor": kChancellor, "hos": kHOS, "hosfixed": kHOSFixed,
	"president": kPresident, "chief": kChief, "sovereign": kSovereign, "crown": kCrown, "spokes": kSpokes,
	"spokesl": kSpokesL, "envoy": kEnvoy, "governor": kGovernor, "command": kCommand, "member": kMember,
	"memberin": kMemberIn, "deputymp": kDeputyMP, "judge": kJudge, "cleric": kCleric, "deputy": kDeputy,
	"adviserfixed": kAdviser, "grade": kGrade,
}

// ranks reads the table of ranks: columns id, class, kind, form, feminine,
// dual, plural, name_en, flags.
func (l *loader) rankTable(t *lexfile.Table) error {
	cols, err := t.Need("id", "class", "kind", "form", "feminine", "dual", "plural", "name_en", "flags")
	if err != nil {
		return err
	}
	var errs []error
	for i := range t.Rows {
		r := &t.Rows[i]
		class, ok := rankClasses[r.Get(cols[1])]
		if !ok {
			errs = append(errs, t.Errorf(r, "unknown class %q", r.Get(cols[1])))
			continue
		}
		n := rank{id: r.Get(cols[0]), class: class, kind: Kind(r.Get(cols[2])), nameEN: r.Get(cols[7])}
		flags, err := parseRankFlags(r.Get(cols[8]))
		if err != nil {
			errs = append(errs, t.Errorf(r, "%v", err))
			continue
		}
		n.country, n.takes = flags.country, flags.takes
		for f := range lexfile.Alternatives(r.Get(cols[3])) {
			n.name = f
			break
		}
		id := l.ranks.add(n)
		for j, col := range cols[3:7] {
			for f := range lexfile.Alternatives(r.Get(col)) {
				// The accusative رئيسا is written like the dual.
				l.rankForm(f, class, id, &flags, j >= 2 && f != n.name+"ا")
			}
		}
	}
	return errors.Join(errs...)
}

type rankFlags struct {
	adjective, bare, title bool
	country                string
	article                lexicon.Flags // def, nodef or exact
	takes                  rankTakes
}

func parseRankFlags(cell string) (rankFlags, error) {
	var f rankFlags
	for name := range lexfile.Flags(cell) {
		switch code, isCountry := strings.CutPrefix(name, "country="); {
		case isCountry:
			f.country = code
		case name == "adj":
			f.adjective = true
		case name == "bare":
			f.bare = true
		case name == "title":
			f.title = true
		case name == "def":
			f.article = lexicon.NeedDef
		case name == "exact":
			f.article = lexicon.Exact
		case name == "nodef":
			f.article = lexicon.NoDef
		case name == "post":
			f.takes |= takesPost
		case name == "trade":
			f.takes |= takesTrade
		case name == "state":
			f.takes |= takesState
		case name == "field":
			f.takes |= takesField
		default:
			return f, fmt.Errorf("unknown flag %q", name)
		}
	}
	return f, nil
}

// rankForm adds one form of a rank. Of a noun with adjectives (أمين عام) the
// definite form has the article on every word.
func (l *loader) rankForm(text string, class pattern.Class, id int32, f *rankFlags, plural bool) {
	words := strings.Fields(text)
	if class == kHOG && len(words) == 2 && !plural {
		l.possessedHOG(words, id)
	}
	if (class == kHOG || class == kHOS) && len(words) > 1 && !f.adjective &&
		!strings.HasPrefix(words[len(words)-1], al) && !strings.HasPrefix(words[len(words)-1], lil) {
		class++ // رئيس وزراء says of which state
	}
	add := func(text string, lf lexicon.Flags) {
		lf |= f.article
		if plural && len(words) == 1 && strings.HasSuffix(text, "ي") {
			lf |= lexicon.NoDef // a dual bound to what follows: الملكي is an adjective
		}
		l.add(text, class, id, lf)
		if f.title && !(plural && class == kCommand) { // القادة الميدانيون are no title
			l.add(text, kRankTitle, id, lf)
		}
		if f.bare {
			l.add(text, kRankBare, id, lf)
		}
		if plural {
			l.add(text, kRankPlural, id, lf)
		}
	}
	if !f.adjective || len(words) == 1 {
		add(text, 0)
		if len(words) == 1 {
			l.inflectedRank(text, class, id, plural)
		}
		return
	}
	if class == kGrade {
		add(text, 0) // الفريق أول
	} else {
		add(text, lexicon.NoDef)
	}
	def, acc := agreeing(words)
	if strings.HasPrefix(words[0], "ال") {
		return
	}
	add(def, lexicon.NeedDef)
	if !plural && !strings.HasSuffix(words[0], "ة") {
		l.add(acc, class, id, lexicon.NoDef)
	}
}

// inflectedRank adds the accusative of a rank of one word (عُيّن وزيرا) and the forms that a
// pronoun stands behind.
func (l *loader) inflectedRank(text string, class pattern.Class, id int32, plural bool) {
	switch class {
	case kMinister, kPresident, kChief, kSovereign, kDeputy, kEnvoy, kGovernor:
	default:
		return
	}
	if !plural && !strings.HasSuffix(text, "ة") {
		l.add(text+"ا", class, id, lexicon.NoDef)
	}
	for _, w := range possessed(text) {
		l.add(w, kPoss, id, lexicon.NoDef)
	}
}

// agreeing gives a rank with adjectives in the definite and in the accusative: what only
// completes the noun stays as it is.
func agreeing(words []string) (def, acc string) {
	def, acc = words[0], words[0]+"ا"
	for _, w := range words[1:] {
		switch {
		case strings.HasPrefix(w, "ال"), strings.HasPrefix(w, "لل"), strings.HasPrefix(w, "بال"), w == "باسم", w == "بإسم", w == "ل", w == "شؤون":
			def += " " + w
			acc += " " + w
		default:
			def += " ال" + w
			acc += " " + w + "ا"
		}
	}
	return def, acc
}

// possessedHOG adds رئيس وزرائها and رئيس حكومتها.
func (l *loader) possessedHOG(words []string, id int32) {
	body := strings.TrimPrefix(words[1], al)
	if s, ok := strings.CutSuffix(body, "ء"); ok {
		body = s + "ئ"
	}
	for _, w := range possessed(body) {
		l.add(words[0]+" "+w, kPossHOG, id, lexicon.NoDef)
	}
}

// portfolioTable reads the table of portfolios: columns id, name, aliases,
// name_en, minister_en, flags. Names are written as behind وزير, with the
// article; the lexicon then knows them without it, so that they match in
// وزير خارجية العراق and وزير الدولة للشؤون الخارجية too.
func (l *loader) portfolioTable(t *lexfile.Table) error {
	cols, err := t.Need("id", "name", "aliases", "name_en", "minister_en", "flags")
	if err != nil {
		return err
	}
	var errs []error
	for i := range t.Rows {
		r := &t.Rows[i]
		lf, err := lexicon.ParseFlags(r.Get(cols[5]))
		if err != nil {
			errs = append(errs, t.Errorf(r, "%v", err))
			continue
		}
		p := portfolio{id: r.Get(cols[0]), name: r.Get(cols[1]), nameEN: r.Get(cols[3]), ministerEN: r.Get(cols[4])}
		if p.ministerEN == "" {
			p.ministerEN = "Minister of " + p.nameEN
		}
		id := l.portfolios.add(p)
		for _, col := range cols[1:3] {
			for f := range lexfile.Alternatives(r.Get(col)) {
				stem := strings.TrimPrefix(f, "ال")
				l.add(stem, kPortfolio, id, lf&^lexicon.Suffix)
				if stem != f && strings.ContainsRune(stem, ' ') {
					// What else is written so (الأمن العام) must not hide it.
					l.add(f, kPortfolio, id, lf&^lexicon.Suffix)
				}
				if lf&lexicon.Suffix != 0 && !strings.ContainsRune(stem, ' ') {
					for _, w := range possessed(stem) {
						l.add(w, kPossPortfolio, id, lexicon.NoDef)
					}
				}
			}
		}
	}
	return errors.Join(errs...)
}

// possessed lists a noun with the pronouns that titles take: زعيمها, خارجيته.
// Writing out these few keeps every other word from being tried without a
// pronoun.
func possessed(noun string) []string {
	if s, ok := strings.CutSuffix(noun, "ة"); ok {
		noun = s + "ت"
	}
	return []string{noun + "ه", noun + "ها", noun + "هم", noun + "هما", noun + "نا"}
}
