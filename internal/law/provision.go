package law

import "slices"

// Provision is an offence under one version: what an answer is given for. The same
// offence stands in as many provisions as it has versions.
type Provision struct {
	*Offence
	*Version
}

// On gives the offence under the version in force on a day, or under a version
// without tiers when none is in force.
func (o *Offence) On(d Date) Provision {
	for i := len(o.Versions) - 1; i >= 0; i-- {
		if o.Versions[i].InForce.Has(d) {
			return Provision{o, &o.Versions[i]}
		}
	}
	return Provision{o, &Version{}}
}

// Shown gives the offence under the version that its edition shows: in an edition
// that [Edition.On] returned, the version in force on that day; in other editions the
// last version.
func (o *Offence) Shown() Provision {
	switch last := len(o.Versions) - 1; {
	case o.Edition != nil && !o.Edition.Day.IsZero() && o.Dated():
		return o.On(o.Edition.Day)
	case last >= 0:
		return Provision{o, &o.Versions[last]}
	}
	return Provision{o, &Version{}}
}

// UnderEarlierLaw reports whether the day of the edition is before the first version of
// the offence, under a law that the edition does not hold.
func (o *Offence) UnderEarlierLaw() bool {
	return o.Before.IsEarlierLaw() && !o.Edition.Day.IsZero() && o.Edition.Day.Compare(o.Versions[0].InForce.From) < 0
}

// Each gives the offence under each of its versions, in the order of time.
func (o *Offence) Each() []Provision {
	list := make([]Provision, len(o.Versions))
	for i := range o.Versions {
		list[i] = Provision{o, &o.Versions[i]}
	}
	return list
}

// Alone gives the offence as if the version were its only one.
func (p Provision) Alone() *Offence {
	one := *p.Offence
	one.Versions = []Version{*p.Version}
	return &one
}

// Uses lists the circumstances that any tier of the version depends on, in the order
// of their ids.
func (v *Version) Uses() []CircumstanceID {
	var used []CircumstanceID
	add := func(when []Condition) {
		for i := range when {
			used = append(used, when[i].With...)
		}
	}
	for i := range v.Tiers {
		t := &v.Tiers[i]
		add(t.When)
		for k := range t.Readings {
			add(t.Readings[k].When)
		}
	}
	slices.Sort(used)
	return slices.Compact(used)
}
