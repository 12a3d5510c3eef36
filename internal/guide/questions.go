package guide

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/ask"
	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// turning says how many of the offences depend on a fact.
func (g *Guide) turning(fact law.Fact) string {
	offences := g.offences(g.settled())
	for _, d := range resolve.Deciding(offences, g.settled()) {
		if d.Fact == fact {
			return g.Words.Say("guide.turning", d.Offences, len(offences))
		}
	}
	return g.Words.Say("guide.turning", 0, len(offences))
}

// askEdition asks which law should answer. It asks nothing when the edition is
// already chosen or there is only one.
func (g *Guide) askEdition() (asked bool, err error) {
	if g.run.Chosen.Made() || g.run.Source.Own {
		g.edition, err = g.run.Source.Answering(library.Clues{}, g.run.Chosen)
		return false, err
	}
	l, err := library.Shipped()
	if err != nil {
		return false, err
	}
	editions := make([]*law.Edition, len(l.IDs))
	titles := make([]string, len(l.IDs))
	for i, id := range l.IDs {
		if editions[i], err = l.Edition(id); err != nil {
			return false, err
		}
		titles[i] = g.Words.Text(editions[i].Title)
	}
	n, err := g.Choose(ask.Question{
		Text: g.Words.Say("guide.edition"), Why: g.why("guide.edition_why"), Options: titles, Standard: "1",
	})
	if err != nil {
		return true, err
	}
	g.edition = editions[n]
	return true, nil
}

// askDate asks for the day or days of the act. It asks nothing in an edition
// without dates.
func (g *Guide) askDate() (asked bool, err error) {
	if !g.edition.Dated() {
		return false, nil
	}
	w := g.Words
	q := ask.Question{
		Text: w.Say("guide.date"), Why: func() string { return w.Say("guide.date_why", g.turning(law.FactDate)) },
		Standard: "unknown", Shown: w.Say("guide.date_unknown"),
	}
	return true, g.fact(q, g.readDate)
}

func (g *Guide) readDate(answer string) []*law.Fault {
	g.given.Date = answer
	if spelling.SaysUnknown(answer) {
		g.given.Date = "unknown"
	}
	_, faults := g.facts()
	return faults
}

// askAge asks what the user knows about the age of the victim.
func (g *Guide) askAge() (asked bool, err error) {
	w := g.Words
	kinds := []law.Code{"guide.age_exact", "guide.age_born", "guide.age_band", "guide.age_unknown"}
	if g.edition.Dated() && g.settled().Date.IsZero() {
		kinds = slices.Delete(kinds, 1, 2) // without the date of the act, a birth date gives no age
	}
	options := make([]string, len(kinds))
	for i, k := range kinds {
		options[i] = w.Say(k)
	}
	n := 0
	err = g.Ask(ask.Question{
		Text: w.Say("guide.age"), Why: func() string { return w.Say("guide.age_why", g.turning(law.FactAge)) }, Options: options, Standard: "1",
	}, func(answer string) (refused string) {
		n, refused = g.kindOfAge(answer, len(kinds))
		return refused
	})
	if err != nil || n == 0 {
		return true, err
	}
	switch kinds[n-1] {
	case "guide.age_exact":
		err = g.askYears()
	case "guide.age_born":
		err = g.askBorn()
	case "guide.age_band":
		err = g.askBand()
	}
	if errors.Is(err, ask.ErrBack) { // back to the question about the kind of answer
		g.forgetAge()
		return g.askAge()
	}
	return true, err
}

// forgetAge takes back what was said of the age, and in an edition without dates the day
// of the act, which is asked for with the day of birth.
func (g *Guide) forgetAge() {
	g.given.Ages, g.given.Born = nil, ""
	if !g.edition.Dated() {
		g.given.Date = ""
	}
}

// kindOfAge reads the number of an option, or the age itself, for which it gives 0.
func (g *Guide) kindOfAge(answer string, options int) (n int, refused string) {
	if n, ok := ask.OptionNumber(answer, options); ok {
		return n, ""
	}
	g.given.Ages = law.Victims(answer)
	_, faults := g.facts()
	if len(answer) > 1 && len(faults) == 0 { // a digit alone is rather the number of an option
		return 0, ""
	}
	g.given.Ages = nil
	if len(faults) == 0 || faults[0].Code == law.AgeForm {
		return 0, g.Words.Say("guide.no_option", options)
	}
	return 0, g.refused(faults)
}

