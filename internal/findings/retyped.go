package findings

import (
	"cmp"
	"errors"
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Retyped is a command line with one name that is not known, from which the same
// command with other names is made.
type Retyped struct {
	Words     *words.Words
	Command   []string // with the commands above it
	Arguments []string // words that form one name count as one
	Flags     []string // without those that choose the law
	Compares  bool     // the command is about a case, which can be compared under several offences
	Facts     []string // the flags that tell the case
	fault     law.Fault
}

// Misnamed gives the fault of a problem about one unknown name that is similar to
// several known ones, or that others share; nil when the problem is another.
func Misnamed(err error) *law.Fault {
	var problem *Problem
	if !errors.As(err, &problem) || len(problem.Findings) != 1 {
		return nil
	}
	f := &problem.Findings[0]
	least := 2
	if f.Fault.Code == law.OffencePerhaps || f.Fault.Code == law.CircumstanceDoubted {
		least = 1 // the name is no slip: what it may stand for is to be seen with its title, and a doubt behind its flag
	}
	if f.Place.File != "" || f.Fault.Edition == nil || len(f.Fault.Suggest) < least {
		return nil
	}
	return &f.Fault
}

// Offer adds commands to a problem for which [Misnamed] gives a fault: the typed
// command with each name that may have been meant, and a command that shows all of
// these together, if there is one. It leaves out commands that would be refused for
// another reason.
func Offer(err error, r Retyped) {
	var problem *Problem
	errors.As(err, &problem) // there is one, or there would be no fault
	f := &problem.Findings[0]
	r.fault = f.Fault
	var names []string
	for _, s := range f.Fault.Suggest {
		name, title := r.named(s)
		if f.Fault.Code == law.CircumstancesNamed {
			names = append(names, name)
			continue
		}
		if line := r.with(name); line != nil {
			f.Choices, names = append(f.Choices, Choice{Title: title, Line: line}), append(names, name)
		}
	}
	if all := r.each(names); all != nil {
		f.Choices = append(f.Choices, Choice{Title: r.Words.Say("give_each"), Line: all})
	}
	if together := r.together(names); together != nil {
		f.Choices = append(f.Choices, Choice{Title: r.Words.Say("see_together"), Line: together})
	}
}

// named gives the name of a suggestion in the reader's language, and its title.
func (r Retyped) named(suggestion string) (name, title string) {
	e, w := r.fault.Edition, r.Words
	if r.fault.Fact != law.FactOffence {
		id, _ := e.FindCircumstance(suggestion) // the suggestion comes from this vocabulary, so it exists
		return w.TypedCircumstance(e, id), w.Circumstance(e, id)
	}
	o, _ := e.FindOffence(suggestion)
	title = w.Text(o.Title)
	if article := cmp.Or(o.Named, o.Shown().Article); article != "" {
		title = w.Say("figure.both", title, article)
	}
	return w.TypedOffence(o), title
}

// with is the command with another name in the place of the unknown one, and with the flag
// for what is not known where that is said; nil when the unknown name is not found in the
// command.
func (r Retyped) with(name string) *typed.Line {
	flags := slices.Clone(r.Flags)
	if r.fault.Code == law.CircumstanceDoubted {
		at := slices.Index(flags, r.fault.Value)
		if at < 1 {
			return nil
		}
		flags[at-1] = typed.Dashed(r.Words.Language(), typed.MaybeFlag)
	}
	return r.line(r.Command, slices.Concat(r.Arguments, flags), name)
}

// each is the command with all circumstances that were given as one, each behind the flag;
// nil when the flag and its value are one word.
func (r Retyped) each(names []string) *typed.Line {
	at := slices.Index(r.Flags, r.fault.Value)
	if r.fault.Code != law.CircumstancesNamed || at < 1 {
		return nil
	}
	values := names[:1:1]
	for _, name := range names[1:] {
		values = append(values, r.Flags[at-1], name)
	}
	return r.line(r.Command, slices.Concat(r.Arguments, r.Flags), values...)
}

// together is a command that compares all names that may have been meant, on the
// facts of one case. It is nil when the typed command is not about a case.
func (r Retyped) together(names []string) *typed.Line {
	if len(names) < 2 || r.fault.Fact != law.FactOffence || !r.Compares {
		return nil
	}
	return r.line([]string{typed.CompareCommand.In(r.Words.Language())}, slices.Concat(r.Arguments, r.Facts), names...)
}

// line is the command with names in the place of the unknown one.
func (r Retyped) line(command, given []string, names ...string) *typed.Line {
	at := slices.Index(given, r.fault.Value)
	if at < 0 {
		return nil
	}
	line := typed.Of(r.Words.Language()).Words(command...).Words(slices.Replace(given, at, at+1, names...)...)
	return r.Words.Asking(r.fault.Edition, line)
}
