package merge

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/columns"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
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

// offence joins the offences. A name alone leaves room for an article of the same
// offence; nothing else does.
func (j *joined) offence(days law.Facts) {
	list := j.about(func(s *said) bool { return strings.TrimSpace(s.Offence) != "" })
	if len(list) == 0 {
		return
	}
	same := func(wide, narrow *said) bool {
		a, b := j.m.names.find(wide.Offence, days.Date), j.m.names.find(narrow.Offence, days.Date)
		if a == nil || b == nil {
			return a == b && spelling.Fold(wide.Offence) == spelling.Fold(narrow.Offence)
		}
		bare := a.Named == "" && !strings.ContainsAny(wide.Offence, "0123456789")
		return a.ID == b.ID && (bare || a.Named == b.Named && a.Cited == b.Cited)
	}
	if one := agreeing(list, same); one != nil {
		j.cells[columns.RoleOffence] = one.Offence
	} else {
		other := slices.IndexFunc(list, func(s *said) bool { return !same(list[0], s) })
		j.differ(columns.RoleOffence, list[0], list[max(other, 1)])
	}
}

// withhold leaves the offence of a case blank when some record of the case is not joined:
// no answer would be the answer of the whole case.
func (j *joined) withhold() {
	if j.broken || j.twin != nil {
		j.doubt(columns.Names[columns.RoleCase][0])
		j.cells[columns.RoleOffence] = ""
	}
}
