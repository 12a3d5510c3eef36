package cli

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/words"
)

// speaking is a program that speaks a language, with its commands built.
func speaking(l words.Language) (*program, *cobra.Command) {
	p := &program{Process: &Process{Stdin: &bytes.Buffer{}, Stdout: &bytes.Buffer{}, Stderr: &bytes.Buffer{}, Now: time.Now}, commands: commands(), lang: l}
	p.asked = p.tree(p.needs)
	root := p.root()
	root.InitDefaultHelpCmd()
	return p, root
}

// Each command and each flag has a name of its own in either language, and what
// is typed in either is known in both.
func TestBothTrees(t *testing.T) {
	same := map[string]bool{"conmina": true, "version": true, "ascii": true, "color": true, "excel": true} // the same word in both languages
	p, _ := speaking(words.English)
	if n := len(p.all().Whole()); n < 20 {
		t.Errorf("%d commands", n)
	}
	for _, c := range p.all().Whole() {
		if (c.Name.English == c.Name.Spanish) != same[c.Name.English] {
			t.Errorf("the command %s has no name of its own in Spanish", c.Name.English)
		}
		for _, f := range append(c.Flags, p.globals()...) {
			if (f.Name.English == f.Name.Spanish) != same[f.Name.English] {
				t.Errorf("the flag %s has no name of its own in Spanish", f.Name.English)
			}
		}
	}
	for _, topic := range p.topics() {
		if topic.Name.English == topic.Name.Spanish {
			t.Errorf("the topic %s has no name of its own in Spanish", topic.Name.English)
		}
	}
	for _, l := range []words.Language{words.English, words.Spanish} {
		for _, line := range []string{"resolve x --age 15", "resolver x --edad 15", "resolver x --age 15", "resolve x --edad 15"} {
			p, root := speaking(l)
			c, rest, err := root.Find(strings.Fields(line))
			if err != nil || p.built[c].Name.English != "resolve" {
				t.Errorf("%q is not found: %v", line, err)
				continue
			}
			if err := c.ParseFlags(rest); err != nil || len(c.Flags().Args()) != 1 {
				t.Errorf("%q is not parsed: %v", line, err)
			}
		}
	}
}

// Everything that help says of a command is there, in both languages: what it
// does, what each flag means, and the same number of examples, which name the
// same command.
func TestCommandsAreWhole(t *testing.T) {
	p, _ := speaking(words.English)
	both := func(what string, s words.Sentence) {
		if s.English == "" || s.Spanish == "" || s.English == s.Spanish {
			t.Errorf("%s is said as %q and %q", what, s.English, s.Spanish)
		}
	}
	for _, c := range p.all().Whole() {
		path := c.Path(words.English)
		both(path, c.Short)
		if c.How != (words.Sentence{}) {
			both(path, c.How)
		}
		for _, f := range append(append(c.Flags, command.HelpFlag()), p.globals()...) {
			both(path+" --"+f.Name.English, f.Means)
			if f.Group.Title() == (words.Sentence{}) {
				t.Errorf("%s --%s is under no heading", path, f.Name.English)
			}
			if (f.Into.Type() == "text" || f.Into.Type() == "texts") == (f.Value.English == "") {
				t.Errorf("%s --%s: the name of its value is %q", path, f.Name.English, f.Value.English)
			}
		}
		if c.Above != nil && len(c.Examples) == 0 {
			t.Errorf("%s has no example", path)
		}
		for _, e := range c.Examples {
			if !strings.HasPrefix(e.English+" ", path+" ") || !strings.HasPrefix(e.Spanish+" ", c.Path(words.Spanish)+" ") {
				t.Errorf("%s has the example %q, %q", path, e.English, e.Spanish)
			}
		}
	}
}

// No word stands for two things among the flags of one command, in either
// language.
func TestFlagsDoNotCollide(t *testing.T) {
	p, _ := speaking(words.Spanish)
	for _, c := range p.all().Whole() {
		seen := map[string]string{}
		for _, f := range append(append(c.Flags, command.HelpFlag()), p.globals()...) {
			for _, name := range slices.Compact([]string{f.Name.English, f.Name.Spanish, "-" + f.Letter}) {
				if other, taken := seen[name]; taken && name != "-" {
					t.Errorf("%s has --%s and --%s, which are both typed %s", c.Path(words.English), other, f.Name.English, name)
				}
				seen[name] = f.Name.English
			}
		}
	}
}

// Help in Spanish names no command or flag by its English name.
func TestSpanishHelpIsSpanish(t *testing.T) {
	p, _ := speaking(words.Spanish)
	for _, c := range p.all().Whole() {
		p.help(c)
	}
	for _, topic := range p.topics() {
		p.out.Write(manual.Explain("text", topic, p.helpStyle()))
	}
	checkSpanish(t, "help", strings.ReplaceAll(p.out.String(), "English: conmina --lang en", ""))
}

// checkSpanish looks for commands and flags by their English names.
func checkSpanish(t *testing.T, name, text string) {
	t.Helper()
	p, _ := speaking(words.English)
	for _, c := range p.all().Whole()[1:] {
		if path := c.Path(words.English); path != c.Path(words.Spanish) && strings.Contains(text, path+" ") {
			t.Errorf("%s says %s", name, path)
		}
		for _, f := range append(c.Flags, p.globals()...) {
			flag := "--" + f.Name.English
			if f.Name.English != f.Name.Spanish && (strings.Contains(text, flag+" ") || strings.Contains(text, flag+"\n")) {
				t.Errorf("%s says %s", name, flag)
			}
		}
	}
}
