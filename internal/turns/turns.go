// Package turns tells which cases the law does not tell apart: it finds the days and the
// ages on which anything of the law changes, and writes what a case asks as one text. What
// was worked out for one case can then serve another.
package turns

import (
	"reflect"
	"slices"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// Turns are the days and the ages on which the law may change: every date and the ends of
// every set of ages that values of it hold. Between two of them nothing of these values
// changes.
type Turns struct {
	days []law.Date // in order
	ages []int      // in order
}

// Of collects the turns in values of the law, whatever their types are.
func Of(values ...any) *Turns {
	days, ages := map[law.Date]bool{}, map[int]bool{}
	for _, v := range values {
		collect(reflect.ValueOf(v), map[uintptr]bool{}, days, ages)
	}
	t := &Turns{}
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

// Day gives the first day on which the law is as it is on a day.
func (t *Turns) Day(d law.Date) law.Date {
	i, exact := slices.BinarySearchFunc(t.days, d, law.Date.Compare)
	switch {
	case exact:
		return d
	case i == 0:
		return law.Date{Year: 1, Month: 1, Day: 1}
	}
	return t.days[i-1]
}

// Age gives the youngest age that the law does not tell from an age.
func (t *Turns) Age(n int) int {
	i, exact := slices.BinarySearch(t.ages, n)
	switch {
	case exact:
		return n
	case i == 0:
		return 0
	}
	return t.ages[i-1]
}

// First gives the first of the cases that the law does not tell from a case: on the first
// of the days and at the youngest of the ages. alike is false for a case whose own day
// counts, because it has a date of birth or goes on for several days; it keeps its day.
func (t *Turns) First(c *resolve.Coded) (first resolve.Coded, alike bool) {
	first = *c
	if alike = c.Until.IsZero() && c.Born.IsZero() && !c.Today; alike && !c.Date.IsZero() {
		first.Date = t.Day(c.Date)
	}
	if len(c.Victims) == 1 {
		if n, one := c.Victims[0].Single(); one {
			first.Victims = []law.Ages{law.AgeBand(t.Age(n), t.Age(n))}
		}
	}
	return first, alike
}
