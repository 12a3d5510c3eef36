package law_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sayings"
)

// Ages as people write them. The ages stand in the form that scripts write.
func TestAgesInWords(t *testing.T) {
	for want, list := range map[string][]string{
		"15": {
			"15 años", "15 anos", "15a", "15 a", "15y", "15 y", "quince", "QUINCE AÑOS", "15 años de edad", "15 años cumplidos", "15 (quince) años", "15 años.", "edad: 15", "15 de edad",
			"15 years", "15 years old", "15 yrs", "15-years-old", "aged 15", "15\u00a0años", " 15\u200b", "15 an\u0303os", "de 15 años", "tiene 15 años", "de 15 a 15 años",
		},
		"31":  {"treinta y uno", "31 años"},
		"114": {"ciento catorce", "ciento catorce años"},
		"130": {"ciento treinta", "130 años"},
		"100": {"cien", "cien años"},
		"0":   {"0 años", "cero", "3 meses", "11 meses", "recién nacida", "RECIEN NACIDO", "newborn", "20 días", "30 semanas", "3 months"},
		"1":   {"12 meses", "23 meses", "18 months", "un año"},
		"14-17": {
			"14 - 17", "14–17", "14—17", "14 a 17", "14 a 17 años", "de 14 a 17", "de 14 años a 17 años", "entre 14 y 17", "entre catorce y diecisiete años", "ENTRE LOS 14 Y LOS 17 AÑOS", "14a-17a", "14 to 17", "from 14 to 17", "between 14 and 17 years",
			"14 hasta 17", "desde 14 hasta 17", "14\u2011 17",
		},
		"14-15": {"14 o 15", "14 o 15 años", "14 or 15"},
		"0-13":  {"menor de 14", "menor de 14 años", "Menor de catorce (14) años", "<14", "< 14", "menos de 14", "menores de 14 años", "under 14", "younger than 14", "less than 14 years", "de menos de 14", "menor a 14", "inferior a 14 años", "<=13", "13 o menos", "no mayor de 13", "menor o igual a 13", "13 or younger"},
		"0-17":  {"<18", "menos de 18", "menor de edad", "Menor de Edad", "menores de edad", "minor", "under age", "menor de 18 años"},
		"18+":   {"adulto", "adulta", "mayor de edad", ">=18", ">= 18", "≥18", "18 o más", "18 años o más", "18 años a más", "de 18 a más", "18 y más", "18 +", "18 años +", "desde los 18 años", "a partir de los 18", "18 en adelante", "no menor de 18", "mayor o igual a 18", "18 or older", "18 and over", "at least 18", "adult", "dieciocho años a más"},
		"unknown": {
			"no sabe", "no se sabe", "se desconoce", "N.D.", "n.d.", "s/d", "S/D", "?", "no consta", "desconocida", "NO PRECISA", "sin dato",
		},
	} {
		for _, text := range list {
			got, fault := law.ParseAges(text)
			if fault != nil || got.String() != want {
				t.Errorf("%q is %v (%v), want %s", text, got, fault, want)
			}
		}
	}
}

