package resolve_test

import (
	"fmt"
	"maps"
	"slices"
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
