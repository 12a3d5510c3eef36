package resolve

import (
	"math/bits"

	"github.com/conmina/conmina/internal/law"
)

// Decision is an answer without its reasons: everything that decides a row of a
// table of results. Decisions can be compared with ==.
type Decision struct {
	Status   law.Status
	Article  string    // the number of the offence, see [Answer.Article]
	Tier     *law.Tier // the governing tier, when the answer is determined
	Envelope law.Range // the envelope, when a range remains
	Notices  Codes
}

// Ranged reports whether there is one range or several possible ranges.
func (d Decision) Ranged() bool { return d.Status == law.Determined || d.Status == law.Undetermined }

// Codes is a set of codes of notices.
type Codes uint64

// The sets with one code each, in alphabetical order.
const (
	saysAfterVerified Codes = 1 << iota
	saysAgeOverPeriod
	saysAgeUnknown
	saysArticleNamed
	saysNumberReused
	saysCeilingApplies
	saysChangesInside
	saysCircumstanceAtAge
	saysCircumstanceClose
	saysCircumstanceReadAs
	saysCircumstanceAbsent
	saysCircumstanceUnused
	saysCustomStatutes
	saysDateNotUsed
	saysDateToday
	saysDateUnknown
	saysEarlierLaw
	saysLeapBirthday
	saysMaximumNotStated
	saysMilderArgued
	saysMinimumNotStated
	saysNoTierForFacts
	saysOffenceEnded
	saysOffenceNotYet
	saysOneMore
	saysOtherReading
	saysSourceSays
	saysSpecialOffence
	saysVictimsCounted
	saysVictimsElsewhere
	saysVictimsInDoubt
	saysYoungestGoverns
)

// noticeCodes lists the codes that a set may hold. The index of a code is the
// number of its bit.
var noticeCodes = [...]law.Code{
	AfterVerified, AgeOverPeriod, AgeUnknown, ArticleNamed, NumberReused, CeilingApplies,
	ChangesInside, CircumstanceAtAge, CircumstanceClose, CircumstanceReadAs, CircumstanceAbsent, CircumstanceUnused,
	CustomStatutes, DateNotUsed, DateToday, DateUnknown, EarlierLaw, LeapBirthday, MaximumNotStated,
	MilderArgued, MinimumNotStated, NoTierForFacts, OffenceEnded, OffenceNotYet, OneMore,
	OtherReading, SourceSays, SpecialOffence, VictimsCounted, VictimsElsewhere, VictimsInDoubt,
	YoungestGoverns,
}

func codeOf(code law.Code) Codes {
	for i, c := range noticeCodes {
		if c == code {
			return 1 << i
		}
	}
	panic("resolve: no notice has the code " + code)
}

// List gives the codes in alphabetical order.
func (c Codes) List() []law.Code {
	list := make([]law.Code, 0, bits.OnesCount64(uint64(c)))
	for rest := uint64(c); rest != 0; rest &= rest - 1 {
		list = append(list, noticeCodes[bits.TrailingZeros64(rest)])
	}
	return list
}
