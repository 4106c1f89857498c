package corpus

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// extent finds the value of a top-level field in an object as it was written.
func extent(raw []byte, key string) (start, end int, ok bool) {
	d := json.NewDecoder(bytes.NewReader(raw))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return 0, 0, false
	}
	for d.More() {
		t, err := d.Token()
		if err != nil {
			return 0, 0, false
		}
		var v json.RawMessage
		if err := d.Decode(&v); err != nil {
			return 0, 0, false
		}
		if t == key {
			end = int(d.InputOffset())
			return end - len(v), end, true
		}
	}
	return 0, 0, false
}

func field(raw []byte, key string) (json.RawMessage, bool) {
	start, end, ok := extent(raw, key)
	return json.RawMessage(raw[start:end:end]), ok
}

// replace gives the line with value as its expectation, added at the end of
// the object when it had none.
func replace(raw, value []byte) []byte {
	if start, end, ok := extent(raw, wantField); ok {
		return slices.Concat(raw[:start], value, raw[end:])
	}
	at := bytes.LastIndexByte(raw, '}')
	sep := fmt.Sprintf(", %q: ", wantField)
	if head := bytes.TrimSpace(raw[:at]); len(head) == 1 {
		sep = fmt.Sprintf("%q: ", wantField)
	}
	return slices.Concat(bytes.TrimRight(raw[:at], " \t"), []byte(sep), value, raw[at:])
}

// compare tells the first difference between two JSON texts, or "".
func compare(want, got []byte) string {
	w, err := parse(want)
	if err != nil {
		return fmt.Sprintf("the expectation is not JSON: %v", err)
	}
	g, err := parse(got)
	if err != nil {
		return fmt.Sprintf("the result is not JSON: %v", err)
	}
	return differ("$", w, g)
}

func parse(b []byte) (v any, err error) {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	err = d.Decode(&v)
	return v, err
}

func differ(path string, want, got any) string {
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			break
		}
		for _, key := range slices.Sorted(maps.Keys(w)) {
			v, ok := g[key]
			if !ok {
				return fmt.Sprintf("%s.%s: want %s, got nothing", path, key, show(w[key]))
			}
			if d := differ(path+"."+key, w[key], v); d != "" {
				return d
			}
		}
		for _, key := range slices.Sorted(maps.Keys(g)) {
			if _, ok := w[key]; !ok {
				return fmt.Sprintf("%s.%s: want nothing, got %s", path, key, show(g[key]))
			}
		}
		return ""
	case []any:
		g, ok := got.([]any)
		if !ok {
			break
		}
		for i := range min(len(w), len(g)) {
			if d := differ(fmt.Sprintf("%s[%d]", path, i), w[i], g[i]); d != "" {
				return d
			}
		}
		switch {
		case len(w) > len(g):
			return fmt.Sprintf("%s[%d]: want %s, got nothing", path, len(g), show(w[len(g)]))
		case len(g) > len(w):
			return fmt.Sprintf("%s[%d]: want nothing, got %s", path, len(w), show(g[len(w)]))
		}
		return ""
	case json.Number:
		// 1 and 1.0 are one number.
		if g, ok := got.(json.Number); ok {
			a, errA := w.Float64()
			b, errB := g.Float64()
			if w == g || errA == nil && errB == nil && a == b {
				return ""
			}
		}
	default:
		if want == got {
			return ""
		}
	}
	return fmt.Sprintf("%s: want %s, got %s", path, show(want), show(got))
}

func show(v any) string {
	b, err := marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	if r := []rune(string(b)); len(r) > 300 {
		return string(r[:300]) + "…"
	}
	return string(b)
}
