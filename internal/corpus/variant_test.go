package corpus

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestVariants(t *testing.T) {
	want := map[string]string{
		"tatweel":         "زار كـتب، ود", // no letter of the other two joins the next
		"Persian letters": "زار کتب، ود",
		"direction marks": "زار \u200fكتب، \u200fود",
		"no-break spaces": "زار\u00a0كتب،\u00a0ود",
	}
	for _, v := range Variants() {
		assert.Equal(t, want[v.Name], v.Rewrite("زار كتب، ود"), v.Name)
	}
}
