package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// headOfGovernment makes an office, and of the government of a state in it a
// mention: رئيس الحكومة المغربية.
func headOfGovernment(c *context) (node, bool) {
	n, ok := office(several)(c)
	nat, told := c.Cap("nat")
	w := at(c)
	if r, _ := c.Cap("r"); ok && told && !c.Has("two") && nat.Has(kNisba) && w.tokens[r.To-1].Key == "الحكومه" {
		kids := w.nested[n.kids : n.kids+n.nkids]
		n.kids = int32(len(w.nested))
		w.nested = append(w.nested, node{
			rule: "org.body", class: kOrg, form: -1, title: -1, country: n.country,
			from: r.To - 1, to: nat.To, start: w.tokens[r.To-1].Start, end: nat.End,
		})
		w.nested = append(w.nested, kids...)
		n.nkids++
	}
	return n, ok
}

// several lets two states stand behind a rank in the dual or plural only, and a
// union of states behind the plural.
func several(c *context, w *work, t *title) bool {
	if o, ok := c.Cap("o"); ok {
		return t.plural || strings.HasPrefix(w.key(o), "الاتحاد") // وزيرة خارجية الاتحاد الأوروبي
	}
	r, _ := c.Cap("r")
	key := w.tokens[r.From].Key
	if items := c.Items(); t.plural && len(items) == 2 && items[1].Has(kPortfolio) && !items[1].Has(pattern.Def) {
		return false // وزراء خارجية, of states that follow or of none
	}
	return !c.Has("two") || t.plural || strings.HasSuffix(key, "ا") || strings.HasSuffix(key, "ي")
}

// ofBody wants في or عن where a preposition joins rank and body, and a single
// member of it.
func ofBody(c *context, w *work, t *title) bool {
	r, _ := c.Cap("r")
	b, _ := c.Cap("b")
	if c.Has("i") {
		if !joinedBy(c, "i", meansIn|meansAbout) {
			return joinedBy(c, "i", meansAt) && r.Has(kJudge) && !t.plural // المدعي العام لدى المحكمة العليا
		}
		if r.Set.Intersects(&headsOfBody) {
			return false
		}
	}
	if t.plural || c.Has("i2") && !posted(c, w, t) {
		return false
	}
	if r.Has(kSovereign) && !r.Has(kPresident) && !b.Has(kGroup) && !containsAny(w.written(b), "بنك", "مصرف") {
		return false
	}
	if b.Has(pattern.Conj) || b.Has(pattern.Kaf) {
		return false
	}
	if before := c.Before(1); before != nil && before.Has(pattern.Num) && r.Has(kMember) {
		return false // 98 عضوا في مجلس الشيوخ
	}
	return certainHolder(c, w, t, r, b)
}

// certainHolder reports whether rank r of body b is somebody certain, and not anyone of it.
func certainHolder(c *context, w *work, t *title, r, b *pattern.Item) bool {
	definite := r.Has(pattern.Def)
	switch {
	case !definite && r.Has(kMemberIn) && w.takesMember(r, b):
		return false // مسؤول في حماس, مرشح وزارة التجارة: anybody
	case !definite && r.Has(kEnvoy) && r.To-r.From == 1 && t.rank >= 0 && w.vocab.ranks.at(t.rank).id == "representative" && w.appointed(r):
		return false // ممثلا لجبهة: on its behalf
	case definite && r.Has(kMemberIn) && r.To-r.From == 1 && !c.Has("i") && !b.Has(pattern.Prep):
		return false // بايع القيادي تنظيم الدولة
	case b.Has(pattern.Ba):
		return r.Has(kMember) || r.Has(kMemberIn) || definite && r.Has(kChief) && r.To-r.From > 1
	case definite && !b.Has(pattern.Lam) && r.Has(kPresident):
		return false
	}
	return true
}

// posted reports whether an office of a body is one in a place: the resident
// coordinator of the United Nations in Syria.
func posted(c *context, w *work, t *title) bool {
	r, _ := c.Cap("r")
	return joinedBy(c, "i2", meansIn|meansAt|meansTo) && (r.Has(kEnvoy) || w.rankTakes(t, takesPost))
}

// ofCommonBody accepts a head of a body that is named by a common noun only,
// because an earlier sentence has said which: رئيس المجلس.
func ofCommonBody(c *context, w *work, t *title) bool {
	r, _ := c.Cap("r")
	b, _ := c.Cap("b")
	if b.Has(pattern.Ba) || b.Has(pattern.Kaf) {
		return false
	}
	if r.Has(pattern.Def) != b.Has(pattern.Lam) && !r.Has(kSpokes) {
		return false
	}
	for items := range c.Each("a") {
		if !w.qualifies(&items[0], b) {
			return false
		}
	}
	return !t.plural
}

// joined wants one of the prepositions that lead from an envoy to his post.
func joined(c *context, w *work, t *title) bool {
	return !t.plural && (!c.Has("i") || joinedBy(c, "i", meansIn|meansAt|meansTo|meansAbout))
}

// joinedBy reports whether the capture is one of the prepositions given.
func joinedBy(c *context, name string, words wordKinds) bool {
	it, ok := c.Cap(name)
	return ok && at(c).meansAs(it)&words != 0
}

// rankTakes reports what the rank of an office may stand with.
func (w *work) rankTakes(t *title, what rankTakes) bool {
	return t.rank >= 0 && w.vocab.ranks.at(t.rank).takes&what != 0
}

// theirs makes an office that of somebody told before: وزير خارجيته.
func theirs(_ *context, _ *work, t *title) bool { t.possessed = true; return true }

// single wants an office of one.
func single(_ *context, _ *work, t *title) bool { return !t.plural }

// takesMember reports whether somebody indefinite is in a body, or is to have
// one, rather than standing for it: قيادي في الحركة, but مرشح الحزب.
func (w *work) takesMember(r, b *pattern.Item) bool {
	for _, e := range r.Entries {
		if e.Class == kMemberIn && w.vocab.ranks.at(e.ID).id != "candidate" {
			return true
		}
	}
	head := w.word(int(b.From))
	return head.Has(kHeadMinistry)
}
