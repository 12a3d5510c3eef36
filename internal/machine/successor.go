package machine

import (
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
)

// SuccessorJSON is an offence that took over the conduct, with its answer.
type SuccessorJSON struct {
	Offence string     `json:"offence"`
	Article *string    `json:"article"`
	Status  law.Status `json:"status"`
	Tier    *string    `json:"tier"`
	RangeJSON
	Branches []Branch `json:"branches"`
}

// Successor gives the JSON form of an offence that took over the conduct.
func Successor(a resolve.Answer) SuccessorJSON {
	s := Summary(a)
	return SuccessorJSON{s.Offence, s.Article, s.Status, s.Tier, s.RangeJSON, s.Branches}
}
