package answers

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// A set holds the places that were added, once each and in order, in whatever order they
// came; and it says so when it has no room. Every list of up to six places of a small
// vocabulary is tried, with the ends of what a set can hold.
func TestFew(t *testing.T) {
	vocabulary := []int{0, 1, 63, 64, 129, fewPlace}
	var try func(list []int)
	try = func(list []int) {
		want := slices.Compact(slices.Sorted(slices.Values(list)))
		got, ok := fewOf(list)
		switch {
		case ok != (len(want) <= fewMost):
			t.Fatalf("%v: %v", list, ok)
		case ok && !slices.Equal(got.appendTo(nil), want):
			t.Fatalf("%v is the set of %v", list, got.appendTo(nil))
		}
		if len(list) == fewMost+1 {
			return
		}
		for _, place := range vocabulary {
			try(append(list[:len(list):len(list)], place))
		}
	}
	try(nil)
	for _, place := range []int{-1, fewPlace + 1, noCircumstance} {
		if f, ok := Few(0).add(place); ok {
			t.Errorf("%d is held as %x", place, f)
		}
		if _, ok := fewOf([]int{1, place, 2}); ok {
			t.Errorf("%d is in a set", place)
		}
	}
}

// What is asked of two sets is what is asked of their lists.
func TestFewAndPlaces(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		s, list := make(places, 70), []int{}
		for i := range s {
			s[i] = r.IntN(20) == 0
		}
		for range r.IntN(fewMost + 1) {
			list = append(list, r.IntN(80)) // some beyond the places
		}
		f, ok := fewOf(list)
		if !ok {
			t.Fatalf("%v do not fit", list)
		}
		if got, want := s.meets(f), slices.ContainsFunc(list, s.has); got != want {
			t.Fatalf("%v: %v", list, got)
		}
		want, _ := fewOf(slices.DeleteFunc(list, s.has))
		if got := s.without(f); got != want {
			t.Fatalf("%v without %v: %v", f.appendTo(nil), s, got.appendTo(nil))
		}
	}
}
