package geonames_test

import (
	"fmt"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/entities/geonames"
)

func ExampleLexicon() {
	x, err := entities.New(entities.WithLexicon(geonames.Lexicon()))
	if err != nil {
		fmt.Println(err)
		return
	}
	doc := arabic.Analyze("اندلع حريق في مدينة بيكرسفيلد أمس.")
	defer doc.Release()
	for _, e := range x.Extract(doc).Entities {
		fmt.Println(e.Ref, e.NameEN, e.Country)
	}
	// Output:
	// geonames:5325738 Bakersfield US
}
