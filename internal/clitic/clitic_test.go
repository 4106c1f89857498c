package clitic

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var names = []struct {
	f Flags
	s string
}{{Conj, "conj"}, {Ba, "ba"}, {Lam, "lam"}, {Kaf, "kaf"}, {Sin, "sin"}, {Def, "def"}, {Suffix, "suffix"}}

func show(key string, r Reading) string {
	s := key[r.Lo:r.Hi]
	for _, n := range names {
		if r.Flags.Has(n.f) {
			s += "+" + n.s
		}
	}
	if r.Ta {
		s += "+ta"
	}
	return s
}

func TestAppend(t *testing.T) {
	for _, c := range []struct {
		key      string
		suffixes bool
		want     string
	}{
		{"العراق", false, "العراق عراق+def"},
		{"وزير", false, "وزير زير+conj"},
		{"وبالعراق", false, "وبالعراق بالعراق+conj العراق+conj+ba عراق+conj+ba+def"},
		{"للعراق", false, "للعراق لعراق+lam عراق+lam+def"},
		{"وللعراق", false, "وللعراق للعراق+conj لعراق+conj+lam عراق+conj+lam+def"},
		{"ستبدا", false, "ستبدا تبدا+sin"},
		{"بابل", false, "بابل ابل+ba"},
		{"زيارته", true, "زيارته زيارت+suffix+ta"},
		{"وانسحابها", true, "وانسحابها انسحابها+conj وانسحاب+suffix انسحاب+conj+suffix"},
		{"يوم", false, "يوم"},
		{"من", true, "من"},
	} {
		var got []string
		for _, r := range Append(nil, c.key, c.suffixes) {
			got = append(got, show(c.key, r))
		}
		assert.Equal(t, c.want, strings.Join(got, " "), c.key)
	}
}

func TestPreLeavesTheArticleInTheSpan(t *testing.T) {
	for key, want := range map[string]string{"وبالعراق": "العراق", "للعراق": "لعراق", "العراق": "العراق"} {
		rs := Append(nil, key, false)
		r := rs[len(rs)-1]
		assert.Equal(t, want, key[r.Pre:r.Hi], key)
	}
}

func FuzzAppend(f *testing.F) {
	f.Add("وبالعراق")
	f.Add("\xff\xfeabc")
	f.Fuzz(func(t *testing.T, key string) {
		rs := Append(nil, key, true)
		require.LessOrEqual(t, len(rs), 32)
		for _, r := range rs {
			require.LessOrEqual(t, r.Pre, r.Lo)
			require.LessOrEqual(t, r.Lo, r.Hi)
			require.LessOrEqual(t, int(r.Hi), len(key))
		}
	})
}
