package audit_test

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// band is a range, in years, for one victim of an age when no circumstance is
// given.
type band struct{ from, to, low, high int }

const oldest = law.MaxAge

// codeOfDay is the code by hand, as it was on two days: one before the offences
// against minors were parted from the others, and one after.
var codeOfDay = map[string]map[string][]band{
	"2018-03-01": {
		"trafficking":            {{0, 13, 25, 35}, {14, 17, 12, 20}, {18, oldest, 8, 15}},
		"sexual-exploitation":    {{0, 13, 20, 25}, {14, 17, 15, 20}, {18, 59, 10, 15}, {60, oldest, 20, 25}},
		"slavery":                {{0, 13, 20, 25}, {14, 17, 15, 20}, {18, 59, 10, 15}, {60, oldest, 20, 25}},
		"forced-labour":          {{0, 13, 15, 20}, {14, 59, 6, 12}, {60, oldest, 15, 20}},
		"favouring-prostitution": {{0, 17, 5, 12}, {18, oldest, 4, 6}},
		"rufianismo":             {{0, 13, 8, 12}, {14, 17, 6, 10}, {18, oldest, 3, 8}},
		"proxenetismo":           {{0, 17, 6, 12}, {18, oldest, 3, 6}},
		"adolescent-client":      {{14, 17, 4, 6}},
		"child-sex-tourism":      {{0, 13, 6, 8}, {14, 17, 4, 8}},
	},
	"2024-05-01": {
		"trafficking":                    {{0, 13, 25, 35}, {14, 17, 12, 20}, {18, oldest, 8, 15}},
		"sexual-exploitation":            {{0, 59, 10, 15}, {60, oldest, 20, 25}},
		"slavery":                        {{0, 13, 20, 25}, {14, 17, 15, 20}, {18, 59, 10, 15}, {60, oldest, 20, 25}},
		"sexual-exploitation-promotion":  {{0, 59, 10, 15}, {60, oldest, 20, 25}},
		"sexual-exploitation-client":     {{0, oldest, 9, 12}},
		"sexual-exploitation-benefit":    {{0, oldest, 6, 8}},
		"sexual-exploitation-management": {{0, 59, 10, 15}, {60, oldest, 20, 25}},
		"minors-sexual-exploitation":     {{0, 13, 30, 35}, {14, 17, 15, 20}},
		"minors-exploitation-promotion":  {{0, 13, 30, 35}, {14, 17, 15, 20}},
		"minors-exploitation-benefit":    {{0, 13, 20, 30}, {14, 17, 10, 15}},
		"minors-exploitation-management": {{0, 13, 30, 35}, {14, 17, 15, 20}},
		"adolescent-client":              {{14, 17, 15, 20}},
		"forced-labour":                  {{0, 13, 15, 20}, {14, 59, 6, 12}, {60, oldest, 15, 20}},
		"favouring-prostitution":         {{0, 59, 4, 6}, {60, oldest, 6, 12}},
		"rufianismo":                     {{0, 59, 4, 8}, {60, oldest, 6, 12}},
		"proxenetismo":                   {{0, 59, 4, 6}, {60, oldest, 6, 12}},
	},
}

// besideMinors says which offences against minors stand beside those that name no
// age since 19 June 2019.
var besideMinors = map[string][]string{
	"sexual-exploitation":            {"minors-sexual-exploitation"},
	"sexual-exploitation-promotion":  {"minors-exploitation-promotion"},
	"sexual-exploitation-client":     {"adolescent-client"},
	"sexual-exploitation-benefit":    {"minors-exploitation-benefit"},
	"sexual-exploitation-management": {"minors-exploitation-management"},
	"favouring-prostitution":         {"minors-exploitation-promotion"},
	"rufianismo":                     {"minors-exploitation-benefit", "minors-exploitation-promotion", "minors-exploitation-management"},
	"proxenetismo":                   {"minors-exploitation-management", "minors-exploitation-promotion"},
}

// at finds the range for an age; false when there is none.
func at(bands []band, age int) (band, bool) {
	for _, b := range bands {
		if b.from <= age && age <= b.to {
			return b, true
		}
	}
	return band{}, false
}

func (b band) holds(months int) bool { return 12*b.low <= months && months <= 12*b.high }

