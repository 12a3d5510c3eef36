package law_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// What a text says in two ways at once is what both say.
func TestAgesSaidInTwoWays(t *testing.T) {
	for want, list := range map[string][]string{
		"14-17": {
			"14 a menos de 18 años", "de 14 años a menos de 18 años", "entre catorce y menos de dieciocho años de edad", ">=14 y <18", ">= 14 y <= 17", "14 años o más y menor de 18", "mayor o igual a 14 y menor de 18 años", "menor de 18 y mayor o igual a 14",
			"no menor de 14 y menor de 18", "adolescente de 14 a 17 años", "at least 14 and under 18", "from 14 to under 18", "aged 14-17", "ages 14 to 17", "14 o más, menor de edad", "víctima de 14 a menos de 18 años", "niña de los 14 a los 17 años", "14 años o más, menores de edad", ">=14, menores de 18", ">= 14 y menores de edad", "≥ 14, menores de 18",
		},
		"15": {
			"víctima de 15 años", "adolescente de 15 años", "mujer, 15 años", "mujer de 15", "joven de quince (15) años", "la víctima, de 15 años", "menor de edad (15 años)", "menor de edad, 15 años", "menor de edad: 15", "15 (menor de edad)", "15 años, menor de edad", "menor (15)",
			"víctima menor de edad (15 años)", "víctima menor de edad de 15 años", "a 15-year-old girl", "girl of 15", "15 year old girl", "girl aged 15", "agraviada de 15 años cumplidos", "una adolescente de 15 años", "15 anios", "15 y.o.", "15 y/o",
		},
		"0-13": {"niña menor de 14 años", "víctima menor de 14", "girl under 14", "persona menor de catorce años"},
		"25":   {"mujer de 25 años", "mayor de edad: 25", "mayor de edad (25 años)", "25 (mayor de edad)", "adulta de 25 años", "persona adulta de 25 años", "25-year-old woman"},
		"17":   {"menor de edad mayor de 17 años", "menor de edad y mayor de 17"},
		"70":   {"adulto mayor de 70 años", "adulta mayor (70 años)", "anciana de 70 años"},
		"0":    {"bebé de 8 meses", "8 meses de nacida", "8 months old", "niña de 3 meses"},
		"18+":  {"mujer adulta", "mujer mayor de edad", "víctima mayor de edad", "mujer de 18 años a más", "18+ años", "=> 18", "18 para arriba"},
		"0-17": {"mujer menor de edad", "hasta 17 años inclusive", "víctima menor de edad"},
	} {
		for _, text := range list {
			if got, fault := law.ParseAges(text); fault != nil || got.String() != want {
				t.Errorf("%q is %v (%v), want %s", text, got, fault, want)
			}
		}
	}
	for text, want := range map[string]string{
		"adolescente mayor de 14 años": "age_two_readings 14-17 15-17", "menor de edad mayor de 14": "age_two_readings 14-17 15-17", "adolescente mayor de 18": "age_two_readings 18+ 19+", "mayores de 14 y menores de 18": "age_two_readings 14-17 15-17",
		"mayor de 14 y menor de 18": "age_two_readings 14-17 15-17", "adulta > 14": "age_two_readings 14+ 15+", "niña hasta veintiuno": "age_two_readings 0-21 0-20", "edad 31 años adolescente": "age_two_readings 31 0-17", "menor de 18 años pero mayor de 14": "age_two_readings 14-17 15-17", "mujer mayor de 18": "age_two_readings 18+ 19+",
		"una menor de 15 años": "age_two_readings 15 0-14", "la menor de 15": "age_two_readings 15 0-14", "una menor de 1 año": "age_two_readings 1 0", "una menor de 0 años": "age_form", "persona adulta mayor": "age_two_readings 18+ 60+", "víctima menor": "age_two_readings 0-13 14-17 0-17",
		"niña de 25 años": "age_two_readings 25 0-17", "menor de edad (25 años)": "age_two_readings 25 0-17", "15 (mayor de edad)": "age_two_readings 15 18+", "adulto mayor de 20 años": "age_two_readings 20 60+",
		"15 años y medio": "age_fraction 15", "15 ½": "age_fraction 15", "15 1/2": "age_fraction 15", "17 años 11 meses 29 días": "age_fraction 17", "16 años 2 semanas": "age_fraction 16", "mujer de 15 años y 3 meses": "age_fraction 15",
		"niña de aprox. 12 años": "age_vague", "mujer de 200 años": "age_high", "víctimas de 14 y 16 años": "age_form", "mujer de 14 y 16 años": "ages_several",
		// A number that counts or names the victims is no age, and several people are not one.
		"víctima 2": "age_form", "víctima (2)": "age_form", "víctima: 2": "age_form", "víctimas: 2": "age_form", "niñas: 2": "age_form", "niña 2": "age_form", "mujeres de 25 años": "age_form", "dos mujeres de 25 años": "age_form", "2 mujeres": "age_form", "2 niñas": "age_form", "menores: 2": "age_form", "2 o más, menores de edad": "age_two_readings 2-17 0-17", "menores de edad, 2 o más": "age_two_readings 2-17 0-17", "al menos 2, menores de 14 años": "age_two_readings 2-13 0-13", "más de 2 y menores de edad": "age_two_readings 2-17 3-17 0-17", "2 or more, minors": "age_two_readings 2-17 0-17", "al menos 20, adultos": "age_form", "2 (víctimas)": "age_form", "3, víctima": "age_form",
		"mayor de 18 y menor de 14": "age_form", "18 a menos de 18": "age_reversed", "15 y menor de 18": "age_form", "12/2": "ages_several", "niña, 15 años)": "age_form", "al menos 14 menores de edad": "age_form", "at least 14 minors": "age_form", "mujer": "age_form", "víctima": "age_form", "la víctima": "age_form", "15 o 1/2": "age_form",
	} {
		_, fault := law.ParseAges(text)
		if got := refusal(fault); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// Two bounds are the ages that each leaves, for every pair of ages.
func TestTwoBoundsAreBoth(t *testing.T) {
	for low := range law.MaxAge {
		for _, high := range []int{low - 1, low, low + 1, min(low+2, law.MaxAge), min(low+4, law.MaxAge), law.MaxAge} {
			got, fault := law.ParseAges(fmt.Sprintf("mayor o igual a %d y menor de %d", max(low, 1), high))
			if want := law.AgeBand(max(low, 1), high-1); high > max(low, 1) && (fault != nil || got != want) || high <= max(low, 1) && fault == nil {
				t.Errorf("%d and above, below %d: %v (%v), want %v", low, high, got, fault, want)
			}
		}
	}
}

// An age beside a lowest age is of another victim, also where both are the same age.
func TestALowestAgeIsNoBoundOfAnAge(t *testing.T) {
	for n := range law.MaxAge + 1 {
		for _, m := range []int{n, n + 1} {
			text := fmt.Sprintf("%d años o más y %d años", n, m)
			if got, fault := law.ParseAges(text); fault == nil {
				t.Errorf("%q is %v", text, got)
			}
		}
	}
}

// A text of many words is answered as quickly as a short one.
func TestLongAgesAreNotTakenApart(t *testing.T) {
	for _, part := range []string{"mujer de ", "la víctima, ", "menor de edad (", "15 y ", "mayor de 14 y "} {
		if _, fault := law.ParseAges(strings.Repeat(part, 200) + "15 años"); fault == nil {
			t.Errorf("%q repeated is an age", part)
		}
	}
}
