package geonames_test

import (
	"io/fs"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/entities/geonames"
)

// heap is the live memory after a collection.
func heap() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// TestSize bounds what the gazetteer adds to a program.
func TestSize(t *testing.T) {
	info, err := fs.Stat(geonames.Lexicon(), "cities.tsv")
	require.NoError(t, err)
	assert.Less(t, info.Size(), int64(4<<20))
	before := heap()
	x, err := entities.New(entities.WithLexicon(geonames.Lexicon()))
	require.NoError(t, err)
	grown := heap() - before
	assert.Less(t, grown, int64(64<<20), "the built-in vocabulary and the cities")
	runtime.KeepAlive(x)
	t.Logf("%d kB of data, %d kB of memory", info.Size()>>10, grown>>10)
}

// TestOptIn tells the extractor with the gazetteer from the one without.
func TestOptIn(t *testing.T) {
	const text = "عاد اللاعب من مدينة فورت وورث."
	find := func(x *entities.Extractor) (entities.Entity, bool) {
		doc := arabic.Analyze(text)
		defer doc.Release()
		for _, e := range x.Extract(doc).Entities {
			if e.Ref == "geonames:4691930" {
				return e, true
			}
		}
		return entities.Entity{}, false
	}
	x, err := entities.New(entities.WithLexicon(geonames.Lexicon()))
	require.NoError(t, err)
	e, ok := find(x)
	require.True(t, ok)
	assert.Equal(t, "US", e.Country)
	_, ok = find(new(entities.Extractor))
	assert.False(t, ok)
	known, ok := x.Lookup("geonames:4691930")
	assert.True(t, ok)
	assert.Equal(t, e.NameEN, known.NameEN)
}

// TestAttribution keeps the credit that the licence asks for.
func TestAttribution(t *testing.T) {
	assert.Contains(t, geonames.Attribution, "GeoNames")
	assert.Contains(t, geonames.Attribution, "CC BY 4.0")
}
