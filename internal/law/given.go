package law

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/spelling"
)

// Codes of faults in a set of facts.
const (
	BornAndAge     Code = "born_and_age"
	BornNeedsDate  Code = "born_needs_date"
	BornAfterDate  Code = "born_after_date"
	WithAndMaybe   Code = "with_and_maybe"
	UntilTwice     Code = "until_twice"
	UntilNeedsDate Code = "until_needs_date"
	AgeContradicts Code = "circumstance_contradicts_age" // Args: the ages that the circumstance stands for
	AgeOfWhom      Code = "circumstance_of_whom"         // Args: the ages that the circumstance stands for
	PluralInDoubt  Code = "circumstance_is_known"
	VictimsTooMany Code = "victims_too_many"
)

// maxVictims is the highest number of ages in one case. It protects against input
// that was not meant as a list of ages.
const maxVictims = 1000

// Given is the facts of a case as text, before they are read.
type Given struct {
	Ages        []string // one per victim
	Born        string
	Date        string   // as [DateOrder.ParseDays] reads it, or two such texts with two dots between them; the last may be a word for not known
	Until       string   // the last of several days; a word for not known is different from a blank
	With, Maybe []string // circumstances, by any of their names
	Order       DateOrder
	Today       Date // the day that the word today stands for; zero where the word is not accepted
}

// Given writes the facts as [Given.Facts] reads them.
func (f Facts) Given() Given {
	g := Given{Born: f.Born.String(), Date: f.Date.String()}
	if f.Born.IsZero() {
		for _, v := range f.Victims {
			g.Ages = append(g.Ages, v.String())
		}
	}
	if !f.Until.IsZero() {
		g.Date += ".." + f.UntilText()
	}
	for _, id := range f.With {
		g.With = append(g.With, string(id))
	}
	for _, id := range f.Maybe {
		g.Maybe = append(g.Maybe, string(id))
	}
	return g
}

// Open lists the circumstances of an edition's vocabulary that the facts leave
// open. A circumstance is not open when it is given, when it stands for an age, or
// when the ages settle it.
func (f Facts) Open(e *Edition) []CircumstanceID {
	var list []CircumstanceID
	for _, c := range e.Circumstances {
		switch {
		case slices.Contains(f.With, c.ID), slices.Contains(f.Maybe, c.ID):
		case !c.VictimAge.Empty(), c.Plural && len(f.Victims) > 1:
		case !c.OnlyAge.Empty() && f.Ages().Intersect(c.OnlyAge).Empty():
		default:
			list = append(list, c.ID)
		}
	}
	slices.Sort(list)
	return list
}

// Facts reads the text against the edition's vocabulary. It reports every fault;
// the facts may be used only when there is no fault.
func (g Given) Facts(e *Edition) (Facts, []*Fault) { return g.facts(e, e.FindCircumstance) }

// FactsAlone is Facts without suggestions of similar names for unknown
// circumstances.
func (g Given) FactsAlone(e *Edition) (Facts, []*Fault) { return g.facts(e, e.FindCircumstanceAlone) }

func (g Given) facts(e *Edition, find findCircumstance) (Facts, []*Fault) {
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
	g.days(&f, note)
	f.With = circumstances(find, g.With, FactCircumstance, note)
	f.Maybe = circumstances(find, g.Maybe, FactMaybe, note)
	f.setFromCircumstances(e, note)
	for _, c := range f.Maybe {
		if slices.Contains(f.With, c) {
			note(FactMaybe, &Fault{Code: WithAndMaybe, Value: string(c)})
		}
	}
	return f, faults
}

// days reads the date of birth and the days of the act.
func (g Given) days(f *Facts, note func(Fact, *Fault) bool) {
	first, last, isPeriod := strings.Cut(g.Date, "..")
	open := isPeriod
	switch {
	case strings.Trim(g.Date, " \t") == "..":
		first, last = g.Date, "" // neither end: no date
	case !isPeriod:
		last, open = g.Until, strings.TrimSpace(g.Until) != ""
	case !spelling.SaysUnknown(g.Until):
		note(FactUntil, &Fault{Code: UntilTwice})
	}
	born, bornRead := g.dated(FactBorn, g.Born, note)
	if bornRead && born.From != born.To {
		bornRead = note(FactBorn, &Fault{Code: DateNotADay, Value: g.Born})
	}
	from, dateRead := g.dated(FactDate, first, note)
	until, untilRead := g.dated(FactUntil, last, note)
	f.Born, f.Date, f.Until = born.From, from.From, until.To
	switch {
	case !untilRead || from.From.IsZero():
	case open && until.To.IsZero():
		f.Until = EndUnknown()
	case until.To.IsZero() && from.From != from.To: // a month, a year or a period in one text
		f.Until = from.To
	}
	if dateRead && untilRead {
		note(FactUntil, f.setUntil())
	}
	if bornRead && dateRead {
		note(FactBorn, f.setAge(len(g.Ages) > 0))
	}
}

