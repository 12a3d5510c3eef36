package determine

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/statutes"
)

// The answers of the training cases about the space of the penalty, by hand. 129-A is 96
// to 180 months, in thirds of 28; 129-B is 144 to 240, in thirds of 32, in seven steps of
// 96/7 or in eight of 12, of which victim and agents are two. An attempt takes at most a
// third of 96 since 15 March 2025. 129-C is 120 to 180, in thirds of 20, and joined the
// ends of the thirds are added.
const spacesByHand = `
clean-record: [96 124]
clean-record: [124 152]
clean-record: [152 180]
unsaid-circumstances: [96 124] | [124 152] | [152 180]
unsaid-circumstances: [96 124]
counted-twice: [144 176] | [1104/7 1200/7] | [156 168]
counted-twice: [176 208] | [1104/7 1200/7] | [156 168]
capped-attempt: [64 96)
capped-attempt: [prudential 96) | [64 96)
open-attempt: [prudential 96)
joined-offences: [216 264]
joined-offences: [264 312]
`

func TestSpacesOfTrainingCases(t *testing.T) {
	e, p := theCode(t)
	cases, err := encoding.Exercises(statutes.FS, e)
	if err != nil {
		t.Fatal(err)
	}
	x := Charging{Edition: e, Part: p, Today: e.Verified, Offence: (*law.Edition).FindOffence}
	var got strings.Builder
	got.WriteString("\n")
	for _, c := range cases {
		ledgers, faults := x.Exercise(c)
		if len(faults) > 0 {
			t.Fatal(c.ID, faultText(faults[0]))
		}
		for _, l := range ledgers {
			if l == nil {
				continue
			}
			var spaces []string
			for _, r := range l.Root.Readings(false) {
				spaces = append(spaces, r.Leaf.Space.brief())
			}
			got.WriteString(c.ID + ": " + strings.Join(spaces, " | ") + "\n")
		}
	}
	if got.String() != spacesByHand {
		t.Errorf("got%swant%s", got.String(), spacesByHand)
	}
}

// A case whose facts contradict one another is refused, and a question of another kind has
// no ledger.
func TestFaultyTrainingCase(t *testing.T) {
	e, p := theCode(t)
	x := Charging{Edition: e, Part: p, Today: e.Verified, Offence: (*law.Edition).FindOffence}
	c := exercises.Exercise{
		Facts: law.Facts{Victims: []law.Ages{law.AgeBand(30, 30)}, Date: date(t, "2022-05-01")}, Offences: []string{"trafficking"},
		General: exercises.GeneralFacts{FactAggravating: {"artificial-intelligence"}}, Questions: []exercises.Question{{Asks: exercises.AsksRange}, {Asks: exercises.AsksSpace}},
	}
	if _, faults := x.Exercise(&c); len(faults) != 1 || faults[0].Code != LetterNotYet {
		t.Errorf("%v", faults)
	}
	c.General = nil
	if list, faults := x.Exercise(&c); len(faults) > 0 || list[0] != nil || list[1] == nil {
		t.Errorf("%v %v", list, faults)
	}
}
