package timeline_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/timeline"
)

type span struct {
	Start, End int
	Text       *string
	Field      string
}

// spans collects every object with start, end and text.
func spans(v any, out []span) []span {
	switch x := v.(type) {
	case map[string]any:
		s, ok1 := x["start"].(float64)
		e, ok2 := x["end"].(float64)
		if ok1 && ok2 {
			f, _ := x["field"].(string)
			sp := span{Start: int(s), End: int(e), Field: f}
			if t, ok := x["text"].(string); ok {
				sp.Text = &t
			}
			out = append(out, sp)
		}
		for _, y := range x {
			out = spans(y, out)
		}
	case []any:
		for _, y := range x {
			out = spans(y, out)
		}
	}
	return out
}

func TestContractOffsets(t *testing.T) {
	in := timeline.Input{ID: "a\"1", Text: "😀 " + article, Title: "وزير الخارجية الأردني يزور بغداد", Published: published}
	r := timeline.Analyze(in)
	for _, u := range []timeline.Unit{timeline.Bytes, timeline.Runes, timeline.UTF16} {
		var v map[string]any
		require.NoError(t, json.Unmarshal(r.AppendJSON(nil, u), &v))
		assert.EqualValues(t, 1, v["schema"])
		assert.Equal(t, in.ID, v["id"])
		title := false
		for _, s := range spans(v, nil) {
			src := in.Text
			if s.Field == "title" {
				src, title = in.Title, true
			}
			var got string
			switch u {
			case timeline.Bytes:
				got = src[s.Start:s.End]
			case timeline.Runes:
				got = string([]rune(src)[s.Start:s.End])
			case timeline.UTF16:
				got = string(utf16.Decode(utf16.Encode([]rune(src))[s.Start:s.End]))
			}
			if s.Text != nil {
				assert.Equal(t, *s.Text, got)
			}
		}
		assert.True(t, title, "the title's spans are marked")
		events, _ := v["events"].([]any)
		assert.Len(t, events, len(r.Events)+len(r.InTitle.Events))
	}
}

func TestContractInvalidBytes(t *testing.T) {
	r := timeline.Analyze(timeline.Input{ID: "x", Text: "قتل \xff\xfe ثلاثة جنود في دمشق أمس\x00.", Published: published})
	for _, u := range []timeline.Unit{timeline.Bytes, timeline.Runes, timeline.UTF16} {
		require.True(t, json.Valid(r.AppendJSON(nil, u)))
	}
}

func TestContractIsCompactAndAppends(t *testing.T) {
	out := string(timeline.Analyze(timeline.Input{ID: "x", Text: article}).AppendJSON([]byte("head "), timeline.Bytes))
	assert.True(t, strings.HasPrefix(out, `head {"schema":1,"id":"x"`))
	assert.NotContains(t, out, "\n")
	assert.NotContains(t, out, ": ,")
}

// The result of many sentences is longer than a piece, and must not depend on it.
func TestWriteJSON(t *testing.T) {
	for _, text := range []string{"", article, strings.Repeat(article+"\n", 40)} {
		r := timeline.Analyze(timeline.Input{ID: "x", Text: text})
		for _, unit := range []timeline.Unit{timeline.Bytes, timeline.Runes, timeline.UTF16} {
			var b bytes.Buffer
			require.NoError(t, r.WriteJSON(&b, unit))
			assert.Equal(t, string(r.AppendJSON(nil, unit)), b.String())
		}
		closed, out := io.Pipe()
		full := errors.New("full")
		require.NoError(t, closed.CloseWithError(full))
		assert.ErrorIs(t, r.WriteJSON(out, timeline.Bytes), full)
	}
}
