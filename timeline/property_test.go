package timeline_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/internal/corpus"
	"github.com/hawliyat/hawliyat/timeline"
)

func analyze(text string) *timeline.Result {
	return timeline.Analyze(timeline.Input{ID: "t", Text: text, Published: published})
}

// requireSound checks what must hold for the events of any text.
func requireSound(t *testing.T, r *timeline.Result) {
	t.Helper()
	inside := func(s arabic.Span) bool {
		if s.Start < 0 || s.Start > s.End || s.End > len(r.Text) {
			return false
		}
		for _, z := range r.Zones {
			if z.Contains(s) {
				return true
			}
		}
		return s.Len() == 0
	}
	keys := map[string]bool{}
	last := -1
	for i := range r.Events {
		e := &r.Events[i]
		require.True(t, inside(e.Trigger) && e.Trigger.Len() > 0, "trigger %v of %d bytes", e.Trigger, len(r.Text))
		require.True(t, inside(e.Evidence) && e.Evidence.Contains(e.Trigger), "evidence %v, trigger %v", e.Evidence, e.Trigger)
		require.GreaterOrEqual(t, e.Trigger.Start, last, "order")
		last = e.Trigger.Start
		zone := -1
		for k, z := range r.Zones {
			if z.Contains(e.Evidence) {
				zone = k
			}
		}
		require.GreaterOrEqual(t, zone, 0, "evidence %v crosses a zone", e.Evidence)
		require.Contains(t, []arabic.ZoneKind{arabic.Body, arabic.Header}, r.Zones[zone].Kind)
		_, known := timeline.Describe(e.Type)
		require.True(t, known, "type %q", e.Type)
		require.NotEmpty(t, e.Rule)
		require.NotEmpty(t, e.Reasons)
		require.NotEmpty(t, e.Confidence)
		require.False(t, e.Key == "" || keys[e.Key], "key %q", e.Key)
		keys[e.Key] = true
		for _, x := range e.Roles {
			require.True(t, x.Entity >= -1 && x.Entity < len(r.Entities.Entities), "role entity %d", x.Entity)
			require.True(t, inside(x.Span))
			require.True(t, x.Entity >= 0 || x.Span.Len() > 0, "a role without filler")
		}
		for _, a := range e.Attributions {
			require.True(t, a.Entity >= -1 && a.Entity < len(r.Entities.Entities))
			require.True(t, inside(a.Span))
			require.True(t, a.Entity >= 0 || a.Span.Len() > 0, "an attribution without source")
		}
		for _, q := range e.Quantities {
			require.True(t, inside(q.Span) && q.Len() > 0)
		}
		if tm := e.Time; tm != nil {
			require.NotEmpty(t, tm.Value)
			require.NotContains(t, tm.Value, "T")
			require.True(t, tm.Date >= -1 && tm.Date < len(r.Dates), "date %d of %d", tm.Date, len(r.Dates))
			require.True(t, tm.Event >= -1 && tm.Event < len(r.Events) && tm.Event != i, "event %d", tm.Event)
			require.True(t, tm.Date >= 0 || tm.Event >= 0, "a time from nowhere")
		}
		if e.Modality == timeline.Denied {
			require.Equal(t, timeline.Negative, e.Polarity)
		}
	}
}

func TestSoundOnNews(t *testing.T) {
	for i, a := range corpus.News(t) {
		if i%5 == 0 {
			requireSound(t, analyze(a.Text))
		}
	}
}

// annotated gives the texts of the annotated articles.
func annotated(t *testing.T) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "testdata", "gold", "articles.jsonl"))
	require.NoError(t, err)
	var out []string
	for line := range strings.Lines(string(data)) {
		var r struct{ Text string }
		require.NoError(t, json.Unmarshal([]byte(line), &r))
		out = append(out, r.Text)
	}
	require.NotEmpty(t, out)
	return out
}

// A sentence about the weather changes nothing that is told elsewhere, wherever
// it stands.
func TestKeysSurviveAnUnrelatedSentence(t *testing.T) {
	const weather = "الطقس معتدل في معظم المناطق.\n"
	keys := func(text string) []string {
		var out []string
		for _, e := range analyze(text).Events {
			out = append(out, e.Key)
		}
		return out
	}
	require.NotEmpty(t, keys(article))
	texts := annotated(t)
	for i, text := range append(texts, article) {
		text = strings.TrimRight(text, "\n") + "\n"
		want := keys(text)
		assert.Equal(t, want, keys(text+weather), "%d: behind", i)
		middle := strings.Index(text[len(text)/2:], "\n") + len(text)/2 + 1
		assert.Equal(t, want, keys(text[:middle]+weather+text[middle:]), "%d: in the middle", i)
	}
	plain := keys(article)
	assert.Equal(t, plain, keys(weather+article), "in front")
}

func TestSameBytesWhateverTheConcurrency(t *testing.T) {
	texts := slices.Concat(annotated(t)[:12], []string{article, strings.Repeat(article, 3), "قتل ثلاثة جنود في هجوم على دمشق أمس.", ""})
	want := make([]string, len(texts))
	for i, text := range texts {
		want[i] = string(analyze(text).AppendJSON(nil, timeline.Bytes))
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 3 {
				for i, text := range texts {
					assert.Equal(t, want[i], string(analyze(text).AppendJSON(nil, timeline.Bytes)))
				}
			}
		})
	}
	wg.Wait()
}

// Orthography must not change what is told.
func TestOrthographyDoesNotMatter(t *testing.T) {
	type fact struct {
		typ      timeline.Type
		phase    timeline.Phase
		modality timeline.Modality
		time     string
	}
	facts := func(text string) []fact {
		var out []fact
		for _, e := range analyze(text).Events {
			f := fact{e.Type, e.Phase, e.Modality, ""}
			if e.Time != nil {
				f.time = e.Time.Value
			}
			out = append(out, f)
		}
		return out
	}
	base := "بدأت القوات الفرنسية انسحابها من مالي في سبتمبر 2025، وستستمر المفاوضات في باريس حتى نهاية العام المقبل."
	want := facts(base)
	require.GreaterOrEqual(t, len(want), 2)
	for name, text := range map[string]string{
		"hamza":   strings.NewReplacer("أ", "ا", "إ", "ا").Replace(base),
		"persian": strings.NewReplacer("ي", "ی", "ك", "ک").Replace(base),
		"digits":  strings.NewReplacer("2", "٢", "0", "٠", "5", "٥").Replace(base),
		"tatweel": strings.Replace(base, "انسحابها", "انسحـــابها", 1),
	} {
		assert.Equal(t, want, facts(text), name)
	}
}

func FuzzEvents(f *testing.F) {
	f.Add(article)
	f.Add("قال: «سنوقع الاتفاق غدا» و\xff\xfe نفى … باستثناء")
	f.Add("من من من بين و و و أن أن إذا ما لم")
	f.Add("\u200fقُتِلَ ٤٠ شخصًا\x00 في هجومـــ")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 {
			return
		}
		r := analyze(text)
		requireSound(t, r)
		for _, u := range []timeline.Unit{timeline.Bytes, timeline.Runes, timeline.UTF16} {
			r.AppendJSON(nil, u)
		}
	})
}
