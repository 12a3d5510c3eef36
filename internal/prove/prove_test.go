package prove

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// offences makes small provisions with any tiers: some sound, most not.
func offences(most int) *rapid.Generator[*law.Offence] {
	return rapid.Custom(func(t *rapid.T) *law.Offence {
		o := &law.Offence{Edition: &law.Edition{}, ID: "o", Versions: make([]law.Version, 1)}
		for i := range rapid.IntRange(1, 4).Draw(t, "tiers") {
			low := rapid.IntRange(1, 6).Draw(t, "low")
			tier := law.Tier{ID: fmt.Sprint("t", i), Prison: law.Range{
				// No two tiers share a minimum, so that they are ordered.
				Min: law.Term(law.Months(12*low + i)), Max: law.Term(law.Months(12*low + i + rapid.IntRange(0, 60).Draw(t, "more"))),
			}}
			for range rapid.IntRange(0, 3).Draw(t, "conditions") {
				c := law.Condition{VictimAge: law.AnyAge()}
				if rapid.Bool().Draw(t, "aged") {
					from := rapid.IntRange(0, 30).Draw(t, "from")
					c.VictimAge = law.AgeBand(from, from+rapid.IntRange(0, 100).Draw(t, "to"))
				}
				for n := range most {
					if rapid.IntRange(0, 3).Draw(t, "asked") == 0 {
						c.With = append(c.With, law.CircumstanceID(fmt.Sprint("c", n)))
					}
				}
				tier.When = append(tier.When, c)
			}
			o.Versions[0].Tiers = append(o.Versions[0].Tiers, tier)
		}
		return o
	})
}

// every is what holds of an offence by the plainest means: each age from 0 to
// 130 with each set of circumstances, one by one.
func every(o *law.Offence) (codes []string) {
	tell := func(code law.Code, args ...any) {
		said := strings.TrimSpace(fmt.Sprintln(append([]any{code}, args...)...))
		if !slices.Contains(codes, said) {
			codes = append(codes, said)
		}
	}
	uses := o.Shown().Uses()
	at := func(age, set int) *law.Tier {
		f := law.Facts{Victims: []law.Ages{law.AgeBand(age, age)}}
		for i, c := range uses {
			if set&(1<<i) != 0 {
				f.With = append(f.With, c)
			}
		}
		return resolve.Resolve(o, f).Branches[0].Tier
	}
	table := map[[2]int]*law.Tier{}
	governs := map[*law.Tier]bool{}
	var open law.Ages
	for age := range law.MaxAge + 1 {
		for set := range 1 << len(uses) {
			tier := at(age, set)
			table[[2]int{age, set}], governs[tier] = tier, true
			if tier == nil && set == 0 {
				open = open.Union(law.AgeBand(age, age))
			}
		}
	}
	if !open.Empty() {
		tell(Gap, open)
	}
	for i := range o.Shown().Tiers {
		if t := &o.Shown().Tiers[i]; !governs[t] {
			tell(TierDead, t.ID)
		}
	}
	lower := func(code law.Code, before, after *law.Tier) {
		if before == nil || after == nil || before == after {
			return
		}
		if after.Prison.Min.Months < before.Prison.Min.Months {
			tell(code, "bound.minimum", before.ID, after.ID)
		}
		if after.Prison.Max.Months < before.Prison.Max.Months {
			tell(code, "bound.maximum", before.ID, after.ID)
		}
	}
	for age := range law.MaxAge + 1 {
		for set := range 1 << len(uses) {
			if age > 0 {
				lower(InversionAge, table[[2]int{age, set}], table[[2]int{age - 1, set}])
			}
			for i := range uses {
				if set&(1<<i) == 0 {
					lower(InversionMore, table[[2]int{age, set}], table[[2]int{age, set | 1<<i}])
				}
			}
		}
	}
	slices.Sort(codes)
	return codes
}

func told(findings []Finding) (codes []string) {
	for _, f := range findings {
		switch f.Code {
		case Gap, TierDead:
			codes = append(codes, fmt.Sprint(f.Code, " ", f.Args[0]))
		case InversionAge, InversionMore:
			codes = append(codes, fmt.Sprint(f.Code, " ", f.Args[0], " ", f.Args[1], " ", f.Args[3]))
		}
	}
	slices.Sort(codes)
	return codes
}

// The proof by classes of ages finds what looking at every age one by one finds.
func TestAsEveryCase(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := offences(3).Draw(t, "offence")
		s := newEveryCase(o.Shown(), mostAll)
		got := told(slices.Concat(s.gaps(), s.dead(), s.inversions()))
		if want := every(o); !slices.Equal(got, want) {
			t.Errorf("found %q, want %q", got, want)
		}
	})
}

// Where circumstances are too many to try all their sets, the few that are tried
// are enough.
func TestFewSetsAreEnough(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := offences(5).Draw(t, "offence")
		all, few := newEveryCase(o.Shown(), mostAll), newEveryCase(o.Shown(), 0)
		look := func(s *everyCase) []string { return told(slices.Concat(s.gaps(), s.dead(), s.inversions())) }
		if got, want := look(few), look(all); !slices.Equal(got, want) {
			t.Errorf("with few sets %q, with all %q", got, want)
		}
		idle := func(s *everyCase) (list []string) {
			for _, f := range s.idle() {
				list = append(list, fmt.Sprint(f.Args...))
			}
			return list
		}
		if got, want := idle(few), idle(all); !slices.Equal(got, want) {
			t.Errorf("idle with few sets %q, with all %q", got, want)
		}
	})
}

// Each finding shows itself: its case, resolved, is as the finding says.
func TestCasesShowTheirFindings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := offences(3).Draw(t, "offence")
		s := newEveryCase(o.Shown(), mostAll)
		tier := func(f *law.Facts) *law.Tier { return resolve.Resolve(o, *f).Branches[0].Tier }
		for _, f := range slices.Concat(s.gaps(), s.dead(), s.inversions()) {
			switch f.Code {
			case Gap:
				if tier(f.Case) != nil {
					t.Errorf("%v has a tier", f.Case)
				}
			case TierDead:
				if f.Case != nil && tier(f.Case).ID == f.Args[0] {
					t.Errorf("%v governs", f.Args[0])
				}
			case InversionAge, InversionMore:
				if tier(f.Against).ID != f.Args[1] || tier(f.Case).ID != f.Args[3] {
					t.Errorf("%v and %v do not show %v", f.Against, f.Case, f.Args)
				}
			}
		}
	})
}
