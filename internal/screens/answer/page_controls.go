package answer

import (
	"slices"
	"strconv"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/sheet"
	"github.com/conmina/conmina/internal/words"
)

// The slider goes far above every age that a tier names, yet has few enough steps
// to be set by hand. When the facts have no single age, it starts in the middle of
// the ages of minors.
const (
	sliderStart = 15
	sliderEnd   = 100
)

// factsLine repeats the facts as given.
func (p *page) factsLine() string {
	return strings.Join(p.BriefFacts(p.Edition, p.screen.Facts, true, false), " · ")
}

// controls writes the choices. They stay hidden where scripts do not run, because
// nothing would react to them.
func (p *page) controls(m *sheet.Markup) {
	m.Open("form", "id", "controls", "autocomplete", "off", "hidden", "hidden")
	m.Open("fieldset")
	m.Whole("legend", p.Say("page.controls"))
	p.bandButtons(m)
	p.slider(m)
	if len(p.choices) > 0 {
		p.circumstances(m)
	}
	m.Whole("button", p.Say("page.reset"), "type", "reset")
	m.Close("fieldset")
	m.Close("form")
}

// bandButtons writes a button for each band of ages, and one for an unknown age.
func (p *page) bandButtons(m *sheet.Markup) {
	m.Open("div", "class", "bands", "role", "radiogroup", "aria-label", p.Say("page.age"))
	button := func(id, value, said string, on bool) {
		attributes := []string{"type", "radio", "name", "band", "id", id, "value", value}
		if on {
			attributes = append(attributes, "checked", "checked")
		}
		m.Empty("input", attributes...)
		m.Whole("label", said, "for", id)
	}
	given := p.screen.Facts.Youngest()
	for i, band := range p.bands {
		youngest, _ := band.Limits()
		button("band-"+strconv.Itoa(i), strconv.Itoa(youngest), p.Ages(band), given.Within(band))
	}
	button("unknown", "", p.Say("page.unknown"), given.Unknown())
	m.Close("div")
}

func (p *page) slider(m *sheet.Markup) {
	m.Open("p", "class", "slide")
	m.Whole("label", p.Say("page.age"), "for", "age")
	age, said := strconv.Itoa(sliderStart), ""
	if n, ok := p.screen.Facts.Youngest().Single(); ok {
		age = strconv.Itoa(n)
		said = age
	}
	m.Empty("input", "type", "range", "id", "age", "min", "0", "max", strconv.Itoa(sliderEnd), "step", "1", "value", age)
	m.Whole("output", said, "id", "age-said", "for", "age")
	m.Close("p")
}

// circumstances writes a box for each circumstance. Beside several offences it says
// which of them ask for it.
func (p *page) circumstances(m *sheet.Markup) {
	m.Open("details", "class", "choices")
	m.Open("summary", "id", "circumstances")
	m.Whole("span", p.Say("page.circumstances")+" ")
	m.Whole("output", p.chosenOf(len(p.chosenGiven())), "id", "chosen")
	m.Close("summary")
	m.Open("ul")
	for i, id := range p.choices {
		name := "choice-" + strconv.Itoa(i)
		attributes := []string{"type", "checkbox", "id", name, "class", "choice"}
		if slices.Contains(p.screen.Facts.With, id) {
			attributes = append(attributes, "checked", "checked")
		}
		m.Open("li")
		m.Empty("input", attributes...)
		m.Open("label", "for", name)
		m.Whole("span", p.Circumstance(p.Edition, id))
		if !p.alone() {
			m.Whole("span", " "+words.Visible(p.askedBy(id)), "class", "fine")
		}
		m.Close("label")
		m.Whole("span", p.Say("page.idle"), "class", "idle", "hidden", "hidden")
		m.Close("li")
	}
	m.Close("ul")
	m.Close("details")
}

func (p *page) chosenOf(n int) string { return strconv.Itoa(n) + "/" + strconv.Itoa(len(p.choices)) }

// askedBy names the offences that ask for a circumstance.
func (p *page) askedBy(id law.CircumstanceID) string {
	var names []string
	for _, a := range p.screen.Answers {
		if slices.Contains(a.Version.Uses(), id) {
			names = append(names, p.Of(a).number(a))
		}
	}
	return strings.Join(names, ", ")
}

// given tells what must be known of the facts as given: of several victims, and of
// circumstances that an offence does not name. Other facts take it away.
func (p *page) given(m *sheet.Markup) {
	var list []string
	for _, a := range p.screen.Answers {
		for _, n := range a.Notices {
			if !slices.Contains(besideControls(), n.Code) {
				continue
			}
			said := p.Notice(a, n)
			if !p.alone() {
				said = p.Say("compare.notice", p.ShortTitle(a.Offence), said)
			}
			if !slices.Contains(list, said) {
				list = append(list, said)
			}
		}
	}
	if len(list) == 0 {
		return
	}
	m.Open("section", "id", "given")
	sheet.Bullets(m, list)
	m.Close("section")
}
