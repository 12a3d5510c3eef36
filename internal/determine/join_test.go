package determine

import (
	"fmt"
	"math/big"
	"slices"
	"testing"
)

// highest is the greatest figure that a space leads to: its upper end, or a little less
// where the end itself is outside.
func highest(x Space) *big.Rat {
	if x.HiOut {
		return sub(x.Hi, big.NewRat(1, 1000))
	}
	return x.Hi
}

func greatestOf(list []*big.Rat) *big.Rat { return slices.MaxFunc(list, (*big.Rat).Cmp) }
func leastOf(list ...*big.Rat) *big.Rat   { return slices.MinFunc(list, (*big.Rat).Cmp) }

func sumOf(list []*big.Rat) *big.Rat {
	total := new(big.Rat)
	for _, x := range list {
		total = add(total, x)
	}
	return total
}

// The ends of joined penalties are those that the articles give for penalties at these
// ends: the sum is at most the double of the gravest and 35 years (article 50), the
// gravest alone absorbs (article 49), an ideal one reaches a quarter above the gravest
// (article 48) and a mass one a third of the maximum, here of 180 months, above it
// (article 49). An end that is outside stays outside, unless something else is reached
// first.
func TestEndsOfJoinedPenalties(t *testing.T) {
	e, p := theCode(t)
	answer := answerTo(t, e, "129-A", "2022-05-01", "30")
	limit := figureOf(420)
	joins := map[Concurrence]struct{ lower, upper func([]*big.Rat) *big.Rat }{
		Real: {
			func(x []*big.Rat) *big.Rat { return leastOf(sumOf(x), mul(greatestOf(x), figureOf(2)), limit) },
			func(x []*big.Rat) *big.Rat { return leastOf(sumOf(x), mul(greatestOf(x), figureOf(2)), limit) },
		},
		Continued: {greatestOf, greatestOf},
		Ideal: {
			func([]*big.Rat) *big.Rat { return nil }, // no article states it, in the first position
			func(x []*big.Rat) *big.Rat { return leastOf(mul(greatestOf(x), big.NewRat(5, 4)), limit) },
		},
		Mass: {nil, func(x []*big.Rat) *big.Rat { return leastOf(add(greatestOf(x), figureOf(60)), limit) }},
	}
	var some []Space
	for _, hi := range []int64{60, 120, 210, 300, 360} {
		for _, out := range []bool{false, true} {
			some = append(some, Space{Lo: figureOf(hi / 2), Hi: figureOf(hi), HiOut: out})
		}
	}
	for how, want := range joins {
		for i, a := range some {
			for _, b := range some {
				for _, c := range some[i:] {
					list := []Space{a, b, c}
					var charges []Charge
					var lows, highs []*big.Rat
					for _, x := range list {
						charges, lows, highs = append(charges, Charge{answer, Facts{Fixed: &x, AsOf: answer.Facts.Date}}), append(lows, x.Lo), append(highs, highest(x))
					}
					got := Chain(p, how, nil, charges...).Root.Readings(true)[0].Leaf.Space
					if want.lower != nil && !sameEnd(got.Lo, want.lower(lows)) {
						t.Fatalf("%s of %s: %s", how, inVectors(list), got.inVector())
					}
					if upper := want.upper(highs); !got.HiOut && got.Hi.Cmp(upper) != 0 || got.HiOut && (got.Hi.Cmp(upper) <= 0 || sub(got.Hi, upper).Cmp(big.NewRat(1, 100)) > 0) {
						t.Fatalf("%s of %s: %s, want up to %s", how, inVectors(list), got.inVector(), upper.FloatString(3))
					}
				}
			}
		}
	}
}

func inVectors(list []Space) string {
	var texts []string
	for _, x := range list {
		texts = append(texts, x.inVector())
	}
	return fmt.Sprint(texts)
}
