package machine

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// LaterJSON is the answer for the case under a version that came into force after
// the act.
type LaterJSON struct {
	From string `json:"from"`
	To   string `json:"to"`
	SummaryJSON
	Minimum *string `json:"minimum"`
	Maximum *string `json:"maximum"`
	Whole   *string `json:"whole"`

	Unnamed []law.CircumstanceID `json:"circumstances_not_named"`
	MovedTo []SuccessorJSON      `json:"moved_to"`
	Argued  bool                 `json:"argued"`  // from this version on, special offences displace the offence
	Special []SpecialJSON        `json:"special"` // the special offences that displace it under this version
}

// SuccessorJSON is an offence that took over the conduct, with its answer.
type SuccessorJSON struct {
	Offence string     `json:"offence"`
	Article *string    `json:"article"`
	Status  law.Status `json:"status"`
	Tier    *string    `json:"tier"`
	RangeJSON
	Branches []Branch `json:"branches"`
}

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

// Source is a document that citations point to.
type Source struct {
	ID    string   `json:"id"`
	Title law.Text `json:"title"`
	URL   string   `json:"url"`
}

// MachineLater gives the JSON form of the answer under a later version.
func MachineLater(l resolve.Later) LaterJSON {
	return LaterJSON{
		l.During.From.String(), l.During.To.String(), Summary(l.Answer),
		Filled(string(l.Min)), Filled(string(l.Max)), Filled(string(l.Whole())), FilledList(l.Unnamed), Each(l.Answer.Successors, Successor), l.Argued, specialsOf(l.Answer),
	}
}

// MachineUnknown gives the JSON form of a fact that is not known.
func MachineUnknown(u resolve.Unknown) FactJSON {
	return FactJSON{u.Fact, Filled(string(u.Circumstance))}
}

// MachineKnown gives the JSON form of a fact that an answer rests on.
func MachineKnown(k resolve.Known) FactJSON {
	return FactJSON{k.Fact, Filled(string(k.Circumstance))}
}

// Successor gives the JSON form of an offence that took over the conduct.
func Successor(a resolve.Answer) SuccessorJSON {
	s := Summary(a)
	return SuccessorJSON{s.Offence, s.Article, s.Status, s.Tier, s.RangeJSON, s.Branches}
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

// Filled is a pointer to the text, or nil for an empty text, so that JSON shows
// null.
func Filled(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// FilledList replaces a nil list by an empty one, so that JSON shows [] and not
// null.
func FilledList[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// Each applies a function to every entry of a list. The result is never nil, so
// that JSON shows [] for no entries.
func Each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, a := range list {
		out[i] = f(a)
	}
	return out
}
