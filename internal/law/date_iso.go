package law

import (
	"strconv"
	"time"

	"github.com/conmina/conmina/internal/spelling"
)

// isoDate reads a day written year-month-day with four, two and two digits.
func isoDate(s string) (Date, *Fault) {
	malformed := &Fault{Code: DateForm, Value: s}
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return Date{}, malformed
	}
	var parts [3]int
	for i, digits := range []string{s[:4], s[5:7], s[8:]} {
		for j := range len(digits) {
			if !spelling.IsDigit(rune(digits[j])) {
				return Date{}, malformed
			}
		}
		parts[i], _ = strconv.Atoi(digits) // digits only, so it cannot fail
	}
	d := Date{parts[0], time.Month(parts[1]), parts[2]}
	if fault := d.check(); fault != nil {
		fault.Value = s
		return Date{}, fault
	}
	return d, nil
}

// check describes a day that the calendar does not have, or that is too far away.
func (d Date) check() *Fault {
	t := d.time()
	switch {
	case t.Month() != d.Month || t.Day() != d.Day: // the calendar has no such day, so time.Date moved it
		return &Fault{Code: DateNoSuchDay}
	case d.Year < firstYear || d.Year > lastYear:
		return &Fault{Code: DateFar, Args: []any{firstYear, lastYear}}
	}
	return nil
}
