package law

import "slices"

// MainFamily is the id of the family that the edition is about, the first that it
// names. It is empty in an edition that names no families, whose offences are all of
// one family.
func (e *Edition) MainFamily() string {
	if len(e.Families) == 0 {
		return ""
	}
	return e.Families[0].ID
}

// Family finds a family by its id; nil when there is none.
func (e *Edition) Family(id string) *Family {
	i := slices.IndexFunc(e.Families, func(f Family) bool { return f.ID == id })
	if i < 0 {
		return nil
	}
	return &e.Families[i]
}

// OfFamily picks the offences of a family, in their order.
func OfFamily(offences []*Offence, family string) []*Offence {
	return slices.DeleteFunc(slices.Clone(offences), func(o *Offence) bool { return o.Family != family })
}
