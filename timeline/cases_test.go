package timeline_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/internal/corpus"
	"github.com/hawliyat/hawliyat/timeline"
)

// wanted is an event that a case asks for; absent fields are not checked.
type wanted struct {
	Trigger     string       `json:"trigger"`
	Nth         int          `json:"nth"`
	Type        string       `json:"type"`
	Phase       string       `json:"phase"`
	Modality    string       `json:"modality"`
	Polarity    string       `json:"polarity"`
	Time        *string      `json:"time"`
	Roles       [][2]string  `json:"roles"`
	Not         [][2]string  `json:"not"`
	Attribution *[][2]string `json:"attribution"`
	Process     string       `json:"process"`
	hasTime     bool
}

type eventCase struct {
	Text  string           `json:"text"`
	Ref   *string          `json:"ref"`
	Want  []map[string]any `json:"want"`
	May   []string         `json:"may"`
	About string           `json:"about"`
}

func locate(text, quote string, nth int) arabic.Span {
	at := -1
	for range nth + 1 {
		k := strings.Index(text[at+1:], quote)
		if k < 0 {
			return arabic.Span{Start: -1, End: -1}
		}
		at += 1 + k
	}
	return arabic.Span{Start: at, End: at + len(quote)}
}

func occurrences(text, quote string) []arabic.Span {
	var out []arabic.Span
	for n := 0; ; n++ {
		s := locate(text, quote, n)
		if s.Start < 0 {
			return out
		}
		out = append(out, s)
	}
}

// filled reports that a role, or a source, covers an occurrence of the quote.
func filled(r *timeline.Result, entity int, span arabic.Span, quote string) bool {
	var spans []arabic.Span
	if span.Len() > 0 {
		spans = append(spans, span)
	}
	if entity >= 0 {
		for i := range r.Entities.Entities {
			e := &r.Entities.Entities[i]
			same := i == entity || e.Office != nil && e.Office.Holder == entity
			if o := r.Entities.Entities[entity].Office; o != nil && o.Holder == i {
				same = true
			}
			if same {
				for _, m := range e.Mentions {
					spans = append(spans, m.Span)
				}
			}
		}
	}
	for _, q := range occurrences(r.Text, quote) {
		for _, s := range spans {
			if s.Overlaps(q) {
				return true
			}
		}
	}
	return false
}

func hasRole(r *timeline.Result, e *timeline.Event, role, quote string) bool {
	for _, x := range e.Roles {
		if slices.Contains(strings.Split(role, "|"), string(x.Name)) && filled(r, x.Entity, x.Span, quote) {
			return true
		}
	}
	return false
}

