package answer

import (
	"slices"

	"github.com/conmina/conmina/internal/citing"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/internal/sheet"
)

type compareJSON struct {
	Schema string `json:"schema"`
	machine.EditionRef
	Facts      machine.SharedFacts   `json:"facts"`
	Offences   []machine.SummaryJSON `json:"offences"`
	MinimumGap *machine.GapJSON      `json:"minimum_gap"`
	MaximumGap *machine.GapJSON      `json:"maximum_gap"`
	Changes    []machine.ChangeJSON  `json:"changes"`
}

func (c compareScreen) Machine(s sheet.Style) any {
	return compareJSON{
		Schema: "conmina/compare/1", EditionRef: machine.Refer(c.Edition, s.Version), Facts: machine.Share(c.Facts),
		Offences:   machine.Each(c.Answers, c.summary(s)),
		MinimumGap: machine.MachineGap(c.MinimumGap), MaximumGap: machine.MachineGap(c.MaximumGap),
		Changes: machine.Each(c.Changes, machine.MachineChange),
	}
}

// summary gives the machine form of an answer, with the sentences of a brief when they
// are chosen.
func (c compareScreen) summary(s sheet.Style) func(resolve.Answer) machine.SummaryJSON {
	return func(a resolve.Answer) machine.SummaryJSON {
		j := machine.Summary(a)
		if slices.Contains(s.Fields, machine.CiteColumn) {
			list := citing.InBoth(a)
			j.Cite = &list
		}
		return j
	}
}

// comparedJSON is one offence of a comparison, as a record that stands alone.
type comparedJSON struct {
	Schema string `json:"schema"`
	machine.EditionRef
	Facts machine.SharedFacts `json:"facts"`
	machine.SummaryJSON
}

// Lines gives one record for each offence.
func (c compareScreen) Lines(s sheet.Style) []any {
	list := make([]any, len(c.Answers))
	for i, a := range c.Answers {
		list[i] = comparedJSON{"conmina/compared/1", machine.Refer(c.Edition, s.Version), machine.Share(c.Facts), c.summary(s)(a)}
	}
	return list
}

// RecordsKey is the key of the offences in the whole comparison.
func (c compareScreen) RecordsKey() string { return "offences" }

type stripJSON struct {
	Schema string `json:"schema"`
	machine.EditionRef
	Facts machine.SharedFacts    `json:"facts"`
	Ages  []machine.StripAgeJSON `json:"ages"`
}

// Machine gives the machine form of a strip.
func (v StripScreen) Machine(s sheet.Style) any {
	return stripJSON{Schema: "conmina/compare-ages/1", EditionRef: machine.Refer(v.Edition, s.Version), Facts: machine.Share(v.Facts), Ages: machine.MachineAges(v.Strip.Strip)}
}

type matrixJSON struct {
	Schema string `json:"schema"`
	machine.EditionRef
	Facts machine.SharedFacts   `json:"facts"`
	Pairs []machine.OverlapJSON `json:"pairs"`
}

func (v matrixScreen) Machine(s sheet.Style) any {
	return matrixJSON{
		"conmina/compare-matrix/1", machine.Refer(v.Edition, s.Version), machine.Share(v.Facts),
		machine.FilledList(machine.Each(v.Strip.Strip.Matrix(), machine.MachineOverlap)),
	}
}
