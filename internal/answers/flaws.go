package answers

import (
	"slices"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// Tables repeat their mistakes, each time beside other facts. What is wrong with a text
// is therefore kept for the text alone, and a refused record costs little more than a
// sound one.

// Flaws gives the codes of what is wrong with a plain case, in the order in which
// the general path reports the faults. ok is false when only the whole case tells: a fact
// depends on another one, or a text can be read.
func (j *Store) Flaws(p *PlainCase) (codes []law.Code, ok bool) {
	if !p.bare() || p.Value && !p.Texts {
		return nil, false
	}
	j.collects, j.codes, j.others = true, j.codes[:0], 0
	ok = j.collect(p)
	j.collects = false
	return j.codes, ok
}

func (j *Store) collect(p *PlainCase) bool {
	day := j.epochOf(p.Cells[columns.RoleDate])
	e := day
	if e == nil {
		e = &j.epochs[0]
	}
	if offence := p.Cells[columns.RoleOffence]; e.find(j.Offences.Find(offence)) == nil && !j.flawed(columns.RoleOffence, e, offence) {
		return false
	}
	j.others = len(j.codes)
	age := p.Cells[columns.RoleAge]
	slot, plain := ageSlot(age)
	switch {
	case plain:
	case j.readVictims(age):
		slot = otherAges
	case j.flawed(columns.RoleAge, nil, age):
		slot = UnknownAge
	default:
		return false
	}
	j.others = len(j.codes)
	if day == nil && !j.flawed(columns.RoleDate, nil, p.Cells[columns.RoleDate]) {
		return false
	}
	j.others = len(j.codes)
	with, ok := j.ReadNames(j.Coded.With[:0], p.Cells[columns.RoleWith], p.Value)
	j.Coded.With = with
	return ok && j.collectAged(slot)
}

// collectAged collects whether circumstances that tell an age contradict the age of the
// victim or one another. It is false when there are several victims, since any of them
// may be meant.
func (j *Store) collectAged(slot int) bool {
	if !slices.ContainsFunc(j.Coded.With, j.aged.has) {
		return true
	}
	if slot == otherAges {
		return false
	}
	if ages := j.agesWith(slot); ages.Empty() && !slices.Contains(j.codes[j.others:], law.AgeContradicts) {
		j.codes = append(j.codes, law.AgeContradicts)
	}
	return true
}