func (s *scores) check(where string, c eventCase, ws []wanted) {
	in := timeline.Input{Text: c.Text}
	if c.Ref != nil {
		d, err := date.ParseISO(*c.Ref)
		if err == nil {
			in.Published = dates.At(d)
		}
	}
	r := timeline.Analyze(in)
	before := len(s.failures)
	fail := func(format string, args ...any) {
		s.failures = append(s.failures, fmt.Sprintf("%s: %s  [%s]", where, fmt.Sprintf(format, args...), c.Text))
	}
	used := make([]bool, len(r.Events))
	file := s.perFile[filepath.Base(strings.SplitN(where, ":", 2)[0])]
	if file == nil {
		file = new(tally)
		s.perFile[filepath.Base(strings.SplitN(where, ":", 2)[0])] = file
	}
	process := map[string]string{}
	for i := range ws {
		w := &ws[i]
		span := locate(c.Text, w.Trigger, w.Nth)
		k := -1
		for j := range r.Events {
			e := &r.Events[j]
			if !used[j] && string(e.Type) == w.Type && e.Trigger.Overlaps(span) && (k < 0 || e.Trigger == span) {
				k = j
			}
		}
		if k < 0 {
			s.typed.fn++
			file.fn++
			for _, v := range w.aspects() {
				count(s.all, v).fn++
			}
			fail("missed %s %s", w.Type, w.Trigger)
			continue
		}
		used[k] = true
		s.typed.tp++
		file.tp++
		e := &r.Events[k]
		want, got := w.aspects(), foundAspects(e)
		for k := range want {
			for _, values := range []map[string]*tally{s.values, s.all} {
				if want[k] == got[k] {
					count(values, want[k]).tp++
					continue
				}
				count(values, want[k]).fn++
				count(values, got[k]).fp++
			}
			if want[k] != got[k] {
				fail("%s is %s, got %s", w.Trigger, want[k][2:], got[k][2:])
			}
		}
		if w.hasTime {
			s.timeN++
			want, got := "", ""
			if w.Time != nil {
				want = strings.ReplaceAll(*w.Time, "~", "")
			}
			if e.Time != nil {
				got = strings.ReplaceAll(e.Time.Value, "~", "")
			}
			if want == got || strings.HasSuffix(got, "/..") && strings.TrimSuffix(got, "/..") == want && want != "" {
				s.timeOK++
			} else {
				fail("%s at %q, got %q", w.Trigger, want, got)
			}
		}
		for _, x := range w.Roles {
			s.roleN++
			if hasRole(r, e, x[0], x[1]) {
				s.roleOK++
			} else {
				fail("%s without %s %s", w.Trigger, x[0], x[1])
			}
		}
		for _, x := range w.Not {
			s.notN++
			if hasRole(r, e, x[0], x[1]) {
				s.notBad++
				fail("%s has wrong %s %s", w.Trigger, x[0], x[1])
			}
		}
		if w.Attribution != nil {
			for _, x := range *w.Attribution {
				s.attrN++
				ok := false
				for _, a := range e.Attributions {
					ok = ok || string(a.Stance) == x[0] && filled(r, a.Entity, a.Span, x[1])
				}
				if ok {
					s.attrOK++
				} else {
					fail("%s not attributed: %s %s", w.Trigger, x[0], x[1])
				}
			}
			if len(*w.Attribution) == 0 {
				s.attrN++
				if len(e.Attributions) == 0 {
					s.attrOK++
				} else {
					fail("%s attributed to someone", w.Trigger)
				}
			}
		}
		if w.Process != "" {
			if p, ok := process[w.Process]; ok && (p != e.Process || p == "") {
				fail("%s not in the process of its kin", w.Trigger)
			}
			process[w.Process] = e.Process
		}
	}
	for j := range r.Events {
		e := &r.Events[j]
		if used[j] || e.Type == timeline.Statement {
			continue
		}
		ignored := false
		for _, m := range c.May {
			for _, o := range occurrences(c.Text, m) {
				ignored = ignored || o.Overlaps(e.Trigger)
			}
		}
		if !ignored {
			s.typed.fp++
			file.fp++
			for _, v := range foundAspects(e) {
				count(s.all, v).fp++
			}
			fail("spurious %s %s", e.Type, e.Trigger.Of(c.Text))
		}
	}
	s.cases++
	if len(s.failures) == before {
		s.perfect++
	}
}

func text(v any) string {
	s, _ := v.(string)
	return s
}

func pairs(v any) [][2]string {
	list, _ := v.([]any)
	var out [][2]string
	for _, x := range list {
		if p, ok := x.([]any); ok && len(p) == 2 {
			out = append(out, [2]string{text(p[0]), text(p[1])})
		}
	}
	return out
}

func parseWanted(m map[string]any) wanted {
	w := wanted{Trigger: text(m["trigger"]), Type: text(m["type"]), Phase: text(m["phase"]), Modality: text(m["modality"]),
		Polarity: text(m["polarity"]), Roles: pairs(m["roles"]), Not: pairs(m["not"]), Process: text(m["process"])}
	if n, ok := m["nth"].(float64); ok {
		w.Nth = int(n)
	}
	if v, ok := m["time"]; ok {
		w.hasTime = true
		if v != nil {
			s := text(v)
			w.Time = &s
		}
	}
	if v, ok := m["attribution"]; ok {
		p := pairs(v)
		w.Attribution = &p
	}
	return w
}

