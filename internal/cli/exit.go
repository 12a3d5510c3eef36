package cli

import (
	"fmt"

	"github.com/conmina/conmina/internal/law"
)

// Exit is an exit code of the program.
type Exit int

// The exit codes. They are part of the contract with scripts and never change
// their meaning.
const (
	Done        Exit = 0   // done, one answer
	Finding     Exit = 1   // done, and there is a finding
	Usage       Exit = 2   // wrong use, or malformed or contradictory facts
	RowsLost    Exit = 3   // some input rows were rejected
	NoSingle    Exit = 4   // a good question with no single answer
	Broken      Exit = 5   // cannot read or write, or the encoding is broken
	OwnBug      Exit = 70  // a fault of the program itself
	Interrupted Exit = 130 // interrupted
)

// ExitCodes lists every code with the sentence that explains it, in ascending
// order. Help and README are held against it.
func ExitCodes() []struct {
	Code     Exit
	Sentence law.Code
} {
	return []struct {
		Code     Exit
		Sentence law.Code
	}{
		{Done, "exit.done"},
		{Finding, "exit.finding"},
		{Usage, "exit.usage"},
		{RowsLost, "exit.rows"},
		{NoSingle, "exit.no_single"},
		{Broken, "exit.broken"},
		{OwnBug, "exit.bug"},
		{Interrupted, "exit.interrupted"},
	}
}

// quit ends a command with a code and nothing more to say.
type quit struct{ code Exit }

func (q quit) Error() string { return fmt.Sprintf("exit %d", q.code) }
