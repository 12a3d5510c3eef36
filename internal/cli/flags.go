package cli

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/screens/manual"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// flag is everything that is known of a flag.
type flag struct {
	name   typed.Word
	letter string         // the short form, where there is one
	value  words.Sentence // what stands for its value in help; a flag that is on or off has none
	group  heading
	means  words.Sentence
	offers suggestions // for its value; nil: files
	into   pflag.Value
}

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

// namesOfFlag is the annotation with both names of a flag, English first.
const namesOfFlag = "names"

// add gives a flag to what the library parses.
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
		panic(err) // the flag was added right above
	}
}

// typed is the flag as help has it, with its short form and its value.
func (f flag) typed(l words.Language) string {
	name := "    " + typed.Dashed(l, f.name)
	if f.letter != "" {
		name = "-" + f.letter + ", " + typed.Dashed(l, f.name)
	}
	return strings.TrimRight(name+" "+f.value.In(l), " ")
}

// flagParts lists the flags of a command under their headings, those that every
// command has at the end.
func (p *program) flagParts(c *command) []manual.Part {
	list := append(slices.Clone(c.flags), helpFlag())
	list = append(list, p.globals()...)
	slices.SortStableFunc(list, func(a, b flag) int { return int(a.group) - int(b.group) })
	return parts(list, func(f flag) (string, []string) {
		return f.group.title().In(p.lang), []string{f.typed(p.lang), f.means.In(p.lang)}
	})
}

// flagNames finds flags, and those of commands, by their names in either language.
func flagNames(list []*command, flags []flag) map[string]typed.Word {
	names := map[string]typed.Word{}
	add := func(w typed.Word) { names[w.English], names[w.Spanish] = w, w } // no name has an accent
	for _, f := range flags {
		add(f.name)
	}
	for _, c := range list {
		for _, f := range c.flags {
			add(f.name)
		}
	}
	add(helpWord())
	return names
}

// flagsOnce is the flags by their names, found when something is said of one.
var flagsOnce struct {
	sync.Once
	names map[string]typed.Word
}

// everyFlag knows the flags where no command line was read.
func everyFlag() map[string]typed.Word {
	flagsOnce.Do(func() {
		p := &program{Process: &Process{}}
		flagsOnce.names = flagNames(p.whole().whole(), p.globals())
	})
	return flagsOnce.names
}

// subject puts the flag that a message is about into a language. What was typed
// behind it stays as it is.
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

// wordOf is a flag's name in both languages.
func wordOf(f *pflag.Flag) typed.Word {
	if names := f.Annotations[namesOfFlag]; len(names) == 2 {
		return typed.Both(names[0], names[1])
	}
	return typed.Both(f.Name, f.Name)
}

// passedOn gives the flags of a command line as they are typed, but for some, for
// a command that runs another.
func passedOn(c *cobra.Command, but ...typed.Word) []string {
	return typedFlags(c, func(name typed.Word) bool { return !slices.Contains(but, name) })
}

// typedFlags gives those flags of a command line that are wanted, as they are
// typed.
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

// dashes finds a long flag in front of which a word processor, or a habit, has put
// something else than two hyphens: it would be read as an argument, or as short
// flags.
func (p *program) dashes() error {
	for _, arg := range p.Args {
		if arg == "--" {
			return nil
		}
		if !oddlyDashed(arg) {
			continue
		}
		name, _, _ := strings.Cut(strings.TrimLeftFunc(arg, isDash), "=")
		if word, known := everyFlag()[law.Fold(name)]; known {
			return misuse(quoted("", arg), "flag_dashes", typed.Dashed(p.lang, word))
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
		word := wordOf(f)
		names = append(names, word.English, word.Spanish)
	})
	var near []string
	for _, n := range law.Nearest(name, names) {
		if n = "--" + c.Flags().Lookup(n).Name; !slices.Contains(near, n) {
			near = append(near, n)
		}
	}
	return near
}
