package answers

import (
	"fmt"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/statutes"
)

// A day that is written plainly is one of the calendar, and every day of this
// and the last century is.
func TestPlainDays(t *testing.T) {
	for _, year := range []int{1899, 1900, 1999, 2000, 2023, 2024, 2099, 2100} {
		for month := range 14 {
			for date := range 33 {
				text := fmt.Sprintf("%04d-%02d-%02d", year, month, date)
				_, fault := law.ParseDate(text)
				day, ok := (&Store{}).plainDay([]byte(text))
				if want := fault == nil && year >= 1900 && year < 2100; ok != want || ok && day != ordinal(year, month, date) {
					t.Errorf("%s: %d, %v, want %v", text, day, ok, want)
				}
			}
		}
	}
}

// A day in the order of a table is read as the parser of days reads it, or left to
// it.
func TestPlainDaysInTheOrderOfTheTable(t *testing.T) {
	for order := law.DayFirst; order <= law.Excel1904; order++ {
		j := &Store{Order: order}
		read := 0
		for _, form := range []string{"%d/%d/%d", "%02d/%02d/%d", "%02d-%02d-%d", "%d.%d.%d", "%d/%02d/%d", "%d/%d-%d", "%d/%d/%d ", "%03d/%d/%d"} {
			for _, year := range []int{18, 1899, 1900, 2000, 2023, 2024, 2099, 2100, 20240} {
				for first := range 34 {
					for second := range 34 {
						text := fmt.Sprintf(form, first, second, year)
						day, ok := j.plainDay([]byte(text))
						if !ok {
							continue
						}
						read++
						if p, fault := order.ParseDays(text); fault != nil || p.From != p.To || day != p.From.Ordinal() {
							t.Fatalf("order %d, %s: %d, and the parser says %v, %v", order, text, day, p, fault)
						}
					}
				}
			}
		}
		if want := map[bool]int{true: 0, false: 5 * (365*3 + 366*2)}[order == law.YearFirst]; read != want {
			t.Errorf("order %d: %d days are plain, want %d", order, read, want)
		}
	}
}

// A day with another byte in any place is another day that the parser reads alike, or is
// left to it, and the front of a day is none.
func TestPlainDaysWithAnotherByte(t *testing.T) {
	for order := law.DayFirst; order <= law.Excel1904; order++ {
		j := &Store{Order: order}
		for _, day := range []string{"2017-06-09", "09/06/2017", "9.6.2017", "11-12-1999"} {
			for at := range day {
				if got, ok := j.plainDay([]byte(day[:at])); ok {
					t.Errorf("order %d, %q is the day %d", order, day[:at], got)
				}
				for b := range 256 {
					text := []byte(day)
					text[at] = byte(b)
					got, ok := j.plainDay(text)
					if p, fault := order.ParseDays(string(text)); ok && (fault != nil || p.From != p.To || got != p.From.Ordinal()) {
						t.Errorf("order %d, %q: %d, and the parser says %v, %v", order, text, got, p, fault)
					}
				}
			}
		}
	}
}

// The day of a plain line is read in the order of its table too, and in no order where
// the table has none: 06/07/2017 is then no day.
func TestQuickDaysInTheOrderOfTheTable(t *testing.T) {
	j := storeOf(t)
	for order, want := range map[law.DateOrder]string{law.DayFirst: "06/07/2017 6/7/2017 9/3/2017 22/06/2017 31.12.1999", law.MonthFirst: "06/07/2017 6/7/2017 9/3/2017 06/22/2017", law.YearFirst: ""} {
		j.Order = order
		var read []string
		for _, text := range []string{"06/07/2017", "6/7/2017", "9/3/2017", "22/06/2017", "06/22/2017", "31.12.1999"} {
			epoch, end := j.QuickDate(append([]byte(text+","), make([]byte, Slack)...), 0)
			if end == 0 {
				continue
			}
			read = append(read, text)
			if p, fault := order.ParseDays(text); fault != nil || p.From != p.To || end != len(text) || epoch != j.epochOfPlain(p.From.Ordinal()) {
				t.Errorf("order %d, %s: epoch %d to %d, and the parser says %v, %v", order, text, epoch, end, p, fault)
			}
		}
		if got := strings.Join(read, " "); got != want {
			t.Errorf("order %d: %s are read, want %s", order, got, want)
		}
	}
}

// The same case is written once, whatever its day, its last day and its age in
// a class: the last day of a month, no date at all, and an act of several days.
func TestCasesAlikeAreAnsweredOnce(t *testing.T) {
	e, err := encoding.Read(statutes.FS, "penal-code", false)
	if err != nil {
		t.Fatal(err)
	}
	day := func(text string) law.Date {
		d, fault := law.ParseDate(text)
		if fault != nil {
			t.Fatal(fault)
		}
		return d
	}
	answered := 0
	j := New(NewDays(e), resolve.NewTables(e), &Results{Write: func(_ *law.Offence, d resolve.Decision, _ uint8) *Result {
		answered++
		return &Result{Counts: CountOf(d.Status)}
	}})
	for _, c := range []struct {
		name  string
		dates []string
		until string
		once  int // answers for the ages of 14 to 17
	}{
		{"no date", []string{""}, "", 1},
		{"days of one version", []string{"2022-01-28", "2022-01-29", "2022-01-30", "2022-01-31", "2024-02-29"}, "", 1},
		{"acts of several days in one version", []string{"2022-01-30", "2023-01-31"}, "2024-02-29", 1},
		{"acts over an edge", []string{"2020-01-30", "2020-01-31"}, "2024-02-29", 1},
	} {
		answered = 0
		for _, date := range c.dates {
			f := law.Facts{}
			if date != "" {
				f.Date = day(date)
			}
			if c.until != "" {
				f.Until = day(c.until)
			}
			o := j.On(f.Date).Offence("trafficking")
			j.Learn(o, f, []byte("trata"), nil)
			for age := 14; age <= 17; age++ {
				f.Victims = []law.Ages{law.AgeBand(age, age)}
				if c.until != "" {
					j.Code(f)
					j.Decide(j.Number(o))
				} else if j.Answer(plainly("trata", fmt.Sprint(age), date)) == nil {
					t.Errorf("%s: %d on %q takes the long way", c.name, age, date)
				}
			}
		}
		if answered != c.once {
			t.Errorf("%s: answered %d times, want %d", c.name, answered, c.once)
		}
	}
}

func plainly(offence, age, date string) *PlainCase {
	var p PlainCase
	p.Cells[columns.RoleOffence], p.Cells[columns.RoleAge], p.Cells[columns.RoleDate] = []byte(offence), []byte(age), []byte(date)
	return &p
}
