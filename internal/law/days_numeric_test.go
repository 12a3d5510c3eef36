package law_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/conmina/conmina/internal/law"
)

// In a table of serial numbers a number is a day, from March 1900 on in the system that
// counts a 29 February 1900.
func TestSerialNumbersOfDays(t *testing.T) {
	for _, c := range []struct {
		order      law.DateOrder
		text, want string
	}{
		{law.Excel1900, "61", "1900-03-01"},
		{law.Excel1900, "60", "date_form"},
		{law.Excel1900, "1", "date_form"},
		{law.Excel1900, "18264", "1950-01-01"},
		{law.Excel1900, "43160", "2018-03-01"},
		{law.Excel1900, " 43160.75 ", "2018-03-01"},
		{law.Excel1900, "43160.7a", "date_form"},
		{law.Excel1900, "04316", "date_form"},
		{law.Excel1900, "043160", "date_form"},
		{law.Excel1900, "431600", "date_form"},
		{law.Excel1900, "-4316", "date_form"},
		{law.Excel1900, ".75", "date_form"},
		{law.Excel1900, "01/03/2018", "2018-03-01"},
		{law.Excel1904, "1", "1904-01-02"},
		{law.Excel1904, "60", "1904-03-01"},
		{law.Excel1904, "41698", "2018-03-01"},
		{law.Excel1904, "0", "date_no_such_day"},
		{law.DayFirst, "43160", "date_form"},
		{law.MonthFirst, "43160", "date_form"},
		{law.YearFirst, "43160", "date_form"},
	} {
		p, fault := c.order.ParseDays(c.text)
		got := refusal(fault)
		if fault == nil && p.From == p.To {
			got = p.From.String()
		}
		if got != c.want {
			t.Errorf("%q in order %d: %s, want %s", c.text, c.order, got, c.want)
		}
	}
}

// Two numbers before a year are the day and the month in the order of the table. Where they
// are a day in the other order alone, that day is suggested; words say the order themselves.
func TestTwoNumbersBeforeAYear(t *testing.T) {
	day := func(year, month, day int) string {
		if d := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC); int(d.Month()) == month && d.Day() == day {
			return d.Format(time.DateOnly)
		}
		return ""
	}
	for a := range 34 {
		for b := range 34 {
			dayFirst, monthFirst := day(2018, b, a), day(2018, a, b)
			for form, orders := range map[string][]law.DateOrder{
				"%d/%d/2018":       {law.DayFirst, law.MonthFirst, law.Excel1900, law.Excel1904},
				"%d-%d-2018":       {law.DayFirst, law.MonthFirst},
				"%d.%02d.2018":     {law.DayFirst, law.MonthFirst},
				"%d %d 2018":       {law.DayFirst, law.MonthFirst},
				"%d de %d de 2018": {law.DayFirst, law.MonthFirst, law.YearFirst},
			} {
				for _, order := range orders {
					want, other := dayFirst, monthFirst
					if order == law.MonthFirst && !strings.Contains(form, "de") {
						want, other = other, want
					}
					switch {
					case want == "" && other != "":
						want = "date_order_other " + other
					case want == "":
						want = "date_no_such_day"
					}
					text := fmt.Sprintf(form, a, b)
					p, fault := order.ParseDays(text)
					got := refusal(fault)
					if fault == nil && p.From == p.To {
						got = p.From.String()
					}
					if got != want {
						t.Errorf("%q in order %d: %s, want %s", text, order, got, want)
					}
				}
			}
		}
	}
}

// Where the year stands first, numbers before a year are no day, also not as one end of a
// period.
func TestTheYearFirst(t *testing.T) {
	for text, want := range map[string]string{
		"2018-03-07": "2018-03-07..2018-03-07", "2018/03/07": "2018-03-07..2018-03-07", "20180307": "2018-03-07..2018-03-07", "7 de marzo de 2018": "2018-03-07..2018-03-07", "2018/03/07 a 2018/03/09": "2018-03-07..2018-03-09",
		"07/03/2018": "date_form", "07/03/2018 a 2018-03-09": "date_form", "2018-03-07 a 09/03/2018": "date_form",
	} {
		p, fault := law.YearFirst.ParseDays(text)
		got := refusal(fault)
		if fault == nil {
			got = p.From.String() + ".." + p.To.String()
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// A month may be written in Roman numerals between two signs of one kind.
func TestMonthsInRomanNumerals(t *testing.T) {
	for i, month := range strings.Fields("I II III IV V VI VII VIII IX X XI XII") {
		for _, sign := range []string{"/", "-", "."} {
			holdsDays(t, fmt.Sprintf("2017-%02d-22", i+1), []string{
				fmt.Sprint(22, sign, month, sign, 2017), fmt.Sprint(22, sign, strings.ToLower(month), sign, 2017), fmt.Sprint(2017, sign, month, sign, 22),
			})
		}
	}
}
