package guide

import (
	"cmp"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/ask"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/spelling"
)

// openCircumstances lists the circumstances on which an answer depends. The
// circumstances on which most offences depend come first and, among these, those
// that raise a minimum most.
func (g *Guide) openCircumstances() []law.CircumstanceID {
	f := g.settled()
	list := slices.DeleteFunc(resolve.Deciding(g.possible, f), func(d resolve.Decider) bool { return d.Fact != law.FactMaybe })
	raises := map[law.CircumstanceID]law.Months{}
	for _, d := range list {
		raises[d.Circumstance] = resolve.Raises(g.possible, f, d.Circumstance)
	}
	slices.SortStableFunc(list, func(a, b resolve.Decider) int {
		return cmp.Or(cmp.Compare(b.Offences, a.Offences), cmp.Compare(raises[b.Circumstance], raises[a.Circumstance]))
	})
	open := make([]law.CircumstanceID, len(list))
	for i, d := range list {
		open[i] = d.Circumstance
	}
	return open
}

// askCircumstances asks for the circumstances on which a still possible offence
// depends. It also accepts other circumstances by their names, like the command
// line.
func (g *Guide) askCircumstances() (asked bool, err error) {
	w, e := g.Words, g.edition
	open := g.openCircumstances()
	if len(open) == 0 {
		return false, nil
	}
	options := make([]string, len(open))
	why := []string{w.Say("guide.circumstances_why")}
	for i, id := range open {
		c := e.Circumstance(id)
		options[i] = w.Text(c.Title)
		why = append(why, w.Text(c.Title)+": "+w.Text(c.Meaning))
	}
	q := ask.Question{
		Text: w.Say("guide.circumstances"), Why: func() string { return strings.Join(why, "\n") }, Options: options, Standard: "0", Named: true,
	}
	return true, g.Ask(q, func(answer string) string { return g.readCircumstances(answer, open) })
}

// readCircumstances reads numbers and names. A word for not known does not say
// which circumstances are present, so it is not accepted.
func (g *Guide) readCircumstances(answer string, open []law.CircumstanceID) (refused string) {
	g.given.With, g.given.Maybe = nil, nil
	switch {
	case spelling.SaysNone(answer):
		return ""
	case spelling.SaysUnknown(answer):
		return g.Words.Say("guide.circumstances")
	}
	for _, said := range parts(answer, g.edition.Describes) {
		name, doubted := inDoubt(said)
		if isPlace(name) {
			n, ok := ask.OptionNumber(name, len(open))
			if !ok {
				return g.Words.Say("guide.no_option", len(open))
			}
			name = string(open[n-1])
		}
		list := &g.given.With
		if doubted {
			list = &g.given.Maybe
		}
		*list = append(*list, g.idOf(name))
	}
	_, faults := g.facts()
	if g.offence != nil {
		g.offence.Narrow(faults)
	}
	for _, f := range faults {
		if f.Code == law.CircumstanceDoubted {
			f.Code = "guide.doubted" // here a sign says it, and no flag
		}
	}
	return g.refused(faults)
}

// idOf is the id of a known circumstance. An unknown name is returned unchanged,
// and the reading of the facts refuses it.
func (g *Guide) idOf(name string) string {
	if id, fault := g.edition.FindCircumstance(name); fault == nil {
		return string(id)
	}
	return name
}