func (g *Guide) askYears() error {
	w := g.Words
	return g.fact(ask.Question{Text: w.Say("guide.years"), Why: g.why("guide.years_why"), Part: true}, func(answer string) []*law.Fault {
		g.given.Ages = law.Victims(answer)
		_, faults := g.facts()
		return faults
	})
}

func (g *Guide) askBorn() error {
	w := g.Words
	if !g.edition.Dated() {
		q := ask.Question{Text: w.Say("guide.date"), Why: g.why("guide.date_born_why"), Part: true}
		if err := g.fact(q, g.readDate); err != nil {
			return err
		}
	}
	return g.fact(ask.Question{Text: w.Say("guide.born"), Why: g.why("guide.born_why"), Part: true}, func(answer string) []*law.Fault {
		g.given.Born = answer
		_, faults := g.facts()
		return faults
	})
}

// askBand offers the bands of ages between which the answer of some offence
// changes.
func (g *Guide) askBand() error {
	f := g.settled()
	bands := comparing.Bands(law.OfFamily(g.edition.On(f.Date).InForce(f.Period()), g.edition.MainFamily()), f)
	options := make([]string, len(bands))
	for i, b := range bands {
		options[i] = g.Words.Ages(b)
	}
	n, err := g.Choose(ask.Question{Text: g.Words.Say("guide.band"), Why: g.why("guide.band_why"), Options: options, Part: true})
	if err == nil {
		g.given.Ages = []string{bands[n].String()}
	}
	return err
}

// askOutput asks where the answer should go.
func (g *Guide) askOutput() (asked bool, err error) {
	w := g.Words
	options := []string{w.Say("guide.to_screen"), w.Say("guide.to_page"), w.Say("guide.to_text")}
	flags := make([]output, len(options))
	if g.offence != nil {
		options, flags = append(options, w.Say("guide.to_why")), append(flags, output{flag: typed.WhyFlag})
		if f := g.settled(); !g.onward && g.edition.Dated() && !f.Date.IsZero() && f.Period().To.Compare(g.run.Today) < 0 {
			options, flags = append(options, w.Say("guide.to_milder")), append(flags, output{flag: typed.MilderFlag})
		}
	}
	n, err := g.Choose(ask.Question{Text: w.Say("guide.output"), Why: g.why("guide.output_why"), Options: options, Standard: "1"})
	if err != nil {
		return true, err
	}
	g.output = flags[n]
	switch n {
	case 1:
		err = g.askFile(".html")
	case 2:
		err = g.askFile(".txt")
	}
	if errors.Is(err, ask.ErrBack) {
		return g.askOutput()
	}
	return true, err
}

// askFile asks for the name of a file that does not exist yet.
func (g *Guide) askFile(extension string) error {
	w := g.Words
	q := ask.Question{Text: w.Say("guide.file"), Why: g.why("guide.file_why"), Standard: free(w.Say(g.fileName()) + extension), Part: true}
	return g.Ask(q, func(answer string) string {
		if !strings.EqualFold(filepath.Ext(answer), extension) {
			answer += extension
		}
		if strings.ContainsAny(answer, "\"'`$%!*?<>|&;^") || words.Visible(answer) != answer || strings.HasPrefix(answer, "-") {
			return w.Say("guide.file_form")
		}
		if other := free(answer); other != answer {
			return w.Say("guide.file_exists", other)
		}
		g.output = output{typed.OutputFlag, answer}
		return ""
	})
}

// fileName is the name that is offered for a file.
func (g *Guide) fileName() law.Code {
	if g.ledgered() {
		return "guide.file_penalty"
	}
	return "guide.file_name"
}

// free is a name that no file has: the name itself, or the name with a number.
func free(name string) string {
	extension := filepath.Ext(name)
	for n, candidate := 2, name; ; n++ {
		if _, err := os.Lstat(candidate); err != nil {
			return candidate
		}
		candidate = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(name, extension), n, extension)
	}
}

// fact asks for text that is read as a fact.
func (g *Guide) fact(q ask.Question, read func(answer string) []*law.Fault) error {
	return g.Ask(q, func(answer string) string { return g.refused(read(answer)) })
}
