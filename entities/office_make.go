package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// office returns a Make for an office. check may refuse the match or add to
// the title.
func office(check func(*context, *work, *title) bool) func(*context) (node, bool) {
	return func(c *context) (node, bool) {
		w := at(c)
		t := title{rank: -1, body: -1}
		w.readRank(c, &t)
		if before := c.Before(1); before != nil && before.Has(kLink) && c.Items()[0].Has(kDeputy) {
			return node{}, false // بن مساعد الرئيس
		}
		for items := range c.Each("p") {
			if e, ok := items[0].Entry(kPortfolio); ok && t.n < maxPortfolios {
				t.portfolios[t.n] = e.ID
				t.n++
			} else if e, ok := items[0].Entry(kPossPortfolio); ok {
				t.portfolios[0], t.n = e.ID, 1
			}
		}
		if it, ok := c.Cap("st"); ok {
			if it.Has(kOfficial) && chargedWith(c.After(1)) {
				return node{}, false // المكلف بشؤون النواب goes on
			}
			if e, ok := it.Entry(kStatus); ok {
				t.status = Status(*w.vocab.words.at(e.ID))
			}
		}
		if check != nil && !check(c, w, &t) {
			return node{}, false
		}
		n := node{rule: c.Rule(), class: kOffice, form: -1, title: int32(len(w.titles))}
		n.kids, n.nkids = w.nest(c.Items())
		if t.country == "" {
			t.country = w.stated(c, &n)
		}
		w.republic(c, &n)
		w.ofFixed(c, &n)
		if t.within > 0 && !serves(w, &t) {
			w.flatten(&n)
		}
		w.bodyOf(c, &t, &n)
		n.country = t.country
		w.titles = append(w.titles, t)
		return n, true
	}
}

// chargedWith reports whether what somebody is in charge of stands behind مكلف.
func chargedWith(after *pattern.Item) bool { return after != nil && after.Has(pattern.Ba) }

// charged lets an office go on with what its holder is in charge of: مساعد رئيس
// البرلمان المكلف بالإعلام.
func charged(c *context) (node, bool) {
	w := at(c)
	items := c.Items()
	part, ok := w.asNode(&items[0])
	if k, _ := c.Cap("k"); !ok || part.title < 0 || w.titles[part.title].plural || !strings.HasPrefix(w.head(k), "مكلف") || w.endsInTa(k) && !strings.HasSuffix(w.tokens[items[0].From].Key, "ه") {
		return node{}, false
	}
	n := node{rule: c.Rule(), class: kOffice, form: -1, title: part.title, country: part.country}
	kids := w.nested[part.kids : part.kids+part.nkids]
	n.kids, n.nkids = w.nest(items[1:])
	w.nested = append(w.nested, kids...)
	n.nkids += int32(len(kids))
	return n, true
}

// ofFixed nests what a rank of several words names: رئيس السلطة الفلسطينية, رئيس
// مجلس الوزراء.
func (w *work) ofFixed(c *context, n *node) {
	r, ok := c.Cap("r")
	if !ok || !r.Has(kHOSFixed) && !(r.Has(kHOG) && r.To-r.From > 2) {
		return
	}
	at := w.nested[n.kids : n.kids+n.nkids]
	kids, count := w.inside(r)
	if count > 0 {
		w.nested = append(w.nested, at...)
		n.kids, n.nkids = kids, count+n.nkids
	}
}

// serves reports whether the holder of an office works for another (an adviser)
// rather than standing in for him (a deputy): then the other's office is a
// mention of its own.
func serves(w *work, t *title) bool {
	rank := w.vocab.ranks.at(t.rank)
	return rank.class == kDeputy && rank.id != "deputy" && rank.id != "acting"
}

