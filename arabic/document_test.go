package arabic

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func sentences(text string) []string {
	d := Analyze(text)
	defer d.Release()
	var out []string
	for _, s := range d.Sentences() {
		out = append(out, s.Of(text))
	}
	return out
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		about, text string
		want        []string
	}{
		{"full stop and question mark", "وصل الوزير. هل يبقى؟ نعم", []string{"وصل الوزير.", "هل يبقى؟", "نعم"}},
		{"missing space", "انتهى الاجتماع.وقال الوزير إن الوفد غادر.", []string{"انتهى الاجتماع.", "وقال الوزير إن الوفد غادر."}},
		{"title", "قال د. علي حسن إن أ. سمير حضر. انتهى", []string{"قال د. علي حسن إن أ. سمير حضر.", "انتهى"}},
		{"agency", "نقلت أ.ف.ب عن مصدر. انتهى", []string{"نقلت أ.ف.ب عن مصدر.", "انتهى"}},
		{"decimal and dotted date", "بلغ 3.5 في 12.8.2024 تقريبا. نعم", []string{"بلغ 3.5 في 12.8.2024 تقريبا.", "نعم"}},
		{"address", "زوروا www.example.com اليوم. نعم", []string{"زوروا www.example.com اليوم.", "نعم"}},
		{"ellipsis of two dots goes on", "سياسة .. لها رؤيتها.. وليست حملة", []string{"سياسة .. لها رؤيتها.. وليست حملة"}},
		{"stop inside quotes", "قال: «نرفض ذلك.» ثم غادر.", []string{"قال: «نرفض ذلك.»", "ثم غادر."}},
		{"several marks", "ماذا حدث؟! لا أحد يعلم...", []string{"ماذا حدث؟!", "لا أحد يعلم..."}},
		{"lines", "عنوان\nسطر ثان", []string{"عنوان", "سطر ثان"}},
		{"semicolon", "وصل أولا؛ ثم غادر", []string{"وصل أولا؛", "ثم غادر"}},
		{"year before a stop", "جرى ذلك في 2010. وعاد في 2012.", []string{"جرى ذلك في 2010.", "وعاد في 2012."}},
	} {
		assert.Equal(t, c.want, sentences(c.text), c.about)
	}
}

func TestQuotedRunsOverSentences(t *testing.T) {
	d := Analyze("قال الوزير: «وصلنا أمس. نغادر غدا» ثم سكت. انتهى.")
	var got []bool
	for _, s := range d.Sentences() {
		got = append(got, s.Quoted)
	}
	assert.Equal(t, []bool{false, true, false}, got)
}

func TestSentencesAreBounded(t *testing.T) {
	d := Analyze(strings.Repeat("من ", 5000))
	for _, s := range d.Sentences() {
		assert.LessOrEqual(t, s.Last-s.First, maxSentence)
	}
}

func TestSentenceAt(t *testing.T) {
	text := " أولا. ثانيا. ثالثا"
	d := Analyze(text)
	assert.Equal(t, -1, d.SentenceAt(0))
	assert.Equal(t, 0, d.SentenceAt(strings.Index(text, "أ")))
	assert.Equal(t, 1, d.SentenceAt(strings.Index(text, "ثانيا")+3))
	assert.Equal(t, 2, d.SentenceAt(len(text)))
}

// check holds what every document promises, for any bytes.
func check(t *testing.T, text string) {
	d := Analyze(text)
	defer d.Release()
	toks, ss, zs := d.Tokens(), d.Sentences(), d.Zones()
	next := 0
	for _, s := range ss {
		require.Equal(t, next, s.First, "sentences leave no token out")
		require.Greater(t, s.Last, s.First)
		require.Equal(t, int(toks[s.First].Start), s.Start)
		require.Equal(t, int(toks[s.Last-1].End), s.End)
		next = s.Last
		inside := false
		for _, z := range zs {
			inside = inside || z.Contains(s.Span) && z.Kind == s.Zone
		}
		require.True(t, inside, "a sentence lies in one zone of its kind")
	}
	require.Equal(t, len(toks), next)
	for i := 1; i < len(zs); i++ {
		require.LessOrEqual(t, zs[i-1].End, zs[i].Start)
	}
}

func FuzzAnalyze(f *testing.F) {
	f.Add("أغسطس 12, 2024آخر تحديث: أغسطس 12, 2024\n\nبغداد/المستقلة/- أفادت مصادر. نعم (رويترز)\nإقرأ أيضاً:\n• خبر")
	f.Add("\xff\x00.\n.\n(\n)«")
	f.Fuzz(check)
}

func TestAnyBytes(t *testing.T) {
	for _, s := range []string{"", "\x00", "\xff\xfe", "\n\n\n", "....", "«««", strings.Repeat("(", 4000), strings.Repeat("\n-", 4000)} {
		check(t, s)
	}
}

func BenchmarkAnalyze(b *testing.B) {
	paragraph := "أعلنت وزارة الخارجية العراقية، يوم الاثنين 12 آب 2024، أن قوات التحالف الدولي ستبدأ انسحابها. وقال الوزير: «نعم».\n"
	for _, c := range []struct{ name, text string }{
		{"short", paragraph},
		{"article", strings.Repeat(paragraph, 20)},
		{"100kB", strings.Repeat(paragraph, 100000/len(paragraph)+1)},
		{"words-200kB", strings.Repeat("من ", 40000)},
		{"words-400kB", strings.Repeat("من ", 80000)},
		{"one-token-10MB", strings.Repeat("ب", 5<<20)},
		{"digits-slashes-1MB", strings.Repeat("1/", 1<<19)},
		{"digits-slashes-2MB", strings.Repeat("1/", 1<<20)},
		{"quotes-1MB", strings.Repeat("«\"", 1<<18)},
		{"quotes-2MB", strings.Repeat("«\"", 1<<19)},
		{"lines-1MB", strings.Repeat("\n•", 1<<18)},
		{"lines-2MB", strings.Repeat("\n•", 1<<19)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				Analyze(c.text).Release()
			}
		})
	}
}
