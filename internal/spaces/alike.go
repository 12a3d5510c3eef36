package spaces

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/turns"
)

// alike keeps the turns of the offences that were met.
type alike struct {
	mu    sync.Mutex
	turns map[string]turnsOf
}

// turnsOf keeps two kinds of turns for an offence: the days and ages at which the law about
// the offence or the general part turns, and the ages of victims at which the law about the
// offence turns. The general part does not look at the age of a victim.
type turnsOf struct{ law, victims *turns.Turns }

// of gives the turns of an offence.
func (a *alike) of(o *law.Offence, part any) turnsOf {
	a.mu.Lock()
	defer a.mu.Unlock()
	key := o.ID + "\x00" + o.Named
	t, met := a.turns[key]
	if !met {
		own := []any{o.Versions, o.Edition.Ceilings, o.Edition.Circumstances, o.Edition.Elements, ageclasses.Ever(o)}
		t = turnsOf{turns.Of(append(own, part)...), turns.Of(own...)}
		if a.turns == nil {
			a.turns = map[string]turnsOf{}
		}
		a.turns[key] = t
	}
	return t
}

// question is the same for two records whose chains are the same: records of one
// offence whose days and ages the law does not tell apart, with the same other facts.
// Circumstances that the law of the day does not ask for and that are no fact of the general
// part change no chain, and where no range remains there is none. Dates of birth, and acts of
// several days, are told apart by their own days.
func (x *Reader) question(c *cases.Asked, texts []string) string {
	t := x.alike.of(c.Offence, *x.part)
	offence, texts := c.Offence, slices.Clone(texts)
	facts, oneDay := t.victims.First(c.Facts)
	facts.Date = c.Facts.Date
	if oneDay && !facts.Date.IsZero() && strings.TrimSpace(texts[inAgentBorn]) == "" {
		facts.Date = t.law.Day(facts.Date)
		for _, i := range []int{inRequested, inAsOf} {
			if d, ok := dayOf(texts[i]); ok {
				texts[i] = t.law.Day(d).String()
			}
		}
		idle := func(place int) bool {
			return !c.History.AsksFor(c.Facts.Date, place) && !x.part.IsFact(string(c.Offence.Edition.Circumstances[place].ID))
		}
		facts.With, facts.Maybe = slices.DeleteFunc(slices.Clone(facts.With), idle), slices.DeleteFunc(slices.Clone(facts.Maybe), idle)
	}
	if !c.Weighed.Ranged() {
		offence, facts.Victims, facts.With, facts.Maybe = &law.Offence{}, nil, nil, nil
	}
	if ages, fault := law.ParseAges(texts[inAgentAge]); fault == nil {
		if n, one := ages.Single(); one {
			texts[inAgentAge] = strconv.Itoa(t.law.Age(n))
		}
	}
	return turns.Question(offence, &facts) + "\x00" + strings.Join(append(texts, c.Doubts...), "\x00")
}

// dayOf reads a text that is a day.
func dayOf(text string) (law.Date, bool) {
	if text = strings.TrimSpace(text); text == "" {
		return law.Date{}, false
	}
	d, fault := law.ParseDate(text)
	return d, fault == nil
}