// flatten puts what is nested in the offices nested in n in their place.
func (w *work) flatten(n *node) {
	w.temp = w.temp[:0]
	for _, k := range w.nested[n.kids : n.kids+n.nkids] {
		if k.class == kOffice {
			w.temp = append(w.temp, w.nested[k.kids:k.kids+k.nkids]...)
		} else {
			w.temp = append(w.temp, k)
		}
	}
	n.kids, n.nkids = int32(len(w.nested)), int32(len(w.temp))
	w.nested = append(w.nested, w.temp...)
}

// republic widens the nationality in رئيس الجمهورية التونسية to the state that is
// named: الجمهورية التونسية.
func (w *work) republic(c *context, n *node) {
	r, ok := c.Cap("r")
	if !ok || !r.Has(kHOS) || n.nkids == 0 {
		return
	}
	last := r.To - 1
	if k := &w.nested[n.kids]; k.from == r.To && w.tokens[last].Key == "الجمهوريه" {
		k.from, k.start, k.class, k.rule = last, w.tokens[last].Start, kCountry, "gazetteer.name"
	}
}

// readRank reads the rank of a match from its capture r.
func (w *work) readRank(c *context, t *title) {
	it, ok := c.Cap("r")
	if !ok {
		return
	}
	t.plural = it.Has(kRankPlural)
	if it.Has(kOfficial) && strings.HasPrefix(c.Rule(), "office.official") {
		t.kind = Other
		return
	}
	deputies := strings.HasPrefix(c.Rule(), "office.deputy")
	if c.Rule() == "office.chancellor" {
		if e, ok := it.Entry(kChancellor); ok {
			t.rank, t.kind = e.ID, w.vocab.ranks.at(e.ID).kind
			return
		}
	}
	for _, e := range it.Entries {
		if e.Class >= kMinister && e.Class <= kGrade || e.Class == kPoss || e.Class == kPossHOG {
			// نائب is a deputy or a member of parliament, مستشار an adviser or a
			// chancellor: the rule knows which.
			if t.rank >= 0 && !(deputies && e.Class == kDeputy) || !deputies && e.Class == kDeputy && t.rank >= 0 {
				continue
			}
			r := w.vocab.ranks.at(e.ID)
			t.rank, t.kind, t.country = e.ID, r.kind, r.country
		}
	}
}

// bodyOf remembers the organisation that the capture b names, and corrects the
// kind of the office by it: the head of a parliament is a legislator, that of a
// party a leader, that of anything else no head of state.
func (w *work) bodyOf(c *context, t *title, n *node) {
	it, ok := c.Cap("b")
	if !ok {
		return
	}
	for i := n.kids; i < n.kids+n.nkids; i++ {
		if k := &w.nested[i]; k.from == it.From && k.class != kCountry {
			t.body = i
			break
		}
	}
	if t.body < 0 {
		t.bodyWord = w.text[it.Start:it.End]
	}
	if t.kind == HeadOfState || t.kind == Leader && t.body >= 0 {
		t.kind = w.kindOfHead(it, t.kind)
	}
	if t.kind == Legislator && t.body >= 0 && w.nested[t.body].class != kOrg && w.nested[t.body].class != kCoal {
		t.kind = Other
	}
}

// kindOfHead gives the kind of the office of the head of a body.
func (w *work) kindOfHead(it *pattern.Item, kind Kind) Kind {
	first := w.means(it)
	all := first
	for t := it.From; t < it.To; t++ {
		key := w.stemAt(t, max(it.Start, w.tokens[t].Start))
		all |= w.vocab.kinds[key] | w.vocab.kinds[strings.TrimPrefix(strings.TrimPrefix(key, al), lil)]
	}
	switch {
	case all&meansState != 0, first&meansCouncil != 0 && all&meansPresidential != 0:
		return HeadOfState
	case first&meansGovernment != 0:
		return HeadOfGovernment
	case all&meansLaw != 0:
		return Legislator
	case it.Has(kGroup) || it.Has(kCoal) || all&meansParty != 0:
		return Leader
	case it.Has(kMil):
		return Officer
	case all&meansCourt != 0:
		return Judge
	case kind == Leader:
		return Leader
	}
	return Other
}

func containsAny(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
