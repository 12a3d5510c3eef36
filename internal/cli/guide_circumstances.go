package cli

import (
	"cmp"
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/ask"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// openCircumstances lists those on which an answer turns: first those that turn
// most offences, and of these the ones that raise a minimum most.
func (g *guided) openCircumstances() []law.CircumstanceID {
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

// askCircumstances asks for those on which an offence that is still possible
// turns. It also takes others by their names, as the command line does.
func (g *guided) askCircumstances() (asked bool, err error) {
	w, e := g.words(), g.edition
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

// readCircumstances reads numbers and names. A word for not known leaves open
// which of them are present, and is no answer.
func (g *guided) readCircumstances(answer string, open []law.CircumstanceID) (refused string) {
	g.given.With, g.given.Maybe = nil, nil
	switch {
	case law.SaysNone(answer):
		return ""
	case law.SaysUnknown(answer):
		return g.words().Say("guide.circumstances")
	}
	for _, said := range g.parts(answer) {
		name, doubted := inDoubt(said)
		if isPlace(name) {
			n, ok := ask.OptionNumber(name, len(open))
			if !ok {
				return g.words().Say("guide.no_option", len(open))
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
	return g.faults(faults)
}

// parts divides an answer at commas and semicolons, and between numbers: a name
// may hold spaces.
func (g *guided) parts(answer string) []string {
	var list []string
	for part := range strings.FieldsFuncSeq(answer, func(r rune) bool { return r == ';' || r == ',' }) {
		fields := strings.Fields(part)
		isNumber := func(field string) bool { name, _ := inDoubt(field); return isPlace(name) }
		isOther := func(field string) bool {
			name, _ := inDoubt(field)
			return !isPlace(name) && !describes(g.edition, name)
		}
		switch name, _ := inDoubt(part); {
		case len(fields) == 0:
		case !describes(g.edition, name) && slices.ContainsFunc(fields, isNumber) && !slices.ContainsFunc(fields, isOther):
			list = append(list, fields...)
		default:
			list = append(list, part)
		}
	}
	return list
}

// inDoubt takes the mark of doubt off a circumstance.
func inDoubt(said string) (name string, doubted bool) {
	name, doubted = strings.CutSuffix(strings.TrimSpace(said), "?")
	return strings.TrimSpace(name), doubted
}

// idOf is the id of a circumstance that is known; another name stays, for the
// reading of the facts to refuse.
func (g *guided) idOf(name string) string {
	if id, fault := g.edition.FindCircumstance(name); fault == nil {
		return string(id)
	}
	return name
}
