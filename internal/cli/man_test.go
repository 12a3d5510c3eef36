package cli

import (
	"bytes"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/typed"
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
	for _, f := range formatters {
		if _, err := exec.LookPath(f.show[0]); err != nil {
			t.Log("no " + f.show[0])
			continue
		}
		for _, l := range []words.Language{words.English, words.Spanish} {
			p, _ := speaking(l)
			for _, c := range p.all.paged() {
				name, page := p.page(c).Name(), string(manual.Man(p.page(c), "conmina "+Version))
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
func helpOf(p *program, c *command) string {
	defer p.out.Reset()
	p.help(c)
	help := strings.ReplaceAll(p.out.String(), " \\\n", "\n") // a command that goes on below
	help = strings.Replace(help, "\n"+words.Both("USAGE", "USO").In(p.lang)+"\n", "\n", 1)
	elsewhere := words.Both("\nFlags of every command, such", "\nOpciones de todas las órdenes, como").In(p.lang)
	if c.above == nil {
		elsewhere = words.Both("\n  More ", "\n  Más ").In(p.lang) // the manual explains these
	}
	help, _, cut := strings.Cut(help, elsewhere)
	if !cut {
		panic("help does not say " + elsewhere)
	}
	for _, topic := range p.topics() {
		if c.above == nil || topic.Name.English == "options" {
			_, said, _ := strings.Cut(string(manual.Explain("text", topic, p.helpStyle())), "\n")
			help += "\n" + said
		}
	}
	return help
}

// A command below a command has a page of its own, and the pages name each
// other. One that help hides has none.
func TestManualOfNestedCommands(t *testing.T) {
	run := func(*cobra.Command, []string) error { return nil }
	p := &program{Process: &Process{Stdout: &bytes.Buffer{}}, lang: words.English}
	leaf := &command{name: typed.Both("leaf", "hoja"), short: words.Both("leaves", "hojas"), takes: words.Both("NAME", "NOMBRE"), run: run}
	tree := &command{name: typed.Both("tree", "árbol"), short: words.Both("trees", "árboles"), heading: aCase, below: []*command{leaf}}
	root := &command{name: typed.Both("root", "raíz"), short: words.Both("roots", "raíces"), run: run}
	all := &command{name: typed.Both("conmina", "conmina"), short: words.Both("Ranges.", "Marcos."), below: []*command{tree, root}}
	p.all = all.linked()
	p.build(all)
	var names []string
	for _, c := range all.paged() {
		names = append(names, p.page(c).Name())
	}
	if want := []string{"conmina", "conmina-tree", "conmina-tree-leaf"}; !slices.Equal(names, want) {
		t.Errorf("pages %q, want %q", names, want)
	}
	for c, want := range map[*command][]string{
		leaf: {"conmina\\-tree\\-leaf \\- leaves\n", "\\fBconmina tree leaf\\fR NAME [FLAGS]\n", ".SH \"SEE ALSO\"\nconmina\\-tree(1)\n"},
		tree: {".SH \"COMMANDS\"\n.TP\n\\fBleaf\\fR\nleaves\n", ".SH \"SEE ALSO\"\nconmina(1), conmina\\-tree\\-leaf(1)\n"},
	} {
		page := string(manual.Man(p.page(c), "conmina"))
		for _, part := range want {
			if !strings.Contains(page, part) {
				t.Errorf("the page of %s lacks %q:\n%s", c.name.English, part, page)
			}
		}
	}
}
