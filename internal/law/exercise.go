package law

import "slices"

// Exercise is an invented case for a class: a story, its facts and questions
// about them. It holds no answer: the answers follow from the offences.
type Exercise struct {
	ID        string // kebab-case
	Title     Text   // which is a name of the exercise too
	Story     Text
	Facts     Facts
	Offences  []string // ids; none for every offence in force on the day of the act
	Questions []Question
	Lesson    Text // what the case teaches, for when the answers are shown
}

// Names lists everything that the exercise may be called on input, compared as
// [Fold] writes it.
func (x *Exercise) Names() []string { return []string{x.ID, x.Title.ES, x.Title.EN} }

// Given writes the facts as they are typed for an edition: where it has versions
// by date, no date would be today.
func (x *Exercise) Given(e *Edition) Given {
	g := x.Facts.Given()
	if g.Date == "" && e.Dated() {
		g.Date = unknown
	}
	return g
}

// Instead is the offence that a question puts in the place of that of the
// exercise; empty where none does, or where the exercise is about several.
func (x *Exercise) Instead() string {
	for _, q := range x.Questions {
		if q.Asks == AsksInstead && len(x.Offences) == 1 {
			return q.Instead
		}
	}
	return ""
}

// AsksLater reports whether a question is about later versions of the one
// offence of the exercise.
func (x *Exercise) AsksLater() bool {
	return len(x.Offences) == 1 && x.Instead() == "" &&
		slices.ContainsFunc(x.Questions, func(q Question) bool { return q.Asks == AsksLater })
}

// Question is what an exercise asks.
type Question struct {
	Text    Text
	Asks    Asks
	If      Facts  // with AsksIf: the facts of the exercise with those that the question changes
	Instead string // with AsksInstead: the id of the other offence
}

// Asks says which part of an answer is the answer to a question.
type Asks string

// What a question asks for.
const (
	AsksRange   Asks = "range"   // the range, or those that remain, or why there is none
	AsksWhy     Asks = "why"     // the tier that governs, and why
	AsksMissing Asks = "missing" // the facts that would settle it
	AsksGaps    Asks = "gaps"    // how far apart the offences are
	AsksAges    Asks = "ages"    // the range at every age at which it changes
	AsksLater   Asks = "later"   // what later versions make of it
	AsksIf      Asks = "if"      // what other facts make of it
	AsksInstead Asks = "instead" // what another offence in its place makes of it
)
