package resolve_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// sameAnswer compares all of two answers but the provision and the facts, which
// hold the order in which things were written, and the order of a tier's
// conditions and readings, which the file decides.
var sameAnswer = gocmp.Options{
	cmpopts.IgnoreFields(resolve.Answer{}, "Offence", "Version", "Facts"),
	cmpopts.EquateEmpty(),
	gocmp.Comparer(func(a, b law.Ages) bool { return a == b }),
	gocmp.Comparer(func(a, b *law.Tier) bool { return a == b || a != nil && b != nil && a.ID == b.ID }),
	gocmp.Comparer(func(a, b *law.Reading) bool { return a == b || a != nil && b != nil && a.Words == b.Words }),
	cmpopts.SortSlices(func(a, b resolve.ConditionTrace) bool { return fmt.Sprint(a) < fmt.Sprint(b) }),
	cmpopts.SortSlices(func(a, b resolve.Notice) bool { return noticeKey(a) < noticeKey(b) }),
}

func noticeKey(n resolve.Notice) string {
	key := fmt.Sprint(n.Code, n.Ages, n.Circumstances, n.Prison)
	if n.Reading != nil {
		key += n.Reading.Words
	}
	return key
}

func TestOrderOfTheFileChangesNothing(t *testing.T) {
	checkRandom(t, func(t *rapid.T, w *oracle, f facts) {
		shuffled := w.offence.Shown().Alone()
		shuffled.Versions[0].Tiers = rapid.Permutation(w.offence.Shown().Tiers).Draw(t, "tiers")
		for i := range shuffled.Versions[0].Tiers {
			tier := &shuffled.Versions[0].Tiers[i]
			if len(tier.When) > 1 {
				tier.When = rapid.Permutation(tier.When).Draw(t, "conditions")
			}
			if len(tier.Readings) > 1 {
				tier.Readings = rapid.Permutation(tier.Readings).Draw(t, "readings")
			}
		}
		a, b := resolve.Resolve(w.offence, f.given()), resolve.Resolve(shuffled, f.given())
		if d := gocmp.Diff(a, b, sameAnswer); d != "" {
			t.Error(d)
		}
	})
}

// The order of tiers alone does not even change the order in which things are
// said.
func TestOrderOfTiersChangesNoOrder(t *testing.T) {
	strict := sameAnswer[:len(sameAnswer)-2]
	checkRandom(t, func(t *rapid.T, w *oracle, f facts) {
		shuffled := w.offence.Shown().Alone()
		shuffled.Versions[0].Tiers = rapid.Permutation(w.offence.Shown().Tiers).Draw(t, "tiers")
		a, b := resolve.Resolve(w.offence, f.given()), resolve.Resolve(shuffled, f.given())
		if d := gocmp.Diff(a, b, strict); d != "" {
			t.Error(d)
		}
	})
}

func TestOrderOfFlagsChangesNothing(t *testing.T) {
	e := &law.Edition{ID: "random"}
	for _, id := range letters {
		e.Circumstances = append(e.Circumstances, &law.Circumstance{ID: id, Title: law.Text{ES: "es-" + string(id), EN: "en-" + string(id)}})
	}
	checkRandom(t, func(t *rapid.T, w *oracle, f facts) {
		var g law.Given
		for range rapid.IntRange(0, 3).Draw(t, "number of victims") {
			g.Ages = append(g.Ages, rapid.SampledFrom([]string{"13", "14-17", "17", "18", "18+", "unknown", "0-130"}).Draw(t, "age"))
		}
		for _, id := range idsOf(f.with) {
			g.With = append(g.With, string(id), "ES "+string(id))
		}
		for _, id := range idsOf(f.maybe) {
			g.Maybe = append(g.Maybe, "en_"+string(id))
		}
		other := g
		for _, list := range []*[]string{&other.Ages, &other.With, &other.Maybe} {
			if len(*list) > 1 {
				*list = rapid.Permutation(slices.Clone(*list)).Draw(t, "order")
			}
		}
		read := func(g law.Given) resolve.Answer {
			f, faults := g.Facts(e)
			if len(faults) > 0 {
				t.Fatal(faults)
			}
			return resolve.Resolve(w.offence, f)
		}
		if d := gocmp.Diff(read(g), read(other), sameAnswer); d != "" {
			t.Error(d)
		}
	})
}

// A younger victim never means a milder range, in the edition of the report.
func TestYoungerIsNeverMilder(t *testing.T) {
	e := edition(t)
	for id := range report {
		for _, k := range []knows{absent, present} {
			var last *law.Tier
			for age := range law.AnyAge().All() {
				now := resolve.Resolve(offence(t, e, id), k.facts(law.AgeBand(age, age))).Branches[0].Tier
				if last != nil && last != now {
					if order, ordered := now.Prison.Severity(last.Prison); order >= 0 || !ordered {
						t.Errorf("%s: %v at %d after %v", id, now.Prison, age, last.Prison)
					}
				}
				last = now
			}
		}
	}
}

// The range of the youngest of several victims is the gravest of their ranges. Every age
// that each of them may have is tried.
func TestYoungestVictimGoverns(t *testing.T) {
	e := edition(t)
	rapid.Check(t, func(t *rapid.T) {
		id := rapid.SampledFrom([]string{"art-153", "art-168-b", "profiting", "pimping", "child-sex-tourism"}).Draw(t, "offence")
		k := rapid.SampledFrom([]knows{absent, present}).Draw(t, "aggravation")
		var victims []law.Ages
		for range rapid.IntRange(1, 3).Draw(t, "victims") {
			from := rapid.IntRange(0, 30).Draw(t, "from")
			victims = append(victims, law.AgeBand(from, from+rapid.IntRange(0, 6).Draw(t, "length")))
		}
		worst := map[string]int{} // tier of the gravest victim, with its place in the table
		var choose func(i int, gravest rung, place int)
		choose = func(i int, gravest rung, place int) {
			if i == len(victims) {
				worst[gravest.tier] = place
				return
			}
			for age := range victims[i].All() {
				r := at(id, law.AgeBand(age, age), k)[0]
				if p := slices.Index(report[id], r); p > place {
					choose(i+1, r, p)
				} else {
					choose(i+1, gravest, place)
				}
			}
		}
		choose(0, rung{}, -1)
		var want []rung
		for _, place := range worst {
			want = append(want, report[id][place])
		}
		slices.SortFunc(want, func(a, b rung) int { return cmp.Compare(a.min, b.min) })
		var o *law.Offence
		for _, candidate := range e.Offences {
			if candidate.ID == id {
				o = candidate
			}
		}
		if got := row(resolve.Resolve(o, k.facts(victims...))); got != wantRow(want) {
			t.Errorf("%s, %v:\n got %s\nwant %s", id, victims, got, wantRow(want))
		}
	})
}