// restated says the verdict without the program's own types.
func restated(code map[string][]band, offence string, age, months int) audit.Verdict {
	own, ranged := at(code[offence], age)
	asAdult := func(offence string) bool {
		b, ok := at(code[offence], 18)
		return ok && b.holds(months)
	}
	since2019 := code["minors-sexual-exploitation"] != nil
	special, belowAll := false, true
	for _, other := range besideMinors[offence] {
		if b, ok := at(code[other], age); ok && since2019 {
			special, belowAll = true, belowAll && months < 12*b.low
		}
	}
	if special && belowAll && asAdult(offence) {
		return audit.AgeNotApplied
	}
	switch {
	case !ranged:
		return audit.NoRange
	case own.holds(months):
		return audit.Within
	}
	below := months < 12*own.low
	if below && age < 18 {
		if asAdult(offence) {
			return audit.AgeNotApplied
		}
		for from, to := range besideMinors {
			if since2019 && slices.Contains(to, offence) && asAdult(from) {
				return audit.AgeNotApplied
			}
		}
	}
	for other, bands := range code {
		b, ok := at(bands, age)
		less := b.low < own.low || b.low == own.low && b.high < own.high
		if other != offence && ok && less && b.holds(months) {
			return audit.FitsLesserOnly
		}
	}
	if below {
		return audit.Below
	}
	return audit.Above
}

// Every offence of the code, age and term from 0 to 480 months.
func TestEverySentenceByTheCode(t *testing.T) {
	e := shipped(t, "penal-code")
	x := audit.New(e)
	seen := map[audit.Verdict]int{}
	for day, code := range codeOfDay {
		date, fault := law.ParseDate(day)
		if fault != nil {
			t.Fatal(fault)
		}
		for id := range code {
			if e.Offence(id) == nil {
				t.Fatalf("no offence %s", id)
			}
		}
		for _, o := range law.OfFamily(e.Offences, e.MainFamily()) {
			for age := range law.MaxAge + 1 {
				if os.Getenv("LONG_TESTS") == "" && (age > 20 && age < 58 || age > 62 && age < law.MaxAge) {
					continue // nothing changes between these ages; the longer run takes them all
				}
				yardsticks := x.Yardsticks(resolve.Resolve(o, law.Facts{Victims: []law.Ages{law.AgeBand(age, age)}, Date: date}))
				for months := range 481 {
					got, want := yardsticks.Compare(term(law.Months(months))), restated(code, o.ID, age, months)
					if got.Verdict != want {
						t.Fatalf("%s, %s, %d years, %d months: %s, want %s", day, o.ID, age, months, got.Verdict, want)
					}
					seen[want]++
				}
			}
		}
	}
	for _, v := range []audit.Verdict{audit.Within, audit.Below, audit.Above, audit.AgeNotApplied, audit.FitsLesserOnly, audit.NoRange} {
		if seen[v] == 0 {
			t.Errorf("no sentence is %s", v)
		}
	}
}

// The minimum of every tier is inside it and a month less is below; a month more
// than the maximum is above, and where none is stated nothing is.
func TestBoundsOfEveryTier(t *testing.T) {
	tiers := 0
	for _, id := range []string{"tip-2018", "penal-code"} {
		for _, o := range shipped(t, id).Offences {
			for _, v := range o.Versions {
				for _, tier := range v.Tiers {
					where := fmt.Sprint(o.ID, v.Article, tier.ID, tier.Prison)
					is := func(months law.Months, want audit.Verdict) {
						if got := audit.Position(tier.Prison, law.Term(months)); got != want {
							t.Errorf("%s: %d months are %s, want %s", where, months, got, want)
						}
					}
					life := law.Bound{Kind: law.Life}
					if low, ok := tier.Prison.Min.Figure(); ok {
						is(low, audit.Within)
						is(low-1, audit.Below)
						is(0, audit.Below)
					}
					if high, ok := tier.Prison.Max.Figure(); ok {
						is(high, audit.Within)
						is(high+1, audit.Above)
						if audit.Position(tier.Prison, life) != audit.Above {
							t.Errorf("%s: life is not above", where)
						}
					}
					switch tier.Prison.Max.Kind {
					case law.NotStated:
						is(law.MaxMonths, audit.Within)
					case law.Life:
						is(law.MaxMonths, audit.Below)
						if audit.Position(tier.Prison, life) != audit.Within {
							t.Errorf("%s: life is not inside", where)
						}
					}
					tiers++
				}
			}
		}
	}
	if tiers < 100 {
		t.Errorf("only %d tiers", tiers)
	}
}
