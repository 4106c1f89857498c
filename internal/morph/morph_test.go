package morph

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/internal/fold"
)

func find(t *testing.T, word, perfect string) []Form {
	t.Helper()
	var out []Form
	for _, f := range Lookup(fold.String(word)) {
		if Verbs()[f.Verb].Perfect == perfect {
			out = append(out, f)
		}
	}
	return out
}

func TestConjugation(t *testing.T) {
	for _, c := range []struct {
		perfect string
		tense   Tense
		voice   Voice
		forms   string
		number  Number
		gender  Gender
		person  uint8
	}{
		{"كتب", Perfect, EitherVoice, "كتب", Singular, Masculine, 3},
		{"كتب", Perfect, EitherVoice, "كَتَبَتْ", Singular, Feminine, 3},
		{"كتب", Perfect, EitherVoice, "كتبوا", Plural, Masculine, 3},
		{"كتب", Perfect, EitherVoice, "كتبن", Plural, Feminine, 3},
		{"كتب", Perfect, EitherVoice, "كتبا", Dual, Masculine, 3},
		{"كتب", Perfect, EitherVoice, "كتبتا", Dual, Feminine, 3},
		{"كتب", Perfect, EitherVoice, "كتبنا", Plural, NoGender, 1},
		{"كتب", Imperfect, EitherVoice, "يكتبون", Plural, Masculine, 3},
		{"كتب", Imperfect, EitherVoice, "يكتبوا", Plural, Masculine, 3},
		{"كتب", Imperfect, EitherVoice, "تكتبان", Dual, Feminine, 3},
		{"كتب", Imperfect, EitherVoice, "أكتب", Singular, NoGender, 1},
		{"زار", Perfect, Active, "زارت", Singular, Feminine, 3},
		{"زار", Perfect, Active, "زرنا", Plural, NoGender, 1},
		{"زار", Perfect, Passive, "زيرت", Singular, Feminine, 3},
		{"زار", Imperfect, Active, "يزور", Singular, Masculine, 3},
		{"زار", Imperfect, Active, "يزر", Singular, Masculine, 3},
		{"زار", Imperfect, Passive, "يُزار", Singular, Masculine, 3},
		{"قال", Perfect, Passive, "قيل", Singular, Masculine, 3},
		{"قال", Imperfect, Passive, "يقال", Singular, Masculine, 3},
		{"دعا", Perfect, Active, "دعت", Singular, Feminine, 3},
		{"دعا", Perfect, Active, "دعوا", Plural, Masculine, 3},
		{"دعا", Perfect, Active, "دعونا", Plural, NoGender, 1},
		{"دعا", Perfect, Passive, "دعي", Singular, Masculine, 3},
		{"دعا", Imperfect, Active, "يدعون", Plural, Masculine, 3},
		{"دعا", Imperfect, Active, "يدعوان", Dual, Masculine, 3},
		{"دعا", Imperfect, Active, "تدع", Singular, Feminine, 3},
		{"دعا", Imperfect, Passive, "يدعى", Singular, Masculine, 3},
		{"التقى", Perfect, Active, "التقيا", Dual, Masculine, 3},
		{"التقى", Perfect, Active, "التقوا", Plural, Masculine, 3},
		{"التقى", Imperfect, Active, "يلتق", Singular, Masculine, 3},
		{"أنهى", Perfect, Active, "أنهت", Singular, Feminine, 3},
		{"أنهى", Imperfect, EitherVoice, "ينهي", Singular, Masculine, 3},
		{"أجرى", Perfect, EitherVoice, "أُجري", Singular, Masculine, 3},
		{"أجرى", Imperfect, EitherVoice, "يُجرى", Singular, Masculine, 3},
		{"بقي", Perfect, Active, "بقوا", Plural, Masculine, 3},
		{"بقي", Perfect, Active, "بقيت", Singular, Feminine, 3},
		{"شن", Perfect, EitherVoice, "شنت", Singular, Feminine, 3},
		{"شن", Perfect, EitherVoice, "شننا", Plural, NoGender, 1},
		{"احتل", Perfect, EitherVoice, "احتللنا", Plural, NoGender, 1},
		{"بدأ", Perfect, Active, "بدؤوا", Plural, Masculine, 3},
		{"بدأ", Perfect, Active, "بدأوا", Plural, Masculine, 3},
		{"بدأ", Perfect, Active, "بدءوا", Plural, Masculine, 3},
		{"بدأ", Perfect, Passive, "بُدئ", Singular, Masculine, 3},
		{"بدأ", Imperfect, EitherVoice, "يبدأون", Plural, Masculine, 3},
		{"بدأ", Imperfect, EitherVoice, "يبدؤون", Plural, Masculine, 3},
		{"أنشأ", Perfect, Passive, "أُنشئت", Singular, Feminine, 3},
		{"أنشأ", Imperfect, Passive, "يُنشأ", Singular, Masculine, 3},
		{"أرجأ", Perfect, Passive, "أرجئت", Singular, Feminine, 3},
		{"جاء", Perfect, Active, "جاؤوا", Plural, Masculine, 3},
		{"وصف", Imperfect, Passive, "يوصف", Singular, Masculine, 3},
		{"وضع", Imperfect, Passive, "توضع", Singular, Feminine, 3},
		{"وصل", Imperfect, Active, "يصلون", Plural, Masculine, 3},
		{"أخذ", Imperfect, Passive, "يؤخذ", Singular, Masculine, 3},
		{"أخذ", Imperfect, Active, "آخذ", Singular, NoGender, 1},
		{"سأل", Perfect, Passive, "سئل", Singular, Masculine, 3},
		{"اغتال", Perfect, Passive, "اغتيل", Singular, Masculine, 3},
		{"اغتال", Imperfect, EitherVoice, "تغتال", Singular, Feminine, 3},
		{"أعاد", Perfect, Passive, "أعيدت", Singular, Feminine, 3},
		{"استعاد", Perfect, Passive, "استعيد", Singular, Masculine, 3},
		{"استعاد", Imperfect, Passive, "يستعاد", Singular, Masculine, 3},
		{"استأنف", Perfect, Passive, "استؤنفت", Singular, Feminine, 3},
		{"حاصر", Perfect, Passive, "حوصر", Singular, Masculine, 3},
		{"حاصر", Imperfect, EitherVoice, "يحاصر", Singular, Masculine, 3},
		{"تبادل", Perfect, Passive, "تبودل", Singular, Masculine, 3},
		{"أكد", Participle, EitherVoice, "مؤكدا", Singular, Masculine, 0},
		{"أشار", Participle, Active, "مشيرة", Singular, Feminine, 0},
		{"أجل", Participle, EitherVoice, "مؤجل", Singular, Masculine, 0},
		{"زار", Participle, Active, "زائرا", Singular, Masculine, 0},
		{"دعا", Participle, Active, "داعيا", Singular, Masculine, 0},
		{"قتل", Participle, Passive, "مقتولا", Singular, Masculine, 0},
	} {
		ok := false
		for _, f := range find(t, c.forms, c.perfect) {
			ok = ok || f.Tense == c.tense && (f.Voice == c.voice || f.Voice == EitherVoice) && f.Number == c.number && f.Gender == c.gender && f.Person == c.person && !f.BeforeSuffix
		}
		assert.True(t, ok, "%s of %s: %+v", c.forms, c.perfect, find(t, c.forms, c.perfect))
	}
}

