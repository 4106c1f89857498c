package dates

import (
	"fmt"
	"testing"

	"github.com/hawliyat/hawliyat/internal/corpus"
)

func TestZZ(t *testing.T) {
	c := loadGrammar().cascade
	counts := make([]int, c.Len())
	eachGolden(t, func(_ corpus.Line, g *goldenCase) { fired(g.Text+g.Page, g.reference(t), counts) })
	names := make([]string, c.Len())
	for _, r := range c.Rules() {
		n, _ := c.RuleNumber(r.ID)
		names[n] = r.ID
	}
	var x Extractor
	for _, r := range c.Rules() {
		n, _ := c.RuleNumber(r.ID)
		bad := counts[n] == 0
		for _, text := range r.Accept {
			k := make([]int, c.Len())
			fired(text, At(today), k)
			if k[n] == 0 || bad {
				fmt.Printf("%s never=%v fires=%v %q:", r.ID, bad, k[n], text)
				for i, m := range k {
					if m > 0 {
						fmt.Printf(" %s", names[i])
					}
				}
				for _, m := range extractCase(&x, text, At(today)) {
					fmt.Printf(" => %q %s %s", m.Text, m.Value, m.Rule)
				}
				fmt.Println()
			}
		}
		for _, text := range r.Reject {
			k := make([]int, c.Len())
			fired(text, At(today), k)
			if k[n] != 0 {
				fmt.Printf("REJECT %s %q\n", r.ID, text)
			}
		}
		if bad && len(r.Accept) == 0 {
			fmt.Println(r.ID, r.Pattern)
		}
	}
}
