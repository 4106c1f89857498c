// Command extract reads Arabic news and writes what it says as dated, sourced
// events: plain text files, one document each, or with -jsonl one JSON record
// a line, in order.
//
//	extract [-published 2024-08-12] [-format json|jsonl|text] [FILE …]
//	extract -jsonl < documents.jsonl > results.jsonl
//
// A document that cannot be read leaves an error record in its place and a
// message on standard error; all others are still processed, and the exit
// status is 1 at the end.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/rickb777/date/v2"
)

// The exit statuses.
const (
	exitOK    = 0
	exitBad   = 1 // some document or the output failed
	exitUsage = 2
)

// What is read ahead: documents for each worker, and bytes altogether.
const (
	ahead  = 8
	budget = 128 << 20
)

// softLimit is the memory beyond which the collector works harder instead of
// letting a huge document's garbage double the heap.
const softLimit = 2 << 30

func main() {
	// GOMEMLIMIT, where set, has been applied already.
	if debug.SetMemoryLimit(-1) == math.MaxInt64 {
		debug.SetMemoryLimit(softLimit)
	}
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// options are the command line.
type options struct {
	published date.Date // meaningful if dated
	dated     bool
	format    string
	lines     bool
	unit      string
	workers   int
	files     []string
}

var (
	formats = []string{"json", "jsonl", "text"}
	units   = []string{"bytes", "runes", "utf16"}
)

func parseArgs(args []string, stderr io.Writer) (options, error) {
	o := options{}
	fl := flag.NewFlagSet("extract", flag.ContinueOnError)
	fl.SetOutput(stderr)
	fl.Usage = func() {
		fmt.Fprintln(stderr, "usage: extract [flags] [FILE …]      (- or nothing is standard input)")
		fl.PrintDefaults()
	}
	fl.Func("published", "publication `date` of documents that give none themselves, like 2024-08-12", func(s string) (err error) {
		o.published, err = parseDay(s)
		o.dated = err == nil
		return err
	})
	oneOf := func(name, usage string, to *string, allowed []string, value string) {
		*to = value
		fl.Func(name, usage+": "+strings.Join(allowed, ", "), func(s string) error {
			for _, a := range allowed {
				if s == a {
					*to = s
					return nil
				}
			}
			return fmt.Errorf("unknown %s %q: want %s", name, s, strings.Join(allowed, ", "))
		})
	}
	oneOf("format", "output `format` (json; jsonl with -jsonl)", &o.format, formats, "")
	oneOf("offsets", "`unit` of offsets (bytes)", &o.unit, units, "bytes")
	fl.BoolVar(&o.lines, "jsonl", false, "read JSON Lines: one record with a \"text\" a line")
	fl.IntVar(&o.workers, "j", runtime.GOMAXPROCS(0), "documents analysed at a time")
	if err := fl.Parse(args); err != nil {
		return o, err
	}
	if o.workers < 1 {
		err := fmt.Errorf("-j %d: want at least 1", o.workers)
		fmt.Fprintln(stderr, "extract:", err)
		return o, err
	}
	if o.format == "" {
		o.format = "json"
		if o.lines {
			o.format = "jsonl"
		}
	}
	o.files = fl.Args()
	return o, nil
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parseArgs(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitOK
	case err != nil:
		return exitUsage
	}
	return process(o, stdin, stdout, stderr, analyzer(o))
}

// result is what became of one item.
type result struct {
	out  rendering
	size int
	err  error
}

// process reads all inputs, lets analyze turn each document into output, and
// writes the output in order.
func process(o options, stdin io.Reader, stdout, stderr io.Writer, analyze func(document) rendering) int {
	p := startProgress(stdout, stderr)
	out := bufio.NewWriterSize(stdout, 1<<16)
	results := ordered(inputs(o.files, stdin, o.lines), o.workers, ahead*o.workers, budget,
		func(i item) int { return len(i.raw) },
		func(i item) result { return handle(o, i, analyze) })
	var failed error
	for r := range results {
		if r.err != nil {
			p.complain(r.err)
		}
		p.count(r.size)
		if failed = r.out.writeTo(out); failed != nil {
			break
		}
	}
	if failed == nil {
		failed = out.Flush()
	}
	if failed != nil {
		p.complain(fmt.Errorf("cannot write results: %w", failed))
	}
	if p.stop() {
		return exitBad
	}
	return exitOK
}

// handle decodes and analyses one item. A fault of the program itself costs one
// document, not the run.
func handle(o options, i item, analyze func(document) rendering) (r result) {
	r.size = len(i.raw)
	id := i.file
	if i.line > 0 {
		id = strconv.Itoa(i.line)
	}
	defer func() {
		if fault := recover(); fault != nil {
			r.err = &recordError{id: id, file: i.file, line: i.line, err: fmt.Errorf("internal error on %s: %v", id, fault)}
		}
		var bad *recordError
		if errors.As(r.err, &bad) && o.format != "text" {
			r.out = rendering{ready: append(bad.json(), '\n')}
		}
	}()
	d := document{id: i.file, text: string(i.raw)}
	switch {
	case i.err != nil:
		r.err = &recordError{id: id, file: i.file, line: i.line, err: i.err}
		return r
	case i.line > 0:
		if d, r.err = parseRecord(i.file, i.line, i.raw); r.err != nil {
			return r
		}
	}
	id = d.id
	if !d.dated {
		d.published, d.dated = o.published, o.dated
	}
	r.out = analyze(d)
	return r
}