// Ages in the words of English and of the files of a case, and as comparisons.
func TestAgesInOtherWords(t *testing.T) {
	for want, list := range map[string][]string{
		"14":      {"fourteen", "fourteen years old", "fourteen-year-old", "aged fourteen", "Fourteen (14) years"},
		"15":      {"a fifteen-year-old girl", "15-yr-old", "15-year old", "15 (años)", "15 años (cumplidos)", "contaba con quince años de edad", "con 15 años", "edad = 15", "edad=15", "Edad: 15 años", "a la edad de 15 años", "cumplió 15", "recién cumplidos 15", "15 años al momento de los hechos", "15 años de edad, a la fecha de los hechos", "15 (según partida de nacimiento)", "aged 15 at the time of the offence", "\"15\"", "'15", "«15 años»", "femenina de 15 años", "quince añitos"},
		"21":      {"twenty-one", "twenty one years", "veintiún años"},
		"35":      {"treinticinco años", "treinta y cinco años", "thirty-five years"},
		"115":     {"one hundred and fifteen", "one hundred fifteen years", "ciento quince"},
		"0-13":    {"under fourteen", "edad < 14", "age<14", "14 > edad", "edad: menor de 14", "antes de cumplir los 14 años", "no había cumplido 14 años", "aún no cumplía 14", "under-14", "under the age of fourteen", "not yet 14", "- de 14"},
		"14-17":   {"between fourteen and seventeen", "fourteen to seventeen", "14<=edad<18", "14 <= age < 18", "14 ≤ edad < 18", "18 > edad >= 14", "14 =< edad < 18", "14 <= edad <= 17", "edad >= 14 y < 18", "edad >= 14 y edad < 18", "edad>=14 and age<18", ">=14 <18", ">= 14 & < 18", ">=14 && <18", "[14, 18)", "[14-17]", "14..17", "14...17", "14…17", "14 al 17", "no menor de 14 ni mayor de 17", "edad entre 14 y 17 años", "tenía entre 14 y 17 años"},
		"18+":     {"18 <= edad", "eighteen or older", "18 plus", "18 & over", "18 a más años", "mayor edad", "adult woman", "edad >= 18 años"},
		"0-17":    {"menor edad", "era menor de edad", "edad < 18"},
		"0":       {"menos de 6 meses", "menor de 12 meses", "15 días de nacido", "under 6 months", "6 weeks old"},
		"0-1":     {"menor de 18 meses", "menos de 13 meses"},
		"unknown": {"edad desconocida", "edad no determinada", "unknown age", "no se consigna", "N/R", "en investigación", "N.I.", "NI", "n/i", "no informa", "edad no reportada"},
	} {
		for _, text := range list {
			if got, fault := law.ParseAges(text); fault != nil || got.String() != want {
				t.Errorf("%q is %v (%v), want %s", text, got, fault, want)
			}
		}
	}
	if got := law.Victims("diez y seis años"); len(got) != 1 {
		t.Errorf("two victims: %q", got)
	}
}

