package cli

import (
	"maps"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/words"
)

// helpAt is all help of a language, on a terminal of a width.
func helpAt(l words.Language, width int, ascii bool) string {
	p, _ := speaking(l)
	p.Terminal.Width, p.ASCII = width, command.Flip{On: ascii, Given: true}
	for _, c := range p.all().Whole() {
		p.help(c)
	}
	for _, topic := range p.topics() {
		p.out.Write(manual.Explain("text", topic, p.helpStyle()))
	}
	return p.out.String()
}

// Help fits every width, but for a single word and for an example of a command,
// which stand whole, and says the same in all of them.
func TestHelpWidths(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Spanish} {
		want := wordsOf(helpAt(l, 0, false))
		for width := settings.LeastWidth; width <= 200; width++ {
			help := helpAt(l, width, false)
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

// The whole program fits a console, with a line for each command.
func TestHelpOnOneScreen(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Spanish} {
		p, _ := speaking(l)
		p.Terminal.Width = 80
		p.help(p.all())
		help := p.out.String()
		if n := strings.Count(help, "\n"); n > 24 {
			t.Errorf("%d lines in %s:\n%s", n, l, help)
		}
		for _, c := range p.all().Listed() {
			if line := c.Name.In(l) + " "; c.Heading != command.TheProgram && !strings.Contains(help, c.Short.In(l)+"\n") || !strings.Contains(strings.ReplaceAll(help, "\n", " "), line) {
				t.Errorf("%s is not on one line of the help in %s:\n%s", c.Name.In(l), l, help)
			}
		}
		for _, topic := range p.topics() {
			if !strings.Contains(strings.Join(strings.Fields(help), " ")+" ", " "+topic.Name.In(l)+" ") {
				t.Errorf("the help in %s has no topic %s", l, topic.Name.In(l))
			}
		}
	}
}

// The flags that every command has stand in a topic, and in no help of a command.
func TestSharedFlagsStandOnce(t *testing.T) {
	for _, l := range []words.Language{words.English, words.Spanish} {
		p, _ := speaking(l)
		for _, topic := range p.topics() {
			if topic.Name.English == "options" {
				p.out.Write(manual.Explain("text", topic, p.helpStyle()))
			}
		}
		shared := p.out.String()
		p.out.Reset()
		p.help(p.all().To("resolve"))
		for _, f := range p.globals() {
			if typed := f.Typed(l); !strings.Contains(shared, typed) || strings.Contains(p.out.String(), typed) {
				t.Errorf("%s in %s", typed, l)
			}
		}
		if !strings.Contains(p.out.String(), words.Both("conmina help options", "conmina ayuda opciones").In(l)) {
			t.Errorf("where the flags stand is not said in %s:\n%s", l, p.out.String())
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
		for _, r := range helpAt(l, 80, true) {
			if r > unicode.MaxASCII && !unicode.IsLetter(r) && !strings.ContainsRune("¿¡", r) {
				t.Fatalf("%s: %q", l, r)
			}
		}
	}
}
