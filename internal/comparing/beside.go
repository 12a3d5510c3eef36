package comparing

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Beside adds to named offences the others in force on a day of the act that are compared
// with them: the whole edition where neighbours are asked for; else the family of one
// offence, over ages only where none is named. beyond is how many offences in force are
// left out, being of other families.
func Beside(e *law.Edition, named []*law.Offence, act law.Period, neighbours, overAges bool) (all []*law.Offence, beyond int) {
	inForce, family := e.InForce(act), e.MainFamily()
	if len(named) > 0 {
		family = named[0].Family
	}
	var beside []*law.Offence
	switch {
	case neighbours:
		beside = inForce
	case len(named) == 0, len(named) == 1 && !overAges:
		beside = law.OfFamily(inForce, family)
	default:
		inForce = nil // nothing is left out of what was asked for
	}
	all = slices.Clone(named)
	for _, x := range beside {
		if !slices.ContainsFunc(named, func(n *law.Offence) bool { return n.ID == x.ID }) {
			all = append(all, x)
		}
	}
	return all, max(0, len(inForce)-len(beside))
}
