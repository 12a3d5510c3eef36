package law_test

import (
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// Days as resolutions write them, in words, by a part of a day, a month or a year, and times
// that go on.
func TestDaysInWords(t *testing.T) {
	for want, list := range map[string][]string{
		"2017-06-22": {
			"veintidós de junio de dos mil diecisiete", "a los veintidós días del mes de junio de dos mil diecisiete", "A LOS 22 DÍAS DEL MES DE JUNIO DEL AÑO 2017", "veintidós de junio del año dos mil diecisiete", "twenty-second of June 2017", "the twenty-second of June, two thousand and seventeen",
			"la noche del 22 de junio de 2017", "madrugada del 22/06/2017", "22 de junio de 2017, por la noche", "22 de junio de 2017 en horas de la noche", "on the night of June 22, 2017", "22/VI/2017", "22-VI-2017", "\"22/06/2017\"", "'22/06/2017", "2017-06-22 10:00:00-05", "2017-06-22 10:00:00 +0000 UTC",
		},
		"2018-03-01":             {"primero de marzo de dos mil dieciocho", "March first, 2018", "the first of March 2018"},
		"1999-05-12":             {"doce de mayo de mil novecientos noventa y nueve"},
		"2017-06-22..2017-06-23": {"la noche del 22 al 23 de junio de 2017", "22 y 23 de junio de 2017", "22 o 23 de junio de 2017", "22/23 junio 2017", "22/06/2017 o 23/06/2017"},
		"2017-12-31..2018-01-01": {"31 de diciembre de 2017 y 1 de enero de 2018"},
		"2017-06-01..2017-07-31": {"junio/julio 2017"},
		"2017-01-01..2017-12-31": {"dos mil diecisiete", "el año dos mil diecisiete", "two thousand seventeen"},
		"2017-01-01..2017-06-30": {"primer semestre de 2017", "1er semestre 2017", "I semestre 2017", "el primer semestre del año 2017", "first half of 2017"},
		"2017-07-01..2017-12-31": {"segundo semestre 2017", "2do semestre de 2017"},
		"2017-01-01..2017-03-31": {"primer trimestre de 2017", "Q1 2017", "2017-Q1", "first quarter of 2017"},
		"2017-10-01..2017-12-31": {"cuarto trimestre de 2017", "IV trimestre 2017", "Q4 2017"},
		"2017-06-01..2017-06-15": {"primera quincena de junio de 2017"},
		"2016-02-16..2016-02-29": {"segunda quincena de febrero de 2016", "2da quincena de febrero 2016"},
		"2017-06-22..2199-12-31": {"desde el 22 de junio de 2017 hasta la fecha", "del 22/06/2017 a la fecha", "a partir del 22 de junio de 2017", "22/06/2017 en adelante", "from June 22, 2017 to date", "June 22, 2017 onwards"},
		"2017-06-01..2199-12-31": {"a partir de junio de 2017", "junio de 2017 en adelante"},
	} {
		holdsDays(t, want, list)
	}
	for text, want := range map[string]string{
		"22 y 24 de junio de 2017": "date_form", "22, 23 y 24 de junio de 2017": "date_form", "31 de junio de dos mil diecisiete": "date_no_such_day", "tres mil diecisiete": "date_far", "nineteen ninety-nine": "date_form", "mar/18": "date_two_readings 2018-03", "ca. 2017": "date_vague 2017",
		"quinto trimestre de 2017": "date_form", "semestre de 2017": "date_form", "primer semestre": "date_form", "primer semestre de junio de 2017": "date_form", "primera quincena de 2017": "date_form", "second half of June 2017": "date_form", "Q5 2017": "date_form", "2017 primer semestre de 2018": "date_form", "primer semestre de 2200": "date_far",
		"desde el 22 de junio de 2017 hasta hoy": "date_form", "hasta la fecha": "date_form", "en adelante": "date_form", "a partir de": "date_form", "noche": "date_form", "mañana": "date_form", "second": "date_form", "i/ii/2017": "date_form", "2017-06-22 03:00:00+00": "date_zone 2017-06-21 2017-06-22", "2017-06-22 03:00:00+0": "date_form",
	} {
		_, fault := law.DayFirst.ParseDays(text)
		if got := refusal(fault); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
