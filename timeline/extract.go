package timeline

import (
	"slices"
	"sync"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/morph"
)

// Extractor finds events. Its zero value knows the built-in types, triggers and
// frames. It is immutable and safe for concurrent use.
type Extractor struct {
	own *tables // nil: the built-in ones
}

func (x *Extractor) tables() *tables {
	if x == nil || x.own == nil {
		return builtin()
	}
	return x.own
}

// draft is an event being made.
type draft struct {
	node     int32
	typ      Type
	trig     *trigger
	frame    *frame
	rule     string
	gov      governance
	args     []argument
	roles    []Role
	date     int32 // index of the date mention that gives its time, or -1
	basis    TimeBasis
	coll     bool
	comp     int32 // node of the complement of a collocation that fires at its head, or 0
	sentence int
	hasDate  bool
	attr     []Attribution
	clause   int32
	definite bool
	known    bool // made known by a dated announcement, without a day of its own
}

// state is the memory of one extraction.
type state struct {
	reader
	x       *tables
	doc     *arabic.Document
	ref     dates.Reference
	ds      []dates.Mention
	es      *entities.Result
	drafts  []draft
	args    []argument
	events  []Event
	kept    []Role        // of the events
	sources []Attribution // running source of a report
	buf     []byte
	told    int            // sentences that told events so far
	turned  int            // the last sentence that turned to another time than the news
	seen    map[uint64]int // how often keys made the events of the document
	who     []uint64       // of each event, its principals
	names   []string       // folded names of entities, made when a key needs them
	// digression: whether the sentence turns from the news to what was before it
	digression answer
}

var states = sync.Pool{New: func() any { return new(state) }}

// Extract gives the events of a document in text order, from the dates and
// entities found in it. Only headlines and body text are read.
func (x *Extractor) Extract(doc *arabic.Document, ref dates.Reference, ds []dates.Mention, es *entities.Result) []Event {
	if es == nil {
		es = &entities.Result{}
	}
	s := states.Get().(*state)
	defer states.Put(s)
	s.begin(x.tables(), doc, ref, ds, es)
	mentions, refs := es.Mentions(), es.References
	mi, di, ri := 0, 0, 0
	for i := range doc.Sentences() {
		sen := &doc.Sentences()[i]
		in := sentenceInput{doc: doc, sentence: i, result: es}
		mi, in.ents = window(mentions, mi, sen.Span, func(m *entities.Mention) arabic.Span { return m.Span })
		di, in.dates = window(ds, di, sen.Span, func(m *dates.Mention) arabic.Span { return m.Span })
		in.dateBase = di
		ri, in.refs = window(refs, ri, sen.Span, func(m *entities.Reference) arabic.Span { return m.Span })
		in.refBase = ri
		if sen.Zone != arabic.Body && !sen.Title {
			continue
		}
		s.sentenceEvents(in)
	}
	events := s.finish()
	if x != nil && x.own != nil {
		for i := range events {
			events[i].info = &x.own.types[x.own.typeIndex[events[i].Type]]
		}
	}
	return events
}

// window gives the elements of list, ordered by start, that begin within span.
func window[T any](list []T, from int, span arabic.Span, of func(*T) arabic.Span) (int, []T) {
	for from < len(list) && of(&list[from]).Start < span.Start {
		from++
	}
	to := from
	for to < len(list) && of(&list[to]).Start < span.End {
		to++
	}
	return from, list[from:to]
}

func (s *state) begin(t *tables, doc *arabic.Document, ref dates.Reference, ds []dates.Mention, es *entities.Result) {
	s.t, s.x = t, t
	s.doc, s.ref, s.ds, s.es = doc, ref, ds, es
	s.drafts, s.args, s.events, s.kept = s.drafts[:0], s.args[:0], s.events[:0], s.kept[:0]
	s.lastTopic, s.lastForce, s.lastPersonal = -1, -1, -1
	s.told, s.turned = 0, 0
	s.sources = s.sources[:0]
}

// sentenceEvents reads one sentence and appends its events.
func (s *state) sentenceEvents(in sentenceInput) {
	s.read(in)
	if len(s.nodes) == 0 {
		return
	}
	s.segment()
	s.drafts, s.args, s.digression = s.drafts[:0], s.args[:0], unasked
	for k := range s.clauses {
		s.findSubject(k)
	}
	for i := range s.nodes {
		if s.nodes[i].has(isVerb | isHead | isTrigger) {
			s.candidate(i)
		}
	}
	s.sortDrafts()
	for k := range s.drafts {
		s.complete(&s.drafts[k])
	}
	s.keepDrafts(func(d *draft) bool { return d.coll || !slices.Contains(s.carriers, d.node) })
	s.sideBySide()
	s.settingPlace()
	s.shareScene()
	s.shareVictims()
	s.whereabouts()
	s.shareParties()
	s.agreed()
	s.goneOn()
	s.sameOne()
	s.arrivals()
	s.errand()
	s.dualSubject()
	s.withHim()
	s.besieged()
	s.tried()
	s.attends()
	s.keepDrafts(func(d *draft) bool { return s.holds(d, true) })
	s.linkTimes()
	s.turn()
	s.attribute()
	s.emit()
	s.keepTopic()
}

// sortDrafts puts the drafts in the order of their nodes. The complements of
// collocations are the few out of place, and not by much.
func (s *state) sortDrafts() {
	for i := 1; i < len(s.drafts); i++ {
		for j := i; j > 0 && s.drafts[j].node < s.drafts[j-1].node; j-- {
			s.drafts[j], s.drafts[j-1] = s.drafts[j-1], s.drafts[j]
		}
	}
}

