package law

import (
	"fmt"
	"strings"
)

// Code names one kind of message: a fault, a notice or a diagnostic. It is the key
// of the sentence in package catalogue, and it appears unchanged in
// machine output. A code is therefore never renamed.
type Code string

// Fact names one of the facts that a case is described by. The values are the
// keys of machine input and output.
type Fact string

// The facts of a case.
const (
	FactOffence      Fact = "offence"
	FactAge          Fact = "victim_age"
	FactBorn         Fact = "victim_born"
	FactDate         Fact = "offence_date"
	FactUntil        Fact = "offence_until"
	FactCircumstance Fact = "circumstances"
	FactMaybe        Fact = "maybe"
)

// Fault is one thing that is wrong with an input. It holds no sentence: the
// code chooses one in the reader's language and Args fill it.
type Fault struct {
	Code    Code
	Fact    Fact     // the fact that is wrong, or empty
	Value   string   // the text that was refused; callers decide whether it may be shown
	Args    []any    // values for the sentence, in the order of its verbs
	Suggest []string // spellings that would be accepted, best first
	// Edition is the edition whose list of names helps the user, or nil when no
	// list helps. Day is the day for which the name was looked up, or zero.
	Edition *Edition
	Day     Date
}

// Error gives the fault in a form for logs and tests.
func (f *Fault) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %q", f.Code, f.Fact, f.Value)
	for _, a := range f.Args {
		fmt.Fprintf(&b, " %v", a)
	}
	if len(f.Suggest) > 0 {
		fmt.Fprintf(&b, " (%s?)", strings.Join(f.Suggest, ", "))
	}
	return b.String()
}
