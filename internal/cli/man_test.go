package cli

import (
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/words"
)

// formatters are the programs that show manual pages, with what they say of a
// page that they find something wrong with.
var formatters = []struct{ show, lint []string }{
	{[]string{"mandoc", "-Kutf-8", "-Tutf8"}, []string{"mandoc", "-Tlint", "-Wwarning"}},
	{[]string{"groff", "-Kutf8", "-Tutf8", "-man"}, []string{"groff", "-Kutf8", "-Tutf8", "-man", "-ww", "-z"}},
}

// noDate matches the one fault that every page has on purpose.
var noDate = regexp.MustCompile(`(?m)^.*missing date.*\n`)

// Every page formats without a warning and says every word that help says.
func TestManualSaysWhatHelpSays(t *testing.T) {
	at := 0
	for _, f := range formatters {
		if _, err := exec.LookPath(f.show[0]); err != nil {
			t.Log("no " + f.show[0])
			continue
		}
		for _, l := range []words.Language{words.English, words.Spanish} {
			p, _ := speaking(l)
			for _, c := range p.all().Paged() {
				if at++; at%3 != 0 && os.Getenv("LONG_TESTS") == "" {
					continue
				}
				name, page := p.page(c).Name(), string(manual.Man(c.Page(p.lang, p.globals(), p.topics), "conmina "+Version))
				if found := noDate.ReplaceAllString(format(t, f.lint, page), ""); found != "" {
					t.Errorf("%s: %s", name, found)
				}
				shown := strings.Fields(plainly(format(t, f.show, page)))
				for word := range strings.FieldsSeq(helpOf(p, c)) {
					if !slices.Contains(shown, word) {
						t.Errorf("%s, %s: help says %q, the page does not", name, f.show[0], word)
					}
				}
			}
		}
	}
}

// format gives what a formatter says of a page. mandoc ends with another code
// than 0 when it has found something.
func format(t *testing.T, command []string, page string) string {
	t.Helper()
	c := exec.Command(command[0], command[1:]...)
	c.Stdin = strings.NewReader(page)
	out, err := c.CombinedOutput()
	if err != nil && len(out) == 0 {
		t.Fatalf("%q: %v", command, err)
	}
	return string(out)
}

// plainly takes away what makes a terminal print in bold and italics, and the
// minus sign that groff makes of a hyphen on some systems.
func plainly(s string) string {
	s = regexp.MustCompile("\x1b\\[[0-9;]*m|.\b").ReplaceAllString(s, "")
	return strings.ReplaceAll(s, "−", "-")
}

// helpOf is the help of a command without its heading for usage, with the flags that
// every command has. For the program it includes the topics.
func helpOf(p *program, c *command.Command) string {
	defer p.out.Reset()
	p.help(c)
	help := strings.ReplaceAll(p.out.String(), " \\\n", "\n") // a command that goes on below
	help = strings.Replace(help, "\n"+words.Both("USAGE", "USO").In(p.lang)+"\n", "\n", 1)
	elsewhere := words.Both("\nFlags of every command, such", "\nOpciones de todas las órdenes, como").In(p.lang)
	if c.Above == nil {
		elsewhere = words.Both("\n  More ", "\n  Más ").In(p.lang) // the manual explains these
	}
	help, _, cut := strings.Cut(help, elsewhere)
	if !cut {
		panic("help does not say " + elsewhere)
	}
	for _, topic := range p.topics() {
		if c.Above == nil || topic.Name.English == "options" {
			_, said, _ := strings.Cut(string(manual.Explain("text", topic, p.helpStyle())), "\n")
			help += "\n" + said
		}
	}
	return help
}
