package determine

import (
	"testing"

	"github.com/conmina/conmina/internal/resolve"
)

// A notice is about a charge that there is, and an end that a rule fills or leaves open
// cites the rule and where it was read.
func TestNoticesAndEndsNameWhatTheyAreAbout(t *testing.T) {
	e, p := theCode(t)
	seen := map[string]int{}
	everyTier(t, e, func(a resolve.Answer) {
		l := One(p, Charge{a, Facts{AsOf: a.Facts.Date}})
		for _, n := range l.Notices {
			seen["notice"]++
			if n.Offence != 0 {
				t.Errorf("%s: %s is about the charge %d of one", a.Offence.ID, n.Code, n.Offence)
			}
		}
		for _, r := range l.Root.Readings(true) {
			for _, line := range r.Lines {
				if line.Rule != "ceiling" {
					continue
				}
				seen[string(line.Code)]++
				if len(line.Articles) == 0 || line.Source.Document == "" {
					t.Errorf("%s: %s without its rule: %+v", a.Offence.ID, line.Code, line)
				}
			}
		}
	})
	for _, want := range []string{"notice", "ledger.ceiling", "ledger.no_ceiling"} {
		if seen[want] == 0 {
			t.Errorf("nothing tried of %s: %v", want, seen)
		}
	}
}
