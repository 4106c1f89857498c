package entities

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
)

// refsOf maps the mentions of a text to the refs of their entities.
func refsOf(x *Extractor, text string) map[string]string {
	r := extractIn(x, text)
	out := map[string]string{}
	for _, m := range r.Mentions() {
		out[m.Text] = r.Entities[m.Entity].Ref
	}
	return out
}

var observatory = Entry{
	ID: "acme:observatory", Type: Organization, Name: "مرصد الرياح القطبية", Aliases: []string{"مرصد الرياح"},
	NameEN: "Polar Winds Observatory", Country: "NO",
}

func TestWithEntities(t *testing.T) {
	x, err := New(WithEntities(observatory))
	require.NoError(t, err)
	text := "زار وزير البيئة النرويجي مرصد الرياح القطبية ثم عاد لمرصد الرياح."
	refs := refsOf(x, text)
	assert.Equal(t, "acme:observatory", refs["مرصد الرياح القطبية"])
	assert.Equal(t, "acme:observatory", refs["مرصد الرياح"])
	assert.Equal(t, "iso3166:NO", refs["النرويجي"])
	assert.NotContains(t, refsOf(new(Extractor), text), "مرصد الرياح القطبية")

	e, ok := x.Lookup("acme:observatory")
	require.True(t, ok)
	assert.Equal(t, "Polar Winds Observatory", e.NameEN)
	assert.Equal(t, "NO", e.Country)
	assert.Empty(t, e.Mentions)
	_, ok = new(Extractor).Lookup("acme:observatory")
	assert.False(t, ok)
}

// An entry with the id of a known entity gives it more names and adjectives.
func TestWithEntitiesExtendsKnown(t *testing.T) {
	x, err := New(WithEntities(Entry{ID: "iso3166:IQ", Type: Country, Aliases: []string{"بلاد السواد"}, Nisba: []string{"رافداني"}}))
	require.NoError(t, err)
	refs := refsOf(x, "عاد الوفد من بلاد السواد مع الفريق الرافداني والحكومة الرافدانية والعراق.")
	for _, quote := range []string{"بلاد السواد", "الرافداني", "الرافدانية", "العراق"} {
		assert.Equal(t, "iso3166:IQ", refs[quote], quote)
	}
}

func TestWithEntitiesComesFirst(t *testing.T) {
	x, err := New(WithEntities(Entry{ID: "acme:nile", Type: Organization, Name: "البنك الدولي", NameEN: "Acme Bank"}))
	require.NoError(t, err)
	assert.Equal(t, "acme:nile", refsOf(x, "أقرض البنك الدولي الحكومة.")["البنك الدولي"])
	assert.NotEqual(t, "acme:nile", refsOf(new(Extractor), "أقرض البنك الدولي الحكومة.")["البنك الدولي"])
}

func TestNewReportsEveryMistake(t *testing.T) {
	_, err := New(
		WithEntities(
			Entry{ID: "Not An ID", Type: Person, Name: "س"},
			Entry{ID: "acme:a", Type: "planet", Name: "المريخ"},
			Entry{ID: "acme:b", Type: Place},
			Entry{ID: "iso3166:IQ", Type: Place, Name: "العراق"},
			Entry{ID: "acme:c", Type: Place, Name: "واحة الريح", Country: "iq"},
			Entry{ID: "acme:d", Type: OfficeType, Name: "أمين الواحات", Kind: "warden"},
		),
		WithLexicon(nil),
		WithHolders(Holder{}, Holder{Office: "office:IQ/president", Name: "س", From: 10, Until: 5}),
	)
	require.Error(t, err)
	for _, part := range []string{"Not An ID", "planet", "acme:b", "iso3166:IQ is a country", "holder 1", "holder 2", "entity 1", "entity 4", `country "iq"`, `kind "warden"`, "no file system"} {
		assert.ErrorContains(t, err, part)
	}
}

func file(text string) fstest.MapFS { return fstest.MapFS{"own.tsv": {Data: []byte(text)}} }

func TestWithLexicon(t *testing.T) {
	x, err := New(WithLexicon(file("id\ttype\tname\taliases\tname_en\tcountry\tflags\tsource\n" +
		"acme:lab\torganization\tمختبر القمم الزرقاء\tالقمم الزرقاء\tBlue Peaks Lab\tCH\t\town\n")))
	require.NoError(t, err)
	assert.Equal(t, "acme:lab", refsOf(x, "أعلن مختبر القمم الزرقاء النتيجة.")["مختبر القمم الزرقاء"])

	x, err = New(WithLexicon(file("form\tclass\tvalue\tflags\tsource\nمجمرة\thead_org\tcompany\t\town\n")))
	require.NoError(t, err)
	r := extractIn(x, "افتتحت مجمرة سنديلوف فرعا.")
	require.Len(t, r.Mentions(), 1)
	assert.Equal(t, "مجمرة سنديلوف", r.Mentions()[0].Text)
}

func TestWithLexiconErrors(t *testing.T) {
	for _, c := range []struct {
		text string
		line int
		msg  string
	}{
		{"id\ttype\tname\taliases\tname_en\tcountry\tflags\tsource\nacme:x\tplanet\tس\t\t\t\t\town\n", 2, "planet"},
		{"form\tclass\tvalue\tflags\tsource\n\nس\tno_such_class\t\t\town\n", 3, "no_such_class"},
		{"form\tclass\tvalue\tflags\tsource\nس\thead_org\t\tno_such_flag\town\n", 2, "no_such_flag"},
		{"form\tclass\nس\n", 2, "cells"},
		{"id\ttype\tname\taliases\tname_en\tcountry\tflags\tsource\nacme:x\tplace\tس\t\t\tIRQ\t\town\n", 2, "IRQ"},
		{"a\tb\n1\t2\n", 1, "columns"},
	} {
		_, err := New(WithLexicon(file(c.text)))
		var le *LexiconError
		if assert.True(t, errors.As(err, &le), "%q: %v", c.text, err) {
			assert.Equal(t, "own.tsv", le.File)
			assert.Equal(t, c.line, le.Line, err)
			assert.ErrorContains(t, err, c.msg)
		}
	}
	_, err := New(WithLexicon(fstest.MapFS{}))
	assert.Error(t, err)
}

