package flags

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
)

// OfferOffences lists the offences that are not typed yet, each with its title behind a
// tab, as shells take it.
func OfferOffences(w *words.Words, e *law.Edition, typed []string) (list []string) {
	var named []string
	for _, name := range typed {
		if o, fault := e.FindOffence(name); fault == nil {
			named = append(named, o.ID)
		}
	}
	for _, o := range e.Offences {
		if !slices.Contains(named, o.ID) {
			list = append(list, w.TypedOffence(o)+"\t"+w.Text(o.Title))
		}
	}
	return list
}

// OfferCircumstances lists the circumstances that are not typed yet and on which the
// typed offences depend. When no offence is typed, it lists the circumstances of all.
func OfferCircumstances(w *words.Words, e *law.Edition, offences, typed []string) (list []string) {
	var used, given []law.CircumstanceID
	for _, name := range offences {
		if o, fault := e.FindOffence(name); fault == nil {
			used = append(used, o.Shown().Uses()...)
		}
	}
	for _, name := range typed {
		if id, fault := e.FindCircumstance(name); fault == nil {
			given = append(given, id)
		}
	}
	for _, c := range e.Circumstances {
		if !slices.Contains(given, c.ID) && (len(offences) == 0 || slices.Contains(used, c.ID)) {
			list = append(list, w.TypedCircumstance(e, c.ID)+"\t"+w.Text(c.Title))
		}
	}
	slices.Sort(list)
	return list
}
