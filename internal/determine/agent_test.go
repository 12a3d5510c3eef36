package determine

import (
	"slices"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// Somebody born on 10 May 2001 is 20 until 9 May 2022 and 21 from the birthday on; over
// an act that goes past it both ages are possible, and article 22 branches.
func TestAgeOfTheAgentOnItsDays(t *testing.T) {
	_, p := theCode(t)
	today := law.Date{Year: 2026, Month: 2, Day: 1}
	for act, want := range map[string][2]string{
		"2022-05-09": {"2022-05-09", "20"}, "2022-05-10": {"2022-05-10", "21"},
		"2022-05-01..2022-05-09": {"2022-05-09", "20"}, "2022-05-01..2022-05-10": {"2022-05-10", "20-21"}, "2022-05-01..": {"", "20-24"},
	} {
		last := law.EndUnknown()
		if want[0] != "" {
			last = date(t, want[0])
		}
		f, faults := Given{AgentBorn: "2001-05-10"}.Facts(p, law.Period{From: date(t, act[:10]), To: last}, today)
		if len(faults) > 0 || f.Agent.String() != want[1] {
			t.Errorf("over %s: aged %s, %v", act, f.Agent, faults)
		}
	}
	e, _ := theCode(t)
	a := answerTo(t, e, "129-A", "2022-05-01..2022-05-10", "30")
	f, _ := Given{AgentBorn: "2001-05-10", Mitigating: []string{"none"}, Aggravating: []string{"none"}}.Facts(p, a.Facts.Period(), today)
	if l := One(p, Charge{a, f}); !slices.ContainsFunc(l.Settles, func(id string) bool { return len(id) > 9 && id[:9] == "agent_age" }) {
		t.Errorf("the age opens no branch: %v", l.Settles)
	}
}
