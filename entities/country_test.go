package entities

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/lexicon"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// unMembers are the 193 members of the United Nations.
const unMembers = `AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL
CN CO KM CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID
IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA
NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK
SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW`

// stateRows gives the lines of the table of states by their ids.
func stateRows(t testing.TB) map[string][]stateRow {
	t.Helper()
	tab, err := lexfile.Read(dataFiles, "data/countries.tsv")
	require.NoError(t, err)
	cols, err := tab.Need("id", "name", "aliases", "nisba", "nisba_flags", "flags")
	require.NoError(t, err)
	out := map[string][]stateRow{}
	for i := range tab.Rows {
		r := &tab.Rows[i]
		s := stateRow{line: r.Line}
		_, _, s.flags, err = parseRowFlags(r.Get(cols[5]))
		require.NoError(t, err)
		for _, c := range cols[1:3] {
			s.names = slices.AppendSeq(s.names, lexfile.Alternatives(r.Get(c)))
		}
		s.nisbas = slices.Collect(lexfile.Alternatives(r.Get(cols[3])))
		for f := range lexfile.Flags(r.Get(cols[4])) {
			s.nisbaFlags |= formFlagNames[f]
		}
		out[r.Get(cols[0])] = append(out[r.Get(cols[0])], s)
	}
	return out
}

type stateRow struct {
	line              int
	names, nisbas     []string
	flags, nisbaFlags formFlags
}

// states returns the refs of the states and territories that a text names.
func states(text string) []string {
	r := Extract(text)
	var out []string
	for _, m := range r.Mentions() {
		if ref := r.Entities[m.Entity].Ref; strings.HasPrefix(ref, "iso3166:") {
			out = append(out, ref)
		}
	}
	return out
}

func TestUNMembersByName(t *testing.T) {
	members := strings.Fields(unMembers)
	require.Len(t, members, 193)
	var x Extractor
	for _, code := range members {
		id := "iso3166:" + code
		e, ok := x.Lookup(id)
		if !assert.True(t, ok, "%s is unknown", code) {
			continue
		}
		assert.Equal(t, Country, e.Type, code)
		assert.Equal(t, code, e.Country)
		assert.NotEmpty(t, e.NameEN, code)
		for _, frame := range []string{"أعلنت حكومة %s الخبر.", "يقع المعمل في %s.", "سافر من القرية إلى %s.", "قال رئيس %s إن الأمر انتهى."} {
			text := fmt.Sprintf(frame, e.Name)
			assert.Equal(t, []string{id}, states(text), text)
		}
	}
}

// definite gives the singular of a nisba in one gender, with the article.
func definite(stem string, gender pattern.Class) string {
	for _, f := range builtin().vocabulary.inflect(stem) {
		last := []rune(f.text)
		if f.class == gender && f.flags&lexicon.NoDef == 0 && last[len(last)-1] != 'ا' {
			return "ال" + f.text
		}
	}
	return ""
}

// TestUNMembersByNisba finds every member by an adjective in both genders, and
// every adjective that no row calls weak or shared.
func TestUNMembersByNisba(t *testing.T) {
	rows := stateRows(t)
	for _, code := range strings.Fields(unMembers) {
		id := "iso3166:" + code
		var found int
		for _, r := range rows[id] {
			for _, stem := range r.nisbas {
				// A shared adjective is that of the state the text is about.
				about := ""
				if r.nisbaFlags&formHomonym != 0 {
					about = "أعلنت حكومة " + rows[id][0].names[0] + " الخبر. "
				}
				m := about + "قال وزير الداخلية " + definite(stem, kNisbaM) + " إن الطريق مفتوح."
				f := about + "قالت وزيرة الداخلية " + definite(stem, kNisbaF) + " إن الطريق مفتوح."
				both := slices.Contains(states(m[len(about):]), id) && slices.Contains(states(f[len(about):]), id)
				if about != "" {
					both = len(slices.Compact(states(m))) == 1 && states(m)[0] == id && len(slices.Compact(states(f))) == 1
				}
				if both {
					found++
				} else if r.nisbaFlags&homonymFlags == 0 {
					t.Errorf("countries.tsv:%d: not found in %s %s", r.line, m, f)
				}
			}
		}
		assert.Positive(t, found, "%s is not found by any adjective in both genders", code)
	}
}

// TestStateAliases finds every name of every state and territory that needs no
// evidence.
func TestStateAliases(t *testing.T) {
	n := 0
	for id, rows := range stateRows(t) {
		for _, r := range rows {
			if r.flags&homonymFlags != 0 {
				continue
			}
			for _, name := range r.names {
				n++
				text := fmt.Sprintf("أعلنت حكومة %s الخبر.", name)
				if strings.HasPrefix(name, "الإقليم") { // حكومة الإقليم is that of Kurdistan
					text = fmt.Sprintf("سافر إلى %s أمس.", name)
				}
				assert.Contains(t, states(text), id, "countries.tsv:%d: %s", r.line, text)
			}
		}
	}
	assert.Greater(t, n, 500)
}
