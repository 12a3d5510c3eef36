package law

import (
	"fmt"
	"strings"
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

// Codes of faults in names.
const (
	OffenceUnknown      Code = "offence_unknown"
	CircumstancePerhaps Code = "circumstance_perhaps" // a word that is used for several circumstances; Suggest has them
	CircumstanceElement Code = "circumstance_element" // an element of the offences
	CircumstanceNumeral Code = "circumstance_numeral" // a numeral of an article in the place of a circumstance
	CircumstanceUnknown Code = "circumstance_unknown"
	CircumstanceDenied  Code = "circumstance_denied"    // a text that says that a circumstance is absent
	AgeInDoubt          Code = "circumstance_is_an_age" // Args: the ages that the circumstance stands for, or that are given as one
	CircumstanceDoubted Code = "circumstance_doubted"   // a text that leaves open whether there is a circumstance
	CircumstancesNamed  Code = "circumstances_named"    // a text that says several; Suggest has them
	OffenceNeedsDate    Code = "offence_needs_date"     // an article number that meant different offences on different days
	OffenceWithMore     Code = "offence_with_more"      // a name of an offence with a word for an attempt or for a part in it; Suggest has the offence
	NumeralsCited       Code = "numerals_cited"         // several numerals of one article
	OffencesCited       Code = "offences_cited"         // several articles; Suggest has them
	OffencesNamed       Code = "offences_named"         // several names; Suggest has the offences
	OffencePerhaps      Code = "offence_perhaps"        // a name that is used for several things; Suggest has the offences among them
	OffenceSeveral      Code = "offence_several"        // a name from another edition that has several counterparts in this one
)
