package resolve

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Other is another edition, whose answers stand beside those of the one that was
// asked.
type Other struct {
	Edition *law.Edition
	Today   law.Date // the day of the question, whose law it is where no day is known
}

// PutBeside adds to an answer what another edition threatens on the same facts,
// where the offence has a counterpart in that edition.
func (a *Answer) PutBeside(other *Other) {
	if other == nil || a.Offence.Counterpart.Edition != other.Edition.ID {
		return
	}
	a.Other, a.Beside = other, append([]Answer{}, other.beside(*a)...)
}

// beside answers the same facts by the offences of the other edition that are
// about the same conduct, and by those to which it passed, and keeps the answers
// whose range is another one; where none has any, it keeps that. Without a date
// the law of today answers, as it does where that edition is asked itself. The
// circumstances of one edition mean nothing in another and are left out.
func (other *Other) beside(a Answer) []Answer {
	f := a.Facts
	f.With, f.Maybe, f.Today = nil, nil, false
	if f.Date.IsZero() {
		f.Date, f.Today = other.Today, true
	}
	var answers, passed []Answer
	for _, id := range a.Offence.Counterpart.Offences {
		if o := other.Edition.On(f.Date).Offence(id); o != nil {
			b := Resolve(o, f)
			answers = append(answers, b)
			passed = slices.Concat(passed, b.Successors, b.Specials())
		}
	}
	for _, b := range passed {
		if !slices.ContainsFunc(answers, func(c Answer) bool { return c.Offence.ID == b.Offence.ID }) {
			answers = append(answers, b)
		}
	}
	return parting(a, answers)
}

// parting keeps the answers that have another range than an answer, or all where
// none has a range.
func parting(a Answer, answers []Answer) []Answer {
	var ranged, parting, silent []Answer
	for _, b := range answers {
		switch {
		case !b.Ranged():
			silent = append(silent, b)
		case !sameFigures(a, b):
			parting = append(parting, b)
			fallthrough
		default:
			ranged = append(ranged, b)
		}
	}
	if len(ranged) == 0 {
		if known := slices.DeleteFunc(slices.Clone(silent), func(b Answer) bool { return b.Status == law.NotInForce }); len(known) > 0 {
			return known
		}
		return silent
	}
	return parting
}

// sameFigures reports whether two answers leave the same ranges.
func sameFigures(a, b Answer) bool {
	if a.Status != b.Status || len(a.Branches) != len(b.Branches) {
		return false
	}
	for i := range a.Branches {
		if !a.Branches[i].Prison().SameFigures(b.Branches[i].Prison()) {
			return false
		}
	}
	return true
}
