package law

import (
	"slices"
	"strings"
)

// Codes of faults in a set of facts.
const (
	BornAndAge     Code = "born_and_age"
	BornNeedsDate  Code = "born_needs_date"
	BornAfterDate  Code = "born_after_date"
	WithAndMaybe   Code = "with_and_maybe"
	VictimsTooMany Code = "victims_too_many"
)

// maxVictims bounds the ages of one case, against input that was not meant as
// one.
const maxVictims = 1000

// Given is the facts of a case as text, before they are read.
type Given struct {
	Ages        []string // one per victim
	Born        string
	Date        string
	With, Maybe []string // circumstances, by any of their names
}

// Facts is what is known of a case. Its zero value knows nothing but that there
// is a victim.
type Facts struct {
	Victims []Ages           // the possible ages of each victim; none given is one victim of unknown age
	Born    Date             // when given, Victims holds the age that follows from it
	Date    Date             // date of the act, or zero
	With    []CircumstanceID // present, in the order of their ids
	Maybe   []CircumstanceID // not known either way, in the order of their ids
}

// Youngest is the set of ages that the youngest victim may have: for each age,
// somebody may be that old while everybody may be at least that old. A victim
// with no possible age at all counts as one of unknown age.
func (f Facts) Youngest() Ages {
	if len(f.Victims) == 0 {
		return AnyAge()
	}
	var all Ages
	bound := MaxAge
	for _, v := range f.Victims {
		if v.Empty() {
			v = AnyAge()
		}
		all = all.Union(v)
		_, oldest := v.Limits()
		bound = min(bound, oldest)
	}
	return all.Intersect(AgeBand(0, bound))
}

// Facts reads the text against the edition's vocabulary. It reports every
// fault; facts are only to be used when there is none.
func (g Given) Facts(e *Edition) (Facts, []*Fault) {
	var f Facts
	var faults []*Fault
	note := func(fact Fact, fault *Fault) bool {
		if fault != nil {
			fault.Fact = fact
			faults = append(faults, fault)
		}
		return fault == nil
	}
	victims := g.Ages
	if len(victims) > maxVictims {
		note(FactAge, &Fault{Code: VictimsTooMany, Args: []any{maxVictims}})
		victims = nil
	}
	for _, text := range victims {
		ages, fault := ParseAges(text)
		if note(FactAge, fault) {
			f.Victims = append(f.Victims, ages)
		}
	}
	date := func(fact Fact, text string) (d Date, ok bool) {
		if saysUnknown(text) {
			return Date{}, true
		}
		d, fault := ParseDate(strings.Trim(text, " \t"))
		return d, note(fact, fault)
	}
	var bornRead, dateRead bool
	f.Born, bornRead = date(FactBorn, g.Born)
	f.Date, dateRead = date(FactDate, g.Date)
	if bornRead && dateRead {
		note(FactBorn, f.setAge(len(g.Ages) > 0))
	}
	f.With = circumstances(e, g.With, FactCircumstance, note)
	f.Maybe = circumstances(e, g.Maybe, FactMaybe, note)
	for _, c := range f.Maybe {
		if slices.Contains(f.With, c) {
			note(FactMaybe, &Fault{Code: WithAndMaybe, Value: string(c)})
		}
	}
	return f, faults
}

// setAge works the age out from the birth date, which excludes an age that is
// given, even one that could not be read.
func (f *Facts) setAge(ageGiven bool) *Fault {
	switch {
	case f.Born.IsZero():
		return nil
	case ageGiven:
		return &Fault{Code: BornAndAge, Value: f.Born.String()}
	case f.Date.IsZero():
		return &Fault{Code: BornNeedsDate, Value: f.Born.String()}
	case f.Born.Compare(f.Date) > 0:
		return &Fault{Code: BornAfterDate, Value: f.Born.String()}
	}
	age := AgeOn(f.Born, f.Date)
	if age.Empty() {
		return &Fault{Code: AgeHigh, Value: f.Born.String(), Args: []any{MaxAge}}
	}
	f.Victims = []Ages{age}
	return nil
}

func circumstances(e *Edition, names []string, fact Fact, note func(Fact, *Fault) bool) []CircumstanceID {
	var ids []CircumstanceID
	for _, name := range names {
		id, fault := e.FindCircumstance(name)
		if note(fact, fault) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
