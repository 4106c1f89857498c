// Command geonames writes entities/geonames/cities.tsv: the Arabic names of the
// world's cities and first-level regions, from two Debian packages that carry
// GeoNames data (CC BY 4.0):
//
//	libgeonames-common    /usr/share/locale/ar/LC_MESSAGES/geonames.mo
//	libtimezonemap-data   /usr/share/libtimezonemap/ui/{cities15000,admin1Codes}.txt
//
// Both unpack without being installed (apt-get download, dpkg -x). It reads no
// network and no clock: the same files give the same table.
//
//	go run ./internal/gen/geonames -root DIR -core entities/data -tables internal/gen/geonames -out entities/geonames/cities.tsv
//
// Names are cleaned (clean.go), corrected by corrections.tsv, and flagged so
// that a gazetteer of thousands of short foreign names does not see cities in
// ordinary words (policy.go).
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	root := flag.String("root", "", "directory with the unpacked Debian packages")
	core := flag.String("core", "entities/data", "tables of the core gazetteer, whose names come first")
	tables := flag.String("tables", "internal/gen/geonames", "directory of corrections.tsv and common.tsv")
	out := flag.String("out", "entities/geonames/cities.tsv", "table to write")
	flag.Parse()
	if err := run(*root, *core, *tables, *out); err != nil {
		fmt.Fprintln(os.Stderr, "geonames:", err)
		os.Exit(1)
	}
}

func run(root, core, tables, out string) error {
	share := filepath.Join(root, "usr", "share")
	mo, err := os.ReadFile(filepath.Join(share, "locale", "ar", "LC_MESSAGES", "geonames.mo"))
	if err != nil {
		return err
	}
	arabic, err := readCatalogue(mo)
	if err != nil {
		return err
	}
	ui := filepath.Join(share, "libtimezonemap", "ui")
	places, err := readPlaces(filepath.Join(ui, "cities15000.txt"), filepath.Join(ui, "admin1Codes.txt"), arabic)
	if err != nil {
		return err
	}
	known, err := readCore(core)
	if err != nil {
		return err
	}
	fixes, err := readCorrections(tables)
	if err != nil {
		return err
	}
	common, err := readCommon(tables)
	if err != nil {
		return err
	}
	rows := compose(places, known, fixes, common)

	f, err := os.Create(out)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	writeTable(w, rows)
	if err := w.Flush(); err != nil {
		return err
	}
	fmt.Println(len(rows), "rows")
	return f.Close()
}
