package answers

import (
	"encoding/binary"
	"strings"
	"time"

	"github.com/conmina/conmina/internal/law"
)

// ageSlot gives the slot of a plainly written age. ok is false for every text that
// needs a parser.
func ageSlot(text []byte) (slot int, ok bool) {
	switch len(text) {
	case 0:
		return UnknownAge, true
	case 1:
		n := text[0] - '0'
		return int(n), n <= 9
	case 2:
		a, b := text[0]-'0', text[1]-'0'
		return int(a)*10 + int(b), a >= 1 && a <= 9 && b <= 9
	case 3:
		a, b, c := text[0]-'0', text[1]-'0', text[2]-'0'
		slot = int(a)*100 + int(b)*10 + int(c)
		return slot, a == 1 && b <= 9 && c <= 9 && slot <= law.MaxAge
	}
	return 0, false
}

// plainDay gives the number of a plainly written day of the calendar: year first, or
// in the order of the table with four digits for the year. ok is false for every text
// that needs a parser.
func (j *Store) plainDay(t []byte) (day int, ok bool) {
	if day, ok = yearFirst(t); ok || j.Order == law.YearFirst {
		return day, ok
	}
	day, end := j.numericDay(t)
	return day, end > 0 && end == len(t)
}

// numericDay reads a day such as 22/6/2017 at the front of a text, and gives the
// position where it ends. That is 0 where no such day stands.
func (j *Store) numericDay(t []byte) (day, end int) {
	d, at := fewDigits(t, 0)
	m, next := fewDigits(t, at+1)
	if next+5 > len(t) || t[at] != t[next] || t[at] != '/' && t[at] != '-' && t[at] != '.' {
		return 0, 0
	}
	if j.Order == law.MonthFirst {
		d, m = m, d
	}
	y := 0
	for _, c := range t[next+1 : next+5] {
		if c-'0' > 9 {
			return 0, 0
		}
		y = y*10 + int(c-'0')
	}
	if y < firstPlainYear || y > lastPlainYear || m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return 0, 0
	}
	return ordinal(y, m, d), next + 5
}

// fewDigits reads one digit or two, and gives the position behind them. Where there
// is none, that is the position where it began.
func fewDigits(t []byte, at int) (n, end int) {
	for end = at; end < len(t) && end < at+2 && t[end]-'0' <= 9; end++ {
		n = n*10 + int(t[end]-'0')
	}
	return n, end
}

// yearFirst reads a day of the form 2006-01-02.
func yearFirst(t []byte) (day int, ok bool) {
	if len(t) != len("2006-01-02") {
		return 0, false
	}
	month := binary.LittleEndian.Uint64(t) ^ dateForm // the digits and marks of the year and the month
	date := uint64(binary.LittleEndian.Uint16(t[8:])) ^ dateForm&0xffff
	if ((month+dateRoom)|month|(date+dateRoom&0xffff)|date)&highs != 0 {
		return 0, false
	}
	digit := func(word uint64, at int) int { return int(word >> (8 * at) & 0xff) }
	y := digit(month, 0)*1000 + digit(month, 1)*100 + digit(month, 2)*10 + digit(month, 3)
	m := digit(month, 5)*10 + digit(month, 6)
	d := digit(date, 0)*10 + digit(date, 1)
	if y < firstPlainYear || y > lastPlainYear || m < 1 || m > 12 || d < 1 {
		return 0, false
	}
	return ordinal(y, m, d), d <= 28 || d <= daysIn(y, m)
}

// dateForm is the text 0000-00- as a word. The bytes of a date that has this form
// differ from it by their digits, and by nothing at its marks. Added to these
// differences, dateRoom sets the highest bit of each byte that differs by more.
const (
	dateForm = 0x2d30302d30303030
	dateRoom = 0x7f76767f76767676
)

// daysIn is the number of days of a month.
func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// PlainDate gives the day of a plainly written date; zero when there is none.
func (j *Store) PlainDate(text []byte) law.Date {
	day, _ := j.plainDay(text)
	return law.Date{Year: day / 10000, Month: time.Month(day / 100 % 100), Day: day % 100}
}

// Listed splits a list at semicolons. A blank entry says nothing; it is not a
// victim of unknown age.
func Listed(cell string) []string { return AppendListed(nil, cell) }

// AppendListed adds the entries of a list, see [Listed].
func AppendListed(names []string, cell string) []string {
	for more := true; more; {
		var name string
		name, cell, more = strings.Cut(cell, ";")
		if strings.TrimSpace(name) != "" {
			names = append(names, name)
		}
	}
	return names
}

// Inside gives the text of a string without its quotation marks. Any other value is
// returned unchanged.
func Inside(value []byte) []byte {
	if len(value) >= 2 && value[0] == '"' {
		return value[1 : len(value)-1]
	}
	return value
}
