package dates_test

import (
	"encoding/json"
	"fmt"
	"testing/fstest"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
)

var published = date.New(2024, time.August, 12)

func ExampleExtract() {
	text := "أعلن الوزير أمس الأحد أن الانسحاب يبدأ من سبتمبر 2025 ويستمر حتى نهاية العام المقبل."
	for _, m := range dates.Extract(text, published) {
		fmt.Println(m.Value, m.Value.Bound(), m.Value.Mod(), m.Basis)
	}
	// Output:
	// 2024-08-11   relative
	// 2025-09 from  explicit
	// 2025 until end relative
}

func ExampleParse() {
	v, err := dates.Parse("الأسبوع الماضي", published)
	fmt.Println(v, v.Precision(), err)
	_, err = dates.Parse("لا تاريخ هنا", published)
	fmt.Println(err)
	// Output:
	// 2024-08-05/2024-08-11 week <nil>
	// dates: expression "لا تاريخ هنا": no temporal expression
}

func ExampleExtractor_Extract() {
	doc := arabic.Analyze("وصل الوفد في 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م.")
	defer doc.Release()
	var x dates.Extractor
	for _, m := range x.Extract(doc, dates.Reference{}) {
		fmt.Println(m.Text, m.Value, m.Flags.Names())
	}
	// Output: 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م 2015-08-10 []
}

func ExampleExtractor_Published() {
	doc := arabic.Analyze("تعليق الدراسة\nنشر في: 3 مارس 2023\nآخر تحديث: 5 مارس 2023\nقررت السلطات تعليق الدراسة.")
	defer doc.Release()
	var x dates.Extractor
	r := x.Published(doc)
	fmt.Println(r.Date, r.Basis, r.Span.Of(doc.Text()))
	// Output: 2023-03-03 header 3 مارس 2023
}

func ExampleNew() {
	x, err := dates.New(dates.WithWeekStart(time.Sunday))
	if err != nil {
		panic(err)
	}
	v, _ := x.Parse("هذا الأسبوع", dates.At(published))
	fmt.Println(v)
	_, err = dates.New(dates.WithHijriAdjustment(9))
	fmt.Println(err)
	// Output:
	// 2024-08-11/2024-08-17
	// dates: Hijri adjustment of 9 days
}

func ExampleWithHolidays() {
	x, err := dates.New(dates.WithHolidays(dates.Holiday{Forms: []string{"يوم القهوة"}, Rule: "10-01"}))
	if err != nil {
		panic(err)
	}
	v, _ := x.Parse("يوم القهوة 2022", dates.At(published))
	fmt.Println(v)
	// Output: 2022-10-01
}

func ExampleWithRules() {
	words := fstest.MapFS{"tax.tsv": {Data: []byte("form\tclass\tvalue\tflags\tsource\nالسنة الضريبية\ttaxyear\t7\t\town\n")}}
	x, err := dates.New(
		dates.WithWords(words, "tax.tsv"),
		dates.WithRules(dates.Rule{
			ID:      "acme:tax-year",
			Pattern: "<taxyear> <y:num4>",
			Value: func(m dates.Match) (dates.Value, bool) {
				y, ok := m.Number("y")
				return dates.DaysOf(date.New(y, time.July, 1), date.New(y+1, time.June, 30), dates.Year), ok
			},
		}))
	if err != nil {
		panic(err)
	}
	v, _ := x.Parse("في السنة الضريبية 2023", dates.At(published))
	fmt.Println(v)
	// Output: 2023-07/2024-06
}

func ExampleValue_EDTF() {
	for _, s := range []string{"التسعينيات", "القرن العشرين", "صيف 2014", "الربع الأول من 2024", "شوال 1436هـ", "ثلاثة أيام", "كل أسبوع", "صباح اليوم"} {
		v, _ := dates.Parse(s, published)
		fmt.Println(v.EDTF())
	}
	// Output:
	// 199X
	// 19XX
	// 2014-22
	// 2024-33
	// 2015-07-17/2015-08-15
	// P3D
	// R/P1W
	// 2024-08-12TMO
}

func ExampleParseEDTF() {
	v, err := dates.ParseEDTF("../2026-09")
	last, ok := v.Last()
	fmt.Println(v.Type(), last, ok, err)
	_, err = dates.ParseEDTF("2020-13")
	fmt.Println(err)
	// Output:
	// interval 2026-09-30 true <nil>
	// dates: EDTF "2020-13": no such month or season
}

func ExampleValue_TIMEX3() {
	v, _ := dates.Parse("الأسبوع الماضي", published)
	fmt.Println(v.TIMEX3())
	x, _ := dates.ParseTIMEX3("XXXX-09-12")
	fmt.Println(x.TIMEX3(), x.IsZero())
	// Output:
	// 2024-W32
	// XXXX-09-12 true
}

func ExampleValue_Timex() {
	v, _ := dates.Parse("مطلع عام 2014", published)
	fmt.Printf("%+v\n", v.Timex())
	// Output: {Type:DATE Value:2014 Mod:START Quant:}
}

func ExampleValue_Range() {
	v := dates.MonthOf(2025, time.September)
	r, ok := v.Range()
	fmt.Println(r.Start(), r.Last(), r.Days(), ok)
	// Output: 2025-09-01 2025-09-30 30 true
}

func ExampleValue_Relate() {
	year, month := dates.YearOf(2025), dates.MonthOf(2025, time.September)
	r, ok := month.Relate(year)
	fmt.Println(r, r.Inverse(), ok)
	fmt.Println(month.During(year), year.Contains(month), month.Before(dates.YearOf(2026)), month.Meets(dates.MonthOf(2025, time.October)))
	// Output:
	// during contains true
	// true true true true
}

func ExampleValue_Bounded() {
	v := dates.MonthOf(2026, time.September).WithBound(dates.Until)
	fmt.Println(v.EDTF(), v.Bounded().EDTF())
	// Output: 2026-09 ../2026-09
}

func ExampleBetween() {
	v, ok := dates.Between(dates.MonthOf(2025, time.September), dates.MonthOf(2026, time.September))
	fmt.Println(v, ok)
	// Output: 2025-09/2026-09 true
}

func ExampleValue_MarshalText() {
	v, _ := dates.Parse("نهاية سبتمبر 2026", published)
	text, _ := v.WithBound(dates.Until).MarshalText()
	var back dates.Value
	err := back.UnmarshalText(text)
	fmt.Println(back.EDTF(), back.Mod(), back.Bound(), err)
	// Output: 2026-09 end until <nil>
}

func ExampleValue_MarshalJSON() {
	v := dates.DayOf(published)
	b, _ := json.Marshal(v)
	var back dates.Value
	fmt.Println(json.Unmarshal(b, &back), back == v)
	// Output: <nil> true
}

func ExampleHijriDate() {
	d, exact, err := dates.HijriDate{Year: 1446, Month: 1, Day: 1}.Gregorian()
	fmt.Println(d, exact, err)
	h, _ := dates.HijriOf(date.New(1973, time.October, 6))
	fmt.Println(h)
	// Output:
	// 2024-07-07 true <nil>
	// {1393 9 10}
}

func ExampleParseLength() {
	l, err := dates.ParseLength("P1Y2M")
	fmt.Println(l.Years, l.Months, l, err)
	// Output: 1 2 P1Y2M <nil>
}
