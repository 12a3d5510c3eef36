package answer

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// group is a set of ages whose cases need the same circumstances.
type group struct {
	ages    law.Ages
	present []law.CircumstanceID
	any     []law.CircumstanceID // replaces present: any one of these circumstances is enough
}

// anyOf joins groups of the same ages for which one circumstance is enough, when
// there are more than two of them.
func anyOf(groups []group) []group {
	var joined []group
	for _, g := range groups {
		alike := func(o group) bool { return o.ages == g.ages && len(o.present) == 1 }
		switch i := slices.IndexFunc(joined, alike); {
		case len(g.present) == 1 && i >= 0:
			joined[i].any = append(joined[i].any, g.present[0])
		default:
			joined = append(joined, g)
			if len(g.present) == 1 {
				joined[len(joined)-1].any = slices.Clone(g.present)
			}
		}
	}
	for i := range joined {
		if len(joined[i].any) < 3 {
			joined[i].any = nil
		}
	}
	return joined
}

func byPresent(when []resolve.Situation) []group {
	var groups []group
	for _, c := range when {
		i := slices.IndexFunc(groups, func(g group) bool { return slices.Equal(g.present, c.Present) })
		if i < 0 {
			groups = append(groups, group{present: c.Present})
			i = len(groups) - 1
		}
		groups[i].ages = groups[i].ages.Union(c.Ages)
	}
	return groups
}
