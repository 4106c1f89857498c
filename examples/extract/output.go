package main

import (
	"bytes"
	"encoding/json"

	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/timeline"
)

// expansion is about how much longer the JSON of a dense news text is than the
// text.
const expansion = 7

// analyzer gives the function that turns a document into output of the chosen
// format.
func analyzer(o options) func(document) []byte {
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
	return func(d document) []byte {
		in := timeline.Input{ID: d.id, Text: d.text, Title: d.title, URL: d.url, Source: d.source}
		if d.dated {
			in.Published = dates.At(d.published)
		}
		return render(pipeline.Analyze(in))
	}
}
