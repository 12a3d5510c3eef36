package law

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
