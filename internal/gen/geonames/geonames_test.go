package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"محافظة دهوك":            "دهوك",
		"قضاء تلكيف":             "تلكيف",
		"مدينة عيسى":             "مدينة عيسى",
		"طريف\u200e\u200e":       "طريف",
		"بُرَيدَة":               "بريدة",
		"تويوكاوا، آيتشي":        "تويوكاوا",
		"زالنجي (مدينة)":         "زالنجي",
		"ستوك-أون-ترينت":         "ستوك أون ترينت",
		"حیدر آباد":              "حيدر آباد",
		"  عين   العرب ":         "عين العرب",
		"Dumyāţ":                 "",
		"گولستان":                "",
		"":                       "",
		"محافظة":                 "محافظة",
		"باقة الغربية\u200e,":    "باقة الغربية",
		"آلب\u200cاشتاد":         "آلب اشتاد",
		"شعبية سرت":              "سرت",
		"\u0627\u0644\u0640رياض": "الرياض",
	} {
		assert.Equal(t, want, clean(in), in)
	}
}

// catalogue builds a file as msgfmt does, without a hash table.
func catalogue(order binary.ByteOrder, pairs ...string) []byte {
	n := len(pairs) / 2
	var b bytes.Buffer
	put := func(vs ...int) {
		for _, v := range vs {
			_ = binary.Write(&b, order, uint32(v))
		}
	}
	put(0x950412de, 0, n, 28, 28+8*n, 0, 0)
	at := 28 + 16*n
	for part := range 2 {
		for i := range n {
			s := pairs[2*i+part]
			put(len(s), at)
			at += len(s) + 1
		}
	}
	for part := range 2 {
		for i := range n {
			b.WriteString(pairs[2*i+part] + "\x00")
		}
	}
	return b.Bytes()
}

func TestReadCatalogue(t *testing.T) {
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		mo := catalogue(order, "", "Project-Id-Version: geonames\n", "98182", "بغداد", "IQ.13", "كركوك")
		got, err := readCatalogue(mo)
		require.NoError(t, err)
		assert.Equal(t, map[string]string{"98182": "بغداد", "IQ.13": "كركوك"}, got)

		for cut := range mo[:60] {
			_, err := readCatalogue(mo[:cut])
			assert.ErrorIs(t, err, errCatalogue)
		}
	}
	_, err := readCatalogue(make([]byte, 64))
	assert.ErrorIs(t, err, errCatalogue)
}

func TestAlternatives(t *testing.T) {
	p := place{country: "SY"}
	p.addName("ميادين")
	for _, alt := range []string{"الميادين", "ميادين", "المیادين", "الميادينة", "مدينة أخرى"} {
		p.addAlternative(alt)
	}
	assert.Equal(t, []string{"الميادين", "الميادينة"}, p.names)

	abroad := place{country: "DE"}
	abroad.addAlternative("برلين")
	assert.Empty(t, abroad.names, "a name without its language is no Arabic name")

	assert.True(t, isArabic("كفر الشيخ"))
	assert.False(t, isArabic("کراچی"))
	assert.False(t, isArabic("Bonn"))
	assert.False(t, isArabic(""))
}

func TestDistance(t *testing.T) {
	assert.Equal(t, 0, distance([]rune("رواندز"), []rune("رواندز")))
	assert.Equal(t, 1, distance([]rune("راوندوز"), []rune("راوندز")))
	assert.Equal(t, 4, distance([]rune("لندن"), nil))
	assert.Equal(t, 2, distance([]rune("باتومي"), []rune("بطومي")))
}

func TestCompose(t *testing.T) {
	core := &coreForms{
		entries: map[string][]coreEntry{
			"بغداد":  {{"geonames:1", "capital"}},
			"تونس":   {{"iso3166:TN", "city_homonym"}},
			"العقبه": {{"geonames:7", "weak"}},
		},
		words: map[string]bool{"معسكر": true},
		spelt: map[string]string{"بغداد": "بغداد", "العقبه": "العقبة"},
	}
	common := map[string]string{"اولم": "drop", "هاميلتون": "head_only"}
	places := []place{
		{id: "1", names: []string{"بغداد", "بغداذ"}, nameEN: "Baghdad", country: "IQ", population: 5e6, capital: true},
		{id: "2", names: []string{"تونس"}, nameEN: "Tunis", country: "TN", population: 7e5},
		{id: "3", names: []string{"كاواساكي"}, nameEN: "Kawasaki", country: "JP", population: 1_400_000},
		{id: "4", names: []string{"أولم"}, nameEN: "Ulm", country: "DE", population: 120_000},
		{id: "5", names: []string{"هاميلتون"}, nameEN: "Hamilton", country: "CA", population: 519_000},
		{id: "6", names: []string{"معسكر"}, nameEN: "Mascara", country: "DZ", population: 150_000},
		{id: "7", names: []string{"عقبه", "العقبه"}, nameEN: "Aqaba", country: "JO", population: 95_000},
		{id: "8", names: []string{"لونغ بيتش"}, nameEN: "Long Beach", country: "US", population: 460_000},
		{id: "9", names: []string{"لونغ بيتش"}, nameEN: "Long Beach", country: "US", population: 35_000},
		{id: "10", names: []string{"الأبي"}, nameEN: "El Obeid", country: "SD", population: 393_000},
		{id: "11", names: []string{"سكيبرن"}, nameEN: "Skibbereen", country: "IE", population: 16_000},
	}
	fixes := map[string][]string{"10": {"الأبيض"}}

	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	writeTable(w, compose(places, core, fixes, common))
	require.NoError(t, w.Flush())
	want := []string{
		"geonames:1\tplace\tبغداد\t\tBaghdad\tIQ\t5000000\tcapital\tgeonames\n",
		"geonames:3\tplace\tكاواساكي\t\tKawasaki\tJP\t1400000\t\tgeonames\n",
		"geonames:5\tplace\tهاميلتون\t\tHamilton\tCA\t519000\thead_only\tgeonames\n",
		"geonames:6\tplace\tمعسكر\t\tMascara\tDZ\t150000\thead_only\tgeonames\n",
		"geonames:7\tplace\tالعقبة\t\tAqaba\tJO\t95000\tweak\tgeonames\n",
		"geonames:8\tplace\tلونغ بيتش\t\tLong Beach\tUS\t460000\thomonym\tgeonames\n",
		"geonames:9\tplace\tلونغ بيتش\t\tLong Beach\tUS\t35000\thomonym\tgeonames\n",
		"geonames:10\tplace\tالأبيض\t\tEl Obeid\tSD\t393000\tweak\tgeonames\n",
		"geonames:11\tplace\tسكيبرن\t\tSkibbereen\tIE\t16000\thead_only\tgeonames\n",
	}
	for _, line := range want {
		assert.Contains(t, b.String(), line)
	}
	assert.NotContains(t, b.String(), "تونس", "the state has the name")
	assert.NotContains(t, b.String(), "أولم", "a function word")
}
