package sayings

import (
	"slices"
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/spelling"
)

// Person is what a word for one victim leaves possible: her youngest and her oldest age,
// in completed years.
type Person struct{ Youngest, Oldest int }

// Elderly is above every age.
const Elderly = 999

// Persons holds the words for one victim. A word stands beside an age and never makes it
// narrower by itself. Plurals are not among them: mujeres de 25 años are several victims.
var Persons = sync.OnceValue(func() map[string]Person {
	known := map[string]Person{}
	for person, words := range map[Person]string{
		{0, Elderly}:  "victima,agraviada,agraviado,femenina,femenino,masculino,persona,mujer,hombre,varon,señorita,joven,chica,chico,muchacha,muchacho,victim,person,woman,man,female,male",
		{0, 19}:       "teen,teenager",
		{0, 17}:       "niña,niño,adolescente,menor,menor de edad,nna,infante,child,girl,boy,minor",
		{18, Elderly}: "adulta,adulto,mayor de edad,adult,señora",
		{60, Elderly}: "adulta mayor,adulto mayor,anciana,anciano",
		{0, 2}:        "bebe,lactante,baby",
	} {
		for word := range strings.SplitSeq(words, ",") {
			known[word] = person
		}
	}
	return known
})

// YearWords are the words for years behind a number.
var YearWords = []string{"año", "años", "ano", "anos", "anio", "anios", "añ", "year", "years", "yr", "yrs", "yo", "añito", "añitos"}

// BehindYears are words that may follow the years and add nothing to completed
// years.
var BehindYears = [][]string{
	{"de", "edad"}, {"of", "age"}, {"-", "old"}, {"(", "cumplidos", ")"}, {"(", "cumplidas", ")"}, {"old"}, {"cumplido"}, {"cumplidos"}, {"cumplida"}, {"cumplidas"}, {"completed"}, {"completos"}, {"/", "o"}, {".", "o", "."}, {"."},
}

// MonthWords are the words for months behind a number.
var MonthWords = []string{"mes", "meses", "month", "months"}

// UnitWords are the words for units shorter than a year, and PartWords what else may
// stand in a part of a year.
var (
	UnitWords = slices.Concat(MonthWords, []string{"dia", "dias", "day", "days", "semana", "semanas", "week", "weeks"})
	PartWords = slices.Concat(UnitWords, []string{"medio", "media", "half", "½", "/"})
)

var (
	Articles     = spelling.WordSet("la", "el", "una", "un", "a", "an", "the")
	AgeWords     = spelling.WordSet("menor", "menor de edad", "mayor de edad", "adulta", "adulto", "adulta mayor", "adulto mayor", "minor", "adult") // they speak of ages
	BesidePerson = spelling.WordSet(",", ":", "(", "-", "con")
	// SeveralPeople are the words of bounds for more than one person.
	SeveralPeople = spelling.WordSet("menores", "mayores", "minors", "adults", "adultos", "adultas")
	Connecting    = spelling.WordSet("y", "e", "pero", "and", "but", ",", "&", "&&")
)
