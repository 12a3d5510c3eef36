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

// MachineLater gives the JSON form of the answer under a later version.
func MachineLater(l resolve.Later) LaterJSON {
	return LaterJSON{
		l.During.From.String(), l.During.To.String(), Summary(l.Answer),
		Filled(string(l.Min)), Filled(string(l.Max)), Filled(string(l.Whole())), FilledList(l.Unnamed), Each(l.Answer.Successors, Successor), l.Argued, specialsOf(l.Answer),
	}
}
