package corpus

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type sumCase struct {
	A int `json:"a"`
	B int `json:"b,omitempty"`
}

func write(t *testing.T, lines ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "cases.jsonl")
	require.NoError(t, os.WriteFile(file, []byte(strings.Join(lines, "\n")), 0o600))
	return file
}

func setUpdate(t *testing.T, on bool) {
	t.Helper()
	old := *update
	*update = on
	t.Cleanup(func() { *update = old })
}

func TestRunAndUpdate(t *testing.T) {
	file := write(t,
		`# sums`,
		``,
		`{"id": "right", "a": 1, "want": {"sum": 1}}`,
		`{"a": 1, "want":  {"sum": 7} , "b": 2, "note": "the spacing stays"}`,
		`{"b": 4}`,
		`{}`,
		``)
	setUpdate(t, true)
	calls := 0
	sum := func(t *testing.T, c sumCase) any {
		calls++
		return map[string]any{"sum": c.A + c.B}
	}
	Run(t, file, sum)
	assert.Equal(t, 4, calls)
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, strings.Join([]string{
		`# sums`,
		``,
		`{"id": "right", "a": 1, "want": {"sum": 1}}`,
		`{"a": 1, "want":  {"sum":3} , "b": 2, "note": "the spacing stays"}`,
		`{"b": 4, "want": {"sum":4}}`,
		`{"want": {"sum":0}}`,
		``}, "\n"), string(b))
	setUpdate(t, false)
	Run(t, file, sum)
	assert.Equal(t, 8, calls)
}

// recorder takes the place of a test that is expected to fail.
type recorder struct {
	testing.TB
	failures []string
}

func (r *recorder) Helper() {}

func (r *recorder) Fatalf(format string, args ...any) {
	r.failures = append(r.failures, format)
	panic(r)
}

func (r *recorder) Errorf(format string, args ...any) { r.failures = append(r.failures, format) }

func TestDecodeRefusesUnknownFields(t *testing.T) {
	for _, raw := range []string{`{"a": 1, "c": 2}`, `{"a": "x"}`, `[1]`, `{"a": 1`} {
		r := &recorder{TB: t}
		assert.PanicsWithValue(t, r, func() { decode[sumCase](r, Line{"f", 3}, []byte(raw)) }, raw)
		assert.Len(t, r.failures, 1)
	}
	assert.Equal(t, map[string]int{"z": 1}, decode[map[string]int](t, Line{"f", 3}, []byte(`{"z": 1}`)))
}

func TestLines(t *testing.T) {
	file := write(t, `# one`, `{"a": 1}`, ``, `{"a": 2}`, `{"a": 3}`)
	var got []string
	sum := 0
	for at, c := range Lines[sumCase](t, file) {
		got = append(got, strings.TrimPrefix(at.String(), file))
		sum += c.A
		if c.A == 2 {
			break
		}
	}
	assert.Equal(t, []string{":2", ":4"}, got)
	assert.Equal(t, 3, sum)
}

func TestGolden(t *testing.T) {
	file := filepath.Join(t.TempDir(), "golden.json")
	setUpdate(t, true)
	Golden(t, file, map[string]any{"text": "<قال>"})
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, "{\n \"text\": \"<قال>\"\n}\n", string(b))
	setUpdate(t, false)
	Golden(t, file, map[string]any{"text": "<قال>"})
	r := &recorder{TB: t}
	Golden(r, file, map[string]any{"text": "x"})
	assert.Len(t, r.failures, 1)
}

func TestCompare(t *testing.T) {
	tests := []struct{ want, got, diff string }{
		{`{"a": [1, 2]}`, `{"a":[1,2.0]}`, ``},
		{`{"a": [1, 2]}`, `{"a":[1,3]}`, `$.a[1]: want 2, got 3`},
		{`{"a": [1]}`, `{"a":[1,3]}`, `$.a[1]: want nothing, got 3`},
		{`{"a": [1, 2]}`, `{"a":[1]}`, `$.a[1]: want 2, got nothing`},
		{`{"a": 1}`, `{"b":1}`, `$.a: want 1, got nothing`},
		{`{}`, `{"b":"س"}`, `$.b: want nothing, got "س"`},
		{`{"a": null}`, `{"a":{}}`, `$.a: want null, got {}`},
		{`[]`, `{}`, `$: want [], got {}`},
		{`12345678901234567890`, `12345678901234567890`, ``},
		{`true`, `false`, `$: want true, got false`},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.diff, compare([]byte(tt.want), []byte(tt.got)), "%s %s", tt.want, tt.got)
	}
	assert.Contains(t, compare([]byte(`{`), []byte(`{}`)), "the expectation is not JSON")
	assert.Contains(t, compare([]byte(`{}`), []byte(``)), "the result is not JSON")
}

func TestReplaceKeepsNestedFields(t *testing.T) {
	raw := []byte(`{"x": {"want": 1, "s": "\"want\": 2"}, "want": [1, {"want": 3}], "y": 1}`)
	assert.JSONEq(t, `{"x": {"want": 1, "s": "\"want\": 2"}, "want": 9, "y": 1}`, string(replace(raw, []byte("9"))))
}

func TestShared(t *testing.T) {
	path := Shared(t, "CONTRACT.md")
	assert.FileExists(t, path)
}
