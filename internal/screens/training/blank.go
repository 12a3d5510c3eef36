package training

import (
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
)

// blankKind says how a reader fills a blank in.
type blankKind string

// expected is what the script of a page holds a blank against.
type expected struct {
	Accept []string          `json:"a"` // keys that are right
	Others map[string]string `json:"o"` // keys that are not, with what they stand for
	Said   string            `json:"s"` // the right answer in words, when the blank has no answer below it
}

// blank is what a reader fills in, with what is right.
type blank struct {
	kind    blankKind
	label   string
	options []string // of oneOf and someOf
	expected
}

// edges lists the ages at which a band begins, except the first band, which begins at
// birth.
func edges(bands []law.Ages) string {
	var list []string
	for _, band := range bands {
		if youngest, _ := band.Limits(); youngest > 0 {
			list = append(list, strconv.Itoa(youngest))
		}
	}
	slices.Sort(list)
	if len(list) == 0 {
		return noRangeKey
	}
	return strings.Join(list, "|")
}

const (
	ofRange blankKind = "range" // a range, or several
	ofSpace blankKind = "space" // the space of the penalty
	ofAges  blankKind = "ages"  // ages in years
	ofYears blankKind = "years" // a number of years
	oneOf   blankKind = "one"   // one option
	someOf  blankKind = "some"  // the options that are right, and no other
)
