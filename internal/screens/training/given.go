package training

import (
	"math/big"
	"strings"

	"github.com/conmina/conmina/internal/determine"
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/machine"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

// readingJSON is the space of one reading.
type readingJSON struct {
	Reading    string  `json:"reading"`
	Lo         *string `json:"space_lo_months"`
	Hi         *string `json:"space_hi_months"`
	LoIncluded bool    `json:"space_lo_included"`
	HiIncluded bool    `json:"space_hi_included"`
	LoReason   *string `json:"space_lo_reason"`
	HiReason   *string `json:"space_hi_reason"`
}

// generalFlag is the flag of a fact of the general part.
var generalFlag = map[law.Fact]typed.Word{
	determine.FactQualified: typed.QualifiedFlag, determine.FactReductions: typed.ReductionFlag, determine.FactMitigating: typed.MitigatingFlag,
	determine.FactAggravating: typed.AggravatingFlag, determine.FactAgentAge: typed.AgentAgeFlag, determine.FactBenefits: typed.BenefitFlag,
}

// generalFlags adds facts of the general part to a command line, with terms by their names
// in the reader's language.
func generalFlags(line *typed.Line, l typed.Language, p *general.Part, facts exercises.GeneralFacts) {
	for _, fact := range determine.AskedFacts() {
		line.Flag(generalFlag[fact], machine.Each(facts[fact], func(id string) string {
			if t := p.Term(id); t != nil {
				return typed.Both(t.ID, t.IDES).In(l)
			}
			if typed.NoneOfIt.Is(id) {
				return typed.NoneOfIt.In(l)
			}
			return id
		})...)
	}
}

// given says one fact of the general part.
func (x exerciseScreen) given(w *words.Words, fact law.Fact, given string) string {
	if t := x.Part.Term(given); t != nil {
		return w.Text(t.Title)
	}
	if fact == determine.FactAgentAge {
		ages, _ := law.ParseAges(given) // it was read from the file of the case
		return w.Ages(ages)
	}
	return w.Say("given.no_term")
}

// general says facts of the general part.
func (x exerciseScreen) general(w *words.Words, facts exercises.GeneralFacts) []string {
	label := map[law.Fact]law.Code{
		determine.FactQualified: "given.qualified", determine.FactReductions: "given.reduction", determine.FactMitigating: "given.mitigating",
		determine.FactAggravating: "given.aggravating", determine.FactAgentAge: "given.agent_age", determine.FactBenefits: "given.benefit",
	}
	var list []string
	for _, fact := range determine.AskedFacts() {
		if len(facts[fact]) > 0 {
			said := machine.Each(facts[fact], func(given string) string { return x.given(w, fact, given) })
			list = append(list, w.Say("beside.reading", w.Say(label[fact]), strings.Join(said, ", ")))
		}
	}
	return list
}

func exact(r *big.Rat) *string {
	if r == nil {
		return nil
	}
	text := r.RatString()
	return &text
}

// readingsOf lists the readings of a ledger; none when there is no ledger.
func readingsOf(l *determine.Ledger) []readingJSON {
	list := []readingJSON{}
	if l == nil {
		return list
	}
	for _, r := range l.Root.Readings(false) {
		x := r.Leaf.Space
		list = append(list, readingJSON{
			Reading: r.Name(), Lo: exact(x.Lo), Hi: exact(x.Hi), LoIncluded: x.Lo != nil && !x.LoOut, HiIncluded: x.Hi != nil && !x.HiOut,
			LoReason: machine.Filled(string(x.LoWhy)), HiReason: machine.Filled(string(x.HiWhy)),
		})
	}
	return list
}
