package law_test

import (
	"strconv"
	"testing"
	"time"

	"github.com/conmina/conmina/internal/law"
)

func TestParseDate(t *testing.T) {
	for _, c := range []struct {
		text string
		want law.Date
		code law.Code
	}{
		{text: "2017-06-22", want: law.Date{Year: 2017, Month: time.June, Day: 22}},
		{text: "2016-02-29", want: law.Date{Year: 2016, Month: time.February, Day: 29}},
		{text: "2000-02-29", want: law.Date{Year: 2000, Month: time.February, Day: 29}},
		{text: "1850-01-01", want: law.Date{Year: 1850, Month: time.January, Day: 1}},
		{text: "2199-12-31", want: law.Date{Year: 2199, Month: time.December, Day: 31}},

		{text: "2017-02-29", code: law.DateNoSuchDay},
		{text: "1900-02-29", code: law.DateNoSuchDay},
		{text: "2100-02-29", code: law.DateNoSuchDay},
		{text: "2017-02-30", code: law.DateNoSuchDay},
		{text: "2017-04-31", code: law.DateNoSuchDay},
		{text: "2017-00-10", code: law.DateNoSuchDay},
		{text: "2017-13-01", code: law.DateNoSuchDay},
		{text: "2017-99-99", code: law.DateNoSuchDay},
		{text: "2017-06-00", code: law.DateNoSuchDay},
		{text: "2017-06-32", code: law.DateNoSuchDay},

		{text: "1849-12-31", code: law.DateFar},
		{text: "2200-01-01", code: law.DateFar},
		{text: "0000-01-01", code: law.DateFar},
		{text: "0017-06-22", code: law.DateFar},
		{text: "9999-12-31", code: law.DateFar},

		{text: "", code: law.DateForm},
		{text: "2017", code: law.DateNotADay},
		{text: "2017-06", code: law.DateNotADay},
		{text: "17-06-22", code: law.DateTwoReadings},
		{text: "2017-06-022", code: law.DateForm},
		{text: "2017-0:-22", code: law.DateForm},
		{text: "2017-06-2/", code: law.DateForm},
		{text: "02017-06-22", code: law.DateForm},
		{text: "-017-06-22", code: law.DateForm},
		{text: "+017-06-22", code: law.DateForm},
		{text: "2017--6-22", code: law.DateForm},
		{text: "2017-06-22T00:00:00Z", code: law.DateZone},
		{text: "2017-W25-4", code: law.DateForm},
		{text: "٢٠١٧-٠٦-٢٢", code: law.DateForm},
		{text: "２０１７-06-22", code: law.CharacterAlike},
		{text: "2017-0\u0666-2", code: law.CharacterAlike}, // ten bytes all the same
	} {
		got, fault := law.ParseDate(c.text)
		switch {
		case c.code == "" && fault != nil:
			t.Errorf("ParseDate(%q): %v", c.text, fault)
		case c.code == "" && (got != c.want || got.String() != c.text):
			t.Errorf("ParseDate(%q) = %v", c.text, got)
		case c.code != "" && fault == nil:
			t.Errorf("ParseDate(%q) = %v, want %s", c.text, got, c.code)
		case c.code != "" && (fault.Code != c.code || fault.Value != c.text || !got.IsZero()):
			t.Errorf("ParseDate(%q): %v and %v, want %s", c.text, fault, got, c.code)
		}
	}
}

