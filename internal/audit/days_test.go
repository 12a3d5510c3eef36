package audit_test

import (
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/law"
)

// Days make a term longer than its months and shorter than one month more: they
// pass a maximum and never reach a minimum.
func TestDaysAreComparedWithoutRounding(t *testing.T) {
	prison := law.Range{Min: law.Term(96), Max: law.Term(180)}
	for _, days := range []int{1, 15, 29} {
		for months, want := range map[law.Months]audit.Verdict{
			95: audit.Below, 96: audit.Within, 179: audit.Within, 180: audit.Above, 181: audit.Above,
		} {
			term := law.Bound{Kind: law.Stated, Months: months, Days: days}
			if got := audit.Position(prison, term); got != want {
				t.Errorf("%d months and %d days: %s, want %s", months, days, got, want)
			}
		}
	}
}
