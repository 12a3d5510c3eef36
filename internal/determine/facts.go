package determine

import (
	"math/big"
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// Circumstances are the letters of article 46 of one kind. When they are not known,
// every part of the range that any of them could lead to remains.
type Circumstances struct {
	Known bool // the list is complete: nothing else is present
	IDs   []string
}

// Facts are the facts of the general part for one charge. The facts about the victim
// and the day are in the answer of package resolve.
type Facts struct {
	Mitigating, Aggravating Circumstances
	// Present holds the other terms that are present, Maybe all terms that are not
	// known either way, by their ids in the order of the general part.
	Present, Maybe []string
	// Agent is the set of ages that the agent may have had at the act. It is empty
	// when nothing was said of the age.
	Agent   law.Ages
	Request law.Date // the day of the plea; zero: not known
	AsOf    law.Date // the day of the judgment, or the day of the question
	// Fixed is a penalty that the user has fixed: the ledger starts there.
	Fixed  *Space
	Income *big.Rat // soles a day; nil: not known
	Assume map[string]string
}

// Has says whether a term is present.
func (f *Facts) has(id string) bool {
	return slices.Contains(f.Present, id) || slices.Contains(f.Mitigating.IDs, id) || slices.Contains(f.Aggravating.IDs, id)
}

// restricted is the term that the age of the agent can bring about by itself.
const restricted = "restricted-age"
