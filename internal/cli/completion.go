package cli

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// shells lists the shells that completion can be written for.
var shells = []string{"bash", "fish", "powershell", "zsh"}

func completionWord() typed.Word { return typed.Both("completion", "autocompletar") }

func (p *program) completionCommand() *command {
	return &command{
		name:    completionWord(),
		heading: theProgram,
		short:   words.Both("write completion for a shell", "escribe el autocompletado para un intérprete de órdenes"),
		how: words.Both(
			"Write the completion script of a shell to standard output. Load it from the start-up file of the shell: bash: source <(conmina completion bash).",
			"Escribe en la salida estándar el autocompletado para un intérprete de órdenes. Cárguelo desde el archivo de inicio: en bash, source <(conmina autocompletar bash).",
		),
		takes: words.Both("SHELL", "INTÉRPRETE"),
		examples: []words.Sentence{
			words.Both("conmina completion bash", "conmina autocompletar bash"),
			words.Both("conmina completion powershell", "conmina autocompletar powershell"),
		},
		args:   p.oneShell,
		offers: p.fixedList(shells...),
		run:    func(c *cobra.Command, args []string) error { return p.completion(c.Root(), args[0]) },
	}
}

// oneShell requires the name of a shell.
func (p *program) oneShell(_ *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return findings.Misuse("", "shell_needed", strings.Join(shells, ", "))
	case len(args) > 1:
		return stray(args[1])
	case !slices.Contains(shells, args[0]):
		return p.notOneOf("", args[0], shells)
	}
	return nil
}

// completion writes the completion script of a shell.
func (p *program) completion(root *cobra.Command, shell string) error {
	switch shell {
	case "bash":
		err := root.GenBashCompletionV2(&p.out, true)
		p.out.WriteString(bashWords)
		return err
	case "zsh":
		return root.GenZshCompletion(&p.out)
	case "fish":
		return root.GenFishCompletion(&p.out, true)
	}
	p.out.WriteString("# " + words.Both(
		"Add this script to the file that $PROFILE names. To see the descriptions: Set-PSReadLineKeyHandler -Key Tab -Function MenuComplete",
		"Agregue este texto al archivo que indica $PROFILE. Para ver las descripciones: Set-PSReadLineKeyHandler -Key Tab -Function MenuComplete",
	).In(p.lang) + "\n")
	return root.GenPowerShellCompletionWithDesc(&p.out)
}

// bashWords replaces a function of the bash script. The original function needs the
// package bash-completion, which is often missing, and completes nothing without
// it. Bash splits words at = and :, and this function joins them again where the
// line has no space.
//
//go:embed completion.bash
var bashWords string

// completes reports whether a shell asks for completions.
func (p *program) completes() bool {
	return len(p.Args) > 0 && strings.HasPrefix(p.Args[0], cobra.ShellCompRequestCmd)
}

// suggestions completes one word.
type suggestions = func(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective)

// completing reads the edition for completion; the choice depends on what is typed
// so far. Nothing can be reported while the user is typing, so a broken edition
// gives no completions.
func (p *program) completing(c *cobra.Command, offences []string) *law.Edition {
	if err := p.takeFlags(); err != nil {
		return nil
	}
	typed := func(flag string) bool {
		f := c.Flags().Lookup(flag)
		return f != nil && f.Changed
	}
	e, err := p.open(library.Clues{Date: typed("date"), Born: typed("born"), Milder: typed("milder"), Offences: offences})
	if err != nil {
		return nil
	}
	return e
}

// completeOffences completes offences that are not named yet, up to a number of
// arguments; -1 means no limit.
func (p *program) completeOffences(limit int) suggestions {
	return func(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		e := p.completing(c, args)
		if e == nil || limit >= 0 && len(args) >= limit {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		var named, list []string
		for _, name := range args {
			if o, fault := e.FindOffence(name); fault == nil {
				named = append(named, o.ID)
			}
		}
		for _, o := range e.Offences {
			if !slices.Contains(named, o.ID) {
				list = append(list, p.words().TypedOffence(o)+"\t"+p.words().Text(o.Title))
			}
		}
		return list, cobra.ShellCompDirectiveNoFileComp
	}
}

// completeCircumstances completes circumstances of the offence.
func (p *program) completeCircumstances(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	return p.circumstancesFor(c, args), cobra.ShellCompDirectiveNoFileComp
}

// completeEditions completes the editions in use.
func (p *program) completeEditions(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var list []string
	// Nothing can be reported while the user is typing.
	_ = p.within(func(l library.Library) error {
		list = l.IDs
		return nil
	})
	return list, cobra.ShellCompDirectiveNoFileComp
}

// circumstancesFor lists the circumstances that the offence typed so far depends on
// and that are not typed yet.
func (p *program) circumstancesFor(c *cobra.Command, args []string) []string {
	e := p.completing(c, args)
	if e == nil {
		return nil
	}
	var used []law.CircumstanceID
	for _, name := range args {
		if o, fault := e.FindOffence(name); fault == nil {
			used = append(used, o.Uses()...)
		}
	}
	var given []law.CircumstanceID
	for _, flag := range []string{"with", "maybe"} {
		if m, ok := c.Flags().Lookup(flag).Value.(*many); ok {
			for _, name := range m.texts {
				if id, fault := e.FindCircumstance(name); fault == nil {
					given = append(given, id)
				}
			}
		}
	}
	var list []string
	for _, x := range e.Circumstances {
		if slices.Contains(given, x.ID) || len(args) > 0 && !slices.Contains(used, x.ID) {
			continue
		}
		list = append(list, p.words().TypedCircumstance(e, x.ID)+"\t"+p.words().Text(x.Title))
	}
	slices.Sort(list)
	return list
}

// fixedList completes words of the command line. Words that have a translation
// appear in the language of the run.
func (p *program) fixedList(words ...string) suggestions {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return typed.Values(p.lang, words), cobra.ShellCompDirectiveNoFileComp
	}
}

// codes completes words of machine output, which are the same in every language.
func codes(words []string) suggestions {
	return func(_ *cobra.Command, _ []string, given string) ([]string, cobra.ShellCompDirective) {
		// A shell drops completions that do not begin with the typed text.
		before := given[:strings.LastIndexByte(given, ',')+1]
		list := make([]string, len(words))
		for i, word := range words {
			list[i] = before + word
		}
		return list, cobra.ShellCompDirectiveNoFileComp
	}
}

// nothing completes nothing, not even file names.
func nothing(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveNoFileComp
}
