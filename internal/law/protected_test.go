package law_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// The ages that a version protects are its own without those that have no range whatever
// else is the case; a silence that asks for a circumstance takes none of them.
func TestProtectedAges(t *testing.T) {
	bands := []law.Ages{{}, law.AgeBand(0, 17), law.AgeBand(14, 17), law.AgeBand(18, law.MaxAge)}
	for _, own := range bands {
		for _, silent := range bands[1:] {
			for _, with := range [][]law.CircumstanceID{nil, {"a"}} {
				for _, displaced := range bands {
					v := &law.Version{VictimAge: own, NoRange: []law.Silence{{When: []law.Condition{{VictimAge: silent, With: with}}}}}
					if !displaced.Empty() {
						v.DisplacedBy = []law.Displacement{{VictimAge: displaced}}
					}
					for age := range law.MaxAge + 1 {
						protects := own.Empty() || own.Has(age)
						if got := v.Protects(age); got != protects {
							t.Fatalf("%v protects %d: %v", own, age, got)
						}
						if got, want := v.Protected().Has(age), protects && (with != nil || !silent.Has(age)); got != want {
							t.Fatalf("%v but %v with %v: %d is protected: %v", own, silent, with, age, got)
						}
						if got, want := v.Own().Has(age), protects && !displaced.Has(age); got != want {
							t.Fatalf("%v, displaced at %v: %d is its own: %v", own, displaced, age, got)
						}
					}
				}
			}
		}
	}
}

// What is suggested for a word that names no circumstance is narrowed to what the
// offence depends on, where it depends on any of it; a word for aggravating ones in
// general suggests all of these.
func TestSuggestionsAreNarrowed(t *testing.T) {
	for _, c := range []struct {
		value         string
		suggest, want string
		code          law.Code
	}{
		{"cruel", "cruelty", "cruelty", law.CircumstanceUnknown},
		{"cruel", "by-officials cruelty", "cruelty", law.CircumstanceUnknown},
		{"oficial", "by-officials", "by-officials", law.CircumstanceUnknown},
		{"agravantes", "by-officials", "aggravated cruelty", law.CircumstancePerhaps},
		{"agravantes", "", "aggravated cruelty", law.CircumstanceUnknown},
		{"engaño", "", "", law.CircumstanceElement},
		{"engaño", "cruelty", "cruelty", law.CircumstanceUnknown},
		{"nada", "nothing", "nothing", law.CircumstanceUnknown},
	} {
		e := vocabulary()
		e.Elements = law.Names{ES: []string{"engaño"}}
		o := e.Offences[0]
		o.Edition = e
		o.Versions[0].Tiers = []law.Tier{{When: []law.Condition{{VictimAge: law.AnyAge(), With: []law.CircumstanceID{"aggravated", "cruelty"}}}}}
		other := law.Fault{Code: law.AgeForm, Value: "agravantes"}
		f := law.Fault{Code: law.CircumstanceUnknown, Value: c.value, Suggest: strings.Fields(c.suggest)}
		if c.code == law.CircumstancePerhaps {
			f.Code = c.code
		}
		o.Narrow([]*law.Fault{&other, &f})
		if f.Code != c.code || strings.Join(f.Suggest, " ") != c.want || len(other.Suggest) > 0 {
			t.Errorf("%s for %s: %s %v, want %s %s", c.suggest, c.value, f.Code, f.Suggest, c.code, c.want)
		}
	}
}
