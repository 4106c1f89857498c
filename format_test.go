package hawliyat_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/timeline"
)

// TestFormat holds FORMAT.md to what is written: it names every field of the
// golden results, and every word of the enumerations.
func TestFormat(t *testing.T) {
	raw, err := os.ReadFile("FORMAT.md")
	require.NoError(t, err)
	format := string(raw)

	fields := map[string]bool{}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for name, value := range v {
				fields[name] = true
				walk(value)
			}
		case []any:
			for _, value := range v {
				walk(value)
			}
		}
	}
	files, err := filepath.Glob(filepath.Join(articles, "*.json"))
	require.NoError(t, err)
	for _, file := range files {
		if strings.HasSuffix(file, ".milestones.json") {
			continue
		}
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		var result any
		require.NoError(t, json.Unmarshal(raw, &result))
		walk(result)
	}
	require.Greater(t, len(fields), 50)
	for name := range fields {
		assert.Contains(t, format, "`"+name+"`", "field")
	}

	words := []string{}
	for _, info := range timeline.Types() {
		words = append(words, string(info.Type))
	}
	for _, x := range entities.Types() {
		words = append(words, string(x))
	}
	for _, x := range entities.Kinds() {
		words = append(words, string(x))
	}
	for k := arabic.Body; k <= arabic.Menu; k++ {
		words = append(words, k.String())
	}
	for x := dates.Date; x <= dates.Interval; x++ {
		words = append(words, x.String())
	}
	for x := dates.From; x <= dates.Since; x++ {
		words = append(words, x.String())
	}
	for x := dates.Start; x <= dates.End; x++ {
		words = append(words, x.String())
	}
	for x := dates.Minute; x <= dates.Century; x++ {
		words = append(words, x.String())
	}
	for x := dates.Explicit; x <= dates.Implied; x++ {
		words = append(words, x.String())
	}
	for x := dates.Gregorian; x <= dates.SolarHijri; x++ {
		words = append(words, x.String())
	}
	for x := dates.NoPublished; x <= dates.Dateline; x++ {
		words = append(words, x.String())
	}
	words = append(words, (dates.WeekdayMismatch | dates.MonthPairMismatch | dates.CalendarMismatch | dates.CalendarApproximate | dates.AmbiguousOrder).Names()...)
	for _, all := range []any{
		[]entities.Form{entities.NameForm, entities.AdjectiveForm, entities.TitleForm, entities.ShortForm},
		[]entities.Status{entities.Current, entities.Former, entities.Acting, entities.Designate, entities.Elected, entities.Deposed},
		[]timeline.Phase{timeline.None, timeline.Start, timeline.Ongoing, timeline.End, timeline.Postponed, timeline.Cancelled, timeline.Resumed},
		[]timeline.Modality{timeline.Actual, timeline.Planned, timeline.Possible, timeline.Conditional, timeline.Demanded, timeline.Denied},
		[]timeline.Polarity{timeline.Positive, timeline.Negative},
		[]timeline.RoleName{timeline.Agent, timeline.Counterpart, timeline.Theme, timeline.Place, timeline.Origin, timeline.Destination, timeline.Exception, timeline.Source},
		[]timeline.Stance{timeline.Reports, timeline.Confirms, timeline.Denies, timeline.Expects, timeline.Demands},
		[]timeline.Confidence{timeline.Low, timeline.Medium, timeline.High},
		[]timeline.QuantityKind{timeline.Killed, timeline.Wounded, timeline.Displaced, timeline.Arrested, timeline.Troops, timeline.Money, timeline.Other},
		[]timeline.Approximation{timeline.About, timeline.MoreThan, timeline.LessThan, timeline.UpTo},
		[]timeline.TimeBasis{timeline.Explicit, timeline.Inherited, timeline.FromEvent},
	} {
		for v, i := reflect.ValueOf(all), 0; i < v.Len(); i++ {
			words = append(words, v.Index(i).String())
		}
	}
	for _, word := range words {
		assert.Contains(t, format, "`"+word+"`", "word")
	}
}
