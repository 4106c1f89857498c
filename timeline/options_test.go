package timeline_test

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/timeline"
)

func file(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }

func TestUsersAddTypesAndTriggers(t *testing.T) {
	x, err := timeline.New(timeline.WithLexicon(fstest.MapFS{
		"types.tsv":    file("type\tname_ar\tname_en\tplover\tace\tsource\nacme:harvest\tحصاد\tHarvest\tAID\t\town\n"),
		"frames.tsv":   file("type\tslot\trole\tsource\nacme:harvest\tsubject\tagent\town\nacme:harvest\tin\tplace\town\n"),
		"triggers.tsv": file("id\tkind\tforms\ttype\tphase\tflags\tsource\nacme_harvest\tnoun\tحصاد\tacme:harvest\tnone\t\town\n"),
	}))
	require.NoError(t, err)
	p, err := timeline.NewPipeline(timeline.WithEvents(x))
	require.NoError(t, err)
	r := p.Analyze(timeline.Input{Text: "انطلق حصاد القمح في مصر أمس.", Published: published})
	require.Len(t, r.Events, 1)
	e := r.Events[0]
	assert.EqualValues(t, "acme:harvest", e.Type)
	assert.Equal(t, timeline.Start, e.Phase)
	require.NotNil(t, e.Time)
	assert.Equal(t, "2024-08-11", e.Time.Value)
	info, ok := x.Describe("acme:harvest")
	require.True(t, ok)
	assert.Equal(t, "Harvest", info.NameEN)
	assert.Equal(t, "Harvest (start) in Egypt (2024-08-11)", e.Label(timeline.English, r.Text, r.Entities))
	assert.Contains(t, string(r.AppendJSON(nil, timeline.Bytes)), `"plover":"AID"`)

	plain := timeline.Analyze(timeline.Input{Text: r.Text, Published: published})
	for _, e := range plain.Events {
		assert.NotEqualValues(t, "acme:harvest", e.Type, "the built-in lexicon has changed")
	}
}

func TestLexiconMistakesAreReportedTogether(t *testing.T) {
	_, err := timeline.New(timeline.WithLexicon(fstest.MapFS{
		"types.tsv":     file("type\tname_ar\tname_en\tplover\tace\tsource\nharvest\tحصاد\tHarvest\t\t\town\n"),
		"triggers.tsv":  file("id\tkind\tforms\ttype\tphase\tflags\tsource\nx\tnoun\tحصاد\tnothing\tsoon\tloud\town\nnoverb\tverb\t\tvisit\tnone\t\town\n"),
		"governors.tsv": file("kind\tform\teffect\tvalue\tprep\tsource\nnoun\tبدء\tbegin\tstart\t\town\n"),
	}))
	require.Error(t, err)
	for _, want := range []string{"types.tsv:2", "namespace", "triggers.tsv:2", "nothing", "soon", "loud", "triggers.tsv:3", "noverb", "governors.tsv:2", "begin"} {
		assert.ErrorContains(t, err, want)
	}
}

func TestLexiconWithoutTables(t *testing.T) {
	for want, fsys := range map[string]fs.FS{
		"no file system":                nil,
		"no *.tsv files":                fstest.MapFS{"triggers.txt": file("")},
		"trigger.tsv: no table of this": fstest.MapFS{"trigger.tsv": file("id\n")},
	} {
		_, err := timeline.New(timeline.WithLexicon(fsys))
		assert.ErrorContains(t, err, want)
	}
	var mistake *timeline.LexiconError
	_, err := timeline.New(timeline.WithLexicon(fstest.MapFS{"triggers.tsv": file("garbage\n")}))
	require.ErrorAs(t, err, &mistake)
	assert.Equal(t, "triggers.tsv", mistake.File)
}

func TestPipelineAsksForHolders(t *testing.T) {
	people, err := entities.New(entities.WithHolders(entities.Holder{
		Office: "office:IQ/minister/foreign_affairs", Name: "سالم الرافدي", Ref: "acme:1", From: date.New(2024, 1, 1),
	}))
	require.NoError(t, err)
	p, err := timeline.NewPipeline(timeline.WithEntities(people))
	require.NoError(t, err)
	for day, want := range map[date.Date]string{date.New(2024, 8, 12): "acme:1", date.New(2023, 8, 12): ""} {
		r := p.Analyze(timeline.Input{Text: "وصل وزير الخارجية العراقي أمس.", Published: dates.At(day)})
		require.NotNil(t, r.Entities.Entities[0].Office)
		assert.Equal(t, want, r.Entities.Entities[0].Office.HolderRef)
	}
}

// Options that are nil, or carry nil, are those of the built-in extractors; a file
// system that is nil is an error.
func TestNilOptions(t *testing.T) {
	x, err := dates.New(nil)
	require.NoError(t, err)
	y, err := entities.New(nil)
	require.NoError(t, err)
	z, err := timeline.New(nil)
	require.NoError(t, err)
	p, err := timeline.NewPipeline(nil, timeline.WithDates(x), timeline.WithEntities(y), timeline.WithEvents(z))
	require.NoError(t, err)
	in := timeline.Input{Text: article, Published: published}
	want := string(timeline.Analyze(in).AppendJSON(nil, timeline.Bytes))
	assert.Equal(t, want, string(p.Analyze(in).AppendJSON(nil, timeline.Bytes)))
	p, err = timeline.NewPipeline(timeline.WithDates(nil), timeline.WithEntities(nil), timeline.WithEvents(nil))
	require.NoError(t, err)
	assert.Equal(t, want, string(p.Analyze(in).AppendJSON(nil, timeline.Bytes)))

	_, err = dates.New(dates.WithWords(nil))
	assert.Error(t, err)
	_, err = entities.New(entities.WithLexicon(nil))
	assert.Error(t, err)
	_, err = timeline.New(timeline.WithLexicon(nil))
	assert.Error(t, err)
}
