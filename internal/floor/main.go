// Command floor runs a program that prints scores as JSON and compares them
// with a file of floors, below which no score may fall:
//
//	floor [-raise] -floor FILE -- PROGRAM [ARGUMENT …]
//
// With -raise it writes the scores that rose, and new ones, into the file. No
// floor is ever lowered. The exit status is 1 when a score is below its floor.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strings"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

func run(args []string, stdout, stderr io.Writer) int {
	fl := flag.NewFlagSet("floor", flag.ContinueOnError)
	fl.SetOutput(stderr)
	raise := fl.Bool("raise", false, "write improved and new scores into the file")
	file := fl.String("floor", "", "the `file` of floors")
	if err := fl.Parse(args); err != nil {
		return 2
	}
	if *file == "" || fl.NArg() == 0 {
		fmt.Fprintln(stderr, "usage: floor [-raise] -floor FILE -- PROGRAM [ARGUMENT …]")
		return 2
	}
	ok, err := check(*file, *raise, fl.Args(), stdout, stderr)
	if err != nil {
		fmt.Fprintln(stderr, "floor:", err)
		return 1
	}
	if !ok {
		return 1
	}
	return 0
}

func check(file string, raise bool, program []string, stdout, stderr io.Writer) (ok bool, err error) {
	cmd := exec.Command(program[0], program[1:]...)
	cmd.Stderr = stderr
	out, err := cmd.Output()
	if err != nil {
		return false, fmt.Errorf("%s: %w", program[0], err)
	}
	scores, err := parseScores(out)
	if err != nil {
		return false, err
	}
	floors, err := readFloors(file)
	if err != nil {
		return false, err
	}
	ok = report(stdout, floors, scores)
	if !raise {
		return ok, nil
	}
	for key, v := range scores {
		floors[key] = max(floors[key], v)
	}
	return ok, writeFloors(file, floors)
}

// parseScores takes the figures that are better when higher: plain numbers
// between 0 and 1, and the "f1" of an object. Counts and breakdowns are left out.
func parseScores(raw []byte) (map[string]float64, error) {
	var all map[string]json.RawMessage
	if err := json.Unmarshal(raw, &all); err != nil {
		return nil, fmt.Errorf("the scores are not a JSON object: %w", err)
	}
	scores := map[string]float64{}
	for key, v := range all {
		var n float64
		var object struct {
			F1 *float64 `json:"f1"`
		}
		switch {
		case string(v) == "null":
		case json.Unmarshal(v, &n) == nil:
			if n <= 1 && bytes.ContainsRune(v, '.') {
				scores[key] = n
			}
		case json.Unmarshal(v, &object) == nil && object.F1 != nil:
			if !strings.Contains(key, "f1") {
				key += " f1"
			}
			scores[key] = *object.F1
		}
	}
	if len(scores) == 0 {
		return nil, errors.New("the scores hold no figure")
	}
	return scores, nil
}

func readFloors(file string) (map[string]float64, error) {
	raw, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return map[string]float64{}, nil
	}
	if err != nil {
		return nil, err
	}
	floors := map[string]float64{}
	if err := json.Unmarshal(raw, &floors); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return floors, nil
}

func writeFloors(file string, floors map[string]float64) error {
	raw, err := json.MarshalIndent(floors, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(file, append(raw, '\n'), 0o644)
}

// report prints every score beside its floor and tells whether all are kept.
func report(w io.Writer, floors, scores map[string]float64) bool {
	ok := true
	keys := slices.Sorted(maps.Keys(scores))
	for key := range floors {
		if _, has := scores[key]; !has {
			fmt.Fprintf(w, "%-34s missing, floor %.4f: BELOW\n", key, floors[key])
			ok = false
		}
	}
	for _, key := range keys {
		got := scores[key]
		floor, has := floors[key]
		switch {
		case !has:
			fmt.Fprintf(w, "%-34s %.4f  no floor yet\n", key, got)
		case got < floor:
			fmt.Fprintf(w, "%-34s %.4f  floor %.4f: BELOW\n", key, got, floor)
			ok = false
		default:
			fmt.Fprintf(w, "%-34s %.4f  floor %.4f\n", key, got, floor)
		}
	}
	return ok
}
