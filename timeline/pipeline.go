package timeline

import (
	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/entities"
)

// Input is one document. Only Text is required.
type Input struct {
	// ID, URL and Source are handed through to the Result and its JSON. Title is
	// a headline that does not stand in Text; it is analysed apart.
	ID, Text, Title, URL, Source string
	// Published is the day against which relative dates are read. When it is
	// not known it is looked for in the page.
	Published dates.Reference
}

// Part is what was found in a title that was given apart from the text. Its
// spans are bytes of the title.
type Part struct {
	Text     string
	Zones    []arabic.Zone
	Dates    []dates.Mention
	Entities *entities.Result
	Events   []Event
}

// Result is everything found in one document. Its spans are bytes of Text. It
// does not change any more and may be read by several goroutines.
type Result struct {
	Input
	// Published is the date of the Input, or the one found in the page.
	Published dates.Reference
	Zones     []arabic.Zone
	Dates     []dates.Mention
	Entities  *entities.Result
	Events    []Event
	// InTitle holds what the title says, when it was given apart; else nil.
	InTitle *Part
}

// Pipeline runs the extractors one after the other. Its zero value uses the
// built-in ones. It is immutable and safe for concurrent use.
type Pipeline struct {
	dates    *dates.Extractor
	entities *entities.Extractor
	events   *Extractor
}

// Option changes a Pipeline under construction.
type Option func(*Pipeline)

// WithDates makes the pipeline read dates with x; nil is the built-in extractor.
func WithDates(x *dates.Extractor) Option { return func(p *Pipeline) { p.dates = x } }

// WithEntities makes the pipeline find entities with x; nil is the built-in
// extractor. Holders of offices are those of the day of publication.
func WithEntities(x *entities.Extractor) Option { return func(p *Pipeline) { p.entities = x } }

// WithEvents makes the pipeline find events with x; nil is the built-in
// extractor.
func WithEvents(x *Extractor) Option { return func(p *Pipeline) { p.events = x } }

// NewPipeline returns a pipeline with the given options; nil ones are ignored. No option
// there is can fail, so the error is nil; mistakes in what extractors are told are those
// of their own New.
func NewPipeline(opts ...Option) (*Pipeline, error) {
	p := new(Pipeline)
	for _, o := range opts {
		if o != nil {
			o(p)
		}
	}
	return p, nil
}

// Analyze reads one document with the built-in extractors.
func Analyze(in Input) *Result { return new(Pipeline).Analyze(in) }

// Analyze reads one document. It accepts any bytes and does not fail.
func (p *Pipeline) Analyze(in Input) *Result {
	r := &Result{Input: in, Published: in.Published}
	doc := arabic.Analyze(in.Text)
	defer doc.Release()
	if !r.Published.Known {
		r.Published = p.dateExtractor().Published(doc)
	}
	r.Zones = append(r.Zones, doc.Zones()...)
	r.Dates, r.Entities, r.Events = p.read(doc, r.Published)
	if in.Title != "" {
		title := arabic.Analyze(in.Title)
		defer title.Release()
		t := &Part{Text: in.Title, Zones: append([]arabic.Zone(nil), title.Zones()...)}
		t.Dates, t.Entities, t.Events = p.read(title, r.Published)
		distinguish(t.Events, r.Events)
		r.InTitle = t
	}
	return r
}

// distinguish marks the keys of title events that the text tells again.
func distinguish(title, text []Event) {
	known := make(map[string]bool, len(text))
	for i := range text {
		known[text[i].Key] = true
	}
	for i := range title {
		for known[title[i].Key] {
			title[i].Key += "-t"
		}
		known[title[i].Key] = true
	}
}

func (p *Pipeline) read(doc *arabic.Document, ref dates.Reference) ([]dates.Mention, *entities.Result, []Event) {
	ds := p.dateExtractor().Extract(doc, ref)
	var es *entities.Result
	if x := p.entityExtractor(); ref.Known {
		es = x.ExtractAt(doc, ref.Date)
	} else {
		es = x.Extract(doc)
	}
	return ds, es, p.events.Extract(doc, ref, ds, es)
}

func (p *Pipeline) dateExtractor() *dates.Extractor {
	if p.dates != nil {
		return p.dates
	}
	return new(dates.Extractor)
}

func (p *Pipeline) entityExtractor() *entities.Extractor {
	if p.entities != nil {
		return p.entities
	}
	return new(entities.Extractor)
}
