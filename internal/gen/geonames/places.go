package main

import (
	"bufio"
	"cmp"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/hawliyat/hawliyat/internal/fold"
)

// A place is a city or first-level region with its Arabic names, the best
// first.
type place struct {
	id         string // number of GeoNames
	names      []string
	nameEN     string
	country    string
	population int
	region     bool
	capital    bool
}

// arabicSpeaking are the states whose places GeoNames lists under the Arabic
// names that are used there. Elsewhere a name in Arabic letters may belong to
// another language.
const arabicSpeaking = "AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE"

// Columns of cities15000.txt.
const (
	cityID, cityASCII, cityAlternates, cityFeature, cityCountry, cityPopulation, cityColumns = 0, 2, 3, 7, 8, 14, 19
)

// readPlaces joins the tables of cities and regions with the Arabic names.
// Places without one are left out. The most populous come first.
func readPlaces(cities, regions string, arabic map[string]string) ([]place, error) {
	var out []place
	err := eachLine(cities, func(line string) {
		f := strings.Split(line, "\t")
		if len(f) != cityColumns {
			return
		}
		p := place{id: f[cityID], nameEN: f[cityASCII], country: f[cityCountry], capital: f[cityFeature] == "PPLC"}
		p.population, _ = strconv.Atoi(f[cityPopulation]) // empty: unknown
		p.addName(clean(arabic[p.id]))
		for alt := range strings.SplitSeq(f[cityAlternates], ",") {
			if isArabic(alt) {
				p.addAlternative(clean(alt))
			}
		}
		if len(p.names) > 0 {
			out = append(out, p)
		}
	})
	if err != nil {
		return nil, err
	}
	err = eachLine(regions, func(line string) {
		f := strings.Split(line, "\t")
		if len(f) != 4 {
			return
		}
		country, _, _ := strings.Cut(f[0], ".")
		p := place{id: f[3], nameEN: f[2], country: country, region: true}
		if p.addName(clean(arabic[f[0]])); len(p.names) > 0 {
			out = append(out, p)
		}
	})
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(out, func(a, b place) int {
		return cmp.Or(-cmp.Compare(a.population, b.population), cmp.Compare(len(a.id), len(b.id)), cmp.Compare(a.id, b.id))
	})
	return out, nil
}

func (p *place) addName(name string) {
	if name == "" {
		return
	}
	key := fold.String(name)
	if !slices.ContainsFunc(p.names, func(n string) bool { return fold.String(n) == key }) {
		p.names = append(p.names, name)
	}
}

// addAlternative adds a name that GeoNames lists without its language. It is
// trusted as the name itself where Arabic is spoken, and as a spelling of a
// known name when it differs little: the names in Persian, Urdu, Kurdish or
// Uighur do not.
func (p *place) addAlternative(name string) {
	if name == "" {
		return
	}
	if len(p.names) == 0 {
		if strings.Contains(arabicSpeaking, p.country) {
			p.addName(name)
		}
		return
	}
	key := fold.String(name)
	for i, n := range p.names {
		switch known := fold.String(n); {
		case key == known || "ال"+key == known:
			return
		case key == "ال"+known: // the catalogue left the article out
			p.names[i] = name
			return
		}
	}
	known := []rune(withoutArticle(fold.String(p.names[0])))
	if other := []rune(withoutArticle(key)); len(other) > 4 && distance(known, other) <= max(1, len(known)/4) {
		p.addName(name)
	}
}

// distance is the number of letters to add, drop or change between two words.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			change := diagonal
			if x != y {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}

// isArabic reports whether a name is written with letters of Arabic only. The
// letters of Persian and Urdu that clean would respell show another language.
func isArabic(name string) bool {
	return name != "" && strings.IndexFunc(name, func(r rune) bool {
		return r != ' ' && r != '-' && (r < 0x621 || r > 0x652 || r > 0x63A && r < 0x641)
	}) < 0
}

func eachLine(file string, f func(line string)) error {
	r, err := os.Open(file)
	if err != nil {
		return err
	}
	defer r.Close()
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		f(sc.Text())
	}
	return sc.Err()
}
