package law

// Period is a run of days, the first and the last included.
type Period struct {
	From Date
	To   Date // zero: it goes on
}

// PeriodReversed is the fault of a period that ends before it begins.
const PeriodReversed Code = "period_reversed"

// Overlaps reports whether a day is in both periods.
func (p Period) Overlaps(o Period) bool {
	before := func(a, b Period) bool { return !a.To.IsZero() && a.To.Compare(b.From) < 0 }
	return !before(p, o) && !before(o, p)
}

// Has reports whether a day is in the period. A period without a first day holds
// all days up to its last.
func (p Period) Has(d Date) bool {
	return p.From.Compare(d) <= 0 && (p.To.IsZero() || d.Compare(p.To) <= 0)
}

// Holds reports whether every day of another period is in this one.
func (p Period) Holds(o Period) bool {
	return p.Has(o.From) && (p.To.IsZero() || !o.To.IsZero() && o.To.Compare(p.To) <= 0)
}

// Joins reports whether a period begins on the day after this one ends.
func (p Period) Joins(next Period) bool { return !p.To.IsZero() && p.To.Next() == next.From }

// EndUnknown stands for a last day that is said to be not known: the act may have
// gone on through every version from its first day on.
func EndUnknown() Date { return Date{lastYear, 12, 31} }
