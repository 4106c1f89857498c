package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
)

// item is one document that has been read but not yet decoded, or the reason
// why it could not be read.
type item struct {
	file string
	line int    // 0 for a plain text
	raw  []byte // the text, or the JSON record
	err  error
}

// standardInput is the name of standard input among the arguments.
const standardInput = "-"

// inputs reads the files in turn; each is one plain text, or JSON Lines.
func inputs(files []string, stdin io.Reader, lines bool) iter.Seq[item] {
	if len(files) == 0 {
		files = []string{standardInput}
	}
	return func(yield func(item) bool) {
		for _, name := range files {
			if !one(name, stdin, lines, yield) {
				return
			}
		}
	}
}

func one(name string, stdin io.Reader, lines bool, yield func(item) bool) bool {
	r := stdin
	if name != standardInput {
		f, err := os.Open(name)
		if err != nil {
			return yield(item{file: name, err: unreadable(name, err)})
		}
		defer f.Close()
		r = f
	}
	if lines {
		return eachLine(name, r, yield)
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		return yield(item{file: name, err: unreadable(name, err)})
	}
	return yield(item{file: name, raw: raw})
}

func unreadable(name string, err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Errorf("cannot read %s: %w", display(name), err)
}

func display(name string) string {
	if name == standardInput {
		return "standard input"
	}
	return name
}

var byteOrderMark = []byte("\xef\xbb\xbf")

// eachLine yields the lines that are not blank, of any length.
func eachLine(name string, r io.Reader, yield func(item) bool) bool {
	br := bufio.NewReaderSize(r, 1<<18)
	for no := 1; ; no++ {
		raw, err := br.ReadBytes('\n')
		if no == 1 {
			raw = bytes.TrimPrefix(raw, byteOrderMark)
		}
		if line := bytes.TrimSpace(raw); len(line) > 0 && !yield(item{file: name, line: no, raw: line}) {
			return false
		}
		switch {
		case errors.Is(err, io.EOF):
			return true
		case err != nil:
			return yield(item{file: name, line: no, err: unreadable(name, err)})
		}
	}
}
