package law

import (
	"maps"
	"slices"
	"sync"

	"github.com/conmina/conmina/internal/sayings"
	"github.com/conmina/conmina/internal/spelling"
)

// ParseDays reads a day, a month, a year or a period, in the spellings of either
// language: 2017-06-22, 22/06/2017, 22 de junio de 2017, junio de 2017, 2017, del 1
// de enero al 31 de diciembre de 2017. A month or a year stands for all of its days.
// A period without an end goes on to [EndUnknown]. Texts that can be read in two
// ways are faults that suggest each.
func (order DateOrder) ParseDays(s string) (Period, *Fault) {
	if d, fault := isoDate(s); fault == nil || fault.Code != DateForm {
		return Period{d, d}, fault
	}
	p, fault := order.spelt(s)
	if fault == nil {
		return p, nil
	}
	if fault.Code == DateForm {
		fault.NameAlike(s, func(meant string) bool { _, fault := order.ParseDays(meant); return fault == nil })
	}
	fault.Value = s
	return Period{}, fault
}

// spelt reads days in any other form than year-month-day.
func (order DateOrder) spelt(s string) (Period, *Fault) {
	if d, ok := order.serial(s); ok {
		return Period{d, d}, nil
	}
	if spelling.HasForeignWord(s, wordsOfDays()) {
		return Period{}, &Fault{Code: DateForm}
	}
	return order.said(spelling.Tokens(s))
}

// said reads days from tokens.
func (order DateOrder) said(list []spelling.Token) (Period, *Fault) {
	if len(list) == 0 || len(list) > mostDateTokens {
		return Period{}, &Fault{Code: DateForm}
	}
	list = sayings.WithOrdinalDays(sayings.WithoutTimeOfDay(withoutOpeners(spelling.WithoutQuotes(list))))
	if slices.ContainsFunc(list, func(t spelling.Token) bool { return sayings.Vague()[t.Text] }) {
		return Period{}, order.vague(list)
	}
	if p, fault := order.timeOf(list); fault == nil || fault.Code != DateForm {
		return p, fault
	}
	if p, fault, ok := order.partOf(list); ok {
		return p, fault
	}
	return order.period(list)
}

// withoutOpeners takes off what stands before a day or behind it and adds nothing.
func withoutOpeners(list []spelling.Token) []spelling.Token {
	for len(list) > 1 && (sayings.DayOpeners[list[0].Text] || list[0].Text == "de" && list[1].Text == "fecha") {
		list = list[1:]
	}
	if len(list) > 2 && list[0].Text == "a" && list[1].Text == "los" { // a los 22 días del mes de junio de 2017
		list = list[2:]
	}
	if last := len(list) - 1; last > 0 && list[last].Text == "." {
		list = list[:last]
	}
	return list
}

// mostDateTokens is more than any way to write two days takes.
const mostDateTokens = 40

// wordsOfDays holds every word that a text about days, or a time of day, may have.
var wordsOfDays = sync.OnceValue(func() map[string]bool {
	words := spelling.WordSet(
		"primero", "entre", "between", "desde", "since", "de", "del", "from", "y", "and", "o", "or", "a", "al", "hasta", "to", "until", "through", "till", // see period
		"a", "los", "partir", // see withoutOpeners and withoutOpening
		"t", "las", "at", "h", "hs", "hrs", "hr", "horas", "am", "m", "p", "pm", "z", "utc", "gmt", // see timeOf
	)
	for name := range sayings.MonthNames() {
		words[name] = true
	}
	for name := range sayings.RomanMonths() {
		words[name] = true
	}
	for name := range sayings.Weekdays() {
		words[name] = true
	}
	for _, word := range sayings.WordsOfDayParts() {
		words[word] = true
	}
	for _, list := range []map[string]bool{sayings.DayFillers, sayings.DayOpeners, sayings.Vague(), spelling.WordSet(spelling.Ordinals...)} {
		maps.Copy(words, list)
	}
	for name := range spelling.NumberWords() {
		words[name] = true
	}
	return words
})

// one reads a text without connecting words between two days.
func (order DateOrder) one(list []spelling.Token) (fewDays, *Fault) {
	var f fewDays
	list = f.withoutWeekday(list)
	shape, n := shapeOf(list)
	set := func(year, month, day int) (fewDays, *Fault) {
		f.year, f.month, f.day = year, month, day
		return f, nil
	}
	if slices.Contains(n, 0) {
		return fewDays{}, &Fault{Code: DateNoSuchDay}
	}
	switch shape {
	case "y-n-n", "y/n/n", "y.n.n", "y n n":
		return set(n[0], n[1], n[2])
	case "8":
		if day := (fewDays{year: n[0] % 10000, month: n[0] / 10000 % 100, day: n[0] / 1000000}); day.whole() { // 01032018
			return fewDays{}, &Fault{Code: DateNoSuchDay, Suggest: day.names()}
		}
		return set(n[0]/10000, n[0]/100%100, n[0]%100)
	case "n n y":
		if slices.ContainsFunc(list, func(t spelling.Token) bool { return sayings.DayFillers[t.Text] }) {
			return DayFirst.numeric(f, n) // 2 de 1 de 2000: the words say the order
		}
		return order.numeric(f, n)
	case "n/n/y", "n-n-y", "n.n.y":
		return order.numeric(f, n)
	case "n/n/n", "n-n-n", "n.n.n", "n m n", "n/m/n", "n-m-n", "n.m n":
		return fewDays{}, shortYear(n)
	case "m-n", "m/n": // mar-18
		return fewDays{}, &Fault{Code: DateTwoReadings, Suggest: fewDays{year: 2000 + n[1], month: n[0]}.names()}
	case "n m y", "n-m-y", "n/m/y", "n.m y":
		return set(n[2], n[1], n[0])
	case "m n y":
		return set(n[2], n[0], n[1])
	case "y m n", "y-m-n", "y/m/n", "y.m n":
		return set(n[0], n[1], n[2])
	case "m y", "m-y", "m/y":
		return set(n[1], n[0], 0)
	case "y-n", "y/n", "y m", "y-m":
		return set(n[0], n[1], 0)
	case "n/y", "n-y":
		return set(n[1], n[0], 0)
	case "y":
		return set(n[0], 0, 0)
	case "n m", "n":
		return set(0, at(n, 1), n[0])
	case "m n":
		return set(0, n[0], n[1])
	case "n y":
		return set(n[1], 0, n[0])
	case "m":
		return set(0, n[0], 0)
	}
	return fewDays{}, &Fault{Code: DateForm}
}

// withoutWeekday takes the day of the week off the front of a text and keeps it.
func (f *fewDays) withoutWeekday(list []spelling.Token) []spelling.Token {
	list = withoutFirst(list, beforeWeekday)
	if len(list) == 0 {
		return nil
	}
	if f.weekday, f.hasWeekday = sayings.Weekdays()[list[0].Text]; f.hasWeekday {
		list = withoutFirst(list[1:], behindWeekday)
	}
	return list
}

var beforeWeekday, behindWeekday = spelling.WordSet("el", "dia", "on"), spelling.WordSet(",", ".")

// ParseDate reads one day, as [DateOrder.ParseDays] does with the day first: months,
// years and periods are faults. Days that the calendar does not have and years
// outside 1850 to 2199 are faults.
func ParseDate(s string) (Date, *Fault) {
	p, fault := DayFirst.ParseDays(s)
	if fault == nil && p.From != p.To {
		fault = &Fault{Code: DateNotADay, Value: s}
	}
	if fault != nil {
		return Date{}, fault
	}
	return p.From, nil
}
