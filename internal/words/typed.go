package words

import (
	"slices"
	"strings"

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

// OtherNames lists the other names of an entry, without the name that is shown. A
// Spanish reader gets the Spanish names.
func (w *Words) OtherNames(also law.Names, shown string) string {
	list := also.ES
	if w.language != Spanish {
		list = slices.Concat(also.EN, also.ES)
	}
	list = slices.DeleteFunc(slices.Clone(list), func(name string) bool { return spelling.Fold(name) == shown })
	return w.Word(strings.Join(list, ", "))
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
func (w *Words) ExerciseName(x *law.Exercise) string {
	return typed.Name(w.Language(), x.ID, "", x.Title)
}
