package entities

import (
	"errors"

	"github.com/hawliyat/hawliyat/internal/fold"
	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// kindsFile is the table of the kinds of words.
const kindsFile = "kinds.tsv"

// wordKinds say what a word means to a rule that has matched already, or to a
// look at the neighbours of an item; they are the rows of kinds.tsv. What
// patterns match is a class instead.
type wordKinds uint64

const (
	meansStrict       wordKinds = 1 << iota // a head that is a common noun as often: one noun behind it makes no name
	meansOffice                             // مكتب, strict but for adjectives
	meansBench                              // غرفة, a name with a noun of the next kind behind it
	meansChamber                            // الجنايات
	meansOrgan                              // has a name of one adjective: المكتب الإداري
	meansOrganAdj                           // that adjective
	meansOrganName                          // الوطني, which the same organ of many bodies is called
	meansCommittee                          // may lie within another body named behind it
	meansSociety                            // many bodies have the head, and are told apart by what they are for
	meansLoose                              // no unknown word behind it is a name
	meansWhole                              // any adjective behind it makes a name: الاتحاد
	meansSort                               // an adjective that says what kind of body it is: الحاكم
	meansInterim                            // an adjective that tells a government from others
	meansBroadcast                          // a state's broadcaster
	meansPress                              // with the article the newspaper named before
	meansGroup                              // of armed groups too: جماعة "الشباب"
	meansList                               // electoral lists and alliances, called after persons
	meansAlliance                           // may be called by the head alone: التحالف
	meansForce                              // one word that makes a force of a town's name: شرطة
	meansOfTown                             // towns have such bodies
	meansCity                               // a town is named behind it, not a state
	meansTown                               // a place rather than a state is named behind it
	meansRegion                             // a head of administration
	meansSeveral                            // several places are named behind it
	meansQuarter                            // أحياء and camps, called by any definite word
	meansBuilt                              // named after people: شارع
	meansTownPart                           // names of towns begin with it: عين
	meansFar                                // a part of the world that a department is for
	meansCandidacy                          // the presidency behind it is an office
	meansYear                               // العام before it is the year
	meansShare                              // a button of the page
	meansLanguage                           // a language is named behind it
	meansNews                               // a given name that is a common word of news
	meansStyle                              // a style that is a surname too
	meansInvariable                         // takes no endings in the nisba of a state: جنوب أفريقي
	meansState                              // of a body whose head is the head of state
	meansGovernment                         // of one whose head is the head of government
	meansLaw                                // of one whose head is a legislator
	meansParty                              // of one whose head is a leader
	meansCourt                              // of one whose head is a judge
	meansUnit                               // of an army, with a number for its name: لواء
	meansArm                                // مشاة
	meansOrdinal                            // the number
	meansIn                                 // في
	meansAt                                 // لدى
	meansTo                                 // إلى
	meansAbout                              // عن
	meansCouncil                            // مجلس, the same before a word of the next kind
	meansPresidential                       // الرئاسي
	meansAgency                             // وكالة where it is no news agency
	meansInstance                           // ابتدائي: which instance a court is
	meansCabinet                            // what a government is called for: حكومة الوفاق
	meansThat                               // what somebody says follows, or who he is: إن, وهو
	meansLocal                              // with a task and a town behind it: مديرية أمن الإسكندرية
	meansStates                             // several states are named behind it
	meansCommune                            // بلدية, called by the name of any town
	meansBand                               // شهداء, أحرار: what names of armed groups begin with behind a head
	meansLinked                             // مرتبطة: a group, not a thing of its name, follows
)

var kindNames = map[string]wordKinds{
	"strict": meansStrict, "office": meansOffice, "bench": meansBench, "chamber": meansChamber, "organ": meansOrgan, "organ_adjective": meansOrganAdj, "organ_name": meansOrganName,
	"committee": meansCommittee, "society": meansSociety, "loose": meansLoose, "whole": meansWhole, "sort": meansSort, "interim": meansInterim,
	"broadcaster": meansBroadcast, "press": meansPress, "group": meansGroup, "list": meansList, "alliance": meansAlliance, "force": meansForce,
	"of_town": meansOfTown, "city": meansCity, "town": meansTown, "region": meansRegion, "several": meansSeveral, "quarter": meansQuarter,
	"built": meansBuilt, "town_part": meansTownPart, "far": meansFar, "candidacy": meansCandidacy, "year": meansYear, "share": meansShare,
	"language": meansLanguage, "news": meansNews, "style": meansStyle, "invariable": meansInvariable,
	"state": meansState, "government": meansGovernment, "law": meansLaw, "party": meansParty, "court": meansCourt, "unit": meansUnit, "arm": meansArm, "ordinal": meansOrdinal, "in": meansIn, "at": meansAt, "to": meansTo, "about": meansAbout, "council": meansCouncil, "presidential": meansPresidential, "cabinet": meansCabinet, "instance": meansInstance, "agency": meansAgency, "that": meansThat, "local": meansLocal, "states": meansStates, "commune": meansCommune, "band": meansBand, "linked": meansLinked,
}

// kindTable reads kinds of words: columns form and means.
func (l *loader) kindTable(t *lexfile.Table) error {
	form, means := t.Col("form"), t.Col("means")
	var errs []error
	for i := range t.Rows {
		r := &t.Rows[i]
		var kinds wordKinds
		for name := range lexfile.Alternatives(r.Get(means)) {
			k, ok := kindNames[name]
			if !ok {
				errs = append(errs, t.Errorf(r, "unknown kind %q", name))
			}
			kinds |= k
		}
		for f := range lexfile.Alternatives(r.Get(form)) {
			l.kinds[fold.String(f)] |= kinds
		}
	}
	return errors.Join(errs...)
}

// means returns the kinds of the first word of an item, without proclitics and
// article.
func (w *work) means(it *pattern.Item) wordKinds { return w.vocab.kinds[w.head(it)] }

// meansAs returns the kinds of the first word of an item as it is written.
func (w *work) meansAs(it *pattern.Item) wordKinds { return w.vocab.kinds[w.key(it)] }

// endsAs returns the kinds of the last word of an item as it is written.
func (w *work) endsAs(it *pattern.Item) wordKinds { return w.vocab.kinds[w.tokens[it.To-1].Key] }
