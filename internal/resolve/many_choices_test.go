package resolve_test

import (
	"fmt"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Choices among as many circumstances as a word has bits are cut down to those that
// matter, and among more they are not: of two offences with tiers that ask for one
// circumstance each, the gravest of either decides.
func TestChoicesAmongManyCircumstances(t *testing.T) {
	for _, each := range [][2]int{{1, 1}, {5, 5}, {32, 32}, {32, 33}, {33, 33}, {40, 40}} {
		all := each[0] + each[1]
		e := &law.Edition{ID: "many"}
		var choices []law.CircumstanceID
		for i := range 2 {
			v := law.Version{Tiers: []law.Tier{{ID: "base", Prison: law.Range{Min: law.Term(12), Max: law.Term(24)}}}}
			for k := range each[i] {
				id := law.CircumstanceID(fmt.Sprint("c", i, "-", k))
				e.Circumstances, choices = append(e.Circumstances, &law.Circumstance{ID: id}), append(choices, id)
				v.Tiers = append(v.Tiers, law.Tier{
					ID: string(id), When: []law.Condition{{VictimAge: law.AnyAge(), With: []law.CircumstanceID{id}}},
					Prison: law.Range{Min: law.Term(law.Months(24 + k)), Max: law.Term(law.Months(48 + k))},
				})
			}
			e.Offences = append(e.Offences, &law.Offence{Edition: e, ID: fmt.Sprint("offence-", i), Versions: []law.Version{v}})
		}
		sets, ok := resolve.SetsThatMatter(e.Offences, law.Facts{}, choices, 1<<16)
		if want := all <= 64; ok != want {
			t.Fatalf("%d circumstances: %v, %d sets", all, ok, len(sets))
		}
		if want := (each[0] + 1) * (each[1] + 1); ok && len(sets) != want {
			t.Errorf("%d circumstances: %d sets, want %d", all, len(sets), want)
		}
		if ok {
			if _, ok := resolve.SetsThatMatter(e.Offences, law.Facts{}, choices, len(sets)-1); ok {
				t.Errorf("%d circumstances: there is room for one set too few", all)
			}
		}
	}
}
