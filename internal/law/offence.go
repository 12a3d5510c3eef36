// Package law says what a statute is: editions, offences, versions, tiers,
// conditions, prison ranges, circumstances and ages, and the facts of a case
// that are held against them. Its values are plain and are not changed once
// built; each kind of fact has its one parser here, so that the same text means
// the same thing in a flag, a table cell and an encoding.
package law

import (
	"slices"

	"github.com/conmina/conmina/internal/articles"
)

// Offence is one offence of an edition.
type Offence struct {
	Edition *Edition
	ID      string // kebab-case
	IDES    string // the id that Spanish speakers type, or empty; taken from the folded title where the title is short and plain
	Title   Text
	Short   Text   // a shorter title for narrow places; empty where the title itself is short
	Also    Names  // other names accepted on input
	Family  string // id of the family; empty where the edition names no families
	Perhaps Names  // names that people use for this offence and for other things; never accepted, but answered with a list
	// Versions holds every version, in the order of time. An edition without dates
	// has one.
	Versions []Version
	// Before says why there is no version before the first one, After why there is
	// none after the last; nil where the encoding does not say.
	Before, After *Silence
	// Counterpart points to the offences of another edition that are about the
	// same conduct.
	Counterpart Counterpart
	// Named is the article of aggravated tiers, or the name of aggravated forms,
	// that the user asked for: only the tiers of [Version.Under] answer. It is
	// empty when the user asked for the whole offence. [Edition.FindOffence] sets
	// it.
	Named string
	// Asked is the name or the article number as the user typed it, when that is
	// known.
	Asked string
	// Cited is the paragraph and the numeral that the user named with the article;
	// the zero value when none was named. [Offence.WithCited] reads them.
	Cited articles.Cited
}

// AskedAs gives a copy of the offence that remembers the name it was asked for by.
func (o *Offence) AskedAs(name string) *Offence {
	asked := *o
	asked.Asked = name
	return &asked
}

// Counterpart names offences of another edition by their ids.
type Counterpart struct {
	Edition  string
	Offences []string
	Note     Text // where the counterpart differs from this offence, and why
}

// Names lists everything that the offence may be called on input.
func (o *Offence) Names() []string {
	names := o.plainNames()
	for i := range o.Versions {
		for _, article := range o.Versions[i].Articles() {
			if !slices.Contains(names, article) {
				names = append(names, article)
			}
		}
	}
	return names
}

// plainNames lists the names that mean the offence on every day.
func (o *Offence) plainNames() []string {
	return namesOf(o.ID, o.IDES, o.Title, o.Also)
}

// Successors lists the ids of the offences that answers about this one refer to:
// offences that took over any of its conduct, and offences that displace it.
func (o *Offence) Successors() []string {
	var list []string
	add := func(s *Silence) {
		if s != nil {
			list = append(list, s.MovedTo...)
		}
	}
	add(o.Before)
	add(o.After)
	for i := range o.Versions {
		for k := range o.Versions[i].NoRange {
			add(&o.Versions[i].NoRange[k])
		}
		for _, d := range o.Versions[i].DisplacedBy {
			list = append(list, d.Offences...)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// Dated reports whether the offence has versions by date.
func (o *Offence) Dated() bool { return len(o.Versions) > 0 && !o.Versions[0].InForce.From.IsZero() }
