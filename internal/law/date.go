package law

import (
	"cmp"
	"fmt"
	"strconv"
	"time"

	"github.com/conmina/conmina/internal/spelling"
)

// Date is a calendar day. The zero value means that no date is given.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// Codes of faults in dates.
const (
	DateForm      Code = "date_form"
	DateNoSuchDay Code = "date_no_such_day"
	DateFar       Code = "date_far"
)

// Dates outside these years are taken for slips: nobody alive was born before
// the first, and no act is dated after the second.
const (
	firstYear = 1850
	lastYear  = 2199
)

// ParseDate reads one day, as [DateOrder.ParseDays] does with the day first: months,
// years and periods are faults. Days that the calendar does not have and years
// outside 1850 to 2199 are faults.
func ParseDate(s string) (Date, *Fault) {
	p, fault := DayFirst.ParseDays(s)
	if fault == nil && p.From != p.To {
		fault = &Fault{Code: DateNotADay, Value: s}
	}
	if fault != nil {
		return Date{}, fault
	}
	return p.From, nil
}

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

func (d Date) time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// Next is the day after.
func (d Date) Next() Date {
	t := d.time().AddDate(0, 0, 1)
	return Date{t.Year(), t.Month(), t.Day()}
}

// Before is the day before.
func (d Date) Before() Date {
	t := d.time().AddDate(0, 0, -1)
	return Date{t.Year(), t.Month(), t.Day()}
}

// IsZero reports whether no date is given.
func (d Date) IsZero() bool { return d == Date{} }

// String writes the date as [ParseDate] reads it, or nothing for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Ordinal is a number that orders days: 20170622 for 2017-06-22.
func (d Date) Ordinal() int { return (d.Year*100+int(d.Month))*100 + d.Day }

// Compare is negative when d is before o, zero on the same day, else positive.
func (d Date) Compare(o Date) int {
	return cmp.Or(cmp.Compare(d.Year, o.Year), cmp.Compare(d.Month, o.Month), cmp.Compare(d.Day, o.Day))
}

// completedYears counts the birthdays from the year of birth up to and including
// the given day, when the birthday falls on the given month and day.
func completedYears(birthYear int, month time.Month, day int, on Date) int {
	n := on.Year - birthYear
	if cmp.Or(cmp.Compare(on.Month, month), cmp.Compare(on.Day, day)) < 0 {
		n--
	}
	return n
}

// LeapBirthday reports whether the two readings of a birth on 29 February give
// different ages on the day. In a year without 29 February they differ on 28
// February: by one reading that day is the birthday, by the other the birthday is
// the next day. No text read for this project settles which reading is right.
func LeapBirthday(born, on Date) bool {
	return born.Month == time.February && born.Day == 29 &&
		on.Month == time.February && on.Day == 28 && Date{on.Year, time.February, 29}.time().Month() == time.March
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
