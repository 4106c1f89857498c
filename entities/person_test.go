package entities

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSurnameOfKnown makes a surname the person of the tables that is named in full
// before or behind it.
func TestSurnameOfKnown(t *testing.T) {
	for _, text := range []string{
		"وصل توم براك إلى بيروت. وقال براك إن المحادثات مفيدة.",
		"وقال براك إن المحادثات مفيدة. ووصل المبعوث توم براك إلى بيروت.",
		"قال صدام حسين إنه باق، وأضاف صدام أن الحرب مستمرة.",
	} {
		r := Extract(text)
		persons, mentions := 0, 0
		for i := range r.Entities {
			if r.Entities[i].Type == Person {
				persons, mentions = persons+1, mentions+len(r.Entities[i].Mentions)
			}
		}
		assert.Equal(t, 1, persons, text)
		assert.Equal(t, 2, mentions, text)
	}
}
