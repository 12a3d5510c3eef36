// Package export writes the law so that other programs look answers up: as tables and
// views for SQL engines. Every case finds exactly one cell, by one equality and a few
// bit tests. The content of the cells is what [resolve] decides; nothing about the law
// is decided here.
package export

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Law is an edition as lists: ages, names of offences, runs of days, names of
// circumstances, and cells, which lie at places of a run and an age.
type Law struct {
	Edition       *law.Edition
	Bands         []law.Ages // runs of ages that nothing in the edition tells apart, youngest first
	Names         []Name
	Runs          []Run
	Circumstances []CircumstanceName
	Cells         []Cell
	Masks         int // how many masks a cell has
	Words         int // how many words of bits a list of circumstances has
}

// Name is a name for an offence in a period.
type Name struct {
	Name     string
	Question string // see [Run]
	Days     law.Period
}

// Run is a run of days on which an offence has the same answers.
type Run struct {
	Number   int
	Question string // the id of the offence, with the aggravated forms that were named
	Word     int    // which word of bits its cells ask for, from 1
	Days     law.Period
}

// CircumstanceName is a name for a circumstance.
type CircumstanceName struct {
	Name         string
	Circumstance law.CircumstanceID
	Marks        []int64 // a bit of each word, or 0
	From, To     int     // the ages that the victim may then have
}

// Cell is an answer with the cases that have it.
type Cell struct {
	Place int
	Any   []int64 // a case has a bit of each of these masks
	None  int64   // and no bit of this one
	Row   Row
	Told  int // the number that [Telling] was given; else 0
}

// NoPlace is the place of the cell for cases that the tables do not answer.
const NoPlace = 0

// Always is the bit that every list of circumstances has.
const Always = 1

// wordBits is how many circumstances a word has room for, beside the bit that is always
// set and the sign.
const wordBits = 62

// place numbers the cases of a run with a victim of some bands.
func place(run, first, last int) int { return run*10_000 + first*100 + last }

// PlaceOf gives the run and the bands of a place.
func PlaceOf(place int) (run, first, last int) { return place / 10_000, place / 100 % 100, place % 100 }

// Limits of the tables. Beyond them an edition is refused.
const (
	maxBands = 99
	maxMasks = 6
)

// Codes of the limits.
const (
	BandsTooMany  law.Code = "export_bands" // Args: how many there are, how many there may be
	BitsTooMany   law.Code = "export_bits"  // Args: the offence, how many circumstances there may be
	MasksTooMany  law.Code = "export_masks" // Args: the offence, how many masks there may be
	AgesScattered law.Code = "export_ages"  // Args: the circumstance
)

// Undated is the day of the runs for acts whose day is not known. No case has it.
func Undated() law.Date { return law.Date{Year: 2200, Month: 1, Day: 1} }

// FirstDay is the first day that a case may have.
func FirstDay() law.Date { return law.Date{Year: 1850, Month: 1, Day: 1} }

// everyDay is the period of all days that a case may have.
func everyDay() law.Period { return law.Period{From: FirstDay(), To: Undated().Before()} }

func sorted(set map[int]bool) []int {
	list := make([]int, 0, len(set))
	for n := range set {
		list = append(list, n)
	}
	slices.Sort(list)
	return list
}
