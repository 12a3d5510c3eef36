package law_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/conmina/conmina/internal/law"
)

// Days with words before them, months in words between signs, and periods without spaces.
func TestMoreDaysAsWritten(t *testing.T) {
	for want, list := range map[string][]string{
		"2018-03-01":             {"2018 03 01", "2018-mar-01", "2018/mar/01", "01.MAR.2018", "01-03-2018.", "con fecha 1 de marzo de 2018", "de fecha 01/03/2018", "fecha: 01/03/2018", "Date: 1 March 2018", "1 de marzo de 2018.", "a los 20180301", "20180301 10:30", "20180301T10:30", "March 1st., 2018", "March 1 to 1, 2018"},
		"2018-01-01..2018-12-31": {"en 2018", "en el año 2018", "durante 2018", "durante el año 2018", "in 2018", "during 2018", "2018."},
		"2018-03-01..2018-03-31": {"en marzo de 2018", "en el mes de marzo de 2018", "in March 2018"},
		"2018-03-01..2018-04-30": {"marzo-abril 2018", "marzo o abril de 2018", "marzo y abril de 2018", "March or April 2018", "marzo de 2018 y abril de 2018"},
		"2018-01-01..2019-12-31": {"2018 y 2019", "2018 o 2019", "el año 2018-2019", "dos mil dieciocho-dos mil diecinueve"},
		"2018-01-01..2018-03-31": {"2018-01/2018-03"},
		"2018-03-01..2018-05-31": {"03/2018-05/2018"},
		"2018-03-01..2199-12-31": {"desde marzo o abril de 2018", "a partir de marzo/abril de 2018", "a partir de marzo / abril de 2018", "desde 01 / 03 / 2018", "desde 01 / 03/2018", "since March or April 2018", "marzo o abril de 2018 en adelante", "desde marzo o abril de 2018 hasta la fecha"},
		"2018-01-01..2199-12-31": {"desde 2018", "since 2018", "a partir de 2018"},
		"2018-03-02":             {"viernes, 20180302", "viernes, 2018-03-02", "Friday, 02/03/2018", "el viernes 02.03.2018"},
		"2018-12-01..2019-01-31": {"diciembre de 2018 o enero de 2019"},
		"2018-03-01..2018-03-05": {"1-5 de marzo de 2018", "01/03/2018-05/03/2018", "1/3/2018-5/3/2018", "01.03.2018-05.03.2018", "from March 1 to March 5, 2018", "del 1.º al 5 de marzo de 2018", "March 1-5, 2018", "March 1 to 5, 2018", "1-5 March 2018"},
	} {
		holdsDays(t, want, list)
	}
	for text, want := range map[string]string{
		"01-mar-18": "date_two_readings 2018-03-01 2001-03-18", "1 mar 18": "date_two_readings 2018-03-01 2001-03-18", "01mar18": "date_two_readings 2018-03-01 2001-03-18", "mar-18": "date_two_readings 2018-03",
		"01032018": "date_no_such_day 2018-03-01", "31022018": "date_no_such_day", "99999999": "date_no_such_day",
		"a fines de 2018": "date_vague 2018", "a inicios de marzo de 2018": "date_vague 2018-03", "mediados de 2018": "date_vague 2018", "aprox. marzo 2018": "date_vague 2018-03", "alrededor del 1 de marzo de 2018": "date_vague 2018-03", "marzo 2018 aprox.": "date_vague 2018-03", "early 2018": "date_vague 2018", "about March 2018": "date_vague 2018-03", "mid-2018": "date_vague 2018",
		"aprox.": "date_form", "fines": "date_form", "a fines de": "date_form", "a fines de marzo": "date_form",
		"2018 y 2020": "date_form", "marzo y mayo de 2018": "date_form", "abril o marzo de 2018": "date_form", "1 de marzo y 5 de abril de 2018": "date_form", "2018-03-01 y 2018-04-01": "date_form", "2018-03-01, 2018-04-01": "date_form",
		"primer semestre de 5 de marzo de 2018": "date_form", "primera quincena de 5 de marzo de 2018": "date_form", "primer semestre de marzo de 2018": "date_form", "primera quincena de 2018": "date_form", "primer semestre de nada": "date_form",
		"2018-marzo 2019": "date_form", "enero 2018-5/3/2018": "date_form", "1/3/2018-marzo 2019": "date_form", "1/3/2018-5 de marzo de 2018": "date_form", "1 de marzo de 2018-5 de marzo de 2018": "date_form",
		// What is left out, turned round or of another kind is not guessed.
		"15 fecha 2018": "date_form", ", 01/03/2018": "date_form", "22.VI 2017": "date_form", "22 VI 2017": "date_form", "marzo de 2018 10:30": "date_form", "31/02/2018 10:30": "date_no_such_day", "mil": "date_far",
		"a": "date_form", "a los": "date_form", "a partir": "date_form", "a 22 de junio de 2017": "date_form", "noche al 22 de junio de 2017": "date_form", ".": "date_form", "el": "date_form", "viernes": "date_form", "viernes, 2018": "date_form", "lunes 2018": "date_form", "jueves, marzo de 2018": "date_form", "desde": "date_form", "entre": "date_form", "a las 10:30": "date_form",
		"28 de febrero de 2018 o marzo de 2018": "date_form", "2017 o enero de 2018": "date_form", "31 de febrero de 2018 o 1 de marzo de 2018": "date_form",
		"01/03/2018 a 0/04/2018": "date_no_such_day", "01/03/2018 a 31/04/2018": "date_no_such_day", "01/03/2018 a 05/03/18": "date_two_readings 2018-03-05 2005-03-18", "01/03/18 a 05/03/18": "date_two_readings 2018-03-01 2001-03-18",
		"entre el 1 de marzo de 2018": "date_form", "from 22/06/2017": "date_form", "desde 31/02/2018": "date_no_such_day", "since 01/03/18": "date_two_readings 2018-03-01 2001-03-18", "del 1 de enero y el 31 de diciembre de 2018": "date_form", "a partir del 1 de enero y el 31 de diciembre de 2018": "date_form", "desde marzo y abril de 2018": "date_form", "desde marzo o mayo de 2018": "date_form",
		"2018-01-01 -2018-03-01": "date_form", "1 de marzo-2019": "date_form", "01-03-2018-2019": "date_form", "marzo-2 de abril de 2018": "date_form", "marzo-abril-2018": "date_form", "1-5 2018": "date_form", "5 - marzo 2018": "date_form", "5 / marzo de 2018": "date_form", "del 5 a marzo de 2018": "date_form", "March to 5, 2018": "date_form",
		"enero 2018-2019": "date_form", "enero 2018/2019": "date_form", "01/03/2018-2019": "date_form", "1 de marzo de 2018-2019": "date_form", "2018-2019 marzo": "date_form",
		"5 2018": "date_form", "marzo 18": "date_form", "en": "date_form", "fecha": "date_form", "5-1 de marzo de 2018": "period_reversed", "05/03/2018-01/03/2018": "period_reversed", "1-5-marzo-2018": "date_form", "marzo-": "date_form",
	} {
		_, fault := law.DayFirst.ParseDays(text)
		if got := refusal(fault); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// Two days in any spelling, with any words between them, are the days from the first
// to the last, and a last day before the first is none; also where both are one day,
// and with the day of the week before either.
func TestEveryPairOfDaysInEveryForm(t *testing.T) {
	months := strings.Fields("- enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre")
	weekdays := strings.Fields("domingo lunes martes miércoles jueves viernes sábado")
	var days []time.Time
	for _, text := range []string{"2018-02-28", "2018-03-01", "2018-03-02", "2018-03-05", "2018-04-02", "2019-03-01"} {
		d, err := time.Parse(time.DateOnly, text)
		if err != nil {
			t.Fatal(err)
		}
		days = append(days, d)
	}
	inWords := func(d time.Time) string { return fmt.Sprint(d.Day(), " de ", months[d.Month()], " de ", d.Year()) }
	forms := []func(time.Time) string{
		func(d time.Time) string { return d.Format("2006-01-02") },
		func(d time.Time) string { return d.Format("02/01/2006") },
		inWords,
		func(d time.Time) string { return "el " + inWords(d) },
		func(d time.Time) string { return weekdays[d.Weekday()] + " " + inWords(d) },
		func(d time.Time) string { return "el " + weekdays[d.Weekday()] + ", " + inWords(d) },
		func(d time.Time) string { return "el día " + weekdays[d.Weekday()] + " " + inWords(d) },
		func(d time.Time) string { return d.Format("Monday, January 2, 2006") },
		func(d time.Time) string { return d.Format("on Monday the 2 January 2006") },
	}
	holds := func(text string, from, to time.Time) {
		p, fault := law.DayFirst.ParseDays(text)
		want := from.Format(time.DateOnly) + " to " + to.Format(time.DateOnly)
		got := refusal(fault)
		if fault == nil {
			got = p.From.String() + " to " + p.To.String()
		}
		if to.Before(from) {
			want = "period_reversed"
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
	for _, from := range days {
		for _, to := range days {
			for _, words := range [][2]string{{"del ", " al "}, {"de ", " a "}, {"desde ", " hasta "}, {"entre ", " y "}, {"", " a "}, {"", " - "}, {"from ", " to "}, {"between ", " and "}, {"", " through "}} {
				for _, form := range forms {
					holds(words[0]+form(from)+words[1]+form(to), from, to)
				}
				if from.Year() == to.Year() && from.Month() == to.Month() && words[1] != " - " {
					for _, w := range []bool{false, true} {
						first, last := fmt.Sprint(from.Day()), inWords(to)
						if w {
							first, last = "el "+weekdays[from.Weekday()]+" "+first, "el "+weekdays[to.Weekday()]+" "+last
						}
						holds(words[0]+first+words[1]+last, from, to)
					}
				}
			}
		}
	}
}
