package cli

import (
	"context"
	_ "embed"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// shells lists the shells that completion can be written for.
var shells = []string{"bash", "fish", "powershell", "zsh"}

func completionWord() typed.Word { return typed.Both("completion", "autocompletar") }

func (p *program) completionCommand() *command.Command {
	return &command.Command{
		Heading: command.TheProgram,
		Short:   words.Both("write completion for a shell", "escribe el autocompletado para un intérprete de órdenes"),
		How: words.Both(
			"Write the completion script of a shell to standard output. Load it from the start-up file of the shell: bash: source <(conmina completion bash).",
			"Escribe en la salida estándar el autocompletado para un intérprete de órdenes. Cárguelo desde el archivo de inicio: en bash, source <(conmina autocompletar bash).",
		),
		Takes: words.Both("SHELL", "INTÉRPRETE"),
		Examples: []words.Sentence{
			words.Both("conmina completion bash", "conmina autocompletar bash"),
			words.Both("conmina completion powershell", "conmina autocompletar powershell"),
		},
		Args:   p.oneShell,
		Offers: p.fixedList(shells...),
		Run:    func(ctx context.Context, args []string) error { return p.completion(args[0]) },
	}
}

// oneShell requires the name of a shell.
func (p *program) oneShell(args []string) error {
	switch {
	case len(args) == 0:
		return findings.Misuse("", "shell_needed", strings.Join(shells, ", "))
	case len(args) > 1:
		return command.Stray(args[1])
	case !slices.Contains(shells, args[0]):
		return p.notOneOf("", args[0], shells)
	}
	return nil
}

// completion writes the completion script of a shell.
func (p *program) completion(shell string) error {
	root := p.parsed.Root()
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

// completing reads the edition for completion; the choice depends on what is typed
// so far. Nothing can be reported while the user is typing, so a broken edition
// gives no completions.
func (p *program) completing(offences []string) *law.Edition {
	if err := p.takeFlags(); err != nil {
		return nil
	}
	typed := func(flag string) bool {
		f := p.parsed.Flags().Lookup(flag)
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
func (p *program) completeOffences(limit int) command.Suggestions {
	return func(args []string, _ string) []string {
		e := p.completing(args)
		if e == nil || limit >= 0 && len(args) >= limit {
			return nil
		}
		return flags.OfferOffences(p.words(), e, args)
	}
}

// completeCircumstances completes circumstances of the offence.
func (p *program) completeCircumstances(args []string, _ string) []string {
	return p.circumstancesFor(args)
}

// completeEditions completes the editions in use.
func (p *program) completeEditions([]string, string) []string {
	var list []string
	// Nothing can be reported while the user is typing.
	_ = p.within(func(l library.Library) error {
		list = l.IDs
		return nil
	})
	return list
}

// circumstancesFor lists the circumstances that the offence typed so far depends on
// and that are not typed yet.
func (p *program) circumstancesFor(args []string) []string {
	e := p.completing(args)
	if e == nil {
		return nil
	}
	var given []string
	for _, flag := range []string{"with", "maybe"} {
		if m, ok := p.parsed.Flags().Lookup(flag).Value.(*command.Many); ok {
			given = append(given, m.Texts...)
		}
	}
	return flags.OfferCircumstances(p.words(), e, args, given)
}

// fixedList completes words of the command line. Words that have a translation
// appear in the language of the run.
func (p *program) fixedList(words ...string) command.Suggestions {
	return func([]string, string) []string {
		return typed.Values(p.lang, words)
	}
}
