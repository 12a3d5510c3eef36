package training

import (
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/screens/answer"
)

// blanks says what a question asks a reader to fill in.
func (x exerciseScreen) blanks(w answer.Comparing, i int, s comparing.Solution) []blank {
	e := x.Edition
	switch s.Question.Asks {
	case exercises.AsksSpace:
		return []blank{spaceBlank(w, x.Ledgers[i])}
	case exercises.AsksWhy:
		return machine.Each(s.Answers, func(a resolve.Answer) blank { return tierBlank(w, a) })
	case exercises.AsksMissing:
		return machine.Each(s.Answers, func(a resolve.Answer) blank { return factsBlank(w, e, a) })
	case exercises.AsksGaps:
		return []blank{gapBlank(w.Say("self.minimums"), s.MinimumGap), gapBlank(w.Say("self.maximums"), s.MaximumGap)}
	case exercises.AsksAges:
		return []blank{{kind: ofAges, label: w.Say("self.ages"), expected: expected{Accept: []string{edges(s.Strip.Bands)}}}}
	case exercises.AsksLater:
		return laterBlanks(w, s.Answers)
	case exercises.AsksIf, exercises.AsksInstead:
		return machine.Each(s.Changes, func(c comparing.Change) blank { return rangeBlank(w, w.Text(c.To.Offence.Title), c.To) })
	}
	return machine.Each(s.Answers, func(a resolve.Answer) blank { return rangeBlank(w, w.Text(a.Offence.Title), a) })
}

// rangeBlank asks for the range of an answer. The ranges of the other tiers of the
// provision are known, so that a page can say which one was taken for it.
func rangeBlank(w answer.Comparing, label string, a resolve.Answer) blank {
	b := blank{kind: ofRange, label: label, expected: expected{Accept: keysOf(a), Others: map[string]string{}}}
	for i := range a.Version.Tiers {
		t := &a.Version.Tiers[i]
		key := rangeKey(t.Prison)
		if slices.Contains(b.Accept, key) {
			continue
		}
		said := w.Say("self.tier", t.Label, w.When(w.Edition, t.When))
		if before := b.Others[key]; before != "" {
			said = before + "; " + said
		}
		b.Others[key] = said
	}
	for key, said := range b.Others {
		b.Others[key] = w.Say("self.other", said)
	}
	return b
}

// tierBlank asks for the tier that governs. The last option is that there is none.
func tierBlank(w answer.Comparing, a resolve.Answer) blank {
	b := blank{kind: oneOf, label: w.Text(a.Offence.Title), expected: expected{Others: map[string]string{}}}
	for i := range a.Version.Tiers {
		t := &a.Version.Tiers[i]
		b.options = append(b.options, w.Text(t.Label))
		key := strconv.Itoa(i)
		if a.Status == law.Determined && a.Branches[0].Tier == t {
			b.Accept = []string{key}
			continue
		}
		b.Others[key] = w.Say("self.not_tier", t.Label, w.When(w.Edition, t.When))
	}
	b.options = append(b.options, w.Say("self.no_tier"))
	if b.Accept == nil {
		b.Accept = []string{strconv.Itoa(len(b.options) - 1)}
	}
	return b
}

// factsBlank asks which facts are missing, among all that the offence depends on.
func factsBlank(w answer.Comparing, e *law.Edition, a resolve.Answer) blank {
	b := blank{kind: someOf, label: w.Text(a.Offence.Title), options: []string{w.Say("compare.the_age")}}
	facts := []resolve.Unknown{{Fact: law.FactAge}}
	if e.Dated() {
		b.options, facts = append(b.options, w.Say("compare.the_date")), append(facts, resolve.Unknown{Fact: law.FactDate})
	}
	for _, id := range a.Version.Uses() {
		b.options, facts = append(b.options, w.Circumstance(e, id)), append(facts, resolve.Unknown{Fact: law.FactMaybe, Circumstance: id})
	}
	var keys []string
	for _, u := range a.Settles {
		keys = append(keys, strconv.Itoa(slices.IndexFunc(facts, func(f resolve.Unknown) bool { return f.Fact == u.Fact && f.Circumstance == u.Circumstance })))
	}
	slices.Sort(keys)
	b.Accept = []string{strings.Join(slices.Compact(keys), "|")}
	return b
}

func gapBlank(label string, g *comparing.Gap) blank {
	months := 0
	if g != nil {
		months = int(g.Months)
	}
	return blank{kind: ofYears, label: label, expected: expected{Accept: []string{strconv.Itoa(months)}}}
}

// laterBlanks asks for the range under each later version.
func laterBlanks(w answer.Comparing, answers []resolve.Answer) []blank {
	var list []blank
	for _, a := range answers {
		for _, l := range a.Later {
			list = append(list, rangeBlank(w, w.Say("self.since", a.Offence.Title, l.During.From), l.Answer))
		}
	}
	return list
}
