package lexicon

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

func itemsOf(l *Lexicon, text string) []pattern.Item {
	var b token.Buffer
	b.Tokenize(text)
	return l.Scan(text, b.Tokens, 0, len(b.Tokens), nil)
}

// FuzzScan checks on any bytes that items cover the tokens in order, that spans
// are whole runes of their tokens, and that neither tatweel nor an overlay of
// other words changes what is found.
func FuzzScan(f *testing.F) {
	for _, s := range []string{
		"وزير خارجيتها للعراق وبمجلس الأمن الدولي", "الـ48 وك2 لـCNN أ.ف.ب", "لقائه آب\u0651 والقَاهِرَة ﷺ ﻻ",
		"\xff\xfeوزير\x00", "قوى 14 آذار كانون", "سيقتل\u200cونها زيارتهما", strings.Repeat("و", 50),
	} {
		f.Add(s)
	}
	cl, l := build(f, vocabulary)
	over := l.Extend()
	noun, _ := cl.Lookup("noun")
	over.Add("كلمة غير مستعملة", noun, 1, 0)
	overlay, err := over.Build()
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string) {
		var b token.Buffer
		b.Tokenize(text)
		items := l.Scan(text, b.Tokens, 0, len(b.Tokens), nil)
		at := int32(0)
		for i := range items {
			it := &items[i]
			require.Equal(t, at, it.From)
			require.Greater(t, it.To, it.From)
			first, last := &b.Tokens[it.From], &b.Tokens[it.To-1]
			require.True(t, it.Start >= first.Start && it.Start <= last.End && it.End == last.End)
			if utf8.ValidString(text) {
				require.True(t, utf8.ValidString(text[it.Start:it.End]), "%q cuts a rune", text[it.Start:it.End])
			}
			require.True(t, it.Has(pattern.Any))
			require.Equal(t, i == 0, it.Has(pattern.First))
			for _, e := range it.Entries {
				require.True(t, it.Has(e.Class))
			}
			at = it.To
		}
		require.Equal(t, len(b.Tokens), int(at))
		require.Equal(t, items, overlay.Scan(text, b.Tokens, 0, len(b.Tokens), nil))

		// Tatweel behind the second letter of every longer word.
		var sb strings.Builder
		end := 0
		for i := range b.Tokens {
			tok := &b.Tokens[i]
			sb.WriteString(text[end:tok.Start])
			word := text[tok.Start:tok.End]
			if tok.Kind == token.Word && tok.Flags&token.Changed == 0 && len(word) >= 6 {
				word = word[:4] + "ـ" + word[4:]
			}
			sb.WriteString(word)
			end = int(tok.End)
		}
		sb.WriteString(text[end:])
		stretched := itemsOf(l, sb.String())
		require.Len(t, stretched, len(items))
		for i := range items {
			require.Equal(t, items[i].Entries, stretched[i].Entries)
			require.Equal(t, items[i].Set, stretched[i].Set)
		}
	})
}

func TestConcurrentScans(t *testing.T) {
	_, l := build(t, vocabulary)
	text := "قال وزير خارجيتها للعراق وبمجلس الأمن الدولي الـ48 لـCNN لقائه"
	want := itemsOf(l, text)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 100 {
				assert.Equal(t, want, itemsOf(l, text))
			}
			b := l.Extend()
			b.Add("قال", 0, 1, 0)
			_, err := b.Build()
			assert.NoError(t, err)
		})
	}
	wg.Wait()
}

// TestHardTextsEnd reads texts on which a quadratic step would outlast the
// test's timeout.
func TestHardTextsEnd(t *testing.T) {
	_, l := build(t, vocabulary)
	texts := map[string]string{
		"function word":       "من ",
		"phrase that fails":   "مجلس الأمن مجلس ",
		"every proclitic":     "وباللوال ",
		"pronouns":            "بزيارتهما ",
		"one long word":       "بالو",
		"digits and slashes":  "1/2",
		"joined proclitics":   "الـ4",
		"nested quotes":       "«\"",
		"bytes not UTF-8":     "\xff\xc3",
		"words of one letter": "و ",
	}
	for name, s := range texts {
		t.Run(name, func(t *testing.T) {
			text := strings.Repeat(s, 1<<17)
			var b token.Buffer
			b.Tokenize(text)
			items := l.Scan(text, b.Tokens, 0, len(b.Tokens), nil)
			assert.LessOrEqual(t, len(items), len(b.Tokens))
		})
	}
}

func TestScanDoesNotAllocate(t *testing.T) {
	_, l := build(t, vocabulary)
	text := "قال وزير خارجيتها للعراق وبمجلس الأمن الدولي الـ48 لـCNN لقائه والقَاهِرَة وفي زيارته"
	var b token.Buffer
	b.Tokenize(text)
	dst := make([]pattern.Item, 0, 64)
	assert.Zero(t, testing.AllocsPerRun(100, func() { dst = l.Scan(text, b.Tokens, 0, len(b.Tokens), dst[:0]) }))
}
