package resolve

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// PutBeside adds to an answer what another edition threatens on the same facts,
// when the offence has counterparts there.
func (a *Answer) PutBeside(other *Other) {
	if other == nil || a.Offence.Counterpart.Edition != other.Edition.ID {
		return
	}
	a.Other, a.Beside = other, append([]Answer{}, other.beside(*a)...)
}

// beside answers the same facts with the offences of the other edition that are
// about the same conduct, and with the offences to which that conduct passed. It
// keeps the answers whose range differs. When none of them has a range, it keeps
// all.
//
// Without a date the law of today answers, as it does when a user asks that edition
// directly. Circumstances are left out, because circumstances of one edition mean
// nothing in another.
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
	return differing(a, answers)
}

// differing keeps the answers whose range differs from the range of a. When no answer has
// a range, it keeps the answers of offences in force, or all when none is in force.
func differing(a Answer, answers []Answer) []Answer {
	var ranged, differing, silent []Answer
	for _, b := range answers {
		switch {
		case !b.Ranged():
			silent = append(silent, b)
		case !SameFigures(a, b):
			differing = append(differing, b)
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
	return differing
}

// SameFigures reports whether two answers leave the same ranges.
func SameFigures(a, b Answer) bool {
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
