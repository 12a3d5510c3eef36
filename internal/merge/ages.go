package merge

import (
	"cmp"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
)

// aged is what one record, or all rows of a register, say about the victims.
type aged struct {
	by      *said
	victims []law.Ages
}

// ages joins the ages of the victims. Ages that differ become the band that holds
// them; where even the number of victims differs, one band holds them all and there
// may be several.
func (j *joined) ages(days law.Facts) {
	bad := j.unreadable(columns.RoleAge)
	if born := j.unreadable(columns.RoleBorn); bad || born {
		return
	}
	if born := j.oneBirth(); !born.IsZero() {
		j.cells[columns.RoleBorn] = born.String()
		return
	}
	if !slices.ContainsFunc(j.said, func(s *said) bool { return len(s.victims) > 0 || !s.born.IsZero() }) {
		return
	}
	list := j.registers(days)
	victims, several := j.together(list)
	switch {
	case len(victims) > 1 && j.pluralInDoubt():
		victims, several = []law.Ages{band(victims)}, true
	case len(victims) > 1:
		j.open = nil // there are several
	}
	if several {
		j.openPlural()
	}
	var texts []string
	for _, v := range victims {
		texts = append(texts, v.String())
	}
	j.cells[columns.RoleAge] = strings.Join(texts, ";")
}

// oneBirth is the date of birth of the victim, when records say nothing else about
// ages and none says another one.
func (j *joined) oneBirth() law.Date {
	var born law.Date
	several := map[int]bool{}
	for _, s := range j.said {
		switch {
		case len(s.victims) > 0, !born.IsZero() && !s.born.IsZero() && born != s.born, several[s.Input] && j.m.o.Victims:
			return law.Date{}
		case !s.born.IsZero():
			born = s.born
		}
		several[s.Input] = true
	}
	return born
}

// registers gives what each record says about the victims, or each register when its
// rows are victims.
func (j *joined) registers(days law.Facts) []aged {
	var list []aged
	for _, s := range j.said {
		x := aged{s, j.victimsOf(s, days)}
		at := slices.IndexFunc(list, func(o aged) bool { return o.by.Input == s.Input })
		switch {
		case j.m.o.Victims && at >= 0:
			if x.victims == nil {
				x.victims = []law.Ages{law.AnyAge()}
			}
			list[at].victims = append(list[at].victims, x.victims...)
		case j.m.o.Victims && j.more(s):
			list = append(list, x)
			if x.victims == nil {
				list[len(list)-1].victims = []law.Ages{law.AnyAge()}
			}
		case x.victims != nil:
			list = append(list, x)
		}
	}
	return list
}

// more reports whether the register of a record has others about the case.
func (j *joined) more(s *said) bool {
	return slices.ContainsFunc(j.said, func(o *said) bool { return o != s && o.Input == s.Input })
}

// victimsOf gives the ages of the victims of a record; nil when it says nothing.
func (j *joined) victimsOf(s *said, days law.Facts) []law.Ages {
	if s.born.IsZero() {
		return s.victims
	}
	given := days.Given()
	given.Born = s.born.String()
	facts, faults := given.FactsAlone(j.m.o.Edition)
	switch {
	case len(faults) > 0: // without a date, or after it
		j.doubt(columns.Names[columns.RoleBorn][0])
		j.tell(BornAlone, s.At(columns.RoleBorn))
		if s.victims == nil {
			return []law.Ages{law.AnyAge()}
		}
		return s.victims
	case len(s.victims) == 0:
		return facts.Victims
	}
	victims, _ := j.together([]aged{{s, s.victims}, {s, facts.Victims}})
	return victims
}

// together joins what several say about the victims. several is true when there may
// be more victims than one but their number differs.
func (j *joined) together(list []aged) (victims []law.Ages, several bool) {
	for i := range list {
		list[i].victims = slices.Clone(list[i].victims)
		slices.SortFunc(list[i].victims, byLimits)
	}
	first := list[0]
	for _, x := range list {
		if holds := func(o aged) bool { return within(x.victims, o.victims) }; !slices.ContainsFunc(list, func(o aged) bool { return !holds(o) }) {
			return x.victims, false
		}
	}
	other := list[1+slices.IndexFunc(list[1:], func(o aged) bool { return !slices.Equal(o.victims, first.victims) })]
	fact := columns.RoleAge
	if len(first.by.victims)+len(other.by.victims) == 0 {
		fact = columns.RoleBorn
	}
	j.differ(fact, first.by, other.by)
	for _, x := range list {
		if len(x.victims) != len(first.victims) {
			return []law.Ages{spanOf(list)}, true
		}
	}
	for i := range first.victims {
		var all []law.Ages
		for _, x := range list {
			all = append(all, x.victims[i])
		}
		victims = append(victims, band(all))
	}
	return victims, false
}

// spanOf is the band that holds all ages of all victims.
func spanOf(list []aged) law.Ages {
	var all []law.Ages
	for _, x := range list {
		all = append(all, x.victims...)
	}
	return band(all)
}

func byLimits(a, b law.Ages) int {
	from, to := a.Limits()
	otherFrom, otherTo := b.Limits()
	return cmp.Or(cmp.Compare(from, otherFrom), cmp.Compare(to, otherTo))
}

// within reports whether each victim's ages are among those that another list gives
// the victim in the same place.
func within(narrow, wide []law.Ages) bool {
	if len(narrow) != len(wide) {
		return false
	}
	for i := range narrow {
		if !narrow[i].Within(wide[i]) {
			return false
		}
	}
	return true
}

// band is the band of ages that holds all of some sets.
func band(list []law.Ages) law.Ages {
	var all law.Ages
	for _, a := range list {
		all = all.Union(a)
	}
	return law.AgeBand(all.Limits())
}

// openPlural leaves open whether there are several victims.
func (j *joined) openPlural() {
	for _, c := range j.m.o.Edition.Circumstances {
		if c.Plural {
			j.open = append(j.open, c.ID)
		}
	}
}

// pluralInDoubt reports whether some record says that there are not several victims, or
// that there may be.
func (j *joined) pluralInDoubt() bool {
	return slices.ContainsFunc(j.m.o.Edition.Circumstances, func(c *law.Circumstance) bool {
		return c.Plural && slices.ContainsFunc(j.said, func(s *said) bool { return slices.Contains(s.maybe, c.ID) || slices.Contains(s.denied, c.ID) })
	})
}
