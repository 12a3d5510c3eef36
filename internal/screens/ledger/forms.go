package ledger

import (
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
)

// schemaDetermine is the name and version of this machine form.
const schemaDetermine = "conmina/determine/1"

// ledgerJSON is the machine form of a ledger. Figures are exact fractions of a month.
// With several readings no key holds a figure that could be taken for an answer: the
// bounds of all readings have keys of their own.
type ledgerJSON struct {
	Schema         string            `json:"schema"`
	ToolVersion    string            `json:"tool_version"`
	Status         determine.Status  `json:"status"`
	Edition        string            `json:"edition"`
	EditionSHA256  string            `json:"edition_sha256"`
	RulesSHA256    string            `json:"rules_sha256"`
	CustomStatutes bool              `json:"custom_statutes"`
	Asked          *string           `json:"asked"`
	Offence        string            `json:"offence"`
	Article        *string           `json:"article"`
	Tier           *string           `json:"tier"`
	MinMonths      *int              `json:"min_months"`
	MaxMonths      *int              `json:"max_months"`
	SpaceLo        *string           `json:"space_lo_months"`
	SpaceHi        *string           `json:"space_hi_months"`
	SpaceLoReason  *string           `json:"space_lo_reason"`
	SpaceHiReason  *string           `json:"space_hi_reason"`
	SpaceLoIn      *bool             `json:"space_lo_included"`
	SpaceHiIn      *bool             `json:"space_hi_included"`
	Readings       int               `json:"readings"`
	Forks          []string          `json:"forks"`
	Assumed        map[string]string `json:"assumed"`
	SettledBy      []string          `json:"settled_by"`
	Missing        []string          `json:"missing"`
	Notices        []noticeJSON      `json:"notices"`
	Facts          []factsJSON       `json:"facts"`
	Concurrence    *string           `json:"concurrence"`
	Offences       []chargeJSON      `json:"offences"`
	Bounds         *spaceJSON        `json:"bounds_of_all_readings"`
	Ledger         *nodeJSON         `json:"ledger"`
	Beside         []besideJSON      `json:"beside"`
	NotConsidered  law.Text          `json:"not_considered"`
	Sources        []sourceJSON      `json:"sources"`
	Caveats        []law.Text        `json:"caveats"`
}

type noticeJSON struct {
	Code    law.Code `json:"code"`
	Offence int      `json:"offence"`
	Text    law.Text `json:"text"`
}

// factsJSON is the facts of one offence in the keys of a file of a case, so that a case
// can be asked again with them.
type factsJSON struct {
	Offence     string    `json:"offence"`
	VictimAge   []string  `json:"victim_age"`
	VictimBorn  *string   `json:"victim_born"`
	OffenceDate *string   `json:"offence_date"`
	OffenceEnd  *string   `json:"offence_end_date"`
	With        []string  `json:"circumstances"`
	Maybe       []string  `json:"maybe"`
	Mitigating  *[]string `json:"mitigating"`
	Aggravating *[]string `json:"aggravating"`
	Qualified   []string  `json:"qualified"`
	Reductions  []string  `json:"reductions"`
	Benefits    []string  `json:"benefits"`
	AgentAge    *string   `json:"agent_age"`
	Request     *string   `json:"request_date"`
	AsOf        *string   `json:"decision_date"`
	Fixed       *string   `json:"fixed"`
	Income      *string   `json:"daily_income"`
	Assume      []string  `json:"assume"`
}

type chargeJSON struct {
	Offence     string             `json:"offence"`
	Article     *string            `json:"article"`
	Tier        *string            `json:"tier"`
	Range       *machine.RangeJSON `json:"range"`
	VictimAge   string             `json:"victim_age"`
	OffenceDate *string            `json:"offence_date"`
	OffenceEnd  *string            `json:"offence_end_date"`
	With        []string           `json:"circumstances"`
	Mitigating  *[]string          `json:"mitigating"`
	Aggravating *[]string          `json:"aggravating"`
	Present     []string           `json:"present"`
	Maybe       []string           `json:"maybe"`
	AgentAge    *string            `json:"agent_age"`
	Request     *string            `json:"request_date"`
	AsOf        *string            `json:"decision_date"`
	Fixed       *spaceJSON         `json:"fixed"`
	Income      *string            `json:"daily_income"`
}

type durationJSON struct {
	Years  int64  `json:"years"`
	Months int64  `json:"months"`
	Days   int64  `json:"days"`
	Rest   string `json:"rest"`
}

type endJSON struct {
	Months   *string       `json:"months"`
	Duration *durationJSON `json:"duration"`
	Included bool          `json:"included"`
	Reason   *string       `json:"reason"`
}

type spaceJSON struct {
	Lo   endJSON `json:"lo"`
	Hi   endJSON `json:"hi"`
	Life bool    `json:"life"`
}

type lineJSON struct {
	Step       int                 `json:"step"`
	Offence    int                 `json:"offence"`
	Operation  determine.Operation `json:"operation"`
	Rule       *string             `json:"rule"`
	Article    *string             `json:"article"`
	InForce    *string             `json:"in_force"`
	Act        *string             `json:"act"`
	Code       law.Code            `json:"code"`
	Text       law.Text            `json:"text"`
	Before     []spaceJSON         `json:"before"`
	After      []spaceJSON         `json:"after"`
	Reading    *string             `json:"reading"`
	Document   *string             `json:"document"`
	Locator    law.Text            `json:"locator"`
	Confidence law.Confidence      `json:"confidence"`
	Assumed    bool                `json:"assumed"`
}

type forkJSON struct {
	Why     determine.Why `json:"why"`
	ID      string        `json:"id"`
	Title   *law.Text     `json:"title"`
	Offence int           `json:"offence"`
	Assumed *string       `json:"assumed"`
}

type branchJSON struct {
	Position string    `json:"position"`
	Text     law.Text  `json:"text"`
	Ledger   *nodeJSON `json:"ledger"`
}

type nodeJSON struct {
	Lines    []lineJSON   `json:"lines"`
	Fork     *forkJSON    `json:"fork"`
	Branches []branchJSON `json:"branches"`
	Space    *spaceJSON   `json:"space"`
	Outcome  *outcomeJSON `json:"outcome"`
}

type outcomeJSON struct {
	Verdict       determine.Verdict `json:"verdict"`
	Ordinary      *string           `json:"ordinary_months"`
	Extraordinary *string           `json:"extraordinary_months"`
	Until         *string           `json:"ordinary_from"`
	UntilExtra    *string           `json:"extraordinary_from"`
	Limit         *string           `json:"limit_months"`
	Lo            *string           `json:"lo"`
	Hi            *string           `json:"hi"`
	SolesLo       *string           `json:"soles_lo"`
	SolesHi       *string           `json:"soles_hi"`
	Article       *string           `json:"article"`
}

type besideJSON struct {
	About   string    `json:"about"`
	Term    *string   `json:"term"`
	Offence int       `json:"offence"`
	Ledger  *nodeJSON `json:"ledger"`
}

type sourceJSON struct {
	ID    string   `json:"id"`
	Title law.Text `json:"title"`
	URL   string   `json:"url"`
}
