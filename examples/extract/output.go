package main

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/timeline"
)

// expansion is about how much longer the JSON of a dense news text is than the
// text.
const expansion = 7

// huge is the length of a text whose JSON is written as it is made, when its turn
// comes, rather than kept.
const huge = 1 << 20

// rendering is the output for one document: ready, or still to be written.
type rendering struct {
	ready []byte
	write func(io.Writer) error
}

func (r rendering) writeTo(out io.Writer) error {
	if r.write != nil {
		return r.write(out)
	}
	_, err := out.Write(r.ready)
	return err
}

// analyzer gives the function that turns a document into output of the chosen
// format.
func analyzer(o options) func(document) rendering {
	unit := timeline.Bytes
	switch o.unit {
	case "runes":
		unit = timeline.Runes
	case "utf16":
		unit = timeline.UTF16
	}
	render := func(r *timeline.Result) []byte {
		buf := make([]byte, 0, expansion*len(r.Text)+1<<10)
		return append(r.AppendJSON(buf, unit), '\n')
	}
	switch o.format {
	case "json":
		compact := render
		render = func(r *timeline.Result) []byte {
			var b bytes.Buffer
			if err := json.Indent(&b, compact(r), "", "  "); err != nil {
				panic(err) // the writer's own output is JSON
			}
			return b.Bytes()
		}
	case "text":
		render = text
	}
	var pipeline timeline.Pipeline
	return func(d document) rendering {
		in := timeline.Input{ID: d.id, Text: d.text, Title: d.title, URL: d.url, Source: d.source}
		if d.dated {
			in.Published = dates.At(d.published)
		}
		r := pipeline.Analyze(in)
		if o.format == "jsonl" && len(r.Text) > huge {
			return rendering{write: func(out io.Writer) error {
				if err := r.WriteJSON(out, unit); err != nil {
					return err
				}
				_, err := io.WriteString(out, "\n")
				return err
			}}
		}
		return rendering{ready: render(r)}
	}
}
