package answer

import (
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// Comparing puts a comparison into words.
type Comparing struct {
	*words.Words
	Style   sheet.Style
	Edition *law.Edition
}

// Of gives the words for one of the answers.
func (w Comparing) Of(a resolve.Answer) AnswerText {
	return AnswerText{Answer: a, Words: w.Words, Style: w.Style, Edition: w.Edition}
}

// Unit is the name of the unit in which figures are shown: years or months.
func (w Comparing) Unit() string {
	if w.Style.Months {
		return w.Say("unit.months")
	}
	return w.Say("unit.years")
}

func (w Comparing) unitWord() string { return strings.ToLower(w.Unit()) }

// Named gives the title of an offence with its article.
func (w Comparing) Named(a resolve.Answer) string {
	article := a.Article()
	if article == "" {
		return w.Text(a.Offence.Title)
	}
	return w.Say("figure.both", w.Text(a.Offence.Title), w.Say("asked.article", article))
}

// Governing names the governing tier of an answer, or says why there is no single
// one.
func (w Comparing) Governing(a resolve.Answer) string {
	switch a.Status {
	case law.Determined:
		return w.Text(a.Branches[0].Tier.Label)
	case law.NoRange, law.NotInForce, law.Moved:
		return w.Say(law.Code("compare." + string(a.Status)))
	}
	if a.Named != nil {
		return w.Say("compare.named", w.NamedArticle(a.Named.Article))
	}
	on := unknownFacts(w.Words, a.Settles, func(id law.CircumstanceID) string { return w.Circumstance(w.Edition, id) })
	return w.Say("compare.depends_on", strings.Join(on, ", "))
}

// Charted is the label of an offence in a chart. In dated editions it includes the
// article number.
func (w Comparing) Charted(a resolve.Answer) string {
	if article := a.Article(); a.Offence.Dated() && article != "" {
		return w.Say("figure.both", w.Text(a.Offence.Title), article)
	}
	return w.Text(a.Offence.Title)
}

// circumstancesOf is the command that lists the circumstances of an offence.
func (w Comparing) circumstancesOf(a resolve.Answer) *typed.Line {
	line := w.Style.LineOf(typed.CircumstancesCommand).Offences(a.Offence)
	if !a.Facts.Today {
		w.Style.AsOf(a.Facts.Date, line)
	}
	return w.Style.Asking(w.Edition, line)
}

func (w Comparing) figuresOf(r law.Range) string { return w.Figures(r, w.Style.Months) }

// FiguresOf gives the ranges of an answer as numbers, in the unit of the style.
func (w Comparing) FiguresOf(a resolve.Answer) string {
	var said []string
	for _, b := range a.Branches {
		said = append(said, w.figuresOf(b.Prison()))
	}
	return w.List(said)
}

// bothUnits says a term in years and in months.
func (w Comparing) bothUnits(m law.Months) string { return w.InBothUnits(m, w.Style.Months) }

// amount is a number in the unit of the style. When it is no whole number of years,
// it is given in months with their unit.
func (w Comparing) amount(m law.Months) string {
	switch {
	case w.Style.Months:
		return w.Word(int(m))
	case m%law.Year == 0:
		return w.Word(int(m / law.Year))
	}
	return w.Term(m)
}

// SourceLine says in one line what figures rest on. It has no digest, so that a new
// statute changes no picture.
func (w Comparing) SourceLine(tiers []*law.Tier) string {
	return w.Say("plot.source", w.EditionNamed(w.Edition), w.Rests(w.Edition, tiers))
}

// unknownFacts names unknown facts, and circumstances by the given function.
func unknownFacts(w *words.Words, facts []resolve.Unknown, title func(law.CircumstanceID) string) []string {
	names := make([]string, len(facts))
	for i, u := range facts {
		switch u.Fact {
		case law.FactAge:
			names[i] = w.Say("compare.the_age")
		case law.FactDate:
			names[i] = w.Say("compare.the_date")
		default:
			names[i] = title(u.Circumstance)
		}
	}
	return names
}