func run(t *testing.T, pattern string) *scores {
	files, err := filepath.Glob(pattern)
	require.NoError(t, err)
	s := &scores{values: map[string]*tally{}, all: map[string]*tally{}, perFile: map[string]*tally{}}
	for _, f := range files {
		for line, c := range corpus.Lines[eventCase](t, f) {
			var ws []wanted
			for _, m := range c.Want {
				ws = append(ws, parseWanted(m))
			}
			s.check(line.String(), c, ws)
		}
	}
	return s
}

// report logs the measures, and every failure when the environment asks for it.
func (s *scores) report(t *testing.T) {
	t.Logf("cases %d, without fault %d", s.cases, s.perfect)
	t.Logf("typed F1 %.3f (%d right, %d spurious, %d missed)", s.typed.f1(), s.typed.tp, s.typed.fp, s.typed.fn)
	var keys []string
	for k := range s.values {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		v := s.values[k]
		all := count(s.all, k)
		t.Logf("  %-14s F1 %.3f (%d/%d/%d), with missed and spurious events %.3f", k, v.f1(), v.tp, v.fp, v.fn, all.f1())
	}
	t.Logf("macro F1 %.3f, with missed and spurious events %.3f; time %d/%d; roles %d/%d; wrong roles %d/%d; attribution %d/%d", macro(s.values), macro(s.all), s.timeOK, s.timeN, s.roleOK, s.roleN, s.notBad, s.notN, s.attrOK, s.attrN)
	if os.Getenv("EVENT_FAILURES") != "" {
		for _, f := range s.failures {
			t.Log(f)
		}
	}
}

func TestContrastSet(t *testing.T) {
	s := run(t, "../testdata/timeline/contrast_*.jsonl")
	s.report(t)
	require.GreaterOrEqual(t, s.cases, 1300)
	assert.GreaterOrEqual(t, s.typed.f1(), 0.975)
	assert.GreaterOrEqual(t, macro(s.values), 0.98)
	assert.GreaterOrEqual(t, macro(s.all), 0.96)
	assert.GreaterOrEqual(t, ratio(s.timeOK, s.timeN), 0.98)
	assert.GreaterOrEqual(t, ratio(s.roleOK, s.roleN), 0.89)
	assert.GreaterOrEqual(t, ratio(s.attrOK, s.attrN), 0.95)
}

func ratio(a, b int) float64 { return float64(a) / float64(max(b, 1)) }

func TestTypes(t *testing.T) {
	s := run(t, "../testdata/timeline/type_*.jsonl")
	s.report(t)
	for name, f := range s.perFile {
		t.Logf("  %-26s F1 %.3f (%d/%d/%d)", name, f.f1(), f.tp, f.fp, f.fn)
	}
	assert.GreaterOrEqual(t, s.typed.f1(), 0.915)
	assert.GreaterOrEqual(t, macro(s.values), 0.95)
	assert.GreaterOrEqual(t, macro(s.all), 0.89)
	assert.GreaterOrEqual(t, ratio(s.timeOK, s.timeN), 0.97)
	assert.GreaterOrEqual(t, ratio(s.roleOK, s.roleN), 0.79)
}

// TestRoleSyntax reads sentences of one construction each: every participant in
// its role, none in a wrong one.
func TestRoleSyntax(t *testing.T) {
	s := run(t, "../testdata/timeline/role_*.jsonl")
	for _, f := range s.failures {
		t.Log(f)
	}
	assert.GreaterOrEqual(t, s.cases, 40)
	assert.GreaterOrEqual(t, ratio(s.roleOK, s.roleN), 0.98)
	assert.Zero(t, s.notBad)
	assert.GreaterOrEqual(t, s.typed.f1(), 0.97)
}
