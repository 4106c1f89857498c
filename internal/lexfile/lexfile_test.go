package lexfile

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParse(t *testing.T) {
	tab, err := Parse("w.tsv", "\uFEFF# words\nform\tclass\tsource\r\nيوم\tunit\town\r\n\n# comment\nشهر\t\town\n")
	require.NoError(t, err)
	assert.Equal(t, []string{"form", "class", "source"}, tab.Columns)
	assert.Equal(t, []Row{{3, []string{"يوم", "unit", "own"}}, {6, []string{"شهر", "", "own"}}}, tab.Rows)
	assert.Equal(t, 2, tab.Col("source"))
	assert.Equal(t, -1, tab.Col("flags"))
	assert.Equal(t, "unit", tab.Rows[0].Get(tab.Col("class")))
	assert.Empty(t, tab.Rows[0].Get(tab.Col("flags")))
	cols, err := tab.Need("class", "form")
	require.NoError(t, err)
	assert.Equal(t, []int{1, 0}, cols)
	_, err = tab.Need("form", "flags", "value")
	assert.EqualError(t, err, "w.tsv:1: missing column flags, value")
	assert.EqualError(t, tab.Errorf(&tab.Rows[1], "bad %d", 7), "w.tsv:6: bad 7")
}

func TestParseErrors(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"empty", "", "w.tsv: no line with column names"},
		{"only comments", "# a\n\n# b\n", "w.tsv: no line with column names"},
		{"columns", "a\t\ta\n", "w.tsv:1: column 2 has the name \"\"\nw.tsv:1: two columns with the name \"a\""},
		{"too many columns", strings.Repeat("a\t", 300), "w.tsv:1: 301 columns; at most 256 are possible"},
		{"spaced column", "a \tb\n", "w.tsv:1: column 1 has the name \"a \""},
		{"all rows", "a\tb\nx\nx\ty\nx\ty\tz\n\xff\ty\nx\t\x00\n", "w.tsv:2: 1 cells; the table has 2 columns\n" +
			"w.tsv:4: 3 cells; the table has 2 columns\nw.tsv:5: not valid UTF-8 text\nw.tsv:6: not valid UTF-8 text"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			tab, err := Parse("w.tsv", c.in)
			assert.Nil(t, tab)
			require.ErrorContains(t, err, c.want)

			var e *Error
			assert.ErrorAs(t, err, &e)
		})
	}
}

func TestRead(t *testing.T) {
	fsys := fstest.MapFS{
		"a.tsv": {Data: []byte("form\nيوم\n")},
		"b.tsv": {Data: []byte("form\nx\ty\n")},
		"c.tsv": {Data: []byte("form\nx\ty\tz\n")},
	}
	tab, err := Read(fsys, "a.tsv")
	require.NoError(t, err)
	assert.Equal(t, "a.tsv", tab.File)
	_, err = Read(fsys, "absent.tsv")
	assert.ErrorIs(t, err, fs.ErrNotExist)
	_, err = ReadAll(fsys, "a.tsv", "b.tsv", "absent.tsv", "c.tsv")
	require.ErrorIs(t, err, fs.ErrNotExist)
	assert.ErrorContains(t, err, "b.tsv:2: 2 cells")
	assert.ErrorContains(t, err, "c.tsv:2: 3 cells")
	all, err := ReadAll(fsys, "a.tsv")
	require.NoError(t, err)
	assert.Len(t, all, 1)
}

func TestSplit(t *testing.T) {
	assert.Equal(t, []string{"نيسان", "أبريل"}, slices.Collect(Alternatives(" نيسان | أبريل|| ")))
	assert.Equal(t, []string{"exact", "nodef"}, slices.Collect(Flags("exact, nodef")))
	assert.Empty(t, slices.Collect(Alternatives("")))
	for part := range Alternatives("a|b") {
		assert.Equal(t, "a", part)
		break
	}
}

