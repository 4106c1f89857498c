// Package corpus runs the cases of testdata: JSON Lines files, one case a
// line, with blank lines and lines that begin with # as comments. A failure
// names file and line. With the test flag -update the expectations of a file
// are rewritten in place and everything else in it stays as it was written.
package corpus

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
)

// update is the flag of every test binary that uses this package.
var update = flag.Bool("update", false, "rewrite the expectations of golden files")

// The fields any case may have beside those of its type: what is expected, the
// name in failures, and a remark for the reader.
const (
	wantField = "want"
	idField   = "id"
	noteField = "note"
)

// Line tells where a case stands. Its string form is file:line.
type Line struct {
	File string
	No   int // counted from 1
}

func (l Line) String() string { return fmt.Sprintf("%s:%d", l.File, l.No) }

// Updating reports whether the tests run with -update.
func Updating() bool { return *update }

// Run runs every case of a file as a subtest. The case's fields are decoded
// into C; a field that C does not have is an error. What run returns is
// compared, as JSON, with the field "want" of the case. With -update, "want" is
// rewritten where it differs; no case fails then unless run fails its test.
func Run[C any](t *testing.T, file string, run func(t *testing.T, c C) any) {
	t.Helper()
	lines := read(t, file)
	changed := 0
	for i, raw := range lines {
		if skip(raw) {
			continue
		}
		at := Line{File: file, No: i + 1}
		c := decode[C](t, at, raw)
		t.Run(name(raw, at), func(t *testing.T) {
			got, err := marshal(run(t, c))
			if err != nil {
				t.Fatalf("%v: %v", at, err)
			}
			want, has := field(raw, wantField)
			if has && t.Failed() {
				return
			}
			diff := compare(want, got)
			switch {
			case has && diff == "":
			case *update:
				lines[i] = replace(raw, got)
				changed++
			case !has:
				t.Errorf("%v: no %q; got %s", at, wantField, got)
			default:
				t.Errorf("%v: %s\nwant %s\ngot  %s", at, diff, want, got)
			}
		})
	}
	if changed > 0 {
		if err := os.WriteFile(file, bytes.Join(lines, []byte("\n")), 0o644); err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: rewrote %d cases", file, changed)
	}
}

// Lines reads the cases of a file for tests that state a property instead of
// an expectation. Fields as in Run.
func Lines[C any](t testing.TB, file string) iter.Seq2[Line, C] {
	t.Helper()
	lines := read(t, file)
	return func(yield func(Line, C) bool) {
		for i, raw := range lines {
			if skip(raw) {
				continue
			}
			at := Line{File: file, No: i + 1}
			if !yield(at, decode[C](t, at, raw)) {
				return
			}
		}
	}
}

// Golden compares a value, as indented JSON, with a whole file. With -update it
// writes the file instead.
func Golden(t testing.TB, file string, value any) {
	t.Helper()
	got, err := marshal(value)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	want, err := os.ReadFile(file)
	if err == nil && compare(want, got) == "" {
		return
	}
	if *update {
		var b bytes.Buffer
		if err := json.Indent(&b, got, "", " "); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		b.WriteByte('\n')
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if err != nil {
		t.Fatalf("%v (run with -update to write it)", err)
	}
	t.Errorf("%s: %s", file, compare(want, got))
}

// Shared gives the path of a file of the reference material that may lie beside
// the repository, and skips the test where it does not.
func Shared(t testing.TB, name string) string {
	t.Helper()
	for dir := "."; ; dir = filepath.Join(dir, "..") {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			path := filepath.Join(dir, "..", "shared", filepath.FromSlash(name))
			if _, err := os.Stat(path); err != nil {
				t.Skipf("reference material is absent: %s", name)
			}
			return path
		}
		if abs, err := filepath.Abs(dir); err != nil || abs == filepath.Dir(abs) {
			t.Skip("no module root above the test")
		}
	}
}

func read(t testing.TB, file string) [][]byte {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Split(b, []byte("\n"))
}

func skip(raw []byte) bool {
	raw = bytes.TrimSpace(raw)
	return len(raw) == 0 || raw[0] == '#'
}

func decode[C any](t testing.TB, at Line, raw []byte) C {
	t.Helper()
	var c C
	var all map[string]json.RawMessage
	if err := json.Unmarshal(raw, &all); err != nil {
		t.Fatalf("%v: %v", at, err)
	}
	if err := json.Unmarshal(raw, &c); err != nil {
		t.Fatalf("%v: %v", at, err)
	}
	known, strict := fields(reflect.TypeFor[C]())
	for key := range all {
		if strict && !known[key] && key != wantField && key != idField && key != noteField {
			t.Fatalf("%v: unknown field %q", at, key)
		}
	}
	return c
}

// fields lists the JSON names of a struct; other types take any field.
func fields(typ reflect.Type) (known map[string]bool, strict bool) {
	if typ.Kind() != reflect.Struct {
		return nil, false
	}
	known = map[string]bool{}
	for _, f := range reflect.VisibleFields(typ) {
		tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if tag == "" {
			tag = f.Name
		}
		known[tag] = true
	}
	return known, true
}

// name calls a subtest by the case's id, else by its text, always with the line.
func name(raw []byte, at Line) string {
	for _, key := range []string{idField, "name", "text"} {
		var s string
		if v, ok := field(raw, key); ok && json.Unmarshal(v, &s) == nil && s != "" {
			if r := []rune(s); len(r) > 40 {
				s = string(r[:40])
			}
			return fmt.Sprintf("%d %s", at.No, s)
		}
	}
	return strconv.Itoa(at.No)
}

func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSpace(b.Bytes()), nil
}