func TestStemsBeforePronouns(t *testing.T) {
	for word, perfect := range map[string]string{"ألقا": "ألقى", "قتلو": "قتل", "يقتلو": "قتل", "يتولا": "تولى"} {
		fs := find(t, word, perfect)
		require.NotEmpty(t, fs, word)
		assert.True(t, fs[0].BeforeSuffix, word)
	}
}

func TestHomographs(t *testing.T) {
	for word, want := range map[string]bool{"قتل": true, "بين": true, "قبل": true, "أعلن": false, "التقى": false, "زار": false} {
		fs := Lookup(fold.String(word))
		require.NotEmpty(t, fs, word)
		got := false
		for _, f := range fs {
			got = got || f.Tense == Perfect && f.Homograph
		}
		assert.Equal(t, want, got, word)
	}
	assert.Nil(t, Lookup("كرسي"))
}

func TestGuess(t *testing.T) {
	for _, w := range []string{"سيتموضع", "ستتموضع", "سيتقهقهرون", "سيهرول"} {
		f, ok := Guess(fold.String(w))
		require.True(t, ok, w)
		assert.Equal(t, Imperfect, f.Tense, w)
	}
	for _, w := range []string{"سياسة", "سيارات", "سيناء", "سيناريو", "ستين", "سيد", "سيدة", "ستوديو", "سوريا", "ستوكهولم", "سيارتين", "سياسيين", "سياسية"} {
		_, ok := Guess(fold.String(w))
		assert.False(t, ok, w)
	}
}

// Every verb must be found in the forms that news uses most, whatever its class.
func TestEveryVerbConjugates(t *testing.T) {
	require.GreaterOrEqual(t, len(Verbs()), 700)
	for i, v := range Verbs() {
		got := map[Tense]int{}
		for _, w := range append([]string{v.Perfect, v.Imperfect}, v.Masdars...) {
			for _, f := range Lookup(fold.String(w)) {
				if int(f.Verb) == i {
					got[f.Tense]++
				}
			}
		}
		assert.NotZero(t, got[Perfect], "%s (line %d)", v.Perfect, v.Line)
		assert.NotZero(t, got[Imperfect], "%s (line %d)", v.Perfect, v.Line)
		assert.NotZero(t, got[Masdar], "%s (line %d)", v.Perfect, v.Line)
		j, ok := Find(v.ID)
		assert.True(t, ok)
		assert.EqualValues(t, i, j)
	}
}

func TestFlagsAreChecked(t *testing.T) {
	_, err := parseFlags("transitive,nonsense")
	require.ErrorContains(t, err, "nonsense")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := load(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	tables()
	b.ReportAllocs()
	for b.Loop() {
		Lookup("يلتقي")
		Lookup("كرسي")
	}
}
