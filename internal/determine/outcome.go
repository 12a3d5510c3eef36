package determine

import (
	"math/big"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// Verdict is an answer beside the chain of steps, such as prescription.
type Verdict string

// The verdicts.
const (
	Available  Verdict = "available"  // a benefit may be asked for
	IsBarred   Verdict = "barred"     // a benefit is barred
	NeverEnds  Verdict = "never"      // criminal action does not lapse
	Lapses     Verdict = "lapses"     // criminal action lapses
	NotKnown   Verdict = "unread"     // the text of the day was not read
	Possible   Verdict = "possible"   // the penalty may be suspended in the whole space
	Impossible Verdict = "impossible" // it is above the limit in the whole space
	Depends    Verdict = "depends"    // a part of the space is within the limit
	Exactly    Verdict = "exactly"    // the lower end of the space is the limit
	ShutOut    Verdict = "excluded"   // the law excludes it
	Definitive Verdict = "definitive" // an incapacity that does not end
	Amount     Verdict = "amount"     // a range of the fine or of the disqualification
)

// Outcome is the end of one reading beside the chain.
type Outcome struct {
	Verdict                 Verdict
	Version                 *general.Version
	Ordinary, Extraordinary *big.Rat // months
	Until, UntilExtra       law.Date // the days on which they are reached
	Limit                   *big.Rat // months
	Lo, Hi                  *big.Rat // días-multa, or months
	SolesLo, SolesHi        *big.Rat
}

func (o *Outcome) same(x *Outcome) bool {
	if o == nil || x == nil {
		return o == x
	}
	return o.Verdict == x.Verdict && sameEnd(o.Ordinary, x.Ordinary) && sameEnd(o.Extraordinary, x.Extraordinary) && sameEnd(o.Limit, x.Limit) &&
		sameEnd(o.Lo, x.Lo) && sameEnd(o.Hi, x.Hi) && sameEnd(o.SolesLo, x.SolesLo) && sameEnd(o.SolesHi, x.SolesHi)
}
