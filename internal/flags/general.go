package flags

import (
	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// General is the facts of the general part as they were typed, or the file of a case.
type General struct {
	Mitigating, Aggravating, Qualified, Reductions, Benefits, Assume command.Many
	AgentAge, AgentBorn, Requested, AsOf, Fixed, Prior, Income, File command.Once
}

// Flags lists the flags of the general part. Offered completes the terms of a class.
func (g *General) Flags(offered func(general.Class) command.Suggestions) []command.Flag {
	terms := func(name typed.Word, class general.Class, into *command.Many, en, es string) command.Flag {
		return command.Flag{Name: name, Value: Name(), Group: command.Facts, Means: words.Both(en, es), Offers: offered(class), Into: into}
	}
	plain := func(name typed.Word, value words.Sentence, into *command.Once, en, es string) command.Flag {
		return command.Flag{Name: name, Value: value, Group: command.Facts, Means: words.Both(en, es), Offers: command.Nothing, Into: into}
	}
	return []command.Flag{
		terms(typed.MitigatingFlag, general.Mitigating, &g.Mitigating, "generic attenuating circumstance, or none; not known when it is not given", "atenuante genérica, o ninguna; no sabida si no se indica"),
		terms(typed.AggravatingFlag, general.Aggravating, &g.Aggravating, "generic aggravating circumstance, or none; not known when it is not given", "agravante genérica, o ninguna; no sabida si no se indica"),
		terms(typed.QualifiedFlag, general.Qualified, &g.Qualified, "qualified aggravator, such as recidivism", "agravante cualificada, como la reincidencia"),
		terms(typed.ReductionFlag, general.Reduction, &g.Reductions, "cause of reduction, such as attempt", "causa de disminución, como la tentativa"),
		terms(typed.BenefitFlag, general.Benefit, &g.Benefits, "benefit of the procedure, such as confession, or a fact that bars it", "bonificación procesal, como la confesión, o un hecho que la excluye"),
		plain(typed.AgentAgeFlag, words.Both("AGE", "EDAD"), &g.AgentAge, "the agent's completed years at the act", "años cumplidos del agente en los hechos"),
		plain(typed.AgentBornFlag, Date(), &g.AgentBorn, "the agent's date of birth", "fecha de nacimiento del agente"),
		plain(typed.RequestedFlag, Date(), &g.Requested, "day of the plea", "día del pedido"),
		plain(typed.AsOfFlag, Date(), &g.AsOf, "day of the judgment; else today", "día de la sentencia; por omisión, hoy"),
		plain(typed.FixedFlag, words.Both("PENALTY", "PENA"), &g.Fixed, "a penalty already fixed, from which the ledger starts: 8y, 8y-10y4m", "una pena ya fijada, de la que se parte: 8a, 8a-10a4m"),
		plain(typed.PriorFlag, words.Both("PENALTY", "PENA"), &g.Prior, "a penalty imposed before, for an offence found later", "una pena impuesta antes, para un delito hallado después"),
		plain(typed.IncomeFlag, words.Both("SOLES", "SOLES"), &g.Income, "daily income in soles, for the fine", "ingreso diario en soles, para la multa"),
		{Name: typed.AssumeFlag, Value: words.Both("FORK=POSITION", "CUESTION=POSICION"), Group: command.Facts, Means: words.Both(
			"a position that you take in a disputed question",
			"una posición que usted toma en una cuestión discutida",
		), Offers: command.Nothing, Into: &g.Assume},
		{Name: typed.CaseFlag, Value: File(), Group: command.Input, Means: words.Both(
			"several offences of one case, as a JSON file; - for standard input",
			"varios delitos de un caso, en un archivo JSON; - para la entrada estándar",
		), Into: &g.File},
	}
}

// Given is the facts as text, to be read with the terms of a general part.
func (g *General) Given() determine.Given {
	return determine.Given{
		Mitigating: g.Mitigating.Texts, Aggravating: g.Aggravating.Texts, Qualified: g.Qualified.Texts, Reductions: g.Reductions.Texts,
		Benefits: g.Benefits.Texts, AgentAge: g.AgentAge.Text, AgentBorn: g.AgentBorn.Text, Requested: g.Requested.Text, AsOf: g.AsOf.Text,
		Fixed: g.Fixed.Text, Income: g.Income.Text, Assume: g.Assume.Texts,
	}
}
