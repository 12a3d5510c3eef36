package law

import (
	"slices"

	"github.com/conmina/conmina/internal/articles"
)

// Names lists everything that the offence may be called on input.
func (o *Neighbour) Names() []string {
	return slices.Concat(o.Articles, []string{o.Title.ES, o.Title.EN}, o.Also.All())
}

// Held lists the numbers under which the edition holds offences today, in the
// order of the code.
func (e *Edition) Held() articles.List {
	e = e.origin() // the last versions are the same on every day
	e.holding.Do(func() {
		for _, o := range e.Offences {
			if last := o.Shown(); last.InForce.To.IsZero() {
				e.held = append(e.held, last.Articles()...)
			}
		}
		slices.SortFunc(e.held, articles.Compare)
		e.held = slices.Compact(e.held)
	})
	return e.held
}
