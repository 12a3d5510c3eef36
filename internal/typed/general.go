package typed

// The command of the general part and the flags of its facts.
var (
	DetermineCommand = Word{"determine", "determinar"}

	MitigatingFlag  = Word{"mitigating", "atenuante"}
	AggravatingFlag = Word{"aggravating", "agravante"}
	QualifiedFlag   = Word{"qualified", "cualificada"}
	ReductionFlag   = Word{"reduction", "disminucion"}
	BenefitFlag     = Word{"benefit", "bonificacion"}
	AgentAgeFlag    = Word{"agent-age", "edad-agente"}
	AgentBornFlag   = Word{"agent-born", "agente-nacido"}
	RequestedFlag   = Word{"requested", "solicitada"}
	AsOfFlag        = Word{"as-of", "a-fecha"}
	FixedFlag       = Word{"fixed", "fijada"}
	PriorFlag       = Word{"prior", "anterior"}
	IncomeFlag      = Word{"income", "ingreso"}
	AssumeFlag      = Word{"assume", "supuesto"}
	CaseFlag        = Word{"case", "caso"}

	// NoneOfIt is the value that says that there is no circumstance of article 46.
	NoneOfIt = Word{"none", "ninguna"}
)
