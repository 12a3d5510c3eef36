package answers

import (
	"math/bits"
	"slices"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// readAged reads the circumstances of the case at hand that tell an age of the
// victim. ok is false when they contradict the age, or when it needs a parser of whom
// they are told.
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

// places is a set of places of circumstances, of which it has room for 64.
type places uint64

func (s places) has(place int) bool { return place < 64 && s>>place&1 != 0 }

// noteAges notes which circumstances tell ages.
func (j *Store) noteAges() {
	for place, c := range j.edition.Circumstances {
		if place < 64 && !j.agesOf(place).Empty() {
			j.aged |= 1 << place
			if !c.VictimAge.Empty() {
				j.ages |= 1 << place
			}
		}
	}
}

// fits reports whether circumstances that tell an age agree with an age. It takes
// away those that say nothing else.
func (j *Store) fits(with *uint64, slot int) bool {
	for rest := *with & uint64(j.aged); rest != 0; rest &= rest - 1 {
		if !j.agesOf(bits.TrailingZeros64(rest)).Has(slot) {
			return false
		}
	}
	*with &^= uint64(j.ages)
	return true
}
