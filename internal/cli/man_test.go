package cli

import (
	"bytes"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/words"
)

// formatters are the programs that show manual pages, with what they say of a
// page that they find something wrong with.
var formatters = []struct{ show, lint []string }{
	{[]string{"mandoc", "-Kutf-8", "-Tutf8"}, []string{"mandoc", "-Tlint", "-Wwarning"}},
	{[]string{"groff", "-Kutf8", "-Tutf8", "-man"}, []string{"groff", "-Kutf8", "-Tutf8", "-man", "-ww", "-z"}},
}

// noDate is what is wrong with every page on purpose.
var noDate = regexp.MustCompile(`(?m)^.*missing date.*\n`)

// Every page formats without a warning and says every word that help says.
func TestManualSaysWhatHelpSays(t *testing.T) {
	for _, f := range formatters {
		if _, err := exec.LookPath(f.show[0]); err != nil {
			t.Log("no " + f.show[0])
			continue
		}
		for _, l := range []words.Language{words.English, words.Spanish} {
			p, root, _ := tree(t, l)
			for _, c := range pages(root) {
				page := p.manPage(c)
				if found := noDate.ReplaceAllString(format(t, f.lint, page), ""); found != "" {
					t.Errorf("%s: %s", pageName(c), found)
				}
				shown := strings.Fields(plainly(format(t, f.show, page)))
				for word := range strings.FieldsSeq(helpOf(p, c)) {
					if !slices.Contains(shown, word) {
						t.Errorf("%s, %s: help says %q, the page does not", pageName(c), f.show[0], word)
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

// helpOf is the help of a command without its heading for usage, and that of the
// program with its topics.
func helpOf(p *program, c *cobra.Command) string {
	defer p.out.Reset()
	if c.HasParent() {
		p.help(c)
		help := strings.ReplaceAll(p.out.String(), " \\\n", "\n") // a command that goes on below
		return strings.Replace(help, "\n"+p.words().Say("help.usage")+"\n", "\n", 1)
	}
	for _, s := range append(p.commands(c), p.flagSections(c)...) {
		p.list(s)
	}
	for _, topic := range topics {
		p.topic(topic)
	}
	p.paragraphs(sentence(c.Short) + "\n" + p.words().Say("help.offline"))
	return p.out.String()
}

// What acts on a formatter is written so that it does not.
func TestRoffText(t *testing.T) {
	for text, want := range map[string]string{
		`plain é …`:           `plain é …`,
		`--age 14-17`:         `\-\-age 14\-17`,
		`.TH`:                 `\&.TH`,
		`'br`:                 `\[aq]br`,
		`a.b 'c'`:             `a.b \[aq]c\[aq]`,
		`C:\new "x"`:          `C:\[rs]new \[dq]x\[dq]`,
		"`~^":                 "\\[ga]\\[ti]\\[ha]",
		`\fBnot bold\fR \n+x`: `\[rs]fBnot bold\[rs]fR \[rs]n+x`,
	} {
		if got := escaped(text); got != want {
			t.Errorf("%s is written %s, want %s", text, got, want)
		}
	}
}

func TestRoffProse(t *testing.T) {
	var r roff
	r.heading("AGES")
	r.prose("One line.\n\n  16        exactly 16\n  no gap\n\nThe \"last\" one.")
	want := `.SH "AGES"
One line.
.TP
\fB16\fR
exactly 16
.PP
no gap
.PP
The \[dq]last\[dq] one.
`
	if r.out.String() != want {
		t.Errorf("%s\nwant\n%s", r.out.String(), want)
	}
}

func TestFlagTag(t *testing.T) {
	for flag, want := range map[string]string{
		"-e, --age AGE":   `\fB\-e, \-\-age\fR \fIAGE\fR`,
		"    --born DATE": `\fB\-\-born\fR \fIDATE\fR`,
		"    --why":       `\fB\-\-why\fR`,
		"-h, --help":      `\fB\-h, \-\-help\fR`,
	} {
		if got := flagTag(flag); got != want {
			t.Errorf("%s is written %s, want %s", flag, got, want)
		}
	}
}

// A command below a command has a page of its own, and the pages name each
// other. One that help hides has none.
func TestManualOfNestedCommands(t *testing.T) {
	p := &program{Process: &Process{Stdout: &bytes.Buffer{}}, lang: words.English}
	root := &cobra.Command{Use: "conmina", Short: "Ranges."}
	parent := &cobra.Command{Use: "tree", Short: "trees"}
	child := &cobra.Command{Use: "leaf NAME", Short: "leaves", Run: func(*cobra.Command, []string) {}}
	hidden := &cobra.Command{Use: "root", Short: "roots", Hidden: true, Run: child.Run}
	parent.AddCommand(child, hidden)
	root.AddCommand(parent)
	var names []string
	for _, c := range pages(root) {
		names = append(names, pageName(c))
	}
	if want := []string{"conmina", "conmina-tree", "conmina-tree-leaf"}; !slices.Equal(names, want) {
		t.Errorf("pages %q, want %q", names, want)
	}
	for c, want := range map[*cobra.Command][]string{
		child:  {"conmina\\-tree\\-leaf \\- leaves\n", "\\fBconmina tree leaf\\fR NAME [FLAGS]\n", ".SH \"SEE ALSO\"\nconmina\\-tree(1)\n"},
		parent: {".SH \"COMMANDS\"\n.TP\n\\fBleaf\\fR\nleaves\n", ".SH \"SEE ALSO\"\nconmina(1), conmina\\-tree\\-leaf(1)\n"},
	} {
		page := p.manPage(c)
		for _, part := range want {
			if !strings.Contains(page, part) {
				t.Errorf("the page of %s lacks %q:\n%s", c.Name(), part, page)
			}
		}
	}
}
