package main

import (
	"bufio"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/hawliyat/hawliyat/internal/fold"
)

// A tableRow is a line of the table: forms of one place with the same flags.
type tableRow struct {
	place *place
	names []string
	flags string
}

// Limits of the policy: from how many inhabitants a name of one word counts
// wherever it stands, and from how many after a preposition of place. Below
// them it counts behind a word for a kind of place only.
const (
	strongFrom = 250_000
	weakFrom   = 75_000
)

// compose decides for every form whether and how it may be used. Forms that
// the core gives to something else are left to it; a form of two places of the
// table belongs to the more populous first.
func compose(places []place, core *coreForms, fixes map[string][]string, common map[string]string) []tableRow {
	owner := make(map[string]int) // form to number of its places
	kept := make([][]string, len(places))
	for i := range places {
		p := &places[i]
		if names, ok := fixes[p.id]; ok {
			p.names = names
		}
		authoritative := core.has(p)
		for n, name := range p.names {
			key := fold.String(name)
			if authoritative && core.entries[key] == nil || taken(p, key, n > 0, core, common) {
				continue
			}
			kept[i] = append(kept[i], core.spelling(key, name))
			owner[key]++
		}
	}
	var out []tableRow
	for i := range places {
		p := &places[i]
		first := len(out)
		for _, name := range kept[i] {
			flags := flagsOf(p, name, core, common, owner)
			at := slices.IndexFunc(out[first:], func(r tableRow) bool { return r.flags == flags })
			if at < 0 {
				out = append(out, tableRow{place: p, flags: flags})
				at = len(out) - 1 - first
			}
			out[first+at].names = append(out[first+at].names, name)
		}
	}
	return out
}

// has reports whether the core has one of the names of p as a name of p. Its
// spellings then count, and those of GeoNames do not.
func (c *coreForms) has(p *place) bool {
	return slices.ContainsFunc(p.names, func(name string) bool {
		return slices.ContainsFunc(c.entries[fold.String(name)], func(e coreEntry) bool { return e.id == "geonames:"+p.id })
	})
}

// taken reports whether a form may not be used for p.
func taken(p *place, key string, alias bool, core *coreForms, common map[string]string) bool {
	if entries := core.entries[key]; len(entries) > 0 {
		return !slices.ContainsFunc(entries, func(e coreEntry) bool { return e.id == "geonames:"+p.id })
	}
	if common[key] == "drop" {
		return true
	}
	letters := utf8.RuneCountInString(withoutArticle(key))
	return letters < 3 || alias && (letters < 4 || core.words[withoutArticle(key)] || common[key] != "")
}

// flagsOf returns the flags of a form of p that is not taken.
func flagsOf(p *place, name string, core *coreForms, common map[string]string, owner map[string]int) string {
	key := fold.String(name)
	for _, e := range core.entries[key] {
		if e.id == "geonames:"+p.id {
			return e.flags
		}
	}
	var flags []string
	add := func(f string) {
		if f != "" && !slices.Contains(flags, f) {
			flags = append(flags, f)
		}
	}
	if p.capital {
		add("capital")
	}
	if p.region {
		add("region")
	}
	if owner[key] > 1 {
		add("homonym")
	}
	add(evidence(p, key, core, common))
	return strings.Join(flags, ",")
}

// evidence says what must stand around a form for it to count.
func evidence(p *place, key string, core *coreForms, common map[string]string) string {
	if f, ok := common[key]; ok {
		if f == "strong" {
			return ""
		}
		return f
	}
	if core.words[key] || core.words[withoutArticle(key)] {
		return "head_only"
	}
	if strings.Contains(key, " ") {
		return ""
	}
	letters := utf8.RuneCountInString(withoutArticle(key))
	local := strings.Contains(arabicSpeaking, p.country)
	switch {
	case letters < 4:
		return "head_only"
	case p.population >= strongFrom && letters > 4 || p.capital:
		return ""
	case local, letters > 4 && (p.region || p.population >= weakFrom):
		return "weak"
	}
	return "head_only"
}

func writeTable(w *bufio.Writer, rows []tableRow) {
	fmt.Fprint(w, "id\ttype\tname\taliases\tname_en\tcountry\tpopulation\tflags\tsource\n")
	fmt.Fprint(w, "# Cities and first-level regions with Arabic names. Data of GeoNames (www.geonames.org), CC BY 4.0, cleaned and flagged by\n")
	fmt.Fprint(w, "# internal/gen/geonames; do not edit. Flags are those of entities/data/places.tsv. The most populous of a name come first.\n")
	for _, r := range rows {
		population := ""
		if r.place.population > 0 {
			population = strconv.Itoa(r.place.population)
		}
		fmt.Fprintf(w, "geonames:%s\tplace\t%s\t%s\t%s\t%s\t%s\t%s\tgeonames\n",
			r.place.id, r.names[0], strings.Join(r.names[1:], "|"), r.place.nameEN, r.place.country, population, r.flags)
	}
}
