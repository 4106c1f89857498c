package timeline

import (
	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/arabic"
)

// Type says what kind of event a trigger names. The built-in types are closed;
// types added by a caller are namespaced ("acme:ribbon_cutting").
type Type string

// The built-in event types. Their labels and their PLOVER and ACE 2005
// equivalents stand in data/types.tsv.
const (
	Announcement Type = "announcement"
	Agreement    Type = "agreement"
	Meeting      Type = "meeting"
	Visit        Type = "visit"
	Call         Type = "call"
	Negotiation  Type = "negotiation"
	Relations    Type = "relations"
	Withdrawal   Type = "withdrawal"
	Deployment   Type = "deployment"
	Mission      Type = "mission"
	Control      Type = "control"
	Attack       Type = "attack"
	Ceasefire    Type = "ceasefire"
	Casualty     Type = "casualty"
	Arrest       Type = "arrest"
	Release      Type = "release"
	Trial        Type = "trial"
	Appointment  Type = "appointment"
	Resignation  Type = "resignation"
	Election     Type = "election"
	Legislation  Type = "legislation"
	Sanction     Type = "sanction"
	Aid          Type = "aid"
	Protest      Type = "protest"
	Disaster     Type = "disaster"
	Statement    Type = "statement"
)

// Phase says which part of an event the text talks about.
type Phase string

// The phases. None is the whole event, or a part the text does not name; an
// extension counts as Ongoing, completion and suspension as End.
const (
	None      Phase = "none"
	Start     Phase = "start"
	Ongoing   Phase = "ongoing"
	End       Phase = "end"
	Postponed Phase = "postponed"
	Cancelled Phase = "cancelled"
	Resumed   Phase = "resumed"
)

// Modality says in what sense the text asserts an event.
type Modality string

// The modalities. Planned covers everything scheduled, intended, expected or
// told in the future; Demanded what is called for or urged.
const (
	Actual      Modality = "actual"
	Planned     Modality = "planned"
	Possible    Modality = "possible"
	Conditional Modality = "conditional"
	Demanded    Modality = "demanded"
	Denied      Modality = "denied"
)

// Polarity is Negative when the text says that an event did not or will not
// happen.
type Polarity string

// The polarities.
const (
	Positive Polarity = "positive"
	Negative Polarity = "negative"
)

// RoleName says how a participant takes part in an event.
type RoleName string

// The roles. The visitor is the agent and the host the counterpart; a victim
// or target is the theme; Source is who reports the event.
const (
	Agent       RoleName = "agent"
	Counterpart RoleName = "counterpart"
	Theme       RoleName = "theme"
	Place       RoleName = "place"
	Origin      RoleName = "origin"
	Destination RoleName = "destination"
	Exception   RoleName = "exception"
	Source      RoleName = "source"
)

// Stance is what a source does with the event it is quoted on.
type Stance string

// The stances.
const (
	Reports  Stance = "reports"
	Confirms Stance = "confirms"
	Denies   Stance = "denies"
	Expects  Stance = "expects"
	Demands  Stance = "demands"
)

// Confidence is an ordered judgement, not a probability. The reasons beside it
// say what it rests on.
type Confidence string

// The levels of confidence.
const (
	Low    Confidence = "low"
	Medium Confidence = "medium"
	High   Confidence = "high"
)

// QuantityKind says what is counted.
type QuantityKind string

// The kinds of quantities.
const (
	Killed    QuantityKind = "killed"
	Wounded   QuantityKind = "wounded"
	Displaced QuantityKind = "displaced"
	Arrested  QuantityKind = "arrested"
	Troops    QuantityKind = "troops"
	Money     QuantityKind = "money"
	Other     QuantityKind = "other"
)

// Approximation says how a stated number bounds the real one.
type Approximation string

// The approximations; Exactly is a plain number.
const (
	Exactly  Approximation = ""
	About    Approximation = "about"
	MoreThan Approximation = "more_than"
	LessThan Approximation = "less_than"
	UpTo     Approximation = "up_to"
)

// TimeBasis says how an event came by its time.
type TimeBasis string

// The bases: the event's own clause names the date, a governing clause or the
// discourse does, or the time is counted from another event.
const (
	Explicit  TimeBasis = "explicit"
	Inherited TimeBasis = "inherited"
	FromEvent TimeBasis = "event"
)

// Event is one thing the text asserts: something that happened, is planned, is
// demanded or is denied. Absent facts are zero: nothing is invented. Spans are
// bytes of the text that the event was extracted from: of Result.Text, or of
// Part.Text for those of a title.
type Event struct {
	ID       string // "v1", "v2", … in text order
	Key      string // the same for the same facts, in any run and wherever they stand
	Type     Type
	Phase    Phase
	Modality Modality
	Polarity Polarity
	Process  string // shared by the phases of one process, else empty

	Trigger      arabic.Span // the one word that names the event
	Evidence     arabic.Span // the clause that asserts it
	Sentence     int         // index in Document.Sentences
	Time         *Time       // nil when the text does not date the event
	Reported     date.Date   // said or publication date; meaningful if HasReported
	HasReported  bool
	Roles        []Role
	Quantities   []Quantity
	Attributions []Attribution
	Confidence   Confidence
	Reasons      []string
	Rule         string // the trigger or collocation row that made the event

	// fresh: told in the past tense as news, in a sentence without a date.
	fresh bool
	// told: ordinal of its sentence among those that tell events.
	told int
	// joined: an attack or its victims, told in one breath with the other.
	joined bool
	// undated: told without a day on purpose, which no other telling gives.
	undated bool
	// alone: told in a sentence without a date.
	alone bool
	// distant: told at a distance in time from another event.
	distant bool
	// turned: the last sentence up to its own that turns to another time.
	turned int
	// definite: told by a noun for what is known.
	definite bool
	// verbal: told by a finite verb.
	verbal bool
	// inWords: told in the words of somebody.
	inWords bool
	// present: told in the present tense.
	present bool

	// info describes the type where the extractor's are not all built-in.
	info *TypeInfo
}

// Time is when an event takes place, its bound applied: "2025-09/.." for a
// state that lasts since September 2025, "../2026-09" for one that must end by
// then.
type Time struct {
	Value       string // EDTF, as dates.ParseEDTF reads it
	Mod         string // start, mid or end of Value, else empty
	Precision   string // the unit that was said, a word of dates.Precision
	Approximate bool
	First, Last date.Date // its days, both inclusive; meaningful if HasFirst, HasLast
	HasFirst    bool
	HasLast     bool
	Basis       TimeBasis
	Date        int // index of the date mention in Result.Dates, or -1
	Event       int // index in Result.Events of the event it is counted from, or -1
}

// Role is one participant: an entity, or the words of a participant that is no
// entity ("seven civilians").
type Role struct {
	Name   RoleName
	Entity int         // index in entities.Result.Entities, or -1
	Span   arabic.Span // the words that fill the role; empty for a pronoun
}

// Quantity is an amount the event's clause states.
type Quantity struct {
	arabic.Span
	Kind          QuantityKind
	Value         float64 // in units, whether written in digits, words or millions
	Unit          string  // currency or counted noun as written, else empty
	Approximation Approximation
}

// Attribution is who the text quotes for an event.
type Attribution struct {
	Entity  int         // index in entities.Result.Entities, or -1
	Span    arabic.Span // the words that name the source
	Stance  Stance
	Said    date.Date // meaningful if HasSaid
	HasSaid bool
}
