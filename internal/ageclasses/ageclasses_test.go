package ageclasses_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/law"
)

// bands are ages that a law may tell apart, one beside, inside and across another.
var bands = []law.Ages{
	law.AgeBand(0, 13), law.AgeBand(14, 17), law.AgeBand(0, 17), law.AgeBand(18, law.MaxAge), law.AgeBand(60, law.MaxAge), law.AgeBand(7, 64),
}

// places are where a version may ask for ages.
var places = map[string]func(v *law.Version, ages law.Ages){
	"protected": func(v *law.Version, ages law.Ages) { v.VictimAge = ages },
	"condition": func(v *law.Version, ages law.Ages) {
		v.Tiers = append(v.Tiers, law.Tier{When: []law.Condition{{VictimAge: ages}}})
	},
	"reading": func(v *law.Version, ages law.Ages) {
		v.Tiers = append(v.Tiers, law.Tier{Readings: []law.Reading{{When: []law.Condition{{VictimAge: ages}}}}})
	},
	"notice if possible": func(v *law.Version, ages law.Ages) {
		v.Notices = append(v.Notices, law.SourceNotice{IfPossible: ages, IfCertain: law.AnyAge()})
	},
	"notice if certain": func(v *law.Version, ages law.Ages) {
		v.Notices = append(v.Notices, law.SourceNotice{IfPossible: law.AnyAge(), IfCertain: ages})
	},
	"silence": func(v *law.Version, ages law.Ages) {
		v.NoRange = append(v.NoRange, law.Silence{When: []law.Condition{{VictimAge: ages}}})
	},
	"tier of a special offence": func(v *law.Version, ages law.Ages) {
		v.Tiers = append(v.Tiers, law.Tier{When: []law.Condition{{VictimAge: ages}}})
	},
	"displaced": func(v *law.Version, ages law.Ages) {
		v.DisplacedBy = append(v.DisplacedBy, law.Displacement{VictimAge: ages, Offences: []string{"special"}})
	},
}

// A version's ages are parted into sets, youngest first, so that each age is in one, and
// two ages are in one set where the same of the bands that it asks for hold them. That
// holds wherever it asks for them, of an offence with it and of the runs of ages too.
func TestAgesAreSplitWhereTheLawTellsThemApart(t *testing.T) {
	for place, ask := range places {
		for chosen := range 1 << len(bands) {
			var asked []law.Ages
			v := law.Version{}
			for i, ages := range bands {
				if chosen>>i&1 == 1 && (place != "protected" || len(asked) == 0) {
					asked = append(asked, ages)
					ask(&v, ages)
				}
			}
			e := &law.Edition{}
			o := &law.Offence{Edition: e, ID: "offence", Versions: []law.Version{v}}
			special := &law.Offence{Edition: e, ID: "special", Versions: []law.Version{{}}}
			if place == "tier of a special offence" {
				v.DisplacedBy = []law.Displacement{{VictimAge: law.AnyAge(), Offences: []string{"special"}}}
				special.Versions[0].Tiers, v.Tiers = v.Tiers, nil
				o.Versions[0] = v
			}
			e.Offences = []*law.Offence{o, special}
			p := law.Provision{Offence: o, Version: &o.Versions[0]}
			key := func(age int) (key int) { // a bit for each band
				for i, ages := range asked {
					if ages.Has(age) {
						key |= 1 << i
					}
				}
				return key
			}
			where := fmt.Sprint(place, " ", asked)
			one := func(int) int { return 0 }
			ofTiers, ofVersion := one, key
			switch place {
			case "protected", "condition", "reading":
				ofTiers = key
			case "tier of a special offence":
				ofVersion = one
			}
			parted(t, where+" of the tiers", ageclasses.Alike(p), ofTiers)
			inOrder := func(sets []law.Ages) []law.Ages {
				slices.SortFunc(sets, func(a, b law.Ages) int { x, _ := a.Limits(); y, _ := b.Limits(); return x - y })
				return sets
			}
			parted(t, where+" of the version", inOrder(ageclasses.Of(p)), ofVersion)
			parted(t, where+" ever", inOrder(ageclasses.Ever(o)), key)
			run := 0
			runs := ageclasses.Bands([]*law.Offence{special, o})
			for age := range law.MaxAge + 1 {
				if age > 0 && key(age) != key(age-1) {
					run++
				}
				if run >= len(runs) || !runs[run].Has(age) {
					t.Fatalf("%s: %d is not in run %d of %v", where, age, run, runs)
				}
			}
			if len(runs) != run+1 {
				t.Fatalf("%s: %v", where, runs)
			}
		}
	}
}

// parted holds sets of ages to a key that the ages of one share.
func parted(t *testing.T, where string, sets []law.Ages, key func(age int) int) {
	t.Helper()
	of, last := map[int]int{}, -1
	for age := range law.MaxAge + 1 {
		at := slices.IndexFunc(sets, func(s law.Ages) bool { return s.Has(age) })
		if at < 0 || slices.ContainsFunc(sets[at+1:], func(s law.Ages) bool { return s.Has(age) }) {
			t.Fatalf("%s: %d is in none or in two of %v", where, age, sets)
		}
		if first, met := of[key(age)]; met && first != at || !met && at <= last {
			t.Fatalf("%s: %d is in set %d of %v", where, age, at, sets)
		} else if !met {
			of[key(age)], last = at, at
		}
	}
	if len(of) != len(sets) {
		t.Fatalf("%s: %d sets of %v", where, len(of), sets)
	}
}

// Only some ages allow a circumstance where one of the tiers of an article that was
// named asks for it, and the circumstance says so; the article of the offence itself
// names none.
func TestAgesThatANamedArticleAllows(t *testing.T) {
	minors := law.AgeBand(0, 17)
	for _, named := range []string{"", "10", "20", "aggravated"} {
		for tiers := range 3 {
			e := &law.Edition{Circumstances: []*law.Circumstance{{ID: "a", OnlyAge: minors}, {ID: "b"}, {ID: "c", OnlyAge: minors}}}
			v := law.Version{Article: "10"}
			for range tiers {
				v.Tiers = append(v.Tiers, law.Tier{When: []law.Condition{{VictimAge: law.AnyAge(), With: []law.CircumstanceID{"a", "b", "unknown"}}}})
			}
			p := law.Provision{Offence: &law.Offence{Edition: e, ID: "offence", Named: named}, Version: &v}
			want := map[law.CircumstanceID]law.Ages{}
			if tiers > 0 && (named == "20" || named == "aggravated") {
				want["a"] = minors
			}
			got := ageclasses.Only(p)
			if got == nil || !maps.Equal(got, want) {
				t.Errorf("%q, %d tiers: %v, want %v", named, tiers, got, want)
			}
			key := func(age int) int {
				if len(want) > 0 && minors.Has(age) {
					return 1
				}
				return 0
			}
			parted(t, named, ageclasses.Alike(p), key)
		}
	}
}
