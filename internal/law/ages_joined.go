package law

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/sayings"
	"github.com/conmina/conmina/internal/spelling"
)

// mostAgeTokens is more than any way to write an age takes.
const mostAgeTokens = 24

// agesBounded reads two bounds on one age: mayor o igual a 14 y menor de 18. Each doubt
// about one of them is a doubt about both.
func agesBounded(list []spelling.Token) (a Ages, fault *Fault, ok bool) {
	for i, t := range list {
		behind := list[i:]
		switch {
		case t.Text == "ni": // no menor de 14 ni mayor de 17
			behind = slices.Concat([]spelling.Token{{Text: "no", Number: -1}}, list[i+1:])
		case sayings.Connecting[t.Text]:
			behind = withoutFirst(list[i+1:], sayings.Connecting)
		case !sayings.BeginsBound(t):
			continue
		}
		first, second := readings(list[:i]), readings(behind)
		if !(areFloors(first) && areCeilings(second)) && !(areCeilings(first) && areFloors(second)) {
			continue
		}
		both := inBoth(first, second)
		switch {
		case len(both) == 0:
			continue
		case mayCount(list[:i], behind):
			both = append(both, second...)
		case mayCount(behind, list[:i]):
			both = append(both, first...)
		}
		return oneOf(both)
	}
	return Ages{}, nil, false
}

// inBoth lists the ages that are in a reading of each of two phrases.
func inBoth(first, second []Ages) (both []Ages) {
	for _, x := range first {
		for _, y := range second {
			if z := x.Intersect(y); !z.Empty() && !slices.Contains(both, z) {
				both = append(both, z)
			}
		}
	}
	return both
}

// oneOf gives the only reading, or a doubt between several. ok is false when there is none.
func oneOf(readings []Ages) (a Ages, fault *Fault, ok bool) {
	switch len(readings) {
	case 0:
		return Ages{}, nil, false
	case 1:
		return readings[0], nil, true
	}
	return Ages{}, doubtBetween(readings...), true
}

// mayCount reports whether a bound may count the people that another speaks of: 2 o más,
// menores de edad. A sign of comparison counts nobody.
func mayCount(bound, people []spelling.Token) bool {
	if len(bound) > 0 && sayings.BeginsBound(bound[0]) {
		return false
	}
	areSeveral := func(t spelling.Token) bool { return sayings.SeveralPeople[t.Text] }
	return slices.ContainsFunc(people, areSeveral) && !slices.ContainsFunc(bound, areSeveral) && !sayings.SaysYears(bound)
}

// withoutFirst leaves out the words of a set with which a text begins.
func withoutFirst(list []spelling.Token, words map[string]bool) []spelling.Token {
	for len(list) > 0 && words[list[0].Text] {
		list = list[1:]
	}
	return list
}

func doubtBetween(list ...Ages) *Fault {
	fault := &Fault{Code: AgeTwoReadings}
	for _, a := range list {
		fault.Suggest = append(fault.Suggest, a.String())
	}
	return fault
}

// readings lists the ages that a phrase may mean.
func readings(list []spelling.Token) []Ages {
	a, fault, ok := agesOfPhrase(list)
	switch {
	case !ok:
		return nil
	case fault == nil:
		return []Ages{a}
	}
	return inDoubt(fault)
}

// inDoubt lists the ages between which a fault doubts.
func inDoubt(fault *Fault) []Ages {
	if fault.Code != AgeTwoReadings {
		return nil
	}
	var all []Ages
	for _, text := range fault.Suggest {
		reading, _ := ParseAges(text) // suggestions are ages
		all = append(all, reading)
	}
	return all
}

func areFloors(list []Ages) bool {
	return !slices.ContainsFunc(list, func(a Ages) bool { low, high := a.Limits(); return low == 0 || high < MaxAge })
}

func areCeilings(list []Ages) bool {
	return !slices.ContainsFunc(list, func(a Ages) bool { low, high := a.Limits(); return low > 0 || high == MaxAge })
}

// agesOfPerson reads an age beside a word for the victim: niña de 12 años, menor de
// edad (15 años), 15 (menor de edad), a 15-year-old girl. When the word and the age
// contradict each other, the text is in doubt.
func agesOfPerson(list []spelling.Token) (a Ages, fault *Fault, ok bool) {
	bare := withoutFirst(list, sayings.Articles)
	for k := min(3, len(bare)-1); k > 0; k-- {
		word := sayings.TextOf(bare[:k])
		if of, known := sayings.Persons()[word]; known {
			within := AgeBand(of.Youngest, of.Oldest)
			if word == "menor" && bare[k].Text == "de" {
				return youngOf(bare[k+1:])
			}
			return agesBeside(bare[k:], within, sayings.AgeWords[word])
		}
		end := len(bare) - k
		if bare[len(bare)-1].Text == ")" {
			end--
		}
		if bare[0].IsNumber() {
			word := strings.TrimSuffix(sayings.TextOf(bare[end:]), " )")
			if of, known := sayings.Persons()[word]; known {
				within := AgeBand(of.Youngest, of.Oldest)
				return agesBefore(bare[:end], within, sayings.AgeWords[word])
			}
		}
	}
	return Ages{}, nil, false
}

// youngOf reads una menor de 15 años, which may be her age or a bound on it.
func youngOf(list []spelling.Token) (Ages, *Fault, bool) {
	a, _, _ := agesSaid(list)
	age, _ := a.Single()
	if age == 0 {
		return Ages{}, nil, false
	}
	return Ages{}, doubtBetween(a, AgeBand(0, age-1)), true
}

// agesBeside reads the age behind a word for the victim. A number alone may count the
// victims, as in víctima (2), and is no age unless the word speaks of ages.
func agesBeside(list []spelling.Token, within Ages, bare bool) (Ages, *Fault, bool) {
	beside := sayings.BesidePerson[list[0].Text]
	if beside {
		if list[0].Text == "(" && list[len(list)-1].Text == ")" {
			list = list[:len(list)-1]
		}
		list = list[1:]
	}
	if len(list) == 0 || list[0].IsNumber() && !(bare && beside) && !sayings.SaysYears(list) {
		return Ages{}, nil, false
	}
	a, fault, ok := agesSaid(list)
	if !ok && (list[0].Text == "de" || list[0].Text == "of") { // bebe de 8 meses
		a, fault, ok = agesSaid(list[1:])
	}
	return agreeing(a, within, fault, ok)
}

// agesBefore reads the age in front of a word for the victim.
func agesBefore(list []spelling.Token, within Ages, bare bool) (Ages, *Fault, bool) {
	last := list[len(list)-1].Text
	beside := last == "(" || last == ","
	if !(bare && beside) && !sayings.SaysYears(list) {
		return Ages{}, nil, false
	}
	if beside {
		list = list[:len(list)-1]
	}
	a, fault, ok := agesSaid(list)
	return agreeing(a, within, fault, ok)
}

// agreeing holds an age against the word beside it, which leaves fewer ages in doubt:
// adolescente mayor de 14. When all ages of the word are left, as in adulta mayor de 14,
// the number stays in doubt. What was not read has no age that could contradict the word.
func agreeing(a, within Ages, fault *Fault, ok bool) (Ages, *Fault, bool) {
	if fault != nil {
		if a, narrower, some := oneOf(inBoth(inDoubt(fault), []Ages{within})); some && a != within {
			return a, narrower, true
		}
	}
	if a.Within(within) {
		return a, fault, ok
	}
	return Ages{}, doubtBetween(a, within), true
}
