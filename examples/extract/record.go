package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/rickb777/date/v2"
)

// document is one text to be read, with what the caller knows about it.
type document struct {
	id, text, title, url, source string
	published                    date.Date // meaningful if dated
	dated                        bool
	line                         int // of a JSON Lines input, from 1; 0 for a plain text
}

// recordError says why a document could not be read.
type recordError struct {
	id   string
	file string // for the message to the user
	line int    // 0 for a plain text
	err  error
}

func (e *recordError) Error() string {
	if e.line > 0 {
		return fmt.Sprintf("%s:%d: id %q: %v", display(e.file), e.line, e.id, e.err)
	}
	return e.err.Error()
}

func (e *recordError) Unwrap() error { return e.err }

// json gives the result line that stands for the document.
func (e *recordError) json() []byte {
	return marshal(struct {
		Schema int    `json:"schema"`
		ID     string `json:"id"`
		Line   int    `json:"line,omitempty"`
		Error  string `json:"error"`
	}{1, e.id, e.line, e.err.Error()})
}

func marshal(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic(err) // only for types that JSON cannot express
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// parseRecord reads one line of JSON Lines input. Bytes that are not UTF-8 and
// lone surrogates are decoded as U+FFFD; unknown fields are ignored.
func parseRecord(file string, no int, line []byte) (document, error) {
	d := document{id: strconv.Itoa(no), line: no}
	fail := func(err error) (document, error) {
		return document{}, &recordError{id: d.id, file: file, line: no, err: err}
	}
	// A map, because decoding into a struct would also take "TEXT" for "text".
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(line, &fields); err != nil {
		return fail(fmt.Errorf("not a JSON object: %w", err))
	}
	if fields == nil {
		return fail(errors.New("not a JSON object: null"))
	}
	if raw := fields["id"]; present(raw) {
		id, err := identifier(raw)
		if err != nil {
			return fail(err)
		}
		d.id = id
	}
	if !present(fields["text"]) {
		return fail(errors.New(`no "text"`))
	}
	for _, f := range []struct {
		name string
		to   *string
	}{{"text", &d.text}, {"title", &d.title}, {"url", &d.url}, {"source", &d.source}} {
		if raw := fields[f.name]; present(raw) {
			if err := json.Unmarshal(raw, f.to); err != nil {
				return fail(fmt.Errorf("%q is not a string", f.name))
			}
		}
	}
	if raw := fields["published"]; present(raw) {
		var s string
		if err := json.Unmarshal(raw, &s); err != nil {
			return fail(errors.New(`"published" is not a string`))
		}
		day, err := parseDay(s)
		if err != nil {
			return fail(fmt.Errorf(`"published": %w`, err))
		}
		d.published, d.dated = day, true
	}
	return d, nil
}

func present(raw json.RawMessage) bool { return len(raw) > 0 && string(raw) != "null" }

// identifier takes a string or a number.
func identifier(raw json.RawMessage) (string, error) {
	var s string
	if err := json.Unmarshal(raw, &s); err == nil {
		return s, nil
	}
	var n json.Number
	if err := json.Unmarshal(raw, &n); err != nil {
		return "", errors.New(`"id" is neither a string nor a number`)
	}
	return n.String(), nil
}

// parseDay reads a date, or the day of an RFC 3339 time in the time's own zone.
func parseDay(s string) (date.Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		if t, err = time.Parse(time.RFC3339, s); err != nil {
			return 0, fmt.Errorf("%q is neither a date like 2024-08-12 nor an RFC 3339 time", s)
		}
	}
	return date.New(t.Year(), t.Month(), t.Day()), nil
}
