package law

import (
	"strconv"
	"strings"
)

// ParseMonths reads a duration with its unit: years (6y), months (18m) or both
// (8y6m, with 1 to 11 months). Signs, spaces, fractions, leading zeros,
// bare numbers, zero and more than [MaxMonths] are faults.
func ParseMonths(s string) (Months, *Fault) {
	fault := func(code Code) (Months, *Fault) { return 0, &Fault{Code: code, Value: s} }
	years, rest, hasYears := strings.Cut(s, "y")
	if !hasYears {
		rest = s
	}
	var total int
	if hasYears {
		n, ok := ParseCount(years)
		if !ok || n == 0 && rest != "" {
			return fault(DurationForm)
		}
		total = n * int(Year)
	}
	if rest != "" || !hasYears {
		digits, ok := strings.CutSuffix(rest, "m")
		n, ok2 := ParseCount(digits)
		if !ok || !ok2 {
			return fault(DurationForm)
		}
		if hasYears && (n == 0 || n >= int(Year)) {
			return fault(DurationMonths)
		}
		total += n
	}
	switch {
	case total == 0:
		return fault(DurationZero)
	case total > int(MaxMonths):
		return fault(DurationLong)
	}
	return Months(total), nil
}

// ParseCount reads one to four ASCII digits without a leading zero.
func ParseCount(s string) (int, bool) {
	if len(s) > 4 || len(s) > 1 && s[0] == '0' {
		return 0, false
	}
	n, err := strconv.ParseUint(s, 10, 0) // which takes no sign
	return int(n), err == nil
}

// ParseBound reads a duration as [ParseMonths] does, "life" or "not_stated".
func ParseBound(s string) (Bound, *Fault) {
	switch s {
	case "life":
		return Bound{Kind: Life}, nil
	case "not_stated":
		return Bound{}, nil
	}
	m, f := ParseMonths(s)
	if f != nil {
		return Bound{}, f
	}
	return Term(m), nil
}

// Check reports a range that no statute could mean: no bound at all, a minimum
// above the maximum, or life at one end only.
func (r Range) Check() *Fault {
	switch {
	case r == Range{}:
		return &Fault{Code: RangeEmpty}
	case (r.Min.Kind == Life) != (r.Max.Kind == Life):
		return &Fault{Code: RangeLife}
	}
	low, hasLow := r.Min.Figure()
	if high, hasHigh := r.Max.Figure(); hasLow && hasHigh && low > high {
		return &Fault{Code: RangeReversed, Args: []any{low, high}}
	}
	return nil
}
