package shape

import (
	"testing"

	"github.com/dlclark/regexp2/v2/syntax"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestNeeds(t *testing.T) {
	tests := []struct {
		name, pattern string
		admitted      []string
		refused       []string
	}{
		{"digits", `\d{1,2}`, []string{"عام 2024", "٣"}, []string{"", "لا رقم", "abc"}},
		{"separator", numeric, []string{"1/2/2003", "1-٢"}, []string{"عام 2024", "كلمة"}},
		{"literal", `(?:المصدر|مصدر) ?: .{1,80}`, []string{"المصدر: وكالة", "مصدر : أ"}, []string{"وكالة الأنباء"}},
		{"literal in look-ahead", `(?=.{0,20}GMT).{1,40}`, []string{"22:00 GMT"}, []string{"22:00"}},
		{"any case", `(?i)gmt`, []string{"GMT", "gMt"}, []string{"ساعة"}},
		{"optional part asks for nothing", `(?:GMT)?.{1,3}`, []string{"ساعة"}, nil},
		{"replacement character", `\uFFFD`, []string{"\xff"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tree, err := syntax.Parse(tt.pattern, syntax.ParseOptions{})
			require.NoError(t, err)
			needs := needsOf(tree.Root)
			for _, line := range tt.admitted {
				assert.True(t, admits(needs, line), line)
				assert.True(t, admitsRunes(needs, []rune(line)), line)
			}
			for _, line := range tt.refused {
				assert.False(t, admits(needs, line), line)
				assert.False(t, admitsRunes(needs, []rune(line)), line)
			}
		})
	}
}

func TestRuneSet(t *testing.T) {
	tree, err := syntax.Parse(`[\d\u2013ب]`, syntax.ParseOptions{})
	require.NoError(t, err)
	s := newRuneSet(tree.Root.Children[0].Set)
	for _, line := range []string{"7", "٧", "۷", "ب", "–", "०", "\xffب"} {
		assert.True(t, s.in(line), line)
	}
	for _, line := range []string{"", "a", "ت", "—", "\xd9", "\xd9a", "\xe2\x80", "𝄞"} {
		assert.False(t, s.in(line), line)
	}
}