func TestEveryDayRoundTrips(t *testing.T) {
	previous := law.Date{}
	days := 0
	for d := time.Date(1850, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2200; d = d.AddDate(0, 0, 1) {
		text := d.Format(time.DateOnly)
		got, fault := law.ParseDate(text)
		if fault != nil || got.String() != text {
			t.Fatalf("ParseDate(%q) = %v, %v", text, got, fault)
		}
		if strconv.Itoa(got.Ordinal()) != d.Format("20060102") || previous.Compare(got) >= 0 || got.Compare(previous) <= 0 || got.Compare(got) != 0 {
			t.Fatalf("%v and %v are not in order, or %d is not the second", previous, got, got.Ordinal())
		}
		if days > 0 && (previous.Next() != got || got.Before() != previous) {
			t.Fatalf("after %v comes %v, and before %v %v", previous, previous.Next(), got, got.Before())
		}
		previous, days = got, days+1
	}
	if days != 350*365+85 { // 87 multiples of four, less 1900 and 2100
		t.Errorf("%d days", days)
	}
	if (law.Date{}).String() != "" {
		t.Error("no date is written as something")
	}
}

func TestAgeOn(t *testing.T) {
	for _, c := range []struct{ name, born, on, want string }{
		{"day before the birthday", "2001-05-04", "2017-05-03", "15"},
		{"on the birthday", "2001-05-04", "2017-05-04", "16"},
		{"day after the birthday", "2001-05-04", "2017-05-05", "16"},
		{"eve of fourteen", "2003-06-23", "2017-06-22", "13"},
		{"eve of eighteen", "1999-06-23", "2017-06-22", "17"},
		{"eighteen today", "1999-06-22", "2017-06-22", "18"},
		{"day of birth", "2017-06-22", "2017-06-22", "0"},
		{"not yet born", "2017-06-23", "2017-06-22", ""},
		{"born in a later year", "2018-01-01", "2017-12-31", ""},
		{"last of December", "2000-12-31", "2018-12-30", "17"},
		{"first of January", "2001-01-01", "2018-12-31", "17"},
		{"the highest age", "1887-06-22", "2018-06-21", "130"},
		{"above the highest age", "1887-06-22", "2018-06-22", ""},

		{"leap birth, eve in a leap year", "2000-02-29", "2016-02-28", "15"},
		{"leap birth, birthday in a leap year", "2000-02-29", "2016-02-29", "16"},
		{"leap birth, two days before", "2000-02-29", "2018-02-27", "17"},
		{"leap birth, the day of two readings", "2000-02-29", "2018-02-28", "17-18"},
		{"leap birth, first of March", "2000-02-29", "2018-03-01", "18"},
		{"leap birth, the first such day", "2016-02-29", "2017-02-28", "0-1"},
		{"born on 28 February", "2000-02-28", "2018-02-28", "18"},
		{"born on 1 March", "2000-03-01", "2018-02-28", "17"},
		{"leap birth, century without a leap day", "2096-02-29", "2100-02-28", "3-4"},
	} {
		t.Run(c.name, func(t *testing.T) {
			born, on := day(t, c.born), day(t, c.on)
			got := law.AgeOn(born, on)
			if got.String() != c.want {
				t.Errorf("born %s, on %s: %q, want %q", c.born, c.on, got, c.want)
			}
			if two := got.Len() == 2; law.LeapBirthday(born, on) != two {
				t.Errorf("born %s, on %s: LeapBirthday is %v, ages %v", c.born, c.on, !two, got)
			}
		})
	}
}

// Every birth of four months around two 29 Februaries, and of a year without
// one, followed day by day past several birthdays. The count knows only which
// day is the birthday in which year.
func TestAgeOnAgainstACountOfDays(t *testing.T) {
	for _, from := range []string{"1896-02-01", "2000-01-01", "2002-12-15", "2016-02-01"} {
		first := asTime(day(t, from))
		for born := first; born.Before(first.AddDate(0, 0, 75)); born = born.AddDate(0, 0, 1) {
			countBirthdays(t, born, 9)
		}
	}
}

func TestNobodyHasAnAgeBeforeTheBirth(t *testing.T) {
	for _, text := range []string{"2016-02-29", "2017-01-01", "2017-12-31"} {
		born := day(t, text)
		for on, n := born.Before(), 0; n < 3*366; on, n = on.Before(), n+1 {
			if got := law.AgeOn(born, on); !got.Empty() {
				t.Fatalf("born %v, on %v: %v", born, on, got)
			}
		}
	}
}

func countBirthdays(t *testing.T, born time.Time, years int) {
	t.Helper()
	leapling := born.Month() == time.February && born.Day() == 29
	early, late := 0, 0 // ages if the birthday of a common year is 28 February, or 1 March
	for on := born; on.Before(born.AddDate(years, 0, 0)); on = on.AddDate(0, 0, 1) {
		tomorrow := on.AddDate(0, 0, 1)
		switch {
		case on.Equal(born):
		case leapling && on.Month() == time.February && on.Day() == 28 && tomorrow.Day() == 1:
			early++
		case leapling && on.Month() == time.March && on.Day() == 1 && on.AddDate(0, 0, -1).Day() == 28:
			late++
		case on.Month() == born.Month() && on.Day() == born.Day():
			early++
			late++
		}
		got := law.AgeOn(fromTime(born), fromTime(on))
		if got != law.AgeBand(late, early) {
			t.Fatalf("born %s, on %s: %v, counted %d to %d", born.Format(time.DateOnly), on.Format(time.DateOnly), got, late, early)
		}
		if law.LeapBirthday(fromTime(born), fromTime(on)) != (late != early) {
			t.Fatalf("born %s, on %s: LeapBirthday", born.Format(time.DateOnly), on.Format(time.DateOnly))
		}
	}
}

func day(t *testing.T, text string) law.Date {
	t.Helper()
	d, fault := law.ParseDate(text)
	if fault != nil {
		t.Fatal(fault)
	}
	return d
}

func asTime(d law.Date) time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

func fromTime(t time.Time) law.Date { return law.Date{Year: t.Year(), Month: t.Month(), Day: t.Day()} }
