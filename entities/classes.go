package entities

import (
	"fmt"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// The classes that lexicons give to words, and rules to what they compose. The
// strong entity classes serve both: a pattern sees no difference between an
// organisation of the gazetteer and one that a rule has put together.
const (
	kCountry pattern.Class = pattern.First + 1 + iota
	kPlace
	kOrg
	kCoal
	kGroup
	kMil
	kPerson
	kOffice

	// Forms that count only with evidence around them, in the order of their
	// strong classes.
	kWeakCountry
	kWeakPlace
	kWeakOrg
	kWeakCoal
	kWeakGroup
	kWeakMil
	kWeakPerson
	kWeakOffice

	kNisba // any adjective of a state that stands as one here
	kNisbaM
	kNisbaF
	kNisbaD
	kNisbaP
	kWeakNisba

	kMinister
	kHOG
	kHOGOf
	kChancellor
	kHOS
	kHOSOf
	kHOSFixed
	kPresident
	kChief
	kSovereign
	kCrown
	kSpokes
	kSpokesL
	kEnvoy
	kGovernor
	kCommand
	kMember
	kMemberIn
	kDeputyMP
	kJudge
	kCleric
	kDeputy
	kAdviser
	kGrade
	kRank       // any of the ranks above
	kRankTitle  // a rank whose definite form stands before a name
	kRankBare   // a rank that is an office without anything behind it
	kRankPlural // a dual or plural form
	kCounterpart

	kPortfolio
	kStatus
	kCharged // مكلف بـ: what leads from a rank to its portfolio
	kHonorific
	kOccupation

	kHeadOrg
	kHeadMinistry
	kHeadPlural
	kHeadGov
	kBody
	kBodyHead
	kHeadMil
	kLoyal
	kHeadCoal
	kHeadGroup
	kHeadPlace
	kDropPlace
	kDirection
	kAdjective // an adjective that belongs to names of organisations
	kIn        // في، لدى، إلى، عن: what joins an office or mission to its place
	kLed       // بقيادة، الذي تقوده: what makes a bare التحالف the one meant
	kPlaceAdj  // an adjective that belongs to names of places: الجوية
	kTopic     // what an organisation is for: كرة القدم

	kAnaphor // a common noun that may stand for something named before
	kStop
	kStopword
	kReport
	kGiven
	kWeakGiven
	kFamily
	kWeakFamily
	kParticle // in tables only: one of the three below
	kNameEnd  // أوغلو، الدين: what ends a name
	kForeign  // دي، فان: a particle of foreign names, between two parts
	kOrdinal  // الثاني، السادس: what ends the name of a monarch
	kLink     // بن، أبو، عبد، آل، دي: what joins the parts of a name

	// Seen on the word itself.
	kNameWord // a word that may belong to a name
	kNameDef  // a definite word that may end a name
	kLone     // a preposition that stands alone: لـ "حزب الله"
	kDefAdj   // a definite word that looks like an adjective: الوطني
	kDefWord  // a definite word without entry
	kBareWord // an indefinite word without entry
	kPoss     // a title with a pronoun: زعيمها

	kPossHOG       // a head of government with a pronoun: رئيس وزرائها
	kHeaded        // composed: a place with its head, محطة حاسي الرمل
	kMission       // composed: an embassy or the like, which may be in a place
	kSeries        // composed: a place under a head in the plural, which more may follow
	kOfficial      // مسؤول، مكلف: what a post follows
	kAffairs       // شؤون: what may stand before a portfolio
	kPossPortfolio // a portfolio with a pronoun: خارجيته
	kComplement    // what may follow the head of an organisation's name
	kTwo           // composed: the first of two bodies under a dual head
	kCommittee     // composed: an organisation that may lie within another
	kUnit          // لواء، ركن: what a commander may command
	kPurpose       // حماية، عمال: what names of bodies go on with behind ل
	kTownStem      // كفر: what begins names of towns and is no common word
	kDirectorate   // الإدارة العامة: a head that what it is for makes a name
	kKin           // زوجته، محاميه: a relation with a pronoun, which a name follows
	kForeignName   // an unknown word that ends as surnames of other languages do

	lastClass
)

var classNames = [...]string{
	"country", "place", "org", "coal", "group", "mil", "person", "office",
	"wcountry", "wplace", "worg", "wcoal", "wgroup", "wmil", "wperson", "woffice",
	"nisba", "nisba_m", "nisba_f", "nisba_d", "nisba_p", "wnisba",
	"minister", "hog", "hog_of", "chancellor", "hos", "hos_of", "hosfixed", "president", "chief", "sovereign", "crown",
	"spokes", "spokesl", "envoy", "governor", "command", "member", "memberin", "deputymp", "judge", "cleric",
	"deputy", "adviserfixed", "grade", "rank", "rank_title", "rank_bare", "rank_plural", "counterpart",
	"portfolio", "status", "charged", "honorific", "occupation",
	"head_org", "head_ministry", "head_plural", "head_gov", "body", "bodyhead", "head_mil", "loyal", "head_coal",
	"head_group", "head_place", "drop_place", "direction", "adjective", "in", "led", "place_adj", "topic",
	"anaphor", "stop", "stopword", "report", "given", "wgiven", "family", "wfamily", "particle", "name_end", "foreign", "ordinal", "link",
	"nameword", "namedef", "lone", "defadj", "defword", "bareword", "poss", "poss_hog", "headed", "mission", "series", "official", "affairs", "poss_portfolio", "comp", "two", "committee", "unit", "purpose", "town_stem", "directorate", "kin", "foreign_name",
}

// newClasses declares the classes under the numbers of the constants.
func newClasses() (*pattern.Classes, error) {
	cl := pattern.NewClasses()
	for i, name := range classNames {
		k, err := cl.Intern(name)
		if err != nil {
			return nil, err
		}
		if k != kCountry+pattern.Class(i) {
			return nil, fmt.Errorf("class %s has the number %d, not %d", name, k, int(kCountry)+i)
		}
	}
	if cl.Len() != int(lastClass) {
		return nil, fmt.Errorf("%d classes are declared, %d named", int(lastClass), cl.Len())
	}
	return cl, nil
}

// typeOf gives the type of entity that a strong class stands for.
func typeOf(k pattern.Class) Type {
	switch k {
	case kCountry, kNisbaM, kNisbaF, kNisbaD, kNisbaP:
		return Country
	case kPlace:
		return Place
	case kOrg:
		return Organization
	case kCoal:
		return Coalition
	case kGroup:
		return ArmedGroup
	case kMil:
		return Military
	case kPerson:
		return Person
	case kOffice:
		return OfficeType
	}
	return ""
}

// strong gives the strong class of a weak one, and other classes unchanged.
func strong(k pattern.Class) pattern.Class {
	if k >= kWeakCountry && k <= kWeakOffice {
		return k - kWeakCountry + kCountry
	}
	return k
}

// strongNisba is strong for entities and adjectives of states alike.
func strongNisba(k pattern.Class) pattern.Class {
	if k == kWeakNisba {
		return kNisbaM
	}
	return strong(k)
}

func isNisba(k pattern.Class) bool { return k >= kNisbaM && k <= kNisbaP }

// classOf gives the strong class for entities of a type.
func classOf(t Type) (pattern.Class, bool) {
	switch t {
	case Country:
		return kCountry, true
	case Place:
		return kPlace, true
	case Organization:
		return kOrg, true
	case Coalition:
		return kCoal, true
	case ArmedGroup:
		return kGroup, true
	case Military:
		return kMil, true
	case Person:
		return kPerson, true
	case OfficeType:
		return kOffice, true
	}
	return 0, false
}
