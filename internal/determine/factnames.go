package determine

import (
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// Names of the facts, which are the keys of machine input.
const (
	FactMitigating  law.Fact = "mitigating"
	FactAggravating law.Fact = "aggravating"
	FactQualified   law.Fact = "qualified"
	FactReductions  law.Fact = "reductions"
	FactBenefits    law.Fact = "benefits"
	FactAgentAge    law.Fact = "agent_age"
	FactAgentBorn   law.Fact = "agent_born"
	FactRequested   law.Fact = "request_date"
	FactAsOf        law.Fact = "decision_date"
	FactFixed       law.Fact = "fixed"
	FactPrior       law.Fact = "prior"
	FactConcurrence law.Fact = "concurrence"
	FactIncome      law.Fact = "daily_income"
	FactAssume      law.Fact = "assume"
)

// factOf is the fact that takes the terms of a class.
var factOf = map[general.Class]law.Fact{
	general.Mitigating: FactMitigating, general.Aggravating: FactAggravating, general.Qualified: FactQualified,
	general.Reduction: FactReductions, general.Benefit: FactBenefits, general.Bar: FactBenefits,
}
