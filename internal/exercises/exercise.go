// Package exercises holds what a training case is: a story, facts and questions without
// their answers, which follow from the law.
package exercises

import (
	"maps"
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Exercise is an invented case for a class: a story, its facts and questions
// about them. It holds no answer: the answers follow from the offences.
type Exercise struct {
	ID        string   // kebab-case
	Title     law.Text // the title is also a name of the exercise
	Story     law.Text
	Facts     law.Facts
	Offences  []string // ids; empty means every offence of the main family in force on the day of the act
	General   GeneralFacts
	Concur    string // how several offences concur, where a question asks for the space of the penalty
	Questions []Question
	Lesson    law.Text // the lesson of the case, shown with the answers
}

// GeneralFacts are facts of the general part as they are typed, by their names. A fact
// that is not among them is not known, or absent, as on a command line.
type GeneralFacts map[law.Fact][]string

// But replaces facts by those that are given.
func (f GeneralFacts) But(given GeneralFacts) GeneralFacts {
	changed := maps.Clone(f)
	if changed == nil {
		changed = GeneralFacts{}
	}
	maps.Copy(changed, given)
	return changed
}

// Exercises are the training cases of one edition.
type Exercises struct {
	Edition *law.Edition
	Cases   []*Exercise
}

// Names lists everything that the exercise may be called on input, compared as
// [spelling.Fold] writes it.
func (x *Exercise) Names() []string { return []string{x.ID, x.Title.ES, x.Title.EN} }

// Given writes the facts as they are typed for an edition. In a dated edition it
// always writes a date, because a missing date would mean today.
func (x *Exercise) Given(e *law.Edition) law.Given {
	g := x.Facts.Given()
	if g.Date == "" && e.Dated() {
		g.Date = spelling.Unknown
	}
	return g
}

// Instead is the offence that a question puts in the place of the offence of the
// exercise. It is empty when no question does, or when the exercise is about
// several offences.
func (x *Exercise) Instead() string {
	for _, q := range x.Questions {
		if q.Asks == AsksInstead && len(x.Offences) == 1 {
			return q.Instead
		}
	}
	return ""
}

// AsksSpace reports whether a question is about the space of the penalty.
func (x *Exercise) AsksSpace() bool {
	return slices.ContainsFunc(x.Questions, func(q Question) bool { return q.Asks == AsksSpace })
}

// AsksLater reports whether a question is about later versions of the one
// offence of the exercise.
func (x *Exercise) AsksLater() bool {
	return len(x.Offences) == 1 && x.Instead() == "" &&
		slices.ContainsFunc(x.Questions, func(q Question) bool { return q.Asks == AsksLater })
}

// Question is what an exercise asks.
type Question struct {
	Text    law.Text
	Asks    Asks
	If      law.Facts    // with AsksIf: the facts of the exercise, changed as the question says
	Instead string       // with AsksInstead: the id of the other offence
	General GeneralFacts // with AsksSpace: the facts of the general part that the question changes
}

// Asks says which part of an answer is the answer to a question.
type Asks string

// What a question asks for.
const (
	AsksRange   Asks = "range"   // the range, or those that remain, or why there is none
	AsksWhy     Asks = "why"     // the governing tier, and why it governs
	AsksMissing Asks = "missing" // the facts that would decide between the ranges
	AsksGaps    Asks = "gaps"    // how far apart the offences are
	AsksAges    Asks = "ages"    // the range at every age at which the range changes
	AsksLater   Asks = "later"   // the range under later versions
	AsksIf      Asks = "if"      // the range on other facts
	AsksInstead Asks = "instead" // the range of another offence in the place of this one
	AsksSpace   Asks = "space"   // the space of the concrete penalty
)
