package cli

import (
	"bytes"
	"maps"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/words"
)

// manual is all help of one language.
type manual struct {
	*program
	root *cobra.Command
}

func manualIn(l words.Language) manual {
	p := &program{Process: &Process{Stdin: &bytes.Buffer{}, Stdout: &bytes.Buffer{}, Stderr: &bytes.Buffer{}, Now: time.Now}, lang: l}
	root := p.root()
	root.InitDefaultHelpCmd()
	return manual{p, root}
}

// at writes it on a terminal of a width.
func (m manual) at(width int, ascii bool) string {
	defer m.out.Reset()
	m.Terminal.Width, m.ascii = width, flip{on: ascii, given: true}
	for _, c := range append(m.root.Commands(), m.root) {
		m.help(c)
		for _, sub := range c.Commands() {
			if c != m.root {
				m.help(sub)
			}
		}
	}
	for _, topic := range topics {
		m.topic(topic)
	}
	return m.out.String()
}

// Help fits every width, but for a single word and for an example of a command,
// which stand whole, and says the same in all of them.
func TestHelpWidths(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Spanish} {
		m := manualIn(l)
		want := wordsOf(m.at(0, false))
		for width := leastWidth; width <= 200; width++ {
			help := m.at(width, false)
			for line := range strings.Lines(help) {
				line = strings.TrimRight(line, "\n")
				word := strings.TrimSpace(line)
				if utf8.RuneCountInString(line) > width && strings.Contains(word, " ") && !strings.HasPrefix(word, "conmina ") {
					t.Fatalf("%s at %d: %q", l, width, line)
				}
			}
			if got := wordsOf(help); !maps.Equal(got, want) {
				t.Fatalf("%s at %d does not say the same", l, width)
			}
		}
	}
}

// wordsOf counts the words of a text.
func wordsOf(help string) map[string]int {
	counts := map[string]int{}
	for _, word := range strings.Fields(help) {
		counts[word]++
	}
	return counts
}

// In ASCII help holds nothing else but the letters of words and the marks that
// open a question.
func TestHelpInASCII(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Spanish} {
		for _, r := range manualIn(l).at(80, true) {
			if r > unicode.MaxASCII && !unicode.IsLetter(r) && !strings.ContainsRune("¿¡", r) {
				t.Fatalf("%s: %q", l, r)
			}
		}
	}
}
