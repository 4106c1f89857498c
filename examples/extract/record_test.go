package main

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseRecord(t *testing.T) {
	day := date.New(2024, time.August, 12)
	tests := []struct {
		name, line string
		want       document
	}{
		{"only text", `{"text": "قال"}`, document{id: "7", line: 7, text: "قال"}},
		{"all fields", `{"id": "a1", "text": "ن", "published": "2024-08-12", "title": "ع", "url": "u", "source": "s", "more": [1]}`,
			document{id: "a1", line: 7, text: "ن", title: "ع", url: "u", source: "s", published: day, dated: true}},
		{"number as id", `{"id": 12, "text": ""}`, document{id: "12", line: 7}},
		{"nulls are absent", `{"id": null, "text": "ن", "published": null, "title": null}`, document{id: "7", line: 7, text: "ن"}},
		{"the time's own day", `{"text": "ن", "published": "2024-08-12T01:30:00+03:00"}`, document{id: "7", line: 7, text: "ن", published: day, dated: true}},
		{"fractions", `{"text": "ن", "published": "2024-08-12T23:30:00.25Z"}`, document{id: "7", line: 7, text: "ن", published: day, dated: true}},
		{"NUL and escapes", `{"text": "أ\u0000\n\ud83d\ude00"}`, document{id: "7", line: 7, text: "أ\x00\n😀"}},
		{"invalid bytes", "{\"text\": \"أ\xff\xd9\"}", document{id: "7", line: 7, text: "أ\uFFFD\uFFFD"}},
		{"lone surrogate", `{"text": "\ud800ب"}`, document{id: "7", line: 7, text: "\uFFFDب"}},
		{"other spelling is another field", `{"text": "ن", "TEXT": "م"}`, document{id: "7", line: 7, text: "ن"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := parseRecord("f", 7, []byte(tt.line))
			require.NoError(t, err)
			assert.Equal(t, tt.want, got)
		})
	}
}

func TestParseRecordErrors(t *testing.T) {
	tests := []struct{ name, line, id, msg string }{
		{"broken", `{"id": "a", "text": "x"`, "7", "not a JSON object"},
		{"two values", `{"text": "x"} {"text": "y"}`, "7", "not a JSON object"},
		{"an array", `["x"]`, "7", "not a JSON object"},
		{"null", `null`, "7", "not a JSON object"},
		{"a string", `"x"`, "7", "not a JSON object"},
		{"no text", `{"id": "a"}`, "a", `no "text"`},
		{"null text", `{"id": "a", "text": null}`, "a", `no "text"`},
		{"other spelling", `{"id": "a", "Text": "x"}`, "a", `no "text"`},
		{"text of another type", `{"id": "a", "text": 3}`, "a", `"text" is not a string`},
		{"title of another type", `{"id": "a", "text": "x", "title": {}}`, "a", `"title" is not a string`},
		{"id of another type", `{"id": ["a"], "text": "x"}`, "7", `"id" is neither a string nor a number`},
		{"no such day", `{"id": "a", "text": "x", "published": "2024-02-30"}`, "a", `"2024-02-30" is neither a date`},
		{"another order", `{"id": "a", "text": "x", "published": "12/08/2024"}`, "a", "RFC 3339"},
		{"empty date", `{"id": "a", "text": "x", "published": ""}`, "a", "RFC 3339"},
		{"date of another type", `{"id": "a", "text": "x", "published": 20240812}`, "a", `"published" is not a string`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := parseRecord("docs.jsonl", 7, []byte(tt.line))
			var e *recordError
			require.ErrorAs(t, err, &e)
			assert.Equal(t, tt.id, e.id)
			assert.Contains(t, e.Error(), "docs.jsonl:7: ")
			assert.Contains(t, e.Error(), tt.msg)
			var out map[string]any
			require.NoError(t, json.Unmarshal(e.json(), &out))
			assert.Equal(t, 1.0, out["schema"])
			assert.Equal(t, tt.id, out["id"])
			assert.Equal(t, 7.0, out["line"])
			assert.Contains(t, out["error"], tt.msg)
		})
	}
}
