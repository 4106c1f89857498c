package timeline

import (
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
)

// apposition reports that the entity at j names or details the one at i: an
// office and its holder, a group and its country.
func (r *reader) apposition(i, j int) bool {
	a, b := r.entityOf(i), r.entityOf(j)
	if a == nil || b == nil {
		return true
	}
	switch {
	case !r.nodes[j].has(adjectival) && twoStates(a, b):
		return false // اتهمت إيران إسرائيل, اتهمت كييف روسيا
	case a.Type == entities.Person && r.nodes[i].kind == entityNode && r.nodes[j].kind == entityNode && r.nodes[i].entity == r.nodes[j].entity:
		return true // الشيخ فلان
	case a.Type == entities.Person && b.Type == entities.OfficeType:
		// هاتف الرئيس وزير الخارجية فلانا: an office with a holder of its own is
		// somebody else
		return b.Office == nil || b.Office.Holder < 0 || int32(b.Office.Holder) == r.nodes[i].entity
	case a.Type == entities.OfficeType && b.Type == entities.Person, a.Type == entities.Place && b.Type == entities.Place, oneHolder(a, b):
		return true
	case b.Type == entities.Country && a.Type != entities.Person && a.Type != entities.OfficeType:
		// غادرت القوات الفرنسية البلد: what has the article is in no construct
		return placeLike(a) || !startsWithArticle(r.in.doc.Tokens()[r.nodes[i].from].Key)
	}
	return r.nodes[j].has(adjectival) || i+1 < j && r.nodes[i+1].has(isQuote) && a.Type == b.Type
}

// twoStates reports places of different states.
func twoStates(a, b *entities.Entity) bool {
	return placeLike(a) && placeLike(b) && a.Country != "" && b.Country != "" && a.Country != b.Country
}

// oneHolder reports two offices that one person holds: وزير الدفاع الفريق أول.
func oneHolder(a, b *entities.Entity) bool {
	return a.Type == entities.OfficeType && b.Type == entities.OfficeType && a.Office != nil && b.Office != nil && a.Office.Holder >= 0 && a.Office.Holder == b.Office.Holder
}

// titled reports that the entity at j follows the one at i, or an office and
// the titles of its holder: رئيس الائتلاف الدكتور فلان.
func (r *reader) titled(i, j int) bool {
	if i == j-1 {
		return true
	}
	a, b := r.entityOf(i), r.entityOf(j)
	if a == nil || b == nil || i < j-3 || a.Type != entities.OfficeType || b.Type != entities.Person {
		return false
	}
	for k := i + 1; k < j; k++ {
		if n := &r.nodes[k]; n.kind != wordNode || n.flags&^isActor != 0 || n.prep != 0 || n.clitics.Has(clitic.Conj) {
			return false
		}
	}
	return true
}

// titleOf reports an honorific before the name or the office it goes with, or the
// words كل من before a list: they are no phrase of their own.
func (r *reader) titleOf(i int) bool {
	toks := r.in.doc.Tokens()
	for j := i; j < len(r.nodes) && j <= i+3; j++ {
		n := &r.nodes[j]
		if j > i && n.kind == entityNode {
			return !n.has(adjectival) && (r.namesPerson(int32(j)) || r.nodes[i].is(every))
		}
		if !n.is(honorific|every) && !(n.is(title) && n.clitics.Has(clitic.Def)) && !(j > i && toks[n.from].Key == "من") {
			return false
		}
		if n.to != n.from+1 || j > i && n.clitics.Has(clitic.Conj) {
			return false
		}
	}
	return false
}

// aside reports that the nodes from i up to the comma at hi only add to the
// sentence: a circumstance, or an apposition without و.
func (r *reader) aside(i, hi int) bool {
	if i >= hi || hi-i > 12 {
		return false
	}
	for j := i; j < hi; j++ {
		if n := &r.nodes[j]; n.has(isVerb | isParticiple | isThat | isRel | isSub) {
			return false
		}
	}
	return !r.nodes[i].clitics.Has(clitic.Conj)
}

// apposedUntil gives the comma that closes the apposition at node i, or -1.
func (r *reader) apposedUntil(i, hi int) int {
	if i >= hi {
		return -1
	}
	if n := &r.nodes[i]; n.kind != wordNode && n.kind != entityNode || n.prep != 0 || n.has(isPrep|isSub) || n.clitics.Has(clitic.Conj) {
		return -1
	}
	for j := i + 1; j < hi && j <= i+12; j++ {
		if r.nodes[j].kind == commaNode {
			if r.aside(i, j) {
				return j
			}
			break
		}
	}
	return -1
}
