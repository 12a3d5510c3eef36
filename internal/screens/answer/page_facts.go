package answer

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/plot"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/stretches"
)

// page is what a page holds: the fragments for the facts as given, and those for all
// facts that its controls can choose.
type page struct {
	Comparing
	screen  compareScreen
	grid    grid
	choices []law.CircumstanceID
	bands   []law.Ages // runs of ages that no offence tells apart
	leads   []*law.Offence

	shown     map[string]string // by slot, for the facts as given
	fragments []string
	number    map[string]int // of each fragment
	lookups   []lookup
	look      map[plot.Look]bool // what some answer of the page has
	shapes    map[plot.Shape]bool
}

// lookup finds the fragments of some slots: for each band of ages, and last for an
// unknown age, the first entry whose words are chosen.
type lookup struct {
	Slots []string  `json:"slots"`
	Bands [][]entry `json:"bands"`
}

// entry is a set of circumstances with its fragments. Of each list in the set one must
// be chosen. An exact entry holds for no further circumstances.
type entry struct {
	Set       [][]int `json:"s"`
	Fragments []int   `json:"f"`
	Exact     bool    `json:"x,omitempty"`
}

// The most sets for which a page holds an answer: for each offence and band of ages,
// and for what is said of several offences together.
const (
	mostSets     = 80
	mostTogether = 160
)

// asked lists the circumstances that any of the offences depends on. Words that stand
// for an age are chosen as ages.
func (p *page) asked() []law.CircumstanceID {
	var list []law.CircumstanceID
	for _, a := range p.screen.Answers {
		for _, part := range p.Of(a).parts() {
			list = append(list, part.Version.Uses()...)
		}
		list = append(list, a.Version.Uses()...)
	}
	slices.Sort(list)
	list = slices.Compact(list)
	return slices.DeleteFunc(list, func(id law.CircumstanceID) bool { return !p.Edition.Circumstance(id).VictimAge.Empty() })
}

// everyOffence lists what may tell ages apart: the offences, and those that another
// edition puts beside them.
func (p *page) everyOffence() []*law.Offence {
	var list []*law.Offence
	for _, a := range p.screen.Answers {
		list = append(list, a.Offence)
		list = append(list, resolve.LeadsTo(a.Offence, p.screen.Facts)...)
		if a.Other != nil {
			for _, id := range a.Offence.Counterpart.Offences {
				if o := a.Other.Edition.Offence(id); o != nil {
					list = append(list, o)
				}
			}
		}
	}
	return list
}

// widest is a grid that holds every range that any facts lead to, so that it stays the
// same when the facts change.
func (p *page) widest() grid {
	var ranges []law.Range
	for _, a := range p.screen.Answers {
		for _, part := range p.Of(a).parts() {
			for _, t := range part.Version.Tiers {
				ranges = append(ranges, t.Prison)
			}
		}
	}
	return grid{stretches.End(ranges)}
}

// oneTime reports whether the act falls under one version of every offence.
func (p *page) oneTime() bool {
	return !slices.ContainsFunc(p.screen.Answers, func(a resolve.Answer) bool { return len(a.Spans) > 0 })
}

// facts gives the facts of a choice: the ages and circumstances that it has, and the
// time as given. Circumstances that the reader cannot choose are kept.
func (p *page) facts(ages law.Ages, chosen []law.CircumstanceID) law.Facts {
	f := law.Facts{Date: p.screen.Facts.Date, Today: p.screen.Facts.Today, Until: p.screen.Facts.Until, Victims: []law.Ages{ages}}
	kept := func(ids []law.CircumstanceID) []law.CircumstanceID {
		return slices.DeleteFunc(slices.Clone(ids), func(id law.CircumstanceID) bool { return slices.Contains(p.choices, id) })
	}
	f.With, f.Maybe = append(kept(p.screen.Facts.With), chosen...), kept(p.screen.Facts.Maybe)
	slices.Sort(f.With)
	return f
}

// victims lists one age of each band, which answers for all of them, and the unknown
// age.
func (p *page) victims() []law.Ages {
	list := machine.Each(p.bands, func(band law.Ages) law.Ages {
		youngest, _ := band.Limits()
		return law.AgeBand(youngest, youngest)
	})
	return append(list, law.AnyAge())
}

// answer resolves an offence of the page on other facts.
func (p *page) answer(i int, f law.Facts) resolve.Answer {
	a := resolve.Resolve(p.screen.Answers[i].Offence, f)
	a.PutBeside(p.screen.Answers[i].Other)
	return a
}

// keep stores a fragment once and gives its number.
func (p *page) keep(fragment string) int {
	n, known := p.number[fragment]
	if !known {
		n = len(p.fragments)
		p.number[fragment] = n
		p.fragments = append(p.fragments, fragment)
	}
	return n
}

// search is what a lookup is made of.
type search struct {
	slots    []string
	offences []*law.Offence // the sets that matter are the sets that matter to these offences
	limit    int
	on       func(f law.Facts) []string                                      // the fragments on some facts
	instead  func(id law.CircumstanceID, near []law.CircumstanceID) []string // in place of an answer, when there are too many; may be nil
}

// add computes the fragments of some slots for all facts that can be chosen.
func (p *page) add(s search, given []string) {
	for i, slot := range s.slots {
		p.shown[slot] = given[i]
	}
	l := lookup{Slots: s.slots}
	for _, victim := range p.victims() {
		l.Bands = append(l.Bands, p.entries(s, victim))
	}
	p.lookups = append(p.lookups, l)
}

