package dates

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/hawliyat/hawliyat/internal/corpus"
)

// frames set an expression into sentences of their own, behind each proclitic
// that may stand there. %s is where it goes.
var frames = []struct{ name, text string }{
	{"nothing", "أعلن الناطق ذلك %s."},
	{"wa", "أعلن الناطق ذلك و%s."},
	{"fa", "أعلن الناطق ذلك ف%s."},
}

// TestCliticsStayOutside sets every expression that a case resolves on its own
// behind a proclitic: value and span stay the same.
func TestCliticsStayOutside(t *testing.T) {
	var x Extractor
	n := 0
	eachGolden(t, func(at corpus.Line, c *goldenCase) {
		ref := c.reference(t)
		for _, w := range c.Want {
			// What begins with a digit or mark takes no proclitic, and what
			// leans on other words of its sentence is another expression here;
			// the abbreviations ك2 and ت1 are single letters themselves.
			first, size := utf8.DecodeRuneInString(w.Quote)
			second, _ := utf8.DecodeRuneInString(w.Quote[size:])
			if w.Value == nil || w.Basis != nil || !corpus.IsLetter(first) || !corpus.IsLetter(second) {
				continue
			}
			plain := fmt.Sprintf(frames[0].text, w.Quote)
			want := extractCase(&x, plain, ref)
			if len(want) != 1 || want[0].Text != w.Quote {
				continue
			}
			n++
			for _, f := range frames[1:] {
				text := fmt.Sprintf(f.text, w.Quote)
				got := extractCase(&x, text, ref)
				checkMentions(t, text, got)
				if assert.Len(t, got, 1, "%v: %s", at, text) {
					assert.Equal(t, w.Quote, got[0].Text, text)
					assert.Equal(t, want[0].Value.EDTF(), got[0].Value.EDTF(), text)
				}
			}
		}
	})
	assert.Greater(t, n, 300)
}

// TestPrepositionsStayOutside does so behind ب and ل.
func TestPrepositionsStayOutside(t *testing.T) {
	var x Extractor
	for _, c := range []struct{ text, quote, value string }{
		{"اتفقوا على التأجيل لأغسطس المقبل.", "أغسطس المقبل", "2025-08"},
		{"أجلت الجلسة ليوم الثلاثاء المقبل.", "يوم الثلاثاء المقبل", "2024-08-13"},
		{"أجلت الجلسة للثلاثاء المقبل.", "لثلاثاء المقبل", "2024-08-13"},
		{"وضعت الخطة للعام المقبل.", "لعام المقبل", "2025"},
		{"وضعت الخطة لعام 2026.", "عام 2026", "2026"},
		{"بدأ العمل بالعام الماضي.", "العام الماضي", "2023"},
		{"صدر القرار بتاريخ 3 آذار 2024.", "3 آذار 2024", "2024-03-03"},
		{"وبأغسطس الماضي أغلق المصنع.", "أغسطس الماضي", "2023-08"},
		{"أجلت القمة لشهر سبتمبر المقبل.", "شهر سبتمبر المقبل", "2024-09"},
		{"ولأمس الأحد حكاية أخرى.", "أمس الأحد", "2024-08-11"},
	} {
		ms := extractCase(&x, c.text, At(today))
		checkMentions(t, c.text, ms)
		if assert.Len(t, ms, 1, c.text) {
			assert.Equal(t, c.quote, ms[0].Text, c.text)
			assert.Equal(t, c.value, ms[0].Value.EDTF(), c.text)
		}
	}
}

// TestTashkeelKeepsValues vocalises words that are nothing but dates.
func TestTashkeelKeepsValues(t *testing.T) {
	var x Extractor
	for _, c := range []struct{ plain, vocalised string }{
		{"وصل الوفد أمس الأحد.", "وَصَلَ الوَفْدُ أَمْسِ الأَحَدَ."},
		{"يصل الوفد غدا الثلاثاء.", "يَصِلُ الوَفْدُ غَدًا الثُّلَاثَاءَ."},
		{"صدر القرار في أغسطس 2024.", "صَدَرَ القَرَارُ فِي أُغُسْطُسَ 2024."},
		{"صدر القرار في شباط 2024.", "صَدَرَ القَرَارُ في شُبَاطَ 2024."},
		{"صدر القرار في كانون الثاني 2024.", "صَدَرَ القَرَارُ في كَانُونَ الثَّانِي 2024."},
		{"صدر القرار العام الماضي.", "صَدَرَ القَرَارُ العَامَ المَاضِيَ."},
		{"صدر القرار في 25 شوال 1436 هـ.", "صَدَرَ القَرَارُ في 25 شَوَّالٍ 1436 هـ."},
		{"دام الحصار ثلاثة أيام.", "دَامَ الحِصَارُ ثَلَاثَةَ أَيَّامٍ."},
		{"صدر في الثاني عشر من يوليو 2024.", "صَدَرَ في الثَّانِي عَشَرَ مِنْ يُولْيُو 2024."},
		{"يجتمعون كل يوم جمعة.", "يَجْتَمِعُونَ كُلَّ يَوْمِ جُمُعَةٍ."},
		{"يعود الأسبوع المقبل.", "يَعُودُ الأُسْبُوعَ المُقْبِلَ."},
		{"مارس الوسطاء ضغوطا.", "مَارَسَ الوُسَطَاءُ ضُغُوطًا."},
	} {
		ms := extractCase(&x, c.vocalised, At(today))
		checkMentions(t, c.vocalised, ms)
		assert.Equal(t, values(extractCase(&x, c.plain, At(today))), values(ms), c.vocalised)
	}
}
