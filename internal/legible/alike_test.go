package legible

import (
	"math/rand/v2"
	"reflect"
	"testing"
	"time"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/turns"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

// What is kept of one case is said of another only where it is what the other one is told
// by itself: on days and at ages on both sides of every turn and between them, with any
// circumstances, in both languages.
func TestCasesAlikeAreToldTheSame(t *testing.T) {
	e, err := encoding.Read(statutes.FS, "penal-code", false)
	if err != nil {
		t.Fatal(err)
	}
	tables, random := resolve.NewTables(e), rand.New(rand.NewPCG(3, 5))
	said, own := map[string]bool{}, 0
	for _, language := range []words.Language{words.Spanish, words.English} {
		r := &results{words: words.In(language), turns: map[string]*turns.Turns{}}
		for range 1200 {
			o := e.Offences[random.IntN(len(e.Offences))]
			f := law.Facts{Date: anyDay(random, e)}
			if random.IntN(5) > 0 {
				age := []int{0, 9, 13, 14, 15, 16, 17, 18, 20, 21, 59, 60, 65, 130}[random.IntN(14)]
				f.Victims = []law.Ages{law.AgeBand(age, age)}
			}
			if random.IntN(8) == 0 {
				f.Victims = append(f.Victims, law.AgeBand(10, 10+random.IntN(20)))
			}
			if random.IntN(8) == 0 {
				f.Until = law.Date{Year: 2026, Month: 2, Day: 3}
			}
			for range random.IntN(4) {
				f.With = append(f.With, e.Circumstances[random.IntN(len(e.Circumstances))].ID)
			}
			var c resolve.Coded
			tables.Code(f, &c)
			got, want := r.of(&cases.Asked{Offence: o, Facts: &c}), r.say(o, &c)
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("%s on %+v\n got %v\nwant %v", o.ID, f, got, want)
			}
			said[want[3].Text] = true
			if first, ok := r.turnsOf(o).First(&c); ok && !reflect.DeepEqual(r.say(o, &first), want) {
				own++
			}
		}
	}
	if len(said) < 300 || own == 0 {
		t.Errorf("only %d different reasons, %d with a day or an age of the case", len(said), own)
	}
}

// anyDay is a day beside a day on which something changes, any other day, or none.
func anyDay(random *rand.Rand, e *law.Edition) law.Date {
	edges := e.Edges()
	switch edge := edges[random.IntN(len(edges))]; random.IntN(5) {
	case 0:
		return edge
	case 1:
		return edge.Before()
	case 2:
		return edge.Next()
	case 3:
		return law.Date{}
	}
	return law.Date{Year: 2000 + random.IntN(26), Month: time.Month(1 + random.IntN(12)), Day: 1 + random.IntN(28)}
}
