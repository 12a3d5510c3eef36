package law

import (
	"time"
)

// Codes of faults in days that are not written year first.
const (
	DateTwoReadings Code = "date_two_readings" // Suggest has each reading
	DateOrderOther  Code = "date_order_other"  // the month stands where the day is expected; Suggest has the day
	DateWeekday     Code = "date_weekday"      // Args: the day; another day of the week stands before it
	DateNotADay     Code = "date_not_a_day"    // a month or a year where one day is needed
	DateVague       Code = "date_vague"        // about such a day, or some time in a year; Suggest has the month or the year
	DateZone        Code = "date_zone"         // the time of day is of another time zone, in which it is another day; Suggest has both
)

// fewDays is a text about days: a year, perhaps a month and perhaps a day.
type fewDays struct {
	year, month, day int // zero: not said
	weekday          time.Weekday
	hasWeekday       bool
}

// period gives the first and the last of the days.
func (f fewDays) period() (Period, *Fault) {
	first, last := Date{f.year, time.Month(max(f.month, 1)), max(f.day, 1)}, Date{f.year, time.Month(f.month), f.day}
	switch {
	case f.year == 0, f.month == 0 && f.day != 0, f.hasWeekday && f.day == 0:
		return Period{}, &Fault{Code: DateForm}
	case f.month == 0:
		last = Date{f.year, time.December, 31}
	case f.day == 0:
		last = Date{f.year, first.Month + 1, 1}.Before()
	}
	if fault := first.check(); fault != nil {
		return Period{}, fault
	}
	if f.hasWeekday && first.time().Weekday() != f.weekday {
		return Period{}, &Fault{Code: DateWeekday, Suggest: []string{first.String()}}
	}
	return Period{first, last}, nil
}

// whole reports whether a day stands in the calendar.
func (f fewDays) whole() bool {
	_, fault := f.period()
	return fault == nil
}

// names writes a year, a month or a day as [DateOrder.ParseDays] reads it; nothing for
// what the calendar does not have.
func (f fewDays) names() []string {
	p, fault := f.period()
	switch {
	case fault != nil:
		return nil
	case f.day != 0:
		return []string{p.From.String()}
	case f.month != 0:
		return []string{p.From.String()[:len("2006-01")]}
	}
	return []string{p.From.String()[:len("2006")]}
}
