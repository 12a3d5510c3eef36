package determine

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
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

// Joined penalties written by hand. Each charge has a penalty that was fixed.
func TestJoinsByHand(t *testing.T) {
	e, p := theCode(t)
	now, then, first := answerTo(t, e, "129-A", "2022-05-01", "30"), answerTo(t, e, "153", "2003-05-01", "10"), answerTo(t, e, "153", "1995-05-01", "10")
	uncapped := answerTo(t, e, "153", "2007-03-01", "30") // 96 to 180
	life, open := Space{Life: true}, Space{HiWhy: NoCeiling, LoWhy: ByPrudence}
	between := func(lo, hi int64) Space { return Space{Lo: figureOf(lo), Hi: figureOf(hi)} }
	toLife := Space{Lo: figureOf(240), HiLife: true}
	for name, c := range map[string]struct {
		answer resolve.Answer
		how    Concurrence
		prior  *Space
		fixed  []Space
		want   string
	}{
		"sum": {now, Real, nil, []Space{between(48, 50), between(60, 60)}, `
6 add sum real [108 110]
6 leave double_not_reached real [108 110]
6 leave cap_not_reached real (35y) [108 110]`},
		"sum to the double": {now, Real, nil, []Space{between(48, 48), between(60, 60), between(100, 100)}, `
6 add sum real [208 208]
6 cut double real [200 200]
6 leave cap_not_reached real (35y) [200 200]`},
		"sum to the general maximum": {now, Real, nil, []Space{between(200, 300), between(300, 300)}, `
6 add sum real [500 600]
6 leave double_not_reached real [500 600]
6 cut cap real (35y) [420 420]`},
		"sum with an open end": {now, Real, nil, []Space{{LoWhy: ByPrudence, Hi: figureOf(96), HiOut: true}, between(48, 60)}, `
6 add sum real [prudential 156)
6 leave double_not_reached real [prudential 156)
6 leave cap_not_reached real (35y) [prudential 156)`},
		"sum with open ends": {now, Real, nil, []Space{open, between(48, 60)}, `
6 add sum real [prudential no_ceiling]
6 leave double_not_reached real [prudential no_ceiling]
6 leave cap_not_reached real (35y) [prudential no_ceiling]`},
		"sum up to life": {now, Real, nil, []Space{toLife, between(48, 60)}, `
6 add sum real [288 life]
6 leave double_not_reached real [288 life]
6 leave cap_not_reached real (35y) [288 life]`},
		"sum up to life, above the cap": {now, Real, nil, []Space{toLife, toLife}, `
6 add sum real [480 life]
6 leave double_not_reached real [480 life]
6 cut cap real (35y) [420 life]`},
		// Article 50 has had its own cap since May 2006, when article 29 had none; article 49
		// has none, and neither had article 29.
		"sum without a general maximum": {uncapped, Real, nil, []Space{between(200, 300), between(300, 300)}, `
6 add sum real [500 600]
6 leave double_not_reached real [500 600]
6 cut cap real (35y) [420 420]`},
		"ideal without a general maximum": {uncapped, Ideal, nil, []Space{between(300, 400)}, `
disputed ideal-lower-end=literal
	6 raise ideal ideal=literal (1/4) [not_written 500]
	6 cut cap ideal (35y) [not_written 420]
disputed ideal-lower-end=gravest-minimum
	6 raise ideal ideal=gravest-minimum (1/4) [300 500]
	6 cut cap ideal (35y) [300 420]`},
		"mass without a general maximum": {uncapped, Mass, nil, []Space{between(300, 400)}, `
disputed mass-third=added-to-penalty
	6 raise mass mass=added-to-penalty (1/3) [360 460]
	6 leave cap_none mass [360 460]
disputed mass-third=maximum-raised
	6 raise mass mass=maximum-raised (1/3) [300 460]
	6 leave cap_none mass [300 460]`},
		"sum with life": {now, Real, nil, []Space{between(48, 60), life}, `
6 absorb join_life real life`},
		"sum of old": {then, Real, nil, []Space{between(48, 80), between(60, 60)}, `
6 absorb join_gravest real [60 80]`},
		"continued": {now, Continued, nil, []Space{between(96, 180), between(60, 240)}, `
6 absorb join_gravest continued [96 240]`},
		"continued, open": {now, Continued, nil, []Space{open, between(60, 240)}, `
6 absorb join_gravest continued [prudential no_ceiling]`},
		"continued, up to life": {now, Continued, nil, []Space{toLife, between(60, 240)}, `
6 absorb join_gravest continued [240 life]`},
		"continued with life": {now, Continued, nil, []Space{life, between(60, 240)}, `
6 absorb join_life continued life`},
		"ideal": {now, Ideal, nil, []Space{between(96, 180), between(60, 240)}, `
disputed ideal-lower-end=literal
	6 raise ideal ideal=literal (1/4) [not_written 300]
	6 leave cap_not_reached ideal (35y) [not_written 300]
disputed ideal-lower-end=gravest-minimum
	6 raise ideal ideal=gravest-minimum (1/4) [60 300]
	6 leave cap_not_reached ideal (35y) [60 300]
disputed ideal-lower-end=highest-minimum
	6 raise ideal ideal=highest-minimum (1/4) [96 300]
	6 leave cap_not_reached ideal (35y) [96 300]`},
		"ideal, above the general maximum": {now, Ideal, nil, []Space{between(300, 360), between(300, 340)}, `
disputed ideal-lower-end=literal
	6 raise ideal ideal=literal (1/4) [not_written 450]
	6 cut cap ideal (35y) [not_written 420]
disputed ideal-lower-end=gravest-minimum
	6 raise ideal ideal=gravest-minimum (1/4) [300 450]
	6 cut cap ideal (35y) [300 420]`},
		"ideal, open": {now, Ideal, nil, []Space{open, between(60, 240)}, "\n6 open join_free ideal [not_written not_written]"},
		// A lower end without a figure leaves the upper end of article 48, a quarter above the
		// gravest maximum; which of the minima is the highest is then not known.
		"ideal, open below": {now, Ideal, nil, []Space{between(60, 240), {LoWhy: ByPrudence, Hi: figureOf(96)}}, `
disputed ideal-lower-end=literal
	6 raise ideal ideal=literal (1/4) [not_written 300]
	6 leave cap_not_reached ideal (35y) [not_written 300]
disputed ideal-lower-end=gravest-minimum
	6 raise ideal ideal=gravest-minimum (1/4) [60 300]
	6 leave cap_not_reached ideal (35y) [60 300]
disputed ideal-lower-end=highest-minimum
	6 raise ideal ideal=highest-minimum (1/4) [prudential 300]
	6 leave cap_not_reached ideal (35y) [prudential 300]`},
		"mass, open below": {now, Mass, nil, []Space{between(60, 90), {LoWhy: ByPrudence, Hi: figureOf(96), HiOut: true}}, `
6 raise mass mass=added-to-penalty (1/3) [prudential 156)
6 leave cap_not_reached mass (35y) [prudential 156)`},
		"ideal with life":  {now, Ideal, nil, []Space{life, between(60, 240)}, "\n6 absorb join_life ideal life"},
		"mass with life":   {now, Mass, nil, []Space{life, between(60, 240)}, "\n6 absorb join_life mass life"},
		"mass, open":       {now, Mass, nil, []Space{open, between(60, 240)}, "\n6 open join_free mass [not_written not_written]"},
		"mass of old":      {first, Mass, nil, []Space{between(60, 240)}, "\n6 absorb join_gravest mass [60 240]"},
		"earlier, of old":  {first, Retrospective, nil, []Space{between(60, 240)}, "\n6 open join_free retrospective [not_written not_written]"},
		"earlier and life": {now, Retrospective, &life, []Space{between(60, 240)}, "\n6 absorb join_life retrospective life"},
		// A third of the 180 months that the offence threatens at most.
		"mass": {now, Mass, nil, []Space{between(100, 120), between(60, 90)}, `
disputed mass-third=added-to-penalty
	6 raise mass mass=added-to-penalty (1/3) [160 180]
	6 leave cap_not_reached mass (35y) [160 180]
disputed mass-third=maximum-raised
	6 raise mass mass=maximum-raised (1/3) [100 180]
	6 leave cap_not_reached mass (35y) [100 180]`},
		"mass, the graver second": {now, Mass, nil, []Space{between(60, 90), between(100, 120)}, `
disputed mass-third=added-to-penalty
	6 raise mass mass=added-to-penalty (1/3) [160 180]
	6 leave cap_not_reached mass (35y) [160 180]
disputed mass-third=maximum-raised
	6 raise mass mass=maximum-raised (1/3) [100 180]
	6 leave cap_not_reached mass (35y) [100 180]`},
		// From 1997 to 2006 a later offence was closed when its penalty was lesser.
		"closed":              {then, Retrospective, &Space{Lo: figureOf(100), Hi: figureOf(100)}, []Space{between(60, 100)}, "\n6 absorb join_closed retrospective [100 100]"},
		"closed, the graver":  {then, Retrospective, &Space{Lo: figureOf(100), Hi: figureOf(100)}, []Space{between(101, 130)}, "\n6 take join_own retrospective [101 130]"},
		"closed, no earlier":  {then, Retrospective, nil, []Space{between(101, 130)}, ""},
		"closed, life before": {then, Retrospective, &life, []Space{between(101, 130)}, "\n6 absorb join_life retrospective life"},
		"closed, either": {then, Retrospective, &Space{Lo: figureOf(100), Hi: figureOf(100)}, []Space{between(100, 130)}, `
unknown later_offence_graver=lesser
	6 absorb join_closed retrospective [100 100]
unknown later_offence_graver=graver
	6 take join_own retrospective [100 130]`},
		"closed, earlier without a minimum": {then, Retrospective, &Space{Hi: figureOf(100)}, []Space{between(101, 130)}, "\n6 take join_own retrospective [101 130]"},
		"closed, earlier without a maximum": {then, Retrospective, &Space{Lo: figureOf(100)}, []Space{between(60, 100)}, "\n6 absorb join_closed retrospective [100 ]"},
		"closed, later without an end": {then, Retrospective, &Space{Lo: figureOf(100), Hi: figureOf(100)}, []Space{{}}, `
unknown later_offence_graver=lesser
	6 absorb join_closed retrospective [100 100]
unknown later_offence_graver=graver
	6 take join_own retrospective [ ]`},
	} {
		t.Run(name, func(t *testing.T) {
			var charges []Charge
			for _, x := range c.fixed {
				charges = append(charges, Charge{c.answer, Facts{Fixed: &x, AsOf: c.answer.Facts.Date}})
			}
			root := Several(p, c.how, c.prior, charges...).Root
			root.Lines = slices.DeleteFunc(root.Lines, func(l Line) bool { return l.Step < 6 })
			got := strings.Join(root.brief(""), "\n")
			if want := strings.TrimPrefix(c.want, "\n"); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// The double is the double of the gravest penalty, or of the offence which the law
// threatens most gravely, where three concur and one is the gravest: 40 months of the
// offence with 96 to 180, or the 100 of another one.
func TestDoubleOfWhat(t *testing.T) {
	e, p := theCode(t)
	a := answerTo(t, e, "129-A", "2022-05-01", "30")
	ranges := [][2]law.Months{{60, 120}, {96, 180}, {90, 180}}
	for _, c := range []struct {
		ranges [][2]law.Months
		fixed  []int64
		how    Concurrence
		want   []string
	}{
		{ranges, []int64{60, 40, 100}, Real, []string{"200 200 true true", "80 80 true true"}},
		{ranges, []int64{60, 40, 100}, Retrospective, []string{"200 200 true true"}},
		{[][2]law.Months{{96, 180}, {96, 180}, {60, 120}}, []int64{60, 40, 100}, Real, []string{"200 200 true true"}},
		{[][2]law.Months{{60, 120}, {96, 180}, {96, 180}}, []int64{60, 40, 100}, Real, []string{"200 200 true true"}},
		{ranges[:2], []int64{60, 20}, Real, []string{"80 80 true true"}},
		{[][2]law.Months{{96, 180}, {60, 120}, {60, 120}}, []int64{60, 100, 30}, Real, []string{"190 190 true true", "120 120 true true"}},
	} {
		var charges []Charge
		for i, r := range c.ranges {
			x := Space{Lo: figureOf(c.fixed[i]), Hi: figureOf(c.fixed[i])}
			charges = append(charges, Charge{ranged(a, r[0], r[1]), Facts{Fixed: &x, AsOf: a.Facts.Date}})
		}
		if got := spacesOf(Several(p, c.how, nil, charges...)); !slices.Equal(got, c.want) {
			t.Errorf("%v fixed at %v, %s: %v, want %v", c.ranges, c.fixed, c.how, got, c.want)
		}
	}
}
