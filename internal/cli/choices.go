package cli

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/typed"
)

// offer adds commands to the error about an unknown name: the typed command with
// each name that may have been meant, and a command that shows all of these
// together, if there is one. It leaves out commands that would be refused for
// another reason.
func (p *program) offer(c *cobra.Command, err error) {
	var problem *findings.Problem
	if !errors.As(err, &problem) || len(problem.Findings) != 1 {
		return
	}
	f := &problem.Findings[0]
	if f.Place.File != "" || f.Fault.Edition == nil || len(f.Fault.Suggest) < 2 {
		return
	}
	again := retyped{p, c, f.Fault}
	var names []string
	for _, s := range f.Fault.Suggest {
		name, title := again.named(s)
		if line := again.with(name); line != nil {
			f.Choices, names = append(f.Choices, findings.Choice{Title: title, Line: line}), append(names, name)
		}
	}
	if together := again.together(names); together != nil {
		f.Choices = append(f.Choices, findings.Choice{Title: p.words().Say("see_together"), Line: together})
	}
}

// retyped is the typed command, with one name that is not known.
type retyped struct {
	*program
	command *cobra.Command
	fault   law.Fault
}

// named gives the name of a suggestion in the reader's language, and its title.
func (r retyped) named(suggestion string) (name, title string) {
	e, w := r.fault.Edition, r.words()
	if r.fault.Fact != law.FactOffence {
		id, _ := e.FindCircumstance(suggestion) // the suggestion comes from this vocabulary, so it exists
		return w.TypedCircumstance(e, id), w.Circumstance(e, id)
	}
	o, _ := e.FindOffence(suggestion)
	title = w.Text(o.Title)
	if o.Version.Article != "" {
		title = w.Say("figure.both", title, o.Version.Article)
	}
	return w.TypedOffence(o), title
}

// with is the command with another name in the place of the unknown one; nil when
// the unknown name is not found in the command.
func (r retyped) with(name string) *typed.Line {
	path := strings.Fields(r.command.CommandPath())
	words := append(r.arguments(), passedOn(r.command, typed.EditionFlag, typed.StatutesFlag)...)
	return r.line(path[1:], words, name)
}

// together is a command that compares all names that may have been meant, on the
// facts of one case. It is nil when the typed command is not about a case.
func (r retyped) together(names []string) *typed.Line {
	asks := []typed.Word{typed.ResolveCommand, typed.CompareCommand}
	if len(names) < 2 || r.fault.Fact != law.FactOffence || !slices.Contains(asks, r.of(r.command).name) {
		return nil
	}
	facts := typedFlags(r.command, func(name typed.Word) bool {
		return slices.Contains([]typed.Word{typed.AgeFlag, typed.BornFlag, typed.DateFlag, typed.WithFlag, typed.MaybeFlag, settings.LanguageFlag}, name)
	})
	return r.line([]string{typed.CompareCommand.In(r.lang)}, append(r.arguments(), facts...), names...)
}

// arguments lists the arguments without flags. Words that form one name, typed
// without quotes, count as one argument.
func (r retyped) arguments() []string {
	args := r.command.Flags().Args()
	if strings.Join(args, " ") == r.fault.Value {
		return []string{r.fault.Value}
	}
	return slices.Clone(args)
}

// line is the command with names in the place of the unknown one.
func (r retyped) line(command, words []string, names ...string) *typed.Line {
	at := slices.Index(words, r.fault.Value)
	if at < 0 {
		return nil
	}
	line := typed.Of(r.lang).Words(command...).Words(slices.Replace(words, at, at+1, names...)...)
	return r.words().Asking(r.fault.Edition, line)
}
