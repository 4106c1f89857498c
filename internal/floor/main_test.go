package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseScores(t *testing.T) {
	got, err := parseScores([]byte(`{"articles": 1, "accuracy": 0.75, "perfect": 1.0, "unknown": null, "dates": {"p": 1.0, "r": 0.5, "f1": 0.6667, "tp": 1}, "types": {"a": {"f1": 1.0}}}`))
	require.NoError(t, err)
	assert.Equal(t, map[string]float64{"accuracy": 0.75, "perfect": 1, "dates f1": 0.6667}, got)
	for _, raw := range []string{``, `[]`, `{"articles": 3}`} {
		_, err := parseScores([]byte(raw))
		assert.Error(t, err, raw)
	}
}

func TestFloorsOnlyRise(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "floor.json")
	score := func(json string, raise bool) (int, string) {
		scores := filepath.Join(dir, "scores")
		require.NoError(t, os.WriteFile(scores, []byte(json), 0o600))
		args := []string{"-floor", file, "--", "cat", scores}
		if raise {
			args = append([]string{"-raise"}, args...)
		}
		var out, msg bytes.Buffer
		code := run(args, &out, &msg)
		return code, out.String() + msg.String()
	}
	code, out := score(`{"a": 0.5, "b": 0.5}`, false)
	assert.Zero(t, code, "no floors yet")
	assert.Contains(t, out, "no floor yet")
	assert.NoFileExists(t, file)

	code, _ = score(`{"a": 0.5, "b": 0.5}`, true)
	assert.Zero(t, code)
	code, out = score(`{"a": 0.6, "b": 0.4}`, true)
	assert.Equal(t, 1, code)
	assert.Contains(t, out, "BELOW")
	raw, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.JSONEq(t, `{"a": 0.6, "b": 0.5}`, string(raw), "b is not lowered")

	code, _ = score(`{"a": 0.6, "b": 0.5, "c": 0.1}`, false)
	assert.Zero(t, code)
	code, out = score(`{"a": 0.7}`, false)
	assert.Equal(t, 1, code)
	assert.Contains(t, out, "missing")
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	bad := filepath.Join(dir, "bad.json")
	require.NoError(t, os.WriteFile(bad, []byte("["), 0o600))
	for _, tt := range []struct {
		args []string
		code int
		msg  string
	}{
		{nil, 2, "usage"},
		{[]string{"-lower"}, 2, "not defined"},
		{[]string{"-floor", bad}, 2, "usage"},
		{[]string{"-floor", bad, "--", "no-such-program"}, 1, "no-such-program"},
		{[]string{"-floor", bad, "--", "echo", "no scores"}, 1, "not a JSON object"},
		{[]string{"-floor", bad, "--", "echo", `{"a": 0.5}`}, 1, "bad.json"},
	} {
		var out, msg bytes.Buffer
		assert.Equal(t, tt.code, run(tt.args, &out, &msg))
		assert.Contains(t, msg.String(), tt.msg)
	}
}
