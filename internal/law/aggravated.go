package law

import (
	"slices"

	"github.com/conmina/conmina/internal/spelling"
)

// HasAggravatedForms reports whether the offence has them in every version.
func (o *Offence) HasAggravatedForms() bool {
	return len(o.Versions) > 0 && !slices.ContainsFunc(o.Versions, func(v Version) bool { return len(v.graver()) == 0 })
}

// aggravatedNames lists the other names that contain a word for aggravated. It is
// empty when the id or the title of the offence itself contains such a word.
func (o *Offence) aggravatedNames() []string {
	if slices.ContainsFunc(namesOf(o.ID, o.IDES, o.Title, Names{}), spelling.SaysAggravated) {
		return nil
	}
	return slices.DeleteFunc(o.Also.All(), func(name string) bool { return !spelling.SaysAggravated(name) })
}
