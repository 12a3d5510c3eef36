package merge

import (
	"slices"

	"github.com/conmina/conmina/internal/law"
)

// names finds offences by their names, each once for all days of the same law.
type names struct {
	edition *law.Edition
	edges   []law.Date
	views   map[int]*law.Edition
	known   map[nameOn]*law.Offence
}

type nameOn struct {
	epoch int
	name  string
}

// maxNames is how many names are kept.
const maxNames = 1 << 14

func newNames(e *law.Edition) *names {
	return &names{edition: e, edges: e.Edges(), views: map[int]*law.Edition{}, known: map[nameOn]*law.Offence{}}
}

// find gives the offence of a name on a day; nil when the edition has none.
func (n *names) find(name string, day law.Date) *law.Offence {
	epoch := -1
	if !day.IsZero() {
		epoch, _ = slices.BinarySearchFunc(n.edges, day, func(edge, day law.Date) int {
			if edge.Compare(day) <= 0 {
				return -1
			}
			return 1
		})
	}
	key := nameOn{epoch, name}
	o, known := n.known[key]
	if known {
		return o
	}
	if n.views[epoch] == nil {
		n.views[epoch] = n.edition.On(day)
	}
	found, fault := n.views[epoch].FindOffenceAlone(name)
	if fault != nil {
		found = nil
	}
	if len(n.known) == maxNames {
		clear(n.known)
	}
	n.known[key] = found
	return found
}
