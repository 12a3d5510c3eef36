package resolve

import (
	"cmp"

	"github.com/conmina/conmina/internal/law"
)

// Turn says how a later version changes a bound.
type Turn string

// The turns of a bound. A bound has no turn when there is no single range, or when
// it is in doubt which range applies.
const (
	Milder  Turn = "milder"
	Harsher Turn = "harsher"
	Same    Turn = "same"
	Mixed   Turn = "mixed" // one bound is milder and the other harsher
)

// turn says how a later bound differs from an earlier one.
func turn(was, is law.Bound) Turn {
	switch cmp.Compare(rank(is), rank(was)) {
	case -1:
		return Milder
	case 0:
		return Same
	}
	return Harsher
}

// rank orders bounds: a bound that is not stated is above every figure, and life is
// above both.
func rank(b law.Bound) law.Months {
	if m, ok := b.Figure(); ok {
		return m
	}
	if b.Kind == law.Life {
		return law.MaxMonths + 2
	}
	return law.MaxMonths + 1
}

// someMilder reports whether a bound of the later range is milder.
func someMilder(was, is law.Range) bool {
	return turn(was.Min, is.Min) == Milder || turn(was.Max, is.Max) == Milder
}