func TestWithoutBuiltin(t *testing.T) {
	text := "قال وزير الخارجية العراقي فؤاد حسين في بغداد إن الأمم المتحدة وافقت."
	x, err := New(WithoutBuiltin())
	require.NoError(t, err)
	assert.Empty(t, extractIn(x, text).Mentions())
	_, ok := x.Lookup("iso3166:IQ")
	assert.False(t, ok)

	x, err = New(WithoutBuiltin(), WithEntities(Entry{ID: "iso3166:IQ", Type: Country, Name: "العراق", Country: "IQ", Nisba: []string{"عراقي"}}))
	require.NoError(t, err)
	assert.Equal(t, map[string]string{"العراقي": "iso3166:IQ"}, refsOf(x, text))
}

func TestWithHolders(t *testing.T) {
	const ref = "office:IQ/minister/foreign_affairs"
	from, until := date.New(2020, 6, 6), date.New(2026, 1, 1)
	x, err := New(WithHolders(
		Holder{Office: ref, Name: "محمد الحكيم", From: date.New(2018, 10, 25), Until: date.New(2020, 5, 6)},
		Holder{Office: ref, Name: "فؤاد حسين", Ref: "q:fuad", From: from, Until: until},
		Holder{Office: ref, Name: "س", From: until + 1},
	))
	require.NoError(t, err)
	for _, c := range []struct {
		day  date.Date
		want string
		ok   bool
	}{
		{from - 1, "", false}, {from, "فؤاد حسين", true}, {until, "فؤاد حسين", true}, {until + 1, "س", true}, {until + 9999, "س", true},
	} {
		h, ok := x.Holder(ref, c.day)
		assert.Equal(t, c.ok, ok, c.day.String())
		assert.Equal(t, c.want, h.Name, c.day.String())
	}
	holder := func(text string, on date.Date) string {
		doc := arabic.Analyze(text)
		defer doc.Release()
		for _, e := range x.ExtractAt(doc, on).Entities {
			if e.Ref == ref {
				return e.Office.HolderRef
			}
		}
		return "no such office"
	}
	assert.Equal(t, "q:fuad", holder("وصل وزير الخارجية العراقي إلى واشنطن.", from))
	assert.Equal(t, "محمد الحكيم", holder("وصل وزير الخارجية العراقي إلى واشنطن.", date.New(2019, 1, 1)))
	assert.Empty(t, holder("وصل وزير الخارجية العراقي إلى واشنطن.", from-1))
	assert.Empty(t, holder("وصل وزير الخارجية العراقي السابق إلى واشنطن.", from), "the text speaks of a former one")
	assert.Empty(t, holder("وصل وزير الخارجية العراقي فؤاد حسين إلى واشنطن.", from), "the text names one")
}

func TestLookup(t *testing.T) {
	var x Extractor
	e, ok := x.Lookup("iso3166:IQ")
	require.True(t, ok)
	assert.Equal(t, Country, e.Type)
	assert.Equal(t, "Iraq", e.NameEN)
	_, ok = x.Lookup("no:such")
	assert.False(t, ok)
	c, ok := x.Lookup("coalition:anti_isis")
	require.True(t, ok)
	assert.Equal(t, Coalition, c.Type)
}

// heap is the live memory after a collection.
func heap() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// TestExtractorsShareOneBase bounds what extractors with words of their own
// cost beside the built-in vocabulary.
func TestExtractorsShareOneBase(t *testing.T) {
	Extract("العراق")
	before := heap()
	var xs []*Extractor
	for i := range 10 {
		e := observatory
		e.ID = fmt.Sprintf("acme:observatory%d", i)
		x, err := New(WithEntities(e), WithHolders(Holder{Office: "office:IQ/president", Name: "س"}))
		require.NoError(t, err)
		xs = append(xs, x)
	}
	grown := heap() - before
	assert.Less(t, grown, int64(2<<20), "ten extractors")
	for i, x := range xs {
		ref := refsOf(x, "زار الوفد العراقي مرصد الرياح القطبية.")
		assert.Equal(t, fmt.Sprintf("acme:observatory%d", i), ref["مرصد الرياح القطبية"])
		assert.Equal(t, "iso3166:IQ", ref["العراقي"])
	}
	runtime.KeepAlive(xs)
	t.Logf("ten extractors: %d kB", grown>>10)
}

// TestBuiltinSize bounds the memory of the built-in vocabulary.
func TestBuiltinSize(t *testing.T) {
	before := heap()
	b, err := loadBase(true)
	require.NoError(t, err)
	grown := heap() - before
	assert.Less(t, grown, int64(32<<20))
	runtime.KeepAlive(b)
	t.Logf("%d kB", grown>>10)
}

func TestEnumerations(t *testing.T) {
	assert.Len(t, Types(), 8)
	assert.Len(t, Kinds(), 11)
	for _, typ := range Types() {
		assert.True(t, typ.valid())
		assert.Equal(t, string(typ), typ.String())
		_, ok := classOf(typ)
		assert.True(t, ok)
	}
	assert.False(t, Type("planet").valid())
	assert.True(t, slices.IsSorted([]string{Acting.String(), Current.String(), Deposed.String()}))
}
