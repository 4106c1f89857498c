package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTable(t *testing.T) {
	var tb table
	tb.add("when", "who", "x")
	tb.add("2025-09", cell("العِراق"), "a")
	tb.add("", "US", "")
	assert.Equal(t, strings.Join([]string{
		"  when     who     x",
		"  2025-09  \u2068العِراق\u2069  a",
		"           US",
		"",
	}, "\n"), tb.String())
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"سطر\nسطر\tثالث":          "سطر سطر ثالث",
		"\u202eمقلوب\u202c\u2069": "مقلوب",
		"\x1b[31mأحمر\x00":        "[31mأحمر",
		"أ\xff":                   "أ\uFFFD",
		strings.Repeat("ب", 60):   strings.Repeat("ب", maxCell) + "…",
		strings.Repeat("بَ", 30):  strings.Repeat("بَ", 30),
	} {
		assert.Equal(t, want, clean(in))
	}
}
