package answers

import (
	"github.com/conmina/conmina/internal/law"
)

// Result is an answer in the form in which it is counted and written. The pieces
// are the texts of its columns.
type Result struct {
	Counts uint8 // index of the count
	Pieces [][]byte
	Flaws  []law.Code // of a refused record: the code of each flaw
}

// Counts are the counts of some records by what became of them.
type Counts [2 * DateUnused]int64

// The counts by what became of a record. With dateUnused added they count records
// with a date of the act that the edition does not use.
const (
	CountDetermined = iota
	CountUndetermined
	CountNotAnswered
	CountNotHeld
	CountRejected
	DateUnused
)

// CountOf gives the count of the answers with a status.
func CountOf(status law.Status) uint8 {
	switch status {
	case law.Determined:
		return CountDetermined
	case law.Undetermined:
		return CountUndetermined
	}
	return CountNotAnswered
}
