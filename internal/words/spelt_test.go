package words_test

import (
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/words"
)

// What is written in Spanish words is read as the same number, before a noun and
// alone; no two numbers are written alike in English.
func TestSpeltNumbersAreReadBack(t *testing.T) {
	es, en := words.In(words.Spanish), words.In(words.English)
	seen := map[string]int{}
	for n := range 101 {
		for _, before := range []bool{false, true} {
			said := es.Spelt(n, before)
			if ages, fault := law.ParseAges(said + " años"); fault != nil || ages != law.AgeBand(n, n) {
				t.Errorf("%d is written %q and read as %v (%v)", n, said, ages, fault)
			}
		}
		said := en.Spelt(n, true)
		if m, taken := seen[said]; taken {
			t.Errorf("%d and %d are written %q", m, n, said)
		}
		seen[said] = n
	}
	for n, want := range map[int][3]string{
		1: {"uno", "un", "one"}, 8: {"ocho", "ocho", "eight"}, 21: {"veintiuno", "veintiún", "twenty-one"}, 31: {"treinta y uno", "treinta y un", "thirty-one"}, 35: {"treinta y cinco", "treinta y cinco", "thirty-five"}, 40: {"cuarenta", "cuarenta", "forty"},
		100: {"cien", "cien", "one hundred"}, 101: {"101", "101", "101"},
	} {
		if got := [3]string{es.Spelt(n, false), es.Spelt(n, true), en.Spelt(n, true)}; got != want {
			t.Errorf("%d is written %q, want %q", n, got, want)
		}
	}
}
