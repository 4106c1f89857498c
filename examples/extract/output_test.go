package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/timeline"
)

// closed holds the enumerations of the contract by the path of their field.
var closed = map[string][]string{
	"published.basis":                 {"given", "header", "dateline", "none"},
	"zones.kind":                      {"header", "dateline", "body", "credit", "keywords", "related", "menu"},
	"dates.type":                      {"date", "time", "duration", "set", "interval"},
	"dates.mod":                       {"start", "mid", "end"},
	"dates.bound":                     {"from", "until", "by", "before", "after", "since"},
	"dates.precision":                 {"minute", "hour", "part", "day", "week", "month", "season", "quarter", "half", "year", "decade", "century"},
	"dates.calendar":                  {"gregorian", "hijri", "solar_hijri"},
	"dates.basis":                     {"explicit", "relative", "weekday", "anaphor", "implied"},
	"dates.flags":                     {"weekday_mismatch", "month_pair_mismatch", "calendar_mismatch", "calendar_approximate", "ambiguous_order"},
	"entities.type":                   {"person", "office", "country", "place", "coalition", "organization", "armed_group", "military"},
	"entities.mentions.form":          {"name", "adjective", "title", "short"},
	"entities.office.kind":            {"head_of_state", "head_of_government", "minister", "legislator", "ambassador", "military", "spokesperson", "judge", "monarch", "leader", "other"},
	"entities.office.status":          {"current", "former", "acting", "designate", "elected", "deposed"},
	"events.type":                     {"announcement", "agreement", "meeting", "visit", "call", "negotiation", "relations", "withdrawal", "deployment", "mission", "control", "attack", "ceasefire", "casualty", "arrest", "release", "trial", "appointment", "resignation", "election", "legislation", "sanction", "aid", "protest", "disaster", "statement"},
	"events.phase":                    {"none", "start", "ongoing", "end", "postponed", "cancelled", "resumed"},
	"events.modality":                 {"actual", "planned", "possible", "conditional", "demanded", "denied"},
	"events.polarity":                 {"positive", "negative"},
	"events.time.basis":               {"explicit", "inherited", "event"},
	"events.time.mod":                 {"start", "mid", "end"},
	"events.roles.role":               {"agent", "counterpart", "theme", "place", "origin", "destination", "exception", "source"},
	"events.quantities.kind":          {"killed", "wounded", "displaced", "arrested", "troops", "money", "other"},
	"events.attribution.stance":       {"reports", "confirms", "denies", "expects", "demands"},
	"events.confidence":               {"low", "medium", "high"},
	"events.quantities.approximation": {"about", "more_than", "less_than", "up_to"},
}

// walker checks a result against the contract.
type walker struct {
	t     *testing.T
	slice map[string]func(start, end int) string // by the "field" of a span
	ids   map[string]bool
	spans int
}

func (w *walker) walk(path string, v any) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			w.walk(path, x)
		}
	case map[string]any:
		w.span(path, v)
		for key, x := range v {
			w.walk(strings.TrimPrefix(path+"."+key, "."), x)
		}
	case string:
		if allowed, ok := closed[path]; ok {
			assert.Contains(w.t, allowed, v, path)
		}
		if strings.HasSuffix(path, ".entity") || strings.HasSuffix(path, ".holder") || path == "references.entities" || path == "events.time.event" {
			assert.True(w.t, w.ids[v], "%s: %s is not in the result", path, v)
		}
	}
}

func (w *walker) span(path string, v map[string]any) {
	start, has := v["start"].(float64)
	if !has {
		return
	}
	end := v["end"].(float64)
	assert.LessOrEqual(w.t, start, end, path)
	field, _ := v["field"].(string)
	if quote, ok := v["text"].(string); ok {
		assert.Equal(w.t, quote, w.slice[field](int(start), int(end)), path)
		w.spans++
	}
}

func checkContract(t *testing.T, raw []byte, slice map[string]func(int, int) string) {
	t.Helper()
	var r map[string]any
	require.NoError(t, json.Unmarshal(raw, &r))
	assert.Equal(t, 1.0, r["schema"])
	for _, key := range []string{"id", "published", "zones", "dates", "entities", "references", "events"} {
		assert.Contains(t, r, key)
	}
	w := walker{t: t, slice: slice, ids: map[string]bool{}}
	for _, list := range []string{"entities", "events"} {
		for _, x := range r[list].([]any) {
			id := x.(map[string]any)["id"].(string)
			assert.False(t, w.ids[id], "%s twice", id)
			w.ids[id] = true
		}
	}
	w.walk("", r)
	assert.Positive(t, w.spans)
}

