package law

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/conmina/conmina/internal/sayings"
	"github.com/conmina/conmina/internal/spelling"
)

// Codes of faults in days that are not written year first.
const (
	DateTwoReadings Code = "date_two_readings" // Suggest has each reading
	DateOrderOther  Code = "date_order_other"  // the month stands where the day is expected; Suggest has the day
	DateWeekday     Code = "date_weekday"      // Args: the day; another day of the week stands before it
	DateNotADay     Code = "date_not_a_day"    // a month or a year where one day is needed
	DateVague       Code = "date_vague"        // about such a day, or some time in a year; Suggest has the month or the year
	DateZone        Code = "date_zone"         // the time of day is of another time zone, in which it is another day; Suggest has both
)

// DateOrder says how the days of a table are written when their text can be read in
// several ways.
type DateOrder uint8

// The orders of days. The zero value is the order that Peru uses.
const (
	DayFirst DateOrder = iota
	MonthFirst
	YearFirst // only the order year, month, day
	Excel1900 // serial numbers of a workbook, beside texts with the day first
	Excel1904 // the same, in the date system of old Macintosh workbooks
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

// fewDays is a text about days: a year, perhaps a month and perhaps a day.
type fewDays struct {
	year, month, day int // zero: not said
	weekday          time.Weekday
	hasWeekday       bool
}

// one reads a text without connecting words between two days.
func (order DateOrder) one(list []spelling.Token) (fewDays, *Fault) {
	var f fewDays
	list, f.weekday, f.hasWeekday = withoutWeekday(list)
	shape, n := shapeOf(list)
	set := func(year, month, day int) (fewDays, *Fault) {
		f.year, f.month, f.day = year, month, day
		return f, nil
	}
	if slices.Contains(n, 0) {
		return f, &Fault{Code: DateNoSuchDay}
	}
	switch shape {
	case "y-n-n", "y/n/n", "y.n.n", "y n n":
		return set(n[0], n[1], n[2])
	case "8":
		if day := (fewDays{year: n[0] % 10000, month: n[0] / 10000 % 100, day: n[0] / 1000000}); day.whole() { // 01032018
			return f, &Fault{Code: DateNoSuchDay, Suggest: day.names()}
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
		return f, shortYear(n)
	case "m-n", "m/n": // mar-18
		return f, &Fault{Code: DateTwoReadings, Suggest: fewDays{year: 2000 + n[1], month: n[0]}.names()}
	case "n m y", "n-m-y", "n/m/y", "n.m y":
		return set(n[2], n[1], n[0])
	case "m n y":
		return set(n[2], n[0], n[1])
	case "y m n", "y-m-n", "y/m/n":
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
	return f, &Fault{Code: DateForm}
}

func at(n []int, i int) int {
	if i < len(n) {
		return n[i]
	}
	return 0
}

// numeric reads two numbers and a year in the order of the table.
func (order DateOrder) numeric(f fewDays, n []int) (fewDays, *Fault) {
	f.day, f.month, f.year = n[0], n[1], n[2]
	switch order {
	case YearFirst:
		return f, &Fault{Code: DateForm}
	case MonthFirst:
		f.day, f.month = n[1], n[0]
	}
	if f.month > 12 && f.day <= 12 { // the other order
		swapped := fewDays{year: f.year, month: f.day, day: f.month}
		if p, fault := swapped.period(); fault == nil {
			return f, &Fault{Code: DateOrderOther, Suggest: []string{p.From.String()}}
		}
	}
	return f, nil
}

// shortYear describes a day whose year has two digits.
func shortYear(n []int) *Fault {
	fault := &Fault{Code: DateTwoReadings}
	for _, f := range []fewDays{{year: 2000 + n[2], month: n[1], day: n[0]}, {year: 2000 + n[0], month: n[1], day: n[2]}, {year: 1900 + n[2], month: n[1], day: n[0]}} {
		if p, wrong := f.period(); wrong == nil && len(fault.Suggest) < 2 && !slices.Contains(fault.Suggest, p.From.String()) {
			fault.Suggest = append(fault.Suggest, p.From.String())
		}
	}
	return fault
}

// shapeOf writes tokens as a shape and lists their numbers: y is a number of four
// digits, 8 one of eight, n one of one or two digits or in words, m a month. Words
// that add nothing, ordinal signs and commas are left out, as are full stops behind
// abbreviations.
func shapeOf(list []spelling.Token) (shape string, numbers []int) {
	var b strings.Builder
	last := byte(0)
	put := func(kind byte, n int) {
		if last != 0 && isValue(last) {
			b.WriteByte(' ')
		}
		b.WriteByte(kind)
		numbers, last = append(numbers, n), kind
	}
	for i, t := range list {
		month := sayings.MonthNames()[t.Text]
		if i > 1 && i+1 < len(list) && list[i-1].Text == list[i+1].Text && strings.Contains("/-.", list[i-1].Text) {
			month = max(month, sayings.RomanMonths()[t.Text])
		}
		switch {
		case t.Digits == 4, t.Digits == 0 && t.Number >= 1000:
			put('y', t.Number)
		case t.Digits == 8:
			put('8', t.Number)
		case t.IsNumber() && (t.Digits == 1 || t.Digits == 2 || t.Digits == 0):
			put('n', t.Number)
		case month != 0:
			put('m', int(month))
		case last == 'n' && spelling.IsOrdinal(t.Text), last != 0 && t.Text == ",", last == 'm' && t.Text == ".", sayings.DayFillers[t.Text]:
		case t.Text == "." && i > 0 && spelling.IsOrdinal(list[i-1].Text), t.Text == "." && i+1 < len(list) && spelling.IsOrdinal(list[i+1].Text):
		case t.Text == "-" || t.Text == "/" || t.Text == ".":
			b.WriteString(t.Text)
			last = t.Text[0]
		case i == 0 && (t.Text == "primero" || t.Text == "1ro"):
			put('n', 1)
		default:
			return "", nil
		}
	}
	return b.String(), numbers
}

func isValue(kind byte) bool { return kind == 'y' || kind == '8' || kind == 'n' || kind == 'm' }

// withoutWeekday takes the day of the week off the front.
func withoutWeekday(list []spelling.Token) ([]spelling.Token, time.Weekday, bool) {
	for len(list) > 1 && (list[0].Text == "el" || list[0].Text == "dia" || list[0].Text == "on") {
		list = list[1:]
	}
	day, known := sayings.Weekdays()[list[0].Text]
	if !known || len(list) == 1 {
		return list, 0, false
	}
	list = list[1:]
	for len(list) > 1 && (list[0].Text == "," || list[0].Text == "." || list[0].Text == "the") {
		list = list[1:]
	}
	return list, day, true
}

// period gives the first and the last of the days.
func (f fewDays) period() (Period, *Fault) {
	first, last := Date{f.year, time.Month(max(f.month, 1)), max(f.day, 1)}, Date{f.year, time.Month(f.month), f.day}
	switch {
	case f.year == 0:
		return Period{}, &Fault{Code: DateForm}
	case f.month == 0 && f.day == 0:
		last = Date{f.year, time.December, 31}
	case f.month > 12 || f.month < 1:
		return Period{}, &Fault{Code: DateNoSuchDay}
	case f.day == 0:
		last = Date{f.year, first.Month, 28}
		for last.Next().Month == first.Month {
			last = last.Next()
		}
	}
	if fault := first.check(); fault != nil {
		return Period{}, fault
	}
	if f.hasWeekday && (f.day == 0 || first.time().Weekday() != f.weekday) {
		return Period{}, &Fault{Code: DateWeekday, Suggest: []string{first.String()}}
	}
	return Period{first, last}, nil
}

// whole reports whether a day stands in the calendar.
func (f fewDays) whole() bool {
	_, fault := f.period()
	return fault == nil
}

// names writes a year, a month or a day as [DateOrder.ParseDays] reads it; nothing for
// what the calendar does not have.
func (f fewDays) names() []string {
	p, fault := f.period()
	switch {
	case fault != nil:
		return nil
	case f.day != 0:
		return []string{p.From.String()}
	case f.month != 0:
		return []string{p.From.String()[:len("2006-01")]}
	}
	return []string{p.From.String()[:len("2006")]}
}

// serial reads the serial number of a day in a workbook. The time of day, its
// fraction, is left out.
func (order DateOrder) serial(s string) (Date, bool) {
	if order != Excel1900 && order != Excel1904 {
		return Date{}, false
	}
	whole, part, _ := strings.Cut(strings.TrimSpace(s), ".")
	n, err := strconv.ParseUint(whole, 10, 32)
	if err != nil || len(whole) > 5 || whole[0] == '0' || strings.Trim(part, "0123456789") != "" {
		return Date{}, false
	}
	first := time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	if order == Excel1900 {
		if n <= 60 { // before March 1900, which this system counts with a day that never was
			return Date{}, false
		}
		first = time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	}
	t := first.AddDate(0, 0, int(n))
	return Date{t.Year(), t.Month(), t.Day()}, true
}

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
