package law

import (
	"cmp"
	"fmt"
	"time"
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

func (d Date) time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// plus is the day so many days later.
func (d Date) plus(days int) Date { return dayOf(d.time().AddDate(0, 0, days)) }

// dayOf is the day of a time, in the zone that the time has.
func dayOf(t time.Time) Date { return Date{t.Year(), t.Month(), t.Day()} }

// Next is the day after.
func (d Date) Next() Date { return d.plus(1) }

// Before is the day before.
func (d Date) Before() Date { return d.plus(-1) }

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
