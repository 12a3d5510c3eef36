package ledger

import (
	"slices"

	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
)

// given lists the facts that the ledger rests on, of each offence apart.
func (v screen) given(w said) [][]string {
	var rows [][]string
	for i := range v.Charges {
		for _, row := range v.givenOf(w, i) {
			if len(v.Charges) > 1 {
				row[0] = w.Say("determine.charge", i+1, row[0])
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// givenOf lists the facts of one offence. A fact that was not given is in the list only
// where the ledger depends on its absence.
func (v screen) givenOf(w said, i int) [][]string {
	a, f := v.Charges[i].Answer, &v.Charges[i].Facts
	var circumstances []string
	for _, id := range a.Facts.With {
		circumstances = append(circumstances, w.Text(a.Offence.Edition.Circumstance(id).Title))
	}
	rows := [][]string{
		{w.Say("given.date"), w.days(a.Facts)},
		{w.Say("given.victim_age"), w.Ages(a.Victim)},
		{w.Say("given.circumstances"), w.orNone(circumstances)},
		{w.Say("given.mitigating"), w.letters(f.Mitigating)},
		{w.Say("given.aggravating"), w.letters(f.Aggravating)},
	}
	for _, class := range []general.Class{general.Qualified, general.Reduction, general.Benefit, general.Bar} {
		terms := w.ofClass(class, f.Present)
		if class != general.Bar || len(terms) > 0 {
			rows = append(rows, []string{w.Say(law.Code("given." + string(class))), w.orNone(terms)})
		}
	}
	agent := w.Say("given.unknown")
	if !f.Agent.Empty() {
		agent = w.Ages(f.Agent)
	}
	rows = append(rows, []string{w.Say("given.agent_age"), agent}, []string{w.Say("given.as_of"), f.AsOf.String()})
	return append(rows, v.alsoGiven(w, f, a.Facts.Maybe)...)
}

// alsoGiven lists the facts that are left out when nothing was said of them.
func (v screen) alsoGiven(w said, f *determine.Facts, maybe []law.CircumstanceID) [][]string {
	var rows [][]string
	put := func(code law.Code, value string) { rows = append(rows, []string{w.Say(code), value}) }
	var doubts []string
	for _, id := range maybe {
		doubts = append(doubts, w.Text(v.Charges[0].Answer.Offence.Edition.Circumstance(id).Title))
	}
	for _, id := range f.Maybe {
		doubts = append(doubts, w.term(id))
	}
	if len(doubts) > 0 {
		put("given.maybe", w.All(doubts))
	}
	if !f.Request.IsZero() {
		put("given.requested", f.Request.String())
	}
	if f.Fixed != nil {
		put("given.fixed", w.inBoth(*f.Fixed))
	}
	if f.Income != nil {
		put("given.income", mixed(f.Income))
	}
	return rows
}

func (w said) orNone(texts []string) string {
	if len(texts) == 0 {
		return w.Say("given.none")
	}
	return w.All(texts)
}

// letters are the letters of article 46 of one kind, with their titles.
func (w said) letters(c determine.Circumstances) string {
	if !c.Known {
		return w.Say("given.unknown")
	}
	var texts []string
	for _, id := range c.IDs {
		texts = append(texts, w.Say("given.letter", w.l.Part.Term(id).Mark, w.term(id)))
	}
	return w.orNone(texts)
}

// ofClass are the titles of the present terms of a class.
func (w said) ofClass(class general.Class, present []string) []string {
	var texts []string
	for _, t := range w.l.Part.Class(class) {
		if slices.Contains(present, t.ID) {
			texts = append(texts, w.Text(t.Title))
		}
	}
	return texts
}