// entries gives the entries of one band. When there are too many, the words that an
// offence does not have lead to its own words. When there are still too many, only
// the circumstances as given have an answer.
func (p *page) entries(s search, victim law.Ages) []entry {
	list := []entry{}
	sets, ok := resolve.SetsThatMatter(s.offences, p.facts(victim, nil), p.choices, s.limit)
	if !ok && s.instead != nil {
		var own []law.CircumstanceID
		for _, id := range p.choices {
			if near := p.similar(s, victim, id); len(near) > 0 {
				list = append(list, p.entry([]resolve.AnyOf{{id}}, s.instead(id, near)))
			} else {
				own = append(own, id)
			}
		}
		sets, ok = resolve.SetsThatMatter(s.offences, p.facts(victim, nil), own, s.limit)
	}
	if !ok {
		given := p.entry(machine.Each(p.chosenGiven(), func(id law.CircumstanceID) resolve.AnyOf { return resolve.AnyOf{id} }), s.on(p.facts(victim, p.chosenGiven())))
		given.Exact = true
		return append(list, given)
	}
	for _, set := range sets {
		list = append(list, p.entry(set, s.on(p.facts(victim, resolve.Standing(set)))))
	}
	return list
}

func (p *page) entry(set []resolve.AnyOf, fragments []string) entry {
	e := entry{Set: [][]int{}, Fragments: machine.Each(fragments, p.keep)}
	for _, words := range set {
		e.Set = append(e.Set, machine.Each(words, func(id law.CircumstanceID) int { return slices.Index(p.choices, id) }))
	}
	return e
}

func (p *page) chosenGiven() []law.CircumstanceID {
	return slices.DeleteFunc(slices.Clone(p.screen.Facts.With), func(id law.CircumstanceID) bool { return !slices.Contains(p.choices, id) })
}

// similar lists the words of the offences that are similar to a circumstance.
func (p *page) similar(s search, victim law.Ages, id law.CircumstanceID) []law.CircumstanceID {
	var list []law.CircumstanceID
	for _, o := range s.offences {
		list = append(list, resolve.Similar(o, p.facts(victim, nil), id)...)
	}
	return list
}

// data is what the script reads. It holds numbers of fragments and words, and no rule.
func (p *page) data() string {
	ages := make([]int, law.MaxAge+1)
	labels := make([]string, law.MaxAge+1)
	for age := range ages {
		ages[age] = slices.IndexFunc(p.bands, func(band law.Ages) bool { return band.Has(age) })
		labels[age] = p.BriefFacts(p.Edition, law.Facts{Victims: []law.Ages{law.AgeBand(age, age)}}, true, false)[0]
	}
	bands := machine.Each(append(slices.Clone(p.bands), law.AnyAge()), func(band law.Ages) string {
		return p.BriefFacts(p.Edition, law.Facts{Victims: []law.Ages{band}}, true, false)[0]
	})
	given := machine.Each(p.chosenGiven(), func(id law.CircumstanceID) int { return slices.Index(p.choices, id) })
	data, err := json.Marshal(map[string]any{
		"ages": ages, "ageLabels": labels, "bandLabels": bands, "lookups": p.lookups, "idle": p.idle(),
		"day":     strings.Join(p.BriefFacts(p.Edition, p.facts(law.AnyAge(), nil), false, false)[1:], " · "),
		"choices": machine.Each(p.choices, func(id law.CircumstanceID) string { return p.Circumstance(p.Edition, id) }),
		"given":   machine.FilledList(given),
	})
	if err != nil { // cannot happen: the value has only numbers and text
		panic(err)
	}
	return string(data) // json.Marshal escapes <, > and &
}

// idle lists, for each band of ages, the circumstances that count at no age of it.
func (p *page) idle() [][]int {
	return machine.Each(p.bands, func(band law.Ages) []int {
		list := []int{}
		for i, id := range p.choices {
			only := p.Edition.Circumstance(id).OnlyAge
			counts := slices.ContainsFunc(p.screen.Answers, func(a resolve.Answer) bool {
				return slices.ContainsFunc(p.Of(a).parts(), func(part resolve.Answer) bool { return countsAt(part.Version, id, band) })
			})
			if !counts || !only.Empty() && only.Intersect(band).Empty() {
				list = append(list, i)
			}
		}
		return list
	})
}

// countsAt reports whether a condition of a version asks for a circumstance at one of
// the ages.
func countsAt(v *law.Version, id law.CircumstanceID, ages law.Ages) bool {
	return slices.ContainsFunc(v.Tiers, func(t law.Tier) bool {
		return slices.ContainsFunc(t.When, func(c law.Condition) bool {
			return slices.Contains(c.With, id) && !c.VictimAge.Intersect(ages).Empty()
		})
	})
}

// store writes the fragments and the data.
func (p *page) store(m *sheet.Markup) {
	for i, fragment := range p.fragments {
		m.Open("template", "id", "f-"+strconv.Itoa(i))
		m.Raw(fragment)
		m.Close("template")
	}
	m.Open("script", "type", "application/json", "id", "states")
	m.Raw(p.data())
	m.Close("script")
}

func (p *page) alone() bool { return len(p.screen.Answers) == 1 }