// keepDrafts drops the drafts that fail the test.
func (s *state) keepDrafts(test func(*draft) bool) {
	kept := 0
	for k := range s.drafts {
		if !test(&s.drafts[k]) {
			continue
		}
		if kept < k {
			s.drafts[kept] = s.drafts[k]
		}
		kept++
	}
	clear(s.drafts[kept:])
	s.drafts = s.drafts[:kept]
}

// findSubject finds the subject of the head of clause k.
func (s *state) findSubject(k int) {
	c := &s.clauses[k]
	if c.head < 0 {
		return
	}
	node := s.subjectOfVerb(int(c.head))
	if node < 0 && c.aux >= 0 {
		node = s.subjectOfVerb(int(c.aux))
	}
	c.subject = node
}

// subjectOfVerb finds the subject of the verb at node v, or -1.
func (s *state) subjectOfVerb(v int) int32 {
	node, settled := s.subjectAhead(v)
	if !settled {
		at := len(s.args)
		s.args = s.untilSubject(v, s.args)
		node, _ = s.subjectAmong(v, node, s.args[at:])
		s.args = s.args[:at]
	}
	return node
}

// keepTopic remembers the subject that a next sentence may leave out.
func (s *state) keepTopic() {
	s.lastForce = -1
	if e := s.lastPerson(len(s.nodes)); e >= 0 {
		s.lastPersonal = e
	}
	for k := range s.clauses {
		if c := &s.clauses[k]; c.subject >= 0 && forceLike(s.entityOf(int(c.subject))) {
			s.lastForce = s.participant(s.nodes[c.subject].entity)
			break
		}
	}
	for k := range s.clauses {
		c := &s.clauses[k]
		if c.subject >= 0 && s.isEntity(c.subject) && (c.kind == mainClause || c.kind == coordinateClause) {
			s.lastTopic = s.participant(s.nodes[c.subject].entity)
			return
		}
	}
	for k := range s.clauses { // يذكر أن الوزير زار
		c := &s.clauses[k]
		if c.kind == complementClause && c.parent == 0 && s.clauses[0].subject < 0 && c.subject >= 0 && s.isEntity(c.subject) {
			s.lastTopic = s.participant(s.nodes[c.subject].entity)
			return
		}
	}
}

// candidate opens a draft when node i triggers an event.
func (s *state) candidate(i int) {
	n := &s.nodes[i]
	if n.event <= suppressed {
		return
	}
	switch {
	case n.has(isVerb):
		v := n.form.Verb
		if v < 0 || s.clauses[n.clause].aux == int32(i) {
			return
		}
		if s.t.verbFacts[v]&collocating != 0 {
			if c, j, ok := s.collocate(i, &s.t.verbSets[v]); ok {
				s.collocation(i, j, c)
				return
			}
			if c, j := s.collocateLeft(i, &s.t.verbSets[v]); c != nil {
				s.collocation(i, j, c)
				return
			}
		}
		if c, j := s.collocateBack(i, &s.t.verbSets[v]); c != nil {
			s.collocation(i, j, c)
			return
		}
		if p := s.t.passives[v]; p >= 0 && n.form.Voice == morph.Passive {
			s.trigger(i, &s.t.triggers[p]) // أُدين: convicted, not condemned
		} else if tr := s.t.verbTriggers[v]; tr >= 0 {
			s.trigger(i, &s.t.triggers[tr])
		}
	case n.kind == wordNode && n.has(isHead):
		if c, j, ok := s.collocate(i, &s.t.headSets[n.head]); ok {
			s.collocation(i, j, c)
			return
		}
		if n.has(isTrigger) {
			s.trigger(i, &s.t.triggers[n.trigger])
		}
	case n.kind == wordNode && n.has(isTrigger):
		s.trigger(i, &s.t.triggers[n.trigger])
	}
}

// suppressed marks a node that must trigger nothing, claimed one whose event the
// head of its collocation has opened.
const (
	suppressed int32 = -2
	claimed    int32 = -3
)

func (s *state) trigger(i int, tr *trigger) {
	n := &s.nodes[i]
	s.drafts = append(s.drafts, draft{node: int32(i), typ: tr.typ, frame: tr.frame, trig: tr, rule: tr.rule, date: -1, clause: n.clause, sentence: s.in.sentence})
	n.event = int32(len(s.drafts) - 1)
}

// finish gives the events their numbers, processes and keys.
func (s *state) finish() []Event {
	ev := slices.Clone(s.events)
	clear(s.events)
	ownRoles(ev)
	enumerate(ev)
	s.shareTimes(ev)
	s.incident(ev)
	s.causes(ev)
	s.headlines(ev)
	s.sameDay(ev)
	s.narrativeDay(ev)
	s.causes(ev)
	s.stays(ev)
	s.processes(ev)
	s.keys(ev)
	return ev
}

// ownRoles gives the events their roles in memory of their own.
func ownRoles(ev []Event) {
	n := 0
	for i := range ev {
		n += len(ev[i].Roles)
	}
	all := make([]Role, 0, n)
	for i := range ev {
		if at := len(all); len(ev[i].Roles) > 0 {
			all = append(all, ev[i].Roles...)
			ev[i].Roles = all[at:len(all):len(all)]
		}
	}
}