// Texts with two meanings are refused with both; others with the reason.
func TestAgesInDoubt(t *testing.T) {
	for text, want := range map[string]string{
		"+18": "age_two_readings 18+ 19+", "mayor de 18": "age_two_readings 18+ 19+", ">18": "age_two_readings 18+ 19+", "más de 18 años": "age_two_readings 18+ 19+", "over 18": "age_two_readings 18+ 19+", "older than eighteen": "age_two_readings 18+ 19+", "over-18": "age_two_readings 18+ 19+", "+ de 18": "age_two_readings 18+ 19+", "14 < edad < 18": "age_two_readings 14-17 15-17", "diez y seis años": "age_one_or_two 16", "veinte y cinco": "age_one_or_two 25",
		"hasta 14": "age_two_readings 0-14 0-13", "up to 14": "age_two_readings 0-14 0-13",
		"menor": "age_two_readings 0-13 14-17 0-17", "niña": "age_two_readings 0-13 14-17 0-17", "Adolescente": "age_two_readings 0-13 14-17 0-17", "child": "age_two_readings 0-13 14-17 0-17", "mayor": "age_two_readings 18+ 60+",
		"15 años y 3 meses": "age_fraction 15", "15 años 3 meses": "age_fraction 15", "15.5": "age_fraction 15", "15.05": "age_fraction 15", "15.": "age_fraction", "015.5": "age_fraction", "15,5": "age_fraction 15", "15,5 años": "age_form", "130 años y 3 meses": "age_fraction 130",
		"14,16": "ages_several", "14;16": "ages_several", "14, 16": "ages_several", "14 y 16 años": "ages_several", "14 o 17": "ages_several", "14 and 16": "ages_several", "14,16,": "ages_several", "14,,16": "ages_several", "14.5,16,17": "age_fraction", "14,,": "age_fraction",
		"aprox. 15": "age_vague", "~15": "age_vague", "unos 15 años": "age_vague", "about 15": "age_vague", "15 aprox.": "age_vague", "15?": "age_vague",
		"015": "age_leading_zero 15", "015 años": "age_leading_zero", "200": "age_high", "200 años": "age_high", "menor de 200": "age_high", "-1": "age_signed", "15-12": "age_reversed 12-15", "de 17 a 14 años": "age_reversed 14-17",
		"menor de 0": "age_form", "ciento cuarenta": "age_high", "doscientos": "age_high", "15,16,17": "ages_several", "10 y 6": "ages_several", "once y seis": "ages_several", "diez y once": "ages_several", "14 >= edad >= 18": "age_form", "14 <= edad > 18": "age_form", "14 = edad": "age_form", "15 aÃ±os": "name_encoded_twice 15 años", "]14, 18[": "age_form", "con": "age_form", "15 (según)": "age_form", "cumplidos": "age_form", "no menor de 14 ni 18": "age_form", "menos de 0 meses": "age_form", "1e1": "age_form", "1 e1": "age_form", "1e 1": "age_form", "0o17": "age_form", "0x10": "age_form", "15 15": "age_form", "quince mil": "age_form", "-15 años": "age_form", "400 días": "age_form",
	} {
		_, fault := law.ParseAges(text)
		if got := refusal(fault); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// refusal gives the code of a fault with its suggestions.
func refusal(fault *law.Fault) string {
	if fault == nil {
		return "accepted"
	}
	return strings.TrimSpace(fmt.Sprint(fault.Code, " ", strings.Join(fault.Suggest, " ")))
}

// A written number means what its digits mean, in every phrase.
func TestWrittenNumbers(t *testing.T) {
	units := strings.Fields("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve")
	tens := strings.Fields("treinta cuarenta cincuenta sesenta setenta ochenta noventa")
	written := func(n int) string {
		if n < 30 {
			return units[n]
		}
		if n%10 == 0 {
			return tens[n/10-3]
		}
		return tens[n/10-3] + " y " + units[n%10]
	}
	for n := range law.MaxAge + 1 {
		word := "cien"
		switch {
		case n < 100:
			word = written(n)
		case n > 100:
			word = "ciento " + written(n-100)
		}
		for _, phrase := range []string{"%s", "%s años", "menor de %s", "de %s a más", "%s (" + fmt.Sprint(n) + ")"} {
			want, _ := law.ParseAges(fmt.Sprintf(strings.ReplaceAll(phrase, "%s", "%d"), n))
			if phrase[len(phrase)-1] == ')' {
				want = law.AgeBand(n, n)
			}
			if got, _ := law.ParseAges(fmt.Sprintf(phrase, word)); got != want {
				t.Errorf("%q is %v, want %v", fmt.Sprintf(phrase, word), got, want)
			}
		}
	}
}

// Case, accents, spaces and the kind of dash change nothing that is accepted.
func TestSpellingOfAgesDoesNotMatter(t *testing.T) {
	for _, text := range []string{"14-17", "de 14 a 17 años", "menor de edad", "18 o más", "entre catorce y diecisiete", "<14", "recién nacida", "15 años"} {
		want, fault := law.ParseAges(text)
		if fault != nil {
			t.Fatal(fault)
		}
		for _, other := range []string{
			strings.ToUpper(text), "  " + text + "  ", strings.ReplaceAll(text, " ", "\u00a0"), strings.ReplaceAll(text, " ", "   "), strings.ReplaceAll(text, "-", "–"),
			strings.NewReplacer("á", "a", "é", "e").Replace(text), strings.NewReplacer("á", "a\u0301", "é", "e\u0301", "ñ", "n\u0303").Replace(text), "\ufeff" + text + "\u200b",
		} {
			if got, fault := law.ParseAges(other); got != want {
				t.Errorf("%+q is %v (%v), and %q is %v", other, got, fault, text, want)
			}
		}
	}
}

func TestAgesOfSeveralVictims(t *testing.T) {
	for text, want := range map[string]string{
		"15": "15", "15 años": "15 años", "14;16": "14|16", "14; 16;": "14|16", "14,16": "14|16", "14, 16": "14|16", "14 16": "14|16", "14 y 16 años": "14|16", "14-17 18+": "14-17|18+", "14 a 17": "14 a 17",
		"menor de 14; 20": "menor de 14|20", "": "", "unknown": "unknown", "15,5": "15,5", "14 nada": "14 nada", "14 o 17": "14|17", ";14": "|14", "14;": "14", ";": "", "14/16": "14|16", "14,16,": "14|16", "15 años y 3 meses": "15 años y 3 meses",
	} {
		if got := law.Victims(text); !slices.Equal(got, strings.Split(want, "|")) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// An age in shorter units is the completed years where these make them up in any year:
// twelve months, but no number of weeks or days that some year falls short of.
func TestAgesInShorterUnits(t *testing.T) {
	for units, inAYear := range map[string]int{"meses": 12, "months": 12, "semanas": 52, "weeks": 52, "días": 365, "days": 365} {
		for n := range 1600 {
			want := "age_form"
			switch {
			case n < inAYear:
				want = "0"
			case inAYear == 12 && n/12 <= law.MaxAge:
				want = fmt.Sprint(n / 12)
			}
			ages, fault := law.ParseAges(fmt.Sprint(n, " ", units))
			got := refusal(fault)
			if fault == nil {
				got = ages.String()
			}
			if got != want {
				t.Errorf("%d %s: %s, want %s", n, units, got, want)
			}
		}
	}
}

// Below so many months are the ages that somebody may have on a day before that: twelve
// months for each completed year. No age is below that of everybody.
func TestAgesBelowMonths(t *testing.T) {
	for n := range 12*(law.MaxAge+2) + 2 {
		var want law.Ages
		for age := range law.MaxAge + 1 {
			if 12*age < n {
				want = want.Union(law.AgeBand(age, age))
			}
		}
		ages, fault := law.ParseAges(fmt.Sprintf("menor de %d meses", n))
		if refused := n == 0 || n > 12*(law.MaxAge+1); ages != want && !refused || refused && refusal(fault) != "age_form" {
			t.Errorf("below %d months: %v (%v), want %v", n, ages, fault, want)
		}
	}
}

// A sign in the place of a number is no number: no way of writing ages is read as one
// with any of its numbers left out.
func TestASignForANumberIsNoAge(t *testing.T) {
	tried := 0
	for phrase := range sayings.Ages() {
		parts := strings.Split(phrase, "#")
		if len(parts) > 3 {
			t.Fatalf("%q has more than two numbers", phrase)
		}
		for left := range 1<<(len(parts)-1) - 1 { // which of the numbers are there, not all of them
			text := parts[0]
			for i, rest := range parts[1:] {
				number := "#"
				if left>>i&1 == 1 {
					number = fmt.Sprint(14 + 2*i)
				}
				text += number + rest
			}
			tried++
			if ages, fault := law.ParseAges(text); fault == nil {
				t.Errorf("%q is read as %s", text, ages)
			}
		}
	}
	if tried < 300 {
		t.Errorf("only %d texts", tried)
	}
}

// Ten or twenty and one of the first nine numbers, both in words, may be one age or two;
// any other two numbers are two ages.
func TestTwoNumbersInWordsMayBeOneAge(t *testing.T) {
	words := strings.Fields("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós")
	for n := 1; n < len(words); n++ {
		for m := range words {
			for i, text := range []string{words[n] + " y " + words[m], fmt.Sprint(n) + " y " + words[m], words[n] + " y " + fmt.Sprint(m), fmt.Sprint(n, " y ", m)} {
				want := "ages_several"
				if i == 0 && (n == 10 || n == 20) && m > 0 && m < 10 {
					want = fmt.Sprint("age_one_or_two ", n+m)
				}
				_, fault := law.ParseAges(text)
				if refusal(fault) != want {
					t.Errorf("%q: %s, want %s", text, refusal(fault), want)
				} else if fault.Code == law.AgeOneOrTwo && !slices.Equal(fault.Args, []any{n + m, n, m}) {
					t.Errorf("%q says %v", text, fault.Args)
				}
			}
		}
	}
}
