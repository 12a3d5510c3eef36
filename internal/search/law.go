package search

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Law lists what editions have: their offences, the notices of these, the offences that
// they only name, and their circumstances.
func Law(editions ...*law.Edition) []Entry {
	var list []Entry
	for _, e := range editions {
		list = append(list, ofEdition(e)...)
	}
	return list
}

func ofEdition(e *law.Edition) (list []Entry) {
	for _, o := range e.Offences {
		list = append(list, ofOffence(o))
	}
	for _, o := range e.Elsewhere {
		list = append(list, Entry{Kind: Elsewhere, ID: spelling.Fold(o.Title.EN), Title: o.Title, Articles: o.Articles, Edition: e, Names: o.Names()})
	}
	for _, c := range e.Circumstances {
		list = append(list, Entry{
			Kind: Circumstance, ID: string(c.ID), Title: c.Title, Edition: e, Offence: using(e, c.ID),
			Names: append(c.Names(), c.Perhaps.All()...), About: []string{c.Meaning.ES, c.Meaning.EN},
		})
	}
	for _, o := range e.Offences {
		for _, n := range o.Shown().Notices {
			list = append(list, Entry{
				Kind: Notice, ID: n.ID, Title: n.Text, Edition: e, Offence: o, Names: []string{n.ID}, About: []string{n.Text.ES, n.Text.EN},
			})
		}
	}
	return list
}

func ofOffence(o *law.Offence) Entry {
	entry := Entry{
		Kind: Offence, ID: o.ID, Title: o.Title, Articles: o.Shown().Articles(), Edition: o.Edition, Offence: o,
		Names: slices.Concat(o.Names(), o.Perhaps.All(), []string{o.Short.ES, o.Short.EN}),
	}
	for _, t := range o.Shown().Tiers {
		entry.About = append(entry.About, t.Label.ES, t.Label.EN)
	}
	return entry
}

// using is the offence in whose example a circumstance is shown: one of those for
// which it counts, rather one of the main family, and rather one that depends on many.
func using(e *law.Edition, id law.CircumstanceID) *law.Offence {
	var best *law.Offence
	for _, o := range slices.Concat(law.OfFamily(e.Offences, e.MainFamily()), e.Offences) {
		used := o.Shown().Uses()
		if !slices.Contains(used, id) || best != nil && (best.Family != o.Family || len(used) <= len(best.Shown().Uses())) {
			continue
		}
		best = o
	}
	return best
}
