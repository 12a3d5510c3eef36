package cli

import (
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/words"
)

// A command line that begins with a command is parsed with the flags of that
// command alone. A line that begins with a flag is parsed with the flags of all
// commands. Both give the same output, for right and for wrong lines.
func TestOneCommandIsEnough(t *testing.T) {
	t.Chdir(t.TempDir()) // where the manual may be written to
	for _, c := range commands() {
		if c.English == "man" { // which writes files, and is of all commands either way
			continue
		}
		for _, l := range []words.Language{words.English, words.Spanish} {
			name := c.In(l)
			for _, rest := range [][]string{
				{},
				{"--help"},
				{"-h"},
				{"nothing"},
				{"nothing", "of", "it"},
				{"--no-such-flag"},
				{"--aeg", "15"},
				{"-age", "15"},
				{"\u2014edad", "15"},
				{"153", "--age", "15"},
				{"153", "--edad", "15", "--short"},
				{"help"},
				{"resolve"},
				{"list"},
				{"--format"},
				{"--format", "nothing"},
				{"--version"},
				{"--", "153"},
				{"153", "-o"},
				{"-x"},
				{"--age=15", "--age=16", "153"},
				{"show", "omitted-age"},
				{"path"},
			} {
				behind := append(append([]string{name}, rest...), "--theme", "standard")
				if slices.Contains(rest, "--") || slices.Contains(rest, "-o") || slices.Contains(rest, "--format") && len(rest) == 1 {
					behind = append([]string{name, "--theme", "standard"}, rest...)
				}
				before := append([]string{"--theme", "standard", name}, rest...)
				outBehind, saidBehind := ran("", behind...)
				outBefore, saidBefore := ran("", before...)
				if outBehind != outBefore || saidBehind != saidBefore {
					t.Errorf("%q says\n%s%s\nwhere %q says\n%s%s", behind, outBehind, saidBehind, before, outBefore, saidBefore)
				}
			}
		}
	}
}
