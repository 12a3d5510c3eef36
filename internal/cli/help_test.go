package cli

import (
	"bytes"
	"maps"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/present"
)

// helpIn writes all help of a language on a terminal of a width.
func helpIn(l present.Language, width int, ascii bool) string {
	p := &program{Process: &Process{Stdin: &bytes.Buffer{}, Stdout: &bytes.Buffer{}, Stderr: &bytes.Buffer{}, Now: time.Now}, lang: l}
	p.Terminal.Width, p.ascii = width, flip{on: ascii, given: true}
	root := p.root()
	root.InitDefaultHelpCmd()
	for _, c := range append(root.Commands(), root) {
		p.help(c)
	}
	for _, topic := range topics {
		p.topic(topic)
	}
	return p.out.String()
}

// Help fits every width, but for a single word that is longer, and says the same
// in all of them.
func TestHelpWidths(t *testing.T) {
	for _, l := range []present.Language{present.English, present.Spanish} {
		want := wordsOf(helpIn(l, 0, false))
		for width := leastWidth; width <= 200; width++ {
			help := helpIn(l, width, false)
			for line := range strings.Lines(help) {
				line = strings.TrimRight(line, "\n")
				if word := strings.TrimSuffix(strings.TrimSpace(line), ` \`); utf8.RuneCountInString(line) > width && strings.Contains(word, " ") {
					t.Fatalf("%s at %d: %q", l, width, line)
				}
			}
			if got := wordsOf(help); !maps.Equal(got, want) {
				t.Fatalf("%s at %d does not say the same", l, width)
			}
		}
	}
}

// wordsOf counts the words of a text. A backslash continues a command.
func wordsOf(help string) map[string]int {
	counts := map[string]int{}
	for _, word := range strings.Fields(help) {
		if word != `\` {
			counts[word]++
		}
	}
	return counts
}

// In ASCII help holds nothing else but the letters of words and the marks that
// open a question.
func TestHelpInASCII(t *testing.T) {
	for _, l := range []present.Language{present.English, present.Spanish} {
		for _, r := range helpIn(l, 80, true) {
			if r > unicode.MaxASCII && !unicode.IsLetter(r) && !strings.ContainsRune("¿¡", r) {
				t.Fatalf("%s: %q", l, r)
			}
		}
	}
}
