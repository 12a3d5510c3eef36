package machine

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// SpecialJSON is a special offence with its answer, and the ground on which it
// displaces the offence that was asked about.
type SpecialJSON struct {
	SuccessorJSON
	Ground law.Text `json:"ground"`
}

// MachineSpecials lists the special offences of a notice; nil when it has none.
func MachineSpecials(n resolve.Notice) []SpecialJSON {
	if n.Special == nil {
		return nil
	}
	return Each(n.Special.Answers, func(a resolve.Answer) SpecialJSON {
		s := Successor(a)
		if s.Article == nil {
			s.Article = Filled(resolve.ArticlesOf(a))
		}
		return SpecialJSON{s, n.Special.Ground}
	})
}

// specialsOf gives the JSON form of all special offences that displace an answer.
func specialsOf(a resolve.Answer) []SpecialJSON {
	list := []SpecialJSON{}
	for _, n := range a.Notices {
		if n.Code == resolve.SpecialOffence {
			list = append(list, MachineSpecials(n)...)
		}
	}
	return list
}
