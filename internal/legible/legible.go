// Package legible writes the results of a batch for people: beside the columns of the
// table what came out, the penalty, the article, why, and what is missing, in the language
// of the run.
package legible

import (
	"slices"
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/ageclasses"
	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/cases"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/turns"
	"github.com/conmina/conmina/internal/words"
)

// titles are the names of the columns.
var titles = []law.Code{"readable.result", "readable.penalty", "readable.article", "readable.why", "readable.missing"}

// Results gives a task that writes results for people instead of columns for programs. A
// task that is given has its columns on the right.
func Results(t *cases.Task, o *cases.Options, w *words.Words) *cases.Task {
	r := results{words: w, turns: map[string]*turns.Turns{}}
	inner := cases.Task{
		Start: func(*resolve.Tables) any { return struct{}{} }, Answered: func(*cases.Asked) []*law.Fault { return nil },
		Rejected: func(*cases.Asked) {}, Passed: func(*cases.Asked) {}, Count: func(any) {},
	}
	if t != nil {
		inner = *t
	}
	whole := inner
	whole.Columns = append(r.names(), inner.Columns...)
	o.Beside = whole.Columns
	whole.Answered = func(c *cases.Asked) []*law.Fault {
		faults := inner.Answered(c)
		if len(faults) == 0 && c.Written() {
			c.Fields = append(r.of(c), c.Fields...)
		}
		return faults
	}
	unanswered := func(before func(*cases.Asked), result law.Code, missing func(*cases.Asked) string) func(*cases.Asked) {
		return func(c *cases.Asked) {
			before(c)
			c.Fields = append(r.fields(w.Say(result), "", "", "", missing(c)), c.Fields...)
		}
	}
	whole.Faulty = true
	whole.Rejected = unanswered(inner.Rejected, "readable.rejected", r.wrong)
	whole.Passed = unanswered(inner.Passed, "readable.not_held", func(*cases.Asked) string { return "" })
	return &whole
}

// results keeps the results of the cases that were met.
type results struct {
	words *words.Words
	kept  answers.Kept[[]machine.Field]
	alike answers.Kept[*alike]
	mu    sync.Mutex // of turns, and of what is known of those alike
	turns map[string]*turns.Turns
}

func (r *results) names() []string {
	var list []string
	for _, title := range titles {
		list = append(list, r.words.Say(title))
	}
	return list
}

// fields are the columns with their texts.
func (r *results) fields(said ...string) []machine.Field {
	var list []machine.Field
	for i, name := range r.names() {
		list = append(list, machine.TextField(name, said[i]))
	}
	return list
}

// of gives the columns of a case.
func (r *results) of(c *cases.Asked) []machine.Field {
	first, ok := r.turnsOf(c.Offence).First(c.Facts)
	if !ok {
		return slices.Clone(r.own(c))
	}
	known, _ := r.alike.Of(turns.Question(c.Offence, &first), func() (*alike, bool) {
		return &alike{fields: r.say(c.Offence, c.Facts), day: c.Facts.Date, victims: slices.Clone(c.Facts.Victims)}, true
	})
	r.mu.Lock()
	tells, eachItsOwn := known.tells(c.Facts), known.eachItsOwn
	r.mu.Unlock()
	switch {
	case tells:
		return slices.Clone(known.fields)
	case eachItsOwn:
		return slices.Clone(r.own(c))
	}
	said := r.say(c.Offence, c.Facts)
	r.mu.Lock()
	known.learn(c.Facts, said)
	r.mu.Unlock()
	return said
}

// own gives the columns that were worked out for the very facts of a case.
func (r *results) own(c *cases.Asked) []machine.Field {
	said, _ := r.kept.Of(c.Question(), func() ([]machine.Field, bool) { return r.say(c.Offence, c.Facts), true })
	return said
}

