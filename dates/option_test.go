package dates

import (
	"errors"
	"testing"
	"testing/fstest"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// found extracts from a text and returns the EDTF forms of what it holds.
func found(t *testing.T, text string, opts ...Option) map[string]string {
	t.Helper()
	x, err := New(opts...)
	require.NoError(t, err)
	out := map[string]string{}
	for _, m := range extractCase(x, text, At(today)) {
		out[m.Text] = m.Value.EDTF()
	}
	return out
}

func TestWithWeekStart(t *testing.T) {
	const text = "عقد الاجتماع الأسبوع الماضي."
	for _, c := range []struct {
		day  time.Weekday
		want string
	}{
		{time.Monday, "2024-08-05/2024-08-11"},
		{time.Sunday, "2024-08-04/2024-08-10"},
		{time.Saturday, "2024-08-03/2024-08-09"},
	} {
		assert.Equal(t, c.want, found(t, text, WithWeekStart(c.day))["الأسبوع الماضي"], c.day.String())
	}
}

func TestWithDirection(t *testing.T) {
	for _, c := range []struct {
		dir  Direction
		want string
	}{{Past, "2024-08-09"}, {Future, "2024-08-16"}} {
		v := found(t, "يوم الجمعة", WithDirection(c.dir))
		assert.Equal(t, map[string]string{"يوم الجمعة": c.want}, v)
	}
}

func TestWithHijriAdjustment(t *testing.T) {
	const text, quote = "صدر القرار في 25 شوال 1436 هـ.", "25 شوال 1436 هـ"
	assert.Equal(t, "2015-08-10", found(t, text)[quote])
	assert.Equal(t, "2015-08-11", found(t, text, WithHijriAdjustment(1))[quote])
	assert.Equal(t, "2015-08-09", found(t, text, WithHijriAdjustment(-1))[quote])
}

func TestWithMaxBytes(t *testing.T) {
	const head = "وصل الوفد في 3 مارس 2024.\n"
	text := head + "وعاد في 5 أبريل 2024."
	assert.Len(t, found(t, text), 2)
	assert.Equal(t, map[string]string{"3 مارس 2024": "2024-03-03"}, found(t, text, WithMaxBytes(len(head))))
	assert.Len(t, found(t, text, WithMaxBytes(len(text)+1)), 2)
}

func TestWithHolidays(t *testing.T) {
	opts := WithHolidays(
		Holiday{Forms: []string{"عيد البحر", "يوم البحر"}, Rule: "06-08"},
		Holiday{Forms: []string{"عيد الجبل"}, Rule: "hijri 01-20"},
		Holiday{Forms: []string{"عيد السهل"}, Rule: "nth 11 4 4"},
		Holiday{Forms: []string{"عيد النهر"}, Rule: "easter -2"},
		Holiday{Forms: []string{"عيد الوادي"}, Rule: "09-10 +3"},
	)
	for text, want := range map[string]map[string]string{
		"تغلق المتاجر في عيد البحر 2024.":  {"عيد البحر 2024": "2024-06-08"},
		"تغلق المتاجر في يوم البحر 2025.":  {"يوم البحر 2025": "2025-06-08"},
		"تغلق المتاجر في عيد الجبل 2024.":  {"عيد الجبل 2024": "2024-07-26"},
		"تغلق المتاجر في عيد السهل 2024.":  {"عيد السهل 2024": "2024-11-28"},
		"تغلق المتاجر في عيد النهر 2024.":  {"عيد النهر 2024": "2024-03-29"},
		"تغلق المتاجر في عيد الوادي 2024.": {"عيد الوادي 2024": "2024-09-10/2024-09-12"},
		"تغلق المتاجر في عيد العمال 2024.": {"عيد العمال 2024": "2024-05-01"},
	} {
		assert.Equal(t, want, found(t, text, opts), text)
	}
	assert.NotContains(t, found(t, "تغلق المتاجر في عيد البحر 2024."), "عيد البحر 2024")
}

func TestWithWords(t *testing.T) {
	own := fstest.MapFS{"own.tsv": {Data: []byte("form\tclass\tvalue\tflags\tsource\nبرجموس\tmonth\t8\t\town\n")}}
	assert.Equal(t, map[string]string{"12 برجموس 2024": "2024-08-12"}, found(t, "صدر في 12 برجموس 2024.", WithWords(own, "own.tsv")))
	assert.NotContains(t, found(t, "صدر في 12 برجموس 2024."), "12 برجموس 2024")
}

func TestWordsWithoutFiles(t *testing.T) {
	own := fstest.MapFS{"own.tsv": {Data: []byte("form\tclass\tvalue\tflags\tsource\nبرجموس\tmonth\t8\t\town\n")}}
	assert.Contains(t, found(t, "صدر في 12 برجموس 2024.", WithWords(own)), "12 برجموس 2024", "every table")
	_, err := New(WithWords(fstest.MapFS{}))
	assert.ErrorContains(t, err, "no *.tsv files")
	_, err = New(WithWords(nil, "own.tsv"))
	assert.ErrorContains(t, err, "without a file system")
	_, err = New(WithHolidays(Holiday{Rule: "10-01"}, Holiday{Forms: []string{""}, Rule: "10-02"}))
	assert.ErrorContains(t, err, `"10-01": wants names`)
	assert.ErrorContains(t, err, `"10-02": wants names`)
}

// TestImpossibleDates: what cannot be placed is told as such, with a reason.
func TestImpossibleDates(t *testing.T) {
	for _, text := range []string{"قبل مليون سنة", "منذ ملايين السنين", "قبل مليار عام", "قبل 999999999999999999999 سنة", "بعد 99999999 قرنا", "عام 0", "سنة 99999",
		"٣٠/٣٠/٣٠٣٠", "00/00/0000", "9999-99-99", "الساعة 25:61", "31 فبراير", "45 مارس 2024", "35 رمضان 1445 هـ"} {
		for _, m := range extractCase(new(Extractor), "عاش القوم "+text+" هناك.", At(today)) {
			assert.Equal(t, m.Value.IsZero(), m.Unresolved != "", "%s in %s", m.Text, text)
			first, _ := m.Value.First()
			last, _ := m.Value.Last()
			assert.LessOrEqual(t, first, last, text)
			_, err := ParseEDTF(m.Value.EDTF())
			assert.True(t, m.Value.IsZero() || err == nil, "%s in %s: %v", m.Value, text, err)
		}
	}
	assert.True(t, LengthOf(Length{Days: -1}).IsZero())
	assert.Equal(t, "P2Y3D", LengthOf(Length{Years: 2, Days: 3}).EDTF())
}

func fiscal(m Match) (Value, bool) {
	n, ok := m.Number("y")
	if !ok || n < 1900 || n > 2200 {
		return Value{}, false
	}
	return DaysOf(date.New(n, 4, 1), date.New(n+1, 3, 31), Year), true
}

func TestWithRules(t *testing.T) {
	own := fstest.MapFS{"own.tsv": {Data: []byte("form\tclass\tvalue\tflags\tsource\nالسنة المالية\tfiscal\t\t\town\n")}}
	rule := Rule{ID: "acme:fiscal-year", Pattern: "<fiscal> <y:num4>", Value: fiscal}
	x, err := New(WithWords(own, "own.tsv"), WithRules(rule))
	require.NoError(t, err)
	ms := extractCase(x, "أقرت موازنة السنة المالية 2024 أمس.", At(today))
	require.Len(t, ms, 2)
	assert.Equal(t, "السنة المالية 2024", ms[0].Text)
	assert.Equal(t, "acme:fiscal-year", ms[0].Rule)
	assert.Equal(t, "2024-04/2025-03", ms[0].Value.EDTF())
	assert.Equal(t, "2024-08-11", ms[1].Value.EDTF())
	checkMentions(t, "أقرت موازنة السنة المالية 2024 أمس.", ms)
}

// TestMatch: what a rule of the caller's sees of its match.
func TestMatch(t *testing.T) {
	own := fstest.MapFS{"own.tsv": {Data: []byte("form\tclass\tvalue\tflags\tsource\nالفصل الأول\tterm\tautumn\t\town\n")}}
	var text, word, entry string
	var ref date.Date
	rule := Rule{ID: "acme:term", Pattern: "<t:term> <y:num4>", Value: func(m Match) (Value, bool) {
		text, word = m.Text(), m.CaptureText("y")
		entry, _ = m.Entry("t", "term")
		ref, _ = m.Reference()
		_, none := m.Entry("t", "no_such_class")
		return DaysOf(date.New(2024, 9, 1), date.New(2025, 1, 31), Month), !none && m.CaptureText("z") == ""
	}}
	x, err := New(WithWords(own, "own.tsv"), WithRules(rule))
	require.NoError(t, err)
	ms := extractCase(x, "يبدأ الفصل الأول 2024 قريبا.", At(today))
	require.NotEmpty(t, ms)
	assert.Equal(t, "acme:term", ms[0].Rule)
	assert.Equal(t, []string{"الفصل الأول 2024", "2024", "autumn"}, []string{text, word, entry})
	assert.Equal(t, today, ref)
}

func TestNewReportsEveryMistake(t *testing.T) {
	bad := fstest.MapFS{"bad.tsv": {Data: []byte("form\tclass\tvalue\tflags\tsource\nس\tmonth\t1\tno_such_flag\town\nص\n")}}
	_, err := New(
		WithWeekStart(9), WithDirection(7), WithHijriAdjustment(40), WithMaxBytes(-1),
		WithWords(bad, "bad.tsv"), WithWords(fstest.MapFS{}, "none.tsv"),
		WithHolidays(Holiday{Forms: []string{"عيد"}, Rule: "13-40"}),
		WithRules(Rule{ID: "acme:broken", Pattern: "<month", Value: fiscal}, Rule{ID: "acme:empty", Pattern: "<month>"}),
	)
	require.Error(t, err)
	for _, part := range []string{"weekday 9", "direction 7", "40 days", "-1 bytes", "bad.tsv:3", "none.tsv", "13-40", "acme:broken", "acme:empty"} {
		assert.ErrorContains(t, err, part)
	}
	var le *LexiconError
	require.True(t, errors.As(err, &le))
	assert.Equal(t, "bad.tsv", le.File)
	var pe *ParseError
	require.True(t, errors.As(err, &pe))
}

func TestNewWithoutOptionsIsTheZeroValue(t *testing.T) {
	x, err := New()
	require.NoError(t, err)
	var zero Extractor
	const text = "وصل الوفد أمس الأحد ويغادر بعد غد."
	assert.Equal(t, resultBytes(extractCase(&zero, text, At(today))), resultBytes(extractCase(x, text, At(today))))
}

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"أمس":                        "2024-08-11",
		"في 3 مارس 2024":             "2024-03-03",
		"  الشهر المقبل. ":           "2024-09",
		"من 3 إلى 9 مارس 2024":       "2024-03-03/2024-03-09",
		"25 شوال 1436 هـ":            "2015-08-10",
		"ثلاثة أيام":                 "P3D",
		"كل يوم جمعة":                "R/P1W",
		"الساعة الثامنة مساء":        "2024-08-12T20:00",
		"منتصف التسعينيات":           "199X",
		"حتى نهاية سبتمبر 2026":      "2026-09",
		"٢٢/٠٧/٢٠١٥":                 "2015-07-22",
		"عام ألفين وأربعة وعشرين":    "2024",
		"2024-08-12":                 "2024-08-12",
		"القرن التاسع عشر الميلادي.": "18XX",
	} {
		v, err := Parse(text, today)
		if assert.NoError(t, err) {
			assert.Equal(t, want, v.EDTF(), text)
		}
	}
	for _, text := range []string{"", "مرحبا", "وصل الوفد أمس", "أمس وغدا", "ذلك اليوم", "\xff", "سنوات"} {
		v, err := Parse(text, today)
		var pe *ParseError
		assert.True(t, errors.As(err, &pe), "%q: %v", text, v)
		assert.Zero(t, v)
		if pe != nil {
			assert.Equal(t, text, pe.Text)
			assert.NotEmpty(t, pe.Msg)
		}
	}
	var x Extractor
	_, err := x.Parse("أمس", Reference{})
	assert.Error(t, err)
}
