package entities_test

import (
	"errors"
	"fmt"
	"testing/fstest"

	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/entities"
)

func ExampleExtract() {
	r := entities.Extract("التقى وزير الخارجية العراقي فؤاد حسين نظيره الأمريكي في بغداد.")
	for _, e := range r.Entities {
		fmt.Println(e.Type, e.Ref, e.Mentions[0].Text)
	}
	// Output:
	// office office:IQ/minister/foreign_affairs وزير الخارجية العراقي
	// country iso3166:IQ العراقي
	// person  فؤاد حسين
	// office office:US/minister/foreign_affairs نظيره الأمريكي
	// country iso3166:US الأمريكي
	// place geonames:98182 بغداد
}

func ExampleExtractor_Extract() {
	var x entities.Extractor // the zero value is ready
	doc := arabic.Analyze("وصل الرئيس المصري عبد الفتاح السيسي إلى الرياض.")
	defer doc.Release()
	r := x.Extract(doc)
	for _, e := range r.Entities {
		if e.Office != nil && e.Office.Holder >= 0 {
			fmt.Println(e.Office.Kind, e.Office.Country, r.Entities[e.Office.Holder].Name)
		}
	}
	// Output:
	// head_of_state EG عبد الفتاح السيسي
}

func ExampleResult_Mentions() {
	r := entities.Extract("أعلنت وزارة الدفاع الأردنية ذلك.")
	for _, m := range r.Mentions() { // enclosing mentions first
		fmt.Println(m.Start, m.End, m.Form, r.Entities[m.Entity].Type, m.Text)
	}
	// Output:
	// 11 51 name organization وزارة الدفاع الأردنية
	// 35 51 adjective country الأردنية
}

func ExampleResult_Within() {
	text := "زار الوفد العراق. ثم زار قطر."
	r := entities.Extract(text)
	for _, m := range r.Within(arabic.Span{Start: 32, End: len(text)}) {
		fmt.Println(m.Text)
	}
	// Output:
	// قطر
}

func ExampleResult_ReferencesWithin() {
	text := "بحث العراق وإيران الملف. واتفق الجانبان على لقاء آخر."
	r := entities.Extract(text)
	for _, a := range r.ReferencesWithin(arabic.Span{Start: 0, End: len(text)}) {
		for _, i := range a.Entities {
			fmt.Println(a.Text, r.Entities[i].Ref)
		}
	}
	// Output:
	// الجانبان iso3166:IQ
	// الجانبان iso3166:IR
}

func ExampleNew() {
	_, err := entities.New(entities.WithLexicon(fstest.MapFS{
		"own.tsv": {Data: []byte("form\tclass\tvalue\tflags\tsource\nمجمرة\tfurnace\t\t\town\n")},
	}))
	var le *entities.LexiconError
	if errors.As(err, &le) {
		fmt.Println(le.File, le.Line, le.Msg)
	}
	// Output:
	// own.tsv 2 unknown class "furnace"
}

func ExampleWithEntities() {
	x, err := entities.New(entities.WithEntities(entities.Entry{
		ID: "acme:observatory", Type: entities.Organization, Name: "مرصد الرياح القطبية",
		Aliases: []string{"مرصد الرياح"}, NameEN: "Polar Winds Observatory", Country: "NO",
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := arabic.Analyze("أصدر مرصد الرياح القطبية تقريرا.")
	defer doc.Release()
	for _, e := range x.Extract(doc).Entities {
		fmt.Println(e.Ref, e.NameEN, e.Country)
	}
	// Output:
	// acme:observatory Polar Winds Observatory NO
}

func ExampleWithLexicon() {
	x, err := entities.New(entities.WithLexicon(fstest.MapFS{
		"words.tsv": {Data: []byte("form\tclass\tvalue\tflags\tsource\nمجمرة\thead_org\tcompany\t\town\n")},
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := arabic.Analyze("افتتحت مجمرة سنديلوف فرعا.")
	defer doc.Release()
	for _, m := range x.Extract(doc).Mentions() {
		fmt.Println(m.Text)
	}
	// Output:
	// مجمرة سنديلوف
}

func ExampleWithoutBuiltin() {
	x, err := entities.New(entities.WithoutBuiltin(), entities.WithEntities(entities.Entry{
		ID: "iso3166:IQ", Type: entities.Country, Name: "العراق", Country: "IQ", Nisba: []string{"عراقي"},
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := arabic.Analyze("الفريق العراقي في قطر.")
	defer doc.Release()
	for _, m := range x.Extract(doc).Mentions() {
		fmt.Println(m.Text, m.Form)
	}
	// Output:
	// العراقي adjective
}

func ExampleWithHolders() {
	x, err := entities.New(entities.WithHolders(entities.Holder{
		Office: "office:IQ/minister/foreign_affairs", Name: "فؤاد حسين", NameEN: "Fuad Hussein", From: date.New(2020, 6, 6),
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := arabic.Analyze("وصل وزير الخارجية العراقي إلى واشنطن.")
	defer doc.Release()
	fmt.Println(x.ExtractAt(doc, date.New(2024, 8, 12)).Entities[0].Office.HolderRef)
	h, ok := x.Holder("office:IQ/minister/foreign_affairs", date.New(2024, 8, 12))
	fmt.Println(h.NameEN, ok)
	// Output:
	// فؤاد حسين
	// Fuad Hussein true
}

func ExampleExtractor_Lookup() {
	var x entities.Extractor
	e, ok := x.Lookup("iso3166:MA")
	fmt.Println(e.Type, e.NameEN, e.Country, ok)
	// Output:
	// country Morocco MA true
}
