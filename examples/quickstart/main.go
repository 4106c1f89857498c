// Command quickstart shows the library in some thirty lines: a piece of news
// in, its events with their times and participants out.
package main

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/timeline"
)

const news = `وصل وزير الخارجية المصري بدر عبد العاطي إلى باريس أمس، وسيلتقي نظيره الفرنسي غداً.
وقالت مصادر دبلوماسية إن القاهرة ستستضيف مفاوضات جديدة بدءاً من أكتوبر المقبل.`

func main() {
	published := date.New(2024, time.August, 12)
	result := timeline.Analyze(timeline.Input{Text: news, Published: dates.At(published)})
	for _, event := range result.Events {
		when := "undated"
		if event.Time != nil {
			when = event.Time.Value
		}
		fmt.Println(when, event.Type, event.Phase, event.Modality)
		for _, role := range event.Roles {
			if role.Entity >= 0 {
				fmt.Println("   ", role.Name, result.Entities.Entities[role.Entity].NameEN)
			}
		}
	}
}
