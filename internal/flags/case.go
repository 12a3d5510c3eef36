// Package flags has the flags that several commands share, with what was typed for
// them: the facts of a case, the facts of the general part, fields of a result. What
// completes their values comes from the caller.
package flags

import (
	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Case is the facts of a case as they were typed.
type Case struct {
	Ages, With, Maybe command.Many
	Born, Date        command.Once
}

// Flags lists the flags of a case. Ages and circumstances complete their values.
func (c *Case) Flags(ages, circumstances command.Suggestions) []command.Flag {
	return []command.Flag{
		{Name: typed.AgeFlag, Letter: "e", Value: words.Both("AGE", "EDAD"), Group: command.Facts, Means: words.Both(
			"the victim's completed years on the day of the act: 16, 14-17, 18+, unknown; repeat it for each victim",
			"años cumplidos de la víctima el día de los hechos: 16, 14-17, 18+, desconocida; repita la opción para cada víctima",
		), Offers: ages, Into: &c.Ages},
		{Name: typed.BornFlag, Value: Date(), Group: command.Facts, Means: words.Both(
			"date of birth in place of the age; needs --date",
			"fecha de nacimiento en lugar de la edad; exige --fecha",
		), Offers: command.Nothing, Into: &c.Born},
		{Name: typed.DateFlag, Letter: "d", Value: Date(), Group: command.Facts, Means: words.Both(
			"date of the act, such as 2017-06-22, or its first and last day: 2017-06-22..2018-01-15",
			"fecha de los hechos, como 2017-06-22, o el primer y el último día: 2017-06-22..2018-01-15",
		), Offers: command.Nothing, Into: &c.Date},
		{Name: typed.WithFlag, Letter: "a", Value: Name(), Group: command.Facts, Means: words.Both(
			"a circumstance that is present; repeat it for each",
			"circunstancia que concurre; repita la opción para cada una",
		), Offers: circumstances, Into: &c.With},
		{Name: typed.MaybeFlag, Value: Name(), Group: command.Facts, Means: words.Both(
			"a circumstance that is not known either way; repeat it for each",
			"circunstancia que no se sabe si concurre; repita la opción para cada una",
		), Offers: circumstances, Into: &c.Maybe},
	}
}

// Given is the facts as text, to be read with the vocabulary of an edition.
func (c *Case) Given() law.Given {
	return law.Given{Ages: c.Ages.Texts, Born: c.Born.Text, Date: c.Date.Text, With: c.With.Texts, Maybe: c.Maybe.Texts}
}
