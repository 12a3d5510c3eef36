package law

import (
	"slices"
	"time"

	"github.com/conmina/conmina/internal/sayings"
	"github.com/conmina/conmina/internal/spelling"
)

// period reads two days with connecting words between them, a day from which on the
// act went on, or one day, month or year.
func (order DateOrder) period(list []spelling.Token) (Period, *Fault) {
	if p, fault := order.oneOrAll(list); fault == nil || fault.Code != DateForm {
		return p, fault
	}
	if rest, open := sayings.WithoutOpenEnd(list); open {
		rest, _, _ = withoutOpening(rest)
		return order.openedBy(rest)
	}
	rest, between, opened := withoutOpening(list)
	if opened {
		if p, fault := order.openedBy(rest); fault == nil || fault.Code != DateForm {
			return p, fault
		}
	}
	for i := 1; i < len(rest)-1; i++ {
		if p, ok := order.eitherOf(rest, i); ok && !opened {
			return p, nil
		}
		if !connects(rest, i, between) {
			continue
		}
		if p, fault := order.fromTo(rest[:i], rest[i+1:]); fault == nil || fault.Code != DateForm {
			return p, fault
		}
	}
	return Period{}, &Fault{Code: DateForm}
}

// openedBy is the time that goes on from a day, or from the first of two: desde marzo o
// abril de 2018.
func (order DateOrder) openedBy(list []spelling.Token) (Period, *Fault) {
	p, fault := order.oneOrAll(list)
	for i, t := range list {
		if either, ok := order.eitherOf(list, i); fault != nil && ok && !sayings.Connecting[t.Text] {
			p, fault = either, nil
		}
	}
	if fault != nil {
		return Period{}, fault
	}
	p.To = EndUnknown()
	return p, nil
}

// partOf reads a part of a year or of a month: primer semestre de 2017.
func (order DateOrder) partOf(list []spelling.Token) (p Period, fault *Fault, ok bool) {
	part, rest, ok := sayings.PartOf(list)
	if !ok {
		return Period{}, nil, false
	}
	whole, fault := order.one(rest)
	if fault != nil || whole.day != 0 || (whole.month != 0) != part.OfMonth {
		return Period{}, nil, false
	}
	if p, fault = whole.period(); fault != nil {
		return Period{}, fault, true
	}
	months := 12 / part.Of
	switch {
	case part.OfMonth && part.Nth == 1:
		p.To.Day = 15
	case part.OfMonth:
		p.From.Day = 16
	default:
		from := fewDays{year: whole.year, month: 1 + months*(part.Nth-1)}
		to := fewDays{year: whole.year, month: months * part.Nth}
		p, _ = from.period()
		last, _ := to.period()
		p.To = last.To
	}
	return p, nil, true
}

// oneOrAll reads one day, or all days of a month or a year.
func (order DateOrder) oneOrAll(list []spelling.Token) (Period, *Fault) {
	f, fault := order.one(list)
	if fault != nil {
		return Period{}, fault
	}
	return f.period()
}

