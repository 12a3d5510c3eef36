package guide

import (
	"cmp"
	"slices"

	"github.com/conmina/conmina/internal/articles"
	"github.com/conmina/conmina/internal/ask"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/spelling"
)

// askOffence offers the offences that threaten a range on the known facts, and all
// of them together. It also accepts a name or an article number, like the command
// line.
func (g *Guide) askOffence() (asked bool, err error) {
	text := g.offer()
	options := append(g.offered(), g.Words.Say("guide.offence_all"))
	q := ask.Question{Text: text, Why: g.why("guide.offence_why"), Options: options, Named: true}
	return true, g.Ask(q, func(answer string) string {
		n, ok := ask.OptionNumber(answer, len(options))
		switch {
		case !ok && isPlace(answer) && !g.edition.Named(answer):
			return g.Words.Say("guide.no_option", len(options))
		case !ok:
			return g.nameOffence(answer)
		case n < len(options):
			g.setOffence(g.possible[n-1])
		}
		return ""
	})
}

// offer chooses the offences to offer. When none threatens a range, it offers all.
func (g *Guide) offer() (text string) {
	w, f := g.Words, g.settled()
	all := g.offences(f)
	g.possible = slices.DeleteFunc(slices.Clone(all), func(o *law.Offence) bool { return !resolve.Resolve(o, f).Ranged() })
	text = w.Say("guide.offence", len(g.possible), len(all))
	if len(g.possible) == 0 {
		g.possible = slices.Clone(all)
		text = w.Say("guide.offence_none", len(all))
	}
	slices.SortFunc(g.possible, func(a, b *law.Offence) int {
		return cmp.Compare(spelling.Fold(w.Text(a.Title)), spelling.Fold(w.Text(b.Title)))
	})
	return text
}

// offences lists the offences that the edition is about, as they stand on the day of
// the act. Neighbouring ones are found by their names.
func (g *Guide) offences(f law.Facts) []*law.Offence {
	return law.OfFamily(g.edition.On(f.Date).Offences, g.edition.MainFamily())
}

// offered lists the titles and articles of the offences that are offered.
func (g *Guide) offered() []string {
	var options []string
	for _, o := range g.possible {
		name := g.Words.Text(o.Title)
		if article := o.Shown().Article; article != "" {
			name += " · " + g.Words.Say("asked.article", article)
		}
		options = append(options, name)
	}
	return options
}

// nameOffence accepts an offence by its name, even when it is not in the offer.
func (g *Guide) nameOffence(name string) (refused string) {
	o, fault := g.run.Offence(g.edition.On(g.settled().Date), name)
	if fault == nil && o.Cited != (articles.Cited{}) {
		fault = &law.Fault{Code: law.NumeralElsewhere, Fact: law.FactOffence, Value: name}
	}
	if fault != nil {
		return g.run.Refused([]*law.Fault{fault})
	}
	g.setOffence(o)
	return ""
}

func (g *Guide) setOffence(o *law.Offence) { g.offence, g.possible = o, []*law.Offence{o} }
