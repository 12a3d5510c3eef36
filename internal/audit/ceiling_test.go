package audit_test

import (
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/law"
)

// A maximum that the general ceiling gives is a maximum; one that no rule gives
// is passed by no term, and life by none but a ceiling.
func TestPositionUnderACeiling(t *testing.T) {
	years := func(n law.Months) law.Bound { return law.Term(n * law.Year) }
	capped := law.Range{Min: years(25), Max: law.Bound{Kind: law.Ceiling, Months: 35 * law.Year}}
	open := law.Range{Min: years(25)}
	for _, c := range []struct {
		prison law.Range
		term   law.Bound
		want   audit.Verdict
	}{
		{capped, law.Term(25*law.Year - 1), audit.Below},
		{capped, years(25), audit.Within},
		{capped, years(35), audit.Within},
		{capped, law.Term(35*law.Year + 1), audit.Above},
		{capped, law.Bound{Kind: law.Life}, audit.Above},
		{open, law.Term(25*law.Year - 1), audit.Below},
		{open, years(90), audit.Within},
		{law.Range{Max: years(2)}, law.Term(0), audit.Within}, // no term is below a minimum that is not stated
		{law.Range{Max: years(2)}, law.Term(25), audit.Above},
		{open, law.Bound{Kind: law.Life}, audit.Within},
	} {
		if got := audit.Position(c.prison, c.term); got != c.want {
			t.Errorf("%v against %v..%v: %s, want %s", c.term, c.prison.Min, c.prison.Max, got, c.want)
		}
	}
}
