package cli

import (
	"errors"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// errRepeated refuses a flag that is given twice: pflag would keep the last
// value and say nothing.
var errRepeated = errors.New("repeated")

// errNotFlip refuses a value for a flag that has none.
var errNotFlip = errors.New("not true or false")

// once is the text of a flag that may be given once. Every value is read later,
// by the one parser of its kind; pflag's own readers take 017 for 15.
type once struct {
	text  string
	given bool
	again bool // may be given again: completion parses what was typed more than once
}

func (o *once) String() string { return o.text }

func (o *once) Type() string { return "text" }

func (o *once) Set(s string) error {
	if o.given && !o.again {
		return errRepeated
	}
	o.text, o.given = s, true
	return nil
}

// many is the values of a flag that may be repeated.
type many struct{ texts []string }

func (m *many) String() string { return strings.Join(m.texts, " ") }

func (m *many) Type() string { return "texts" }

func (m *many) Set(s string) error { m.texts = append(m.texts, s); return nil }

// flip is a flag without a value.
type flip struct{ on, given, again bool }

func (f *flip) String() string { return "" }

func (f *flip) Type() string { return "flip" }

func (f *flip) IsBoolFlag() bool { return true }

func (f *flip) Set(s string) error {
	switch {
	case f.given && !f.again:
		return errRepeated
	case s != "true" && s != "false":
		return errNotFlip
	}
	f.on, f.given = s == "true", true
	return nil
}

// Annotations of flags: where help lists them and what their value is called.
const (
	groupOf     = "group"
	valueNameOf = "value-name"
)

// flags adds flags to a command under one heading of its help. The usage of a
// flag is the code of a sentence.
type flags struct {
	set   *pflag.FlagSet
	group law.Code
	again bool
}

func (p *program) flagsOf(set *pflag.FlagSet, group law.Code) *flags {
	return &flags{set, group, p.completes()}
}

func (f *flags) text(o *once, name, short string, valueName, usage law.Code) {
	o.again = f.again
	f.add(f.set.VarPF(o, name, short, string(usage)), valueName)
}

func (f *flags) many(m *many, name, short string, valueName, usage law.Code) {
	f.add(f.set.VarPF(m, name, short, string(usage)), valueName)
}

func (f *flags) flip(v *flip, name string, usage law.Code) {
	v.again = f.again
	flag := f.set.VarPF(v, name, "", string(usage))
	flag.NoOptDefVal = "true"
	f.add(flag, "")
}

func (f *flags) add(flag *pflag.Flag, valueName law.Code) {
	flag.Annotations = map[string][]string{groupOf: {string(f.group)}, valueNameOf: {string(valueName)}}
}

// passedOn gives the flags of a command line as they are typed, but for some, for
// a command that runs another.
func passedOn(c *cobra.Command, but ...string) []string {
	return typedFlags(c, func(name string) bool { return !slices.Contains(but, name) })
}

// typedFlags gives those flags of a command line that are wanted, by their English
// names, as they are typed.
func typedFlags(c *cobra.Command, wanted func(name string) bool) []string {
	var args []string
	c.Flags().Visit(func(f *pflag.Flag) {
		if !wanted(typed.Flag(words.English, f.Name)) {
			return
		}
		switch v := f.Value.(type) {
		case *many:
			for _, text := range v.texts {
				args = append(args, "--"+f.Name, text)
			}
		case *flip:
			args = append(args, "--"+f.Name+map[bool]string{false: "=false"}[v.on])
		default:
			args = append(args, "--"+f.Name, v.String())
		}
	})
	return args
}

// dashes finds a long flag in front of which a word processor, or a habit, has put
// something else than two hyphens: it would be read as an argument, or as short
// flags.
func (p *program) dashes(root *cobra.Command) error {
	if !slices.ContainsFunc(p.Args, oddlyDashed) {
		return nil
	}
	names := map[string]bool{}
	for _, c := range everyCommand(root) {
		c.Flags().VisitAll(func(f *pflag.Flag) { names[typed.Flag(words.English, f.Name)] = true })
		c.PersistentFlags().VisitAll(func(f *pflag.Flag) { names[typed.Flag(words.English, f.Name)] = true })
	}
	for _, arg := range p.Args {
		if arg == "--" {
			return nil
		}
		name, _, _ := strings.Cut(strings.TrimLeftFunc(arg, isDash), "=")
		english := typed.Flag(words.English, strings.ToLower(name))
		if oddlyDashed(arg) && names[english] {
			return misuse(quoted("", arg), "flag_dashes", "--"+typed.Flag(p.lang, english))
		}
	}
	return nil
}

// oddlyDashed reports whether an argument is a word with dashes in front that are
// not the two hyphens of a flag.
func oddlyDashed(arg string) bool {
	bare := strings.TrimLeftFunc(arg, isDash)
	name, _, _ := strings.Cut(bare, "=")
	return len(name) > 1 && len(bare) < len(arg) && !strings.HasPrefix(arg, "--")
}

func isDash(r rune) bool { return r == '\u2212' || unicode.Is(unicode.Pd, r) }

// everyCommand lists a command and all below it.
func everyCommand(c *cobra.Command) []*cobra.Command {
	list := []*cobra.Command{c}
	for _, below := range c.Commands() {
		list = append(list, everyCommand(below)...)
	}
	return list
}

// flagProblem words what pflag found wrong with the command line.
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
		return misuseNear(name, "flag_unknown", nearestFlags(c, unknown.GetSpecifiedName()))
	case errors.As(err, &empty):
		return misuse(dashed(empty.GetSpecifiedName(), empty.GetSpecifiedShortnames() != ""), "flag_needs_value")
	case errors.As(err, &invalid):
		name := "--" + invalid.GetFlag().Name
		if errors.Is(err, errRepeated) {
			return misuse(name, "flag_repeated")
		}
		return misuse(quoted(name, invalid.GetValue()), "flag_no_value")
	case errors.As(err, &syntax):
		return misuse(quoted("", syntax.GetSpecifiedFlag()), "flag_syntax")
	}
	return err
}

func dashed(name string, short bool) string {
	if short {
		return quoted("", "-"+name)
	}
	return quoted("", "--"+name)
}

// nearestFlags suggests flags of the command.
func nearestFlags(c *cobra.Command, name string) []string {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, typed.Flag(words.English, f.Name), typed.Flag(words.Spanish, f.Name))
		}
	})
	var near []string
	for _, n := range law.Nearest(name, names) {
		if n = "--" + c.Flags().Lookup(n).Name; !slices.Contains(near, n) {
			near = append(near, n)
		}
	}
	return near
}
