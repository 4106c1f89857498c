package entities

import (
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// knownName links head + name to the entity of the name: قناة الجزيرة. Of heads
// whose bodies are parts or offices of others the name is another entity.
func knownName(c *context, w *work, n *node) bool {
	switch w.value(c, "h", kHeadOrg) {
	case "mission":
		if len(c.Items()) < 4 {
			return false // بعثة "مينورسو" is one name, مكتب الأمم المتحدة two
		}
	case "bloc":
		return false
	}
	it, _ := c.Cap("n")
	quotes := 0
	for _, q := range c.Items() {
		if q.Has(pattern.Quote) || q.Has(pattern.LParen) || q.Has(pattern.RParen) {
			quotes++
		}
	}
	if quotes == 1 {
		return false
	}
	h, _ := c.Cap("h")
	if w.siteHead(h) {
		return false // the site is called by the name alone
	}
	media := w.value(c, "h", kHeadOrg) == "media" || w.value(c, "h", kHeadOrg) == "company" || w.head(h) == "شبكه"
	for _, e := range it.Entries {
		if strong(e.Class) == kOrg && (media || !w.isMedia(e)) {
			n.form = e.ID
			n.country = w.country(e.ID)
			n.kids, n.nkids = w.inside(it)
			return true
		}
	}
	return false
}

// quotedName accepts a name in quotation marks behind a head that such names
// follow, not words that are merely quoted.
func quotedName(c *context, w *work, n *node) bool {
	switch w.value(c, "h", kHeadOrg) {
	case "media", "party", "company", "society", "bloc":
	default:
		return false
	}
	if items := c.Items(); w.value(c, "h", kHeadOrg) != "media" && !items[len(items)-1].Has(pattern.Quote) && !items[len(items)-1].Has(pattern.RParen) && !items[len(items)-1].Has(pattern.Lam) {
		return false // حزب "الرابطة الإسلامية" الحاكم
	}
	if h, _ := c.Cap("h"); w.siteHead(h) {
		if x, ok := c.Cap("x"); ok && w.platform(x) {
			return false // a platform is called by the name alone
		}
	}
	for items := range c.Each("x") {
		if items[0].Has(kGroup) || items[0].Has(kWeakGroup) {
			if h, _ := c.Cap("h"); w.means(h)&meansGroup != 0 {
				return false // جماعة "الشباب"
			}
		}
		if items[0].Has(kReport) || items[0].Has(kIn) {
			return false
		}
	}
	open, _ := c.Cap("open")
	if n.kids, n.nkids = w.nest(c.Items()); n.nkids > 0 && strong(w.nested[n.kids].class) == kOrg && w.nested[n.kids].start == open.End {
		n.kids++ // قناة (الحدث) is named whole
		n.nkids--
	}
	return !open.Has(pattern.LParen) || w.bracketed(c)
}

// bracketed reports whether what stands in brackets behind a head is a name
// rather than a remark: a definite word, or one that no table has.
func (w *work) bracketed(c *context) bool {
	if c.Has("x") {
		for items := range c.Each("x") {
			it := &items[0]
			return it.Has(pattern.Def) || it.Has(pattern.Latin) || it.Has(kOrg) || it.Has(kWeakOrg) || !it.Has(pattern.Suffix) && w.properNoun(it)
		}
	}
	return false
}

// siteHead reports whether a head is not part of what it says the kind of: the
// platform is called by its name alone.
func (w *work) siteHead(h *pattern.Item) bool {
	switch w.head(h) {
	case "موقع", "تطبيق", "منصه":
		return true
	}
	return false
}

func idafaName(c *context, w *work, n *node) bool {
	h, _ := c.Cap("h")
	it, _ := c.Cap("n")
	items := c.Items()
	if it.Has(kStopword) && !it.Has(kPortfolio) && !it.Has(kTopic) {
		return false
	}
	if it.To-it.From == 1 && !it.Has(pattern.Def) {
		return false
	}
	if head := w.means(h); head&(meansStrict|meansOffice) != 0 && len(items) == 2 && !it.Has(kTopic) && !(it.Has(kPortfolio) && it.To-it.From > 1) && !(head&meansBench != 0 && w.means(it)&meansChamber != 0) {
		return false
	}
	return !w.endsInStopword(items) && !w.joinsBody(items, c.After(1))
}

// joinsBody reports whether what is joined to a name is the head of a second
// body: دائرة الإحصاءات والبنك الأردني, الاتحاد الوطني للمهندسين والنقابة العامة.
func (w *work) joinsBody(items []pattern.Item, after *pattern.Item) bool {
	for i := range items {
		e, ok := items[i].Entry(kHeadOrg)
		if !ok || i == 0 || !items[i].Has(pattern.Conj) {
			continue
		}
		next := after
		if i+1 < len(items) {
			next = &items[i+1]
		}
		switch *w.vocab.words.at(e.ID) {
		case "company":
			return true
		case "media":
		default:
			if next != nil && next.Has(pattern.Def) && !next.Has(pattern.Conj) && (next.Has(kAdjective) || next.Has(kDefAdj)) {
				return true
			}
		}
	}
	return false
}

func (w *work) endsInStopword(items []pattern.Item) bool {
	last := &items[len(items)-1]
	return last.Has(kStopword) && !last.Has(kPortfolio) && !last.Has(kTopic) && !last.Has(kAdjective)
}

// adjectiveName wants, of a head with adjectives, one that only names have, a
// nationality, or a purpose.
func adjectiveName(c *context, w *work, n *node) bool {
	if from, ok := c.Cap("from"); ok && w.key(from) != "من" {
		return false // للوقاية من التعذيب
	}
	if w.joinsBody(c.Items(), c.After(1)) {
		return false
	}
	if c.Has("nat") && len(c.Items()) == 2 {
		switch w.value(c, "h", kHeadOrg) {
		case "company":
			return false
		case "media":
			h, _ := c.Cap("h")
			return w.means(h)&meansBroadcast != 0 // الصحيفة البريطانية is one named before
		}
	}
	if c.Has("nat") || c.Has("t") {
		return !w.endsInStopword(c.Items())
	}
	core, count := 0, 0
	for items := range c.Each("a") {
		count++
		if e, ok := items[0].Entry(kAdjective); ok && *w.vocab.words.at(e.ID) == "core" {
			core++
		}
	}
	h, _ := c.Cap("h")
	switch head := w.means(h); {
	case head&meansWhole != 0:
		return true
	case head&meansStrict != 0:
		return core > 0 && count > 1
	case head&meansOrgan != 0 && count == 1:
		return core > 0 || w.organAdjective(c)
	}
	return core > 0
}

// organAdjective reports whether an organ of a party or parliament has a name of
// one adjective: الهيئة السياسية, المكتب الإداري.
func (w *work) organAdjective(c *context) bool {
	for items := range c.Each("a") {
		if w.means(&items[0])&meansOrganAdj != 0 {
			return true
		}
	}
	return false
}

// placedName makes bodies of a head and the state or place they are of, for
// heads that are named so.
func placedName(c *context, w *work, n *node) bool {
	switch w.value(c, "h", kHeadOrg) {
	case "university":
		if it, _ := c.Cap("nat"); !it.Has(kCountry) {
			n.kids = 0 // جامعة القاهرة is a name, not a university of the city
		}
		return true
	case "company", "party":
		return true
	case "media":
		h, _ := c.Cap("h")
		it, _ := c.Cap("nat")
		return w.means(h)&meansBroadcast != 0 && (it.Has(kCountry) || !it.Has(pattern.Def))
	case "society", "body":
		h, _ := c.Cap("h")
		return w.means(h)&(meansStrict|meansOffice) == 0 || h.To-h.From > 1 || c.Has("t") && w.means(h)&meansSociety != 0
	}
	return false
}

// unknownName accepts one or two unknown words behind a head, when they look
// like a name.
func unknownName(c *context, w *work, n *node) bool {
	switch w.value(c, "h", kHeadOrg) {
	case "party", "company", "media":
	case "university":
		if h, _ := c.Cap("h"); w.head(h) != "جامعه" {
			return false
		}
	default:
		return false
	}
	it, _ := c.Cap("n")
	h, _ := c.Cap("h")
	if before := c.Before(1); before != nil && before.Has(kRank) && before.Has(pattern.Def) {
		return false // المحافظ وكالة, the acting governor
	}
	for items := range c.Each("more") { // شركة برايس ووترهاوس كوبرز
		if more := &items[0]; len(more.Entries) > 0 || !w.foreign(more) {
			return false
		}
	}
	return w.means(h)&meansLoose == 0 && w.properNoun(it) && len([]rune(w.key(it))) > 3
}
