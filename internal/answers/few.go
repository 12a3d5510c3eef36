package answers

import "slices"

// Few is a set of few circumstances: their places in the vocabulary in one word, in
// order. It is what a case names, however many circumstances the law knows. Equal sets
// are equal words.
type Few uint64

const (
	fewBits  = 12 // of a place; the lowest place is in the lowest bits, as a number from 1 on
	fewMost  = 5  // places in a word
	fewEach  = 1<<fewBits - 1
	fewPlace = fewEach - 1 // the highest place that can be held
)

// add adds a place. It is false when there is no room for it.
func (f Few) add(place int) (Few, bool) {
	if uint(place) > fewPlace {
		return f, false
	}
	number := Few(place + 1)
	for at := 0; at < fewBits*fewMost; at += fewBits {
		held := f >> at & fewEach
		if held == number {
			return f, true
		}
		if held == 0 || held > number {
			before := f & (1<<at - 1)
			after := f >> at << (at + fewBits)
			return before | number<<at | after, f>>(fewBits*(fewMost-1)) == 0
		}
	}
	return f, false
}

// next gives the lowest place of a set that is not empty, and the others.
func (f Few) next() (place int, rest Few) { return int(f&fewEach) - 1, f >> fewBits }

// fewOf gives a list of places as a set. It is false when there is no room for all.
func fewOf(places []int) (f Few, ok bool) {
	for _, place := range places {
		if f, ok = f.add(place); !ok {
			return 0, false
		}
	}
	return f, true
}

// appendTo adds the places of a set to a list.
func (f Few) appendTo(list []int) []int {
	for f != 0 {
		var place int
		place, f = f.next()
		list = append(list, place)
	}
	return list
}

// places is a set of places of circumstances, however many they are.
type places []bool

func (s places) has(place int) bool { return uint(place) < uint(len(s)) && s[place] }

// meets reports whether a place of a set is among the places.
func (s places) meets(f Few) bool {
	for f != 0 {
		var place int
		if place, f = f.next(); s.has(place) {
			return true
		}
	}
	return false
}

// without gives a set without the places.
func (s places) without(f Few) Few {
	kept, _ := fewOf(slices.DeleteFunc(f.appendTo(nil), s.has))
	return kept
}
