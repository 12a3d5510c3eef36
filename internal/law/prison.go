package law

import (
	"cmp"
	"fmt"
)

// Months counts whole months; a year is 12. Statutory bounds are whole months.
type Months int

// Year is the number of months in a year.
const Year Months = 12

// MaxMonths is the longest term that a statute may be encoded with: 100 years,
// far above every bound in Peruvian law, so that a slip of a digit is caught.
const MaxMonths = 100 * Year

// Codes of faults in durations.
const (
	DurationForm   Code = "duration_form"
	DurationZero   Code = "duration_zero"
	DurationMonths Code = "duration_months"
	DurationLong   Code = "duration_long"
)

// String gives the duration as [ParseMonths] reads it: 6y, 18m, 8y6m.
func (m Months) String() string {
	switch y, rest := m/Year, m%Year; {
	case y < 2 && rest != 0, m == 0:
		return fmt.Sprintf("%dm", int(m))
	case rest == 0:
		return fmt.Sprintf("%dy", int(y))
	default:
		return fmt.Sprintf("%dy%dm", int(y), int(rest))
	}
}

// BoundKind tells what a source says of one end of a prison range.
type BoundKind uint8

// The kinds of bound. Their order is not an order of severity.
const (
	NotStated BoundKind = iota // the source gives no figure; this means neither zero nor infinity
	Stated                     // a figure in months
	Life                       // cadena perpetua
	Ceiling                    // the provision gives no figure; the general maximum of the day applies, in months
)

// Bound is one end of a prison range. The zero value is a bound that the source
// does not state.
type Bound struct {
	Kind   BoundKind
	Months Months // only when Kind is Stated or Ceiling
	Days   int    // days in addition to the months, 1 to 29; only for a term that a court imposed, never in a range
}

// Term is a stated bound of m months.
func Term(m Months) Bound { return Bound{Kind: Stated, Months: m} }

// Figure is the term of a bound in months; ok is false for a bound without a
// figure.
func (b Bound) Figure() (m Months, ok bool) {
	return b.Months, b.Kind == Stated || b.Kind == Ceiling
}

// String gives the bound as [ParseBound] reads it.
func (b Bound) String() string {
	switch b.Kind {
	case Stated, Ceiling:
		return b.Months.String()
	case Life:
		return "life"
	default:
		return "not_stated"
	}
}

// Range is the prison term that a tier threatens, in months. Either bound may
// be absent in the source. Equal stated bounds are a fixed term.
type Range struct{ Min, Max Bound }

// Codes of faults in ranges.
const (
	RangeEmpty    Code = "range_empty"
	RangeReversed Code = "range_reversed"
	RangeLife     Code = "range_life"
)

// SameFigures reports whether both ranges have the same terms, whether the
// provision states them or the general ceiling does.
func (r Range) SameFigures(o Range) bool {
	plain := func(b Bound) Bound {
		if m, ok := b.Figure(); ok {
			return Term(m)
		}
		return b
	}
	return plain(r.Min) == plain(o.Min) && plain(r.Max) == plain(o.Max)
}

// Fixed reports whether both bounds are the same figure.
func (r Range) Fixed() bool {
	low, hasLow := r.Min.Figure()
	high, hasHigh := r.Max.Figure()
	return hasLow && hasHigh && low == high
}

// String gives both bounds, for logs and tests.
func (r Range) String() string { return r.Min.String() + ".." + r.Max.String() }

// weight turns a bound into a number for comparisons: an absent bound gets the
// value given, life is above every figure.
func (b Bound) weight(absent Months) Months {
	switch b.Kind {
	case Stated, Ceiling:
		return b.Months
	case Life:
		return MaxMonths + 2
	default:
		return absent
	}
}

// Severity compares two ranges by minimum, then by maximum. The order is negative
// when r is milder than o. An absent minimum counts as below every figure, an
// absent maximum as above. The field ordered is false when the law gives no such
// order: the minimums are equal, and the maximums are equal or only one range
// states one.
func (r Range) Severity(o Range) (order int, ordered bool) {
	if c := cmp.Compare(r.Min.weight(0), o.Min.weight(0)); c != 0 {
		return c, true
	}
	c := cmp.Compare(r.Max.weight(MaxMonths+1), o.Max.weight(MaxMonths+1))
	return c, c != 0 && (r.Max.Kind == NotStated) == (o.Max.Kind == NotStated)
}

// Hull is the smallest range that holds both ranges: the lower minimum and the
// higher maximum, and r's own where they are the same figure. A bound that one of the
// ranges does not state is not stated in the hull.
func (r Range) Hull(o Range) Range {
	h := r
	if o.Min.weight(0) < r.Min.weight(0) {
		h.Min = o.Min
	}
	if absent := MaxMonths + 3; o.Max.weight(absent) > r.Max.weight(absent) { // absent is above life
		h.Max = o.Max
	}
	return h
}
