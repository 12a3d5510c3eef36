package cli

import (
	"errors"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// flag is everything that the program knows of a flag.
type flag struct {
	name   typed.Word
	letter string         // the short form, if there is one
	value  words.Sentence // what help calls the value; empty for a flag without one
	group  heading
	means  words.Sentence
	offers suggestions // completion of the value; nil: file names
	into   pflag.Value
}

// errRepeated refuses a flag that is given twice; pflag would silently keep the
// last value.
var errRepeated = errors.New("repeated")

// errNotFlip refuses a value for a flag that takes none.
var errNotFlip = errors.New("not true or false")

// once is the text of a flag that may be given once. Values are parsed later, by
// the single parser for their kind, because the readers of pflag take 017 for 15.
type once struct {
	text  string
	given bool
	again bool // repeats are allowed: completion parses the line more than once
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

// many holds the values of a flag that may be repeated.
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

// namesOfFlag is the annotation with both names of a flag, English first.
const namesOfFlag = "names"

// add declares a flag in the library that parses command lines.
func (p *program) add(c *cobra.Command, set *pflag.FlagSet, f flag) {
	added := set.VarPF(f.into, f.name.In(p.lang), f.letter, f.means.In(p.lang))
	added.Annotations = map[string][]string{namesOfFlag: {f.name.English, f.name.Spanish}}
	switch v := f.into.(type) {
	case *helpGiven:
		added.NoOptDefVal = "true"
	case *flip:
		v.again = p.completes()
		added.NoOptDefVal = "true"
	case *once:
		v.again = p.completes()
	}
	if f.offers == nil || !p.completes() {
		return
	}
	if err := c.RegisterFlagCompletionFunc(added.Name, f.offers); err != nil {
		panic(err) // cannot happen: the flag was declared above
	}
}

// typed is the flag as help shows it, with its short form and the name of its value.
func (f flag) typed(l words.Language) string {
	name := "    " + typed.Dashed(l, f.name)
	if f.letter != "" {
		name = "-" + f.letter + ", " + typed.Dashed(l, f.name)
	}
	return strings.TrimRight(name+" "+f.value.In(l), " ")
}

// flagGroups lists the flags of a command under their headings, and those that every
// command has.
func (p *program) flagGroups(c *command) (own []manual.Group, shared manual.Group) {
	row := func(f flag) (string, []string) {
		return f.group.title().In(p.lang), []string{f.typed(p.lang), f.means.In(p.lang)}
	}
	list := slices.Clone(c.flags)
	slices.SortStableFunc(list, func(a, b flag) int { return int(a.group) - int(b.group) })
	return manual.Grouped(list, row), manual.Grouped(append([]flag{helpFlag()}, p.globals()...), row)[0]
}

// flagNames maps the names of flags, in either language, to both names.
func flagNames(list []*command, flags []flag) map[string]typed.Word {
	names := map[string]typed.Word{}
	add := func(w typed.Word) { names[w.English], names[w.Spanish] = w, w } // the names have no accents
	for _, f := range flags {
		add(f.name)
	}
	for _, c := range list {
		for _, f := range c.flags {
			add(f.name)
		}
	}
	add(typed.HelpCommand)
	return names
}

// flagsOnce holds the flags by name. It is filled when a message first needs it.
var flagsOnce struct {
	sync.Once
	names map[string]typed.Word
}

// everyFlag gives the flags when no command line was parsed.
func everyFlag() map[string]typed.Word {
	flagsOnce.Do(func() {
		p := &program{Process: &Process{}}
		flagsOnce.names = flagNames(p.whole().whole(), p.globals())
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

// wordOf gives both names of a flag.
func wordOf(f *pflag.Flag) typed.Word {
	if names := f.Annotations[namesOfFlag]; len(names) == 2 {
		return typed.Both(names[0], names[1])
	}
	return typed.Both(f.Name, f.Name)
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
		if errors.Is(err, errRepeated) {
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
