package law

// Because says why an edition answers and not another one. It is part of machine
// output.
type Because string

// The reasons why an edition answers, the strongest first.
const (
	ByFlag         Because = "flag"
	ByVariable     Because = "variable" // of the environment
	BySettings     Because = "settings"
	OnlyEdition    Because = "only_edition" // of a directory of the user's
	DateGiven      Because = "date"
	BirthDateGiven Because = "birth_date"
	MilderAsked    Because = "milder"
	TableHasDates  Because = "date_column"
	NameOfItsOwn   Because = "name" // was given, which the edition by default has not
	TrainingCase   Because = "training_case"
	ByDefault      Because = "default"
)

// Reasons lists the reasons why an edition answers.
func Reasons() []Because {
	return []Because{
		ByFlag, ByVariable, BySettings, OnlyEdition, DateGiven, BirthDateGiven, MilderAsked, TableHasDates, NameOfItsOwn, TrainingCase, ByDefault,
	}
}
