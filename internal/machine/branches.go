package machine

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// LaterJSON is the case under a version that came into force after the act.
type LaterJSON struct {
	From string `json:"from"`
	To   string `json:"to"`
	SummaryJSON
	Minimum *string `json:"minimum"`
	Maximum *string `json:"maximum"`
	Whole   *string `json:"whole"`

	Unnamed []law.CircumstanceID `json:"circumstances_not_named"`
	MovedTo []SuccessorJSON      `json:"moved_to"`
	Argued  bool                 `json:"argued"` // special offences displace it from that version on
}

// SuccessorJSON is an offence that took the conduct over, with its answer.
type SuccessorJSON struct {
	Offence string     `json:"offence"`
	Article *string    `json:"article"`
	Status  law.Status `json:"status"`
	Tier    *string    `json:"tier"`
	RangeJSON
	Branches []Branch `json:"branches"`
}

type Branch struct {
	Tier      *string   `json:"tier"`
	TierLabel *law.Text `json:"tier_label"`
	RangeJSON
	When []CaseJSON `json:"when"`
}

type CaseJSON struct {
	VictimAge     string               `json:"victim_age"`
	Circumstances []law.CircumstanceID `json:"circumstances"`
}

type FactJSON struct {
	Fact         law.Fact `json:"fact"`
	Circumstance *string  `json:"circumstance"`
}

type Source struct {
	ID    string   `json:"id"`
	Title law.Text `json:"title"`
	URL   string   `json:"url"`
}

func MachineLater(l resolve.Later) LaterJSON {
	return LaterJSON{
		l.During.From.String(), l.During.To.String(), Summary(l.Answer),
		Filled(string(l.Min)), Filled(string(l.Max)), Filled(string(l.Whole())), FilledList(l.Unnamed), Each(l.Answer.Successors, Successor), l.Argued,
	}
}

func MachineUnknown(u resolve.Unknown) FactJSON {
	return FactJSON{u.Fact, Filled(string(u.Circumstance))}
}

func Successor(a resolve.Answer) SuccessorJSON {
	s := Summary(a)
	return SuccessorJSON{s.Offence, s.Article, s.Status, s.Tier, s.RangeJSON, s.Branches}
}

func MachineBranch(b resolve.Branch) Branch {
	j := Branch{When: Each(b.When, func(c resolve.Case) CaseJSON {
		return CaseJSON{c.Ages.String(), FilledList(c.Present)}
	})}
	if b.Tier != nil {
		j.Tier, j.TierLabel, j.RangeJSON = &b.Tier.ID, &b.Tier.Label, MachineRange(b.Prison())
	}
	return j
}

// Filled is null for an empty text.
func Filled(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// FilledList is an empty list, not null, for no entries.
func FilledList[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func Each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, a := range list {
		out[i] = f(a)
	}
	return out
}
