package law

import (
	"cmp"
	"iter"
	"math/bits"
	"strconv"
	"strings"
	"unicode"

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

// Single is the only age of the set; ok is false when there is not exactly one.
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
	start := -1
	for n := range MaxAge + 2 {
		switch in := a.Has(n); {
		case in && start < 0:
			start = n
		case !in && start >= 0:
			bands = append(bands, AgeBand(start, n-1))
			start = -1
		}
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

// ParseAges reads an age in completed years (16), a band with both ends
// included (14-17), an open band (18+), or unknown, and the same in words of either
// language: 15 años, quince, de 14 a 17, menor de 14, 18 o más, menor de edad. Words
// that are used for two sets of ages, such as mayor de 18, are a fault that suggests
// each. Empty means unknown.
//
// Only plain decimal digits count: 017, 0x10, 16.5, +16, 1e1 and digits of other
// scripts are faults, each with its own code, because another reader would take some
// of them for another age.
func ParseAges(s string) (Ages, *Fault) {
	text := strings.Trim(s, " \t")
	if spelling.SaysUnknown(text) {
		return AnyAge(), nil
	}
	a, fault := plainAges(text)
	if fault == nil {
		return a, nil
	}
	switch fault.Code {
	case AgeForm, AgeSigned, AgeFraction:
		spelt, doubt, ok := ageWords(text)
		switch {
		case ok:
			a, fault = spelt, doubt
		case fault.Code == AgeForm:
			fault.nameAlike(s, func(meant string) bool { _, fault := ParseAges(meant); return fault == nil })
		case fault.Code == AgeFraction:
			fault.Suggest = wholeYears(text)
		}
	}
	if fault != nil {
		fault.Fact, fault.Value = FactAge, s
	}
	return a, fault
}

// wholeYears suggests the completed years of an age with a fraction.
func wholeYears(text string) []string {
	years, part, _ := strings.Cut(strings.ReplaceAll(text, ",", "."), ".")
	n, code := parseAge(years)
	if part == "" || code != "" {
		return nil
	}
	return ageSuggestion(n, n)
}

// plainAges reads ages in their plain form.
func plainAges(text string) (Ages, *Fault) {
	fault := func(c Code, suggest ...string) (Ages, *Fault) {
		f := &Fault{Code: c, Suggest: suggest}
		if c == AgeHigh {
			f.Args = []any{MaxAge}
		}
		return Ages{}, f
	}
	low, high, isBand := strings.Cut(text, "-")
	if low == "" {
		low = text // a sign, or nothing at all: no age
	}
	if open, ok := strings.CutSuffix(text, "+"); ok {
		low, high, isBand = open, strconv.Itoa(MaxAge), true
	}
	from, code := parseAge(low)
	if code != "" {
		return fault(code, plainAge(code, low, text)...)
	}
	if !isBand {
		return AgeBand(from, from), nil
	}
	to, code := parseAge(high)
	switch {
	case code != "":
		return fault(code)
	case from > to:
		return fault(AgeReversed, strconv.Itoa(to)+"-"+strconv.Itoa(from))
	}
	return AgeBand(from, to), nil
}

// plainAge suggests the age without its leading zeros when the zeros are the only
// fault.
func plainAge(code Code, digits, whole string) []string {
	if code != AgeLeadingZero || digits != whole {
		return nil
	}
	trimmed := cmp.Or(strings.TrimLeft(digits, "0"), "0")
	if _, code := parseAge(trimmed); code != "" {
		return nil
	}
	return []string{trimmed}
}

// parseAge reads one age and says with a code why it could not.
func parseAge(s string) (int, Code) {
	if code := noAge(s); code != "" {
		return 0, code
	}
	n, err := strconv.Atoi(s)
	if err != nil || n > MaxAge {
		return 0, AgeHigh
	}
	return n, ""
}

// noAge gives the code of the fault in a text that is not plain decimal digits. It
// is empty for plain digits.
func noAge(s string) Code {
	digits := strings.TrimPrefix(strings.TrimLeft(s, "+-"), "\u2212")
	other, fraction := digits == "", false
	for _, r := range digits {
		switch {
		case r >= '0' && r <= '9':
		case unicode.IsDigit(r):
			return AgeOtherDigits
		case r == '.' || r == ',':
			fraction = true
		default:
			other = true
		}
	}
	switch {
	case other:
		return AgeForm
	case fraction:
		return AgeFraction
	case digits != s:
		return AgeSigned
	case len(s) > 1 && s[0] == '0':
		return AgeLeadingZero
	}
	return ""
}
