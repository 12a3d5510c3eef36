package law_test

import (
	"testing"

	"github.com/conmina/conmina/internal/law"
)

// The days of an act as they are typed, with the age that follows from a birth
// date. A fault leaves nothing else to look at.
func TestDaysOfAnAct(t *testing.T) {
	for _, c := range []struct {
		given     law.Given
		from, to  string // the period
		victims   string
		asWritten string // the date of the facts written again
		faults    string
	}{
		{law.Given{}, "", "", "", "", ""},
		{law.Given{Date: "2017-06-22"}, "2017-06-22", "2017-06-22", "", "2017-06-22", ""},
		{law.Given{Date: "2017-06-22..2017-06-23"}, "2017-06-22", "2017-06-23", "", "2017-06-22..2017-06-23", ""},
		{law.Given{Date: "2017-06-22", Until: "2017-06-23"}, "2017-06-22", "2017-06-23", "", "2017-06-22..2017-06-23", ""},
		{law.Given{Date: "2017-06-22..2017-06-22"}, "2017-06-22", "2017-06-22", "", "2017-06-22", ""},
		{law.Given{Date: "2017-06-22.."}, "2017-06-22", "2199-12-31", "", "2017-06-22..unknown", ""},
		{law.Given{Date: " 2017-06-22\t"}, "2017-06-22", "2017-06-22", "", "2017-06-22", ""},
		{law.Given{Date: " .. "}, "", "", "", "", "date_form offence_date .."},
		{law.Given{Date: "2017-06-22..2017-06-21"}, "", "", "", "", "period_reversed offence_until 2017-06-21"},
		{law.Given{Date: "unknown", Until: "2017-06-21"}, "", "", "", "", "until_needs_date offence_until 2017-06-21"},
		{law.Given{Date: "2017-13-01", Until: "2017-06-21"}, "", "", "", "", "date_no_such_day offence_date 2017-13-01"},
		{law.Given{Date: "2017-06-22", Until: "2017-13-01"}, "", "", "", "", "date_no_such_day offence_until 2017-13-01"},
		{law.Given{Date: "2017-06-22..2017-06-23", Until: "2017-06-23"}, "", "", "", "", "until_twice offence_until "},

		{law.Given{Born: "2017-06-22", Date: "2017-06-22"}, "2017-06-22", "2017-06-22", "0", "2017-06-22", ""},
		{law.Given{Born: "2000-06-22", Date: "2017-06-22.."}, "2017-06-22", "2199-12-31", "17+", "2017-06-22..unknown", ""},
		{law.Given{Born: "2017-06-23", Date: "2017-06-22..2017-06-23"}, "", "", "", "", "born_after_date victim_born 2017-06-23"},
		{law.Given{Born: "2000-06-22", Date: "hoy", Today: day(t, "2017-06-21")}, "2017-06-21", "2017-06-21", "16", "2017-06-21", ""},
		{law.Given{Date: "Today", Until: "2017-06-20", Today: day(t, "2017-06-21")}, "", "", "", "", "period_reversed offence_until 2017-06-20"},
		{law.Given{Born: "1886-06-23", Date: "2017-06-22"}, "2017-06-22", "2017-06-22", "130", "2017-06-22", ""},
		{law.Given{Born: "1886-06-23", Date: "2017-06-22..2017-06-23"}, "", "", "", "", "age_high victim_born 1886-06-23 130"},
		{law.Given{Born: "2001-05-04", Date: "unknown"}, "", "", "", "", "born_needs_date victim_born 2001-05-04"},
	} {
		f, faults := c.given.Facts(vocabulary())
		if told(faults) != c.faults {
			t.Errorf("%+v: %s, want %s", c.given, told(faults), c.faults)
		}
		if len(faults) > 0 {
			continue
		}
		if p := f.Period(); p.From.String() != c.from || p.To.String() != c.to || victims(f) != c.victims || f.Given().Date != c.asWritten {
			t.Errorf("%+v: %v, victims %s, written %q", c.given, p, victims(f), f.Given().Date)
		}
	}
}

// Nobody can type a day after the day that stands for an unknown end.
func TestAnUnknownEndIsTheLastDayThatCanBeTyped(t *testing.T) {
	end := law.EndUnknown()
	if end != day(t, end.String()) {
		t.Errorf("%v cannot be typed", end)
	}
	if _, fault := law.ParseDate(end.Next().String()); fault == nil || fault.Code != law.DateFar {
		t.Errorf("%v is a day that can be typed: %v", end.Next(), fault)
	}
	if (law.Facts{}).EndsUnknown() || (law.Facts{Until: end.Before()}).EndsUnknown() {
		t.Error("an end that is known is not")
	}
}

func TestAgesOfSomeVictim(t *testing.T) {
	for _, c := range []struct {
		victims []law.Ages
		want    string
	}{
		{nil, "unknown"},
		{[]law.Ages{{}}, "unknown"},
		{ages(t, "16"), "16"},
		{ages(t, "16", "30+"), "16,30+"},
		{append(ages(t, "16"), law.Ages{}), "16"},
	} {
		if got := (law.Facts{Victims: c.victims}).Ages().String(); got != c.want {
			t.Errorf("%v: %s, want %s", c.victims, got, c.want)
		}
	}
}