// cutters slice a text by the unit of its offsets.
var cutters = map[string]func(string) func(int, int) string{
	"bytes": func(s string) func(int, int) string { return func(a, b int) string { return s[a:b] } },
	"runes": func(s string) func(int, int) string {
		r := []rune(s)
		return func(a, b int) string { return string(r[a:b]) }
	},
	"utf16": func(s string) func(int, int) string {
		u := utf16.Encode([]rune(s))
		return func(a, b int) string { return string(utf16.Decode(u[a:b])) }
	},
}

func articles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../testdata/articles/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

func TestContract(t *testing.T) {
	const title = "😀 الرئيس التونسي يزور الجزائر غداً"
	for _, file := range articles(t) {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		text := "😀 " + string(raw)
		in := marshal(map[string]any{"id": file, "text": text, "title": title, "published": "2024-08-12", "url": "https://example.org/?a=1&b=<2>", "source": "س"})
		for _, unit := range units {
			t.Run(filepath.Base(file)+"/"+unit, func(t *testing.T) {
				var out, msg bytes.Buffer
				require.Equal(t, exitOK, run([]string{"-jsonl", "-offsets", unit}, bytes.NewReader(in), &out, &msg), msg.String())
				assert.Contains(t, out.String(), `"url":"https://example.org/?a=1&b=<2>"`)
				checkContract(t, out.Bytes(), map[string]func(int, int) string{"": cutters[unit](text), "title": cutters[unit](title)})
				assert.Contains(t, out.String(), `"field":"title"`)
			})
		}
	}
}

func TestOutputIsTheSameForAnyNumberOfWorkers(t *testing.T) {
	var in bytes.Buffer
	for i, file := range slices.Repeat(articles(t), 3) {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		in.Write(marshal(map[string]any{"id": strconv.Itoa(i), "text": string(raw)}))
		in.WriteByte('\n')
	}
	var want []byte
	for _, workers := range []string{"1", "2", "5"} {
		var out, msg bytes.Buffer
		require.Equal(t, exitOK, run([]string{"-jsonl", "-j", workers}, bytes.NewReader(in.Bytes()), &out, &msg), msg.String())
		if want == nil {
			want = out.Bytes()
		}
		assert.Equal(t, string(want), out.String(), "-j %s", workers)
	}
}

func TestFormats(t *testing.T) {
	files := articles(t)[:2]
	output := func(format string) string {
		var out, msg bytes.Buffer
		require.Equal(t, exitOK, run(append([]string{"-published", "2024-08-12", "-format", format}, files...), nil, &out, &msg), msg.String())
		return out.String()
	}
	lines := output("jsonl")
	assert.Equal(t, 2, strings.Count(lines, "\n"))
	indented := json.NewDecoder(strings.NewReader(output("json")))
	for line := range strings.Lines(lines) {
		var v any
		require.NoError(t, indented.Decode(&v))
		assert.JSONEq(t, line, string(marshal(v)))
	}
	assert.False(t, indented.More())

	table := output("text")
	for _, word := range []string{files[0], files[1], "published: 2024-08-12 (given)", "Events", "Dates", "Entities", "withdrawal"} {
		assert.Contains(t, table, word)
	}
	assert.Equal(t, strings.Count(table, firstStrongIsolate), strings.Count(table, popIsolate))
	for line := range strings.Lines(table) {
		depth := 0
		for _, r := range line {
			switch string(r) {
			case firstStrongIsolate:
				depth++
			case popIsolate:
				depth--
			default:
				assert.False(t, depth == 0 && rightToLeft(r), "Arabic outside of an isolate: %s", line)
			}
		}
	}
}

func TestAnyBytes(t *testing.T) {
	for _, text := range []string{
		"", "\x00", "\xff\xfe", "زار\x00 الرئيس المصري\xff باريس\xd9 أمس", strings.Repeat("\xd9", 5000), strings.Repeat("من ", 5000),
		"\ufeffقال وزير الخارجية", "زار الرئيس المصري باريس أمس \xf0\x9f\x98",
	} {
		for _, unit := range units {
			var out, msg bytes.Buffer
			require.Equal(t, exitOK, run([]string{"-format", "jsonl", "-offsets", unit}, strings.NewReader(text), &out, &msg), msg.String())
			assert.True(t, utf8.Valid(out.Bytes()))
			var v map[string]any
			require.NoError(t, json.Unmarshal(out.Bytes(), &v))
		}
	}
}

// A huge text is written as it is rendered, to the same effect.
func TestHugeText(t *testing.T) {
	text := "وصل الوزير إلى بغداد أمس." + strings.Repeat(" ", huge)
	var b bytes.Buffer
	r := analyzer(options{format: "jsonl", unit: "bytes"})(document{id: "x", text: text})
	require.NotNil(t, r.write)
	require.NoError(t, r.writeTo(&b))
	want := timeline.Analyze(timeline.Input{ID: "x", Text: text}).AppendJSON(nil, timeline.Bytes)
	assert.Equal(t, string(want)+"\n", b.String())
}
