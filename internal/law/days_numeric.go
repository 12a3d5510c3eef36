package law

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/conmina/conmina/internal/sayings"
	"github.com/conmina/conmina/internal/spelling"
)

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
	first := Date{1904, time.January, 1}
	if order == Excel1900 {
		if n <= 60 { // before March 1900, which this system counts with a day that never was
			return Date{}, false
		}
		first = Date{1899, time.December, 30}
	}
	return first.plus(int(n)), true
}

// numeric reads two numbers and a year in the order of the table.
func (order DateOrder) numeric(f fewDays, n []int) (fewDays, *Fault) {
	f.day, f.month, f.year = n[0], n[1], n[2]
	switch order {
	case YearFirst:
		return fewDays{}, &Fault{Code: DateForm}
	case MonthFirst:
		f.day, f.month = n[1], n[0]
	}
	if f.month > 12 { // perhaps the other order
		swapped := fewDays{year: f.year, month: f.day, day: f.month}
		if p, fault := swapped.period(); fault == nil {
			return fewDays{}, &Fault{Code: DateOrderOther, Suggest: []string{p.From.String()}}
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
	var last byte // the kind of value or the sign that was written last; zero before the first
	put := func(kind byte, n int) {
		if isValue(last) {
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

func at(n []int, i int) int {
	if i < len(n) {
		return n[i]
	}
	return 0
}

func isValue(kind byte) bool { return kind == 'y' || kind == 'n' || kind == 'm' }
