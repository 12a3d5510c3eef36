package findings

import (
	"strings"

	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/law"
)

// factFlags names the flag of each fact.
var factFlags = map[law.Fact]string{
	law.FactAge: "--age", law.FactBorn: "--born", law.FactDate: "--date", law.FactUntil: "--date",
	law.FactCircumstance: "--with", law.FactMaybe: "--maybe", law.FactOffence: "",
	"mitigating": "--mitigating", "aggravating": "--aggravating", "qualified": "--qualified", "reductions": "--reduction", "benefits": "--benefit",
	"agent_age": "--agent-age", "agent_born": "--agent-born", "request_date": "--requested", "decision_date": "--as-of",
	"fixed": "--fixed", "prior": "--prior", "daily_income": "--income", "assume": "--assume",
}

// OfFacts names the flags with facts that cannot be read.
func OfFacts(faults []*law.Fault) *Problem {
	p := &Problem{Code: exit.Usage}
	for _, fault := range faults {
		shown := *fault
		if shown.Code == law.CircumstanceUnknown && strings.Contains(shown.Value, ",") {
			shown.Code, shown.Args, shown.Suggest = "circumstances_joined", []any{factFlags[shown.Fact]}, nil
		}
		p.Findings = append(p.Findings, About(Quoted(factFlags[fault.Fact], fault.Value), shown))
	}
	return p
}
