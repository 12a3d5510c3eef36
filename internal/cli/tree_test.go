package cli

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// nameOf is the English name of a command, behind those of the commands above it.
func nameOf(c *cobra.Command) string {
	if !c.HasParent() {
		return ""
	}
	return strings.TrimSpace(nameOf(c.Parent()) + " " + c.Annotations[canonical])
}

// tree is the commands of a language with their flags, under their English
// names.
func tree(t *testing.T, l words.Language) (*program, *cobra.Command, map[string][]string) {
	t.Helper()
	p := &program{Process: &Process{Stdin: &bytes.Buffer{}, Stdout: &bytes.Buffer{}, Stderr: &bytes.Buffer{}, Now: time.Now}, lang: l}
	root := p.root()
	root.InitDefaultHelpCmd()
	all := map[string][]string{}
	for _, c := range wholeTree(root) {
		name := nameOf(c)
		if c != root && c.Annotations[canonical] == "" {
			t.Errorf("%s has no English name", c.Name())
		}
		if name != "help" && c.Flags().Lookup("help") == nil {
			t.Errorf("%s has no help of ours", c.CommandPath())
		}
		var flags []string
		c.Flags().VisitAll(func(f *pflag.Flag) {
			flags = append(flags, strings.Join([]string{typed.Flag(words.English, f.Name), f.Shorthand, f.Usage}, " "))
		})
		slices.Sort(flags)
		all[name] = flags
	}
	return p, root, all
}

// Both languages have the same commands with the same flags, each under a name
// of its own, and what is typed in either is known in both.
func TestBothTrees(t *testing.T) {
	_, english, inEnglish := tree(t, words.English)
	_, spanish, inSpanish := tree(t, words.Spanish)
	if len(inEnglish) != len(inSpanish) || len(inEnglish) < 15 {
		t.Errorf("%d commands in English, %d in Spanish", len(inEnglish), len(inSpanish))
	}
	same := map[string]bool{"version": true, "ascii": true, "color": true, "excel": true} // the same word in both languages
	for name, flags := range inEnglish {
		if !slices.Equal(flags, inSpanish[name]) {
			t.Errorf("%s: %q in English, %q in Spanish", name, flags, inSpanish[name])
		}
		own := name[strings.LastIndexByte(name, ' ')+1:]
		if name != "" && (typed.Command(words.Spanish, own) == own) != same[own] {
			t.Errorf("the command %s has no name of its own in Spanish", name)
		}
		for _, f := range flags {
			flag, _, _ := strings.Cut(f, " ")
			if (typed.Flag(words.Spanish, flag) == flag) != same[flag] {
				t.Errorf("the flag %s has no name of its own in Spanish", flag)
			}
		}
	}
	for _, topic := range topics {
		if typed.Topic(words.Spanish, topic) == topic {
			t.Errorf("the topic %s has no name of its own in Spanish", topic)
		}
	}
	for _, c := range wholeTree(spanish)[1:] {
		if said := words.In(words.Spanish).Typed("conmina " + nameOf(c)); said != c.CommandPath() {
			t.Errorf("%s is said as %s", c.CommandPath(), said)
		}
		if said, _ := strings.CutPrefix(c.CommandPath(), "conmina "); words.In(words.Spanish).Typed("conmina help "+nameOf(c)) != "conmina ayuda "+said {
			t.Errorf("the help of %s is said otherwise", c.CommandPath())
		}
	}
	for _, root := range []*cobra.Command{english, spanish} {
		for _, words := range [][]string{{"resolve", "x", "--age", "15"}, {"resolver", "x", "--edad", "15"}, {"resolver", "x", "--age", "15"}, {"resolve", "x", "--edad", "15"}} {
			c, rest, err := root.Find(words)
			if err != nil || c.Annotations[canonical] != "resolve" {
				t.Errorf("%q is not found: %v", words, err)
				continue
			}
			if err := c.ParseFlags(rest); err != nil || len(c.Flags().Args()) != 1 {
				t.Errorf("%q is not parsed: %v", words, err)
			}
		}
	}
}

// No Spanish word stands for two things among the flags of one command.
func TestFlagsDoNotCollide(t *testing.T) {
	_, root, _ := tree(t, words.Spanish)
	for _, c := range wholeTree(root) {
		seen := map[string]bool{}
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if seen[f.Name] {
				t.Errorf("%s has two flags --%s", c.Name(), f.Name)
			}
			seen[f.Name] = true
		})
	}
}

// Help in Spanish names no command or flag by its English name.
func TestSpanishHelpIsSpanish(t *testing.T) {
	p, root, all := tree(t, words.Spanish)
	for _, c := range wholeTree(root) {
		p.help(c)
	}
	for _, topic := range topics {
		p.topic(topic)
	}
	text := strings.ReplaceAll(p.out.String(), "English: conmina --lang en", "")
	for name, flags := range all {
		if name != "version" && name != "" && strings.Contains(text, "conmina "+name+" ") {
			t.Errorf("help says conmina %s", name)
		}
		for _, f := range flags {
			flag, _, _ := strings.Cut(f, " ")
			if typed.Flag(words.Spanish, flag) != flag && (strings.Contains(text, "--"+flag+" ") || strings.Contains(text, "--"+flag+"\n")) {
				t.Errorf("help says --%s", flag)
			}
		}
	}
}
