package dates_test

import (
	"errors"
	"fmt"
	"testing/fstest"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
)

// parse reads one expression on 12 August 2024 with options.
func parse(text string, opts ...dates.Option) string {
	x, err := dates.New(opts...)
	if err != nil {
		return err.Error()
	}
	v, err := x.Parse(text, dates.At(date.New(2024, 8, 12)))
	if err != nil {
		return err.Error()
	}
	return v.EDTF()
}

func ExampleWithWeekStart() {
	fmt.Println(parse("الأسبوع الماضي"))
	fmt.Println(parse("الأسبوع الماضي", dates.WithWeekStart(time.Saturday)))
	// Output:
	// 2024-08-05/2024-08-11
	// 2024-08-03/2024-08-09
}

func ExampleWithDirection() {
	fmt.Println(parse("يوم الجمعة", dates.WithDirection(dates.Past)))
	fmt.Println(parse("يوم الجمعة", dates.WithDirection(dates.Future)))
	// Output:
	// 2024-08-09
	// 2024-08-16
}

func ExampleWithHijriAdjustment() {
	fmt.Println(parse("25 شوال 1436 هـ"))
	fmt.Println(parse("25 شوال 1436 هـ", dates.WithHijriAdjustment(1)))
	// Output:
	// 2015-08-10
	// 2015-08-11
}

func ExampleWithMaxBytes() {
	fmt.Println(parse("في 3 مارس 2024", dates.WithMaxBytes(1<<20)))
	// Output:
	// 2024-03-03
}

func ExampleWithWords() {
	own := fstest.MapFS{"own.tsv": {Data: []byte("form\tclass\tvalue\tflags\tsource\nبرجموس\tmonth\t8\t\town\n")}}
	fmt.Println(parse("12 برجموس 2024", dates.WithWords(own, "own.tsv")))
	// Output:
	// 2024-08-12
}

func ExampleWithShapes() {
	x, err := dates.New(dates.WithShapes(dates.Shape{
		ID: "acme:stamp", Pattern: `\bAR-(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})\b`, Timeout: -1, // it is bounded by itself
		Value: func(m dates.ShapeMatch) (dates.Value, bool) {
			day, err := time.Parse("20060102", m.Group("y")+m.Group("m")+m.Group("d"))
			return dates.DayOf(date.NewAt(day)), err == nil
		},
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := arabic.Analyze("ورد الكتاب AR-20240812 أمس.")
	defer doc.Release()
	for _, m := range x.Extract(doc, dates.At(date.New(2024, 8, 20))) {
		fmt.Println(m.Text, m.Value, m.Rule)
	}
	// Output:
	// AR-20240812 2024-08-12 acme:stamp
	// أمس 2024-08-19 bare.today
}

// Relative expressions need a reference date; without one the mention tells why
// it has no value, and Timex what is known of it.
func ExampleMention() {
	doc := arabic.Analyze("يصل الوفد غدا ويغادر في 12 سبتمبر.")
	defer doc.Release()
	var x dates.Extractor
	for _, m := range x.Extract(doc, dates.Reference{}) {
		fmt.Printf("%s %q %s %s\n", m.Text, m.Value.EDTF(), m.Value.TIMEX3(), m.Unresolved)
	}
	// Output:
	// غدا ""  no reference date
	// 12 سبتمبر "" XXXX-09-12 no reference date
}

func ExampleParseError() {
	_, err := dates.Parse("وصل الوفد أمس", date.New(2024, 8, 12))
	var pe *dates.ParseError
	fmt.Println(errors.As(err, &pe), pe.Msg)
	// Output:
	// true words beside the temporal expression
}

func ExampleValue_First() {
	v := dates.MonthOf(2024, time.February)
	first, _ := v.First()
	last, _ := v.Last()
	fmt.Println(first, last)
	// Output:
	// 2024-02-01 2024-02-29
}

func ExampleFlag() {
	m := dates.Extract("وصل الثلاثاء 12 أغسطس 2024.", date.New(2024, 8, 12))[0]
	fmt.Println(m.Value, m.Flags.Names())
	// Output:
	// 2024-08-12 [weekday_mismatch]
}

func ExampleHijriOf() {
	h, exact := dates.HijriOf(date.New(2015, 8, 10))
	fmt.Println(h.Year, h.Month, h.Day, exact)
	// Output:
	// 1436 10 25 true
}

func ExampleParseTIMEX3() {
	v, err := dates.ParseTIMEX3("2024-W33")
	fmt.Println(v.EDTF(), v.Precision(), err)
	// Output:
	// 2024-08-12/2024-08-18 week <nil>
}

func ExampleDaysOf() {
	v := dates.DaysOf(date.New(2024, 8, 5), date.New(2024, 8, 11), dates.Week)
	fmt.Println(v.TIMEX3(), v.EDTF())
	// Output:
	// 2024-W32 2024-08-05/2024-08-11
}
