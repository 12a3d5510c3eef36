package spaces

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// turns are the days and the ages on which the law about an offence may change: every
// date and the ends of every set of ages that its encoding and the general part hold.
// Between two of them nothing of the law changes, so that the chain of a ledger is the
// same for all of their days and ages.
type turns struct {
	days []law.Date // in order
	ages []int      // in order
}

// alike keeps the turns of the offences that were met.
type alike struct {
	mu    sync.Mutex
	turns map[string]*turns
}

// of gives the turns of an offence.
func (a *alike) of(o *law.Offence, part any) *turns {
	a.mu.Lock()
	defer a.mu.Unlock()
	if t := a.turns[o.ID]; t != nil {
		return t
	}
	t := turnsOf(o.Versions, o.Edition.Ceilings, o.Edition.Circumstances, o.Edition.Elements, part)
	if a.turns == nil {
		a.turns = map[string]*turns{}
	}
	a.turns[o.ID] = t
	return t
}

// turnsOf collects the turns in values of the law, whatever their types are.
func turnsOf(values ...any) *turns {
	days, ages := map[law.Date]bool{}, map[int]bool{}
	for _, v := range values {
		collect(reflect.ValueOf(v), map[uintptr]bool{}, days, ages)
	}
	t := &turns{}
	for d := range days {
		t.days = append(t.days, d)
	}
	for n := range ages {
		t.ages = append(t.ages, n)
	}
	slices.SortFunc(t.days, law.Date.Compare)
	slices.Sort(t.ages)
	return t
}

// collect walks through a value. A day and the day after it are both turns, since a
// period has its first and its last day in it.
func collect(v reflect.Value, met map[uintptr]bool, days map[law.Date]bool, ages map[int]bool) {
	switch v.Type() {
	case reflect.TypeFor[law.Date]():
		d := v.Interface().(law.Date)
		if !d.IsZero() {
			days[d], days[d.Next()] = true, true
		}
		return
	case reflect.TypeFor[law.Ages]():
		set := v.Interface().(law.Ages)
		for n := range law.MaxAge + 1 {
			if n > 0 && set.Has(n) != set.Has(n-1) {
				ages[n] = true
			}
		}
		return
	case reflect.TypeFor[*law.Edition](), reflect.TypeFor[*law.Offence]():
		return // what belongs to the offence is walked through by itself
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				collect(v.Field(i), met, days, ages)
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			collect(v.Index(i), met, days, ages)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			collect(key, met, days, ages)
			collect(v.MapIndex(key), met, days, ages)
		}
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() || v.Kind() == reflect.Pointer && met[v.Pointer()] {
			return
		}
		if v.Kind() == reflect.Pointer {
			met[v.Pointer()] = true
		}
		collect(v.Elem(), met, days, ages)
	}
}

// day gives the first day on which the law is as it is on a day.
func (t *turns) day(d law.Date) law.Date {
	i, exact := slices.BinarySearchFunc(t.days, d, law.Date.Compare)
	switch {
	case exact:
		return d
	case i == 0:
		return law.Date{Year: 1, Month: 1, Day: 1}
	}
	return t.days[i-1]
}

// age gives the youngest age that the law does not tell from an age.
func (t *turns) age(n int) int {
	i, exact := slices.BinarySearch(t.ages, n)
	switch {
	case exact:
		return n
	case i == 0:
		return 0
	}
	return t.ages[i-1]
}

// question is the same for two records whose chains are the same: records of one
// offence whose days and ages the law does not tell apart, with the same other facts.
// Dates of birth, and acts of several days, are told apart by their own days.
func (x *Reader) question(c *cases.Asked, texts []string) string {
	t := x.alike.of(c.Offence, *x.part)
	asked, facts := *c, *c.Facts
	asked.Facts, texts = &facts, slices.Clone(texts)
	if facts.Born.IsZero() && facts.Until.IsZero() && !facts.Date.IsZero() && strings.TrimSpace(texts[inAgentBorn]) == "" {
		facts.Date = t.day(facts.Date)
		for _, i := range []int{inRequested, inAsOf} {
			if d, fault := law.ParseDate(strings.TrimSpace(texts[i])); fault == nil {
				texts[i] = t.day(d).String()
			}
		}
	}
	t.victims(&facts)
	if ages, fault := law.ParseAges(texts[inAgentAge]); fault == nil {
		if n, one := ages.Single(); one {
			texts[inAgentAge] = strconv.Itoa(t.age(n))
		}
	}
	return fmt.Sprint(asked.Question(), "\x00", strings.Join(texts, "\x00"))
}

// victims puts the age of one victim in place of the ages that the law does not tell
// from it.
func (t *turns) victims(f *resolve.Coded) {
	if len(f.Victims) != 1 {
		return
	}
	if n, one := f.Victims[0].Single(); one {
		f.Victims = []law.Ages{law.AgeBand(t.age(n), t.age(n))}
	}
}
