package hawliyat_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/internal/corpus"
)

// block finds the fenced block that follows a text of the README.
func block(t *testing.T, readme, after string) (start, end int) {
	t.Helper()
	at := strings.Index(readme, after)
	require.GreaterOrEqual(t, at, 0, "the README lacks %q", after)
	fence := strings.Index(readme[at:], "\n```")
	require.Positive(t, fence)
	start = at + fence + 1
	start += strings.IndexByte(readme[start:], '\n') + 1
	end = start + strings.Index(readme[start:], "```")
	require.Less(t, start, end)
	return start, end
}

// TestReadme holds the README to what the programs really do: it shows the code
// of examples/quickstart and the output of its first command. With -update both
// are rewritten.
func TestReadme(t *testing.T) {
	raw, err := os.ReadFile("README.md")
	require.NoError(t, err)
	readme := string(raw)

	code, err := os.ReadFile("examples/quickstart/main.go")
	require.NoError(t, err)
	_, program, _ := strings.Cut(string(code), "package main\n\n")

	// The first line of the first block is the command.
	start, end := block(t, readme, "")
	command, _, _ := strings.Cut(readme[start:end], "\n")
	args := strings.Fields(command)
	require.Equal(t, []string{"go", "run", "./examples/extract"}, args[:3])
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	require.NoError(t, err)

	want := readme
	for after, text := range map[string]string{"examples/quickstart": program, "prints": string(out)} {
		start, end := block(t, want, after)
		want = want[:start] + strings.TrimSpace(text) + "\n" + want[end:]
	}
	if corpus.Updating() {
		require.NoError(t, os.WriteFile("README.md", []byte(want), 0o644))
		return
	}
	assert.Equal(t, want, readme, "run go test . -update")
}
