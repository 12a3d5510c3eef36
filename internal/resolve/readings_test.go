package resolve_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Another reading of conditions is told for the ages at which, with the tier
// applying on those conditions instead, a range is possible that was not; another
// range, for the ages at which its tier may be the result.
func TestOtherReadingsAgainstRereadOffences(t *testing.T) {
	checkRandom(t, func(t *rapid.T, w *oracle, f facts) {
		want := map[string]law.Ages{}
		add := func(key string, age int) { want[key] = want[key].Union(law.AgeBand(age, age)) }
		for i, tier := range w.offence.Shown().Tiers {
			for _, r := range tier.Readings {
				if len(r.When) == 0 {
					for _, age := range f.ages() {
						if slices.Contains(w.resultsAt(age, f), rank(&tier)) {
							add(fmt.Sprint(resolve.OtherReading, r.Words, r.Prison), age)
						}
					}
					continue
				}
				reread := w.offence.Shown().Alone()
				reread.Versions[0].Tiers = slices.Clone(w.offence.Shown().Tiers)
				reread.Versions[0].Tiers[i].When = r.When
				other := newOracle(reread)
				for _, age := range f.ages() {
					for _, result := range other.resultsAt(age, f) {
						switch {
						case slices.Contains(w.resultsAt(age, f), result):
						case result == none:
							add(fmt.Sprint(resolve.OtherReading, r.Words, law.Range{}), age)
						default:
							add(fmt.Sprint(resolve.OtherReading, r.Words, ladder[result]), age)
						}
					}
				}
			}
		}
		got := map[string]law.Ages{}
		for _, n := range resolve.Resolve(w.offence, f.given()).Notices {
			if n.Reading == nil {
				continue
			}
			key := fmt.Sprint(n.Code, n.Reading.Words, n.Prison)
			if _, twice := got[key]; twice {
				t.Errorf("%s is told twice", key)
			}
			got[key] = n.Ages
		}
		if !maps.Equal(got, want) {
			t.Errorf("readings %v, want %v", got, want)
		}
	})
}

// resultsAt lists the ranks possible at one age.
func (w *oracle) resultsAt(age int, f facts) []int {
	f.victims = []law.Ages{law.AgeBand(age, age)}
	return w.results(f)
}

// Another reading is told where the range that it leads to is another one, and not where
// only the tier is: of two tiers with one range and a milder one, with every pair of the
// circumstances that they ask for in both readings. The tiers of no range count as one
// with no tier.
func TestReadingsThatLeadToTheSameRange(t *testing.T) {
	grave, mild := law.Range{Min: law.Term(96), Max: law.Term(120)}, law.Range{Min: law.Term(24), Max: law.Term(60)}
	on := func(id law.CircumstanceID) []law.Condition { return []law.Condition{when(law.AnyAge(), id)} }
	reread := []law.Reading{{Words: "d", When: on("d")}}
	for _, o := range []struct {
		name  string
		tiers []law.Tier
		of    map[string]string // by the circumstances that are present: the range by the other reading, where it is told
	}{
		{
			"one range",
			[]law.Tier{
				{ID: "base", Prison: mild},
				{ID: "first", When: on("a"), Prison: grave},
				{ID: "second", When: on("b"), Prison: grave, Readings: reread},
			},
			// b alone is not enough by the other reading, and d is.
			map[string]string{"b": mild.String(), "d": grave.String()},
		},
		{
			"no range",
			[]law.Tier{
				{ID: "first", When: on("a"), Prison: grave},
				{ID: "second", When: on("b"), Readings: reread},
			},
			nil,
		},
	} {
		e := &law.Edition{ID: "readings"}
		for _, id := range []law.CircumstanceID{"a", "b", "d"} {
			e.Circumstances = append(e.Circumstances, &law.Circumstance{ID: id})
		}
		of := &law.Offence{Edition: e, ID: "offence", Versions: []law.Version{{Tiers: o.tiers}}}
		d := newDecider(t, e)
		for _, with := range [][]law.CircumstanceID{nil, {"a"}, {"b"}, {"d"}, {"a", "b"}, {"a", "d"}, {"b", "d"}, {"a", "b", "d"}} {
			f := law.Facts{With: with}
			var got []string
			for _, n := range resolve.Resolve(of, f).Notices {
				if n.Code == resolve.OtherReading {
					got = append(got, n.Prison.String())
				}
			}
			var want []string
			if told, is := o.of[strings.Join(text(with), " ")]; is {
				want = []string{told}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s, %s: %q, want %q", o.name, with, got, want)
			}
			d.hold(of, f)
		}
	}
}

func text(ids []law.CircumstanceID) []string {
	var list []string
	for _, id := range ids {
		list = append(list, string(id))
	}
	return list
}
