package manual_test

import (
	"maps"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

var languages = []words.Language{words.English, words.Spanish}

// topics are all topics, with lists that end in a word that no text has.
func topics() []manual.Topic {
	return manual.Topics(manual.Known{
		Formats: []string{"text", "formatzz"}, Extensions: []string{".extensionzz"}, Columns: []string{"status", "columnzz"},
		Options:   []manual.Option{{Typed: words.Both("optionzz", "opcionzz"), Means: words.Both("an option", "una opción")}},
		ExitCodes: []exit.Meaning{{Code: 0, Means: words.Both("meaningzz", "significadozz")}, {Code: 130, Means: words.Both("interrupted", "interrumpido")}},
	})
}

// Every topic has something to say in each language and in each form, and every
// list that it repeats stands in it; no verb is left unfilled.
func TestTopicsInEveryForm(t *testing.T) {
	for _, l := range languages {
		said := map[string]string{}
		for _, topic := range topics() {
			for _, format := range []string{"text", "md", "html"} {
				out := string(manual.Explain(format, topic, sheet.Style{Language: l}))
				if !utf8.ValidString(out) || strings.Count(out, "\n") < 2 || strings.Contains(out, "%!") || strings.Contains(out, "%s") {
					t.Errorf("%s in %s as %s:\n%s", topic.Name.English, l, format, out)
				}
				said[format] += out
			}
		}
		said["roff"] = string(manual.Man(manual.Page{Language: l, Path: "conmina", Whole: true, Topics: topics()}, "conmina 1.2.3"))
		for format, out := range said {
			for _, want := range []string{"formatzz", ".extensionzz", "columnzz", words.Both("meaningzz", "significadozz").In(l), words.Both("optionzz", "opcionzz").In(l)} {
				if !strings.Contains(out, want) {
					t.Errorf("the topics in %s as %s are without %s", l, format, want)
				}
			}
		}
	}
}

// Names of topics begin and end their bold at a word, so that Markdown shows it.
func TestBoldOfTopics(t *testing.T) {
	bold := regexp.MustCompile(`(?m)^- \*\*\S(.*\S)?:\*\* `)
	for _, l := range languages {
		for _, topic := range topics() {
			for line := range strings.Lines(string(manual.Explain("md", topic, sheet.Style{Language: l}))) {
				if strings.HasPrefix(line, "- ") && !bold.MatchString(line) {
					t.Errorf("%s in %s: %q", topic.Name.English, l, line)
				}
			}
		}
	}
}

// A topic says the same in every width, and no line is wider than the screen.
func TestWidthsOfTopics(t *testing.T) {
	for _, l := range languages {
		for _, topic := range topics() {
			whole := counted(manual.Explain("text", topic, sheet.Style{Language: l}))
			for width := 40; width <= 200; width++ {
				out := manual.Explain("text", topic, sheet.Style{Language: l, Width: width})
				for line := range strings.Lines(string(out)) {
					if line = strings.TrimRight(line, "\n"); utf8.RuneCountInString(line) > width {
						t.Fatalf("%s in %s at %d: %q", topic.Name.English, l, width, line)
					}
				}
				if !maps.Equal(counted(out), whole) {
					t.Fatalf("%s in %s at %d loses or breaks a word:\n%s", topic.Name.English, l, width, out)
				}
			}
		}
	}
}

// counted counts the words of a screen.
func counted(out []byte) map[string]int {
	counts := map[string]int{}
	for _, word := range strings.Fields(string(out)) {
		counts[word]++
	}
	return counts
}
