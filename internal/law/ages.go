package law

import (
	"iter"
	"math/bits"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/spelling"
)

// MaxAge is the highest age in completed years that a fact or a tier may name.
const MaxAge = 130

// Ages is a set of ages in completed years on the day of the act, 0 to
// [MaxAge]. An unknown age is the set of all of them. The zero value is empty.
// Ages compare with ==.
type Ages struct{ bits [3]uint64 }

// Codes of faults in ages.
const (
	AgeForm        Code = "age_form"
	AgeLeadingZero Code = "age_leading_zero"
	AgeSigned      Code = "age_signed"
	AgeFraction    Code = "age_fraction"
	AgeOtherDigits Code = "age_other_digits"
	AgeHigh        Code = "age_high"
	AgeReversed    Code = "age_reversed"
)

// AgeBand is the set of ages from and to, both included.
func AgeBand(from, to int) Ages {
	var a Ages
	from, to = max(from, 0), min(to, MaxAge)
	for i := range a.bits {
		first, last := max(from-64*i, 0), min(to-64*i, 63)
		if first <= last {
			a.bits[i] = ^uint64(0) << first & (^uint64(0) >> (63 - last))
		}
	}
	return a
}

// AnyAge is the set of all ages. It stands for an age that is not known.
func AnyAge() Ages { return Ages{[3]uint64{^uint64(0), ^uint64(0), 1<<(MaxAge-127) - 1}} }

// Has reports whether the set holds the age n.
func (a Ages) Has(n int) bool {
	return n >= 0 && n <= MaxAge && a.bits[n/64]&(1<<(n%64)) != 0
}

// Union is the set of ages in either set.
func (a Ages) Union(b Ages) Ages {
	for i := range a.bits {
		a.bits[i] |= b.bits[i]
	}
	return a
}

// Intersect is the set of ages in both sets.
func (a Ages) Intersect(b Ages) Ages {
	for i := range a.bits {
		a.bits[i] &= b.bits[i]
	}
	return a
}

// Minus is the set of ages in a that are not in b.
func (a Ages) Minus(b Ages) Ages {
	for i := range a.bits {
		a.bits[i] &^= b.bits[i]
	}
	return a
}

// Empty reports whether the set holds no age.
func (a Ages) Empty() bool { return a == Ages{} }

// Within reports whether every age of a is in b.
func (a Ages) Within(b Ages) bool { return a.Minus(b).Empty() }

// Unknown reports whether the set holds every age.
func (a Ages) Unknown() bool { return a == AnyAge() }

// Len is the number of ages in the set.
func (a Ages) Len() int {
	n := 0
	for _, w := range a.bits {
		n += bits.OnesCount64(w)
	}
	return n
}

// Single is the only age of the set; it is zero, and ok false, when there is not exactly one.
func (a Ages) Single() (age int, ok bool) {
	youngest, oldest := a.Limits()
	if youngest < 0 || youngest != oldest {
		return 0, false
	}
	return youngest, true
}

// All yields the ages in ascending order.
func (a Ages) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		for n := range MaxAge + 1 {
			if a.Has(n) && !yield(n) {
				return
			}
		}
	}
}

// Bands splits the set into its runs of consecutive ages, youngest first.
func (a Ages) Bands() []Ages {
	if !a.Empty() && a == AgeBand(a.Limits()) {
		return []Ages{a}
	}
	var bands []Ages
	for !a.Empty() {
		from, _ := a.Limits()
		to := from
		for a.Has(to + 1) {
			to++
		}
		bands = append(bands, AgeBand(from, to))
		a = a.Minus(AgeBand(from, to))
	}
	return bands
}

// Limits gives the youngest and the oldest age of the set; both are -1 when it
// is empty.
func (a Ages) Limits() (youngest, oldest int) {
	youngest, oldest = -1, -1
	for i, w := range a.bits {
		if w == 0 {
			continue
		}
		if youngest < 0 {
			youngest = i*64 + bits.TrailingZeros64(w)
		}
		oldest = i*64 + bits.Len64(w) - 1
	}
	return youngest, oldest
}

// String writes the set as [ParseAges] reads it (16, 14-17, 18+, unknown), with
// a comma between bands when there are several.
func (a Ages) String() string {
	if a.Unknown() {
		return spelling.Unknown
	}
	var parts []string
	for _, band := range a.Bands() {
		lo, hi := band.Limits()
		switch {
		case lo == hi:
			parts = append(parts, strconv.Itoa(lo))
		case hi == MaxAge:
			parts = append(parts, strconv.Itoa(lo)+"+")
		default:
			parts = append(parts, strconv.Itoa(lo)+"-"+strconv.Itoa(hi))
		}
	}
	return strings.Join(parts, ",")
}

// AgeOn gives the completed years, on one day, of somebody born on another day: one
// age, or two where [LeapBirthday] holds. The set is empty for a birth after the
// day and for an age above [MaxAge].
func AgeOn(born, on Date) Ages {
	n := completedYears(born.Year, born.Month, born.Day, on) // below zero before the birth
	ages := AgeBand(n, n)
	if LeapBirthday(born, on) {
		ages = AgeBand(n, n+1)
	}
	return ages
}
