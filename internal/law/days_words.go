package law

import (
	"slices"
	"time"

	"github.com/conmina/conmina/internal/spelling"
)

// period reads two days with connecting words between them, a day from which on the
// act went on, or one day, month or year.
func (order DateOrder) period(list []spelling.Token) (Period, *Fault) {
	if p, fault := order.oneOrAll(list); fault == nil || fault.Code != DateForm {
		return p, fault
	}
	rest, between, opened := withoutOpening(list)
	for i := 1; i < len(rest)-1; i++ {
		if !connects(rest, i, between) {
			continue
		}
		if p, fault := order.fromTo(rest[:i], rest[i+1:]); fault == nil || fault.Code != DateForm {
			return p, fault
		}
	}
	if opened {
		p, fault := order.oneOrAll(rest)
		p.To = EndUnknown()
		return p, fault
	}
	return Period{}, &Fault{Code: DateForm}
}

// oneOrAll reads one day, or all days of a month or a year.
func (order DateOrder) oneOrAll(list []spelling.Token) (Period, *Fault) {
	f, fault := order.one(list)
	if fault != nil {
		return Period{}, fault
	}
	return f.period()
}

// fromTo reads the first and the last day. What the first leaves out, its month or
// its year, stands in the last.
func (order DateOrder) fromTo(first, last []spelling.Token) (Period, *Fault) {
	a, fault := order.one(first)
	if fault != nil {
		return Period{}, fault
	}
	b, fault := order.one(last)
	if fault != nil {
		return Period{}, fault
	}
	if a.year == 0 {
		a.year = b.year
		if a.month == 0 {
			a.month = b.month
		}
	}
	from, fault := a.period()
	if fault != nil {
		return Period{}, fault
	}
	to, fault := b.period()
	if fault != nil {
		return Period{}, fault
	}
	if to.To.Compare(from.From) < 0 {
		return Period{}, &Fault{Code: PeriodReversed}
	}
	return Period{from.From, to.To}, nil
}

// withoutOpening takes the word off with which a period begins. between reports
// whether the word asks for and between the two days; opened whether a single day
// behind it opens a period.
func withoutOpening(list []spelling.Token) (rest []spelling.Token, between, opened bool) {
	if len(list) < 2 {
		return list, false, false
	}
	switch list[0].Text {
	case "entre", "between":
		return list[1:], true, false
	case "desde", "since":
		return list[1:], false, true
	case "de", "del", "from":
		return list[1:], false, false
	}
	return list, false, false
}

// connects reports whether the token at a place connects the first and the last day.
// A hyphen or a slash does so between spaces, or between two whole days.
func connects(list []spelling.Token, at int, between bool) bool {
	t := list[at]
	switch {
	case between && (t.Text == "y" || t.Text == "and"):
		return true
	case t.Text == "-" || t.Text == "/":
		before, behind := hyphens(list[:at]), hyphens(list[at+1:])
		apart := t.Spaced && list[at+1].Spaced
		wholeDays := t.Text == "/" && before > 0 && before == behind                    // 2018-01-01/2018-12-31
		years := before+behind == 0 && list[at-1].Digits == 4 && list[at+1].Digits == 4 // 2018-2019
		return apart || wholeDays || years
	}
	return slices.Contains([]string{"a", "al", "hasta", "to", "until", "through", "till"}, t.Text)
}

func hyphens(list []spelling.Token) int {
	n := 0
	for _, t := range list {
		if t.Text == "-" {
			n++
		}
	}
	return n
}

// Peru has no other time than this one.
var peru = time.FixedZone("", -5*60*60)

// timeOf reads one day with the time of day, which is left out. When the time is of
// another time zone and that makes it another day in Peru, both days are suggested.
func (order DateOrder) timeOf(list []spelling.Token) (Period, *Fault) {
	at := slices.IndexFunc(list, func(t spelling.Token) bool { return t.Text == ":" })
	if at < 2 || !list[at-1].IsNumber() {
		return Period{}, &Fault{Code: DateForm}
	}
	clock, ok := readClock(list[at-1:])
	if !ok {
		return Period{}, &Fault{Code: DateForm}
	}
	day := list[:at-1]
	for len(day) > 1 && slices.Contains([]string{"t", ",", "las", "a", "at"}, day[len(day)-1].Text) {
		day = day[:len(day)-1]
	}
	p, fault := order.oneOrAll(day)
	switch {
	case fault != nil:
		return p, fault
	case p.From != p.To:
		return Period{}, &Fault{Code: DateForm}
	case !clock.zoned:
		return p, nil
	}
	here := time.Date(p.From.Year, p.From.Month, p.From.Day, clock.hour, clock.minute, 0, 0, time.FixedZone("", clock.offset)).In(peru)
	if there := (Date{here.Year(), here.Month(), here.Day()}); there != p.From {
		return Period{}, &Fault{Code: DateZone, Suggest: []string{there.String(), p.From.String()}}
	}
	return p, nil
}

// clock is a time of day.
type clock struct {
	hour, minute int
	offset       int // seconds east of Greenwich
	zoned        bool
}

// readClock reads 10:30, 10:30:15.250, 10:30 a. m., 10:30Z, 10:30-05:00.
func readClock(list []spelling.Token) (clock, bool) {
	c := clock{hour: list[0].Number}
	if len(list) < 3 || !list[2].IsNumber() || list[2].Digits != 2 {
		return c, false
	}
	c.minute = list[2].Number
	list = list[3:]
	if len(list) >= 2 && list[0].Text == ":" && list[1].Digits == 2 && list[1].Number < 60 {
		list = list[2:]
		if len(list) >= 2 && (list[0].Text == "." || list[0].Text == ",") && list[1].Digits > 0 {
			list = list[2:]
		}
	}
	rest := ""
	for _, t := range list {
		rest += t.Text
	}
	switch rest {
	case "", "h", "hs", "hrs", "hr", "horas", "am", "a.m.", "a.m", "pm", "p.m.", "p.m":
	case "z", "utc", "gmt":
		c.zoned = true
	default:
		var ok bool
		if c.offset, ok = zone(rest); !ok {
			return c, false
		}
		c.zoned = true
	}
	return c, c.hour < 24 && c.minute < 60
}

// zone reads the distance to Greenwich, +02:00 or -0500, in seconds.
func zone(text string) (int, bool) {
	t, err := time.Parse("-07:00", text)
	if err != nil {
		t, err = time.Parse("-0700", text)
	}
	_, offset := t.Zone()
	return offset, err == nil && text != ""
}
