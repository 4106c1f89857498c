package timeline_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/hawliyat/hawliyat/timeline"
)

func TestNumerals(t *testing.T) {
	for number, want := range map[string][]float64{
		"7":                          {7},
		"1,200":                      {1200},
		"1.200":                      {1200},
		"١٬٢٠٠":                      {1200},
		"90.500":                     {90500},
		"1,050":                      {1050},
		"2,500,000":                  {2500000},
		"2.500.000":                  {2500000},
		"1.5 مليون":                  {1500000},
		"1٫5 مليون":                  {1500000},
		"2,05 مليون":                 {2050000},
		"1.250 مليون":                {1250000},
		"3 ملايين":                   {3000000},
		"1,2,3":                      {1, 2, 3},
		"12, 200":                    {12, 200},
		"1500.250":                   {1500, 250},
		"12,345,678,901,234,567,890": nil,
		"99999999999999999999":       nil,
	} {
		r := timeline.Analyze(timeline.Input{Text: "نزح " + number + " شخص من المدينة."})
		var got []float64
		for _, e := range r.Events {
			for _, q := range e.Quantities {
				assert.Equal(t, timeline.Displaced, q.Kind, number)
				got = append(got, q.Value)
			}
		}
		assert.Equal(t, want, got, number)
	}
}
