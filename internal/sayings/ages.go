// Package sayings holds the phrases in which people write ages and days, in Spanish and English: what
// each says, the words that stand in them, and how they are found among the tokens of a text.
package sayings

import "sync"

// Age is what a phrase says with its numbers: the first number is n, the
// second m.
type Age int

const (
	Plain       Age = iota + 1 // n
	Band                       // n to m
	Short                      // n to below m
	From                       // n and above
	Below                      // below n
	UpTo                       // n and below
	Above                      // above n: in practice n and above, by the words n+1 and above
	Until                      // until n: with or without n
	Doubled                    // n--m: a slip for n-m
	Either                     // n or m: one victim when they follow one another
	Both                       // n and m: two victims
	Months                     // n months
	Days                       // n days
	BelowMonths                // below n months
	Weeks                      // n weeks
	Parts                      // n years and m months
	About                      // about n
	Minor                      // under 18
	Adult                      // 18 and above
	Newborn
	SomeMinor // a word for young people without a limit that everybody shares
	SomeAdult
)

// Ages holds the phrases in which people write ages and days, with # for a number.
// Words for years and completed years are left out before a phrase is looked up.
var Ages = sync.OnceValue(func() map[string]Age {
	phrases := map[string]Age{}
	for meaning, list := range map[Age][]string{
		Plain: {"#", "de #"},
		Band: {
			"# - #", "# a #", "de # a #", "# a los #", "de los # a los #", "# hasta #", "desde # hasta #", "de # hasta #", "entre # y #", "entre # a #", "entre los # y los #", "entre los # y #",
			"# to #", "from # to #", "between # and #", "# through #", "de entre # y #", "# thru #", "# al #", "# . . #", "# . . . #", "# … #", "[ # - # ]", "[ # , # ]",
		},
		Short: {
			"# a menos de #", "de # a menos de #", "entre # y menos de #", "entre los # y menos de #", "desde # hasta menos de #", "de # y menos de #", "# y menos de #", "# y menor de #", "# pero menos de #", "# pero menor de #",
			"# to under #", "# to less than #", "# to below #", "from # to under #", "between # and under #", "# and under #", "# but under #", "[ # , # )", "[ # , # [",
		},
		From: {
			"# +", "= > #", "# + año", "# + años", "# + years", "# para arriba", "# o mas", "# y mas", "# a mas", "# a mas años", "de # a mas", "de # o mas", "de # y mas", "desde #", "desde los #", "a partir de #", "a partir de los #", "# en adelante", "de # en adelante", "al menos #", "por lo menos #",
			"como minimo #", "minimo #", "> = #", "≥ #", "mayor o igual a #", "mayor o igual que #", "mayor o igual de #", "mayor igual a #", "igual o mayor a #", "igual o mayor de #", "igual o mayor que #", "no menor de #", "no menos de #", "# o mayor", "# y mayor", "# o mayores",
			"# or more", "# or over", "# or older", "# or above", "# and over", "# and older", "# and above", "# and up", "# or up", "# plus", "# & over", "# & above", "# & up", "ni menor de #", "nor under #", "at least #", "from #", "no younger than #", "not under #",
		},
		Below: {
			"< #", "menor de #", "menores de #", "menor a #", "menor que #", "menor de los #", "menos de #", "- de #", "de menos de #", "por debajo de #", "inferior a #", "debajo de #", "no cumple #", "no cumplia #", "no cumplio #", "no cumple los #", "no cumplia los #", "no habia cumplido #", "no habia cumplido los #", "no habia cumplido aun #", "aun no cumple #", "aun no cumplia #", "aun no cumple los #", "aun no cumplia los #", "aun no habia cumplido #", "todavia no cumple #", "todavia no cumplia #",
			"antes de cumplir #", "antes de cumplir los #",
			"under #", "below #", "less than #", "younger than #", "fewer than #", "not yet #", "under - #", "below age #", "under age #", "under the age of #", "below the age of #",
		},
		UpTo: {
			"< = #", "= < #", "≤ #", "hasta # inclusive", "hasta los # inclusive", "# o menos", "# y menos", "# a menos", "menor o igual a #", "menor o igual que #", "menor o igual de #", "menor igual a #", "igual o menor a #", "igual o menor de #", "igual o menor que #", "no mayor de #", "no mas de #", "ni mayor de #", "a lo mas #", "como maximo #", "maximo #", "# o menor", "# y menor",
			"# or less", "# or under", "# or younger", "# or below", "# and under", "# and below", "# and younger", "at most #", "not over #", "no older than #", "not more than #", "no more than #",
		},
		Above: {
			"> #", "+ #", "mayor de #", "mayores de #", "mayor a #", "mayor que #", "mayor de los #", "mas de #", "+ de #", "de mas de #", "por encima de #", "superior a #", "encima de #",
			"over #", "above #", "more than #", "older than #", "over - #", "above age #", "over age #", "over the age of #", "above the age of #",
		},
		Until:       {"hasta #", "hasta los #", "until #", "up to #", "antes de los #", "before #"},
		Doubled:     {"# - - #"},
		Either:      {"# o #", "# u #", "# or #"},
		Both:        {"# y #", "# e #", "# and #", "# , #", "# ; #", "# / #", "# & #"},
		Months:      {"# mes", "# meses", "# month", "# months", "# meses de edad", "# meses de nacida", "# meses de nacido", "# months old", "de # meses", "# meses de nacidos", "# month - old", "# months of age"},
		BelowMonths: {"menor de # meses", "menos de # meses", "under # months", "less than # months", "< # meses", "< # months"},
		Days:        {"# dia", "# dias", "# day", "# days", "# dias de nacido", "# dias de nacida", "# dias de edad", "# days old"},
		Weeks:       {"# semana", "# semanas", "# week", "# weeks", "# semanas de nacido", "# semanas de nacida", "# semanas de edad", "# weeks old"},
		About:       {"~ #", "aprox #", "aprox . #", "aproximadamente #", "unos #", "unas #", "alrededor de #", "cerca de #", "casi #", "c . #", "ca . #", "about #", "around #", "approx #", "approx . #", "approximately #", "circa #", "# aprox", "# aprox .", "# aproximadamente", "# approx", "# ~", "# ?"},
		Minor:       {"menor de edad", "menores de edad", "minoria de edad", "minoridad", "menor edad", "minor", "minors", "underage", "under age"},
		Adult:       {"mayor de edad", "mayores de edad", "mayoria de edad", "mayor edad", "adult woman", "adult man", "adult female", "adult male", "adult person", "adulto", "adulta", "adultos", "adultas", "persona adulta", "adult", "adults", "of age", "of full age", "adulto mayor de edad", "no menor de edad"},
		Newborn:     {"recien nacido", "recien nacida", "neonato", "neonata", "newborn"},
		SomeMinor:   {"menor", "menores", "niño", "niña", "niños", "niñas", "adolescente", "adolescentes", "child", "children", "girl", "boy", "teenager", "teen", "joven", "nna"},
		SomeAdult:   {"mayor", "mayores", "adulto mayor", "adulta mayor", "anciano", "anciana", "elderly"},
	} {
		for _, phrase := range list {
			phrases[phrase] = meaning
		}
	}
	return phrases
})
