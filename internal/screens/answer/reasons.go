package answer

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// met says the first condition of a tier that holds.
func (v AnswerText) met(t *law.Tier) string {
	for _, c := range v.TraceOf(t).Conditions {
		if c.Holds == resolve.Yes {
			return v.holding(c)
		}
	}
	return ""
}

// standing says why the tier of a determined answer governs, and where it stands.
func (v AnswerText) standing() string {
	t := v.Branches[0].Tier
	return v.bracketed(v.met(t), joined("; ", v.place(t), v.OpenEnd(t.Prison)))
}

// dependsOn names the facts that an answer depends on.
func (v AnswerText) dependsOn() string {
	return v.All(unknownFacts(v.Words, v.Settles, func(id law.CircumstanceID) string {
		return v.Inside(v.Edition, []law.CircumstanceID{id}, 1)
	}))
}

// holding says the facts of a condition.
func (v AnswerText) holding(c resolve.ConditionTrace) string {
	var parts []string
	for _, a := range c.Atoms {
		if a.Fact == law.FactAge {
			parts = append(parts, v.Say("brief.victim", a.Ages))
		} else {
			parts = append(parts, v.Inside(v.Edition, []law.CircumstanceID{a.Circumstance}, 1))
		}
	}
	return v.All(parts)
}

// bracketed puts something into brackets behind what it is said of.
func (v AnswerText) bracketed(said, more string) string {
	switch {
	case said == "" || more == "":
		return said + more
	case strings.EqualFold(said, more): // a tier may be named like its condition
		return said
	}
	return v.Say("figure.both", said, more)
}