func TestLint(t *testing.T) {
	opts := DefaultLint([]string{"unit", "name"}, []string{"exact", "nodef"}, []string{"own"})
	cases := []struct{ name, row, want string }{
		{"right", "يوم\tunit\t1\tnodef\town", ""},
		{"right alternatives", "يوم|نهار\tunit|name\t1\texact,nodef\town", ""},
		{"same form, other value", "شهر\tunit\t2\t\town", ""},
		{"duplicate", "شهر\tunit\t1\t\town", `"شهر" is already on line 2`},
		{"duplicate after folding", "إمرأه\tname\t\t\town", `"إمرأه" is already on line 3`},
		{"exact is not folded", "إمرأة\tname\t\texact\town", ""},
		{"twice in a cell", "يوم|يوم\tunit\t\t\town", `"يوم" twice in this row`},
		{"presentation form", "ﻻ\tunit\t\t\town", "presentation form U+FEFB"},
		{"bidirectional control", "يوم\u200f\tunit\t\t\town", "bidirectional control U+200F"},
		{"invisible", "يوم\u200c\tunit\t\t\town", "invisible character U+200C"},
		{"no-break space", "يوم\u00a0واحد\tunit\t\t\town", "space other than U+0020 U+00A0"},
		{"control", "يوم\x01\tunit\t\t\town", "control character U+0001"},
		{"tashkeel", "يَوم\tunit\t\t\town", "tashkeel U+064E"},
		{"tashkeel in an exact form", "يَوم\tunit\t\texact\town", ""},
		{"tatweel", "يـوم\tunit\t\t\town", "tatweel U+0640"},
		{"Persian yeh", "یوم\tunit\t\t\town", "letter foreign to Arabic orthography U+06CC"},
		{"Arabic-Indic digit", "٣ أيام\tunit\t\t\town", "digit other than 0 to 9 U+0663"},
		{"decomposed", "\u0627\u0653ب\tunit\t\texact\town", "not in normal form C"},
		{"space around", " يوم\tunit\t\t\town", `form: space around " يوم"`},
		{"space around an alternative", "يوم | نهار\tunit\t\t\town", `space around the alternative "يوم "`},
		{"two spaces", "يوم  واحد\tunit\t\t\town", "two spaces"},
		{"empty alternative", "يوم||نهار\tunit\t\t\town", "empty alternative"},
		{"empty form", "\tunit\t\t\town", "form is empty"},
		{"empty class", "يوم\t\t\t\town", "class is empty"},
		{"class", "يوم\tunits\t\t\town", `unknown class "units"`},
		{"flag", "يوم\tunit\t\texct\town", `unknown flag "exct"`},
		{"no source", "يوم\tunit\t\t\t", "no source"},
		{"source", "يوم\tunit\t\t\twiki", `unknown source "wiki"`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			tab, err := Parse("w.tsv", "form\tclass\tvalue\tflags\tsource\nشهر\tunit\t1\t\town\nامرأة\tname\t\t\town\n"+c.row+"\n")
			require.NoError(t, err)
			err = errors.Join(Lint(tab, opts)...)
			if c.want == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, c.want)
			assert.True(t, strings.HasPrefix(err.Error(), "w.tsv:4: "), err)
		})
	}
}

func TestLintReportsEverything(t *testing.T) {
	tab, err := Parse("w.tsv", "form\tclass\tflags\nیوم\tx\ty\n\t\t\n")
	require.NoError(t, err)
	errs := Lint(tab, DefaultLint([]string{"unit"}, []string{"exact"}, nil))
	var got []string
	for _, e := range errs {
		got = append(got, e.Error())
	}
	assert.Equal(t, []string{
		"w.tsv:1: missing column value",
		"w.tsv:1: missing column source",
		`w.tsv:2: unknown flag "y"`,
		`w.tsv:2: unknown class "x"`,
		`w.tsv:2: form: letter foreign to Arabic orthography U+06CC in "یوم"`,
		"w.tsv:3: form is empty",
		"w.tsv:3: class is empty",
	}, got)
}

// FuzzParse checks that what is read is what was written: writing the table
// back in canonical form and reading it again gives the same table.
func FuzzParse(f *testing.F) {
	f.Add("form\tclass\nيوم\tunit\n")
	f.Add("# c\n\na\tb\r\nx\t\n")
	f.Add("\uFEFFa\n#\nb")
	f.Add("a\ta\n\xff\n\x00\tb")
	f.Fuzz(func(t *testing.T, in string) {
		tab, err := Parse("f.tsv", in)
		if err != nil {
			require.Nil(t, tab)
			return
		}
		var sb strings.Builder
		sb.WriteString(strings.Join(tab.Columns, "\t") + "\n")
		lines := strings.Split(strings.TrimPrefix(in, "\uFEFF"), "\n")
		for _, r := range tab.Rows {
			require.Len(t, r.Cells, len(tab.Columns))
			joined := strings.Join(r.Cells, "\t")
			require.Equal(t, strings.TrimSuffix(lines[r.Line-1], "\r"), joined)
			sb.WriteString(joined + "\n")
		}
		if strings.HasPrefix(sb.String(), "\uFEFF") {
			return // a second byte order mark would be taken for the first
		}
		again, err := Parse("f.tsv", sb.String())
		require.NoError(t, err)
		require.Equal(t, tab.Columns, again.Columns)
		require.Len(t, again.Rows, len(tab.Rows))
		for i := range tab.Rows {
			require.Equal(t, tab.Rows[i].Cells, again.Rows[i].Cells)
		}
		Lint(tab, DefaultLint(nil, nil, nil))
	})
}

func BenchmarkParse(b *testing.B) {
	text := "form\tclass\tvalue\tflags\tsource\n" + strings.Repeat("كانون الثاني|كانون ثاني\tmonth\t1\tnoprefix\town\n", 15000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse("b.tsv", text); err != nil {
			b.Fatal(err)
		}
	}
}
