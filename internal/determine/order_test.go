package determine

import (
	"fmt"
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// Offences on both sides of a day on which the article that joins them changed are joined by
// the law of the first day and by that of the last, whichever of them is written first.
// Until 13 May 2006 the gravest penalty absorbed the others of real concurrence; since
// then they are added. Ideal concurrence changed on 10 May 2006, and the mass offence came
// on 12 November 1996.
func TestOffencesOnBothSidesOfAChange(t *testing.T) {
	e, p := theCode(t)
	prior := Space{Lo: figureOf(10), Hi: figureOf(10)}
	for _, x := range []struct {
		before, day string
		how         Concurrence
		want        []string
	}{
		{"2006-05-13", "2006-05-14", Real, []string{"60 60 true true", "108 108 true true"}},
		{"2006-05-09", "2006-05-10", Ideal, []string{"60 60 true true", "- 75 true true", "60 75 true true"}},
		{"1996-11-11", "1996-11-12", Mass, []string{"60 60 true true", "92 92 true true", "60 92 true true"}}, // a third of 96
		{"1996-11-11", "1996-11-12", Continued, []string{"60 60 true true"}},
		{"2006-05-13", "2006-05-14", Retrospective, []string{"- - true true", "118 118 true true"}},
		{"2006-05-12", "2006-05-13", Real, []string{"60 60 true true"}},
		{"2006-05-14", "2006-05-15", Real, []string{"108 108 true true"}},
	} {
		charge := func(day string, m int64) Charge {
			a := answerTo(t, e, "180", day, "30")
			return Charge{a, Facts{Fixed: &Space{Lo: figureOf(m), Hi: figureOf(m)}, AsOf: law.Date{Year: 2026, Month: 2, Day: 1}}}
		}
		earlier, later := charge(x.before, 48), charge(x.day, 60)
		for _, order := range [][]Charge{{earlier, later}, {later, earlier}} {
			var got []string
			for _, leaf := range Chain(p, x.how, &prior, order...).Root.Leaves() {
				if text := leaf.Space.inVector(); !slices.Contains(got, text) {
					got = append(got, text)
				}
			}
			if !slices.Equal(got, x.want) {
				t.Errorf("%s, %s first: %q, want %q", x.how, order[0].Answer.Facts.Date, got, x.want)
			}
		}
	}
}

// The order in which the offences of a case are written changes no space.
func TestOrderOfOffences(t *testing.T) {
	e, p := theCode(t)
	asOf := law.Date{Year: 2026, Month: 2, Day: 1}
	known := Circumstances{Known: true}
	var list []Charge
	for _, x := range []struct {
		article, days, age string
		facts              Facts
	}{
		{"180", "2006-05-01..2006-05-20", "30", Facts{Mitigating: known, Aggravating: known}},
		{"153", "2006-05-13", "10", Facts{Present: []string{"attempt"}}},
		{"180", "2006-05-14", "30", Facts{Mitigating: known}},
		{"180", "2005-01-01", "30", Facts{Present: []string{"incomplete-defence"}}},
	} {
		x.facts.AsOf = asOf
		list = append(list, Charge{answerTo(t, e, x.article, x.days, x.age), x.facts})
	}
	spaces := func(how Concurrence, charges ...Charge) (found []string) {
		prior := Space{Lo: figureOf(10), Hi: figureOf(10)}
		for _, leaf := range Chain(p, how, &prior, charges...).Root.Leaves() {
			if text := leaf.Space.inVector(); !slices.Contains(found, text) {
				found = append(found, text)
			}
		}
		slices.Sort(found)
		return found
	}
	for _, how := range Concurrences() {
		for i, a := range list {
			for k, b := range list {
				if i == k {
					continue
				}
				if one, other := spaces(how, a, b), spaces(how, b, a); len(one) == 0 || !slices.Equal(one, other) {
					t.Errorf("%s of %d and %d: %v, the other way %v", how, i, k, one, other)
				}
				c := list[(k+1)%len(list)]
				if one, other := spaces(how, a, b, c), spaces(how, c, a, b); !slices.Equal(one, other) {
					t.Error(fmt.Sprintf("%s of %d, %d and one more", how, i, k), one, other)
				}
			}
		}
	}
}
