package timeline

import (
	"math"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/clitic"
	"github.com/hawliyat/hawliyat/internal/morph"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// nodeKind says what a node stands for.
type nodeKind uint8

const (
	wordNode nodeKind = iota
	entityNode
	dateNode
	numberNode
	commaNode
	colonNode
	openNode  // bracket or quotation mark that opens
	closeNode // bracket or quotation mark that closes
	otherPunct
)

// nodeFlags are the grammatical roles that a word node has.
type nodeFlags uint32

const (
	isThat nodeFlags = 1 << iota
	isRel
	isSub
	isDemonstrative
	isQad
	isNegative  // لم لن لا ليس
	isNeither   // ما
	isParticle  // a modality particle
	isGovernor  // a governing noun
	isTrigger   // a trigger noun
	isHead      // a collocation head
	isComp      // a collocation complement
	isAnonymous // an unnamed source
	isActor     // a common noun of persons
	isCounter
	isApprox
	isNumword
	isVerb       // a finite verb
	isParticiple // a participle of a verb of saying or asking
	isPrep       // a preposition of its own
	isSaid       // a verb or participle of saying
	adjectival   // an entity mentioned by its nisba
	isReference  // an entity node that stands for an anaphor
	isQuote
	isEnforced  // حيز التنفيذ
	isAdverb    // هناك, خلالها, رسميا
	isHabit     // عادة, غالبا
	isTerritory // أراضي: stands with a nisba for the country
	isRecord    // أعنف, أول: compares with the past
	isMemorial  // ذكرى
	isUtterance // بيان, تصريح
	isPlain     // a noun that a conjunction and a verb could be read into: وزير
)

// node is one unit of a sentence: an entity or date mention with all its
// words, or a lexical item.
type node struct {
	from, to   int32 // tokens
	start, end int32 // bytes, without proclitics
	kind       nodeKind
	flags      nodeFlags
	kinds      wordKinds
	clitics    clitic.Flags
	prep       prepSet // of the preposition that the node is, or carries
	entity     int32   // entityNode: index of the entity; else -1
	ref        int32   // index of the reference, or -1
	date       int32   // dateNode: index of the date; else -1
	trigger    int32   // row, or -1
	gov        int32   // governor noun or particle row, or -1
	word       int32   // words.tsv row of the class that made the flag, or -1
	head       int32   // collocation head, or -1
	comp       int32   // collocation complement, or -1
	form       morph.Form
	clause     int32
	event      int32 // index of the event it triggers, or -1
	num        int64
}

func (n *node) has(f nodeFlags) bool { return n.flags&f != 0 }

// span gives the node's bytes.
func (n *node) span() arabic.Span { return arabic.Span{Start: int(n.start), End: int(n.end)} }

// definite reports an article or a pronoun.
func (n *node) definite() bool { return n.clitics.Any(clitic.Def | clitic.Suffix) }

// sentenceInput is what a sentence is read from.
type sentenceInput struct {
	doc      *arabic.Document
	sentence int
	dates    []dates.Mention    // of the sentence
	dateBase int                // index of dates[0]
	ents     []entities.Mention // of the sentence, an enclosing one before those nested
	result   *entities.Result
	refs     []entities.Reference
	refBase  int
}

// reader makes nodes and clauses of one sentence; its memory is reused.
type reader struct {
	t       *tables
	in      sentenceInput
	items   []pattern.Item
	nodes   []node
	clauses []clause
	// readings are the verbal ones of every node as it stands.
	readings [][]morph.Form
	// What any word of the sentence has in the lexicon: what is rare is looked for
	// only where it stands.
	anyFlags nodeFlags
	anyPrep  prepSet
	anyKind  wordKinds
	numbers  bool // digits stand in the sentence
	suppose  int  // node of لو, or -1
	// carriers are verbs that only carry an event noun.
	carriers []int32
	// scratch of addressee and described
	asked, told []argument
	joined      []int32 // scratch of coordinates
	roles       []Role  // memory of roleList
	// lastTopic is the participant that a sentence without subject goes on with,
	// or -1.
	lastTopic int32
	// lastPersonal is the last person named in the sentence before, or -1.
	lastPersonal int32
	// lastForce is the first force that acts in the sentence before, or -1.
	lastForce int32
}

// read makes the nodes of a sentence.
func (r *reader) read(in sentenceInput) {
	r.in = in
	r.nodes, r.clauses, r.carriers = r.nodes[:0], r.clauses[:0], r.carriers[:0]
	r.roles = r.roles[:0]
	r.suppose = -1
	r.anyFlags, r.anyPrep, r.anyKind, r.numbers = 0, 0, 0, false
	s := &in.doc.Sentences()[in.sentence]
	toks := in.doc.Tokens()
	ei, di, ri := 0, 0, 0
	for i := s.First; i < s.Last; {
		tok := &toks[i]
		for ei < len(in.ents) && in.ents[ei].End <= int(tok.Start) {
			ei++
		}
		for di < len(in.dates) && in.dates[di].End <= int(tok.Start) {
			di++
		}
		for ri < len(in.refs) && in.refs[ri].End <= int(tok.Start) {
			ri++
		}
		switch {
		case ei < len(in.ents) && in.ents[ei].Start < int(tok.End) && r.eventWord(i, &in.ents[ei]):
			r.words(i, i+1)
			i++
		case ei < len(in.ents) && in.ents[ei].Start < int(tok.End):
			m := &in.ents[ei]
			n := r.mention(i, s.Last, m.Span)
			n.kind, n.entity = entityNode, int32(m.Entity)
			if m.Form == entities.AdjectiveForm {
				n.flags |= adjectival
			}
			i = int(n.to)
		case di < len(in.dates) && in.dates[di].Start < int(tok.End):
			n := r.mention(i, s.Last, in.dates[di].Span)
			n.kind, n.date = dateNode, int32(in.dateBase+di)
			i = int(n.to)
		case ri < len(in.refs) && in.refs[ri].Start < int(tok.End) && len(in.refs[ri].Entities) > 0 && !r.named(&in.refs[ri], ei):
			ref := &in.refs[ri]
			n := r.mention(i, s.Last, ref.Span)
			n.kind, n.entity, n.ref = entityNode, int32(ref.Entities[0]), int32(in.refBase+ri)
			n.flags |= isReference
			i = int(n.to)
		default:
			next := math.MaxInt // where something other than words begins
			if ei < len(in.ents) {
				next = in.ents[ei].Start
			}
			if di < len(in.dates) {
				next = min(next, in.dates[di].Start)
			}
			if ri < len(in.refs) {
				next = min(next, in.refs[ri].Start)
			}
			end := r.before(i, s.Last, next)
			r.words(i, end)
			i = end
		}
	}
	r.tagVerbs()
	r.supposed()
}

// eventWord reports a one-word person that is mentioned once and is written like
// an event noun: after a title it is more likely what the sentence tells.
func (r *reader) eventWord(i int, m *entities.Mention) bool {
	if m.End > int(r.in.doc.Tokens()[i].End) {
		return false
	}
	if e := &r.in.result.Entities[m.Entity]; e.Type != entities.Person || len(e.Mentions) > 1 {
		return false
	}
	it := r.t.lex.First(r.in.doc.Text(), r.in.doc.Tokens(), i, i+1)
	for _, x := range it.Entries {
		if x.Class == r.t.class.trigger || x.Class == r.t.class.governor || x.Class == r.t.class.head {
			return true
		}
	}
	return false
}

// named reports a definite noun for a place, read as an anaphor, that the mention
// at ei behind it names itself: العاصمة القطرية الدوحة.
func (r *reader) named(ref *entities.Reference, ei int) bool {
	if ei >= len(r.in.ents) || len(ref.Entities) != 1 || r.in.result.Entities[ref.Entities[0]].Type != entities.Place {
		return false
	}
	m := &r.in.ents[ei]
	gap := m.Start - ref.End
	if gap <= 0 || gap > 2 {
		return false
	}
	if m.Form == entities.AdjectiveForm && ei+1 < len(r.in.ents) && r.in.ents[ei+1].Start-m.End <= 2 {
		m = &r.in.ents[ei+1]
	}
	return m.Form != entities.AdjectiveForm && r.in.result.Entities[m.Entity].Type == entities.Place
}

// before gives the first token at or behind i that reaches offset.
func (r *reader) before(i, end, offset int) int {
	toks := r.in.doc.Tokens()
	for j := i + 1; j < end; j++ {
		if int(toks[j].End) > offset {
			return j
		}
	}
	return end
}

// unread is the complement of an entity node before anyone has asked for it.
const unread = -2

// addNode adds an empty node.
func (r *reader) addNode() *node {
	r.nodes = append(r.nodes, node{entity: -1, ref: -1, date: -1, trigger: -1, gov: -1, word: -1, head: -1, comp: -1, event: -1, clause: -1, num: -1})
	return &r.nodes[len(r.nodes)-1]
}

// mention adds a node for the tokens that a mention covers, and reads the
// proclitics that stand before it in its first token.
func (r *reader) mention(i, last int, s arabic.Span) *node {
	toks := r.in.doc.Tokens()
	j := i + 1
	for j < last && int(toks[j].Start) < s.End {
		j++
	}
	n := r.addNode()
	n.from, n.to, n.start, n.end = int32(i), int32(j), int32(s.Start), int32(s.End)
	if s.Start > int(toks[i].Start) && s.Start < int(toks[i].End) {
		n.clitics = proclitics(r.in.doc, i, s.Start)
	}
	n.prep, n.comp = cliticPrep(n.clitics), unread
	return n
}
