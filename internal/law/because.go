package law

// Because says why this edition answers and not another one. It is part of machine
// output.
type Because string

// The reasons why an edition answers, the strongest first.
const (
	ByFlag         Because = "flag"
	ByVariable     Because = "variable" // a variable of the environment names the edition
	BySettings     Because = "settings"
	OnlyEdition    Because = "only_edition" // the user's directory holds no other edition
	DateGiven      Because = "date"
	BirthDateGiven Because = "birth_date"
	MilderAsked    Because = "milder"
	LedgerAsked    Because = "determine" // only this edition has a general part
	TableHasDates  Because = "date_column"
	NameOfItsOwn   Because = "name" // the name that was typed exists in this edition and not in the default one
	TrainingCase   Because = "training_case"
	ByDefault      Because = "default"
)

// Reasons lists the reasons why an edition answers.
func Reasons() []Because {
	return []Because{
		ByFlag, ByVariable, BySettings, OnlyEdition, DateGiven, BirthDateGiven, MilderAsked, LedgerAsked, TableHasDates, NameOfItsOwn, TrainingCase, ByDefault,
	}
}
