package law_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/conmina/conmina/internal/law"
)

// Days as people write them, beside the same days as scripts write them.
func TestDaysAsWritten(t *testing.T) {
	for want, list := range map[string][]string{
		"2018-03-01": {
			"2018-03-01", "01/03/2018", "1/3/2018", "01-03-2018", "01.03.2018", "1 de marzo de 2018", "1 marzo 2018", "01 MAR 2018", "1-mar-2018", "1º de marzo de 2018", "1.º de marzo del 2018", "1ro de marzo de 2018", "primero de marzo de 2018", "uno de marzo de 2018",
			"1 March 2018", "March 1, 2018", "March 1st, 2018", "1st of March 2018", "the 1st of March, 2018", "Mar. 1, 2018", "01 mar. 2018", "2018/03/01", "2018-3-1", "2018.03.01", "20180301", "2018-03-01T00:00", "2018-03-01 10:30", "2018-03-01 10:30:15.250", "2018-03-01 10:30:15", "2018-03-01 10:30:59", "2018-03-01 23:59", "2018-03-01 0:00", "01/03/2018 10:30 a. m.",
			"2018-03-01T10:30:00-05:00", "2018-03-01T10:30Z", "jueves 1 de marzo de 2018", "Jueves, 1 de marzo de 2018", "el 1 de marzo de 2018", "Thursday, March 1, 2018", "01\u201103\u20112018", " 01/03/2018\u00a0", "01 03 2018", "día 1 de marzo del año 2018",
		},
		"2018-12-25":             {"25/12/2018", "25 de diciembre de 2018", "veinticinco de diciembre de 2018"},
		"2018-09-01":             {"1 de setiembre de 2018", "1 de septiembre de 2018", "1 set 2018", "1 sept. 2018"},
		"2018-03-01..2018-03-31": {"marzo 2018", "marzo de 2018", "MARZO DEL 2018", "mar-2018", "2018-03", "2018/03", "03/2018", "3/2018", "March 2018", "del 1 al 31 de marzo de 2018", "del 1 de marzo al 31 de marzo de 2018", "1 - 31 marzo 2018"},
		"2018-09-01..2018-09-30": {"setiembre 2018"},
		"2016-02-01..2016-02-29": {"2016-02", "febrero de 2016"},
		"2018-01-01..2018-12-31": {
			"2018", "año 2018", "2018-01-01 a 2018-12-31", "01/01/2018 al 31/12/2018", "del 1 de enero al 31 de diciembre de 2018", "del 01/01/2018 al 31/12/2018", "desde el 1 de enero de 2018 hasta el 31 de diciembre de 2018", "entre el 1 de enero y el 31 de diciembre de 2018",
			"01/01/2018 - 31/12/2018", "2018-01-01/2018-12-31", "enero a diciembre de 2018", "entre enero y diciembre de 2018", "from 1 January 2018 to 31 December 2018", "between January 1, 2018 and December 31, 2018",
		},
		"2018-01-01..2019-12-31": {"2018-2019", "2018 a 2019", "entre 2018 y 2019", "de 2018 a 2019"},
		"2018-03-01..2199-12-31": {"desde el 1 de marzo de 2018", "desde 01/03/2018", "since 2018-03-01", "desde marzo de 2018"},
	} {
		holdsDays(t, want, list)
	}
}

