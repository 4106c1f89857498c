package token

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/internal/fold"
)

func tokens(text string) []Token {
	var b Buffer
	b.Tokenize(text)
	return b.Tokens
}

func keys(text string) string {
	var out []string
	for _, t := range tokens(text) {
		out = append(out, t.Key)
	}
	return strings.Join(out, "|")
}

func TestTokenize(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"وزير الخارجيّة العراقي", "وزير|الخارجيه|العراقي"},
		{"22/07/2015", "22|/|07|/|2015"},
		{"ك2 والـ48", "ك|2|وال|48"},
		{"١٤٣٦هـ.", "1436|ه|."},
		{"قال: «نعم»، ثم", "قال|:|«|نعم|»|،|ثم"},
		{"واشنطن ـ رويترز", "واشنطن|ـ|رويترز"},
		{"10:09 GMT", "10|:|09|gmt"},
		{"U.S. F16", "u|.|s|.|f|16"},
		{"\u202bسبتمبر\u202c 2025\u200f", "سبتمبر|2025"},
		{"مئة%", "مئه|%"},
		{"ا\u0654حمد َ ب", "احمد|ب"},
		{"", ""},
	} {
		assert.Equal(t, c.want, keys(c.in), c.in)
	}
}

func TestFlags(t *testing.T) {
	ts := tokens("أ ب\nج\r\n\r\nد/هَ")
	var got []Flags
	for _, tok := range ts {
		got = append(got, tok.Flags&(SpaceBefore|LineBefore|ParaBefore|Vocalised))
	}
	all := SpaceBefore | LineBefore | ParaBefore
	assert.Equal(t, []Flags{all, SpaceBefore, SpaceBefore | LineBefore, all, 0, Vocalised}, got)
}

func TestNumbers(t *testing.T) {
	ts := tokens("٢٠٢٤ 999999999999999999 1234567890123456789")
	assert.Equal(t, int64(2024), ts[0].Num)
	assert.Equal(t, int64(999999999999999999), ts[1].Num)
	assert.Equal(t, int64(-1), ts[2].Num)
}

func TestSpansLeaveControlsOutside(t *testing.T) {
	text := "\u200fبغداد\u200f، \u202aGMT\u202c"
	ts := tokens(text)
	assert.Equal(t, "بغداد", text[ts[0].Start:ts[0].End])
	assert.Equal(t, "GMT", text[ts[2].Start:ts[2].End])
}

// TestEveryRuneEnds guards against a class that the scanner does not consume.
func TestEveryRuneEnds(t *testing.T) {
	for r := rune(0); r < 0x20000; r++ {
		for _, text := range []string{string(r), "ب" + string(r) + "ب"} {
			for _, tok := range tokens(text) {
				require.NotEmptyf(t, tok.Key, "%U", r)
			}
		}
	}
}

func TestOffset(t *testing.T) {
	for _, c := range []struct {
		text, cut, rest string
	}{
		{"والاثنين", "و", "الاثنين"},
		{"بِالعَام", "ب", "العَام"},
		{"وبـالعراق", "وب", "العراق"},
		{"للعراق", "ل", "لعراق"},
		{"العراق", "", "العراق"},
	} {
		tok := tokens(c.text)[0]
		at := Offset(c.text, &tok, len(c.cut))
		assert.Equal(t, c.rest, c.text[at:], c.text)
	}
}

func TestReuse(t *testing.T) {
	var b Buffer
	b.Tokenize("أحمد")
	b.Reset()
	b.Tokenize("مدرسة")
	require.Len(t, b.Tokens, 1)
	assert.Equal(t, "مدرسه", b.Tokens[0].Key)
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"وَزير 22/7", "\xff\xd8\x00 ﻻ", "ـــ", "\u200f١٢", strings.Repeat("9", 40)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := int32(0)
		for _, tok := range tokens(text) {
			require.GreaterOrEqual(t, tok.Start, end)
			require.Greater(t, tok.End, tok.Start)
			require.NotEmpty(t, tok.Key)
			end = tok.End
			if tok.Kind == Word || tok.Kind == Latin {
				require.Equal(t, fold.String(text[tok.Start:tok.End]), tok.Key)
			}
			if utf8.ValidString(text) {
				require.True(t, utf8.ValidString(text[tok.Start:tok.End]))
			}
		}
		require.LessOrEqual(t, int(end), len(text))
	})
}

func BenchmarkTokenize(b *testing.B) {
	article := strings.Repeat("أعلنت وزارة الخارجية العراقية، يوم الاثنين 12 آب 2024، أن قوات التحالف الدولي ستبدأ انسحابها.\n", 40)
	for _, c := range []struct{ name, text string }{
		{"short", article[:200]},
		{"article", article},
		{"100kB", strings.Repeat(article, 100000/len(article)+1)},
		{"one-token-10MB", strings.Repeat("ب", 5<<20)},
		{"digits-slashes-1MB", strings.Repeat("1/", 1<<19)},
		{"invalid-1MB", strings.Repeat("\xff", 1<<20)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			var buf Buffer
			for b.Loop() {
				buf.Reset()
				buf.Tokenize(c.text)
			}
		})
	}
}
