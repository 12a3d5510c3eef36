package words

import (
	"strings"

	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
)

// TypedOffence is the name of an offence as the reader types it.
func (w *Words) TypedOffence(o *law.Offence) string { return typed.Offence(w.language, o) }

// TypedCircumstance is the name of a circumstance as the reader types it.
func (w *Words) TypedCircumstance(e *law.Edition, id law.CircumstanceID) string {
	return typed.Circumstance(w.language, e, id)
}

// TypedOffences lists offences by the names that the reader types.
func (w *Words) TypedOffences(e *law.Edition, ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = id
		if o := e.Offence(id); o != nil {
			names[i] = w.TypedOffence(o)
		}
	}
	return strings.Join(names, ", ")
}

// Values translates lists of words that a flag takes, joined by commas, into the
// reader's language.
func (w *Words) Values(lists []any) []any {
	said := make([]any, len(lists))
	for i, list := range lists {
		text, ok := list.(string)
		if !ok {
			said[i] = list
			continue
		}
		words := strings.Split(text, ", ")
		for k := range words {
			words[k] = typed.Value(w.language, words[k])
		}
		said[i] = strings.Join(words, ", ")
	}
	return said
}

// ExerciseName is the name of a training case as the reader types it.
func (w *Words) ExerciseName(x *exercises.Exercise) string {
	return typed.Name(w.Language(), x.ID, "", x.Title)
}

// alternatives lists the flags that give each of some conditions.
func (w *Words) alternatives(a law.Alternatives) string {
	list := make([]string, len(a.Conditions))
	for i, c := range a.Conditions {
		var flags []string
		if c.VictimAge != law.AnyAge() {
			flags = append(flags, typed.Dashed(w.language, typed.AgeFlag)+" "+c.VictimAge.String())
		}
		for _, id := range c.With {
			flags = append(flags, typed.Dashed(w.language, typed.WithFlag)+" "+w.TypedCircumstance(a.Edition, id))
		}
		list[i] = strings.Join(flags, " ")
	}
	return w.List(list)
}

// suggested gives a suggested name as the reader types it, unless the suggestion is
// the spelling that the input is a slip of. The fault of a record does not repeat the
// input, which may be a slip of any name but an id.
func (w *Words) suggested(f *law.Fault, name string) string {
	if f.Edition == nil || spelling.IsSlip(f.Value, name) {
		return name
	}
	if f.Fact == law.FactOffence {
		if o, unknown := f.Edition.FindOffenceAlone(name); unknown == nil && (f.Value != "" || o.ID == name) {
			return w.TypedOffence(o)
		}
	}
	if id, unknown := f.Edition.FindCircumstanceAlone(name); unknown == nil && (f.Value != "" || string(id) == name) {
		return w.TypedCircumstance(f.Edition, id)
	}
	return name
}

// Asking adds to a command line the edition that answers it, and the user's folder
// from which that edition is read.
func (w *Words) Asking(e *law.Edition, line *typed.Line) *typed.Line {
	if e.Custom {
		line.Flag(typed.StatutesFlag, w.statutes)
	}
	return line.Flag(typed.EditionFlag, e.ID)
}
