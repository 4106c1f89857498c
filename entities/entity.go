package entities

import (
	"slices"

	"github.com/hawliyat/hawliyat/arabic"
)

// Type says what an entity is.
type Type string

// The types of the built-in gazetteers and grammars. The set is closed: a user
// adds entities of these types, and new kinds of offices (see Kind).
const (
	Person       Type = "person"
	OfficeType   Type = "office"
	Country      Type = "country"
	Place        Type = "place"
	Coalition    Type = "coalition"
	Organization Type = "organization"
	ArmedGroup   Type = "armed_group"
	Military     Type = "military"
)

// Types lists every type, in the order of the documentation.
func Types() []Type {
	return []Type{Person, OfficeType, Country, Place, Coalition, Organization, ArmedGroup, Military}
}

// String returns the word used in output.
func (t Type) String() string { return string(t) }

func (t Type) valid() bool { return slices.Contains(Types(), t) }

// Kind is what sort of office an office is. Users may add kinds of their own,
// namespaced ("acme:astronaut"); the constants are the built-in ones.
type Kind string

// The kinds of offices.
const (
	HeadOfState      Kind = "head_of_state"
	HeadOfGovernment Kind = "head_of_government"
	Minister         Kind = "minister"
	Legislator       Kind = "legislator"
	Ambassador       Kind = "ambassador"
	Officer          Kind = "military"
	Spokesperson     Kind = "spokesperson"
	Judge            Kind = "judge"
	Monarch          Kind = "monarch"
	Leader           Kind = "leader"
	Other            Kind = "other"
)

// Kinds lists the built-in kinds.
func Kinds() []Kind {
	return []Kind{HeadOfState, HeadOfGovernment, Minister, Legislator, Ambassador, Officer, Spokesperson, Judge, Monarch, Leader, Other}
}

// String returns the word used in output.
func (k Kind) String() string { return string(k) }

// Status says how the holder stands to the office.
type Status string

// The states of an office. The zero value means the text says nothing.
const (
	Current   Status = "current"
	Former    Status = "former"
	Acting    Status = "acting"
	Designate Status = "designate"
	Elected   Status = "elected"
	Deposed   Status = "deposed"
)

// String returns the word used in output.
func (s Status) String() string { return string(s) }

// Form says how a mention names its entity.
type Form string

// The forms of mentions.
const (
	NameForm      Form = "name"      // the full or an alternative name: العراق
	AdjectiveForm Form = "adjective" // a nisba or demonym: العراقي
	TitleForm     Form = "title"     // an office phrase: وزير الخارجية العراقي
	ShortForm     Form = "short"     // a surname, an acronym, a bare later mention: التحالف
)

// String returns the word used in output.
func (f Form) String() string { return string(f) }

// Entity is one participant of a document with all its mentions.
type Entity struct {
	// Ref is the stable identifier: "iso3166:IQ", "geonames:98182",
	// "office:IQ/minister/foreign_affairs", a slug of the gazetteer
	// ("org:un"), or empty for what is known from the document alone.
	Ref  string
	Type Type
	// Name is the canonical Arabic name, NameEN the English one or empty.
	Name, NameEN string
	// Country is the ISO 3166-1 alpha-2 code of the state the entity is or
	// belongs to, or empty.
	Country string
	// Office is set for offices only.
	Office *Office
	// Members lists the Refs of the states and groups known to make up a
	// coalition, in the order of the gazetteer.
	Members []string
	// Mentions are in the order of the text; there is at least one.
	Mentions []Mention
}

// Office is what is known about an office.
type Office struct {
	Kind Kind
	// Portfolio is the English slug of what the office is for
	// ("foreign_affairs"), Body the Ref or Arabic name of the organisation
	// it belongs to. Either may be empty.
	Portfolio, Body string
	// Country is as in Entity.
	Country string
	// Holder is the index in Result.Entities of the person named with the
	// office, or -1.
	Holder int
	Status Status
	// HolderRef names the holder according to the table given with
	// WithHolders, when the text itself names none.
	HolderRef string
}

// Mention is one place in the text that names an entity.
type Mention struct {
	arabic.Span
	// Text is the input's text[Start:End].
	Text string
	Form Form
	// Rule identifies the rule or gazetteer entry that made the mention.
	Rule string
	// Entity is the index of the entity in Result.Entities.
	Entity int
	// Sentence is the index in the document's Sentences.
	Sentence int
}

// Reference is an anaphor: a common noun that stands for one or more entities
// named before (الوزير, الجانبان, القوات).
type Reference struct {
	arabic.Span
	Text string
	// Entities are indices in Result.Entities; there is at least one.
	Entities []int
	Sentence int
}

// Result holds everything found in one document.
type Result struct {
	// Entities are in the order of their first mentions.
	Entities []Entity
	// References are in the order of the text.
	References []Reference

	flat []Mention // by Start, the longer first
}

// Mentions returns every mention of every entity ordered by start, an
// enclosing mention before the ones nested in it. The slice is shared: do not
// modify it.
func (r *Result) Mentions() []Mention { return r.flat }

// Within returns the mentions that lie wholly inside the span, in the order
// of Mentions. The slice is shared: do not modify it when it must be kept.
func (r *Result) Within(s arabic.Span) []Mention {
	lo, _ := slices.BinarySearchFunc(r.flat, s.Start, func(m Mention, at int) int { return m.Start - at })
	var out []Mention
	for _, m := range r.flat[lo:] {
		if m.Start >= s.End {
			break
		}
		if m.End <= s.End {
			out = append(out, m)
		}
	}
	return out
}

// ReferencesWithin returns the anaphors that lie wholly inside the span.
func (r *Result) ReferencesWithin(s arabic.Span) []Reference {
	lo, _ := slices.BinarySearchFunc(r.References, s.Start, func(m Reference, at int) int { return m.Start - at })
	hi := lo
	for hi < len(r.References) && r.References[hi].End <= s.End {
		hi++
	}
	return r.References[lo:hi:hi]
}
