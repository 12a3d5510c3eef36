package cli

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
)

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

// excludes refuses a flag beside the first of the others that is used.
func excludes(flag string, others ...used) error {
	for _, o := range others {
		if o.given {
			return findings.Misuse(flag, "flags_exclude", o.flag)
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
		name := findings.Dashed(unknown.GetSpecifiedName(), unknown.GetSpecifiedShortnames() != "")
		return findings.MisuseNear(name, "flag_unknown", nearestFlags(c, unknown.GetSpecifiedName()))
	case errors.As(err, &empty):
		return findings.Misuse(findings.Dashed(empty.GetSpecifiedName(), empty.GetSpecifiedShortnames() != ""), "flag_needs_value")
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

// nearestFlags suggests flags of the command: the one that is meant, else those that are
// written alike.
func nearestFlags(c *cobra.Command, name string) []string {
	if word, ok := flags.Meant(name); ok && c.Flags().Lookup(word.English) != nil {
		return []string{"--" + c.Flags().Lookup(word.English).Name}
	}
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
	if len(near) > 0 {
		return near
	}
	if f := c.Flags().Lookup(settings.FormatFlag.English); f != nil && slices.Contains(append(sheet.Formats(), "html", "svg", "png"), name) {
		return []string{"--" + f.Name + " " + name}
	}
	return nil
}

// wordOf gives both names of a flag.
func wordOf(f *pflag.Flag) typed.Word {
	if names := f.Annotations[namesOfFlag]; len(names) == 2 {
		return typed.Both(names[0], names[1])
	}
	return typed.Both(f.Name, f.Name)
}

// namesOfFlag is the annotation with both names of a flag, English first.
const namesOfFlag = "names"
