package answer

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
)

// pageStates holds a fragment for every age and every set of circumstances that the
// controls can choose. Equal fragments are stored once.
type pageStates struct {
	circumstances []law.CircumstanceID
	fragments     []string
	ages          [][]int // one entry for each age and a last one for the unknown age: the fragment number for each set
	labels        []string
	ageLabels     []string
}

func (c compareScreen) states(w Comparing) pageStates {
	s := pageStates{circumstances: c.choices()}
	index := map[string]int{}
	ages := []law.Ages{}
	for age := range law.AnyAge().All() {
		ages = append(ages, law.AgeBand(age, age))
	}
	offences := machine.Each(c.Answers, func(a resolve.Answer) *law.Offence { return a.Offence })
	sets := 1 << len(s.circumstances)
	for set := range sets {
		f := c.choose(s.circumstances, set)
		s.labels = append(s.labels, strings.Join(w.CircumstancesOf(c.Edition, f), " · "))
	}
	for _, a := range append(ages, law.AnyAge()) {
		f := law.Facts{Victims: []law.Ages{a}}
		s.ageLabels = append(s.ageLabels, w.Victims(f))
		var row []int
		for set := range sets {
			f := c.choose(s.circumstances, set)
			f.Victims = []law.Ages{a}
			state := compareScreen{Comparison{Comparison: resolve.Compare(offences, f), Edition: c.Edition, Why: c.Why}}
			for i := range state.Answers {
				state.Answers[i].PutBeside(c.Answers[i].Other)
			}
			if len(c.Changes) > 0 {
				state.Changes = resolve.Changes(c.Changes[0].From.Offence, c.Changes[0].To.Offence, f)
			}
			fragment := state.fragment(w)
			if _, seen := index[fragment]; !seen {
				index[fragment] = len(s.fragments)
				s.fragments = append(s.fragments, fragment)
			}
			row = append(row, index[fragment])
		}
		s.ages = append(s.ages, row)
	}
	return s
}

// choices lists the circumstances that any of the offences depends on.
func (c compareScreen) choices() []law.CircumstanceID {
	var list []law.CircumstanceID
	for _, a := range c.Answers {
		list = append(list, a.Offence.Uses()...)
	}
	slices.Sort(list)
	list = slices.Compact(list)
	if len(list) > mostChoices {
		return nil
	}
	return list
}

// choose gives the facts of one set: bit i is the presence of choice i. Facts that
// the reader cannot choose keep their given values.
func (c compareScreen) choose(choices []law.CircumstanceID, set int) law.Facts {
	f := law.Facts{Date: c.Facts.Date, Today: c.Facts.Today, Until: c.Facts.Until}
	for _, id := range c.Facts.With {
		if !slices.Contains(choices, id) {
			f.With = append(f.With, id)
		}
	}
	for _, id := range c.Facts.Maybe {
		if !slices.Contains(choices, id) {
			f.Maybe = append(f.Maybe, id)
		}
	}
	for i, id := range choices {
		if set&(1<<i) != 0 {
			f.With = append(f.With, id)
		}
	}
	slices.Sort(f.With)
	return f
}

// data is what the script reads: the fragment for each choice, and the words for
// the choice.
func (s pageStates) data() string {
	data, err := json.Marshal(map[string]any{"ages": s.ages, "ageLabels": s.ageLabels, "labels": s.labels})
	if err != nil { // cannot happen: the value has only numbers and text
		panic(err)
	}
	return string(data) // json.Marshal escapes <, > and &
}

// The slider goes far above every age that a tier names, yet has few enough steps
// to be set by hand. When the facts have no single age, it starts in the middle of
// the ages of minors.
const (
	sliderStart = 15
	sliderEnd   = 100
)

// controls writes the choices. They stay hidden where scripts do not run, because
// nothing would react to them.
func (w Comparing) controls(m *sheet.Markup, c compareScreen, s pageStates) {
	m.Open("form", "id", "controls", "autocomplete", "off", "hidden", "hidden")
	m.Open("fieldset")
	m.Whole("legend", w.Say("page.controls"))
	m.Open("p")
	m.Whole("label", w.Say("page.age"), "for", "age")
	age, said := strconv.Itoa(sliderStart), ""
	if n, ok := c.Facts.Youngest().Single(); ok {
		age = strconv.Itoa(n)
		said = age
	}
	m.Empty("input", "type", "range", "id", "age", "min", "0", "max", strconv.Itoa(sliderEnd), "step", "1", "value", age)
	m.Whole("output", said, "id", "age-said", "for", "age")
	m.Close("p")
	m.Open("p")
	unknown := []string{"type", "checkbox", "id", "unknown"}
	if c.Facts.Youngest().Unknown() {
		unknown = append(unknown, "checked", "checked")
	}
	m.Empty("input", unknown...)
	m.Whole("label", w.Say("page.unknown"), "for", "unknown")
	m.Close("p")
	for i, id := range s.circumstances {
		name := "choice-" + strconv.Itoa(i)
		attributes := []string{"type", "checkbox", "id", name, "class", "choice"}
		if slices.Contains(c.Facts.With, id) {
			attributes = append(attributes, "checked", "checked")
		}
		m.Open("p")
		m.Empty("input", attributes...)
		m.Whole("label", w.Circumstance(c.Edition, id), "for", name)
		m.Close("p")
	}
	m.Whole("button", w.Say("page.reset"), "type", "reset")
	m.Close("fieldset")
	m.Close("form")
}
