package hawliyat_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/internal/corpus"
	"github.com/hawliyat/hawliyat/timeline"
)

const articles = "testdata/articles"

// spec is the file of milestones beside an article: what a reader of it would
// put on a timeline. It is written by hand, unlike the golden result.
type spec struct {
	// Given is the publication date told to the program; empty if it has to
	// find it in the page.
	Given      string        `json:"given"`
	Published  publishedSpec `json:"published"`
	Milestones []milestone   `json:"milestones"`
	// Exhaustive articles have no dated event but the milestones, the report
	// itself and those that Beyond lists.
	Exhaustive bool `json:"exhaustive"`
	// Beyond lists dated events that the program finds and should not. The test
	// insists on them, so that they go when they are no longer found.
	Beyond []beyond `json:"beyond"`
}

type beyond struct {
	Type timeline.Type
	Time string
	Open string // why it is still found
}

type publishedSpec struct{ Value, Basis string }

// milestone describes an event. An absent time is not checked; the other
// absent fields stand for a plain actual event.
type milestone struct {
	Type     timeline.Type                  `json:"type"`
	Phase    timeline.Phase                 `json:"phase"`
	Modality timeline.Modality              `json:"modality"`
	Polarity timeline.Polarity              `json:"polarity"`
	Time     *string                        `json:"time"`
	Roles    map[timeline.RoleName][]string `json:"roles"` // references or names
	Source   string                         `json:"source"`
	// Open says why the program does not find the milestone yet. The test
	// insists on it, so that the mark goes when the milestone is met.
	Open       string `json:"open"`
	Quantities []struct {
		Kind          timeline.QuantityKind
		Value         float64
		Approximation timeline.Approximation
	} `json:"quantities"`
}

func readSpec(t *testing.T, name string) spec {
	t.Helper()
	f, err := os.Open(filepath.Join(articles, name+".milestones.json"))
	require.NoError(t, err)
	defer f.Close()
	var s spec
	d := json.NewDecoder(f)
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&s), name)
	for i := range s.Milestones {
		m := &s.Milestones[i]
		if m.Phase == "" {
			m.Phase = timeline.None
		}
		if m.Modality == "" {
			m.Modality = timeline.Actual
		}
		if m.Polarity == "" {
			m.Polarity = timeline.Positive
		}
	}
	return s
}

func analyze(t *testing.T, name, text string, s spec) *timeline.Result {
	t.Helper()
	in := timeline.Input{ID: name, Text: text}
	if s.Given != "" {
		day, err := time.Parse(time.DateOnly, s.Given)
		require.NoError(t, err)
		in.Published = dates.At(date.New(day.Year(), day.Month(), day.Day()))
	}
	return timeline.Analyze(in)
}

// mismatch tells what an event lacks of a milestone, or "".
func (m *milestone) mismatch(r *timeline.Result, e *timeline.Event) string {
	var miss []string
	wrong := func(what string, want, got any) {
		miss = append(miss, fmt.Sprintf("%s: want %v, got %v", what, want, got))
	}
	if m.Phase != e.Phase {
		wrong("phase", m.Phase, e.Phase)
	}
	if m.Modality != e.Modality {
		wrong("modality", m.Modality, e.Modality)
	}
	if m.Polarity != e.Polarity {
		wrong("polarity", m.Polarity, e.Polarity)
	}
	if got := timeOf(e); m.Time != nil && *m.Time != got {
		wrong("time", *m.Time, got)
	}
	for role, names := range m.Roles {
		for _, name := range names {
			if !slices.ContainsFunc(e.Roles, func(x timeline.Role) bool {
				return x.Name == role && x.Entity >= 0 && called(r.Entities, x.Entity, name)
			}) {
				wrong(string(role), name, rolesOf(r, e))
			}
		}
	}
	if m.Source != "" && !slices.ContainsFunc(e.Attributions, func(a timeline.Attribution) bool {
		return strings.Contains(arabic.Fold(a.Span.Of(r.Text)), arabic.Fold(m.Source))
	}) {
		wrong("source", m.Source, len(e.Attributions))
	}
	for _, q := range m.Quantities {
		if !slices.ContainsFunc(e.Quantities, func(x timeline.Quantity) bool {
			return x.Kind == q.Kind && x.Value == q.Value && x.Approximation == q.Approximation
		}) {
			wrong("quantity", q, e.Quantities)
		}
	}
	return strings.Join(miss, "; ")
}

func timeOf(e *timeline.Event) string {
	if e.Time == nil {
		return ""
	}
	return e.Time.Value
}

// called reports whether an entity, or the office or holder it goes with, has
// the reference or a mention of that name.
func called(es *entities.Result, i int, name string) bool {
	key := arabic.Fold(name)
	same := func(e *entities.Entity) bool {
		return e.Ref == name || slices.ContainsFunc(e.Mentions, func(m entities.Mention) bool { return strings.Contains(arabic.Fold(m.Text), key) })
	}
	for j := range es.Entities {
		e := &es.Entities[j]
		paired := j == i || e.Office != nil && e.Office.Holder == i || es.Entities[i].Office != nil && es.Entities[i].Office.Holder == j
		if paired && same(e) {
			return true
		}
	}
	return false
}

func rolesOf(r *timeline.Result, e *timeline.Event) string {
	var b strings.Builder
	for _, x := range e.Roles {
		name := x.Span.Of(r.Text)
		if x.Entity >= 0 {
			name = r.Entities.Entities[x.Entity].Name
		}
		fmt.Fprintf(&b, "%s=%s ", x.Name, name)
	}
	return b.String()
}

