package timeline_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing/fstest"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/timeline"
)

var issued = dates.At(date.New(2024, time.August, 12))

const report = `وصل وزير الخارجية المصري إلى بغداد أمس.
وسيبدأ انسحاب قوات التحالف الدولي من العراق في سبتمبر 2025.
وقالت مصادر مطلعة إن الجيش العراقي اعتقل ثلاثة مسلحين في كركوك.`

func ExampleAnalyze() {
	r := timeline.Analyze(timeline.Input{Text: report, Published: issued})
	for _, e := range r.Events {
		when := "undated"
		if e.Time != nil {
			when = e.Time.Value
		}
		fmt.Println(when, e.Type, e.Phase, e.Modality, e.Polarity)
	}
	// Output:
	// 2024-08-11 visit none actual positive
	// 2025-09 withdrawal start planned positive
	// undated arrest none actual positive
}

// A timeline is the events in order of time. Events that the text does not date
// come last, in the order of the text; Event.Reported tells when they were told.
func ExampleCompareTime() {
	r := timeline.Analyze(timeline.Input{Published: issued,
		Text: "تجرى الانتخابات في لبنان في مايو 2026. وكانت فرنسا ولبنان قد وقعتا اتفاقا في يناير الماضي. وصل الرئيس الفرنسي إلى بيروت أمس."})
	events := make([]*timeline.Event, len(r.Events))
	for i := range r.Events {
		events[i] = &r.Events[i]
	}
	slices.SortStableFunc(events, timeline.CompareTime)
	for _, e := range events {
		fmt.Println(e.Label(timeline.English, r.Text, r.Entities))
	}
	// Output:
	// Agreement: France with Lebanon (2024-01)
	// Visit: President of France to Beirut (2024-08-11)
	// Election (planned) in Lebanon (2026-05)
}

// Who takes part, in what role, is an entity of the result, or words of the text.
func ExampleResult() {
	r := timeline.Analyze(timeline.Input{Text: report, Published: issued})
	for _, e := range r.Events {
		fmt.Println(e.Trigger.Of(r.Text), e.Type)
		for _, role := range e.Roles {
			if role.Entity >= 0 {
				entity := r.Entities.Entities[role.Entity]
				fmt.Println("  ", role.Name, entity.NameEN, entity.Ref)
			} else {
				fmt.Println("  ", role.Name, role.Span.Of(r.Text))
			}
		}
		for _, a := range e.Attributions {
			fmt.Println("  ", a.Stance, a.Span.Of(r.Text))
		}
	}
	// Output:
	// وصل visit
	//    agent Foreign Minister of Egypt office:EG/minister/foreign_affairs
	//    destination Baghdad geonames:98182
	// انسحاب withdrawal
	//    agent Global Coalition Against Daesh coalition:anti_isis
	//    origin Iraq iso3166:IQ
	// اعتقل arrest
	//    agent Iraqi Army military:iq/army
	//    theme ثلاثة مسلحين
	//    place Kirkuk geonames:94787
	//    reports مصادر مطلعة
}

func ExampleResult_AppendJSON() {
	r := timeline.Analyze(timeline.Input{ID: "a1", Text: "استقال رئيس الوزراء الأردني أمس.", Published: issued})
	var result struct {
		ID     string
		Events []struct {
			Type    string
			Trigger struct {
				Text       string
				Start, End int
			}
			Time struct{ Value, Basis string }
		}
	}
	if err := json.Unmarshal(r.AppendJSON(nil, timeline.Runes), &result); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%+v\n", result)
	// Output:
	// {ID:a1 Events:[{Type:resignation Trigger:{Text:استقال Start:0 End:6} Time:{Value:2024-08-11 Basis:explicit}}]}
}

func ExampleEvent_Label() {
	r := timeline.Analyze(timeline.Input{Text: report, Published: issued})
	for _, e := range r.Events {
		fmt.Println(e.Label(timeline.Arabic, r.Text, r.Entities))
		fmt.Println(e.Label(timeline.English, r.Text, r.Entities))
	}
	// Output:
	// زيارة: وزير الخارجية المصري إلى بغداد (2024-08-11)
	// Visit: Foreign Minister of Egypt to Baghdad (2024-08-11)
	// انسحاب (بدء، مقرر): التحالف الدولي من العراق (2025-09)
	// Withdrawal (start, planned): Global Coalition Against Daesh from Iraq (2025-09)
	// اعتقال: الجيش العراقي — ثلاثة مسلحين في كركوك
	// Arrest: Iraqi Army — ثلاثة مسلحين in Kirkuk
}