// turnsOf gives the days and the ages on which anything changes that is said of an
// offence: in its own encoding, and in the versions of the others.
func (r *results) turnsOf(o *law.Offence) *turns.Turns {
	r.mu.Lock()
	defer r.mu.Unlock()
	key := o.ID + "\x00" + o.Named
	t := r.turns[key]
	if t == nil {
		e := o.Edition
		t = turns.Of(o.Versions, o.Before, o.After, e.Ceilings, e.Circumstances, e.Elements, e.Edges(), e.Published, ageclasses.Ever(o))
		r.turns[key] = t
	}
	return t
}

// say says what comes out of a case.
func (r *results) say(o *law.Offence, c *resolve.Coded) []machine.Field {
	a := resolve.Resolve(o, c.Facts(o.Edition))
	result := r.words.Say(law.Code("readable." + string(a.Status)))
	return r.fields(result, r.penalty(a), r.articles(a), r.why(a), r.missing(a))
}

// penalty lists every range that may govern, in years and months.
func (r *results) penalty(a resolve.Answer) string {
	var list []string
	for _, b := range a.Branches {
		said := r.words.Say("readable.none")
		if b.Tier != nil {
			said = r.words.Range(b.Tier.Prison)
		}
		if a.Ranged() && !slices.Contains(list, said) {
			list = append(list, said)
		}
	}
	return r.words.List(list)
}

// articles lists the article of every tier that may govern.
func (r *results) articles(a resolve.Answer) string {
	var list []string
	for _, b := range a.Branches {
		if b.Tier == nil || !a.Ranged() {
			continue
		}
		if article := a.VersionOf(b).ArticleOf(b.Tier); article != "" && !slices.Contains(list, article) {
			list = append(list, article)
		}
	}
	return r.words.List(list)
}

// why names the tiers that may govern, each with its range where there are several, and
// says the notices as sentences.
func (r *results) why(a resolve.Answer) string {
	var list []string
	add := func(said string) {
		if said = words.AsSentence(said); !slices.Contains(list, said) {
			list = append(list, said)
		}
	}
	for _, b := range a.Branches {
		switch {
		case b.Tier == nil || !a.Ranged():
		case len(a.Branches) == 1:
			add(r.words.Text(b.Tier.Label))
		default:
			add(r.words.Say("readable.branch", r.words.Text(b.Tier.Label), r.words.Range(b.Tier.Prison)))
		}
	}
	for _, n := range a.Notices {
		add(r.words.Notice(a, n))
	}
	return strings.Join(strings.Fields(strings.Join(list, " ")), " ")
}

// mostWrong is how many faults of a row are said beside it.
const mostWrong = 3

// wrong says what is wrong in a row, each fault behind the text that has it. A row that
// could not be taken apart has none of its own.
func (r *results) wrong(c *cases.Asked) string {
	var list []string
	for _, f := range c.Faults[:min(mostWrong, len(c.Faults))] {
		said := r.words.Fault(f)
		if f.Value != "" {
			said = r.words.Say("quoted", words.Visible(f.Value)) + ": " + said
		}
		list = append(list, said)
	}
	if len(list) == 0 {
		return r.words.Say("readable.correct")
	}
	return strings.Join(strings.Fields(strings.Join(list, "; ")), " ")
}

// missing names the facts that would leave one range.
func (r *results) missing(a resolve.Answer) string {
	var list []string
	var open []law.CircumstanceID
	for _, u := range a.Settles {
		switch u.Fact {
		case law.FactAge:
			list = append(list, r.words.Say("readable.age"))
		case law.FactDate:
			list = append(list, r.words.Say("readable.date"))
		default:
			open = append(open, u.Circumstance)
		}
	}
	if a.Named != nil {
		open = append(open, a.Named.Unsaid...)
	}
	slices.Sort(open)
	if open = slices.Compact(open); len(open) > 0 {
		list = append(list, r.words.Say("readable.whether", r.words.CircumstanceTitles(a.Offence.Edition, open)))
	}
	return strings.Join(list, "; ")
}