// Texts with two meanings are refused with both; others with the reason.
func TestDaysInDoubt(t *testing.T) {
	for text, want := range map[string]string{
		"01/03/18": "date_two_readings 2018-03-01 2001-03-18", "1-3-99": "date_two_readings 2099-03-01 1999-03-01", "12/25/2018": "date_order_other 2018-12-25",
		"2018-02-30": "date_no_such_day", "31/02/2018": "date_no_such_day", "30 de febrero de 2018": "date_no_such_day", "2018-13-01": "date_no_such_day", "13/13/2018": "date_no_such_day", "0/3/2018": "date_no_such_day", "31/04/2018": "date_no_such_day",
		"viernes 1 de marzo de 2018": "date_weekday 2018-03-01", "2018-03-01T02:00Z": "date_zone 2018-02-28 2018-03-01", "01/01/1700": "date_far", "1700": "date_far",
		"ayer": "date_form", "marzo": "date_form", "1 de marzo": "date_form", "01/03": "date_form", "43160": "date_form", "1 de marso de 2018": "date_form", "2018-03-01 25:00": "date_form", "2018-03-01 24:00": "date_form", "2018-03-01 10:60": "date_form", "2018-03-01 10:30:60": "date_form", "2018-03-01 10:3": "date_form", "desde el 1 de enero y el 31 de diciembre de 2018": "date_form", "del 1 al 2018": "date_form", "": "date_form", "1/3//2018": "date_form", "-01/03/2018": "date_form", "01/03/02018": "date_form",
		"01/03/2018 al 01/02/2018": "period_reversed", "2019-2018": "period_reversed",
	} {
		_, fault := law.DayFirst.ParseDays(text)
		if got := refusal(fault); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// Every day is read back from every way of writing it, in each order of a table.
func TestEveryDayInEveryForm(t *testing.T) {
	months := strings.Fields("enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre")
	days := strings.Fields("domingo lunes martes miércoles jueves viernes sábado")
	step := 1
	if testing.Short() {
		step = 7
	}
	for d := time.Date(1991, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2027; d = d.AddDate(0, 0, step) {
		want := law.Date{Year: d.Year(), Month: d.Month(), Day: d.Day()}
		name := months[d.Month()-1]
		for text, order := range map[string]law.DateOrder{
			d.Format("02/01/2006"): law.DayFirst, d.Format("2.1.2006"): law.DayFirst, d.Format("2-1-2006 15:04"): law.DayFirst, d.Format("2 January 2006"): law.DayFirst, d.Format("January 2, 2006"): law.MonthFirst,
			d.Format("01/02/2006"): law.MonthFirst, d.Format("20060102"): law.YearFirst,
			fmt.Sprintf("%d de %s de %d", d.Day(), name, d.Year()):                                          law.DayFirst,
			fmt.Sprintf("%s, %d de %s del %d", days[d.Weekday()], d.Day(), strings.ToUpper(name), d.Year()): law.Excel1900,
			fmt.Sprint(int(d.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)):              law.Excel1900,
			fmt.Sprint(int(d.Sub(time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)).Hours()/24)) + ".75":          law.Excel1904,
		} {
			if got, fault := order.ParseDays(text); fault != nil || got != (law.Period{From: want, To: want}) {
				t.Fatalf("%q (order %d) is %v (%v), want %v", text, order, got, fault, want)
			}
		}
	}
}

// The days of a case: a month or a year stands for a day in it.
func TestAMonthIsADayInIt(t *testing.T) {
	for _, c := range []struct{ given, until, want string }{
		{"marzo de 2018", "", "2018-03-01..2018-03-31"},
		{"2018", "", "2018-01-01..2018-12-31"},
		{"2018-03", "2018-05", "2018-03-01..2018-05-31"},
		{"marzo 2018..mayo 2018", "", "2018-03-01..2018-05-31"},
		{"01/03/2018", "15/03/2018", "2018-03-01..2018-03-15"},
		{"01/03/2018..15/03/2018", "", "2018-03-01..2018-03-15"},
		{"01/03/2018", "", "2018-03-01"},
		{"2018", "no se sabe", "2018-01-01..unknown"},
		{"desde el 1 de marzo de 2018", "", "2018-03-01..unknown"},
		{"hoy", "", "2026-01-02"},
	} {
		f, faults := law.Given{Date: c.given, Until: c.until, Today: day(t, "2026-01-02")}.Facts(vocabulary())
		if len(faults) > 0 || f.Given().Date != c.want {
			t.Errorf("%q until %q is %q (%v), want %s", c.given, c.until, f.Given().Date, faults, c.want)
		}
	}
}

// holdsDays reads texts that mean one day, or a period from its first day to its last. No
// number in them is left unread: with another in its place they do not mean the same,
// unless it is of the time of day.
func holdsDays(t *testing.T, want string, texts []string) {
	t.Helper()
	from, to, isPeriod := strings.Cut(want, "..")
	if !isPeriod {
		to = from
	}
	for _, text := range texts {
		p, fault := law.DayFirst.ParseDays(text)
		if fault != nil || p.From.String() != from || p.To.String() != to {
			t.Errorf("%q is %v (%v), want %s", text, p, fault, want)
		}
		if strings.Contains(text, ":") {
			continue
		}
		for _, at := range numberIn.FindAllStringIndex(text, -1) {
			n, err := strconv.Atoi(text[at[0]:at[1]])
			if err != nil {
				t.Fatal(err)
			}
			other := fmt.Sprint(text[:at[0]], n+1, text[at[1]:])
			if q, fault := law.DayFirst.ParseDays(other); fault == nil && q == p {
				t.Errorf("%q and %q are both %v", text, other, p)
			}
		}
	}
}

var numberIn = regexp.MustCompile(`[0-9]+`)
