package cli

import (
	"errors"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// flagsOnce holds the flags by name. It is filled when a message first needs it.
var flagsOnce struct {
	sync.Once
	names map[string]typed.Word
}

// everyFlag gives the flags when no command line was parsed.
func everyFlag() map[string]typed.Word {
	flagsOnce.Do(func() {
		p := &program{Process: &Process{}}
		flagsOnce.names = command.FlagNames(p.whole().Whole(), p.globals())
	})
	return flagsOnce.names
}

// subject translates the flag that a message is about. The text that the user typed
// after the flag stays unchanged.
func subject(l words.Language, text string) string {
	name, rest, _ := strings.Cut(text, " ")
	bare, isFlag := strings.CutPrefix(name, "--")
	if !isFlag {
		return text
	}
	if word, known := everyFlag()[bare]; known {
		name = typed.Dashed(l, word)
	}
	return strings.TrimSpace(name + " " + rest)
}

// passedOn gives the flags of a command line, except some, for a command that runs
// another command.
func passedOn(c *cobra.Command, but ...typed.Word) []string {
	return typedFlags(c, func(name typed.Word) bool { return !slices.Contains(but, name) })
}

// typedFlags gives the wanted flags of a command line, as they are typed.
func typedFlags(c *cobra.Command, wanted func(name typed.Word) bool) []string {
	var args []string
	c.Flags().Visit(func(f *pflag.Flag) {
		if !wanted(wordOf(f)) {
			return
		}
		switch v := f.Value.(type) {
		case *command.Many:
			for _, text := range v.Texts {
				args = append(args, "--"+f.Name, text)
			}
		case *command.Flip:
			args = append(args, "--"+f.Name+map[bool]string{false: "=false"}[v.On])
		default:
			args = append(args, "--"+f.Name, v.String())
		}
	})
	return args
}

// used says whether a flag is used.
type used struct {
	flag  string
	given bool
}

// excludes refuses the first of the flags that are used beside one that they do not go
// with.
func excludes(flag string, others ...used) error {
	for _, o := range others {
		if o.given {
			return findings.Misuse(flag, "flags_exclude", o.flag)
		}
	}
	return nil
}

// dashes finds a long flag that begins with something other than two hyphens, from
// a word processor or by habit. It would be read as an argument or as short flags.
func (p *program) dashes() error {
	for _, arg := range p.Args {
		if arg == "--" {
			return nil
		}
		if !typed.OddlyDashed(arg) {
			continue
		}
		name, _, _ := strings.Cut(typed.WithoutDashes(arg), "=")
		if word, known := everyFlag()[spelling.Fold(name)]; known {
			return findings.Misuse(findings.Quoted("", arg), "flag_dashes", typed.Dashed(p.lang, word))
		}
	}
	return nil
}

// flagProblem describes the error that pflag found in the command line.
func flagProblem(c *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		empty   *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
		syntax  *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &unknown):
		name := dashed(unknown.GetSpecifiedName(), unknown.GetSpecifiedShortnames() != "")
		return findings.MisuseNear(name, "flag_unknown", nearestFlags(c, unknown.GetSpecifiedName()))
	case errors.As(err, &empty):
		return findings.Misuse(dashed(empty.GetSpecifiedName(), empty.GetSpecifiedShortnames() != ""), "flag_needs_value")
	case errors.As(err, &invalid):
		name := "--" + invalid.GetFlag().Name
		if errors.Is(err, command.ErrRepeated) {
			return findings.Misuse(name, "flag_repeated")
		}
		return findings.Misuse(findings.Quoted(name, invalid.GetValue()), "flag_no_value")
	case errors.As(err, &syntax):
		return findings.Misuse(findings.Quoted("", syntax.GetSpecifiedFlag()), "flag_syntax")
	}
	return err
}

func dashed(name string, short bool) string {
	if short {
		return findings.Quoted("", "-"+name)
	}
	return findings.Quoted("", "--"+name)
}

// nearestFlags suggests flags of the command.
func nearestFlags(c *cobra.Command, name string) []string {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) {
		word := wordOf(f)
		names = append(names, word.English, word.Spanish)
	})
	var near []string
	for _, n := range spelling.Nearest(name, names) {
		if n = "--" + c.Flags().Lookup(n).Name; !slices.Contains(near, n) {
			near = append(near, n)
		}
	}
	return near
}