// fromTo reads the first and the last day.
func (order DateOrder) fromTo(first, last []spelling.Token) (Period, *Fault) {
	a, b, fault := order.ends(first, last)
	if fault != nil {
		return Period{}, fault
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

// ends reads the first and the last day. What one leaves out, its month or its year,
// stands in the other; a month without a day has none for it.
func (order DateOrder) ends(first, last []spelling.Token) (a, b fewDays, fault *Fault) {
	a, fault = order.one(first)
	b, behind := order.one(last)
	if fault == nil || behind != nil && behind.Code == DateForm { // what is no day is told before a day that there is not
		fault = behind
	}
	if fault != nil {
		return fewDays{}, fewDays{}, fault
	}
	if a.year == 0 {
		a.year = b.year
		if a.month == 0 && b.day != 0 {
			a.month = b.month
		}
	}
	if b.month == 0 && a.day != 0 && b.day != 0 { // March 1 to 5, 2018
		b.month = a.month
	}
	return a, b, nil
}

// eitherOf reads two days, two months or two years that follow one another, with the connecting
// word at a place: marzo o abril de 2018.
func (order DateOrder) eitherOf(list []spelling.Token, at int) (Period, bool) {
	if !slices.Contains([]string{"y", "o", "and", "or", "/"}, list[at].Text) {
		return Period{}, false
	}
	a, b, fault := order.ends(list[:at], list[at+1:])
	if fault != nil || (a.day == 0) != (b.day == 0) || (a.month == 0) != (b.month == 0) {
		return Period{}, false
	}
	first, _ := a.period() // none in the calendar: then neither follows the other
	last, _ := b.period()
	return Period{first.From, last.To}, first.To.Next() == last.From
}

// vague describes a time that is not known exactly. The month or the year in which it
// falls is suggested.
func (order DateOrder) vague(list []spelling.Token) *Fault {
	rest := slices.DeleteFunc(slices.Clone(list), func(t spelling.Token) bool { return sayings.Vague()[t.Text] })
	f, fault := order.one(withoutOpeners(withoutFirst(rest, besideVague)))
	switch {
	case fault != nil:
		return fault
	case f.year == 0:
		return &Fault{Code: DateForm}
	}
	f.day = 0
	return &Fault{Code: DateVague, Suggest: f.names()}
}

var besideVague = spelling.WordSet("a", "de", "del", "of", "the", "-", ".")

// withoutOpening takes the word off with which a period begins. between reports
// whether the word asks for and between the two days; opened whether a single day
// behind it opens a period.
func withoutOpening(list []spelling.Token) (rest []spelling.Token, between, opened bool) {
	switch list[0].Text {
	case "entre", "between":
		return list[1:], true, false
	case "desde", "since":
		return list[1:], false, true
	case "a": // a partir del 22 de junio de 2017
		if len(list) > 3 && list[1].Text == "partir" && (list[2].Text == "de" || list[2].Text == "del") {
			return list[3:], false, true
		}
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
	case t.Text == "-" && joinsDays(list, at):
		return true
	case t.Text == "-" || t.Text == "/":
		apart := t.Spaced && list[at+1].Spaced
		wholeDays := t.Text == "/" && bothHave(list, at, "-")           // 2018-01-01/2018-12-31
		years := hasShape(list[:at], "y") && hasShape(list[at+1:], "y") // 2018-2019
		return apart || wholeDays || years
	}
	return slices.Contains([]string{"a", "al", "hasta", "to", "until", "through", "till"}, t.Text)
}

// joinsDays reports whether the hyphen at a place stands between two months, two days of a
// month in words, or two days that are written with other signs.
func joinsDays(list []spelling.Token, at int) bool {
	before, behind := list[at-1], list[at+1]
	isMonth := func(t spelling.Token) bool { return sayings.MonthNames()[t.Text] != 0 }
	if count(list, "-") > 1 {
		return false
	}
	for _, sign := range []string{"/", "."} {
		if bothHave(list, at, sign) && !slices.ContainsFunc(list, isMonth) {
			return true
		}
	}
	isDay := func(t spelling.Token) bool { return hasShape([]spelling.Token{t}, "n") }
	return isMonth(before) && isMonth(behind) || isDay(before) && isDay(behind) && slices.ContainsFunc(list, isMonth)
}

// hasShape reports whether a text is of one shape, see [shapeOf].
func hasShape(list []spelling.Token, shape string) bool {
	is, _ := shapeOf(list)
	return is == shape
}

// bothHave reports whether a sign stands before a place, and as often behind it.
func bothHave(list []spelling.Token, at int, sign string) bool {
	n := count(list[:at], sign)
	return n > 0 && n == count(list[at+1:], sign)
}

func count(list []spelling.Token, sign string) int {
	n := 0
	for _, t := range list {
		if t.Text == sign {
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
	clock, ok := sayings.ReadClock(list[at-1:])
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
		return Period{}, fault
	case p.From != p.To:
		return Period{}, &Fault{Code: DateForm}
	case !clock.Zoned:
		return p, nil
	}
	there := dayOf(time.Date(p.From.Year, p.From.Month, p.From.Day, clock.Hour, clock.Minute, 0, 0, time.FixedZone("", clock.Offset)).In(peru))
	if there != p.From {
		return Period{}, &Fault{Code: DateZone, Suggest: []string{there.String(), p.From.String()}}
	}
	return p, nil
}
