package law

// Status is the kind of an answer.
type Status string

// The statuses of an answer.
const (
	Determined   Status = "determined"   // one range
	Undetermined Status = "undetermined" // several ranges remain
	NoRange      Status = "no_range"     // the encoding has no tier for the facts
	NotInForce   Status = "not_in_force" // the offence did not exist yet on the day, or existed no longer
	Moved        Status = "moved"        // other offences had taken over the conduct by the day
)

// Example is a case that an encoder vouches for.
type Example struct {
	Number  int // in its list, from 0
	Given   Facts
	Status  Status
	Tier    string   // when determined
	Prison  Range    // when determined
	Tiers   []string // when undetermined: the tiers that remain, in the order of severity
	Notices []string // ids of notices that the answer must carry
}
