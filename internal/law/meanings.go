package law

// meanings are the names of an edition, folded, with what each means. They are the same
// on every day but for the numbers of articles.
type meanings struct {
	names   []meaning            // in words and by id, in the order of the offences; of two that are equal the last counts
	words   map[string]int       // their places by their text
	numbers map[string][]holding // the offences that bore a number
}

// meaning is a name that an offence has on every day.
type meaning struct {
	folded     string
	offence    int    // its place in the edition
	aggravated string // the name as it is written, when it is of the aggravated tiers alone
}

// holding says that an offence bore an article number for a time.
type holding struct {
	offence int // its place in the edition
	during  Period
	tiers   string // the number as it is written, when it belongs to tiers and the version has another number
}
