package dates

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
)

// stamp is the mark of an archive: AR-20240812-7.
func stamp(gaveUp func(error)) Shape {
	return Shape{
		ID: "acme:stamp", Pattern: `\bar-(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})\b`, Fold: true, GaveUp: gaveUp,
		Value: func(m ShapeMatch) (Value, bool) {
			n := func(group string) int { v, _ := strconv.Atoi(arabic.Fold(m.Group(group))); return v }
			return DayOf(date.New(n("y"), time.Month(n("m")), n("d"))), n("m") <= 12
		},
	}
}

func TestShapes(t *testing.T) {
	x, err := New(WithShapes(stamp(nil), Shape{
		ID: "acme:after", Pattern: `(?<=بعد )غد`, Value: func(m ShapeMatch) (Value, bool) {
			ref, ok := m.Reference()
			return DayOf(ref + 2), ok
		},
	}))
	require.NoError(t, err)
	text := "وصل أمس كتاب AR-٢٠٢٤٠٨١٢ من بغداد. يرد عليه بعد غد، وفي AR-20241399 خطأ. وقال في اليوم نفسه إنه سيعود."
	doc := arabic.Analyze(text)
	defer doc.Release()
	ms := x.Extract(doc, At(date.New(2024, time.August, 20)))
	got := map[string]string{}
	last := 0
	for i, m := range ms {
		require.Equal(t, m.Text, text[m.Start:m.End])
		require.LessOrEqual(t, last, m.Start)
		require.Less(t, m.Antecedent, i)
		last = m.End
		got[m.Text] = m.Value.String() + " " + m.Rule
	}
	assert.Equal(t, "2024-08-12 acme:stamp", got["AR-٢٠٢٤٠٨١٢"])
	assert.Equal(t, "2024-08-22 acme:after", got["غد"], "in place of the built-in rule's")
	assert.Contains(t, got, "أمس")
	assert.NotContains(t, got, "AR-20241399", "refused by Value")
}

func TestShapeErrors(t *testing.T) {
	_, err := New(WithShapes(Shape{ID: "acme:a", Pattern: `(`}, Shape{ID: "acme:b", Pattern: `x`}, stamp(nil), stamp(nil), Shape{Pattern: `y`}))
	for _, part := range []string{"acme:a", "acme:b has no Value function", "acme:stamp: two shapes with this id", "shape without an id: y"} {
		assert.ErrorContains(t, err, part)
	}
}

func TestShapeWithoutValueIsUnresolved(t *testing.T) {
	x, err := New(WithShapes(Shape{ID: "acme:era", Pattern: "العصر الذهبي", Value: func(ShapeMatch) (Value, bool) { return Value{}, true }}))
	require.NoError(t, err)
	ms := extractCase(x, "ازدهرت المدينة في العصر الذهبي.", Reference{})
	require.Len(t, ms, 1)
	assert.Equal(t, Explicit, ms[0].Basis)
	assert.True(t, ms[0].Value.IsZero())
	assert.NotEmpty(t, ms[0].Unresolved)
}

func TestShapesWithoutTimeout(t *testing.T) {
	for _, pattern := range []string{`(a+)+\d`, `\d{4,}`, `a*b`, `((a?){16}b?){1,16}`} {
		s := stamp(nil)
		s.Pattern, s.Timeout = pattern, -1
		_, err := New(WithShapes(s))
		assert.ErrorContains(t, err, "acme:stamp", pattern)
	}
	s := stamp(func(err error) { t.Error(err) })
	s.Timeout = -1
	x, err := New(WithShapes(s))
	require.NoError(t, err)
	text := strings.Repeat("AR-2024081 ", 20_000) + "AR-20240812"
	ms := extractCase(x, text, Reference{})
	require.NotEmpty(t, ms)
	assert.Equal(t, "AR-20240812", ms[len(ms)-1].Text)
}

func TestHostileShapeIsGivenUp(t *testing.T) {
	var reports []string
	x, err := New(WithShapes(Shape{
		ID: "acme:hostile", Pattern: `(a+)+\d`, Timeout: 10 * time.Millisecond,
		Value:  func(ShapeMatch) (Value, bool) { return Value{}, true },
		GaveUp: func(err error) { reports = append(reports, err.Error()) },
	}))
	require.NoError(t, err)
	doc := arabic.Analyze(strings.Repeat("5 "+strings.Repeat("a", 50)+" وصل أمس. ", 20))
	defer doc.Release()
	ms := x.Extract(doc, At(date.New(2024, time.August, 20)))
	assert.Len(t, reports, 1, "once for the document")
	assert.Contains(t, reports[0], "acme:hostile")
	assert.NotContains(t, reports[0], "aaa")
	assert.GreaterOrEqual(t, len(ms), 20, "the built-in rules go on")
}