// dated reads one day, or all days of a month or a year.
func (g Given) dated(fact Fact, text string, note func(Fact, *Fault) bool) (p Period, ok bool) {
	switch {
	case spelling.SaysUnknown(text):
		return Period{}, true
	case !g.Today.IsZero() && saysToday(text):
		return Period{g.Today, g.Today}, true
	}
	p, fault := g.Order.ParseDays(strings.Trim(text, " \t"))
	return p, note(fact, fault)
}

func saysToday(text string) bool {
	folded := spelling.Fold(text)
	return folded == "hoy" || folded == "today"
}

// setAge works the age out from the birth date. A birth date and an age may not
// both be given, even when the age could not be read. Over an act of several days
// the victim may have more than one age.
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
	last := age
	switch {
	case f.EndsUnknown():
		last = AgeBand(MaxAge, MaxAge)
	case !f.Until.IsZero():
		last = AgeOn(f.Born, f.Until)
	}
	if age.Empty() || last.Empty() {
		return &Fault{Code: AgeHigh, Value: f.Born.String(), Args: []any{MaxAge}}
	}
	youngest, _ := age.Limits()
	_, oldest := last.Limits()
	f.Victims = []Ages{AgeBand(youngest, oldest)}
	return nil
}

// setUntil compares the first and the last day of the act. One day alone is no
// period.
func (f *Facts) setUntil() *Fault {
	switch {
	case f.Until.IsZero():
		return nil
	case f.Date.IsZero():
		return &Fault{Code: UntilNeedsDate, Value: f.Until.String()}
	case f.Until.Compare(f.Date) < 0:
		return &Fault{Code: PeriodReversed, Value: f.Until.String()}
	case f.Until == f.Date:
		f.Until = Date{}
	}
	return nil
}

// setFromCircumstances turns circumstances that stand for ages of the victim into
// those ages. It also removes circumstances that the ages already imply.
func (f *Facts) setFromCircumstances(e *Edition, note func(Fact, *Fault) bool) {
	f.With = slices.DeleteFunc(f.With, func(id CircumstanceID) bool {
		c := e.Circumstance(id)
		switch of := c.VictimAge.Union(c.OnlyAge); {
		case of.Empty():
		case !f.Born.IsZero() && !f.Until.IsZero():
			note(FactCircumstance, f.throughout(c))
		default:
			note(FactCircumstance, f.setAgeOf(id, of))
		}
		return !c.VictimAge.Empty()
	})
	for _, id := range f.Maybe {
		switch c := e.Circumstance(id); {
		case !c.OnlyAge.Empty() && f.Ages().Intersect(c.OnlyAge).Empty():
			note(FactMaybe, &Fault{Code: AgeContradicts, Value: string(id), Args: []any{c.OnlyAge}})
		case !c.VictimAge.Empty():
			note(FactMaybe, &Fault{Code: AgeInDoubt, Value: string(id), Args: []any{c.VictimAge}})
		case c.Plural && len(f.Victims) > 1:
			note(FactMaybe, &Fault{Code: PluralInDoubt, Value: string(id)})
		}
	}
}

// throughout compares a circumstance with the ages that a victim of known birth
// date has during an act of several days. A circumstance that stands for ages must
// be true on every day; a circumstance that only some ages allow must be possible
// on one day.
func (f *Facts) throughout(c *Circumstance) *Fault {
	ages := f.Ages()
	switch {
	case !c.VictimAge.Empty() && !ages.Within(c.VictimAge):
		return &Fault{Code: AgeContradicts, Value: string(c.ID), Args: []any{c.VictimAge}}
	case !c.OnlyAge.Empty() && ages.Intersect(c.OnlyAge).Empty():
		return &Fault{Code: AgeContradicts, Value: string(c.ID), Args: []any{c.OnlyAge}}
	}
	return nil
}

// setAgeOf narrows the age of the victim to the ages that a circumstance stands
// for. With several victims it is a fault when the circumstance may be meant of
// more than one of them.
func (f *Facts) setAgeOf(id CircumstanceID, of Ages) *Fault {
	if len(f.Victims) == 0 {
		f.Victims = []Ages{of}
		return nil
	}
	at := -1
	for i, v := range f.Victims {
		switch both := v.Intersect(of); {
		case both == v:
			return nil
		case both.Empty():
		case at >= 0:
			return &Fault{Code: AgeOfWhom, Value: string(id), Args: []any{of}}
		default:
			at = i
		}
	}
	if at < 0 {
		return &Fault{Code: AgeContradicts, Value: string(id), Args: []any{of}}
	}
	f.Victims[at] = f.Victims[at].Intersect(of)
	return nil
}

type findCircumstance func(name string) (CircumstanceID, *Fault)

func circumstances(find findCircumstance, names []string, fact Fact, note func(Fact, *Fault) bool) []CircumstanceID {
	var ids []CircumstanceID
	for _, name := range names {
		if spelling.SaysNothing(name) {
			continue
		}
		id, fault := find(name)
		if note(fact, fault) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
