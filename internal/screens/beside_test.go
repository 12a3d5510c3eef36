package screens_test

import (
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
	"github.com/conmina/conmina/internal/screens/training"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// No training screen shows a figure of the report without the figure of the Código
// Penal when the two differ. For trafficking at 15 the report has 8 to 15 years,
// and the law of 2026-04-02 has 12 to 20 (article 129-B, first paragraph, numeral
// 4).
func TestCodeStandsBesideTheReport(t *testing.T) {
	report, code := shipped(t), theCode(t)
	other := &resolve.Other{Edition: code, Today: law.Date{Year: 2026, Month: 11, Day: 25}}
	offences := []*law.Offence{offence(t, report, "art-153"), offence(t, report, "pimping")}
	facts := aged(t, "15")
	compared := answer.Comparison{Comparison: comparing.Compare(offences, facts), Edition: report}
	for i := range compared.Answers {
		compared.Answers[i].PutBeside(other)
	}
	strip := answer.Strip{Strip: comparing.AcrossAges(offences, law.Facts{}, []law.Ages{law.AgeBand(15, 15)}), Edition: report}
	for i := range strip.Rows {
		strip.Rows[i][0].PutBeside(other)
	}
	screens := map[string]func(string, sheet.Style) ([]byte, error){
		"text md html svg": func(f string, s sheet.Style) ([]byte, error) { return answer.Answer(f, compared.Answers[0], s) },
		"html svg md text": func(f string, s sheet.Style) ([]byte, error) { return answer.Compare(f, compared, s) },
		"md text":          func(f string, s sheet.Style) ([]byte, error) { return answer.AcrossAges(f, strip, s) },
		"text md":          func(f string, s sheet.Style) ([]byte, error) { return answer.Matrix(f, strip, s) },
		"html text md":     func(f string, s sheet.Style) ([]byte, error) { return training.Quiz(f, strip, true, s) },
	}
	for formats, screen := range screens {
		for _, format := range strings.Fields(formats) {
			for l, figures := range map[words.Language]string{words.Spanish: "12 a 20", words.English: "12 to 20"} {
				data, err := screen(format, sheet.Style{Language: l})
				if err != nil {
					t.Fatal(err)
				}
				said := strings.Join(strings.Fields(string(data)), " ")
				for _, want := range []string{figures, "129-B", "2026-04-02"} {
					if !strings.Contains(said, want) {
						t.Errorf("%s of %q in %s does not say %q", format, formats, l, want)
					}
				}
			}
		}
	}
	for l, want := range map[words.Language]string{words.Spanish: "difiere", words.English: "differs"} {
		data, err := training.Quiz("text", strip, false, sheet.Style{Language: l})
		if err != nil || !strings.Contains(string(data), want) || strings.Contains(string(data), "129-B") {
			t.Errorf("a quiz does not say that the other edition differs, or gives its answer away: %s, %v", data, err)
		}
	}
}
