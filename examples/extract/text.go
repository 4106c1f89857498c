package main

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/timeline"
)

// text renders a result for reading: its events in order of time, then the
// dates and entities they rest on.
func text(r *timeline.Result) []byte {
	var b bytes.Buffer
	published := "unknown"
	if r.Published.Known {
		published = fmt.Sprintf("%v (%v)", r.Published.Date, r.Published.Basis)
	}
	fmt.Fprintf(&b, "%s   published: %s\n", cell(r.ID), published)
	section(&b, "Events", events(r))
	section(&b, "Dates", temporal(r))
	section(&b, "Entities", participants(r))
	b.WriteByte('\n')
	return b.Bytes()
}

func section(b *bytes.Buffer, name string, t *table) {
	if len(t.rows) > 1 {
		fmt.Fprintf(b, "\n%s\n%s", name, t)
	}
}

// part is a text with what was found in it: the body or the title.
type part struct {
	text     string
	dates    []dates.Mention
	entities *entities.Result
	events   []timeline.Event
}

// parts gives the title that was given apart, if any, and the text.
func parts(r *timeline.Result) []part {
	var all []part
	if t := r.InTitle; t != nil {
		all = append(all, part{t.Text, t.Dates, t.Entities, t.Events})
	}
	return append(all, part{r.Text, r.Dates, r.Entities, r.Events})
}

func events(r *timeline.Result) *table {
	type row struct {
		event *timeline.Event
		cells []string
	}
	var rows []row
	for _, p := range parts(r) {
		for i := range p.events {
			e := &p.events[i]
			rows = append(rows, row{e, []string{when(e), what(e), status(e), p.quote(e.Trigger), p.roles(e), p.sources(e)}})
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int { return timeline.CompareTime(a.event, b.event) })
	t := new(table)
	t.add("when", "event", "status", "trigger", "participants", "according to")
	for _, row := range rows {
		t.add(row.cells...)
	}
	return t
}

func when(e *timeline.Event) string {
	if e.Time == nil {
		return "-"
	}
	return join(" ", e.Time.Value, e.Time.Mod)
}

func what(e *timeline.Event) string {
	if e.Phase == timeline.None {
		return string(e.Type)
	}
	return fmt.Sprintf("%s (%s)", e.Type, e.Phase)
}

func status(e *timeline.Event) string {
	if e.Polarity == timeline.Negative && e.Modality != timeline.Denied {
		return fmt.Sprintf("%s, not", e.Modality)
	}
	return string(e.Modality)
}

func (p part) quote(s arabic.Span) string { return cell(s.Of(p.text)) }

func (p part) roles(e *timeline.Event) string {
	var all []string
	for _, r := range e.Roles {
		name := r.Span.Of(p.text)
		if r.Entity >= 0 {
			name = p.entities.Entities[r.Entity].Name
		}
		all = append(all, fmt.Sprintf("%s: %s", r.Name, cell(name)))
	}
	for _, q := range e.Quantities {
		all = append(all, fmt.Sprintf("%s: %s", q.Kind, join(" ", string(q.Approximation), strconv.FormatFloat(q.Value, 'f', -1, 64), cell(q.Unit))))
	}
	return strings.Join(all, ", ")
}

func (p part) sources(e *timeline.Event) string {
	var all []string
	for _, a := range e.Attributions {
		name := a.Span.Of(p.text)
		if name == "" && a.Entity >= 0 {
			name = p.entities.Entities[a.Entity].Name
		}
		all = append(all, fmt.Sprintf("%s: %s", a.Stance, cell(name)))
	}
	return strings.Join(all, ", ")
}

func temporal(r *timeline.Result) *table {
	t := new(table)
	t.add("value", "bound", "basis", "text")
	for _, p := range parts(r) {
		for _, m := range p.dates {
			value := m.Value.String()
			if m.Unresolved != "" {
				value = "? " + m.Unresolved
			}
			t.add(join(" ", value, m.Value.Mod().String()), m.Value.Bound().String(), m.Basis.String(), cell(m.Text))
		}
	}
	return t
}

func participants(r *timeline.Result) *table {
	t := new(table)
	t.add("type", "country", "mentions", "name", "in English")
	for _, p := range parts(r) {
		if p.entities == nil {
			continue
		}
		for _, e := range p.entities.Entities {
			t.add(e.Type.String(), e.Country, strconv.Itoa(len(e.Mentions)), cell(e.Name), clean(e.NameEN))
		}
	}
	return t
}

// join joins the words that are not empty.
func join(sep string, words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), sep)
}
