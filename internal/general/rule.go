package general

import (
	"math/big"

	"github.com/conmina/conmina/internal/law"
)

// Kind says what operation a rule is about.
type Kind string

// The kinds of rule.
const (
	Divide     Kind = "divide"     // the space into equal parts, and which part
	Count      Kind = "count"      // the steps of a list of specific circumstances
	Raise      Kind = "raise"      // a new space above the maximum
	Lower      Kind = "lower"      // below the minimum
	Join       Kind = "join"       // the penalties of several offences
	Bonus      Kind = "benefit"    // a reduction of the procedure
	Barring    Kind = "bar"        // a benefit is not granted
	Lapse      Kind = "lapse"      // prescription
	Suspend    Kind = "suspend"    // suspension of the penalty
	FineOf     Kind = "fine"       // días-multa
	Disqualify Kind = "disqualify" // inhabilitación
	OfLife     Kind = "replace-life"
	Shortest   Kind = "shortest" // the general minimum of prison
	Regime     Kind = "regime"   // agents of another regime
	Refrain    Kind = "refrain"  // another rule is not applied
)

// Words lists the kinds.
func (Kind) Words() []string {
	return []string{
		string(Divide), string(Count), string(Raise), string(Lower), string(Join), string(Bonus), string(Barring), string(Lapse),
		string(Suspend), string(FineOf), string(Disqualify), string(OfLife), string(Shortest), string(Regime), string(Refrain),
	}
}

// Rule is one rule with its versions, in the order of time. The id is the id of the
// term that the rule is about, where there is one.
type Rule struct {
	ID       string    `key:"id"`
	Kind     Kind      `key:"kind"`
	Of       string    `key:"of,optional"` // with kind bar: the term that is barred
	Title    law.Text  `key:"title"`
	Versions []Version `key:"versions"`
}

// Judge says whether the judge must or may apply a rule.
type Judge string

// The two degrees.
const (
	Must Judge = "must"
	May  Judge = "may"
)

// Words lists the degrees.
func (Judge) Words() []string { return []string{string(Must), string(May)} }

// Version is a rule as it stood in a period.
type Version struct {
	Article string       `key:"article,line"` // as it is cited: 46-B; CPP 471
	InForce law.Period   `key:"in_force"`
	Act     law.Act      `key:"act,optional"`
	Source  law.Citation `key:"source"`
	Judge   Judge        `key:"judge,optional"`
	Parts   int          `key:"parts,optional"`
	Choose  Choose       `key:"choose,optional"`
	Cases   []Case       `key:"cases,optional"` // the first case whose condition holds decides
	Note    law.Text     `key:"note,optional"`
}

// Choose says which part of a divided space the generic circumstances lead to,
// counted from 1.
type Choose struct {
	None        int `key:"none"`
	Attenuating int `key:"attenuating"`
	Both        int `key:"both"`
	Aggravating int `key:"aggravating"`
}

// Mode says what a case does.
type Mode string

// The modes of a case.
const (
	UpTo       Mode = "up-to"      // by at most the fraction
	Exact      Mode = "exact"      // by the fraction
	AtLeast    Mode = "at-least"   // by at least the fraction
	Prudential Mode = "prudential" // the law gives no figure
	AtMost     Mode = "at-most"    // a reduction of at most the fraction
	Excluded   Mode = "excluded"   // the rule is not applied
	Limit      Mode = "limit"      // a figure that the law sets
	Sum        Mode = "sum"        // penalties are added
	Gravest    Mode = "gravest"    // the gravest absorbs
	Closed     Mode = "closed"     // the lesser offence is closed
	Unread     Mode = "unread"     // the text of these days was not read
	Free       Mode = "free"       // no figure follows from the text
	Never      Mode = "never"      // it never lapses
)

// Words lists the modes.
func (Mode) Words() []string {
	return []string{
		string(UpTo), string(Exact), string(AtLeast), string(Prudential), string(AtMost), string(Excluded), string(Limit),
		string(Sum), string(Gravest), string(Closed), string(Unread), string(Free), string(Never),
	}
}

// Base says what a fraction is taken of.
type Base string

// The bases of a fraction.
const (
	OfMinimum Base = "minimum"
	OfMaximum Base = "maximum"
	OfPenalty Base = "penalty"
)

// Words lists the bases.
func (Base) Words() []string {
	return []string{string(OfMinimum), string(OfMaximum), string(OfPenalty)}
}

// Case is what a version does on a condition.
type Case struct {
	If     If         `key:"if,optional"`
	Mode   Mode       `key:"mode"`
	By     *big.Rat   `key:"by,optional"`
	Of     Base       `key:"of,optional"`
	Times  int        `key:"times,optional"` // with mode sum: the cap as a multiple of the gravest
	To     Reach      `key:"to,optional"`    // how far a raise without upper fraction goes; empty: article 29
	Min    law.Months `key:"min,optional"`
	Max    law.Months `key:"max,optional"`
	Days   int        `key:"days,optional"` // with kind shortest: days; a month has thirty
	Fork   string     `key:"fork,optional"` // a fork about what the case does
	Reason law.Text   `key:"reason,optional"`
}

// Reach is how far a raise goes.
type Reach string

// ToLife is the only reach that is not the general maximum.
const ToLife Reach = "life"

// Words lists the reaches.
func (Reach) Words() []string { return []string{string(ToLife)} }

// If is a condition. All that it names must hold; the empty condition always holds.
type If struct {
	List     string     `key:"list,optional"`
	AgentAge Ages       `key:"agent_age,optional"`
	MinFrom  law.Months `key:"minimum_from,optional"` // the range begins at this figure or above
	AnyOf    []string   `key:"any_of,optional"`       // terms, one of which is present
	Fork     string     `key:"fork,optional"`         // it is disputed whether the condition holds
	Unlisted string     `key:"unlisted,optional"`     // the offence is not in this list
}

// Always reports whether the condition names nothing.
func (c If) Always() bool {
	return c.List == "" && c.Unlisted == "" && c.AgentAge.Empty() && c.MinFrom == 0 && len(c.AnyOf) == 0 && c.Fork == ""
}

// Ages is a set of ages as a rule states it. Its text is the form of [law.ParseAges].
type Ages struct{ law.Ages }

// UnmarshalText reads the set.
func (a *Ages) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*a = Ages{}
		return nil
	}
	ages, fault := law.ParseAges(string(text))
	if fault != nil {
		return fault
	}
	a.Ages = ages
	return nil
}

// MarshalText writes the set.
func (a Ages) MarshalText() ([]byte, error) {
	if a.Empty() {
		return nil, nil
	}
	return []byte(a.Ages.String()), nil
}
