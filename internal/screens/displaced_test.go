package screens_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/words"
)

// Whoever compares an offence that a special one displaces reads the range of the special
// one too, although nobody asked for it: beside the same charges, by age and pair by pair.
func TestRangesOfSpecialOffencesStandBesideTheGeneralOnes(t *testing.T) {
	code, formats := theCode(t), []string{"text", "md", "svg"}
	if longTests { // a page holds every answer and takes long
		formats = append(formats, "html")
	}
	for _, day := range []string{"2012-05-01", "2017-01-01", "2024-05-01"} {
		f := law.Facts{}
		f.Date, _ = law.ParseDate(day)
		e := code.On(f.Date)
		trafficking := offence(t, e, "trafficking")
		told := 0
		for _, o := range e.InForce(f.Period()) {
			if len(o.Shown().DisplacedBy) == 0 {
				continue
			}
			pair := []*law.Offence{o, trafficking}
			for _, age := range []string{"8", "13", "12-15", "15", "20", "unknown"} {
				f.Victims = aged(t, age).Victims
				c := answer.Comparison{Comparison: comparing.Compare(pair, f), Edition: e}
				alone := answer.Comparison{Comparison: comparing.Compare(pair[:1], f), Edition: e}
				for _, format := range formats {
					for _, c := range []answer.Comparison{c, alone} {
						told += besideIn(t, c.Answers, format, func(l words.Language) ([]byte, error) { return answer.Compare(format, c, style(l)) })
					}
				}
			}
			strip := comparing.AcrossAges(pair, f, nil)
			var answers []resolve.Answer
			for _, row := range strip.Rows {
				answers = append(answers, row...)
			}
			v := answer.Strip{Strip: strip, Edition: e}
			for _, format := range formats {
				told += besideIn(t, answers, format, func(l words.Language) ([]byte, error) { return answer.AcrossAges(format, v, style(l)) })
			}
			for _, format := range []string{"text", "md"} {
				told += besideIn(t, answers, format, func(l words.Language) ([]byte, error) { return answer.Matrix(format, v, style(l)) })
			}
		}
		if told == 0 {
			t.Errorf("%s: no offence was displaced", day)
		}
	}
}

// besideIn looks for the special offences of answers in what is written of them, and counts
// those that it found.
func besideIn(t *testing.T, answers []resolve.Answer, format string, write func(words.Language) ([]byte, error)) int {
	t.Helper()
	found := 0
	for _, l := range languages {
		out, err := write(l)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Join(strings.Fields(string(out)), " ")
		w := words.In(l)
		for _, a := range answers {
			for _, s := range a.Specials() {
				if !s.Ranged() {
					continue
				}
				want := strings.TrimSuffix(w.Figures(s.Branches[0].Prison(), false), " (cadena perpetua)")
				short := strings.NewReplacer(" to ", "–", " a ", "–").Replace(want)
				if !strings.Contains(text, want) && !strings.Contains(text, short) || !strings.Contains(text, s.Article()) {
					t.Fatalf("%s of %v in %s, %s: %s %s is not said beside %s:\n%s", format, a.Facts.Victims, l, a.Facts.Date, s.Offence.ID, want, a.Offence.ID, out)
				}
				found++
			}
		}
	}
	return found
}
