package audit_test

import (
	"fmt"
	"testing"

	"github.com/conmina/conmina/internal/audit"
	"github.com/conmina/conmina/internal/imposed"
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

// The distance is in whole months, from the nearer bound and from the minimum when
// both are as near: of a term of 42 months and some days, 18 from a minimum of 24 and
// 17 from a maximum of 60. Pimping of an adult is 2 to 5 years.
func TestDistanceInWholeMonths(t *testing.T) {
	for months := range law.Months(100) {
		for _, days := range []int{0, 1, 15, 29} {
			if months == 0 && days == 0 {
				continue
			}
			whole := func(bound law.Months) law.Months { // thirtieths of a month are whole numbers
				apart := int(bound)*30 - int(months)*30 - days
				return law.Months(max(apart, -apart) / 30)
			}
			want := fmt.Sprint(int(whole(24)), "min")
			if whole(60) < whole(24) {
				want = fmt.Sprint(int(whole(60)), "max")
			}
			term := law.Bound{Kind: law.Stated, Months: months, Days: days}
			r := compare(t, "pimping", "30", audit.Imposed{Sentence: imposed.Sentence{Term: term}, Reasons: []imposed.Reason{imposed.ReasonOther}})
			if got := fmt.Sprint(int(r.Distance), r.Nearer); got != want {
				t.Errorf("%d months and %d days: %s, want %s", months, days, got, want)
			}
		}
	}
}