// A Pipeline reads any number of documents, one after the other or in several
// goroutines; nothing is kept between them.
func ExamplePipeline_Analyze() {
	stream := strings.NewReader(`{"id": "a", "text": "زار الرئيس التركي الدوحة أمس."}
{"id": "b", "text": "تبدأ الهدنة في اليمن غدا."}
`)
	var p timeline.Pipeline
	var out bytes.Buffer
	lines := json.NewDecoder(bufio.NewReader(stream))
	for lines.More() {
		var record struct{ ID, Text string }
		if err := lines.Decode(&record); err != nil {
			fmt.Println(err)
			return
		}
		r := p.Analyze(timeline.Input{ID: record.ID, Text: record.Text, Published: issued})
		out.Write(r.AppendJSON(nil, timeline.Bytes))
		out.WriteByte('\n')
		for _, e := range r.Events {
			fmt.Println(r.ID, e.Type, e.Time.Value)
		}
	}
	fmt.Println(bytes.Count(out.Bytes(), []byte("\n")), "results")
	// Output:
	// a visit 2024-08-11
	// b ceasefire 2024-08-13
	// 2 results
}

// A caller's words, entities and events come together in a Pipeline.
func ExampleNewPipeline() {
	when, err := dates.New(dates.WithHolidays(dates.Holiday{Forms: []string{"يوم الواحة"}, Rule: "11-05"}))
	if err != nil {
		fmt.Println(err)
		return
	}
	who, err := entities.New(entities.WithEntities(entities.Entry{
		ID: "acme:oasis", Type: entities.Organization, Name: "رابطة أهل الواحات", NameEN: "Oasis League", Country: "EG",
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := timeline.NewPipeline(timeline.WithDates(when), timeline.WithEntities(who))
	if err != nil {
		fmt.Println(err)
		return
	}
	r := p.Analyze(timeline.Input{Text: "تعقد رابطة أهل الواحات اجتماعا في يوم الواحة المقبل.", Published: issued})
	for _, e := range r.Events {
		fmt.Println(e.Label(timeline.English, r.Text, r.Entities))
	}
	// Output:
	// Meeting (planned): Oasis League (2024-11-05)
}

func ExampleWithLexicon() {
	table := func(rows ...string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(strings.Join(rows, "\n") + "\n")}
	}
	what, err := timeline.New(timeline.WithLexicon(fstest.MapFS{
		"types.tsv": table("type\tname_ar\tname_en\tplover\tace\tsource",
			"acme:harvest\tحصاد\tHarvest\t\t\town"),
		"frames.tsv": table("type\tslot\trole\tsource", "acme:harvest\tin\tplace\town"),
		"triggers.tsv": table("id\tkind\tforms\ttype\tphase\tflags\tsource",
			"acme_harvest\tnoun\tحصاد|جني\tacme:harvest\tnone\t\town"),
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := timeline.NewPipeline(timeline.WithEvents(what))
	if err != nil {
		fmt.Println(err)
		return
	}
	r := p.Analyze(timeline.Input{Text: "انطلق حصاد القمح في مصر أمس.", Published: issued})
	for _, e := range r.Events {
		fmt.Println(e.Type, e.Label(timeline.English, r.Text, r.Entities))
	}
	// Output:
	// acme:harvest Harvest (start) in Egypt (2024-08-11)
}

func ExampleNew() {
	_, err := timeline.New(timeline.WithLexicon(fstest.MapFS{
		"triggers.tsv": {Data: []byte("id\tkind\tforms\ttype\tphase\tflags\tsource\nx\tnoun\tحصاد\tharvest\tsoon\t\town\n")},
	}))
	fmt.Println(err)
	// Output:
	// triggers.tsv:2: unknown type "harvest"
	// triggers.tsv:2: unknown phase "soon"
}

// The parts of the pipeline may be run apart, when dates and entities come from
// elsewhere or are wanted too.
func ExampleExtractor_Extract() {
	doc := arabic.Analyze("غادر السفير الألماني طهران أمس.")
	defer doc.Release()
	var (
		when dates.Extractor
		who  entities.Extractor
		what timeline.Extractor
	)
	found := when.Extract(doc, issued)
	people := who.Extract(doc)
	for _, e := range what.Extract(doc, issued, found, people) {
		fmt.Println(e.Type, found[e.Time.Date].Text, people.Entities[e.Roles[0].Entity].NameEN)
	}
	// Output:
	// relations أمس Ambassador of Germany
}

func ExampleDescribe() {
	info, ok := timeline.Describe(timeline.Ceasefire)
	fmt.Println(info.NameAR, info.NameEN, info.PLOVER, ok)
	_, ok = timeline.Describe("acme:harvest")
	fmt.Println(ok)
	// Output:
	// وقف إطلاق النار Ceasefire RETREAT/ceasefire true
	// false
}
