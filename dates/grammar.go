package dates

import (
	"errors"
	"slices"
	"strings"
	"sync"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/cascade"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// grammar is a vocabulary and the compiled rules over it. It is immutable.
type grammar struct {
	*vocabulary
	cascade  *cascade.Cascade[int32]
	filter   *prefilter // nil with words or rules of a caller
	holidays []holiday

	out, month, monthw, hmonth, hmonthw, smonth, lmonth, levant, mon                                                                   pattern.Class
	weekday, wd, today, rday, dday, dweek, dmon, dyear, dper, unit, dual                                                               pattern.Class
	dualc, plural, acc, stretch, hhead, dhead, whead, dechead, nw, card                                                                pattern.Class
	ord, ordday, frac, decimal, adjlast, adjnext, adjcur, adjfollow                                                                    pattern.Class
	adjprev, latest, this, same, self, only, edge, since, until, by, from                                                              pattern.Class
	before, after, of, to, between, in, on, lasting, or, wa, about, more                                                               pattern.Class
	fromnow, ago, afterit, mstart, mmid, mend, setadv, setadj, season                                                                  pattern.Class
	quarter, third, decade, late, part, partadv, partday, daytime, eve                                                                 pattern.Class
	ampm, noon, tzhead, tz, tzplace, eram, erah, erabc, erasolar, dmdot                                                                pattern.Class
	vagued, holiday, bothcue, counted, idno, namedby, planverb, begincue                                                               pattern.Class
	age, finance, dealcue, futcue, pastcue, yearhead, taken, nowadays, latmonth, todayname, origin, eventday, copula, nowscene, putoff pattern.Class
	relpron, comes, habit, clearpart, personal, taghead, gathering, staging                                                            pattern.Class
}

var loadGrammar = sync.OnceValue(func() *grammar {
	g, err := newGrammar(loadVocabulary().clone(), nil)
	if err == nil {
		g.filter, err = newPrefilter()
	}
	if err != nil {
		panic(err) // built-in words and rules are checked by the tests
	}
	return g
})

// extraClasses are composed by the rules and wanted by their meaning functions
// before the cascade that declares them exists.
var extraClasses = []string{
	"out", "date", "time", "dur", "set", "rng", "mon", "wd", "today", "dday", "dweek", "dmon", "dyear", "dper",
	"card", "ordn", "decimal", "partday", "clk", "clock", "timed", "dm", "dmdot", "vagued", "durvague", "century",
	"stretched", "monn", "named", "years", "junk",
}

// newGrammar compiles the built-in rules and those of the user over a
// vocabulary.
func newGrammar(v *vocabulary, user []cascade.Rule[int32]) (*grammar, error) {
	for _, name := range extraClasses {
		if _, err := v.classes.Intern(name); err != nil {
			return nil, err
		}
	}
	own := *v
	g := &grammar{vocabulary: &own}
	g.bind()
	if err := g.readHolidays(); err != nil {
		return nil, err
	}
	passes := g.passes()
	if len(user) > 0 {
		passes = slices.Insert(passes, userPass, cascade.Pass[int32]{Name: "caller", Rules: user})
	}
	var err error
	g.cascade, err = cascade.New(v.classes, passes)
	return g, err
}

// userPass is where the rules of a caller stand: behind numerals, shapes and
// month names, before everything that composes them.
const userPass = 5

// passes lists the rules in the order in which their results build on each
// other.
func (g *grammar) passes() []cascade.Pass[int32] {
	var out []cascade.Pass[int32]
	add := func(name string, rules ...[]rule) {
		p := cascade.Pass[int32]{Name: name}
		for _, rs := range rules {
			for _, r := range rs {
				p.Rules = append(p.Rules, r.compile())
			}
		}
		out = append(out, p)
	}
	add("numerals", numeralRules(g))
	add("shapes", shapeRules(g), pageRules(g))
	add("names", nameRules(g))
	add("months", monthRules(g), shuffledRules(g))
	add("month heads", monthHeadRules(g))
	add("clock", clockRules(g))
	add("years", yearRules(g), clockPairRules(g))
	add("units", unitRules(g), centuryRules(g))
	add("durations", durationRules(g))
	add("duration sums", durationJoinRules(g))
	add("approximate durations", durationApproxRules(g))
	add("weekdays", weekdayRules(g))
	add("recurrences", setRules(g))
	add("event days", eventDayRules(g))
	add("dates", dateRules(g), namedRules(g), partOfRules(g))
	add("periods", periodRules(g))
	add("distances", agoRules(g))
	add("days", dayJoinRules(g))
	add("parts of the day", partRules(g))
	add("times", whenRules(g))
	add("zones", zoneRules(g))
	add("approximate times", aboutRules(g))
	add("portions", modRules(g))
	add("intervals", rangeRules(g))
	add("nights", nightRules(g), weekdaysDated(g), yearFirstRules(g))
	add("bare", bareRules(g), appointmentRules(g))
	return out
}

// readHolidays parses the rules of the named days.
func (g *grammar) readHolidays() error {
	g.words = slices.Clone(g.words)
	known := map[string]int{}
	var errs []error
	for i := range g.words {
		w := &g.words[i]
		if !w.holiday {
			continue
		}
		n, ok := known[w.str]
		if !ok {
			h, err := parseHoliday(w.str)
			errs = append(errs, err)
			g.holidays = append(g.holidays, h)
			n = len(g.holidays)
			known[w.str] = n
		}
		w.num = n
	}
	return errors.Join(errs...)
}

// bind looks up the classes that meaning functions ask for.
func (g *grammar) bind() {
	for _, b := range []struct {
		k    *pattern.Class
		name string
	}{
		{&g.out, "out"}, {&g.month, "month"}, {&g.monthw, "monthw"}, {&g.hmonth, "hmonth"},
		{&g.hmonthw, "hmonthw"}, {&g.smonth, "smonth"}, {&g.lmonth, "lmonth"}, {&g.levant, "levant"},
		{&g.mon, "mon"}, {&g.weekday, "weekday"}, {&g.wd, "wd"}, {&g.today, "today"}, {&g.rday, "rday"},
		{&g.dday, "dday"}, {&g.dweek, "dweek"}, {&g.dmon, "dmon"}, {&g.dyear, "dyear"}, {&g.dper, "dper"},
		{&g.unit, "unit"}, {&g.dual, "dual"}, {&g.dualc, "dualc"}, {&g.plural, "plural"}, {&g.acc, "acc"},
		{&g.stretch, "stretch"}, {&g.hhead, "hhead"}, {&g.dhead, "dhead"}, {&g.whead, "whead"},
		{&g.dechead, "dechead"}, {&g.nw, "nw"}, {&g.card, "card"}, {&g.ord, "ord"}, {&g.ordday, "ordday"},
		{&g.frac, "frac"}, {&g.decimal, "decimal"}, {&g.adjlast, "adjlast"}, {&g.adjnext, "adjnext"},
		{&g.adjcur, "adjcur"}, {&g.adjfollow, "adjfollow"}, {&g.adjprev, "adjprev"}, {&g.latest, "latest"},
		{&g.this, "this"}, {&g.same, "same"}, {&g.self, "self"}, {&g.only, "only"}, {&g.edge, "edge"},
		{&g.since, "since"}, {&g.until, "until"}, {&g.by, "by"}, {&g.from, "from"}, {&g.before, "before"},
		{&g.after, "after"}, {&g.of, "of"}, {&g.to, "to"}, {&g.between, "between"}, {&g.in, "in"}, {&g.on, "on"},
		{&g.lasting, "lasting"}, {&g.or, "or"}, {&g.wa, "wa"}, {&g.about, "about"}, {&g.more, "more"},
		{&g.fromnow, "fromnow"}, {&g.ago, "ago"}, {&g.afterit, "afterit"}, {&g.mstart, "mstart"},
		{&g.mmid, "mmid"}, {&g.mend, "mend"}, {&g.setadv, "setadv"}, {&g.setadj, "setadj"}, {&g.season, "season"},
		{&g.quarter, "quarter"}, {&g.third, "third"}, {&g.decade, "decade"}, {&g.late, "late"}, {&g.part, "part"},
		{&g.partadv, "partadv"}, {&g.partday, "partday"}, {&g.daytime, "daytime"}, {&g.eve, "eve"},
		{&g.ampm, "ampm"}, {&g.noon, "noon"}, {&g.tzhead, "tzhead"}, {&g.tz, "tz"}, {&g.tzplace, "tzplace"},
		{&g.eram, "eram"}, {&g.erah, "erah"}, {&g.erabc, "erabc"}, {&g.erasolar, "erasolar"}, {&g.dmdot, "dmdot"},
		{&g.vagued, "vagued"}, {&g.holiday, "holiday"}, {&g.bothcue, "bothcue"}, {&g.counted, "counted"},
		{&g.idno, "idno"}, {&g.namedby, "namedby"}, {&g.planverb, "planverb"}, {&g.begincue, "begincue"},
		{&g.age, "age"}, {&g.finance, "finance"}, {&g.dealcue, "dealcue"}, {&g.futcue, "futcue"},
		{&g.pastcue, "pastcue"}, {&g.yearhead, "yearhead"}, {&g.taken, "taken"}, {&g.nowadays, "nowadays"}, {&g.nowscene, "nowscene"}, {&g.origin, "origin"}, {&g.eventday, "eventday"}, {&g.putoff, "putoff"}, {&g.relpron, "relpron"}, {&g.gathering, "gathering"}, {&g.staging, "staging"}, {&g.comes, "comes"}, {&g.habit, "habit"}, {&g.clearpart, "clearpart"}, {&g.personal, "personal"}, {&g.taghead, "taghead"}, {&g.copula, "copula"}, {&g.todayname, "todayname"}, {&g.latmonth, "latmonth"},
	} {
		*b.k = g.class(b.name)
	}
}

// nameRules keep the other rules away from numbers and dates that are names.
func nameRules(g *grammar) []rule {
	return []rule{
		{
			id: "name.number", out: "junk", keep: "n",
			pattern: "<idno> (<colon>|<lparen>)? <n:num|dm|decimal>",
			accept:  []string{"القرار رقم 1850", "المادة 140"},
		},
		{
			id: "name.dotted", out: "junk", keep: "n",
			pattern: "<idno> <n:dday>",
			mean: func(m *match) (node, bool) {
				return node{}, strings.Contains(m.Text(m.cap("n")), ".")
			},
			accept: []string{"ظهير رقم 1.11.91", "الإصدار 2.1.2024"},
			reject: []string{"القرار 12/8/2024"},
		},
		{
			id: "name.date", out: "junk", keep: "n",
			pattern: "<namedby> (n:(<num1|num2> <of>? <" + cAnyMonth + ">)|n:(<ord&def|ordn> <of> <" + cAnyMonth + ">))",
			accept:  []string{"مدينة 6 أكتوبر", "حركة 20 فبراير"},
		},
		{
			id: "name.media", out: "junk", keep: "n",
			pattern: "<media|lonelam> <quote|lquote>? <todayname> <n:dhead&def> [!<weekday>]",
			accept:  []string{"صحيفة الكويت اليوم", "لـ بغداد اليوم"},
		},
		{
			id: "name.media-hours", out: "junk", keep: "n",
			pattern: "<media> (<quote|lquote>)? n:(<num2> <unit>)",
			accept:  []string{"موقع 24 ساعة", "جريدة «24ساعة»"},
		},
		{
			id: "name.quoted-day", out: "junk", keep: "n",
			pattern: "<namedby|media> <quote|lquote|lparen> <n:rday> <quote|rquote|rparen>",
			accept:  []string{"حزب «الغد»", "حزب (الغد)"},
			reject:  []string{"انعقد المؤتمر (غدا)"},
		},
		{
			id: "name.media-head", out: "junk", keep: "n",
			pattern: "[^] <w:word> <n:dhead&def> <colon>",
			mean: func(m *match) (node, bool) {
				w := m.cap("w")
				return node{}, (len(w.Entries) == 0 || w.Has(g.counted)) && !m.finite(w)
			},
			accept: []string{"وطنا اليوم: وافقت الأطراف"},
			reject: []string{"قال اليوم: نرحب بكم"},
		},
		{
			id: "name.outlet", out: "junk", keep: "n",
			pattern: "<todayname> <n:dhead&def>",
			mean:    func(m *match) (node, bool) { return node{}, m.tags() || m.byline() },
			accept:  []string{"الوسوم أخبار تونس تونس اليوم رياضة", "بيروت - المغرب اليوم"},
			reject:  []string{"غادر تونس اليوم", "بيروت - المغرب اليوم بلا أمطار"},
		},
		{
			id: "name.media-quoted", out: "junk", keep: "n",
			pattern: "<quote|lquote> <word> <n:dhead&def> <quote|rquote>",
			accept:  []string{"ذكرت «بغداد اليوم» أن"},
		},
		{
			// the camps of 8 and 14 March: «نواب 14 آذار», but «في 14 آذار 2005»
			id: "name.camp", out: "junk", keep: "n",
			pattern: "[!<in|since|until|by|before|after|of|to|on|from|between|dhead|wd|weekday|rday|today|num|or|dash|slash|equals|lparen>] n:(<d:num1|num2|ordn|ord&def> <of>? <mo:month>) [!<num4|dyear|slash|adjlast|adjnext|adjcur|nw>]",
			mean: func(m *match) (node, bool) {
				d, _ := m.capNumber("d")
				mo := m.cap("mo")
				n, _ := m.monthNode(mo)
				return node{}, n.month == 3 && mo.Has(g.levant) && (d == 8 || d == 14) && !m.cap("d").Has(pattern.Prep) && m.Before(1) != nil
			},
			accept: []string{"نواب 14 آذار", "وزراء 8 آذار و14 آذار"},
			reject: []string{"اجتمعوا في 14 آذار", "يوم 14 آذار"},
		},
		{
			id: "name.media-often", out: "junk", keep: "n",
			pattern: "<media&!def> <n:setadj&def>",
			accept:  []string{"صحيفة الأسبوعي"},
			reject:  []string{"الصحيفة الأسبوعية"},
		},
		{
			id: "name.bracket", out: "junk", keep: "n",
			pattern: "<namedbymonth> n:(<month|monthw> <lparen> <month|monthw> <rparen>) [!<num4|dyear>]",
			accept:  []string{"ثورة يناير (كانون الثاني)"},
			reject:  []string{"ثورة يناير (كانون الثاني) 2011"},
		},
		{
			id: "name.event-month", out: "junk", keep: "n",
			pattern: "<namedbymonth> (<quote|lquote>)? <n:month|monthw> [!<num4|dyear|slash|lparen|month|of|" + cStep + ">]",
			accept:  []string{"حرب أكتوبر", "شهداء يناير"},
			reject:  []string{"حرب أكتوبر 1973", "احتجاجات أكتوبر الماضي"},
		},
		{
			id: "name.weekday", out: "junk", keep: "n",
			pattern: "<namedbyday&!def> <n:weekday&def>",
			accept:  []string{"مسجد الجمعة"},
		},
	}
}

// tags reports whether the sentence is the list of keywords of a page.
func (m *match) tags() bool {
	return m.Sentence()[0].Has(m.g.taghead) || m.doc.Sentences()[m.sentIndex].Zone == arabic.Keywords
}

// byline reports whether the match stands alone, or alone behind a mark: the name
// of an outlet under a headline.
func (m *match) byline() bool {
	b, a := m.Before(1), m.After(1)
	if b != nil && !b.Has(pattern.Dash) && !b.Has(pattern.Slash) && !b.Has(pattern.LParen) {
		return false
	}
	return a == nil || a.Has(pattern.Newline) || a.Has(pattern.RParen) || a.Has(pattern.Dash) || a.Has(pattern.Colon)
}
