package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// echo stands for the analysis: it tells what it was given.
func echo(d document) rendering {
	if d.text == "fault" {
		panic("a fault")
	}
	day := ""
	if d.dated {
		day = d.published.String()
	}
	return rendering{ready: append(marshal(map[string]any{"id": d.id, "size": len(d.text), "title": d.title, "day": day}), '\n')}
}

func runEcho(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, msg bytes.Buffer
	o, err := parseArgs(args, &msg)
	require.NoError(t, err, msg.String())
	code = process(o, strings.NewReader(stdin), &out, &msg, echo)
	return code, out.String(), msg.String()
}

func TestBadRecordsDoNotStopTheRun(t *testing.T) {
	in := strings.Join([]string{
		"\ufeff" + `{"id": "a", "text": "xx", "title": "T"}`,
		``,
		`{"id": "b", "text": `,
		`{"id": "c"}`,
		`{"id": "d", "text": "y", "published": "soon"}`,
		`{"id": "e", "text": "fault"}`,
		`{"text": "zzz", "published": "2024-08-12"}`,
	}, "\r\n")
	code, out, msg := runEcho(t, in, "-jsonl", "-published", "2020-01-02", "-j", "3")
	assert.Equal(t, exitBad, code)
	var got []map[string]any
	for line := range strings.Lines(out) {
		var m map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &m))
		got = append(got, m)
	}
	require.Len(t, got, 6)
	assert.Equal(t, map[string]any{"id": "a", "size": 2.0, "title": "T", "day": "2020-01-02"}, got[0])
	for i, want := range []struct {
		id   string
		line float64
		err  string
	}{{"3", 3, "not a JSON object"}, {"c", 4, `no "text"`}, {"d", 5, `"soon" is neither`}, {"e", 6, "internal error on e: a fault"}} {
		assert.Equal(t, want.id, got[i+1]["id"])
		assert.Equal(t, want.line, got[i+1]["line"])
		assert.Contains(t, got[i+1]["error"], want.err)
		assert.Contains(t, msg, fmt.Sprintf("extract: standard input:%d: id %q: ", int(want.line), want.id))
	}
	assert.Equal(t, map[string]any{"id": "7", "size": 3.0, "title": "", "day": "2024-08-12"}, got[5])
}

func TestPlainFiles(t *testing.T) {
	dir := t.TempDir()
	a := filepath.Join(dir, "a.txt")
	require.NoError(t, os.WriteFile(a, []byte("\xff\x00قال\r\n"), 0o600))
	gone := filepath.Join(dir, "gone.txt")

	code, out, msg := runEcho(t, "من المدخل", a, "-", "-format", "json")
	assert.Equal(t, exitBad, code, "flags behind a file are files")
	assert.Contains(t, msg, "cannot read -format")
	assert.Contains(t, out, `"size":10`, "bytes are untouched")

	code, out, msg = runEcho(t, "", a, gone, dir)
	assert.Equal(t, exitBad, code)
	assert.Contains(t, msg, "cannot read "+gone+": no such file")
	assert.Contains(t, msg, "cannot read "+dir+": is a directory")
	assert.Equal(t, 3, strings.Count(out, "\n"), "each file has its line")

	code, out, msg = runEcho(t, "نص", "-published", "2024-08-12T23:00:00+03:00")
	assert.Equal(t, exitOK, code)
	assert.Empty(t, msg)
	assert.JSONEq(t, `{"id": "-", "size": 4, "title": "", "day": "2024-08-12"}`, out)

	code, out, _ = runEcho(t, "", "-format", "text", gone)
	assert.Equal(t, exitBad, code)
	assert.Empty(t, out, "no JSON among text")
}

func TestLineNumbersCountPerFile(t *testing.T) {
	dir := t.TempDir()
	var files []string
	for i := range 2 {
		f := filepath.Join(dir, strconv.Itoa(i))
		require.NoError(t, os.WriteFile(f, []byte("\n{\"text\": \"x\"}\n"), 0o600))
		files = append(files, f)
	}
	code, out, _ := runEcho(t, "", append([]string{"-jsonl"}, files...)...)
	assert.Equal(t, exitOK, code)
	assert.Equal(t, 2, strings.Count(out, `"id":"2"`))
}

func TestHugeLine(t *testing.T) {
	text := strings.Repeat("a", 100<<20)
	code, out, msg := runEcho(t, `{"id": "big", "text": "`+text+`"}`+"\n"+`{"text": "x"}`, "-jsonl")
	assert.Equal(t, exitOK, code, msg)
	assert.Contains(t, out, fmt.Sprintf(`"size":%d`, len(text)))
	assert.Equal(t, 2, strings.Count(out, "\n"))
}

func TestUsage(t *testing.T) {
	tests := []struct {
		args []string
		msg  string
	}{
		{[]string{"-colour"}, "flag provided but not defined: -colour"},
		{[]string{"-format", "xml"}, `unknown format "xml": want json, jsonl, text`},
		{[]string{"-offsets", "chars"}, `unknown offsets "chars": want bytes, runes, utf16`},
		{[]string{"-published", "12/8/2024"}, `"12/8/2024" is neither a date like 2024-08-12 nor an RFC 3339 time`},
		{[]string{"-j", "0"}, "-j 0: want at least 1"},
		{[]string{"-j", "x"}, `invalid value "x" for flag -j`},
	}
	for _, tt := range tests {
		var out, msg bytes.Buffer
		assert.Equal(t, exitUsage, run(tt.args, strings.NewReader(""), &out, &msg))
		assert.Contains(t, msg.String(), tt.msg)
		assert.Empty(t, out.String())
	}
	var out, msg bytes.Buffer
	assert.Equal(t, exitOK, run([]string{"-h"}, strings.NewReader(""), &out, &msg))
	assert.Contains(t, msg.String(), "usage: extract")
}

type full struct{ after int }

func (w *full) Write(b []byte) (int, error) {
	if w.after -= len(b); w.after < 0 {
		return 0, errors.New("no space left")
	}
	return len(b), nil
}

func TestOutputFails(t *testing.T) {
	o, err := parseArgs([]string{"-jsonl"}, os.Stderr)
	require.NoError(t, err)
	var msg bytes.Buffer
	in := strings.NewReader(strings.Repeat("{\"text\": \"x\"}\n", 20_000))
	assert.Equal(t, exitBad, process(o, in, &full{after: 1 << 17}, &msg, echo))
	assert.Contains(t, msg.String(), "cannot write results: no space left")
	assert.Equal(t, 1, strings.Count(msg.String(), "\n"))
}

type broken struct{ rest string }

func (r *broken) Read(b []byte) (int, error) {
	if r.rest == "" {
		return 0, errors.New("disk error")
	}
	n := copy(b, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

func TestInputFails(t *testing.T) {
	for args, line := range map[string]string{"-jsonl": `"line":2`, "-": ""} {
		o, err := parseArgs([]string{args}, os.Stderr)
		require.NoError(t, err)
		var out, msg bytes.Buffer
		assert.Equal(t, exitBad, process(o, &broken{rest: "{\"text\": \"x\"}\n"}, &out, &msg, echo))
		assert.Contains(t, msg.String(), "cannot read standard input: disk error")
		assert.Contains(t, out.String(), line)
		assert.Contains(t, out.String(), `"error":"cannot read standard input: disk error"`)
	}
}