func checkMilestones(t *testing.T, r *timeline.Result, s spec) {
	t.Helper()
	value := ""
	if r.Published.Known {
		value = r.Published.Date.String()
	}
	assert.Equal(t, s.Published, publishedSpec{value, r.Published.Basis.String()}, "published")
	for _, m := range s.Milestones {
		var near []string
		met := slices.ContainsFunc(r.Events, func(e timeline.Event) bool {
			if e.Type != m.Type {
				return false
			}
			miss := m.mismatch(r, &e)
			near = append(near, fmt.Sprintf("  %s at %d: %s", e.Trigger.Of(r.Text), e.Trigger.Start, miss))
			return miss == ""
		})
		switch {
		case met && m.Open != "":
			t.Errorf("%s/%s/%s is met now: remove its %q", m.Type, m.Phase, m.Modality, "open")
		case !met && m.Open == "":
			t.Errorf("no %s/%s/%s/%s among\n%s", m.Type, m.Phase, m.Modality, m.Polarity, strings.Join(near, "\n"))
		}
	}
	seen := make([]bool, len(s.Beyond))
	for i := range r.Events {
		e := &r.Events[i]
		if k := slices.IndexFunc(s.Beyond, func(b beyond) bool { return b.Type == e.Type && b.Time == timeOf(e) }); k >= 0 {
			seen[k] = true
			continue
		}
		report := e.Type == timeline.Statement || e.Type == timeline.Announcement && e.Modality == timeline.Actual
		if s.Exhaustive && e.Time != nil && !report && !slices.ContainsFunc(s.Milestones, func(m milestone) bool {
			return m.Type == e.Type && m.Time != nil && *m.Time == e.Time.Value
		}) {
			t.Errorf("dated beyond the milestones: %s %s %s %q", e.Type, e.Phase, e.Time.Value, e.Evidence.Of(r.Text))
		}
	}
	for k, b := range s.Beyond {
		assert.True(t, seen[k], "no longer found, remove it from \"beyond\": %s %s", b.Type, b.Time)
	}
}

func names(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(articles, "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for i, f := range files {
		files[i] = strings.TrimSuffix(filepath.Base(f), ".txt")
	}
	return files
}

func TestArticles(t *testing.T) {
	for _, name := range names(t) {
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join(articles, name+".txt"))
			require.NoError(t, err)
			s := readSpec(t, name)
			r := analyze(t, name, string(text), s)
			checkMilestones(t, r, s)
			corpus.Golden(t, filepath.Join(articles, name+".json"), json.RawMessage(r.AppendJSON(nil, timeline.Bytes)))
		})
	}
}

// TestSeed reads the page that the articles named iraq-* retell.
func TestSeed(t *testing.T) {
	text, err := os.ReadFile(corpus.Shared(t, "seed/article.txt"))
	require.NoError(t, err)
	s := readSpec(t, "seed")
	r := analyze(t, "seed", string(text), s)
	checkMilestones(t, r, s)
	for _, e := range r.Events {
		zone := r.Zones[slices.IndexFunc(r.Zones, func(z arabic.Zone) bool { return e.Trigger.Start < z.End })]
		assert.Equal(t, arabic.Body, zone.Kind, "an event outside of the body")
	}
}

// TestRetellings holds the specs themselves to the claim that other words,
// order and orthography tell the same facts.
func TestRetellings(t *testing.T) {
	type fact struct {
		timeline.Type
		timeline.Phase
		timeline.Modality
		timeline.Polarity
		time, roles string
	}
	facts := func(name string) []fact {
		var all []fact
		for _, m := range readSpec(t, name).Milestones {
			f := fact{m.Type, m.Phase, m.Modality, m.Polarity, "", ""}
			if m.Time != nil {
				f.time = *m.Time
			}
			for _, role := range []timeline.RoleName{timeline.Agent, timeline.Counterpart, timeline.Place, timeline.Origin, timeline.Destination, timeline.Exception} {
				f.roles += strconv.Itoa(len(m.Roles[role]))
			}
			all = append(all, f)
		}
		return all
	}
	want, n := facts("seed"), 0
	for _, name := range names(t) {
		if strings.HasPrefix(name, "iraq-") {
			assert.Equal(t, want, facts(name), name)
			n++
		}
	}
	assert.GreaterOrEqual(t, n, 8)
}

// TestResultsOutliveDocuments: the memory of a document serves the next one, and
// no result points into it.
func TestResultsOutliveDocuments(t *testing.T) {
	var results []*timeline.Result
	var written [][]byte
	for _, name := range names(t) {
		text, err := os.ReadFile(filepath.Join(articles, name+".txt"))
		require.NoError(t, err)
		// letters that fold: keys of such words are no part of the text
		r := timeline.Analyze(timeline.Input{ID: name, Text: strings.NewReplacer("ا", "اـ", "و", "وُ").Replace(string(text)), Title: "وصل الرَئيسُ الفـرنسي إلى بغـداد"})
		results = append(results, r)
		written = append(written, r.AppendJSON(nil, timeline.Bytes))
	}
	for i, r := range results {
		assert.JSONEq(t, string(written[i]), string(r.AppendJSON(nil, timeline.Bytes)), r.ID)
	}
}
