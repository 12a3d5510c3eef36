package screens_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// The console that the short form is made for. What stands above its last lines,
// less the one with the prompt, has scrolled away.
const (
	consoleWidth = 80
	consoleLines = 24
)

// consoleDays are days of different laws; the zero day is a question without a date.
var consoleDays = []string{"", "1999-05-01", "2005-05-01", "2010-05-01", "2016-05-01", "2018-05-01", "2020-05-01", "2024-05-01"}

// On a console nothing that matters has scrolled away: an answer takes 20 lines with
// one range and 24 with several, and its figure stands in the second line that is
// printed.
func TestAnswersFitAConsole(t *testing.T) {
	for _, a := range consoleAnswers(t) {
		for _, l := range languages {
			out, err := answer.Answer("text", a, sheet.Style{Language: l, Width: consoleWidth, Today: consoleToday})
			if err != nil {
				t.Fatal(err)
			}
			name := fmt.Sprintf("%s %s %v on %s in %s", a.Offence.Edition.ID, a.Offence.ID, a.Facts.Victims, a.Facts.Date, l)
			most := 24
			if a.Status == law.Determined {
				most = 20
			}
			if n := strings.Count(string(out), "\n"); n > most {
				t.Errorf("%s takes %d lines:\n%s", name, n, out)
			}
			figureFirst(t, name, string(out), figureOf(a, l))
		}
	}
}

// figureFirst checks that a figure stands in the second line that is printed and
// among the last lines of the console.
func figureFirst(t *testing.T, name, out, figure string) {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	var printed []string
	for _, line := range lines {
		if line != "" {
			printed = append(printed, line)
		}
	}
	if !strings.HasPrefix(printed[1], "  "+figure) {
		t.Errorf("%s: %q is not in the second line:\n%s", name, figure, out)
	}
	if last := lines[max(0, len(lines)-(consoleLines-1)):]; !strings.Contains(strings.Join(last, "\n"), figure) {
		t.Errorf("%s: %q has scrolled away:\n%s", name, figure, out)
	}
}

var consoleToday = law.Date{Year: 2026, Month: 11, Day: 25}

// consoleAnswers are the answers of both editions for every offence, for ages of
// each class and an unknown one, and for days of different laws.
func consoleAnswers(t *testing.T) []resolve.Answer {
	t.Helper()
	report, code := *shipped(t), *theCode(t)
	report.Because, code.Because = law.ByDefault, law.NameOfItsOwn // the longest reason
	other := &resolve.Other{Edition: &code, Today: consoleToday}
	var list []resolve.Answer
	for _, age := range []string{"13", "15", "20", "unknown"} {
		f := aged(t, age)
		for _, o := range report.Offences {
			of := *o
			of.Edition = &report
			a := resolve.Resolve(&of, f)
			a.PutBeside(other)
			list = append(list, a)
		}
		for _, day := range consoleDays {
			f.Date, f.Today = consoleToday, day == ""
			if day != "" {
				f.Date, _ = law.ParseDate(day)
			}
			e := code.On(f.Date)
			for _, o := range e.Offences {
				list = append(list, resolve.Resolve(o, f))
			}
			for _, name := range []string{"129-B", "153-A", "trata agravada"} {
				if o, fault := e.FindOffence(name); fault == nil {
					list = append(list, resolve.Resolve(o, f))
				}
			}
		}
	}
	return list
}

// figureOf is the first range of an answer as a reader sees it, worked out from its
// months: the range of the youngest victim where the age is not known.
func figureOf(a resolve.Answer, l words.Language) string {
	say := func(english, spanish string, args ...any) string {
		return fmt.Sprintf(words.Both(english, spanish).In(l), args...)
	}
	first, youngest := law.Range{}, law.MaxAge+1
	for _, b := range a.Branches {
		if b.Tier == nil {
			continue // comes last
		}
		for _, c := range b.When {
			if low, _ := c.Ages.Limits(); low < youngest {
				first, youngest = b.Prison(), low
			}
		}
	}
	switch low, high := first.Min.Months/law.Year, first.Max.Months/law.Year; {
	case first == law.Range{}:
		return say("no range", "sin marco de pena")
	case first.Min.Kind == law.Life:
		return say("life imprisonment", "cadena perpetua")
	case first.Fixed():
		return say("%d years, fixed", "%d años, pena fija", low)
	case first.Max.Kind == law.NotStated:
		return say("from %d years", "desde %d años", low)
	case first.Min.Kind == law.NotStated:
		return say("up to %d years", "hasta %d años", high)
	default:
		return say("%d to %d years", "%d a %d años", low, high)
	}
}

// The whole Code takes 40 lines at most whichever offence was asked for.
func TestWholeCodeFitsAConsole(t *testing.T) {
	code := *theCode(t)
	code.Because = law.NameOfItsOwn
	for _, age := range []string{"13", "15", "20", "8-15", "unknown"} {
		for _, day := range []string{"2005-03-01", "2013-03-01", "2020-01-01", "2026-05-01"} {
			f := aged(t, age)
			f.Date, _ = law.ParseDate(day)
			e := code.On(f.Date)
			c := answer.Comparison{Comparison: comparing.Compare(e.InForce(f.Period()), f), Edition: e, Grouped: true}
			for i, o := range e.InForce(f.Period()) {
				if i%4 != 0 && !longTests {
					continue
				}
				c.Asked = []*law.Offence{o}
				for _, l := range languages {
					out, err := answer.Compare("text", c, sheet.Style{Language: l, Width: consoleWidth, Today: consoleToday})
					if err != nil {
						t.Fatal(err)
					}
					if n := strings.Count(string(out), "\n"); n > 40 {
						t.Errorf("%s at %s on %s in %s takes %d lines:\n%s", o.ID, age, day, l, n, out)
					}
				}
			}
		}
	}
}

// A comparison of a family and one of the whole Code take 40 lines at most, each charge with a range one
// of them, and the gravest stands in the third line that is printed, below the head.
func TestComparisonsFitAConsole(t *testing.T) {
	report, code := *shipped(t), *theCode(t)
	report.Because, code.Because = law.ByDefault, law.NameOfItsOwn
	other := &resolve.Other{Edition: &code, Today: consoleToday}
	for _, age := range []string{"13", "15", "20", "unknown"} {
		for _, day := range append(consoleDays, "report") {
			f, e := aged(t, age), &report
			if day != "report" {
				f.Date, f.Today = consoleToday, day == ""
				if day != "" {
					f.Date, _ = law.ParseDate(day)
				}
				e = code.On(f.Date)
			}
			family := answer.Comparison{Comparison: comparing.Compare(law.OfFamily(e.InForce(f.Period()), e.MainFamily()), f), Edition: e, Beyond: 30}
			whole := answer.Comparison{Comparison: comparing.Compare(e.InForce(f.Period()), f), Edition: e, Grouped: true}
			if day == "report" {
				family.Comparison, whole.Comparison = comparing.Compare(e.Offences, f), comparing.Compare(e.Offences, f)
				for i := range family.Answers {
					family.Answers[i].PutBeside(other)
					whole.Answers[i].PutBeside(other)
				}
			}
			for _, l := range languages {
				for _, c := range []answer.Comparison{family, whole} {
					out, err := answer.Compare("text", c, sheet.Style{Language: l, Width: consoleWidth, Today: consoleToday})
					if err != nil {
						t.Fatal(err)
					}
					if n := strings.Count(string(out), "\n"); n > 40 {
						t.Errorf("age %s on %s in %s takes %d lines:\n%s", age, day, l, n, out)
					}
				}
			}
		}
	}
}
