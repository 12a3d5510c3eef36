package machine

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Branch is one range that remains possible, with the cases that lead to it.
type Branch struct {
	Tier      *string   `json:"tier"`
	TierLabel *law.Text `json:"tier_label"`
	RangeJSON
	When []CaseJSON `json:"when"`
}

// CaseJSON is a set of ages and the circumstances that are present with them.
type CaseJSON struct {
	VictimAge     string               `json:"victim_age"`
	Circumstances []law.CircumstanceID `json:"circumstances"`
}

// FactJSON names a fact that is not known. Circumstance is null for an age.
type FactJSON struct {
	Fact         law.Fact `json:"fact"`
	Circumstance *string  `json:"circumstance"`
}

// MachineUnknown gives the JSON form of a fact that is not known.
func MachineUnknown(u resolve.Unknown) FactJSON {
	return FactJSON{u.Fact, Filled(string(u.Circumstance))}
}

// MachineKnown gives the JSON form of a fact that an answer rests on.
func MachineKnown(k resolve.Known) FactJSON {
	return FactJSON{k.Fact, Filled(string(k.Circumstance))}
}

// MachineBranch gives the JSON form of one possible range. The tier and the range
// are null when no tier applies.
func MachineBranch(b resolve.Branch) Branch {
	j := Branch{When: Each(b.When, func(c resolve.Situation) CaseJSON {
		return CaseJSON{c.Ages.String(), FilledList(c.Present)}
	})}
	if b.Tier != nil {
		j.Tier, j.TierLabel, j.RangeJSON = &b.Tier.ID, &b.Tier.Label, MachineRange(b.Prison())
	}
	return j
}
