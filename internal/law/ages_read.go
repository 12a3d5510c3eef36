package law

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"

	"github.com/conmina/conmina/internal/spelling"
)

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
			fault.NameAlike(s, func(meant string) bool { _, fault := ParseAges(meant); return fault == nil })
		case fault.Code == AgeFraction && strings.Count(text, ",") > 1 && len(severalAges(text)) > 1: // 15,16,17
			fault.Code = AgesSeveral
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
	if part == "" || strings.Trim(part, "0123456789") != "" || code != "" {
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
