package determine

import (
	"maps"
	"slices"

	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
)

// Codes of faults in the facts.
const (
	AgentMinor     law.Code = "agent_minor"         // Args: the first age of this regime, the article of the other one
	AgentMinorNote law.Code = "agent_minor_note"    // Args: that age, the article, what was in force on the day
	LetterNotYet   law.Code = "letter_not_in_force" // Args: the letter, the first day
	AssumeUnknown  law.Code = "assume_unknown"      // Args: the forks
	AssumePosition law.Code = "assume_position"     // Args: the fork, its positions
	AssumeDiffers  law.Code = "assume_differs"      // a question has one position in a case; Args: the fork, the position before
)

// Check describes what is contradictory in the facts: a letter that was not yet in
// force on any day of the act, an agent of another regime, an age that excludes the
// restricted age, and a question or a position that does not exist.
func Check(p *general.Part, act law.Period, f *Facts) []*law.Fault {
	var faults []*law.Fault
	for _, id := range slices.Concat(f.Mitigating.IDs, f.Aggravating.IDs, f.Maybe) {
		t := p.Term(id)
		if t == nil || t.InForce.From.IsZero() || beforeLetters(p, act) || t.InForce.Overlaps(act) {
			continue
		}
		faults = append(faults, &law.Fault{Code: LetterNotYet, Fact: factOf[t.Class], Value: id, Args: []any{t.Mark, t.InForce.From}})
	}
	faults = append(faults, regime(p, act, f)...)
	for _, id := range sortedKeys(f.Assume) {
		faults = append(faults, assumed(p, id, f.Assume[id])...)
	}
	return faults
}

// beforeLetters reports whether the letters of article 46 were in force on no day of
// the act. They are then noted and not used.
func beforeLetters(p *general.Part, act law.Period) bool {
	thirds := p.Rule("thirds")
	return thirds.On(act.From) == nil && (act.To.IsZero() || thirds.On(act.To) == nil)
}

// minorAges are the ages of agents whom another regime is for on a day.
func minorAges(p *general.Part, day law.Date) law.Ages {
	var ages law.Ages
	if v := p.Rule("minority").On(day); v != nil {
		for _, c := range v.Cases {
			ages = ages.Union(c.If.AgentAge.Ages)
		}
	}
	return ages
}

// adults are the ages of a set that this regime is for.
func adults(p *general.Part, ages law.Ages, day law.Date) law.Ages {
	return ages.Minus(minorAges(p, day))
}

func regime(p *general.Part, act law.Period, f *Facts) []*law.Fault {
	v := p.Rule("minority").On(act.From)
	if v == nil || f.Agent.Empty() {
		return nil
	}
	for _, c := range v.Cases {
		if f.Agent.Within(c.If.AgentAge.Ages) {
			_, oldest := c.If.AgentAge.Limits()
			of := oldest + 1 // the first age of this regime
			fault := &law.Fault{Code: AgentMinor, Fact: FactAgentAge, Value: f.Agent.String(), Args: []any{of, v.Article}}
			if v.Note != (law.Text{}) {
				fault.Code, fault.Args = AgentMinorNote, []any{of, v.Article, v.Note}
			}
			return []*law.Fault{fault}
		}
	}
	return nil
}

func assumed(p *general.Part, id, position string) []*law.Fault {
	fork := p.Fork(id)
	if fork == nil {
		var ids []string
		for _, f := range p.Forks {
			ids = append(ids, f.ID)
		}
		return []*law.Fault{{Code: AssumeUnknown, Fact: FactAssume, Value: id, Suggest: spelling.Nearest(id, ids)}}
	}
	if fork.Position(position) == nil {
		var ids []string
		for _, x := range fork.Positions {
			ids = append(ids, x.ID)
		}
		return []*law.Fault{{Code: AssumePosition, Fact: FactAssume, Value: position, Args: []any{id}, Suggest: ids}}
	}
	return nil
}

// Assumed gives the positions that were assumed for a case. A disputed question has one
// position in the whole case; two of them are a fault.
func Assumed(charges []Charge) (map[string]string, *law.Fault) {
	all := map[string]string{}
	for i := range charges {
		f := &charges[i].Facts
		for _, id := range sortedKeys(f.Assume) {
			if fault := assumeOnce(all, id, f.Assume[id]); fault != nil {
				return all, fault
			}
		}
	}
	return all, nil
}

// assumeOnce keeps a position, or says that another one was kept.
func assumeOnce(all map[string]string, id, position string) *law.Fault {
	if before, kept := all[id]; kept && before != position {
		return &law.Fault{Code: AssumeDiffers, Fact: FactAssume, Value: position, Args: []any{id, before}}
	}
	all[id] = position
	return nil
}

func sortedKeys[T any](m map[string]T) []string { return slices.Sorted(maps.Keys(m)) }
