package answers

import (
	"slices"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// readAged reads the circumstances of the case at hand that tell an age of the
// victim. ok is false when they contradict the age, or when a parser must find which of
// several victims they are told of.
func (j *Store) readAged(p *PlainCase, slot int) (_ int, ok bool) {
	c := &j.Coded
	if slot == otherAges || len(p.Cells[columns.RoleBorn]) > 0 || slices.ContainsFunc(c.Maybe, j.aged.has) {
		return slot, false
	}
	ages := j.agesWith(slot)
	c.With = slices.DeleteFunc(c.With, j.ages.has)
	if slot == UnknownAge {
		c.Victims, slot = append(c.Victims[:0], ages), otherAges
	}
	return slot, !ages.Empty()
}

// agesWith is the ages that the victim of the case at hand may have by the slot of the
// age and by the circumstances that tell an age.
func (j *Store) agesWith(slot int) law.Ages {
	ages := law.AnyAge()
	if slot != UnknownAge {
		ages = law.AgeBand(slot, slot)
	}
	for _, place := range j.Coded.With {
		if j.aged.has(place) {
			ages = ages.Intersect(j.agesOf(place))
		}
	}
	return ages
}

// agesOf is the ages that a circumstance tells.
func (j *Store) agesOf(place int) law.Ages {
	c := j.edition.Circumstances[place]
	return c.VictimAge.Union(c.OnlyAge)
}

// fits takes away the circumstances that say nothing but an age. It is false when one
// that tells an age contradicts the age.
func (j *Store) fits(with Few, slot int) (Few, bool) {
	for rest := with; rest != 0; {
		var place int
		if place, rest = rest.next(); j.aged.has(place) && !j.agesOf(place).Has(slot) {
			return 0, false
		}
	}
	return j.ages.without(with), true
}
